/*
 * test_decide_life: a case through several events: its state, its owner, its
 * nature, what it remembers; and what a refused event leaves as it was.
 */
#include "decide_fixture.h"

#define RULES \
	"types { order = { 'malicious', 'seeking_compensation', 'venting' }, " \
	"default = 'venting', communicative = { 'venting' }, " \
	"judgements = { 'malicious' }, neutral = 'seeking_compensation' } " \
	"priorities { order = { 'P1', 'P2', 'P3' }, default = 'P3' } " \
	"owners { default = 'front_desk', claims = 'x', manager = 'x', " \
	"legal = 'x', advice = 'x' } " \
	"escalation { claims = 'manager', front_desk = 'manager', " \
	"manager = 'legal' } " \
	"states { order = { 'received', 'assigned', 'in_progress', " \
	"'escalated', 'closed' }, closed = { 'closed' } } " \
	"classify 'threat' { when = field 'attrs.threat', " \
	"type = { malicious = 3 } } " \
	"classify 'anger' { when = field 'attrs.anger', " \
	"type = { venting = 2 } } " \
	"classify 'money' { when = field 'demand.remedy', " \
	"type = { seeking_compensation = 1 } } " \
	"assign 'claims' { when = field 'demand.remedy', owner = 'claims' } " \
	"assign 'legal' { when = field 'attrs.court', owner = 'legal', " \
	"rank = 90 } " \
	"transition 'taken' { on = 'complaint', from = 'received', " \
	"to = 'assigned' } " \
	"transition 'work' { on = 'reply', from = { 'assigned', " \
	"'escalated' }, to = 'in_progress', remember = 'cause', " \
	"count = 'replies' } " \
	"guard 'complete' { on = 'reply', needs = field 'cause', " \
	"refuse = 'reply_incomplete', detail = 'A reply names its cause.' } " \
	"transition 'offered' { on = 'offer', note = { offered_to = " \
	"field 'to' } } " \
	"transition 'accepted' { on = 'accept', when = case 'offered_to', " \
	"owner = case 'offered_to', forget = 'offered_to' } " \
	"transition 'up' { on = 'feedback', escalate = true, " \
	"to = 'escalated', nature = 'valid', because = 'answer_rejected' } " \
	"transition 'checked' { on = 'approve', nature = 'communicative', " \
	"because = 'approved' } " \
	"transition 'solved' { on = 'resolve', to = 'closed' } " \
	"transition 'again' { on = 'reopen', to = 'assigned' } " \
	"transition 'owed' { on = 'resume', obligation = { { to = 'warehouse', " \
	"what = 'replacement', due = '2h' }, { to = 'legal', " \
	"what = 'opinion' } } } " \
	"guard 'all-is-done' { on = 'close', when = " \
	"case 'open_obligations':at_least(1), refuse = 'obligations_open', " \
	"detail = 'x' } " \
	"clock 'answer' { when = state 'assigned', due = '1h', " \
	"stops = kind 'reply' } "

static void
load(const char *more)
{
	struct err err;
	struct ruleset *rs = load_files(&err, "x.lua", RULES, "y.lua", more,
	    NULL);

	if (rs == NULL)
		fail_msg("refused: %s", err.text);
	ruleset_free(w.rs);
	w.rs = rs;
}

static int
set_up(void **state)
{
	(void)state;
	world_begin(NULL);
	load("");
	return 0;
}

/* "state owner type nature", and the reason where it was refused. */
static const char *
decide(const char *event)
{
	static char told[512];
	const struct decision *d;

	w.in.now_ms = NOW + w.ndecisions * 1000;
	assert_int_equal(world_decide(event), OUTCOME_DECIDED);
	d = w.out.decision;
	snprintf(told, sizeof(told), "%.*s %.*s %.*s %.*s%s%.*s",
	    (int)d->state.len, d->state.data, (int)d->owner.len, d->owner.data,
	    (int)d->type.len, d->type.data, (int)d->nature.len, d->nature.data,
	    d->verdict->refused.len > 0 ? " " : "",
	    (int)d->verdict->refused.len, d->verdict->refused.data);
	return told;
}

#define EVENT(id, kind, more) "{\"id\":\"" id "\",\"case\":\"c\"," \
	"\"kind\":\"" kind "\",\"text\":\"x\"" more "}"
#define is(event, told) assert_string_equal(decide(event), told)

static const char *
of_case(const char *field)
{
	return kept("case", "c", field);
}

static void
a_case_goes_through_its_states(void **state)
{
	(void)state;
	is(EVENT("1", "complaint", ""), "assigned front_desk venting "
	    "communicative");
	is(EVENT("2", "reply", ",\"cause\":\"a slip\""), "in_progress "
	    "front_desk venting communicative");
	assert_string_equal(of_case("notes"),
	    "{\"cause\":\"a slip\",\"replies\":1}");
	assert_string_equal(of_case("state"), "in_progress");
	assert_string_equal(of_case("rev"), "2");
}

static void
a_refused_event_changes_nothing_and_is_answered(void **state)
{
	(void)state;
	is(EVENT("1", "complaint", ",\"demand\":{\"remedy\":\"refund\"}"),
	    "assigned claims seeking_compensation valid");
	is(EVENT("2", "reply", ",\"attrs\":{\"court\":1,\"threat\":1}"),
	    "assigned claims seeking_compensation valid reply_incomplete");
	assert_string_equal(of_case("rev"), "1");
	assert_string_equal(of_case("type"), "seeking_compensation");
	assert_string_equal(of_case("state"), "assigned");
	assert_string_equal(of_case("notes"), "");
	assert_true(says("\"rev\":1,\"kind\":\"reply\","
	    "\"refused\":{\"reason\":\"reply_incomplete\",\"detail\":\"A reply "
	    "names its cause.\"},\"state\":\"assigned\""));
	assert_true(says("\"clock\":\"answer\""));
	assert_true(says("\"state\":\"running\""));
	assert_true(says("\"rules\":[{\"rule\":"
	    "\"complete\",\"did\":{\"refuse\":\"reply_incomplete\"},\"because\":"
	    "[{\"field\":\"kind\",\"value\":\"reply\"},{\"field\":\"cause\","
	    "\"value\":null}]}]"));
	assert_true(str_is(w.out.effects.first->args[2], ""));
	/* the same again is a duplicate, as it is for any event */
	is(EVENT("3", "reply", ",\"cause\":\"a slip\""), "in_progress claims "
	    "seeking_compensation valid");
	assert_string_equal(of_case("rev"), "2");
}

static void
a_case_is_offered_accepted_and_then_stays(void **state)
{
	(void)state;
	decide(EVENT("1", "complaint", ",\"demand\":{\"remedy\":\"refund\"}"));
	is(EVENT("2", "offer", ",\"to\":\"advice\""),
	    "assigned claims seeking_compensation valid");
	is(EVENT("3", "accept", ""),
	    "assigned advice seeking_compensation valid");
	assert_string_equal(of_case("notes"), "{\"held\":true}");
	/* what rules propose does not take it from there */
	is(EVENT("4", "message", ",\"demand\":{\"remedy\":\"refund\"}"),
	    "assigned advice seeking_compensation valid");
}

static void
an_escalated_case_goes_up_and_never_down(void **state)
{
	(void)state;
	decide(EVENT("1", "complaint", ",\"demand\":{\"remedy\":\"refund\"}"));
	is(EVENT("2", "feedback", ""),
	    "escalated manager seeking_compensation valid");
	is(EVENT("3", "message", ",\"demand\":{\"remedy\":\"refund\"}"),
	    "escalated manager seeking_compensation valid");
	is(EVENT("4", "message", ",\"attrs\":{\"court\":1}"),
	    "escalated legal seeking_compensation valid");
	is(EVENT("5", "feedback", ""),
	    "escalated legal seeking_compensation valid");
	assert_non_null(strstr(of_case("notes"), "\"level\":1"));
}

static void
what_became_valid_stays_so_until_that_is_approved(void **state)
{
	(void)state;
	is(EVENT("1", "complaint", ""),
	    "assigned front_desk venting communicative");
	is(EVENT("2", "feedback", ""), "escalated manager venting valid");
	assert_true(says("\"nature\":\"valid\","
	    "\"nature_cause\":\"answer_rejected\""));
	is(EVENT("3", "message", ""), "escalated manager venting valid");
	is(EVENT("4", "approve", ""),
	    "escalated manager venting communicative");
	is(EVENT("5", "message", ",\"demand\":{\"remedy\":\"refund\"}"),
	    "escalated manager seeking_compensation communicative");
}

static void
what_is_valid_by_its_type_stays_so_when_that_changes(void **state)
{
	(void)state;
	is(EVENT("1", "complaint", ",\"demand\":{\"remedy\":\"refund\"}"),
	    "assigned claims seeking_compensation valid");
	assert_string_equal(of_case("notes"), "");
	is(EVENT("2", "message", ",\"attrs\":{\"anger\":1}"),
	    "assigned claims venting valid");
	assert_string_equal(of_case("notes"), "{\"nature\":\"valid\"}");
	is(EVENT("3", "message", ",\"attrs\":{\"anger\":1}"),
	    "assigned claims venting valid");
}

static void
a_judgement_that_is_appealed_against_falls_back(void **state)
{
	(void)state;
	is(EVENT("1", "complaint", ",\"attrs\":{\"threat\":1}"),
	    "assigned front_desk malicious valid");
	is(EVENT("2", "appeal", ",\"reason\":\"x\""),
	    "assigned front_desk seeking_compensation valid");
	is(EVENT("3", "message", ",\"attrs\":{\"threat\":1}"),
	    "assigned front_desk seeking_compensation valid");
	assert_true(says(
	    "\"scores\":{\"malicious\":3}"));
	is(EVENT("4", "assess", ",\"confirmed\":false"),
	    "assigned front_desk seeking_compensation valid");
	is(EVENT("5", "assess", ",\"confirmed\":true"),
	    "assigned front_desk malicious valid");
	is(EVENT("6", "message", ",\"attrs\":{\"threat\":1}"),
	    "assigned front_desk malicious valid");
	assert_null(strstr(of_case("notes"), "appealed"));
}

static void
an_appeal_against_no_judgement_changes_no_type(void **state)
{
	(void)state;
	decide(EVENT("1", "complaint", ""));
	is(EVENT("2", "appeal", ",\"reason\":\"x\""),
	    "assigned front_desk venting communicative");
	assert_string_equal(of_case("notes"), "");
}

static void
a_state_that_is_declared_no_more_is_where_cases_start(void **state)
{
	(void)state;
	decide(EVENT("1", "complaint", ""));
	store_set(w.store, STR("case"), STR("c"), STR("state"), STR("gone"));
	is(EVENT("2", "message", ""),
	    "received front_desk venting communicative");
	assert_true(says(
	    "\"flags\":[\"unknown_state\"]"));
	is(EVENT("3", "message", ""),
	    "received front_desk venting communicative");
	assert_true(says("\"flags\":[]"));
}

static void
a_full_memory_is_told(void **state)
{
	char rule[2048] = "transition 'many' { on = 'verify', note = {";
	char one[32];
	int i, k;

	(void)state;
	for (k = 0; k < 2; k++) {
		for (i = 0; i < 30; i++) {
			snprintf(one, sizeof(one), " n%d_%d = 1,", k, i);
			strcat(rule, one);
		}
		strcat(rule, k == 0 ? " } } transition 'more' { "
		    "on = 'verify', note = {" : " } }");
	}
	load(rule);
	decide(EVENT("1", "complaint", ""));
	decide(EVENT("2", "verify", ",\"result\":\"x\""));
	assert_true(says(
	    "\"flags\":[\"notes_full\"]"));
}

#define BOTH(one, other) "[{\"id\":\"1\",\"to\":\"warehouse\"," \
	"\"what\":\"replacement\",\"due\":\"2023-11-15T00:13:21.000Z\"," \
	"\"state\":\"" one "\"},{\"id\":\"2\",\"to\":\"legal\"," \
	"\"what\":\"opinion\",\"due\":null,\"state\":\"" other "\"}]"

static void
what_other_departments_owe_is_in_their_queues_and_comes_back(void **state)
{
	(void)state;
	decide(EVENT("1", "complaint", ""));
	decide(EVENT("2", "resume", ""));
	assert_string_equal(of_case("obligations"), BOTH("open", "open"));
	assert_true(says(
	    "\"obligations\":" BOTH("open", "open")));
	assert_true(says(
	    "{\"clock\":\"obligation_1\",\"due\":"
	    "\"2023-11-15T00:13:21.000Z\""));
	assert_int_equal(effect(EFFECT_ALSO, 0)->nargs, 2);
	assert_true(str_is(effect(EFFECT_ALSO, 0)->args[0], "warehouse"));
	assert_true(str_is(effect(EFFECT_ALSO, 0)->args[1], "legal"));
	is(EVENT("3", "close", ""),
	    "assigned front_desk venting communicative obligations_open");
	assert_null(effect(EFFECT_ALSO, 0));
	decide(EVENT("4", "done", ",\"obligation\":\"1\""));
	assert_string_equal(of_case("obligations"), BOTH("done", "open"));
	assert_true(says("\"state\":\"met\""));
	is(EVENT("5", "done", ",\"obligation\":\"1\""), "assigned front_desk "
	    "venting communicative unknown_obligation");
	is(EVENT("6", "done", ",\"obligation\":\"3\""), "assigned front_desk "
	    "venting communicative unknown_obligation");
	assert_string_equal(of_case("obligations"), BOTH("done", "open"));
	decide(EVENT("7", "done", ",\"obligation\":\"2\""));
	is(EVENT("8", "close", ""),
	    "assigned front_desk venting communicative");
	assert_null(strstr(of_case("notes"), "open_obligations"));
}

static void
an_obligation_whose_time_is_up_is_late(void **state)
{
	(void)state;
	decide(EVENT("1", "complaint", ""));
	decide(EVENT("2", "resume", ""));
	world_pass(NOW + 3 * 60 * 60 * 1000);
	assert_string_equal(of_case("obligations"), BOTH("late", "open"));
	decide(EVENT("3", "done", ",\"obligation\":\"1\""));
	assert_string_equal(of_case("obligations"), BOTH("done", "open"));
}

static void
a_case_is_owed_only_so_much(void **state)
{
	char event[128];
	int i;

	(void)state;
	decide(EVENT("1", "complaint", ""));
	for (i = 0; i < 9; i++) {
		snprintf(event, sizeof(event), "{\"id\":\"r%d\",\"case\":\"c\","
		    "\"kind\":\"resume\"}", i);
		decide(event);
		assert_int_equal(strstr(w.json,
		    "\"flags\":[\"obligations_full\"]") != NULL, i == 8);
	}
}

/* The case's way through the index; "" where the event left it where it was. */
static const char *
moved(const char *event)
{
	static char out[128];
	const struct effect *e;

	decide(event);
	out[0] = '\0';
	for (e = w.out.effects.first; e != NULL; e = e->next)
		if (e->op == EFFECT_INDEX) {
			assert_true(str_is(e->args[2], of_case("now")));
			snprintf(out, sizeof(out), "%.*s",
			    (int)e->args[1].len, e->args[1].data);
		}
	return out;
}

static void
a_case_moves_in_the_index_where_its_state_or_owner_changes(void **state)
{
	(void)state;
	assert_string_equal(moved(EVENT("1", "complaint", "")),
	    "\nassigned:front_desk\n");
	assert_string_equal(moved(EVENT("2", "message", "")), "");
	assert_string_equal(moved(EVENT("3", "message",
	    ",\"attrs\":{\"court\":1}")),
	    "assigned:front_desk\nassigned:legal\n");
	assert_string_equal(moved(EVENT("4", "reply", "")), ""); /* refused */
	assert_string_equal(moved(EVENT("5", "reply", ",\"cause\":\"x\"")),
	    "assigned:legal\nin_progress:legal\n");
	assert_string_equal(moved(EVENT("6", "resolve", "")),
	    "in_progress:legal\nclosed:legal\n1");
	assert_string_equal(moved(EVENT("7", "reopen", "")),
	    "closed:legal\nassigned:legal\n");
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, world_tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_case_goes_through_its_states),
		CASE(a_refused_event_changes_nothing_and_is_answered),
		CASE(a_case_is_offered_accepted_and_then_stays),
		CASE(an_escalated_case_goes_up_and_never_down),
		CASE(what_became_valid_stays_so_until_that_is_approved),
		CASE(what_is_valid_by_its_type_stays_so_when_that_changes),
		CASE(a_judgement_that_is_appealed_against_falls_back),
		CASE(an_appeal_against_no_judgement_changes_no_type),
		CASE(a_state_that_is_declared_no_more_is_where_cases_start),
		CASE(a_full_memory_is_told),
		CASE(what_other_departments_owe_is_in_their_queues_and_comes_back),
		CASE(an_obligation_whose_time_is_up_is_late),
		CASE(a_case_is_owed_only_so_much),
		CASE(a_case_moves_in_the_index_where_its_state_or_owner_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
