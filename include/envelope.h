/*
 * envelope: {"now":TIME,"event":{...}}: an event with the time at which it is
 * to be decided, as `triagectl decide` reads it.
 *
 * The event's own bytes are found and not parsed, so that a broken event in an
 * envelope is refused just as it would be without one.
 */
#ifndef TRIAGED_ENVELOPE_H
#define TRIAGED_ENVELOPE_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"

struct envelope {
	struct str now;   /* as written: a number, or a string with its quotes */
	struct str event; /* as written */
};

/* True when line is an object with exactly the members `now` and `event`, each
 * once; the extents lie in line. */
bool envelope_read(struct str line, struct envelope *e);

/* Reads the time of an envelope.  0 and *ms, or -1. */
int envelope_time(const struct envelope *e, int64_t *ms);

#endif
