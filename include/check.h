/*
 * check: a rule's function: kept free of state, and called.
 *
 * After loading, what a check can reach outside of itself is looked through: a
 * table is refused, and the rest is noted and put back after each call, so
 * that nothing of one event is there for the next.
 */
#ifndef TRIAGED_CHECK_H
#define TRIAGED_CHECK_H

#include "datum.h"
#include "err.h"
#include "merge.h"
#include "ruleset_parts.h"

/* Notes what the state holds before the first file is run. */
void check_note_stock(struct ruleset *rs);

/* Looks through all checks and what files made global: 0, or -1 with the place
 * of a check that would keep a table. */
int check_reach(struct ruleset *rs, struct err *err) MUST_CHECK;

/* Calls a rule's check for the event at hand.  0 and the answer, the arena's;
 * or -1 and why. */
int check_call(struct ruleset *rs, const struct rule *rule,
    const struct facts *facts, const struct merge *m, struct mem_arena *a,
    struct datum *answer, enum fault_class *why) MUST_CHECK;

/* Ends the event: what checks were shown of it is gone. */
void check_end_event(struct ruleset *rs);

#endif
