/*
 * watch_parts: what the files of `triagectl watch` share.
 *
 *   cmd_watch.c       messages, their order, and those that were missed
 *   watch_show.c      a message as a person reads it
 *   watch_sla_show.c  what a clock has told
 */
#ifndef TRIAGED_WATCH_PARTS_H
#define TRIAGED_WATCH_PARTS_H

#include "mem.h"
#include "term.h"

enum watch_channel { WATCH_DECISIONS, WATCH_ALERTS, WATCH_SLA, WATCH__MAX };

/* Prints a message (JSON) of a channel in one or two lines. */
void watch_show(struct term *t, enum watch_channel channel, struct str json);

/* A message being shown. */
struct watch_line {
	struct term_line line;
	struct str json;
	struct buf text;      /* one decoded string at a time */
	struct buf seen;      /* evidence already told */
	bool is_open;         /* the second line has begun */
};
/* The decoded string (or the bare value) of a member; good until the next. */
struct str watch_member(struct watch_line *s, struct str object,
    const char *name);
/* Priority, the member of that name, owner and case; so many columns less than
 * in a decision are left for the case. */
void watch_add_head(struct watch_line *s, const char *name, int more);
/* Starts the second line, or goes on with it. */
void watch_next_detail(struct watch_line *s);
void watch_show_sla(struct watch_line *s);

#endif
