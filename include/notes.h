/*
 * notes: what a case remembers beside its decision: names with a value each.
 *
 * Rules remember what an event said (a cause, an answer of the questionnaire),
 * the engine what it needs itself (who has the case, to whom it was offered,
 * how often it came back).  Kept as one JSON object with the case; written in
 * the order of names, so equal notes are equal bytes.
 *
 * It knows no case, no event and no rule.
 */
#ifndef TRIAGED_NOTES_H
#define TRIAGED_NOTES_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "complaint.h"
#include "mem.h"

#define NOTES_MAX 64        /* of a case */
#define NOTES_MAX_OURS 16   /* of those: room that rules cannot take */
#define NOTES_NAME_BYTES 64
#define NOTES_STRING_BYTES 200

struct note {
	struct str name;
	struct value value; /* a string, a whole or a real number, a truth */
};

/* Zero-initialised is empty.  About 5 KiB. */
struct notes {
	uint32_t n;
	struct note all[NOTES_MAX]; /* by name, bytewise */
};

/* Reads what notes_put wrote, or "": strings are the arena's or point into
 * json.  -1 on what is none: the notes are empty then. */
int notes_get(struct notes *n, struct str json, struct mem_arena *a);
void notes_put(struct buf *b, const struct notes *n);

/* The value of that name; VALUE_NONE where there is none. */
struct value notes_find(const struct notes *n, struct str name);
/* The same, where it is a string or a whole number; else "" or 0. */
struct str notes_find_str(const struct notes *n, const char *name);
int64_t notes_find_int(const struct notes *n, const char *name);

/* Sets a note; VALUE_NONE and VALUE_NULL take it away.  Strings are borrowed:
 * they must live as long as the notes do.  A string that is too long is cut at a
 * character's edge; a list or an object is noted as true: it was there.
 * False where there is no room for another name, or the name is no name. */
bool notes_set(struct notes *n, struct str name, struct value v);
bool notes_set_str(struct notes *n, const char *name, struct str s); /* "": away */
bool notes_set_int(struct notes *n, const char *name, int64_t i);
/* As notes_set, and leaves the engine its room. */
bool notes_remember(struct notes *n, struct str name, struct value v);

/* May a note be called so?  1 to NOTES_NAME_BYTES bytes, letters, digits, '_',
 * '-' and '.'. */
bool notes_is_name(struct str name);

#endif
