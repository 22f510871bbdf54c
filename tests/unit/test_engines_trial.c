/*
 * test_engines_trial: a shadow gets copies, a canary its share.
 */
#include "engines_fixture.h"

static void
a_shadow_gets_copies_and_decides_nothing(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	assert_told("shadow building S; shadow active S; ");
	prepare(1);
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) ");
	assert_string_equal(fake_process_sent(2), "LOAD PREPARE(1) ");
	assert_true(answer(2, FRAME_NEEDS, 1));
	assert_told("");
	assert_true(answer(0, FRAME_NEEDS, 1));
	decide(1);
	assert_string_equal(fake_process_sent(2),
	    "LOAD PREPARE(1) DECIDE(1) ");
	assert_true(answer(2, FRAME_EFFECTS, 1));
	assert_told("needs 1; ");
	assert_true(answer(0, FRAME_EFFECTS, 1));
	engines_release(w.es, 1);
	assert_told("effects 1; ");
	assert_string_equal(engines_bundle(w.es,
	    RULESET_IN_FORCE)->files[0].data, "A");
}

static void
a_shadow_that_dies_costs_no_batch(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	prepare(1);
	w.told[0] = '\0';
	fake_process_works(2, 1, 1);
	fake_process_die(2, "signal 11", false);
	assert_null(strstr(w.told, "lost"));
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_int_equal(decide(1), 0);
}

static void
a_shadow_that_lags_misses_batches_and_holds_nobody_up(void **state)
{
	int64_t i;

	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	for (i = 1; i <= 20; i++) {
		assert_int_equal(prepare(i), 0);
		answer(0, FRAME_NEEDS, i);
		engines_release(w.es, i);
	}
	assert_int_equal(engines_figures(w.es).missed, 12);
	assert_int_equal(engines_figures(w.es).compared, 0);
}

static void
a_shadow_that_is_ended_goes(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	w.told[0] = '\0';
	engines_unload(w.es, RULESET_SHADOW);
	assert_told("shadow ended S told to end; ");
	assert_null(fake_process(2));
	assert_null(engines_bundle(w.es, RULESET_SHADOW));
	prepare(1);
	assert_int_equal(fake_processes(), 3);
	engines_unload(w.es, RULESET_SHADOW); /* there is none */
	assert_told("");
}

static void
a_shadow_that_comes_in_force_ends_as_a_shadow(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	load("S");
	/* it is loaded: nothing is built */
	assert_told("shadow building S; shadow active S; "
	    "shadow ended S it is in force; in_force active S; ");
	assert_null(engines_bundle(w.es, RULESET_SHADOW));
	assert_string_equal(engines_bundle(w.es,
	    RULESET_IN_FORCE)->files[0].data, "S");
}

static void
a_canary_decides_its_share_of_the_cases(void **state)
{
	char id[16];
	int i, n = 0;

	(void)state;
	start();
	assert_false(engines_is_canary(w.es, STR("c-1")));
	load_as(RULESET_CANARY, "C", 250);
	hello(2, "C");
	for (i = 0; i < 2000; i++) {
		snprintf(id, sizeof(id), "c-%d", i);
		n += engines_is_canary(w.es, str_of(id));
		/* a case stays where it is */
		assert_int_equal(engines_is_canary(w.es, str_of(id)),
		    engines_is_canary(w.es, str_of(id)));
	}
	assert_in_range(n, 400, 600);
	load_as(RULESET_CANARY, "C", 1000);
	assert_true(engines_is_canary(w.es, STR("c-1")));
	load_as(RULESET_CANARY, "C", 0);
	assert_false(engines_is_canary(w.es, STR("c-1")));
}

static void
a_canarys_batch_goes_to_it_and_a_copy_to_the_one_in_force(void **state)
{
	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	w.told[0] = '\0';
	prepare_for(1, true);
	assert_string_equal(fake_process_sent(2), "LOAD PREPARE(1) ");
	assert_string_equal(fake_process_sent(0), "LOAD PREPARE(1) ");
	assert_true(answer(0, FRAME_NEEDS, 1));
	assert_told("");
	assert_true(answer(2, FRAME_NEEDS, 1));
	assert_told("needs 1; ");
	/* it goes, with its spare: what it had is decided by the other */
	fake_process_die(3, "signal 9", false);
	fake_process_die(2, "signal 9", false);
	assert_non_null(strstr(w.told, "lost 1 -; "));
	assert_int_equal(prepare_for(1, true), 0);
	assert_string_equal(fake_process_sent(0),
	    "LOAD PREPARE(1) DROP(1) PREPARE(1) ");
}

/* One entry decided: the case gets this type; or a rule failed over it. */
static void
put_decided(struct buf *b, int64_t batch, const char *type, bool has_fault)
{
	struct effects list = { 0 };
	struct mem_arena arena = { 0 };
	struct effect *e = effects_add(&list, &arena, EFFECT_DECIDE, 7);

	e->args[0] = STR("c-1");
	e->args[2] = STR("1");
	e->args[5] = STR("type");
	e->args[6] = str_of(type);
	frame_put_i64(b, batch);
	frame_put_u32(b, 0);
	frame_put_u32(b, 1);
	frame_put_u32(b, 0);
	frame_put_u8(b, OUTCOME_DECIDED);
	frame_put_str(b, STR(""));
	frame_put_str(b, STR(""));
	effects_put(b, &list);
	frame_put_u32(b, 0);
	frame_put_u32(b, has_fault);
	if (has_fault) {
		frame_put_u32(b, 0);
		frame_put_u8(b, FAULT_ERROR);
	}
	frame_put_u32(b, 0);
	mem_arena_clear(&arena);
}

/* The canary (process 2) decides what the one in force would decide otherwise,
 * or not. */
static void
compare_one(int64_t batch, const char *type, bool has_fault)
{
	struct buf b = { 0 };

	prepare_for(batch, true);
	answer(2, FRAME_NEEDS, batch);
	answer(0, FRAME_NEEDS, batch);
	decide(batch);
	put_decided(&b, batch, type, has_fault);
	fake_process_say(2, FRAME_EFFECTS, &b);
	buf_reset(&b);
	put_decided(&b, batch, "t", false);
	fake_process_say(0, FRAME_EFFECTS, &b);
	buf_clear(&b);
	engines_release(w.es, batch);
}

static void
a_canary_that_differs_too_much_gives_way(void **state)
{
	int64_t i;

	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	for (i = 1; i <= 50; i++)
		compare_one(i, i <= 5 ? "other" : "t", false);
	assert_int_equal(engines_figures(w.es).compared, 50);
	assert_int_equal(engines_figures(w.es).flipped, 5);
	assert_null(strstr(w.told, "rolled_back")); /* ten percent may */
	compare_one(51, "other", false);
	assert_non_null(strstr(w.told, "canary rolled_back C 6 of 51 decisions "
	    "differed; at most 10 % may (canary_max_flips); "));
	assert_null(engines_bundle(w.es, RULESET_CANARY));
	assert_false(engines_is_canary(w.es, STR("c-1")));
	assert_int_equal(engines_figures(w.es).rollbacks, 1);
}

static void
a_canary_whose_rules_fail_too_often_gives_way(void **state)
{
	int64_t i;

	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	for (i = 1; i <= 50; i++)
		compare_one(i, "t", i > 45);
	assert_null(strstr(w.told, "rolled_back")); /* ten percent may */
	compare_one(51, "t", true);
	assert_non_null(strstr(w.told, "canary rolled_back C a rule failed in "
	    "6 of 51 decisions"));
}

/* Where decisions differ is told, once a second at most. */
static void
differences_are_told_once(void **state)
{
	struct buf b = { 0 };

	(void)state;
	start();
	load_as(RULESET_CANARY, "C", 500);
	hello(2, "C");
	assert_false(engines_put_flips(w.es, RULESET_CANARY, &b));
	compare_one(1, "other", false);
	buf_reset(&b);
	assert_true(engines_put_flips(w.es, RULESET_CANARY, &b));
	assert_non_null(strstr(buf_cstr(&b), "type"));
	buf_reset(&b);
	assert_false(engines_put_flips(w.es, RULESET_CANARY, &b));
	assert_false(engines_put_flips(w.es, RULESET_SHADOW, &b));
	buf_clear(&b);
}

static void
it_may_be_freed_with_all_at_work(void **state)
{
	(void)state;
	start();
	load_as(RULESET_SHADOW, "S", 0);
	hello(2, "S");
	load_as(RULESET_CANARY, "C", 500);
	prepare(1);
	load("B");
	load("D");
	/* tear_down frees it: the sanitizers have the word */
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_shadow_gets_copies_and_decides_nothing),
		T(a_shadow_that_dies_costs_no_batch),
		T(a_shadow_that_lags_misses_batches_and_holds_nobody_up),
		T(a_shadow_that_is_ended_goes),
		T(a_shadow_that_comes_in_force_ends_as_a_shadow),
		T(a_canary_decides_its_share_of_the_cases),
		T(a_canarys_batch_goes_to_it_and_a_copy_to_the_one_in_force),
		T(a_canary_that_differs_too_much_gives_way),
		T(a_canary_whose_rules_fail_too_often_gives_way),
		T(differences_are_told_once),
		T(it_may_be_freed_with_all_at_work),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
