/*
 * test_breaker: when a rule is off, and when it is tried again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "breaker.h"

static const struct breaker_options options = {
	.failures = 3, .window_ms = 1000, .retry_ms = 100,
};

static bool
note(struct breaker *b, enum fault_class class, int64_t now_ms)
{
	return breaker_note(b, class, now_ms, &options);
}

static void
it_opens_after_so_many_failures_of_a_class(void **state)
{
	struct breaker b = { 0 };

	(void)state;
	assert_false(note(&b, FAULT_ERROR, 10));
	assert_false(note(&b, FAULT_TIME, 11));
	assert_false(note(&b, FAULT_ERROR, 12));
	assert_false(note(&b, FAULT_TIME, 13));
	assert_int_equal(b.state, BREAKER_CLOSED);
	assert_true(note(&b, FAULT_ERROR, 14));
	assert_int_equal(b.state, BREAKER_OPEN);
	assert_int_equal(b.class, FAULT_ERROR);
}

static void
failures_further_apart_than_the_window_open_nothing(void **state)
{
	struct breaker b = { 0 };
	int64_t now_ms;

	(void)state;
	for (now_ms = 0; now_ms < 100 * 600; now_ms += 600)
		assert_false(note(&b, FAULT_ERROR, now_ms));
}

static void
the_death_of_an_engine_opens_it_at_once(void **state)
{
	struct breaker b = { 0 };

	(void)state;
	assert_true(note(&b, FAULT_DIED, 5));
	assert_int_equal(b.class, FAULT_DIED);
	/* others of the batch that was under way say nothing new */
	assert_false(note(&b, FAULT_DIED, 6));
	assert_false(note(&b, FAULT_ERROR, 6));
}

static void
it_is_tried_again_after_a_pause_and_closes_when_all_is_well(void **state)
{
	struct breaker b = { 0 };

	(void)state;
	note(&b, FAULT_DIED, 1000);
	assert_false(breaker_tick(&b, 1099, &options));
	assert_true(breaker_tick(&b, 1100, &options));
	assert_int_equal(b.state, BREAKER_HALF_OPEN);
	assert_false(breaker_tick(&b, 2100, &options));
	assert_true(breaker_tick(&b, 2101, &options));
	assert_int_equal(b.state, BREAKER_CLOSED);
	/* and begins from nothing */
	assert_false(note(&b, FAULT_ERROR, 2102));
	assert_false(note(&b, FAULT_ERROR, 2103));
	assert_true(note(&b, FAULT_ERROR, 2104));
	assert_int_equal(b.pause_ms, options.retry_ms);
}

static void
each_trial_that_fails_makes_the_pause_twice_as_long_up_to_an_hour(void **state)
{
	struct breaker b = { 0 };
	int64_t now_ms = 0, pause_ms = options.retry_ms;
	int i;

	(void)state;
	note(&b, FAULT_DIED, now_ms);
	for (i = 0; i < 30; i++) {
		assert_int_equal(b.pause_ms, pause_ms);
		now_ms += pause_ms;
		assert_false(breaker_tick(&b, now_ms - 1, &options));
		assert_true(breaker_tick(&b, now_ms, &options));
		assert_true(note(&b, FAULT_ERROR, now_ms));
		pause_ms = 2 * pause_ms < 3600000 ? 2 * pause_ms : 3600000;
	}
	assert_int_equal(b.pause_ms, 3600000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_opens_after_so_many_failures_of_a_class),
		cmocka_unit_test(
		    failures_further_apart_than_the_window_open_nothing),
		cmocka_unit_test(the_death_of_an_engine_opens_it_at_once),
		cmocka_unit_test(
		    it_is_tried_again_after_a_pause_and_closes_when_all_is_well),
		cmocka_unit_test(
	    each_trial_that_fails_makes_the_pause_twice_as_long_up_to_an_hour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
