/*
 * test_ruleset_packs: packs of rules that are in the rule set and switched on
 * by name, for all cases or for some.
 */
#include "ruleset_fixture.h"

#define PACK "-- what the law of A says\npack 'law-a'\n" \
	"clock 'a-final' { due = '8w', statutory = true }\n"

static struct ruleset *
load(struct err *err, const char *packs, const char *pack)
{
	return load_files(err, "a.lua", pack, "words.lua", WORDS, "z.lua",
	    packs, NULL);
}

static uint32_t
rules_with(const char *packs, const char *pack)
{
	struct err err;
	struct ruleset *rs = load(&err, packs, pack);
	uint32_t n;

	if (rs == NULL)
		fail_msg("refused: %s", err.text);
	n = ruleset_nrules(rs);
	ruleset_free(rs);
	return n;
}

static void
a_pack_counts_only_where_it_is_switched_on(void **state)
{
	(void)state;
	assert_int_equal(rules_with("", PACK), 0);
	assert_int_equal(rules_with("packs { 'law-a' }", PACK), 1);
	assert_int_equal(rules_with("packs { ['law-a'] = always }", PACK), 1);
	/* whatever order the files are in */
	assert_int_equal(rules_with(PACK, "packs { 'law-a' }"), 1);
	/* what is wrong behind the line of a pack that is off is not run, but
	 * it is Lua */
	assert_int_equal(rules_with("", "pack 'law-a'\nclock 'x' { }"), 0);
}

static void
a_pack_for_some_cases_holds_for_them_alone(void **state)
{
	struct err err;
	struct trial t = { .rs = load(&err, "fields { 'country' } packs { "
	    "['law-a'] = field 'country':equals('A') }", PACK
	    "prioritise 'soon' { when = field 'place', priority = 'P1' }") };

	(void)state;
	trial_run(&t, "{\"id\":\"e\",\"text\":\"x\",\"country\":\"A\","
	    "\"place\":\"y\"}");
	assert_string_equal(fired_text(&t), "soon {\"priority\":\"P1\"};"
	    "a-final {\"clock\":\"a-final\"};");
	trial_run(&t, "{\"id\":\"e\",\"text\":\"x\",\"place\":\"y\"}");
	assert_string_equal(fired_text(&t), "");
	trial_clear(&t);
}

static void
packs_are_told(void **state)
{
	struct err err;
	struct ruleset *rs = load(&err, "packs { 'law-a' }", PACK);
	const struct str *names;

	(void)state;
	assert_non_null(rs);
	assert_int_equal(ruleset_packs(rs, &names), 1);
	assert_str(names[0], "law-a");
	assert_true(ruleset_has_pack(rs, names[0]));
	ruleset_free(rs);
}

static const struct refused_row {
	const char *packs, *pack, *error;
} rows[] = {
	{ "packs { 'law-b' }", PACK, "z.lua:1: there is no pack \"law-b\" (did "
	    "you mean \"law-a\"?)" },
	{ "packs { 'law-a', 'law-a' }", PACK, "z.lua:1: the pack \"law-a\" is "
	    "switched on already at z.lua:1" },
	{ "packs { ['law-a'] = true }", PACK,
	    "z.lua:1: law-a: expected a condition, found a boolean" },
	{ "packs { ['law-a'] = type 'malicious' }", PACK,
	    "a.lua:3: the statutory clock \"a-final\" must not depend on a "
	    "judgement: the type \"malicious\" (z.lua:1)" },
	{ "packs { 'law-a' }", "pack 'law-a'\npacks { 'law-a' }",
	    "a.lua:2: packs are switched on outside of packs" },
	{ "packs { 'law-a' }", "pack 'law-a'\npack 'law-b'",
	    "a.lua:2: pack: the file is of a pack already" },
	{ "packs { 'law-a' }", "pack {}", "a.lua:1: pack: expected" },
	{ "packs { 'law-a' }", "pack 'law-a'\nclock 'x' { }",
	    "a.lua:2: due is missing" },
	{ "", "pack 'law-a'\nclock 'x' {", "a.lua:2: " },
	{ "", "signal 's' { when = always }\npack 'law-a'",
	    "a.lua:2: pack: expected the first line of a file" },
};

static void
packs_that_cannot_be_are_refused(void **state)
{
	struct ruleset *rs;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		rs = load(&err, rows[i].packs, rows[i].pack);
		if (rs != NULL)
			fail_msg("loaded: %s and %s", rows[i].packs,
			    rows[i].pack);
		if (strstr(err.text, rows[i].error) == NULL)
			fail_msg("%s and %s\n gave \"%s\"", rows[i].packs,
			    rows[i].pack, err.text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pack_counts_only_where_it_is_switched_on),
		cmocka_unit_test(a_pack_for_some_cases_holds_for_them_alone),
		cmocka_unit_test(packs_are_told),
		cmocka_unit_test(packs_that_cannot_be_are_refused),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
