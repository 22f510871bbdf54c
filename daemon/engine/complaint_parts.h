/*
 * complaint_parts: what the files of the module complaint share with each
 * other, and nobody else includes.
 *
 *   complaint.c        the order of things: limits, kinds
 *   complaint_schema.c the table of fields, and each field's own checks
 *   complaint_scan.c   bytes before they are JSON: UTF-8, NUL, depth, numbers
 *   complaint_json.c   JSON: the only one of these that sees its library
 *   complaint_read.c   a quick reader of JSON that has no errors
 *   complaint_canon.c  the body in its canonical order; numbers' range
 *   complaint_hash.c   a SHA-256 of tags, numbers and bytes
 *   complaint_time.c   RFC 3339
 *   complaint_mark.c   a clock's mark as an event
 *   complaint_forward.c  an event of a case that was joined, for the other case
 *   complaint_field.c  fields as rules see them
 */
#ifndef TRIAGED_COMPLAINT_PARTS_H
#define TRIAGED_COMPLAINT_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "complaint.h"

#define COMPLAINT_NUMBER_MAX ((int64_t)1 << 53) /* what a double counts to */
#define COMPLAINT_NUMBER_CHARS 400 /* longer literals are no numbers of ours */

/* Sets reason and detail; returns -1. */
int complaint_refuse(struct refused *why, enum refusal reason,
    const char *fmt, ...) __attribute__((format(printf, 3, 4)));

/* complaint_schema.c */

/* Checks and takes the fields that are there; null is as good as missing.
 * 0, or -1 and *why. */
int complaint_take_fields(struct complaint *c, struct refused *why);

/* complaint_scan.c */

/* What can be told of JSON without reading it; exact for valid JSON. */
struct complaint_scan {
	uint32_t depth;       /* of brackets */
	uint32_t members;     /* of objects and arrays, in all */
	bool has_nul;         /* a NUL byte, or an escaped one in a string */
	bool has_long_number; /* of more than COMPLAINT_NUMBER_CHARS */
};
void complaint_scan(struct str bytes, struct complaint_scan *scan);

/* True where valid UTF-8 holds a control character: C0, DEL or C1. */
bool complaint_has_control(struct str s);

/* complaint_json.c */

/* Reads bytes that the scan has passed.  The tree, or NULL and *why. */
struct json_t *complaint_json_load(struct str bytes, struct refused *why);
void complaint_json_free(struct json_t *root);

struct value complaint_json_value(const struct json_t *node); /* or NULL */

/* A member of an object; VALUE_NONE where there is none.  *node is it. */
struct value complaint_json_get(const struct json_t *object, struct str name,
    const struct json_t **node);

/* A new node: of a string, of UTF-8 that was checked, a copy; of an array or
 * object an empty one. */
struct json_t *complaint_json_new(struct value v);

/* Take the value (NULL: there is none) into a container; false where that
 * cannot be, or where the key stood there already. */
bool complaint_json_put(struct json_t *object, struct str key,
    struct json_t *value);
bool complaint_json_append(struct json_t *array, struct json_t *value);
/* A new object with the same members; one of them said otherwise, or first; the
 * bytes of a node. */
struct json_t *complaint_json_copy(const struct json_t *object);
void complaint_json_set(struct json_t *object, struct str key,
    struct json_t *value);
void complaint_json_put_bytes(struct buf *b, const struct json_t *node);

/* How many members an object or array has; an array's i-th. */
size_t complaint_json_size(const struct json_t *node);
const struct json_t *complaint_json_item(const struct json_t *array, size_t i);

/* An object's members one by one, *at NULL at first; NULL behind the last. */
const struct json_t *complaint_json_next(const struct json_t *object,
    void **at, struct str *key);

/* Gets the library ready, while random numbers can still be had. */
void complaint_json_init(void);

/* complaint_canon.c */

/* Checks every number and hashes the whole body.  0, or -1 and *why. */
int complaint_canon_hash(const struct json_t *root,
    char hash[COMPLAINT_HASH_CHARS + 1], struct refused *why);

/* complaint_read.c */

/* Reads an object without errors: NULL says only that the library should
 * look.  What it accepts is what the library accepts, as the same tree. */
struct json_t *complaint_read(struct str bytes);

/* complaint_hash.c: one hash at a time; the state is the process's. */
void complaint_hash_init(void);
void complaint_hash_start(void);
/* A tag, and a number that belongs to it: a length, a count, a value. */
void complaint_hash_tag(char tag, uint64_t n);
void complaint_hash_bytes(const char *data, size_t n);
void complaint_hash_end(char hash[COMPLAINT_HASH_CHARS + 1]);

#endif
