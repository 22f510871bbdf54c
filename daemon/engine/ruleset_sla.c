/*
 * ruleset_sla: the clocks of a case after an event: those that run on, and
 * those that rules which fired start or bring nearer.
 */
#include <string.h>

#include "ruleset_parts.h"

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
		.start_ms = start_ms, .due_ms = due_ms };
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

/* A clock that runs keeps its start and never moves away; one whose rule has
 * changed since keeps what was promised. */
static void
wind(struct winding *w, const struct rule *rule)
{
	const struct clock_rule *k = rule->clock;
	const struct clock_terms *terms = &k->terms[w->priority != NAMES_NONE ?
	    w->priority : 0];
	struct clock *c = clocks_find(w->clocks, k->name);
	bool is_kept = c != NULL && c < w->clocks->all + w->nkept;
	int64_t start_ms = k->is_from_case ? w->clocks->opened_ms : w->at_ms;
	int64_t due_ms;

	if (terms->due.n == 0 ||
	    (k->is_by_priority && w->priority == NAMES_NONE) ||
	    (is_kept && is_settled(c->policy, rule)))
		return;
	if (is_kept)
		start_ms = c->start_ms;
	due_ms = clocks_due(terms, start_ms);
	if (c == NULL)
		c = clocks_add(w->clocks);
	else if (due_ms >= c->due_ms)
		return;
	if (c != NULL)
		set_clock(c, k, terms, start_ms, due_ms);
}

void
ruleset_wind_clocks(const struct ruleset *rs, const struct verdict *v,
    struct str priority, int64_t at_ms, struct clocks *clocks)
{
	struct winding w = { .clocks = clocks, .nkept = clocks->n,
		.at_ms = at_ms };
	const struct fired *f;

	w.priority = names_find(&rs->words.priorities, priority);
	if (clocks->opened_ms < 0)
		clocks->opened_ms = at_ms;
	for (f = v->fired; f != NULL; f = f->next)
		if (rs->rules[f->rule].clock != NULL)
			wind(&w, &rs->rules[f->rule]);
	clocks_sort(clocks);
}
