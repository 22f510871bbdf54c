/*
 * test_trace: every rule says what became of it: the first condition that was
 * false, as it is written, and what it saw.  Looking on changes nothing.
 */
#include "ruleset_fixture.h"

#include "trace.h"

#define PHRASES \
	"phrases 'money' { zh = { '退款' }, en = { 'refund', 'money back' } }\n" \
	"phrases 'threat' { en = { 'newspaper' } }\n"

struct looked {
	struct trial trial;
	struct trace trace;
};

static void
look_at(struct looked *l, const char *rules, const char *json)
{
	memset(l, 0, sizeof(*l));
	l->trial.rs = load_text(rules);
	trace_attach(l->trial.rs, &l->trace);
	trial_run(&l->trial, json);
	assert_true(l->trace.is_told);
	assert_int_equal(l->trace.missed, 0);
}

static void
looked_clear(struct looked *l)
{
	trace_detach(l->trial.rs);
	trial_clear(&l->trial);
}

static const struct trace_rule *
rule_of(const struct looked *l, const char *name)
{
	uint32_t i = trace_find_rule(l->trial.rs, name);

	assert_int_not_equal(i, TRACE_NO_RULE);
	return &l->trace.rules[i];
}

/* What one rule's when, false, is told with. */
static const struct why_row {
	const char *when, *event, *form, *saw;
} why_rows[] = {
	{ "has 'threat'", "{\"id\":\"e\",\"text\":\"a\"}",
	    "has \"threat\"", "the phrase was not found" },
	{ "has 'money'", "{\"id\":\"e\",\"text\":\"a\"}",
	    "has \"money\"", "none of 3 phrases" },
	{ "~has 'money'", "{\"id\":\"e\",\"text\":\"手机坏了，我要求退款\"}",
	    "~has \"money\"", "\"退款\" was found at byte 24" },
	{ "~has 'money'", "{\"id\":\"e\",\"subject\":\"Refund!\"}",
	    "~has \"money\"",
	    "\"Refund\" was found at byte 0 of the subject" },
	{ "field 'demand.amount':at_least(10000)",
	    "{\"id\":\"e\",\"text\":\"a\",\"demand\":{\"amount\":4999}}",
	    "field \"demand.amount\":at_least(10000)", "4999" },
	{ "field 'demand.amount':at_least(10000)",
	    "{\"id\":\"e\",\"text\":\"a\"}",
	    "field \"demand.amount\":at_least(10000)", "missing" },
	{ "field 'x'", "{\"id\":\"e\",\"text\":\"a\",\"x\":null}",
	    "field \"x\"", "null" },
	{ "field 'x':one_of { 'a', 'b' }",
	    "{\"id\":\"e\",\"text\":\"a\",\"x\":\"c\"}",
	    "field \"x\":one_of { \"a\", \"b\" }", "\"c\"" },
	{ "field 'x':one_of { 1, 2, 3, 4, 5 }",
	    "{\"id\":\"e\",\"text\":\"a\",\"x\":[]}",
	    "field \"x\":one_of { 1, 2, 3, 4, ... 5 in all }", "a list" },
	{ "field 'x':is_owner()",
	    "{\"id\":\"e\",\"text\":\"a\",\"x\":\"nobody\"}",
	    "field \"x\":is_owner()", "\"nobody\"" },
	{ "field 'x':is(true)",
	    "{\"id\":\"e\",\"text\":\"a\",\"x\":false}",
	    "field \"x\":is(true)", "false" },
	{ "field 'x':contains('ab')",
	    "{\"id\":\"e\",\"text\":\"a\",\"x\":{}}",
	    "field \"x\":contains(\"ab\")", "an object" },
	{ "channel 'phone'",
	    "{\"id\":\"e\",\"text\":\"a\",\"channel\":\"mail\"}",
	    "channel \"phone\"", "\"mail\"" },
	{ "channel { 'web', 'mail' }", "{\"id\":\"e\",\"text\":\"a\","
	    "\"channel\":\"fax\"}",
	    "channel { \"web\", \"mail\" }", "\"fax\"" },
	{ "count('customer', '30d'):at_least(3)",
	    "{\"id\":\"e\",\"text\":\"a\"}",
	    "count(\"customer\", \"30d\"):at_least(3)", "count was 1" },
	{ "known_case", "{\"id\":\"e\",\"text\":\"a\"}",
	    "known_case", "the case is new" },
	{ "~always", "{\"id\":\"e\",\"text\":\"a\"}", "~always", "" },
	/* the first that is false, and ~ turned round */
	{ "has 'threat' & has 'money'", "{\"id\":\"e\",\"text\":\"a\"}",
	    "has \"threat\"", "the phrase was not found" },
	{ "has 'money' & field 'x' & known_case",
	    "{\"id\":\"e\",\"text\":\"refund\"}", "field \"x\"", "missing" },
	{ "~(has 'threat' | has 'money')",
	    "{\"id\":\"e\",\"text\":\"refund\"}",
	    "~has \"money\"", "\"refund\" was found at byte 0" },
	{ "~~has 'threat'", "{\"id\":\"e\",\"text\":\"a\"}",
	    "has \"threat\"", "the phrase was not found" },
};

static void
a_false_rule_names_its_first_false_condition_and_what_it_saw(void **state)
{
	const struct why_row *row = why_rows;
	struct looked l;
	char rules[600];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(why_rows) / sizeof(*row); i++, row++) {
		snprintf(rules, sizeof(rules), PHRASES "classify 'x' { "
		    "when = %s, flag = 'f' }\nsignal 'keep' { when = "
		    "has 'money' | has 'threat' }", row->when);
		memset(&l, 0, sizeof(l));
		l.trial.rs = load_text(rules);
		trace_attach(l.trial.rs, &l.trace);
		l.trial.counted = 1;
		trial_run(&l.trial, row->event);
		assert_int_equal(rule_of(&l, "x")->fate, TRACE_FALSE);
		assert_str(rule_of(&l, "x")->why.form, row->form);
		assert_str(rule_of(&l, "x")->why.saw, row->saw);
		looked_clear(&l);
	}
}

static void
of_alternatives_the_nearest_is_told_and_their_number(void **state)
{
	const struct trace_rule *x;
	struct looked l;

	(void)state;
	look_at(&l, PHRASES "classify 'x' { when = has 'threat' | "
	    "field 'n':at_least(100) | field 'm':at_least(100) | known_case, "
	    "flag = 'f' }\nclassify 'y' { when = (has 'threat' & known_case) | "
	    "(has 'money' & known_case), flag = 'f' }",
	    "{\"id\":\"e\",\"text\":\"refund\",\"n\":5,\"m\":99}");
	x = rule_of(&l, "x");
	assert_int_equal(x->alternatives, 4);
	assert_str(x->why.form, "field \"m\":at_least(100)");
	assert_str(x->why.saw, "99");
	assert_int_equal(x->why.value.i, 99);
	x = rule_of(&l, "y");
	assert_int_equal(x->alternatives, 2);
	assert_str(x->why.form, "known_case");
	looked_clear(&l);
}

static void
earlier_results_are_seen_as_they_were(void **state)
{
	struct looked l;

	(void)state;
	look_at(&l, PHRASES "signal 's' { when = has 'threat' }\n"
	    "classify 'a' { when = signal 's', flag = 'f' }\n"
	    "classify 'b' { when = has 'money', type = { malicious = 1 } }\n"
	    "prioritise 'c' { when = type 'venting', priority = 'P1' }\n"
	    "prioritise 'd' { when = ~type 'malicious', priority = 'P1' }\n"
	    "assign 'e' { when = flag 'f' | priority 'P1', owner = 'legal' }",
	    "{\"id\":\"e\",\"text\":\"refund\"}");
	assert_str(rule_of(&l, "a")->why.saw, "did not fire");
	assert_int_equal(rule_of(&l, "b")->fate, TRACE_FIRED);
	assert_str(rule_of(&l, "c")->why.form, "type \"venting\"");
	assert_str(rule_of(&l, "c")->why.saw, "type was malicious");
	assert_str(rule_of(&l, "d")->why.form, "~type \"malicious\"");
	assert_str(rule_of(&l, "d")->why.saw, "type was malicious");
	assert_str(rule_of(&l, "e")->why.saw, "not given");
	looked_clear(&l);
}

static void
checks_that_say_no_and_rules_that_fail_are_told_apart(void **state)
{
	const bool is_off[] = { true, false, false, false };
	struct looked l;

	(void)state;
	memset(&l, 0, sizeof(l));
	l.trial.rs = load_text(
	    "classify 'a' { when = always, flag = 'f' }\n"
	    "classify 'b' { when = always, flag = 'f', "
	    "about = 'Says no.', check = function() return false end }\n"
	    "classify 'c' { when = always, flag = 'f', "
	    "check = function() return 1 + {} end }\n"
	    "classify 'd' { when = known_case, flag = 'f', "
	    "check = function() return true end }");
	trace_attach(l.trial.rs, &l.trace);
	l.trial.facts.is_off = is_off;
	trial_run(&l.trial, "{\"id\":\"e\",\"text\":\"a\"}");
	assert_int_equal(rule_of(&l, "a")->fate, TRACE_FAULT);
	assert_int_equal(rule_of(&l, "a")->fault, FAULT_OFF);
	assert_int_equal(rule_of(&l, "b")->fate, TRACE_REFUSED);
	assert_str(rule_of(&l, "b")->about, "Says no.");
	assert_str(rule_of(&l, "b")->where, "x.lua:2");
	assert_int_equal(rule_of(&l, "c")->fate, TRACE_FAULT);
	assert_int_equal(rule_of(&l, "c")->fault, FAULT_ERROR);
	assert_int_equal(rule_of(&l, "d")->fate, TRACE_FALSE);
	looked_clear(&l);
}

/* "+all(+leaf -any(...))" of a tree. */
static uint32_t
put_tree(char *out, const struct trace *t, uint32_t i)
{
	static const char *const names[] = {
		[TRACE_ALL] = "all", [TRACE_ANY] = "any", [TRACE_NOT] = "not",
	};
	const struct trace_node *n = &t->tree[i];

	strcat(out, n->holds ? "+" : "-");
	if (n->kind == TRACE_LEAF) {
		strncat(out, n->leaf.form.data, n->leaf.form.len);
		return i + 1;
	}
	strcat(out, names[n->kind]);
	strcat(out, "(");
	for (i++; i < n->end;) {
		i = put_tree(out, t, i);
		if (i < n->end)
			strcat(out, " ");
	}
	strcat(out, ")");
	return i;
}

static void
a_tree_has_each_part_with_its_truth(void **state)
{
	struct looked l = { 0 };
	char out[1000] = "";

	(void)state;
	l.trial.rs = load_text(PHRASES
	    "classify 'x' { when = has 'money' & ~has 'threat' & "
	    "(known_case | field 'n':above(1) | backdated) & "
	    "~(known_case & backdated), flag = 'f' }");
	trace_attach(l.trial.rs, &l.trace);
	l.trace.tree_of = trace_find_rule(l.trial.rs, "x");
	trial_run(&l.trial, "{\"id\":\"e\",\"text\":\"refund\",\"n\":2}");
	assert_int_equal(rule_of(&l, "x")->fate, TRACE_FIRED);
	assert_int_equal(put_tree(out, &l.trace, 0), l.trace.ntree);
	assert_string_equal(out, "+all(+has \"money\" +~has \"threat\" "
	    "+any(-known_case +field \"n\":above(1) -backdated) "
	    "+not(-all(-known_case -backdated)))");
	looked_clear(&l);
}

static void
looking_on_changes_nothing_and_can_be_paused(void **state)
{
	static const char event[] = "{\"id\":\"e\",\"text\":\"refund\","
	    "\"n\":7,\"customer\":{\"id\":\"u\"}}";
	struct trial plain = { 0 };
	struct looked l;
	const char *rules = PHRASES
	    "signal 's' { when = has 'money' & ~has 'threat' }\n"
	    "classify 'a' { when = signal 's' | known_case, "
	    "type = { venting = 2 }, check = function(e, r) "
	    "return e.n == 7 and r.count('customer', '30d') == 0 end }\n"
	    "prioritise 'p' { when = count('customer', '7d'):below(3) & "
	    "type 'venting', priority = 'P2' }";
	char fired[4096];

	(void)state;
	plain.rs = load_text(rules);
	trial_run(&plain, event);
	strcpy(fired, fired_text(&plain));
	look_at(&l, rules, event);
	assert_string_equal(fired_text(&l.trial), fired);
	assert_int_equal(l.trace.nrules, 3);
	assert_str(l.trial.v.type, "venting");
	trace_pause(l.trial.rs, &l.trace, true);
	trial_run(&l.trial, event);
	assert_false(l.trace.is_told);
	assert_string_equal(fired_text(&l.trial), fired);
	trace_pause(l.trial.rs, &l.trace, false);
	trial_run(&l.trial, event);
	assert_true(l.trace.is_told);
	looked_clear(&l);
	trial_clear(&plain);
}

static const struct near_row {
	const char *when;
	bool is_near;
} near_rows[] = {
	{ "has 'money' & has 'threat'", true },
	{ "signal 'paid' & ~field 'demand.amount'", true },
	{ "has 'money' & (has 'threat' | known_case)", true },
	{ "~(~has 'money' | has 'threat' | ~known_case)", true },
	/* nothing is found; more is false; another kind of event */
	{ "has 'threat'", false },
	{ "has 'threat' & kind 'complaint'", false },
	{ "has 'threat' & ~field 'x'", false },
	{ "has 'money' & has 'threat' & known_case", false },
	{ "has 'money' & kind 'message'", false },
	/* a number alone */
	{ "field 'demand.amount':at_least(100)", true },
	{ "field 'demand.amount':at_least(1000)", false },
};

static void
a_rule_is_near_where_all_but_one_condition_held_and_found_something(
    void **state)
{
	char rules[600];
	struct looked l;

	(void)state;
	for (size_t i = 0; i < sizeof(near_rows) / sizeof(*near_rows); i++) {
		snprintf(rules, sizeof(rules), PHRASES "signal 'paid' { "
		    "when = has 'money' | has 'threat' }\n"
		    "classify 'x' { when = %s, flag = 'f' }",
		    near_rows[i].when);
		look_at(&l, rules, "{\"id\":\"e\",\"text\":\"refund\","
		    "\"demand\":{\"amount\":60}}");
		assert_int_equal(rule_of(&l, "x")->fate, TRACE_FALSE);
		assert_int_equal(rule_of(&l, "x")->is_near,
		    near_rows[i].is_near);
		looked_clear(&l);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_false_rule_names_its_first_false_condition_and_what_it_saw),
		cmocka_unit_test(
		    of_alternatives_the_nearest_is_told_and_their_number),
		cmocka_unit_test(
		    a_rule_is_near_where_all_but_one_condition_held_and_found_something),
		cmocka_unit_test(earlier_results_are_seen_as_they_were),
		cmocka_unit_test(
		    checks_that_say_no_and_rules_that_fail_are_told_apart),
		cmocka_unit_test(a_tree_has_each_part_with_its_truth),
		cmocka_unit_test(looking_on_changes_nothing_and_can_be_paused),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
