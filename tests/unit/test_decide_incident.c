/*
 * test_decide_incident: the same cause in many cases: who counts, when it is an
 * incident, what is written of it; and declarations that are refused.
 */
#include "decide_fixture.h"

#define DAY (24 * 60 * 60 * 1000ll)

#define LOT "incident 'bad-lot' { when = field 'attrs.broken', " \
	"same = { 'product.name', 'product.lot' }, within = '7d', " \
	"cases = 3, flag = 'incident', priority = 'P2' } " \
	"assign 'many' { when = flag 'incident', owner = 'claims' } " \
	"states { order = { 'open' } } " \
	"guard 'no' { on = 'reply', when = field 'attrs.no', " \
	"refuse = 'no_good', detail = 'It is none.' } "

static void
decide(const char *event)
{
	assert_int_equal(world_decide(event), OUTCOME_DECIDED);
}

/* A complaint of a case, of something with that lot. */
static void
complain(const char *case_id, const char *lot, const char *attrs)
{
	char json[512];

	snprintf(json, sizeof(json), "{\"id\":\"e-%d\",\"case\":\"%s\","
	    "\"text\":\"a\",\"product\":{\"name\":\"lamp\",\"lot\":%s},"
	    "\"attrs\":{%s}}", ++w.n, case_id, lot, attrs);
	decide(json);
}

static void
break_lot(const char *case_id, const char *lot)
{
	char quoted[160];

	snprintf(quoted, sizeof(quoted), "\"%s\"", lot);
	complain(case_id, quoted, "\"broken\":true");
}

static bool
is_raised(void)
{
	return effect(EFFECT_ALERT, 0) != NULL;
}

static bool
is_of(const char *id)
{
	char part[200];

	snprintf(part, sizeof(part), "\"incidents\":[{\"id\":\"%s\"", id);
	return says(part);
}

static int64_t
number(const char *field)
{
	return store_get_int(w.store, (struct str)STR("incident"),
	    (struct str)STR("bad-lot:lamp:L7"), str_of(field));
}

#define INCIDENT "bad-lot:lamp:L7:1700000000000"

#define ALERT ",\"at\":\"2023-11-14T22:13:20.000Z\"," \
	"\"kind\":\"incident\",\"incident\":\"" INCIDENT "\"," \
	"\"rule\":\"bad-lot\",\"same\":\"product.name, product.lot\"," \
	"\"value\":\"lamp:L7\",\"cases\":3," \
	"\"since\":\"2023-11-14T22:13:20.000Z\",\"of\":[\"a\",\"b\",\"c\"]," \
	"\"case\":\"c\",\"priority\":\"P2\",\"owner\":\"claims\"," \
	"\"ruleset\":\""

/* Who counts ---------------------------------------------------------------- */

static void
the_case_that_makes_them_enough_raises_it(void **state)
{
	const struct effect *alert;

	(void)state;
	break_lot("a", "L7");
	assert_true(says("\"priority\":\"P3\""));
	assert_false(says("\"incidents\""));
	break_lot("b", "L7");
	assert_false(is_raised());
	break_lot("c", "L7");
	assert_true(is_of(INCIDENT));
	assert_true(says("\"priority\":\"P2\",\"owner\":\"claims\""));
	assert_true(says("\"flags\":[\"incident\"]"));
	assert_true(says("{\"cases\":\"product.name, product.lot\","
	    "\"value\":3}"));
	alert = effect(EFFECT_ALERT, 0);
	assert_non_null(alert);
	assert_memory_equal(alert->args[1].data, ALERT, sizeof(ALERT) - 1);
}

static void
a_case_counts_once_however_often_it_complains(void **state)
{
	int i;

	(void)state;
	for (i = 0; i < 5; i++)
		break_lot("a", "L7");
	/* nothing is taken, but it must still be as it was seen */
	assert_str(effect(EFFECT_TAKE, 0)->args[3], "0");
	assert_str(effect(EFFECT_TAKE, 0)->args[5], "raised");
	assert_null(effect(EFFECT_SET, 0));
	break_lot("b", "L7");
	for (i = 0; i < 3; i++)
		break_lot("b", "L7");
	assert_int_equal(number("cases"), 2);
	break_lot("c", "L7");
	assert_true(is_raised());
	break_lot("c", "L7");
	assert_false(is_raised());
	assert_true(is_of(INCIDENT));
	assert_int_equal(number("cases"), 3);
}

static void
another_lot_is_another_cause(void **state)
{
	(void)state;
	break_lot("a", "L7");
	break_lot("b", "L8");
	break_lot("c", "l7");
	break_lot("d", "L7");
	assert_false(is_raised());
}

static void
what_has_nothing_in_common_is_not_counted(void **state)
{
	char lot[200] = "\"";
	int i;

	(void)state;
	memset(lot + 1, 'x', 130);
	strcpy(lot + 131, "\"");
	for (i = 0; i < 5; i++) {
		char name[] = { (char)('a' + i), '\0' };

		complain(name, "null", "\"broken\":true");
		assert_null(effect(EFFECT_TAKE, 0));
		complain(name, "\"\"", "\"broken\":true");
		assert_null(effect(EFFECT_TAKE, 0));
		complain(name, lot, "\"broken\":true");
		assert_null(effect(EFFECT_TAKE, 0));
		complain(name, "\"L7\"", "\"dull\":true");
		assert_null(effect(EFFECT_TAKE, 0));
	}
}

static void
without_a_field_all_cases_of_the_rule_are_alike(void **state)
{
	(void)state;
	world_load("incident 'leak' { when = field 'attrs.leak', "
	    "within = '1d', cases = 2, flag = 'incident' }");
	complain("a", "\"L1\"", "\"leak\":true");
	complain("b", "\"L1\"", "");
	assert_false(is_raised());
	complain("c", "null", "\"leak\":true");
	assert_true(is_raised());
	assert_true(is_of("leak:*:1700000000000"));
}

static void
an_event_that_is_refused_counts_for_nothing(void **state)
{
	(void)state;
	break_lot("a", "L7");
	break_lot("b", "L7");
	complain("c", "\"L7\"", "");
	decide("{\"id\":\"r\",\"kind\":\"reply\",\"case\":\"c\","
	    "\"product\":{\"name\":\"lamp\",\"lot\":\"L7\"},"
	    "\"attrs\":{\"broken\":true,\"no\":true}}");
	assert_true(says("\"refused\":{\"reason\":\"no_good\""));
	assert_null(effect(EFFECT_TAKE, 0));
	assert_false(is_raised());
	assert_false(says("\"incidents\""));
	break_lot("d", "L7");
	assert_true(is_raised());
}

/* Time ---------------------------------------------------------------------- */

static void
cases_that_are_older_than_the_window_count_no_more(void **state)
{
	(void)state;
	break_lot("a", "L7");
	w.in.now_ms += DAY;
	break_lot("b", "L7");
	w.in.now_ms += 6 * DAY;
	break_lot("c", "L7"); /* a is seven days ago */
	assert_false(is_raised());
	assert_int_equal(number("cases"), 2);
	assert_int_equal(number("case:a"), 0);
	break_lot("a", "L7");
	assert_true(is_raised());
}

static void
it_goes_on_as_long_as_cases_come_and_then_the_next_is_a_new_one(void **state)
{
	int i;
	char name[16];

	(void)state;
	for (i = 0; i < 3; i++) {
		snprintf(name, sizeof(name), "a%d", i);
		break_lot(name, "L7");
	}
	for (i = 0; i < 4; i++) {
		w.in.now_ms += 5 * DAY;
		snprintf(name, sizeof(name), "b%d", i);
		break_lot(name, "L7");
		assert_true(is_of(INCIDENT));
		assert_false(is_raised());
	}
	assert_int_equal(number("cases"), 7);
	w.in.now_ms += 7 * DAY + 7 * DAY / 64;
	break_lot("c0", "L7");
	assert_false(says("\"incidents\""));
	assert_int_equal(number("cases"), 1);
	break_lot("c1", "L7");
	break_lot("c2", "L7");
	assert_true(is_raised());
	assert_true(is_of("bad-lot:lamp:L7:1702342250000"));
	/* a case of the first comes to the second */
	break_lot("a0", "L7");
	assert_true(is_of("bad-lot:lamp:L7:1702342250000"));
	assert_int_equal(number("cases"), 4);
}

static void
a_case_remembers_what_it_is_one_of(void **state)
{
	(void)state;
	break_lot("a", "L7");
	break_lot("b", "L7");
	break_lot("c", "L7");
	decide("{\"id\":\"m\",\"kind\":\"message\",\"case\":\"c\","
	    "\"text\":\"well?\"}");
	assert_true(is_of(INCIDENT));
	assert_true(says("\"flags\":[]"));
	/* who counted before is one of it with the next such complaint */
	decide("{\"id\":\"m\",\"kind\":\"message\",\"case\":\"a\","
	    "\"text\":\"well?\"}");
	assert_false(says("\"incidents\""));
	break_lot("a", "L7");
	assert_true(is_of(INCIDENT));
	assert_int_equal(number("cases"), 3);
}

/* What is written ----------------------------------------------------------- */

static void
who_counts_takes_room_that_does_not_reach_the_number(void **state)
{
	const struct effect *e;

	(void)state;
	break_lot("a", "L7");
	e = effect(EFFECT_TAKE, 0);
	assert_non_null(e);
	assert_int_equal(e->nargs, 7);
	assert_str(e->args[0], "incident");
	assert_str(e->args[1], "bad-lot:lamp:L7");
	assert_str(e->args[2], "cases");
	assert_str(e->args[3], "1");
	assert_str(e->args[4], "2");
	assert_str(e->args[5], "raised");
	assert_str(e->args[6], "");
}

static void
who_raises_it_has_seen_all_that_count(void **state)
{
	const struct effect *e;

	(void)state;
	break_lot("a", "L7");
	break_lot("b", "L7");
	break_lot("c", "L7");
	e = effect(EFFECT_TAKE, 0);
	assert_non_null(e);
	assert_int_equal(e->nargs, 13);
	assert_str(e->args[4], "");
	assert_str(e->args[6], "");
	assert_str(e->args[7], "cases");
	assert_str(e->args[8], "2");
	assert_str(e->args[9], "case:a");
	assert_str(e->args[10], "1700000000000");
	assert_str(e->args[11], "case:b");
	/* who joins has seen that it was raised, and nothing else */
	break_lot("d", "L7");
	e = effect(EFFECT_TAKE, 0);
	assert_non_null(e);
	assert_int_equal(e->nargs, 7);
	assert_str(e->args[4], "");
	assert_str(e->args[6], "1700000000000");
	assert_int_equal(number("case:d"), 0);
}

static void
numbers_that_somebody_spoiled_are_put_right(void **state)
{
	(void)state;
	break_lot("a", "L7");
	store_set(w.store, (struct str)STR("incident"),
	    (struct str)STR("bad-lot:lamp:L7"), (struct str)STR("cases"),
	    (struct str)STR("77"));
	break_lot("b", "L7");
	assert_false(is_raised());
	assert_int_equal(number("cases"), 2);
}

static void
what_is_needed_is_known_by_what_the_event_has(void **state)
{
	struct need needs[DECIDE_MAX_NEEDS];
	struct complaint c;
	struct refused why;

	(void)state;
	assert_int_equal(complaint_parse(&c, (struct str)STR("{\"id\":\"e\","
	    "\"text\":\"a\",\"product\":{\"name\":\"lamp\",\"lot\":\"12\"}}"),
	    &w.options.limits, &why), 0);
	assert_int_equal(decide_needs(w.rs, &c, 0, &w.arena, needs), 2);
	assert_str(needs[1].kind, "incident");
	assert_str(needs[1].id, "bad-lot:lamp:12");
	assert_int_equal(needs[1].mode, NEED_LOOSE);
	assert_int_equal(needs[1].nfields, 0);
	complaint_clear(&c);
}

/* Declarations -------------------------------------------------------------- */

static const struct bad_row {
	const char *keys, *error;
} bad_rows[] = {
	{ "same = 'product.lot', cases = 3", "within is missing" },
	{ "same = 'product.lot', within = '7d'", "cases is missing" },
	{ "same = 'product.lot', within = '7d', cases = 1",
	    "cases: expected a whole number from 2 to 200" },
	{ "same = 'product.lot', within = '7d', cases = 2.5", "cases: expected" },
	{ "same = 'product.lot', within = '2 workdays', cases = 3",
	    "within: expected minutes, hours, days or weeks" },
	{ "same = 'product.lot', within = '2y', cases = 3", "is no duration" },
	{ "same = 'customer.id', within = '7d', cases = 3",
	    "\"customer.id\" is about a person" },
	{ "same = 'text', within = '7d', cases = 3", "is about a person" },
	/* what staff writes of it, and what triaged sets */
	{ "same = 'cause', within = '7d', cases = 3", "is about a person" },
	{ "same = 'contact', within = '7d', cases = 3", "is about a person" },
	{ "same = 'agent', within = '7d', cases = 3", "is about a person" },
	{ "same = 'joined_from', within = '7d', cases = 3",
	    "is about a person or one case" },
	{ "same = 'attrs.age', within = '7d', cases = 3", "age" },
	{ "same = 'product', within = '7d', cases = 3",
	    "expected a field that holds a word" },
	{ "same = 'product.lott', within = '7d', cases = 3",
	    "did you mean \"product.lot\"" },
	{ "same = {}, within = '7d', cases = 3", "same: expected a field" },
	{ "same = 'product.lot', within = '7d', cases = 3, owner = 'claims'",
	    "incident has no key \"owner\"" },
	{ "same = 'product.lot', within = '7d', case = 3",
	    "incident has no key \"case\" (did you mean \"cases\"?)" },
};

static void
a_declaration_that_counts_nothing_is_refused(void **state)
{
	const struct bad_row *row = bad_rows;
	char text[400];

	(void)state;
	for (; row < bad_rows + sizeof(bad_rows) / sizeof(*row); row++) {
		snprintf(text, sizeof(text), "incident 'x' { when = "
		    "field 'attrs.x', %s }", row->keys);
		assert_refused(text, row->error);
	}
}

static void
a_set_has_so_many_incidents_and_no_more(void **state)
{
	struct buf text = { 0 };
	int i;

	(void)state;
	for (i = 0; i <= RULESET_MAX_INCIDENTS; i++)
		buf_addf(&text, "incident 'x-%d' { when = field 'attrs.x%d', "
		    "same = 'place', within = '1d', cases = 2 }\n", i, i);
	assert_refused(buf_cstr(&text), "more than 12 incidents");
	buf_clear(&text);
}

#define test(f) WORLD_TEST(f, LOT)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		test(the_case_that_makes_them_enough_raises_it),
		test(a_case_counts_once_however_often_it_complains),
		test(another_lot_is_another_cause),
		test(what_has_nothing_in_common_is_not_counted),
		test(without_a_field_all_cases_of_the_rule_are_alike),
		test(an_event_that_is_refused_counts_for_nothing),
		test(cases_that_are_older_than_the_window_count_no_more),
		test(it_goes_on_as_long_as_cases_come_and_then_the_next_is_a_new_one),
		test(a_case_remembers_what_it_is_one_of),
		test(who_counts_takes_room_that_does_not_reach_the_number),
		test(who_raises_it_has_seen_all_that_count),
		test(numbers_that_somebody_spoiled_are_put_right),
		test(what_is_needed_is_known_by_what_the_event_has),
		test(a_declaration_that_counts_nothing_is_refused),
		test(a_set_has_so_many_incidents_and_no_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
