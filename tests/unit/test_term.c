/*
 * test_term: columns, cutting, harmless text, styled lines, bars, numbers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "term.h"

/* "what is shown|columns used" */
static void
expect_clip(const char *text, int columns, const char *shown, int used)
{
	struct buf out = { 0 };
	int n = term_clip(&out, str_of(text), columns, true);

	assert_string_equal(buf_cstr(&out), shown);
	assert_int_equal(n, used);
	assert_int_equal(term_columns(str_of(shown)), used);
	buf_clear(&out);
}

static void
expect_clean(struct str text, const char *shown)
{
	struct buf out = { 0 };

	term_clean(&out, text);
	assert_string_equal(buf_cstr(&out), shown);
	buf_clear(&out);
}

/* -- columns -- */

static void
latin_letters_are_one_column_wide(void **state)
{
	(void)state;
	assert_int_equal(term_columns(STR("")), 0);
	assert_int_equal(term_columns(STR("refund")), 6);
	assert_int_equal(term_columns(STR("déjà")), 4);
}

static void
han_kana_and_hangul_are_two_columns_wide(void **state)
{
	(void)state;
	assert_int_equal(term_columns(STR("退款")), 4);
	assert_int_equal(term_columns(STR("ラベル")), 6);
	assert_int_equal(term_columns(STR("환불")), 4);
	assert_int_equal(term_columns(STR("\uFF0C")), 2);
	assert_int_equal(term_columns(STR("a退b")), 4);
}

static void
emoji_are_two_columns_wide(void **state)
{
	(void)state;
	assert_int_equal(term_columns(STR("😡")), 2);
	assert_int_equal(term_columns(STR("😡😡ok")), 6);
}

static void
a_sign_made_an_emoji_by_a_selector_is_two_columns_wide(void **state)
{
	(void)state;
	assert_int_equal(term_columns(STR("\u2764")), 1);
	assert_int_equal(term_columns(STR("\u2764\uFE0F")), 2);
	assert_int_equal(term_columns(STR("😡\uFE0F")), 2);
}

static void
combining_marks_take_no_column(void **state)
{
	(void)state;
	assert_int_equal(term_columns(STR("e\u0301")), 1);
	assert_int_equal(term_columns(STR("a\u200Bb")), 2);
}

static void
widths_do_not_depend_on_the_users_locale(void **state)
{
	(void)state;
	setenv("LC_ALL", "C", 1);
	assert_int_equal(term_columns(STR("退款")), 4);
	unsetenv("LC_ALL");
}

/* -- cutting -- */

static void
what_fits_is_not_cut(void **state)
{
	(void)state;
	expect_clip("refund", 6, "refund", 6);
	expect_clip("退款", 4, "退款", 4);
	expect_clip("", 3, "", 0);
}

static void
what_is_too_long_ends_in_an_ellipsis(void **state)
{
	(void)state;
	expect_clip("refunds", 6, "refun…", 6);
	expect_clip("refunds", 1, "…", 1);
}

static void
a_wide_character_is_never_cut_in_half(void **state)
{
	(void)state;
	expect_clip("要求退款", 6, "要求…", 5);
	expect_clip("要求退款", 7, "要求退…", 7);
	expect_clip("要求退款", 2, "…", 1);
}

static void
no_columns_show_nothing(void **state)
{
	(void)state;
	expect_clip("refund", 0, "", 0);
	expect_clip("refund", -3, "", 0);
}

static void
marks_stay_with_the_character_that_carries_them(void **state)
{
	(void)state;
	expect_clip("abe\u0301xyz", 4, "abe\u0301…", 4);
	expect_clip("ab\u2764\uFE0Fxyz", 4, "ab…", 3);
	expect_clip("ab\u2764\uFE0Fxyz", 5, "ab\u2764\uFE0F…", 5);
}

static void
without_unicode_a_tilde_stands_for_what_was_cut(void **state)
{
	struct buf out = { 0 };

	(void)state;
	assert_int_equal(term_clip(&out, STR("refunds"), 4, false), 4);
	assert_string_equal(buf_cstr(&out), "ref~");
	buf_clear(&out);
}

/* -- harmless -- */

static void
control_characters_are_replaced(void **state)
{
	(void)state;
	expect_clean(STR("a\033[31mb"), "a\uFFFD[31mb");
	expect_clean(STR("a\0b"), "a\uFFFDb");
	expect_clean(STR("a\x7F" "b"), "a\uFFFDb");
	expect_clean(STR("a\xC2\x9B" "31mb"), "a\uFFFD31mb"); /* CSI as one byte */
}

static void
line_ends_and_tabs_become_spaces(void **state)
{
	(void)state;
	expect_clean(STR("a\nb\tc\rd"), "a b c d");
}

static void
marks_that_turn_the_direction_are_replaced(void **state)
{
	(void)state;
	expect_clean(STR("a\u202Eb"), "a\uFFFDb");
	expect_clean(STR("a\u2066b"), "a\uFFFDb");
	expect_clean(STR("a\u2028b"), "a\uFFFDb");
}

static void
bytes_that_are_no_utf8_are_replaced_one_by_one(void **state)
{
	(void)state;
	expect_clean(STR("a\xFF\xFE" "b"), "a\uFFFD\uFFFDb");
	expect_clean(STR("\xE9\x80"), "\uFFFD\uFFFD");
	expect_clean(STR("\xC0\xAF"), "\uFFFD\uFFFD");   /* overlong */
	expect_clean(STR("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
	expect_clean(STR("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD");
}

static void
cleaning_twice_changes_nothing_more(void **state)
{
	struct buf once = { 0 };

	(void)state;
	term_clean(&once, STR("a\033\xFF退款\u202E\n😡"));
	expect_clean((struct str){ once.data, once.len }, buf_cstr(&once));
	buf_clear(&once);
}

/* -- lines -- */

static const struct term plain = { .width = 0, .has_unicode = true };
static const struct term narrow = { .is_tty = true, .width = 12,
	.has_unicode = true };
static const struct term colored = { .is_tty = true, .has_color = true,
	.width = 12, .has_unicode = true };

static void
expect_line(struct term_line *l, const char *shown)
{
	struct buf out = { 0 };

	term_line_render(l, &out);
	assert_string_equal(buf_cstr(&out), shown);
	buf_clear(&out);
	term_line_clear(l);
}

static void
a_line_ends_at_the_terminals_edge(void **state)
{
	struct term_line l = { 0 };

	(void)state;
	term_line_start(&l, &narrow);
	term_line_adds(&l, TERM_PLAIN, "P1 malicious ");
	term_line_adds(&l, TERM_PLAIN, "退款");
	expect_line(&l, "P1 maliciou…\n");
}

static void
a_line_of_just_the_width_is_whole(void **state)
{
	struct term_line l = { 0 };

	(void)state;
	term_line_start(&l, &narrow);
	term_line_adds(&l, TERM_PLAIN, "12345678");
	term_line_adds(&l, TERM_PLAIN, "退款");
	expect_line(&l, "12345678退款\n");
}

static void
a_pipe_has_no_width(void **state)
{
	struct term_line l = { 0 };

	(void)state;
	term_line_start(&l, &plain);
	term_line_adds(&l, TERM_RED, "a line that is longer than twelve");
	term_line_cell(&l, TERM_RED, STR(" and a cell"), 3);
	expect_line(&l, "a line that is longer than twelve and a cell\n");
}

static void
styles_end_where_their_piece_ends(void **state)
{
	struct term_line l = { 0 };

	(void)state;
	term_line_start(&l, &colored);
	term_line_adds(&l, TERM_RED, "red");
	term_line_adds(&l, TERM_PLAIN, " and ");
	term_line_adds(&l, TERM_GREEN, "ok");
	expect_line(&l, "\033[31mred\033[0m and \033[32mok\033[0m\n");
}

static void
a_cut_line_keeps_the_ellipsis_whole_and_styled(void **state)
{
	struct term_line l = { 0 };

	(void)state;
	term_line_start(&l, &colored);
	term_line_adds(&l, TERM_RED, "12345678901");
	term_line_adds(&l, TERM_GREEN, "x");
	term_line_adds(&l, TERM_BLUE, "y");
	expect_line(&l, "\033[31m12345678901…\033[0m\n");
}

static void
a_cell_is_filled_up_or_cut(void **state)
{
	struct term_line l = { 0 };

	(void)state;
	term_line_start(&l, &narrow);
	term_line_cell(&l, TERM_PLAIN, STR("退款"), 6);
	term_line_cell(&l, TERM_PLAIN, STR("refund"), 4);
	term_line_adds(&l, TERM_PLAIN, "|");
	assert_int_equal(term_line_columns(&l), 11);
	expect_line(&l, "退款  ref…|\n");
}

static void
numbers_are_set_to_the_right(void **state)
{
	struct term_line l = { 0 };

	(void)state;
	term_line_start(&l, &narrow);
	term_line_right(&l, TERM_PLAIN, STR("7"), 3);
	term_line_right(&l, TERM_PLAIN, STR("123"), 3);
	expect_line(&l, "  7123\n");
}

static void
more_pieces_than_a_line_holds_lose_style_but_no_text(void **state)
{
	struct term_line l = { 0 };
	struct buf out = { 0 };

	(void)state;
	term_line_start(&l, &plain);
	for (int i = 0; i < 3 * TERM_LINE_SPANS; i++)
		term_line_adds(&l, TERM_PLAIN, "x");
	term_line_render(&l, &out);
	assert_int_equal(out.len, 3 * TERM_LINE_SPANS + 1);
	buf_clear(&out);
	term_line_clear(&l);
}

/* -- bars and numbers -- */

static void
expect_bar(double part, int columns, bool has_track, const char *shown)
{
	struct buf out = { 0 };

	term_bar(&out, &plain, part, columns, has_track);
	assert_string_equal(buf_cstr(&out), shown);
	assert_int_equal(term_columns(str_of(shown)), columns);
	buf_clear(&out);
}

static void
a_bar_is_as_long_as_its_part(void **state)
{
	(void)state;
	expect_bar(0, 4, false, "    ");
	expect_bar(0.5, 4, false, "██  ");
	expect_bar(0.625, 4, true, "██▌░");
	expect_bar(1, 4, true, "████");
}

static void
a_bar_never_leaves_its_place(void **state)
{
	(void)state;
	expect_bar(7, 4, true, "████");
	expect_bar(-1, 4, true, "░░░░");
	expect_bar(0.0 / 0.0, 4, true, "░░░░");
	expect_bar(0.999, 4, true, "████");
}

static void
a_little_is_not_nothing(void **state)
{
	(void)state;
	expect_bar(0.000001, 4, false, "▏   ");
}

static void
large_numbers_are_grouped(void **state)
{
	(void)state;
	assert_string_equal(term_number(0), "0");
	assert_string_equal(term_number(999), "999");
	assert_string_equal(term_number(1000), "1,000");
	assert_string_equal(term_number(-1234567), "-1,234,567");
	assert_string_equal(term_number(INT64_MAX),
	    "9,223,372,036,854,775,807");
}

static void
rates_are_short(void **state)
{
	(void)state;
	assert_string_equal(term_short_number(0), "0");
	assert_string_equal(term_short_number(999), "999");
	assert_string_equal(term_short_number(1500), "1.5k");
	assert_string_equal(term_short_number(84200), "84k");
	assert_string_equal(term_short_number(999999), "1.0M");
}

static void
seconds_are_minutes_and_hours(void **state)
{
	(void)state;
	assert_string_equal(term_seconds(7), "0:07");
	assert_string_equal(term_seconds(61), "1:01");
	assert_string_equal(term_seconds(3723), "1:02:03");
	assert_string_equal(term_seconds(-5), "0:00");
}

static void
a_pipe_is_no_terminal(void **state)
{
	struct term t;
	FILE *f = tmpfile();

	(void)state;
	assert_non_null(f);
	term_init(&t, f);
	assert_false(t.is_tty);
	assert_false(t.has_color);
	assert_int_equal(t.width, 0);
	assert_string_equal(term_style(&t, TERM_RED), "");
	fclose(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(latin_letters_are_one_column_wide),
		cmocka_unit_test(han_kana_and_hangul_are_two_columns_wide),
		cmocka_unit_test(emoji_are_two_columns_wide),
		cmocka_unit_test(
		    a_sign_made_an_emoji_by_a_selector_is_two_columns_wide),
		cmocka_unit_test(combining_marks_take_no_column),
		cmocka_unit_test(widths_do_not_depend_on_the_users_locale),
		cmocka_unit_test(what_fits_is_not_cut),
		cmocka_unit_test(what_is_too_long_ends_in_an_ellipsis),
		cmocka_unit_test(a_wide_character_is_never_cut_in_half),
		cmocka_unit_test(no_columns_show_nothing),
		cmocka_unit_test(
		    marks_stay_with_the_character_that_carries_them),
		cmocka_unit_test(
		    without_unicode_a_tilde_stands_for_what_was_cut),
		cmocka_unit_test(control_characters_are_replaced),
		cmocka_unit_test(line_ends_and_tabs_become_spaces),
		cmocka_unit_test(marks_that_turn_the_direction_are_replaced),
		cmocka_unit_test(
		    bytes_that_are_no_utf8_are_replaced_one_by_one),
		cmocka_unit_test(cleaning_twice_changes_nothing_more),
		cmocka_unit_test(a_line_ends_at_the_terminals_edge),
		cmocka_unit_test(a_line_of_just_the_width_is_whole),
		cmocka_unit_test(a_pipe_has_no_width),
		cmocka_unit_test(styles_end_where_their_piece_ends),
		cmocka_unit_test(
		    a_cut_line_keeps_the_ellipsis_whole_and_styled),
		cmocka_unit_test(a_cell_is_filled_up_or_cut),
		cmocka_unit_test(numbers_are_set_to_the_right),
		cmocka_unit_test(
		    more_pieces_than_a_line_holds_lose_style_but_no_text),
		cmocka_unit_test(a_bar_is_as_long_as_its_part),
		cmocka_unit_test(a_bar_never_leaves_its_place),
		cmocka_unit_test(a_little_is_not_nothing),
		cmocka_unit_test(large_numbers_are_grouped),
		cmocka_unit_test(rates_are_short),
		cmocka_unit_test(seconds_are_minutes_and_hours),
		cmocka_unit_test(a_pipe_is_no_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
