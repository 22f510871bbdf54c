/*
 * names: strings numbered from 0: an open hash table beside an array.
 */
#include "names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conf.h"

/* The slot that holds s, or the empty one where it would go. */
static uint32_t *
slot_of(const struct names *t, struct str s)
{
	uint32_t i = str_hash(0, s), *slot;

	for (;; i++) {
		slot = &t->slots[i & (t->nslots - 1)];
		if (*slot == 0 || str_eq(t->strs[*slot - 1], s))
			return slot;
	}
}

static void
grow(struct names *t)
{
	uint32_t i;

	t->cap = t->cap > 0 ? t->cap * 2 : 8;
	t->strs = mem_realloc(t->strs, t->cap * sizeof(*t->strs));
	free(t->slots);
	t->nslots = t->cap * 2;
	t->slots = mem_alloc(t->nslots * sizeof(*t->slots));
	for (i = 0; i < t->n; i++)
		*slot_of(t, t->strs[i]) = i + 1;
}

uint32_t
names_add(struct names *t, struct mem_arena *a, struct str s)
{
	uint32_t *slot;

	if (t->n == t->cap)
		grow(t);
	slot = slot_of(t, s);
	if (*slot == 0) {
		t->strs[t->n] = mem_arena_str(a, s);
		*slot = ++t->n;
	}
	return *slot - 1;
}

uint32_t
names_find(const struct names *t, struct str s)
{
	if (t->n == 0)
		return NAMES_NONE;
	return *slot_of(t, s) - 1; /* an empty slot gives NAMES_NONE */
}

const char *
names_hint(const struct names *t, struct str s, char *out, size_t n)
{
	const char **list = mem_alloc((t->n + 1) * sizeof(*list)), *near;
	char *name = mem_strndup(s.data, s.len);
	uint32_t i;

	for (i = 0; i < t->n; i++)
		list[i] = t->strs[i].data;
	near = conf_nearest(name, list);
	out[0] = '\0';
	if (near != NULL)
		snprintf(out, n, " (did you mean \"%.100s\"?)", near);
	free(name);
	free(list);
	return out;
}

void
names_clear(struct names *t)
{
	free(t->strs);
	free(t->slots);
	memset(t, 0, sizeof(*t));
}
