/*
 * clock: the two times a daemon has.  An engine uses neither: its `now` comes
 * with the frame, and is Redis'.
 */
#ifndef TRIAGED_CLOCK_H
#define TRIAGED_CLOCK_H

#include <stdint.h>

/* Milliseconds since some moment: for intervals; never goes back. */
int64_t clock_mono_ms(void);
/* Milliseconds since 1970: for what people read. */
int64_t clock_wall_ms(void);

#endif
