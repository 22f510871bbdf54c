/*
 * test_base: what everything else stands on: err, log, mem, buf, frame,
 * effect, bundle.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "buf.h"
#include "bundle.h"
#include "effect.h"
#include "err.h"
#include "frame.h"
#include "log.h"
#include "mem.h"

static char dir[256]; /* a folder of this test alone */

static struct frame_reader
reader_of(const struct buf *b)
{
	return (struct frame_reader){b->data, b->data + b->len, false};
}

/* -- err -- */

static void
the_first_error_wins(void **state)
{
	struct err err;

	(void)state;
	err_clear(&err);
	assert_string_equal(err.text, "");
	assert_int_equal(err_set(&err, "the %s", "cause"), -1);
	assert_int_equal(err_set(&err, "a consequence"), -1);
	assert_string_equal(err.text, "the cause");
	err_clear(&err);
	err_set(&err, "another %d", 2);
	assert_string_equal(err.text, "another 2");
}

static void
nobody_has_to_want_the_error(void **state)
{
	(void)state;
	assert_int_equal(err_set(NULL, "%d", 1), -1);
}

static void
a_long_error_is_cut(void **state)
{
	struct {
		struct err err;
		char guard;
	} e = {.guard = 'g'};

	(void)state;
	err_set(&e.err, "%01000d", 7);
	assert_int_equal(strlen(e.err.text), ERR_TEXT_BYTES - 1);
	assert_int_equal(e.guard, 'g');
}

/* -- mem -- */

static void
memory_is_zeroed_and_never_null(void **state)
{
	char *p = mem_alloc(100);
	int i;

	(void)state;
	for (i = 0; i < 100; i++)
		assert_int_equal(p[i], 0);
	free(p);
	p = mem_alloc(0);
	assert_non_null(p);
	p = mem_realloc(p, 10);
	memset(p, 'x', 10);
	p = mem_realloc(p, 0);
	assert_non_null(p);
	free(p);
}

static void
copies_end_with_a_nul(void **state)
{
	char *p = mem_strndup("abcdef", 3);

	(void)state;
	assert_string_equal(p, "abc");
	free(p);
	p = mem_strndup("a\0b", 3);
	assert_memory_equal(p, "a\0b", 4);
	free(p);
	p = mem_strdup("");
	assert_string_equal(p, "");
	free(p);
	p = mem_strndup(NULL, 0);
	assert_string_equal(p, "");
	free(p);
}

static void
strings_are_compared_by_bytes_and_length(void **state)
{
	struct str none = {NULL, 0};

	(void)state;
	assert_true(str_is(STR("abc"), "abc"));
	assert_false(str_is(STR("abc"), "ab"));
	assert_false(str_is(STR("ab"), "abc"));
	assert_false(str_is(STR("ab\0c"), "ab"));
	assert_true(str_is(str_of(""), ""));
	assert_true(str_is(none, ""));
	assert_false(str_is(none, "a"));
	assert_true(str_eq(none, STR("")));
	assert_true(str_eq(STR("a\0b"), STR("a\0b")));
	assert_false(str_eq(STR("a\0b"), STR("a\0c")));
	assert_false(str_eq(STR("a"), none));
	assert_int_equal(str_of("four").len, 4);
}

static void
an_arena_hands_out_zeroed_aligned_pieces(void **state)
{
	static const size_t sizes[] = {
		1, 3, 8, 0, 17, 4096, 65536, 65537, 200000, 16
	};
	const size_t n = sizeof(sizes) / sizeof(sizes[0]);
	struct mem_arena a = {0};
	char *p[10];
	size_t i, k, round;

	(void)state;
	for (round = 0; round < 3; round++) {
		for (i = 0; i < n; i++) {
			p[i] = mem_arena_alloc(&a, sizes[i]);
			assert_int_equal((uintptr_t)p[i] %
			    alignof(max_align_t), 0);
			for (k = 0; k < sizes[i]; k++)
				assert_int_equal(p[i][k], 0);
			memset(p[i], (int)i + 1, sizes[i]);
		}
		/* none lies in another */
		for (i = 0; i < n; i++)
			for (k = 0; k < sizes[i]; k++)
				if (p[i][k] != (char)(i + 1))
					fail_msg("piece %zu byte %zu", i, k);
		mem_arena_reset(&a);
	}
	mem_arena_clear(&a);
	assert_null(a.blocks);
	mem_arena_clear(&a);
	mem_arena_reset(&a);
}

static void
a_reset_arena_uses_its_first_block_again(void **state)
{
	struct mem_arena a = {0};
	void *first = mem_arena_alloc(&a, 64);

	(void)state;
	mem_arena_alloc(&a, 100000);
	mem_arena_alloc(&a, 64);
	mem_arena_reset(&a);
	assert_ptr_equal(mem_arena_alloc(&a, 64), first);
	mem_arena_clear(&a);
}

static void
an_arena_copies_strings_with_a_nul(void **state)
{
	struct mem_arena a = {0};
	struct str s = mem_arena_str(&a, STR("a\0b")), none = {NULL, 0};

	(void)state;
	assert_int_equal(s.len, 3);
	assert_memory_equal(s.data, "a\0b", 4);
	s = mem_arena_str(&a, none);
	assert_int_equal(s.len, 0);
	assert_string_equal(s.data, "");
	mem_arena_clear(&a);
}

/* -- buf -- */

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

/* -- frame -- */

static void
what_was_put_is_got(void **state)
{
	static const int64_t numbers[] = {0, 1, -1, INT64_MAX, INT64_MIN};
	struct buf b = {0};
	struct frame_reader r;
	size_t i;

	(void)state;
	frame_put_u8(&b, 0);
	frame_put_u8(&b, 255);
	frame_put_u32(&b, 0);
	frame_put_u32(&b, UINT32_MAX);
	frame_put_u32(&b, 0x80000001u);
	for (i = 0; i < 5; i++)
		frame_put_i64(&b, numbers[i]);
	frame_put_str(&b, STR(""));
	frame_put_str(&b, STR("a\0\xff"));
	frame_put_str(&b, (struct str){NULL, 0});
	r = reader_of(&b);
	assert_int_equal(frame_get_u8(&r), 0);
	assert_int_equal(frame_get_u8(&r), 255);
	assert_int_equal(frame_get_u32(&r), 0);
	assert_int_equal(frame_get_u32(&r), UINT32_MAX);
	assert_int_equal(frame_get_u32(&r), 0x80000001u);
	for (i = 0; i < 5; i++)
		assert_int_equal(frame_get_i64(&r), numbers[i]);
	assert_true(str_eq(frame_get_str(&r), STR("")));
	assert_true(str_eq(frame_get_str(&r), STR("a\0\xff")));
	assert_true(str_eq(frame_get_str(&r), STR("")));
	assert_false(r.bad);
	assert_ptr_equal(r.p, r.end);
	buf_clear(&b);
}

static void
numbers_are_little_endian(void **state)
{
	struct buf b = {0};

	(void)state;
	frame_put_u32(&b, 0x04030201u);
	frame_put_i64(&b, 0x0807060504030201);
	assert_memory_equal(b.data, "\1\2\3\4\1\2\3\4\5\6\7\10", 12);
	buf_clear(&b);
}

static void
a_read_past_the_end_is_bad_and_stays_bad(void **state)
{
	struct buf b = {0};
	struct frame_reader r;
	struct str s;

	(void)state;
	frame_put_u8(&b, 7);
	r = reader_of(&b);
	assert_int_equal(frame_get_u32(&r), 0);
	assert_true(r.bad);
	assert_int_equal(frame_get_u8(&r), 0);
	assert_int_equal(frame_get_i64(&r), 0);
	s = frame_get_str(&r);
	assert_int_equal(s.len, 0);
	assert_non_null(s.data);
	assert_int_equal(frame_get_count(&r, 1), 0);
	assert_true(r.bad);
	r = (struct frame_reader){NULL, NULL, false};
	assert_int_equal(frame_get_u8(&r), 0);
	assert_true(r.bad);
	buf_clear(&b);
}

static void
a_number_that_is_cut_short_is_nothing(void **state)
{
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_i64(&b, -1);
	r = reader_of(&b);
	r.end--;
	/* not even its first half */
	assert_int_equal(frame_get_i64(&r), 0);
	assert_true(r.bad);
	buf_clear(&b);
}

static void
a_string_longer_than_the_rest_is_bad(void **state)
{
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_str(&b, STR("abc"));
	frame_patch_u32(&b, 0, 4);
	r = reader_of(&b);
	assert_int_equal(frame_get_str(&r).len, 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, UINT32_MAX);
	r = reader_of(&b);
	assert_int_equal(frame_get_str(&r).len, 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, 3);
	r = reader_of(&b);
	assert_true(str_eq(frame_get_str(&r), STR("abc")));
	buf_clear(&b);
}

static void
a_count_must_fit_into_what_is_left(void **state)
{
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_u32(&b, 3);
	buf_adds(&b, "123456");
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 2), 3);
	assert_false(r.bad);
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 3), 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, UINT32_MAX);
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 1), 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, 0);
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 1000), 0);
	assert_false(r.bad);
	buf_clear(&b);
}

static void
frames_are_split_one_by_one(void **state)
{
	struct buf b = {0};
	enum frame_type type;
	struct str body;
	size_t start, used;

	(void)state;
	start = frame_begin(&b, FRAME_HELLO);
	assert_int_equal(start, 0);
	frame_put_str(&b, STR("hi"));
	frame_end(&b, start);
	start = frame_begin(&b, FRAME_DROP);
	frame_end(&b, start);
	assert_int_equal(frame_split(b.data, b.len, &type, &body, &used), 1);
	assert_int_equal(type, FRAME_HELLO);
	assert_int_equal(body.len, 6);
	assert_memory_equal(body.data, "\2\0\0\0hi", 6);
	assert_int_equal(used, FRAME_HEAD_BYTES + 6);
	buf_drop(&b, used);
	assert_int_equal(frame_split(b.data, b.len, &type, &body, &used), 1);
	assert_int_equal(type, FRAME_DROP);
	assert_int_equal(body.len, 0);
	assert_int_equal(used, b.len);
	buf_clear(&b);
}

static void
a_frame_is_whole_only_with_its_last_byte(void **state)
{
	struct buf b = {0};
	enum frame_type type = FRAME__MAX;
	struct str body;
	size_t start, used = 99, i;
	char *part;

	(void)state;
	start = frame_begin(&b, FRAME_NEEDS);
	buf_adds(&b, "0123456789");
	frame_end(&b, start);
	for (i = 0; i < b.len; i++) {
		part = mem_strndup(b.data, i);
		assert_int_equal(frame_split(part, i, &type, &body, &used), 0);
		assert_int_equal(used, 99);
		free(part);
	}
	assert_int_equal(frame_split(b.data, b.len, &type, &body, &used), 1);
	buf_clear(&b);
}

static void
what_is_no_frame_is_told_from_its_head(void **state)
{
	static const struct {
		uint32_t n;
		uint8_t type;
		int rc;
	} all[] = {
		{0, FRAME_LOAD, -1}, {1, 0, -1}, {1, FRAME__MAX, -1},
		{1, 255, -1}, {FRAME_MAX_BYTES + 1, FRAME_LOAD, -1},
		{UINT32_MAX, FRAME_LOAD, -1}, {FRAME_MAX_BYTES, FRAME_LOAD, 0},
		{2, FRAME_LOAD, 0}, {1, FRAME_LOAD, 1}, {1, FRAME_DROP, 1},
	};
	struct buf b = {0};
	enum frame_type type;
	struct str body;
	size_t used, i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		buf_reset(&b);
		frame_put_u32(&b, all[i].n);
		frame_put_u8(&b, all[i].type);
		assert_int_equal(frame_split(b.data, b.len, &type, &body,
		    &used), all[i].rc);
	}
	buf_clear(&b);
}

/* -- effect -- */

/* How many arguments each op takes at least, as effect.h has it. */
static const uint32_t least_args[EFFECT__MAX] = {
	[EFFECT_DECIDE] = 5, [EFFECT_ALSO] = 1, [EFFECT_TIMER] = 2,
	[EFFECT_WAKE] = 2, [EFFECT_INDEX] = 3, [EFFECT_COUNT] = 6,
	[EFFECT_WITHIN] = 5,
	[EFFECT_TAKE] = 5, [EFFECT_SET] = 5, [EFFECT_UNSET] = 3,
	[EFFECT_FORGET] = 4,
	[EFFECT_STAT] = 1, [EFFECT_ALERT] = 2, [EFFECT_SLA] = 2,
	[EFFECT_FORWARD] = 1, [EFFECT_DEAD] = 5,
};

static void
every_op_has_a_word_of_its_own(void **state)
{
	int i, k;

	(void)state;
	for (i = 0; i < EFFECT__MAX; i++) {
		assert_non_null(effect_words[i]);
		for (k = 0; k < i; k++)
			assert_string_not_equal(effect_words[k],
			    effect_words[i]);
	}
}

static void
effects_keep_their_order_and_arguments(void **state)
{
	struct mem_arena a = {0};
	struct effects list = {0}, got = {0};
	struct effect *e;
	struct buf b = {0};
	struct frame_reader r;
	char word[24];
	uint32_t op, i;

	(void)state;
	for (op = 0; op < EFFECT__MAX; op++) {
		e = effects_add(&list, &a, (enum effect_op)op, least_args[op]);
		assert_int_equal(e->nargs, least_args[op]);
		for (i = 0; i < e->nargs; i++) {
			assert_int_equal(e->args[i].len, 0);
			snprintf(word, sizeof(word), "%u.%u", op, i);
			e->args[i] = mem_arena_str(&a, str_of(word));
		}
	}
	effects_put(&b, &list);
	r = reader_of(&b);
	effects_get(&r, &got, &a);
	assert_false(r.bad);
	assert_ptr_equal(r.p, r.end);
	assert_int_equal(got.n, EFFECT__MAX);
	for (e = got.first, op = 0; e != NULL; e = e->next, op++) {
		assert_int_equal(e->op, op);
		assert_int_equal(e->nargs, least_args[op]);
		for (i = 0; i < e->nargs; i++) {
			snprintf(word, sizeof(word), "%u.%u", op, i);
			assert_true(str_is(e->args[i], word));
		}
	}
	assert_int_equal(op, EFFECT__MAX);
	mem_arena_clear(&a);
	buf_clear(&b);
}

static void
an_empty_list_of_effects_goes_through(void **state)
{
	struct mem_arena a = {0};
	struct effects list = {0}, got = {0};
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	effects_put(&b, &list);
	r = reader_of(&b);
	effects_get(&r, &got, &a);
	assert_false(r.bad);
	assert_int_equal(got.n, 0);
	assert_null(got.first);
	mem_arena_clear(&a);
	buf_clear(&b);
}

/* Writes one effect of nargs empty arguments and says whether it reads. */
static bool
reads(uint8_t op, uint32_t nargs)
{
	struct mem_arena a = {0};
	struct effects got = {0};
	struct buf b = {0};
	struct frame_reader r;
	uint32_t i;
	bool ok;

	frame_put_u32(&b, 1);
	frame_put_u8(&b, op);
	frame_put_u32(&b, nargs);
	for (i = 0; i < nargs; i++)
		frame_put_str(&b, STR(""));
	r = reader_of(&b);
	effects_get(&r, &got, &a);
	ok = !r.bad && got.n == 1 && r.p == r.end;
	mem_arena_clear(&a);
	buf_clear(&b);
	return ok;
}

static void
an_effect_has_the_arguments_its_op_takes(void **state)
{
	(void)state;
	assert_false(reads(EFFECT__MAX, 4));
	assert_false(reads(255, 4));
	assert_false(reads(EFFECT_DECIDE, 4));
	assert_true(reads(EFFECT_DECIDE, 5));
	assert_false(reads(EFFECT_DECIDE, 6));
	assert_true(reads(EFFECT_DECIDE, 7));
	assert_false(reads(EFFECT_ALSO, 0));
	assert_true(reads(EFFECT_ALSO, 1));
	assert_true(reads(EFFECT_ALSO, 2));
	assert_false(reads(EFFECT_TIMER, 1));
	assert_true(reads(EFFECT_TIMER, 2));
	assert_false(reads(EFFECT_TIMER, 3));
	assert_false(reads(EFFECT_COUNT, 4));
	assert_false(reads(EFFECT_COUNT, 5));
	assert_true(reads(EFFECT_COUNT, 6));
	assert_false(reads(EFFECT_COUNT, 7));
	assert_true(reads(EFFECT_COUNT, 8));
	assert_false(reads(EFFECT_WITHIN, 9));
	assert_true(reads(EFFECT_WITHIN, 10));
	assert_true(reads(EFFECT_WAKE, 3));
	assert_false(reads(EFFECT_WAKE, 1));
	assert_false(reads(EFFECT_INDEX, 2));
	assert_true(reads(EFFECT_INDEX, 3));
	assert_false(reads(EFFECT_INDEX, 4));
	assert_false(reads(EFFECT_TAKE, 6));
	assert_true(reads(EFFECT_TAKE, 7));
	assert_false(reads(EFFECT_SET, 4));
	assert_true(reads(EFFECT_SET, 5));
	assert_true(reads(EFFECT_UNSET, 3));
	assert_true(reads(EFFECT_UNSET, 4));
	assert_true(reads(EFFECT_STAT, 1));
	assert_true(reads(EFFECT_STAT, 2));
	assert_true(reads(EFFECT_STAT, 3));
	assert_false(reads(EFFECT_STAT, 0));
	assert_true(reads(EFFECT_ALERT, 2));
	assert_false(reads(EFFECT_ALERT, 3));
	assert_true(reads(EFFECT_DEAD, 5));
	assert_false(reads(EFFECT_DEAD, 4));
}

static void
effects_that_are_cut_short_are_bad(void **state)
{
	struct mem_arena a = {0};
	struct effects list = {0}, got;
	struct effect *e;
	struct buf b = {0};
	struct frame_reader r;
	char *part;
	size_t n;

	(void)state;
	e = effects_add(&list, &a, EFFECT_STAT, 4);
	e->args[0] = e->args[2] = STR("field");
	e = effects_add(&list, &a, EFFECT_ALERT, 2);
	e->args[1] = STR("tail");
	effects_put(&b, &list);
	for (n = 0; n < b.len; n++) {
		part = mem_strndup(b.data, n);
		got = (struct effects){0};
		r = (struct frame_reader){part, part + n, false};
		effects_get(&r, &got, &a);
		assert_true(r.bad);
		free(part);
	}
	mem_arena_clear(&a);
	buf_clear(&b);
}

static void
a_count_of_effects_that_cannot_be_costs_nothing(void **state)
{
	struct mem_arena a = {0};
	struct effects got = {0};
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_u32(&b, UINT32_MAX);
	r = reader_of(&b);
	effects_get(&r, &got, &a);
	assert_true(r.bad);
	buf_reset(&b);
	frame_put_u32(&b, 1);
	frame_put_u8(&b, EFFECT_UNSET);
	frame_put_u32(&b, UINT32_MAX);
	r = reader_of(&b);
	effects_get(&r, &got, &a);
	assert_true(r.bad);
	assert_null(a.blocks);
	buf_clear(&b);
}

/* -- bundle -- */

static void
put_file(const char *name, const char *text)
{
	char path[400];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void
put_folder(const char *name)
{
	char path[400];

	snprintf(path, sizeof(path), "%s/%s", dir, name);
	assert_int_equal(mkdir(path, 0700), 0);
}

static int
set_up_folder(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/test_base.XXXXXX");
	return mkdtemp(dir) == NULL ? -1 : 0;
}

static int
remove_folder(void **state)
{
	char command[300];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf '%s'", dir);
	return system(command);
}

static void
is_bundle(const struct bundle *b, size_t n, const char *const *names)
{
	size_t i;

	assert_int_equal(b->nfiles, n);
	for (i = 0; i < n; i++)
		assert_string_equal(b->files[i].name, names[i]);
	assert_int_equal(strlen(b->hash), BUNDLE_HASH_CHARS);
	assert_int_equal(strspn(b->hash, "0123456789abcdef"),
	    BUNDLE_HASH_CHARS);
}

static void
a_bundle_is_the_lua_files_below_a_folder(void **state)
{
	static const char *const names[] = {
		"Z.lua", "a.lua", "phrases/more/ko.lua", "phrases/zh.lua",
		"z.lua"
	};
	struct bundle b = {0};
	struct err err = {""};
	char slashed[300];

	(void)state;
	put_folder("phrases");
	put_folder("phrases/more");
	put_folder(".git");
	put_file("z.lua", "z");
	put_file("a.lua", "return 'a'\n");
	put_file("Z.lua", "");
	put_file("phrases/zh.lua", "zh");
	put_file("phrases/more/ko.lua", "ko");
	put_file(".git/x.lua", "no");
	put_file(".hidden.lua", "no");
	put_file("a.lua~", "no");
	put_file("README.md", "no");
	put_file("lua", "no");
	put_file(".lua", "no");
	assert_int_equal(bundle_read(&b, dir, &err), 0);
	is_bundle(&b, 5, names);
	assert_int_equal(b.files[0].len, 0);
	assert_int_equal(b.files[1].len, 11);
	assert_memory_equal(b.files[1].data, "return 'a'\n", 11);
	bundle_clear(&b);
	snprintf(slashed, sizeof(slashed), "%s//", dir);
	assert_int_equal(bundle_read(&b, slashed, &err), 0);
	is_bundle(&b, 5, names);
	bundle_clear(&b);
}

static void
a_bundle_reads_through_links(void **state)
{
	static const char *const names[] = {"to.lua"};
	struct bundle b = {0};
	struct err err = {""};
	char link[300], again[300];

	(void)state;
	put_file("x", "linked");
	snprintf(link, sizeof(link), "%s/to.lua", dir);
	assert_int_equal(symlink("x", link), 0);
	snprintf(again, sizeof(again), "%s/loop", dir);
	assert_int_equal(symlink(".", again), 0);
	assert_int_equal(bundle_read(&b, dir, &err), 0);
	is_bundle(&b, 1, names);
	bundle_clear(&b);
}

static void
a_folder_with_thousands_of_other_things_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char name[32];
	int i;

	(void)state;
	put_folder("0");
	put_file("0/a.lua", "x");
	for (i = 1; i < BUNDLE_MAX_ENTRIES - 2; i++) {
		snprintf(name, sizeof(name), "0/%d", i);
		put_file(name, "");
	}
	assert_int_equal(bundle_read(&b, dir, &err), 0);
	bundle_clear(&b);
	put_file("0/one-more", "");
	assert_int_equal(bundle_read(&b, dir, &err), -1);
	assert_non_null(strstr(err.text, "more than 8192 files"));
	assert_int_equal(b.nfiles, 0);
}

static void
a_folder_without_rules_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};

	(void)state;
	assert_int_equal(bundle_read(&b, dir, &err), -1);
	assert_non_null(strstr(err.text, dir));
	assert_non_null(strstr(err.text, "no rule files"));
	assert_int_equal(b.nfiles, 0);
	err_clear(&err);
	assert_int_equal(bundle_read(&b, "/nowhere/at/all", &err), -1);
	assert_non_null(strstr(err.text, "/nowhere/at/all: No such file"));
	err_clear(&err);
	assert_int_equal(bundle_read(&b, "", &err), -1);
	assert_string_not_equal(err.text, "");
}

static void
a_file_in_place_of_the_folder_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char path[300];

	(void)state;
	put_file("one.lua", "x");
	snprintf(path, sizeof(path), "%s/one.lua", dir);
	assert_int_equal(bundle_read(&b, path, &err), -1);
	assert_non_null(strstr(err.text, path));
	bundle_clear(&b);
}

static void
a_rule_file_that_is_missing_behind_its_link_is_refused(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char link[300];

	(void)state;
	put_file("a.lua", "x");
	snprintf(link, sizeof(link), "%s/b.lua", dir);
	assert_int_equal(symlink("nowhere", link), 0);
	/* a rule set with a part missing is not that rule set */
	assert_int_equal(bundle_read(&b, dir, &err), -1);
	assert_non_null(strstr(err.text, "b.lua"));
	bundle_clear(&b);
}

static void
add(struct bundle *b, const char *name, const char *text)
{
	bundle_add(b, name, str_of(text));
}

static void
the_hash_knows_names_and_contents_and_no_order(void **state)
{
	static const char *const others[][4] = {
		{"a", "1", "b", "3"}, {"a", "1", "c", "2"}, {"a1", "", "b", "2"},
		{"a", "", "1b", "2"}, {"b", "1", "a", "2"},
	};
	struct bundle one = {0}, two = {0}, other;
	size_t i;

	(void)state;
	add(&one, "a", "1");
	add(&one, "b", "2");
	bundle_seal(&one);
	add(&two, "b", "2");
	add(&two, "a", "1");
	bundle_seal(&two);
	assert_string_equal(one.hash, two.hash);
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
		other = (struct bundle){0};
		add(&other, others[i][0], others[i][1]);
		add(&other, others[i][2], others[i][3]);
		bundle_seal(&other);
		assert_string_not_equal(one.hash, other.hash);
		bundle_clear(&other);
	}
	bundle_clear(&one);
	bundle_clear(&two);
	assert_string_equal(one.hash, "");
	bundle_clear(&one);
}

static void
an_empty_file_has_its_place_in_a_bundle(void **state)
{
	struct bundle b = {0};

	(void)state;
	bundle_add(&b, "empty.lua", (struct str){NULL, 0});
	bundle_seal(&b);
	assert_int_equal(b.files[0].len, 0);
	assert_non_null(b.files[0].data);
	bundle_clear(&b);
}

/* Two files, one of them not text at all. */
static void
fill(struct bundle *b)
{
	add(b, "phrases/zh.lua", "x");
	bundle_add(b, "a.lua", STR("a\0\xff"));
	bundle_seal(b);
}

static void
a_bundle_goes_through_the_door(void **state)
{
	static const char *const names[] = {"a.lua", "phrases/zh.lua"};
	struct bundle b = {0}, got = {0}, copy;
	struct buf out = {0};
	struct frame_reader r;

	(void)state;
	fill(&b);
	bundle_put(&out, &b);
	r = reader_of(&out);
	bundle_get(&r, &got);
	assert_false(r.bad);
	assert_ptr_equal(r.p, r.end);
	is_bundle(&got, 2, names);
	assert_string_equal(got.hash, b.hash);
	assert_int_equal(got.files[0].len, 3);
	assert_memory_equal(got.files[0].data, "a\0\xff", 3);
	bundle_copy(&copy, &got);
	bundle_clear(&got);
	is_bundle(&copy, 2, names);
	assert_string_equal(copy.hash, b.hash);
	assert_memory_equal(copy.files[0].data, "a\0\xff", 3);
	bundle_clear(&copy);
	bundle_clear(&b);
	buf_clear(&out);
}

static void
a_bundle_that_is_cut_short_is_bad(void **state)
{
	struct bundle b = {0}, got;
	struct buf out = {0};
	struct frame_reader r;
	char *part;
	size_t n;

	(void)state;
	fill(&b);
	bundle_put(&out, &b);
	for (n = 0; n < out.len; n++) {
		part = mem_strndup(out.data, n);
		got = (struct bundle){0};
		r = (struct frame_reader){part, part + n, false};
		bundle_get(&r, &got);
		assert_true(r.bad);
		bundle_clear(&got);
		free(part);
	}
	bundle_clear(&b);
	buf_clear(&out);
}

static void
a_bundle_with_impossible_names_is_bad(void **state)
{
	static const struct str names[] = {
		{"", 0}, {"a\0b", 3},
	};
	struct bundle got;
	struct buf out = {0};
	struct frame_reader r;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		buf_reset(&out);
		frame_put_u32(&out, 1);
		frame_put_str(&out, names[i]);
		frame_put_str(&out, STR("x"));
		r = reader_of(&out);
		got = (struct bundle){0};
		bundle_get(&r, &got);
		assert_true(r.bad);
		bundle_clear(&got);
	}
	buf_clear(&out);
}

static int
save(const struct bundle *b, const char *path, struct err *err)
{
	struct buf all = {0};
	int rc;

	bundle_pack(&all, b);
	rc = bundle_save_packed((struct str){all.data, all.len}, path, err);
	buf_clear(&all);
	return rc;
}

static void
a_kept_bundle_comes_back(void **state)
{
	static const char *const names[] = {"a.lua", "phrases/zh.lua"};
	struct bundle b = {0}, got = {0};
	struct err err = {""};
	struct stat st;
	char path[300];

	(void)state;
	snprintf(path, sizeof(path), "%s/good", dir);
	put_file("good", "what was there before");
	fill(&b);
	assert_int_equal(save(&b, path, &err), 0);
	assert_int_equal(save(&b, path, &err), 0);
	assert_string_equal(err.text, "");
	assert_int_equal(stat(path, &st), 0);
	assert_int_equal(st.st_mode & 077, 0);
	assert_int_equal(bundle_restore(&got, path, &err), 0);
	is_bundle(&got, 2, names);
	assert_string_equal(got.hash, b.hash);
	assert_memory_equal(got.files[0].data, "a\0\xff", 3);
	bundle_clear(&got);
	bundle_clear(&b);
}

static void
saving_leaves_nothing_else_behind(void **state)
{
	struct bundle b = {0};
	struct err err = {""};
	char path[300], command[600];

	(void)state;
	fill(&b);
	snprintf(path, sizeof(path), "%s/good", dir);
	assert_int_equal(save(&b, path, &err), 0);
	snprintf(command, sizeof(command), "test \"$(ls -A '%s')\" = good",
	    dir);
	assert_int_equal(system(command), 0);
	/* not where the last step fails, either */
	put_folder("taken");
	snprintf(path, sizeof(path), "%s/taken", dir);
	assert_int_equal(save(&b, path, &err), -1);
	assert_non_null(strstr(err.text, path));
	snprintf(command, sizeof(command),
	    "test \"$(ls -A '%s' | wc -l)\" = 2", dir);
	assert_int_equal(system(command), 0);
	err_clear(&err);
	assert_int_equal(save(&b, "/nowhere/at/all", &err), -1);
	assert_non_null(strstr(err.text, "/nowhere/at/all"));
	bundle_clear(&b);
}

static size_t
read_all(const char *path, char *to, size_t cap)
{
	FILE *f = fopen(path, "r");
	size_t n;

	assert_non_null(f);
	n = fread(to, 1, cap, f);
	fclose(f);
	return n;
}

static void
write_all(const char *path, const char *data, size_t n)
{
	FILE *f = fopen(path, "w");

	assert_non_null(f);
	assert_int_equal(fwrite(data, 1, n, f), n);
	fclose(f);
}

static void
a_damaged_kept_bundle_is_refused(void **state)
{
	struct bundle b = {0}, got = {0};
	struct err err = {""};
	char path[300], data[1024];
	size_t n, i;

	(void)state;
	snprintf(path, sizeof(path), "%s/good", dir);
	assert_int_equal(bundle_restore(&got, path, &err), -1);
	assert_non_null(strstr(err.text, "No such file"));
	fill(&b);
	err_clear(&err);
	assert_int_equal(save(&b, path, &err), 0);
	n = read_all(path, data, sizeof(data));
	for (i = 0; i < n; i++) {
		/* the line end behind the hash says nothing */
		if (data[i] == '\n' && i > 30 && i < 100)
			continue;
		data[i] ^= 1;
		write_all(path, data, n);
		data[i] ^= 1;
		err_clear(&err);
		if (bundle_restore(&got, path, &err) != -1)
			fail_msg("byte %zu of %zu may change", i, n);
		assert_non_null(strstr(err.text, path));
		assert_int_equal(got.nfiles, 0);
	}
	for (i = 0; i < n; i++) {
		write_all(path, data, i);
		assert_int_equal(bundle_restore(&got, path, &err), -1);
	}
	data[n] = 'x';
	write_all(path, data, n + 1);
	assert_int_equal(bundle_restore(&got, path, &err), -1);
	bundle_clear(&b);
}

/* -- log -- */

/* Runs fn with stderr in a file; its exit status, and what it wrote. */
static int
run_logging(void (*fn)(void), char *out, size_t cap)
{
	char path[300];
	size_t n;
	int status, fd;
	pid_t pid;

	snprintf(path, sizeof(path), "%s/log", dir);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
		dup2(fd, STDERR_FILENO);
		fn();
		_exit(0);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	n = read_all(path, out, cap - 1);
	out[n] = '\0';
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
log_all_levels(void)
{
	log_error("failed n=%d", 1);
	log_warn("worried n=%d", 2);
	log_info("decided n=%d", 3);
	log_debug("seen n=%d", 4);
}

static void
log_for_journal(void)
{
	log_init(LOG_LEVEL_INFO, 1);
	log_all_levels();
}

static void
a_line_for_the_journal_has_its_priority(void **state)
{
	char out[4096];

	(void)state;
	assert_int_equal(run_logging(log_for_journal, out, sizeof(out)), 0);
	assert_string_equal(out, "<3>failed n=1\n<4>worried n=2\n"
	    "<6>decided n=3\n");
}

static void
log_errors_only(void)
{
	log_init(LOG_LEVEL_ERROR, 1);
	log_all_levels();
}

static void
log_everything(void)
{
	log_init(LOG_LEVEL_DEBUG, 1);
	log_all_levels();
}

static void
the_level_says_what_is_printed(void **state)
{
	char out[4096];

	(void)state;
	run_logging(log_errors_only, out, sizeof(out));
	assert_string_equal(out, "<3>failed n=1\n");
	run_logging(log_everything, out, sizeof(out));
	assert_non_null(strstr(out, "<7>seen n=4\n"));
}

static void
log_for_people(void)
{
	log_init(LOG_LEVEL_INFO, 0);
	log_info("decided n=%d", 3);
}

static void
a_line_for_people_has_time_and_level(void **state)
{
	char out[4096];

	(void)state;
	run_logging(log_for_people, out, sizeof(out));
	assert_int_equal(out[0], '2');
	assert_int_equal(out[10], 'T');
	assert_string_equal(out + 23, "Z info decided n=3\n");
}

static void
log_much(void)
{
	log_init(LOG_LEVEL_INFO, 1);
	log_info("%05000d", 1);
	log_info("next");
}

static void
a_long_line_is_cut_and_still_one_line(void **state)
{
	char out[8192];

	(void)state;
	run_logging(log_much, out, sizeof(out));
	assert_true(strcspn(out, "\n") < 2048);
	assert_string_equal(strchr(out, '\n'), "\n<6>next\n");
}

static void
end_badly(void)
{
	log_init(LOG_LEVEL_ERROR, 1);
	fatal("no rules dir=%s", "x");
}

static void
fatal_says_why_and_leaves_with_three(void **state)
{
	char out[4096];

	(void)state;
	assert_int_equal(run_logging(end_badly, out, sizeof(out)), 3);
	assert_string_equal(out, "<3>no rules dir=x\n");
}

static void
want_too_much(void)
{
	volatile size_t much = SIZE_MAX / 4;

	log_init(LOG_LEVEL_ERROR, 1);
	free(mem_alloc(much));
}

static void
without_memory_the_process_ends(void **state)
{
	char out[4096];

	(void)state;
#if defined(TRIAGED_SAN) || defined(__SANITIZE_ADDRESS__)
	skip(); /* the sanitizer ends the process in its own words */
#endif
	assert_int_equal(run_logging(want_too_much, out, sizeof(out)), 3);
	assert_non_null(strstr(out, "<3>no memory"));
}

/* Fills a pipe that nobody reads; what was dropped is the exit status. */
static void
log_into_a_full_pipe(void)
{
	int pipe_fds[2], i;

	if (pipe(pipe_fds) == -1)
		_exit(99);
	dup2(pipe_fds[1], STDERR_FILENO);
	log_init(LOG_LEVEL_INFO, 1);
	for (i = 0; i < 100; i++)
		log_info("%01000d", i);
	/* 64 KiB hold at most 65 lines; the others went nowhere, at once */
	_exit(log_dropped() >= 35 && log_dropped() < 100 ? 0 : 1);
}

static void
a_pipe_that_nobody_reads_does_not_stop_us(void **state)
{
	char out[64];

	(void)state;
	assert_int_equal(log_dropped(), 0);
	assert_int_equal(run_logging(log_into_a_full_pipe, out, sizeof(out)),
	    0);
}

static void
a_word_in_a_line_cannot_forge_another(void **state)
{
	char many[300];

	(void)state;
	assert_string_equal(log_word("c-17", 4), "c-17");
	assert_string_equal(log_word("a b\nc\"d\x7f\t", 9), "a?b?c?d??");
	assert_string_equal(log_word("a\0b", 3), "a?b");
	assert_string_equal(log_word("", 0), "");
	assert_string_equal(log_word("\xe9\x80\x80", 3), "\xe9\x80\x80");
	memset(many, 'x', sizeof(many));
	assert_int_equal(strlen(log_word(many, sizeof(many))), 128);
}

static void
eight_words_fit_into_one_line(void **state)
{
	const char *words[8];
	char text[2] = "a";
	int i;

	(void)state;
	for (i = 0; i < 8; i++) {
		text[0] = (char)('a' + i);
		words[i] = log_word(text, 1);
	}
	for (i = 0; i < 8; i++)
		assert_int_equal(words[i][0], 'a' + i);
}

#define T(f) cmocka_unit_test(f)
#define F(f) cmocka_unit_test_setup_teardown(f, set_up_folder, remove_folder)

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		T(the_first_error_wins),
		T(nobody_has_to_want_the_error),
		T(a_long_error_is_cut),
		T(memory_is_zeroed_and_never_null),
		T(copies_end_with_a_nul),
		T(strings_are_compared_by_bytes_and_length),
		T(an_arena_hands_out_zeroed_aligned_pieces),
		T(a_reset_arena_uses_its_first_block_again),
		T(an_arena_copies_strings_with_a_nul),
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
		T(what_was_put_is_got),
		T(numbers_are_little_endian),
		T(a_read_past_the_end_is_bad_and_stays_bad),
		T(a_number_that_is_cut_short_is_nothing),
		T(a_string_longer_than_the_rest_is_bad),
		T(a_count_must_fit_into_what_is_left),
		T(frames_are_split_one_by_one),
		T(a_frame_is_whole_only_with_its_last_byte),
		T(what_is_no_frame_is_told_from_its_head),
		T(every_op_has_a_word_of_its_own),
		T(effects_keep_their_order_and_arguments),
		T(an_empty_list_of_effects_goes_through),
		T(an_effect_has_the_arguments_its_op_takes),
		T(effects_that_are_cut_short_are_bad),
		T(a_count_of_effects_that_cannot_be_costs_nothing),
		F(a_bundle_is_the_lua_files_below_a_folder),
		F(a_bundle_reads_through_links),
		F(a_folder_with_thousands_of_other_things_is_refused),
		F(a_folder_without_rules_is_refused),
		F(a_file_in_place_of_the_folder_is_refused),
		F(a_rule_file_that_is_missing_behind_its_link_is_refused),
		T(the_hash_knows_names_and_contents_and_no_order),
		T(an_empty_file_has_its_place_in_a_bundle),
		T(a_bundle_goes_through_the_door),
		T(a_bundle_that_is_cut_short_is_bad),
		T(a_bundle_with_impossible_names_is_bad),
		F(a_kept_bundle_comes_back),
		F(saving_leaves_nothing_else_behind),
		F(a_damaged_kept_bundle_is_refused),
		F(a_line_for_the_journal_has_its_priority),
		F(the_level_says_what_is_printed),
		F(a_line_for_people_has_time_and_level),
		F(a_long_line_is_cut_and_still_one_line),
		F(fatal_says_why_and_leaves_with_three),
		F(without_memory_the_process_ends),
		F(a_pipe_that_nobody_reads_does_not_stop_us),
		T(a_word_in_a_line_cannot_forge_another),
		T(eight_words_fit_into_one_line),
	};

	if (argc > 1)
		cmocka_set_test_filter(argv[1]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
