/*
 * Tests of phrases: what is found, where it is said to begin, and what hostile
 * patterns and texts cost.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "phrases.h"

#define WHERE "rules/x.lua:7"

static struct text_folder *folder;
static struct text text;
static struct phrases *phrases;
static const struct phrase_hit *hits; /* of the last text */
static uint32_t nhits;
static struct err err;

static void
add(uint32_t list, const char *pattern)
{
	err_clear(&err);
	if (phrases_add(phrases, list, str_of(pattern), PHRASE_PLAIN, WHERE, &err) < 0)
		fail_msg("%s", err.text);
}

static void
add_regex(uint32_t list, const char *regex)
{
	err_clear(&err);
	if (phrases_add(phrases, list, str_of(regex), PHRASE_REGEX, WHERE, &err) < 0)
		fail_msg("%s", err.text);
}

static void
add_form(uint32_t list, enum phrase_form form, const char *pattern)
{
	err_clear(&err);
	if (phrases_add(phrases, list, str_of(pattern), form, WHERE, &err) < 0)
		fail_msg("%s", err.text);
}

static void
compile(void)
{
	err_clear(&err);
	if (phrases_compile(phrases, &err) < 0)
		fail_msg("%s", err.text);
}

static uint32_t
scan_folded(void)
{
	return nhits = phrases_scan(phrases, &text, &hits);
}

static uint32_t
scan(const char *z)
{
	struct str field = str_of(z);

	text_fold(folder, &text, &field, 1);
	return scan_folded();
}

/* The hit of a list in the last text, or NULL. */
static const struct phrase_hit *
hit_of(uint32_t list)
{
	return phrases_find(hits, nhits, list);
}

/* Says that a list was hit by a pattern at bytes [byte, byte + len) of the
 * original. */
static void
hit_is(uint32_t list, const char *pattern, int field, uint32_t byte,
    uint32_t len)
{
	const struct phrase_hit *hit = hit_of(list);
	struct str written;

	assert_non_null(hit);
	assert_int_equal(hit->list, list);
	written = phrases_written(phrases, hit);
	assert_int_equal(written.len, strlen(pattern));
	assert_memory_equal(written.data, pattern, written.len);
	assert_int_equal(hit->place.field, field);
	assert_int_equal(hit->place.byte, byte);
	assert_int_equal(hit->place.len, len);
}

static void
refuses(const char *pattern, enum phrase_form form, const char *because)
{
	err_clear(&err);
	assert_int_equal(phrases_add(phrases, 0, str_of(pattern), form,
	    WHERE, &err), -1);
	assert_memory_equal(err.text, WHERE ": ", sizeof(WHERE) + 1);
	if (strstr(err.text, because) == NULL)
		fail_msg("\"%s\" does not say: %s", err.text, because);
}

static void
a_latin_literal_is_a_whole_word(void **state)
{
	(void)state;
	add(1, "refund");
	compile();
	assert_int_equal(scan("refunds prerefund refund2"), 0);
	assert_null(hit_of(1));
	assert_int_equal(scan("refunds, please: Ｒefund! refund"), 1);
	hit_is(1, "refund", 0, 17, 8);
	assert_int_equal(scan("我要refund谢谢"), 1);
	hit_is(1, "refund", 0, 6, 6);
}

static void
a_phrase_of_words_takes_any_white_space(void **state)
{
	(void)state;
	add(1, "Money Back");
	compile();
	assert_int_equal(scan("my money \r\n back now"), 1);
	hit_is(1, "Money Back", 0, 3, 13);
	assert_int_equal(scan("moneyback"), 0);
}

static void
a_chinese_literal_is_found_spaced_disguised_and_traditional(void **state)
{
	static const struct { const char *text; uint32_t byte, len; } c[] = {
		{ "我要退款。", 6, 6 }, { "退 款", 0, 7 }, { "x退-款", 1, 7 },
		{ "退\u200b款", 0, 9 }, { "～退・款", 3, 9 },
	};

	(void)state;
	add(1, "退款");
	add(2, "赔偿");
	compile();
	for (size_t i = 0; i < sizeof(c) / sizeof(*c); i++) {
		assert_int_equal(scan(c[i].text), 1);
		hit_is(1, "退款", 0, c[i].byte, c[i].len);
	}
	assert_int_equal(scan("退\n款"), 0);
	assert_int_equal(scan("請賠償我"), 1);
	hit_is(2, "赔偿", 0, 3, 6);
}

static void
a_decomposed_korean_text_is_found_at_its_bytes(void **state)
{
	(void)state;
	add(1, "환불");
	add(2, "환불 요청");
	compile();
	assert_int_equal(scan("a \u1112\u116a\u11ab\u1107\u116e\u11af요청ㅠㅠ"),
	    2);
	hit_is(1, "환불", 0, 2, 18);
	hit_is(2, "환불 요청", 0, 2, 24);
}

static void
a_list_gets_the_hit_that_starts_first_then_the_longest(void **state)
{
	(void)state;
	add(1, "款项");
	add(1, "退款");
	add(1, "退款项");
	add(1, "refund");
	compile();
	assert_int_equal(scan("refund 退款项"), 1);
	hit_is(1, "refund", 0, 0, 6);
	/* in the squeezed view, yet before the word of the folded one */
	assert_int_equal(scan("退款项 refund"), 1);
	hit_is(1, "退款项", 0, 0, 9);
}

static void
a_literal_in_several_lists_is_stored_once(void **state)
{
	(void)state;
	add(1, "退款");
	add(2, "退 款");
	add(3, "退款");
	add(1, "退款");
	add_regex(4, "re(fund|turn)");
	add_regex(5, "re(fund|turn)");
	compile();
	assert_int_equal(scan("退款 return"), 5);
	for (uint32_t i = 0; i < 5; i++)
		assert_int_equal(hits[i].list, i + 1);
	hit_is(1, "退款", 0, 0, 6);
	hit_is(2, "退 款", 0, 0, 6);
	hit_is(4, "re(fund|turn)", 0, 7, 6);
	hit_is(5, "re(fund|turn)", 0, 7, 6);
}

static void
the_order_of_adding_does_not_change_which_spelling_is_told(void **state)
{
	(void)state;
	add(1, "退款");
	add(1, "退 款");
	add(2, "退 款");
	add(2, "退款");
	add(3, "refund");
	add_regex(3, "refun[d]");
	add_regex(4, "refun[d]");
	add(4, "refund");
	compile();
	assert_int_equal(scan("退款 refund"), 4);
	hit_is(1, "退 款", 0, 0, 6);
	hit_is(2, "退 款", 0, 0, 6);
	hit_is(3, "refun[d]", 0, 7, 6);
	hit_is(4, "refun[d]", 0, 7, 6);
}

static void
hits_name_the_field_and_come_in_order_of_lists(void **state)
{
	struct str fields[] = { STR("Ｈi 退"), STR("款 x 投 诉 refund") };

	(void)state;
	add(9, "refund");
	add(3, "投诉");
	add(5, "退款");
	add(0, "hi");
	compile();
	text_fold(folder, &text, fields, 2);
	assert_int_equal(scan_folded(), 3);
	assert_int_equal(hits[0].list, 0);
	assert_int_equal(hits[1].list, 3);
	assert_int_equal(hits[2].list, 9);
	hit_is(0, "hi", 0, 0, 4);
	hit_is(3, "投诉", 1, 6, 7);
	hit_is(9, "refund", 1, 14, 6);
	assert_null(hit_of(5));
	assert_null(hit_of(4));
	assert_null(hit_of(1000));
}

static void
a_regex_is_said_to_begin_where_it_begins(void **state)
{
	(void)state;
	add_regex(1, "compensat(e|ion)");
	add_regex(2, "[0-9]+ (days|weeks)");
	add_regex(3, "\\brefund\\b");
	add_regex(4, "退.{0,3}款");
	compile();
	assert_int_equal(scan("é Compensation"), 1);
	hit_is(1, "compensat(e|ion)", 0, 3, 12);
	assert_int_equal(scan("退 waited １２３ weeks"), 1);
	hit_is(2, "[0-9]+ (days|weeks)", 0, 11, 15);
	assert_int_equal(scan("refunds 我要refund啊"), 1);
	hit_is(3, "\\brefund\\b", 0, 14, 6);
	assert_int_equal(scan("x退我的款"), 1);
	hit_is(4, "退.{0,3}款", 0, 1, 12);
}

static void
a_regex_sees_the_ends_of_each_field(void **state)
{
	struct str fields[] = { STR("one two"), STR("two one") };

	(void)state;
	add_regex(1, "^two");
	add_regex(2, "two$");
	add_regex(3, "^one$");
	add_regex(4, "two.*two");
	compile();
	text_fold(folder, &text, fields, 2);
	assert_int_equal(scan_folded(), 2);
	hit_is(1, "^two", 1, 0, 3);
	hit_is(2, "two$", 0, 4, 3);
}

static void
a_regex_is_folded_without_damage(void **state)
{
	static const struct { const char *regex, *text; bool is; } c[] = {
		{ "REFUND", "refund", true },
		{ "Ｒefund", "refund", true },
		{ "\\S\\W\\D", "ab c", true },
		{ "^\\S\\W\\S$", "abc", false },
		{ "賠償(金|款)", "赔偿款", true },
		{ "（退）款？", "(退)款?", true },
		{ "（退）款？", "退款", false },
		{ "a。b", "axb", false },
		{ "a。b", "a.b", true },
		{ "[A-Z]{3}", "xyz", true },
		{ "^[Ａ-Ｃ]+$", "ABC", true },
		{ "[一-龥]{2}元", "三百元", true },
		{ "[ㄱ-ㅎ]{3}", "ㅋㅋㅋ", true },
		{ "^ㅋ+$", "ㅋㅋㅋ", true },
		{ "^㍿+x", "株式会社株式会社x", true },
		{ "cafe\u0301+$", "CAFÉÉ", true },
		{ "\\QA.B\\E", "a.b", true },
		{ "\\QA.B\\E", "axb", false },
		{ "\\x{61}[[:digit:]]", "a1", true },
		{ "\\p{Han}{2}", "退款", true },
		{ "^[\\w.-]+@", "a.b-c@d", true },
		{ "[]x]{2}", "x]", true },
		{ "a{,3}b", "a{,3}b", true },
		{ "“好”", "\"好\"", true },
		{ "退　款", "退 款", true },
	};

	(void)state;
	for (uint32_t i = 0; i < sizeof(c) / sizeof(*c); i++)
		add_regex(i, c[i].regex);
	compile();
	for (uint32_t i = 0; i < sizeof(c) / sizeof(*c); i++) {
		const struct phrase_hit *hit;

		scan(c[i].text);
		hit = hit_of(i);
		if ((hit != NULL) != c[i].is)
			fail_msg("%s on %s", c[i].regex, c[i].text);
		if (hit == NULL)
			continue;
		assert_true(hit->place.len > 0);
		assert_true(hit->place.byte + hit->place.len <=
		    strlen(c[i].text));
	}
}

static void
regex_and_scanner_agree_on_words_of_other_scripts(void **state)
{
	(void)state;
	/* \w and \b are about ASCII for both, so that the start is found */
	add_regex(1, "\\w+\\W");
	add_regex(2, "\\Bund\\b");
	compile();
	assert_int_equal(scan("退款ab款refund款"), 2);
	hit_is(1, "\\w+\\W", 0, 6, 5);
	hit_is(2, "\\Bund\\b", 0, 14, 3);
}

/* Patterns are kept apart by the letters that they need: none may be thought to
 * need one that its match has not. */
static void
a_regex_is_looked_for_wherever_it_may_be(void **state)
{
	static const struct { const char *regex, *text; } c[] = {
		{ "退款", "我要退款" }, { "refund", "REFUND" },
		{ "환불", "환불해 주세요" }, { "(a|退)款", "退款" },
		{ "(?:ab|cd)?退", "退" }, { "[a-z]{0,3}환불", "환불" },
		{ "x{0,2}환", "환" }, { "x{0}환", "환" }, { "a*b?款", "款" },
		{ "(refund|退款)(now)?", "退款" }, { "\\w+款", "9款" },
		{ "[退a]款?", "a" }, { "(|a)退", "退" }, { "(a)??退", "退" },
		{ "(a)*?退", "退" }, { "(?:a|退(?:b|c)){1,2}", "a" },
		{ "\\Qa\\E退|还", "还" }, { "ＡＢ", "ab" }, { "ab", "ＡＢ" },
		{ "[]a]退", "]退" }, { "[[:alpha:]]退", "b退" },
		{ "退|(환|b)", "b" }, { "a|", "退" }, { "\\x61?退", "退" },
		{ "\\p{Han}x?", "退" }, { "5元", "賠5元" }, { "(a)+", "a" },
		{ "a++退?", "a" }, { "℃", "20 ℃" }, { "°c", "20℃" },
		{ "kg", "5㎏" }, { "株", "㈱" }, { "\\{a\\}|退", "退" },
		{ "한", "\u1112\u1161\u11ab" }, { "é|e", "cafe\u0301" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(c) / sizeof(*c); i++) {
		phrases_free(phrases);
		phrases = phrases_new(folder);
		if (phrases_add(phrases, 0, str_of(c[i].regex), PHRASE_REGEX, WHERE,
		    &err) < 0)
			continue; /* what cannot be a regex is in others' tests */
		compile();
		if (scan(c[i].text) != 1)
			fail_msg("%s is not found in %s", c[i].regex,
			    c[i].text);
	}
}

static void
a_literal_is_looked_for_wherever_it_may_be(void **state)
{
	static const struct { const char *literal, *text; } c[] = {
		{ "株", "㈱" }, { "°c", "20 ℃" }, { "kg", "5 ㎏" }, { "12345", "12345" },
		{ "деньги", "ДЕНЬГИ" }, { "发sns", "發 SNS" }, { "1a", "１Ａ" },
		{ "한", "\u1112\u1161\u11ab" }, { "カナ", "ｶﾅ" },
		{ "환불", "환 불" }, { "k", "\u212a" }, { "!!!", "no!!!" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(c) / sizeof(*c); i++) {
		phrases_free(phrases);
		phrases = phrases_new(folder);
		add(0, c[i].literal);
		compile();
		if (scan(c[i].text) != 1)
			fail_msg("%s is not found in %s", c[i].literal,
			    c[i].text);
	}
}

static double
cpu_us(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

/* Says of each text whether the one list is hit, and where. */
static void
finds(const char *const *texts, const char *const *found)
{
	for (; *texts != NULL; texts++, found++) {
		const struct phrase_hit *hit;

		scan(*texts);
		hit = hit_of(1);
		if ((hit == NULL) != (*found == NULL))
			fail_msg("%s in %s", hit ? "found" : "not found",
			    *texts);
		if (hit == NULL)
			continue;
		if (hit->place.len != strlen(*found) || memcmp(*texts +
		    hit->place.byte, *found, hit->place.len) != 0)
			fail_msg("%.*s in %s, not %s", (int)hit->place.len,
			    *texts + hit->place.byte, *texts, *found);
	}
}

static void
a_word_begins_where_a_word_begins(void **state)
{
	static const char *const texts[] = { "자살하고 싶다", "요 자살", "투자살림",
		"자 살", "(자살)", "3자살", "유서를", "refunds", "a prerefund",
		"我要refund", "ＲＥＦ", "😡자살", NULL };
	static const char *const found[] = { "자살", "자살", NULL, NULL, "자살",
		"자살", "유서", "ref", NULL, "ref", "ＲＥＦ", "자살", NULL };

	(void)state;
	add_form(1, PHRASE_BEGINS, "자살|유서|ref");
	compile();
	finds(texts, found);
	scan("REFUND");
	hit_is(1, "ref", 0, 0, 3);
}

static void
what_is_unbroken_has_no_break(void **state)
{
	static const char *const texts[] = { "보일러고장", "고장났다", "고 장난",
		"고-장", "그만 둘", "그만  둘", "그만둘", "고​장", NULL };
	static const char *const found[] = { "고장", "고장", NULL, NULL,
		"그만 둘", "그만  둘", NULL, "고​장", NULL };

	(void)state;
	add_form(1, PHRASE_UNBROKEN, "고장|그만 둘");
	compile();
	finds(texts, found);
}

static void
a_sequence_is_one_of_each_part_in_order(void **state)
{
	static const char *const texts[] = { "I'll beat you", "sack the man now",
		"him I will beat", "beat the living daylights out of you",
		"beat it. You know", "beat it? you; you", "beat the\n you",
		"beats you", "beat yours", "beatyou", "BEAT ２.５ you",
		"beat beat you", "beat xx xx xx you", "beat xx xx xxx you",
		"beat xx xx xxxxx you", NULL };
	static const char *const found[] = { "beat you", "sack the man", NULL,
		NULL, NULL, NULL, "beat the\n you", NULL, NULL, NULL,
		"BEAT ２.５ you", "beat you", "beat xx xx xx you",
		"beat xx xx xxx you", NULL, NULL };

	(void)state;
	add_form(1, PHRASE_SEQUENCE, "beat|sack|fire ... you|the man");
	/* editors make one sign of three dots */
	add_form(2, PHRASE_SEQUENCE, "x|y … z …2 0");
	compile();
	scan("y: z 0");
	hit_is(2, "x|y … z …2 0", 0, 0, 6);
	finds(texts, found);
	scan("Sack you!");
	hit_is(1, "beat|sack|fire ... you|the man", 0, 0, 8);
}

static void
a_sequence_of_unspaced_scripts_is_found_spaced_and_disguised(void **state)
{
	static const char *const texts[] = { "不退款就去曝光", "不 退-款我就曝 光你",
		"曝光不退款", "不退款。曝光", "不退款！曝光", "不退款打12345",
		"不退款一二三四五六曝光", "不退款一二三四五曝光", NULL };
	static const char *const found[] = { "不退款就去曝光", "不 退-款我就曝 光",
		NULL, NULL, NULL, "不退款打12345", NULL,
		"不退款一二三四五曝光", NULL };

	(void)state;
	add_form(1, PHRASE_SEQUENCE, "不退|不赔 ...6 曝光|12345");
	compile();
	finds(texts, found);
	/* and what is a part is a phrase beside it */
	phrases_free(phrases);
	phrases = phrases_new(folder);
	add(2, "曝光");
	add_form(1, PHRASE_SEQUENCE, "不退|不赔 ... 曝光|12345");
	add_form(3, PHRASE_SEQUENCE, "曝光 ... 不退");
	add_form(4, PHRASE_SEQUENCE, "不退|不赔 ... 曝光|12345");
	compile();
	assert_int_equal(scan("曝光不退款曝光"), 4);
	hit_is(1, "不退|不赔 ... 曝光|12345", 0, 6, 15);
	hit_is(2, "曝光", 0, 0, 6);
	hit_is(3, "曝光 ... 不退", 0, 0, 12);
	assert_int_equal(scan("曝光 12345"), 1);
	hit_is(2, "曝光", 0, 0, 6);
}

/* The squeezed view has no points between letters, which may be a disguise. */
static void
a_sequence_stays_in_its_sentence(void **state)
{
	static const char *const texts[] = { "보냈습니다. 팔게 된 이유", "보냈습니다.팔게", "보내면 안 팔",
		"보냈다；팔게", "보 내 。 팔", "보내3.5 팔", "보내。3팔", "보내…팔", "보.내 팔", NULL };
	static const char *const found[] = { NULL, NULL, "보내면 안 팔", NULL, NULL,
		"보내3.5 팔", NULL, NULL, "보.내 팔", NULL };

	(void)state;
	add_form(1, PHRASE_SEQUENCE, "보냈|보내 ... 팔");
	compile();
	finds(texts, found);
}

static void
parts_inside_of_parts_hide_none(void **state)
{
	(void)state;
	add_form(1, PHRASE_SEQUENCE, "a|b|c|d|e ... b c d e f");
	add_form(2, PHRASE_SEQUENCE, "你|他|他|他|退退|退他 ... 他");
	add_form(3, PHRASE_SEQUENCE, "why? ... so!");
	compile();
	assert_int_equal(scan("a x b c d e f"), 1);
	hit_is(1, "a|b|c|d|e ... b c d e f", 0, 0, 13);
	assert_int_equal(scan("他退他"), 1);
	assert_int_equal(scan("why? is so!"), 1);
}

/* A text of nothing but parts costs no more than one that has many. */
static void
a_text_of_nothing_but_parts_is_soon_done(void **state)
{
	uint32_t n = 60 << 10;
	char *big = mem_alloc(n + 1), pattern[200];
	double start;

	(void)state;
	for (int i = 0; i < 3000; i++) {
		snprintf(pattern, sizeof(pattern), "it ...99 it ...99 "
		    "it ...99 it ...99 x%d|b|c|d", i);
		add_form(1, PHRASE_SEQUENCE, pattern);
	}
	compile();
	for (uint32_t i = 0; i < n; i++)
		big[i] = "it "[i % 3];
	start = cpu_us();
	assert_int_equal(scan(big), 0);
	print_message("60 KiB of one part of 3000 sequences: %.1f ms\n",
	    (cpu_us() - start) / 1e3);
	assert_true(cpu_us() - start < 2e6); /* not for ever: that took 8 s */
	free(big);
}

static void
a_long_text_of_one_word_is_looked_through(void **state)
{
	uint32_t n = 60 << 10;
	char *big = mem_alloc(n + 8);

	(void)state;
	add_form(1, PHRASE_SEQUENCE, "it ... a|b");
	compile();
	for (uint32_t i = 0; i < n; i++)
		big[i] = "it "[i % 3];
	strcpy(big + n, "it b");
	assert_int_equal(scan(big), 1);
	hit_is(1, "it ... a|b", 0, n - 9, 13);
	free(big);
}

/* Sequences of letters a to e, each with its rarest part (the longest) in another
 * place, and their gaps. */
#define GAP 2
static const char *const parts[][3][4] = {
	{ { "abc", "dde" }, { "b", "ce" }, { "c", "a" } },
	{ { "a", "bc" }, { "cde", "aab", "bbbb" }, { "d", "e" } },
	{ { "a" }, { "b", "ba" }, { "cec", "dda", "abab" } },
	{ { "a" }, { "b" }, { "c" } },
};
#define NSEQUENCES (sizeof(parts) / sizeof(*parts))

/* Is there, at most GAP letters on, such a part, and then the next ones? */
static bool
is_there(const char *s, const char *const part[3][4], int number)
{
	for (int gap = 0; gap <= (number ? GAP : (int)strlen(s)); gap++)
		for (int i = 0; i < 4 && part[number][i]; i++) {
			size_t len = strlen(part[number][i]);

			if (strlen(s) >= gap + len && strncmp(s + gap,
			    part[number][i], len) == 0 && (number == 2 ||
			    is_there(s + gap + len, part, number + 1)))
				return true;
		}
	return false;
}

static void
write_letters(char *out, const char *plain)
{
	static const char *const letters[] = { "甲", "乙", "丙", "丁", "戊" };

	for (; *plain; plain++)
		strcat(out, *plain >= 'a' && *plain <= 'e' ?
		    letters[*plain - 'a'] : (char[]){ *plain, '\0' });
}

static void
add_sequence(uint32_t list, const char *const part[3][4])
{
	char plain[64] = "", real[192] = "";

	for (int number = 0; number < 3; number++) {
		strcat(plain, number ? " ...2 " : "");
		for (int i = 0; i < 4 && part[number][i]; i++) {
			strcat(plain, i ? "|" : "");
			strcat(plain, part[number][i]);
		}
	}
	write_letters(real, plain);
	add_form(list, PHRASE_SEQUENCE, real);
}

static void
sequences_are_found_as_a_plain_matcher_finds_them(void **state)
{
	uint32_t seed = 7, nfound[NSEQUENCES] = { 0 };
	bool there;

	(void)state;
	for (uint32_t i = 0; i < NSEQUENCES; i++)
		add_sequence(i + 1, parts[i]);
	compile();
	for (int round = 0; round < 20000; round++) {
		char plain[32] = "", real[128] = "";

		for (int i = 0; i < 3 + round % 20; i++) {
			seed = seed * 1664525 + 1013904223;
			plain[i] = (char)('a' + (seed >> 24) % 5);
		}
		write_letters(real, plain);
		scan(real);
		for (uint32_t i = 0; i < NSEQUENCES; i++) {
			there = is_there(plain, parts[i], 0);
			nfound[i] += there;
			if ((hit_of(i + 1) != NULL) != there)
				fail_msg("%s, sequence %u", plain, i);
		}
	}
	for (uint32_t i = 0; i < NSEQUENCES; i++)
		assert_in_range(nfound[i], 500, 17000);
}

static void
sequences_that_cannot_be_read_are_refused(void **state)
{
	static const char *const bad[] = { "a", "a ...", "... b", "a ... ... b",
		"a ...b", "a ...100 b", "a ...1", "a ... b ... c ... d ... e ... f ... g" };

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		refuses(bad[i], PHRASE_SEQUENCE, "expected \"one|or this");
	refuses("a| ... b", PHRASE_SEQUENCE, "nothing is left");
	refuses("a||b", PHRASE_BEGINS, "nothing is left");
	refuses("", PHRASE_UNBROKEN, "empty");
	refuses("a|b ", PHRASE_BEGINS, "ends with a space");
	/* and what was refused is no part of what follows */
	add_form(1, PHRASE_SEQUENCE, "x ... y");
	compile();
	scan("a b c y");
	assert_null(hit_of(1));
	scan("x y");
	hit_is(1, "x ... y", 0, 0, 3);
}

static void
patterns_that_cannot_be_are_refused_with_their_place(void **state)
{
	char longer[PHRASES_MAX_BYTES + 2];

	(void)state;
	memset(longer, 'a', sizeof(longer) - 1);
	longer[sizeof(longer) - 1] = '\0';
	refuses("", PHRASE_PLAIN, "empty");
	refuses("", PHRASE_REGEX, "empty");
	refuses("\u200b", PHRASE_PLAIN, "nothing is left");
	refuses(" \u3000", PHRASE_PLAIN, "nothing is left");
	refuses(longer, PHRASE_PLAIN, "at most 512");
	refuses(longer, PHRASE_REGEX, "at most 512");
	refuses("(", PHRASE_REGEX, "parenthesis");
	refuses("[a", PHRASE_REGEX, "class");
	refuses("a**", PHRASE_REGEX, "repeat");
	refuses("(a)\\1", PHRASE_REGEX, "Back-references");
	refuses("(?=a)b", PHRASE_REGEX, "assertions");
	refuses("x*", PHRASE_REGEX, "must be required");
	refuses("\\", PHRASE_REGEX, "Unescaped");
	refuses("((a{1,100}){1,100}){1,100}", PHRASE_REGEX, "too large");
	/* and what was refused is not looked for */
	compile();
	assert_int_equal(scan("x*(["), 0);
}

static void
a_pattern_with_a_nul_is_refused(void **state)
{
	(void)state;
	err_clear(&err);
	assert_int_equal(phrases_add(phrases, 0, STR("a\0b"), PHRASE_REGEX, WHERE,
	    &err), -1);
	assert_non_null(strstr(err.text, "NUL"));
}

static void
syntax_in_a_literal_stands_for_itself(void **state)
{
	(void)state;
	add(1, "c++ (.*) [x]{2} ^a|b$ \\d?");
	add(2, "...");
	compile();
	assert_int_equal(scan("C++ (.*) [x]{2} ^a|b$ \\d?"), 1);
	hit_is(1, "c++ (.*) [x]{2} ^a|b$ \\d?", 0, 0, 25);
	assert_int_equal(scan("well…"), 1);
	hit_is(2, "...", 0, 4, 3);
}

static void
empty_texts_and_empty_sets_hit_nothing(void **state)
{
	struct str none = { NULL, 0 };

	(void)state;
	assert_null(hit_of(0));
	compile();
	assert_int_equal(scan("refund 退款"), 0);
	phrases_free(phrases);
	phrases = phrases_new(folder);
	add(1, "refund");
	add(1, "退款");
	compile();
	text_fold(folder, &text, &none, 1);
	assert_int_equal(scan_folded(), 0);
	text_fold(folder, &text, &none, 0);
	assert_int_equal(scan_folded(), 0);
}

static void
a_hit_is_gone_with_the_next_scan(void **state)
{
	(void)state;
	add(1, "refund");
	compile();
	assert_int_equal(scan("refund"), 1);
	assert_int_equal(scan("nothing"), 0);
	assert_null(hit_of(1));
	assert_int_equal(scan("refund"), 1);
	assert_non_null(hit_of(1));
}

static void
a_text_of_64_kib_is_scanned_to_its_end(void **state)
{
	uint32_t n = 64 << 10;
	char *big = mem_alloc(n + 1);

	(void)state;
	memset(big, 'a', n);
	memcpy(big + n - 14, " refund 退款", 14);
	add(1, "refund");
	add(2, "退款");
	add(3, "aaa");
	add_regex(4, "退款$");
	add_regex(5, "[ab]+ refund");
	compile();
	assert_int_equal(scan(big), 4);
	hit_is(1, "refund", 0, n - 13, 6);
	hit_is(2, "退款", 0, n - 6, 6);
	hit_is(4, "退款$", 0, n - 6, 6);
	hit_is(5, "[ab]+ refund", 0, 0, n - 7);
	free(big);
}

static void
a_regex_that_backtracks_for_ever_is_still_found(void **state)
{
	uint32_t n = 64 << 10;
	char *big = mem_alloc(n + 1);
	const struct phrase_hit *hit;
	double start;

	(void)state;
	memset(big, 'a', n);
	big[n - 1] = 'c';
	add_regex(1, "(a|aa)+[bc]$");
	add_regex(2, "((a+)+)+d|(a*)*c");
	compile();
	start = cpu_us();
	assert_int_equal(scan(big), 2);
	print_message("hostile regexes on 64 KiB: %.1f ms\n",
	    (cpu_us() - start) / 1e3);
	for (uint32_t list = 1; list <= 2; list++) {
		hit = hit_of(list);
		assert_non_null(hit);
		assert_true(hit->place.len > 0);
		assert_true(hit->place.byte + hit->place.len <= n);
	}
	free(big);
}

static void
a_match_at_any_distance_from_the_end_is_found(void **state)
{
	static const char *const ends[] = { "cd", "钱c", "x退1", "款 退e" };
	static const char *const regexes[] = { "c[^ ]|c", "a*c", "退?[1e]",
		" 退.", "d|钱c|1|e" };
	char s[512];

	(void)state;
	add_regex(0, regexes[0]);
	add_regex(1, regexes[1]);
	add_regex(2, regexes[2]);
	add_regex(3, regexes[3]);
	add_regex(4, regexes[4]);
	add(5, "退");
	add(6, "钱");
	compile();
	for (uint32_t before = 0; before < 150; before += 7) {
		for (uint32_t after = 0; after < 80; after++) {
			uint32_t i = (before + after) % 4;

			memset(s, 'a', before);
			strcpy(s + before, ends[i]);
			for (uint32_t k = 0; k < after; k++)
				strcat(s, "Z");
			scan(s);
			for (uint32_t l = 0; l < 5; l++)
				if ((hit_of(l) != NULL) !=
				    (l < 2 || l == 4 ? i < 2 || l == 4
				    : l == 2 ? i > 1 : i == 3))
					fail_msg("%s: %u before, %s, %u after",
					    regexes[l], before, ends[i],
					    after);
			assert_true(!hit_of(5) == (i < 2));
			assert_true(!hit_of(6) == (i != 1));
		}
	}
}

/* Says that a set of this one pattern finds its needle wherever it stands in
 * a text of z. */
static void
is_found_anywhere(const char *pattern, bool is_regex, const char *needle)
{
	char s[512];

	phrases_free(phrases);
	phrases = phrases_new(folder);
	(is_regex ? add_regex : add)(1, pattern);
	compile();
	for (uint32_t before = 0; before < 200; before++) {
		for (uint32_t after = 0; after < 150; after += 13) {
			size_t n = strlen(needle);

			memset(s, 'z', sizeof(s));
			memcpy(s + before, needle, n);
			s[before + n + after] = '\0';
			if (scan(s) != 1)
				fail_msg("%s: %u before, %u after", pattern,
				    before, after);
			assert_int_equal(hits->place.byte, before);
		}
	}
}

static void
a_lone_pattern_is_found_anywhere_in_a_text(void **state)
{
	(void)state;
	is_found_anywhere("q\\w", true, "qx");
	is_found_anywhere("q.*x", true, "qx");
	is_found_anywhere(" +\\w", true, " d");
	is_found_anywhere("[q]+[xy]", true, "qx");
	is_found_anywhere("款.{0,2}退", true, "款x退");
	is_found_anywhere("退", false, "退");
	is_found_anywhere("?", false, "?");
}

static void
overrun_cb(const char *message)
{
	(void)!write(STDOUT_FILENO, message, strlen(message));
	_exit(strstr(message, WHERE ": ") ? 42 : 43);
}

/* Adds a regex that takes long to compile in a child; how it ended. */
static int
try_regex(const char *regex, void (*leave)(const char *message))
{
	pid_t child = fork();
	int status = 0;

	if (child == 0) {
		if (freopen("/dev/null", "w", stdout) == NULL ||
		    freopen("/dev/null", "w", stderr) == NULL)
			_exit(12);
		phrases_on_overrun(leave);
		_exit(phrases_add(phrases, 1, str_of(regex), PHRASE_REGEX, WHERE,
		    &err) == 0 ? 10 : 11);
	}
	assert_true(child > 0);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/* What takes a slow machine seconds is done in time by a fast one. */
static int
add_costly(void (*leave)(const char *message))
{
	int status = try_regex("([^a]{1,100}b){1,100}", leave);

	return status != 10 ? status :
	    try_regex("([^a]{1,200}b){1,150}", leave);
}

static void
a_regex_that_overruns_its_budget_ends_the_process(void **state)
{
	(void)state;
	assert_int_equal(add_costly(overrun_cb), 42);
	assert_int_equal(add_costly(NULL), 1);
}

static void
the_budget_is_for_each_regex_anew(void **state)
{
	double start = cpu_us();
	char regex[64];

	(void)state;
	for (int i = 0; cpu_us() - start < 1.5e3 * PHRASES_REGEX_BUDGET_MS;
	    i++) {
		snprintf(regex, sizeof(regex), "(.{1,50}退%d){1,20}", i);
		add_regex(1, regex);
	}
}

/* A made-up literal of one of three scripts. */
static void
make_literal(char *out, size_t n, unsigned i)
{
	static const char *const han[] = { "天", "地", "人", "山", "水", "火",
		"木", "金" };
	static const char *const hangul[] = { "가", "나", "다", "라", "마",
		"바", "사", "아" };
	const char *const *set = i % 3 == 0 ? han : hangul;

	out[0] = '\0';
	if (i % 3 == 2) {
		snprintf(out, n, "word%u other%u", i * 7919, i % 17);
		return;
	}
	for (unsigned v = i + 512; v > 0; v /= 8)
		strcat(out, set[v % 8]);
}

/* CPU time of one scan of the text at hand. */
static double
scan_us(uint32_t nliterals, uint32_t *n)
{
	const uint32_t rounds = 2000;
	double best = 1e9;
	char literal[64];

	phrases_free(phrases);
	phrases = phrases_new(folder);
	add(0, "退款");
	add(1, "money back");
	for (uint32_t i = 2; i < nliterals; i++) {
		make_literal(literal, sizeof(literal), i);
		add(i % 100, literal);
	}
	compile();
	for (int i = 0; i < 5; i++) {
		double start = cpu_us(), us;

		for (uint32_t k = 0; k < rounds; k++)
			*n = scan_folded();
		us = (cpu_us() - start) / rounds;
		best = us < best ? us : best;
	}
	return best;
}

static void
twenty_thousand_literals_are_found_like_ten(void **state)
{
	double few, many;
	uint32_t n;

	(void)state;
	compile();
	scan("上个月买的手机坏了，修了三次还没有修好，客服一直推脱。我要求退款，"
	    "否则去投诉你们！ I want my money back now, this is the third "
	    "time.");
	few = scan_us(10, &n);
	assert_int_equal(n, 2);
	many = scan_us(20000, &n);
	assert_int_equal(n, 2);
	hit_is(0, "退款", 0, 90, 6);
	print_message("scan: %.2f us with 10 literals, %.2f with 20000, ratio "
	    "%.2f\n", few, many, many / few);
}

static int
group_set_up(void **state)
{
	(void)state;
	folder = text_folder_new(&err);
	return folder == NULL;
}

static int
group_tear_down(void **state)
{
	(void)state;
	text_clear(&text);
	text_folder_free(folder);
	return 0;
}

static int
set_up(void **state)
{
	(void)state;
	phrases = phrases_new(folder);
	nhits = 0;
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	phrases_free(phrases);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(a_latin_literal_is_a_whole_word),
		TEST(a_phrase_of_words_takes_any_white_space),
		TEST(a_chinese_literal_is_found_spaced_disguised_and_traditional),
		TEST(a_decomposed_korean_text_is_found_at_its_bytes),
		TEST(a_list_gets_the_hit_that_starts_first_then_the_longest),
		TEST(a_literal_in_several_lists_is_stored_once),
		TEST(the_order_of_adding_does_not_change_which_spelling_is_told),
		TEST(hits_name_the_field_and_come_in_order_of_lists),
		TEST(a_regex_is_said_to_begin_where_it_begins),
		TEST(a_regex_sees_the_ends_of_each_field),
		TEST(a_regex_is_folded_without_damage),
		TEST(regex_and_scanner_agree_on_words_of_other_scripts),
		TEST(a_regex_is_looked_for_wherever_it_may_be),
		TEST(a_literal_is_looked_for_wherever_it_may_be),
		TEST(a_word_begins_where_a_word_begins),
		TEST(what_is_unbroken_has_no_break),
		TEST(a_sequence_is_one_of_each_part_in_order),
		TEST(a_sequence_of_unspaced_scripts_is_found_spaced_and_disguised),
		TEST(a_sequence_stays_in_its_sentence),
		TEST(parts_inside_of_parts_hide_none),
		TEST(a_text_of_nothing_but_parts_is_soon_done),
		TEST(a_long_text_of_one_word_is_looked_through),
		TEST(sequences_are_found_as_a_plain_matcher_finds_them),
		TEST(sequences_that_cannot_be_read_are_refused),
		TEST(patterns_that_cannot_be_are_refused_with_their_place),
		TEST(a_pattern_with_a_nul_is_refused),
		TEST(syntax_in_a_literal_stands_for_itself),
		TEST(empty_texts_and_empty_sets_hit_nothing),
		TEST(a_hit_is_gone_with_the_next_scan),
		TEST(a_text_of_64_kib_is_scanned_to_its_end),
		TEST(a_regex_that_backtracks_for_ever_is_still_found),
		TEST(a_match_at_any_distance_from_the_end_is_found),
		TEST(a_lone_pattern_is_found_anywhere_in_a_text),
		TEST(a_regex_that_overruns_its_budget_ends_the_process),
		TEST(the_budget_is_for_each_regex_anew),
		TEST(twenty_thousand_literals_are_found_like_ten),
	};

	return cmocka_run_group_tests(tests, group_set_up, group_tear_down);
}
