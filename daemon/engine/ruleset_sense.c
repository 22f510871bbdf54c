/*
 * ruleset_sense: rules and words that do nothing: a condition that cannot hold
 * is an error; what adds nothing to another rule, and what nobody asks for, is
 * a warning.  It knows no event.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_parts.h"

#define MAX_PAIRS 50000 /* of rules that are compared: loading must end */

static bool
is_always(const struct ruleset *rs, uint32_t node)
{
	const struct node *n = &rs->conds.nodes[node];

	return n->kind == NODE_ATOM &&
	    rs->conds.atoms[n->a].kind == ATOM_ALWAYS;
}

/* `when = ~always` is how one says so. */
static bool
is_switched_off(const struct ruleset *rs, uint32_t node)
{
	const struct node *n = &rs->conds.nodes[node];

	return n->kind == NODE_NOT && is_always(rs, n->a);
}

/* A part of an `or` that cannot hold by itself. */
static void
find_dead_parts(struct ruleset *rs, uint32_t node)
{
	const struct node *n = &rs->conds.nodes[node];

	if (n->kind == NODE_ATOM)
		return;
	if (n->kind == NODE_OR &&
	    (!cond_can_hold(&rs->conds, n->a) ||
	    !cond_can_hold(&rs->conds, n->b))) {
		ruleset_warn(rs, n->where, "a part of this condition can never "
		    "hold");
		return;
	}
	find_dead_parts(rs, n->a);
	if (n->kind != NODE_NOT)
		find_dead_parts(rs, n->b);
}

static int
check_can_fire(struct ruleset *rs, struct err *err)
{
	const struct rule *rule = rs->rules;
	uint32_t i;

	for (i = 0; i < rs->nrules; i++, rule++) {
		if (is_switched_off(rs, rule->when))
			ruleset_warn(rs, rule->where, "\"%s\" never fires",
			    rule->name.data);
		else if (!cond_can_hold(&rs->conds, rule->when))
			return err_set(err, "%s: \"%s\" can never fire: its "
			    "condition contradicts itself", rule->where_text,
			    rule->name.data);
		else
			find_dead_parts(rs, rule->when);
	}
	return 0;
}

/* Rules beside others ------------------------------------------------------ */

/* Does b propose, to somebody who takes the most urgent and the highest, all
 * that a does?  Points are summed: every rule adds some. */
static bool
covers(const struct proposal *b, const struct proposal *a)
{
	const uint32_t words = SAYS_FLAG | SAYS_TAG | SAYS_HANDLING |
	    SAYS_TALLY;

	if ((a->says & ~(SAYS_PRIORITY | SAYS_OWNER | SAYS_RANK | words)) ||
	    a->says == 0)
		return false;
	if ((a->says & words) && (a->did.len != b->did.len ||
	    memcmp(a->did.data, b->did.data, a->did.len) != 0))
		return false;
	if ((a->says & SAYS_PRIORITY) && (!(b->says & SAYS_PRIORITY) ||
	    b->priority > a->priority))
		return false;
	return !(a->says & SAYS_OWNER) || ((b->says & SAYS_OWNER) &&
	    (b->rank > a->rank ||
	    (b->rank == a->rank && b->owner == a->owner)));
}

/* A rule without a function says what it says wherever it holds; one that counts
 * cases does not. */
static bool
is_plain(const struct rule *rule)
{
	return rule->check == 0 && rule->life == NULL &&
	    rule->incident == NULL && rule->join == NULL &&
	    rule->terms == NULL;
}

static bool
adds_nothing(struct ruleset *rs, const struct rule *a, const struct rule *b)
{
	return is_plain(b) && covers(&b->proposal, &a->proposal) &&
	    cond_implies(&rs->conds, a->when, b->when);
}

static void
compare_rules(struct ruleset *rs, const struct rule *a, const struct rule *b)
{
	const struct rule *swap;

	if (!adds_nothing(rs, a, b)) {
		swap = a;
		a = b;
		b = swap;
		if (!adds_nothing(rs, a, b))
			return;
	}
	ruleset_warn(rs, a->where, "\"%s\" adds nothing: wherever it fires, "
	    "\"%s\" (%s) fires and proposes as much", a->name.data,
	    b->name.data, b->where_text);
}

/* Rules of a stage, pair by pair. */
static void
find_shadowed(struct ruleset *rs)
{
	uint32_t i, k, pairs = 0;

	for (i = 0; i < rs->nrules; i++) {
		if (!is_plain(&rs->rules[i]))
			continue;
		for (k = i + 1; k < rs->nrules && pairs < MAX_PAIRS &&
		    rs->rules[k].stage == rs->rules[i].stage; k++) {
			pairs++;
			compare_rules(rs, &rs->rules[i], &rs->rules[k]);
		}
	}
}

/* What a condition says, so that equal ones have equal words. */
static void
put_shape(struct buf *b, const struct ruleset *rs, uint32_t node)
{
	static const char signs[] = {
		[NODE_ATOM] = 'a', [NODE_AND] = '&', [NODE_OR] = '|',
		[NODE_NOT] = '~',
	};
	const struct node *n = &rs->conds.nodes[node];

	buf_addc(b, signs[n->kind]);
	if (n->kind == NODE_ATOM) {
		buf_add_int(b, n->a);
		return;
	}
	put_shape(b, rs, n->a);
	if (n->kind != NODE_NOT)
		put_shape(b, rs, n->b);
}

#define SHAPE_PARTS 200 /* longer conditions are not compared as a whole */

/* Two rules of a stage with one condition could be one. */
static void
find_twins(struct ruleset *rs)
{
	uint32_t i, id, *first = mem_alloc((rs->nrules + 1) * sizeof(*first));
	struct names shapes = { 0 };
	struct buf shape = { 0 };
	const struct rule *rule, *twin;

	for (i = 0; i < rs->nrules; i++) {
		rule = &rs->rules[i];
		if (!is_plain(rule) || is_always(rs, rule->when) ||
		    rule->stage == STAGE_CLOCK ||
		    rs->conds.nodes[rule->when].size > SHAPE_PARTS)
			continue;
		buf_reset(&shape);
		buf_add_int(&shape, rule->stage);
		put_shape(&shape, rs, rule->when);
		id = names_add(&shapes, &rs->mem,
		    (struct str){ shape.data, shape.len });
		if (first[id] == 0) {
			first[id] = i + 1;
			continue;
		}
		twin = &rs->rules[first[id] - 1];
		if (!adds_nothing(rs, rule, twin) &&
		    !adds_nothing(rs, twin, rule))
			ruleset_warn(rs, rule->where, "\"%s\" has the same "
			    "condition as \"%s\" (%s); they can be one rule",
			    rule->name.data, twin->name.data,
			    twin->where_text);
	}
	names_clear(&shapes);
	buf_clear(&shape);
	free(first);
}

/* Words that nobody uses --------------------------------------------------- */

/* What conditions ask for: lists by number, results by theirs. */
struct asked {
	const struct ruleset *rs;
	bool *lists;
};

static int
note_asked_cb(void *arg, uint32_t number, bool positive)
{
	struct asked *asked = arg;
	const struct conds *c = &asked->rs->conds;
	const struct atom *atom = &c->atoms[c->nodes[number].a];

	(void)positive;
	if (atom->kind == ATOM_HAS)
		asked->lists[atom->name] = true;
	return 0;
}

static void
find_unused_lists(struct ruleset *rs)
{
	struct asked asked = { .rs = rs };
	uint32_t i, k, n = rs->conds.lists.n;
	bool *has_phrase = mem_alloc(n + 1);

	asked.lists = mem_alloc(n + 1);
	for (i = 0; i < rs->nrules; i++) {
		cond_each_atom(&rs->conds, rs->rules[i].when, true,
		    note_asked_cb, &asked);
		for (k = 0; k < SWITCH__MAX && rs->rules[i].clock != NULL; k++)
			if (rs->rules[i].clock->switches[k].is_there)
				cond_each_atom(&rs->conds,
				    rs->rules[i].clock->switches[k].when, true,
				    note_asked_cb, &asked);
	}
	for (i = 0; i < rs->pool_names.n; i++)
		for (k = 0; k < rs->pools[i].nneeds; k++)
			cond_each_atom(&rs->conds, rs->pools[i].needs[k].when,
			    true, note_asked_cb, &asked);
	for (i = 0; i < rs->npatterns; i++)
		has_phrase[rs->patterns[i].list] = true;
	for (i = 0; i < n; i++) {
		if (!asked.lists[i])
			ruleset_warn(rs, rs->list_at[i], "the phrases \"%s\" "
			    "are used by no rule",
			    rs->conds.lists.strs[i].data);
		else if (!has_phrase[i])
			ruleset_warn(rs, rs->list_at[i], "the list \"%s\" has "
			    "no phrases", rs->conds.lists.strs[i].data);
	}
	free(asked.lists);
	free(has_phrase);
}

static void
note_points(const struct proposal *p, bool *is_given)
{
	for (uint32_t i = 0; i < p->nscores; i++)
		if (p->scores[i].thousandths > 0)
			is_given[p->scores[i].type] = true;
}

/* Types that a rule gives points to; all where a check may give any. */
static void
note_given(const struct ruleset *rs, bool *is_given)
{
	const struct rule *rule = rs->rules;
	uint32_t i, k;

	for (i = 0; i < rs->nrules; i++, rule++) {
		note_points(&rule->proposal, is_given);
		for (k = 0; k < rule->nterms; k++)
			note_points(&rule->terms[k].proposal, is_given);
		if (rule->stage == STAGE_CLASSIFY && rule->check != 0 &&
		    !(rule->proposal.says & SAYS_TYPE))
			memset(is_given, 1, rs->words.types.n);
	}
}

static void
find_types_without_rule(struct ruleset *rs)
{
	const struct vocabulary *w = &rs->words;
	bool *is_given = mem_alloc(w->types.n + 1);
	uint32_t i;

	note_given(rs, is_given);
	for (i = 0; i < w->types.n; i++)
		if (!is_given[i] && i != w->type)
			ruleset_warn(rs, rs->types_at, "no rule gives points "
			    "to the type \"%s\"", w->types.strs[i].data);
	free(is_given);
}

int
ruleset_check_sense(struct ruleset *rs, struct err *err)
{
	if (check_can_fire(rs, err) < 0)
		return -1;
	find_shadowed(rs);
	find_twins(rs);
	find_unused_lists(rs);
	find_types_without_rule(rs);
	return 0;
}
