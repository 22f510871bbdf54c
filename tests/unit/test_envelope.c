/*
 * test_envelope: the parts of a JSON text by where they lie (json_scan), the
 * envelope that `triagectl decide` reads, and lines of any bytes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "envelope.h"
#include "json_scan.h"
#include "lines.h"

static void
expect_str(struct str s, const char *text)
{
	char shown[256];

	assert_true(s.len < sizeof(shown));
	memcpy(shown, s.data, s.len);
	shown[s.len] = '\0';
	assert_string_equal(shown, text);
}

static void
expect_event(const char *line, const char *event)
{
	struct envelope e;

	assert_true(envelope_read(str_of(line), &e));
	expect_str(e.event, event);
}

static void
expect_none(const char *line)
{
	struct envelope e;

	assert_false(envelope_read(str_of(line), &e));
}

/* -- envelope -- */

static void
the_events_own_bytes_are_found(void **state)
{
	(void)state;
	expect_event("{\"now\":1,\"event\":{\"id\":\"e\"}}", "{\"id\":\"e\"}");
	expect_event("{\"event\":{\"id\":1.0},\"now\":1}", "{\"id\":1.0}");
	expect_event(" { \"now\" : 1 , \"event\" : { \"a\" : [ 1 ] } } \r",
	    "{ \"a\" : [ 1 ] }");
}

static void
brackets_in_strings_do_not_count(void **state)
{
	(void)state;
	expect_event("{\"now\":1,\"event\":{\"t\":\"}]{\\\"}\"}}",
	    "{\"t\":\"}]{\\\"}\"}");
	expect_event("{\"now\":1,\"event\":{\"t\":\"\\\\\"}}",
	    "{\"t\":\"\\\\\"}");
}

static void
an_event_need_not_be_an_object(void **state)
{
	(void)state;
	expect_event("{\"now\":1,\"event\":17}", "17");
	expect_event("{\"now\":1,\"event\":\"a,b}\"}", "\"a,b}\"");
	expect_event("{\"now\":1,\"event\":null}", "null");
	expect_event("{\"now\":1,\"event\":[}}", "[}"); /* refused later */
}

static void
a_plain_event_is_no_envelope(void **state)
{
	(void)state;
	expect_none("{\"id\":\"e-1\",\"text\":\"x\"}");
	expect_none("{\"now\":1}");
	expect_none("{\"event\":{}}");
	expect_none("{}");
	expect_none("");
	expect_none("17");
	expect_none("[\"now\",\"event\"]");
}

static void
another_member_makes_it_no_envelope(void **state)
{
	(void)state;
	expect_none("{\"now\":1,\"event\":{},\"id\":\"e\"}");
	expect_none("{\"now\":1,\"now\":2,\"event\":{}}");
	expect_none("{\"now\":1,\"event\":{},\"event\":{}}");
}

static void
what_breaks_off_or_goes_on_is_no_envelope(void **state)
{
	(void)state;
	expect_none("{\"now\":1,\"event\":{}");
	expect_none("{\"now\":1,\"event\":{\"a\":\"}}");
	expect_none("{\"now\":1,\"event\":{}} x");
	expect_none("{\"now\":1,\"event\":{}}{}");
	expect_none("{\"now\":1,\"event\":{},}");
	expect_none("{\"now\":1 \"event\":{}}");
	expect_none("{\"now\" 1,\"event\":{}}");
	expect_none("{\"now\":,\"event\":{}}");
	expect_none("{\"now\":1,\"event\":");
	expect_none("{\"now\":1,\"event\"");
	expect_none("{,\"now\":1,\"event\":{}}");
	expect_none("{\"now\":1,\"event\":\"\\");
}

static void
an_escaped_member_name_is_the_same_name(void **state)
{
	(void)state;
	expect_event("{\"no\\u0077\":1,\"\\u0065vent\":{}}", "{}");
	expect_none("{\"now\\u0000\":1,\"event\":{}}");
}

static void
depth_costs_no_stack(void **state)
{
	size_t depth = 1000000;
	struct buf b = { 0 };
	struct envelope e;

	(void)state;
	buf_adds(&b, "{\"now\":1,\"event\":");
	for (size_t i = 0; i < depth; i++)
		buf_addc(&b, '[');
	for (size_t i = 0; i < depth; i++)
		buf_addc(&b, ']');
	buf_addc(&b, '}');
	assert_true(envelope_read((struct str){ b.data, b.len }, &e));
	assert_int_equal(e.event.len, 2 * depth);
	buf_clear(&b);
}

static void
nul_bytes_are_bytes(void **state)
{
	struct envelope e;

	(void)state;
	assert_true(envelope_read(STR("{\"now\":1,\"event\":{\"a\":\"\0\"}}"),
	    &e));
	assert_int_equal(e.event.len, 9);
	assert_false(envelope_read(STR("{\"now\":1\0,\"event\":{}}"), &e));
}

static void
expect_time(const char *now, int rc, int64_t ms)
{
	struct envelope e = { .now = str_of(now) };
	int64_t got = -1;

	assert_int_equal(envelope_time(&e, &got), rc);
	if (rc == 0)
		assert_int_equal(got, ms);
}

static void
now_is_a_date_or_milliseconds(void **state)
{
	(void)state;
	expect_time("1763690400000", 0, 1763690400000);
	expect_time("0", 0, 0);
	expect_time("\"2025-11-21T10:00:00+08:00\"", 0, 1763690400000);
	expect_time("\"2025-11-21T02:00:00\\u005A\"", 0, 1763690400000);
}

static void
anything_else_is_no_time(void **state)
{
	(void)state;
	expect_time("-1", -1, 0);
	expect_time("1.0", -1, 0);
	expect_time("1e3", -1, 0);
	expect_time("null", -1, 0);
	expect_time("true", -1, 0);
	expect_time("{}", -1, 0);
	expect_time("\"\"", -1, 0);
	expect_time("\"yesterday\"", -1, 0);
	expect_time("\"2025-11-21\"", -1, 0);
	expect_time("2025-11-21T02:00:00Z", -1, 0); /* not in quotes */
	expect_time("\"2025-11-21T02:00:00Z", -1, 0);
	expect_time("99999999999999999999999", -1, 0);
}

/* -- json_scan -- */

static void
expect_text(const char *raw, const char *text)
{
	struct buf out = { 0 };

	if (text == NULL) {
		assert_false(json_scan_text(str_of(raw), &out));
		assert_int_equal(out.len, 0);
	} else {
		assert_true(json_scan_text(str_of(raw), &out));
		assert_string_equal(buf_cstr(&out), text);
	}
	buf_clear(&out);
}

static void
a_member_is_found_by_its_name(void **state)
{
	struct str value;
	struct str object = STR("{\"a\":[1,2],\"b\":{\"a\":3},\"a\":4}");

	(void)state;
	assert_true(json_scan_member(object, "a", &value));
	expect_str(value, "[1,2]");
	assert_true(json_scan_member(object, "b", &value));
	expect_str(value, "{\"a\":3}");
	assert_false(json_scan_member(object, "c", &value));
	assert_int_equal(value.len, 0);
	assert_false(json_scan_member(STR("[1]"), "a", &value));
}

static void
the_items_of_an_array_come_in_order(void **state)
{
	struct json_scan s;
	struct str name, item;

	(void)state;
	assert_int_equal(json_scan_open(&s, STR(" [1, \"x\" ,[2]] "), '['), 0);
	assert_int_equal(json_scan_next(&s, &name, &item), 1);
	expect_str(item, "1");
	assert_int_equal(json_scan_next(&s, &name, &item), 1);
	expect_str(item, "\"x\"");
	assert_int_equal(json_scan_next(&s, &name, &item), 1);
	expect_str(item, "[2]");
	assert_int_equal(json_scan_next(&s, &name, &item), 0);
	assert_int_equal(json_scan_open(&s, STR("[]"), '['), 0);
	assert_int_equal(json_scan_next(&s, &name, &item), 0);
}

static void
escapes_are_resolved(void **state)
{
	(void)state;
	expect_text("\"a\\n\\t\\\"\\\\\\/b\"", "a\n\t\"\\/b");
	expect_text("\"\\u9000\\u6B3e\"", "退款");
	expect_text("\"\\ud83d\\ude21\"", "😡");
	expect_text("\"\\ud83d!\"", "\uFFFD!");
	expect_text("\"\\ude21\"", "\uFFFD");
	expect_text("\"\\u00e9\"", "é");
	expect_text("\"\"", "");
}

static void
what_is_no_string_has_no_text(void **state)
{
	(void)state;
	expect_text("17", NULL);
	expect_text("", NULL);
	expect_text("\"", NULL);
	expect_text("\"a", NULL);
	expect_text("\"a\\\"", NULL);
	expect_text("\"\\x\"", NULL);
	expect_text("\"\\u12\"", NULL);
	expect_text("\"a\" ", NULL);
}

static void
only_integers_that_fit_are_integers(void **state)
{
	(void)state;
	assert_int_equal(json_scan_int(STR("812"), -7), 812);
	assert_int_equal(json_scan_int(STR("-3"), -7), -3);
	assert_int_equal(json_scan_int(STR("999999999999999999"), -7),
	    999999999999999999);
	assert_int_equal(json_scan_int(STR("9999999999999999999"), -7), -7);
	assert_int_equal(json_scan_int(STR("1.5"), -7), -7);
	assert_int_equal(json_scan_int(STR("-"), -7), -7);
	assert_int_equal(json_scan_int(STR(""), -7), -7);
}

/* -- lines -- */

static void
open_lines(struct lines *l, struct str content)
{
	int ends[2];

	*l = (struct lines){ .name = "test" };
	assert_int_equal(pipe(ends), 0);
	if (content.len > 0)
		assert_int_equal(write(ends[1], content.data, content.len),
		    (ssize_t)content.len);
	close(ends[1]);
	l->fd = ends[0];
}

static void
lines_are_split_whatever_is_in_them(void **state)
{
	struct lines l;
	struct str line;
	struct err err = { "" };

	(void)state;
	open_lines(&l, STR("a\n\nb\0c\xFF\nlast"));
	assert_int_equal(lines_next(&l, &line, &err), 1);
	expect_str(line, "a");
	assert_int_equal(lines_next(&l, &line, &err), 1);
	assert_true(lines_is_blank(line));
	assert_int_equal(lines_next(&l, &line, &err), 1);
	assert_int_equal(line.len, 4);
	assert_memory_equal(line.data, "b\0c\xFF", 4);
	assert_int_equal(lines_next(&l, &line, &err), 1);
	expect_str(line, "last");
	assert_int_equal(l.number, 4);
	assert_int_equal(lines_next(&l, &line, &err), 0);
	assert_int_equal(lines_next(&l, &line, &err), 0);
	assert_int_equal(l.bytes, 12);
	lines_close(&l);
}

static void
an_empty_file_has_no_line(void **state)
{
	struct lines l;
	struct str line;
	struct err err = { "" };

	(void)state;
	open_lines(&l, STR(""));
	assert_int_equal(lines_next(&l, &line, &err), 0);
	lines_close(&l);
	open_lines(&l, STR("\n"));
	assert_int_equal(lines_next(&l, &line, &err), 1);
	assert_int_equal(line.len, 0);
	assert_int_equal(lines_next(&l, &line, &err), 0);
	lines_close(&l);
}

static bool
no_more_cb(void *arg)
{
	int *left = arg;

	return (*left)-- > 0;
}

static void
the_owner_can_end_it(void **state)
{
	struct lines l;
	struct str line;
	struct err err = { "" };
	int left = 1;

	(void)state;
	open_lines(&l, STR("a\nb"));
	l.before_read = no_more_cb;
	l.arg = &left;
	assert_int_equal(lines_next(&l, &line, &err), 1);
	assert_int_equal(lines_next(&l, &line, &err), 1);
	expect_str(line, "b"); /* what was read is not lost */
	assert_int_equal(lines_next(&l, &line, &err), 0);
	lines_close(&l);
}

static void
a_line_longer_than_allowed_is_cut_and_the_next_one_is_whole(void **state)
{
	char name[] = "/tmp/test_lines.XXXXXX";
	struct lines l;
	struct str line;
	struct err err = { "" };
	int fd = mkstemp(name);

	(void)state;
	assert_true(fd >= 0);
	assert_int_equal(ftruncate(fd, LINES_MAX_BYTES + 1000), 0);
	assert_int_equal(pwrite(fd, "\nnext\n", 6, LINES_MAX_BYTES + 1000), 6);
	close(fd);
	assert_int_equal(lines_open(&l, name, &err), 0);
	assert_int_equal(lines_next(&l, &line, &err), 1);
	assert_true(l.is_too_long);
	assert_int_equal(line.len, LINES_MAX_BYTES);
	assert_int_equal(lines_next(&l, &line, &err), 1);
	assert_false(l.is_too_long);
	expect_str(line, "next");
	assert_int_equal(lines_next(&l, &line, &err), 0);
	assert_int_equal(l.bytes, LINES_MAX_BYTES + 1000 + 6);
	lines_close(&l);
	unlink(name);
}

static void
a_file_that_is_not_there_is_refused_with_its_name(void **state)
{
	struct lines l;
	struct err err = { "" };

	(void)state;
	assert_int_equal(lines_open(&l, "/proc/nonexistent/x", &err), -1);
	assert_string_equal(err.text,
	    "/proc/nonexistent/x: No such file or directory");
	err_clear(&err);
	assert_int_equal(lines_open(&l, "/tmp", &err), -1);
	assert_string_equal(err.text, "/tmp: Is a directory");
}

static void
white_space_is_blank(void **state)
{
	(void)state;
	assert_true(lines_is_blank(STR("")));
	assert_true(lines_is_blank(STR(" \t\r")));
	assert_false(lines_is_blank(STR(" x")));
	assert_false(lines_is_blank(STR("\0")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_events_own_bytes_are_found),
		cmocka_unit_test(brackets_in_strings_do_not_count),
		cmocka_unit_test(an_event_need_not_be_an_object),
		cmocka_unit_test(a_plain_event_is_no_envelope),
		cmocka_unit_test(another_member_makes_it_no_envelope),
		cmocka_unit_test(what_breaks_off_or_goes_on_is_no_envelope),
		cmocka_unit_test(an_escaped_member_name_is_the_same_name),
		cmocka_unit_test(depth_costs_no_stack),
		cmocka_unit_test(nul_bytes_are_bytes),
		cmocka_unit_test(now_is_a_date_or_milliseconds),
		cmocka_unit_test(anything_else_is_no_time),
		cmocka_unit_test(a_member_is_found_by_its_name),
		cmocka_unit_test(the_items_of_an_array_come_in_order),
		cmocka_unit_test(escapes_are_resolved),
		cmocka_unit_test(what_is_no_string_has_no_text),
		cmocka_unit_test(only_integers_that_fit_are_integers),
		cmocka_unit_test(lines_are_split_whatever_is_in_them),
		cmocka_unit_test(an_empty_file_has_no_line),
		cmocka_unit_test(the_owner_can_end_it),
		cmocka_unit_test(
		    a_line_longer_than_allowed_is_cut_and_the_next_one_is_whole),
		cmocka_unit_test(
		    a_file_that_is_not_there_is_refused_with_its_name),
		cmocka_unit_test(white_space_is_blank),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
