/*
 * test_life: the life of a case as rules declare it: states, guards,
 * transitions, and what they make of one event.
 */
#include "ruleset_fixture.h"

#define STATES \
	"states { order = { 'received', 'assigned', 'in_progress', " \
	"'closed' }, closed = { 'closed' } }\n"

#define MOVES STATES \
	"transition 'taken' { on = 'complaint', from = 'received', " \
	"to = 'assigned' }" \
	"transition 'work' { on = 'reply', from = { 'received', 'assigned' }, " \
	"to = 'in_progress', remember = { 'cause', 'deadline' }, " \
	"count = 'replies' }" \
	"transition 'end' { on = 'close', from = 'in_progress', " \
	"to = 'closed' }" \
	"guard 'complete' { on = 'reply', needs = field 'cause' & " \
	"field 'deadline', refuse = 'reply_incomplete', " \
	"detail = 'A reply names its cause and a deadline.' }\n"

#define REPLY(more) "{\"id\":\"r\",\"kind\":\"reply\",\"case\":\"c\"" more "}"
#define KIND(kind, more) "{\"id\":\"k\",\"kind\":\"" kind \
	"\",\"case\":\"c\"" more "}"
#define GOOD_REPLY REPLY(",\"cause\":\"a slip\",\"deadline\":1000")

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
	/* reports */
	{ "reports { days = { 'x' } }", "did you mean" },
	{ "reports { day = { 7 } }", "x.lua:1: " },
	{ "reports { calls = { 'followup_3x' } } clock 'followup_3d' "
	    "{ when = always, due = '3d' }", "x.lua:1: reports: calls: no "
	    "clock has the name \"followup_3x\" (did you mean "
	    "\"followup_3d\"?)" },
	{ "reports { } reports { }", "reports are declared twice" },
	/* escalation */
	{ "escalation { 'claims' }", "x.lua:1: escalation: expected owners" },
	{ "escalation { claims = 'boss' }",
	    "x.lua:1: escalation: the owner \"boss\" is not declared" },
	{ "escalation { claims = 'legal', legal = 'front_desk',\n"
	    "front_desk = 'claims' }", "x.lua:1: escalation goes in a circle" },
	{ "escalation { claims = 'legal' } escalation { claims = "
	    "'front_desk' }", "x.lua:1: \"claims\" escalates to \"legal\" "
	    "already" },
	/* guards */
	{ "guard 'g' { on = 'reply', needs = field 'cause', refuse = 'x', "
	    "detail = 'y' }", "x.lua:1: no file declares the states" },
	{ STATES "guard 'g' { needs = field 'cause', refuse = 'x', "
	    "detail = 'y' }", "x.lua:2: on is missing" },
	{ STATES "guard 'g' { on = 'replay', needs = field 'cause', "
	    "refuse = 'x', detail = 'y' }", "x.lua:2: on: \"replay\" is no "
	    "kind of event (did you mean \"reply\"?)" },
	{ STATES "guard 'g' { on = { 'reply', 'message' }, "
	    "needs = field 'cause', refuse = 'x', detail = 'y' }",
	    "x.lua:2: a guard cannot refuse a message: it has happened" },
	{ STATES "guard 'g' { on = 'timer', needs = always, refuse = 'x', "
	    "detail = 'y' }", "x.lua:2: a guard cannot refuse a timer" },
	{ STATES "guard 'g' { on = 'reply', refuse = 'x', detail = 'y' }",
	    "x.lua:2: needs is missing" },
	{ STATES "guard 'g' { on = 'reply', needs = field 'cause', "
	    "detail = 'y' }", "x.lua:2: refuse is missing" },
	{ STATES "guard 'g' { on = 'reply', needs = field 'cause', "
	    "refuse = 'No!', detail = 'y' }", "x.lua:2: refuse: expected a "
	    "word of small letters" },
	{ STATES "guard 'g' { on = 'reply', needs = field 'cause', "
	    "refuse = 'x' }", "x.lua:2: detail is missing" },
	{ STATES "guard 'g' { on = 'reply', needs = true, refuse = 'x', "
	    "detail = 'y' }", "x.lua:2: needs: expected a condition, found" },
	{ STATES "guard 'g' { on = 'reply', needs = field 'cause' and "
	    "field 'solution', refuse = 'x', detail = 'y' }",
	    "x.lua:2: `and` does not work on conditions" },
	{ STATES "guard 'g' { on = 'reply', to = 'closed' }",
	    "x.lua:2: guard has no key \"to\"" },
	/* transitions */
	{ STATES "transition 't' { to = 'closed' }", "x.lua:2: on is missing" },
	{ STATES "transition 't' { on = 'reply' }",
	    "x.lua:2: the transition does nothing" },
	{ STATES "transition 't' { on = 'reply', to = 'closd' }",
	    "x.lua:2: to: the state \"closd\" is not declared (did you mean "
	    "\"closed\"?)" },
	{ STATES "transition 't' { on = 'reply', from = 'new', to = 'closed' }",
	    "x.lua:2: the state \"new\" is not declared" },
	{ STATES "transition 't' { on = 'reply', owner = 'boss' }",
	    "x.lua:2: the owner \"boss\" is not declared" },
	{ STATES "transition 't' { on = 'reply', owner = field "
	    "'to':equals('x') }", "x.lua:2: owner: expected field" },
	{ STATES "transition 't' { on = 'reply', owner = 3 }",
	    "x.lua:2: owner: expected an owner" },
	{ STATES "transition 't' { on = 'reply', note = { level = 1 } }",
	    "x.lua:2: note: \"level\" is noted by the engine itself" },
	{ STATES "transition 't' { on = 'reply', count = 'a b' }",
	    "x.lua:2: count: expected names" },
	{ STATES "transition 't' { on = 'reply', remember = { 'customer.sex' } }",
	    "x.lua:2: the field \"sex\" is withheld" },
	{ STATES "transition 't' { on = 'reply', remember = 'soluton' }",
	    "x.lua:2: the field \"soluton\" is not known (did you mean "
	    "\"solution\"?)" },
	{ STATES "transition 't' { on = 'reply', note = { a = {} } }",
	    "x.lua:2: note: expected a string" },
	{ STATES "transition 't' { on = 'reply', nature = 'just' }",
	    "x.lua:2: nature: expected" },
	{ STATES "transition 't' { on = 'reply', to = 'closed', because = 'x' }",
	    "x.lua:2: because goes with nature" },
	{ STATES "transition 't' { on = 'reply', nature = 'communicative' }",
	    "x.lua:2: nature: a valid complaint becomes communicative with "
	    "approval only" },
	{ STATES "transition 't' { on = 'reply', escalate = 'yes' }",
	    "x.lua:2: escalate: expected true" },
	{ STATES "transition 't' { on = 'reply', priority = 'P1' }",
	    "x.lua:2: transition has no key \"priority\"" },
	{ STATES "transition 't' { on = 'reply', obligation = 'warehouse' }",
	    "x.lua:2: obligation: expected { to" },
	{ STATES "transition 't' { on = 'reply', obligation = { to = 'x' } }",
	    "x.lua:2: obligation: expected to, the department, and what" },
	{ STATES "transition 't' { on = 'reply', obligation = { to = 'a:b', "
	    "what = 'c' } }", "x.lua:2: obligation.to: expected the name" },
	{ STATES "transition 't' { on = 'reply', obligation = { to = 'a', "
	    "what = 'c', by = '2h' } }", "x.lua:2: unknown key \"by\"" },
	{ STATES "transition 't' { on = 'reply', obligation = { to = 'a', "
	    "what = 'c', due = 'soon' } }", "x.lua:2: " },
	{ STATES "transition 't' { on = 'reply', obligation = { to = 'a', "
	    "what = 'c', due = '2 workdays' } }",
	    "x.lua:2: obligation: calendar is missing" },
	{ STATES "transition 't' { on = 'reply', obligation = { to = 'a', "
	    "what = 'c', due = '2h', calendar = 'office' } }",
	    "x.lua:2: obligation: the calendar \"office\" is not declared" },
	{ STATES "transition 'a' { on = { 'reply', 'close' }, to = 'closed' }\n"
	    "transition 'b' { on = 'close', from = 'assigned', "
	    "to = 'in_progress' }", "x.lua:3: \"b\" and \"a\" (x.lua:2) have "
	    "rank 50, may both fire for one event, and disagree" },
	{ STATES "transition 'a' { on = 'close', from = 'received', "
	    "when = state 'closed', to = 'closed' }",
	    "x.lua:2: \"a\" can never fire" },
};

static void
what_is_wrong_with_a_declaration_is_said(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(refused_rows) / sizeof(refused_rows[0]); i++)
		assert_refused(refused_rows[i].text, refused_rows[i].error);
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

/* One event ------------------------------------------------------------------ */

static void
a_transition_leads_from_one_state_to_another(void **state)
{
	struct trial t = { .rs = load_text(MOVES) };

	(void)state;
	trial_run(&t, EVENT);
	assert_str(t.v.state, "assigned");
	assert_str(t.v.refused, "");
	assert_string_equal(fired_text(&t), "taken {\"state\":\"assigned\"};");
	t.facts.case_state = STR("assigned");
	trial_run(&t, EVENT);
	assert_str(t.v.state, "assigned");
	assert_null(t.v.fired);
	trial_run(&t, GOOD_REPLY);
	assert_str(t.v.state, "in_progress");
	assert_string_equal(fired_text(&t), "work {\"state\":\"in_progress\","
	    "\"note\":[\"cause\",\"deadline\"],\"count\":[\"replies\"]};");
	trial_clear(&t);
}

static const char *
changes_text(const struct trial *t)
{
	static struct buf b;
	const struct note *n = t->v.changes;
	uint32_t i;

	buf_reset(&b);
	for (i = 0; i < t->v.nchanges; i++, n++) {
		buf_add_str(&b, n->name);
		buf_addc(&b, '=');
		if (n->value.type == VALUE_STRING)
			buf_add_str(&b, n->value.s);
		else if (!value_put_plain(&b, &n->value))
			buf_addc(&b, '-');
		buf_addc(&b, ' ');
	}
	return buf_cstr(&b);
}

static void
a_transition_remembers_notes_forgets_and_counts(void **state)
{
	struct notes notes = { 0 };
	struct trial t = { .rs = load_text(STATES
	    "transition 'a' { on = 'reply', remember = { 'cause', 'solution' }, "
	    "note = { done = true, who = case 'offered', x = field 'contact' }, "
	    "forget = 'offered', count = { 'replies', 'all' } }"
	    "transition 'b' { on = 'reply', count = 'replies', rank = 60, "
	    "note = { done = 'b' } }") };

	(void)state;
	assert_true(notes_set_int(&notes, "replies", 4));
	assert_true(notes_set_str(&notes, "offered", STR("legal")));
	t.facts.notes = &notes;
	trial_run(&t, REPLY(",\"cause\":\"a slip\",\"contact\":null"));
	assert_string_equal(changes_text(&t), "offered=- done=true "
	    "who=legal cause=a slip done=b replies=5 all=1 ");
	trial_clear(&t);
}

static void
a_guard_refuses_and_says_what_is_missing(void **state)
{
	struct trial t = { .rs = load_text(MOVES
	    "signal 's' { when = kind 'reply', flag = 'f' }"
	    "assign 'legal' { when = kind 'reply', owner = 'legal' }") };
	const struct evidence *e;

	(void)state;
	t.facts.case_is_known = true;
	t.facts.case_state = STR("assigned");
	t.facts.case_nature = STR("communicative");
	trial_run(&t, REPLY(",\"cause\":\"a slip\",\"deadline\":null"));
	assert_str(t.v.refused, "reply_incomplete");
	assert_str(t.v.detail, "A reply names its cause and a deadline.");
	assert_str(t.v.state, "assigned");
	assert_str(t.v.nature, "communicative");
	assert_str(t.v.owner, "");
	assert_int_equal(t.v.nflags, 0);
	assert_int_equal(t.v.nchanges, 0);
	assert_string_equal(fired_text(&t),
	    "complete {\"refuse\":\"reply_incomplete\"};");
	e = t.v.fired->because;
	assert_int_equal(e->kind, EVIDENCE_FIELD);
	assert_str(e->name, "kind");
	e = e->next;
	assert_str(e->name, "deadline");
	assert_int_equal(e->value.type, VALUE_NULL);
	assert_null(e->next);
	trial_clear(&t);
}

static void
of_several_guards_the_highest_rank_answers(void **state)
{
	struct trial t = { .rs = load_text(STATES
	    "guard 'c' { on = 'close', needs = field 'a', refuse = 'c', "
	    "detail = 'c' }"
	    "guard 'b' { on = 'close', needs = field 'a', refuse = 'b', "
	    "detail = 'b' }"
	    "guard 'd' { on = 'close', when = field 'x', "
	    "refuse = 'd', detail = 'd', rank = 70 }") };

	(void)state;
	trial_run(&t, KIND("close", ""));
	assert_str(t.v.refused, "b");
	trial_run(&t, KIND("close", ",\"x\":1"));
	assert_str(t.v.refused, "d");
	trial_run(&t, KIND("close", ",\"a\":1"));
	assert_str(t.v.refused, "");
	trial_clear(&t);
}

static void
a_request_that_no_transition_takes_in_this_state_is_refused(void **state)
{
	struct trial t = { .rs = load_text(MOVES) };

	(void)state;
	t.facts.case_state = STR("assigned");
	trial_run(&t, KIND("close", ""));
	assert_str(t.v.refused, "bad_transition");
	assert_str(t.v.detail,
	    "close does not fit the state assigned; expected in_progress");
	assert_null(t.v.fired);
	t.facts.case_state = STR("closed");
	trial_run(&t, GOOD_REPLY);
	assert_str(t.v.detail, "reply does not fit the state closed; expected "
	    "received or assigned");
	/* what no transition is for, and what has happened, is taken */
	trial_run(&t, KIND("appeal", ",\"reason\":\"x\""));
	assert_str(t.v.refused, "");
	assert_str(t.v.state, "closed");
	trial_run(&t, EVENT);
	assert_str(t.v.refused, "");
	trial_clear(&t);
}

static void
of_transitions_that_disagree_the_higher_rank_wins(void **state)
{
	struct trial t = { .rs = load_text(STATES
	    "transition 'a' { on = 'resolve', to = 'closed', rank = 70, "
	    "owner = 'legal' }"
	    "transition 'b' { on = 'resolve', to = 'in_progress', "
	    "owner = 'claims', escalate = true }") };

	(void)state;
	trial_run(&t, KIND("resolve", ""));
	assert_str(t.v.state, "closed");
	assert_str(t.v.given_owner, "legal");
	assert_true(t.v.escalates);
	trial_clear(&t);
}

static void
an_owner_that_is_looked_up_must_be_one(void **state)
{
	struct notes notes = { 0 };
	struct trial t = { .rs = load_text(STATES
	    "transition 'a' { on = 'offer', owner = field 'to', "
	    "note = { offered = true } }"
	    "transition 'b' { on = 'accept', owner = case 'offered_to' }") };

	(void)state;
	assert_true(notes_set_str(&notes, "offered_to", STR("claims")));
	t.facts.notes = &notes;
	trial_run(&t, KIND("offer", ",\"to\":\"legal\""));
	assert_str(t.v.given_owner, "legal");
	trial_run(&t, KIND("offer", ",\"to\":\"nobody\""));
	assert_str(t.v.refused, "unknown_owner");
	assert_str(t.v.given_owner, "");
	assert_int_equal(t.v.nchanges, 0);
	trial_run(&t, KIND("accept", ""));
	assert_str(t.v.given_owner, "claims");
	t.facts.notes = NULL;
	trial_run(&t, KIND("accept", ""));
	assert_str(t.v.refused, "unknown_owner");
	trial_clear(&t);
}

static void
a_case_that_was_valid_once_stays_valid(void **state)
{
	struct notes notes = { 0 };
	struct trial t = { .rs = load_text(STATES
	    "transition 'late' { on = 'feedback', nature = 'valid', "
	    "because = 'answer_rejected' }"
	    "transition 'no' { on = 'approve', nature = 'communicative', "
	    "because = 'approved' }") };

	(void)state;
	trial_run(&t, EVENT);
	assert_str(t.v.nature, "communicative");
	trial_run(&t, KIND("feedback", ""));
	assert_str(t.v.nature, "valid");
	assert_str(t.v.cause, "answer_rejected");
	assert_true(notes_set_str(&notes, "nature", STR("valid")));
	assert_true(notes_set_str(&notes, "nature_cause", STR("deadline")));
	t.facts.notes = &notes;
	trial_run(&t, EVENT);
	assert_str(t.v.nature, "valid");
	assert_str(t.v.cause, "deadline");
	trial_run(&t, KIND("feedback", ""));
	assert_str(t.v.cause, "deadline");
	trial_run(&t, KIND("approve", ""));
	assert_str(t.v.nature, "communicative");
	assert_str(t.v.cause, "approved");
	trial_clear(&t);
}

static void
clocks_see_what_becomes_of_the_case(void **state)
{
	struct trial t = { .rs = load_text(MOVES
	    "clock 'c' { due = '1h', when = state 'in_progress' }"
	    "clock 'd' { due = '1h', when = state 'assigned' }"
	    "prioritise 'p' { when = state 'assigned', flag = 'f' }") };

	(void)state;
	t.facts.case_state = STR("assigned");
	trial_run(&t, GOOD_REPLY);
	assert_non_null(strstr(fired_text(&t), "{\"clock\":\"c\"}"));
	assert_null(strstr(fired_text(&t), "{\"clock\":\"d\"}"));
	assert_string_equal(words_text(t.v.flags, t.v.nflags), "f ");
	trial_clear(&t);
}

static void
a_function_sees_the_case(void **state)
{
	struct notes notes = { 0 };
	struct trial t = { .rs = load_text(STATES
	    "guard 'g' { on = 'close', refuse = 'x', detail = 'y', "
	    "check = function(e, r) return r.state == 'assigned' and "
	    "r.nature == 'valid' and r.case.rounds == 3 and "
	    "r.case['dq.b1'] == 'all' and r.case.other == nil end }") };

	(void)state;
	assert_true(notes_set_int(&notes, "rounds", 3));
	assert_true(notes_set_str(&notes, "dq.b1", STR("all")));
	t.facts.notes = &notes;
	t.facts.case_state = STR("assigned");
	t.facts.case_nature = STR("valid");
	trial_run(&t, KIND("close", ""));
	assert_string_equal(faults_text(&t), "");
	assert_str(t.v.refused, "x");
	trial_clear(&t);
}

static void
a_transition_may_say_words_and_nothing_else(void **state)
{
	struct trial t = { .rs = load_text(STATES
	    "transition 'a' { on = 'feedback', flag = 'f', tags = { 't', 'u' }, "
	    "handling = 'h' }") };

	(void)state;
	trial_run(&t, KIND("feedback", ""));
	assert_string_equal(words_text(t.v.tags, t.v.ntags), "t u ");
	assert_string_equal(words_text(t.v.flags, t.v.nflags), "f ");
	trial_clear(&t);
}

/* Warnings ------------------------------------------------------------------- */

/* The warning that has these words, or "". */
static const char *
warning_of(const struct ruleset *rs, const char *words)
{
	const struct ruleset_warning *w;
	uint32_t i, n = ruleset_warnings(rs, &w);

	for (i = 0; i < n; i++)
		if (strstr(w[i].text, words) != NULL)
			return w[i].text;
	return "";
}

static void
what_is_never_reached_or_handled_is_warned_of(void **state)
{
	struct ruleset *rs = load_text(MOVES);
	const char *kinds = warning_of(rs, "for these kinds");

	(void)state;
	assert_string_equal(warning_of(rs, "leads to the state"), "");
	assert_non_null(strstr(kinds, "nothing comes of them: offer, accept, "
	    "refuse"));
	assert_null(strstr(kinds, "reply"));
	assert_null(strstr(kinds, "message"));
	ruleset_free(rs);
	rs = load_text("states { order = { 'a', 'b' } }");
	assert_string_equal(warning_of(rs, "leads to the state"),
	    "no transition leads to the state \"b\"");
	ruleset_free(rs);
	rs = load_text("");
	assert_string_equal(warning_of(rs, "for these kinds"), "");
	ruleset_free(rs);
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
		cmocka_unit_test(a_transition_leads_from_one_state_to_another),
		cmocka_unit_test(
		    a_transition_remembers_notes_forgets_and_counts),
		cmocka_unit_test(a_guard_refuses_and_says_what_is_missing),
		cmocka_unit_test(of_several_guards_the_highest_rank_answers),
		cmocka_unit_test(
		    a_request_that_no_transition_takes_in_this_state_is_refused),
		cmocka_unit_test(
		    of_transitions_that_disagree_the_higher_rank_wins),
		cmocka_unit_test(an_owner_that_is_looked_up_must_be_one),
		cmocka_unit_test(a_case_that_was_valid_once_stays_valid),
		cmocka_unit_test(clocks_see_what_becomes_of_the_case),
		cmocka_unit_test(a_function_sees_the_case),
		cmocka_unit_test(a_transition_may_say_words_and_nothing_else),
		cmocka_unit_test(
		    what_is_never_reached_or_handled_is_warned_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
