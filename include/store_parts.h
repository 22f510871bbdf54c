/*
 * store_parts: what a store is made of, for store.c (fields of records),
 * store_records.c (records), store_apply.c and store_timers.c.
 */
#ifndef TRIAGED_STORE_PARTS_H
#define TRIAGED_STORE_PARTS_H

#include "buf.h"
#include "store.h"

struct record {
	struct record *next;
	char *fields;
	uint32_t used, cap;         /* bytes of fields */
	uint32_t nfields;           /* dead ones too */
	uint32_t walk_at;           /* as many fields are worth a walk */
	uint32_t hash, kind_len, id_len;
	uint32_t *index, nindex;    /* offset + 1 of fields; a power of two */
	char key[];                 /* kind and id */
};

struct store {
	struct mem_arena arena;    /* records and what is in them */
	struct record **records;   /* nbuckets lists, a power of two */
	size_t nbuckets, nrecords;
	uint32_t seed;             /* of hashes: ids are chosen by who writes */
	struct record **recent;    /* the last two that were asked for */
	size_t bytes;              /* taken from the arena */
	struct store_timer *timers; /* a heap (store_timers.c) */
	size_t ntimers, timers_cap;
	struct buf scratch;        /* for what is written next */
	int64_t seq;
};

/* When a case is woken.  A timer that was set anew stays behind in the heap
 * until it comes to the top. */
struct store_timer {
	int64_t ms;
	struct str id;           /* the arena's */
};

/* store_records.c: a number for two strings; memory that lives as long as the
 * records; a record, or NULL; a record that is there now. */
void *store_take(struct store *s, size_t n);
struct record *store_find(const struct store *s, struct str kind,
    struct str id);
struct record *store_make(struct store *s, struct str kind, struct str id);

/* Makes room for n fields of so many bytes, so that a new record takes no more
 * than it needs. */
void store_reserve(struct store *s, struct str kind, struct str id, uint32_t n,
    size_t bytes);

/* Has a record few fields, or twice as many as when this was last said? So
 * that looking at all of them now and then costs little each time. */
bool store_is_worth_a_walk(struct store *s, struct str kind, struct str id);

#endif
