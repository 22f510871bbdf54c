/*
 * breaker: the circuit breaker of one rule.  Failures of one class within a
 * window open it: the rule is off.  After a pause it is half open: the rule is
 * on again, and its next failure opens the breaker for twice as long; a window
 * without one closes it.
 *
 * It knows times and numbers, nothing of rules; it has no clock of its own.
 */
#ifndef TRIAGED_BREAKER_H
#define TRIAGED_BREAKER_H

#include <stdbool.h>
#include <stdint.h>

#include "answer.h"

enum breaker_state {
	BREAKER_CLOSED,    /* the rule is on */
	BREAKER_OPEN,      /* it is off */
	BREAKER_HALF_OPEN, /* it is on, and on trial */
	BREAKER__MAX
};
extern const char *const breaker_words[BREAKER__MAX];

struct breaker_options {
	int64_t failures;  /* of a class, within the window: then it opens */
	int64_t window_ms;
	int64_t retry_ms;  /* the first pause; doubles with each that fails */
};

/* Zero-initialised is closed. */
struct breaker {
	enum breaker_state state;
	enum fault_class class;    /* what opened it */
	int64_t since_ms;          /* when it came to this state */
	int64_t pause_ms;          /* the last pause */
	int64_t window_start_ms;
	uint32_t failures[FAULT__MAX]; /* in this window, by class */
};

/* Notes a failure (FAULT_DIED opens at once).  true: it opened just now. */
bool breaker_note(struct breaker *b, enum fault_class class, int64_t now_ms,
    const struct breaker_options *options);
/* Time goes on.  true: its state changed. */
bool breaker_tick(struct breaker *b, int64_t now_ms,
    const struct breaker_options *options);

#endif
