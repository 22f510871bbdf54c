/*
 * fake_redis: redis.h without a Redis: what was sent waits here until the test
 * answers it.  A connection is down until the test lets it come up.
 *
 * A reply is written as words: [ ] a list, 'text', 12 a number, nil, and
 * !text_with_underscores an error (its underscores become spaces).
 */
#ifndef TRIAGED_FAKE_REDIS_H
#define TRIAGED_FAKE_REDIS_H

#include <stdbool.h>
#include <stddef.h>

#include "redis.h"

/* The n-th connection that was made since the reset. */
struct redis *fake_redis(int n);
void fake_redis_reset(void);

void fake_redis_come_up(struct redis *r);
/* All that waits is answered NULL, then on_down. */
void fake_redis_go_down(struct redis *r, const char *why);
/* Redis answers no more: what is sent from now on is refused with -1. */
void fake_redis_be_deaf(struct redis *r);

size_t fake_redis_waiting(const struct redis *r);
/* The oldest that is not answered: its words, joined by spaces ("": none). */
const char *fake_redis_next(const struct redis *r);
/* Its n-th word; how long it may block, -1: it does not. */
struct str fake_redis_word(const struct redis *r, size_t n);
size_t fake_redis_words(const struct redis *r);
int fake_redis_block_ms(const struct redis *r);
/* Answers it; NULL: the connection was lost under it. */
void fake_redis_answer(struct redis *r, const char *reply);
/* A message that no command waits for. */
void fake_redis_push(struct redis *r, const char *reply);
/* Why redis_reconnect() was called last; "" never. */
const char *fake_redis_reconnected(const struct redis *r);

#endif
