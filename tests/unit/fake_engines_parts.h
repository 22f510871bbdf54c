/*
 * fake_engines_parts: what the files of the fake share:
 *
 *   fake_engines.c          the batches that it has
 *   fake_engines_answers.c  what it answers to one
 *   fake_engines_rules.c    its rule sets and figures
 */
#ifndef TRIAGED_FAKE_ENGINES_PARTS_H
#define TRIAGED_FAKE_ENGINES_PARTS_H

#include "buf.h"
#include "fake_engines.h"

/* A batch that an engine has. */
struct fake_job {
	int64_t batch;
	uint64_t asked_at;       /* 0: nothing is asked just now */
	bool is_canary;
	struct buf prepare, decide;
};

/* The batch, or NULL. */
struct fake_job *fake_engines_find(int64_t batch);
void fake_engines_put_needs(struct buf *out, const struct fake_job *j);
void fake_engines_put_effects(struct buf *out, const struct fake_job *j);

#endif
