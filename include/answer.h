/*
 * answer: what an engine answers for an entry, and the words for it, known to
 * both sides of the door: why an event was refused, what became of it, which
 * rules fired, what failed a rule.
 */
#ifndef TRIAGED_ANSWER_H
#define TRIAGED_ANSWER_H

#include <stdbool.h>
#include <stdint.h>

#include "effect.h"
#include "frame.h"
#include "mem.h"

/* Reasons of refusal, in the order of the contract; refusal_words[] has the
 * word each is known by in `dead` and in `decide`. */
enum refusal {
	REFUSAL_NONE,
	REFUSAL_BAD_ENTRY,
	REFUSAL_BAD_JSON,
	REFUSAL_BAD_UTF8,
	REFUSAL_NUL,
	REFUSAL_DUPLICATE_KEY,
	REFUSAL_NUMBER_RANGE,
	REFUSAL_TOO_LARGE,
	REFUSAL_TEXT_TOO_LARGE,
	REFUSAL_TOO_DEEP,
	REFUSAL_TOO_MANY_MEMBERS,
	REFUSAL_MISSING_FIELD,
	REFUSAL_WRONG_TYPE,
	REFUSAL_BAD_ID,
	REFUSAL_BAD_TIME,
	REFUSAL_UNKNOWN_KIND,
	REFUSAL_UNKNOWN_CASE,
	REFUSAL_ID_CONFLICT,
	REFUSAL_DELIVERIES,
	REFUSAL_ENGINE_DIED,
	REFUSAL__MAX
};
extern const char *const refusal_words[REFUSAL__MAX];

/* Must a key be as it was read when its decision is committed? */
enum need_mode { NEED_EXACT, NEED_LOOSE };
#define NEED_MAX_FIELDS 14 /* that an entry may ask for of one key */

/* What became of an entry. */
enum outcome {
	OUTCOME_DECIDED,    /* effects hold a decision */
	OUTCOME_DUPLICATE,  /* the same event was decided before */
	OUTCOME_REFUSED,    /* why says why; no effects */
	OUTCOME_WAIT,       /* its case is not known (yet); no effects */
	OUTCOME_LATER,      /* the batch had used up its time before its turn:
	                       it goes into another; no effects */
	OUTCOME_NOTHING,    /* a case that was woken, and nothing of it is due:
	                       no decision; effects may set its timer */
	OUTCOME__MAX
};

/* Why a rule could not do its part. */
enum fault_class {
	FAULT_ERROR,
	FAULT_TIME,
	FAULT_MEMORY,
	FAULT_OFF,          /* it was switched off before */
	FAULT_BUDGET,       /* others had used up the event's time: it was not
	                       called, and is not to blame */
	FAULT_LOOP,         /* its clock sets itself off again and again */
	FAULT_DIED,         /* its engine did, while it ran */
	FAULT__MAX
};
extern const char *const fault_words[FAULT__MAX]; /* error time ... */

/* One entry's answer, as EFFECTS carries it. */
struct answer_fault {
	uint32_t rule;
	enum fault_class class;
};
struct engine_answer {
	uint32_t entry;            /* its number in the batch */
	enum outcome outcome;
	struct str reason, detail; /* of a refusal */
	struct effects effects;
	uint32_t nfired, nfaults;
	uint32_t more_faults;      /* that are not listed */
	uint32_t *fired;           /* numbers of rules */
	struct answer_fault *faults;
};
#define ANSWER_MIN_BYTES 29
/* Effects, their arguments, rules and faults that all answers to a batch may
 * have: some 8,000 for each entry of the largest batch.  A small one, read, is
 * many times larger than its bytes. */
#define ANSWERS_ROOM (4u << 20)
/* Reads one, and takes what it has off the room; strings point into the frame,
 * the rest is the arena's.  false: it made no sense. */
bool answer_get(struct frame_reader *r, struct engine_answer *a,
    struct mem_arena *arena, uint32_t *room);

#endif
