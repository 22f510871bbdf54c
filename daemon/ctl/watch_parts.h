/*
 * watch_parts: what the files of `triagectl watch` share.
 *
 *   cmd_watch.c                messages, their order, and those that were missed
 *   cmd_watch_show.c           a message as a person reads it
 *   cmd_watch_reasons.c        which evidence of a decision says most
 *   cmd_watch_incident_show.c  the alert of an incident
 *   cmd_watch_mark_show.c      a mark of a clock
 */
#ifndef TRIAGED_WATCH_PARTS_H
#define TRIAGED_WATCH_PARTS_H

#include <stdbool.h>

#include "mem.h"
#include "term.h"

enum watch_channel { WATCH_DECISIONS, WATCH_ALERTS, WATCH_SLA, WATCH__MAX };

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
