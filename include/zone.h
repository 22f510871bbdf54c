/*
 * zone: a time zone as a table: from which instant on local time is how far
 * ahead of UTC.
 *
 * ICU is asked once, when rules are loaded; what follows is arithmetic, the
 * same on each machine for as long as its tables are.  It knows no calendar.
 */
#ifndef TRIAGED_ZONE_H
#define TRIAGED_ZONE_H

#include <stdint.h>

#include "err.h"
#include "mem.h"

/* Local time is a number of milliseconds, too: those since 1970-01-01T00:00
 * on the wall, as if there had never been a change. */
struct zone {
	struct str name;
	uint32_t n;
	int64_t *from_ms;    /* segments begin here; the first: long ago */
	int32_t *offset_ms;  /* of the segment, east of UTC */
};

/* Reads an IANA zone ("Asia/Shanghai") with its changes from 1970 to 2201; all
 * memory is the arena's.  NULL and err, with a hint, when there is none. */
const struct zone *zone_load(struct str name, struct mem_arena *a,
    struct err *err);

/* The segment that holds an instant, and where it ends. */
uint32_t zone_segment(const struct zone *z, int64_t ms);
int64_t zone_segment_end(const struct zone *z, uint32_t segment);

int64_t zone_local(const struct zone *z, int64_t ms);

/* The first instant at which the wall shows local_ms; in a gap, that at which
 * the clocks are put forward over it. */
int64_t zone_first(const struct zone *z, int64_t local_ms);
/* The instant that ends what the wall shows before local_ms, the last time
 * that it shows it. */
int64_t zone_end(const struct zone *z, int64_t local_ms);

#endif
