/*
 * loop: timers of the event loop.  It knows nobody who has one.
 */
#include "loop.h"

#include <event2/event.h>

#include "log.h"

struct event *
loop_timer(struct event_base *base, void (*fn)(int fd, short what, void *arg),
    void *arg)
{
	struct event *timer = evtimer_new(base, fn, arg);

	if (timer == NULL)
		fatal("no memory for a timer");
	return timer;
}

static void
turn_cb(int fd, short what, void *arg)
{
	(void)fd, (void)what, (void)arg; /* it only ends the wait */
}

void
loop_turn(struct event_base *base, int max_ms)
{
	struct event *timer = loop_timer(base, turn_cb, NULL);

	loop_arm(timer, max_ms > 0 ? max_ms : 0);
	event_base_loop(base, EVLOOP_ONCE);
	event_free(timer);
}

void
loop_arm(struct event *timer, int64_t ms)
{
	struct timeval tv = { .tv_sec = ms / 1000,
		.tv_usec = ms % 1000 * 1000 };

	evtimer_add(timer, &tv);
}
