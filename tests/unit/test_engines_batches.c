/*
 * test_engines_batches: who gets which batch, and what becomes of it when an
 * engine dies.
 */
#include "engines_fixture.h"

/* -- batches -- */

static void
a_batch_goes_to_one_engine_and_back(void **state)
{
	(void)state;
	start();
	assert_int_equal(prepare(1), 0);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) ");
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_int_equal(decide(1), 0);
	assert_true(answer(0, FRAME_EFFECTS, 1));
	engines_release(w.es, 1);
	assert_told("needs 1; effects 1; ");
	assert_string_equal(fake_process_sent(0),
	    "LOAD PREPARE(1) DECIDE(1) ");
	assert_string_equal(fake_process_sent(1), "LOAD "); /* the spare */
}

static void
what_is_not_decided_after_all_is_dropped(void **state)
{
	(void)state;
	start();
	prepare(1);
	engines_release(w.es, 1);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) DROP(1) ");
	assert_int_equal(decide(1), -1);
	engines_release(w.es, 1); /* nothing more */
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) DROP(1) ");
}

static void
batches_go_to_the_engine_with_the_least_to_do(void **state)
{
	(void)state;
	w.options.count = 2;
	engines_set_options(w.es, &w.options);
	start();
	hello(2, "A");
	prepare(1);
	prepare(2);
	prepare(3);
	answer(1, FRAME_NEEDS, 2);
	prepare(4);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) PREPARE(3) ");
	assert_string_equal(fake_process_sent(1), "LOAD PREPARE(2) PREPARE(4) ");
	assert_string_equal(fake_process_sent(2), "LOAD ");
}

static void
without_a_ready_engine_a_batch_is_sent_away_until_there_is_one(void **state)
{
	(void)state;
	assert_int_equal(prepare(1), -1);
	load("A");
	assert_int_equal(prepare(1), -1);
	hello(0, "A");
	fake_process_die(0, "signal 9", false);
	w.rooms = 0;
	assert_int_equal(prepare(1), -1);
	hello(1, "A");
	assert_true(w.rooms > 0);
	assert_int_equal(prepare(1), 0);
}

static void
the_spare_takes_over_and_the_batches_are_handed_back(void **state)
{
	(void)state;
	start();
	prepare(1);
	prepare(2);
	prepare(3);
	engines_release(w.es, 2);
	fake_process_works(0, 3, 0);
	w.rooms = 0;
	fake_process_die(0, "signal 11", false);
	/* only the one it worked on may be to blame */
	assert_true(strcmp(w.told, "lost 3 culprit -; lost 1 -; ") == 0 ||
	    strcmp(w.told, "lost 1 -; lost 3 culprit -; ") == 0);
	assert_true(w.rooms > 0);
	assert_int_equal(prepare(4), 0);
	assert_string_equal(fake_process_sent(1), "LOAD PREPARE(4) ");
	assert_int_equal(fake_processes(), 3); /* a spare again */
	assert_int_equal(decide(1), -1);
	assert_int_equal(engines_figures(w.es).died, 1);
	assert_int_equal(engines_figures(w.es).killed, 0);
}

static void
old_batches_are_answered_by_the_rule_set_that_began_them(void **state)
{
	(void)state;
	start();
	prepare(1);
	load("B");
	hello(2, "B");
	prepare(2);
	assert_string_equal(fake_process_sent(2), "LOAD PREPARE(2) ");
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_int_equal(decide(1), 0);
	assert_string_equal(fake_process_sent(0),
	    "LOAD PREPARE(1) DECIDE(1) ");
	assert_true(answer(0, FRAME_EFFECTS, 1));
	engines_release(w.es, 1);
}

static void
answers_that_make_no_sense_end_the_engine(void **state)
{
	struct buf none = { 0 };

	(void)state;
	load("A");
	assert_false(answer(0, FRAME_NEEDS, 1));      /* before its hello */
	assert_false(hello_with(0, "B", ""));         /* of another rule set */
	buf_reserve(&none, 1);
	assert_false(fake_process_say(0, FRAME_HELLO, &none));
	hello(0, "A");
	assert_false(hello_with(0, "A", ""));         /* twice */
	assert_false(fake_process_say(0, FRAME_LOAD, &none));
	assert_false(fake_process_say(0, FRAME_REFUSED, &none));
	prepare(1);
	w.is_nonsense = true;
	assert_false(answer(0, FRAME_NEEDS, 1));
	buf_clear(&none);
}

/* It crossed with the release. */
static void
an_answer_to_what_was_released_is_no_sin(void **state)
{
	(void)state;
	start();
	prepare(1);
	engines_release(w.es, 1);
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_told("");
}

/* -- engines that die -- */

static void
engines_that_fail_to_start_are_tried_again_after_a_pause(void **state)
{
	int n, i;

	(void)state;
	load("A");
	hello(0, "A");
	for (i = 1; i <= 3; i++)
		fake_process_die(i, "exit 1", false);
	n = fake_processes();
	assert_int_equal(n, 4); /* no fourth at once */
	engines_tick(w.es);
	assert_int_equal(fake_processes(), 5);
	hello(4, "A");
	assert_int_equal(engines_figures(w.es).spare, 1);
}

static int
find_working(void)
{
	int i;

	for (i = 0; i < fake_processes(); i++)
		if (fake_process(i) != NULL && strstr(fake_process_sent(i),
		    "PREPARE") != NULL)
			break;
	return i;
}

/* Kills the engine that works, on batch n. */
static void
kill_working(int64_t n)
{
	int i = find_working();

	fake_process_works(i, n, 0);
	fake_process_die(i, "signal 11", false);
}

static void
kill_one(int64_t batch, const char *name)
{
	assert_int_equal(prepare(batch), 0);
	kill_working(batch);
	hello(fake_processes() - 1, name);
}

static void
a_rule_set_that_kills_its_engines_gives_way_to_the_one_before(void **state)
{
	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	kill_one(1, "B");
	kill_one(2, "B");
	assert_told("lost 1 culprit -; lost 2 culprit -; ");
	assert_int_equal(prepare(3), 0);
	kill_working(3);
	assert_told("in_force rolled_back B 3 of its engines died within 10 s, "
	    "the last: signal 11; in_force active A; lost 3 culprit -; ");
	assert_string_equal(engines_bundle(w.es,
	    RULESET_IN_FORCE)->files[0].data, "A");
	assert_int_equal(engines_figures(w.es).rollbacks, 1);
	assert_int_equal(prepare(4), 0);
}

static void
deaths_that_are_far_between_do_not_roll_back(void **state)
{
	int i;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	for (i = 0; i < 5; i++) {
		kill_one(i + 1, "B");
		fake_mono_ms += 6000;
	}
	assert_null(strstr(w.told, "rolled_back"));
}

static void
with_none_before_it_a_rule_set_that_kills_its_engines_stays(void **state)
{
	int i;

	(void)state;
	start();
	for (i = 0; i < 6; i++)
		kill_one(i + 1, "A");
	assert_null(strstr(w.told, "rolled_back"));
	assert_true(engines_is_ready(w.es));
	assert_int_equal(prepare(9), 0);
}

static void
idle_engines_that_die_are_no_reason_to_roll_back(void **state)
{
	int i;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	for (i = 0; i < 5; i++) {
		fake_process_die(fake_processes() - 1, "signal 9", false);
		hello(fake_processes() - 1, "B");
	}
	assert_told("");
}

static void
engines_that_are_shot_from_outside_are_no_reason_to_roll_back(void **state)
{
	int64_t batch;
	int i;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	for (batch = 1; batch <= 6; batch++) {
		assert_int_equal(prepare(batch), 0);
		i = find_working();
		fake_process_works(i, batch, 0);
		fake_process(i)->was_shot = true;
		fake_process_die(i, "signal 9", false);
		hello(fake_processes() - 1, "B");
	}
	assert_null(strstr(w.told, "rolled_back"));
	assert_non_null(strstr(w.told, "lost 6 culprit"));
}

static void
nothing_goes_back_by_itself_to_what_people_took_back(void **state)
{
	struct bundle a = rules("A");
	struct buf taken = { 0 };
	int i;

	(void)state;
	start();
	load("B");
	hello(2, "B");
	hello(3, "B");
	w.told[0] = '\0';
	buf_addf(&taken, "%064d %s", 0, a.hash);
	engines_set_taken_back(w.es, (struct str){ taken.data, taken.len });
	for (i = 1; i <= 3; i++)
		kill_one(i, "B");
	assert_null(strstr(w.told, "rolled_back"));
	engines_set_taken_back(w.es, STR(""));
	assert_int_equal(prepare(4), 0);
	kill_working(4);
	assert_non_null(strstr(w.told, "in_force active A"));
	buf_clear(&taken);
	bundle_clear(&a);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_batch_goes_to_one_engine_and_back),
		T(what_is_not_decided_after_all_is_dropped),
		T(batches_go_to_the_engine_with_the_least_to_do),
		T(without_a_ready_engine_a_batch_is_sent_away_until_there_is_one),
		T(the_spare_takes_over_and_the_batches_are_handed_back),
		T(old_batches_are_answered_by_the_rule_set_that_began_them),
		T(answers_that_make_no_sense_end_the_engine),
		T(an_answer_to_what_was_released_is_no_sin),
		T(engines_that_fail_to_start_are_tried_again_after_a_pause),
		T(a_rule_set_that_kills_its_engines_gives_way_to_the_one_before),
		T(deaths_that_are_far_between_do_not_roll_back),
		T(with_none_before_it_a_rule_set_that_kills_its_engines_stays),
		T(idle_engines_that_die_are_no_reason_to_roll_back),
		T(engines_that_are_shot_from_outside_are_no_reason_to_roll_back),
		T(nothing_goes_back_by_itself_to_what_people_took_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
