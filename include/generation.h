/*
 * generation: a rule set's bytes, the processes that run it, and what is known
 * of its rules: which are off, how often each fired, what it cost.
 *
 * Internal to engines*.c, which say when a generation is made, takes over and
 * leaves.
 */
#ifndef TRIAGED_GENERATION_H
#define TRIAGED_GENERATION_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/queue.h>

#include "answer.h"
#include "breaker.h"
#include "buf.h"
#include "bundle.h"
#include "engine_process.h"
#include "engines.h"

/* What is known of a rule. */
struct rule_state {
	char *name, *where;
	struct breaker breaker;
	uint64_t hits, errors;
	uint64_t flips;            /* of decisions that it made differ */
	uint64_t timed, timed_ns;  /* how often, how long: a sample */
	int64_t last_hit_ms;       /* since 1970, 0 never */
	bool is_told;              /* a line of the log has told a failure */
	uint32_t untold;           /* failures since */
	enum fault_class untold_class;
};

struct generation {
	TAILQ_ENTRY(generation) link;
	enum ruleset_role role;
	struct bundle bundle;
	struct buf cache;            /* its phrases, compiled; may be empty */
	struct rule_state *rules;
	uint32_t nrules, noff, reads;
	uint32_t permille;           /* of cases, RULESET_CANARY */
	uint32_t want;               /* processes that it should have */
	bool is_told;                /* its first engine said hello */
	bool has_died;               /* its first engine did, while loading */
	int start_failures;          /* in a row, of its processes */
	int64_t since_ms;            /* it took over: since 1970 */
	int64_t deaths_start_ms;     /* a window of engines that died of it */
	uint32_t deaths;
	struct engine_process *processes; /* working and spare */
};
TAILQ_HEAD(generation_list, generation);

/* All bytes are copied. */
struct generation *generation_new(enum ruleset_role role,
    const struct bundle *bundle, struct str cache);
/* Kills its processes too. */
void generation_free(struct generation *g);
bool generation_is(const struct generation *g, const char *hash);

/* Puts a process that was started into it, and sends it LOAD. */
void generation_add(struct generation *g, struct engine_process *p,
    const struct engines_options *o);
void generation_remove(struct generation *g, struct engine_process *p);
uint32_t generation_count(const struct generation *g, bool only_ready);
/* The ready one with the least to do of the first `most`; NULL without. */
struct engine_process *generation_pick(const struct generation *g, int most);

/* Reads what HELLO tells (of the first engine; those behind it say the same);
 * *cache: phrases that were compiled ("" none). false: it made no sense. */
bool generation_take_hello(struct generation *g, struct frame_reader *r,
    struct str *cache);
/* Counts the rules that are off anew. */
void generation_count_off(struct generation *g);
/* Writes the numbers of the rules that are off, as DECIDE carries them. */
void generation_put_off(const struct generation *g, struct buf *out);

/* Notes what EFFECTS tells of its rules: those that fired, in one answer; how
 * long some took, in front of the answers. */
void generation_note_fired(struct generation *g, const struct engine_answer *a,
    int64_t now_ms);
void generation_note_times(struct generation *g, struct frame_reader *r);
/* A rule failed: the log says so at once, and then once a second how often. */
void generation_tell_fault(struct generation *g, uint32_t rule,
    enum fault_class class);
void generation_tell_more_faults(struct generation *g);
/* An engine died of it: true where that makes `most` within the window. */
bool generation_note_death(struct generation *g, int64_t now_ms, uint32_t most,
    int64_t window_ms);

/* Its rules as a JSON array: all that are not as they should be; the most
 * `most` used of all. */
void generation_put_off_json(const struct generation *g, struct buf *out);
void generation_put_top_json(const struct generation *g, uint32_t most,
    struct buf *out);
/* The numbers of its rules by use, most hits first; at most `most`; returns
 * how many. */
uint32_t generation_rank(const struct generation *g, uint32_t *numbers,
    uint32_t most);

#endif
