/*
 * mem: memory that is there or the process is not, borrowed strings, arenas.
 */
#include "mem.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"

#define BLOCK_BYTES (64u << 10)
#define KEPT_BYTES (1u << 20) /* of an arena, from one use to the next */

void *
mem_alloc(size_t n)
{
	void *p = calloc(1, n > 0 ? n : 1);

	if (p == NULL)
		fatal("no memory for bytes=%zu", n);
	return p;
}

void *
mem_realloc(void *p, size_t n)
{
	p = realloc(p, n > 0 ? n : 1);
	if (p == NULL)
		fatal("no memory for bytes=%zu", n);
	return p;
}

char *
mem_strndup(const char *s, size_t n)
{
	char *copy = mem_alloc(n + 1);

	if (n > 0)
		memcpy(copy, s, n);
	return copy;
}

char *
mem_strdup(const char *s)
{
	return mem_strndup(s, strlen(s));
}

/* What is in order already is left alone: qsort copies large elements. */
void
mem_sort(void *list, size_t n, size_t bytes,
    int (*compare)(const void *, const void *))
{
	const char *p = list;
	size_t i = 1;

	while (i < n && compare(p + (i - 1) * bytes, p + i * bytes) <= 0)
		i++;
	if (i < n)
		qsort(list, n, bytes, compare);
}

int
str_is(struct str s, const char *text)
{
	return str_eq(s, str_of(text));
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.len < b.len ? a.len : b.len;
	int diff = n > 0 ? memcmp(a.data, b.data, n) : 0;

	return diff != 0 ? diff : (a.len > b.len) - (a.len < b.len);
}

/* Eight bytes at a time. */
uint32_t
str_hash(uint32_t seed, struct str s)
{
	uint64_t h = (0x9e3779b97f4a7c15u ^ s.len) + seed, w;
	size_t i;

	for (i = 0; i + 8 <= s.len; i += 8) {
		memcpy(&w, s.data + i, 8);
		h = (h ^ w) * 0xff51afd7ed558ccdu;
		h ^= h >> 32;
	}
	for (w = 0; i < s.len; i++)
		w = w << 8 | (unsigned char)s.data[i];
	h = (h ^ w) * 0xff51afd7ed558ccdu;
	return (uint32_t)(h ^ h >> 29);
}

struct mem_block {
	struct mem_block *next;
	size_t used, cap;
	alignas(max_align_t) char data[];
};

static struct mem_block *
block_new(size_t cap, struct mem_block *next)
{
	struct mem_block *b = malloc(sizeof(*b) + cap);

	if (b == NULL)
		fatal("no memory for bytes=%zu", cap);
	b->next = next;
	b->used = 0;
	b->cap = cap;
	return b;
}

void *
mem_arena_room(struct mem_arena *a, size_t n)
{
	const size_t align = alignof(max_align_t);
	struct mem_block *b = a->blocks;
	void *p;

	n = (n + align - 1) & ~(align - 1);
	if (b == NULL || b->cap - b->used < n) {
		b = block_new(n > BLOCK_BYTES ? n : BLOCK_BYTES, a->blocks);
		a->blocks = b;
	}
	p = b->data + b->used;
	b->used += n;
	return p;
}

void *
mem_arena_alloc(struct mem_arena *a, size_t n)
{
	return memset(mem_arena_room(a, n), 0, n);
}

struct str
mem_arena_str(struct mem_arena *a, struct str s)
{
	char *copy = mem_arena_room(a, s.len + 1);

	if (s.len > 0)
		memcpy(copy, s.data, s.len);
	copy[s.len] = '\0';
	return (struct str){ copy, s.len };
}

/* What took several blocks takes one the next time. */
void
mem_arena_reset(struct mem_arena *a)
{
	struct mem_block *b = a->blocks;
	size_t cap = 0;

	if (b != NULL && b->next == NULL && b->cap <= KEPT_BYTES) {
		b->used = 0;
		return;
	}
	for (; b != NULL; b = b->next)
		cap += b->cap;
	mem_arena_clear(a);
	if (cap > 0 && cap <= KEPT_BYTES)
		a->blocks = block_new(cap, NULL);
}

void
mem_arena_clear(struct mem_arena *a)
{
	struct mem_block *b, *next;

	for (b = a->blocks; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	a->blocks = NULL;
}
