/*
 * luajson: JSON as rules see it.
 *
 * A value is read-only and lazy: objects and arrays are small handles
 * that look a member up when it is asked for, so an event costs what is read
 * of it.  `#`, ipairs, pairs (sorted) and table.concat work on them; assigning
 * raises.  null is the fence's sentinel, an empty array stays an array, an
 * integer is an integer and 1.0 a float.  It knows no schema.
 */
#ifndef TRIAGED_LUAJSON_H
#define TRIAGED_LUAJSON_H

#include <stdbool.h>

#include "err.h"

struct json_t; /* jansson's */
struct lua_State;

/* What is shown of a value.  Borrowed: it outlives the state. */
struct luajson_view {
	/* members of this name are not there, at any depth (or NULL) */
	bool (*is_withheld)(const char *name);
	/* members of the top that read as an empty object where they are
	 * missing or null: names, then NULL (or NULL) */
	const char *const *objects;
};

/* Pushes a value; view may be NULL.  The JSON is borrowed: before it goes,
 * call luajson_expire().  May raise for want of memory inside a call. */
void luajson_push(struct lua_State *L, struct json_t *json,
    const struct luajson_view *view);

/* Makes every handle pushed so far a dead one: reading it raises. */
void luajson_expire(struct lua_State *L);

#endif
