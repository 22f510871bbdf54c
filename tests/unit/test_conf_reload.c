/*
 * test_conf_reload: what a reload may change, and what needs a restart.
 */
#include "conf_fixture.h"

static void
what_sighup_may_change_needs_no_restart(void **state)
{
	struct conf other;

	(void)state;
	loads("");
	loads_other(&other, "log_level = 'debug' claim_after = '1s' "
	    "max_event = '1MiB' rule_failures = 9 shutdown = '1s'");
	assert_null(conf_needs_restart(&c, &other, NULL));
	conf_reload(&c, &other);
	assert_string_equal(c.log_level, "debug");
	assert_ptr_not_equal(c.log_level, other.log_level);
	assert_int_equal(c.claim_after_ms, 1000);
	assert_int_equal(c.max_event, 1 << 20);
	assert_int_equal(c.rule_failures, 9);
	assert_int_equal(c.shutdown_ms, 1000);
	conf_clear(&other);
	assert_string_equal(c.log_level, "debug");
}

static void
what_sighup_may_not_change_needs_a_restart(void **state)
{
	static const char *const all[][2] = {
		{"rules = '/r'", "rules"}, {"prefix = 'x:'", "prefix"},
		{"redis = 'redis://h'", "redis"}, {"http = 'off'", "http"},
		{"redis_user = 'ann'", "redis_user"},
		{"redis_insecure = true", "redis_insecure"},
		{"engines = 3", "engines"}, {"instance = 'i'", "instance"},
		{"state = '/s'", "state"},
	};
	struct conf other;
	const struct conf_row *row;
	size_t i;

	(void)state;
	loads("");
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		loads_other(&other, all[i][0]);
		row = conf_needs_restart(&c, &other, NULL);
		assert_non_null(row);
		assert_string_equal(row->name, all[i][1]);
		assert_null(conf_needs_restart(&c, &other, row));
		assert_non_null(conf_needs_restart(&other, &c, NULL));
		conf_clear(&other);
	}
}

static void
all_that_needs_a_restart_is_named(void **state)
{
	const struct conf_row *row = NULL;
	struct conf other;
	size_t n = 0;

	(void)state;
	loads("");
	loads_other(&other, "rules = '/r' batch = 5 engines = 3 http = 'off'");
	while ((row = conf_needs_restart(&c, &other, row)) != NULL) {
		n++;
		assert_true(strcmp(row->name, "rules") == 0 ||
		    strcmp(row->name, "engines") == 0 ||
		    strcmp(row->name, "http") == 0);
	}
	assert_int_equal(n, 3);
	conf_clear(&other);
}

static void
a_reload_leaves_the_other_rows_alone(void **state)
{
	struct conf other;
	char *rules;

	(void)state;
	loads("");
	rules = c.rules;
	loads_other(&other, "rules = '/r' engines = 3 batch = 5");
	conf_reload(&c, &other);
	conf_clear(&other);
	assert_ptr_equal(c.rules, rules);
	assert_string_equal(c.rules, "/etc/triaged/rules");
	assert_int_equal(c.engines, 1);
	assert_int_equal(c.batch, 5);
}

static void
a_new_password_is_taken_over(void **state)
{
	struct conf other;

	(void)state;
	file_loads("redis = 'redis://:one@h'");
	loads_other(&other, "redis = 'redis://:two@h'");
	assert_null(conf_needs_restart(&c, &other, NULL));
	assert_string_equal(c.redis_password, "one");
	conf_reload(&c, &other);
	assert_string_equal(c.redis_password, "two");
	conf_clear(&other);
}

static void
a_cleared_configuration_is_empty_and_clears_again(void **state)
{
	static const struct conf empty;

	(void)state;
	loads("");
	conf_clear(&c);
	assert_memory_equal(&c, &empty, sizeof(c));
	conf_clear(&c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(what_sighup_may_change_needs_no_restart),
		T(what_sighup_may_not_change_needs_a_restart),
		T(all_that_needs_a_restart_is_named),
		T(a_reload_leaves_the_other_rows_alone),
		T(a_new_password_is_taken_over),
		T(a_cleared_configuration_is_empty_and_clears_again),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
