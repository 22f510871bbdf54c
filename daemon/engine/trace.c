/*
 * trace: what became of each rule.  It knows no condition (trace_cond.c) and
 * decides nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "trace_parts.h"

const char *const trace_words[TRACE__MAX] = {
	[TRACE_FIRED] = "fired",
	[TRACE_FALSE] = "false",
	[TRACE_REFUSED] = "check",
	[TRACE_ALONE] = "alone",
	[TRACE_COUNTED] = "counted",
	[TRACE_SKIPPED] = "skipped",
	[TRACE_FAULT] = "fault",
};

void
trace_attach(struct ruleset *rs, struct trace *t)
{
	uint32_t i;

	*t = (struct trace){ .tree_of = TRACE_NO_RULE };
	t->list_sizes = mem_alloc(rs->conds.lists.n * sizeof(uint32_t));
	for (i = 0; i < rs->npatterns; i++)
		t->list_sizes[rs->patterns[i].list]++;
	rs->trace = t;
}

void
trace_detach(struct ruleset *rs)
{
	if (rs->trace == NULL)
		return;
	free(rs->trace->list_sizes);
	rs->trace->list_sizes = NULL;
	rs->trace = NULL;
}

void
trace_pause(struct ruleset *rs, struct trace *t, bool is_paused)
{
	t->is_told = false;
	rs->trace = is_paused ? NULL : t;
}

const char *
trace_stage_name(uint32_t stage)
{
	return stage < STAGE__MAX ? stages[stage].name : NULL;
}

uint32_t
trace_find_rule(const struct ruleset *rs, const char *name)
{
	uint32_t i;

	for (i = 0; i < rs->nrules; i++)
		if (str_is(rs->rules[i].name, name))
			return i;
	return TRACE_NO_RULE;
}

static struct trace_rule *
begin(struct ruleset *rs, struct mem_arena *a)
{
	struct trace *t = rs->trace;

	t->is_told = false;
	t->nrules = rs->nrules;
	t->tree = NULL;
	t->ntree = t->missed = 0;
	return mem_arena_alloc(a, rs->nrules * sizeof(*t->rules));
}

/* What became of a rule whose conditions hold and that did not fire: a fault
 * is told later, and its check is all that can have said no. */
static void
look_at(struct tracing *t, uint32_t number, struct trace_rule *to)
{
	const struct rule *rule = &t->rs->rules[number];
	struct trace *trace = t->rs->trace;

	*to = (struct trace_rule){
		.name = rule->name, .where = str_of(rule->where_text),
		.about = rule->about, .stage = rule->stage,
		.fate = rule->check == 0 && (rule->join != NULL ||
		    rule->incident != NULL) ? TRACE_ALONE : TRACE_REFUSED,
	};
	if (!cond_holds(t->conds, rule->when)) {
		to->fate = TRACE_FALSE;
		trace_why(t, rule->when, to);
		to->is_near = trace_is_near(t, rule->when);
	} else if (t->rs->index.mark[number] != t->rs->index.gen) {
		trace->missed++;
	}
	if (number == trace->tree_of)
		trace->ntree = trace_tree(t, rule->when, &trace->tree);
}

/* What an event counts for, and is not enough for yet. */
static void
look_at_incidents(struct tracing *t, const struct verdict *v,
    struct trace_rule *rules)
{
	const struct incident *in;

	for (in = v->incidents; in != NULL; in = in->next)
		if (rules[in->rule].fate == TRACE_ALONE ||
		    rules[in->rule].fate == TRACE_REFUSED) {
			rules[in->rule].fate = TRACE_COUNTED;
			rules[in->rule].why = trace_cases(t,
			    &t->rs->rules[in->rule], in);
		}
}

void
trace_stage(struct ruleset *rs, enum stage stage, bool is_skipped,
    const struct merge *merge, const struct verdict *v, struct mem_arena *a)
{
	struct tracing t = { .rs = rs, .conds = &rs->conds, .merge = merge,
	    .list_sizes = rs->trace->list_sizes, .mem = a };
	uint32_t from = rs->stage_from[stage], end = rs->stage_from[stage + 1];
	struct trace_rule *rules = (struct trace_rule *)rs->trace->rules;
	const struct fired *fired;
	const struct fault *fault;
	uint32_t i;

	if (stage == 0)
		rs->trace->rules = rules = begin(rs, a);
	for (i = from; i < end; i++) {
		look_at(&t, i, &rules[i]);
		if (is_skipped && rules[i].fate != TRACE_FALSE)
			rules[i].fate = TRACE_SKIPPED;
	}
	for (fired = v->fired; fired != NULL; fired = fired->next)
		rules[fired->rule].fate = TRACE_FIRED;
	if (stage == STAGE_INCIDENT)
		look_at_incidents(&t, v, rules);
	for (fault = v->faults; fault != NULL; fault = fault->next) {
		rules[fault->rule].fate = TRACE_FAULT;
		rules[fault->rule].fault = fault->class;
	}
}

void
trace_end(struct ruleset *rs, const struct facts *facts,
    const struct verdict *v)
{
	struct trace *t = rs->trace;

	t->facts = *facts;
	t->facts.count = NULL; /* what it counts is gone by then */
	t->facts.count_arg = NULL;
	t->facts.is_off = NULL;
	t->verdict = v;
	t->is_told = true;
}
