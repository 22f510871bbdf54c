/*
 * complaint_canon: an event's body in its canonical order, fed to the hash:
 * members sorted by the bytes of their keys, numbers by value.  It also is the
 * one walk over the whole tree, so it looks at every number's range.  It knows
 * no field by name.
 */
#include <stdlib.h>
#include <string.h>

#include "complaint_parts.h"

/* A member of an object that is being hashed. */
struct member {
	uint64_t head; /* the key's first eight bytes, most significant first */
	struct str key;
	const struct json_t *value;
};

/* Members of the objects from the root to where the walk is, each object's
 * behind its parent's. */
struct walk {
	struct member *members;
	size_t used, cap;
	struct member room[64]; /* enough for most events */
};

static struct member *
push_member(struct walk *w)
{
	if (w->used == w->cap) {
		struct member *old = w->members == w->room ? NULL : w->members;

		w->cap *= 2;
		w->members = mem_realloc(old, w->cap * sizeof(*w->members));
		if (old == NULL)
			memcpy(w->members, w->room, sizeof(w->room));
	}
	return &w->members[w->used++];
}

static int
compare_members_cb(const void *a, const void *b)
{
	const struct member *x = a, *y = b;
	size_t n = x->key.len < y->key.len ? x->key.len : y->key.len;
	int order;

	if (x->head != y->head)
		return x->head < y->head ? -1 : 1;
	order = memcmp(x->key.data, y->key.data, n);
	if (order == 0)
		order = (x->key.len > y->key.len) - (x->key.len < y->key.len);
	return order;
}

/* Few members, which is the rule, are put in order faster by hand. */
static void
sort_members(struct member *m, size_t n)
{
	struct member one;
	size_t i, j;

	if (n > 32) {
		mem_sort(m, n, sizeof(*m), compare_members_cb);
		return;
	}
	for (i = 1; i < n; i++) {
		one = m[i];
		for (j = i; j > 0 && compare_members_cb(&one, &m[j - 1]) < 0;
		    j--)
			m[j] = m[j - 1];
		m[j] = one;
	}
}

static void
push_members(struct walk *w, const struct json_t *object)
{
	const struct json_t *value;
	struct str key;
	void *at = NULL;

	while ((value = complaint_json_next(object, &at, &key)) != NULL) {
		struct member *m = push_member(w);
		unsigned char head[8] = { 0 };

		m->key = key;
		m->value = value;
		m->head = 0;
		memcpy(head, key.data, key.len < 8 ? key.len : 8);
		for (int i = 0; i < 8; i++)
			m->head = m->head << 8 | head[i];
	}
}

/* Whole numbers are the same however they are written. */
static int
hash_number(struct value v)
{
	uint64_t bits;

	if (v.type == VALUE_REAL) {
		if (!(v.d >= -(double)COMPLAINT_NUMBER_MAX &&
		    v.d <= (double)COMPLAINT_NUMBER_MAX))
			return -1;
		v.i = (int64_t)v.d;
		if ((double)v.i != v.d) {
			memcpy(&bits, &v.d, sizeof(bits));
			complaint_hash_tag('r', bits);
			return 0;
		}
	}
	if (v.i < -COMPLAINT_NUMBER_MAX || v.i > COMPLAINT_NUMBER_MAX)
		return -1;
	complaint_hash_tag('i', (uint64_t)v.i);
	return 0;
}

static int hash_value(struct walk *w, const struct json_t *node);

static int
hash_object(struct walk *w, const struct json_t *node)
{
	size_t first = w->used, n;
	int rc = 0;

	push_members(w, node);
	n = w->used - first;
	sort_members(w->members + first, n);
	complaint_hash_tag('{', n);
	for (size_t i = first; i < first + n && rc == 0; i++) {
		struct member m = w->members[i]; /* which may move */

		complaint_hash_tag('k', m.key.len);
		complaint_hash_bytes(m.key.data, m.key.len);
		rc = hash_value(w, m.value);
	}
	w->used = first;
	return rc;
}

static int
hash_array(struct walk *w, const struct json_t *node)
{
	size_t n = complaint_json_size(node);
	int rc = 0;

	complaint_hash_tag('[', n);
	for (size_t i = 0; i < n && rc == 0; i++)
		rc = hash_value(w, complaint_json_item(node, i));
	return rc;
}

/* Recursion is as deep as the limit of depth, which the scan has checked. */
static int
hash_value(struct walk *w, const struct json_t *node)
{
	struct value v = complaint_json_value(node);

	switch (v.type) {
	case VALUE_INT:
	case VALUE_REAL:
		return hash_number(v);
	case VALUE_STRING:
		complaint_hash_tag('s', v.s.len);
		complaint_hash_bytes(v.s.data, v.s.len);
		return 0;
	case VALUE_ARRAY:
		return hash_array(w, node);
	case VALUE_OBJECT:
		return hash_object(w, node);
	default:
		complaint_hash_tag(v.type == VALUE_NULL ? 'n' : 'b', v.b);
		return 0;
	}
}

int
complaint_canon_hash(const struct json_t *root,
    char hash[COMPLAINT_HASH_CHARS + 1], struct refused *why)
{
	struct walk w;
	int rc;

	w.members = w.room;
	w.used = 0;
	w.cap = sizeof(w.room) / sizeof(w.room[0]);
	complaint_hash_start();
	rc = hash_value(&w, root);
	if (rc == 0)
		complaint_hash_end(hash);
	else
		complaint_refuse(why, REFUSAL_NUMBER_RANGE,
		    "a number is beyond 2^53");
	if (w.members != w.room)
		free(w.members);
	return rc;
}
