/*
 * test_utf8: every character is read, nothing else is, and what is hidden.
 */
#include "base_fixture.h"

#include "utf8.h"

static void
every_character_is_written_and_read_and_no_surrogate(void **state)
{
	(void)state;
	for (uint32_t c = 0; c < 0x120000; c++) {
		bool is_char = c <= 0x10ffff && (c < 0xd800 || c > 0xdfff);
		char bytes[4];
		uint32_t n = utf8_write(bytes, c), got;

		assert_int_equal(utf8_len(bytes, n), is_char ? n : 0);
		assert_int_equal(utf8_read(bytes, n, &got), is_char ? n : 1);
		assert_int_equal(got, is_char ? c : UTF8_NONE);
	}
}

static void
what_is_cut_off_is_no_character(void **state)
{
	static const char *const whole[] = { "\u00e9", "\u9000", "\U0001f621" };
	char *cut;
	uint32_t c;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		for (size_t n = 1; n < strlen(whole[i]); n++) {
			cut = malloc(n); /* so that a look behind it is found */
			memcpy(cut, whole[i], n);
			assert_int_equal(utf8_len(cut, n), 0);
			assert_int_equal(utf8_read(cut, n, &c), 1);
			assert_int_equal(c, UTF8_NONE);
			free(cut);
		}
	}
}

static void
overlong_forms_are_no_characters(void **state)
{
	static const char *const forms[] = { "\xc0\xaf", "\xc1\xbf",
		"\xe0\x80\xaf", "\xe0\x9f\xbf", "\xf0\x80\x80\xaf",
		"\xf0\x8f\xbf\xbf", "\x80", "\xbf", "\xf5\x80\x80\x80",
		"\xff" };

	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		assert_int_equal(utf8_len(forms[i], strlen(forms[i])), 0);
}

static void
the_first_and_last_character_of_each_length_is_utf8(void **state)
{
	static const char *const texts[] = { "", "\x01\x7f", "\xc2\x80",
		"\xdf\xbf", "\xe0\xa0\x80", "\xe1\x80\x80", "\xec\xbf\xbf",
		"\xed\x9f\xbf", "\xee\x80\x80", "\xef\xbf\xbf",
		"\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "abcdefgh\xc3\xa9" };

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		assert_int_equal(utf8_whole_len(str_of(texts[i])),
		    strlen(texts[i]));
}

static void
the_short_way_finds_what_the_long_one_does(void **state)
{
	char s[3];

	(void)state;
	for (uint32_t i = 0xe00000; i < 0xf00000; i++) {
		s[0] = (char)(i >> 16);
		s[1] = (char)(i >> 8);
		s[2] = (char)i;
		if (utf8_len(s, 3) != utf8_len_slow(s, 3))
			fail_msg("%06x", i);
	}
}

static void
joiners_are_unseen_and_do_no_harm(void **state)
{
	static const uint32_t controls[] = { 0, '\n', 0x1b, 0x7f, 0x9b, 0x61c,
		0x200e, 0x2028, 0x202e, 0x2066 };
	static const uint32_t unseen[] = { 0x200b, 0x200d, 0x2060, 0xfeff };
	static const uint32_t shown[] = { ' ', 'a', 0xa0, 0xe9, 0x2010, 0x2070,
		0x9000, 0xfffd, 0x1f621 };

	(void)state;
	for (size_t i = 0; i < sizeof(controls) / sizeof(controls[0]); i++)
		assert_true(utf8_is_control(controls[i]) &&
		    utf8_is_unseen(controls[i]));
	for (size_t i = 0; i < sizeof(unseen) / sizeof(unseen[0]); i++)
		assert_true(utf8_is_unseen(unseen[i]) &&
		    !utf8_is_control(unseen[i]));
	for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++)
		assert_false(utf8_is_unseen(shown[i]) ||
		    utf8_is_control(shown[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(every_character_is_written_and_read_and_no_surrogate),
		T(what_is_cut_off_is_no_character),
		T(overlong_forms_are_no_characters),
		T(the_first_and_last_character_of_each_length_is_utf8),
		T(the_short_way_finds_what_the_long_one_does),
		T(joiners_are_unseen_and_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
