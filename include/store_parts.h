/*
 * store_parts: what a store is made of, for store.c and store_apply.c.
 */
#ifndef TRIAGED_STORE_PARTS_H
#define TRIAGED_STORE_PARTS_H

#include "buf.h"
#include "store.h"

struct record;

struct store {
	struct mem_arena arena;    /* records and what is in them */
	struct record **records;   /* nbuckets lists, a power of two */
	size_t nbuckets, nrecords;
	struct record **recent;    /* the last two that were asked for */
	size_t bytes;              /* taken from the arena */
	struct buf json;
	int64_t seq;
};

/* Makes room for n fields of so many bytes, so that a new record takes no more
 * than it needs. */
void store_reserve(struct store *s, struct str kind, struct str id, uint32_t n,
    size_t bytes);

/* Has a record few fields, or twice as many as when this was last said? So
 * that looking at all of them now and then costs little each time. */
bool store_is_worth_a_walk(struct store *s, struct str kind, struct str id);

#endif
