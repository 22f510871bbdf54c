/*
 * inbox_due: wakes cases whose time has come: a script moves them from the
 * sorted set `timers` to the stream `due`, which is read like events.  This
 * knows when to call it: no sooner than the first is due, as scripts report, no
 * later than another instance that died could have wished, and no faster than
 * `due` is read.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "inbox_parts.h"
#include "loop.h"

#define LOOK_MAX_MS 2000   /* another may have set a timer, and died */
#define LOOK_MIN_MS 5      /* between two calls, while many are late ... */
#define FULL_MAX_MS 40     /* ... and this at most while `due` is full */
#define UNREAD_BATCHES 8   /* so many may wait in `due` */
#define MOVED_MOST 256     /* of them, in one call: a millisecond of Redis */
#define UNREAD_MS 100      /* while nobody reads `due`, nothing is moved */

static void
sleep_until(struct inlet *i, int64_t wake_ms)
{
	int64_t now_ms = clock_mono_ms();

	i->wake_ms = wake_ms;
	loop_arm(i->timer, wake_ms > now_ms ? wake_ms - now_ms : 0);
}

/* Now, on our own clock, is now_ms on Redis'.  A score may be anything. */
static int64_t
wake_at(const struct inlet *i, int64_t due_ms, int64_t now_ms)
{
	int64_t ms = clock_mono_ms(), last_ms = ms + LOOK_MAX_MS;

	if (due_ms > now_ms + LOOK_MAX_MS)
		return last_ms;
	ms += due_ms > now_ms ? due_ms - now_ms : 0;
	return ms > i->rest_ms ? ms : i->rest_ms;
}

void
inbox_note_timer(struct inbox *in, int64_t due_ms, int64_t now_ms)
{
	struct inlet *i = &in->inlets[INBOX_TIMERS];
	int64_t wake_ms;

	/* a call under way will tell of this timer too */
	if (!in->is_running || i->is_moving || i->is_broken)
		return;
	wake_ms = wake_at(i, due_ms, now_ms);
	if (wake_ms < i->wake_ms)
		sleep_until(i, wake_ms);
}

/* How long to let `due` be read before the next call, if there is more. */
static void
rest(struct inlet *i, int64_t moved)
{
	i->wait_ms = moved > 0 ? LOOK_MIN_MS : 2 * i->wait_ms;
	if (i->wait_ms > FULL_MAX_MS)
		i->wait_ms = FULL_MAX_MS;
	i->rest_ms = clock_mono_ms() + i->wait_ms;
}

/* Is it the stream that is in the way?  Then that is who tells, once. */
static void
on_trouble(struct inlet *i, const struct redisReply *reply)
{
	char head[INBOX_KEY_BYTES + 16];

	snprintf(head, sizeof(head), "BADKEY %s ", i->into->key);
	if (reply != NULL && strncmp(redis_str(reply).data, head,
	    strlen(head)) == 0) {
		i->into->is_grouped = false;
		i = i->into;
	}
	inbox_inlet_trouble(i, "wake cases", reply);
}

static void
woken_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;
	int64_t *n = in->options.stats->n, moved, due_ms, now_ms;

	i->is_moving = false;
	if (redis_kind(reply) != REDIS_IS_LIST || redis_count(reply) != 5) {
		on_trouble(i, reply);
		if (in->is_running)
			sleep_until(i, clock_mono_ms() + INBOX_PAUSE_MS);
		return;
	}
	inbox_inlet_mended(i);
	moved = redis_int(redis_at(reply, 0));
	due_ms = redis_score(redis_at(reply, 1), INT64_MAX);
	now_ms = redis_score(redis_at(reply, 2), 0);
	n[STAT_DUE_MOVED] += moved;
	n[STAT_TIMERS] = redis_int(redis_at(reply, 3));
	n[STAT_TIMERS_LATE_MS] = moved > 0 ?
	    redis_score(redis_at(reply, 4), 0) : due_ms < now_ms ?
	    now_ms - due_ms : 0;
	rest(i, moved);
	if (in->is_running)
		sleep_until(i, wake_at(i, due_ms, now_ms));
}

void
inbox_due_timer_cb(int fd, short what, void *arg)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;
	uint32_t most = UNREAD_BATCHES * in->options.batch;

	(void)fd, (void)what;
	if (!in->is_running || i->is_moving)
		return;
	if (!i->into->is_grouped) {
		sleep_until(i, clock_mono_ms() + UNREAD_MS);
		return;
	}
	snprintf(i->words[0], sizeof(i->words[0]), "%u", most);
	snprintf(i->words[1], sizeof(i->words[1]), "%u", MOVED_MOST);
	i->is_moving = script_run(in->options.scripts, SCRIPT_DUE,
	    in->options.commands, 2, 5, (struct str[]){ str_of(i->key),
	    str_of(i->into->key), str_of(in->options.group),
	    str_of(i->words[0]), str_of(i->words[1]) }, woken_cb, i) == 0;
	if (!i->is_moving)
		sleep_until(i, clock_mono_ms() + INBOX_PAUSE_MS);
}
