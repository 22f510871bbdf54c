/*
 * batch_keys: what is to be read for a batch: each hash once, with the fields
 * that any of its entries asks for.
 */
#include "batch.h"

#include <string.h>

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

/* What is read without being held is known by its names: there is little. */
static void
gather_loose(struct batch *b, const struct outbox_key *k, uint32_t from)
{
	uint32_t j;

	for (j = from; j < b->nkeys; j++)
		if (str_eq(b->keys[j].kind, k->kind) &&
		    str_eq(b->keys[j].id, k->id))
			break;
	if (j == b->nkeys)
		b->keys[b->nkeys++] = *k;
	else
		merge_fields(b, &b->keys[j], k);
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
	j = b->nkeys;
	for (i = 0; i < b->n; i++) {
		e = b->entries[i];
		for (k = 0; e != NULL && k < e->nloose; k++)
			gather_loose(b, e->loose[k], j);
	}
}
