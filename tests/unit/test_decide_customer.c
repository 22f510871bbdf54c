/*
 * test_decide_customer: whose a case is, and the list of cases that is kept of
 * a customer.
 */
#include "decide_fixture.h"

#define DAY_MS (24 * 60 * 60 * 1000ll)

#define RULES \
	"states { order = { 'open', 'closed' }, closed = { 'closed' } } " \
	"transition 'shut' { on = 'close', from = 'open', to = 'closed' } " \
	"transition 'again' { on = { 'reopen', 'complaint' }, " \
	"from = 'closed', to = 'open' } " \
	"guard 'g' { on = 'resolve', when = always, refuse = 'no', " \
	"detail = 'x' } "

static void
decide(const char *case_id, const char *kind, const char *customer)
{
	char event[512];

	snprintf(event, sizeof(event), "{\"id\":\"e-%d\",\"case\":\"%s\","
	    "\"kind\":\"%s\",\"text\":\"x\",\"customer\":{%s%s%s}}", ++w.n,
	    case_id, kind, *customer ? "\"id\":\"" : "", customer,
	    *customer ? "\"" : "");
	assert_int_equal(world_decide(event), OUTCOME_DECIDED);
}

static void
a_case_knows_its_customer_and_the_customer_its_cases(void **state)
{
	(void)state;
	decide("c-1", "complaint", "k-1");
	w.in.now_ms += 5;
	decide("c-2", "complaint", "k-1");
	assert_string_equal(kept("case", "c-1", "customer"), "k-1");
	assert_string_equal(kept("customer", "k-1", "case:c-1"),
	    "1700000000000");
	assert_string_equal(kept("customer", "k-1", "case:c-2"),
	    "1700000000005");
	/* written along with the count: no write of its own */
	assert_int_equal(effects(EFFECT_COUNT), 1);
	assert_int_equal(effects(EFFECT_SET), 0);
}

static void
later_events_do_not_list_it_again(void **state)
{
	const struct effect *e;

	(void)state;
	decide("c-1", "complaint", "k-1");
	w.in.now_ms += 5;
	decide("c-1", "complaint", "k-1");
	assert_string_equal(kept("customer", "k-1", "case:c-1"),
	    "1700000000000");
	for (e = w.out.effects.first; e->op != EFFECT_COUNT; e = e->next)
		;
	assert_int_equal(e->nargs, 6);
	decide("c-1", "message", "k-1");
	assert_int_equal(effects(EFFECT_SET), 0);
}

static void
the_first_customer_that_is_named_stays(void **state)
{
	(void)state;
	decide("c-1", "complaint", "");
	assert_string_equal(kept("case", "c-1", "customer"), "");
	decide("c-1", "message", "k-1");
	decide("c-1", "complaint", "k-2");
	assert_string_equal(kept("case", "c-1", "customer"), "k-1");
	assert_string_equal(kept("customer", "k-1", "case:c-1"),
	    "1700000000000");
	assert_string_equal(kept("customer", "k-2", "case:c-1"), "");
}

static void
an_event_that_is_refused_names_nobody(void **state)
{
	(void)state;
	decide("c-1", "complaint", "");
	decide("c-1", "resolve", "k-1");
	assert_string_equal(kept("case", "c-1", "customer"), "");
	assert_string_equal(kept("customer", "k-1", "case:c-1"), "");
}

static void
the_list_says_which_cases_are_closed(void **state)
{
	(void)state;
	decide("c-1", "complaint", "k-1");
	w.in.now_ms += 7;
	decide("c-1", "close", ""); /* whoever closes it names no customer */
	assert_string_equal(kept("customer", "k-1", "case:c-1"),
	    "1700000000000 1700000000007");
	decide("c-1", "message", "k-1");
	assert_string_equal(kept("customer", "k-1", "case:c-1"),
	    "1700000000000 1700000000007");
	decide("c-1", "reopen", "");
	assert_string_equal(kept("customer", "k-1", "case:c-1"),
	    "1700000000000");
	decide("c-1", "close", "");
	decide("c-1", "complaint", "k-1");
	assert_string_equal(kept("customer", "k-1", "case:c-1"),
	    "1700000000000");
}

static void
the_oldest_cases_leave_a_list_that_is_too_long(void **state)
{
	char id[24];
	int i;

	(void)state;
	for (i = 0; i < 300; i++) {
		snprintf(id, sizeof(id), "c-%d", i);
		decide(id, "complaint", "k-1");
		w.in.now_ms++;
	}
	assert_string_equal(kept("customer", "k-1", "case:c-0"), "");
	assert_string_equal(kept("customer", "k-1", "case:c-40"), "");
	assert_string_not_equal(kept("customer", "k-1", "case:c-50"), "");
	assert_string_not_equal(kept("customer", "k-1", "case:c-299"), "");
	assert_string_equal(kept("customer", "k-1", "complaints:19675"),
	    "300");
}

static void
what_was_closed_a_year_ago_is_forgotten(void **state)
{
	(void)state;
	decide("c-1", "complaint", "k-1");
	decide("c-1", "close", "");
	decide("c-2", "complaint", "k-1");
	w.in.now_ms = NOW + 8 * 366 * DAY_MS / 8 + 8;
	decide("c-3", "complaint", "k-1");
	decide("c-3", "close", "");
	assert_string_equal(kept("customer", "k-1", "case:c-1"), "");
	assert_string_not_equal(kept("customer", "k-1", "case:c-2"), "");
	assert_string_not_equal(kept("customer", "k-1", "case:c-3"), "");
}

#define A_TEST(f) WORLD_TEST(f, RULES)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		A_TEST(a_case_knows_its_customer_and_the_customer_its_cases),
		A_TEST(later_events_do_not_list_it_again),
		A_TEST(the_first_customer_that_is_named_stays),
		A_TEST(an_event_that_is_refused_names_nobody),
		A_TEST(the_list_says_which_cases_are_closed),
		A_TEST(the_oldest_cases_leave_a_list_that_is_too_long),
		A_TEST(what_was_closed_a_year_ago_is_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
