/*
 * The budget that all functions of one event share: a rule set whose checks
 * loop or fail by the thousand still decides, and says what it left out.
 */
#include "ruleset_fixture.h"

#include <time.h>

#include "buf.h"

#define MANY 10000
#define EVENT "{\"id\":\"e\",\"text\":\"I want a refund\"}"

static struct ruleset *
load_many(const char *body, uint32_t event_ms)
{
	struct ruleset_limits limits = ruleset_default_limits;
	struct err err = { "" };
	struct bundle b = { 0 };
	struct buf text = { 0 };
	struct ruleset *rs;
	int i;

	limits.event_ms = event_ms;
	buf_adds(&text, WORDS "classify 'plain' { when = always, "
	    "type = { consultation = 1 } }\n");
	for (i = 0; i < MANY; i++)
		buf_addf(&text, "classify 'r%05d' { when = always, "
		    "check = function(e, r) %s end, tag = 't' }\n", i, body);
	bundle_add(&b, "a.lua", (struct str){ text.data, text.len });
	bundle_seal(&b);
	rs = ruleset_load(&b, &limits, &err);
	if (rs == NULL)
		fail_msg("refused: %s", err.text);
	bundle_clear(&b);
	buf_clear(&text);
	return rs;
}

static uint32_t
count_faults(const struct verdict *v, enum fault_class class)
{
	const struct fault *f;
	uint32_t n = 0;

	for (f = v->faults; f != NULL; f = f->next)
		n += f->class == class;
	return n;
}

static double
cpu_s(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
ten_thousand_checks_that_loop_do_not_stop_an_event(void **state)
{
	struct trial t = { .rs = load_many("while true do end", 60) };
	double from = cpu_s();

	(void)state;
	trial_run(&t, EVENT);
	/* one after the other they would take 100 s */
	assert_true(cpu_s() - from < 20);
	assert_str(t.v.type, "consultation");
	assert_int_equal(t.v.ntags, 0);
	assert_true(count_faults(&t.v, FAULT_TIME) > 0);
	assert_int_equal(count_faults(&t.v, FAULT_BUDGET), RULESET_MAX_FAULTS);
	assert_int_equal(count_faults(&t.v, FAULT_TIME) + RULESET_MAX_FAULTS +
	    t.v.more_faults, MANY);
	trial_clear(&t);
}

static void
ten_thousand_checks_that_fail_are_all_counted(void **state)
{
	struct trial t = { .rs = load_many("error('no')", 60000) };

	(void)state;
	trial_run(&t, EVENT);
	assert_str(t.v.type, "consultation");
	assert_int_equal(count_faults(&t.v, FAULT_ERROR), RULESET_MAX_FAULTS);
	assert_int_equal(t.v.more_faults, MANY - RULESET_MAX_FAULTS);
	trial_clear(&t);
}

static void
rules_that_are_off_do_not_hide_those_that_fail(void **state)
{
	struct trial t = { .rs = load_many("error('no')", 60000) };
	bool *is_off = mem_alloc(MANY + 1);

	(void)state;
	memset(is_off, 1, MANY);
	is_off[MANY] = false; /* the last one; `plain` is the first */
	t.facts.is_off = is_off;
	trial_run(&t, EVENT);
	assert_int_equal(count_faults(&t.v, FAULT_OFF), RULESET_MAX_FAULTS);
	assert_int_equal(count_faults(&t.v, FAULT_ERROR), 1);
	trial_clear(&t);
	free(is_off);
}

static void
the_next_event_has_a_budget_of_its_own(void **state)
{
	struct trial t = { .rs = load_text(
	    "classify 'a' { when = field 'attrs.loop', "
	    "check = function() while true do end end, tag = 'a' }\n"
	    "classify 'b' { when = always, "
	    "check = function() return true end, tag = 'b' }\n") };

	(void)state;
	t.rs->limits.event_ms = 1;
	trial_run(&t, "{\"id\":\"e\",\"text\":\"x\",\"attrs\":{\"loop\":1}}");
	assert_string_equal(faults_text(&t), "a time;b budget;");
	trial_run(&t, EVENT);
	assert_string_equal(faults_text(&t), "");
	assert_string_equal(words_text(t.v.tags, t.v.ntags), "b ");
	trial_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    ten_thousand_checks_that_loop_do_not_stop_an_event),
		cmocka_unit_test(
		    ten_thousand_checks_that_fail_are_all_counted),
		cmocka_unit_test(
		    rules_that_are_off_do_not_hide_those_that_fail),
		cmocka_unit_test(the_next_event_has_a_budget_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
