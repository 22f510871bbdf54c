/*
 * test_engines: which rule set is built, takes over, is kept or refused.
 */
#include "engines_fixture.h"

static void
refuse(int n, const char *reason)
{
	struct buf body = { 0 };

	frame_put_str(&body, str_of(reason));
	fake_process_say(n, FRAME_REFUSED, &body);
	buf_clear(&body);
}

static void
the_first_rule_set_is_built_and_takes_over(void **state)
{
	(void)state;
	load("A");
	assert_told("in_force building A; ");
	assert_false(engines_is_ready(w.es));
	assert_true(engines_is_loading(w.es, RULESET_IN_FORCE));
	assert_int_equal(fake_processes(), 1);
	assert_string_equal(fake_process_sent(0), "LOAD ");
	hello(0, "A");
	assert_told("in_force active A; ");
	assert_true(engines_is_ready(w.es));
	assert_false(engines_is_loading(w.es, RULESET_IN_FORCE));
	assert_int_equal(engines_reads(w.es), 7);
	assert_int_equal(fake_processes(), 2); /* and a spare */
	assert_string_equal(fake_process_sent(1), "LOAD ");
}

static void
one_that_is_refused_leaves_the_other_in_force(void **state)
{
	const struct bundle *b;

	(void)state;
	start();
	load("B");
	assert_told("in_force building B; ");
	refuse(2, "rules.lua:1: what");
	assert_told("in_force refused B rules.lua:1: what; ");
	assert_null(fake_process(2));
	b = engines_bundle(w.es, RULESET_IN_FORCE);
	assert_string_equal(b->files[0].data, "A");
	assert_int_equal(engines_figures(w.es).refused, 1);
}

static void
one_whose_engine_dies_while_loading_is_tried_once_more(void **state)
{
	(void)state;
	load("A");
	fake_process_die(0, "signal 9", false);
	assert_int_equal(fake_processes(), 2);
	assert_told("in_force building A; ");
	fake_process_die(1, "signal 9", false);
	assert_told("in_force refused A signal 9; ");
	assert_int_equal(fake_processes(), 2);
	/* killed because it took too long: that is not tried again */
	load("A");
	fake_process_die(2, "load_timeout", true);
	assert_told("in_force building A; in_force refused A load_timeout; ");
}

static void
one_that_cannot_be_started_is_refused_with_the_reason(void **state)
{
	(void)state;
	fake_process_refuse_start(true);
	load("A");
	assert_told("in_force building A; in_force refused A no process can "
	    "be started; ");
	assert_false(engines_is_ready(w.es));
}

static void
of_those_that_wait_only_the_newest_is_built(void **state)
{
	(void)state;
	load("A");
	load("B");
	load("C");
	load("D");
	assert_told("in_force building A; in_force requested B; "
	    "in_force requested C; in_force requested D; ");
	hello(0, "A");
	assert_told("in_force active A; in_force building D; ");
	hello(2, "D");
	assert_told("in_force active D; ");
}

static void
the_same_again_is_not_built_again(void **state)
{
	int n;

	(void)state;
	load("A");
	load("A");
	assert_told("in_force building A; ");
	hello(0, "A");
	n = fake_processes();
	load("A");
	assert_told("in_force active A; ");
	assert_int_equal(fake_processes(), n);
	/* asked for again, it gives up what was to replace it */
	load("B");
	load("A");
	assert_told("in_force building B; ");
	assert_false(engines_is_loading(w.es, RULESET_IN_FORCE));
}

static void
one_that_is_still_kept_takes_over_at_once(void **state)
{
	struct bundle a = rules("A");
	int n;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	assert_non_null(engines_find(w.es, a.hash));
	n = fake_processes();
	w.told[0] = '\0';
	load("A");
	assert_told("in_force active A; ");
	assert_true(fake_processes() <= n + 1); /* its spare, at most */
	bundle_clear(&a);
}

static void
two_are_kept_and_the_third_goes(void **state)
{
	struct bundle a = rules("A"), b = rules("B");

	(void)state;
	start();                 /* processes 0, 1 */
	load("B");
	hello(2, "B");           /* 3 is its spare */
	load("C");
	hello(4, "C");
	assert_non_null(engines_find(w.es, a.hash));
	load("D");
	hello(6, "D");
	assert_null(engines_find(w.es, a.hash));
	assert_non_null(engines_find(w.es, b.hash));
	assert_null(fake_process(0));
	assert_null(fake_process(1));
	bundle_clear(&a);
	bundle_clear(&b);
}

static void
compiled_phrases_are_told_to_be_kept(void **state)
{
	(void)state;
	load("A");
	assert_true(hello_with(0, "A", "bytes"));
	assert_told("in_force building A; cache A bytes; in_force active A; ");
	/* and given to the next engine */
	assert_non_null(memmem(fake_process_frame(1)->data,
	    fake_process_frame(1)->len, "bytes", 5));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_first_rule_set_is_built_and_takes_over),
		T(one_that_is_refused_leaves_the_other_in_force),
		T(one_whose_engine_dies_while_loading_is_tried_once_more),
		T(one_that_cannot_be_started_is_refused_with_the_reason),
		T(of_those_that_wait_only_the_newest_is_built),
		T(the_same_again_is_not_built_again),
		T(one_that_is_still_kept_takes_over_at_once),
		T(two_are_kept_and_the_third_goes),
		T(compiled_phrases_are_told_to_be_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
