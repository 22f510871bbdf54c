/*
 * comparison_parts: what the files of comparison share.
 *
 *   comparison.c          batches that both were given, and the figures
 *   comparison_answers.c  two answers side by side
 */
#ifndef TRIAGED_COMPARISON_PARTS_H
#define TRIAGED_COMPARISON_PARTS_H

#include "answer.h"
#include "comparison.h"
#include "generation.h"

#define COMPARISON_FIELDS_MAX 16

/* What one of the two said of a batch. */
struct side {
	bool is_there;
	struct generation *generation;
	uint32_t n;
	struct engine_answer *answers;
};

/* A batch that was given to both. */
struct pair {
	struct pair *next;
	int64_t batch;
	struct side sides[SIDE__MAX];
	struct mem_arena arena;
};

/* A field of a case that was decided otherwise. */
struct field {
	char *name;
	uint64_t flips;
};

struct comparison {
	struct pair *pairs;
	uint32_t npairs;
	struct comparison_figures figures;
	struct field fields[COMPARISON_FIELDS_MAX];
	uint32_t nfields;
	uint64_t told;           /* flips, when news were asked for last */
	struct buf examples;     /* JSON, since then */
	uint32_t nexamples;
};

/* comparison_answers.c: counts what differs in a pair that is complete. */
void comparison_count_flips(struct comparison *c, const struct pair *p);

#endif
