/*
 * ruleset_counts: what the rules of a set have counted, and which of them tally
 * it.  It knows no event.
 */
#include <string.h>

#include "ruleset_parts.h"

uint32_t
ruleset_reads_counts(const struct ruleset *rs)
{
	uint32_t reads = 0, i;

	for (i = 0; i < rs->conds.count_keys.n; i++)
		reads |= count_reads(&rs->conds.counts[i]);
	return reads;
}

static bool
is_tallied(const struct ruleset *rs, struct str metric)
{
	return str_is(metric, "complaints") ||
	    names_find(&rs->words.tallies, metric) != NAMES_NONE;
}

bool
ruleset_keeps_count(const struct ruleset *rs, const struct count *c)
{
	return count_is_kept(ruleset_reads_counts(rs), c) &&
	    is_tallied(rs, c->metric);
}

uint32_t
ruleset_tallies(const struct ruleset *rs, const struct str **names)
{
	*names = rs->words.tallies.strs;
	return rs->words.tallies.n;
}

/* Checking ------------------------------------------------------------------ */

static int
note_tallies(struct ruleset *rs, const struct rule *rule, struct err *err)
{
	const struct proposal *p = &rule->proposal;
	struct err what = { "" };
	uint32_t i;

	for (i = 0; i < p->nlists[LIST_TALLY]; i++) {
		if (count_check_metric(p->lists[LIST_TALLY][i], &what) < 0)
			return err_set(err, "%s: %s", rule->where_text,
			    what.text);
		names_add(&rs->words.tallies, &rs->mem,
		    p->lists[LIST_TALLY][i]);
	}
	return 0;
}

static int
check_count(struct ruleset *rs, const struct node *node,
    const struct count *count, struct err *err)
{
	char hint[160];

	if (is_tallied(rs, count->metric))
		return 0;
	return err_set(err, "%s: count: no rule tallies \"%.80s\"%s; expected "
	    "tally = \"...\" in one", ruleset_where(rs, node->where),
	    count->metric.data, names_hint(&rs->words.tallies, count->metric,
	    hint, sizeof(hint)));
}

/* A function may ask for anything that is tallied. */
static bool
functions_count(const struct ruleset *rs)
{
	const struct bundle_file *f = rs->bundle->files;
	uint32_t i;

	for (i = 0; i < rs->nfiles && rs->nfunctions > 0; i++)
		if (memmem(f[i].data, f[i].len, ".count(", 7) != NULL)
			return true;
	return false;
}

static bool
is_counted(const struct ruleset *rs, struct str metric)
{
	uint32_t i;

	for (i = 0; i < rs->conds.count_keys.n; i++)
		if (str_eq(rs->conds.counts[i].metric, metric))
			return true;
	return false;
}

static void
warn_of_tallies(struct ruleset *rs, const struct rule *rule)
{
	const struct proposal *p = &rule->proposal;
	uint32_t i;

	for (i = 0; i < p->nlists[LIST_TALLY]; i++)
		if (!is_counted(rs, p->lists[LIST_TALLY][i]))
			ruleset_warn(rs, rule->where, "\"%s\" tallies "
			    "\"%s\", which no rule counts", rule->name.data,
			    p->lists[LIST_TALLY][i].data);
}

int
ruleset_check_counts(struct ruleset *rs, struct err *err)
{
	const struct node *node = rs->conds.nodes;
	const struct atom *atom;
	bool may_be_asked = functions_count(rs);
	uint32_t i;

	for (i = 0; i < rs->nrules; i++)
		if (note_tallies(rs, &rs->rules[i], err) < 0)
			return -1;
	for (i = 0; i < rs->conds.nnodes; i++, node++) {
		atom = &rs->conds.atoms[node->a];
		if (node->kind == NODE_ATOM && atom->kind == ATOM_COUNT &&
		    check_count(rs, node, &rs->conds.counts[atom->name],
		    err) < 0)
			return -1;
	}
	for (i = 0; i < rs->nrules && !may_be_asked; i++)
		warn_of_tallies(rs, &rs->rules[i]);
	return 0;
}
