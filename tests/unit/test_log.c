/*
 * test_log: a line is one line, for people or the journal; fatal().
 */
#include "base_fixture.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "log.h"
#include "log_value.h"
#include "mem.h"

/* Runs fn with stderr in a file; its exit status, and what it wrote. */
static int
run_logging(void (*fn)(void), char *out, size_t cap)
{
	char path[300];
	size_t n;
	int status, fd;
	pid_t pid;

	snprintf(path, sizeof(path), "%s/log", base_dir);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
		dup2(fd, STDERR_FILENO);
		fn();
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	n = read_all(path, out, cap - 1);
	out[n] = '\0';
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
log_all_levels(void)
{
	log_error("failed n=%d", 1);
	log_warn("worried n=%d", 2);
	log_info("decided n=%d", 3);
	log_debug("seen n=%d", 4);
}

static void
log_for_journal(void)
{
	log_init(LOG_LEVEL_INFO, 1);
	log_all_levels();
}

static void
a_line_for_the_journal_has_its_priority(void **state)
{
	char out[4096];

	(void)state;
	assert_int_equal(run_logging(log_for_journal, out, sizeof(out)), 0);
	assert_string_equal(out, "<3>failed n=1\n<4>worried n=2\n"
	    "<6>decided n=3\n");
}

static void
log_errors_only(void)
{
	log_init(LOG_LEVEL_ERROR, 1);
	log_all_levels();
}

static void
log_everything(void)
{
	log_init(LOG_LEVEL_DEBUG, 1);
	log_all_levels();
}

static void
the_level_says_what_is_printed(void **state)
{
	char out[4096];

	(void)state;
	run_logging(log_errors_only, out, sizeof(out));
	assert_string_equal(out, "<3>failed n=1\n");
	run_logging(log_everything, out, sizeof(out));
	assert_non_null(strstr(out, "<7>seen n=4\n"));
}

static void
log_for_people(void)
{
	log_init(LOG_LEVEL_INFO, 0);
	log_info("decided n=%d", 3);
}

static void
a_line_for_people_has_time_and_level(void **state)
{
	char out[4096];

	(void)state;
	run_logging(log_for_people, out, sizeof(out));
	assert_int_equal(out[0], '2');
	assert_int_equal(out[10], 'T');
	assert_string_equal(out + 23, "Z info decided n=3\n");
}

static void
log_much(void)
{
	log_init(LOG_LEVEL_INFO, 1);
	log_info("%05000d", 1);
	log_info("next");
}

static void
a_long_line_is_cut_and_still_one_line(void **state)
{
	char out[8192];

	(void)state;
	run_logging(log_much, out, sizeof(out));
	assert_true(strcspn(out, "\n") < 2048);
	assert_string_equal(strchr(out, '\n'), "\n<6>next\n");
}

static void
end_badly(void)
{
	log_init(LOG_LEVEL_ERROR, 1);
	fatal("no rules dir=%s", "x");
}

static void
fatal_says_why_and_leaves_with_three(void **state)
{
	char out[4096];

	(void)state;
	assert_int_equal(run_logging(end_badly, out, sizeof(out)), 3);
	assert_string_equal(out, "<3>no rules dir=x\n");
}

static void
want_too_much(void)
{
	volatile size_t much = SIZE_MAX / 4;

	log_init(LOG_LEVEL_ERROR, 1);
	free(mem_alloc(much));
}

static void
without_memory_the_process_ends(void **state)
{
	char out[4096];

	(void)state;
#if defined(TRIAGED_SAN) || defined(__SANITIZE_ADDRESS__)
	skip(); /* the sanitizer ends the process in its own words */
#endif
	assert_int_equal(run_logging(want_too_much, out, sizeof(out)), 3);
	assert_non_null(strstr(out, "<3>no memory"));
}

/* Fills a pipe that nobody reads; what was dropped is the exit status. */
static void
log_into_a_full_pipe(void)
{
	int pipe_fds[2], i;

	if (pipe(pipe_fds) == -1)
		_exit(99);
	dup2(pipe_fds[1], STDERR_FILENO);
	log_init(LOG_LEVEL_INFO, 1);
	for (i = 0; i < 100; i++)
		log_info("%01000d", i);
	/* 64 KiB hold at most 65 lines; the others went nowhere, at once */
	_exit(log_dropped() >= 35 && log_dropped() < 100 ? 0 : 1);
}

static void
a_pipe_that_nobody_reads_does_not_stop_us(void **state)
{
	char out[64];

	(void)state;
	assert_int_equal(log_dropped(), 0);
	assert_int_equal(run_logging(log_into_a_full_pipe, out, sizeof(out)),
	    0);
}

static void
a_word_is_bare_where_it_is_one_and_else_in_quotes(void **state)
{
	static const char *const pairs[][2] = {
		{ "c-17", "c-17" },
		{ "案-1", "\"案-1\"" },
		{ "a\u3000b", "\"a\u3000b\"" }, /* a space to some readers */
		{ "triage:events", "triage:events" },
		{ "", "\"\"" },
		{ "a b", "\"a b\"" },
		{ "a=b", "\"a=b\"" },
		{ "a\" reason=\"b", "\"a\\\" reason=\\\"b\"" },
		{ "a\\", "\"a\\\\\"" },
		{ "a\nb\r\t\x1b[1m\x7f",
		    "\"a\\nb\\r\\t\\u001b[1m\\u007f\"" },
		{ "a\xc2\x85\xe2\x80\xa8\xe2\x80\xae", /* ends of lines, too */
		    "\"a\\u0085\\u2028\\u202e\"" },
		{ "a\xff", "\"a\xef\xbf\xbd\"" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		assert_string_equal(log_word_of(pairs[i][0]), pairs[i][1]);
	assert_string_equal(log_word((struct str){ "a\0b", 3 }),
	    "\"a\\u0000b\"");
}

static void
a_sentence_is_always_in_quotes(void **state)
{
	(void)state;
	assert_string_equal(log_text_of("gone"), "\"gone\"");
	assert_string_equal(log_text_of("no \"x\", no\nline"),
	    "\"no \\\"x\\\", no\\nline\"");
}

/* What is cut is cut between characters and escapes, and has its last quote. */
static void
a_long_value_is_cut_and_ends_as_a_value(void **state)
{
	char many[3000];
	const char *word;
	size_t i;

	(void)state;
	memset(many, 'x', sizeof(many));
	word = log_word((struct str){ many, sizeof(many) });
	assert_int_equal(strlen(word), LOG_WORD_BYTES + 5);
	assert_string_equal(word + 1 + LOG_WORD_BYTES, "\xe2\x80\xa6\"");
	for (i = 0; i < sizeof(many); i += 3)
		memcpy(many + i, "\xe9\x80\x80", 3);
	word = log_word((struct str){ many, sizeof(many) });
	assert_string_equal(word + 1 + LOG_WORD_BYTES / 3 * 3,
	    "\xe2\x80\xa6\"");
	memset(many, '\n', sizeof(many));
	many[0] = 'x';
	word = log_text((struct str){ many, sizeof(many) });
	assert_true(strlen(word) <= LOG_TEXT_BYTES + 5);
	assert_string_equal(word + strlen(word) - 6, "\\n\xe2\x80\xa6\"");
}

static void
eight_words_fit_into_one_line(void **state)
{
	const char *words[8];
	char text[2] = "a";
	int i;

	(void)state;
	for (i = 0; i < 8; i++) {
		text[0] = (char)('a' + i);
		words[i] = log_word_of(text);
	}
	for (i = 0; i < 8; i++)
		assert_int_equal(words[i][0], 'a' + i);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		F(a_line_for_the_journal_has_its_priority),
		F(the_level_says_what_is_printed),
		F(a_line_for_people_has_time_and_level),
		F(a_long_line_is_cut_and_still_one_line),
		F(fatal_says_why_and_leaves_with_three),
		F(without_memory_the_process_ends),
		F(a_pipe_that_nobody_reads_does_not_stop_us),
		T(a_word_is_bare_where_it_is_one_and_else_in_quotes),
		T(a_sentence_is_always_in_quotes),
		T(a_long_value_is_cut_and_ends_as_a_value),
		T(eight_words_fit_into_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
