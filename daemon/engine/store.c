/*
 * store: the hashes of Redis that decisions are made of, in memory.  One table
 * of fields, found by (kind, id, field); the fields of one hash are linked.
 * It knows no rule and no clock.
 */
#include "store.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hash.h"

struct field {
	struct field *next_in_bucket, *next_in_record;
	struct record *record;
	uint64_t hash;
	struct str name;
	char *value;
	size_t len, cap;
	bool is_set;
};

struct record {
	struct record *next;
	uint64_t hash;
	struct str kind, id;
	struct field *fields;
};

struct store {
	struct mem_arena arena;   /* records, fields, names */
	struct field **fields;
	struct record **records;
	size_t nbuckets, nfields, nrecords; /* both tables have nbuckets */
	struct buf json;
	int64_t seq, alert_seq;
};

#define FIRST_BUCKETS 256

static uint64_t
record_hash(struct str kind, struct str id)
{
	return hash_add(hash_add(HASH_START, kind), id);
}

static void
make_tables(struct store *s, size_t n)
{
	s->fields = mem_alloc(n * sizeof(struct field *));
	s->records = mem_alloc(n * sizeof(struct record *));
	s->nbuckets = n;
}

struct store *
store_new(void)
{
	struct store *s = mem_alloc(sizeof(*s));

	make_tables(s, FIRST_BUCKETS);
	return s;
}

void
store_reset(struct store *s)
{
	struct record *r;
	struct field *f;
	size_t i;

	for (i = 0; s->nrecords > 0 && i < s->nbuckets; i++)
		for (r = s->records[i]; r != NULL; r = r->next)
			for (f = r->fields; f != NULL; f = f->next_in_record)
				free(f->value);
	memset(s->fields, 0, s->nbuckets * sizeof(struct field *));
	memset(s->records, 0, s->nbuckets * sizeof(struct record *));
	s->nfields = s->nrecords = 0;
	s->seq = s->alert_seq = 0;
	mem_arena_reset(&s->arena);
}

void
store_free(struct store *s)
{
	if (s == NULL)
		return;
	store_reset(s);
	mem_arena_clear(&s->arena);
	buf_clear(&s->json);
	free(s->fields);
	free(s->records);
	free(s);
}

/* Doubles the tables when they are as full as they have buckets. */
static void
grow(struct store *s)
{
	struct record **old = s->records, *r, *next;
	size_t n = s->nbuckets, i;
	struct field *f;

	if (s->nfields < n && s->nrecords < n)
		return;
	free(s->fields);
	make_tables(s, 2 * n);
	for (i = 0; i < n; i++)
		for (r = old[i]; r != NULL; r = next) {
			next = r->next;
			r->next = s->records[r->hash % s->nbuckets];
			s->records[r->hash % s->nbuckets] = r;
			for (f = r->fields; f != NULL; f = f->next_in_record) {
				f->next_in_bucket =
				    s->fields[f->hash % s->nbuckets];
				s->fields[f->hash % s->nbuckets] = f;
			}
		}
	free(old);
}

static struct record *
find_record(const struct store *s, struct str kind, struct str id)
{
	uint64_t h = record_hash(kind, id);
	struct record *r;

	for (r = s->records[h % s->nbuckets]; r != NULL; r = r->next)
		if (r->hash == h && str_eq(r->kind, kind) && str_eq(r->id, id))
			return r;
	return NULL;
}

static struct field *
find_field(const struct store *s, struct str kind, struct str id,
    struct str name)
{
	uint64_t h = hash_add(record_hash(kind, id), name);
	struct field *f;

	for (f = s->fields[h % s->nbuckets]; f != NULL; f = f->next_in_bucket)
		if (f->hash == h && str_eq(f->name, name) &&
		    str_eq(f->record->kind, kind) && str_eq(f->record->id, id))
			return f;
	return NULL;
}

static struct record *
make_record(struct store *s, struct str kind, struct str id)
{
	struct record *r = find_record(s, kind, id);

	if (r != NULL)
		return r;
	grow(s);
	r = mem_arena_alloc(&s->arena, sizeof(*r));
	r->hash = record_hash(kind, id);
	r->kind = mem_arena_str(&s->arena, kind);
	r->id = mem_arena_str(&s->arena, id);
	r->next = s->records[r->hash % s->nbuckets];
	s->records[r->hash % s->nbuckets] = r;
	s->nrecords++;
	return r;
}

static struct field *
make_field(struct store *s, struct str kind, struct str id, struct str name)
{
	struct field *f = find_field(s, kind, id, name);
	struct record *r;

	if (f != NULL)
		return f;
	r = make_record(s, kind, id);
	grow(s);
	f = mem_arena_alloc(&s->arena, sizeof(*f));
	f->record = r;
	f->hash = hash_add(r->hash, name);
	f->name = mem_arena_str(&s->arena, name);
	f->next_in_record = r->fields;
	r->fields = f;
	f->next_in_bucket = s->fields[f->hash % s->nbuckets];
	s->fields[f->hash % s->nbuckets] = f;
	s->nfields++;
	return f;
}

void
store_set(struct store *s, struct str kind, struct str id, struct str name,
    struct str value)
{
	struct field *f = make_field(s, kind, id, name);

	if (f->cap < value.len || f->value == NULL) {
		f->cap = value.len > 16 ? value.len : 16;
		f->value = mem_realloc(f->value, f->cap);
	}
	if (value.len > 0)
		memcpy(f->value, value.data, value.len);
	f->len = value.len;
	f->is_set = true;
}

void
store_unset(struct store *s, struct str kind, struct str id, struct str name)
{
	struct field *f = find_field(s, kind, id, name);

	if (f != NULL)
		f->is_set = false;
}

bool
store_get(const struct store *s, struct str kind, struct str id,
    struct str name, struct str *value)
{
	const struct field *f = find_field(s, kind, id, name);

	if (f == NULL || !f->is_set)
		return false;
	*value = (struct str){ f->value, f->len };
	return true;
}

int64_t
store_get_int(const struct store *s, struct str kind, struct str id,
    struct str name)
{
	char digits[24] = "";
	struct str v;

	if (!store_get(s, kind, id, name, &v) || v.len >= sizeof(digits))
		return 0;
	memcpy(digits, v.data, v.len);
	return strtoll(digits, NULL, 10);
}

void
store_each(const struct store *s, struct str kind, struct str id,
    void (*fn)(void *arg, struct str name, struct str value), void *arg)
{
	const struct record *r = find_record(s, kind, id);
	const struct field *f;

	for (f = r != NULL ? r->fields : NULL; f != NULL; f = f->next_in_record)
		if (f->is_set)
			fn(arg, f->name, (struct str){ f->value, f->len });
}

size_t
store_bytes(const struct store *s)
{
	return s->nfields * 160 + s->nrecords * 64 + s->nbuckets * 16;
}

/* One function an op, as in commit.lua ---------------------------------- */

static void
apply_decide(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	const struct str kind = STR("case");
	uint32_t i;

	s->seq++;
	for (i = 4; i + 1 < e->nargs; i += 2)
		store_set(s, kind, e->args[0], e->args[i], e->args[i + 1]);
	if (sink == NULL || sink->decision == NULL)
		return;
	buf_reset(&s->json);
	buf_add_str(&s->json, e->args[2]);
	buf_add_int(&s->json, s->seq);
	buf_add_str(&s->json, e->args[3]);
	sink->decision(sink->arg, (struct str){ s->json.data, s->json.len });
}

static void
apply_count(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	int64_t n = store_get_int(s, e->args[0], e->args[1], e->args[2]);
	char digits[24], by[24] = "";
	int len;

	(void)sink;
	assert(e->args[3].len < sizeof(by));
	memcpy(by, e->args[3].data, e->args[3].len);
	n += strtoll(by, NULL, 10);
	len = snprintf(digits, sizeof(digits), "%lld", (long long)n);
	store_set(s, e->args[0], e->args[1], e->args[2],
	    (struct str){ digits, (size_t)len });
}

static void
apply_unset(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	uint32_t i;

	(void)sink;
	for (i = 2; i < e->nargs; i++)
		store_unset(s, e->args[0], e->args[1], e->args[i]);
}

/* The number behind the last space of a value. */
static int64_t
last_number(const struct field *f)
{
	char digits[24] = "";
	size_t n = 0;

	while (n < f->len && n + 1 < sizeof(digits) &&
	    f->value[f->len - 1 - n] != ' ')
		n++;
	memcpy(digits, f->value + f->len - n, n);
	return strtoll(digits, NULL, 10);
}

/* Here all at once: it is as if each call had found what is old. */
static void
apply_forget(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	const struct record *r = find_record(s, e->args[0], e->args[1]);
	const struct str prefix = e->args[2];
	char digits[24] = "";
	struct field *f;

	(void)sink;
	assert(e->args[3].len < sizeof(digits));
	memcpy(digits, e->args[3].data, e->args[3].len);
	for (f = r != NULL ? r->fields : NULL; f != NULL; f = f->next_in_record)
		if (f->is_set && f->name.len > prefix.len &&
		    memcmp(f->name.data, prefix.data, prefix.len) == 0 &&
		    last_number(f) < strtoll(digits, NULL, 10))
			f->is_set = false;
}

/* Statistics, alerts and dead letters are read by people, not by decisions. */
static void
apply_nothing(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	(void)s;
	(void)e;
	(void)sink;
}

static void (*const appliers[EFFECT__MAX])(struct store *,
    const struct effect *, const struct store_sink *) = {
	[EFFECT_DECIDE] = apply_decide,
	[EFFECT_COUNT] = apply_count,
	[EFFECT_UNSET] = apply_unset,
	[EFFECT_FORGET] = apply_forget,
	[EFFECT_STAT] = apply_nothing,
	[EFFECT_ALERT] = apply_nothing,
	[EFFECT_DEAD] = apply_nothing,
};

void
store_apply(struct store *s, const struct effects *list,
    const struct store_sink *sink)
{
	const struct effect *e;

	for (e = list->first; e != NULL; e = e->next)
		appliers[e->op](s, e, sink);
}
