/*
 * ruleset_check: what can only be checked when all files have been read.
 *
 * Everything that is called by name must exist, every condition that was
 * built must be used, a stage may only ask for what strictly earlier ones
 * found, and no two owners may be proposed with equal rank.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_parts.h"

#define MASK(kind) (1u << (kind))

/* Where each flag and tag is proposed first. */
struct first_stages {
	struct names names;
	uint8_t *stage;
	enum stage first_check; /* of a rule with a check, which may propose
	                           any; STAGE__MAX: none */
};

struct checking {
	struct ruleset *rs;
	const struct rule *rule;
	struct first_stages firsts[2]; /* flags, tags */
	struct err *err;
};

static int
check_vocabulary(const struct ruleset *rs, struct err *err)
{
	const struct vocabulary *w = &rs->words;

	if (w->types.n == 0)
		return err_set(err, "no file declares the types; expected "
		    "types { order = { ... }, default = ... }");
	if (w->priorities.n == 0)
		return err_set(err, "no file declares the priorities; expected "
		    "priorities { order = { ... }, default = ... }");
	if (w->owners.n == 0)
		return err_set(err, "no file declares owners; expected "
		    "owners { default = \"...\", name = \"what it is for\" }");
	if (w->owner == NAMES_NONE)
		return err_set(err, "the owners have no default; expected "
		    "owners { default = \"...\" } in one file");
	return 0;
}

/* Conditions that ask for an owner are given the owners as values. */
static void
name_owners(struct ruleset *rs)
{
	const struct names *owners = &rs->words.owners;
	struct atom *atom = rs->conds.atoms;
	struct value *values = mem_arena_alloc(&rs->mem,
	    owners->n * sizeof(*values));
	uint32_t i;

	for (i = 0; i < owners->n; i++)
		values[i] = (struct value){ .type = VALUE_STRING,
			.s = owners->strs[i] };
	for (i = 0; i < rs->conds.atom_keys.n; i++, atom++)
		if (atom->is_owner) {
			atom->values = values;
			atom->nvalues = owners->n;
		}
}

static int
check_announced(struct ruleset *rs, struct err *err)
{
	const struct announced *a = rs->announced;
	uint32_t i;

	for (i = 0; i < rs->nannounced; i++, a++)
		if (!a->is_declared)
			return err_set(err, "%s: %s \"%s\" has a name only; "
			    "expected a table behind it",
			    ruleset_where(rs, a->where), a->kind,
			    a->name.data);
	return 0;
}

static int
check_unused(struct ruleset *rs, struct err *err)
{
	const struct node *node = rs->conds.nodes;
	uint32_t i;

	for (i = 0; i < rs->conds.nnodes; i++, node++)
		if (!node->is_used)
			return err_set(err, "%s: this condition is not used by "
			    "any rule; write &, | and ~ instead of and, or "
			    "and not", ruleset_where(rs, node->where));
	return 0;
}

static int
resolve_proposals(struct ruleset *rs, struct err *err)
{
	struct err what = { "" };
	uint32_t i;

	for (i = 0; i < rs->nrules; i++)
		if (proposal_resolve(&rs->rules[i].proposal, &rs->words,
		    &what) < 0 ||
		    terms_resolve(&rs->rules[i], &rs->words, &what) < 0)
			return err_set(err, "%s: %s", rs->rules[i].where_text,
			    what.text);
	return 0;
}

static void
note_first(struct ruleset *rs, struct first_stages *f, enum list list)
{
	const struct rule *rule = rs->rules;
	uint32_t i, k, id;

	f->first_check = STAGE__MAX;
	for (i = 0; i < rs->nrules; i++, rule++) {
		if (rule->check != 0 && rule->stage < f->first_check)
			f->first_check = rule->stage;
		for (k = 0; k < rule->proposal.nlists[list]; k++) {
			id = names_add(&f->names, &rs->mem,
			    rule->proposal.lists[list][k]);
			if (id + 1 < f->names.n) {
				if (rule->stage < f->stage[id])
					f->stage[id] = (uint8_t)rule->stage;
				continue;
			}
			f->stage = mem_realloc(f->stage, f->names.cap);
			f->stage[id] = (uint8_t)rule->stage;
		}
	}
}

/* A flag or tag that a rule asks for must be set by an earlier stage. */
static int
check_word(struct checking *c, const struct node *node,
    const struct atom *atom)
{
	const struct first_stages *f =
	    &c->firsts[atom->result == RESULT_TAG];
	struct str name = cond_result_name(&c->rs->conds, atom->name);
	uint32_t id = names_find(&f->names, name);
	const char *word = result_words[atom->result];
	char hint[160];

	if ((id != NAMES_NONE && f->stage[id] < c->rule->stage) ||
	    (id == NAMES_NONE && f->first_check < c->rule->stage))
		return 0;
	if (id == NAMES_NONE)
		return err_set(c->err, "%s: no rule sets the %s \"%.80s\"%s",
		    ruleset_where(c->rs, node->where), word, name.data,
		    names_hint(&f->names, name, hint, sizeof(hint)));
	return err_set(c->err, "%s: the %s \"%.80s\" is set by %s at the "
	    "earliest; a rule of %s sees only what earlier stages found",
	    ruleset_where(c->rs, node->where), word, name.data,
	    stages[f->stage[id]].name, stages[c->rule->stage].name);
}

static int
check_atom_cb(void *arg, uint32_t number, bool positive)
{
	struct checking *c = arg;
	const struct node *node = &c->rs->conds.nodes[number];
	const struct atom *atom = &c->rs->conds.atoms[node->a];
	uint32_t seen = 0;
	int s;

	(void)positive;
	if (atom->kind == ATOM_COUNT && c->rs->conds.counts[
	    atom->name].subject == COUNT_CUSTOMER)
		c->rs->reads_customer = true;
	if (atom->kind != ATOM_RESULT)
		return 0;
	for (s = 0; s < (int)c->rule->stage; s++)
		seen |= stages[s].gives;
	if (atom->result == RESULT_FLAG || atom->result == RESULT_TAG)
		return check_word(c, node, atom);
	if (seen & MASK(atom->result))
		return 0;
	return err_set(c->err, "%s: a rule of %s cannot ask for a %s: it sees "
	    "only what earlier stages found", ruleset_where(c->rs,
	    node->where), stages[c->rule->stage].name,
	    result_words[atom->result]);
}

/* The conditions of a clock beside its when. */
static int
check_switches(struct checking *c)
{
	const struct clock_switch *s = c->rule->clock->switches;
	int i;

	for (i = 0; i < SWITCH__MAX; i++)
		if (s[i].is_there && cond_each_atom(&c->rs->conds, s[i].when,
		    true, check_atom_cb, c) < 0)
			return -1;
	return 0;
}

/* What a case needs of a member is asked when all stages are over. */
static int
check_pool_needs(struct checking *c)
{
	static const struct rule after = { .stage = STAGE_CLOCK };
	const struct pool_rule *p = c->rs->pools;
	uint32_t i;

	c->rule = &after;
	for (; p < c->rs->pools + c->rs->pool_names.n; p++)
		for (i = 0; i < p->nneeds; i++)
			if (cond_each_atom(&c->rs->conds, p->needs[i].when,
			    true, check_atom_cb, c) < 0)
				return -1;
	return 0;
}

static int
check_stages(struct ruleset *rs, struct err *err)
{
	struct checking c = { .rs = rs, .err = err };
	uint32_t i;
	int failed = 0;

	note_first(rs, &c.firsts[0], LIST_FLAG);
	note_first(rs, &c.firsts[1], LIST_TAG);
	for (i = 0; i < rs->nrules && failed == 0; i++) {
		c.rule = &rs->rules[i];
		failed = cond_each_atom(&rs->conds, c.rule->when, true,
		    check_atom_cb, &c);
		if (failed == 0 && c.rule->clock != NULL)
			failed = check_switches(&c);
	}
	if (failed == 0)
		failed = check_pool_needs(&c);
	for (i = 0; i < 2; i++) {
		names_clear(&c.firsts[i].names);
		free(c.firsts[i].stage);
	}
	return failed;
}

static int
check_ranks(struct ruleset *rs, struct err *err)
{
	const struct rule *at[PROPOSAL_MAX_RANK + 1] = { NULL };
	const struct rule *rule = rs->rules, *other;
	uint32_t i;

	for (i = 0; i < rs->nrules; i++, rule++) {
		if (!(rule->proposal.says & SAYS_OWNER))
			continue;
		other = at[rule->proposal.rank];
		if (other != NULL &&
		    other->proposal.owner != rule->proposal.owner)
			return err_set(err, "%s: \"%s\" and \"%s\" (%s) have "
			    "rank %d and different owners, \"%s\" and \"%s\"; "
			    "expected different ranks", rule->where_text,
			    rule->name.data, other->name.data,
			    other->where_text, rule->proposal.rank,
			    rule->proposal.owner_name.data,
			    other->proposal.owner_name.data);
		at[rule->proposal.rank] = rule;
	}
	return 0;
}

static int
compare(const void *a, const void *b)
{
	const struct rule *x = a, *y = b;

	if (x->stage != y->stage)
		return x->stage < y->stage ? -1 : 1;
	if (x->shuffled != y->shuffled)
		return x->shuffled < y->shuffled ? -1 : 1;
	return strcmp(x->name.data, y->name.data);
}

/* A number for a rule that depends on its name and the order alone. */
static uint32_t
shuffled(uint32_t order, struct str name)
{
	return order > 0 ? str_hash(order, name) : 0;
}

static void
sort_rules(struct ruleset *rs)
{
	uint32_t i;
	int s = 0;

	for (i = 0; i < rs->nrules; i++)
		rs->rules[i].shuffled = shuffled(rs->order, rs->rules[i].name);
	mem_sort(rs->rules, rs->nrules, sizeof(*rs->rules), compare);
	for (i = 0; i < rs->nrules; i++)
		while (s < (int)rs->rules[i].stage)
			rs->stage_from[++s] = i;
	while (s < STAGE__MAX)
		rs->stage_from[++s] = rs->nrules;
}

int
ruleset_check(struct ruleset *rs, struct err *err)
{
	if (rs->states.n == 0) /* a case has one all the same */
		names_add(&rs->states, &rs->mem, STR("assigned"));
	if (check_vocabulary(rs, err) < 0)
		return -1;
	name_owners(rs);
	if (check_announced(rs, err) < 0 ||
	    check_unused(rs, err) < 0 || ruleset_check_references(rs, err) < 0 ||
	    ruleset_check_counts(rs, err) < 0 ||
	    resolve_proposals(rs, err) < 0 || check_stages(rs, err) < 0 ||
	    ruleset_check_clocks(rs, err) < 0 ||
	    ruleset_check_life(rs, err) < 0 ||
	    ruleset_check_pools(rs, err) < 0 ||
	    ruleset_check_reports(rs, err) < 0 ||
	    ruleset_check_expected(rs, err) < 0 ||
	    ruleset_check_fields(rs, err) < 0)
		return -1;
	sort_rules(rs);
	return check_ranks(rs, err);
}
