/*
 * entry: one event on its way: its memory and the keys it takes or waits for.
 */
#include "entry.h"

#include <stdlib.h>
#include <string.h>

#include "hash.h"

struct entry *
entry_new(const struct inbox_item *item, uint64_t order, int64_t now_ms)
{
	struct entry *e = mem_alloc(sizeof(*e) + item->stream.len +
	    item->id.len + item->event.len);
	char *p = (char *)(e + 1);

	e->stream = (struct str){ p, item->stream.len };
	memcpy(p, item->stream.data, item->stream.len);
	p += item->stream.len;
	e->id = (struct str){ p, item->id.len };
	memcpy(p, item->id.data, item->id.len);
	p += item->id.len;
	e->event = (struct str){ p, item->event.len };
	if (item->event.len > 0)
		memcpy(p, item->event.data, item->event.len);
	e->inlet = item->inlet;
	e->is_due = item->is_due;
	e->is_malformed = item->is_malformed;
	e->deliveries = item->deliveries;
	e->order = order;
	e->first_ms = now_ms;
	return e;
}

void
entry_free(struct entry *e, struct keys *ks)
{
	entry_drop_keys(e, ks);
	free(e->orphan_of);
	free(e);
}

void
entry_forget_batch(struct entry *e)
{
	e->event_id = e->case_id = (struct str){ "", 0 };
	e->refusal = e->detail = (struct str){ "", 0 };
	e->effects = (struct effects){ 0 };
	memset(e->read, 0, sizeof(e->read));
	memset(e->loose, 0, sizeof(e->loose));
	e->nloose = 0;
}

static size_t
bucket_of(struct str id)
{
	return hash_add(HASH_START, id) % ENTRY_BUCKETS;
}

void
entry_table_add(struct entry_table *t, struct entry *e)
{
	struct entry **at = &t->buckets[bucket_of(e->id)];

	e->same_bucket = *at;
	*at = e;
}

void
entry_table_remove(struct entry_table *t, struct entry *e)
{
	struct entry **at = &t->buckets[bucket_of(e->id)];

	while (*at != e)
		at = &(*at)->same_bucket;
	*at = e->same_bucket;
}

struct entry *
entry_table_find(const struct entry_table *t, struct str stream, struct str id)
{
	struct entry *e = t->buckets[bucket_of(id)];

	while (e != NULL && !(str_eq(e->id, id) && str_eq(e->stream, stream)))
		e = e->same_bucket;
	return e;
}

bool
entry_stays_blocked(const struct entry *e, uint64_t round)
{
	bool stays = false;
	uint32_t i;

	for (i = 0; i < e->nkeys && !stays; i++)
		stays = key_is_taken(e->keys[i]) ||
		    key_is_blocked(e->keys[i], round);
	for (i = 0; i < e->nkeys && stays; i++)
		key_block(e->keys[i], round);
	return stays;
}

void
entry_set_orphan(struct entry *e)
{
	if (e->orphan_of == NULL)
		e->orphan_of = mem_strndup(e->case_id.data, e->case_id.len);
}

bool
entry_is_orphan_of(const struct entry *e, struct str case_id)
{
	return e->orphan_of != NULL && str_is(case_id, e->orphan_of);
}

bool
entry_can_take_keys(const struct entry *e, int64_t batch)
{
	uint32_t i;

	for (i = 0; i < e->nkeys; i++)
		if (!key_is_free(e->keys[i], batch, e->order))
			return false;
	return true;
}

static void
stop_waiting(struct entry *e)
{
	uint32_t i;

	for (i = 0; e->waits_for_keys && i < e->nkeys; i++)
		key_unwait(e->keys[i], e->order);
	e->waits_for_keys = false;
}

void
entry_take_keys(struct entry *e, int64_t batch)
{
	uint32_t i;

	stop_waiting(e);
	for (i = 0; i < e->nkeys; i++)
		key_take(e->keys[i], batch);
	e->has_keys = true;
}

void
entry_release_keys(struct entry *e)
{
	uint32_t i;

	for (i = 0; e->has_keys && i < e->nkeys; i++)
		key_release(e->keys[i]);
	e->has_keys = false;
}

void
entry_wait_for_keys(struct entry *e)
{
	uint32_t i;

	for (i = 0; !e->waits_for_keys && i < e->nkeys; i++)
		key_wait(e->keys[i], e->order);
	e->waits_for_keys = true;
}

void
entry_drop_keys(struct entry *e, struct keys *ks)
{
	uint32_t i;

	entry_release_keys(e);
	stop_waiting(e);
	for (i = 0; i < e->nkeys; i++)
		key_put(ks, e->keys[i]);
	e->nkeys = e->nloose = 0;
}
