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

void
loop_arm(struct event *timer, int64_t ms)
{
	struct timeval tv = { .tv_sec = ms / 1000,
		.tv_usec = ms % 1000 * 1000 };

	evtimer_add(timer, &tv);
}
