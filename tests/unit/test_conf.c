/*
 * test_conf: every source of the configuration and its place in the order, and
 * what is shown of it all.
 *
 * `test_conf sample` shows the sample file: that is how conf/triaged.conf is made.
 */
#include "conf_fixture.h"

#include <unistd.h>

/* -- defaults -- */

static void
defaults_are_those_of_the_table(void **state)
{
	(void)state;
	loads("");
	assert_string_equal(c.redis, "redis://127.0.0.1:6379");
	assert_string_equal(c.prefix, "triage:");
	assert_string_equal(c.rules, "/etc/triaged/rules");
	assert_string_equal(c.http, "127.0.0.1:9180");
	assert_string_equal(c.log_level, "info");
	assert_null(c.redis_user);
	assert_null(c.redis_password);
	assert_null(c.redis_password_file);
	assert_null(c.redis_ca);
	assert_false(c.redis_insecure);
	assert_int_equal(c.engines, 1);
	assert_int_equal(c.batch, 64);
	assert_int_equal(c.batches, 4);
	assert_int_equal(c.engine_deadline_ms, 250);
	assert_int_equal(c.engine_memory, 256 << 20);
	assert_int_equal(c.rule_budget_ms, 10);
	assert_int_equal(c.rule_failures, 5);
	assert_int_equal(c.rule_window_ms, 60000);
	assert_int_equal(c.load_timeout_ms, 20000);
	assert_int_equal(c.claim_after_ms, 10000);
	assert_int_equal(c.max_deliveries, 5);
	assert_int_equal(c.dedup_window_ms, 7 * 86400000);
	assert_int_equal(c.orphan_wait_ms, 30000);
	assert_int_equal(c.events_keep_ms, 7 * 86400000);
	assert_int_equal(c.max_backdate_ms, 30 * INT64_C(86400000));
	assert_int_equal(c.max_event, 256 << 10);
	assert_int_equal(c.max_text, 64 << 10);
	assert_int_equal(c.max_depth, 16);
	assert_int_equal(c.max_members, 4096);
	assert_int_equal(c.decisions_maxlen, 1000000);
	assert_int_equal(c.queue_maxlen, 100000);
	assert_int_equal(c.dead_maxlen, 100000);
	assert_int_equal(c.alerts_maxlen, 10000);
	assert_int_equal(c.sla_maxlen, 10000);
	assert_int_equal(c.commit_wait_replicas, 0);
	assert_int_equal(c.shutdown_ms, 5000);
}

static void
every_row_is_whole(void **state)
{
	const struct conf_row *row, *other;

	(void)state;
	for (row = conf_table; row->name != NULL; row++) {
		assert_non_null(row->section);
		assert_non_null(row->help);
		assert_int_equal(row->help[strlen(row->help) - 1], '.');
		assert_true(row->fallback != NULL || row->unset != NULL);
		assert_true(row->fallback != NULL || row->not_in_file ||
		    row->example != NULL);
		assert_true(row->type != CONF_WORD || row->words != NULL);
		assert_true(row->type == CONF_BOOL || row->type == CONF_WORD ||
		    row->min < row->max);
		for (other = conf_table; other < row; other++) {
			assert_string_not_equal(other->name, row->name);
			assert_int_not_equal(other->offset, row->offset);
		}
	}
}

static void
instance_is_host_and_pid(void **state)
{
	char tail[32];

	(void)state;
	loads("");
	snprintf(tail, sizeof(tail), ":%ld", (long)getpid());
	assert_non_null(strstr(c.instance, tail));
	assert_int_not_equal(c.instance[0], ':');
}

static void
state_is_the_first_directory_that_is_known(void **state)
{
	(void)state;
	loads("");
	assert_string_equal(c.state, "/home/nobody/.local/state/triaged");
	setenv("XDG_STATE_HOME", "/xdg", 1);
	loads("");
	assert_string_equal(c.state, "/xdg/triaged");
	setenv("STATE_DIRECTORY", "/var/lib/a:/var/lib/b", 1);
	loads("");
	assert_string_equal(c.state, "/var/lib/a");
	loads("--state here");
	assert_string_equal(c.state, "here");
	unsetenv("STATE_DIRECTORY");
	setenv("XDG_STATE_HOME", "not/absolute", 1);
	unsetenv("HOME");
	loads("");
	assert_string_equal(c.state, "/var/lib/triaged");
}

/* -- sources and their order -- */

static void
the_file_wins_over_the_default(void **state)
{
	(void)state;
	file_loads("claim_after = '3s'\nengines = 2 -- two\n"
	    "redis_insecure = true; rules = \"rules\"\n"
	    "max_event = '1MiB'\nlog_level='debug'\n");
	assert_int_equal(c.claim_after_ms, 3000);
	assert_int_equal(c.engines, 2);
	assert_true(c.redis_insecure);
	assert_string_equal(c.rules, "rules");
	assert_int_equal(c.max_event, 1 << 20);
	assert_string_equal(c.log_level, "debug");
	assert_string_equal(c.conf, path);
}

static void
the_environment_wins_over_the_file(void **state)
{
	(void)state;
	setenv("TRIAGED_CLAIM_AFTER", "4s", 1);
	setenv("TRIAGED_REDIS_INSECURE", "0", 1);
	file_loads("claim_after = '3s' redis_insecure = true batch = 7");
	assert_int_equal(c.claim_after_ms, 4000);
	assert_false(c.redis_insecure);
	assert_int_equal(c.batch, 7);
}

static void
the_command_line_wins_over_all(void **state)
{
	(void)state;
	write_conf("claim_after = '3s' redis_insecure = false");
	setenv("TRIAGED_CLAIM_AFTER", "4s", 1);
	setenv("TRIAGED_REDIS_INSECURE", "no", 1);
	loads("--claim-after 5s --redis-insecure");
	assert_int_equal(c.claim_after_ms, 5000);
	assert_true(c.redis_insecure);
}

static void
every_row_can_come_from_the_environment(void **state)
{
	const struct conf_row *row;
	char name[80] = "TRIAGED_";
	size_t i;

	(void)state;
	for (row = conf_table; row->name != NULL; row++) {
		for (i = 0; row->name[i] != '\0'; i++)
			name[8 + i] = row->name[i] == '_' ? '_' :
			    (char)(row->name[i] - 'a' + 'A');
		name[8 + i] = '\0';
		if (row->fallback != NULL)
			setenv(name, row->fallback, 1);
		else if (!row->not_in_file &&
		    strncmp(row->name, "redis_", 6) != 0)
			setenv(name, row->example, 1);
	}
	loads("");
	assert_string_equal(c.instance, "front-1");
}

static void
the_last_of_two_on_the_command_line_wins(void **state)
{
	(void)state;
	loads("--batch 3 --batch 4 --redis-insecure --no-redis-insecure");
	assert_int_equal(c.batch, 4);
	assert_false(c.redis_insecure);
}

static void
a_variable_in_the_middle_may_be_wrong_only_if_it_is_told(void **state)
{
	(void)state;
	setenv("TRIAGED_BATCH", "many", 1);
	is_refused("--batch 4", "TRIAGED_BATCH: expected a whole number");
}

/* -- what is shown -- */

static char *
printed(void (*print)(FILE *))
{
	char *text = NULL;
	size_t n;
	FILE *f = open_memstream(&text, &n);

	print(f);
	fclose(f);
	return text;
}

static size_t
longest_line(const char *text)
{
	size_t longest = 0, n;

	for (; *text != '\0'; text += n + (text[n] == '\n')) {
		n = strcspn(text, "\n");
		longest = n > longest ? n : longest;
	}
	return longest;
}

static void
the_sample_names_every_option_and_its_values_load(void **state)
{
	char *sample = printed(conf_show_sample), *p, *next;
	char text[16384] = "redis = 'rediss://h'\n", line[80];
	const struct conf_row *row;

	(void)state;
	assert_true(longest_line(sample) <= 79);
	for (row = conf_table; row->name != NULL; row++) {
		snprintf(line, sizeof(line), "\n--%s = ", row->name);
		assert_int_equal(strstr(sample, line) == NULL,
		    row->not_in_file);
	}
	for (p = strtok_r(sample, "\n", &next); p != NULL;
	    p = strtok_r(NULL, "\n", &next))
		if (p[0] == '-' && p[1] == '-' && p[2] >= 'a' &&
		    strncmp(p, "--redis =", 9) != 0 &&
		    strncmp(p, "--redis_password_file", 21) != 0)
			snprintf(text + strlen(text),
			    sizeof(text) - strlen(text), "%s\n", p + 2);
	free(sample);
	file_loads(text);
	assert_int_equal(c.dedup_window_ms, 7 * 86400000);
	assert_string_equal(c.instance, "front-1");
}

static void
the_sample_as_it_is_changes_nothing(void **state)
{
	char *sample = printed(conf_show_sample);
	struct conf other;

	(void)state;
	loads("");
	loads_other(&other, sample);
	free(sample);
	assert_null(conf_needs_restart(&c, &other, NULL));
	assert_int_equal(c.claim_after_ms, other.claim_after_ms);
	conf_clear(&other);
}

static void
the_shipped_file_is_the_sample(void **state)
{
	const char *tests = *state;
	char *sample = printed(conf_show_sample), name[400];
	char *shipped = calloc(1, 65536);
	FILE *f;

	snprintf(name, sizeof(name), "%s/../conf/triaged.conf", tests);
	f = fopen(name, "r");
	assert_non_null(f);
	assert_true(fread(shipped, 1, 65535, f) > 0);
	fclose(f);
	/* differs: run `test_conf sample > conf/triaged.conf` */
	assert_string_equal(shipped, sample);
	free(shipped);
	free(sample);
}

static void
help_fits_a_terminal_and_names_every_option(void **state)
{
	char *help = printed(conf_show_help), name[80], *p;
	const struct conf_row *row;

	(void)state;
	assert_true(longest_line(help) <= 80);
	for (row = conf_table; row->name != NULL; row++) {
		snprintf(name, sizeof(name), row->type == CONF_BOOL ?
		    "  --[no-]%s" : "  --%s ", row->name);
		for (p = name; *p != '\0'; p++)
			*p = *p == '_' ? '-' : *p;
		assert_non_null(strstr(help, name));
	}
	free(help);
}

int
main(int argc, char **argv)
{
	static char tests_dir[300];
	const struct CMUnitTest tests[] = {
		T(defaults_are_those_of_the_table),
		T(every_row_is_whole),
		T(instance_is_host_and_pid),
		T(state_is_the_first_directory_that_is_known),
		T(the_file_wins_over_the_default),
		T(the_environment_wins_over_the_file),
		T(the_command_line_wins_over_all),
		T(every_row_can_come_from_the_environment),
		T(the_last_of_two_on_the_command_line_wins),
		T(a_variable_in_the_middle_may_be_wrong_only_if_it_is_told),
		T(the_sample_names_every_option_and_its_values_load),
		T(the_sample_as_it_is_changes_nothing),
		T(help_fits_a_terminal_and_names_every_option),
		cmocka_unit_test_prestate_setup_teardown(
		    the_shipped_file_is_the_sample, NULL, NULL, tests_dir),
	};

	if (argc > 1 && strcmp(argv[1], "sample") == 0) {
		conf_show_sample(stdout);
		return 0;
	}
	snprintf(tests_dir, sizeof(tests_dir), "%s",
	    getenv("TESTS_DIR") != NULL ? getenv("TESTS_DIR") : "tests");
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
