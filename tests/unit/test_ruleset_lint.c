/*
 * What loading finds in rules that Lua takes without a word: fields that no
 * event has, rules that cannot fire, words that nobody uses; and that it never
 * says so of rules that can.
 */
#include "ruleset_fixture.h"

struct row {
	const char *text, *said;
};

/* What x.lua is refused with, beside good words. */
static const struct row errors[] = {
	/* fields */
	{ "signal 'x' { when =\nfield 'demand.amout':at_least(3) }",
	    "x.lua:2: the field \"demand.amout\" is not known (did you mean "
	    "\"demand.amount\"?); if events have it, say fields { "
	    "\"demand.amout\" }" },
	{ "signal 'x' { when = field 'custmer.tier' }",
	    "(did you mean \"customer.tier\"?)" },
	{ "signal 'x' { when = field 'chanel' }",
	    "(did you mean \"channel\"?)" },
	{ "fields { 'branch_code' } signal 'x' { when = field 'branch_cod' }",
	    "(did you mean \"branch_code\"?)" },
	{ "signal 'x' { when = field 'text.length' }",
	    "x.lua:1: the field \"text.length\" cannot be there: text is a "
	    "string" },
	{ "signal 'x' { when = field 'demand.amount':equals('100') }",
	    "x.lua:1: this can never hold: demand.amount is a number" },
	{ "signal 'x' { when = field 'channel':at_least(1) }",
	    "this can never hold: channel is a string" },
	{ "signal 'x' { when = field 'demand.amount':contains('1') }",
	    "this can never hold: demand.amount is a number" },
	{ "signal 'x' { when = kind 'mesage' }", "x.lua:1: \"mesage\" is no "
	    "kind that is known (did you mean \"message\"?)" },
	{ "fields { channel = { 'phone', 'mail' } }\n"
	    "signal 'x' { when = channel { 'mail', 'fone' } }",
	    "x.lua:2: \"fone\" is no channel that is known (did you mean "
	    "\"phone\"?)" },
	{ "fields { ['customer.tier'] = { 'gold' } }\n"
	    "signal 'x' { when = field 'customer.tier':equals('golden') }",
	    "x.lua:2: \"golden\" is no customer.tier that is known (did you "
	    "mean \"gold\"?)" },
	{ "fields { 'customer.age' }", "the field \"age\" is withheld" },
	{ "fields { channel = 3 }", "x.lua:1: channel: expected a string" },
	{ "fields { 3 }", "x.lua:1: fields: expected a string" },
	/* operators */
	{ "signal 'x' { when = field 'demand.amount' >= 3 }",
	    "x.lua:1: `>=` does not work on conditions; write "
	    "field(...):at_least(...)" },
	{ "signal 'x' { when = field 'demand.amount' > 3 }",
	    "`>` does not work on conditions; write field(...):above(...)" },
	{ "signal 'x' { when = field 'demand.amount' < 3 }",
	    "`<` does not work on conditions; write field(...):below(...)" },
	{ "signal 'x' { when = 3 <= field 'demand.amount' }",
	    "`>=` does not work on conditions" },
	{ "signal 'x' { when = count('customer', '7d') <= 3 }",
	    "`<=` does not work on conditions; write field(...):at_most(...)" },
	{ "signal 'x' {\nwhen = field 'demand.amount' == 3 }",
	    "x.lua:2: `==` does not work on conditions; write "
	    "field(...):equals(...)" },
	{ "signal 'x' { when = always + always }",
	    "x.lua:1: `+` does not work on conditions; they are joined with &, "
	    "| and ~" },
	{ "signal 'x' { when = always .. 'x' }", "`..` does not work on" },
	{ "signal 'x' { when = always ~ always }", "as in a & ~b" },
	{ "signal 'x' { when = field 'text':contain('a') }",
	    "x.lua:1: a condition has no \"contain\" (did you mean "
	    "\"contains\"?)" },
	{ "signal 'x' { when = field 'text':frobnicate('a') }",
	    "a condition has no \"frobnicate\"; expected :equals" },
	{ "always.x = 3", "a condition cannot be changed" },
	/* rules that cannot fire */
	{ "signal 'x' { when = field 'place':equals('a') "
	    "& field 'place':equals('b') }",
	    "x.lua:1: \"x\" can never fire: its condition contradicts itself" },
	{ "signal 'x' { when = channel 'a' & always & channel { 'b', 'c' } }",
	    "can never fire" },
	{ "signal 'x' { when = backdated & ~backdated }", "can never fire" },
	{ "signal 'x' { when = count('customer', '7d'):at_least(5) & "
	    "count('customer', '7d'):at_most(3) }", "can never fire" },
	{ "signal 'x' { when = ~count('customer', '7d'):at_least(2) & "
	    "count('customer', '7d'):above(1) }", "can never fire" },
	{ "signal 'x' { when = ~count('customer', '7d'):at_least(0) }",
	    "can never fire" },
	{ "signal 'x' { when = field 'demand.amount':above(3) & "
	    "field 'demand.amount':at_most(3) }", "can never fire" },
	{ "signal 'x' { when = field 'demand.amount':above(3) & "
	    "field 'demand.amount':one_of { 1, 2, 3 } }", "can never fire" },
	{ "signal 'x' { when = field 'demand.amount':above(3) & "
	    "~field 'demand.amount' }", "can never fire" },
	{ "signal 'x' { when = field 'attrs.a':above(3) & "
	    "field 'attrs.a':contains 'x' }", "can never fire" },
	{ "signal 'x' { when = field 'attrs.a':contains 'abc' & "
	    "~field 'attrs.a':contains 'b' }", "can never fire" },
	{ "signal 'x' { when = field 'attrs.a':is(true) & "
	    "field 'attrs.a':is(false) }", "can never fire" },
	{ "assign 'x' { when = type 'venting' & type 'malicious', "
	    "owner = 'legal' }", "can never fire" },
	{ "assign 'x' { when = priority 'P1' & backdated & priority 'P2', "
	    "owner = 'legal' }", "can never fire" },
	/* bytes that are no text */
	{ "phrases 'x' {\nen = { 'fine',\n'caf\xe9' } }",
	    "x.lua:3: a string is not UTF-8" },
	{ "phrases 'x' { en = {\nre'caf\xe9' } }", "x.lua:2: a string is not" },
	{ "phrases 'x' {\nen = { 'caf\\xe9' } }", "x.lua:1: a string is not" },
	{ "\nsignal 'x\xff' { when = always }", "x.lua:2: a string is not" },
	{ "signal 'x' {\nabout = '\xc0\xaf', when = always }",
	    "x.lua:2: a string is not" },
	{ "signal 'x' { when = always,\ntag = 'x\xed\xa0\x80' }",
	    "x.lua:2: a string is not" },
	{ "signal 'x' { when =\nfield 'attrs.\xff' }",
	    "x.lua:2: a string is not" },
	{ "signal 'x' { when =\nfield 'place':equals '\xff' }",
	    "x.lua:2: a string is not" },
	{ "signal 'x' { when =\ntag '\xff' }", "x.lua:2: a string is not" },
	{ "test 'x' { event = {\ntext = '\xff' }, expect = { } }",
	    "x.lua:2: a string is not" },
	{ "signal 'x' { when = (kind 'message' | backdated) & "
	    "kind 'complaint' & ~backdated }", "can never fire" },
	{ "signal 'x' { when = known_case & ~(known_case | backdated) }",
	    "can never fire" },
};

static void
slips_are_refused_with_file_and_line(void **state)
{
	struct ruleset *rs;
	struct err err;
	size_t i, failed = 0;

	(void)state;
	for (i = 0; i < sizeof(errors) / sizeof(errors[0]); i++) {
		rs = load_files(&err, "words.lua", WORDS, "x.lua",
		    errors[i].text, NULL);
		if (rs != NULL || strstr(err.text, errors[i].said) == NULL) {
			failed++;
			print_error("%s\nexpected: %s\ngot:      %s\n",
			    errors[i].text, errors[i].said, err.text);
		}
		ruleset_free(rs);
	}
	assert_int_equal(failed, 0);
}

/* Types all have a rule, so that nothing is said of them. */
#define GIVEN "classify 'given' { when = known_case, type = { malicious = 1, " \
	"retaliatory = 1, seeking_compensation = 1, help_seeking = 1, " \
	"consultation = 1 } }\n"

/* What is said of x.lua, which loads: all of it, or "". */
static const struct row warnings[] = {
	{ "fields { 'branch', crm = 'Theirs.', channel = { 'a', 'b' } }\n"
	    "signal 'x' { when = field 'branch' & field 'crm.id.x' & "
	    "field 'attrs.any.thing':above(1) & channel 'a' & "
	    "field 'customer.tier' & field 'demand' & kind 'message' }", "" },
	{ "signal 'x' { when = field 'warehouse_shelf' }",
	    "x.lua:2 the field \"warehouse_shelf\" is not known; if events "
	    "have it, say fields { \"warehouse_shelf\" }\n" },
	{ "signal 'x' { when = field 'product.price':above(3) }\n"
	    "signal 'y' { when = field 'product.price':above(4) }",
	    "x.lua:2 the field \"product.price\" is not known; if events have "
	    "it, say fields { \"product.price\" }\n" },
	{ "phrases 'm' { 'a' }\nphrases 'n' { 'b' }\n"
	    "signal 'x' { when = has 'm' }",
	    "x.lua:3 the phrases \"n\" are used by no rule\n" },
	{ "phrases 'm' { }\nsignal 'x' { when = has 'm' }",
	    "x.lua:2 the list \"m\" has no phrases\n" },
	/* a shorter phrase finds it: whole words, parts of a word without
	 * spaces; of what is made of parts nothing is said */
	{ "phrases 'm' { en = { 'REFUND', 'refund me', 'a refund' } }\n"
	    "signal 'x' { when = has 'm' }",
	    "x.lua:2 the phrase \"refund me\" adds nothing to the list \"m\": "
	    "\"refund\" finds it already\n"
	    "x.lua:2 the phrase \"a refund\" adds nothing to the list \"m\": "
	    "\"refund\" finds it already\n" },
	{ "phrases 'm' { zh = { '要求退款', '退款' } }\n"
	    "signal 'x' { when = has 'm' }",
	    "x.lua:2 the phrase \"要求退款\" adds nothing to the list \"m\": "
	    "\"退款\" finds it already\n" },
	{ "phrases 'm' { 'refund', 'Refund' }\nsignal 'x' { when = has 'm' }",
	    "x.lua:2 the phrase \"Refund\" stands twice in the list \"m\"\n" },
	{ "phrases 'm' { 'fire|sack ... him', sequence 'a|b ... c' }\n"
	    "signal 'x' { when = has 'm' }",
	    "x.lua:2 the phrase \"fire|sack ... him\" is looked for as it "
	    "stands; was sequence \"...\" meant?\n" },
	{ "phrases 'm' { 'refund', 'refunded', 'fund it', re[[refund me]] }\n"
	    "phrases 'n' { 'refund me' }\n"
	    "signal 'x' { when = has 'm' | has 'n' }", "" },
	{ "phrases 'm' { 'refund', 'refund' .. ' me' }\n"
	    "signal 'x' { when = has 'm' }", "" },
	{ "signal 'x' { when = ~always }", "x.lua:2 \"x\" never fires\n" },
	{ "signal 'x' { when = backdated |\n(known_case & ~known_case) }",
	    "x.lua:2 a part of this condition can never hold\n" },
	/* not what a branch of both makes impossible */
	{ "signal 'x' { when = (backdated | kind 'message') & "
	    "(~backdated | kind 'complaint') }", "" },
	{ "prioritise 'a' { when = backdated & kind 'message', "
	    "priority = 'P2' }\n"
	    "prioritise 'b' { when = backdated, priority = 'P1' }",
	    "x.lua:2 \"a\" adds nothing: wherever it fires, \"b\" (x.lua:3) "
	    "fires and proposes as much\n" },
	{ "prioritise 'a' { when = backdated & kind 'message', "
	    "priority = 'P1' }\n"
	    "prioritise 'b' { when = backdated, priority = 'P2' }", "" },
	{ "assign 'a' { when = field 'demand.amount':at_least(9), "
	    "owner = 'claims', rank = 10 }\n"
	    "assign 'b' { when = field 'demand.amount':at_least(5), "
	    "owner = 'legal', rank = 20 }",
	    "x.lua:2 \"a\" adds nothing: wherever it fires, \"b\" (x.lua:3) "
	    "fires and proposes as much\n" },
	{ "assign 'a' { when = backdated, owner = 'claims', rank = 10 }\n"
	    "assign 'b' { when = backdated, owner = 'legal', rank = 20, "
	    "check = function() return false end }", "" },
	{ "prioritise 'a' { when = backdated, flag = 'f', priority = 'P2' }\n"
	    "prioritise 'b' { when = backdated | known_case, flag = 'f', "
	    "priority = 'P2' }", "x.lua:2 \"a\" adds nothing: wherever it "
	    "fires, \"b\" (x.lua:3) fires and proposes as much\n" },
	{ "prioritise 'a' { when = backdated, flag = 'f', priority = 'P2' }\n"
	    "prioritise 'b' { when = backdated | known_case, flag = 'g', "
	    "priority = 'P2' }", "" },
	{ "signal 'a' { when = backdated & kind 'message', flag = 'f' }\n"
	    "signal 'b' { when = backdated & kind 'message', flag = 'g' }",
	    "x.lua:3 \"b\" has the same condition as \"a\" (x.lua:2); they can "
	    "be one rule\n" },
	{ "signal 'a' { when = backdated }\n"
	    "prioritise 'b' { when = backdated, priority = 'P1' }", "" },
	{ "signal 'a' { when = always, check = function() end }\n"
	    "signal 'b' { when = always, check = function() end }", "" },
	/* points are summed */
	{ "classify 'a' { when = backdated & kind 'message', "
	    "type = { venting = 1 } }\n"
	    "classify 'b' { when = backdated, type = { venting = 1 } }", "" },
};

static const char *
warnings_text(const struct ruleset *rs)
{
	static char out[4096];
	const struct ruleset_warning *w;
	uint32_t n = ruleset_warnings(rs, &w), i;
	size_t len = 0;

	out[0] = '\0';
	for (i = 0; i < n && i < RULESET_MAX_WARNINGS; i++)
		len += (size_t)snprintf(out + len, sizeof(out) - len,
		    "%s %s\n", w[i].where, w[i].text);
	return out;
}

static void
what_is_odd_is_told_and_nothing_else(void **state)
{
	struct ruleset *rs;
	struct buf text = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(warnings) / sizeof(warnings[0]); i++) {
		buf_reset(&text);
		buf_adds(&text, GIVEN);
		buf_adds(&text, warnings[i].text);
		rs = load_text(buf_cstr(&text));
		if (strcmp(warnings_text(rs), warnings[i].said) != 0)
			fail_msg("%s\nexpected: %s\ngot:      %s",
			    warnings[i].text, warnings[i].said,
			    warnings_text(rs));
		ruleset_free(rs);
	}
	buf_clear(&text);
}

static void
a_type_without_a_rule_is_told(void **state)
{
	struct ruleset *rs = load_text("classify 'x' { when = always, type = { "
	    "malicious = 1, retaliatory = 1, seeking_compensation = 1, "
	    "help_seeking = -1 } }");

	(void)state;
	assert_string_equal(warnings_text(rs),
	    "words.lua:1 no rule gives points to the type \"help_seeking\"\n"
	    "words.lua:1 no rule gives points to the type \"consultation\"\n");
	ruleset_free(rs);
}

static void
of_many_warnings_some_are_kept_and_all_are_counted(void **state)
{
	const struct ruleset_warning *w;
	struct buf text = { 0 };
	struct ruleset *rs;
	int i;

	(void)state;
	buf_adds(&text, GIVEN);
	for (i = 0; i < 3 * RULESET_MAX_WARNINGS; i++)
		buf_addf(&text, "phrases 'p%d' { 'x' }\n", i);
	rs = load_text(buf_cstr(&text));
	assert_int_equal(ruleset_warnings(rs, &w), 3 * RULESET_MAX_WARNINGS);
	assert_string_equal(w[RULESET_MAX_WARNINGS - 1].where, "x.lua:101");
	ruleset_free(rs);
	buf_clear(&text);
}

static void
ten_thousand_rules_are_looked_through_in_time(void **state)
{
	struct buf text = { 0 };
	struct ruleset *rs;
	int i;

	(void)state;
	for (i = 0; i < 10000; i++)
		buf_addf(&text, "prioritise 'r%d' { when = (field 'attrs.a%d' "
		    "| backdated) & field 'attrs.b':at_least(%d), "
		    "priority = 'P2' }\n", i, i % 50, i);
	rs = load_text(buf_cstr(&text));
	ruleset_free(rs);
	buf_clear(&text);
}

/* Each of the rules alone would be looked through in no time. */
static void
large_conditions_by_the_thousand_do_not_take_for_ever(void **state)
{
	struct ruleset *rs;

	(void)state;
	rs = load_text("local c = backdated\n"
	    "for i = 1, 900 do c = c & field('attrs.f' .. i) end\n"
	    "for i = 1, 3000 do prioritise('r' .. i) { when = c, "
	    "priority = 'P1', flag = 'f' .. i % 7 } end\n");
	ruleset_free(rs);
}

/* Conditions at random, and all that an event can be ------------------------ */

static uint32_t seed = 20261122;

static uint32_t
any(uint32_t n)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % n;
}

/* A world: what the atoms look at. */
struct world {
	struct value field;
	int64_t count;
	uint32_t type;
	bool known;
};

static const struct value field_values[] = {
	{ .type = VALUE_NONE }, { .type = VALUE_NULL },
	{ .type = VALUE_INT, .i = 0 }, { .type = VALUE_INT, .i = 1 },
	{ .type = VALUE_REAL, .d = 1.5 }, { .type = VALUE_INT, .i = 2 },
	{ .type = VALUE_INT, .i = 3 }, { .type = VALUE_INT, .i = 9 },
	{ .type = VALUE_BOOL, .b = true }, { .type = VALUE_STRING,
	.s = { "a", 1 } }, { .type = VALUE_STRING, .s = { "ab", 2 } },
	{ .type = VALUE_STRING, .s = { "", 0 } }, { .type = VALUE_ARRAY },
};
#define NFIELDS (sizeof(field_values) / sizeof(field_values[0]))

static uint32_t
any_atom(struct conds *c)
{
	static struct value v[2];
	struct atom a = { .values = v };

	a.kind = (enum atom_kind[]){ ATOM_FIELD, ATOM_FIELD, ATOM_COUNT,
		ATOM_RESULT, ATOM_KNOWN_CASE }[any(5)];
	if (a.kind == ATOM_RESULT) {
		a.result = RESULT_TYPE;
		a.name = cond_add_result(c, RESULT_TYPE,
		    any(2) ? STR("x") : STR("y"));
	} else if (a.kind != ATOM_KNOWN_CASE) {
		a.op = (enum atom_op)any(OP_CONTAINS + 1);
		a.nvalues = a.op == OP_PRESENT ? 0 : a.op == OP_ONE_OF ?
		    1 + any(2) : 1;
		v[0] = field_values[2 + any(5)];
		v[1] = field_values[2 + any(9)];
		if (a.kind == ATOM_COUNT && (a.op == OP_PRESENT ||
		    a.op == OP_CONTAINS || a.op == OP_ONE_OF)) {
			a.op = OP_AT_LEAST;
			a.nvalues = 1;
		}
		if (a.op == OP_CONTAINS)
			v[0] = field_values[9 + any(2)];
	}
	return cond_add_atom(c, &a, (struct where){ 0 });
}

static uint32_t
any_tree(struct conds *c, int depth)
{
	uint32_t a, b;

	if (depth == 0 || any(4) == 0)
		return any_atom(c);
	a = any_tree(c, depth - 1);
	if (any(3) == 0)
		return cond_add_not(c, a, (struct where){ 0 });
	b = any_tree(c, depth - 1);
	return any(2) ? cond_add_and(c, a, b, (struct where){ 0 }) :
	    cond_add_or(c, a, b, (struct where){ 0 });
}

static bool
is_true(const struct conds *c, uint32_t number, const struct world *w)
{
	const struct node *n = &c->nodes[number];
	const struct atom *a = &c->atoms[n->a];

	if (n->kind == NODE_NOT)
		return !is_true(c, n->a, w);
	if (n->kind == NODE_AND)
		return is_true(c, n->a, w) && is_true(c, n->b, w);
	if (n->kind == NODE_OR)
		return is_true(c, n->a, w) || is_true(c, n->b, w);
	if (a->kind == ATOM_FIELD)
		return cond_compares(a, w->field);
	if (a->kind == ATOM_COUNT)
		return cond_compares(a, (struct value){
		    .type = VALUE_INT, .i = w->count });
	return a->kind == ATOM_RESULT ? a->name == w->type : w->known;
}

/* The worlds in which a tree is true: whether any, as bits. */
static uint32_t
worlds(const struct conds *c, uint32_t node, bool *is)
{
	struct world w;
	uint32_t n = 0, i, k;
	bool any_is = false;

	for (i = 0; i < NFIELDS; i++)
		for (k = 0; k < 6 * 3 * 2; k++, n++) {
			w = (struct world){ field_values[i], k % 6,
				k / 6 % 3, k / 18 };
			is[n] = is_true(c, node, &w);
			any_is |= is[n];
		}
	return any_is;
}

static void
what_is_said_to_be_impossible_is(void **state)
{
	enum { N = NFIELDS * 36 };
	bool is_a[N], is_b[N];
	uint32_t round, a, b, i, impossible = 0, implied = 0, missed = 0;

	(void)state;
	for (round = 0; round < 20000; round++) {
		struct mem_arena mem = { 0 };
		struct conds c = { .mem = &mem };

		a = any_tree(&c, 3);
		b = any_tree(&c, 2);
		if (!cond_can_hold(&c, a)) {
			assert_false(worlds(&c, a, is_a));
			impossible++;
		} else {
			missed += !worlds(&c, a, is_a);
		}
		worlds(&c, b, is_b);
		if (cond_implies(&c, a, b)) {
			for (i = 0; i < N; i++)
				assert_true(!is_a[i] || is_b[i]);
			implied++;
		}
		cond_clear(&c);
		mem_arena_clear(&mem);
	}
	/* it does say so now and then, and seldom misses one */
	assert_true(impossible > 500);
	assert_true(implied > 1000);
	assert_true(missed < impossible / 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slips_are_refused_with_file_and_line),
		cmocka_unit_test(what_is_odd_is_told_and_nothing_else),
		cmocka_unit_test(a_type_without_a_rule_is_told),
		cmocka_unit_test(
		    of_many_warnings_some_are_kept_and_all_are_counted),
		cmocka_unit_test(ten_thousand_rules_are_looked_through_in_time),
		cmocka_unit_test(
		    large_conditions_by_the_thousand_do_not_take_for_ever),
		cmocka_unit_test(what_is_said_to_be_impossible_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
