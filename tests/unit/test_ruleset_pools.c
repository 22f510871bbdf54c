/*
 * test_ruleset_pools: pools in rule files: what is refused with file and line,
 * and what a rule set says of an owner's people.
 */
#include "ruleset_fixture.h"

#define OFFICE "calendar 'office' { zone = 'UTC', mon_fri = '09:00-17:00' }\n"
#define ANN "members = { ann = { } } "
#define CLAIMS "pool 'x' { owner = 'claims', "

static const struct refusal_row {
	const char *text, *error;
} refused_rows[] = {
	{ "pool 'x' { " ANN "}", "x.lua:1: owner is missing" },
	{ "pool 'x' { owner = 'claims' }", "x.lua:1: members is missing" },
	{ "pool 'x' { owner = 'claim', " ANN "}", "x.lua:1: pool \"x\": the "
	    "owner \"claim\" is not declared (did you mean \"claims\"?)" },
	{ CLAIMS ANN "}\npool 'y' { owner = 'claims', " ANN "}",
	    "x.lua:2: the pools \"x\" and \"y\" are both for the owner "
	    "\"claims\"" },
	{ CLAIMS ANN "}\npool 'x' { owner = 'legal', " ANN "}",
	    "a pool named \"x\" exists already at x.lua:1" },
	{ CLAIMS "membrs = {} }",
	    "pool has no key \"membrs\" (did you mean \"members\"?)" },
	{ CLAIMS "members = {} }", "members: expected 1 to 500" },
	{ CLAIMS "members = { 'ann', ann = { } } }",
	    "members: \"ann\" is there twice" },
	{ CLAIMS "members = { 'ann smith' } }",
	    "\"ann smith\" is no id of a member" },
	{ CLAIMS "members = { ann = { skils = 'x' } } }", "members: ann: a "
	    "member has no key \"skils\" (did you mean \"skills\"?)" },
	{ CLAIMS "members = { ann = { capacity = 0 } } }",
	    "members: ann: capacity: expected a whole number" },
	{ CLAIMS "members = { ann = { capacity = 2.5 } } }",
	    "capacity: expected a whole number" },
	{ CLAIMS "members = { ann = 8 } }", "members: expected [\"ann\"] =" },
	{ CLAIMS "members = { ann = { calendar = 'ofice' } } }\n" OFFICE,
	    "the calendar \"ofice\" is not declared (did you mean "
	    "\"office\"?)" },
	{ CLAIMS "members = { ann = { substitute = 'bop' }, bob = {} } }",
	    "the substitute \"bop\" is not declared (did you mean \"bob\"?)" },
	{ CLAIMS "members = { ann = { substitute = 'ann' } } }",
	    "\"ann\" stands in for itself" },
	{ CLAIMS ANN ", choose = 'stiky' }", "choose knows no \"stiky\" "
	    "(did you mean \"sticky\"?)" },
	{ CLAIMS ANN ", choose = {} }", "choose: expected one of sticky" },
	{ CLAIMS "members = { ann = { skills = 'senior' } }, "
	    "requires = { seniro = always } }", "the skill \"seniro\" is not "
	    "declared (did you mean \"senior\"?)" },
	{ CLAIMS "members = { ann = { skills = 'senior' } }, "
	    "requires = { senior = 'difficult' } }",
	    "senior: expected a condition, found a string" },
	{ CLAIMS "members = { ann = { skills = 'senior' } }, "
	    "requires = { senior = flag 'dificult' } }\n"
	    "signal 's' { when = always, flag = 'difficult' }",
	    "no rule sets the flag \"dificult\" (did you mean "
	    "\"difficult\"?)" },
	{ CLAIMS ANN ", recuse = 'customer.age' }", "the field \"age\" is withheld" },
	{ CLAIMS ANN ", releases = 'resolvd' }\n"
	    "states { order = { 'received', 'resolved' } }",
	    "the state \"resolvd\" is not declared (did you mean "
	    "\"resolved\"?)" },
	{ CLAIMS "members = { ann = { absent = '2026-12-32', "
	    "calendar = 'office' } } }\n" OFFICE,
	    "members: ann: absent: \"2026-12-32\" is no date" },
	{ CLAIMS "members = { ann = { absent = '2026-12-24' } } }",
	    "\"ann\" is absent and has no calendar" },
	{ CLAIMS ANN ", again = '2 workdays' }", "again: expected minutes" },
	{ CLAIMS ANN ", capacity = '8' }", "capacity: expected a whole" },
};

static void
what_makes_no_sense_is_refused_with_its_place(void **state)
{
	const struct refusal_row *row = refused_rows;

	(void)state;
	for (; row < refused_rows + sizeof(refused_rows) / sizeof(*row);
	    row++)
		assert_refused(row->text, row->error);
}

static void
a_pool_holds_what_its_file_says(void **state)
{
	const struct pool *p;
	struct ruleset *rs = load_text(CLAIMS "choose = { 'sticky', "
	    "'round_robin' }, capacity = 5, calendar = 'office', "
	    "members = { cho = { skills = { 'senior' }, capacity = 2, "
	    "languages = { 'ko', 'en' }, substitute = 'ann' }, 'ann' } }\n"
	    OFFICE);

	(void)state;
	assert_null(ruleset_pool_of(rs, STR("legal")));
	p = ruleset_pool_of(rs, STR("claims"));
	assert_ptr_equal(p, ruleset_pool(rs, 0));
	assert_null(ruleset_pool(rs, 1));
	assert_int_equal(p->nways, 2);
	assert_int_equal(p->ways[1], POOL_ROUND_ROBIN);
	assert_int_equal(p->nmembers, 2);
	assert_str(p->members[0].name, "ann");
	assert_int_equal(p->members[0].capacity, 5);
	assert_int_equal(p->members[0].substitute, POOL_NOBODY);
	assert_str(p->members[1].name, "cho");
	assert_int_equal(p->members[1].capacity, 2);
	assert_int_equal(p->members[1].substitute, 0);
	assert_str(p->members[1].languages[1], "en");
	assert_non_null(p->members[1].calendar);
	assert_true(ruleset_pool_releases(rs, p, STR("closed")));
	assert_false(ruleset_pool_releases(rs, p, STR("assigned")));
	ruleset_free(rs);
}

static void
pools_are_read_where_there_are_any(void **state)
{
	struct ruleset *rs = load_text("signal 's' { when = always }");

	(void)state;
	assert_int_equal(ruleset_reads(rs), 0);
	ruleset_free(rs);
	rs = load_text(CLAIMS ANN "}");
	assert_int_equal(ruleset_reads(rs), RULESET_READS_POOLS);
	ruleset_free(rs);
	rs = load_text(CLAIMS ANN ", choose = 'sticky' }");
	assert_int_equal(ruleset_reads(rs), RULESET_READS_POOLS |
	    RULESET_READS_CUSTOMER);
	ruleset_free(rs);
}

static void
an_event_says_which_skills_it_needs_and_whom_it_is_about(void **state)
{
	struct str words[POOL_MAX_WORDS];
	struct trial t = { .rs = load_text(CLAIMS
	    "members = { ann = { skills = { 'senior', 'law' } }, bob = { } }, "
	    "recuse = { 'about_agent', 'attrs.clerk' }, "
	    "requires = { senior = flag 'difficult', "
	    "law = field 'attrs.lawyer' | has 'law' } }\n"
	    "phrases 'law' { 'lawsuit' }\n"
	    "assign 'a' { when = field 'attrs.hard', owner = 'claims', "
	    "flag = 'difficult' }\n") };
	const struct pool *p = ruleset_pool_of(t.rs, STR("claims"));

	(void)state;
	trial_run(&t, "{\"id\":\"e\",\"text\":\"hi\"}");
	assert_int_equal(ruleset_pool_needs(t.rs, p, words), 0);
	trial_run(&t, "{\"id\":\"e\",\"text\":\"lawsuit\","
	    "\"attrs\":{\"hard\":1}}");
	assert_int_equal(ruleset_pool_needs(t.rs, p, words), 2);
	assert_str(words[0], "law");
	assert_str(words[1], "senior");
	assert_int_equal(ruleset_pool_recused(t.rs, p, &t.complaint, words),
	    0);
	trial_run(&t, "{\"id\":\"e\",\"text\":\"hi\",\"about_agent\":\"bob\","
	    "\"attrs\":{\"clerk\":\"zoe\"}}");
	assert_int_equal(ruleset_pool_recused(t.rs, p, &t.complaint, words),
	    1);
	assert_str(words[0], "bob");
	trial_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_makes_no_sense_is_refused_with_its_place),
		cmocka_unit_test(a_pool_holds_what_its_file_says),
		cmocka_unit_test(pools_are_read_where_there_are_any),
		cmocka_unit_test(
		    an_event_says_which_skills_it_needs_and_whom_it_is_about),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
