/*
 * proposal: what a rule proposes, read, checked and told.
 *
 * A new kind of proposal is a row of keys[], a branch in merge.c and a line of
 * proposal_json().
 */
#include "proposal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int
read_score(struct score *score, const struct member *m, struct err *err)
{
	const struct datum *d = &m->value;
	double points = d->type == DATUM_INT ? (double)d->i : d->d;

	if (d->type != DATUM_INT && d->type != DATUM_REAL)
		return err_set(err, "type.%.60s: expected a number, found %s",
		    m->name.data, datum_words(d->type));
	if (!(fabs(points) <= PROPOSAL_MAX_SCORE))
		return err_set(err, "type.%.60s: expected a score between "
		    "-%d and %d", m->name.data, PROPOSAL_MAX_SCORE,
		    PROPOSAL_MAX_SCORE);
	score->name = m->name;
	score->thousandths = llround(points * 1000);
	return 0;
}

static int
read_type(struct proposal *p, const struct datum *d, struct mem_arena *a,
    struct err *err)
{
	uint32_t i;

	if (d->type != DATUM_TABLE || d->nitems > 0)
		return err_set(err, "type: expected scores by type, as in "
		    "{ venting = 2 }, found %s", d->type == DATUM_TABLE ?
		    "a list" : datum_words(d->type));
	if (d->nmembers > PROPOSAL_MAX_ITEMS)
		return err_set(err, "type: more than %d scores",
		    PROPOSAL_MAX_ITEMS);
	p->scores = mem_arena_alloc(a, d->nmembers * sizeof(*p->scores));
	p->nscores = d->nmembers;
	for (i = 0; i < d->nmembers; i++)
		if (read_score(&p->scores[i], &d->members[i], err) < 0)
			return -1;
	return 0;
}

static int
read_priority(struct proposal *p, const struct datum *d, struct mem_arena *a,
    struct err *err)
{
	(void)a;
	p->priority_name = d->s;
	return datum_string(d, "priority", PROPOSAL_MAX_BYTES, err);
}

static int
read_owner(struct proposal *p, const struct datum *d, struct mem_arena *a,
    struct err *err)
{
	(void)a;
	p->owner_name = d->s;
	return datum_string(d, "owner", PROPOSAL_MAX_BYTES, err);
}

static int
read_rank(struct proposal *p, const struct datum *d, struct mem_arena *a,
    struct err *err)
{
	(void)a;
	if (d->type != DATUM_INT || d->i < 0 || d->i > PROPOSAL_MAX_RANK)
		return err_set(err, "rank: expected a whole number from 0 to "
		    "%d", PROPOSAL_MAX_RANK);
	p->rank = (int)d->i;
	return 0;
}

/* Both flag and flags may be given; the lists are joined. */
static int
read_list(struct proposal *p, enum list list, const struct datum *d,
    const char *what, struct mem_arena *a, struct err *err)
{
	struct str *more, *all;
	uint32_t n, had = p->nlists[list];

	if (datum_strings(d, what, PROPOSAL_MAX_ITEMS, PROPOSAL_MAX_BYTES, a,
	    &more, &n, err) < 0)
		return -1;
	if (had + n > PROPOSAL_MAX_ITEMS)
		return err_set(err, "%s: the list has more than %d entries",
		    what, PROPOSAL_MAX_ITEMS);
	all = mem_arena_alloc(a, (had + n) * sizeof(*all));
	if (had > 0)
		memcpy(all, p->lists[list], had * sizeof(*all));
	if (n > 0)
		memcpy(all + had, more, n * sizeof(*all));
	p->lists[list] = all;
	p->nlists[list] = had + n;
	return 0;
}

static const struct key {
	const char *name;
	uint32_t says;
	enum list list;  /* where read is NULL */
	int (*read)(struct proposal *p, const struct datum *d,
	    struct mem_arena *a, struct err *err);
} keys[] = {
	{ "type", SAYS_TYPE, 0, read_type },
	{ "priority", SAYS_PRIORITY, 0, read_priority },
	{ "owner", SAYS_OWNER, 0, read_owner },
	{ "rank", SAYS_RANK, 0, read_rank },
	{ "flag", SAYS_FLAG, LIST_FLAG, NULL },
	{ "flags", SAYS_FLAG, LIST_FLAG, NULL },
	{ "tag", SAYS_TAG, LIST_TAG, NULL },
	{ "tags", SAYS_TAG, LIST_TAG, NULL },
	{ "handling", SAYS_HANDLING, LIST_HANDLING, NULL },
	{ "tally", SAYS_TALLY, LIST_TALLY, NULL },
};
#define NKEYS (sizeof(keys) / sizeof(keys[0]))

int
proposal_read(struct proposal *p, struct str name, const struct datum *d,
    struct mem_arena *a, struct err *err)
{
	size_t i;
	int failed;

	for (i = 0; i < NKEYS; i++)
		if (str_is(name, keys[i].name))
			break;
	if (i == NKEYS)
		return 0;
	failed = keys[i].read != NULL ? keys[i].read(p, d, a, err)
	    : read_list(p, keys[i].list, d, keys[i].name, a, err);
	p->says |= keys[i].says;
	return failed < 0 ? -1 : 1;
}

int
proposal_check(const struct proposal *p, uint32_t may, const char *stage,
    struct err *err)
{
	size_t i;

	for (i = 0; i < NKEYS; i++)
		if (p->says & keys[i].says & ~may)
			return err_set(err, "%s cannot propose \"%s\"", stage,
			    keys[i].name);
	if ((p->says & SAYS_RANK) && !(p->says & SAYS_OWNER))
		return err_set(err, "rank goes with an owner, and none is "
		    "given");
	return 0;
}

void
proposal_list_keys(struct names *out, struct mem_arena *a, uint32_t may)
{
	size_t i;

	for (i = 0; i < NKEYS; i++)
		if (keys[i].says & may)
			names_add(out, a, str_of(keys[i].name));
}

static int
resolve(const struct names *known, struct str name, const char *what,
    uint32_t *number, struct err *err)
{
	char hint[160];

	*number = names_find(known, name);
	if (*number != NAMES_NONE)
		return 0;
	return err_set(err, "%s \"%.*s\" is not declared%s", what,
	    (int)(name.len < 80 ? name.len : 80), name.data,
	    names_hint(known, name, hint, sizeof(hint)));
}

int
proposal_resolve(struct proposal *p, const struct vocabulary *v,
    struct err *err)
{
	uint32_t i, number;

	for (i = 0; i < p->nlists[LIST_TALLY]; i++)
		if (resolve(&v->tallies, p->lists[LIST_TALLY][i], "the tally",
		    &number, err) < 0)
			return -1;
	for (i = 0; i < p->nscores; i++)
		if (resolve(&v->types, p->scores[i].name, "the type",
		    &p->scores[i].type, err) < 0)
			return -1;
	if ((p->says & SAYS_PRIORITY) && resolve(&v->priorities,
	    p->priority_name, "the priority", &p->priority, err) < 0)
		return -1;
	if ((p->says & SAYS_OWNER) && resolve(&v->owners, p->owner_name,
	    "the owner", &p->owner, err) < 0)
		return -1;
	return 0;
}

static void
put_scores(struct buf *b, const struct proposal *p)
{
	uint32_t i;

	buf_json_name(b, "type");
	buf_addc(b, '{');
	for (i = 0; i < p->nscores; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, p->scores[i].name);
		buf_addc(b, ':');
		buf_add_thousandths(b, p->scores[i].thousandths);
	}
	buf_addc(b, '}');
}

static void
put_list(struct buf *b, const struct proposal *p, enum list list)
{
	uint32_t i;

	buf_addc(b, '[');
	for (i = 0; i < p->nlists[list]; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, p->lists[list][i]);
	}
	buf_addc(b, ']');
}

void
proposal_json(struct buf *b, const struct proposal *p,
    const struct str *signal)
{
	static const char *const words[] = {
		"flag", "tag", "handling", "tally" };
	int list;

	buf_addc(b, '{');
	if (p->says == 0 && signal != NULL) {
		buf_json_name(b, "signal");
		buf_json(b, *signal);
	}
	if (p->says & SAYS_TYPE)
		put_scores(b, p);
	for (list = LIST_FLAG; list <= LIST_TALLY; list++) {
		if (!(p->says & 1u << list))
			continue;
		buf_json_name(b, words[list]);
		put_list(b, p, list);
	}
	if (p->says & SAYS_PRIORITY) {
		buf_json_name(b, "priority");
		buf_json(b, p->priority_name);
	}
	if (p->says & SAYS_OWNER) {
		buf_json_name(b, "owner");
		buf_json(b, p->owner_name);
		buf_json_name(b, "rank");
		buf_add_int(b, p->rank);
	}
	buf_addc(b, '}');
}
