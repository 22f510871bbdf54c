/*
 * stream: the entries of a stream of Redis from one id to another, oldest
 * first, in pages; while a page is looked at, the next one is on its way.
 *
 * It only reads: EXISTS, XINFO STREAM, XRANGE.  It knows no field of an entry.
 */
#ifndef TRIAGED_STREAM_H
#define TRIAGED_STREAM_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"
#include "link.h"
#include "mem.h"

#define STREAM_ID_BYTES 48

/* A stream as it is kept now; one that is not there or is empty has no first
 * entry. */
struct stream_info {
	bool is_there;
	bool is_trimmed;               /* there were more */
	int64_t length, first_ms, last_ms;
	char first[STREAM_ID_BYTES], last[STREAM_ID_BYTES];
};
int stream_look(struct link *l, struct str key, struct stream_info *info,
    struct err *err) MUST_CHECK;

/* When an entry came, by its id. */
int64_t stream_id_ms(struct str id);

/* About how many entries of a stream came between two times, as if all had come
 * evenly from its first one until now. */
int64_t stream_guess(const struct stream_info *info, int64_t from_ms,
    int64_t to_ms, int64_t now_ms);

struct stream_walk {
	struct link *link;
	struct str key;
	const char *from, *to;         /* ids, or the ms that they begin with */
	/* Each entry's fields, a list of name, value, ...; false: enough. */
	bool (*take)(void *arg, const struct reply *fields, int64_t ms);
	void (*after_page)(void *arg, bool is_last); /* or NULL */
	void *arg;
};
/* 0 at the end, or when it was enough; -1 and err. */
int stream_walk(const struct stream_walk *walk, struct err *err) MUST_CHECK;

#endif
