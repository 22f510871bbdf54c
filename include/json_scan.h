/*
 * json_scan: finds the parts of a JSON text by where they lie, undecoded.
 *
 * For a command line that passes JSON on and shows a few members of it: it
 * copies nothing, allocates only for a decoded string, and needs constant stack
 * however deep a text nests.  It is no validator: of a text that is not JSON it
 * may find parts, which whoever reads them then refuses.
 */
#ifndef TRIAGED_JSON_SCAN_H
#define TRIAGED_JSON_SCAN_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "mem.h"

/* A walk through the members of one object or the items of one array. */
struct json_scan {
	const char *p, *end;
	char close;      /* '}' or ']' */
	bool is_first;
};

/* Starts a walk through value, which may have white space around it.  open is
 * '{' or '['.  0, or -1 when value does not begin with it. */
int json_scan_open(struct json_scan *s, struct str value, char open);

/* Steps to the next member or item.  1 with its extent (and, in an object, its
 * name as written, with quotes); 0 at the closing bracket, when nothing but
 * white space follows it; -1 where the text breaks off or is no JSON. */
int json_scan_next(struct json_scan *s, struct str *name, struct str *value);

/* Finds the first member of that name.  False where there is none. */
bool json_scan_member(struct str object, const char *name, struct str *value);

/* Appends the text of a JSON string, quotes and escapes resolved.  False (and
 * nothing appended) where value is no string. */
bool json_scan_text(struct str value, struct buf *out);

/* Reads what stands behind a `\u` at p: a character, both halves of one, or a half
 * that has no other.  The place behind it; NULL where it is nothing of these. */
const char *json_scan_code(const char *p, const char *end, uint32_t *code);

/* True when value is a JSON string that says text. */
bool json_scan_is(struct str value, const char *text);

/* The integer that value is, or fallback. */
int64_t json_scan_int(struct str value, int64_t fallback);

#endif
