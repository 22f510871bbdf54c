/*
 * declare: what the declarations of rule files add to a ruleset: rules here
 * (terms of one in declare_terms.c), words and phrases in declare_words.c, tests
 * in declare_test.c.
 *
 * Each is a row of declarations[].  Names are only remembered here: whether
 * they exist is asked when all files have been read, so the order of files
 * does not matter.  It knows no Lua.
 */
#include <stdlib.h>
#include <string.h>

#include "declare_parts.h"

#define ABOUT_MAX_BYTES 2000
#define WITHIN_LEAST_MS (60 * 1000ll)
#define WITHIN_MOST_MS (366 * CALENDAR_DAY_MS)

int
declare_condition(struct ruleset *rs, const struct datum *d, const char *what,
    uint32_t *number, struct err *err)
{
	struct node *node;

	if (d->type != DATUM_CONDITION)
		return err_set(err, "%s: expected a condition, found %s; "
		    "write &, | and ~ instead of and, or and not", what,
		    datum_words(d->type));
	node = &rs->conds.nodes[d->id];
	node->is_used = true;
	if (node->is_unfinished)
		return err_set(err, "%s: a count must be compared, as in "
		    "count(\"customer\", \"30d\"):at_least(3)", what);
	if (cond_is_too_large(&rs->conds, d->id))
		return err_set(err, "%s: the condition is too large; at "
		    "most %d parts, nested %d deep", what, COND_MAX_SIZE,
		    COND_MAX_DEPTH);
	*number = d->id;
	return 0;
}

int
declare_take_within(const struct datum *d, int64_t *ms, struct err *err)
{
	struct clock_span span = { SPAN_TIME, 0 };

	if (datum_string(d, "within", COND_MAX_STRING, err) < 0 ||
	    clocks_parse_span(d->s, &span, err) < 0)
		return -1;
	*ms = span.unit == SPAN_TIME ? span.n :
	    span.unit == SPAN_DAYS ? span.n * CALENDAR_DAY_MS : 0;
	if (*ms < WITHIN_LEAST_MS || *ms > WITHIN_MOST_MS)
		return err_set(err, "within: expected minutes, hours, days or "
		    "weeks, as in \"24h\" or \"7d\", from 1m to 366d");
	return 0;
}

static int
take_when(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	if (d == NULL && (rule->stage == STAGE_CLOCK ||
	    rule->stage == STAGE_JOIN)) {
		rule->when = cond_add_atom(&rs->conds,
		    &(struct atom){ .kind = ATOM_ALWAYS }, rule->where);
		rs->conds.nodes[rule->when].is_used = true;
		return 0;
	}
	if (d == NULL)
		return err_set(err, "when is missing; expected a condition, "
		    "or when = always");
	return declare_condition(rs, d, "when", &rule->when, err);
}

static int
take_check(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	if (d == NULL)
		return 0;
	if (d->type != DATUM_FUNCTION)
		return err_set(err, "check: expected a function, found %s",
		    datum_words(d->type));
	rule->check = (int)d->id;
	rs->nfunctions++;
	return 0;
}

static int
refuse_key(struct ruleset *rs, enum stage stage, struct str key,
    struct err *err)
{
	static const char *const common[] = { "about", "when", "check",
		"terms" };
	struct names known = { 0 };
	char hint[160];
	size_t i;

	proposal_list_keys(&known, &rs->mem, stages[stage].says);
	for (i = 0; i < (stage == STAGE_CLASSIFY ? 4 : 3); i++)
		names_add(&known, &rs->mem, str_of(common[i]));
	if (stage == STAGE_INCIDENT)
		declare_incident_names(rs, &known);
	err_set(err, "%s has no key \"%.60s\"%s", stages[stage].name,
	    key.data, names_hint(&known, key, hint, sizeof(hint)));
	names_clear(&known);
	return -1;
}

static int
take_proposal(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	const struct member *m = d->members;
	uint32_t i;
	int is_read;

	rule->proposal.rank = PROPOSAL_DEFAULT_RANK;
	for (i = 0; i < d->nmembers; i++, m++) {
		if (str_is(m->name, "when") || str_is(m->name, "check"))
			continue;
		if (str_is(m->name, "about")) {
			if (datum_string(&m->value, "about", ABOUT_MAX_BYTES,
			    err) < 0)
				return -1;
			rule->about = mem_arena_str(&rs->mem, m->value.s);
			continue;
		}
		is_read = proposal_read(&rule->proposal, m->name, &m->value,
		    &rs->mem, err);
		if (is_read == 0 && rule->stage == STAGE_INCIDENT)
			is_read = declare_incident_key(rs, rule, m, err);
		if (is_read < 0)
			return -1;
		if (is_read == 0 ||
		    (rule->proposal.says & ~stages[rule->stage].says))
			return refuse_key(rs, rule->stage, m->name, err);
	}
	if (rule->stage == STAGE_INCIDENT &&
	    declare_check_incident(rs, rule, err) < 0)
		return -1;
	if (rule->proposal.says == 0 && rule->check == 0 &&
	    rule->stage != STAGE_SIGNAL && rule->stage != STAGE_INCIDENT)
		return err_set(err, "the rule proposes nothing and has no "
		    "check");
	return proposal_check(&rule->proposal, stages[rule->stage].says,
	    stages[rule->stage].name, err);
}

static int
add_rule(struct ruleset *rs, const struct rule *rule, struct err *err)
{
	uint32_t id = names_add(&rs->rule_names, &rs->mem, rule->name);

	if (id < rs->nrules)
		return err_set(err, "a rule named \"%s\" exists already at %s",
		    rule->name.data, ruleset_where(rs, rs->rules[id].where));
	if (rs->nrules == rs->rules_cap) {
		rs->rules_cap = rs->rules_cap > 0 ? rs->rules_cap * 2 : 64;
		rs->rules = mem_realloc(rs->rules,
		    rs->rules_cap * sizeof(*rs->rules));
	}
	rs->rules[rs->nrules++] = *rule;
	return 0;
}

static void
narrow(struct ruleset *rs, struct rule *rule, uint32_t also)
{
	rs->conds.nodes[also].is_used = true;
	rule->when = cond_add_and(&rs->conds, also, rule->when, rule->where);
	rs->conds.nodes[rule->when].is_used = true;
}

static void
narrow_to_field(struct ruleset *rs, struct rule *rule, uint32_t path)
{
	narrow(rs, rule, cond_add_atom(&rs->conds, &(struct atom){
	    .kind = ATOM_FIELD, .op = OP_PRESENT, .name = path },
	    rule->where));
}

/* A pack's rules hold for those cases that it is switched on for; a clock that an
 * event sets by a field, and an incident, for events that have the fields. */
static void
narrow_when(struct ruleset *rs, struct rule *rule)
{
	uint32_t i;

	if (rule->clock != NULL && rule->clock->is_given)
		narrow_to_field(rs, rule, rule->clock->due_path);
	for (i = 0; rule->incident != NULL && i < rule->incident->nsame; i++)
		narrow_to_field(rs, rule, cond_add_checked_path(
		    &rs->conds, rule->incident->same[i]));
	if (rs->pack != NAMES_NONE && rs->on[rs->pack].has_when)
		narrow(rs, rule, rs->on[rs->pack].when);
}

static int
take_rule(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	struct rule rule = {
		.name = name,
		.about = STR(""),
		.stage = (enum stage)kind->stage,
		.where = at,
		.where_text = ruleset_where(rs, at),
	};

	if (d->nitems > 0)
		return err_set(err, "%s: expected names in the table, found a "
		    "value without a name", kind->name);
	if (take_check(rs, &rule, datum_find(d, "check"), err) < 0)
		return -1;
	if (rule.stage == STAGE_GUARD || rule.stage == STAGE_TRANSITION) {
		if (declare_life(rs, &rule, d, err) < 0)
			return -1;
	} else if (rule.stage == STAGE_CLASSIFY &&
	    datum_find(d, "terms") != NULL) {
		if (declare_terms(rs, &rule, d, err) < 0)
			return -1;
	} else if ((rule.stage == STAGE_CLOCK ?
	    declare_clock(rs, &rule, d, err) : rule.stage == STAGE_JOIN ?
	    declare_join(rs, &rule, d, err) :
	    take_proposal(rs, &rule, d, err)) < 0 ||
	    take_when(rs, &rule, datum_find(d, "when"), err) < 0) {
		return -1;
	}
	narrow_when(rs, &rule);
	return add_rule(rs, &rule, err);
}

const struct declaration declarations[] = {
	{ "types", false, -1, declare_types },
	{ "priorities", false, -1, declare_priorities },
	{ "owners", false, -1, declare_owners },
	{ "fields", false, -1, declare_fields },
	{ "packs", false, -1, declare_packs },
	{ "states", false, -1, declare_states },
	{ "escalation", false, -1, declare_escalation },
	{ "reports", false, -1, declare_reports },
	{ "phrases", true, -1, declare_phrases },
	{ "signal", true, STAGE_SIGNAL, take_rule },
	{ "classify", true, STAGE_CLASSIFY, take_rule },
	{ "join", true, STAGE_JOIN, take_rule },
	{ "incident", true, STAGE_INCIDENT, take_rule },
	{ "prioritise", true, STAGE_PRIORITISE, take_rule },
	{ "assign", true, STAGE_ASSIGN, take_rule },
	{ "guard", true, STAGE_GUARD, take_rule },
	{ "transition", true, STAGE_TRANSITION, take_rule },
	{ "calendar", true, -1, declare_calendar },
	{ "pool", true, -1, declare_pool },
	{ "clock", true, STAGE_CLOCK, take_rule },
	{ "test", true, -1, declare_test },
	{ NULL, false, -1, NULL },
};
