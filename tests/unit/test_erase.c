/*
 * test_erase: which entries of the queue are one customer's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "erase_parts.h"

static struct erase_theirs theirs;

static int
start(void **state)
{
	(void)state;
	erase_theirs_init(&theirs, STR("u-9"));
	erase_theirs_add(&theirs, STR("c-1"), ERASE_OURS);
	erase_theirs_add(&theirs, STR("c-2"), ERASE_OTHERS);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	erase_theirs_clear(&theirs);
	return 0;
}

static bool
has_event(const char *event)
{
	return erase_theirs_has_event(&theirs, str_of(event));
}

/* An entry of one field. */
static bool
has(const char *name, const char *value)
{
	struct reply words[2] = {
		{ .kind = REPLY_TEXT, .text = str_of(name) },
		{ .kind = REPLY_TEXT, .text = str_of(value) },
	};
	struct reply fields = { .kind = REPLY_LIST, .count = 2,
		.items = words };

	return erase_theirs_has(&theirs, &fields);
}

static void
an_event_is_theirs_by_its_customer(void **state)
{
	(void)state;
	assert_true(has_event("{\"id\":\"e\",\"customer\":{\"id\":\"u-9\"}}"));
	assert_true(has_event("{\"customer\" : { \"tier\":1,\"id\" : \"u-9\"}}"));
	assert_true(has_event("{\"\\u0063ustomer\":{\"id\":\"\\u0075-9\"}}"));
	assert_false(has_event("{\"id\":\"e\",\"customer\":{\"id\":\"u-90\"}}"));
	assert_true(has_event("{\"id\":\"e\",\"customer\":\"u-9\"}"));
	assert_true(has_event("{\"customer\":[{\"id\":\"u-9\"}]}"));
	assert_true(has_event("{\"customer\":{\"id\":{\"id\":\"u-9\"}}}"));
	assert_false(has_event("{\"customer\":[{\"id\":\"u-90\"}]}"));
	assert_false(has_event("{\"id\":\"u-9\",\"text\":\"u-9\"}"));
}

static void
an_event_is_theirs_by_its_case(void **state)
{
	(void)state;
	assert_true(has_event("{\"id\":\"e\",\"case\":\"c-1\"}"));
	assert_true(has_event("{\"id\":\"c-1\"}"));
	assert_true(has_event("{\"id\":\"c-1\",\"case\":null}"));
	assert_true(has_event("{\"id\":\"e\",\"case\":\"c\\u002d1\"}"));
	assert_false(has_event("{\"id\":\"c-1\",\"case\":\"c-3\"}"));
	assert_false(has_event("{\"id\":\"e\",\"case\":\"c-10\"}"));
	assert_false(has_event("{\"id\":\"e\",\"case\":\"c-2\"}"));
}

static void
what_was_refused_is_theirs_where_it_names_them(void **state)
{
	(void)state;
	assert_true(has("event", "{\"customer\":{\"id\":\"u-9\"},\"text\":"));
	assert_true(has("event", "{\"text\":\"\x01\" \"u-9\""));
	assert_true(has("event", "no JSON, but \"u-9\""));
	assert_true(has("event", "c-1")); /* it died when it was due */
	assert_false(has("event", "no JSON, but u-9"));
	assert_false(has("event", "c-2"));
	assert_false(has("event", ""));
	assert_false(has("detail", "\"u-9\""));
}

static void
an_id_that_is_a_number_is_found_among_the_refused(void **state)
{
	(void)state;
	erase_theirs_clear(&theirs);
	erase_theirs_init(&theirs, STR("4711"));
	assert_true(has("event", "{\"customer\":{\"id\":4711}}"));
	assert_true(has("event", "{\"customer\":{\"id\":\"4711\"}}"));
	assert_false(has("event", "{\"customer\":{\"id\":47110}}"));
	assert_false(has("event", "{\"amount\":4711}"));
}

static void
what_was_decided_and_told_is_theirs_by_the_case(void **state)
{
	(void)state;
	assert_true(has("case", "c-1"));
	assert_true(has("sla", "{\"seq\":1,\"case\":\"c-1\"}"));
	assert_true(has("alert", "{\"kind\":\"dead\",\"case\":\"c-1\"}"));
	assert_false(has("case", "c-2"));
	assert_false(has("sla", "{\"seq\":1,\"case\":\"c-2\"}"));
	assert_false(has("alert", "{\"kind\":\"redis\"}"));
	assert_false(has("alert",
	    "{\"kind\":\"incident\",\"of\":[\"c-1\"],\"case\":\"c-1\"}"));
	assert_false(has("alert", ""));
}

static void
words_in_a_case_of_others_are_theirs_and_no_others(void **state)
{
	(void)state;
	assert_false(has("decision", "{\"event\":\"m-1\",\"case\":\"c-2\"}"));
	assert_true(has_event("{\"id\":\"m-1\",\"case\":\"c-2\","
	    "\"customer\":{\"id\":\"u-9\"}}"));
	assert_true(has("decision", "{\"event\":\"m-1\",\"case\":\"c-2\"}"));
	assert_false(has("decision", "{\"event\":\"m-2\",\"case\":\"c-2\"}"));
	assert_false(has("decision", "{\"event\":\"m-1\",\"case\":\"c-3\"}"));
	assert_false(has("decision", "{\"event\":\"m-1\",\"case\":null}"));
}

static void
an_event_on_a_case_that_is_new_is_left_when_only_known_ones_go(void **state)
{
	static const char new_one[] =
	    "{\"id\":\"c-7\",\"customer\":{\"id\":\"u-9\"}}";

	(void)state;
	theirs.takes_known_only = true;
	assert_false(has_event(new_one));
	assert_true(has_event("{\"id\":\"c-1\",\"customer\":{\"id\":\"u-9\"}}"));
	assert_true(has_event("{\"customer\":{\"id\":\"u-9\"}}"));
	erase_theirs_add(&theirs, STR("c-7"), ERASE_UNKNOWN);
	assert_false(has_event(new_one));
	erase_theirs_set(&theirs, erase_theirs_find(&theirs, STR("c-7")),
	    ERASE_OURS);
	assert_true(has_event(new_one));
}

static void
thousands_of_cases_are_known_by_name(void **state)
{
	char name[16];

	(void)state;
	for (int i = 0; i < 5000; i++) {
		snprintf(name, sizeof(name), "x-%d", i);
		erase_theirs_add(&theirs, str_of(name), i % 2 == 0 ?
		    ERASE_OURS : ERASE_OTHERS);
		erase_theirs_add(&theirs, str_of(name), ERASE_UNKNOWN);
	}
	assert_int_equal(theirs.n, 5002);
	assert_int_equal(theirs.by_whose[ERASE_OURS], 2501);
	assert_int_equal(theirs.by_whose[ERASE_UNKNOWN], 0);
	assert_true(has("case", "x-4998"));
	assert_false(has("case", "x-4999"));
	assert_null(erase_theirs_find(&theirs, STR("x-5000")));
}

#define TEST(fn) cmocka_unit_test_setup_teardown(fn, start, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_event_is_theirs_by_its_customer),
		TEST(an_event_is_theirs_by_its_case),
		TEST(what_was_refused_is_theirs_where_it_names_them),
		TEST(an_id_that_is_a_number_is_found_among_the_refused),
		TEST(what_was_decided_and_told_is_theirs_by_the_case),
		TEST(words_in_a_case_of_others_are_theirs_and_no_others),
		TEST(an_event_on_a_case_that_is_new_is_left_when_only_known_ones_go),
		TEST(thousands_of_cases_are_known_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
