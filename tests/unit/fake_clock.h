/*
 * fake_clock: clock.h as a test wants it: time passes when the test says so.
 */
#ifndef TRIAGED_FAKE_CLOCK_H
#define TRIAGED_FAKE_CLOCK_H

#include "clock.h"

extern int64_t fake_mono_ms, fake_wall_ms;

#endif
