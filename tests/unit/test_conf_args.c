/*
 * test_conf_args: options by the command line and the environment.
 */
#include "conf_fixture.h"

/* -- the command line -- */

static void
an_option_is_written_in_four_ways(void **state)
{
	(void)state;
	loads("--claim-after 1s");
	assert_int_equal(c.claim_after_ms, 1000);
	loads("--claim-after=2s");
	assert_int_equal(c.claim_after_ms, 2000);
	loads("--claim_after 3s");
	assert_int_equal(c.claim_after_ms, 3000);
	loads("--claim_after=4s");
	assert_int_equal(c.claim_after_ms, 4000);
}

static void
a_switch_is_written_in_three_ways(void **state)
{
	(void)state;
	loads("--redis-insecure");
	assert_true(c.redis_insecure);
	loads("--redis-insecure=true");
	assert_true(c.redis_insecure);
	loads("--redis-insecure=false");
	assert_false(c.redis_insecure);
	loads("--redis-insecure --no-redis-insecure");
	assert_false(c.redis_insecure);
	is_refused("--no-redis-insecure=true", "takes no value");
	is_refused("--redis-insecure=maybe", "expected true or false");
	is_refused("--redis-insecure=", "expected true or false");
}

static void
a_switch_takes_no_argument_behind_a_space(void **state)
{
	(void)state;
	loads("--redis-insecure false");
	assert_true(c.redis_insecure);
	assert_int_equal(nrest, 1);
	assert_string_equal(rest[0], "false");
}

static void
only_a_switch_has_a_no(void **state)
{
	(void)state;
	is_refused("--no-batch", "no option is named \"--no-batch\"");
}

static void
arguments_that_are_no_options_are_left_over(void **state)
{
	(void)state;
	loads("a --batch 3 - b -- --engines c");
	assert_int_equal(c.batch, 3);
	assert_int_equal(c.engines, 1);
	assert_int_equal(nrest, 5);
	assert_string_equal(rest[0], "a");
	assert_string_equal(rest[1], "-");
	assert_string_equal(rest[2], "b");
	assert_string_equal(rest[3], "--engines");
	assert_string_equal(rest[4], "c");
	assert_null(rest[5]);
}

static void
without_a_place_for_them_arguments_are_refused(void **state)
{
	char word[] = "what", *argv[] = {word, NULL};

	(void)state;
	err_clear(&err);
	assert_int_equal(conf_load(&c, 1, argv, NULL, NULL, NULL, &err), -1);
	assert_string_equal(err.text, "\"what\": expected options only");
	err_clear(&err);
	assert_int_equal(conf_load(&c, 0, argv, NULL, NULL, NULL, &err), 0);
}

static void
the_callers_own_options_pass_through(void **state)
{
	static const char *const extra[] = {"json", "n", "until=", NULL};

	(void)state;
	assert_int_equal(load("--json -n --until 5 --until=6 x --batch 2",
	    extra), 0);
	assert_int_equal(nrest, 6);
	assert_string_equal(rest[0], "--json");
	assert_string_equal(rest[1], "-n");
	assert_string_equal(rest[2], "--until");
	assert_string_equal(rest[3], "5");
	assert_string_equal(rest[4], "--until=6");
	assert_string_equal(rest[5], "x");
	assert_int_equal(c.batch, 2);
}

static void
the_callers_own_options_are_checked_for_values(void **state)
{
	static const char *const extra[] = {"json", "until=", NULL};

	(void)state;
	assert_int_equal(load("--json=1", extra), -1);
	assert_string_equal(err.text, "--json: takes no value");
	assert_int_equal(load("--until", extra), -1);
	assert_string_equal(err.text, "--until: needs a value");
	assert_int_equal(load("--unitl 5", extra), -1);
	assert_non_null(strstr(err.text, "did you mean --until?"));
	assert_int_equal(load("-n", extra), -1);
	assert_string_equal(err.text, "no option is named \"-n\"");
}

static void
an_unknown_option_is_refused_with_the_nearest(void **state)
{
	(void)state;
	is_refused("--claim-afer 3s", "no option is named \"--claim-afer\"; "
	    "did you mean --claim-after?");
	is_refused("--redis-pasword-file=x", "mean --redis-password-file?");
	is_refused("--redis-password " SECRET, "--redis-password-file?");
	is_refused("--BATCH 3", "did you mean --batch?");
	is_refused("--zebra", "no option is named \"--zebra\"");
	assert_null(strstr(err.text, "did you mean"));
	is_refused("--=3", "no option is named \"--\"");
	is_refused("-x", "no option is named \"-x\"");
	is_refused("-batch 3", "did you mean --batch?");
}

static void
an_unknown_options_value_is_not_told(void **state)
{
	(void)state;
	is_refused("--redsi=redis://:" SECRET "@h", "did you mean --redis?");
	is_refused("--zebra=" SECRET, "\"--zebra\"");
}

static void
an_option_without_its_value_is_refused(void **state)
{
	(void)state;
	is_refused("--claim-after", "--claim-after: needs a value");
	is_refused("--claim_after --batch 3", "--claim-after: needs a value");
	is_refused("--claim-after=", "--claim-after: expected a duration");
	is_refused("--rules=", "--rules: is empty");
}

static void
an_error_on_the_command_line_names_the_option(void **state)
{
	(void)state;
	is_refused("--batch 0", "--batch: 0 is out of range, expected a whole "
	    "number from 1 to 512");
	is_refused("--batch 513", "--batch: 513 is out of range");
	is_refused("--batch -1", "--batch: -1 is out of range");
	is_refused("--batch 3.5", "found \"3.5\"");
	is_refused("--batch 0x10", "found \"0x10\"");
	is_refused("--batch 3s", "found \"3s\"");
	is_refused("--batch 99999999999999999999", "expected a whole number");
	is_refused("--claim-after 99ms", "--claim-after: 99ms is out of range, "
	    "expected a duration such as 500ms, 10s, 5m, 2h or 7d, from 100ms "
	    "to 1d");
	is_refused("--claim-after 25h", "25h is out of range");
	is_refused("--claim-after soon", "found \"soon\"");
	is_refused("--max-event 64KB", "expected a size");
	is_refused("--max-event 17MiB", "17MiB is out of range");
	is_refused("--log-level loud", "--log-level: expected error, warn, "
	    "info or debug, found \"loud\"");
	is_refused("--log-level inf", "expected error");
	is_refused("--log-level=", "expected error");
}

static void
both_ends_of_a_range_are_taken(void **state)
{
	(void)state;
	loads("--batch 1 --engines 64 --claim-after 100ms --max-depth 64");
	loads("--batch 512 --engines 1 --claim-after 1d --max-depth 1");
	assert_int_equal(c.claim_after_ms, 86400000);
}

static void
a_long_value_is_told_in_short(void **state)
{
	char words[3000] = "--batch ";

	(void)state;
	memset(words + 8, 'x', 2900);
	is_refused(words, "xxx...\"");
	assert_true(strlen(err.text) < 200);
	memcpy(words, "--prefix ", 9);
	is_refused(words, "bytes are too long, expected 64 at most");
}

/* -- the environment -- */

static void
an_unknown_variable_is_refused_with_the_nearest(void **state)
{
	(void)state;
	variable_is_refused("TRIAGED_CLAIM_AFER", "3s", "no option is named "
	    "\"TRIAGED_CLAIM_AFER\"; did you mean TRIAGED_CLAIM_AFTER?");
	variable_is_refused("TRIAGED_claim_after", "3s",
	    "did you mean TRIAGED_CLAIM_AFTER?");
	variable_is_refused("TRIAGED_ZEBRA", SECRET,
	    "no option is named \"TRIAGED_ZEBRA\"");
	variable_is_refused("TRIAGED_REDIS_PASSWORD", SECRET,
	    "did you mean TRIAGED_REDIS_PASSWORD_FILE?");
	variable_is_refused("TRIAGED_", "", "no option is named");
}

static void
variables_for_tests_and_others_are_left_alone(void **state)
{
	(void)state;
	setenv("TRIAGED_TEST_ANYTHING", "x", 1);
	setenv("TRIAGE_BATCH", "x", 1);
	setenv("BATCH", "x", 1);
	loads("");
	assert_int_equal(c.batch, 64);
}

static void
an_error_in_the_environment_names_the_variable(void **state)
{
	(void)state;
	variable_is_refused("TRIAGED_ENGINES", "65",
	    "TRIAGED_ENGINES: 65 is out of range");
	variable_is_refused("TRIAGED_ENGINES", "",
	    "TRIAGED_ENGINES: expected a whole number");
	variable_is_refused("TRIAGED_RULES", "a\nb",
	    "TRIAGED_RULES: expected text without control characters");
}

static void
an_empty_variable_of_an_option_without_default_is_unset(void **state)
{
	(void)state;
	setenv("TRIAGED_REDIS_USER", "", 1);
	setenv("TRIAGED_STATE", "", 1);
	file_loads("redis_user = 'ann' state = '/x'");
	assert_null(c.redis_user);
	assert_string_equal(c.state, "/home/nobody/.local/state/triaged");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(an_option_is_written_in_four_ways),
		T(a_switch_is_written_in_three_ways),
		T(a_switch_takes_no_argument_behind_a_space),
		T(only_a_switch_has_a_no),
		T(arguments_that_are_no_options_are_left_over),
		T(without_a_place_for_them_arguments_are_refused),
		T(the_callers_own_options_pass_through),
		T(the_callers_own_options_are_checked_for_values),
		T(an_unknown_option_is_refused_with_the_nearest),
		T(an_unknown_options_value_is_not_told),
		T(an_option_without_its_value_is_refused),
		T(an_error_on_the_command_line_names_the_option),
		T(both_ends_of_a_range_are_taken),
		T(a_long_value_is_told_in_short),
		T(an_unknown_variable_is_refused_with_the_nearest),
		T(variables_for_tests_and_others_are_left_alone),
		T(an_error_in_the_environment_names_the_variable),
		T(an_empty_variable_of_an_option_without_default_is_unset),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
