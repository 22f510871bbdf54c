/*
 * merge: proposals become one verdict, by a declared policy in which the order
 * of rules plays no part.
 *
 * Scores are summed; of priorities the most urgent wins, of owners the one of
 * the highest rank; words unite.  What a stage proposed is seen by later
 * stages only.
 */
#ifndef TRIAGED_MERGE_H
#define TRIAGED_MERGE_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"
#include "proposal.h"
#include "ruleset.h"

struct word {
	struct str s;
	struct word *next;
};

struct merge {
	struct mem_arena *mem;
	const struct vocabulary *words;
	int64_t *scores;           /* by type, thousandths */
	uint32_t priority, owner;  /* or NAMES_NONE */
	int rank;
	bool is_appealed;          /* judgements are not chosen */
	struct word *lists[LIST__MAX]; /* newest first */
	/* what earlier stages found */
	struct word *known[LIST__MAX]; /* the older part of lists[] */
	const int64_t *known_scores;   /* NULL until classify is over */
	struct str type, priority_name; /* "" until their stage is over */
};

void merge_begin(struct merge *m, const struct vocabulary *words,
    struct mem_arena *a);
void merge_add(struct merge *m, const struct proposal *p);
void merge_add_word(struct merge *m, enum list list, struct str word);
/* The type with the highest score above 0 (the earlier of equals), or
 * NAMES_NONE. */
uint32_t merge_top_type(const struct merge *m);
/* Fills in all of v but fired and faults. */
void merge_finish(const struct merge *m, struct verdict *v);

#endif
