/*
 * datum: what a rule file wrote, or a check answered, as plain data.
 *
 * A Lua table becomes a tree of these once (dsl.h), and everything that reads
 * declarations and proposals works on the tree, without Lua.
 */
#ifndef TRIAGED_DATUM_H
#define TRIAGED_DATUM_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "err.h"
#include "mem.h"

enum datum_type {
	DATUM_NOTHING,   /* nil */
	DATUM_NULL,      /* JSON's null */
	DATUM_BOOL,
	DATUM_INT,
	DATUM_REAL,
	DATUM_STRING,
	DATUM_TABLE,
	DATUM_PATTERN,   /* re[[...]], begins "...": s; id: its enum phrase_form */
	DATUM_CONDITION, /* id: its node */
	DATUM_FUNCTION,  /* id: where the state keeps it */
	DATUM_OTHER,     /* something else, which fits nowhere */
	DATUM__MAX
};

struct datum {
	enum datum_type type;
	bool b;
	bool is_array;        /* an empty table that is an array all the same */
	uint32_t id;
	int64_t i;
	double d;
	struct str s;
	uint32_t nitems, nmembers;
	struct datum *items;     /* 1, 2, 3, ... */
	struct member *members;  /* by name, sorted bytewise */
};

struct member {
	struct str name;
	struct datum value;
};

/* "a table", "a string", ... */
const char *datum_words(enum datum_type type);

/* The member of that name, or NULL. */
const struct datum *datum_find(const struct datum *d, const char *name);

/* Sorts the members: to be called when a table is complete. */
void datum_sort(struct datum *d);

/* Reads a string or a list of strings (each 1 to max_bytes bytes, without
 * control characters; at most max_items) as a list. 0 or -1; what names it in
 * the error. */
int datum_strings(const struct datum *d, const char *what, uint32_t max_items,
    uint32_t max_bytes, struct mem_arena *a, struct str **list, uint32_t *n,
    struct err *err) MUST_CHECK;

/* Checks one string likewise. */
int datum_string(const struct datum *d, const char *what, uint32_t max_bytes,
    struct err *err) MUST_CHECK;

/* Appends it as JSON: 0, or -1 for what JSON cannot say. */
int datum_json(struct buf *b, const struct datum *d, struct err *err)
    MUST_CHECK;

#endif
