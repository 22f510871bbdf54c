/*
 * test_life: the life of a case as rules declare it: its states.
 */
#include "ruleset_fixture.h"

#define STATES \
	"states { order = { 'received', 'assigned', 'in_progress', " \
	"'closed' }, closed = { 'closed' } }\n"

#define EVENT "{\"id\":\"e\",\"text\":\"x\"}"

/* Declarations --------------------------------------------------------------- */

static const struct {
	const char *text, *error;
} refused_rows[] = {
	{ "states { }", "x.lua:1: order is missing" },
	{ "states { order = {} }", "x.lua:1: order is empty" },
	{ "states { order = { 'a', 'a' } }", "x.lua:1: order has \"a\" twice" },
	{ "states { order = { 'a b' } }", "x.lua:1: order: expected names" },
	{ "states { order = { 'open' }, start = 'opne' }",
	    "x.lua:1: start: \"opne\" is not in order (did you mean \"open\"?)" },
	{ "states { order = { 'open' }, closed = { 'shut' } }",
	    "x.lua:1: closed: \"shut\" is not in order" },
	{ "states { order = { 'a' }, ends = { 'a' } }",
	    "x.lua:1: unknown key \"ends\"" },
	{ STATES "states { order = { 'a' } }",
	    "x.lua:2: states are declared twice, first at x.lua:1" },
	{ STATES "signal 'x' { when = state { 'assigned', 'asigned' } }",
	    "x.lua:2: the state \"asigned\" is not declared (did you mean "
	    "\"assigned\"?)" },
	{ "signal 'x' { when = state 'closed' }",
	    "x.lua:1: the state \"closed\" is not declared" },
	{ "signal 'x' { when = nature 'just' }",
	    "x.lua:1: the nature of a case is \"valid\" or" },
	{ "signal 'x' { when = case 'a b' }", "x.lua:1: case: expected the name" },
	{ "signal 'x' { when = case 'a' and state 'assigned' }",
	    "x.lua:1: `and` does not work on conditions" },
};

static void
what_is_wrong_with_a_declaration_is_said(void **state)
{
	struct ruleset *rs;
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refused_rows) / sizeof(refused_rows[0]); i++) {
		rs = load_files(&err, "words.lua", WORDS, "x.lua",
		    refused_rows[i].text, NULL);
		if (rs != NULL)
			fail_msg("taken: %s", refused_rows[i].text);
		if (strstr(err.text, refused_rows[i].error) == NULL)
			fail_msg("%s\nexpected: %s\ngot:      %s",
			    refused_rows[i].text, refused_rows[i].error,
			    err.text);
	}
}

static void
a_case_starts_in_the_first_state_or_the_one_that_is_named(void **state)
{
	struct ruleset *rs = load_text(STATES);

	(void)state;
	assert_string_equal(ruleset_state(rs, STR("")).data, "received");
	assert_string_equal(ruleset_state(rs, STR("closed")).data, "closed");
	assert_string_equal(ruleset_state(rs, STR("gone")).data, "received");
	assert_true(ruleset_is_closed(rs, STR("closed")));
	assert_false(ruleset_is_closed(rs, STR("received")));
	assert_false(ruleset_is_closed(rs, STR("gone")));
	ruleset_free(rs);
	rs = load_text("states { order = { 'a', 'b' }, start = 'b' }");
	assert_string_equal(ruleset_state(rs, STR("")).data, "b");
	ruleset_free(rs);
}

static void
without_states_a_case_is_assigned(void **state)
{
	struct ruleset *rs = load_text("");

	(void)state;
	assert_string_equal(ruleset_state(rs, STR("")).data, "assigned");
	assert_false(ruleset_is_closed(rs, STR("assigned")));
	ruleset_free(rs);
}

/* Conditions ----------------------------------------------------------------- */

static void
rules_see_the_state_in_which_the_case_is(void **state)
{
	struct trial t = { 0 };

	(void)state;
	t.rs = load_text(STATES
	    "signal 'new' { when = state 'received' }"
	    "signal 'over' { when = state { 'closed' } }");
	t.facts.case_state = STR("closed");
	trial_run(&t, EVENT);
	assert_string_equal(fired_text(&t), "over {\"signal\":\"over\"};");
	t.facts.case_state = STR("");
	trial_run(&t, EVENT);
	assert_string_equal(fired_text(&t), "new {\"signal\":\"new\"};");
	trial_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_wrong_with_a_declaration_is_said),
		cmocka_unit_test(
		    a_case_starts_in_the_first_state_or_the_one_that_is_named),
		cmocka_unit_test(without_states_a_case_is_assigned),
		cmocka_unit_test(rules_see_the_state_in_which_the_case_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
