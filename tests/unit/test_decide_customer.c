/*
 * test_decide_customer: whose a case is, and the list of cases that is kept of
 * a customer.
 */
#include "ruleset_fixture.h"

#include "decide.h"
#include "effect.h"
#include "store.h"

#define DAY_MS (24 * 60 * 60 * 1000ll)
#define NOW 1700000000000ll

#define RULES \
	"states { order = { 'open', 'closed' }, closed = { 'closed' } } " \
	"transition 'shut' { on = 'close', from = 'open', to = 'closed' } " \
	"transition 'again' { on = { 'reopen', 'complaint' }, " \
	"from = 'closed', to = 'open' } " \
	"guard 'g' { on = 'resolve', when = always, refuse = 'no', " \
	"detail = 'x' } "

static struct world {
	struct ruleset *rs;
	struct store *store;
	struct decide_options options;
	struct mem_arena arena;
	struct decide_output out;
	struct complaint complaint;
	int64_t now_ms;
} w;

static int
set_up(void **state)
{
	(void)state;
	memset(&w, 0, sizeof(w));
	complaint_init();
	w.rs = load_text(RULES);
	w.store = store_new();
	w.options = (struct decide_options){
		.limits = complaint_default_limits, .dedup_window_ms = DAY_MS };
	w.now_ms = NOW;
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	if (w.complaint.root != NULL)
		complaint_clear(&w.complaint);
	store_free(w.store);
	mem_arena_clear(&w.arena);
	ruleset_free(w.rs);
	return 0;
}

static void
decide(const char *case_id, const char *kind, const char *customer)
{
	static int n;
	struct decide_input in = { .now_ms = w.now_ms };
	struct refused why;
	char text[512];

	if (w.complaint.root != NULL)
		complaint_clear(&w.complaint);
	memset(&w.complaint, 0, sizeof(w.complaint));
	snprintf(text, sizeof(text), "{\"id\":\"e-%d\",\"case\":\"%s\","
	    "\"kind\":\"%s\",\"text\":\"x\",\"customer\":{%s%s%s}}", ++n,
	    case_id, kind, *customer ? "\"id\":\"" : "", customer,
	    *customer ? "\"" : "");
	if (complaint_parse(&w.complaint, str_of(text), &w.options.limits,
	    &why) != 0)
		fail_msg("refused: %s", why.detail);
	in.complaint = &w.complaint;
	mem_arena_reset(&w.arena);
	decide_entry(w.rs, w.store, &w.options, &in, &w.arena, NULL, &w.out);
	assert_int_equal(w.out.outcome, OUTCOME_DECIDED);
}

static const char *
kept(const char *kind, const char *id, const char *field)
{
	static char text[256];
	struct str v = { "", 0 };

	store_get(w.store, str_of(kind), str_of(id), str_of(field), &v);
	snprintf(text, sizeof(text), "%.*s", (int)v.len, v.data);
	return text;
}

static uint32_t
effects(enum effect_op op)
{
	const struct effect *e;
	uint32_t n = 0;

	for (e = w.out.effects.first; e != NULL; e = e->next)
		n += e->op == op;
	return n;
}

static void
a_case_knows_its_customer_and_the_customer_its_cases(void **state)
{
	(void)state;
	decide("c-1", "complaint", "k-1");
	w.now_ms += 5;
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
	w.now_ms += 5;
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
	w.now_ms += 7;
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
		w.now_ms++;
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
	w.now_ms = NOW + 8 * 366 * DAY_MS / 8 + 8;
	decide("c-3", "complaint", "k-1");
	decide("c-3", "close", "");
	assert_string_equal(kept("customer", "k-1", "case:c-1"), "");
	assert_string_not_equal(kept("customer", "k-1", "case:c-2"), "");
	assert_string_not_equal(kept("customer", "k-1", "case:c-3"), "");
}

#define A_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

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
