/*
 * watch_parts: what the two files of `triagectl watch` share.
 *
 *   cmd_watch.c    messages, their order, and those that were missed
 *   watch_show.c   a message as a person reads it
 */
#ifndef TRIAGED_WATCH_PARTS_H
#define TRIAGED_WATCH_PARTS_H

#include "mem.h"
#include "term.h"

enum watch_channel { WATCH_DECISIONS, WATCH_ALERTS, WATCH_SLA, WATCH__MAX };

/* Prints a message (JSON) of a channel in one or two lines. */
void watch_show(struct term *t, enum watch_channel channel, struct str json);

#endif
