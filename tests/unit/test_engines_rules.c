/*
 * test_engines_rules: rules that fail are switched off, and told.
 */
#include "engines_fixture.h"

#include <unistd.h>

static void
note_faults(int64_t batch, uint32_t rule, enum fault_class class, int n)
{
	struct answer_fault f = { rule, class };
	struct engine_answer a = { .nfaults = 1, .faults = &f };

	while (n-- > 0)
		engines_note_answer(w.es, batch, &a);
}

/* What DECIDE says is off: the numbers at the end of the frame. */
static const char *
off_in_frame(int n)
{
	static char text[64];
	const struct buf *b = fake_process_frame(n);
	struct frame_reader r = { b->data + FRAME_HEAD_BYTES + 8,
		b->data + b->len, false };
	uint32_t noff = frame_get_u32(&r);
	size_t at = 0;

	text[0] = '\0';
	while (noff-- > 0)
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%u ",
		    frame_get_u32(&r));
	assert_true(!r.bad && r.p == r.end);
	return text;
}

static void
a_rule_that_fails_too_often_is_off_and_tried_again_later(void **state)
{
	(void)state;
	start();
	prepare(1);
	note_faults(1, 1, FAULT_ERROR, 2);
	note_faults(1, 1, FAULT_BUDGET, 9); /* others are to blame */
	note_faults(1, 1, FAULT_OFF, 9);
	note_faults(1, 77, FAULT_ERROR, 9); /* there is none such */
	assert_told("");
	note_faults(1, 1, FAULT_ERROR, 1);
	assert_told("rule-b x.lua:1 error open; ");
	assert_int_equal(engines_figures(w.es).rules_off, 1);
	decide(1);
	assert_string_equal(off_in_frame(0), "1 ");
	answer(0, FRAME_EFFECTS, 1);
	engines_release(w.es, 1);
	fake_mono_ms += 29999;
	engines_tick(w.es);
	assert_string_equal(w.told, "effects 1; ");
	fake_mono_ms += 1;
	engines_tick(w.es);
	assert_told("effects 1; rule-b x.lua:1 error half_open; ");
	prepare(2);
	decide(2);
	assert_string_equal(off_in_frame(0), "");
}

/* Lines of the log since it was turned into this file: "rule=...;". */
static const char *
read_lines(FILE *f)
{
	static char text[2000];
	char line[500];
	const char *rule;

	text[0] = '\0';
	while (fgets(line, sizeof(line), f) != NULL)
		if ((rule = strstr(line, "rule=")) != NULL) {
			strcat(text, rule);
			text[strlen(text) - 1] = ';';
		}
	clearerr(f);
	return text;
}

static void
failures_are_told_once_a_second_with_their_number(void **state)
{
	char path[] = "/tmp/test_engines.XXXXXX";
	int fd = mkstemp(path), old = dup(STDERR_FILENO);
	FILE *log = fopen(path, "r");

	(void)state;
	assert_non_null(log);
	start();
	prepare(1);
	w.options.breaker.failures = 1000000;
	engines_set_options(w.es, &w.options);
	dup2(fd, STDERR_FILENO);
	log_init(LOG_LEVEL_WARN, 0);
	note_faults(1, 1, FAULT_ERROR, 500);
	note_faults(1, 2, FAULT_BUDGET, 1);
	note_faults(1, 1, FAULT_TIME, 500);
	note_faults(1, 0, FAULT_OFF, 500);
	note_faults(1, 77, FAULT_ERROR, 500);
	assert_string_equal(read_lines(log), "rule=rule-b class=error;"
	    "rule=rule-c class=budget;");
	engines_tick(w.es);
	assert_string_equal(read_lines(log),
	    "rule=rule-b class=time times=999;");
	note_faults(1, 1, FAULT_ERROR, 1);
	assert_string_equal(read_lines(log), "");
	engines_tick(w.es);
	assert_string_equal(read_lines(log),
	    "rule=rule-b class=error times=1;");
	engines_tick(w.es); /* a second without */
	note_faults(1, 1, FAULT_ERROR, 1);
	assert_string_equal(read_lines(log), "rule=rule-b class=error;");
	log_init(LOG_LEVEL_ERROR, 0);
	dup2(old, STDERR_FILENO);
	close(old);
	close(fd);
	fclose(log);
	unlink(path);
}

static void
failures_that_are_far_between_do_not_switch_a_rule_off(void **state)
{
	int i;

	(void)state;
	start();
	prepare(1);
	for (i = 0; i < 9; i++) {
		note_faults(1, 0, FAULT_TIME, 2);
		fake_mono_ms += 60001;
	}
	assert_told("");
}

static void
a_rule_in_which_an_engine_died_is_off_at_once(void **state)
{
	(void)state;
	start();
	prepare(1);
	fake_process_works(0, 1, 3);
	fake_process_die(0, "deadline", true);
	assert_told("rule-c x.lua:1 died open; lost 1 culprit rule-c; ");
	prepare(2);
	decide(2);
	assert_string_equal(off_in_frame(1), "2 ");
	assert_int_equal(engines_figures(w.es).killed, 1);
}

static void
another_rule_set_begins_with_all_its_rules(void **state)
{
	(void)state;
	start();
	prepare(1);
	note_faults(1, 1, FAULT_ERROR, 3);
	load("B");
	hello(2, "B");
	prepare(2);
	decide(2);
	assert_string_equal(off_in_frame(2), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_rule_that_fails_too_often_is_off_and_tried_again_later),
		T(failures_are_told_once_a_second_with_their_number),
		T(failures_that_are_far_between_do_not_switch_a_rule_off),
		T(a_rule_in_which_an_engine_died_is_off_at_once),
		T(another_rule_set_begins_with_all_its_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
