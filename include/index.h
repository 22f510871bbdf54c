/*
 * index: from what is true of an event to the rules that could then apply.
 *
 * Each rule is filed under triggers chosen so that its condition can only hold
 * when at least one of them is true: a phrase list that was found, a field
 * that is present or has one of certain values, an earlier stage's result, a
 * customer of whom something is known.  A rule without such triggers is tried for
 * each event.
 *
 * What an event costs grows with neither phrases nor fields nor values that rules
 * ask for.
 */
#ifndef TRIAGED_INDEX_H
#define TRIAGED_INDEX_H

#include <stdint.h>

#include "cond.h"

#define INDEX_MAX_STAGES 10

struct index {
	/* triggers are numbered: 0 is always true, then lists, results, paths
	 * (present), values, and the last: something is known of the customer */
	uint32_t results_from, paths_from, values_from, customer, ntriggers;
	struct names values;      /* a path's number and a value's key */
	uint32_t *from, *filed;   /* of t: filed[from[t] .. from[t + 1]) */
	bool *has_values;         /* by path: it is asked for by its value */

	uint32_t nstages;
	const uint32_t *stage_from; /* rules of s: [stage_from[s], [s + 1]) */
	uint32_t *mark;           /* by rule: equal to gen when eligible */
	uint32_t *eligible;       /* of stage s: from stage_from[s] on */
	uint32_t neligible[INDEX_MAX_STAGES];
	uint32_t gen;
	uint64_t tried;           /* eligible ones handed out, ever */
};

/* Files rules 0..n-1, sorted by stage, under the triggers of their conditions
 * whens[0..n-1]; stage_from has nstages + 1 entries and is borrowed. */
void index_build(struct index *ix, struct conds *c, const uint32_t *whens,
    const uint32_t *stage_from, uint32_t nstages);

/* Begins an event (after cond_begin). */
void index_begin(struct index *ix, struct conds *c,
    const struct wording *wording);

/* A result became true (NAMES_NONE: one that nobody asks for); rules of the
 * stages after `stage` become eligible. */
void index_raise(struct index *ix, uint32_t result, uint32_t stage);

/* The rules of a stage that could apply, in order; returns their number. */
uint32_t index_eligible(struct index *ix, uint32_t stage,
    const uint32_t **rules);

void index_clear(struct index *ix);

#endif
