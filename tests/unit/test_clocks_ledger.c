/*
 * test_clocks_ledger: a clock's time in segments that follow one another without
 * a gap: runs under a policy, pauses with a reason, rests, earlier runs.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "clocks.h"

static const struct clock_terms terms = { .due = { SPAN_TIME, 4000 } };
static struct mem_arena mem;

static struct clock
running(void)
{
	return (struct clock){ .name = STR("answer"), .policy = STR("p@1"),
		.first_ms = 1000, .start_ms = 1000, .stop_ms = -1,
		.due_ms = 5000, .history = STR(""), .mem = &mem };
}

/* "run 1000-2000 p@1; pause 2000-3000 waiting; " */
static const char *
told(const struct clock *c, int64_t now_ms)
{
	static struct ledger l;
	static char out[65536];
	int64_t at_ms = c->first_ms;
	size_t n = 0;
	uint32_t i;

	clocks_read_ledger(&l, c, now_ms);
	out[0] = '\0';
	for (i = 0; i < l.n; i++) {
		const struct segment *s = &l.segments[i];

		assert_int_equal(s->from_ms, at_ms);
		at_ms = s->to_ms;
		n += (size_t)snprintf(out + n, sizeof(out) - n,
		    "%s %lld-%lld%s%.*s; ", segment_words[s->kind],
		    (long long)s->from_ms, (long long)s->to_ms,
		    s->word.len > 0 ? " " : "", (int)s->word.len,
		    s->word.data);
	}
	return out;
}

static struct str
word(const char *s)
{
	return str_of(s);
}

static void
a_clock_that_nothing_happened_to_has_run(void **state)
{
	struct clock c = running();

	(void)state;
	assert_string_equal(told(&c, 9000), "run 1000-9000 p@1; ");
	assert_string_equal(told(&c, 1000), "");
}

static void
pauses_have_their_reason_and_last_until_now(void **state)
{
	struct clock c = running();

	(void)state;
	clocks_pause(&c, 2000, word("waiting"));
	assert_string_equal(told(&c, 3000),
	    "run 1000-2000 p@1; pause 2000-3000 waiting; ");
	clocks_resume(&c, &terms, 4000, 0);
	clocks_pause(&c, 4500, word("visit"));
	clocks_stop(&c, &terms, 5000, 0);
	assert_string_equal(told(&c, 99000),
	    "run 1000-2000 p@1; pause 2000-4000 waiting; run 4000-4500 p@1; "
	    "pause 4500-5000 visit; ");
	/* without a history, from the pauses themselves */
	c.history = (struct str){ "", 0 };
	assert_string_equal(told(&c, 99000),
	    "run 1000-2000 p@1; pause 2000-4000 waiting; run 4000-4500 p@1; "
	    "pause 4500-5000 visit; ");
}

static void
what_was_stopped_and_runs_on_has_rested(void **state)
{
	struct clock c = running();

	(void)state;
	clocks_stop(&c, &terms, 3000, 0);
	assert_string_equal(clocks_state(&c, 3000), "met");
	clocks_continue(&c, &terms, 10000);
	assert_int_equal(c.due_ms, 12000);
	assert_string_equal(clocks_state(&c, 11000), "running");
	assert_string_equal(told(&c, 11000), "run 1000-3000 p@1; "
	    "stopped 3000-10000; run 10000-11000 p@1; ");
	/* that time is none of those that max_pause is for */
	clocks_pause(&c, 11000, word("waiting"));
	clocks_resume(&c, &terms, 11500, 600);
	assert_int_equal(c.due_ms, 12500);
	/* one that was missed stays missed */
	clocks_stop(&c, &terms, 20000, 0);
	clocks_continue(&c, &terms, 30000);
	assert_int_equal(c.due_ms, 12500);
	assert_string_equal(clocks_state(&c, 30000), "breached");
}

static void
policies_restarts_and_extensions_are_told(void **state)
{
	struct clock c = running();
	struct ledger l;

	(void)state;
	clocks_pause(&c, 2000, word("waiting"));
	c.policy = word("q@2");
	clocks_note(&c, CLOCK_POLICY, 2500, word("p@1"));
	clocks_resume(&c, &terms, 3000, 0);
	c.policy = word("r@3");
	clocks_note(&c, CLOCK_POLICY, 3500, word("q@2"));
	clocks_note(&c, CLOCK_EXTENDED, 3600, word("9000"));
	clocks_note(&c, CLOCK_RESTARTED, 4000, word(""));
	c.start_ms = 4000;
	c.npauses = 0;
	assert_string_equal(told(&c, 5000), "run 1000-2000 p@1; "
	    "pause 2000-3000 waiting; run 3000-3500 q@2; run 3500-4000 r@3; "
	    "run 4000-5000 r@3; ");
	clocks_read_ledger(&l, &c, 5000);
	assert_int_equal(l.nruns, 2);
	assert_int_equal(l.segments[3].run, 1);
	assert_int_equal(l.segments[4].run, 2);
	assert_int_equal(l.nextensions, 1);
	assert_int_equal(l.extensions[0].due_ms, 9000);
}

static void
what_is_cancelled_ends(void **state)
{
	struct clock c = running();

	(void)state;
	clocks_cancel(&c, &terms, 2000, 0);
	assert_string_equal(clocks_state(&c, 9000), "cancelled");
	assert_string_equal(told(&c, 9000), "run 1000-2000 p@1; ");
	clocks_continue(&c, &terms, 3000);
	assert_string_equal(clocks_state(&c, 9000), "cancelled");
}

static void
a_long_history_loses_what_is_old_and_no_time(void **state)
{
	struct clock c = running();
	int64_t ms;

	(void)state;
	for (ms = 2000; ms < 2000000; ms += 1000) {
		clocks_note(&c, CLOCK_RESTARTED, ms, word(""));
		c.start_ms = ms;
	}
	assert_true(c.history.len < 4000);
	assert_int_equal(strncmp(told(&c, ms), "earlier 1000-", 13), 0);
	assert_non_null(strstr(told(&c, ms), "1999000-2000000 p@1; "));
}

static void
reasons_are_words(void **state)
{
	char long_word[CLOCKS_MAX_REASON + 2];

	(void)state;
	memset(long_word, 'a', sizeof(long_word));
	long_word[CLOCKS_MAX_REASON + 1] = '\0';
	assert_true(clocks_is_reason(word("waiting_for_customer-2")));
	assert_true(clocks_is_reason((struct str){ long_word,
	    CLOCKS_MAX_REASON }));
	assert_false(clocks_is_reason(word(long_word)));
	assert_false(clocks_is_reason(word("")));
	assert_false(clocks_is_reason(word("Mr. Smith")));
	assert_false(clocks_is_reason(word("\xe7\xad\x89")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_clock_that_nothing_happened_to_has_run),
		cmocka_unit_test(pauses_have_their_reason_and_last_until_now),
		cmocka_unit_test(what_was_stopped_and_runs_on_has_rested),
		cmocka_unit_test(policies_restarts_and_extensions_are_told),
		cmocka_unit_test(what_is_cancelled_ends),
		cmocka_unit_test(a_long_history_loses_what_is_old_and_no_time),
		cmocka_unit_test(reasons_are_words),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	mem_arena_clear(&mem);
	return failed;
}
