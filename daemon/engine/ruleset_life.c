/*
 * ruleset_life: what guards, transitions and the chain of escalation name must
 * exist, and no two transitions may lead one event to different states.  It
 * knows no event.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_parts.h"

/* Kinds -------------------------------------------------------------------- */

/* The number of a kind of event: that of its row; timers come behind all. */
static uint32_t
number_kinds(struct ruleset *rs, struct names *kinds)
{
	const struct complaint_kind *k;

	for (k = complaint_kinds; k->name != NULL; k++)
		names_add(kinds, &rs->mem, str_of(k->name));
	return names_add(kinds, &rs->mem, STR("timer")) + 1;
}

static int
check_kinds(const struct rule *rule, const struct names *kinds,
    struct err *err)
{
	const struct life_rule *life = rule->life;
	char hint[160];
	uint32_t i, kind;

	for (i = 0; i < life->non; i++) {
		kind = names_find(kinds, life->on[i]);
		if (kind == NAMES_NONE)
			return err_set(err, "%s: on: \"%.80s\" is no kind of "
			    "event%s", rule->where_text, life->on[i].data,
			    names_hint(kinds, life->on[i], hint,
			    sizeof(hint)));
		if (rule->stage == STAGE_GUARD && (kind + 1 == kinds->n ||
		    !complaint_kinds[kind].is_request))
			return err_set(err, "%s: a guard cannot refuse a %s: "
			    "it has happened", rule->where_text,
			    life->on[i].data);
	}
	return 0;
}

static int
check_has_states(const struct ruleset *rs, const struct rule *rule,
    struct err *err)
{
	if (rs->has_life)
		return 0;
	return err_set(err, "%s: no file declares the states of a case; "
	    "expected states { order = { ... } }", rule->where_text);
}

/* Names -------------------------------------------------------------------- */

static int
check_state(const struct ruleset *rs, const struct rule *rule,
    struct str state, const char *what, struct err *err)
{
	char hint[160];

	if (names_find(&rs->states, state) != NAMES_NONE)
		return 0;
	return err_set(err, "%s: %s: the state \"%.80s\" is not declared%s",
	    rule->where_text, what, state.data, names_hint(&rs->states, state,
	    hint, sizeof(hint)));
}

static int
check_names(const struct ruleset *rs, const struct rule *rule,
    struct err *err)
{
	const struct life_rule *life = rule->life;
	const struct names *owners = &rs->words.owners;
	char hint[160];
	uint32_t i;

	for (i = 0; i < life->nfrom; i++)
		if (check_state(rs, rule, life->from[i], "from", err) < 0)
			return -1;
	if (life->to.len > 0 && check_state(rs, rule, life->to, "to", err) < 0)
		return -1;
	if (!life->owner.is_there || life->owner.is_looked_up ||
	    names_find(owners, life->owner.value.s) != NAMES_NONE)
		return 0;
	return err_set(err, "%s: the owner \"%.80s\" is not declared%s",
	    rule->where_text, life->owner.value.s.data, names_hint(owners,
	    life->owner.value.s, hint, sizeof(hint)));
}

/* The chain of escalation -------------------------------------------------- */

static int
find_owner(struct ruleset *rs, struct str name, uint32_t *number,
    struct err *err)
{
	char hint[160];

	*number = names_find(&rs->words.owners, name);
	if (*number != NAMES_NONE)
		return 0;
	return err_set(err, "%s: escalation: the owner \"%.80s\" is not "
	    "declared%s", ruleset_where(rs, rs->escalation_at),
	    name.data, names_hint(&rs->words.owners, name, hint,
	    sizeof(hint)));
}

static int
check_circles(struct ruleset *rs, struct err *err)
{
	uint32_t i, up, steps;

	for (i = 0; i < rs->words.owners.n; i++)
		for (up = rs->superior[i], steps = 0; up != NAMES_NONE;
		    up = rs->superior[up])
			if (++steps > rs->words.owners.n)
				return err_set(err, "%s: escalation goes in a "
				    "circle at \"%s\"", ruleset_where(rs,
				    rs->escalation_at),
				    rs->words.owners.strs[i].data);
	return 0;
}

static int
resolve_chain(struct ruleset *rs, struct err *err)
{
	uint32_t i, from, to;

	rs->superior = mem_arena_alloc(&rs->mem,
	    rs->words.owners.n * sizeof(*rs->superior));
	for (i = 0; i < rs->words.owners.n; i++)
		rs->superior[i] = NAMES_NONE;
	for (i = 0; i < rs->nchain; i++) {
		if (find_owner(rs, rs->chain[i].from, &from, err) < 0 ||
		    find_owner(rs, rs->chain[i].to, &to, err) < 0)
			return -1;
		rs->superior[from] = to;
	}
	return check_circles(rs, err);
}

/* Transitions -------------------------------------------------------------- */

/* The states that a transition is for, a bit each. */
static uint64_t
states_of(const struct ruleset *rs, const struct life_rule *life)
{
	uint64_t mask = 0;
	uint32_t i;

	for (i = 0; i < life->nfrom; i++)
		mask |= UINT64_C(1) << names_find(&rs->states, life->from[i]);
	return life->nfrom > 0 ? mask : UINT64_MAX;
}

static void
note_handled(struct ruleset *rs, const struct names *kinds)
{
	const struct rule *rule = rs->rules;
	uint32_t i;

	for (; rule < rs->rules + rs->nrules; rule++)
		for (i = 0; rule->stage == STAGE_TRANSITION &&
		    i < rule->life->non; i++)
			rs->handled[names_find(kinds, rule->life->on[i])] |=
			    states_of(rs, rule->life);
}

static bool
share_a_kind(const struct life_rule *a, const struct life_rule *b)
{
	uint32_t i, k;

	for (i = 0; i < a->non; i++)
		for (k = 0; k < b->non; k++)
			if (str_eq(a->on[i], b->on[k]))
				return true;
	return false;
}

/* Could both fire for one event and not agree on what becomes of it? */
static bool
contradict(const struct ruleset *rs, const struct life_rule *a,
    const struct life_rule *b)
{
	bool states = a->to.len > 0 && b->to.len > 0 && !str_eq(a->to, b->to);
	bool owners = a->owner.is_there && b->owner.is_there &&
	    (a->owner.is_looked_up || b->owner.is_looked_up ||
	    !str_eq(a->owner.value.s, b->owner.value.s));

	return a->rank == b->rank && (states || owners) &&
	    share_a_kind(a, b) && (states_of(rs, a) & states_of(rs, b)) != 0;
}

static int
check_contradictions(struct ruleset *rs, struct err *err)
{
	const struct rule *a, *b, *end = rs->rules + rs->nrules;

	for (a = rs->rules; a < end; a++)
		for (b = a + 1; a->stage == STAGE_TRANSITION && b < end; b++)
			if (b->stage == STAGE_TRANSITION &&
			    contradict(rs, a->life, b->life))
				return err_set(err, "%s: \"%s\" and \"%s\" "
				    "(%s) have rank %d, may both fire for one "
				    "event, and disagree on the state or the "
				    "owner; expected different ranks",
				    b->where_text, b->name.data, a->name.data,
				    a->where_text, a->life->rank);
	return 0;
}

/* What is odd -------------------------------------------------------------- */

static void
warn_of_states(struct ruleset *rs)
{
	const struct rule *rule;
	uint64_t reached = UINT64_C(1) << rs->start_state;
	uint32_t i;

	for (rule = rs->rules; rule < rs->rules + rs->nrules; rule++)
		if (rule->stage == STAGE_TRANSITION && rule->life->to.len > 0)
			reached |= UINT64_C(1) << names_find(&rs->states,
			    rule->life->to);
	for (i = 0; i < rs->states.n; i++)
		if (!(reached & UINT64_C(1) << i))
			ruleset_warn(rs, rs->states_at, "no transition leads "
			    "to the state \"%s\"", rs->states.strs[i].data);
}

static void
warn_of_kinds(struct ruleset *rs)
{
	const struct complaint_kind *k;
	struct buf b = { 0 };

	for (k = complaint_kinds; k->name != NULL; k++) {
		if (!k->is_request || rs->handled[k - complaint_kinds] != 0)
			continue;
		if (b.len > 0)
			buf_adds(&b, ", ");
		buf_adds(&b, k->name);
	}
	if (b.len > 0)
		ruleset_warn(rs, rs->states_at, "no transition is for these "
		    "kinds, so nothing comes of them: %s", buf_cstr(&b));
	buf_clear(&b);
}

int
ruleset_check_life(struct ruleset *rs, struct err *err)
{
	const struct rule *rule = rs->rules;
	struct names kinds = { 0 };
	uint32_t n = number_kinds(rs, &kinds);
	int failed = resolve_chain(rs, err);

	rs->handled = mem_arena_alloc(&rs->mem, n * sizeof(*rs->handled));
	for (; failed == 0 && rule < rs->rules + rs->nrules; rule++)
		if (rule->life != NULL && (check_has_states(rs, rule, err) < 0 ||
		    check_kinds(rule, &kinds, err) < 0 ||
		    check_names(rs, rule, err) < 0))
			failed = -1;
	if (failed == 0)
		failed = ruleset_check_obligations(rs, err);
	if (failed == 0) {
		note_handled(rs, &kinds);
		failed = check_contradictions(rs, err);
	}
	if (failed == 0 && rs->has_life) {
		warn_of_states(rs);
		warn_of_kinds(rs);
	}
	names_clear(&kinds);
	return failed;
}
