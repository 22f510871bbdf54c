/*
 * buf: bytes that grow, and the small JSON writer that decisions, alerts and
 * figures are written with.  Zero-initialised is empty and ready.
 */
#ifndef TRIAGED_BUF_H
#define TRIAGED_BUF_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "mem.h"

struct buf {
	char *data; /* not NUL-terminated; see buf_cstr */
	size_t len;
	size_t cap;
};

void buf_clear(struct buf *b);                    /* frees */
void buf_reset(struct buf *b);                    /* empties, keeps memory */
void buf_reserve(struct buf *b, size_t more);

/* Here in full: of a literal, the length is known when this is compiled. */
static inline void
buf_add(struct buf *b, const void *data, size_t n)
{
	if (n == 0)
		return;
	if (b->cap - b->len < n)
		buf_reserve(b, n);
	memcpy(b->data + b->len, data, n);
	b->len += n;
}

static inline void
buf_adds(struct buf *b, const char *nul_terminated)
{
	buf_add(b, nul_terminated, strlen(nul_terminated));
}

static inline void
buf_addc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

static inline void
buf_add_str(struct buf *b, struct str s)
{
	buf_add(b, s.data, s.len);
}

void buf_addf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void buf_add_int(struct buf *b, int64_t n);       /* decimal */
/* Thousandths as a JSON number: 5, 2.5, -0.125. */
void buf_add_thousandths(struct buf *b, int64_t n);
void buf_drop(struct buf *b, size_t n);           /* removes the first n */
const char *buf_cstr(struct buf *b);              /* adds a NUL behind */

/* Appends a JSON string with its quotes.  The input is UTF-8; a byte that is
 * not becomes U+FFFD. */
void buf_json(struct buf *b, struct str s);
void buf_json_cstr(struct buf *b, const char *s);

/* Appends a member's name and the colon; a comma before it, unless it is the first
 * of its object or of all. */
void buf_json_name(struct buf *b, const char *name);
void buf_json_name_str(struct buf *b, struct str name);

/* Appends milliseconds since 1970 as "2026-11-21T02:00:00.123Z", no quotes;
 * with them. */
void buf_time(struct buf *b, int64_t ms);
void buf_json_time(struct buf *b, int64_t ms);

#endif
