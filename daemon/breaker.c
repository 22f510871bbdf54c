/*
 * breaker: when a rule is off, when it is tried again.
 */
#include "breaker.h"

#include <string.h>

#define PAUSE_MAX_MS (60 * 60 * 1000ll)

const char *const breaker_words[BREAKER__MAX] = {
	[BREAKER_CLOSED] = "closed",
	[BREAKER_OPEN] = "open",
	[BREAKER_HALF_OPEN] = "half_open",
};

static void
turn(struct breaker *b, enum breaker_state state, int64_t now_ms)
{
	b->state = state;
	b->since_ms = b->window_start_ms = now_ms;
	memset(b->failures, 0, sizeof(b->failures));
}

static int64_t
next_pause(const struct breaker *b, const struct breaker_options *options)
{
	int64_t pause_ms = b->state == BREAKER_HALF_OPEN ? 2 * b->pause_ms :
	    options->retry_ms;

	return pause_ms < PAUSE_MAX_MS ? pause_ms : PAUSE_MAX_MS;
}

bool
breaker_note(struct breaker *b, enum fault_class class, int64_t now_ms,
    const struct breaker_options *options)
{
	if (b->state == BREAKER_OPEN)
		return false; /* of a batch that was under way */
	if (now_ms - b->window_start_ms > options->window_ms) {
		b->window_start_ms = now_ms;
		memset(b->failures, 0, sizeof(b->failures));
	}
	b->failures[class]++;
	if (b->state == BREAKER_CLOSED && class != FAULT_DIED &&
	    b->failures[class] < options->failures)
		return false;
	b->pause_ms = next_pause(b, options);
	b->class = class;
	turn(b, BREAKER_OPEN, now_ms);
	return true;
}

bool
breaker_tick(struct breaker *b, int64_t now_ms,
    const struct breaker_options *options)
{
	if (b->state == BREAKER_OPEN && now_ms - b->since_ms >= b->pause_ms) {
		turn(b, BREAKER_HALF_OPEN, now_ms);
		return true;
	}
	if (b->state == BREAKER_HALF_OPEN &&
	    now_ms - b->since_ms > options->window_ms) {
		turn(b, BREAKER_CLOSED, now_ms);
		return true;
	}
	return false;
}
