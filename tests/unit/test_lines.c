/*
 * test_lines: input read line by line (lines), JSON looked at where it lies
 * (json_scan), and how far a long command is (progress).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "json_scan.h"
#include "lines.h"
#include "term.h"

/* Lines ------------------------------------------------------------------------- */

static char path[64];

static void
write_file(const char *data, size_t len)
{
	int fd;

	strcpy(path, "/tmp/test_lines.XXXXXX");
	fd = mkstemp(path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, data, len), (ssize_t)len);
	close(fd);
}

static void
open_text(struct lines *l, const char *data, size_t len)
{
	struct err err = { "" };

	write_file(data, len);
	assert_int_equal(lines_open(l, path, &err), 0);
	assert_int_equal(lines_size(l), (int64_t)len);
	unlink(path);
}

static void
each_line_comes_without_its_end(void **state)
{
	static const char data[] = "one\n\n  \ntwo\0x\r\nlast";
	struct err err = { "" };
	struct lines l;
	struct str s;

	(void)state;
	open_text(&l, data, sizeof(data) - 1);
	assert_int_equal(lines_next(&l, &s, &err), 1);
	assert_true(str_is(s, "one"));
	assert_int_equal(l.bytes, 4);
	assert_int_equal(lines_next(&l, &s, &err), 1);
	assert_int_equal(s.len, 0);
	assert_true(lines_is_blank(s));
	assert_int_equal(lines_next(&l, &s, &err), 1);
	assert_true(lines_is_blank(s));
	assert_int_equal(lines_next(&l, &s, &err), 1);
	assert_true(str_eq(s, (struct str){ "two\0x\r", 6 }));
	assert_false(lines_is_blank(s));
	assert_int_equal(lines_next(&l, &s, &err), 1);
	assert_true(str_is(s, "last"));
	assert_int_equal(l.number, 5);
	assert_int_equal(l.bytes, sizeof(data) - 1);
	assert_int_equal(lines_next(&l, &s, &err), 0);
	assert_int_equal(lines_next(&l, &s, &err), 0);
	lines_close(&l);
}

static void
an_empty_file_has_no_lines(void **state)
{
	struct err err = { "" };
	struct lines l;
	struct str s;

	(void)state;
	open_text(&l, "", 0);
	assert_int_equal(lines_next(&l, &s, &err), 0);
	lines_close(&l);
}

/* Lines that end where a piece that was read ends, before and behind it. */
static void
lines_may_lie_across_what_is_read_at_once(void **state)
{
	size_t piece = 256u << 10, shift, n;
	struct err err = { "" };
	struct lines l;
	struct str s;
	char *data;

	(void)state;
	for (shift = 0; shift < 3; shift++) {
		n = piece - 1 + shift;
		data = mem_alloc(n + 8);
		memset(data, 'x', n);
		memcpy(data + n - 1, "\nabc\nde", 7);
		open_text(&l, data, n + 6);
		assert_int_equal(lines_next(&l, &s, &err), 1);
		assert_int_equal(s.len, n - 1);
		assert_int_equal(lines_next(&l, &s, &err), 1);
		assert_true(str_is(s, "abc"));
		assert_int_equal(lines_next(&l, &s, &err), 1);
		assert_true(str_is(s, "de"));
		assert_int_equal(lines_next(&l, &s, &err), 0);
		lines_close(&l);
		free(data);
	}
}

static bool
stop_cb(void *arg)
{
	int *reads = arg;

	return (*reads)-- > 0;
}

static void
its_owner_is_asked_before_it_would_wait(void **state)
{
	struct err err = { "" };
	struct lines l;
	struct str s;
	int reads = 1, fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	assert_int_equal(write(fds[1], "a\nb\n", 4), 4);
	l = (struct lines){ .fd = fds[0], .name = "a pipe",
		.before_read = stop_cb, .arg = &reads };
	assert_int_equal(lines_size(&l), 0);
	assert_int_equal(lines_next(&l, &s, &err), 1);
	assert_int_equal(lines_next(&l, &s, &err), 1);
	assert_true(str_is(s, "b"));
	/* the pipe is open and empty: it would wait for ever */
	assert_int_equal(lines_next(&l, &s, &err), 0);
	lines_close(&l);
	close(fds[1]);
}

static void
what_cannot_be_opened_or_read_is_told(void **state)
{
	struct err err = { "" };
	struct lines l;

	(void)state;
	assert_int_equal(lines_open(&l, "/proc/nonexistent/x", &err), -1);
	assert_string_equal(err.text,
	    "/proc/nonexistent/x: No such file or directory");
	err_clear(&err);
	assert_int_equal(lines_open(&l, "/tmp", &err), -1);
	assert_string_equal(err.text, "/tmp: Is a directory");
	err_clear(&err);
	assert_int_equal(lines_open(&l, "-", &err), 0);
	assert_int_equal(l.fd, STDIN_FILENO);
	lines_close(&l);
	assert_true(fcntl(STDIN_FILENO, F_GETFD) >= 0); /* not ours to close */
}

/* JSON ---------------------------------------------------------------------------- */

/* "name=value;" of an object or "value;" of an array; "!" where it breaks. */
static const char *
walk(const char *json, char open)
{
	static char out[512];
	struct str name = { "", 0 }, value;
	struct json_scan s;
	size_t n = 0;
	int rc;

	out[0] = '\0';
	if (json_scan_open(&s, str_of(json), open) == -1)
		return "?";
	while ((rc = json_scan_next(&s, &name, &value)) == 1)
		n += (size_t)snprintf(out + n, sizeof(out) - n,
		    "%.*s%s%.*s;", open == '{' ? (int)name.len : 0, name.data,
		    open == '{' ? "=" : "", (int)value.len, value.data);
	if (rc == -1)
		strcat(out, "!");
	return out;
}

static void
members_and_items_are_found_where_they_lie(void **state)
{
	(void)state;
	assert_string_equal(walk(" { \"a\" : 1 , \"b\":{\"c\":[1,{}]} , "
	    "\"d\":\"x,}\\\"\" } ", '{'),
	    "\"a\"=1;\"b\"={\"c\":[1,{}]};\"d\"=\"x,}\\\"\";");
	assert_string_equal(walk("[1,[2,3],\"]\",null]", '['),
	    "1;[2,3];\"]\";null;");
	assert_string_equal(walk("{}", '{'), "");
	assert_string_equal(walk("[ ]", '['), "");
	assert_string_equal(walk("[1]", '{'), "?");
	assert_string_equal(walk("", '{'), "?");
}

static void
text_that_breaks_off_is_told(void **state)
{
	static const char *const bad[] = { "{", "{\"a\"", "{\"a\":", "{\"a\":1",
		"{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\":{}", "{\"a\":\"x}",
		"{\"a\":\"\\\"}", "{a:1}", "{\"a\" 1}", "{\"a\":1 \"b\":2}",
		"{\"a\":1}}", "{\"a\":1} x" };
	const char *text;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		text = walk(bad[i], '{');
		assert_true(text[0] != '\0');
		assert_int_equal(text[strlen(text) - 1], '!');
	}
}

static void
however_deep_a_text_nests_it_ends(void **state)
{
	size_t n = 200000;
	char *deep = mem_alloc(2 * n + 8);
	struct json_scan s;
	struct str name, value;

	(void)state;
	deep[0] = '[';
	memset(deep + 1, '[', n);
	memset(deep + 1 + n, ']', n);
	strcpy(deep + 1 + 2 * n, "]");
	assert_int_equal(json_scan_open(&s, str_of(deep), '['), 0);
	assert_int_equal(json_scan_next(&s, &name, &value), 1);
	assert_int_equal(value.len, 2 * n);
	assert_int_equal(json_scan_next(&s, &name, &value), 0);
	deep[2 * n] = '\0';
	assert_int_equal(json_scan_open(&s, str_of(deep), '['), 0);
	assert_int_equal(json_scan_next(&s, &name, &value), -1);
	free(deep);
}

static void
a_member_is_found_by_its_name(void **state)
{
	struct str object = STR("{\"x\":{\"b\":1},\"b\":\"two\",\"b\":3}"), v;

	(void)state;
	assert_true(json_scan_member(object, "b", &v));
	assert_true(str_is(v, "\"two\""));
	assert_true(json_scan_is(v, "two"));
	assert_false(json_scan_is(v, "tw"));
	assert_false(json_scan_is(v, "twoo"));
	assert_false(json_scan_member(object, "c", &v));
	assert_false(json_scan_member(STR("[1]"), "b", &v));
	assert_false(json_scan_member(STR(""), "b", &v));
}

static void
strings_are_decoded(void **state)
{
	static const struct {
		const char *json, *text; /* NULL: no string */
	} all[] = {
		{ "\"\"", "" }, { "\"a\\n\\t\\\"\\\\\\/b\"", "a\n\t\"\\/b" },
		{ "\"\\u9000\\u6b3e\"", "退款" },
		{ "\"\\ud83d\\ude00\"", "😀" },
		{ "5", NULL }, { "null", NULL }, { "\"open", NULL },
		{ "", NULL }, { "\"\\q\"", NULL }, { "\"\\u12\"", NULL },
	};
	struct buf b = { 0 };
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		buf_reset(&b);
		buf_adds(&b, "^");
		assert_int_equal(json_scan_text(str_of(all[i].json), &b),
		    all[i].text != NULL);
		assert_string_equal(buf_cstr(&b) + 1,
		    all[i].text != NULL ? all[i].text : "");
	}
	buf_clear(&b);
}

static void
integers_are_read_and_what_is_none_falls_back(void **state)
{
	(void)state;
	assert_int_equal(json_scan_int(STR("42"), -1), 42);
	assert_int_equal(json_scan_int(STR("-7"), -1), -7);
	assert_int_equal(json_scan_int(STR("0"), -1), 0);
	assert_int_equal(json_scan_int(STR("\"42\""), -1), -1);
	assert_int_equal(json_scan_int(STR(""), -1), -1);
	assert_int_equal(json_scan_int(STR("1.5"), -1), -1);
	assert_int_equal(json_scan_int(STR("null"), -1), -1);
	assert_int_equal(json_scan_int(STR("99999999999999999999"), -1), -1);
}

/* Progress -------------------------------------------------------------------------- */

/* A command is half done, and then done, with fd as its stderr. */
static void
show_on(int fd)
{
	int saved = dup(STDERR_FILENO);
	struct progress p;

	dup2(fd, STDERR_FILENO);
	progress_start(&p, "reading", 1000);
	p.started_us -= 2000000;
	progress_show(&p, 500, 40);
	progress_end(&p);
	fflush(stderr);
	dup2(saved, STDERR_FILENO);
	close(saved);
}

static void
progress_is_for_terminals_only(void **state)
{
	char out[64];
	int fds[2];

	(void)state;
	assert_int_equal(pipe(fds), 0);
	show_on(fds[1]);
	close(fds[1]);
	assert_int_equal(read(fds[0], out, sizeof(out)), 0);
	close(fds[0]);
}

static void
progress_says_how_far_it_is_on_a_line_that_is_drawn_over(void **state)
{
	int master = posix_openpt(O_RDWR | O_NOCTTY), slave = -1;
	char out[4096];
	ssize_t n;

	(void)state;
	if (master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0)
		slave = open(ptsname(master), O_RDWR | O_NOCTTY);
	if (slave < 0)
		skip(); /* no terminals here */
	setenv("TERM", "xterm", 1);
	show_on(slave);
	n = read(master, out, sizeof(out) - 1);
	assert_true(n > 0);
	out[n] = '\0';
	assert_non_null(strstr(out, "reading"));
	assert_non_null(strstr(out, "50%"));
	assert_non_null(strstr(out, "40 lines"));
	assert_non_null(strchr(out, '\r'));
	assert_null(strchr(out, '\n'));
	close(slave);
	close(master);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_line_comes_without_its_end),
		cmocka_unit_test(an_empty_file_has_no_lines),
		cmocka_unit_test(lines_may_lie_across_what_is_read_at_once),
		cmocka_unit_test(its_owner_is_asked_before_it_would_wait),
		cmocka_unit_test(what_cannot_be_opened_or_read_is_told),
		cmocka_unit_test(members_and_items_are_found_where_they_lie),
		cmocka_unit_test(text_that_breaks_off_is_told),
		cmocka_unit_test(however_deep_a_text_nests_it_ends),
		cmocka_unit_test(a_member_is_found_by_its_name),
		cmocka_unit_test(strings_are_decoded),
		cmocka_unit_test(integers_are_read_and_what_is_none_falls_back),
		cmocka_unit_test(progress_is_for_terminals_only),
		cmocka_unit_test(progress_says_how_far_it_is_on_a_line_that_is_drawn_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
