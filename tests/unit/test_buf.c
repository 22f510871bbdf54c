/*
 * test_buf: bytes that grow: numbers, JSON, times.
 */
#include "base_fixture.h"

#include <inttypes.h>
#include <time.h>

#include "mem.h"

static void
is_text(struct buf *b, const char *text)
{
	assert_string_equal(buf_cstr(b), text);
	assert_int_equal(b->len, strlen(text));
	buf_reset(b);
}

static void
a_buf_grows_by_all_its_adders(void **state)
{
	struct buf b = {0};
	int i;

	(void)state;
	assert_string_equal(buf_cstr(&b), "");
	buf_add(&b, NULL, 0);
	buf_adds(&b, "one");
	buf_addc(&b, ' ');
	buf_add(&b, "two...", 3);
	buf_add_str(&b, STR(" three"));
	buf_addf(&b, " %d%s", 4, "!");
	is_text(&b, "one two three 4!");
	for (i = 0; i < 10000; i++)
		buf_addf(&b, "%04d", i);
	assert_int_equal(b.len, 40000);
	assert_memory_equal(b.data + 4 * 9999, "9999", 4);
	buf_clear(&b);
	assert_null(b.data);
	assert_int_equal(b.len, 0);
	assert_int_equal(b.cap, 0);
	buf_clear(&b);
}

static void
a_reset_buf_keeps_its_memory(void **state)
{
	struct buf b = {0};
	char *data;

	(void)state;
	buf_reserve(&b, 5000);
	assert_true(b.cap >= 5000);
	assert_int_equal(b.len, 0);
	data = b.data;
	buf_adds(&b, "x");
	buf_reset(&b);
	assert_int_equal(b.len, 0);
	buf_reserve(&b, 5000);
	assert_ptr_equal(b.data, data);
	buf_clear(&b);
}

static void
formatting_fits_whatever_room_is_left(void **state)
{
	struct buf b = {0};
	size_t room;

	(void)state;
	for (room = 0; room < 12; room++) {
		buf_reset(&b);
		buf_reserve(&b, 256);
		while (b.cap - b.len > room)
			buf_addc(&b, '.');
		buf_addf(&b, "%s", "12345678");
		assert_memory_equal(b.data + b.len - 9, ".12345678", 9);
		buf_clear(&b);
	}
}

static void
the_nul_behind_is_not_counted(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_adds(&b, "ab");
	buf_cstr(&b);
	buf_adds(&b, "cd");
	is_text(&b, "abcd");
	buf_clear(&b);
}

static void
numbers_are_decimal_to_both_ends(void **state)
{
	static const int64_t numbers[] = {
		0, 1, -1, 9, 10, 99, 100, 1234567890123, INT64_MAX, INT64_MIN
	};
	struct buf b = {0};
	char text[32];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		buf_add_int(&b, numbers[i]);
		snprintf(text, sizeof(text), "%" PRId64, numbers[i]);
		is_text(&b, text);
	}
	buf_clear(&b);
}

static void
thousandths_are_short_json_numbers(void **state)
{
	static const struct {
		int64_t n;
		const char *shown;
	} all[] = {
		{ 0, "0" }, { 1, "0.001" }, { 50, "0.05" }, { 500, "0.5" },
		{ 1000, "1" }, { 2500, "2.5" }, { -125, "-0.125" },
		{ -3010, "-3.01" }, { 1234567, "1234.567" },
		{ INT64_MAX, "9223372036854775.807" },
		{ INT64_MIN, "-9223372036854775.808" },
	};
	struct buf b = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		buf_add_thousandths(&b, all[i].n);
		is_text(&b, all[i].shown);
	}
	buf_clear(&b);
}

/* Eight bytes are looked at at once: in each of their places. */
static void
a_byte_is_escaped_wherever_it_stands(void **state)
{
	char text[] = "plain text, long enough", shown[64];
	struct buf b = {0};

	(void)state;
	for (int c = 1; c < 0x80; c++)
		for (size_t i = 0; i + 1 < sizeof(text); i++) {
			char was = text[i];
			const char *one = c == '"' ? "\\\"" :
			    c == '\\' ? "\\\\" : c == '\n' ? "\\n" :
			    c == '\r' ? "\\r" : c == '\t' ? "\\t" : NULL;
			char code[8] = { (char)c };

			if (one == NULL && (c < ' ' || c == 0x7f))
				snprintf(code, sizeof(code), "\\u%04x", c);
			snprintf(shown, sizeof(shown), "\"%.*s%s%s\"", (int)i,
			    text, one != NULL ? one : code, text + i + 1);
			text[i] = (char)c;
			buf_json_cstr(&b, text);
			is_text(&b, shown);
			text[i] = was;
		}
	buf_clear(&b);
}

static void
the_front_of_a_buf_can_be_dropped(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_drop(&b, 0);
	buf_adds(&b, "abcdef");
	buf_drop(&b, 0);
	buf_drop(&b, 2);
	assert_string_equal(buf_cstr(&b), "cdef");
	buf_drop(&b, 4);
	assert_int_equal(b.len, 0);
	buf_adds(&b, "x");
	is_text(&b, "x");
	buf_clear(&b);
}

static void
json_strings_are_escaped(void **state)
{
	struct buf b = {0};
	struct str none = {NULL, 0};

	(void)state;
	buf_json_cstr(&b, "plain");
	is_text(&b, "\"plain\"");
	buf_json(&b, none);
	is_text(&b, "\"\"");
	buf_json_cstr(&b, "a\"b\\c/d");
	is_text(&b, "\"a\\\"b\\\\c/d\"");
	buf_json_cstr(&b, "\n\r\t\x01\x1f\x7f");
	is_text(&b, "\"\\n\\r\\t\\u0001\\u001f\\u007f\"");
	buf_json(&b, STR("a\0b"));
	is_text(&b, "\"a\\u0000b\"");
	buf_clear(&b);
}

static void
json_strings_keep_utf8_as_it_is(void **state)
{
	static const char *const texts[] = {
		"\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf",
		"\xee\x80\x80", "\xef\xbf\xbf", "\xf0\x90\x80\x80",
		"\xf4\x8f\xbf\xbf", "x\xe9\x80\x80y\xe6\xac\xbez",
	};
	struct buf b = {0};
	char quoted[32];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		buf_json_cstr(&b, texts[i]);
		snprintf(quoted, sizeof(quoted), "\"%s\"", texts[i]);
		is_text(&b, quoted);
	}
	buf_clear(&b);
}

#define BAD "\xef\xbf\xbd"

static void
what_is_no_utf8_becomes_a_sign_for_it(void **state)
{
	static const struct {
		const char *bytes, *json;
	} all[] = {
		{"\x80", "\"" BAD "\""},
		{"a\xff" "b", "\"a" BAD "b\""},
		{"\xc3", "\"" BAD "\""},
		{"\xc3(", "\"" BAD "(\""},
		{"\xc0\xaf", "\"" BAD BAD "\""},
		{"\xc1\xbf", "\"" BAD BAD "\""},
		{"\xe6\xac", "\"" BAD BAD "\""},
		{"\xe0\x9f\xbf", "\"" BAD BAD BAD "\""},
		{"\xed\xa0\x80", "\"" BAD BAD BAD "\""},
		{"\xf0\x8f\xbf\xbf", "\"" BAD BAD BAD BAD "\""},
		{"\xf4\x90\x80\x80", "\"" BAD BAD BAD BAD "\""},
		{"\xf5\x80\x80\x80", "\"" BAD BAD BAD BAD "\""},
		{"\xe6\xac\"", "\"" BAD BAD "\\\"\""},
	};
	struct buf b = {0};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		buf_json_cstr(&b, all[i].bytes);
		is_text(&b, all[i].json);
	}
	buf_clear(&b);
}

static void
a_sequence_is_not_read_past_its_end(void **state)
{
	struct buf b = {0};
	char *exact = mem_alloc(2); /* a sanitizer watches its end */

	(void)state;
	memcpy(exact, "\xe6\xac", 2);
	buf_json(&b, (struct str){exact, 2});
	is_text(&b, "\"" BAD BAD "\"");
	free(exact);
	buf_clear(&b);
}

static void
times_are_utc_with_milliseconds(void **state)
{
	static const struct {
		int64_t ms;
		const char *text;
	} all[] = {
		{0, "1970-01-01T00:00:00.000Z"},
		{1, "1970-01-01T00:00:00.001Z"},
		{-1, "1969-12-31T23:59:59.999Z"},
		{-1000, "1969-12-31T23:59:59.000Z"},
		{-1001, "1969-12-31T23:59:58.999Z"},
		{951782400000, "2000-02-29T00:00:00.000Z"},
		{1795226400123, "2026-11-21T02:00:00.123Z"},
		{253402300799999, "9999-12-31T23:59:59.999Z"},
	};
	struct buf b = {0};
	size_t i;

	(void)state;
	setenv("TZ", "Asia/Shanghai", 1);
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		buf_time(&b, all[i].ms);
		is_text(&b, all[i].text);
	}
	unsetenv("TZ");
	buf_clear(&b);
}

static void
a_date_is_the_calendars_on_every_day_of_four_centuries(void **state)
{
	struct buf b = { 0 };
	char expected[32];
	time_t t = -10000 * 86400ll;
	struct tm tm;

	(void)state;
	for (int day = 0; day < 150000; day++, t += 86400) {
		gmtime_r(&t, &tm);
		strftime(expected, sizeof(expected), "%FT00:00:00.000Z", &tm);
		buf_reset(&b);
		buf_time(&b, (int64_t)t * 1000);
		is_text(&b, expected);
	}
	buf_clear(&b);
}

static void
members_are_parted_by_commas(void **state)
{
	struct buf b = { 0 };

	(void)state;
	buf_json_name(&b, "a");
	buf_adds(&b, "{");
	buf_json_name(&b, "b");
	buf_json_time(&b, 0);
	buf_json_name_str(&b, STR("\""));
	buf_adds(&b, "1}");
	buf_json_name(&b, "c");
	is_text(&b, "\"a\":{\"b\":\"1970-01-01T00:00:00.000Z\",\"\\\"\":1},"
	    "\"c\":");
	buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_buf_grows_by_all_its_adders),
		T(a_reset_buf_keeps_its_memory),
		T(formatting_fits_whatever_room_is_left),
		T(the_nul_behind_is_not_counted),
		T(numbers_are_decimal_to_both_ends),
		T(thousandths_are_short_json_numbers),
		T(a_byte_is_escaped_wherever_it_stands),
		T(the_front_of_a_buf_can_be_dropped),
		T(json_strings_are_escaped),
		T(json_strings_keep_utf8_as_it_is),
		T(what_is_no_utf8_becomes_a_sign_for_it),
		T(a_sequence_is_not_read_past_its_end),
		T(times_are_utc_with_milliseconds),
		T(a_date_is_the_calendars_on_every_day_of_four_centuries),
		T(members_are_parted_by_commas),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
