/*
 * store: the hashes of Redis that decisions are made of, in memory.
 *
 * A backtest keeps a million cases, a batch a few dozen, and most have the same
 * few short fields: so a record's fields lie packed one behind the other and
 * are looked through; only a record of many has an index.  It knows no rule
 * and no clock.
 */
#include "store.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "store_parts.h"

#define FIRST_BYTES 48       /* of a record that nobody reserved for */
#define LOOKED_THROUGH 16    /* fields; more have an index */
#define WALKED_ALWAYS 64     /* so few are looked at whenever asked */
#define IS_DEAD (1u << 31)   /* in name_len: unset, or written anew behind */

/* One field: its name and its value lie behind, four bytes aligned. */
struct field {
	uint32_t name_len, len, cap;
	char bytes[];
};

static uint32_t
aligned(size_t n)
{
	return (uint32_t)((n + 3) & ~(size_t)3);
}

static struct field *
field_at(const struct record *r, uint32_t at)
{
	return (struct field *)(void *)(r->fields + at);
}

static uint32_t
field_bytes(const struct field *f)
{
	return aligned(sizeof(*f) + (f->name_len & ~IS_DEAD) + f->cap);
}

static char *
field_value(struct field *f)
{
	return f->bytes + (f->name_len & ~IS_DEAD);
}

/* A dead one has no name. */
static bool
is_named(const struct field *f, struct str name)
{
	return f->name_len == name.len &&
	    memcmp(f->bytes, name.data, name.len) == 0;
}

static void
put_in_index(const struct store *s, struct record *r, const struct field *f,
    uint32_t at)
{
	uint32_t i = str_hash(s->seed, (struct str){ f->bytes,
	    f->name_len });

	while (r->index[i & (r->nindex - 1)] != 0)
		i++;
	r->index[i & (r->nindex - 1)] = at + 1;
}

static void
make_index(struct store *s, struct record *r)
{
	struct field *f;

	r->nindex = 4 * LOOKED_THROUGH;
	while (r->nindex < 4 * r->nfields)
		r->nindex *= 2;
	r->index = store_take(s, r->nindex * sizeof(*r->index));
	for (uint32_t at = 0; at < r->used; at += field_bytes(f)) {
		f = field_at(r, at);
		if (!(f->name_len & IS_DEAD))
			put_in_index(s, r, f, at);
	}
}

static struct field *
look_up(const struct store *s, const struct record *r, struct str name)
{
	uint32_t i = str_hash(s->seed, name), at;

	while ((at = r->index[i++ & (r->nindex - 1)]) != 0)
		if (is_named(field_at(r, at - 1), name))
			return field_at(r, at - 1);
	return NULL;
}

static struct field *
find_field(const struct store *s, const struct record *r, struct str name)
{
	struct field *f;

	if (r == NULL)
		return NULL;
	if (r->nindex > 0)
		return look_up(s, r, name);
	for (uint32_t at = 0; at < r->used; at += field_bytes(f)) {
		f = field_at(r, at);
		if (is_named(f, name))
			return f;
	}
	return NULL;
}

/* Moves a record to where there is room for more; the dead stay behind. */
static void
make_room(struct store *s, struct record *r, size_t more)
{
	struct record old = *r;
	struct field *f;
	size_t cap = r->used + more;

	if (r->used > 0 && cap < r->used + (size_t)r->used / 2)
		cap = r->used + (size_t)r->used / 2;
	assert(cap < IS_DEAD);
	r->fields = store_take(s, cap);
	r->cap = (uint32_t)cap;
	r->used = r->nfields = 0;
	for (uint32_t at = 0; at < old.used; at += field_bytes(f)) {
		f = field_at(&old, at);
		if (f->name_len & IS_DEAD)
			continue;
		memcpy(r->fields + r->used, f, field_bytes(f));
		r->used += field_bytes(f);
		r->nfields++;
	}
	if (r->nindex > 0)
		make_index(s, r);
}

void
store_reserve(struct store *s, struct str kind, struct str id, uint32_t n,
    size_t bytes)
{
	struct record *r = store_make(s, kind, id);

	/* each may lose as much by its alignment and its value's */
	if (r->used == 0)
		make_room(s, r, n * (sizeof(struct field) + 6) + bytes);
}

bool
store_is_worth_a_walk(struct store *s, struct str kind, struct str id)
{
	struct record *r = store_find(s, kind, id);

	if (r == NULL || r->nfields < r->walk_at)
		return false;
	r->walk_at = r->nfields < WALKED_ALWAYS ? 0 : 2 * r->nfields;
	return true;
}

static void
add_field(struct store *s, struct record *r, struct str name, struct str value)
{
	uint32_t cap = value.len > 0 ? aligned(value.len) : 4, at;
	size_t n = aligned(sizeof(struct field) + name.len + cap);
	struct field *f;

	assert(name.len < IS_DEAD && value.len < IS_DEAD);
	if (r->cap - r->used < n)
		make_room(s, r, n > FIRST_BYTES ? n : FIRST_BYTES);
	at = r->used;
	f = field_at(r, at);
	f->name_len = (uint32_t)name.len;
	f->len = (uint32_t)value.len;
	f->cap = cap;
	memcpy(f->bytes, name.data, name.len);
	if (value.len > 0)
		memcpy(field_value(f), value.data, value.len);
	r->used += (uint32_t)n;
	r->nfields++;
	if (r->nindex > 0 && r->nfields < r->nindex / 2)
		put_in_index(s, r, f, at);
	else if (r->nfields > LOOKED_THROUGH)
		make_index(s, r);
}

/* --- what others see --- */

void
store_set(struct store *s, struct str kind, struct str id, struct str name,
    struct str value)
{
	struct record *r = store_make(s, kind, id);
	struct field *f = find_field(s, r, name);

	if (f != NULL && value.len <= f->cap) {
		if (value.len > 0)
			memmove(field_value(f), value.data, value.len);
		f->len = (uint32_t)value.len;
		return;
	}
	if (f != NULL)
		f->name_len |= IS_DEAD;
	add_field(s, r, name, value);
}

void
store_unset(struct store *s, struct str kind, struct str id, struct str name)
{
	struct field *f = find_field(s, store_find(s, kind, id), name);

	if (f != NULL)
		f->name_len |= IS_DEAD;
}

bool
store_get(const struct store *s, struct str kind, struct str id,
    struct str name, struct str *value)
{
	struct field *f = find_field(s, store_find(s, kind, id), name);

	if (f == NULL)
		return false;
	*value = (struct str){ field_value(f), f->len };
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

bool
store_has(const struct store *s, struct str kind, struct str id)
{
	const struct record *r = store_find(s, kind, id);

	return r != NULL && r->used > 0;
}

void
store_each(const struct store *s, struct str kind, struct str id,
    void (*fn)(void *arg, struct str name, struct str value), void *arg)
{
	const struct record *r = store_find(s, kind, id);
	struct field *f;

	for (uint32_t at = 0; r != NULL && at < r->used; at += field_bytes(f)) {
		f = field_at(r, at);
		if (!(f->name_len & IS_DEAD))
			fn(arg, (struct str){ f->bytes, f->name_len },
			    (struct str){ field_value(f), f->len });
	}
}
