/*
 * test_conf_file: the file, and every kind of mistake in it, in the words in which
 * it is told.
 */
#include "conf_fixture.h"

#include <sys/stat.h>
#include <unistd.h>

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
	(void)state;
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
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
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
