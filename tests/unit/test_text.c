/*
 * Tests of text: what folding makes equal, and that every byte of a view leads
 * back to the byte of the original it came from.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text.h"

static struct text_folder *folder;
static struct text text;

static struct str
s(const char *z)
{
	return str_of(z);
}

static void
fold(const char *z)
{
	text_fold(folder, &text, &(struct str){ z, strlen(z) }, 1);
}

/* Says that a view reads as told, and ends where it should. */
static void
view_is(enum text_view view, const char *expected)
{
	char *is = mem_strndup(text.data + text.start[view],
	    text.end[view] - text.start[view]);

	assert_string_equal(is, expected);
	free(is);
}

static void
folds_to(const char *z, const char *expected)
{
	fold(z);
	view_is(TEXT_FOLDED, expected);
}

static void
squeezes_to(const char *z, const char *expected)
{
	fold(z);
	view_is(TEXT_SQUEEZED, expected);
}

/* Says that `what`, where it is first found in a view, came from
 * original[byte, byte + len) of a field. */
static void
came_from(enum text_view view, const char *what, int field, uint32_t byte,
    uint32_t len)
{
	uint32_t n = (uint32_t)strlen(what), at = text.start[view];
	struct text_place place;

	while (at + n <= text.end[view] && memcmp(text.data + at, what, n))
		at++;
	assert_true(at + n <= text.end[view]);
	place = text_place(&text, at, at + n);
	assert_int_equal(place.field, field);
	assert_int_equal(place.byte, byte);
	assert_int_equal(place.len, len);
}

static void
full_width_and_half_width_are_the_same(void **state)
{
	(void)state;
	folds_to("ＲＥＦＵＮＤ　１２３！", "refund 123!");
	came_from(TEXT_FOLDED, "fund", 0, 6, 12);
	folds_to("ﾊﾞｶ", "バカ");
	came_from(TEXT_FOLDED, "バ", 0, 0, 6);
	came_from(TEXT_FOLDED, "カ", 0, 6, 3);
}

static void
case_folds_in_every_script(void **state)
{
	(void)state;
	folds_to("Refund STRASSE straße ΣΑΣ Деньги", "refund strasse strasse "
	    "σασ деньги");
	came_from(TEXT_FOLDED, "деньги", 0, 30, 12);
}

static void
traditional_becomes_simplified(void **state)
{
	(void)state;
	folds_to("賠償與退貨", "赔偿与退货");
	came_from(TEXT_FOLDED, "退货", 0, 9, 6);
	folds_to("\xef\xa4\x80", "岂"); /* U+F900, a compatibility form */
}

static void
decomposed_hangul_is_composed_and_keeps_its_place(void **state)
{
	(void)state;
	/* 환불, each letter by itself: 9 and 9 bytes */
	folds_to("a환불b", "a환불b");
	folds_to("a\u1112\u116a\u11ab\u1107\u116e\u11afb", "a환불b");
	came_from(TEXT_FOLDED, "환", 0, 1, 9);
	came_from(TEXT_FOLDED, "불", 0, 10, 9);
	came_from(TEXT_FOLDED, "b", 0, 19, 1);
	came_from(TEXT_SQUEEZED, "환불", 0, 1, 18);
	/* a syllable without its last consonant, and the consonant */
	folds_to("하\u11ab!", "한!");
	came_from(TEXT_FOLDED, "한", 0, 0, 6);
}

static void
weeping_after_a_word_does_not_widen_its_place(void **state)
{
	(void)state;
	fold("환불ㅠㅠㅠ 요청");
	came_from(TEXT_FOLDED, "환불", 0, 0, 6);
	came_from(TEXT_SQUEEZED, "요청", 0, 16, 6);
}

static void
combining_accents_melt_into_their_letter(void **state)
{
	(void)state;
	folds_to("Cafe\u0301!", "café!");
	came_from(TEXT_FOLDED, "é", 0, 3, 3);
	came_from(TEXT_FOLDED, "!", 0, 6, 1);
	/* in either order, and with a zero-width joiner between */
	folds_to("a\u0323\u0302", "ậ");
	folds_to("a\u0302\u0323", "ậ");
	folds_to("e\u200d\u0301x", "éx");
	came_from(TEXT_FOLDED, "x", 0, 6, 1);
	folds_to("か\u3099", "が");
	folds_to("=\u0338", "≠");
}

static void
an_accent_without_a_letter_stands_alone(void **state)
{
	(void)state;
	folds_to("\u0301a", "\u0301a");
	came_from(TEXT_FOLDED, "a", 0, 2, 1);
	folds_to("x \u0301y", "x \u0301y");
	came_from(TEXT_FOLDED, "y", 0, 4, 1);
}

static void
a_heap_of_accents_is_folded_in_linear_time_and_keeps_its_places(void **state)
{
	const struct str accent = STR("\u0301");
	uint32_t n = 20000;
	char *heap = mem_alloc(1 + n * accent.len + 2);

	(void)state;
	heap[0] = 'e';
	for (uint32_t i = 0; i < n; i++)
		memcpy(heap + 1 + i * accent.len, accent.data, accent.len);
	heap[1 + n * accent.len] = 'Z';
	fold(heap);
	assert_memory_equal(text.data, "é", 2);
	came_from(TEXT_FOLDED, "z", 0, 1 + n * 2, 1);
	free(heap);
}

static void
zero_width_characters_vanish(void **state)
{
	(void)state;
	folds_to("退\u200b款\u2060 re\u00adfund\ufeff", "退款 refund");
	came_from(TEXT_FOLDED, "退款", 0, 0, 9);
	came_from(TEXT_FOLDED, "退", 0, 0, 3);
	came_from(TEXT_FOLDED, "款", 0, 6, 3);
	came_from(TEXT_FOLDED, "refund", 0, 13, 8);
	folds_to("\u200b\u200b", "");
	folds_to("a \u200b b", "a b");
}

static void
put_char(char out[5], uint32_t c)
{
	int n = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;

	out[n + 1] = '\0';
	for (int i = n; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 63));
	out[0] = (char)((0xff00 >> (n + 1) & 0xff) | c);
}

/* Above U+2FFFF nothing else changes either. */
static void
what_nobody_sees_is_what_folding_drops(void **state)
{
	char bytes[5];
	uint32_t c;

	(void)state;
	for (c = 0x80; c < 0x30000; c++) {
		if (c >= 0xd800 && c <= 0xdfff)
			continue;
		put_char(bytes, c);
		fold(bytes);
		if (text_has_unseen(str_of(bytes)) !=
		    (text.end[TEXT_FOLDED] == text.start[TEXT_FOLDED]))
			fail_msg("U+%04X", c);
	}
	assert_true(text_has_unseen(STR("claims\u202e")));
	assert_true(text_has_unseen(STR("cla\u00adims")));
	assert_false(text_has_unseen(STR("客服 소비자 claims")));
}

static void
emoji_stay_without_their_selectors(void **state)
{
	(void)state;
	folds_to("😡👍🏽❤\ufe0f退款", "😡👍🏽❤退款");
	came_from(TEXT_FOLDED, "退款", 0, 18, 6);
	came_from(TEXT_FOLDED, "👍", 0, 4, 4);
	/* a family joined by U+200D, a flag of tags from plane 14 */
	folds_to("👨\u200d👩x", "👨👩x");
	folds_to("🏴\U000e0067\U000e007fx", "🏴x");
	came_from(TEXT_FOLDED, "x", 0, 12, 1);
}

static void
typography_becomes_ascii(void **state)
{
	(void)state;
	folds_to("“don’t”—《退款》、「好」。…", "\"don't\"-<退款>,\"好\"."
	    "...");
	came_from(TEXT_FOLDED, "好", 0, 34, 3);
	folds_to("㍿", "株式会社");
	came_from(TEXT_FOLDED, "会", 0, 0, 3);
	folds_to("\ufdfa", "صلى الله عليه وسلم");
}

static void
white_space_runs_become_one_space(void **state)
{
	(void)state;
	folds_to("a \t\u00a0\u3000 b\r\n\r\nc ", "a b c ");
	came_from(TEXT_FOLDED, "b", 0, 9, 1);
	came_from(TEXT_FOLDED, "c", 0, 14, 1);
	came_from(TEXT_FOLDED, "a b", 0, 0, 10);
	/* a run stands at its first character */
	came_from(TEXT_FOLDED, " b", 0, 1, 9);
}

static void
squeezing_takes_separators_but_not_line_ends(void **state)
{
	(void)state;
	squeezes_to("退 款\r\n退\n款", "退款\n退\n款");
	came_from(TEXT_SQUEEZED, "退款", 0, 0, 7);
	came_from(TEXT_SQUEEZED, "款\n退", 0, 4, 8);
	squeezes_to("赔-偿 退.款 退*款 退_款 退·款 退★款 退/款 退 - 款",
	    "赔偿退款退款退款退款退款退款退款");
	squeezes_to("退－款｜退•款", "退款退款");
	came_from(TEXT_SQUEEZED, "款", 0, 6, 3);
}

static void
squeezing_leaves_what_is_not_between_letters(void **state)
{
	(void)state;
	squeezes_to("3.15 -5 a.b 1-2", "3.15-5ab1-2");
	squeezes_to("-退款-", "-退款-");
	squeezes_to("今天退。款项没到", "今天退.款项没到");
	squeezes_to("退-\n款", "退-\n款");
	squeezes_to("退...款", "退款");
}

static void
squeezed_places_leave_out_what_surrounds_them(void **state)
{
	(void)state;
	fold("我要 - 退 款 - 了");
	came_from(TEXT_SQUEEZED, "退款", 0, 9, 7);
	came_from(TEXT_SQUEEZED, "要退", 0, 3, 9);
	came_from(TEXT_SQUEEZED, "了", 0, 19, 3);
}

static void
fields_are_kept_apart_in_both_views(void **state)
{
	struct str fields[] = { STR("Ａ退"), STR(""), STR("款 Z") };

	(void)state;
	text_fold(folder, &text, fields, 3);
	view_is(TEXT_FOLDED, "a退\n\n款 z");
	view_is(TEXT_SQUEEZED, "a退\n\n款z");
	came_from(TEXT_FOLDED, "退", 0, 3, 3);
	came_from(TEXT_FOLDED, "款 z", 2, 0, 5);
	came_from(TEXT_SQUEEZED, "款z", 2, 0, 5);
	came_from(TEXT_SQUEEZED, "z", 2, 4, 1);
	/* what reaches into the next field is cut off */
	came_from(TEXT_FOLDED, "退\n\n款", 0, 3, 3);
}

static void
spaces_do_not_run_from_one_field_into_the_next(void **state)
{
	struct str fields[] = { STR("a "), STR(" \u0301b") };

	(void)state;
	text_fold(folder, &text, fields, 2);
	view_is(TEXT_FOLDED, "a \n \u0301b");
	came_from(TEXT_FOLDED, "b", 1, 3, 1);
}

static void
an_accent_does_not_melt_into_another_field(void **state)
{
	struct str fields[] = { STR("e"), STR("\u0301b") };

	(void)state;
	text_fold(folder, &text, fields, 2);
	view_is(TEXT_FOLDED, "e\n\u0301b");
}

static void
empty_texts_fold_to_empty_views(void **state)
{
	struct str none = { NULL, 0 };

	(void)state;
	text_fold(folder, &text, &none, 1);
	view_is(TEXT_FOLDED, "");
	view_is(TEXT_SQUEEZED, "");
	assert_int_equal(text_place(&text, 0, 0).len, 0);
	text_fold(folder, &text, &none, 0);
	view_is(TEXT_FOLDED, "");
	view_is(TEXT_SQUEEZED, "");
	assert_int_equal(text_place(&text, 0, 5).byte, 0);
}

static void
words_have_edges_in_spaced_scripts(void **state)
{
	static const struct { const char *text; uint32_t at; bool is; } c[] = {
		{ "refund", 0, true }, { "refund", 6, true },
		{ "refunds", 6, false }, { "refund2", 6, false },
		{ "refund退", 6, true }, { "退refund", 3, true },
		{ "refund_x", 6, true }, { "refund를", 6, true },
		{ "деньгиx", 12, false }, { "café", 3, false },
		{ "refundé", 6, false }, { "退款", 3, true },
		{ "q\u0308y", 1, false }, { "a b", 1, true },
		{ "12", 1, false }, { "$1", 1, true },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(c) / sizeof(*c); i++) {
		fold(c[i].text);
		if (text_is_word_edge(&text, c[i].at) != c[i].is)
			fail_msg("\"%s\" at %u", c[i].text, c[i].at);
	}
}

static void
word_edges_do_not_look_across_views(void **state)
{
	(void)state;
	fold("abc");
	assert_true(text_is_word_edge(&text, text.end[0]));
	assert_true(text_is_word_edge(&text, text.start[1]));
	assert_true(text_is_word_edge(&text, text.end[1]));
}

static void
unspaced_scripts_are_told_apart(void **state)
{
	(void)state;
	assert_true(text_is_unspaced(s("退款")));
	assert_true(text_is_unspaced(s("환불")));
	assert_true(text_is_unspaced(s("ｶﾅ")));
	assert_true(text_is_unspaced(s("vip 客服")));
	assert_false(text_is_unspaced(s("money back")));
	assert_false(text_is_unspaced(s("ＲＥＦＵＮＤ 3.15 деньги")));
	assert_false(text_is_unspaced(s("")));
	fold("plain");
	assert_false(text.has_unspaced);
	fold("pl 退");
	assert_true(text.has_unspaced);
}

static void
scripts_are_those_of_what_a_text_becomes(void **state)
{
	(void)state;
	fold("12 !");
	assert_int_equal(text.scripts, 0);
	fold("ＲＥＦＵＮＤ 3");
	assert_int_equal(text.scripts, TEXT_LATIN);
	fold("20℃");
	assert_int_equal(text.scripts, TEXT_LATIN);
	fold("退款 деньги");
	assert_int_equal(text.scripts, TEXT_HAN);
	fold("\u1112\u1161\u11ab x 款");
	assert_int_equal(text.scripts, TEXT_HANGUL | TEXT_LATIN | TEXT_HAN);
	assert_int_equal(text_scripts(s("환불 vip")), TEXT_HANGUL | TEXT_LATIN);
	assert_int_equal(text_scripts(s("カナ")), 0);
}

static void
phrases_fold_as_they_would_inside_a_text(void **state)
{
	char out[TEXT_FOLDED_CAP(32)];
	uint32_t n;

	(void)state;
	n = text_fold_phrase(folder, TEXT_SQUEEZED, s("*退－款*"), out,
	    sizeof(out));
	assert_int_equal(n, 6);
	assert_memory_equal(out, "退款", 6);
	n = text_fold_phrase(folder, TEXT_FOLDED, s("Money  Back"), out,
	    sizeof(out));
	assert_int_equal(n, 10);
	assert_memory_equal(out, "money back", 10);
	out[0] = '?';
	n = text_fold_phrase(folder, TEXT_FOLDED, s("too long"), out, 4);
	assert_int_equal(n, 8);
	assert_int_equal(out[0], '?');
	assert_int_equal(text_fold_phrase(folder, TEXT_FOLDED, s(""), out, 0),
	    0);
}

static void
the_first_cluster_is_a_letter_and_what_joins_it(void **state)
{
	(void)state;
	assert_int_equal(text_first_cluster(folder, s("")), 0);
	assert_int_equal(text_first_cluster(folder, s("ab")), 1);
	assert_int_equal(text_first_cluster(folder, s("e\u0301b")), 3);
	assert_int_equal(text_first_cluster(folder,
	    s("\u1112\u116a\u11ab\u1107")), 9);
}

static void
bytes_that_are_not_utf8_do_no_harm(void **state)
{
	static const char *const bad[] = { "\xff", "a\xe9\x80", "\xf0\x9f",
		"\xed\xa0\x80", "\xe0\x80\x80", "\x80\xbf", "\xf4\x90\x80\x80",
		"\xc0\xaf" };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		fold(bad[i]);
		assert_true(text_place(&text, 0, text.end[0]).len <=
		    strlen(bad[i]));
	}
}

static void
a_text_of_64_kib_keeps_its_last_place(void **state)
{
	uint32_t unit = 10, n = 6500;
	char *big = mem_alloc(unit * n + 8);

	(void)state;
	for (uint32_t i = 0; i < n; i++)
		memcpy(big + i * unit, "退 款\u0130 ", unit);
	memcpy(big + n * unit, "Ｚ", 3);
	fold(big);
	came_from(TEXT_FOLDED, "z", 0, n * unit, 3);
	came_from(TEXT_SQUEEZED, "z", 0, n * unit, 3);
	assert_int_equal(text.end[1] - text.start[1], 9 * n + 1);
	free(big);
}

static void
a_text_of_the_widest_expansions_fits(void **state)
{
	uint32_t n = 5000;
	char *big = mem_alloc(3 * n + 1);

	(void)state;
	for (uint32_t i = 0; i < n; i++)
		memcpy(big + 3 * i, "\ufdfa", 3);
	fold(big);
	assert_int_equal(text.end[0], 33 * n);
	assert_int_equal(text_place(&text, 33 * (n - 1), 33 * n).byte,
	    3 * (n - 1));
	free(big);
}

static int
set_up(void **state)
{
	struct err err = { "" };

	(void)state;
	folder = text_folder_new(&err);
	return folder == NULL;
}

static int
tear_down(void **state)
{
	(void)state;
	text_clear(&text);
	text_folder_free(folder);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(full_width_and_half_width_are_the_same),
		cmocka_unit_test(case_folds_in_every_script),
		cmocka_unit_test(traditional_becomes_simplified),
		cmocka_unit_test(
		    decomposed_hangul_is_composed_and_keeps_its_place),
		cmocka_unit_test(weeping_after_a_word_does_not_widen_its_place),
		cmocka_unit_test(combining_accents_melt_into_their_letter),
		cmocka_unit_test(an_accent_without_a_letter_stands_alone),
		cmocka_unit_test(
	a_heap_of_accents_is_folded_in_linear_time_and_keeps_its_places),
		cmocka_unit_test(zero_width_characters_vanish),
		cmocka_unit_test(what_nobody_sees_is_what_folding_drops),
		cmocka_unit_test(emoji_stay_without_their_selectors),
		cmocka_unit_test(typography_becomes_ascii),
		cmocka_unit_test(white_space_runs_become_one_space),
		cmocka_unit_test(squeezing_takes_separators_but_not_line_ends),
		cmocka_unit_test(squeezing_leaves_what_is_not_between_letters),
		cmocka_unit_test(squeezed_places_leave_out_what_surrounds_them),
		cmocka_unit_test(fields_are_kept_apart_in_both_views),
		cmocka_unit_test(
		    spaces_do_not_run_from_one_field_into_the_next),
		cmocka_unit_test(an_accent_does_not_melt_into_another_field),
		cmocka_unit_test(empty_texts_fold_to_empty_views),
		cmocka_unit_test(words_have_edges_in_spaced_scripts),
		cmocka_unit_test(word_edges_do_not_look_across_views),
		cmocka_unit_test(unspaced_scripts_are_told_apart),
		cmocka_unit_test(scripts_are_those_of_what_a_text_becomes),
		cmocka_unit_test(phrases_fold_as_they_would_inside_a_text),
		cmocka_unit_test(the_first_cluster_is_a_letter_and_what_joins_it),
		cmocka_unit_test(bytes_that_are_not_utf8_do_no_harm),
		cmocka_unit_test(a_text_of_64_kib_keeps_its_last_place),
		cmocka_unit_test(a_text_of_the_widest_expansions_fits),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
