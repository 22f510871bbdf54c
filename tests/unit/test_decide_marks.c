/*
 * test_decide_marks: marks of clocks between events: told once each, in due
 * order, before the event; late ones too; and when a case is woken next.
 */
#include "decide_fixture.h"

#define HOUR (60 * 60 * 1000ll)

#define RULES \
	"clock 'answer' { when = kind 'complaint', due = '4h', " \
	"warn = { '50%', '-1h' }, stops = kind 'message' & field 'attrs.done', " \
	"pauses = kind 'message' & field 'attrs.wait', " \
	"resumes = kind 'message' & field 'attrs.go', max_pause = '10h' } " \
	"clock 'solve' { when = kind 'complaint', due = '4h' } " \
	"clock 'self' { when = field 'attrs.self', due = '1s', " \
	"restarts = kind 'timer' & field 'mark.clock':equals('self') } " \
	"prioritise 'late' { when = kind 'timer' & " \
	"field 'mark.mark':equals('breach') & " \
	"field 'mark.clock':equals('answer'), priority = 'P1' } "

static char told[16384]; /* "<event> <ms> <priority>\n" of each decision */

/* The value of a string member, as far as it is short. */
static void
add_member(struct str json, const char *name)
{
	char key[64];
	const char *at;

	snprintf(key, sizeof(key), "\"%s\":\"", name);
	at = memmem(json.data, json.len, key, strlen(key));
	assert_non_null(at);
	at += strlen(key);
	strncat(told, at, strcspn(at, "\""));
}

static void
tell(struct str json)
{
	add_member(json, "event");
	strcat(told, " ");
	add_member(json, "priority");
	strcat(told, "\n");
}

static int
set_up(void **state)
{
	world_set_up(state);
	w.told = tell;
	return 0;
}

static enum outcome
decide(int64_t now_ms, const char *event)
{
	told[0] = '\0';
	w.in.now_ms = now_ms;
	return world_decide(event);
}

static enum outcome
wake(int64_t now_ms, const char *case_id)
{
	told[0] = '\0';
	w.in.now_ms = now_ms;
	return world_wake(case_id);
}

static void
pass(int64_t until_ms)
{
	told[0] = '\0';
	world_pass(until_ms);
}

static int64_t
timer_ms(void)
{
	struct str id;
	int64_t ms;

	return store_next_timer(w.store, &id, &ms) ? ms : -1;
}

#define COMPLAINT(id) "{\"id\":\"" id "\",\"text\":\"x\"}"
#define MESSAGE(id, of, attr) "{\"id\":\"" id "\",\"case\":\"" of "\"," \
	"\"kind\":\"message\",\"text\":\"x\",\"attrs\":{\"" attr "\":1}}"

#define WARN_1 "timer:a:answer:warn:2023-11-15T00:13:20.000Z P3\n"
#define WARN_2 "timer:a:answer:warn:2023-11-15T01:13:20.000Z P3\n"
#define BREACH "timer:a:answer:breach:2023-11-15T02:13:20.000Z P1\n"
#define SOLVE "timer:a:solve:breach:2023-11-15T02:13:20.000Z "

static void
a_case_is_woken_at_its_first_mark(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	assert_str(effect(EFFECT_TIMER, 0)->args[1], "1700007200000");
	assert_int_equal(timer_ms(), NOW + 2 * HOUR);
}

static void
what_changes_no_mark_sets_no_timer(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	decide(NOW + HOUR, MESSAGE("m", "a", "x"));
	assert_null(effect(EFFECT_TIMER, 0));
}

static void
marks_are_told_as_time_passes(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	pass(NOW + 2 * HOUR - 1);
	assert_string_equal(told, "");
	pass(NOW + 2 * HOUR);
	assert_string_equal(told, WARN_1);
	pass(NOW + 100 * HOUR);
	assert_string_equal(told, WARN_2 BREACH SOLVE "P1\n");
	assert_int_equal(timer_ms(), -1);
}

static void
an_event_first_tells_what_is_due(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	decide(NOW + 3 * HOUR, MESSAGE("m", "a", "done"));
	assert_string_equal(told, WARN_1 WARN_2 "m P3\n");
	assert_str(effect(EFFECT_TIMER, 0)->args[1], "1700014400000"); /* solve */
}

static void
what_is_told_before_an_event_of_long_ago_is_not_of_long_ago(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	decide(NOW + 2 * HOUR, "{\"id\":\"m\",\"case\":\"a\","
	    "\"kind\":\"message\",\"text\":\"x\",\"at\":\"2023-10-01T00:00:00Z\"}");
	assert_string_equal(told, WARN_1 "m P3\n");
	assert_true(says("\"backdated\""));
	pass(NOW + 3 * HOUR);
	assert_string_equal(told, WARN_2);
	assert_false(says("backdated"));
}

static void
a_timer_that_went_off_is_set_again_or_away(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	assert_int_equal(wake(NOW + HOUR, "a"), OUTCOME_NOTHING);
	assert_string_equal(told, "");
	assert_str(effect(EFFECT_TIMER, 0)->args[1], "1700007200000");
	assert_int_equal(wake(NOW + 100 * HOUR, "a"), OUTCOME_DECIDED);
	assert_string_equal(told, WARN_1 WARN_2 BREACH SOLVE "P1\n");
	assert_int_equal(w.out.ndecisions, 4);
	assert_str(effect(EFFECT_TIMER, 0)->args[1], "");
	assert_int_equal(wake(NOW + 100 * HOUR, "unknown"), OUTCOME_NOTHING);
}

static void
a_stopped_clock_has_no_marks(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	decide(NOW + HOUR, MESSAGE("m", "a", "done"));
	pass(NOW + 100 * HOUR);
	assert_string_equal(told, SOLVE "P3\n");
}

static void
a_pause_over_the_due_time_is_no_breach(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	decide(NOW + HOUR, MESSAGE("m", "a", "wait"));
	pass(NOW + 5 * HOUR);
	assert_string_equal(told, SOLVE "P3\n");
	decide(NOW + 6 * HOUR, MESSAGE("n", "a", "go"));
	pass(NOW + 7 * HOUR);
	assert_string_equal(told,
	    "timer:a:answer:warn:2023-11-15T05:13:20.000Z P3\n");
}

/* Nobody says that it goes on: it does by itself, and the case is woken. */
static void
a_pause_ends_when_it_has_taken_all_it_may(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	decide(NOW + HOUR, MESSAGE("m", "a", "wait"));
	pass(NOW + 12 * HOUR - 1);
	assert_string_equal(told, SOLVE "P3\n");
	pass(NOW + 12 * HOUR);
	assert_string_equal(told,
	    "timer:a:answer:warn:2023-11-15T10:13:20.000Z P3\n");
}

static void
cases_take_turns_by_time_and_then_name(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("b"));
	decide(NOW, COMPLAINT("a"));
	pass(NOW + 2 * HOUR);
	assert_string_equal(told, WARN_1
	    "timer:b:answer:warn:2023-11-15T00:13:20.000Z P3\n");
}

static void
a_late_one_says_how_late(void **state)
{
	const struct effect *sla;
	char text[600];

	(void)state;
	decide(NOW, COMPLAINT("a"));
	wake(NOW + 2 * HOUR + 1234, "a");
	sla = effect(EFFECT_SLA, 0);
	assert_non_null(sla);
	snprintf(text, sizeof(text), "%.*s", (int)sla->args[1].len,
	    sla->args[1].data);
	assert_string_equal(text, ",\"at\":\"2023-11-15T00:13:21.234Z\","
	    "\"kind\":\"warn\",\"case\":\"a\",\"clock\":\"answer\",\"level\":1,"
	    "\"due\":\"2023-11-15T02:13:20.000Z\",\"remaining_ms\":7198766,"
	    "\"late_ms\":1234,\"owner\":\"front_desk\",\"assignee\":null,"
	    "\"priority\":\"P3\",\"type\":\"venting\","
	    "\"policy\":\"answer@ee4f966\"}");
}

static void
a_duplicate_tells_no_marks(void **state)
{
	(void)state;
	decide(NOW, COMPLAINT("a"));
	assert_int_equal(decide(NOW + 3 * HOUR, COMPLAINT("a")),
	    OUTCOME_DUPLICATE);
	assert_string_equal(told, "");
	assert_int_equal(timer_ms(), NOW + 2 * HOUR);
}

/* A rule whose action makes its own condition true ends, and is named. */
static void
a_clock_that_sets_itself_off_ends(void **state)
{
	const struct effect *alert;

	(void)state;
	decide(NOW, "{\"id\":\"s\",\"text\":\"x\","
	    "\"attrs\":{\"self\":1}}");
	assert_int_equal(wake(NOW + HOUR, "s"), OUTCOME_DECIDED);
	assert_int_equal(w.out.ndecisions, 32);
	assert_non_null(w.out.faults);
	assert_string_equal(ruleset_rule_name(w.rs, w.out.faults->rule),
	    "self");
	alert = effect(EFFECT_ALERT, 0);
	assert_non_null(alert);
	assert_non_null(memmem(alert->args[1].data, alert->args[1].len,
	    "\"class\":\"loop\"", 14));
	assert_int_equal(timer_ms(), NOW + 33 * 1000);
	wake(NOW + HOUR, "s");
	assert_int_equal(timer_ms(), NOW + 65 * 1000);
}

/* Told in one go, hundreds would take an engine past its deadline. */
static void
many_marks_that_are_due_at_once_are_told_in_parts(void **state)
{
	char rules[4096] = "";
	uint32_t marks = 0, calls = 0;
	int i;

	for (i = 0; i < 20; i++)
		snprintf(rules + strlen(rules), sizeof(rules) - strlen(rules),
		    "clock 'c%02d' { when = kind 'complaint', due = '1h', "
		    "warn = { '10%%', '20%%', '30%%', '40%%', '50%%' }, "
		    "escalate = { '1s', '2s', '3s', '4s' } } ", i);
	(void)state;
	world_load(rules);
	decide(NOW, "{\"id\":\"m\",\"text\":\"x\"}");
	while (timer_ms() >= 0) {
		assert_int_equal(wake(NOW + HOUR + HOUR, "m"),
		    OUTCOME_DECIDED);
		assert_in_range(w.out.ndecisions, 1, 128);
		marks += w.out.ndecisions;
		calls++;
	}
	assert_int_equal(marks, 20 * 10);
	assert_int_equal(calls, 2);
}

static void
nobody_can_send_a_timer(void **state)
{
	struct complaint c;
	struct refused why;

	(void)state;
	assert_int_equal(complaint_parse(&c, str_of("{\"id\":\"t\",\"case\":"
	    "\"a\",\"kind\":\"timer\",\"text\":\"x\"}"), &w.options.limits,
	    &why), -1);
	assert_int_equal(why.reason, REFUSAL_UNKNOWN_KIND);
}

#define T(f) cmocka_unit_test_prestate_setup_teardown(f, set_up, \
	world_tear_down, (void *)RULES)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_case_is_woken_at_its_first_mark),
		T(what_changes_no_mark_sets_no_timer),
		T(marks_are_told_as_time_passes),
		T(an_event_first_tells_what_is_due),
		T(what_is_told_before_an_event_of_long_ago_is_not_of_long_ago),
		T(a_timer_that_went_off_is_set_again_or_away),
		T(a_stopped_clock_has_no_marks),
		T(a_pause_over_the_due_time_is_no_breach),
		T(a_pause_ends_when_it_has_taken_all_it_may),
		T(cases_take_turns_by_time_and_then_name),
		T(a_late_one_says_how_late),
		T(a_duplicate_tells_no_marks),
		T(a_clock_that_sets_itself_off_ends),
		T(many_marks_that_are_due_at_once_are_told_in_parts),
		T(nobody_can_send_a_timer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
