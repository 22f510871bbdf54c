/*
 * fake_loop: loop.h's timers, which go off when the test says so.
 */
#include "fake_loop.h"

#include <event2/event.h>
#include <stddef.h>

#define TIMERS 32
#define NEVER_S 1000000

static struct {
	const struct event *timer;
	int64_t ms;
} armed[TIMERS];

struct event *
loop_timer(struct event_base *base, void (*fn)(int fd, short what, void *arg),
    void *arg)
{
	return evtimer_new(base, fn, arg);
}

/* Where it is noted, or is to be. */
static int
place_of(const struct event *timer)
{
	static int next;
	int i;

	for (i = 0; i < TIMERS; i++)
		if (armed[i].timer == timer)
			return i;
	/* the oldest gives way: a test has few at a time */
	next = (next + 1) % TIMERS;
	return next;
}

void
loop_arm(struct event *timer, int64_t ms)
{
	const struct timeval never = { .tv_sec = NEVER_S };
	int i = place_of(timer);

	armed[i].timer = timer;
	armed[i].ms = ms;
	evtimer_add(timer, &never);
}

int64_t
fake_loop_ms(const struct event *timer)
{
	return evtimer_pending(timer, NULL) ? armed[place_of(timer)].ms : -1;
}

void
fake_loop_fire(struct event *timer)
{
	struct event_base *base = event_get_base(timer);

	event_del(timer);
	event_active(timer, EV_TIMEOUT, 0);
	event_base_loop(base, EVLOOP_NONBLOCK);
}
