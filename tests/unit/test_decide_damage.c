/*
 * test_decide_damage: fields of a case that nobody can read are told by name,
 * and the case goes on without them.
 */
#include "decide_fixture.h"

#define SECRET "Mr Kim, 7 Hill Road"

#define RULES \
	"states { order = { 'received', 'closed' }, closed = { 'closed' } } " \
	"transition 'owes' { on = 'resume', remember = 'cause', obligation = " \
	"{ to = 'warehouse', what = 'goods', due = '2h' } } " \
	"clock 'answer' { when = kind 'complaint', due = '1h' } " \
	"assign 'all' { when = kind 'complaint', owner = 'claims', rank = 1 } "

static void
tell(const char *kind)
{
	char event[256];

	w.in.now_ms += 1000;
	snprintf(event, sizeof(event), "{\"id\":\"e%d\",\"case\":\"c\","
	    "\"kind\":\"%s\",\"text\":\"x\",\"cause\":\"late\"}", ++w.n,
	    kind);
	assert_int_equal(world_decide(event), OUTCOME_DECIDED);
}

/* The tail of the only alert, or NULL. */
static const char *
alert(void)
{
	assert_null(effect(EFFECT_ALERT, 1));
	return effects(EFFECT_ALERT) > 0 ?
	    effect(EFFECT_ALERT, 0)->args[1].data : NULL;
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
	assert_int_equal(world_wake("c"), OUTCOME_NOTHING);
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

/* Is it in what is written of the last entry? */
static bool
is_written(const char *words)
{
	const struct effect *e = w.out.effects.first;

	for (; e != NULL; e = e->next)
		for (uint32_t i = 0; i < e->nargs; i++)
			if (memmem(e->args[i].data, e->args[i].len, words,
			    strlen(words)) != NULL)
				return true;
	return false;
}

/* Told, and in nothing that is written. */
static void
is_kept_out(const char *field, const char *value)
{
	char event[32], degraded[64];

	damage(field, value);
	tell("message");
	snprintf(event, sizeof(event), "\"e%d\"", w.n);
	is_told(field, event);
	snprintf(degraded, sizeof(degraded), "\"degraded\":[\"case:%s\"]",
	    field);
	assert_true(says(degraded));
	assert_false(is_written("Kim"));
}

static void
words_that_no_rules_have_become_part_of_no_key(void **state)
{
	static const char *const fields[] = { "state", "type", "priority",
		"owner" };
	static char long_one[10000 + 1] = "Kim";
	const char *const bad[] = { "Kim x", "Kim\nx\n1", "Kim\x7f", "Kim\xff",
		"Kim:x", "Kim{x}", "Kim*", "Kim\"", long_one };

	(void)state;
	memset(long_one + 3, 'x', sizeof(long_one) - 4);
	tell("complaint");
	for (size_t i = 0; i < sizeof(fields) / sizeof(*fields); i++)
		for (size_t k = 0; k < sizeof(bad) / sizeof(*bad); k++) {
			is_kept_out(fields[i], bad[k]);
			tell("message");
			assert_true(says("\"degraded\":[]"));
		}
}

static void
a_customer_that_is_no_id_becomes_part_of_no_key(void **state)
{
	(void)state;
	tell("complaint");
	is_kept_out("customer", "Kim\n");
	tell("close");
	assert_false(is_written("Kim"));
}

static void
words_of_older_rules_are_no_damage(void **state)
{
	(void)state;
	tell("complaint");
	damage("owner", "dealer/12");
	damage("state", "\xe5\xb7\xb2");
	tell("message");
	assert_null(alert());
	assert_true(says("\"owner\":\"dealer/12\""));
}

/* -------------------------------------------------------------------------- */

#define TEST(f) WORLD_TEST(f, RULES)

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
		TEST(words_that_no_rules_have_become_part_of_no_key),
		TEST(a_customer_that_is_no_id_becomes_part_of_no_key),
		TEST(words_of_older_rules_are_no_damage),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
