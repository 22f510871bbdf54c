/*
 * test_decide_damage: fields of a case that nobody can read are told by name,
 * and the case goes on without them.
 */
#include "ruleset_fixture.h"

#include "decide.h"
#include "decision.h"
#include "effect.h"
#include "store.h"

#define NOW 1700000000000ll
#define SECRET "Mr Kim, 7 Hill Road"

#define RULES \
	"states { order = { 'received', 'closed' }, closed = { 'closed' } } " \
	"transition 'owes' { on = 'resume', remember = 'cause', obligation = " \
	"{ to = 'warehouse', what = 'goods', due = '2h' } } " \
	"clock 'answer' { when = kind 'complaint', due = '1h' } "

static struct world {
	struct ruleset *rs;
	struct store *store;
	struct decide_options options;
	struct mem_arena arena;
	struct decide_output out;
	struct buf last;     /* the decision as JSON */
	int n;
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
		.limits = complaint_default_limits,
		.dedup_window_ms = 24 * 60 * 60 * 1000ll };
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	store_free(w.store);
	mem_arena_clear(&w.arena);
	buf_clear(&w.last);
	ruleset_free(w.rs);
	return 0;
}

static void
decision_cb(void *arg, struct str json)
{
	(void)arg;
	buf_reset(&w.last);
	buf_add_str(&w.last, json);
}

static const struct store_sink sink = { .decision = decision_cb };

static void
tell(const char *kind)
{
	struct decide_input in = { .now_ms = NOW + ++w.n * 1000 };
	struct complaint c;
	struct refused why;
	char event[256];

	snprintf(event, sizeof(event), "{\"id\":\"e%d\",\"case\":\"c\","
	    "\"kind\":\"%s\",\"text\":\"x\",\"cause\":\"late\"}", w.n, kind);
	if (complaint_parse(&c, str_of(event), &w.options.limits, &why) != 0)
		fail_msg("refused: %s", why.detail);
	in.complaint = &c;
	decide_entry(w.rs, w.store, &w.options, &in, &w.arena, &sink, &w.out);
	assert_int_equal(w.out.outcome, OUTCOME_DECIDED);
	complaint_clear(&c);
}

static void
wake(void)
{
	struct decide_input in = { .now_ms = NOW + ++w.n * 1000,
		.due_case = STR("c") };

	decide_entry(w.rs, w.store, &w.options, &in, &w.arena, &sink, &w.out);
}

/* The tail of the only alert, or NULL. */
static const char *
alert(void)
{
	const struct effect *e, *found = NULL;

	for (e = w.out.effects.first; e != NULL; e = e->next)
		if (e->op == EFFECT_ALERT) {
			assert_null(found);
			found = e;
		}
	return found != NULL ? found->args[1].data : NULL;
}

static void
damage(const char *field, const char *value)
{
	store_set(w.store, STR("case"), STR("c"), str_of(field),
	    str_of(value));
}

static void
is_told(const char *field, const char *event)
{
	char expected[128];

	assert_non_null(alert());
	snprintf(expected, sizeof(expected), "\"kind\":\"case_damaged\","
	    "\"case\":\"c\",\"field\":\"%s\",\"event\":%s}", field, event);
	assert_non_null(strstr(alert(), expected));
	assert_null(strstr(alert(), "Kim"));
}

static bool
says(const char *part)
{
	return strstr(buf_cstr(&w.last), part) != NULL;
}

/* -------------------------------------------------------------------------- */

static void
a_case_that_can_be_read_tells_nothing(void **state)
{
	(void)state;
	tell("complaint");
	tell("resume");
	tell("message");
	assert_null(alert());
	assert_true(says("\"degraded\":[]"));
	assert_true(says("\"obligations\":[{\"id\":\"1\""));
}

static void
clocks_that_cannot_be_read_are_told_once(void **state)
{
	(void)state;
	tell("complaint");
	damage("clocks", "1 17;answer " SECRET);
	tell("message");
	is_told("clocks", "\"e2\"");
	assert_true(says("\"degraded\":[\"case:clocks\"]"));
	assert_false(says("Kim"));
	tell("message");
	assert_null(alert());
	assert_true(says("\"degraded\":[]"));
}

static void
notes_that_cannot_be_read_are_told(void **state)
{
	(void)state;
	tell("complaint");
	tell("resume");
	damage("notes", "{\"cause\":\"" SECRET);
	tell("message");
	is_told("notes", "\"e3\"");
	assert_true(says("\"degraded\":[\"case:notes\"]"));
	tell("message");
	assert_null(alert());
}

static void
obligations_that_cannot_be_read_are_in_no_decision(void **state)
{
	static const char *const bad[] = {
		"[{\"id\":\"1\"", "{}", "[1]", "[{\"id\":\"1\"}]",
		"[{\"id\":\"1\",\"to\":\"x\",\"what\":\"x\",\"due\":7,"
		    "\"state\":\"open\"}]",
		"[{\"id\":\"1\",\"to\":\"x\",\"what\":\"x\",\"due\":null,"
		    "\"state\":\"open\",\"who\":\"" SECRET "\"}]",
	};
	size_t i;

	(void)state;
	tell("complaint");
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		damage("obligations", bad[i]);
		tell("message");
		assert_non_null(alert());
		assert_true(says("\"obligations\":[],"));
		assert_true(says("\"degraded\":[\"case:obligations\"]"));
		assert_false(says("Kim"));
	}
	tell("message");
	assert_null(alert());
}

static void
a_case_that_is_woken_tells_it_too(void **state)
{
	(void)state;
	tell("complaint");
	damage("clocks", "?");
	wake();
	assert_int_equal(w.out.outcome, OUTCOME_NOTHING);
	is_told("clocks", "null");
}

static void
all_that_is_damaged_is_named(void **state)
{
	(void)state;
	tell("complaint");
	damage("clocks", "?");
	damage("notes", "?");
	damage("obligations", "?");
	tell("message");
	assert_true(says("\"degraded\":[\"case:clocks\",\"case:notes\","
	    "\"case:obligations\"]"));
}

static void
numbers_that_nobody_wrote_are_told_and_not_believed(void **state)
{
	static const struct { const char *field, *value; } bad[] = {
		{ "now", "4611686018427387904" }, { "now", "-1" },
		{ "now", "9999999999999999999999999" }, { "now", "soon" },
		{ "now", "" }, { "rev", "x" }, { "rev", "" },
		{ "rev", "99999999999999999999" }, { "rev", "-5" },
	};
	char degraded[64];

	(void)state;
	tell("complaint");
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		damage(bad[i].field, bad[i].value);
		tell("message");
		snprintf(degraded, sizeof(degraded), "\"degraded\":[\"case:%s\"]",
		    bad[i].field);
		assert_true(says(degraded));
		assert_true(says("\"at\":\"20"));
		tell("message");
		assert_true(says("\"degraded\":[]"));
	}
}

/* -------------------------------------------------------------------------- */

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_case_that_can_be_read_tells_nothing),
		TEST(clocks_that_cannot_be_read_are_told_once),
		TEST(notes_that_cannot_be_read_are_told),
		TEST(obligations_that_cannot_be_read_are_in_no_decision),
		TEST(a_case_that_is_woken_tells_it_too),
		TEST(all_that_is_damaged_is_named),
		TEST(numbers_that_nobody_wrote_are_told_and_not_believed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
