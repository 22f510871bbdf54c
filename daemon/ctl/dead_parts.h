/*
 * dead_parts: what the two files of `triagectl dead` share.
 *
 *   cmd_dead.c       its verbs, and what they change
 *   cmd_dead_show.c  a dead letter as a person reads it
 */
#ifndef TRIAGED_DEAD_PARTS_H
#define TRIAGED_DEAD_PARTS_H

#include "link.h"
#include "term.h"

struct dead_letter {
	struct str id;          /* of the entry */
	struct str event, reason, detail, source, deliveries, at; /* or "" */
	struct str event_id;    /* the event's own, where it can be read */
};

/* Reads an entry of the stream; the strings are the reply's and the arena's. */
void dead_read(struct dead_letter *d, const struct reply *entry,
    struct mem_arena *a);

/* A table's head and a row of it; one JSON object; the whole letter. */
void dead_show_head(struct term_line *l);
void dead_show_row(struct term_line *l, const struct dead_letter *d);
void dead_show_json(const struct dead_letter *d, bool with_event);
void dead_show_all(struct term_line *l, const struct dead_letter *d);

#endif
