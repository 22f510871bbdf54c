/*
 * test_rules_remote: what an instance asks for, answer by answer of a Redis
 * that the test plays: what it tries again, and what it does not follow.
 */
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
#include "fake_loop.h"
#include "fake_redis.h"
#include "log.h"
#include "rules_remote_parts.h"

#define A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

static struct world {
	struct event_base *base;
	struct conf conf;
	struct rules_remote *remote;
	struct redis *redis;
	struct bundle running;   /* what find() finds */
	bool goes_on;            /* what on_vanished answers */
	char told[512];
} w;

static void
tell(const char *fmt, ...)
{
	size_t n = strlen(w.told);
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(w.told + n, sizeof(w.told) - n, fmt, ap);
	va_end(ap);
}

static void
on_request(void *arg, enum ruleset_role role, const struct bundle *bundle,
    uint32_t permille)
{
	(void)arg;
	(void)permille;
	if (bundle != NULL)
		tell("%s=%.3s;", ruleset_roles[role], bundle->hash);
}

static void
on_unusable(void *arg, enum ruleset_role role, const char *hash,
    const char *why)
{
	(void)arg;
	tell("%s unusable %.3s: %s;", ruleset_roles[role], hash, why);
}

static void
on_taken_back(void *arg, struct str hashes)
{
	(void)arg;
	if (hashes.len > 0)
		tell("taken back %.*s;", (int)hashes.len, hashes.data);
}

static bool
on_vanished(void *arg, bool was_there)
{
	(void)arg;
	if (was_there || w.goes_on)
		tell("vanished%s;", was_there ? "" : " before");
	return was_there || w.goes_on;
}

static void
on_away(void *arg)
{
	(void)arg;
	tell("away;");
}

static const struct bundle *
find(void *arg, const char *hash)
{
	(void)arg;
	return strcmp(hash, w.running.hash) == 0 ? &w.running : NULL;
}

static void
put_nothing(void *arg, struct buf *out)
{
	(void)arg;
	buf_adds(out, "\"x\":1");
}

static int
set_up(void **state)
{
	const struct rules_remote_hooks hooks = { .on_request = on_request,
		.on_unusable = on_unusable, .on_taken_back = on_taken_back,
		.on_vanished = on_vanished, .on_away = on_away, .find = find, .put_report = put_nothing,
		.put_top = put_nothing };
	struct err err = { "" };

	(void)state;
	log_init(LOG_LEVEL_ERROR, 0);
	fake_redis_reset();
	memset(&w, 0, sizeof(w));
	w.conf.redis = (char *)(uintptr_t)"unix:///nowhere";
	w.conf.prefix = (char *)(uintptr_t)"triage:";
	w.conf.instance = (char *)(uintptr_t)"i-1";
	w.base = event_base_new();
	w.remote = rules_remote_new(w.base, &w.conf, &hooks, &err);
	assert_non_null(w.remote);
	w.redis = fake_redis(0);
	fake_redis_come_up(w.redis);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	fake_redis_go_down(w.redis, "the end");
	rules_remote_free(w.remote);
	event_base_free(w.base);
	return 0;
}

/* Looks at the version, which waits on the way; Redis answers so. */
static void
look(const char *reply)
{
	if (fake_redis_waiting(w.redis) == 0)
		rules_remote_poll(w.remote);
	assert_string_equal(fake_redis_next(w.redis), "TIME");
	fake_redis_answer(w.redis, "[ '1' '0' ]");
	assert_memory_equal(fake_redis_next(w.redis), "HMGET triage:rules ",
	    19);
	fake_redis_answer(w.redis, reply);
}

static void
look_at(const char *version, const char *in_force)
{
	char reply[256];

	snprintf(reply, sizeof(reply), "[ '%s' 'in_force' '%s' nil nil nil "
	    "nil nil ]", version, in_force);
	look(reply);
}

static void
assert_told(const char *what)
{
	assert_string_equal(w.told, what);
	w.told[0] = '\0';
}

#define NOTHING "[ nil nil nil nil nil nil nil nil ]"

static void
run(const char *hash)
{
	snprintf(w.running.hash, sizeof(w.running.hash), "%s", hash);
}

/* ------------------------------------------------------------------------------- */

static void
bytes_that_redis_cannot_give_just_now_are_asked_for_again(void **state)
{
	static const char *const passing[][2] = {
		{ "!TRYAGAIN_later", "nil" }, { "!LOADING_it", "'s'" },
		{ "!MOVED_1_x:1", "nil" }, { "'b'", "!BUSY_x" } };

	(void)state;
	look_at("1", A);
	for (size_t i = 0; i < sizeof(passing) / sizeof(passing[0]); i++) {
		assert_memory_equal(fake_redis_next(w.redis), "GETRANGE "
		    "triage:rules:bundle:", 29);
		fake_redis_answer(w.redis, passing[i][0]);
		fake_redis_answer(w.redis, passing[i][1]);
		assert_told("");
		look_at("1", A);
	}
	fake_redis_answer(w.redis, "'b'");
	fake_redis_answer(w.redis, "nil");
	assert_told("in_force unusable aaa: not a kept rule set;");
	look_at("1", A);
	assert_int_equal(fake_redis_waiting(w.redis), 0);
}

static void
what_ran_before_a_word_that_is_no_hash_is_asked_for_anew(void **state)
{
	(void)state;
	run(A);
	look_at("1", A);
	assert_told("in_force=aaa;");
	look_at("2", "junk");
	assert_told("in_force unusable jun: no hash of a rule set;");
	/* by somebody who says nothing of a change */
	look("[ '2' nil '" A "' nil nil nil nil nil ]");
	assert_told("in_force=aaa;");
}

static void
a_hash_that_vanishes_is_told_once_and_changes_nothing(void **state)
{
	(void)state;
	run(A);
	look_at("7", A);
	assert_told("in_force=aaa;");
	look(NOTHING);
	look(NOTHING);
	assert_told("vanished;");
	look_at("7", A); /* it is back: a replica had it */
	assert_told("");
	look(NOTHING);
	look_at("1", A); /* somebody asks for it again */
	assert_told("vanished;in_force=aaa;");
}

static void
a_redis_that_never_asked_for_anything_has_lost_nothing(void **state)
{
	(void)state;
	look(NOTHING);
	look(NOTHING);
	assert_told("");
	assert_true(w.remote->version != NULL);
}

static void
a_hash_that_vanished_before_the_start_is_told(void **state)
{
	(void)state;
	w.goes_on = true;
	look(NOTHING);
	look(NOTHING);
	assert_told("vanished before;");
	run(A);
	look_at("1", A);
	assert_told("in_force=aaa;");
}

static void
what_people_took_back_is_told_before_what_they_ask_for(void **state)
{
	(void)state;
	run(A);
	look("[ '2' 'in_force' '" A "' nil nil nil nil '7a 7b' ]");
	assert_told("taken back 7a 7b;in_force=aaa;");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
		T(bytes_that_redis_cannot_give_just_now_are_asked_for_again),
		T(what_ran_before_a_word_that_is_no_hash_is_asked_for_anew),
		T(a_hash_that_vanishes_is_told_once_and_changes_nothing),
		T(a_redis_that_never_asked_for_anything_has_lost_nothing),
		T(a_hash_that_vanished_before_the_start_is_told),
		T(what_people_took_back_is_told_before_what_they_ask_for),
	};

	cmocka_set_test_filter(getenv("CMOCKA_TEST_FILTER"));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
