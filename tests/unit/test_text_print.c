/*
 * test_text_print: which texts are told to be the same, nearly so, and others.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text_print.h"

static struct text_folder *folder;

#define STORY "I bought the phone last Monday in your shop by the station. " \
	"It went black on the second day and has not come on again since. "

static struct text_print
print(const char *z)
{
	static struct text text;
	struct text_print p;

	text_fold(folder, &text, &(struct str){ z, strlen(z) }, 1);
	text_print_take(&text, &p);
	return p;
}

static int
alike(const char *a, const char *b)
{
	struct text_print p = print(a), q = print(b);

	return text_print_alike(&p, &q);
}

static void
case_spaces_and_punctuation_make_no_other_text(void **state)
{
	(void)state;
	assert_int_equal(alike("Refund, please!", "  refund\n(PLEASE) "), 1000);
	assert_int_equal(alike("我要退款!", "我 要 退 款。"), 1000);
	assert_int_equal(alike("我要退款", "我要退貨"), 0);
	assert_int_equal(alike("refund", "refunds"), 0);
}

/* Also of scripts whose words no space parts. */
static void
every_letter_counts(void **state)
{
	(void)state;
	assert_int_equal(alike("Hello, ฉันต้องการเงินคืน",
	    "Hello, สินค้าดีมากขอบคุณ"), 0);
	assert_int_equal(alike("ฉันต้องการเงินคืน", "ฉันต้องการเงินคืน!"), 1000);
	assert_int_equal(alike("ຂ້ອຍ", "ເຈົ້າ"), 0);
	assert_int_equal(alike("ကျွန်တော်", "ကျွန်တော်"), 1000);
	assert_int_equal(alike("ខ្ញុំ", "អ្នក"), 0);
}

static void
nothing_is_like_nothing(void **state)
{
	(void)state;
	assert_int_equal(alike("?!", "?!"), 0);
	assert_int_equal(alike("", "refund"), 0);
}

static void
a_few_words_more_make_a_text_that_is_nearly_the_same(void **state)
{
	int n;

	(void)state;
	n = alike(STORY "I want my money back.",
	    STORY "I want all of my money back now.");
	assert_in_range(n, 850, 999);
	n = alike("我上周一在车站旁边的店里买的手机,第二天就黑屏了,到现在都没有再亮过,我要退款。",
	    "我上周一在车站旁边的店里买的手机,第二天就黑屏了,到现在都没有再亮过,要求退款!");
	assert_in_range(n, 850, 999);
}

static void
other_words_make_another_text(void **state)
{
	(void)state;
	assert_in_range(alike(STORY, "The courier left the parcel with a "
	    "neighbour whom I do not know, and now nobody has seen it. Where "
	    "is it, and who pays for what was inside?"), 0, 600);
}

static void
one_letter_is_enough_not_to_be_the_same(void **state)
{
	(void)state;
	assert_in_range(alike(STORY STORY STORY "a", STORY STORY STORY "b"),
	    980, 999);
}

/* Of the first, seen from the second. */
static bool
has_own(const char *a, const char *b)
{
	struct text_print p = print(a), q = print(b);

	return text_print_has_own_number(&p, &q);
}

static void
a_number_that_the_other_does_not_name_is_its_own(void **state)
{
	(void)state;
	assert_true(has_own(STORY "Order 4711.", STORY "Order 4712."));
	assert_true(has_own(STORY "Order 4711.", STORY));
	assert_false(has_own(STORY, STORY "Order 4711."));
	assert_false(has_own("4711, " STORY, STORY "On the 21st I ordered 4711"));
	assert_true(has_own(STORY "on the 21st", STORY "on the 22nd"));
	assert_true(has_own(STORY "AB12CD34", STORY "AB12CD35"));
	assert_true(has_own(STORY "0471", STORY "471"));
}

static void
numbers_are_the_same_however_they_are_written(void **state)
{
	(void)state;
	assert_false(has_own(STORY "4711", STORY "471 1"));
	assert_false(has_own("我上周一在车站旁边的店里买的手机,第二天就黑屏了,单号4711",
	    "单号④⑦①①,我上周一在车站旁边的店里买的手机,第二天就黑屏了"));
	assert_false(has_own(STORY "for 3 days", STORY "for 4 days"));
}

static void
of_many_numbers_none_is_forgotten(void **state)
{
	(void)state;
	assert_false(has_own(STORY "11,12,13,14,15,16,17,18,19,20",
	    "11,12,13,14,15,16,17,18,19,20" STORY));
	assert_true(has_own(STORY "11,12,13,14,15,16,17,18,19,20",
	    STORY "11,12,13,14,15,16,17,18,19,21"));
	assert_true(has_own(STORY "11,12,13,14,15,16,17,18,19",
	    STORY "11,12,13,14,15,16,17,18"));
}

static void
of_many_numbers_order_and_repetition_do_not_count(void **state)
{
	static const char *const same[] = {
		STORY "11,12,13,14,15,16,17,18,19,20,20",
		STORY "11,12,13,14,15,16,17,18,19,19,20,19",
		STORY "11,12,13,14,15,16,17,18,18,19,20,18,11",
		STORY "20,19,18,17,16,15,14,13,12,11",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(same) / sizeof(*same); i++) {
		assert_false(has_own(same[i], same[0]));
		assert_false(has_own(same[0], same[i]));
		assert_true(has_own(same[i],
		    STORY "11,12,13,14,15,16,17,18,19,21"));
	}
}

/* As many as a text can name: two digits and a comma. */
static void
a_text_of_nothing_but_numbers_is_like_others(void **state)
{
	static char many[70000 + 1], turned[sizeof(many)];
	char word[16];

	(void)state;
	for (int i = 0; i < 70000 / 5; i++) {
		snprintf(word, sizeof(word), "%04d,", i % 10000);
		memcpy(many + 5 * i, word, 5);
		snprintf(word, sizeof(word), "%04d,", 9999 - i % 10000);
		memcpy(turned + 5 * i, word, 5);
	}
	assert_false(has_own(many, turned));
	memset(many, ',', sizeof(many) - 1);
	for (int i = 0; i < 70000 / 3; i++)
		many[3 * i] = many[3 * i + 1] = (char)('0' + i % 10);
	assert_true(has_own(many, turned));
}

static void
a_print_is_kept_as_a_word(void **state)
{
	static const char *const texts[] = { STORY, "refund",
		STORY "4711 and 299, not 4711", "refund 4711" };
	static const size_t lengths[] = { 33, 17, 33 + 1 + 16, 17 };
	struct text_print p, q;
	struct buf b = { 0 };

	(void)state;
	for (int i = 0; i < 4; i++) {
		buf_reset(&b);
		p = print(texts[i]);
		text_print_put(&b, &p);
		assert_int_equal(b.len, lengths[i]);
		assert_true(text_print_get((struct str){ b.data, b.len }, &q));
		assert_int_equal(text_print_alike(&p, &q), 1000);
		assert_true(p.sketch == q.sketch &&
		    p.has_sketch == q.has_sketch);
		assert_memory_equal(&p, &q, sizeof(p));
	}
	buf_clear(&b);
	assert_false(text_print_get(STR("1763805600000"), &q));
	assert_false(text_print_get(STR(""), &q));
	assert_false(text_print_get(STR(".0123456789abcdeX"), &q));
	assert_false(text_print_get(STR(".0123456789abcdef.01234567"), &q));
	assert_false(text_print_get(STR("0123456789abcdef.0123456789abcdef."
	    "0123456"), &q));
	assert_false(text_print_get(STR("0123456789abcdef.0123456789abcdef "
	    "01234567"), &q));
}

static int
set_up(void **state)
{
	struct err err;

	(void)state;
	folder = text_folder_new(&err);
	return folder == NULL ? -1 : 0;
}

static int
tear_down(void **state)
{
	(void)state;
	text_folder_free(folder);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(case_spaces_and_punctuation_make_no_other_text),
		cmocka_unit_test(every_letter_counts),
		cmocka_unit_test(nothing_is_like_nothing),
		cmocka_unit_test(
		    a_few_words_more_make_a_text_that_is_nearly_the_same),
		cmocka_unit_test(other_words_make_another_text),
		cmocka_unit_test(one_letter_is_enough_not_to_be_the_same),
		cmocka_unit_test(a_number_that_the_other_does_not_name_is_its_own),
		cmocka_unit_test(numbers_are_the_same_however_they_are_written),
		cmocka_unit_test(of_many_numbers_none_is_forgotten),
		cmocka_unit_test(of_many_numbers_order_and_repetition_do_not_count),
		cmocka_unit_test(a_text_of_nothing_but_numbers_is_like_others),
		cmocka_unit_test(a_print_is_kept_as_a_word),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
