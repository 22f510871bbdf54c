/*
 * keys: which cases and customers are being decided about, and who waits for
 * them.  It knows neither.
 */
#include "keys.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "hash.h"

struct key {
	struct key *next;        /* in its bucket */
	uint64_t hash;
	uint32_t refs;
	uint32_t takers;
	int64_t batch;           /* that took it; only while takers > 0 */
	uint64_t *waiters;       /* orders, ascending */
	uint32_t nwaiters, cap;
	uint64_t round;           /* in which it was blocked last */
	size_t len;
	char name[];             /* kind NUL id */
};

struct keys {
	struct key **buckets;
	size_t nbuckets, n;
};

#define FIRST_BUCKETS 1024

struct keys *
keys_new(void)
{
	struct keys *ks = mem_alloc(sizeof(*ks));

	ks->nbuckets = FIRST_BUCKETS;
	ks->buckets = mem_alloc(ks->nbuckets * sizeof(struct key *));
	return ks;
}

void
keys_free(struct keys *ks)
{
	struct key *k;
	size_t i;

	if (ks == NULL)
		return;
	for (i = 0; i < ks->nbuckets; i++)
		while ((k = ks->buckets[i]) != NULL) {
			ks->buckets[i] = k->next;
			free(k->waiters);
			free(k);
		}
	free(ks->buckets);
	free(ks);
}

static bool
is_named(const struct key *k, uint64_t hash, struct str kind, struct str id)
{
	return k->hash == hash && k->len == kind.len + 1 + id.len &&
	    memcmp(k->name, kind.data, kind.len) == 0 &&
	    k->name[kind.len] == '\0' &&
	    memcmp(k->name + kind.len + 1, id.data, id.len) == 0;
}

static void
grow(struct keys *ks)
{
	struct key **old = ks->buckets, *k, *next;
	size_t n = ks->nbuckets, i;

	if (ks->n < n)
		return;
	ks->nbuckets = 2 * n;
	ks->buckets = mem_alloc(ks->nbuckets * sizeof(struct key *));
	for (i = 0; i < n; i++)
		for (k = old[i]; k != NULL; k = next) {
			next = k->next;
			k->next = ks->buckets[k->hash % ks->nbuckets];
			ks->buckets[k->hash % ks->nbuckets] = k;
		}
	free(old);
}

struct key *
key_get(struct keys *ks, struct str kind, struct str id)
{
	uint64_t hash = hash_add(hash_add(HASH_START, kind), id);
	struct key *k;

	for (k = ks->buckets[hash % ks->nbuckets]; k != NULL; k = k->next)
		if (is_named(k, hash, kind, id)) {
			k->refs++;
			return k;
		}
	grow(ks);
	k = mem_alloc(sizeof(*k) + kind.len + id.len + 1);
	k->hash = hash;
	k->refs = 1;
	k->len = kind.len + 1 + id.len;
	memcpy(k->name, kind.data, kind.len);
	memcpy(k->name + kind.len + 1, id.data, id.len);
	k->next = ks->buckets[hash % ks->nbuckets];
	ks->buckets[hash % ks->nbuckets] = k;
	ks->n++;
	return k;
}

void
key_put(struct keys *ks, struct key *k)
{
	struct key **at;

	assert(k->refs > 0);
	if (--k->refs > 0)
		return;
	assert(k->takers == 0 && k->nwaiters == 0);
	at = &ks->buckets[k->hash % ks->nbuckets];
	while (*at != k)
		at = &(*at)->next;
	*at = k->next;
	ks->n--;
	free(k->waiters);
	free(k);
}

bool
key_is_free(const struct key *k, int64_t batch, uint64_t order)
{
	if (k->takers > 0 && k->batch != batch)
		return false;
	return k->nwaiters == 0 || k->waiters[0] >= order;
}

bool
key_is_taken(const struct key *k)
{
	return k->takers > 0;
}

void
key_block(struct key *k, uint64_t round)
{
	k->round = round;
}

bool
key_is_blocked(const struct key *k, uint64_t round)
{
	return k->round == round;
}

void
key_take(struct key *k, int64_t batch)
{
	assert(k->takers == 0 || k->batch == batch);
	k->takers++;
	k->batch = batch;
}

void
key_release(struct key *k)
{
	assert(k->takers > 0);
	k->takers--;
}

void
key_wait(struct key *k, uint64_t order)
{
	uint32_t i = k->nwaiters;

	if (k->nwaiters == k->cap) {
		k->cap = k->cap > 0 ? 2 * k->cap : 4;
		k->waiters = mem_realloc(k->waiters,
		    k->cap * sizeof(*k->waiters));
	}
	for (; i > 0 && k->waiters[i - 1] > order; i--)
		k->waiters[i] = k->waiters[i - 1];
	k->waiters[i] = order;
	k->nwaiters++;
}

void
key_unwait(struct key *k, uint64_t order)
{
	uint32_t i = 0;

	while (i < k->nwaiters && k->waiters[i] != order)
		i++;
	assert(i < k->nwaiters);
	k->nwaiters--;
	memmove(k->waiters + i, k->waiters + i + 1,
	    (k->nwaiters - i) * sizeof(*k->waiters));
}
