/*
 * ruleset_switch: what an event does to a clock that was started before it: the
 * conditions of all rules of that clock are asked, the strongest first, and the
 * first that holds is followed.
 */
#include <string.h>

#include "ruleset_sla_parts.h"

/* One clock's turn. */
struct turn {
	const struct winding *w;
	struct clock *c;
	const struct clock_rule *rule;   /* by which it runs */
	const struct clock_rule *says;   /* whose condition holds */
};

static int64_t
max_pause(const struct turn *t)
{
	return t->rule->max_pause_ms;
}

static const struct clock_terms *
terms_of(const struct turn *t)
{
	return sla_terms(t->rule, t->w->priority);
}

/* Each answers whether that was all. --------------------------------------- */

static bool
cancel(struct turn *t)
{
	if (t->c->stop_ms < 0)
		clocks_cancel(t->c, terms_of(t), t->w->at_ms, max_pause(t));
	return t->c->is_cancelled;
}

static bool
stop(struct turn *t)
{
	if (t->c->stop_ms >= 0)
		return false;
	clocks_stop(t->c, terms_of(t), t->w->at_ms, max_pause(t));
	return true;
}

/* A mark starts no clock at the moment at which that began, or would be due: it
 * would be told there, and start it again, without an end. */
static bool
is_echo(const struct turn *t, int64_t due_ms)
{
	return t->w->rs->conds.facts->complaint->kind ==
	    &complaint_timer_kind && (t->c->start_ms >= t->w->at_ms ||
	    due_ms <= t->w->at_ms);
}

/* What was promised before stays in the ledger. */
static bool
restart(struct turn *t)
{
	const struct clock_rule *k = t->says;
	const struct clock_terms *terms = sla_terms(k, t->w->priority);
	int64_t start_ms = clocks_not_before(t->c, t->w->at_ms);
	int64_t due_ms = sla_due(t->w, k, terms, start_ms);
	struct clock later = { .mem = t->c->mem };

	if (terms->due.n == 0)
		return cancel(t);
	if (due_ms < 0)
		return false;
	if (is_echo(t, due_ms)) {
		t->w->clocks->echo = k->policy;
		return true;
	}
	sla_set_clock(&later, k, terms, start_ms, due_ms);
	later.first_ms = t->c->first_ms;
	later.history = t->c->history;
	sla_note_policy(&later, t->c->policy, start_ms);
	clocks_note(&later, CLOCK_RESTARTED, start_ms, (struct str)STR(""));
	*t->c = later;
	return true;
}

static bool
again(struct turn *t)
{
	return t->c->stop_ms >= 0 && !t->c->is_cancelled && restart(t);
}

static bool
run_on(struct turn *t)
{
	if (t->c->stop_ms < 0 || t->c->is_cancelled)
		return false;
	clocks_continue(t->c, terms_of(t), t->w->at_ms);
	return true;
}

/* Warnings that would have been told by now are not told of the longer time. */
static void
skip_warnings(struct clock *c, int64_t now_ms)
{
	while (c->told < c->nwarn && c->warn_ms[c->told] <= now_ms)
		c->told++;
}

static bool
extend(struct turn *t)
{
	struct clock_terms terms = *sla_terms(t->says, t->w->priority);
	int64_t at_ms = clocks_not_before(t->c, t->w->at_ms);
	struct str before = t->c->policy;
	struct clock longer;
	struct buf due = { 0 };

	if (t->c->stop_ms >= 0 || t->c->due_ms <= at_ms ||
	    t->c->nextended >= t->says->nextensions)
		return false;
	terms.due = t->says->extensions[t->c->nextended];
	sla_replace(&longer, t->says, &terms, t->c,
	    clocks_due(&terms, t->c->start_ms));
	if (longer.due_ms <= t->c->due_ms)
		return false;
	longer.nextended++;
	skip_warnings(&longer, t->w->now_ms);
	*t->c = longer;
	sla_note_policy(t->c, before, at_ms);
	buf_add_int(&due, longer.due_ms);
	clocks_note(t->c, CLOCK_EXTENDED, at_ms,
	    (struct str){ due.data, due.len });
	buf_clear(&due);
	return false;
}

static bool
resume(struct turn *t)
{
	if (!clocks_is_paused(t->c))
		return false;
	clocks_resume(t->c, terms_of(t), t->w->at_ms, max_pause(t));
	return true;
}

/* The rule's word, else the event's where it is one. */
static struct str
reason_of(const struct turn *t)
{
	const struct complaint *c = t->w->rs->conds.facts->complaint;
	struct value v;

	if (t->says->reason.len > 0)
		return t->says->reason;
	v = complaint_field(c, "reason");
	return v.type == VALUE_STRING && clocks_is_reason(v.s) &&
	    !str_is(v.s, CLOCKS_STOPPED) ? v.s : (struct str)STR("other");
}

static bool
pause(struct turn *t)
{
	clocks_pause(t->c, t->w->at_ms, reason_of(t));
	return true;
}

/* Somebody has asked for it: it counts as its rule says now, from the same
 * start.  What the law sets is never put off so. */
static void
move(struct turn *t)
{
	const struct clock_rule *k = t->rule;
	struct clock_terms terms = *terms_of(t);
	struct str before = t->c->policy;
	struct clock later;

	if (t->c->stop_ms >= 0 || k->is_given || str_eq(before, k->policy))
		return;
	if (terms.due.n == 0) {
		clocks_cancel(t->c, &terms, t->w->at_ms, max_pause(t));
		return;
	}
	if (t->c->nextended > 0 && t->c->nextended <= k->nextensions)
		terms.due = k->extensions[t->c->nextended - 1];
	sla_replace(&later, k, &terms, t->c,
	    clocks_due(&terms, t->c->start_ms));
	if (k->is_statutory && later.due_ms > t->c->due_ms)
		return;
	if (t->c->told > t->c->nwarn && later.due_ms <= t->w->now_ms)
		clocks_keep_told(&later, t->c);
	else
		skip_warnings(&later, t->w->now_ms);
	*t->c = later;
	sla_note_policy(t->c, before, clocks_not_before(t->c, t->w->at_ms));
}

static void
move_clocks(const struct winding *w, struct str only)
{
	struct turn t = { .w = w };
	uint32_t i;

	for (i = 0; i < w->clocks->n; i++) {
		t.c = &w->clocks->all[i];
		t.rule = sla_rule_of(w->rs, t.c);
		if (t.rule != NULL && (only.len == 0 ||
		    str_eq(only, t.c->name)))
			move(&t);
	}
}

void
ruleset_move_clocks(struct ruleset *rs, struct str priority, int64_t now_ms,
    struct str only, struct clocks *clocks)
{
	const struct winding w = { .rs = rs, .clocks = clocks,
		.priority = names_find(&rs->words.priorities, priority),
		.at_ms = now_ms, .now_ms = now_ms };

	ruleset_settle_clocks(rs, priority, now_ms, clocks);
	move_clocks(&w, only);
	clocks_sort(clocks);
}

void
sla_move_clocks(const struct winding *w)
{
	const struct complaint *c = w->rs->conds.facts->complaint;
	struct value only;

	if (strcmp(c->kind->name, "policy") != 0)
		return;
	only = complaint_field(c, "clock");
	move_clocks(w, only.type == VALUE_STRING ? only.s :
	    (struct str)STR(""));
}

static bool (*const turns[SWITCH__MAX])(struct turn *) = {
	[SWITCH_CANCELS] = cancel,
	[SWITCH_STOPS] = stop,
	[SWITCH_RESTARTS] = restart,
	[SWITCH_AGAIN] = again,
	[SWITCH_CONTINUES] = run_on,
	[SWITCH_EXTENDS] = extend,
	[SWITCH_RESUMES] = resume,
	[SWITCH_PAUSES] = pause,
};

/* The first rule of the clock, from its own on, whose condition holds. */
static const struct clock_rule *
who_says(struct ruleset *rs, const struct clock_rule *rule, int which)
{
	const struct clock_rule *k = rule;

	do {
		if (k->switches[which].is_there &&
		    cond_holds(&rs->conds, k->switches[which].when))
			return k;
		k = k->other;
	} while (k != rule);
	return NULL;
}

void
sla_switch_clock(const struct winding *w, struct clock *c)
{
	struct turn t = { .w = w, .c = c, .rule = sla_rule_of(w->rs, c) };
	int i;

	if (t.rule == NULL)
		return;
	clocks_end_pause(c, terms_of(&t), w->now_ms, max_pause(&t));
	for (i = 0; i < SWITCH__MAX; i++) {
		t.says = who_says(w->rs, t.rule, i);
		if (t.says != NULL && turns[i](&t))
			return;
	}
}
