/*
 * test_decide_owner: who of a pool has a case: given, kept, given back, given
 * to another; loads; people who come and go.
 */
#include "decide_fixture.h"

#define MINUTE (60 * 1000ll)

#define POOL "pool 'desk' { owner = 'claims', " \
	"choose = { 'sticky', 'least_loaded' }, capacity = 2, " \
	"members = { ann = { substitute = 'cho' }, " \
	"bob = { skills = 'senior', languages = 'ko' }, cho = { } }, " \
	"requires = { senior = flag 'difficult' } } " \
	"pool 'law' { owner = 'legal', choose = 'round_robin', " \
	"members = { 'dan', 'eve' } } " \
	"assign 'law' { when = field 'attrs.law', owner = 'legal' } " \
	"assign 'hard' { when = field 'attrs.hard', owner = 'claims', " \
	"rank = 40, flag = 'difficult' } " \
	"assign 'all' { when = always, owner = 'claims', rank = 1 } "

/* The value of a member that is a string; "" where it is null or missing. */
static const char *
member(const char *name)
{
	static char values[4][256];
	static int which;
	char key[64], *into = values[++which % 4];
	const char *at;

	snprintf(key, sizeof(key), "\"%s\":\"", name);
	at = strstr(w.json, key);
	if (at == NULL)
		return "";
	at += strlen(key);
	snprintf(into, 256, "%.*s", (int)strcspn(at, "\""), at);
	return into;
}

static char told[4096]; /* "<assignee> " of each decision */

static void
tell_assignee(struct str json)
{
	(void)json;
	strncat(told, member("assignee"), 64);
	strcat(told, " ");
}

static int
set_up(void **state)
{
	world_set_up(state);
	w.told = tell_assignee;
	return 0;
}

static enum outcome
decide(const char *event)
{
	told[0] = '\0';
	return world_decide(event);
}

/* An event of a case; who has it then. */
static const char *
tell(const char *case_id, const char *kind, const char *members)
{
	char event[512];

	snprintf(event, sizeof(event), "{\"id\":\"e%d\",\"case\":\"%s\","
	    "\"kind\":\"%s\",\"text\":\"x\"%s}", ++w.n, case_id, kind,
	    members);
	assert_int_equal(decide(event), OUTCOME_DECIDED);
	return member("assignee");
}

static const char *
open_case(const char *case_id)
{
	return tell(case_id, "complaint", "");
}

/* Who has the case when that one has said yes. */
static const char *
offered_and_accepted(const char *case_id, const char *who)
{
	char to[64];

	snprintf(to, sizeof(to), ",\"to\":\"%s\"", who);
	tell(case_id, "offer", to);
	return tell(case_id, "accept", "");
}

static enum outcome
agent(const char *who, const char *members)
{
	char event[256];

	snprintf(event, sizeof(event), "{\"id\":\"e%d\",\"kind\":\"agent\","
	    "\"agent\":\"%s\"%s}", ++w.n, who, members);
	return decide(event);
}

/* Time passes: cases that were woken; "<assignee> " of each. */
static const char *
pass(int64_t ms)
{
	told[0] = '\0';
	w.ndecisions = 0;
	w.in.now_ms += ms;
	world_pass(w.in.now_ms);
	return told;
}

static int64_t
load_of(const char *who)
{
	char field[64];

	snprintf(field, sizeof(field), "load:%s", who);
	return store_get_int(w.store, (struct str)STR("pool"),
	    (struct str)STR("all"), str_of(field));
}

/* Given, kept, taken back -------------------------------------------------------- */

static void
a_new_case_is_given_to_somebody_and_says_why(void **state)
{
	(void)state;
	assert_string_equal(open_case("c1"), "ann");
	assert_string_equal(member("why"), "ann: load 0 of 2");
	assert_string_equal(member("pool"), "desk");
	assert_int_equal(load_of("ann"), 1);
	assert_string_equal(open_case("c2"), "bob");
	assert_string_equal(open_case("c3"), "cho");
	assert_string_equal(open_case("c4"), "ann");
	assert_int_equal(load_of("ann"), 2);
}

static void
who_has_a_case_keeps_it(void **state)
{
	(void)state;
	open_case("c1");
	assert_string_equal(tell("c1", "message", ""), "ann");
	assert_string_equal(member("why"), "");
	assert_int_equal(load_of("ann"), 1);
	assert_null(effect(EFFECT_TAKE, 0));
}

static void
what_was_seen_of_a_member_goes_with_the_load(void **state)
{
	const struct effect *e;

	(void)state;
	agent("ann", ",\"duty\":\"on\",\"capacity\":5");
	open_case("c1");
	e = effect(EFFECT_TAKE, 0);
	assert_str(e->args[2], "load:ann");
	assert_str(e->args[3], "1");
	assert_str(e->args[4], "5");
	assert_str(e->args[5], "duty:ann");
	assert_str(e->args[6], "on");
	assert_str(e->args[7], "capacity:ann");
	assert_str(e->args[8], "5");
}

static void
nobody_goes_beyond_a_capacity_and_room_is_used_when_there_is_some(
    void **state)
{
	const char *const cases[] = { "a", "b", "c", "d", "e", "f" };
	int i;

	(void)state;
	for (i = 0; i < 6; i++)
		assert_string_not_equal(open_case(cases[i]), "");
	assert_string_equal(open_case("g"), "");
	assert_string_equal(member("why"), "nobody: 3 full");
	assert_string_equal(tell("g", "message", ""), "");
	agent("bob", ",\"capacity\":3");
	assert_string_equal(pass(20 * MINUTE), "bob ");
	assert_int_equal(load_of("bob"), 3);
}

static void
a_case_that_leaves_gives_its_load_back(void **state)
{
	(void)state;
	open_case("c1");
	assert_string_equal(tell("c1", "message", ",\"attrs\":{\"law\":1}"),
	    "dan");
	assert_int_equal(load_of("ann"), 0);
	assert_int_equal(load_of("dan"), 1);
	world_load("pool 'desk' { owner = 'claims', members = { 'ann' } } "
	    "assign 'x' { when = field 'attrs.back', owner = 'claims' }");
	/* a rule set without that pool */
	assert_string_equal(tell("c1", "message", ""), "");
	assert_int_equal(load_of("dan"), 0);
	assert_string_equal(tell("c1", "message", ",\"attrs\":{\"back\":1}"),
	    "ann");
}

static void
a_case_in_a_state_that_releases_takes_nobodys_time(void **state)
{
	(void)state;
	open_case("c1");
	world_load("pool 'desk' { owner = 'claims', releases = 'assigned', "
	    "members = { 'ann', 'bob' } } "
	    "assign 'x' { when = always, owner = 'claims' }");
	assert_string_equal(tell("c1", "message", ""), "");
	assert_int_equal(load_of("ann"), 0);
	/* opened again, it goes to who had it */
	world_load("pool 'desk' { owner = 'claims', choose = { 'sticky', "
	    "'least_loaded' }, members = { 'ann', 'aaa' } } "
	    "assign 'x' { when = always, owner = 'claims' }");
	assert_string_equal(tell("c1", "message", ""), "ann");
}

#define LIFE \
	"states { order = { 'open', 'resolved', 'over' }, " \
	"closed = { 'over' } } " \
	"guard 'complete' { on = 'resolve', needs = field 'solution', " \
	"refuse = 'incomplete', detail = 'A solution is needed.' } " \
	"transition 'resolves' { on = 'resolve', from = 'open', " \
	"to = 'resolved' } " \
	"transition 'closes' { on = 'close', from = { 'open', 'resolved' }, " \
	"to = 'over' } " \
	"transition 'reopens' { on = 'reopen', from = { 'resolved', 'over' }, " \
	"to = 'open' } " \
	"transition 'offers' { on = 'offer', from = 'open', " \
	"note = { offered_to = field 'to' } } " \
	"transition 'refuses' { on = 'refuse', from = 'open', " \
	"forget = 'offered_to' } " \
	"transition 'accepts' { on = 'accept', from = 'open', " \
	"when = case 'offered_to':equals('legal'), " \
	"owner = case 'offered_to', forget = 'offered_to' } " \
	"transition 'accepts-one' { on = 'accept', from = 'open', " \
	"when = ~case 'offered_to':equals('legal'), forget = 'offered_to' } "

static void
a_case_that_is_resolved_is_nobodys_until_it_is_opened_again(void **state)
{
	(void)state;
	world_load(LIFE POOL);
	open_case("c1");
	open_case("c2"); /* bob's */
	assert_string_equal(tell("c2", "resolve", ",\"solution\":\"s\""), "");
	assert_string_equal(member("state"), "resolved");
	assert_int_equal(load_of("bob"), 0);
	assert_string_equal(pass(24 * 60 * MINUTE), "");
	assert_string_equal(tell("c2", "close", ""), "");
	assert_string_equal(tell("c2", "reopen", ""), "bob");
	assert_string_equal(member("why"),
	    "bob: load 0 of 2, had the customer's last case");
	assert_int_equal(load_of("bob"), 1);
}

static void
a_refused_event_leaves_the_case_where_it_is(void **state)
{
	(void)state;
	world_load(LIFE POOL);
	open_case("c1");
	assert_string_equal(tell("c1", "resolve", ",\"about_agent\":\"ann\""),
	    "ann");
	assert_true(says("\"refused\":{"));
	assert_null(effect(EFFECT_TAKE, 0));
	assert_string_equal(tell("c1", "message", ""), "ann");
	assert_int_equal(load_of("ann"), 1);
}

static void
an_offer_to_another_desk_that_is_turned_down_is_not_given_back(void **state)
{
	(void)state;
	world_load(LIFE POOL);
	open_case("c1");
	assert_string_equal(tell("c1", "offer", ",\"to\":\"legal\""), "ann");
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"r\""), "ann");
	/* now there is no offer: it is the assignee who refuses */
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"r\""), "cho");
	assert_string_equal(offered_and_accepted("c1", "bob"), "bob");
	assert_string_equal(tell("c1", "offer", ",\"to\":\"legal\""), "bob");
	assert_string_equal(tell("c1", "accept", ""), "dan");
	assert_string_equal(member("owner"), "legal");
	assert_int_equal(load_of("ann") + load_of("bob") + load_of("cho"), 0);
}

static void
an_offer_to_a_person_moves_nothing_until_it_is_accepted(void **state)
{
	(void)state;
	open_case("c1");
	assert_string_equal(tell("c1", "offer", ",\"to\":\"bob\""), "ann");
	assert_int_equal(load_of("bob"), 0);
	assert_string_equal(tell("c1", "message", ""), "ann");
	assert_string_equal(tell("c1", "accept", ""), "bob");
	assert_int_equal(load_of("ann"), 0);
	assert_int_equal(load_of("bob"), 1);
	/* it was accepted once */
	open_case("c2");
	open_case("c3");
	tell("c1", "offer", ",\"to\":\"ann\"");
	assert_string_equal(tell("c1", "accept", ""), "ann");
	assert_string_equal(tell("c1", "accept", ""), "ann");
}

static void
an_offer_to_a_person_that_is_turned_down_leaves_the_case(void **state)
{
	(void)state;
	open_case("c1");
	tell("c1", "offer", ",\"to\":\"cho\"");
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"r\""), "ann");
	assert_string_equal(tell("c1", "accept", ""), "ann");
	/* who said no is not asked by itself; ann's substitute is cho */
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"r\","
	    "\"agent\":\"ann\""), "bob");
	/* who has it gives it back while it is offered */
	tell("c1", "offer", ",\"to\":\"ann\"");
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"r\","
	    "\"agent\":\"bob\""), "");
}

static bool
is_refused(const char *case_id, const char *kind, const char *more,
    const char *still)
{
	assert_string_equal(tell(case_id, kind, more), still);
	return strstr(w.json, "\"refused\":{\"reason\":"
	    "\"offered_to_another\"") != NULL;
}

static void
an_offer_to_a_person_is_that_ones_to_answer(void **state)
{
	(void)state;
	world_load(LIFE POOL);
	open_case("c1");
	tell("c1", "offer", ",\"to\":\"bob\"");
	assert_true(is_refused("c1", "accept", ",\"agent\":\"cho\"", "ann"));
	assert_true(is_refused("c1", "accept", ",\"agent\":\"ann\"", "ann"));
	assert_true(is_refused("c1", "refuse", ",\"reason\":\"r\","
	    "\"agent\":\"cho\"", "ann"));
	assert_int_equal(load_of("bob"), 0);
	assert_false(is_refused("c1", "accept", ",\"agent\":\"bob\"", "bob"));
	/* and so is what a pool has given to somebody */
	assert_true(is_refused("c1", "accept", ",\"agent\":\"cho\"", "bob"));
	assert_false(is_refused("c1", "accept", ",\"agent\":\"bob\"", "bob"));
}

static void
anybody_of_a_department_answers_for_it(void **state)
{
	(void)state;
	world_load(LIFE POOL);
	open_case("c1");
	tell("c1", "offer", ",\"to\":\"legal\"");
	assert_false(is_refused("c1", "accept", ",\"agent\":\"eve\"", "dan"));
	assert_string_equal(member("owner"), "legal");
}

static void
who_accepts_and_has_no_room_does_not_get_it(void **state)
{
	(void)state;
	open_case("c1");
	tell("c1", "offer", ",\"to\":\"bob\"");
	agent("bob", ",\"capacity\":0,\"duty\":\"off\"");
	assert_string_equal(tell("c1", "accept", ""), "ann");
	assert_non_null(strstr(member("why"), "; stays with ann"));
}

static void
turns_go_round(void **state)
{
	(void)state;
	assert_string_equal(tell("c1", "complaint",
	    ",\"attrs\":{\"law\":1}"), "dan");
	assert_string_equal(tell("c2", "complaint",
	    ",\"attrs\":{\"law\":1}"), "eve");
	assert_string_equal(tell("c3", "complaint",
	    ",\"attrs\":{\"law\":1}"), "dan");
}

static void
a_customer_comes_to_who_had_the_last_case(void **state)
{
	(void)state;
	open_case("c0");
	assert_string_equal(tell("c1", "complaint",
	    ",\"customer\":{\"id\":\"u1\"}"), "bob");
	open_case("c2");
	assert_string_equal(tell("c3", "complaint",
	    ",\"customer\":{\"id\":\"u1\"}"), "bob");
	assert_string_equal(tell("c4", "complaint",
	    ",\"customer\":{\"id\":\"u1\"}"), "ann");
}

/* Whom it can go to ---------------------------------------------------------------- */

static void
a_difficult_case_stays_difficult(void **state)
{
	(void)state;
	assert_string_equal(tell("c1", "complaint",
	    ",\"attrs\":{\"hard\":1}"), "bob");
	assert_string_equal(member("why"), "bob: load 0 of 2, has senior");
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"no\""), "");
	assert_string_equal(member("why"),
	    "nobody: 1 left out of this case, 2 without the skill senior");
}

static void
a_case_keeps_its_language(void **state)
{
	(void)state;
	assert_string_equal(tell("c1", "complaint", ",\"lang\":\"ko\""),
	    "ann"); /* who says nothing of languages speaks any */
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"no\""),
	    "cho");
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"no\""),
	    "bob");
	assert_string_equal(member("why"), "bob: load 0 of 2, speaks ko");
}

static void
whom_it_is_about_never_gets_it(void **state)
{
	(void)state;
	assert_string_equal(tell("c1", "complaint",
	    ",\"about_agent\":\"ann\""), "bob");
	open_case("c2");
	assert_string_equal(member("assignee"), "ann");
	/* it turns out later */
	assert_string_equal(tell("c2", "message", ",\"about_agent\":\"ann\""),
	    "cho");
	assert_int_equal(load_of("ann"), 0);
	assert_string_equal(offered_and_accepted("c2", "ann"), "cho");
	assert_string_equal(member("why"),
	    "ann: left out of this case; stays with cho");
}

/* Where a case remembers all it can, that weighs more than who declined. */
static void
who_a_case_is_about_is_remembered_before_who_declined(void **state)
{
	struct notes notes = { 0 };
	struct buf json = { 0 };
	char name[24];

	(void)state;
	open_case("c1");
	assert_string_equal(member("assignee"), "ann");
	notes_set_str(&notes, "assignee", STR("ann"));
	for (int i = 0; i < NOTES_MAX - 1; i++) {
		snprintf(name, sizeof(name), "declined.x%02d", i);
		notes_set(&notes, mem_arena_str(&w.arena, str_of(name)),
		    (struct value){ .type = VALUE_BOOL, .b = true });
	}
	assert_int_equal(notes.n, NOTES_MAX);
	notes_put(&json, &notes);
	store_set(w.store, STR("case"), STR("c1"), STR("notes"),
	    (struct str){ json.data, json.len });
	buf_clear(&json);
	assert_string_not_equal(tell("c1", "message",
	    ",\"about_agent\":\"ann\""), "ann");
	assert_string_not_equal(tell("c1", "message", ""), "ann");
}

static void
who_gives_a_case_back_does_not_get_it_again(void **state)
{
	(void)state;
	open_case("c1");
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"no\""),
	    "cho"); /* who stands in for ann */
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"no\""),
	    "bob");
	assert_string_equal(tell("c1", "refuse", ",\"reason\":\"no\""), "");
	/* but for being asked by name */
	assert_string_equal(offered_and_accepted("c1", "ann"), "ann");
	assert_int_equal(load_of("ann"), 1);
	assert_int_equal(load_of("bob") + load_of("cho"), 0);
}

static void
a_refusal_of_somebody_else_changes_nothing(void **state)
{
	(void)state;
	open_case("c1");
	assert_string_equal(tell("c1", "refuse",
	    ",\"reason\":\"no\",\"agent\":\"bob\""), "ann");
	assert_string_equal(tell("c1", "refuse",
	    ",\"reason\":\"no\",\"agent\":\"ann\""), "cho");
}

/* People come and go ----------------------------------------------------------------- */

static void
cases_of_who_goes_off_duty_are_offered_again(void **state)
{
	(void)state;
	open_case("c1");
	open_case("c2");
	open_case("c3");
	open_case("c4");
	assert_int_equal(agent("ann", ",\"duty\":\"off\""), OUTCOME_DECIDED);
	assert_true(says("\"case\":null,\"rev\":1,"
	    "\"kind\":\"agent\",\"state\":\"off\",\"nature\":null,"
	    "\"type\":null,"));
	assert_true(says("\"agent\":{\"id\":\"ann\","
	    "\"duty\":\"off\",\"capacity\":null,\"cases\":2,\"woken\":2}"));
	assert_string_equal(member("owner"), "claims");
	assert_string_equal(pass(1), "cho bob ");
	assert_true(says("\"event\":\"timer:c4:assignee:offer:"));
	assert_true(says("\"mark\":{\"clock\":\"assignee\","
	    "\"mark\":\"offer\","));
	assert_int_equal(load_of("ann"), 0);
	assert_null(effect(EFFECT_SLA, 0));
	/* nothing is left to be woken */
	assert_string_equal(pass(10 * 24 * 60 * MINUTE), "");
	assert_int_equal(agent("ann", ",\"duty\":\"off\""), OUTCOME_DECIDED);
	assert_true(says("\"cases\":0,\"woken\":0}"));
}

static void
an_event_that_comes_first_offers_the_case_itself(void **state)
{
	(void)state;
	open_case("c1");
	agent("ann", ",\"duty\":\"off\"");
	assert_string_equal(tell("c1", "message", ""), "cho");
	assert_string_equal(member("why"),
	    "cho: load 0 of 2, stands in for ann");
	assert_string_equal(pass(MINUTE), "");
}

static void
the_end_of_the_day_takes_no_case_away(void **state)
{
	(void)state;
	world_load("calendar 'day' { zone = 'UTC', tue = '22:00-22:14' } "
	    "pool 'desk' { owner = 'claims', calendar = 'day', "
	    "members = { 'ann', 'bob' } } "
	    "assign 'x' { when = always, owner = 'claims' }");
	assert_string_equal(open_case("c1"), "ann"); /* 22:13:20 */
	w.in.now_ms += 5 * MINUTE;
	assert_string_equal(tell("c1", "message", ""), "ann");
	assert_string_equal(open_case("c2"), "");
	assert_string_equal(member("why"), "nobody: 2 off duty");
}

static void
the_case_of_who_is_absent_goes_to_the_substitute_with_its_next_event(
    void **state)
{
	(void)state;
	world_load("calendar 'day' { zone = 'UTC', mon_sun = '00:00-24:00' } "
	    "pool 'desk' { owner = 'claims', calendar = 'day', "
	    "members = { ann = { absent = '2023-11-15..2023-11-20', "
	    "substitute = 'cho' }, 'bob', 'cho' } } "
	    "assign 'x' { when = always, owner = 'claims' }");
	assert_string_equal(open_case("c1"), "ann"); /* the 14th */
	w.in.now_ms += 24 * 60 * MINUTE;
	assert_string_equal(tell("c1", "message", ""), "cho");
	assert_string_equal(member("why"), "cho: load 0, stands in for ann");
	assert_string_equal(open_case("c2"), "bob");
}

static void
a_case_that_nobody_could_take_goes_to_the_first_who_can(void **state)
{
	(void)state;
	world_load("calendar 'day' { zone = 'UTC', wed = '09:00-17:00' } "
	    "pool 'desk' { owner = 'claims', calendar = 'day', again = '1h', "
	    "members = { 'ann', 'bob' } } "
	    "assign 'x' { when = always, owner = 'claims' }");
	assert_string_equal(open_case("c1"), "");
	/* 2023-11-15T09:00Z is 38,800 seconds later */
	assert_string_equal(pass(38799999), "");
	assert_string_equal(pass(1), "ann ");
}

static void
waiting_for_somebody_is_tried_less_and_less_often(void **state)
{
	int64_t at_ms, last_ms = 0, gap_ms = 0;
	struct str id;
	int tries = 0;

	(void)state;
	agent("ann", ",\"duty\":\"off\"");
	agent("bob", ",\"duty\":\"off\"");
	agent("cho", ",\"duty\":\"off\"");
	assert_string_equal(open_case("c1"), "");
	for (; tries < 40; tries++) {
		assert_true(store_next_timer(w.store, &id, &at_ms));
		assert_true(at_ms - w.in.now_ms >= gap_ms);
		gap_ms = at_ms - w.in.now_ms;
		last_ms = at_ms;
		assert_string_equal(pass(gap_ms), "");
	}
	assert_int_equal(gap_ms, 24 * 60 * MINUTE);
	assert_true(last_ms > NOW + 20 * 24 * 60 * MINUTE);
}

static void
an_agents_event_comes_once(void **state)
{
	const char *event = "{\"id\":\"a1\",\"kind\":\"agent\","
	    "\"agent\":\"zoe\",\"duty\":\"on\"}";

	(void)state;
	assert_int_equal(decide(event), OUTCOME_DECIDED);
	assert_string_equal(member("owner"), "front_desk");
	assert_int_equal(decide(event), OUTCOME_DUPLICATE);
	assert_int_equal(decide("{\"id\":\"a1\",\"kind\":\"agent\","
	    "\"agent\":\"zoe\",\"duty\":\"off\"}"), OUTCOME_REFUSED);
	assert_int_equal(w.out.why.reason, REFUSAL_ID_CONFLICT);
}

/* All that is known of people is read with each batch. */
static void
strangers_have_no_place_among_people(void **state)
{
	struct str v;

	(void)state;
	assert_int_equal(agent("zoe", ",\"duty\":\"off\""),
	    OUTCOME_DECIDED);
	assert_false(store_get(w.store, (struct str)STR("pool"),
	    (struct str)STR("all"), (struct str)STR("duty:zoe"), &v));
	assert_int_equal(agent("ann", ",\"duty\":\"off\""),
	    OUTCOME_DECIDED);
	assert_true(store_get(w.store, (struct str)STR("pool"),
	    (struct str)STR("all"), (struct str)STR("duty:ann"), &v));
}

static void
an_agents_event_without_sense_is_refused(void **state)
{
	(void)state;
	assert_int_equal(agent("ann", ""), OUTCOME_REFUSED);
	assert_int_equal(w.out.why.reason, REFUSAL_MISSING_FIELD);
	assert_int_equal(agent("ann", ",\"duty\":\"away\""), OUTCOME_REFUSED);
	assert_int_equal(w.out.why.reason, REFUSAL_WRONG_TYPE);
	assert_int_equal(agent("ann", ",\"capacity\":-2"), OUTCOME_REFUSED);
	assert_int_equal(agent("ann", ",\"capacity\":1.5"), OUTCOME_REFUSED);
	assert_null(w.out.effects.first);
}

static void
somebody_who_leaves_many_cases_leaves_all_of_them(void **state)
{
	char id[16];
	int i;

	(void)state;
	world_load("pool 'desk' { owner = 'claims', members = { 'ann', 'bob' } } "
	    "assign 'x' { when = always, owner = 'claims' }");
	agent("bob", ",\"duty\":\"off\"");
	for (i = 0; i < 600; i++) {
		snprintf(id, sizeof(id), "c%03d", i);
		assert_string_equal(open_case(id), "ann");
	}
	agent("bob", ",\"duty\":\"on\"");
	agent("ann", ",\"duty\":\"off\"");
	assert_true(says("\"cases\":600,\"woken\":600}"));
	assert_int_equal(effect(EFFECT_WAKE, 0)->nargs, 601);
	pass(1);
	assert_int_equal(w.ndecisions, 600);
	assert_int_equal(load_of("ann"), 0);
	assert_int_equal(load_of("bob"), 600);
}

/* -------------------------------------------------------------------------- */

#define TEST(f) cmocka_unit_test_prestate_setup_teardown(f, set_up, \
	world_tear_down, (void *)POOL)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_new_case_is_given_to_somebody_and_says_why),
		TEST(who_has_a_case_keeps_it),
		TEST(what_was_seen_of_a_member_goes_with_the_load),
		TEST(nobody_goes_beyond_a_capacity_and_room_is_used_when_there_is_some),
		TEST(a_case_that_leaves_gives_its_load_back),
		TEST(a_case_in_a_state_that_releases_takes_nobodys_time),
		TEST(a_case_that_is_resolved_is_nobodys_until_it_is_opened_again),
		TEST(a_refused_event_leaves_the_case_where_it_is),
		TEST(an_offer_to_another_desk_that_is_turned_down_is_not_given_back),
		TEST(an_offer_to_a_person_moves_nothing_until_it_is_accepted),
		TEST(an_offer_to_a_person_that_is_turned_down_leaves_the_case),
		TEST(an_offer_to_a_person_is_that_ones_to_answer),
		TEST(anybody_of_a_department_answers_for_it),
		TEST(who_accepts_and_has_no_room_does_not_get_it),
		TEST(turns_go_round),
		TEST(a_customer_comes_to_who_had_the_last_case),
		TEST(a_difficult_case_stays_difficult),
		TEST(a_case_keeps_its_language),
		TEST(whom_it_is_about_never_gets_it),
		TEST(who_a_case_is_about_is_remembered_before_who_declined),
		TEST(who_gives_a_case_back_does_not_get_it_again),
		TEST(a_refusal_of_somebody_else_changes_nothing),
		TEST(cases_of_who_goes_off_duty_are_offered_again),
		TEST(an_event_that_comes_first_offers_the_case_itself),
		TEST(the_end_of_the_day_takes_no_case_away),
		TEST(the_case_of_who_is_absent_goes_to_the_substitute_with_its_next_event),
		TEST(a_case_that_nobody_could_take_goes_to_the_first_who_can),
		TEST(waiting_for_somebody_is_tried_less_and_less_often),
		TEST(an_agents_event_comes_once),
		TEST(strangers_have_no_place_among_people),
		TEST(an_agents_event_without_sense_is_refused),
		TEST(somebody_who_leaves_many_cases_leaves_all_of_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
