/*
 * keys: which cases and customers are being decided about just now, and who
 * waits for them.
 *
 * An entry takes its exact keys before they are read, and releases them when its
 * decision is committed.  Entries of one batch may share a key (the batch chains); an entry
 * of another batch waits, and later arrivals wait behind it: so events of one
 * case, and of one customer, are decided in the order in which they came.
 */
#ifndef TRIAGED_KEYS_H
#define TRIAGED_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"

struct keys;
struct key; /* one case or customer; lives while it is taken or waited for */

struct keys *keys_new(void);
void keys_free(struct keys *ks);

/* Finds or makes a key.  Each key_get() is given back by one key_put(). */
struct key *key_get(struct keys *ks, struct str kind, struct str id);
void key_put(struct keys *ks, struct key *k);

/* May the entry of this order take the key for this batch?  Not while another
 * batch has it or an earlier entry waits for it. */
bool key_is_free(const struct key *k, int64_t batch, uint64_t order);

bool key_is_taken(const struct key *k);

/* An entry that goes on waiting blocks its keys, in one round over those that
 * wait: who came later and shares one waits on too. */
void key_block(struct key *k, uint64_t round);
bool key_is_blocked(const struct key *k, uint64_t round);

/* Takes and gives back, once for each entry; waits and waits no longer. */
void key_take(struct key *k, int64_t batch);
void key_release(struct key *k);
void key_wait(struct key *k, uint64_t order);
void key_unwait(struct key *k, uint64_t order);

#endif
