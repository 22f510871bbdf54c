/*
 * test_html: text from outside on a page.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "html.h"

static void
text_is_escaped_and_made_harmless(void **state)
{
	static const struct {
		const char *text, *html;
	} rows[] = {
		{ "<script>alert(\"1\")</script>", "&lt;script&gt;alert(&quot;"
		    "1&quot;)&lt;/script&gt;" },
		{ "a & b's", "a &amp; b&#39;s" },
		{ "\xe9\x80\x80\xe6\xac\xbe", "\xe9\x80\x80\xe6\xac\xbe" },
		{ "\x1b[31m", "\xef\xbf\xbd[31m" },
		{ "a\xff", "a\xef\xbf\xbd" },
		{ "\xe2\x80\xaeright to left", "\xef\xbf\xbdright to left" },
	};
	struct buf b = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		html_text(&b, str_of(rows[i].text));
		assert_string_equal(buf_cstr(&b), rows[i].html);
		buf_reset(&b);
	}
	buf_clear(&b);
}

static void
a_name_may_break_after_an_underscore(void **state)
{
	struct buf b = { 0 };

	(void)state;
	html_name(&b, STR("front_desk<i>"));
	assert_string_equal(buf_cstr(&b), "front_<wbr>desk&lt;i&gt;");
	buf_clear(&b);
}

static void
a_bar_is_as_long_as_its_part_and_never_longer(void **state)
{
	static const struct {
		double part;
		const char *width;
	} rows[] = {
		{ 0.25, "width=\"250.0\"" }, { 7, "width=\"1000.0\"" },
		{ 0.0001, "width=\"4.0\"" },
	};
	struct buf b = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct html_bar bar = { .label = STR("x"), .figure = "1",
			.part = rows[i].part };

		html_bar(&b, &bar);
		assert_non_null(strstr(buf_cstr(&b), rows[i].width));
		buf_reset(&b);
	}
	html_bar(&b, &(struct html_bar){ .label = STR("x"), .figure = "0" });
	assert_null(strstr(buf_cstr(&b), "<rect"));
	buf_clear(&b);
}

static void
a_dot_on_the_diagonal_lies_on_the_line_and_is_named(void **state)
{
	static const struct html_dot dots[] = {
		{ 0, 0, 1, HTML_ACCENT, false, "start <i>" },
		{ 1, 1, 0, HTML_GOOD, true, "end" },
	};
	struct html_square square = { "x", "y", dots, 2 };
	struct buf b = { 0 };

	(void)state;
	html_square(&b, &square);
	assert_non_null(strstr(buf_cstr(&b), "class=\"ideal\" "
	    "d=\"M44.0 360.0L384.0 20.0\""));
	assert_non_null(strstr(buf_cstr(&b), "<circle class=\"accent\" "
	    "cx=\"44.0\" cy=\"360.0\" r=\"17.0\"><title>start &lt;i&gt;"));
	assert_non_null(strstr(buf_cstr(&b), "<circle class=\"good hollow\" "
	    "cx=\"384.0\" cy=\"20.0\" r=\"3.5\">"));
	buf_clear(&b);
}

static void
a_column_is_as_high_as_its_part_and_pale_where_less_is_known(void **state)
{
	static const struct html_column columns[] = {
		{ { "a<b", 3 }, 0.5, "17", 0 },
		{ { "none", 4 }, 0, "0", 1 },
		{ { "pale", 4 }, 7, "99", 0.4 },
	};
	struct buf b = { 0 };

	(void)state;
	html_columns(&b, columns, 3);
	assert_non_null(strstr(buf_cstr(&b), "<rect class=\"accent\" "
	    "x=\"134.7\" y=\"105.0\" width=\"64.0\" height=\"85.0\""));
	assert_non_null(strstr(buf_cstr(&b), "<rect class=\"pale\" "
	    "x=\"801.3\" y=\"20.0\" width=\"64.0\" height=\"68.0\""));
	assert_non_null(strstr(buf_cstr(&b), "<rect class=\"accent\" "
	    "x=\"801.3\" y=\"88.0\" width=\"64.0\" height=\"102.0\""));
	assert_null(strstr(buf_cstr(&b), ">0</text>"));
	assert_non_null(strstr(buf_cstr(&b), ">a&lt;b</text>"));
	assert_non_null(strstr(buf_cstr(&b), ">none</text>"));
	buf_reset(&b);
	html_columns(&b, columns, 0);
	assert_null(strstr(buf_cstr(&b), "<rect"));
	buf_clear(&b);
}

static void
a_meter_says_its_share_and_shows_it(void **state)
{
	struct buf b = { 0 };

	(void)state;
	html_meter(&b, 0.756, HTML_GOOD);
	assert_non_null(strstr(buf_cstr(&b), "<span>0.76</span>"));
	assert_non_null(strstr(buf_cstr(&b), "width=\"756.0\""));
	buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_is_escaped_and_made_harmless),
		cmocka_unit_test(
		    a_dot_on_the_diagonal_lies_on_the_line_and_is_named),
		cmocka_unit_test(
		    a_column_is_as_high_as_its_part_and_pale_where_less_is_known),
		cmocka_unit_test(a_meter_says_its_share_and_shows_it),
		cmocka_unit_test(a_name_may_break_after_an_underscore),
		cmocka_unit_test(a_bar_is_as_long_as_its_part_and_never_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
