/*
 * store: the hashes and counters of Redis that decisions are made of, in
 * memory.
 *
 * The same list of effects that scripts/commit/ applies in Redis is applied
 * here: a batch chains through one (a later event sees what an earlier one of
 * the batch decided), and `triagectl decide` and the rules' tests live on one.
 * It knows no rule and no clock.
 */
#ifndef TRIAGED_STORE_H
#define TRIAGED_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "effect.h"
#include "mem.h"

struct store;

struct store *store_new(void);
void store_free(struct store *s);
void store_reset(struct store *s); /* empties; keeps memory for the next batch */

/* kind is the word in the key: "case", "customer". */
void store_set(struct store *s, struct str kind, struct str id,
    struct str field, struct str value);
void store_unset(struct store *s, struct str kind, struct str id,
    struct str field);
/* False where there is no such field. The value is good until the next
 * change. */
bool store_get(const struct store *s, struct str kind, struct str id,
    struct str field, struct str *value);
/* An integer field; 0 where there is none. */
int64_t store_get_int(const struct store *s, struct str kind, struct str id,
    struct str field);
/* Has a hash a field, or had it one? */
bool store_has(const struct store *s, struct str kind, struct str id);
/* Calls fn for each field of a hash, in no promised order; fn may unset it. */
void store_each(const struct store *s, struct str kind, struct str id,
    void (*fn)(void *arg, struct str field, struct str value), void *arg);

/* Timers of cases, as the sorted set of Redis has them: ms -1 takes one away;
 * store_wake() sets one that is later, or not there.
 * The earliest, by time and then case; false where there is none.  id is good
 * until the next change. */
void store_set_timer(struct store *s, struct str id, int64_t ms);
void store_wake(struct store *s, struct str id, int64_t ms);
bool store_next_timer(struct store *s, struct str *id, int64_t *ms);

/* About how much memory it takes. */
size_t store_bytes(const struct store *s);

/* What applying effects brings to light: decisions with their seq filled in. */
struct store_sink {
	void (*decision)(void *arg, struct str json);
	void *arg;
};
/* Applies a list in order. */
void store_apply(struct store *s, const struct effects *list,
    const struct store_sink *sink);

#endif
