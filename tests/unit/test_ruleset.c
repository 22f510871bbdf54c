/*
 * test_ruleset: rule files become a ruleset or an error with file and line;
 * events become verdicts, merged by the declared policy; checks are kept from
 * doing harm.
 */
#include "ruleset_fixture.h"

#include "buf.h"
#include "trace.h"

#define EVENT(rest) "{\"id\":\"e\",\"text\":\"I want a refund\"" rest "}"
#define MONEY "phrases 'money' { en = { 'refund' } }\n"

/* What x.lua is refused with, beside good words. */
static const struct refusal_row {
	const char *text, *error;
} refused_rows[] = {
	/* Lua's own */
	{ "\nclassify 'x {", "x.lua:2: " },
	{ "\n\nerror('no')", "x.lua:3: no" },
	/* vocabulary */
	{ "types { order = { 'a' }, default = 'a' }",
	    "x.lua:1: types are declared twice, first at words.lua:1" },
	{ "priorities { order = { 'P1' }, default = 'P1' }",
	    "x.lua:1: priorities are declared twice, first at words.lua:1" },
	{ "owners { default = 'x' }", "x.lua:1: owners have two defaults" },
	{ "owners { ['a b'] = 'x' }", "x.lua:1: owners: expected names" },
	{ "owners { ['a\u202e'] = 'x' }", "x.lua:1: owners: expected names" },
	{ "owners { ['\ufeffa'] = 'x' }", "x.lua:1: owners: expected names" },
	{ "owners { x = 3 }", "x.lua:1: x: expected a string, found a number" },
	/* declarations */
	{ "\nclassify 'x'", "x.lua:2: classify \"x\" has a name only" },
	{ "classify { }", "x.lua:1: classify: expected a name first" },
	{ "classify 'x' 'y'", "x.lua:1: classify: expected a table" },
	{ "classify 'x' { when = always, tpye = { venting = 1 } }",
	    "x.lua:1: classify has no key \"tpye\" (did you mean \"type\"?)" },
	{ "signal 'x' { when = always, owner = 'legal' }",
	    "x.lua:1: signal has no key \"owner\"" },
	{ "classify 'x' { when = always }",
	    "x.lua:1: the rule proposes nothing and has no check" },
	{ "classify 'x' { flag = 'f' }", "x.lua:1: when is missing" },
	{ "classify 'x' { when = true, flag = 'f' }",
	    "x.lua:1: when: expected a condition, found a boolean" },
	{ "classify 'x' { when = not has 'm', flag = 'f' }",
	    "write &, | and ~ instead of and, or and not" },
	{ "signal 'x' { when = always }\nassign 'x' { when = always, "
	    "owner = 'legal' }",
	    "x.lua:2: a rule named \"x\" exists already at x.lua:1" },
	{ "classify 'x' { when = always, type = { ventin = 1 } }",
	    "x.lua:1: the type \"ventin\" is not declared "
	    "(did you mean \"venting\"?)" },
	{ "classify 'x' { when = always, type = { venting = 'a' } }",
	    "x.lua:1: type.venting: expected a number, found a string" },
	{ "classify 'x' { when = always, type = { venting = 0/0 } }",
	    "x.lua:1: type.venting: expected a score" },
	{ "classify 'x' { when = always, type = { venting = 1000001 } }",
	    "x.lua:1: type.venting: expected a score" },
	{ "prioritise 'x' { when = always, priority = 'P0' }",
	    "x.lua:1: the priority \"P0\" is not declared" },
	{ "assign 'x' { when = always, owner = 'legl' }",
	    "x.lua:1: the owner \"legl\" is not declared "
	    "(did you mean \"legal\"?)" },
	{ "assign 'x' { when = always, owner = 'legal', rank = 1001 }",
	    "x.lua:1: rank: expected a whole number from 0 to 1000" },
	{ "assign 'x' { when = always, owner = 'legal', rank = 1.5 }",
	    "x.lua:1: rank: expected a whole number" },
	{ "assign 'x' { when = always, rank = 3, flag = 'f' }",
	    "x.lua:1: rank goes with an owner" },
	{ "assign 'x' { when = always, owner = 'legal' }\n"
	    "assign 'y' { when = always, owner = 'claims', rank = 50 }",
	    "x.lua:2: \"y\" and \"x\" (x.lua:1) have rank 50 and different "
	    "owners, \"claims\" and \"legal\"" },
	{ "signal 'x' { when = always, flag = 'a\\nb' }",
	    "x.lua:1: flag: the string has a control character" },
	{ "signal 'x' { when = always, flag = { 'a', 3 } }",
	    "x.lua:1: flag: expected a string, found a number" },
	{ "signal 'x' { when = always, flag = { a = 'b' } }",
	    "x.lua:1: flag: expected a string or a list of strings" },
	{ "signal 'x' { when = always, flag = { 'a', nil, 'b' } }",
	    "x.lua:1: a" },
	{ "signal 'x' { when = always, check = 3 }",
	    "x.lua:1: check: expected a function, found a number" },
	{ "signal 'x' { always }", "x.lua:1: signal: expected names" },
	{ "classify 'x' { terms = {} }",
	    "x.lua:1: terms: expected a list of 1 to 1000" },
	{ "classify 'x' { terms = { 3 } }", "x.lua:1: terms, number 1: expected "
	    "{ about = ..., when = ..., type = { ... } }, found a number" },
	{ "classify 'x' { terms = { { when = always } } }",
	    "x.lua:1: terms, number 1: type is missing" },
	{ "classify 'x' { terms = { { type = { venting = 1 } } } }",
	    "x.lua:1: terms, number 1: when is missing" },
	{ "classify 'x' { terms = { { when = always, tpye = { venting = 1 } } "
	    "} }", "x.lua:1: terms, number 1: unknown key \"tpye\"" },
	{ "classify 'x' { terms = { { when = always, type = { ventnig = 1 } } "
	    "} }", "x.lua:1: terms, number 1: the type \"ventnig\" is not "
	    "declared (did you mean" },
	{ "classify 'x' { terms = { { when = always, type = { venting = 1 } }, "
	    "{ about = 'Anger.', when = always, type = { ventnig = 1 } } } }",
	    "x.lua:1: terms, number 2 (\"Anger.\"): the type \"ventnig\"" },
	{ "classify 'x' { terms = { { about = 'Anger.', when = always, type = "
	    "{ venting = 'x' } } } }", "x.lua:1: terms, number 1 "
	    "(\"Anger.\"): type.venting: expected a number" },
	{ "classify 'x' { terms = { { when = always, each = 2, type = { "
	    "venting = 1 } } } }", "x.lua:1: terms, number 1: each: no list "
	    "of phrases must be found" },
	{ "phrases 'p' { 'a' } classify 'x' { terms = { { when = ~has 'p', "
	    "each = 2, type = { venting = 1 } } } }", "x.lua:1: terms, "
	    "number 1: each: no list of phrases must be found" },
	{ "phrases 'p' { 'a' } classify 'x' { terms = { { when = has 'p', "
	    "each = 1, type = { venting = 1 } } } }", "x.lua:1: terms, "
	    "number 1: each: expected a number from 2 to 100" },
	{ "classify 'x' { when = always, terms = { { when = always, type = { "
	    "venting = 1 } } } }", "x.lua:1: when: a rule with terms has none "
	    "of its own" },
	{ "signal 'x' { when = always, terms = { } }",
	    "x.lua:1: signal has no key \"terms\"" },
	/* conditions */
	{ "phrases 'm' { 'x' }\nsignal 'x' { when = has 'm'\nand has 'm' }",
	    "x.lua:3: `and` does not work on conditions; write &, | and ~" },
	{ "phrases 'm' { 'x' }\nsignal 'x' { when = has 'm' or always }",
	    "x.lua:2: `or` does not work on conditions" },
	{ "local a, b = always, backdated --[[ or\n ]] signal 'x' { when "
	    "= (a or b) }", "x.lua:2: `or` does not work on conditions" },
	{ "local a = always\nlocal c = a or has 'm'",
	    "x.lua:2: `or` does not work on conditions" },
	{ "local a = 'x]]' local c = nil or ~(has 'm')",
	    "x.lua:1: `or` does not work on conditions" },
	{ "local both = has 'm' | always", "x.lua:1: this condition is not" },
	{ "signal 'y'", "x.lua:1: this condition is not used" },
	{ "signal 'x' { when = has('m') == has('m') }",
	    "x.lua:1: `==` does not work on conditions" },
	{ "signal 'x' { when = has 'm' & true }",
	    "x.lua:1: &: expected a condition, found boolean" },
	{ "signal 'x' { when = has 'm' }",
	    "x.lua:1: the phrase list \"m\" is not declared" },
	{ "phrases 'money-demand' { 'x' }\nsignal 'x' {\n  when = always &\n"
	    "    has 'money-demnad' }", "x.lua:4: the phrase list "
	    "\"money-demnad\" is not declared (did you mean "
	    "\"money-demand\"?)" },
	{ "signal 'x' { when = count('customer', '30d') }",
	    "x.lua:1: when: a count must be compared" },
	{ "signal 'x' { when = count('customer', '30d') & always }",
	    "x.lua:1: &: a count must be compared" },
	{ "signal 'x' { when = count('products', '30d'):at_least(1) }",
	    "x.lua:1: count: \"products\" is not counted" },
	{ "signal 'x' { when = count('customer', '30m'):at_least(1) }",
	    "x.lua:1: count: expected days" },
	{ "signal 'x' { when = count('customer', '3d'):contains('x') }",
	    "x.lua:1: contains: expected a string; a count" },
	{ "signal 'x' { when = always:at_least(1) }",
	    "x.lua:1: at_least: only a field, a count or a note" },
	{ "signal 'x' { when = field('a'):above(1):below(3) }",
	    "x.lua:1: below: only a field, a count or a note of the case can "
	    "be compared, and once" },
	{ "signal 'x' { when = field('a'):above('1') }",
	    "x.lua:1: above: expected a number" },
	{ "signal 'x' { when = field('a'):one_of({}) }",
	    "x.lua:1: one_of: expected a list of 1 to" },
	{ "signal 'x' { when = field('a'):equals({ 1 }) }",
	    "x.lua:1: equals: expected one value" },
	{ "signal 'x' { when = field('a'):is_owner('claims') }",
	    "x.lua:1: is_owner: expected nothing in the brackets" },
	{ "signal 'x' { when = always:is_owner() }",
	    "x.lua:1: is_owner: only a field or a note" },
	{ "signal 'x' { when = field 'a':is_onwer() }",
	    "x.lua:1: a condition has no \"is_onwer\" (did you mean "
	    "\"is_owner\"?)" },
	{ "signal 'x' { when = field 'customer.age':above(60) }",
	    "x.lua:1: the field \"age\" is withheld" },
	{ "signal 'x' { when = field 'a..b' }",
	    "x.lua:1: a field's path has an empty part" },
	{ "signal 'x' { when = has 'm' { flag = 'x' } }",
	    "x.lua:1: this is a condition, not a declaration" },
	{ "local c = always for i = 1, 40 do c = c & c end "
	    "signal 'x' { when = c }",
	    "x.lua:1: when: the condition is too large" },
	{ "local c = always for i = 1, 1100 do c = c & always end "
	    "signal 'x' { when = c }",
	    "x.lua:1: when: the condition is too large" },
	/* stages */
	{ "classify 'x' { when = type 'venting', flag = 'f' }",
	    "x.lua:1: a rule of classify cannot ask for a type" },
	{ "prioritise 'x' { when = priority 'P1', priority = 'P1' }",
	    "x.lua:1: a rule of prioritise cannot ask for a priority" },
	{ "signal 'x' { when = always }\nsignal 'y' { when = signal 'x' }",
	    "x.lua:2: a rule of signal cannot ask for a signal" },
	{ "classify 'x' { when = signal 'nobody', flag = 'f' }",
	    "x.lua:1: the signal \"nobody\" is not declared" },
	{ "assign 'x' { when = type 'rude', owner = 'legal' }",
	    "x.lua:1: the type \"rude\" is not declared" },
	{ "assign 'x' { when = priority 'P9', owner = 'legal' }",
	    "x.lua:1: the priority \"P9\" is not declared" },
	{ "classify 'x' { when = always, flag = 'f' }\n"
	    "classify 'y' { when = flag 'f', flag = 'g' }",
	    "x.lua:2: the flag \"f\" is set by classify at the earliest; a "
	    "rule of classify sees only" },
	{ "signal 'x' { when = always, tag = 'urgent' }\n"
	    "classify 'y' { when = tag 'ugrent', flag = 'g' }",
	    "x.lua:2: no rule sets the tag \"ugrent\" (did you mean "
	    "\"urgent\"?)" },
	/* phrases */
	{ "phrases 'm' {\n  en = {\n    'good',\n    re[[(]],\n  } }",
	    "x.lua:4" },
	{ "phrases 'm' { en = { 3 } }",
	    "x.lua:1: phrases: expected a string, begins" },
	{ "phrases 'm' {\n  en = {\n    'good',\n    sequence 'a ...' } }",
	    "x.lua:4: a sequence that cannot be read" },
	{ "phrases 'm' { begins { 'a' } }",
	    "x.lua:1: begins: expected a string, found table" },
	{ "phrases 'm' { languages = { 'x' } }",
	    "x.lua:1: phrases: expected languages" },
	/* checks that keep something */
	{ "local cache = {}\nsignal 'x' { when = always,\n"
	    "check = function(e) cache[1] = 1 end }",
	    "x.lua:2: the check can reach the table 'cache'" },
	{ "local cache = {}\nlocal function f() return cache end\n"
	    "signal 'x' { when = always, check = function(e) f() end }",
	    "x.lua:3: the check can reach the table 'cache'" },
	{ "local each = pairs({ a = 1 })\nsignal 'x' { "
	    "when = always, check = function(e) each() end }",
	    "x.lua:2: the check can reach the function 'each'" },
	{ "signal 'x' { when = always }\ncache = {}",
	    "x.lua:2: the check can reach the table 'cache'" },
	/* tests */
	{ "test 'x' { event = { text = 'a' } }", "x.lua:1: expect: expected" },
	{ "test 'x' { expect = { type = 'venting' } }",
	    "x.lua:1: expected either event = { ... } or events" },
	{ "test 'x' { event = { text = 'a' }, expect = { typ = 'x' } }",
	    "x.lua:1: expect has no key \"typ\" (did you mean \"type\"?)" },
	{ "test 'x' { event = { text = 'a' }, expect = { type = 'x' } }",
	    "x.lua:1: expect.type: \"x\" is not declared" },
	{ "test 'x' { event = { text = print }, expect = { type = 'x' } }",
	    "x.lua:1: " },
	{ "test 'x' { event = { text = 'a' }, now = 'noon', "
	    "expect = { type = 'venting' } }", "x.lua:1: now: expected" },
	{ "test 'x' { evnt = { text = 'a' }, expect = { type = 'x' } }",
	    "x.lua:1: test has no key \"evnt\"" },
};

static void
a_bad_file_is_refused_with_file_and_line(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refused_rows) / sizeof(refused_rows[0]); i++)
		assert_refused(refused_rows[i].text, refused_rows[i].error);
}

static void
missing_words_are_named(void **state)
{
	static const char *const rows[][2] = {
		{ "", "no file declares the types" },
		{ "types { order = { 'a' }, default = 'a' }",
		    "no file declares the priorities" },
		{ "types { order = { 'a' }, default = 'a' } "
		    "priorities { order = { 'P1' }, default = 'P1' }",
		    "no file declares owners" },
		{ "types { order = { 'a' }, default = 'a' } "
		    "priorities { order = { 'P1' }, default = 'P1' } "
		    "owners { x = 'y' }", "the owners have no default" },
		{ "types { order = { 'a' }, default = 'b' }",
		    "w.lua:1: default: \"b\" is not in order" },
		{ "types { order = { 'a', 'a' }, default = 'a' }",
		    "w.lua:1: order has \"a\" twice" },
		{ "types { order = { 'a' } }",
		    "w.lua:1: default: expected a string, found nothing" },
		{ "types { order = {}, default = 'a' }",
		    "w.lua:1: order is empty" },
		{ "types { ordr = { 'a' }, default = 'a' }",
		    "w.lua:1: unknown key \"ordr\" (did you mean \"order\"?)" },
		{ "types { order = { 'a' }, default = 'a', "
		    "communicative = { 'c' } }",
		    "w.lua:1: communicative: \"c\" is not in order" },
		{ "types { order = { 'a' }, default = 'a', "
		    "confidence = { { 1, 0.5 }, { 1, 0.6 } } }",
		    "w.lua:1: confidence: expected leads and confidences that "
		    "rise" },
		{ "types { order = { 'a' }, default = 'a', "
		    "confidence = { { 1, 1.5 } } }",
		    "w.lua:1: confidence: expected pairs of a lead in points "
		    "and a confidence from 0 to 1" },
		{ "types { order = { 'a' }, default = 'a', confidence = 1 }",
		    "w.lua:1: confidence: expected a list of pairs { lead, "
		    "confidence }" },
		{ "priorities { order = { 'P2', 'P1' }, default = 'P1' }",
		    "w.lua:1: order: \"P2\" stands before \"P1\"" },
	};
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		assert_null(load_files(&err, "w.lua", rows[i][0], NULL));
		if (strstr(err.text, rows[i][1]) == NULL)
			fail_msg("expected: %s\ngot: %s", rows[i][1],
			    err.text);
	}
}

static void
scores_are_summed_in_thousandths(void **state)
{
	struct trial t = { .rs = load_text(
	    "classify 'a' { when = always, type = { venting = 0.1, "
	    "malicious = 2 } }\n"
	    "classify 'b' { when = always, type = { venting = 0.2 } }\n"
	    "classify 'c' { when = always, type = { retaliatory = -3, "
	    "consultation = 0.0005 } }\n") };

	(void)state;
	trial_run(&t, EVENT(""));
	assert_str(t.v.type, "malicious");
	assert_str(t.v.nature, "valid");
	assert_int_equal(t.v.nscores, 3);
	assert_str(t.v.scores[0].name, "malicious");
	assert_int_equal(t.v.scores[0].thousandths, 2000);
	assert_str(t.v.scores[1].name, "venting");
	assert_int_equal(t.v.scores[1].thousandths, 300);
	assert_str(t.v.scores[2].name, "consultation");
	assert_int_equal(t.v.scores[2].thousandths, 1);
	assert_true(t.v.confidence == 0.87);
	assert_string_equal(fired_text(&t),
	    "a {\"type\":{\"malicious\":2,\"venting\":0.1}};"
	    "b {\"type\":{\"venting\":0.2}};"
	    "c {\"type\":{\"consultation\":0.001,\"retaliatory\":-3}};");
	trial_clear(&t);
}

static void
confidence_is_what_the_rule_set_says_of_the_lead(void **state)
{
	static const struct {
		const char *points; /* of two types */
		double confidence;
	} cases[] = {
		{ "venting = 1, malicious = 1", 0.5 },     /* no lead */
		{ "venting = 2, malicious = 1", 0.55 },    /* between two */
		{ "venting = 3, malicious = 1", 0.6 },
		{ "venting = 5", 0.9 },
		{ "venting = 9", 0.9 },                    /* beyond the last */
		{ "venting = 5, malicious = -4", 0.9 },    /* no second type */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct trial t = { 0 };
		struct err err;
		char text[400];

		snprintf(text, sizeof(text),
		    "types { order = { 'malicious', 'venting' }, default = "
		    "'venting', confidence = { { 0, 0.5 }, { 2, 0.6 }, "
		    "{ 4, 0.9 } } }\n"
		    "priorities { order = { 'P1' }, default = 'P1' }\n"
		    "owners { default = 'a', a = 'b' }\n"
		    "classify 'x' { when = always, type = { %s } }",
		    cases[i].points);
		t.rs = load_files(&err, "x.lua", text, NULL);
		assert_non_null(t.rs);
		trial_run(&t, EVENT(""));
		assert_true(t.v.confidence == cases[i].confidence);
		trial_clear(&t);
	}
}

static void
ties_go_to_the_type_declared_first(void **state)
{
	struct trial t = { .rs = load_text(
	    "classify 'a' { when = always, type = { venting = 1 } }\n"
	    "classify 'b' { when = always, type = { retaliatory = 1 } }\n") };

	(void)state;
	trial_run(&t, EVENT(""));
	assert_str(t.v.type, "retaliatory");
	assert_true(t.v.confidence == 0.5);
	trial_clear(&t);
}

static void
nothing_fired_leaves_the_verdict_empty(void **state)
{
	struct trial t = { .rs = load_text(
	    "classify 'a' { when = ~always, type = { venting = 1 } }") };
	struct ruleset_defaults d = ruleset_defaults(t.rs);

	(void)state;
	trial_run(&t, EVENT(""));
	assert_str(t.v.type, "");
	assert_str(t.v.priority, "");
	assert_str(t.v.owner, "");
	assert_str(t.v.nature, "");
	assert_int_equal(t.v.nscores, 0);
	assert_true(t.v.confidence == 0);
	assert_null(t.v.fired);
	assert_null(t.v.faults);
	assert_str(d.type, "venting");
	assert_str(d.priority, "P3");
	assert_str(d.owner, "front_desk");
	assert_str(d.nature, "communicative");
	trial_clear(&t);
}

static void
the_most_urgent_priority_and_the_highest_rank_win(void **state)
{
	struct trial t = { .rs = load_text(
	    "prioritise 'a' { when = always, priority = 'P2' }\n"
	    "prioritise 'b' { when = always, priority = 'P1' }\n"
	    "prioritise 'c' { when = always, priority = 'P4' }\n"
	    "assign 'a1' { when = always, owner = 'claims' }\n"
	    "assign 'a2' { when = always, owner = 'legal', rank = 51 }\n"
	    "assign 'a3' { when = always, owner = 'front_desk', rank = 0 }\n")
	};

	(void)state;
	trial_run(&t, EVENT(""));
	assert_str(t.v.priority, "P1");
	assert_str(t.v.owner, "legal");
	assert_non_null(strstr(fired_text(&t),
	    "a2 {\"owner\":\"legal\",\"rank\":51};"));
	trial_clear(&t);
}

static void
words_unite_sorted_without_repetition(void **state)
{
	struct trial t = { .rs = load_text(
	    "signal 'a' { when = always, flags = { 'b', 'a' }, tag = 't' }\n"
	    "assign 'b' { when = always, flag = 'b', flags = { 'Z' }, "
	    "handling = { 'x', 'x' } }\n") };

	(void)state;
	trial_run(&t, EVENT(""));
	assert_string_equal(words_text(t.v.flags, t.v.nflags), "Z a b ");
	assert_string_equal(words_text(t.v.tags, t.v.ntags), "t ");
	assert_string_equal(words_text(t.v.handling, t.v.nhandling), "x ");
	trial_clear(&t);
}

static void
later_stages_see_what_earlier_ones_found(void **state)
{
	struct trial t = { .rs = load_text(MONEY
	    "signal 's' { when = has 'money', flag = 'f' }\n"
	    "classify 'c' { when = signal 's' & flag 'f', tag = 't', "
	    "type = { malicious = 1 } }\n"
	    "prioritise 'p' { when = tag 't' & type 'malicious', "
	    "priority = 'P1' }\n"
	    "assign 'a' { when = priority 'P1', owner = 'legal' }\n") };

	(void)state;
	trial_run(&t, EVENT(""));
	assert_str(t.v.owner, "legal");
	assert_str(t.v.fired->next->because->name, "signal s");
	assert_int_equal(t.v.fired->next->because->kind, EVIDENCE_RESULT);
	trial_run(&t, "{\"id\":\"e\",\"text\":\"hello\"}");
	assert_null(t.v.fired);
	trial_clear(&t);
}

static void
a_type_that_nobody_proposed_is_the_cases_or_the_default(void **state)
{
	struct trial t = { .rs = load_text(
	    "assign 'd' { when = type 'venting' & priority 'P3', "
	    "owner = 'claims' }\n"
	    "assign 'k' { when = type 'malicious' & priority 'P2', "
	    "owner = 'legal', rank = 60 }\n") };

	(void)state;
	t.facts.case_type = STR("malicious");
	t.facts.case_priority = STR("P2");
	trial_run(&t, EVENT(""));
	assert_str(t.v.owner, "claims");
	t.facts.case_is_known = true;
	trial_run(&t, EVENT(""));
	assert_str(t.v.owner, "legal");
	t.facts.case_type = t.facts.case_priority = STR("");
	trial_run(&t, EVENT(""));
	assert_str(t.v.owner, "claims");
	trial_clear(&t);
}

/* All that a verdict says, as text. */
static const char *
verdict_text(const struct trial *t)
{
	static char out[8192];
	const struct verdict *v = &t->v;
	size_t n = (size_t)snprintf(out, sizeof(out), "%.*s %.*s %.*s %g | ",
	    (int)v->type.len, v->type.data, (int)v->priority.len,
	    v->priority.data, (int)v->owner.len, v->owner.data, v->confidence);

	n += (size_t)snprintf(out + n, sizeof(out) - n, "%s| ",
	    words_text(v->flags, v->nflags));
	snprintf(out + n, sizeof(out) - n, "%s", fired_text(t));
	return out;
}

static void
the_order_of_files_changes_nothing(void **state)
{
	static const char *const parts[] = { WORDS,
		"phrases 'm' { 'refund' } assign 'a' { when = signal 'hot', "
		"owner = 'legal', rank = 70 }",
		"phrases 'm' { 'money' } signal 'hot' { when = has 'm', "
		"flag = { 'q', 'b' } }",
		"classify 'k' { when = flag 'b', type = { venting = 2, "
		"malicious = 2 } } assign 'z' { when = type 'malicious', "
		"owner = 'claims' }",
	};
	static const char *const names[] = { "1.lua", "2.lua", "3.lua",
		"4.lua" };
	struct trial t = { 0 };
	struct err err;
	char *first = NULL;
	int i;

	(void)state;
	for (i = 0; i < 256; i++) {
		int a = i & 3, b = i >> 2 & 3, c = i >> 4 & 3, d = i >> 6;

		if ((1 << a | 1 << b | 1 << c | 1 << d) != 15)
			continue;
		t.rs = load_files(&err, names[a], parts[0], names[b],
		    parts[1], names[c], parts[2], names[d], parts[3], NULL);
		assert_non_null(t.rs);
		trial_run(&t, EVENT(""));
		if (first == NULL)
			first = strdup(verdict_text(&t));
		assert_string_equal(verdict_text(&t), first);
		trial_clear(&t);
	}
	assert_non_null(strstr(first, "malicious  legal"));
	free(first);
}

static void
a_rule_that_is_off_is_reported_where_it_would_apply(void **state)
{
	struct trial t = { .rs = load_text(MONEY
	    "signal 'a' { when = has 'money', check = function() "
	    "error() end }\nsignal 'b' { when = always }\n"
	    "signal 'c' { when = ~has 'money' }\n") };
	bool is_off[] = { true, false, true };

	(void)state;
	t.facts.is_off = is_off;
	trial_run(&t, EVENT(""));
	assert_string_equal(fired_text(&t), "b {\"signal\":\"b\"};");
	assert_string_equal(faults_text(&t), "a off;");
	trial_clear(&t);
}

#define TERMS "classify 'w' { terms = {\n" \
	"{ when = has 'money', type = { venting = 1.5, malicious = -0.25 } },\n" \
	"{ about = 'A lot.', when = field 'product.lot', type = { " \
	"malicious = 0.25, seeking_compensation = 2 } },\n" \
	"{ when = ~known_case & field 'place', type = { venting = -1 } },\n" \
	"} }\n"

static void
terms_give_the_sum_of_those_that_hold(void **state)
{
	struct trial t = { .rs = load_text(MONEY TERMS) };
	const struct evidence *e;
	struct trace trace = { .tree_of = TRACE_NO_RULE };
	struct str about;

	(void)state;
	/* what each did is for who explains it */
	trace_attach(t.rs, &trace);
	trial_run(&t, "{\"id\":\"e\",\"text\":\"none of it\"}");
	assert_string_equal(fired_text(&t), "");
	trial_run(&t, EVENT(",\"product\":{\"lot\":\"L7\"}"));
	assert_string_equal(fired_text(&t), "w {\"type\":"
	    "{\"seeking_compensation\":2,\"venting\":1.5}};");
	/* what speaks most for the sum comes first */
	e = t.v.fired->because;
	assert_str(e->name, "product.lot");
	e = e->next;
	assert_str(e->name, "money");
	assert_str(e->did, "{\"type\":{\"malicious\":-0.25,\"venting\":1.5}}");
	assert_null(e->next);
	assert_str(t.v.type, "seeking_compensation");
	trial_run(&t, EVENT(",\"place\":\"here\""));
	assert_string_equal(fired_text(&t), "w {\"type\":"
	    "{\"malicious\":-0.25,\"venting\":0.5}};");
	t.facts.case_is_known = true;
	trial_run(&t, EVENT(",\"place\":\"here\""));
	assert_string_equal(fired_text(&t), "w {\"type\":"
	    "{\"malicious\":-0.25,\"venting\":1.5}};");
	assert_int_equal(ruleset_nterms(t.rs, 0), 3);
	assert_true(ruleset_term_has_held(t.rs, 0, 1, &about));
	assert_str(about, "A lot.");
	trace_detach(t.rs);
	trial_clear(&t);
}

static void
of_terms_the_four_that_weigh_most_are_told(void **state)
{
	struct trial t = { .rs = load_text("classify 'w' { terms = {\n"
	    "{ when = field 'attrs.a', type = { venting = 1 } },\n"
	    "{ when = field 'attrs.b', type = { venting = -1 } },\n"
	    "{ when = field 'attrs.c', type = { venting = 3 } },\n"
	    "{ when = field 'attrs.d' & field 'attrs.a', type = { "
	    "venting = 2 } },\n"
	    "{ when = field 'attrs.e', type = { venting = 4 } },\n"
	    "} }\n") };
	const struct evidence *e;

	(void)state;
	trial_run(&t, "{\"id\":\"e\",\"text\":\"x\",\"attrs\":"
	    "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1}}");
	e = t.v.fired->because;
	assert_str(e->name, "attrs.e");
	e = e->next;
	assert_str(e->name, "attrs.c");
	e = e->next;
	assert_str(e->name, "attrs.d");
	e = e->next;
	assert_str(e->name, "attrs.a");
	assert_null(e->next);
	trial_clear(&t);
}

#define EACH "phrases 'kind' { 'please', 'thanks', 'so kind', 'kind', '请' }\n" \
	"classify 'w' { terms = {\n" \
	"{ when = has 'kind' & ~known_case, each = 4, type = { " \
	"consultation = 0.25, venting = -1 } },\n" \
	"{ when = field 'place', type = { help_seeking = 2 } },\n" \
	"} }\n"

static void
a_term_for_each_phrase_is_told_where_it_counts(void **state)
{
	struct trial t = { .rs = load_text("phrases 'kind' { 'please' }\n"
	    "classify 'w' { terms = {\n"
	    "{ when = has 'kind', each = 4, type = { consultation = 1 } },\n"
	    "{ when = field 'place', type = { help_seeking = 2 } },\n"
	    "} }\n") };

	(void)state;
	trial_run(&t, "{\"id\":\"e\",\"text\":\"please\"}");
	assert_str(t.v.fired->because->name, "kind");
	trial_run(&t, "{\"id\":\"e\",\"place\":\"p\",\"text\":\"please\"}");
	assert_string_equal(fired_text(&t), "w {\"type\":{\"help_seeking\":2,"
	    "\"consultation\":1}};");
	assert_str(t.v.fired->because->name, "place");
	assert_null(t.v.fired->because->next);
	trial_clear(&t);
}

static void
a_term_gives_its_points_for_each_phrase(void **state)
{
	struct trial t = { .rs = load_text(EACH) };
	const struct evidence *e;
	struct trace trace = { .tree_of = TRACE_NO_RULE };

	(void)state;
	/* what each did is for who explains it */
	trace_attach(t.rs, &trace);
	trial_run(&t, "{\"id\":\"e\",\"text\":\"Please!\"}");
	assert_string_equal(fired_text(&t), "w {\"type\":{\"venting\":-1,"
	    "\"consultation\":0.25}};");
	/* once each, wherever and however often; the first is shown */
	trial_run(&t, "{\"id\":\"e\",\"subject\":\"thanks 请\",\"text\":"
	    "\"please, please\"}");
	assert_string_equal(fired_text(&t), "w {\"type\":{\"venting\":-3,"
	    "\"consultation\":0.75}};");
	e = t.v.fired->because;
	assert_str(e->text, "thanks");
	assert_str(e->did, "{\"type\":{\"consultation\":0.75,"
	    "\"venting\":-3}}");
	assert_null(e->next);
	/* five of them, four count */
	trial_run(&t, "{\"id\":\"e\",\"place\":\"p\",\"text\":"
	    "\"请 please, be so kind, thanks\"}");
	assert_string_equal(fired_text(&t), "w {\"type\":{\"venting\":-4,"
	    "\"help_seeking\":2,\"consultation\":1}};");
	t.facts.case_is_known = true;
	trial_run(&t, "{\"id\":\"e\",\"text\":\"please, thanks\"}");
	assert_string_equal(fired_text(&t), "");
	trace_detach(t.rs);
	trial_clear(&t);
}

static void
a_rule_of_terms_that_is_off_gives_nothing(void **state)
{
	struct trial t = { .rs = load_text(MONEY TERMS) };
	bool is_off[] = { true };

	(void)state;
	t.facts.is_off = is_off;
	trial_run(&t, EVENT(""));
	assert_string_equal(fired_text(&t), "");
	assert_string_equal(faults_text(&t), "w off;");
	trial_run(&t, "{\"id\":\"e\",\"text\":\"none of it\"}");
	assert_string_equal(faults_text(&t), "");
	trial_clear(&t);
}

#define CHECK(body) "signal 's' { when = always, flag = 'declared', " \
	"check = function(e, r) " body " end }"

static void
a_check_decides_whether_its_rule_fires(void **state)
{
	static const struct { const char *text, *fired; } rows[] = {
		{ CHECK("return true"), "s {\"flag\":[\"declared\"]};" },
		{ CHECK("return false"), "" },
		{ CHECK("return nil"), "" },
		{ CHECK(""), "" },
		{ CHECK("return { tag = 'x' }"), "s {\"tag\":[\"x\"]};" },
		{ CHECK("return {}"), "s {\"signal\":\"s\"};" },
		{ CHECK("return e.demand.amount == 5 and "
		    "math.type(e.demand.amount) == 'integer' and "
		    "type(e.id) == 'string'"), "s {\"flag\":[\"declared\"]};" },
		{ CHECK("return e.customer.tier == nil and "
		    "e.attrs.x == nil"), "s {\"flag\":[\"declared\"]};" },
		{ CHECK("return e.attrs.age ~= nil"), "" },
		{ CHECK("return r.now == 77 and r.type == nil and "
		    "r.count('customer', '7d') == 4"),
		    "s {\"flag\":[\"declared\"]};" },
	};
	struct trial t = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		t.rs = load_text(rows[i].text);
		t.counted = 4;
		t.facts.now_ms = 77;
		trial_run(&t, EVENT(",\"demand\":{\"amount\":5}"));
		assert_string_equal(faults_text(&t), "");
		assert_string_equal(fired_text(&t), rows[i].fired);
		trial_clear(&t);
	}
}

static void
a_check_sees_the_results_of_earlier_stages_only(void **state)
{
	struct trial t = { .rs = load_text(
	    "signal 's' { when = always, flag = 'f', tag = 't' }\n"
	    "classify 'a' { when = always, flag = 'late', "
	    "type = { malicious = 1.5 } }\n"
	    "classify 'b' { when = always, tag = 'b', check = function(e, r) "
	    "return r.type == nil and r.flags.f and r.tags.t and "
	    "r.signals.s and not r.flags.late and "
	    "r.scores.malicious == nil end }\n"
	    "prioritise 'p' { when = always, priority = 'P2', "
	    "check = function(e, r) return r.type == 'malicious' and "
	    "r.scores.malicious == 1.5 and r.flags.late and "
	    "r.priority == nil end }\n"
	    "assign 'o' { when = always, check = function(e, r) "
	    "return r.priority == 'P2' and { owner = 'legal', rank = 7 } end "
	    "}\n") };

	(void)state;
	trial_run(&t, EVENT(""));
	assert_string_equal(faults_text(&t), "");
	assert_string_equal(words_text(t.v.tags, t.v.ntags), "b t ");
	assert_str(t.v.owner, "legal");
	assert_non_null(strstr(fired_text(&t),
	    "o {\"owner\":\"legal\",\"rank\":7};"));
	trial_clear(&t);
}

static void
a_check_that_fails_is_a_fault_of_its_rule_alone(void **state)
{
	static const struct { const char *text, *faults; } rows[] = {
		{ CHECK("error('secret')"), "s error;" },
		{ CHECK("return 5"), "s error;" },
		{ CHECK("return 'yes'"), "s error;" },
		{ CHECK("return { flag = 'a\\0b' }"), "s error;" },
		{ CHECK("return { flag = string.rep('x', 201) }"),
		    "s error;" },
		{ CHECK("local t = {} for i = 1, 65 do t[i] = 'x' end "
		    "return { flag = t }"), "s error;" },
		{ CHECK("return { type = { venting = 1 } }"), "s error;" },
		{ CHECK("return { owner = 'legal' }"), "s error;" },
		{ CHECK("return { flag = 'x', unknown = 1 }"), "s error;" },
		{ CHECK("return { 'x' }"), "s error;" },
		{ CHECK("local t = {} t[1] = t return t"), "s error;" },
		{ CHECK("local t = {} t.flag = t return t"), "s error;" },
		{ CHECK("return e.text.x.y"), "s error;" },
		{ CHECK("e.x = 1"), "s error;" },
		{ CHECK("leak = 1"), "s error;" },
		{ CHECK("string.leak = 1"), "s error;" },
		{ CHECK("return has 'money'"), "s error;" },
		{ CHECK("return known_case & backdated"), "s error;" },
		{ CHECK("owners { x = 'y' }"), "s error;" },
		{ CHECK("return r.count('product', '7d')"), "s error;" },
		{ CHECK("while true do end"), "s time;" },
		{ CHECK("pcall(function() while true do end end) "
		    "return true"), "s time;" },
	};
	struct trial t = { 0 };
	volatile uint32_t note = 9;
	char text[1024];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		snprintf(text, sizeof(text), "%s classify 'next' { "
		    "when = always, flag = 'after' }", rows[i].text);
		t.rs = load_text(text);
		ruleset_note_in(t.rs, &note);
		trial_run(&t, EVENT(""));
		if (strcmp(faults_text(&t), rows[i].faults) != 0)
			fail_msg("%s: got %s", rows[i].text, faults_text(&t));
		assert_string_equal(fired_text(&t),
		    "next {\"flag\":[\"after\"]};");
		assert_int_equal(note, 0);
		trial_clear(&t);
	}
}

static void
a_check_that_eats_memory_is_stopped(void **state)
{
	struct bundle b = { 0 };
	struct ruleset_limits limits = ruleset_default_limits;
	struct err err = { "" };
	struct trial t = { 0 };

	(void)state;
	limits.memory_bytes = 2 << 20;
	limits.budget_ms = 2000;
	bundle_add(&b, "a.lua", STR(WORDS CHECK("local t = {} while true do "
	    "t[#t + 1] = string.rep('x', 10000) .. #t end")));
	bundle_seal(&b);
	t.rs = ruleset_load(&b, &limits, &err);
	assert_non_null(t.rs);
	trial_run(&t, EVENT(""));
	assert_string_equal(faults_text(&t), "s memory;");
	trial_run(&t, EVENT(""));
	assert_string_equal(faults_text(&t), "s memory;");
	bundle_clear(&b);
	trial_clear(&t);
}

static void
lua_operators_are_free_where_no_condition_is(void **state)
{
	struct trial t = { .rs = load_text(
	    "local n = 3 or 4 local late = n > 2 and not (n == 5)\n"
	    "-- when = a or b\nlocal s = 'when = a or b' .. [[x or has]]\n"
	    "local when = 1 == 1 and 2\n"
	    "signal 's' { when = always, about = late and 'x' or 'y', "
	    "check = function(e) if true then return e.x or not e.y end "
	    "end }\n"
	    "if late or n == 1 then signal 'z' { when = always } end\n") };

	(void)state;
	trial_run(&t, EVENT(""));
	assert_string_equal(fired_text(&t),
	    "s {\"signal\":\"s\"};z {\"signal\":\"z\"};");
	trial_clear(&t);
}

static void
scores_from_a_check_are_checked_too(void **state)
{
	static const char *const bad[] = { "0/0", "1/0", "1e7", "'1'",
		"{}" };
	struct trial t = { 0 };
	char text[256];
	size_t i;

	(void)state;
	for (i = 0; i < 5; i++) {
		snprintf(text, sizeof(text), "classify 'c' { when = always, "
		    "check = function() return { type = { venting = %s } } "
		    "end }", bad[i]);
		t.rs = load_text(text);
		trial_run(&t, EVENT(""));
		assert_string_equal(faults_text(&t), "c error;");
		trial_clear(&t);
	}
	t.rs = load_text("classify 'c' { when = always, check = function() "
	    "return { type = { ventin = 1 } } end }");
	trial_run(&t, EVENT(""));
	assert_string_equal(faults_text(&t), "c error;");
	trial_clear(&t);
}

static volatile uint32_t noted;
static uint32_t noted_inside;

static int64_t
note_cb(void *arg, const struct count *count)
{
	(void)arg, (void)count;
	noted_inside = noted;
	return 0;
}

static void
the_running_rule_is_noted(void **state)
{
	struct mem_arena mem = { 0 };
	struct trial t = { .rs = load_text("signal 'a' { when = ~always }\n"
	    CHECK("return r.count('customer', '1d') == 0")) };
	struct verdict v;

	(void)state;
	ruleset_note_in(t.rs, &noted);
	trial_run(&t, EVENT(""));
	t.facts.count = note_cb;
	ruleset_run(t.rs, &t.facts, &mem, &v);
	assert_int_equal(noted_inside, 2);
	assert_int_equal(noted, 0);
	mem_arena_clear(&mem);
	trial_clear(&t);
}

static void
nothing_is_kept_from_one_event_to_the_next(void **state)
{
	struct trial t = { .rs = load_text(
	    "local n, last, f = 0, nil, function() return 1 end\n"
	    "local function bump() n = n + 1; return n end\n"
	    "function shared() n = n + 1; return n end\n"
	    "signal 'a' { when = always, check = function(e) "
	    "last = last or e.id; f = nil; "
	    "return { tag = bump() .. shared() .. last } end }\n"
	    "signal 'b' { when = always, check = function(e) "
	    "return { flag = f() .. shared() .. bump() .. "
	    "tostring(last) } end }\n") };
	int i;

	(void)state;
	for (i = 0; i < 3; i++) {
		trial_run(&t, EVENT(""));
		assert_string_equal(faults_text(&t), "");
		assert_string_equal(words_text(t.v.tags, t.v.ntags), "12e ");
		assert_string_equal(words_text(t.v.flags, t.v.nflags),
		    "112nil ");
	}
	trial_clear(&t);
}

static void
a_global_function_keeps_nothing_either(void **state)
{
	struct trial t = { .rs = load_text(
	    "do local n = 0\nfunction next_number() n = n + 1; return n end "
	    "end\n" CHECK("return { tag = 'n' .. next_number() }")) };
	int i;

	(void)state;
	for (i = 0; i < 2; i++) {
		trial_run(&t, EVENT(""));
		assert_string_equal(words_text(t.v.tags, t.v.ntags), "n1 ");
	}
	trial_clear(&t);
}

static void
equal_ranks_from_checks_go_to_the_owner_named_first(void **state)
{
	struct trial t = { .rs = load_text(
	    "assign 'b' { when = always, check = function() "
	    "return { owner = 'claims', rank = 9 } end }\n"
	    "assign 'a' { when = always, check = function() "
	    "return { owner = 'legal', rank = 9 } end }\n") };

	(void)state;
	trial_run(&t, EVENT(""));
	assert_str(t.v.owner, "claims");
	trial_clear(&t);
}

static void
a_check_may_hold_library_tables_and_null(void **state)
{
	struct trial t = { .rs = load_text(
	    "local s, n, up = string, null, string.upper\n"
	    CHECK("return e.attrs.x == n and s.lower('A') == 'a' and "
	    "up('b') == 'B'")) };

	(void)state;
	trial_run(&t, EVENT(",\"attrs\":{\"x\":null}"));
	assert_string_equal(faults_text(&t), "");
	assert_non_null(t.v.fired);
	trial_clear(&t);
}

static void
tests_become_events_and_expectations(void **state)
{
	struct ruleset *rs = load_text(
	    "\ntest 'one' { event = { text = 'a', attrs = array {} }, "
	    "now = '1970-01-01T00:00:01Z', expect = { type = 'venting', "
	    "flags = { 'f' } } }\n"
	    "test 'two' { events = { { id = 'q', text = 'b', n = 1.0 }, "
	    "{ kind = 'reply', x = null }, { text = 'c' } }, "
	    "expect = { owner = 'legal' } }\n");
	const struct rule_test *t;

	(void)state;
	assert_int_equal(ruleset_tests(rs, &t), 2);
	assert_string_equal(t[0].name, "one");
	assert_string_equal(t[0].where, "x.lua:2");
	assert_int_equal(t[0].nevents, 1);
	assert_str(t[0].events[0],
	    "{\"attrs\":[],\"id\":\"test-1\",\"text\":\"a\"}");
	assert_int_equal(t[0].now_ms[0], 1000);
	assert_str(t[0].expect->field, "flags");
	assert_str(t[0].expect->json, "[\"f\"]");
	assert_str(t[0].expect->next->json, "\"venting\"");
	assert_int_equal(t[1].nevents, 3);
	assert_str(t[1].events[0], "{\"id\":\"q\",\"n\":1.0,\"text\":\"b\"}");
	assert_str(t[1].events[1], "{\"case\":\"q\",\"id\":\"test-2\","
	    "\"kind\":\"reply\",\"x\":null}");
	assert_int_equal(t[1].now_ms[0], -1);
	ruleset_free(rs);
}

static void
figures_and_names_are_told(void **state)
{
	struct ruleset *rs = load_text(MONEY
	    "signal 'z' { when = has 'money' }\n"
	    "classify 'a' { when = always, check = function() end }\n");
	struct ruleset_figures f = ruleset_figures(rs);

	(void)state;
	assert_int_equal(f.rules, 2);
	assert_int_equal(f.lists, 1);
	assert_int_equal(f.patterns, 1);
	assert_int_equal(f.types, 6);
	assert_int_equal(f.owners, 3);
	assert_int_equal(f.functions, 1);
	assert_int_equal(ruleset_nrules(rs), 2);
	assert_string_equal(ruleset_rule_name(rs, 0), "z");
	assert_string_equal(ruleset_rule_where(rs, 1), "x.lua:3");
	assert_int_equal(strlen(ruleset_short_hash(rs)), 7);
	assert_int_equal(ruleset_reads(rs), 0);
	ruleset_free(rs);
}

static void
the_more_urgent_of_two_priorities(void **state)
{
	(void)state;
	assert_str(ruleset_more_urgent(STR("P1"), STR("P2")), "P1");
	assert_str(ruleset_more_urgent(STR("P3"), STR("P2")), "P2");
	assert_str(ruleset_more_urgent(STR(""), STR("P4")), "P4");
	assert_str(ruleset_more_urgent(STR("P4"), STR("")), "P4");
	assert_str(ruleset_more_urgent(STR(""), STR("")), "");
}

static void
loading_has_a_budget(void **state)
{
	struct bundle b = { 0 };
	struct ruleset_limits limits = ruleset_default_limits;
	struct err err = { "" };

	(void)state;
	limits.load_ms = 30;
	bundle_add(&b, "a.lua", STR("while true do end"));
	bundle_seal(&b);
	assert_null(ruleset_load(&b, &limits, &err));
	assert_non_null(strstr(err.text, "a.lua:1: took more than"));
	bundle_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_bad_file_is_refused_with_file_and_line),
		cmocka_unit_test(missing_words_are_named),
		cmocka_unit_test(scores_are_summed_in_thousandths),
		cmocka_unit_test(
		    confidence_is_what_the_rule_set_says_of_the_lead),
		cmocka_unit_test(ties_go_to_the_type_declared_first),
		cmocka_unit_test(nothing_fired_leaves_the_verdict_empty),
		cmocka_unit_test(
		    the_most_urgent_priority_and_the_highest_rank_win),
		cmocka_unit_test(words_unite_sorted_without_repetition),
		cmocka_unit_test(later_stages_see_what_earlier_ones_found),
		cmocka_unit_test(
		    a_type_that_nobody_proposed_is_the_cases_or_the_default),
		cmocka_unit_test(the_order_of_files_changes_nothing),
		cmocka_unit_test(terms_give_the_sum_of_those_that_hold),
		cmocka_unit_test(of_terms_the_four_that_weigh_most_are_told),
		cmocka_unit_test(a_term_gives_its_points_for_each_phrase),
		cmocka_unit_test(
		    a_term_for_each_phrase_is_told_where_it_counts),
		cmocka_unit_test(a_rule_of_terms_that_is_off_gives_nothing),
		cmocka_unit_test(
		    a_rule_that_is_off_is_reported_where_it_would_apply),
		cmocka_unit_test(a_check_decides_whether_its_rule_fires),
		cmocka_unit_test(
		    a_check_sees_the_results_of_earlier_stages_only),
		cmocka_unit_test(
		    a_check_that_fails_is_a_fault_of_its_rule_alone),
		cmocka_unit_test(a_check_that_eats_memory_is_stopped),
		cmocka_unit_test(lua_operators_are_free_where_no_condition_is),
		cmocka_unit_test(scores_from_a_check_are_checked_too),
		cmocka_unit_test(the_running_rule_is_noted),
		cmocka_unit_test(nothing_is_kept_from_one_event_to_the_next),
		cmocka_unit_test(a_global_function_keeps_nothing_either),
		cmocka_unit_test(
		    equal_ranks_from_checks_go_to_the_owner_named_first),
		cmocka_unit_test(a_check_may_hold_library_tables_and_null),
		cmocka_unit_test(tests_become_events_and_expectations),
		cmocka_unit_test(figures_and_names_are_told),
		cmocka_unit_test(the_more_urgent_of_two_priorities),
		cmocka_unit_test(loading_has_a_budget),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
