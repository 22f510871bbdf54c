/*
 * ruleset_sla: the clocks of a case after an event: those that run on, and
 * those that rules which fired start or bring nearer.
 */
#include <string.h>

#include "ruleset_parts.h"

#define NEVER_MS (INT64_MAX - 1) /* beyond what any pause may take */

/* One event's way over the clocks. */
struct winding {
	struct clocks *clocks;
	uint32_t nkept;          /* clocks that ran before the event */
	uint32_t priority;       /* or NAMES_NONE */
	int64_t at_ms;
};

/* "rule@version": can the rule say nothing new of a clock that runs by it?  It
 * can for another priority, but not in another version. */
static bool
is_settled(struct str policy, const struct rule *rule)
{
	return policy.len > rule->name.len &&
	    policy.data[rule->name.len] == '@' &&
	    memcmp(policy.data, rule->name.data, rule->name.len) == 0 &&
	    (!rule->clock->is_by_priority ||
	    !str_eq(policy, rule->clock->policy));
}

static void
set_clock(struct clock *c, const struct clock_rule *k,
    const struct clock_terms *terms, int64_t start_ms, int64_t due_ms)
{
	int64_t whole_ms = clocks_whole(terms, start_ms, due_ms), ms;
	uint32_t i, n;

	*c = (struct clock){ .name = k->name, .policy = k->policy,
		.start_ms = start_ms, .due_ms = due_ms, .stop_ms = -1 };
	for (i = 0; i < k->nwarn; i++) {
		ms = clocks_warning(terms, &k->warn[i], start_ms,
		    whole_ms);
		if (ms < 0)
			continue;
		for (n = c->nwarn++; n > 0 && c->warn_ms[n - 1] > ms; n--)
			c->warn_ms[n] = c->warn_ms[n - 1];
		c->warn_ms[n] = ms;
	}
}

/* A clock that runs keeps its start and its pauses and never moves away; one
 * whose rule has changed since keeps what was promised. */
static void
bring_nearer(const struct rule *rule, const struct clock_terms *terms,
    struct clock *c)
{
	struct clock nearer;
	uint32_t i;

	if (c->stop_ms >= 0 || is_settled(c->policy, rule))
		return;
	set_clock(&nearer, rule->clock, terms, c->start_ms,
	    clocks_due(terms, c->start_ms));
	for (i = 0; i < c->npauses; i++) {
		nearer.pauses[nearer.npauses++] = c->pauses[i];
		if (c->pauses[i].to_ms >= 0)
			clocks_shift(&nearer, terms, &c->pauses[i]);
	}
	if (nearer.due_ms >= c->due_ms)
		return;
	clocks_keep_told(&nearer, c);
	*c = nearer;
}

static void
wind(struct winding *w, const struct rule *rule)
{
	const struct clock_rule *k = rule->clock;
	const struct clock_terms *terms = &k->terms[w->priority != NAMES_NONE ?
	    w->priority : 0];
	struct clock *c = clocks_find(w->clocks, k->name);
	int64_t start_ms = k->is_from_case ? w->clocks->opened_ms : w->at_ms;
	int64_t due_ms;

	if (terms->due.n == 0 ||
	    (k->is_by_priority && w->priority == NAMES_NONE))
		return;
	if (c != NULL && c < w->clocks->all + w->nkept) {
		bring_nearer(rule, terms, c);
		return;
	}
	due_ms = clocks_due(terms, start_ms);
	if (c == NULL)
		c = clocks_add(w->clocks);
	else if (due_ms >= c->due_ms)
		return;
	if (c != NULL)
		set_clock(c, k, terms, start_ms, due_ms);
}

/* Clocks that ran before --------------------------------------------------- */

/* The rule by which a clock runs, as it is now, or NULL. */
static const struct rule *
rule_of(const struct ruleset *rs, const struct clock *c)
{
	uint32_t i = rs->stage_from[STAGE_CLOCK];
	const struct rule *rule = &rs->rules[i];

	for (; i < rs->stage_from[STAGE_CLOCK + 1]; i++, rule++)
		if (c->policy.len > rule->name.len &&
		    c->policy.data[rule->name.len] == '@' &&
		    memcmp(c->policy.data, rule->name.data,
		    rule->name.len) == 0)
			return rule;
	return NULL;
}

static bool
holds(struct ruleset *rs, const struct clock_switch *s)
{
	return s->is_there && cond_holds(&rs->conds, s->when);
}

/* How a clock counts whose rule is this; time as it passes where that is gone. */
static const struct clock_terms *
terms_of(const struct rule *rule, uint32_t priority)
{
	static const struct clock_terms as_it_passes;

	return rule == NULL ? &as_it_passes :
	    &rule->clock->terms[priority != NAMES_NONE ? priority : 0];
}

static void
switch_clock(struct ruleset *rs, const struct winding *w, struct clock *c,
    int64_t now_ms)
{
	const struct rule *rule = rule_of(rs, c);
	const struct clock_terms *terms = terms_of(rule, w->priority);
	const struct clock_switch *on = rule != NULL ? rule->clock->switches :
	    NULL;
	int64_t max_ms = rule != NULL ? rule->clock->max_pause_ms : 0;

	if (c->stop_ms >= 0)
		return;
	clocks_end_pause(c, terms, now_ms, max_ms);
	if (on == NULL)
		return;
	if (holds(rs, &on[SWITCH_STOPS]))
		clocks_stop(c, terms, w->at_ms, max_ms);
	else if (clocks_is_paused(c) && holds(rs, &on[SWITCH_RESUMES]))
		clocks_resume(c, terms, w->at_ms, max_ms);
	else if (!clocks_is_paused(c) && holds(rs, &on[SWITCH_PAUSES]))
		clocks_pause(c, w->at_ms);
}

void
ruleset_wind_clocks(struct ruleset *rs, const struct verdict *v,
    struct str priority, int64_t at_ms, int64_t now_ms, struct clocks *clocks)
{
	struct winding w = { .clocks = clocks, .nkept = clocks->n,
		.at_ms = at_ms };
	const struct fired *f;
	uint32_t i;

	w.priority = names_find(&rs->words.priorities, priority);
	if (clocks->opened_ms < 0)
		clocks->opened_ms = at_ms;
	for (i = 0; i < clocks->n; i++)
		switch_clock(rs, &w, &clocks->all[i], now_ms);
	for (f = v->fired; f != NULL; f = f->next)
		if (rs->rules[f->rule].clock != NULL)
			wind(&w, &rs->rules[f->rule]);
	clocks_sort(clocks);
}

/* Marks -------------------------------------------------------------------- */

static void
settle(const struct ruleset *rs, uint32_t priority, int64_t now_ms,
    struct clock *c)
{
	const struct rule *rule = rule_of(rs, c);

	clocks_end_pause(c, terms_of(rule, priority), now_ms,
	    rule != NULL ? rule->clock->max_pause_ms : 0);
}

void
ruleset_settle_clocks(const struct ruleset *rs, struct str priority,
    int64_t now_ms, struct clocks *clocks)
{
	uint32_t p = names_find(&rs->words.priorities, priority), i;

	for (i = 0; i < clocks->n; i++)
		if (clocks_is_paused(&clocks->all[i]))
			settle(rs, p, now_ms, &clocks->all[i]);
}

/* A clock that stands still is looked at as it will be when its pauses have used
 * up what they may. */
int64_t
ruleset_next_mark_ms(const struct ruleset *rs, struct str priority,
    const struct clocks *clocks)
{
	uint32_t p = names_find(&rs->words.priorities, priority), i;
	int64_t next_ms = -1;
	struct clock_mark mark;
	struct clock later;

	for (i = 0; i < clocks->n; i++) {
		const struct clock *c = &clocks->all[i];

		if (clocks_is_paused(c) && c->stop_ms < 0) {
			later = *c;
			settle(rs, p, NEVER_MS, &later);
			c = &later;
		}
		if (clocks_mark_of(c, &mark) &&
		    (next_ms < 0 || mark.due_ms < next_ms))
			next_ms = mark.due_ms;
	}
	return next_ms;
}
