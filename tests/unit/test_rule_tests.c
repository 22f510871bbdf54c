/*
 * The tests that stand beside the rules: what they say of a failure, which
 * rules they fire, that they end, and that the order of rules plays no part.
 */
#include "ruleset_fixture.h"

#include "rule_tests.h"

#define RULES \
	"phrases 'money' { 'refund' }\n" \
	"classify 'claims' { when = has 'money', type = { " \
	"seeking_compensation = 3 }, flag = 'f' }\n" \
	"prioritise 'large' { when = field 'demand.amount':above(9), " \
	"priority = 'P1' }\n" \
	"assign 'to-claims' { when = type 'seeking_compensation', " \
	"owner = 'claims' }\n"

static const struct decide_options decide = {
	.limits = { .event_bytes = 1 << 18, .text_bytes = 1 << 16,
		.depth = 16, .members = 4096, .max_backdate_ms = 604800000 },
	.dedup_window_ms = 604800000,
};

static struct buf said;

static void
say_cb(void *arg, const struct rule_test_result *r)
{
	const struct rule_test_miss *m;

	(void)arg;
	buf_adds(&said, r->test->name);
	for (m = r->misses; m != NULL; m = m->next)
		buf_addf(&said, " %.*s:%.*s:%.*s", (int)m->field.len,
		    m->field.data, (int)m->expected.len, m->expected.data,
		    (int)m->got.len, m->got.data);
	assert_int_equal(r->passed, r->misses == NULL);
	buf_adds(&said, ";");
}

static struct rule_tests_sum
run(struct ruleset *rs, const char *filter, bool *has_fired, uint32_t cpu_ms)
{
	struct rule_tests_options o = {
		.decide = &decide, .filter = filter, .has_fired = has_fired,
		.cpu_ms = cpu_ms, .fn = say_cb,
	};

	buf_reset(&said);
	return rule_tests_run(rs, &o);
}

static void
all_fields_that_differ_are_told(void **state)
{
	struct ruleset *rs = load_text(RULES
	    "test 'good' { event = { text = 'refund' }, expect = { type = "
	    "'seeking_compensation', flags = { 'f' } } }\n"
	    "test 'bad' { event = { text = 'refund' }, expect = { type = "
	    "'venting', flags = { 'g' }, owner = 'claims', "
	    "priority = 'P1', rules = { 'claims', 'x' } } }\n"
	    "test 'refused' { event = { kind = 'message', case = 'c', text = "
	    "'x' }, expect = { type = 'venting' } }\n");
	struct rule_tests_sum sum = run(rs, NULL, NULL, 0);

	(void)state;
	assert_int_equal(sum.run, 3);
	assert_int_equal(sum.failed, 2);
	assert_string_equal(buf_cstr(&said), "good;bad flags:[\"g\"]:[\"f\"] "
	    "priority:\"P1\":\"P3\" rules:[\"claims\",\"x\"]:[\"claims\","
	    "\"to-claims\"] type:\"venting\":\"seeking_compensation\";"
	    "refused type:\"venting\":unknown_case;");
	ruleset_free(rs);
}

static void
a_test_whose_marks_do_not_end_has_failed(void **state)
{
	struct ruleset *rs = load_text(RULES
	    "clock 'every' { due = '1s', restarts = kind 'timer' }\n"
	    "test 'ever' { event = { text = 'x' }, now = "
	    "'2026-01-01T00:00:00Z', run_until = '9999-12-31T00:00:00Z', "
	    "expect = { kind = 'timer' } }\n");

	(void)state;
	assert_int_equal(run(rs, NULL, NULL, 0).failed, 1);
	assert_string_equal(buf_cstr(&said), "ever run_until:\"an end of the "
	    "marks\":\"more than 10000 before then\";");
	ruleset_free(rs);
}

static void
a_filter_looks_at_names_and_places(void **state)
{
	struct ruleset *rs = load_text(RULES
	    "test 'one' { event = { text = 'x' }, expect = { priority = 'P3' } "
	    "}\ntest 'two' { event = { text = 'x' }, expect = { priority = "
	    "'P3' } }\n");

	(void)state;
	assert_int_equal(run(rs, "tw", NULL, 0).run, 1);
	assert_string_equal(buf_cstr(&said), "two;");
	assert_int_equal(run(rs, "x.lua", NULL, 0).run, 2);
	assert_int_equal(run(rs, "nobody", NULL, 0).run, 0);
	ruleset_free(rs);
}

static void
rules_that_fire_in_any_event_are_covered(void **state)
{
	struct ruleset *rs = load_text(RULES
	    "test 'two' { events = { { text = 'x', demand = { amount = 10 } }, "
	    "{ kind = 'message', text = 'refund' } }, "
	    "expect = { kind = 'message' } }\n");
	bool has_fired[4] = { false };
	uint32_t i;

	(void)state;
	run(rs, NULL, has_fired, 0);
	for (i = 0; i < 3; i++)
		assert_true(has_fired[i]);
	memset(has_fired, 0, sizeof(has_fired));
	run(rs, "nobody", has_fired, 0);
	for (i = 0; i < 3; i++)
		assert_false(has_fired[i]);
	ruleset_free(rs);
}

static void
tests_that_take_too_long_together_are_left_out(void **state)
{
	struct buf text = { 0 };
	struct ruleset *rs;
	struct rule_tests_sum sum;
	int i;

	(void)state;
	buf_adds(&text, "classify 'slow' { when = always, flag = 'f', "
	    "check = function() while true do end end }\n");
	for (i = 0; i < 100; i++)
		buf_addf(&text, "test 't%d' { event = { text = 'x' }, "
		    "expect = { degraded = { 'slow' } } }\n", i);
	rs = load_text(buf_cstr(&text));
	sum = run(rs, NULL, NULL, 30);
	assert_int_equal(sum.chosen, 100);
	assert_true(sum.run > 0 && sum.run < 50);
	ruleset_free(rs);
	buf_clear(&text);
}

/* Orders -------------------------------------------------------------------- */

struct orders {
	const char *usual, *other; /* x.lua, and y.lua */
	uint32_t event_ms;
	uint32_t loads;
};

static struct ruleset *
load_cb(void *arg, uint32_t order, struct err *err)
{
	struct orders *o = arg;
	struct ruleset_limits limits = ruleset_default_limits;
	struct bundle b = { 0 };
	struct ruleset *rs;

	if (o->event_ms > 0) {
		limits.event_ms = o->event_ms;
		limits.budget_ms = 10000;
	}
	o->loads++;
	bundle_add(&b, "words.lua", str_of(WORDS));
	bundle_add(&b, "x.lua", str_of(order > 0 && o->other != NULL ?
	    o->other : o->usual));
	bundle_add(&b, "tests.lua", STR("test 'one' { event = { text = 'x' }, "
	    "expect = { kind = 'complaint' } }\n"
	    "test 'two' { events = { { text = 'x' }, { text = 'refund' } }, "
	    "expect = { kind = 'complaint' } }\n"));
	bundle_seal(&b);
	rs = ruleset_load_in_order(&b, &limits, order, err);
	bundle_clear(&b);
	return rs;
}

static int
permute(struct orders *o, struct rule_tests_difference *d, struct err *err)
{
	struct rule_tests_orders run = {
		.load = load_cb, .arg = o, .decide = &decide, .orders = 8,
	};

	return rule_tests_permute(&run, d, err);
}

static void
no_order_changes_what_rules_decide(void **state)
{
	struct orders o = { .usual = RULES
	    "assign 'a' { when = always, check = function() return { owner = "
	    "'legal', rank = 7 } end }\n"
	    "assign 'b' { when = always, check = function() return { owner = "
	    "'claims', rank = 7 } end }\n"
	    "signal 's1' { when = always, flag = { 'q', 'p' } }\n"
	    "signal 's2' { when = always, flag = { 'p', 'o' } }\n" };
	struct rule_tests_difference d;
	struct err err = { "" };

	(void)state;
	assert_int_equal(permute(&o, &d, &err), 0);
	assert_int_equal(o.loads, 9);
	rule_tests_difference_clear(&d);
}

/* Whichever comes first uses up the budget of both. */
static void
a_decision_that_depends_on_the_order_is_found(void **state)
{
	struct orders o = { .event_ms = 1, .usual =
	    "local function slow() local n = 0 for i = 1, 1e7 do n = n + i "
	    "end return true end\n"
	    "classify 'a' { when = always, check = slow, type = { "
	    "malicious = 1 } }\n"
	    "classify 'b' { when = always, check = slow, type = { "
	    "consultation = 1 } }\n" };
	struct rule_tests_difference d;
	struct err err = { "" };

	(void)state;
	assert_int_equal(permute(&o, &d, &err), 1);
	assert_string_equal(d.test, "one");
	assert_string_equal(d.where, "tests.lua:1");
	assert_int_equal(d.event, 1);
	assert_string_equal(d.field, "nature");
	assert_string_equal(d.usual, "\"valid\"");
	assert_string_equal(d.other, "\"communicative\"");
	assert_string_equal(d.usual_rules, "[\"a\"]");
	assert_string_equal(d.other_rules, "[\"b\"]");
	rule_tests_difference_clear(&d);
}

static void
a_difference_in_a_later_event_is_named(void **state)
{
	struct orders o = { .usual = RULES, .other =
	    "phrases 'money' { 'refund' }\nclassify 'claims' { "
	    "when = has 'money', type = { seeking_compensation = 2 }, "
	    "flag = 'f' }\n"
	    "assign 'to-claims' { when = type 'seeking_compensation', "
	    "owner = 'claims' }\n" };
	struct rule_tests_difference d;
	struct err err = { "" };

	(void)state;
	assert_int_equal(permute(&o, &d, &err), 1);
	assert_string_equal(d.test, "two");
	assert_int_equal(d.event, 2);
	assert_int_equal(d.order, 1);
	assert_string_equal(d.field, "scores");
	assert_string_equal(d.usual, "{\"seeking_compensation\":3}");
	assert_string_equal(d.other, "{\"seeking_compensation\":2}");
	rule_tests_difference_clear(&d);
	o.other = "classify 'x {";
	assert_int_equal(permute(&o, &d, &err), -1);
	assert_non_null(strstr(err.text, "x.lua:1"));
	rule_tests_difference_clear(&d);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_fields_that_differ_are_told),
		cmocka_unit_test(a_test_whose_marks_do_not_end_has_failed),
		cmocka_unit_test(a_filter_looks_at_names_and_places),
		cmocka_unit_test(rules_that_fire_in_any_event_are_covered),
		cmocka_unit_test(tests_that_take_too_long_together_are_left_out),
		cmocka_unit_test(no_order_changes_what_rules_decide),
		cmocka_unit_test(a_decision_that_depends_on_the_order_is_found),
		cmocka_unit_test(a_difference_in_a_later_event_is_named),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	buf_clear(&said);
	return failed;
}
