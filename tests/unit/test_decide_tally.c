/*
 * test_decide_tally: what rules tally of a customer: when it grows, whose it
 * is, who may ask for it.
 */
#include "decide_fixture.h"

#define LIFE \
	"states { order = { 'open', 'closed' }, closed = { 'closed' } } "

#define RULES LIFE \
	"signal 'threat' { when = field 'attrs.threat', " \
	"tally = { 'threats', 'marked' } } " \
	"classify 'same' { when = field 'attrs.threat', tally = 'threats' } " \
	"prioritise 'asked' { when = " \
	"count('customer', '30d', 'refusals'):at_least(2), flag = 'again' } " \
	"prioritise 'late' { when = " \
	"count('customer', '7d', 'delays'):at_least(1), flag = 'let_down' } " \
	"prioritise 'all' { when = " \
	"count('customer', '24h', 'threats'):at_least(2) & " \
	"count('customer', '7d', 'marked'):at_least(2), flag = 'threats' } " \
	"guard 'grounds' { on = 'resolve', needs = field 'reason', " \
	"refuse = 'no_reason', detail = 'Why?' } " \
	"transition 'refused' { on = 'resolve', to = 'closed', " \
	"tally = 'refusals' } " \
	"transition 'breach' { on = 'timer', tally = 'delays', " \
	"when = field 'mark.mark':equals('breach') } " \
	"clock 'answer' { when = kind 'complaint', due = '1h', " \
	"stops = kind 'resolve' } "

/* The flags of the decision, each with a space behind it. */
static const char *
decide(const char *id, const char *kind, const char *more)
{
	char event[512];

	snprintf(event, sizeof(event), "{\"id\":\"e-%d\",\"case\":\"%s\","
	    "\"kind\":\"%s\",\"text\":\"x\"%s}", w.n++, id, kind, more);
	assert_int_equal(world_decide(event), OUTCOME_DECIDED);
	return flags_text();
}

static const char *
tallied(const char *id, const char *field)
{
	return kept("customer", id, field);
}

/* Is a counter of the day in the list? */
static bool
has_stat(const char *name)
{
	const struct effect *e;
	uint32_t i;

	for (e = w.out.effects.first; e != NULL; e = e->next)
		for (i = 0; e->op == EFFECT_STAT && i < e->nargs; i++)
			if (str_is(e->args[i], name))
				return true;
	return false;
}

#define WHO(id) ",\"customer\":{\"id\":\"" id "\"}"
#define THREAT ",\"attrs\":{\"threat\":true}"
#define REASON ",\"reason\":\"policy 7\""

static void
what_becomes_of_a_case_is_tallied_of_its_customer(void **state)
{
	(void)state;
	decide("a", "complaint", WHO("k"));
	decide("a", "resolve", REASON); /* names no customer */
	assert_string_equal(tallied("k", "refusals:19675"), "1");
	assert_true(has_stat("tally:refusals"));
	assert_string_equal(decide("b", "complaint", WHO("k")), "");
	decide("b", "resolve", REASON WHO("somebody-else"));
	assert_string_equal(tallied("k", "refusals:19675"), "2");
	assert_string_equal(tallied("somebody-else", "refusals:19675"), "");
	assert_string_equal(decide("c", "complaint", WHO("k")), "again ");
	assert_string_equal(tallied("k", "complaints:19675"), "3");
}

static void
an_event_that_is_refused_tallies_nothing(void **state)
{
	(void)state;
	decide("a", "complaint", WHO("k"));
	decide("a", "resolve", ""); /* without a reason */
	assert_str(w.out.decision->verdict->refused, "no_reason");
	assert_string_equal(tallied("k", "refusals:19675"), "");
	assert_false(has_stat("tally:refusals"));
}

static void
however_many_rules_tally_it_grows_by_one(void **state)
{
	(void)state;
	decide("a", "complaint", WHO("k") THREAT);
	assert_string_equal(tallied("k", "threats:19675"), "1");
	assert_string_equal(tallied("k", "threats:h472222"), "1");
	assert_string_equal(tallied("k", "marked:19675"), "1");
	/* as it was before the event */
	assert_string_equal(decide("b", "complaint", WHO("k") THREAT), "");
	assert_string_equal(decide("c", "complaint", WHO("k")), "threats ");
	assert_string_equal(tallied("k", "threats:19675"), "2");
}

static void
a_mark_tallies_of_who_opened_the_case(void **state)
{
	(void)state;
	decide("a", "complaint", WHO("k"));
	decide("b", "complaint", ""); /* nobody's */
	assert_true(world_pass(NOW + 2 * COUNT_HOUR_MS));
	assert_string_equal(tallied("k", "delays:19675"), "1");
	w.in.now_ms += 2 * COUNT_HOUR_MS;
	assert_string_equal(decide("c", "complaint", WHO("k")), "let_down ");
	assert_string_equal(decide("d", "complaint", WHO("l")), "");
}

static void
old_buckets_of_all_metrics_are_forgotten(void **state)
{
	static const char *const gone[] = {
		"refusals:19308", "threats:h472173", "complaints:1" };
	static const char *const stays[] = {
		"refusals:19309", "threats:h472174", "case:17", "last:1" };
	size_t i;

	(void)state;
	for (i = 0; i < 3; i++)
		store_set(w.store, STR("customer"), STR("k"), str_of(gone[i]),
		    STR("7"));
	for (i = 0; i < 4; i++)
		store_set(w.store, STR("customer"), STR("k"),
		    str_of(stays[i]), STR("7"));
	decide("a", "complaint", WHO("k"));
	for (i = 0; i < 3; i++)
		assert_string_equal(tallied("k", gone[i]), "");
	for (i = 0; i < 4; i++)
		assert_string_equal(tallied("k", stays[i]), "7");
}

static void
the_decision_says_who_tallied_what(void **state)
{
	const struct fired *f;

	(void)state;
	decide("a", "complaint", WHO("k") THREAT);
	for (f = w.out.fired; f != NULL; f = f->next)
		if (strcmp(ruleset_rule_name(w.rs, f->rule), "threat") == 0)
			break;
	assert_non_null(f);
	assert_str(f->did, "{\"tally\":[\"threats\",\"marked\"]}");
}

static void
a_function_may_tally_what_some_rule_declares(void **state)
{
	(void)state;
	world_load("signal 'a' { when = field 'attrs.a', "
	    "tally = 'oaths' } "
	    "signal 'b' { when = field 'attrs.b', "
	    "check = function(e, r) return { tally = e.attrs.b } end } "
	    "signal 'c' { when = field 'attrs.c', check = function(e, r) "
	    "return r.count('customer', '7d', e.attrs.c) == 2 end, "
	    "flag = 'two' }");
	decide("a", "complaint", WHO("k") ",\"attrs\":{\"a\":1}");
	decide("a", "complaint", WHO("k") ",\"attrs\":{\"b\":\"oaths\"}");
	assert_null(w.out.faults);
	assert_string_equal(tallied("k", "oaths:19675"), "2");
	assert_string_equal(decide("a", "complaint", WHO("k")
	    ",\"attrs\":{\"c\":\"oaths\"}"), "two ");
	decide("a", "complaint", WHO("k") ",\"attrs\":{\"b\":\"others\"}");
	assert_int_equal(w.out.faults->class, FAULT_ERROR);
	decide("a", "complaint", WHO("k") ",\"attrs\":{\"c\":\"others\"}");
	assert_int_equal(w.out.faults->class, FAULT_ERROR);
}

static void
names_are_checked_when_rules_are_loaded(void **state)
{
	static const struct { const char *text, *expected; } rows[] = {
		{ "signal 'a' { when = count('customer', '7d', 'thraets')"
		    ":at_least(1), tally = 'threats' }",
		    "x.lua:1: count: no rule tallies \"thraets\" (did you "
		    "mean \"threats\"?)" },
		{ "signal 'a' { when = always, tally = 'complaints' }",
		    "is kept by the engine itself" },
		{ "signal 'a' { when = always, tally = 'case' }",
		    "is kept by the engine itself" },
		{ "signal 'a' { when = always, tally = 'Two Words' }",
		    "small letters" },
		{ "assign 'a' { when = always, tally = 'x', "
		    "owner = 'claims' }", "assign has no key \"tally\"" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_refused(rows[i].text, rows[i].expected);
}

static bool
warns(const char *rules, const char *text)
{
	const struct ruleset_warning *warnings;
	struct ruleset *rs = load_text(rules);
	uint32_t n = ruleset_warnings(rs, &warnings), i;
	bool is_there = false;

	for (i = 0; i < n; i++)
		is_there |= strcmp(warnings[i].text, text) == 0;
	ruleset_free(rs);
	return is_there;
}

static void
what_is_tallied_for_nobody_is_warned_of(void **state)
{
	const char *const text = "\"a\" tallies \"x\", which no rule counts";

	(void)state;
	assert_true(warns("signal 'a' { when = field 'lang', tally = 'x' }",
	    text));
	assert_false(warns("signal 'a' { when = field 'lang', tally = 'x' } "
	    "signal 'b' { when = count('customer', '1d', 'x'):above(0), "
	    "flag = 'b' }", text));
	assert_false(warns("signal 'a' { when = field 'lang', tally = 'x' } "
	    "signal 'b' { when = field 'lang', check = function(e, r) "
	    "return r.count('customer', '1d', 'x') > 0 end, flag = 'b' }",
	    text));
}

#define T(f) WORLD_TEST(f, RULES)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(what_becomes_of_a_case_is_tallied_of_its_customer),
		T(an_event_that_is_refused_tallies_nothing),
		T(however_many_rules_tally_it_grows_by_one),
		T(a_mark_tallies_of_who_opened_the_case),
		T(old_buckets_of_all_metrics_are_forgotten),
		T(the_decision_says_who_tallied_what),
		T(a_function_may_tally_what_some_rule_declares),
		T(names_are_checked_when_rules_are_loaded),
		T(what_is_tallied_for_nobody_is_warned_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
