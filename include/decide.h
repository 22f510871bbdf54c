/*
 * decide: one entry's way through an engine: what it needs to know, and what
 * is to be written.
 *
 * It reads what is known of the case and the customer from a store, tells
 * duplicates and conflicts of identity, runs the rules, and answers with the
 * outcome and a list of effects, which it also applies to the store, so that
 * the next entry sees them.  `now` is given; there is no other clock.
 */
#ifndef TRIAGED_DECIDE_H
#define TRIAGED_DECIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "answer.h"
#include "complaint.h"
#include "effect.h"
#include "mem.h"
#include "ruleset.h"
#include "store.h"

/* A hash to be read before an entry can be decided. */
struct need {
	struct str kind;      /* "case", "customer" */
	struct str id;
	enum need_mode mode;
	uint32_t nfields;     /* 0: all fields */
	struct str fields[NEED_MAX_FIELDS];
};
#define DECIDE_MAX_NEEDS (8 + RULESET_MAX_INCIDENTS)

/* Fills needs (at most DECIDE_MAX_NEEDS) and returns their number. reads is
 * the union of what all engines that see the batch read; of incidents only
 * those of rs are known. Strings are the complaint's or the arena's. */
uint32_t decide_needs(const struct ruleset *rs, const struct complaint *c,
    uint32_t reads, struct mem_arena *a, struct need *needs);
/* The same of a case whose timer went off. */
uint32_t decide_needs_due(struct str case_id, uint32_t reads,
    struct need *needs);

struct decide_options {
	struct complaint_limits limits;
	int64_t dedup_window_ms;
};

struct decide_input {
	const struct complaint *complaint; /* NULL with due_case */
	const struct wording *wording; /* of it, by these rules; NULL: it is read
	                                  when rules are run for it */
	struct str due_case; /* its timer went off: marks only; else "" */
	int64_t now_ms;
	bool is_last_try;   /* an unknown case is refused, not waited for */
	const bool *is_off; /* rules switched off, by index; or NULL */
	uint32_t reads;     /* what others read that see it, beside the rules */
	/* Nobody reads the bytes: the decision's are left out of its effect,
	 * and statistics and alerts of the list. What the store keeps of it is
	 * the same. */
	bool is_quiet;
	uint32_t most;      /* entries of decide_until(); 0: all */
};

struct decision;

struct decide_output {
	enum outcome outcome;
	const struct decision *decision; /* the last: of the event, where
	                             that was decided; the arena's, or NULL */
	const struct complaint *complaint; /* what that was decided of: the
	                             event, or a mark as rules see it */
	uint32_t ndecisions;
	struct refused why;       /* OUTCOME_REFUSED */
	struct effects effects;
	const struct fired *fired;
	const struct fault *faults; /* rules that could not do their part */
	uint32_t more_faults;       /* that are not listed */
};

/* Decides one entry: first each mark of its case that is due by now, then its
 * event. All memory is the arena's, and good until the next entry. sink (or
 * NULL) sees the decisions as the store numbers them. */
void decide_entry(struct ruleset *rs, struct store *store,
    const struct decide_options *options, const struct decide_input *in,
    struct mem_arena *a, const struct store_sink *sink,
    struct decide_output *out);

/* Of an entry that was decided elsewhere than in the daemon: what it forwarded to
 * other cases is decided as the daemon does when it reads that again, but at
 * once.  fn (f may be NULL) is told of each. */
struct decide_forwarded {
	void (*fn)(void *arg, const struct complaint *c,
	    const struct decide_output *out);
	void *arg;
};
void decide_what_was_forwarded(struct ruleset *rs, struct store *store,
    const struct decide_options *options, const struct decide_input *how,
    const struct decide_output *first, struct mem_arena *a,
    const struct store_sink *sink, const struct decide_forwarded *f);

/* Lets time pass: tells each mark that is due by until_ms, of every case in the
 * store, each at its own time, by time and then case.  The arena is reset after
 * each entry.  false: how->most entries were too few. */
bool decide_until(struct ruleset *rs, struct store *store,
    const struct decide_options *options, const struct decide_input *how,
    int64_t until_ms, struct mem_arena *a, const struct store_sink *sink);

#endif
