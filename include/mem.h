/*
 * mem: memory that is there or the process is not, and arenas for what lives
 * as long as a batch.  None of these returns NULL: without memory the process
 * ends through fatal(), and the queue redelivers.
 */
#ifndef TRIAGED_MEM_H
#define TRIAGED_MEM_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

void *mem_alloc(size_t n);            /* zeroed */
void *mem_realloc(void *p, size_t n);
char *mem_strdup(const char *s);
char *mem_strndup(const char *s, size_t n); /* adds the NUL */

/* qsort(), also of no elements, where list may be NULL. */
void mem_sort(void *list, size_t n, size_t bytes,
    int (*compare)(const void *, const void *));

/* A string that is borrowed: bytes and their number, no NUL promised. */
struct str {
	const char *data;
	size_t len;
};
#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})

static inline struct str
str_of(const char *nul_terminated)
{
	return (struct str){ nul_terminated, strlen(nul_terminated) };
}

static inline int
str_eq(struct str a, struct str b)
{
	return a.len == b.len &&
	    (a.len == 0 || memcmp(a.data, b.data, a.len) == 0);
}

int str_is(struct str s, const char *nul_terminated); /* equal? */
/* Bytewise: below, equal to or above 0. */
int str_cmp(struct str a, struct str b);
/* For tables in memory, and for names of files that can be made again: it is
 * another on another machine.  Of several strings one hash is the seed of the
 * next. */
uint32_t str_hash(uint32_t seed, struct str s);

/*
 * An arena hands out memory that is given back all at once.
 * Zero-initialised is ready for use; mem_arena_reset() keeps up to a MiB for
 * reuse, mem_arena_clear() frees all.
 */
struct mem_block;
struct mem_arena {
	struct mem_block *blocks;
};
void *mem_arena_alloc(struct mem_arena *a, size_t n); /* zeroed, aligned */
void *mem_arena_room(struct mem_arena *a, size_t n); /* the same, not zeroed */
struct str mem_arena_str(struct mem_arena *a, struct str s); /* copy + NUL */
void mem_arena_reset(struct mem_arena *a);
void mem_arena_clear(struct mem_arena *a);

#endif
