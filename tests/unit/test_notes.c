/*
 * test_notes: what a case remembers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "notes.h"

static struct mem_arena arena;

static struct value
text(const char *s)
{
	return (struct value){ .type = VALUE_STRING, .s = str_of(s) };
}

static struct value
number(int64_t i)
{
	return (struct value){ .type = VALUE_INT, .i = i };
}

static void
assert_written(const struct notes *n, const char *expected)
{
	struct buf b = { 0 };

	notes_put(&b, n);
	assert_string_equal(buf_cstr(&b), expected);
	buf_clear(&b);
}

static void
equal_notes_are_equal_bytes_whatever_their_order_was(void **state)
{
	struct notes one = { 0 }, two = { 0 };

	(void)state;
	assert_true(notes_set(&one, STR("rounds"), number(2)));
	assert_true(notes_set(&one, STR("dq.b1"), text("some")));
	assert_true(notes_set_str(&one, "nature", STR("valid")));
	assert_true(notes_set_str(&two, "nature", STR("communicative")));
	assert_true(notes_set_str(&two, "nature", STR("valid")));
	assert_true(notes_set(&two, STR("dq.b1"), text("some")));
	assert_true(notes_set_int(&two, "rounds", 2));
	assert_written(&one,
	    "{\"dq.b1\":\"some\",\"nature\":\"valid\",\"rounds\":2}");
	assert_written(&two,
	    "{\"dq.b1\":\"some\",\"nature\":\"valid\",\"rounds\":2}");
}

static void
what_was_written_reads_back_as_it_was(void **state)
{
	const char *kept = "{\"a\":true,\"b\":false,\"c\":-7,\"d\":2.0,"
	    "\"e\":0.10000000000000001,\"f\":\"\\\"退款\\\" \\\\\",\"g\":\"\"}";
	struct notes n;

	(void)state;
	assert_int_equal(notes_get(&n, str_of(kept), &arena), 0);
	assert_int_equal(n.n, 7);
	assert_written(&n, kept);
	assert_true(notes_find(&n, STR("a")).b);
	assert_int_equal(notes_find(&n, STR("b")).type, VALUE_BOOL);
	assert_int_equal(notes_find_int(&n, "c"), -7);
	assert_int_equal(notes_find(&n, STR("d")).type, VALUE_REAL);
	assert_true(notes_find(&n, STR("e")).d == 0.1);
	assert_true(str_is(notes_find_str(&n, "f"), "\"退款\" \\"));
	mem_arena_reset(&arena);
}

static void
what_is_no_note_of_ours_reads_as_none(void **state)
{
	static const char *const bad[] = {
		"[]", "{", "{\"a\"}", "{\"a\":{}}", "{\"a\":[1]}", "{\"a\":1,}",
		"{\"a\":null1}", "{\"a b\":1}", "{\"a\":\"\\x\"}", "{\"a\":1x}",
		"{\"a\":\"b}", "{\"a\":1} x", "7",
	};
	struct notes n;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		n.n = 3;
		assert_int_equal(notes_get(&n, str_of(bad[i]), &arena), -1);
		assert_int_equal(n.n, 0);
	}
	assert_int_equal(notes_get(&n, STR(""), &arena), 0);
	assert_int_equal(notes_get(&n, STR("{}"), &arena), 0);
	assert_int_equal(n.n, 0);
	mem_arena_reset(&arena);
}

static void
a_note_that_is_not_there_is_nothing(void **state)
{
	struct notes n = { 0 };

	(void)state;
	assert_int_equal(notes_find(&n, STR("a")).type, VALUE_NONE);
	assert_int_equal(notes_find_str(&n, "a").len, 0);
	assert_int_equal(notes_find_int(&n, "a"), 0);
	assert_true(notes_set_str(&n, "a", STR("x")));
	assert_int_equal(notes_find_int(&n, "a"), 0);
	assert_int_equal(notes_find(&n, STR("aa")).type, VALUE_NONE);
	assert_int_equal(notes_find(&n, STR("A")).type, VALUE_NONE);
}

static void
a_note_is_taken_away_by_nothing(void **state)
{
	struct notes n = { 0 };

	(void)state;
	assert_true(notes_set_int(&n, "a", 1));
	assert_true(notes_set_str(&n, "b", STR("x")));
	assert_true(notes_set_int(&n, "c", 3));
	assert_true(notes_set_str(&n, "b", STR("")));
	assert_written(&n, "{\"a\":1,\"c\":3}");
	assert_true(notes_set(&n, STR("c"), (struct value){ .type = VALUE_NULL }));
	assert_true(notes_set(&n, STR("zz"), (struct value){ .type = VALUE_NONE }));
	assert_written(&n, "{\"a\":1}");
}

static void
a_long_string_is_cut_at_the_edge_of_a_character(void **state)
{
	struct notes n = { 0 };
	char s[3 * 100 + 1] = "";
	int i;

	(void)state;
	for (i = 0; i < 100; i++)
		memcpy(s + (size_t)3 * (size_t)i, "款", 3);
	assert_true(notes_set(&n, STR("cause"), text(s)));
	assert_int_equal(notes_find_str(&n, "cause").len, 198);
	assert_true(notes_set(&n, STR("cause"), (struct value){
	    .type = VALUE_STRING, .s = { s, 200 } }));
	assert_int_equal(notes_find_str(&n, "cause").len, 200);
}

static void
a_list_is_remembered_as_having_been_there(void **state)
{
	struct notes n = { 0 };

	(void)state;
	assert_true(notes_set(&n, STR("items"), (struct value){
	    .type = VALUE_ARRAY }));
	assert_written(&n, "{\"items\":true}");
}

static void
names_that_are_none_are_refused(void **state)
{
	struct notes n = { 0 };
	char name[NOTES_NAME_BYTES + 2];

	(void)state;
	memset(name, 'n', sizeof(name));
	assert_false(notes_set(&n, STR(""), number(1)));
	assert_false(notes_set(&n, STR("a b"), number(1)));
	assert_false(notes_set(&n, STR("退款"), number(1)));
	assert_false(notes_set(&n, (struct str){ name, sizeof(name) - 1 },
	    number(1)));
	assert_true(notes_set(&n, (struct str){ name, NOTES_NAME_BYTES },
	    number(1)));
	assert_int_equal(n.n, 1);
}

static void
rules_cannot_take_the_room_of_the_engine(void **state)
{
	static char names[NOTES_MAX][8];
	struct notes n = { 0 };
	uint32_t i, room = NOTES_MAX - NOTES_MAX_OURS;

	(void)state;
	for (i = 0; i < NOTES_MAX; i++)
		snprintf(names[i], sizeof(names[i]), "n%02u", i);
	for (i = 0; i < room; i++)
		assert_true(notes_remember(&n, str_of(names[i]), number(i)));
	assert_false(notes_remember(&n, str_of(names[room]), number(1)));
	assert_true(notes_remember(&n, str_of(names[0]), number(7)));
	for (; i < NOTES_MAX; i++)
		assert_true(notes_set_int(&n, names[i], i));
	assert_false(notes_set_int(&n, "more", 1));
	assert_int_equal(n.n, NOTES_MAX);
	assert_int_equal(notes_find_int(&n, "n00"), 7);
	assert_int_equal(notes_find_int(&n, "n63"), 63);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_notes_are_equal_bytes_whatever_their_order_was),
		cmocka_unit_test(what_was_written_reads_back_as_it_was),
		cmocka_unit_test(what_is_no_note_of_ours_reads_as_none),
		cmocka_unit_test(a_note_that_is_not_there_is_nothing),
		cmocka_unit_test(a_note_is_taken_away_by_nothing),
		cmocka_unit_test(a_long_string_is_cut_at_the_edge_of_a_character),
		cmocka_unit_test(a_list_is_remembered_as_having_been_there),
		cmocka_unit_test(names_that_are_none_are_refused),
		cmocka_unit_test(rules_cannot_take_the_room_of_the_engine),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	mem_arena_clear(&arena);
	return failed;
}
