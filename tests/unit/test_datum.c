/*
 * test_datum: what rule files say as data (datum), by name (names), by regex
 * (pattern), and what their text must not say (lint).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "datum.h"
#include "lint.h"
#include "names.h"
#include "pattern.h"

/* Names ---------------------------------------------------------------------------- */

static void
names_are_numbered_in_the_order_in_which_they_came(void **state)
{
	struct mem_arena a = { 0 };
	struct names t = { 0 };
	char name[16];
	uint32_t i, round;

	(void)state;
	assert_int_equal(names_find(&t, STR("n0")), NAMES_NONE);
	for (round = 0; round < 2; round++)
		for (i = 0; i < 3000; i++) {
			snprintf(name, sizeof(name), "n%u", i);
			assert_int_equal(names_add(&t, &a, str_of(name)), i);
		}
	assert_int_equal(t.n, 3000);
	assert_int_equal(names_find(&t, STR("n2999")), 2999);
	assert_true(str_is(t.strs[2999], "n2999"));
	assert_int_equal(names_find(&t, STR("n3000")), NAMES_NONE);
	assert_int_equal(names_find(&t, STR("n299")), 299);
	assert_int_equal(names_add(&t, &a, STR("")), 3000);
	assert_int_equal(names_find(&t, STR("")), 3000);
	names_clear(&t);
	mem_arena_clear(&a);
}

static void
names_may_hold_any_bytes(void **state)
{
	const struct str one = { "a\0b", 3 }, two = { "a\0c", 3 };
	struct mem_arena a = { 0 };
	struct names t = { 0 };

	(void)state;
	assert_int_equal(names_add(&t, &a, one), 0);
	assert_int_equal(names_add(&t, &a, two), 1);
	assert_int_equal(names_find(&t, one), 0);
	assert_int_equal(names_find(&t, STR("a")), NAMES_NONE);
	names_clear(&t);
	mem_arena_clear(&a);
}

static void
a_near_name_is_hinted_at_and_a_far_one_is_not(void **state)
{
	struct mem_arena a = { 0 };
	struct names t = { 0 };
	char out[160];

	(void)state;
	assert_string_equal(names_hint(&t, STR("x"), out, sizeof(out)), "");
	names_add(&t, &a, STR("asks-for-money"));
	assert_string_equal(names_hint(&t, STR("ask-for-money"), out,
	    sizeof(out)), " (did you mean \"asks-for-money\"?)");
	assert_string_equal(names_hint(&t, STR("zzzzzz"), out, sizeof(out)),
	    "");
	names_clear(&t);
	mem_arena_clear(&a);
}

/* Data ------------------------------------------------------------------------------- */

static struct datum
text(const char *s)
{
	return (struct datum){ .type = DATUM_STRING, .s = str_of(s) };
}

static struct datum
list(struct datum *items, uint32_t n)
{
	return (struct datum){ .type = DATUM_TABLE, .items = items,
		.nitems = n };
}

static void
members_are_found_by_name(void **state)
{
	struct member members[3] = { { STR("c"), text("3") },
		{ STR("a"), text("1") }, { STR("b"), text("2") } };
	struct datum d = { .type = DATUM_TABLE, .members = members,
		.nmembers = 3 };

	(void)state;
	datum_sort(&d);
	assert_true(str_is(d.members[0].name, "a"));
	assert_true(str_is(datum_find(&d, "c")->s, "3"));
	assert_null(datum_find(&d, "d"));
	assert_null(datum_find(&d, ""));
}

static void
a_string_or_a_list_of_strings_is_read_as_a_list(void **state)
{
	struct datum items[3] = { text("a"), text("b"), text("c") }, d;
	struct mem_arena a = { 0 };
	struct err err = { "" };
	struct str *out;
	uint32_t n;

	(void)state;
	d = text("x");
	assert_int_equal(datum_strings(&d, "tag", 3, 9, &a, &out, &n, &err),
	    0);
	assert_int_equal(n, 1);
	assert_true(str_is(out[0], "x"));
	d = list(items, 3);
	assert_int_equal(datum_strings(&d, "tag", 3, 9, &a, &out, &n, &err),
	    0);
	assert_int_equal(n, 3);
	assert_true(str_is(out[2], "c"));
	assert_int_equal(datum_strings(&d, "tag", 2, 9, &a, &out, &n, &err),
	    -1);
	assert_string_equal(err.text, "tag: the list has more than 2 entries");
	mem_arena_clear(&a);
}

static void
what_is_no_good_string_is_refused_and_named(void **state)
{
	static const struct {
		const char *text;
		const char *error;
	} bad[] = {
		{ "", "tag: the string is empty" },
		{ "12345", "tag: the string has more than 4 bytes" },
		{ "a\nb", "tag: the string has a control character" },
		{ "a\x7f", "tag: the string has a control character" },
	};
	struct datum d = { .type = DATUM_INT }, item;
	struct mem_arena a = { 0 };
	struct str *out;
	struct err err;
	uint32_t n;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		err_clear(&err);
		item = text(bad[i].text);
		d = list(&item, 1);
		assert_int_equal(datum_strings(&d, "tag", 9, 4, &a, &out, &n,
		    &err), -1);
		assert_string_equal(err.text, bad[i].error);
	}
	err_clear(&err);
	d = (struct datum){ .type = DATUM_INT };
	assert_int_equal(datum_string(&d, "tag", 9, &err), -1);
	assert_non_null(strstr(err.text, "tag: expected a string, found "));
	err_clear(&err);
	assert_int_equal(datum_string(NULL, "tag", 9, &err), -1);
	mem_arena_clear(&a);
}

static void
data_is_written_as_json(void **state)
{
	struct datum items[5] = { { .type = DATUM_NULL },
		{ .type = DATUM_BOOL, .b = true },
		{ .type = DATUM_INT, .i = INT64_MIN },
		{ .type = DATUM_REAL, .d = 1.0 }, text("a\"\n退") };
	struct member member = { STR("k"), { .type = DATUM_TABLE,
		.is_array = true } };
	struct datum d = list(items, 5);
	struct err err = { "" };
	struct buf b = { 0 };

	(void)state;
	assert_int_equal(datum_json(&b, &d, &err), 0);
	assert_string_equal(buf_cstr(&b),
	    "[null,true,-9223372036854775808,1.0,\"a\\\"\\n退\"]");
	buf_reset(&b);
	d = (struct datum){ .type = DATUM_TABLE, .members = &member,
		.nmembers = 1 };
	assert_int_equal(datum_json(&b, &d, &err), 0);
	assert_string_equal(buf_cstr(&b), "{\"k\":[]}");
	buf_clear(&b);
}

static void
what_json_cannot_say_is_refused(void **state)
{
	static const struct datum bad[] = {
		{ .type = DATUM_REAL, .d = INFINITY },
		{ .type = DATUM_REAL, .d = NAN }, { .type = DATUM_FUNCTION },
		{ .type = DATUM_CONDITION }, { .type = DATUM_OTHER },
		{ .type = DATUM_NOTHING },
	};
	struct buf b = { 0 };
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		err_clear(&err);
		assert_int_equal(datum_json(&b, &bad[i], &err), -1);
		assert_true(err.text[0] != '\0');
	}
	buf_clear(&b);
}

/* Patterns ---------------------------------------------------------------------------- */

static int asked, stop_after;

static bool
should_stop(void *arg)
{
	(void)arg;
	return stop_after > 0 && ++asked >= stop_after;
}

static int
search(const char *regex, struct str subject, struct err *err)
{
	struct pattern_cache *c = pattern_cache_new(should_stop, NULL);
	int found, again;

	err_clear(err);
	found = pattern_search(c, str_of(regex), subject, err);
	/* the second time it comes from the cache, and says the same */
	if (stop_after == 0) {
		err_clear(err);
		again = pattern_search(c, str_of(regex), subject, err);
		assert_int_equal(again, found);
	}
	pattern_cache_free(c);
	return found;
}

static void
patterns_are_found_anywhere(void **state)
{
	struct err err;

	(void)state;
	assert_int_equal(search("re(fund|turn)", STR("a refund"), &err), 1);
	assert_int_equal(search("^refund", STR("a refund"), &err), 0);
	assert_int_equal(search("(?i)REFUND", STR("a refund"), &err), 1);
	assert_int_equal(search("退.{1,3}款", STR("我要退这个款"), &err), 1);
	assert_int_equal(search("\\d{3}", STR("ab12"), &err), 0);
	assert_int_equal(search("a", STR(""), &err), 0);
}

static void
patterns_that_could_take_for_ever_are_refused(void **state)
{
	static const char *const bad[] = { "(a)\\1", "\\k<x>", "(?=a)b",
		"(?<=a)b", "(?>a+)b", "a++", "(?!a)", "(?<n>a)", "\\Qa", "\\X",
		"(", "[", "a{2,1}", "", "\xff" };
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(search(bad[i], STR("aaa"), &err), -1);
		assert_true(err.text[0] != '\0');
	}
}

static void
a_search_that_takes_too_long_ends(void **state)
{
	char *subject = mem_alloc(20001);
	struct err err;

	(void)state;
	memset(subject, 'a', 20000);
	stop_after = 0;
	assert_int_equal(search("(a|aa)+(a|aa)+(a|aa)+b",
	    (struct str){ subject, 20000 }, &err), -1);
	assert_non_null(strstr(err.text, "too many steps"));
	/* and its owner may end it */
	asked = 0;
	stop_after = 1;
	assert_int_equal(search("a.*b.*c", (struct str){ subject, 20000 },
	    &err), -1);
	stop_after = 0;
	free(subject);
}

static void
texts_and_regexes_have_an_end(void **state)
{
	char *longest = mem_alloc(PATTERN_SUBJECT_BYTES + 2);
	struct err err;

	(void)state;
	memset(longest, 'a', PATTERN_SUBJECT_BYTES + 1);
	assert_int_equal(search("b", (struct str){ longest,
	    PATTERN_SUBJECT_BYTES }, &err), 0);
	assert_int_equal(search("b", (struct str){ longest,
	    PATTERN_SUBJECT_BYTES + 1 }, &err), -1);
	longest[PATTERN_MAX_BYTES + 1] = '\0';
	assert_int_equal(search(longest, STR("a"), &err), -1);
	longest[PATTERN_MAX_BYTES] = '\0';
	assert_int_equal(search(longest, STR("a"), &err), 0);
	free(longest);
}

static void
more_patterns_than_the_cache_holds_all_work(void **state)
{
	struct pattern_cache *c = pattern_cache_new(should_stop, NULL);
	char regex[16], subject[16];
	struct err err = { "" };
	int i, round;

	(void)state;
	for (round = 0; round < 2; round++)
		for (i = 0; i < 300; i++) {
			snprintf(regex, sizeof(regex), "^x%d$", i);
			snprintf(subject, sizeof(subject), "x%d", i);
			assert_int_equal(pattern_search(c, str_of(regex),
			    str_of(subject), &err), 1);
			assert_int_equal(pattern_search(c, str_of(regex),
			    STR("y"), &err), 0);
		}
	pattern_cache_free(c);
}

/* Lint ---------------------------------------------------------------------------------- */

static const char *
lint(const char *file)
{
	static struct err err;

	err_clear(&err);
	return lint_file("x.lua", file, strlen(file), &err) == 0 ? "" :
	    err.text;
}

static void
luas_own_operators_on_conditions_are_found(void **state)
{
	static const char *const bad[] = {
		"classify 'a' { when = has 'x' or has 'y' }",
		"classify 'a' { when = has 'x' and field 'y' }",
		"classify 'a' { when = not has 'x' }",
		"classify 'a' { when = field 'x' == 3 }",
		"classify 'a' { when = field 'x' < 3 }",
		"local c = x or has 'y'",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_memory_equal(lint(bad[i]), "x.lua:1: `", 10);
	assert_string_equal(lint("\n\nclassify 'a' {\n when = has 'x'\n "
	    "  or has 'y' }"), "x.lua:5: `or` does not work on conditions; "
	    "write &, | and ~ instead of and, or and not");
}

static void
what_only_looks_like_them_is_left_alone(void **state)
{
	static const char *const good[] = {
		"classify 'a' { when = has 'x' | ~has 'y' & field 'z' }",
		"classify 'a' { about = 'this or that', when = has 'x' }",
		"-- has 'x' or has 'y'\n--[[ not has 'x' ]]",
		"classify 'a' { when = has 'x', check = function(e) "
		"return e.a == 1 or not e.b and e.c < 3 end }",
		"local n = a or b",
		"local f = function(e) return e.a or has 'y' end",
		"phrases 'p' { en = { [[x or y]], \"not 'z'\" } }",
		"", "--[==[", "'unclosed",
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++)
		assert_string_equal(lint(good[i]), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_numbered_in_the_order_in_which_they_came),
		cmocka_unit_test(names_may_hold_any_bytes),
		cmocka_unit_test(a_near_name_is_hinted_at_and_a_far_one_is_not),
		cmocka_unit_test(members_are_found_by_name),
		cmocka_unit_test(a_string_or_a_list_of_strings_is_read_as_a_list),
		cmocka_unit_test(what_is_no_good_string_is_refused_and_named),
		cmocka_unit_test(data_is_written_as_json),
		cmocka_unit_test(what_json_cannot_say_is_refused),
		cmocka_unit_test(patterns_are_found_anywhere),
		cmocka_unit_test(patterns_that_could_take_for_ever_are_refused),
		cmocka_unit_test(a_search_that_takes_too_long_ends),
		cmocka_unit_test(texts_and_regexes_have_an_end),
		cmocka_unit_test(more_patterns_than_the_cache_holds_all_work),
		cmocka_unit_test(luas_own_operators_on_conditions_are_found),
		cmocka_unit_test(what_only_looks_like_them_is_left_alone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
