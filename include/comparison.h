/*
 * comparison: what a candidate and the rule set in force make of the same
 * entries.  One of the two decided, the other got a copy of the batch; which
 * answers first does not matter.
 *
 * It compares the fields that each would write to the case, byte by byte, and
 * knows the meaning of none.  Internal to engines*.c.
 */
#ifndef TRIAGED_COMPARISON_H
#define TRIAGED_COMPARISON_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "frame.h"

struct comparison;
struct generation;

enum comparison_side { SIDE_IN_FORCE, SIDE_CANDIDATE, SIDE__MAX };

struct comparison *comparison_new(void);
void comparison_free(struct comparison *c);

/* A batch was given to both; or the candidate had no room for it. */
void comparison_expect(struct comparison *c, int64_t batch);
void comparison_miss(struct comparison *c);
/* It will not be answered by both after all; none of them will. */
void comparison_drop(struct comparison *c, int64_t batch);
void comparison_drop_all(struct comparison *c);
/* How many are not answered by both yet. */
uint32_t comparison_waiting(const struct comparison *c);

/* One side's EFFECTS, behind the batch's number (the reader is not advanced);
 * nothing where the batch is not expected.  Flips are noted with the candidate's
 * rules.  false: it made no sense. */
bool comparison_take(struct comparison *c, int64_t batch,
    enum comparison_side side, struct generation *g,
    const struct frame_reader *body);

struct comparison_figures {
	uint64_t compared, missed, flipped; /* entries; missed: batches */
	uint64_t degraded; /* entries where a rule of the candidate failed */
};
struct comparison_figures comparison_figures(const struct comparison *c);

/* Writes members of a JSON object: "compared":n,"missed":n,"flipped":n,
 * "degraded":n,"flips":{field:n,...}. */
void comparison_put_json(const struct comparison *c, struct buf *out);
/* Has anything flipped since the last call?  Then writes ,"examples":[...], a
 * few of them. */
bool comparison_put_news(struct comparison *c, struct buf *out);

#endif
