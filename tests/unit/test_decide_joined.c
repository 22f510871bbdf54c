/*
 * test_decide_joined: complaints that came before by another way: which cases are
 * joined, what becomes of such a case, and what goes on to the other.
 */
#include "decide_fixture.h"

#define HOUR_MS (60 * 60 * 1000ll)

#define LIFE "states { order = { 'open', 'closed' }, closed = { 'closed' } } " \
	"transition 'shut' { on = 'close', from = 'open', to = 'closed' } " \
	"transition 'again' { on = 'reopen', from = 'closed', to = 'open' } "
#define RULES LIFE \
	"clock 'answer' { due = '100d' } " \
	"classify 'hot' { when = field 'attrs.hot', type = { malicious = 1 } } " \
	"assign 'claims' { when = type 'malicious', owner = 'claims' } " \
	"join 'same' { within = '7d', alike = 0.9, " \
	"when = ~field 'attrs.alone' } "

#define STORY "I bought the phone last Monday in your shop by the station. " \
	"It went black on the second day and has not come on again since. "

static char last[8192];   /* of what was forwarded last */
static int nforwarded;    /* by the last event, and decided */

static int
set_up(void **state)
{
	world_set_up(state);
	w.options.limits.max_backdate_ms = 1000 * 24 * HOUR_MS;
	w.in.is_last_try = true;
	return 0;
}

static enum outcome
decide(const char *event)
{
	const struct effect *e;

	world_decide(event);
	e = effect(EFFECT_FORWARD, 0);
	if (e != NULL)
		snprintf(last, sizeof(last), "%.*s", (int)e->args[0].len,
		    e->args[0].data);
	return w.out.outcome;
}

static void
forwarded_cb(void *arg, const struct complaint *c,
    const struct decide_output *out)
{
	(void)arg;
	(void)c;
	assert_int_equal(out->outcome, OUTCOME_DECIDED);
	nforwarded++;
}

/* As the other ways to decide do: what was forwarded, right after. */
static void
go_on(void)
{
	const struct decide_forwarded f = { forwarded_cb, NULL };
	const struct decide_input how = { .now_ms = w.in.now_ms,
		.is_last_try = true };

	nforwarded = 0;
	decide_what_was_forwarded(w.rs, w.store, &w.options, &how, &w.out,
	    &w.arena, NULL, &f);
}

/* A complaint of u-1, with its event's id that of its case. */
static const char *
complain(const char *case_id, const char *text)
{
	static char event[2048];

	snprintf(event, sizeof(event), "{\"id\":\"%s\",\"text\":\"%s\","
	    "\"customer\":{\"id\":\"u-1\"}}", case_id, text);
	assert_int_equal(decide(event), OUTCOME_DECIDED);
	return w.out.decision->joined.len > 0 ?
	    w.out.decision->joined.data : "";
}

static void
the_same_by_another_way_is_one_case(void **state)
{
	(void)state;
	assert_string_equal(complain("c-1", "Refund, please"), "");
	assert_string_equal(complain("c-2", "refund please!"), "c-1");
	assert_true(says("\"kind\":\"complaint\","
	    "\"joined\":\"c-1\",\"state\":\"closed\""));
	assert_true(says("\"sla\":[]"));
	assert_true(says("{\"rule\":\"same\",\"did\":"
	    "{\"joined\":\"c-1\",\"alike\":1}"));
	assert_string_equal(kept("case", "c-2", "state"), "closed");
	assert_string_equal(kept("case", "c-2", "notes"),
	    "{\"joined\":\"c-1\"}");
}

static void
a_joined_case_is_in_no_queue_and_counts_once(void **state)
{
	const struct effect *e;

	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	assert_int_equal(effect(EFFECT_DECIDE, 0)->args[1].len, 0);
	assert_null(effect(EFFECT_TIMER, 0));
	assert_null(effect(EFFECT_COUNT, 0));
	e = effect(EFFECT_STAT, 0);
	assert_int_equal(e->nargs, 3);
	assert_string_equal(e->args[2].data, "joined");
	go_on();
	assert_int_equal(nforwarded, 1);
	assert_string_equal(kept("customer", "u-1", "complaints:19675"), "2");
	assert_string_equal(kept("case", "c-1", "rev"), "2");
}

/* Nothing here makes one; a hash that somebody wrote may. */
static void
a_ring_of_joined_cases_ends(void **state)
{
	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	decide("{\"id\":\"e\",\"case\":\"c-2\",\"kind\":\"message\","
	    "\"text\":\"x\",\"joined_times\":3}");
	assert_non_null(strstr(last, "\"joined_times\":4"));
	assert_int_equal(decide("{\"id\":\"f\",\"case\":\"c-2\","
	    "\"kind\":\"message\",\"text\":\"x\",\"joined_times\":4}"),
	    OUTCOME_REFUSED);
}

static void
what_goes_on_says_where_it_was(void **state)
{
	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	assert_string_equal(last, "{\"id\":\"joined:c-2:c-2\","
	    "\"text\":\"refund\",\"customer\":{\"id\":\"u-1\"},"
	    "\"case\":\"c-1\",\"at\":1700000000000,\"joined_from\":\"c-2\","
	    "\"joined_times\":1}");
	w.in.now_ms += HOUR_MS;
	decide("{\"id\":\"e:1\",\"case\":\"c-2\",\"kind\":\"message\","
	    "\"at\":\"2023-11-14T23:00:00Z\",\"text\":\"x\",\"attrs\":"
	    "{\"n\":1.50,\"l\":[]}}");
	assert_string_equal(last, "{\"id\":\"joined:c-2:e:1\","
	    "\"case\":\"c-1\",\"kind\":\"message\","
	    "\"at\":\"2023-11-14T23:00:00Z\",\"text\":\"x\","
	    "\"attrs\":{\"n\":1.5,\"l\":[]},\"joined_from\":\"c-2\","
	    "\"joined_times\":1}");
	go_on();
	assert_int_equal(nforwarded, 1);
}

static void
ids_that_are_long_or_could_be_read_in_two_ways_go_by_their_hash(void **state)
{
	char event[512], id[COMPLAINT_ID_MAX + 1] = "";

	(void)state;
	memset(id, 'x', COMPLAINT_ID_MAX);
	complain("c-1", "refund");
	complain("a:b", "refund");
	assert_int_equal(strncmp(last, "{\"id\":\"joined:", 14), 0);
	assert_int_equal(strcspn(last + 14, "\""), COMPLAINT_HASH_CHARS);
	snprintf(event, sizeof(event), "{\"id\":\"%s\",\"case\":\"a:b\","
	    "\"text\":\"y\"}", id);
	decide(event);
	assert_int_equal(strcspn(last + 14, "\""), COMPLAINT_HASH_CHARS);
	go_on();
	assert_int_equal(nforwarded, 1);
}

static void
later_events_of_a_joined_case_go_on(void **state)
{
	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	go_on();
	decide("{\"id\":\"s\",\"case\":\"c-2\",\"kind\":\"close\"}");
	assert_true(says("\"rev\":2,\"kind\":\"close\","
	    "\"joined\":\"c-1\",\"state\":\"closed\""));
	assert_true(says("\"rules\":[]"));
	go_on();
	assert_string_equal(kept("case", "c-1", "state"), "closed");
	decide("{\"id\":\"s\",\"case\":\"c-2\",\"kind\":\"close\"}");
	assert_int_equal(w.out.outcome, OUTCOME_DUPLICATE);
	assert_null(effect(EFFECT_FORWARD, 0));
}

static void
a_case_that_is_closed_is_no_other_ones(void **state)
{
	(void)state;
	complain("c-1", "refund");
	decide("{\"id\":\"s\",\"case\":\"c-1\",\"kind\":\"close\"}");
	assert_string_equal(complain("c-2", "refund"), "");
	decide("{\"id\":\"s\",\"case\":\"c-2\",\"kind\":\"close\"}");
	decide("{\"id\":\"r\",\"case\":\"c-1\",\"kind\":\"reopen\"}");
	assert_string_equal(complain("c-3", "refund"), "c-1");
}

static void
no_case_is_joined_to_one_that_is_joined(void **state)
{
	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	assert_string_equal(complain("c-3", "refund"), "c-1");
	decide("{\"id\":\"s\",\"case\":\"c-1\",\"kind\":\"close\"}");
	assert_string_equal(complain("c-4", "refund"), "");
}

static void
nearly_the_same_is_enough_and_the_most_alike_is_taken(void **state)
{
	(void)state;
	complain("c-1", STORY "I want my money back.");
	assert_string_equal(complain("c-2", "Where is my parcel?"), "");
	assert_string_equal(complain("c-3", STORY "I want my money back now."),
	    "c-1");
	assert_string_equal(complain("c-4", "Where is my parcel"), "c-2");
}

static void
another_number_is_another_matter(void **state)
{
	(void)state;
	complain("c-1", STORY "My order is 4711.");
	assert_string_equal(complain("c-2", STORY "My order is 4712."), "");
	assert_string_equal(complain("c-3", STORY "My order is 4711 ."), "c-1");
	assert_string_equal(complain("c-4", STORY "And my order is 4712"),
	    "c-2");
	complain("c-5", STORY "My order is unknown.");
	assert_string_equal(complain("c-6", STORY "My order, it is 4713."), "");
}

/* As it was kept before numbers were. */
static void
a_print_without_numbers_names_none(void **state)
{
	char listed[256];

	(void)state;
	complain("c-1", STORY "My order is 4711.");
	snprintf(listed, sizeof(listed), "%.*s", 14 + 33,
	    kept("customer", "u-1", "case:c-1"));
	assert_int_equal(strcspn(listed + 14 + 16, "."), 0);
	store_set(w.store, str_of("customer"), str_of("u-1"),
	    str_of("case:c-1"), str_of(listed));
	assert_string_equal(complain("c-2", STORY "My order is 4711!"), "c-1");
	assert_string_equal(complain("c-3", STORY "My order was 4711!"), "");
	assert_string_not_equal(complain("c-4", STORY "My order is lost."), "");
}

static void
only_the_customers_own_and_only_lately(void **state)
{
	(void)state;
	complain("c-1", "refund");
	decide("{\"id\":\"c-2\",\"text\":\"refund\","
	    "\"customer\":{\"id\":\"u-2\"}}");
	assert_int_equal(w.out.decision->joined.len, 0);
	decide("{\"id\":\"c-3\",\"text\":\"refund\"}");
	assert_int_equal(w.out.decision->joined.len, 0);
	w.in.now_ms += 7 * 24 * HOUR_MS + 1;
	assert_string_equal(complain("c-4", "refund"), "");
}

static void
its_condition_says_what_may_be_joined(void **state)
{
	(void)state;
	complain("c-1", "refund");
	decide("{\"id\":\"c-2\",\"text\":\"refund\",\"attrs\":{\"alone\":1},"
	    "\"customer\":{\"id\":\"u-1\"}}");
	assert_int_equal(w.out.decision->joined.len, 0);
}

static void
what_would_be_too_large_has_its_own_case(void **state)
{
	(void)state;
	complain("c-1", "refund");
	w.options.limits.event_bytes = 70;
	assert_string_equal(complain("c-2", "refund"), "");
}

static void
what_is_too_large_to_go_on_is_refused(void **state)
{
	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	w.options.limits.event_bytes = 70;
	assert_int_equal(decide("{\"id\":\"m\",\"case\":\"c-2\","
	    "\"kind\":\"message\",\"text\":\"x\"}"), OUTCOME_REFUSED);
	assert_int_equal(w.out.why.reason, REFUSAL_TOO_LARGE);
	assert_string_equal(w.out.why.event, "m");
	assert_string_equal(kept("case", "c-2", "rev"), "1");
}

static void
where_the_other_case_is_gone_a_complaint_opens_it_anew(void **state)
{
	char event[sizeof(last)];

	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	store_reset(w.store);
	complain("c-9", "refund"); /* it would be joined to that */
	memcpy(event, last, sizeof(event));
	assert_int_equal(decide(event), OUTCOME_DECIDED);
	assert_int_equal(w.out.decision->joined.len, 0);
	assert_string_equal(kept("case", "c-1", "rev"), "1");
}

static void
rules_without_joins_keep_no_prints(void **state)
{
	struct need needs[DECIDE_MAX_NEEDS];

	(void)state;
	complain("c-1", "refund");
	assert_string_equal(kept("customer", "u-1", "case:c-1"),
	    "1700000000000 .a7ca882969ad2696");
	world_load(LIFE);
	assert_int_equal(ruleset_reads(w.rs), 0);
	assert_int_equal(decide_needs(w.rs, &w.complaint, 0, &w.arena, needs),
	    1);
	complain("c-2", "refund");
	assert_string_equal(kept("customer", "u-1", "case:c-2"),
	    "1700000000000");
	assert_string_equal(kept("case", "c-2", "print"), "");
}

static void
what_was_joined_stays_so_when_the_rules_join_no_more(void **state)
{
	(void)state;
	complain("c-1", "refund");
	complain("c-2", "refund");
	world_load(LIFE);
	decide("{\"id\":\"m\",\"case\":\"c-2\",\"kind\":\"message\","
	    "\"text\":\"x\"}");
	assert_string_equal(w.out.decision->joined.data, "c-1");
	assert_non_null(effect(EFFECT_FORWARD, 0));
}

static void
a_set_that_joins_needs_a_state_that_is_closed(void **state)
{
	struct err err;

	(void)state;
	assert_null(load_files(&err, "w.lua", WORDS, "x.lua",
	    "join 'j' { within = '7d', alike = 1 }", NULL));
	assert_non_null(strstr(err.text, "x.lua:1: a case that is joined"));
}

#define A_TEST(f) cmocka_unit_test_prestate_setup_teardown(f, set_up, \
	world_tear_down, (void *)RULES)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		A_TEST(the_same_by_another_way_is_one_case),
		A_TEST(a_joined_case_is_in_no_queue_and_counts_once),
		A_TEST(what_goes_on_says_where_it_was),
		A_TEST(a_ring_of_joined_cases_ends),
		A_TEST(ids_that_are_long_or_could_be_read_in_two_ways_go_by_their_hash),
		A_TEST(later_events_of_a_joined_case_go_on),
		A_TEST(a_case_that_is_closed_is_no_other_ones),
		A_TEST(no_case_is_joined_to_one_that_is_joined),
		A_TEST(nearly_the_same_is_enough_and_the_most_alike_is_taken),
		A_TEST(another_number_is_another_matter),
		A_TEST(a_print_without_numbers_names_none),
		A_TEST(only_the_customers_own_and_only_lately),
		A_TEST(its_condition_says_what_may_be_joined),
		A_TEST(what_would_be_too_large_has_its_own_case),
		A_TEST(what_is_too_large_to_go_on_is_refused),
		A_TEST(where_the_other_case_is_gone_a_complaint_opens_it_anew),
		A_TEST(rules_without_joins_keep_no_prints),
		A_TEST(what_was_joined_stays_so_when_the_rules_join_no_more),
		A_TEST(a_set_that_joins_needs_a_state_that_is_closed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
