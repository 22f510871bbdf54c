/*
 * test_conf: every source of the configuration and its place in the order,
 * every kind of mistake and the words it is told in.
 *
 * `test_conf sample` prints the sample file: that is how conf/triaged.conf is
 * made.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "conf.h"

#define SECRET "tr0ub4dor"
#define MAX_ARGS 16

static char dir[256];     /* a folder of this test alone */
static char path[300];    /* dir/x.conf */
static struct conf c;
static struct err err;
static char **rest;
static int nrest;

static char *
in_dir(char out[300], const char *name)
{
	snprintf(out, 300, "%s/%s", dir, name);
	return out;
}

static void
write_bytes(const char *to, const char *data, size_t n, mode_t mode)
{
	int fd;

	unlink(to); /* one of an earlier test may be closed to us */
	fd = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, data, n), (ssize_t)n);
	assert_int_equal(fchmod(fd, mode), 0);
	close(fd);
}

static void
write_conf(const char *text)
{
	write_bytes(path, text, strlen(text), 0600);
}

/* Loads with arguments split at spaces; -1 or 0. */
static int
load(const char *words, const char *const *extra)
{
	static char copy[4096];
	static char *argv[MAX_ARGS + 1];
	int argc = 0;
	char *word;

	conf_clear(&c);
	free(rest);
	rest = NULL;
	err_clear(&err);
	snprintf(copy, sizeof(copy), "%s", words);
	for (word = strtok(copy, " "); word != NULL && argc < MAX_ARGS;
	    word = strtok(NULL, " "))
		argv[argc++] = word;
	argv[argc] = NULL;
	return conf_load(&c, argc, argv, extra, &rest, &nrest, &err);
}

static void
loads(const char *words)
{
	if (load(words, NULL) == -1)
		fail_msg("refused: %s", err.text);
	assert_string_equal(err.text, "");
}

static void
is_refused(const char *words, const char *because)
{
	if (load(words, NULL) == 0)
		fail_msg("not refused: %s", words);
	if (strstr(err.text, because) == NULL)
		fail_msg("\"%s\" does not say \"%s\"", err.text, because);
	assert_null(strstr(err.text, SECRET));
	assert_null(c.redis);
	assert_null(c.redis_password);
	assert_null(rest);
	assert_int_equal(nrest, 0);
}

static void
file_loads(const char *text)
{
	write_conf(text);
	setenv("TRIAGED_CONF", path, 1);
	loads("");
}

static void
file_is_refused(const char *text, const char *because)
{
	write_conf(text);
	setenv("TRIAGED_CONF", path, 1);
	is_refused("", because);
	assert_non_null(strstr(err.text, path));
}

static void
variable_is_refused(const char *name, const char *value, const char *because)
{
	setenv(name, value, 1);
	is_refused("", because);
	unsetenv(name);
}

/* Every test begins without our variables, with an empty file of its own. */
static int
set_up(void **state)
{
	(void)state;
	clearenv();
	setenv("HOME", "/home/nobody", 1);
	write_conf("");
	setenv("TRIAGED_CONF", path, 1);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	conf_clear(&c);
	free(rest);
	rest = NULL;
	return 0;
}

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

/* -- the file -- */

static void
a_named_file_that_is_missing_is_refused(void **state)
{
	char missing[300], words[400];

	(void)state;
	in_dir(missing, "none.conf");
	snprintf(words, sizeof(words), "--conf %s", missing);
	is_refused(words, "none.conf: cannot be opened: No such file");
	variable_is_refused("TRIAGED_CONF", missing, "cannot be opened");
	unsetenv("TRIAGED_CONF");
	is_refused("--conf=", "--conf: is empty");
}

static void
without_a_named_file_the_usual_one_is_optional(void **state)
{
	(void)state;
	unsetenv("TRIAGED_CONF");
	if (access("/etc/triaged/triaged.conf", F_OK) == 0)
		skip();
	loads("");
	assert_null(c.conf);
}

static void
the_command_line_names_the_file_before_the_environment_does(void **state)
{
	char other[300], words[400];

	(void)state;
	write_conf("batch = 1");
	write_bytes(in_dir(other, "y.conf"), "batch = 2", 9, 0600);
	snprintf(words, sizeof(words), "--conf=%s", other);
	loads(words);
	assert_int_equal(c.batch, 2);
	assert_string_equal(c.conf, other);
	unlink(other);
}

static void
a_file_that_cannot_be_read_is_refused(void **state)
{
	(void)state;
	if (geteuid() == 0)
		skip();
	write_bytes(path, "", 0, 0);
	is_refused("", "cannot be opened: Permission denied");
	unlink(path);
}

static void
what_is_no_file_is_refused(void **state)
{
	char fifo[300];

	(void)state;
	setenv("TRIAGED_CONF", dir, 1);
	is_refused("", "is no regular file");
	in_dir(fifo, "fifo");
	assert_int_equal(mkfifo(fifo, 0600), 0);
	setenv("TRIAGED_CONF", fifo, 1);
	is_refused("", "is no regular file");
	unlink(fifo);
}

static void
a_null_device_is_an_empty_file(void **state)
{
	(void)state;
	setenv("TRIAGED_CONF", "/dev/null", 1);
	loads("");
	setenv("TRIAGED_CONF", "/dev/zero", 1);
	is_refused("", "is longer than");
}

static void
an_empty_file_and_one_of_comments_change_nothing(void **state)
{
	(void)state;
	file_loads("");
	file_loads("\n\n-- nothing\n--[[ at\nall ]]\n;;;\n");
	file_loads("\xef\xbb\xbf" "batch = 2\n");
	assert_int_equal(c.batch, 2);
}

static void
binary_junk_is_refused(void **state)
{
	char junk[300];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(junk); i++)
		junk[i] = (char)(i * 7 + 129);
	write_bytes(path, junk, sizeof(junk), 0600);
	is_refused("", "is no text");
	write_bytes(path, "\x1bLua\x54\x01", 6, 0600);
	is_refused("", "is no text");
	write_bytes(path, "batch = 2\0", 10, 0600);
	is_refused("", "is no text");
	file_is_refused("\xff\xfe\xfd\n", ":1: ");
}

static void
a_file_that_is_too_long_is_refused(void **state)
{
	size_t n = (256 << 10) + 1;
	char *spaces = malloc(n);

	(void)state;
	memset(spaces, ' ', n);
	write_bytes(path, spaces, n, 0600);
	is_refused("", "is longer than 262144 bytes");
	write_bytes(path, spaces, n - 1, 0600);
	loads("");
	free(spaces);
}

static void
an_unknown_name_is_refused_with_line_and_nearest(void **state)
{
	(void)state;
	file_is_refused("batch = 1\nclaim_afer = '3s'\n", "x.conf:2: no option "
	    "is named \"claim_afer\"; did you mean claim_after?");
	file_is_refused("zebra = 1", ":1: no option is named \"zebra\"");
	assert_null(strstr(err.text, "did you mean"));
	file_is_refused("function batches2() end", "did you mean batches?");
	file_is_refused("redis_password = '" SECRET "'",
	    "did you mean redis_password_file?");
}

static void
a_wrong_type_is_refused_with_what_was_expected(void **state)
{
	(void)state;
	file_is_refused("\n\nengines = '2'", "x.conf:3: engines: expected a "
	    "whole number, found a value of type string");
	file_is_refused("engines = 1.5", "expected a whole number");
	file_is_refused("engines = 1/0", "expected a whole number");
	file_is_refused("engines = true", "found a value of type boolean");
	file_is_refused("engines = nil", "found a value of type nil");
	file_is_refused("engines = {}", "found a value of type table");
	file_is_refused("function engines() end", "of type function");
	file_is_refused("rules = 5", "rules: expected text in quotes");
	file_is_refused("rules = ''", "rules: is empty");
	file_is_refused("rules = 'a\\0b'", "without NUL");
	file_is_refused("rules = 'a\\nb'", "without control characters");
	file_is_refused("redis_insecure = 'true'", "expected true or false");
	file_is_refused("redis_insecure = 1", "expected true or false");
	file_is_refused("claim_after = true", "expected a duration");
	file_is_refused("log_level = 3", "expected a word in quotes");
	file_is_refused("log_level = 'loud'", "expected error, warn, info or "
	    "debug, found \"loud\"");
}

static void
a_value_out_of_range_is_refused_with_the_range(void **state)
{
	(void)state;
	file_is_refused("batch = 1000", "x.conf:1: batch: 1000 is out of "
	    "range, expected a whole number from 1 to 512");
	file_is_refused("batch = -1", "-1 is out of range");
	file_is_refused("batch = math.huge", "\"math\" has no value");
	file_is_refused("batch = 1e300", "expected a whole number");
	file_is_refused("claim_after = 5", "5ms is out of range");
	file_is_refused("claim_after = '2d'", "2d is out of range");
}

static void
numbers_may_stand_for_durations_and_sizes(void **state)
{
	(void)state;
	file_loads("claim_after = 2500 max_event = 64 * 1024 batch = 2.0 "
	    "queue_maxlen = 10 * 1000");
	assert_int_equal(c.claim_after_ms, 2500);
	assert_int_equal(c.max_event, 65536);
	assert_int_equal(c.batch, 2);
	assert_int_equal(c.queue_maxlen, 10000);
}

static void
an_option_that_is_set_twice_is_refused(void **state)
{
	(void)state;
	file_is_refused("batch = 1\n\nbatch = 2\n",
	    "x.conf:3: batch: is set twice, first in line 1");
	file_is_refused("batch = 1 batch = 1", "is set twice");
}

static void
a_file_cannot_name_another(void **state)
{
	(void)state;
	file_is_refused("conf = '/etc/other'", ":1: conf: has no place in "
	    "the file");
}

static void
the_environment_of_the_file_is_empty(void **state)
{
	static const char *const names[] = {
		"print", "os", "io", "require", "load", "string", "table",
		"error", "pcall", "setmetatable", "rawset", "_G", "debug", NULL
	};
	char text[80], because[80];
	size_t i;

	(void)state;
	for (i = 0; names[i] != NULL; i++) {
		snprintf(text, sizeof(text), "\nlocal x = %s", names[i]);
		snprintf(because, sizeof(because),
		    "x.conf:2: \"%s\" has no value here", names[i]);
		file_is_refused(text, because);
	}
	file_is_refused("rules = ('x'):rep(3)", "attempt to index a string");
	file_is_refused("local x = (('')).x", "attempt to index a string");
	file_is_refused("batch = engines", "\"engines\" has no value");
	file_is_refused("log_level = info", "\"info\" has no value here: text "
	    "stands in quotes");
}

static void
what_only_looks_like_setting_an_option_is_refused(void **state)
{
	(void)state;
	file_is_refused("_ENV = {}\nbatch = 7", "names _ENV");
	file_is_refused("local _ENV = {} batch = 7", "names _ENV");
	file_is_refused("return { batch = 7 }", "returns a value");
	file_is_refused("return 1, 2", "returns a value");
	file_loads("do return end");
}

static void
a_mistake_in_the_syntax_is_refused_with_its_line(void **state)
{
	(void)state;
	file_is_refused("batch = 1\nclaim_after = 10s\n",
	    "x.conf:2: malformed number (a line reads: name = value");
	file_is_refused("batch 3", ":1: syntax error");
	file_is_refused("batch: 3", ":1: ");
	file_is_refused("[redis]\nurl = x", ":1: unexpected symbol");
	file_is_refused("# a comment of another kind", ":1: unexpected symbol");
	file_is_refused("batch = ", ":1: unexpected symbol");
	file_is_refused("goto nowhere", ":1: no visible label");
	file_is_refused("x = = 1", ":1: ");
	file_is_refused("rules = [[ never closed", "unfinished long string");
}

static void
loops_are_refused(void **state)
{
	struct timespec from, to;

	(void)state;
	clock_gettime(CLOCK_MONOTONIC, &from);
	file_is_refused("batch = 1\nwhile true do end", "x.conf:2: does not "
	    "come to an end");
	file_is_refused("::a:: goto a", "does not come to an end");
	file_is_refused("for i = 1, 1e9 do local x = {} end",
	    "does not come to an end");
	file_is_refused("repeat until false", "does not come to an end");
	file_is_refused("local function f() return f() end f()",
	    "does not come to an end");
	file_is_refused("local s = 'xxxxxxxxxxxxxxxx' for i = 1, 14 do "
	    "s = s .. s end while true do local t = s .. s end",
	    "does not come to an end");
	clock_gettime(CLOCK_MONOTONIC, &to);
	assert_true(to.tv_sec - from.tv_sec < 10);
}

static void
memory_is_bounded(void **state)
{
	(void)state;
	file_is_refused("local s = 'x' while true do s = s .. s end",
	    "takes too much memory");
	file_is_refused("local t = {} for i = 1, 1e9 do t[i] = {t} end", "x.");
	file_is_refused("local function f() local a, b, c, d, e; "
	    "return 1 + f() end f()", "x.conf");
}

static void
a_deep_chunk_is_refused(void **state)
{
	char text[4096];

	(void)state;
	memset(text, '(', 3000);
	memcpy(text, "batch = ", 8);
	text[3000] = '\0';
	file_is_refused(text, "cannot be understood");
	memset(text + 8, '{', 2992);
	file_is_refused(text, "cannot be understood");
}

/* -- single options -- */

static void
the_prefix_is_checked(void **state)
{
	static const char *const good[] = {
		"triage:", "a", "{triage-3}:", "x{t}y", "v2/t/", NULL
	};
	static const char *const bad[] = {
		"a*", "a?", "[a]", "a\\", "{", "}", "{}", "}{", "{a}{b}",
		"{a{b}}", "{a}}", "caf\xc3\xa9:", "a\"b", NULL
	};
	char words[80];
	size_t i;

	(void)state;
	for (i = 0; good[i] != NULL; i++) {
		snprintf(words, sizeof(words), "--prefix %s", good[i]);
		loads(words);
		assert_string_equal(c.prefix, good[i]);
	}
	for (i = 0; bad[i] != NULL; i++) {
		snprintf(words, sizeof(words), "--prefix %s", bad[i]);
		is_refused(words, "--prefix: expected printable ASCII");
	}
	loads("--prefix=");
	assert_string_equal(c.prefix, "");
	file_is_refused("prefix = 'a b'", "expected printable ASCII");
	file_is_refused("prefix = 'a\\tb'", "without control characters");
	write_conf("");
	snprintf(words, sizeof(words), "--prefix=%064d", 0);
	loads(words);
	snprintf(words, sizeof(words), "--prefix=%065d", 0);
	is_refused(words, "65 bytes are too long");
}

static void
the_http_address_is_checked(void **state)
{
	(void)state;
	loads("--http off");
	loads("--http [::1]:9180");
	loads("--http localhost:0");
	loads("--http 0.0.0.0:65535");
	is_refused("--http on", "--http: expected \"off\" or address:port");
	is_refused("--http 9180", "address:port");
	is_refused("--http :9180", "address:port");
	is_refused("--http 127.0.0.1:", "address:port");
	is_refused("--http 127.0.0.1:65536", "address:port");
	is_refused("--http 127.0.0.1:-1", "address:port");
	is_refused("--http 127.0.0.1:80x", "address:port");
	is_refused("--http ::1:9180", "address:port");
	is_refused("--http=", "--http: is empty");
}

static void
the_redis_url_is_one(void **state)
{
	(void)state;
	loads("--redis unix:///run/redis.sock");
	loads("--redis rediss://h:1/2");
	loads("--redis redis://ann@h");
	loads("--rules redis://no:url@at/all");
	is_refused("--redis localhost:6379", "--redis: expected a URL");
	is_refused("--redis redis://", "expected a URL");
	is_refused("--redis unix://x/y", "expected a URL");
	is_refused("--redis=", "is empty");
	is_refused("--redis http://ann:" SECRET "@h", "--redis: every user");
	file_is_refused("redis = 'http://ann:" SECRET "@h'", "expected a URL");
	file_is_refused("redis = 'unix:///s?password=" SECRET "'",
	    "use redis_password_file");
}

static void
the_instance_is_a_plain_word(void **state)
{
	(void)state;
	loads("--instance host-1:x@y");
	file_is_refused("instance = 'a b'", "without spaces");
	file_is_refused("instance = 'a\"b'", "without spaces and quotes");
}

static void
certificate_and_key_go_together(void **state)
{
	(void)state;
	loads("--redis rediss://h --redis-cert a --redis-key b --redis-ca c");
	is_refused("--redis rediss://h --redis-cert a",
	    "redis_cert: is set without redis_key");
	is_refused("--redis rediss://h --redis-key a",
	    "redis_key: is set without redis_cert");
}

static void
certificates_without_tls_are_refused(void **state)
{
	(void)state;
	is_refused("--redis-ca c", "redis_ca: is set, but redis is no "
	    "rediss:// URL");
	is_refused("--redis-cert a --redis-key b", "redis_cert: is set, but");
}

/* -- passwords -- */

static void
a_password_on_the_command_line_is_refused(void **state)
{
	static const char *const urls[] = {
		"redis://:" SECRET "@h", "redis://ann:" SECRET "@h:1/2",
		"rediss://ann:" SECRET "@h", "redis://ann:a/" SECRET "@h",
		"redis://ann:a@" SECRET "@h", "unix:///s?password=" SECRET,
		NULL
	};
	char words[120];
	size_t i;

	(void)state;
	for (i = 0; urls[i] != NULL; i++) {
		snprintf(words, sizeof(words), "--redis %s", urls[i]);
		is_refused(words, "redis_password_file");
		assert_non_null(strstr(err.text, "redis-password"));
		assert_non_null(strstr(err.text, "$CREDENTIALS_DIRECTORY"));
		assert_non_null(strstr(err.text, "configuration file"));
		assert_non_null(strstr(err.text, "TRIAGED_REDIS"));
		snprintf(words, sizeof(words), "--redis=%s", urls[i]);
		is_refused(words, "redis_password_file");
	}
}

static void
a_password_in_a_url_is_moved_out_of_it(void **state)
{
	(void)state;
	file_loads("redis = 'redis://ann:" SECRET "@h:1/2'");
	assert_string_equal(c.redis, "redis://ann@h:1/2");
	assert_string_equal(c.redis_password, SECRET);
	setenv("TRIAGED_REDIS", "rediss://:p%40%2f%25x@[::1]:7", 1);
	loads("");
	assert_string_equal(c.redis, "rediss://@[::1]:7");
	assert_string_equal(c.redis_password, "p@/%x");
	setenv("TRIAGED_REDIS", "redis://ann:p@w@h", 1);
	loads("");
	assert_string_equal(c.redis, "redis://ann@h");
	assert_string_equal(c.redis_password, "p@w");
	setenv("TRIAGED_REDIS", "redis://ann:@h", 1);
	loads("");
	assert_string_equal(c.redis, "redis://ann@h");
	assert_null(c.redis_password);
}

static void
a_password_that_is_badly_written_is_refused_unquoted(void **state)
{
	(void)state;
	file_is_refused("redis = 'redis://:" SECRET "\n@h'", "unfinished");
	file_is_refused("redis = 'redis://:" SECRET "@h' + 1", "arithmetic");
	file_is_refused("redis = 'redis://:" SECRET "\\q@h'", ":1: invalid");
	file_is_refused("redis = ('redis://:" SECRET "@h')()", ":1: ");
	file_is_refused("redis = 'redis://:" SECRET "@h'.x", ":1: ");
	file_is_refused("redis = 'redis://:" SECRET "@h' 'x'", ":1: ");
	file_is_refused("redis = { 'redis://:" SECRET "@h' } .. ''", ":1: ");
	write_conf("");
	setenv("TRIAGED_REDIS", "redis://:" SECRET "%zz@h", 1);
	is_refused("", "redis: a % in the URL's password");
	setenv("TRIAGED_REDIS", "redis://:" SECRET "%00@h", 1);
	is_refused("", "two hexadecimal digits");
	setenv("TRIAGED_REDIS", "redis://:" SECRET "%4", 1);
	loads(""); /* without an '@' it is a host and a port: no password */
	setenv("TRIAGED_REDIS", "redis://:" SECRET "/x@h", 1);
	is_refused("", "written as %2F");
	setenv("TRIAGED_REDIS", "redsi://:" SECRET "@h", 1);
	is_refused("", "TRIAGED_REDIS: expected a URL");
}

/* Writes a password file and loads with it. */
static int
load_password(const char *data, size_t n, mode_t mode)
{
	char file[300];

	write_bytes(in_dir(file, "secret"), data, n, mode);
	setenv("TRIAGED_REDIS_PASSWORD_FILE", file, 1);
	return load("", NULL);
}

static void
a_password_is_the_first_line_of_its_file(void **state)
{
	(void)state;
	assert_int_equal(load_password("one\ntwo\n", 8, 0600), 0);
	assert_string_equal(c.redis_password, "one");
	assert_int_equal(load_password("a b\t", 4, 0400), 0);
	assert_string_equal(c.redis_password, "a b\t");
	assert_int_equal(load_password("one\r\n", 5, 0600), 0);
	assert_string_equal(c.redis_password, "one");
}

static void
a_password_file_without_one_is_refused(void **state)
{
	char many[5000];

	(void)state;
	assert_int_equal(load_password("", 0, 0600), -1);
	assert_non_null(strstr(err.text, "first line is empty"));
	assert_int_equal(load_password("\n" SECRET, 10, 0600), -1);
	assert_non_null(strstr(err.text, "first line is empty"));
	assert_int_equal(load_password("a\0" SECRET, 11, 0600), -1);
	assert_non_null(strstr(err.text, "is no text"));
	memset(many, 'x', sizeof(many));
	assert_int_equal(load_password(many, sizeof(many), 0600), -1);
	assert_non_null(strstr(err.text, "is longer than 4096 bytes"));
	setenv("TRIAGED_REDIS_PASSWORD_FILE", "/nowhere/at/all", 1);
	is_refused("", "/nowhere/at/all: cannot be opened");
	setenv("TRIAGED_REDIS_PASSWORD_FILE", dir, 1);
	chmod(dir, 0700);
	is_refused("", "is no regular file");
}

static void
a_password_file_that_others_can_read_is_refused(void **state)
{
	static const mode_t modes[] = {0640, 0604, 0644, 0620, 0660};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		assert_int_equal(load_password(SECRET, 9, modes[i]), -1);
		assert_non_null(strstr(err.text, "expected mode 600 or 400"));
		assert_null(strstr(err.text, SECRET));
	}
}

static void
a_credential_may_have_the_rights_that_systemd_gives(void **state)
{
	char other[340];

	(void)state;
	setenv("CREDENTIALS_DIRECTORY", dir, 1);
	assert_int_equal(load_password(SECRET, 9, 0440), 0);
	assert_string_equal(c.redis_password, SECRET);
	snprintf(other, sizeof(other), "%s/sub", dir);
	mkdir(other, 0700);
	setenv("CREDENTIALS_DIRECTORY", other, 1);
	assert_int_equal(load("", NULL), -1);
	/* a way out of the directory is no way in */
	snprintf(other, sizeof(other), "%s/sub/../secret", dir);
	setenv("TRIAGED_REDIS_PASSWORD_FILE", other, 1);
	is_refused("", "expected mode 600 or 400");
	snprintf(other, sizeof(other), "%s/sub", dir);
	rmdir(other);
}

static void
the_systemd_credential_is_used_where_nothing_else_is_said(void **state)
{
	char file[300];

	(void)state;
	setenv("CREDENTIALS_DIRECTORY", dir, 1);
	loads("");
	assert_null(c.redis_password);
	write_bytes(in_dir(file, "redis-password"), "cred\n", 5, 0440);
	loads("");
	assert_string_equal(c.redis_password, "cred");
	setenv("TRIAGED_REDIS", "redis://:url@h", 1);
	loads("");
	assert_string_equal(c.redis_password, "url");
	unsetenv("TRIAGED_REDIS");
	assert_int_equal(load_password("file", 4, 0600), 0);
	assert_string_equal(c.redis_password, "file");
	unlink(file);
}

static void
two_passwords_are_one_too_many(void **state)
{
	char file[300];

	(void)state;
	setenv("TRIAGED_REDIS", "redis://:" SECRET "@h", 1);
	write_bytes(in_dir(file, "secret"), SECRET, 9, 0600);
	setenv("TRIAGED_REDIS_PASSWORD_FILE", file, 1);
	is_refused("", "expected one of the two");
}

/* -- numbers with units, and the nearest name -- */

static void
durations_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t ms;
	} good[] = {
		{"0", 0}, {"7", 7}, {"500ms", 500}, {"10s", 10000},
		{"5m", 300000}, {"2h", 7200000}, {"7d", 604800000},
		{"1w", 604800000}, {"007s", 7000}, {"0w", 0},
		{"9223372036854775807", INT64_MAX},
		{"9223372036854775807ms", INT64_MAX},
		{"9223372036854775s", INT64_C(9223372036854775000)},
	};
	static const char *const bad[] = {
		"", "s", "ms", "-1", "-1s", "+1s", " 1s", "1s ", "1 s", "1.5s",
		"1S", "1M", "1min", "1y", "1sm", "1h30m", "0x1s", "1e3", "1,5s",
		"9223372036854775808", "9223372036854776s",
		"99999999999999999999999d", "\xef\xbc\x91s",
	};
	int64_t ms;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		ms = -5;
		assert_int_equal(conf_parse_duration(good[i].text, &ms), 0);
		assert_int_equal(ms, good[i].ms);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		ms = -5;
		if (conf_parse_duration(bad[i], &ms) != -1)
			fail_msg("\"%s\" was read", bad[i]);
		assert_int_equal(ms, -5);
	}
}

static void
sizes_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t bytes;
	} good[] = {
		{"0", 0}, {"12", 12}, {"12B", 12}, {"64KiB", 65536},
		{"64K", 65536}, {"2MiB", 2097152}, {"2M", 2097152},
		{"3GiB", INT64_C(3221225472)}, {"3G", INT64_C(3221225472)},
	};
	static const char *const bad[] = {
		"", "B", "KiB", "64KB", "64kb", "64kib", "64k", "1.5MiB",
		"-1", "64 KiB", "1TB", "9007199254740992MiB", "10s",
	};
	int64_t n;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_int_equal(conf_parse_size(good[i].text, &n), 0);
		assert_int_equal(n, good[i].bytes);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (conf_parse_size(bad[i], &n) != -1)
			fail_msg("\"%s\" was read", bad[i]);
}

static void
the_nearest_name_is_found(void **state)
{
	static const char *const names[] = {
		"decide", "explain", "submit", "queue", "cases", "test", "t",
		"max_event", "max_members", "run", NULL
	};
	static const struct {
		const char *name, *nearest;
	} all[] = {
		{"decdie", "decide"}, {"deicde", "decide"},
		{"Decide", "decide"}, {"explian", "explain"},
		{"sumbit", "submit"}, {"queeu", "queue"}, {"case", "cases"},
		{"rnu", "run"}, {"tst", "test"}, {"tset", "test"}, {"max-event", "max_event"},
		{"max_evnets", "max_event"}, {"exp", "explain"},
		{"max_mem", "max_members"}, {"T", "t"}, {"x", NULL},
		{"", NULL}, {"nonsense", NULL}, {"zzzz", NULL}, {"ab", NULL},
		{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		 "aaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL},
	};
	const char *found;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		found = conf_nearest(all[i].name, names);
		if (all[i].nearest == NULL ? found != NULL : found == NULL ||
		    strcmp(found, all[i].nearest) != 0)
			fail_msg("%s: %s", all[i].name,
			    found != NULL ? found : "none");
	}
	assert_null(conf_nearest("decide", names + 10));
}

/* -- reload -- */

static void
loads_other(struct conf *other, const char *text)
{
	write_conf(text);
	err_clear(&err);
	assert_int_equal(conf_load(other, 0, NULL, NULL, NULL, NULL, &err), 0);
}

static void
what_sighup_may_change_needs_no_restart(void **state)
{
	struct conf other;

	(void)state;
	loads("");
	loads_other(&other, "log_level = 'debug' claim_after = '1s' "
	    "max_event = '1MiB' rule_failures = 9 shutdown = '1s'");
	assert_null(conf_needs_restart(&c, &other));
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
	const char *name;
	size_t i;

	(void)state;
	loads("");
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		loads_other(&other, all[i][0]);
		name = conf_needs_restart(&c, &other);
		assert_non_null(name);
		assert_string_equal(name, all[i][1]);
		assert_non_null(conf_needs_restart(&other, &c));
		conf_clear(&other);
	}
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
	assert_null(conf_needs_restart(&c, &other));
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

/* -- what is printed -- */

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
	assert_null(conf_needs_restart(&c, &other));
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

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

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
		T(a_named_file_that_is_missing_is_refused),
		T(without_a_named_file_the_usual_one_is_optional),
		T(the_command_line_names_the_file_before_the_environment_does),
		T(a_file_that_cannot_be_read_is_refused),
		T(what_is_no_file_is_refused),
		T(a_null_device_is_an_empty_file),
		T(an_empty_file_and_one_of_comments_change_nothing),
		T(binary_junk_is_refused),
		T(a_file_that_is_too_long_is_refused),
		T(an_unknown_name_is_refused_with_line_and_nearest),
		T(a_wrong_type_is_refused_with_what_was_expected),
		T(a_value_out_of_range_is_refused_with_the_range),
		T(numbers_may_stand_for_durations_and_sizes),
		T(an_option_that_is_set_twice_is_refused),
		T(a_file_cannot_name_another),
		T(the_environment_of_the_file_is_empty),
		T(what_only_looks_like_setting_an_option_is_refused),
		T(a_mistake_in_the_syntax_is_refused_with_its_line),
		T(loops_are_refused),
		T(memory_is_bounded),
		T(a_deep_chunk_is_refused),
		T(the_prefix_is_checked),
		T(the_http_address_is_checked),
		T(the_redis_url_is_one),
		T(the_instance_is_a_plain_word),
		T(certificate_and_key_go_together),
		T(certificates_without_tls_are_refused),
		T(a_password_on_the_command_line_is_refused),
		T(a_password_in_a_url_is_moved_out_of_it),
		T(a_password_that_is_badly_written_is_refused_unquoted),
		T(a_password_is_the_first_line_of_its_file),
		T(a_password_file_without_one_is_refused),
		T(a_password_file_that_others_can_read_is_refused),
		T(a_credential_may_have_the_rights_that_systemd_gives),
		T(the_systemd_credential_is_used_where_nothing_else_is_said),
		T(two_passwords_are_one_too_many),
		T(durations_are_read),
		T(sizes_are_read),
		T(the_nearest_name_is_found),
		T(what_sighup_may_change_needs_no_restart),
		T(what_sighup_may_not_change_needs_a_restart),
		T(a_reload_leaves_the_other_rows_alone),
		T(a_new_password_is_taken_over),
		T(a_cleared_configuration_is_empty_and_clears_again),
		T(the_sample_names_every_option_and_its_values_load),
		T(the_sample_as_it_is_changes_nothing),
		cmocka_unit_test_prestate_setup_teardown(
		    the_shipped_file_is_the_sample, NULL, NULL, tests_dir),
		T(help_fits_a_terminal_and_names_every_option),
	};
	char left[300];
	int failed;

	if (argc > 1 && strcmp(argv[1], "sample") == 0) {
		conf_show_sample(stdout);
		return 0;
	}
	snprintf(tests_dir, sizeof(tests_dir), "%s",
	    getenv("TESTS_DIR") != NULL ? getenv("TESTS_DIR") : "tests");
	snprintf(dir, sizeof(dir), "/tmp/test_conf.XXXXXX");
	if (mkdtemp(dir) == NULL)
		return 1;
	in_dir(path, "x.conf");
	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(path);
	unlink(in_dir(left, "secret"));
	unlink(in_dir(left, "redis-password"));
	rmdir(dir);
	return failed;
}
