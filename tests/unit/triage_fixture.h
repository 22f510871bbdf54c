/*
 * triage_fixture: triage.c between fakes: Redis, inbox, outbox, engines and the
 * clock are the test's.
 */
#ifndef TRIAGED_TRIAGE_FIXTURE_H
#define TRIAGED_TRIAGE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "fake_clock.h"
#include "fake_engines.h"
#include "fake_inbox.h"
#include "fake_loop.h"
#include "fake_outbox.h"
#include "fake_redis.h"
#include "log.h"
#include "triage_parts.h"

static struct world {
	struct event_base *base;
	struct conf conf;
	struct stats stats;
	struct triage *t;
	struct redis *reader, *commands;
	/* what the hooks were told */
	int ups, downs, drained;
	char ruleset[128]; /* "in_force active -" */
	char why[128];
} w;

static void
on_change(void *arg, const char *why)
{
	(void)arg;
	w.ups += why == NULL;
	w.downs += why != NULL;
	snprintf(w.why, sizeof(w.why), "%s", why != NULL ? why : "");
}

static void
on_cache(void *arg, const struct bundle *bundle, struct str cache)
{
	(void)arg;
	(void)bundle;
	(void)cache;
}

static void
on_drained(void *arg)
{
	(void)arg;
	w.drained++;
}

static void
on_ruleset(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	(void)arg;
	(void)bundle;
	snprintf(w.ruleset, sizeof(w.ruleset), "%s %s %s", ruleset_roles[role],
	    ruleset_statuses[status], reason != NULL ? reason : "-");
}

/* Both connections are there, and Redis is looked at. */
static inline void
link_up(void)
{
	fake_outbox_link(true);
	fake_redis_come_up(w.reader);
	fake_redis_come_up(w.commands);
	assert_string_equal(fake_redis_next(w.commands), "INFO memory");
	fake_redis_answer(w.commands, "'maxmemory_policy:noeviction'");
	assert_string_equal(fake_redis_next(w.commands), "ROLE");
	fake_redis_answer(w.commands, "[ 'master' 0 [ ] ]");
}

static void
make_world(uint32_t batch, uint32_t batches)
{
	struct triage_hooks hooks = { .on_change = on_change,
		.on_ruleset = on_ruleset, .on_cache = on_cache,
		.on_drained = on_drained };
	struct err err = { "" };

	memset(&w, 0, sizeof(w));
	fake_redis_reset();
	fake_outbox_reset();
	fake_engines_reset();
	w.conf = (struct conf){ .redis = (char *)"redis://localhost",
		.prefix = (char *)"triage:", .instance = (char *)"i-1",
		.engines = 1, .batch = batch, .batches = batches,
		.max_deliveries = 5, .orphan_wait_ms = 30000,
		.max_event = 1000 };
	w.base = event_base_new();
	w.t = triage_new(w.base, &w.conf, &w.stats, &hooks, &err);
	assert_non_null(w.t);
	w.reader = fake_redis(0);
	w.commands = fake_redis(1);
	fake_engines.is_ready = true;
}

static inline int
set_up(void **state)
{
	(void)state;
	log_init(LOG_LEVEL_ERROR, 0);
	make_world(4, 4);
	link_up();
	return 0;
}

static inline int
tear_down(void **state)
{
	(void)state;
	triage_free(w.t);
	event_base_free(w.base);
	fake_outbox_clear();
	fake_engines_clear();
	return 0;
}

/* The same with other numbers of entries a batch and of batches. */
static inline void
again_with(uint32_t batch, uint32_t batches)
{
	tear_down(NULL);
	make_world(batch, batches);
	link_up();
}

static inline void
give(const char *id, const char *event)
{
	fake_inbox_give(id, event, 1);
}

/* One batch's worth: each "id event" of the words given. */
static inline void
give_all(const char *const *events)
{
	char id[16];

	for (; *events != NULL; events++) {
		snprintf(id, sizeof(id), "%d-0", atoi(*events + 1));
		give(id, *events);
	}
	fake_inbox_end();
}
#define GIVE(...) give_all((const char *const[]){ __VA_ARGS__, NULL })

/* The oldest question to an engine, the oldest call to Redis. */
static inline void
engine_answers(void)
{
	fake_engines_answer(fake_engines_batch(0));
}

static inline void
redis_answers(void)
{
	fake_outbox_answer(FATE_DONE);
}

/* All goes well until an engine has this batch. */
static inline void
run_until_asked(int64_t batch)
{
	int steps = 0;

	while (!fake_engines_has(batch)) {
		assert_true(++steps < 1000);
		if (fake_outbox_waiting() > 0)
			redis_answers();
		else
			engine_answers();
	}
}

/* All goes well until nothing is asked any more. */
static inline void
run(void)
{
	int steps = 0;

	while (fake_engines_waiting() > 0 || fake_outbox_waiting() > 0) {
		assert_true(++steps < 1000);
		if (fake_engines_waiting() > 0)
			engine_answers();
		else
			redis_answers();
	}
}

/* Time passes: those whose time has come are tried again. */
static inline void
wait_ms(int64_t ms)
{
	fake_mono_ms += ms;
	fake_loop_fire(w.t->parked_timer);
}

/* Every entry is settled, nothing is held and no frame is left. */
static inline void
assert_nothing_left(void)
{
	assert_int_equal(w.t->nentries, 0);
	assert_int_equal(w.t->nbatches, 0);
	assert_int_equal(w.t->nparked, 0);
	assert_true(TAILQ_EMPTY(&w.t->all));
	assert_true(TAILQ_EMPTY(&w.t->held));
	assert_true(TAILQ_EMPTY(&w.t->waiting));
	assert_int_equal(fake_engines_waiting(), 0);
	assert_int_equal(fake_outbox_waiting(), 0);
}

/* What the case's events were, in the order in which they were decided. */
#define assert_log(case_id, expected)                                  \
	assert_string_equal(fake_outbox_field("case", case_id, "log"), \
	    expected)
#define assert_stat(id, expected) assert_int_equal(w.stats.n[id], expected)

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

#endif
