/*
 * comparison_parts: what the files of comparison share.
 *
 *   comparison.c          batches that both were given, and the figures
 *   comparison_answers.c  two answers side by side
 *   comparison_rules.c    whose rules differ
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

/* One side's rules, which stay the same as long as the comparison lives. */
struct side_rules {
	uint32_t n;
	uint32_t *twins;         /* the other side's of that name, or UINT32_MAX */
	bool *has_fired;         /* in the answer at hand */
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
	struct side_rules rules[SIDE__MAX]; /* none before a flip */
};

/* comparison_answers.c: counts what differs in a pair that is complete. */
void comparison_count_flips(struct comparison *c, const struct pair *p);

/* comparison_rules.c: notes with the candidate's rules that they made two answers
 * differ; frees what it has for that. */
void comparison_note_rules(struct comparison *c, const struct pair *p,
    const struct engine_answer *from, const struct engine_answer *to);
void comparison_free_rules(struct comparison *c);

#endif
