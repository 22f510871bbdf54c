/*
 * fake_loop: loop.h's timers, which go off when the test says so.
 */
#ifndef TRIAGED_FAKE_LOOP_H
#define TRIAGED_FAKE_LOOP_H

#include <stdint.h>

#include "loop.h"

/* In how many ms it was set to go off; -1: it is not set. */
int64_t fake_loop_ms(const struct event *timer);
/* It goes off now. */
void fake_loop_fire(struct event *timer);

#endif
