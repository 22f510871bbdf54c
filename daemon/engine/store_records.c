/*
 * store_records: the table of a store's records, by kind and id.  What is in a
 * record is store.c's.
 */
#include <stdlib.h>
#include <string.h>

#include "store_parts.h"

#define FIRST_BUCKETS 256

static uint32_t
hash_of(const struct store *s, struct str kind, struct str id)
{
	return str_hash(str_hash(s->seed, kind), id);
}

void *
store_take(struct store *s, size_t n)
{
	s->bytes += n;
	return mem_arena_alloc(&s->arena, n);
}

struct store *
store_new(void)
{
	struct store *s = mem_alloc(sizeof(*s));

	s->seed = arc4random();
	s->nbuckets = FIRST_BUCKETS;
	s->records = mem_alloc(s->nbuckets * sizeof(struct record *));
	s->recent = mem_alloc(2 * sizeof(struct record *));
	return s;
}

void
store_reset(struct store *s)
{
	if (s->nrecords > 0)
		memset(s->records, 0, s->nbuckets * sizeof(struct record *));
	s->recent[0] = s->recent[1] = NULL;
	s->nrecords = s->bytes = s->ntimers = 0;
	s->seq = 0;
	mem_arena_reset(&s->arena);
}

void
store_free(struct store *s)
{
	if (s == NULL)
		return;
	mem_arena_clear(&s->arena);
	buf_clear(&s->scratch);
	free(s->records);
	free(s->recent);
	free(s->timers);
	free(s);
}

size_t
store_bytes(const struct store *s)
{
	return s->bytes + s->nbuckets * sizeof(struct record *) +
	    s->timers_cap * sizeof(*s->timers);
}

static bool
is_of(const struct record *r, struct str kind, struct str id)
{
	return r != NULL && r->id_len == id.len && r->kind_len == kind.len &&
	    memcmp(r->key + kind.len, id.data, id.len) == 0 &&
	    memcmp(r->key, kind.data, kind.len) == 0;
}

/* Mostly a case is asked for, and then asked for again. */
struct record *
store_find(const struct store *s, struct str kind, struct str id)
{
	struct record *r;
	uint32_t h;

	if (is_of(s->recent[0], kind, id))
		return s->recent[0];
	if (is_of(s->recent[1], kind, id))
		return s->recent[1];
	h = hash_of(s, kind, id);
	for (r = s->records[h & (s->nbuckets - 1)]; r != NULL; r = r->next)
		if (r->hash == h && is_of(r, kind, id))
			break;
	if (r != NULL) {
		s->recent[1] = s->recent[0];
		s->recent[0] = r;
	}
	return r;
}

static void
put_in_table(struct store *s, struct record *r)
{
	struct record **bucket = &s->records[r->hash & (s->nbuckets - 1)];

	r->next = *bucket;
	*bucket = r;
}

static void
grow_table(struct store *s)
{
	struct record **old = s->records, *r, *next;
	size_t n = s->nbuckets;

	s->nbuckets = 2 * n;
	s->records = mem_alloc(s->nbuckets * sizeof(struct record *));
	for (size_t i = 0; i < n; i++)
		for (r = old[i]; r != NULL; r = next) {
			next = r->next;
			put_in_table(s, r);
		}
	free(old);
}

struct record *
store_make(struct store *s, struct str kind, struct str id)
{
	struct record *r = store_find(s, kind, id);

	if (r != NULL)
		return r;
	if (s->nrecords == s->nbuckets)
		grow_table(s);
	r = store_take(s, sizeof(*r) + kind.len + id.len);
	r->hash = hash_of(s, kind, id);
	r->kind_len = (uint32_t)kind.len;
	r->id_len = (uint32_t)id.len;
	memcpy(r->key, kind.data, kind.len);
	memcpy(r->key + kind.len, id.data, id.len);
	put_in_table(s, r);
	s->nrecords++;
	s->recent[1] = s->recent[0];
	s->recent[0] = r;
	return r;
}
