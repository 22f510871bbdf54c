/*
 * decide_clocks: the clocks of a case during a step, their marks, and when the
 * case is to be woken next.  It counts nothing: clocks.h does, and the rule
 * set says how.
 */
#include <stdio.h>
#include <string.h>

#include "decide_parts.h"

bool
decide_next_mark(struct way *w, struct clock_mark *mark)
{
	struct str priority = decide_case_field(w, "priority");

	ruleset_settle_clocks(w->rs, priority, w->now_ms, w->clocks);
	return clocks_next_mark(w->clocks, mark) &&
	    mark->due_ms <= w->now_ms;
}

bool
decide_is_loop(struct way *w, const struct clock_mark *mark)
{
	uint32_t i = 0;

	while (i < w->told.n && !str_eq(w->told.marks[i].clock, mark->clock))
		i++;
	if (i == w->told.n) {
		if (i == CLOCKS_MAX)
			return true; /* they come and go: the rest waits */
		w->told.marks[i].clock = mark->clock;
		w->told.marks[i].n = 0;
		w->told.n++;
	}
	return ++w->told.marks[i].n >= DECIDE_MAX_MARKS;
}

static void
add_loop(struct way *w, const struct clock *c)
{
	uint32_t rule = c != NULL ? ruleset_clock_rule(w->rs, c) :
	    ruleset_nrules(w->rs);
	struct fault **last = &w->verdict->faults;

	if (rule == ruleset_nrules(w->rs))
		return;
	while (*last != NULL)
		last = &(*last)->next;
	*last = mem_arena_alloc(w->arena, sizeof(**last));
	(*last)->rule = rule;
	(*last)->class = FAULT_LOOP;
}

void
decide_add_loop(struct way *w)
{
	add_loop(w, clocks_find(w->clocks, w->mark->clock));
}

/* Those that had not stopped before the step, for the statistics. */
struct running {
	uint32_t n;
	struct str names[CLOCKS_MAX];
};

static void
note_running(const struct clocks *c, struct running *r)
{
	uint32_t i;

	r->n = 0;
	for (i = 0; i < c->n; i++)
		if (c->all[i].stop_ms < 0)
			r->names[r->n++] = c->all[i].name;
}

/* clock:<name>:met and clock:<name>:missed. */
static void
count_stopped(struct way *w, const struct running *r)
{
	const struct clock *c;
	struct str name;
	uint32_t i;

	for (i = 0; i < r->n; i++) {
		c = clocks_find(w->clocks, r->names[i]);
		if (c == NULL || c->stop_ms < 0)
			continue;
		name = decide_join(w->arena, c->name, (struct str)STR(":"));
		name = decide_named(w, "clock:", decide_join(w->arena, name,
		    str_of(clocks_state(c, w->now_ms))));
		decide_add_stats(w, &name, 1);
	}
}

/* When it happened: clocks run from there. */
static int64_t
happened(const struct way *w)
{
	if (w->mark != NULL)
		return w->mark->due_ms;
	return w->c->has_at && w->c->at_ms < w->now_ms ? w->c->at_ms :
	    w->now_ms;
}

/* Those that were cancelled are in the ledger alone. */
static void
tell_clocks(struct way *w, struct decision *d)
{
	struct clock *all;
	uint32_t i;

	if (w->clocks->n == 0)
		return;
	d->clocks = all = mem_arena_room(w->arena,
	    w->clocks->n * sizeof(*all));
	d->nclocks = 0;
	for (i = 0; i < w->clocks->n; i++)
		if (!w->clocks->all[i].is_cancelled)
			all[d->nclocks++] = w->clocks->all[i];
}

void
decide_wind_clocks(struct way *w)
{
	struct decision *d = w->decision;
	struct running running;

	note_running(w->clocks, &running);
	if (w->verdict->refused.len == 0) {
		ruleset_wind_clocks(w->rs, w->verdict, d->priority,
		    happened(w), w->now_ms, w->clocks);
		decide_owe(w, happened(w));
	}
	if (w->clocks->echo.len > 0)
		add_loop(w, &(struct clock){ .policy = w->clocks->echo });
	if (!w->in->is_quiet)
		count_stopped(w, &running);
	tell_clocks(w, d);
}

void
decide_set_timer(struct way *w)
{
	int64_t next_ms = ruleset_next_mark_ms(w->rs,
	    decide_case_field(w, "priority"), w->clocks);
	int64_t offer_ms = decide_offer_again_ms(w);
	struct effect *e;

	/* a timer that went off is gone: it is set again, or stays away */
	if (next_ms == w->stored.timer_ms && offer_ms < 0 &&
	    w->in->due_case.len == 0)
		return;
	if (offer_ms >= 0 && (next_ms < 0 || offer_ms < next_ms))
		next_ms = offer_ms;
	e = effects_add(&w->effects, w->arena, EFFECT_TIMER, 2);
	e->args[0] = w->case_id;
	if (next_ms >= 0)
		e->args[1] = decide_number(w->arena, next_ms);
}
