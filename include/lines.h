/*
 * lines: reads a file or a pipe line by line, whatever bytes are in it.
 *
 * Memory is that of the longest line.  Before it would read (and so might have
 * to wait) it calls its owner, who flushes what is finished or turns its loop.
 */
#ifndef TRIAGED_LINES_H
#define TRIAGED_LINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "err.h"
#include "mem.h"

#define LINES_MAX_BYTES (64u << 20) /* of one line */

struct lines {
	int fd;
	const char *name;         /* for messages */
	struct buf buf;           /* read and not yet handed out, from `at` */
	size_t at;
	size_t looked;            /* no line end before this */
	bool is_at_end, is_skipping;
	int64_t bytes;            /* handed out so far, line ends included */
	int64_t number;           /* of the line last handed out, from 1 */
	bool is_too_long;         /* that line was cut at LINES_MAX_BYTES */
	bool (*before_read)(void *arg); /* false: that was all; or NULL */
	void *arg;
};

/* Opens name; NULL or "-" is standard input.  0, or -1 with the reason. */
int lines_open(struct lines *l, const char *name, struct err *err) MUST_CHECK;
void lines_close(struct lines *l);

/* Hands out the next line without its end; good until the next call.  A last
 * line needs no end.  1; 0 when there are no more; -1 with the reason. */
int lines_next(struct lines *l, struct str *line, struct err *err);

/* The number of bytes in all, or 0 where that is not known (a pipe). */
int64_t lines_size(const struct lines *l);

/* True for a line of white space. */
bool lines_is_blank(struct str line);

#endif
