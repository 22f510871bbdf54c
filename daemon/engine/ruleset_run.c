/*
 * ruleset_run: one event's way through the stages.
 *
 * Ask the index which rules could apply to an event whose words have been read
 * (ruleset_words.c), and try those, stage by stage; what a stage found is there
 * for the next.
 */
#include <string.h>
#include <time.h>

#include "check.h"
#include "dsl.h"
#include "fence.h"
#include "merge.h"
#include "ruleset_parts.h"
#include "trace_parts.h"

static const struct verdict empty_verdict = {
	.type = STR(""), .priority = STR(""), .owner = STR(""),
	.nature = STR(""), .refused = STR(""), .detail = STR(""),
	.state = STR(""), .cause = STR(""), .given_owner = STR(""),
	.joined = STR(""),
};

struct run {
	struct ruleset *rs;
	const struct facts *facts;
	struct mem_arena *mem;
	struct verdict *v;
	struct fired **last_fired;
	struct fault **last_fault;
	struct merge merge;
	bool has_called; /* a check was shown the event */
	uint32_t called_at_ms; /* CPU time before the first */
	uint32_t nfaults[FAULT__MAX]; /* those that failed: as FAULT_ERROR */
};

static void
add_fault(struct run *run, uint32_t rule, enum fault_class class)
{
	bool is_innocent = class == FAULT_OFF || class == FAULT_BUDGET;
	struct fault *f;

	if (run->nfaults[is_innocent ? class : FAULT_ERROR]++ >=
	    RULESET_MAX_FAULTS) {
		run->v->more_faults++;
		return;
	}
	f = mem_arena_alloc(run->mem, sizeof(*f));
	f->rule = rule;
	f->class = class;
	*run->last_fault = f;
	run->last_fault = &f->next;
}

/* A guard refuses because of what is not there. */
static void
add_lack(struct run *run, const struct rule *rule, struct evidence **because)
{
	while (*because != NULL)
		because = &(*because)->next;
	*because = cond_lack(&run->rs->conds, rule->life->needs, run->mem);
}

static void
add_because(struct run *run, uint32_t number, const struct proposal *p,
    struct str did, struct evidence *because)
{
	struct fired *f = mem_arena_alloc(run->mem, sizeof(*f));

	f->rule = number;
	f->did = did;
	f->because = because;
	*run->last_fired = f;
	run->last_fired = &f->next;
	merge_add(&run->merge, p);
}

static void
add_fired(struct run *run, uint32_t number, const struct proposal *p)
{
	const struct rule *rule = &run->rs->rules[number];
	struct evidence *because, *cases = NULL;
	struct str did = p->did;

	if (rule->join != NULL && !joins_find(run->rs, run->facts, number,
	    run->mem, run->v, &did))
		return;
	if (rule->incident != NULL && !incidents_join(run->rs, run->facts,
	    number, run->mem, run->v, &cases))
		return;
	because = cond_evidence(&run->rs->conds, rule->when, run->mem);
	if (cases != NULL) {
		cases->next = because;
		because = cases;
	}
	if (rule->life != NULL && rule->life->has_needs)
		add_lack(run, rule, &because);
	add_because(run, number, p, did, because);
	if (rule->stage == STAGE_SIGNAL)
		merge_add_word(&run->merge, LIST_SIGNAL, rule->name);
}

/* Reads the table that a check returned in the place of what its rule
 * declares. -1 when it is no proposal of that stage. */
static int
read_answer(struct run *run, const struct rule *rule, const struct datum *d,
    struct proposal *p)
{
	const struct member *m = d->members;
	struct ruleset *rs = run->rs;
	struct err err = { "" }; /* quotes the answer: told to nobody */
	uint32_t i;

	p->rank = rule->proposal.rank;
	if (d->nitems > 0)
		return -1;
	for (i = 0; i < d->nmembers; i++, m++)
		if (proposal_read(p, m->name, &m->value, run->mem, &err) <= 0)
			return -1;
	if (proposal_check(p, stages[rule->stage].says, "", &err) < 0 ||
	    proposal_resolve(p, &rs->words, &err) < 0)
		return -1;
	buf_reset(&rs->scratch);
	proposal_json(&rs->scratch, p,
	    rule->stage == STAGE_SIGNAL ? &rule->name : NULL);
	p->did = mem_arena_str(run->mem,
	    (struct str){ rs->scratch.data, rs->scratch.len });
	return 0;
}

static void
take_answer(struct run *run, uint32_t number, const struct datum *d)
{
	const struct rule *rule = &run->rs->rules[number];
	struct proposal p = { 0 };

	if (d->type == DATUM_NOTHING || (d->type == DATUM_BOOL && !d->b))
		return;
	if (d->type == DATUM_BOOL) {
		add_fired(run, number, &rule->proposal);
	} else if (d->type == DATUM_TABLE && rule->clock == NULL &&
	    rule->life == NULL &&
	    read_answer(run, rule, d, &p) == 0) {
		add_fired(run, number, &p);
	} else {
		add_fault(run, number, FAULT_ERROR);
	}
}

static void
call_check(struct run *run, uint32_t number)
{
	struct ruleset *rs = run->rs;
	struct datum answer = { 0 };
	enum fault_class why;
	int failed;

	if (rs->note != NULL)
		*rs->note = number + 1;
	failed = check_call(rs, &rs->rules[number], run->facts, &run->merge,
	    run->mem, &answer, &why);
	if (rs->note != NULL)
		*rs->note = 0;
	if (failed < 0)
		add_fault(run, number, why);
	else
		take_answer(run, number, &answer);
}

/* Have the checks of this event used up what they may take together? */
static bool
is_spent(struct run *run)
{
	if (!run->has_called) {
		run->has_called = true;
		run->called_at_ms = fence_cpu_ms();
	}
	return fence_cpu_ms() - run->called_at_ms >= run->rs->limits.event_ms;
}

static void
add_weighed(struct run *run, uint32_t number)
{
	struct evidence *because;
	struct proposal p;

	if (terms_weigh(run->rs, &run->rs->rules[number], run->mem, &p,
	    &because))
		add_because(run, number, &p, p.did, because);
}

static void
try_rule(struct run *run, uint32_t number)
{
	struct ruleset *rs = run->rs;
	const struct rule *rule = &rs->rules[number];
	bool is_off = run->facts->is_off != NULL &&
	    run->facts->is_off[number];

	if (rule->terms != NULL && !is_off) {
		add_weighed(run, number); /* sees itself which of them hold */
		return;
	}
	if (!cond_holds(&rs->conds, rule->when))
		return;
	if (is_off)
		add_fault(run, number, FAULT_OFF);
	else if (rule->check == 0)
		add_fired(run, number, &rule->proposal);
	else if (is_spent(run))
		add_fault(run, number, FAULT_BUDGET);
	else
		call_check(run, number);
}

static uint32_t
ns_since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint32_t)((now.tv_sec - then->tv_sec) * 1000000000 +
	    now.tv_nsec - then->tv_nsec);
}

static void
try_timed(struct run *run, uint32_t number)
{
	struct timespec then;

	clock_gettime(CLOCK_MONOTONIC, &then);
	try_rule(run, number);
	run->rs->timed(run->rs->timed_arg, number, ns_since(&then));
}

void
ruleset_time(struct ruleset *rs,
    void (*fn)(void *arg, uint32_t rule, uint32_t ns), void *arg)
{
	rs->timed = fn;
	rs->timed_arg = arg;
}

/* Tells the index and the conditions of later stages. */
static void
raise(struct run *run, enum stage stage, enum result_kind kind, struct str s)
{
	index_raise(&run->rs->index, cond_raise(&run->rs->conds, kind, s),
	    stage);
}

static void
raise_words(struct run *run, enum stage stage)
{
	static const enum result_kind kinds[LIST__MAX] = {
		[LIST_FLAG] = RESULT_FLAG,
		[LIST_TAG] = RESULT_TAG,
		[LIST_SIGNAL] = RESULT_SIGNAL,
	};
	struct merge *m = &run->merge;
	const struct word *w;
	int list;

	for (list = 0; list < LIST__MAX; list++) {
		for (w = m->lists[list]; w != m->known[list]; w = w->next)
			if (list != LIST_HANDLING && list != LIST_TALLY)
				raise(run, stage, kinds[list], w->s);
		m->known[list] = m->lists[list];
	}
}

/* What is proposed, else what is in force for the case, else the default. */
static struct str
in_force(const struct names *names, uint32_t proposed, bool is_known,
    struct str of_case, uint32_t fallback)
{
	if (proposed == NAMES_NONE && is_known && of_case.len > 0)
		return of_case;
	return names->strs[proposed != NAMES_NONE ? proposed : fallback];
}

static void
end_stage(struct run *run, enum stage stage)
{
	const struct vocabulary *w = &run->rs->words;
	const struct facts *f = run->facts;
	struct merge *m = &run->merge;

	raise_words(run, stage);
	if (stages[stage].gives & 1u << RESULT_TYPE) {
		m->known_scores = m->scores;
		m->type = in_force(&w->types, merge_top_type(m),
		    f->case_is_known, f->case_type, w->type);
		raise(run, stage, RESULT_TYPE, m->type);
	}
	if (stages[stage].gives & 1u << RESULT_PRIORITY) {
		m->priority_name = in_force(&w->priorities, m->priority,
		    f->case_is_known, f->case_priority, w->priority);
		raise(run, stage, RESULT_PRIORITY, m->priority_name);
	}
}

/* An event that is refused changes nothing: what would have become of it is not
 * asked.  One whose case is joined to another is asked about there. */
static bool
is_reached(struct run *run, enum stage stage)
{
	if (run->v->joined.len > 0 && (stage == STAGE_INCIDENT ||
	    stage >= STAGE_GUARD))
		return false;
	if (stage == STAGE_GUARD)
		moves_refuse(run->rs, run->facts, run->mem, run->v);
	return stage < STAGE_GUARD || run->v->refused.len == 0;
}

static void
try_stage(struct run *run, enum stage stage)
{
	const uint32_t *rules;
	uint32_t i, n = index_eligible(&run->rs->index, stage, &rules);

	for (i = 0; i < n; i++)
		if (run->rs->timed == NULL)
			try_rule(run, rules[i]);
		else
			try_timed(run, rules[i]);
}

/* Guards and transitions: later stages see what becomes of the case. */
static void
end_move(struct run *run, enum stage stage)
{
	struct ruleset *rs = run->rs;
	struct verdict *v = run->v;

	if (stage == STAGE_GUARD)
		moves_take_guards(rs, v);
	if (stage != STAGE_TRANSITION || !rs->has_life)
		return;
	moves_take_transitions(rs, run->facts, run->merge.type, run->mem, v);
	cond_set_state(&rs->conds, v->state);
	cond_set_nature(&rs->conds, v->nature);
}

static void
finish(struct run *run)
{
	struct str nature = run->v->nature;

	if (run->v->refused.len > 0) {
		moves_end_refused(run->rs, run->facts, run->v);
		return;
	}
	merge_finish(&run->merge, run->v);
	if (run->rs->has_life)
		run->v->nature = nature;
}

void
ruleset_run(struct ruleset *rs, const struct facts *facts,
    struct mem_arena *a, struct verdict *v)
{
	struct run run = { .rs = rs, .facts = facts, .mem = a, .v = v };
	bool is_skipped;
	int stage;

	*v = empty_verdict;
	run.last_fired = &v->fired;
	run.last_fault = &v->faults;
	merge_begin(&run.merge, &rs->words, a);
	run.merge.is_appealed = facts->is_appealed;
	cond_begin(&rs->conds, facts, facts->wording);
	cond_set_state(&rs->conds, ruleset_state(rs, facts->case_state));
	index_begin(&rs->index, &rs->conds, facts->wording);
	for (stage = 0; stage < STAGE__MAX; stage++) {
		is_skipped = !is_reached(&run, (enum stage)stage);
		if (!is_skipped)
			try_stage(&run, (enum stage)stage);
		if (rs->trace != NULL)
			trace_stage(rs, (enum stage)stage, is_skipped,
			    &run.merge, v, a);
		end_stage(&run, (enum stage)stage);
		if (!is_skipped)
			end_move(&run, (enum stage)stage);
	}
	if (run.has_called)
		check_end_event(rs);
	finish(&run);
	if (rs->trace != NULL)
		trace_end(rs, facts, v);
}
