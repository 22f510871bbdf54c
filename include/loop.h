/*
 * loop: what many ask of the event loop: a timer, a turn.
 */
#ifndef TRIAGED_LOOP_H
#define TRIAGED_LOOP_H

#include <stdint.h>

struct event;
struct event_base;

/* Makes a timer that is not set; event_free() frees it. */
struct event *loop_timer(struct event_base *base,
    void (*fn)(int fd, short what, void *arg), void *arg);
/* Sets it to go off once, in ms. */
void loop_arm(struct event *timer, int64_t ms);
/* Runs the loop until something has happened, or for max_ms. */
void loop_turn(struct event_base *base, int max_ms);

#endif
