/*
 * watch_parts: what the files of `triagectl watch` share.
 *
 *   cmd_watch.c                messages, and their order
 *   cmd_watch_missed.c         those that were missed, or are gone
 *   cmd_watch_show.c           a message as a person reads it
 *   cmd_watch_reasons.c        which evidence of a decision says most
 *   cmd_watch_incident_show.c  the alert of an incident
 *   cmd_watch_mark_show.c      a mark of a clock
 */
#ifndef TRIAGED_WATCH_PARTS_H
#define TRIAGED_WATCH_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"
#include "mem.h"
#include "term.h"

struct ctl;
struct link;
struct watch_message;

enum watch_channel { WATCH_DECISIONS, WATCH_ALERTS, WATCH_SLA, WATCH__MAX };

/* A channel and the stream of its name: what of both was shown. */
struct watch_source {
	struct str key;
	bool has_last, is_behind; /* what comes next may not be the next */
	int64_t last;           /* seq of the one shown last */
	int64_t newest;         /* in the stream, when it was looked at */
	int64_t replayed_us;    /* when a replay ended; 0: none */
};

struct watch {
	struct ctl *ctl;
	struct link *link;      /* subscribed */
	struct link *reader;    /* for what was missed; opened anew */
	struct watch_source sources[WATCH__MAX];
	struct watch_message *first, **end;
	struct mem_arena arena; /* of one page */
	bool as_json;
	int64_t count, left;    /* 0: no limit */
	bool is_denied;
};

/* What each is called, and the field of an entry that is the message. */
extern const struct watch_name {
	const char *stream, *field;
} watch_names[WATCH__MAX];

/* cmd_watch.c */
bool watch_is_done(const struct watch *w);
/* Shows a message, and counts it. */
void watch_take(struct watch *w, enum watch_channel channel, struct str json);

/* cmd_watch_missed.c */
/* The number of a message; 0 where it has none (Redis could not store it). */
int64_t watch_seq(struct str json);
/* Shows what lies between the last one shown and `before`; 0, or -1 and err. */
int watch_missed(struct watch *w, enum watch_channel channel, int64_t before,
    struct err *err);
/* Numbers from the one shown last until before `next` are missing: says so; id
 * is where the stream goes on, or empty. */
void watch_tell_gone(struct watch *w, enum watch_channel channel, int64_t next,
    struct str id);
/* Shows the decisions after the number that was asked for. */
void watch_replay(struct watch *w);

/* cmd_watch_*show.c, cmd_watch_reasons.c */

/* Prints a message (JSON) of a channel in one or two lines. */
void watch_show(struct term *t, enum watch_channel channel, struct str json);

/* The pieces of evidence (JSON, parts of the decision) that are worth a line,
 * those for its type first; how many there are. */
#define WATCH_REASONS 6
int watch_find_reasons(struct str decision, struct str items[WATCH_REASONS]);

/* The rest of the lines of an incident's alert. */
#define WATCH_INDENT 17 /* columns of time and number, on a terminal */
void watch_show_incident(struct term_line *l, struct str json);
/* The rest of the line of a mark; false, and nothing, where it names no clock. */
bool watch_show_mark(struct term_line *l, struct str json);

#endif
