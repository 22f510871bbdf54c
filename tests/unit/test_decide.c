/*
 * test_decide: one entry's way through an engine: identity, what is known of
 * its case, counts, time, and the effects that it leaves.
 */
#include "decide_fixture.h"

#define DAY_MS (24 * 60 * 60 * 1000ll)

#define RULES \
	"fields { channel = { 'phone' } } " \
	"phrases 'money' { en = { 'refund' } } " \
	"classify 'r-money' { when = has 'money', " \
	"type = { seeking_compensation = 2 } } " \
	"prioritise 'r-often' { when = count('customer', '7d'):at_least(3), " \
	"priority = 'P1' } " \
	"assign 'r-claims' { when = type 'seeking_compensation', " \
	"owner = 'claims', rank = 10 } " \
	"prioritise 'r-p2' { when = field 'attrs.urgent', priority = 'P2' } " \
	"prioritise 'r-fails' { when = field 'attrs.fail', " \
	"check = function(e) error('x') end, priority = 'P1' } "

static int
set_up(void **state)
{
	world_set_up(state);
	w.options.limits.max_backdate_ms = 30 * DAY_MS;
	return 0;
}

#define decide(event) world_decide(event)
#define COMPLAINT(id, more) "{\"id\":\"" id "\",\"case\":\"c-1\"," \
	"\"kind\":\"complaint\",\"text\":\"x\"" more "}"
#define CUSTOMER ",\"customer\":{\"id\":\"k-1\"}"
#define MONEY ",\"subject\":\"refund\""
#define FOLLOW_UP(id) "{\"id\":\"" id "\",\"case\":\"c-1\"," \
	"\"kind\":\"message\",\"text\":\"refund\"}"

/* A first event ------------------------------------------------------------------ */

static void
a_decision_is_kept_in_its_case(void **state)
{
	(void)state;
	assert_int_equal(decide(COMPLAINT("e-1", MONEY)), OUTCOME_DECIDED);
	assert_string_equal(kept("case", "c-1", "rev"), "1");
	assert_string_equal(kept("case", "c-1", "now"), "1700000000000");
	assert_string_equal(kept("case", "c-1", "type"),
	    "seeking_compensation");
	assert_string_equal(kept("case", "c-1", "owner"), "claims");
	assert_string_equal(kept("case", "c-1", "priority"), "P3");
	assert_true(says("\"seq\":1,"));
	assert_true(says("\"case\":\"c-1\""));
	assert_true(says("\"rev\":1"));
	assert_true(says("\"at\":\"2023-11-14T22:13:20.000Z\""));
}

static void
where_no_rule_speaks_the_defaults_hold(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", ""));
	assert_string_equal(kept("case", "c-1", "type"), "venting");
	assert_string_equal(kept("case", "c-1", "priority"), "P3");
	assert_string_equal(kept("case", "c-1", "owner"), "front_desk");
}

static void
its_statistics_are_counted(void **state)
{
	const struct effect *e;

	(void)state;
	decide(COMPLAINT("e-1", MONEY ",\"channel\":\"phone\""));
	e = effect(EFFECT_STAT, 0);
	assert_non_null(e);
	assert_string_equal(words_text(e->args, e->nargs),
	    "decided kind:complaint type:seeking_compensation priority:P3 "
	    "owner:claims channel:phone ");
}

static void
a_channel_that_no_rule_set_lists_is_counted_with_the_others(void **state)
{
	const struct effect *e;

	(void)state;
	decide(COMPLAINT("e-1", MONEY ",\"channel\":\"phone2\""));
	e = effect(EFFECT_STAT, 0);
	assert_non_null(e);
	assert_string_equal(words_text(e->args, e->nargs),
	    "decided kind:complaint type:seeking_compensation priority:P3 "
	    "owner:claims channel:other ");
}

/* Identity ------------------------------------------------------------------------- */

static void
the_same_again_is_a_duplicate_and_changes_nothing(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", MONEY));
	w.in.now_ms += 1000;
	assert_int_equal(decide(COMPLAINT("e-1", MONEY)), OUTCOME_DUPLICATE);
	assert_string_equal(kept("case", "c-1", "rev"), "1");
	assert_string_equal(kept("case", "c-1", "now"), "1700000000000");
	assert_null(effect(EFFECT_DECIDE, 0));
	assert_string_equal(words_text(effect(EFFECT_STAT, 0)->args, 1),
	    "duplicate ");
	assert_string_equal(w.json, "");
}

static void
the_same_in_another_order_and_spacing_is_the_same(void **state)
{
	(void)state;
	decide("{\"id\":\"e\",\"case\":\"c-1\",\"kind\":\"complaint\","
	    "\"text\":\"x\"}");
	assert_int_equal(decide("{ \"text\":\"\\u0078\", \"kind\":\"complaint\","
	    " \"case\":\"c-1\", \"id\":\"e\" }"), OUTCOME_DUPLICATE);
}

static void
another_body_under_the_same_id_is_refused(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", ""));
	assert_int_equal(decide(COMPLAINT("e-1", MONEY)), OUTCOME_REFUSED);
	assert_int_equal(w.out.why.reason, REFUSAL_ID_CONFLICT);
	assert_string_equal(w.out.why.event, "e-1");
	assert_string_equal(w.out.why.case_id, "c-1");
	assert_int_equal(w.out.effects.n, 0);
	assert_string_equal(kept("case", "c-1", "rev"), "1");
}

static void
after_the_window_an_id_is_new_again(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", ""));
	w.in.now_ms += DAY_MS;
	assert_int_equal(decide(COMPLAINT("e-1", "")), OUTCOME_DUPLICATE);
	w.in.now_ms += 1;
	assert_int_equal(decide(COMPLAINT("e-1", "")), OUTCOME_DECIDED);
	assert_string_equal(kept("case", "c-1", "rev"), "2");
}

static void
ids_are_of_their_case(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", ""));
	assert_int_equal(decide("{\"id\":\"e-1\",\"case\":\"c-2\","
	    "\"kind\":\"complaint\",\"text\":\"other\"}"), OUTCOME_DECIDED);
}

/* Its case --------------------------------------------------------------------------- */

static void
a_follow_up_waits_for_its_case_and_is_refused_in_the_end(void **state)
{
	(void)state;
	assert_int_equal(decide(FOLLOW_UP("e-2")), OUTCOME_WAIT);
	assert_int_equal(w.out.effects.n, 0);
	w.in.is_last_try = true;
	assert_int_equal(decide(FOLLOW_UP("e-2")), OUTCOME_REFUSED);
	assert_int_equal(w.out.why.reason, REFUSAL_UNKNOWN_CASE);
	decide(COMPLAINT("e-1", ""));
	assert_int_equal(decide(FOLLOW_UP("e-2")), OUTCOME_DECIDED);
	assert_string_equal(kept("case", "c-1", "rev"), "2");
}

static void
a_case_becomes_more_urgent_never_less(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", ",\"attrs\":{\"urgent\":true}"));
	assert_string_equal(kept("case", "c-1", "priority"), "P2");
	decide(COMPLAINT("e-2", ""));
	assert_string_equal(kept("case", "c-1", "priority"), "P2");
}

static void
what_no_rule_says_anew_stays_as_it_was(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", MONEY));
	decide(COMPLAINT("e-2", ""));
	assert_string_equal(kept("case", "c-1", "type"),
	    "seeking_compensation");
	assert_string_equal(kept("case", "c-1", "owner"), "claims");
}

static void
time_never_goes_back_in_a_case(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", ""));
	w.in.now_ms = NOW - 5000;
	decide(COMPLAINT("e-2", ""));
	assert_string_equal(kept("case", "c-1", "now"), "1700000000000");
	assert_true(says("\"at\":\"2023-11-14T22:13:20.000Z\""));
}

/* Time ------------------------------------------------------------------------------- */

static void
an_event_of_long_ago_is_flagged(void **state)
{
	(void)state;
	assert_int_equal(decide(COMPLAINT("e-1",
	    ",\"at\":\"2023-10-01T00:00:00Z\"")), OUTCOME_DECIDED);
	assert_true(says("\"flags\":[\"backdated\"]"));
	decide(COMPLAINT("e-2", ",\"at\":\"2023-11-01T00:00:00Z\""));
	assert_false(says("backdated"));
}

static void
an_event_of_the_future_is_refused(void **state)
{
	(void)state;
	assert_int_equal(decide(COMPLAINT("e-1",
	    ",\"at\":\"2023-11-14T22:18:20Z\"")), OUTCOME_DECIDED);
	assert_int_equal(decide(COMPLAINT("e-2",
	    ",\"at\":\"2023-11-14T22:18:21Z\"")), OUTCOME_REFUSED);
	assert_int_equal(w.out.why.reason, REFUSAL_BAD_TIME);
}

/* Counts ------------------------------------------------------------------------------ */

static void
the_present_complaint_counts(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", CUSTOMER));
	decide(COMPLAINT("e-2", CUSTOMER));
	assert_string_equal(kept("case", "c-1", "priority"), "P3");
	decide(COMPLAINT("e-3", CUSTOMER));
	assert_string_equal(kept("case", "c-1", "priority"), "P1");
	assert_string_equal(kept("customer", "k-1", "complaints:19675"), "3");
}

static void
days_before_the_window_do_not_count(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", CUSTOMER));
	w.in.now_ms += 6 * DAY_MS;
	decide(COMPLAINT("e-2", CUSTOMER));
	w.in.now_ms += DAY_MS; /* seven days on: the first day is out */
	decide(COMPLAINT("e-3", CUSTOMER));
	assert_string_equal(kept("case", "c-1", "priority"), "P3");
	decide(COMPLAINT("e-4", CUSTOMER));
	assert_string_equal(kept("case", "c-1", "priority"), "P1");
}

static void
follow_ups_and_duplicates_are_not_counted(void **state)
{
	(void)state;
	decide(COMPLAINT("e-1", CUSTOMER));
	decide(COMPLAINT("e-1", CUSTOMER));
	decide("{\"id\":\"e-2\",\"case\":\"c-1\",\"kind\":\"message\","
	    "\"text\":\"x\"" CUSTOMER "}");
	assert_int_equal(w.out.outcome, OUTCOME_DECIDED);
	assert_string_equal(kept("customer", "k-1", "complaints:19675"), "1");
}

static void
days_that_no_count_can_reach_are_forgotten(void **state)
{
	(void)state;
	store_set(w.store, STR("customer"), STR("k-1"),
	    STR("complaints:19308"), STR("9"));
	store_set(w.store, STR("customer"), STR("k-1"),
	    STR("complaints:19309"), STR("9"));
	decide(COMPLAINT("e-1", CUSTOMER));
	assert_string_equal(kept("customer", "k-1", "complaints:19308"), "");
	assert_string_equal(kept("customer", "k-1", "complaints:19309"), "9");
}

/* Faults, needs, quiet ------------------------------------------------------------------ */

static void
a_rule_that_fails_is_told_and_the_rest_decides(void **state)
{
	const struct effect *e;

	(void)state;
	assert_int_equal(decide(COMPLAINT("e-1", MONEY
	    ",\"attrs\":{\"fail\":1}")), OUTCOME_DECIDED);
	assert_non_null(w.out.faults);
	assert_int_equal(w.out.faults->class, FAULT_ERROR);
	assert_string_equal(kept("case", "c-1", "owner"), "claims");
	assert_true(says("degraded"));
	e = effect(EFFECT_ALERT, 0);
	assert_non_null(e);
	assert_non_null(memmem(e->args[1].data, e->args[1].len, "r-fails", 7));
	assert_null(memmem(e->args[1].data, e->args[1].len, "refund", 6));
}

static void
a_rule_that_is_off_is_named_and_not_told_again(void **state)
{
	bool off[16];

	(void)state;
	memset(off, true, sizeof(off));
	w.in.is_off = off;
	decide(COMPLAINT("e-1", MONEY));
	assert_string_equal(kept("case", "c-1", "type"), "venting");
	assert_non_null(w.out.faults);
	assert_int_equal(w.out.faults->class, FAULT_OFF);
	assert_null(effect(EFFECT_ALERT, 0));
}

static void
what_is_needed_is_the_case_and_the_customer_where_rules_read_it(void **state)
{
	struct need needs[8];

	(void)state;
	decide(COMPLAINT("e-1", CUSTOMER));
	assert_int_equal(decide_needs(w.rs, &w.complaint, 0, &w.arena,
	    needs), 1);
	assert_str(needs[0].kind, "case");
	assert_str(needs[0].id, "c-1");
	assert_int_equal(needs[0].mode, NEED_EXACT);
	assert_str(needs[0].fields[needs[0].nfields - 1], "seen:e-1");
	assert_int_equal(decide_needs(w.rs, &w.complaint,
	    RULESET_READS_CUSTOMER,
	    &w.arena, needs), 2);
	assert_str(needs[1].kind, "customer");
	assert_str(needs[1].id, "k-1");
	decide(COMPLAINT("e-2", ""));
	assert_int_equal(decide_needs(w.rs, &w.complaint,
	    RULESET_READS_CUSTOMER,
	    &w.arena, needs), 1);
}

static void
a_quiet_decision_keeps_the_same(void **state)
{
	(void)state;
	w.in.is_quiet = true;
	assert_int_equal(decide(COMPLAINT("e-1", MONEY CUSTOMER
	    ",\"attrs\":{\"fail\":1}")), OUTCOME_DECIDED);
	assert_null(effect(EFFECT_STAT, 0));
	assert_null(effect(EFFECT_ALERT, 0));
	assert_string_equal(kept("case", "c-1", "owner"), "claims");
	assert_string_equal(kept("customer", "k-1", "complaints:19675"), "1");
	assert_int_equal(decide(COMPLAINT("e-1", MONEY CUSTOMER
	    ",\"attrs\":{\"fail\":1}")), OUTCOME_DUPLICATE);
}

#define T(f) cmocka_unit_test_prestate_setup_teardown(f, set_up, \
	world_tear_down, (void *)RULES)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_decision_is_kept_in_its_case),
		T(where_no_rule_speaks_the_defaults_hold),
		T(its_statistics_are_counted),
		T(a_channel_that_no_rule_set_lists_is_counted_with_the_others),
		T(the_same_again_is_a_duplicate_and_changes_nothing),
		T(the_same_in_another_order_and_spacing_is_the_same),
		T(another_body_under_the_same_id_is_refused),
		T(after_the_window_an_id_is_new_again),
		T(ids_are_of_their_case),
		T(a_follow_up_waits_for_its_case_and_is_refused_in_the_end),
		T(a_case_becomes_more_urgent_never_less),
		T(what_no_rule_says_anew_stays_as_it_was),
		T(time_never_goes_back_in_a_case),
		T(an_event_of_long_ago_is_flagged),
		T(an_event_of_the_future_is_refused),
		T(the_present_complaint_counts),
		T(days_before_the_window_do_not_count),
		T(follow_ups_and_duplicates_are_not_counted),
		T(days_that_no_count_can_reach_are_forgotten),
		T(a_rule_that_fails_is_told_and_the_rest_decides),
		T(a_rule_that_is_off_is_named_and_not_told_again),
		T(what_is_needed_is_the_case_and_the_customer_where_rules_read_it),
		T(a_quiet_decision_keeps_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
