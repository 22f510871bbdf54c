/*
 * batch_keys: what is to be read for a batch: each hash once, with the fields
 * that any of its entries asks for.
 */
#include "batch.h"

#include <string.h>

#include "hash.h"

/* The same key, asked for by another entry: one reading with both's fields. */
static void
merge_fields(struct batch *b, struct outbox_key *into,
    const struct outbox_key *k)
{
	struct str *all;
	uint32_t i, j;

	if (into->nfields == 0 || k->nfields == 0) {
		into->nfields = 0;
		return;
	}
	all = mem_arena_alloc(&b->arena, (into->nfields + k->nfields) *
	    sizeof(*all));
	memcpy(all, into->fields, into->nfields * sizeof(*all));
	into->fields = all;
	for (i = 0; i < k->nfields; i++) {
		for (j = 0; j < into->nfields; j++)
			if (str_eq(all[j], k->fields[i]))
				break;
		if (j == into->nfields)
			all[into->nfields++] = k->fields[i];
	}
}

/* What is read without being taken, by its names: slots have numbers of keys,
 * and one more; 0 is free. */
struct loose {
	uint32_t *slots, mask;
};

static void
gather_one(struct batch *b, struct loose *t, const struct outbox_key *k)
{
	uint64_t at = hash_add(hash_add(HASH_START, k->kind), k->id);
	struct outbox_key *other;

	for (at ^= at >> 32; t->slots[at & t->mask] != 0; at++) {
		other = &b->keys[t->slots[at & t->mask] - 1];
		if (str_eq(other->kind, k->kind) && str_eq(other->id, k->id)) {
			merge_fields(b, other, k);
			return;
		}
	}
	b->keys[b->nkeys++] = *k;
	t->slots[at & t->mask] = b->nkeys;
}

static void
gather_loose(struct batch *b)
{
	struct loose t = { NULL, 1 };
	uint32_t i, k, n = 0;

	for (i = 0; i < b->n; i++)
		n += b->entries[i] != NULL ? b->entries[i]->nloose : 0;
	if (n == 0)
		return;
	while (t.mask < 2 * n)
		t.mask = 2 * t.mask + 1;
	t.slots = mem_arena_alloc(&b->arena,
	    (t.mask + 1) * sizeof(*t.slots));
	for (i = 0; i < b->n; i++)
		for (k = 0; b->entries[i] != NULL &&
		    k < b->entries[i]->nloose; k++)
			gather_one(b, &t, b->entries[i]->loose[k]);
}

void
batch_gather_keys(struct batch *b)
{
	/* a key is known by its struct key: one for each case or customer */
	struct key **seen;
	struct entry *e;
	uint32_t i, k, j;

	b->nkeys = 0;
	b->keys = mem_arena_alloc(&b->arena, b->n *
	    (ENTRY_MAX_KEYS + ENTRY_MAX_LOOSE) * sizeof(*b->keys));
	seen = mem_arena_alloc(&b->arena, b->n * ENTRY_MAX_KEYS *
	    sizeof(struct key *));
	for (i = 0; i < b->n; i++) {
		e = b->entries[i];
		for (k = 0; e != NULL && k < e->nkeys; k++) {
			for (j = 0; j < b->nkeys; j++)
				if (seen[j] == e->keys[k])
					break;
			if (j == b->nkeys) {
				seen[b->nkeys] = e->keys[k];
				b->keys[b->nkeys++] = *e->read[k];
			} else {
				merge_fields(b, &b->keys[j], e->read[k]);
			}
			e->read[k] = &b->keys[j];
		}
	}
	gather_loose(b);
}
