/*
 * test_cond: conditions and what is found by them: each atom, each operator,
 * evidence, and the index that decides what is tried at all.
 */
#include "ruleset_fixture.h"

#define MONEY "phrases 'money' { zh = { '退款' }, en = { 'refund' } }\n" \
	"phrases 'threat' { en = { 'lawyer' } }\n"

/* Does a signal with this condition fire on the event? */
static bool
holds_with(struct trial *t, const char *when, const char *json)
{
	char text[4096];

	snprintf(text, sizeof(text), MONEY "signal 's' { when = %s }", when);
	t->rs = load_text(text);
	trial_run(t, json);
	return t->v.fired != NULL;
}

static bool
holds(const char *when, const char *json)
{
	struct trial t = { 0 };
	bool yes = holds_with(&t, when, json);

	trial_clear(&t);
	return yes;
}

#define EVENT(rest) "{\"id\":\"e\",\"text\":\"I want a refund\"" rest "}"

static void
phrases_are_found_in_text_and_in_subject(void **state)
{
	(void)state;
	assert_true(holds("has 'money'", EVENT("")));
	assert_false(holds("has 'threat'", EVENT("")));
	assert_true(holds("has 'threat'",
	    EVENT(",\"subject\":\"my lawyer\"")));
	assert_true(holds("has 'money'",
	    "{\"id\":\"e\",\"subject\":\"退款\"}"));
}

static void
a_field_alone_asks_for_presence(void **state)
{
	(void)state;
	assert_true(holds("field 'demand.amount'",
	    EVENT(",\"demand\":{\"amount\":0}")));
	assert_false(holds("field 'demand.amount'",
	    EVENT(",\"demand\":{}")));
	assert_false(holds("field 'demand.amount'", EVENT("")));
	assert_false(holds("field 'attrs.x'",
	    EVENT(",\"attrs\":{\"x\":null}")));
	assert_true(holds("field 'attrs.x'",
	    EVENT(",\"attrs\":{\"x\":[]}")));
}

static void
a_missing_field_makes_every_comparison_false(void **state)
{
	static const char *const all[] = {
		"field 'attrs.x':equals(0)", "field 'attrs.x':one_of { '' , 1 }",
		"field 'attrs.x':at_least(0)", "field 'attrs.x':at_most(0)",
		"field 'attrs.x':above(-1)", "field 'attrs.x':below(1)",
		"field 'attrs.x':contains('a')", "field 'attrs.x':is(false)",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		assert_false(holds(all[i], EVENT("")));
}

static void
numbers_compare_by_value(void **state)
{
	const char *three = EVENT(",\"attrs\":{\"x\":3.0}");
	const char *half = EVENT(",\"attrs\":{\"x\":2.5}");

	(void)state;
	assert_true(holds("field 'attrs.x':equals(3)", three));
	assert_true(holds("field 'attrs.x':equals(2.5)", half));
	assert_false(holds("field 'attrs.x':equals('3')", three));
	assert_true(holds("field 'attrs.x':at_least(3)", three));
	assert_false(holds("field 'attrs.x':above(3)", three));
	assert_true(holds("field 'attrs.x':at_most(3)", three));
	assert_false(holds("field 'attrs.x':below(3)", three));
	assert_true(holds("field 'attrs.x':below(3)", half));
	assert_true(holds("field 'attrs.x':one_of { 'a', 2.5 }", half));
}

static void
strings_and_booleans_compare_exactly(void **state)
{
	const char *e = EVENT(",\"attrs\":{\"x\":\"ABC\",\"y\":true}");

	(void)state;
	assert_true(holds("field 'attrs.x':equals('ABC')", e));
	assert_false(holds("field 'attrs.x':equals('abc')", e));
	assert_true(holds("field 'attrs.x':contains('BC')", e));
	assert_false(holds("field 'attrs.x':contains('CB')", e));
	assert_false(holds("field 'attrs.x':at_least(1)", e));
	assert_true(holds("field 'attrs.y':is(true)", e));
	assert_false(holds("field 'attrs.y':is(false)", e));
	assert_false(holds("field 'attrs.x':is(true)", e));
}

static void
owners_are_those_of_all_files_also_of_later_ones(void **state)
{
	static const struct {
		const char *to;
		bool is_owner;
	} rows[] = {
		{ "claims", true }, { "front_desk", true }, { "crew", true },
		{ "agent-7", false }, { "default", false }, { "claim", false },
	};
	struct trial t = { 0 };
	struct err err;
	char json[128];
	size_t i;

	(void)state;
	t.rs = load_files(&err, "a.lua", "signal 's' { "
	    "when = field 'to':is_owner() }", "words.lua", WORDS, "z.lua",
	    "owners { crew = 'Later.' }", NULL);
	assert_non_null(t.rs);
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		snprintf(json, sizeof(json), "{\"id\":\"e\",\"text\":\"a\","
		    "\"to\":\"%s\"}", rows[i].to);
		trial_run(&t, json);
		assert_int_equal(t.v.fired != NULL, rows[i].is_owner);
	}
	trial_clear(&t);
	assert_true(holds("~field 'to':is_owner()", EVENT("")));
	assert_false(holds("~field 'to':is_owner()",
	    EVENT(",\"to\":\"legal\"")));
}

static void
channel_lang_and_kind_take_one_or_several(void **state)
{
	(void)state;
	assert_true(holds("channel 'phone'", EVENT(",\"channel\":\"phone\"")));
	assert_false(holds("channel 'phone'", EVENT("")));
	assert_true(holds("channel { 'mail', 'phone' }",
	    EVENT(",\"channel\":\"phone\"")));
	assert_true(holds("lang 'zh'", EVENT(",\"lang\":\"zh\"")));
	assert_true(holds("kind 'complaint'", EVENT("")));
	assert_false(holds("kind 'message'", EVENT("")));
}

static void
and_or_not_combine(void **state)
{
	(void)state;
	assert_false(holds("has 'money' & has 'threat'", EVENT("")));
	assert_true(holds("has 'money' | has 'threat'", EVENT("")));
	assert_true(holds("has 'money' & ~has 'threat'", EVENT("")));
	assert_true(holds("~has 'threat'", EVENT("")));
	assert_true(holds("~(has 'money' & has 'threat')", EVENT("")));
	assert_false(holds("~~has 'threat'", EVENT("")));
	assert_true(holds("always", EVENT("")));
	assert_false(holds("~always", EVENT("")));
	assert_true(holds("always & (has 'threat' | ~backdated)", EVENT("")));
}

static void
known_case_and_backdated_are_facts(void **state)
{
	struct trial t = { 0 };

	(void)state;
	t.facts.case_is_known = true;
	assert_true(holds_with(&t, "known_case & ~backdated", EVENT("")));
	trial_clear(&t);
	t.facts.backdated = true;
	assert_true(holds_with(&t, "backdated & ~known_case", EVENT("")));
	trial_clear(&t);
}

static void
a_note_of_the_case_is_compared_as_a_field_is(void **state)
{
	struct trial t = { 0 };
	struct notes notes = { 0 };

	(void)state;
	assert_true(notes_set_int(&notes, "rounds", 3));
	assert_true(notes_set_str(&notes, "dq.b1", STR("some")));
	t.facts.notes = &notes;
	assert_true(holds_with(&t, "case 'rounds':at_least(3) & "
	    "case 'dq.b1':one_of { 'all', 'some' } & case 'rounds' & "
	    "~case 'verified'", EVENT("")));
	assert_int_equal(t.v.fired->because->kind, EVIDENCE_NOTE);
	assert_str(t.v.fired->because->name, "rounds");
	assert_int_equal(t.v.fired->because->value.i, 3);
	trial_clear(&t);
	assert_false(holds_with(&t, "case 'rounds'", EVENT("")));
	trial_clear(&t);
}

static void
state_and_nature_are_those_of_the_case(void **state)
{
	struct trial t = { 0 };

	(void)state;
	t.facts.case_state = STR("assigned");
	t.facts.case_nature = STR("valid");
	assert_true(holds_with(&t, "state 'assigned' & nature { 'valid' } & "
	    "~nature 'communicative'", EVENT("")));
	assert_str(t.v.fired->because->name, "state assigned");
	assert_str(t.v.fired->because->next->name, "nature valid");
	trial_clear(&t);
}

static void
a_count_is_asked_for_once_an_event(void **state)
{
	struct trial t = { .counted = 3 };

	(void)state;
	assert_true(holds_with(&t, "count('customer', '30d'):at_least(3) & "
	    "count('customer', '30d'):below(4) & "
	    "count('customer', '30d'):equals(3)", EVENT("")));
	assert_int_equal(t.calls, 1);
	assert_int_equal(ruleset_reads(t.rs), RULESET_READS_CUSTOMER);
	assert_int_equal(t.v.fired->because->kind, EVIDENCE_COUNT);
	assert_str(t.v.fired->because->name, "customer 30d");
	assert_int_equal(t.v.fired->because->value.i, 3);
	trial_run(&t, EVENT(""));
	assert_int_equal(t.calls, 2);
	trial_clear(&t);
}

static void
evidence_tells_where_in_the_original(void **state)
{
	struct trial t = { 0 };
	const struct evidence *e;

	(void)state;
	assert_true(holds_with(&t, "field 'demand.amount':at_least(1) & "
	    "has 'money'", "{\"id\":\"e\",\"subject\":\"hello\","
	    "\"text\":\"手机坏了,我要求退款\",\"demand\":{\"amount\":7}}"));
	e = t.v.fired->because;
	assert_int_equal(e->kind, EVIDENCE_FIELD);
	assert_str(e->name, "demand.amount");
	assert_int_equal(e->value.type, VALUE_INT);
	assert_int_equal(e->value.i, 7);
	e = e->next;
	assert_int_equal(e->kind, EVIDENCE_PHRASE);
	assert_str(e->name, "money");
	assert_str(e->text, "退款");
	assert_str(e->field, "text");
	assert_int_equal(e->byte, strlen("手机坏了,我要求"));
	assert_null(e->next);
	trial_clear(&t);
}

static void
evidence_leaves_out_false_branches_negations_and_repetitions(void **state)
{
	struct trial t = { 0 };
	const struct evidence *e;

	(void)state;
	assert_true(holds_with(&t, "(has 'money' | has 'threat') & "
	    "(has 'money' & has 'threat' | has 'money') & ~has 'threat' & "
	    "~~always & ~~field 'text' & channel 'web'", EVENT(",\"channel\":\"web\"")));
	e = t.v.fired->because;
	assert_str(e->name, "money");
	assert_str(e->next->name, "channel");
	assert_null(e->next->next);
	trial_clear(&t);
}

static void
half_of_an_and_that_does_not_hold_is_no_evidence(void **state)
{
	struct trial t = { 0 };
	const struct evidence *e;

	(void)state;
	assert_true(holds_with(&t, "has 'money' & has 'threat' | "
	    "channel 'web' & (kind 'complaint' & has 'money' | has 'threat') & "
	    "has 'threat' | channel 'web' & ~has 'threat'",
	    EVENT(",\"channel\":\"web\"")));
	e = t.v.fired->because;
	assert_str(e->name, "channel");
	assert_null(e->next);
	trial_clear(&t);
}

static void
evidence_is_eight_at_most(void **state)
{
	struct trial t = { 0 };
	const struct evidence *e;
	int n = 0;

	(void)state;
	assert_true(holds_with(&t, "field 'text' & "
	    "field 'text':contains('a') & field 'text':contains('I') & "
	    "field 'text':contains('w') & field 'text':contains('n') & "
	    "field 'text':contains('t') & field 'text':contains('r') & "
	    "field 'text':contains('e') & field 'text':contains('f') & "
	    "field 'text':contains('u')", EVENT("")));
	for (e = t.v.fired->because; e != NULL; e = e->next)
		n++;
	assert_int_equal(n, COND_MAX_EVIDENCE);
	trial_clear(&t);
}

/* n rules, each on a phrase list and on field values of its own. */
static char *
many_rules(int n)
{
	char *text = malloc((size_t)n * 400 + 4096);
	size_t len = (size_t)sprintf(text, MONEY
	    "signal 'hit' { when = has 'money' }\n");
	int i;

	for (i = 0; i < n; i++) {
		len += i % 3 == 0 ? (size_t)sprintf(text + len,
		    "phrases 'p%d' { 'phrase%d' } "
		    "signal 's%d' { when = has 'p%d' }\n", i, i, i, i)
		    : i % 3 == 1 ? (size_t)sprintf(text + len,
		    "signal 's%d' { when = channel 'phone' & "
		    "field 'product.lot':equals('L%d') }\n", i, i)
		    : (size_t)sprintf(text + len, "signal 's%d' { when = "
		    "field 'attrs.f%d':equals(1) & ~known_case }\n", i, i);
	}
	return text;
}

static void
rules_that_cannot_apply_are_not_tried(void **state)
{
	char *text = many_rules(2000);
	struct trial t = { .rs = load_text(text) };

	(void)state;
	trial_run(&t, EVENT(",\"channel\":\"phone\","
	    "\"product\":{\"lot\":\"L4\"}"));
	assert_int_equal(t.rs->index.tried, 2);
	assert_string_equal(fired_text(&t),
	    "hit {\"signal\":\"hit\"};s4 {\"signal\":\"s4\"};");
	trial_run(&t, EVENT(",\"attrs\":{\"f5\":1,\"f8\":2}"));
	assert_int_equal(t.rs->index.tried, 4);
	trial_clear(&t);
	free(text);
}

/* Of a new customer nothing counts but the present complaint. */
static void
history_is_asked_for_where_there_is_one(void **state)
{
	static const struct {
		const char *when;
		bool is_tried; /* of a new customer */
	} cases[] = {
		{ "count('customer', '30d'):at_least(1)", true },
		{ "count('customer', '30d'):at_least(2)", false },
		{ "count('customer', '30d'):above(0)", true },
		{ "count('customer', '30d'):above(1)", false },
		{ "count('customer', '30d'):equals(1)", true },
		{ "count('customer', '30d'):equals(3)", false },
		{ "count('customer', '30d'):at_most(9)", true },
		{ "count('customer', '30d', 'promises'):at_least(1)", false },
		{ "count('customer', '30d', 'promises'):above(0)", false },
		{ "count('customer', '30d', 'promises'):equals(0)", true },
		{ "count('customer', '30d', 'promises'):below(1)", true },
		{ "~count('customer', '30d'):at_least(2)", true },
		{ "count('product', '7d'):at_least(2)", true },
	};
	char rule[200];
	struct trial t;

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		snprintf(rule, sizeof(rule), "signal 's' { when = %s } "
		    "signal 't' { when = channel 'mail', tally = 'promises' }",
		    cases[i].when);
		t = (struct trial){ .rs = load_text(rule) };
		t.facts.customer_is_new = true;
		trial_run(&t, EVENT(""));
		assert_int_equal(t.rs->index.tried, cases[i].is_tried);
		t.facts.customer_is_new = false;
		trial_run(&t, EVENT(""));
		assert_int_equal(t.rs->index.tried, cases[i].is_tried + 1);
		trial_clear(&t);
	}
}

/* Whatever trigger is chosen, the verdict is that of trying all: conditions
 * are drawn at random and compared with a twin that has no trigger. */
static size_t
random_condition(char *out, int depth, unsigned *seed)
{
	static const char *const atoms[] = {
		"has 'money'", "has 'threat'", "channel 'web'",
		"field 'attrs.x':equals(1)", "field 'attrs.x':above(0)",
		"field 'attrs.y'", "lang { 'zh', 'en' }", "known_case",
		"field 'attrs.a.b':one_of { 1, 'q' }", "signal 'first'",
		"flag 'f'", "always",
	};
	size_t n = 0;
	int pick = rand_r(seed) % 4;

	if (depth == 0 || pick == 0)
		return (size_t)sprintf(out, "%s", atoms[rand_r(seed) % 12]);
	n += (size_t)sprintf(out, pick == 1 ? "~(" : "(");
	n += random_condition(out + n, depth - 1, seed);
	if (pick > 1) {
		n += (size_t)sprintf(out + n, pick == 2 ? " & " : " | ");
		n += random_condition(out + n, depth - 1, seed);
	}
	return n + (size_t)sprintf(out + n, ")");
}

static void
the_index_never_loses_a_rule(void **state)
{
	static const char *const events[] = {
		EVENT(""), EVENT(",\"channel\":\"web\",\"lang\":\"en\""),
		EVENT(",\"attrs\":{\"x\":1,\"y\":0}"),
		EVENT(",\"attrs\":{\"x\":1.5,\"a\":{\"b\":\"q\"}}"),
		"{\"id\":\"e\",\"text\":\"lawyer\",\"attrs\":{\"x\":1.0}}",
		"{\"id\":\"e\",\"text\":\"hm\",\"lang\":\"zh\"}",
	};
	char *text = malloc(1 << 20), cond[4096];
	struct trial t = { 0 };
	unsigned seed = 7;
	size_t n, i;
	int k, both;
	const struct fired *f;

	(void)state;
	n = (size_t)sprintf(text, MONEY "signal 'first' { when = "
	    "has 'threat' | channel 'web', flag = 'f' }\n");
	for (k = 0; k < 200; k++) {
		random_condition(cond, 4, &seed);
		/* one that cannot hold would be refused */
		n += (size_t)sprintf(text + n, "classify 'a%d' { when = "
		    "(%s) | channel 'b', tag = 't' }\nclassify 'b%d' { when = "
		    "~~((%s) | channel 'b') & always, tag = 't' }\n", k, cond,
		    k, cond);
	}
	t.rs = load_text(text);
	for (i = 0; i < 12; i++) {
		t.facts.case_is_known = i >= 6;
		trial_run(&t, events[i % 6]);
		both = 0;
		for (f = t.v.fired; f != NULL; f = f->next) {
			const char *name = ruleset_rule_name(t.rs, f->rule);

			if (name[0] != 'f')
				both += name[0] == 'a' ? 1 : -1;
		}
		assert_int_equal(both, 0);
	}
	trial_clear(&t);
	free(text);
}

static void
generations_can_run_out(void **state)
{
	struct trial t = { 0 };

	(void)state;
	assert_true(holds_with(&t, "has 'money' & field 'attrs.x'",
	    EVENT(",\"attrs\":{\"x\":1}")));
	t.rs->conds.gen = UINT32_MAX / 2;
	t.rs->index.gen = UINT32_MAX;
	trial_run(&t, EVENT(""));
	assert_null(t.v.fired);
	trial_run(&t, EVENT(",\"attrs\":{\"x\":1}"));
	assert_non_null(t.v.fired);
	trial_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(phrases_are_found_in_text_and_in_subject),
		cmocka_unit_test(a_field_alone_asks_for_presence),
		cmocka_unit_test(a_missing_field_makes_every_comparison_false),
		cmocka_unit_test(numbers_compare_by_value),
		cmocka_unit_test(strings_and_booleans_compare_exactly),
		cmocka_unit_test(
		    owners_are_those_of_all_files_also_of_later_ones),
		cmocka_unit_test(channel_lang_and_kind_take_one_or_several),
		cmocka_unit_test(and_or_not_combine),
		cmocka_unit_test(known_case_and_backdated_are_facts),
		cmocka_unit_test(a_note_of_the_case_is_compared_as_a_field_is),
		cmocka_unit_test(state_and_nature_are_those_of_the_case),
		cmocka_unit_test(a_count_is_asked_for_once_an_event),
		cmocka_unit_test(evidence_tells_where_in_the_original),
		cmocka_unit_test(
		    evidence_leaves_out_false_branches_negations_and_repetitions),
		cmocka_unit_test(
		    half_of_an_and_that_does_not_hold_is_no_evidence),
		cmocka_unit_test(evidence_is_eight_at_most),
		cmocka_unit_test(rules_that_cannot_apply_are_not_tried),
		cmocka_unit_test(history_is_asked_for_where_there_is_one),
		cmocka_unit_test(the_index_never_loses_a_rule),
		cmocka_unit_test(generations_can_run_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
