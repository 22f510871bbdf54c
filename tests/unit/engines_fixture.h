/*
 * engines_fixture: for the tests of engines*.c and generation.c above processes
 * that do what the test says: what the hooks were told, in order.  Included by a
 * test's one .c file.
 */
#ifndef ENGINES_FIXTURE_H
#define ENGINES_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engines.h"
#include "fake_clock.h"
#include "fake_engine_process.h"
#include "log.h"

static struct world {
	struct engines_options options;
	struct engines *es;
	char told[2048];   /* what the hooks were told, in order */
	int rooms;
	bool is_nonsense;  /* what on_answer says of answers */
} w;

static inline void
tell(const char *fmt, ...)
{
	size_t n = strlen(w.told);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(w.told + n, sizeof(w.told) - n, fmt, ap);
	va_end(ap);
}

/* What was told since the last call. */
static inline void
assert_told(const char *expected)
{
	assert_string_equal(w.told, expected);
	w.told[0] = '\0';
}

static inline void
on_ruleset(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	(void)arg;
	tell("%s %s %.2s%s%s; ", ruleset_roles[role],
	    ruleset_statuses[status], bundle->files[0].data,
	    reason != NULL ? " " : "", reason != NULL ? reason : "");
}

static inline void
on_cache(void *arg, const struct bundle *bundle, struct str cache)
{
	(void)arg;
	tell("cache %.2s %.*s; ", bundle->files[0].data, (int)cache.len,
	    cache.data);
}

static inline void
on_room(void *arg)
{
	(void)arg;
	w.rooms++;
}

static inline bool
on_answer(void *arg, int64_t batch, enum frame_type type,
    struct frame_reader *body)
{
	(void)arg;
	(void)body;
	tell("%s %d; ", type == FRAME_NEEDS ? "needs" : "effects", (int)batch);
	return !w.is_nonsense;
}

static inline void
on_lost(void *arg, int64_t batch, bool is_culprit, const char *rule)
{
	(void)arg;
	tell("lost %d%s %s; ", (int)batch, is_culprit ? " culprit" : "",
	    rule != NULL ? rule : "-");
}

static inline void
on_rule(void *arg, const char *rule, const char *where, enum fault_class class,
    enum breaker_state state)
{
	(void)arg;
	tell("%s %s %s %s; ", rule, where, fault_words[class],
	    breaker_words[state]);
}

static inline int
set_up(void **state)
{
	const struct engines_hooks hooks = { .on_ruleset = on_ruleset,
		.on_cache = on_cache, .on_room = on_room,
		.on_answer = on_answer, .on_lost = on_lost,
		.on_rule = on_rule };

	(void)state;
	log_init(LOG_LEVEL_ERROR, 0);
	fake_process_reset();
	memset(&w, 0, sizeof(w));
	w.options = (struct engines_options){ .count = 1, .deadline_ms = 1000,
		.load_timeout_ms = 5000, .memory = 1 << 20,
		.rule_budget_ms = 5, .event_budget_ms = 20,
		.breaker = { .failures = 3, .window_ms = 60000,
		.retry_ms = 30000 },
		.rollback_deaths = 3, .canary_max_flips = 10,
		.canary_max_errors = 10 };
	w.es = engines_new(NULL, &w.options, &hooks);
	return 0;
}

static inline int
tear_down(void **state)
{
	(void)state;
	engines_free(w.es);
	fake_process_reset();
	return 0;
}

/* A rule set whose one file says only its name. */
static inline struct bundle
rules(const char *name)
{
	struct bundle b = { 0 };

	bundle_add(&b, "rules.lua", str_of(name));
	bundle_seal(&b);
	return b;
}

static inline void
load_as(enum ruleset_role role, const char *name, uint32_t permille)
{
	struct bundle b = rules(name);

	engines_load(w.es, role, &b, STR(""), permille);
	bundle_clear(&b);
}

static inline void
load(const char *name)
{
	load_as(RULESET_IN_FORCE, name, 0);
}

/* The n-th process is ready: it has three rules. */
static inline bool
hello_with(int n, const char *name, const char *cache)
{
	struct bundle b = rules(name);
	struct buf body = { 0 };
	bool was_taken;
	int i;

	frame_put_str(&body, str_of(b.hash));
	frame_put_u32(&body, 7);
	frame_put_u32(&body, 3);
	for (i = 0; i < 3; i++) {
		frame_put_str(&body, i == 0 ? STR("rule-a") : i == 1 ?
		    STR("rule-b") : STR("rule-c"));
		frame_put_str(&body, STR("x.lua:1"));
	}
	frame_put_str(&body, str_of(cache));
	frame_put_u32(&body, 1); /* warnings */
	frame_put_str(&body, STR("x.lua:1"));
	frame_put_str(&body, STR("odd"));
	frame_put_u32(&body, 3);
	was_taken = fake_process_say(n, FRAME_HELLO, &body);
	buf_clear(&body);
	bundle_clear(&b);
	return was_taken;
}

static inline void
hello(int n, const char *name)
{
	assert_true(hello_with(n, name, ""));
}

/* A is in force: process 0 works, 1 is its spare. */
static inline void
start(void)
{
	load("A");
	hello(0, "A");
	hello(1, "A");
	assert_told("in_force building A; in_force active A; ");
}

static inline int
prepare_for(int64_t batch, bool is_canary)
{
	struct buf frame = { 0 };
	size_t at = frame_begin(&frame, FRAME_PREPARE);
	int rc;

	frame_put_i64(&frame, batch);
	frame_end(&frame, at);
	rc = engines_prepare(w.es, batch, is_canary, &frame);
	buf_clear(&frame);
	return rc;
}

static inline int
prepare(int64_t batch)
{
	return prepare_for(batch, false);
}

static inline int
decide(int64_t batch)
{
	struct buf frame = { 0 };
	int rc;

	frame_begin(&frame, FRAME_DECIDE);
	frame_put_i64(&frame, batch);
	rc = engines_decide(w.es, batch, &frame);
	buf_clear(&frame);
	return rc;
}

static inline bool
answer(int n, enum frame_type type, int64_t batch)
{
	struct buf body = { 0 };
	bool was_taken;

	frame_put_i64(&body, batch);
	if (type == FRAME_EFFECTS)
		frame_put_u32(&body, 0); /* no rule's times */
	frame_put_u32(&body, 0);
	was_taken = fake_process_say(n, type, &body);
	buf_clear(&body);
	return was_taken;
}

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

#endif
