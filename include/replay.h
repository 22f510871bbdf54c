/*
 * replay: events of the past, each with the time at which it is decided.
 *
 * For commands that decide without a daemon.  A line is an event or an
 * envelope, an entry of a stream has a time of its own.  Time never goes back;
 * what comes before any time is known waits for the first one.  It parses each
 * event once, and knows no rule and no store.
 */
#ifndef TRIAGED_REPLAY_H
#define TRIAGED_REPLAY_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "complaint.h"
#include "mem.h"

struct replay_event {
	int64_t now_ms;
	bool is_refused;            /* why says why, else complaint is there */
	struct complaint complaint;
	struct refused why;
};

struct replay {
	struct complaint_limits limits;
	/* sees each event when its time has come; good during the call */
	void (*take)(void *arg, const struct replay_event *e);
	void *arg;
	bool has_now;
	int64_t now_ms;
	struct buf waiting;         /* lines read before any time was known */
};

/* Takes a line of a file. */
void replay_line(struct replay *r, struct str line);
/* Takes an entry of a stream: its field `event` and its time. */
void replay_entry(struct replay *r, struct str bytes, int64_t now_ms);
/* Takes one that is not one field `event`. */
void replay_malformed(struct replay *r, int64_t now_ms);
/* No more will come: what waited for a time is taken without. */
void replay_end(struct replay *r);
void replay_clear(struct replay *r);

#endif
