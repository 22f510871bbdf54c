/*
 * ruleset_sla_parts: what ruleset_sla.c and ruleset_switch.c share.  Nobody else includes
 * it.
 */
#ifndef TRIAGED_RULESET_SLA_PARTS_H
#define TRIAGED_RULESET_SLA_PARTS_H

#include "ruleset_parts.h"

/* One event's way over the clocks. */
struct winding {
	struct ruleset *rs;
	struct clocks *clocks;
	uint32_t nkept;          /* clocks that were started before the event */
	uint32_t priority;       /* or NAMES_NONE */
	int64_t at_ms, now_ms;
};

/* How a rule counts; time as it passes where there is none. */
const struct clock_terms *sla_terms(const struct clock_rule *k,
    uint32_t priority);
const struct clock_rule *sla_rule_of(const struct ruleset *rs,
    const struct clock *c);
/* When a clock falls due; -1 where the event was to say so, and does not. */
int64_t sla_due(const struct winding *w, const struct clock_rule *k,
    const struct clock_terms *terms, int64_t start_ms);

/* Makes one that starts; c->mem is kept. */
void sla_set_clock(struct clock *c, const struct clock_rule *k,
    const struct clock_terms *terms, int64_t start_ms, int64_t due_ms);
/* Makes one with the same start, pauses and history, and another due time, which
 * the pauses move. */
void sla_replace(struct clock *later, const struct clock_rule *k,
    const struct clock_terms *terms, const struct clock *c, int64_t due_ms);
/* Writes down that another policy holds now. */
void sla_note_policy(struct clock *c, struct str before, int64_t at_ms);

/* What the event does to a clock that was started before: ends, pauses, ... */
void sla_switch_clock(const struct winding *w, struct clock *c);
/* What an event of kind policy does: clocks count as their rules say now. */
void sla_move_clocks(const struct winding *w);

#endif
