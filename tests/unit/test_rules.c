/*
 * Rule sets on their way: what differs between two, and what is no rule set
 * although somebody says so.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../daemon/ctl/rules_parts.h"
#include "rules_remote.h"

/* Differences --------------------------------------------------------------- */

static void
add_line(struct buf *b, struct str line)
{
	buf_add_str(b, line);
	buf_addc(b, '\n');
}

/* Goes over the diff: both sides must come out of it. */
static uint32_t
assert_makes(struct str a, struct str b)
{
	struct buf from = { 0 }, to = { 0 };
	struct diff d;
	uint32_t edits, line_a = 0, line_b = 0;

	diff_make(&d, a, b);
	for (size_t i = 0; i < d.n; i++) {
		const struct diff_line *l = &d.lines[i];

		assert_int_equal(l->a, line_a + 1);
		assert_int_equal(l->b, line_b + 1);
		if (l->kind != DIFF_NEW) {
			add_line(&from, l->text);
			line_a++;
		}
		if (l->kind != DIFF_GONE) {
			add_line(&to, l->text);
			line_b++;
		}
	}
	assert_int_equal(from.len, a.len);
	assert_int_equal(to.len, b.len);
	if (a.len > 0)
		assert_memory_equal(from.data, a.data, a.len);
	if (b.len > 0)
		assert_memory_equal(to.data, b.data, b.len);
	edits = d.gone + d.added;
	diff_clear(&d);
	buf_clear(&from);
	buf_clear(&to);
	return edits;
}

/* The fewest edits, by the long way. */
static uint32_t
fewest(const char *a, uint32_t n, const char *b, uint32_t m)
{
	uint32_t same[32][32] = { { 0 } };

	for (uint32_t i = 1; i <= n; i++)
		for (uint32_t k = 1; k <= m; k++) {
			uint32_t up = same[i - 1][k], left = same[i][k - 1];

			same[i][k] = a[i - 1] == b[k - 1] ?
			    same[i - 1][k - 1] + 1 : up > left ? up : left;
		}
	return n + m - 2 * same[n][m];
}

static void
random_lines(struct buf *text, char *letters, uint32_t n)
{
	buf_reset(text);
	for (uint32_t i = 0; i < n; i++) {
		letters[i] = (char)('a' + rand() % 4);
		buf_addc(text, letters[i]);
		buf_addc(text, '\n');
	}
}

static void
a_diff_makes_one_text_of_the_other_with_the_fewest_edits(void **state)
{
	struct buf a = { 0 }, b = { 0 };
	char letters_a[32], letters_b[32];

	(void)state;
	srand(7);
	for (int i = 0; i < 3000; i++) {
		uint32_t n = (uint32_t)(rand() % 20), m = (uint32_t)(rand() %
		    20);

		random_lines(&a, letters_a, n);
		random_lines(&b, letters_b, m);
		assert_int_equal(assert_makes((struct str){ a.data, a.len },
		    (struct str){ b.data, b.len }),
		    fewest(letters_a, n, letters_b, m));
	}
	buf_clear(&a);
	buf_clear(&b);
}

static void
two_texts_without_a_line_in_common_are_one_block_each(void **state)
{
	struct buf a = { 0 }, b = { 0 };

	(void)state;
	for (int i = 0; i < 5000; i++) {
		buf_addf(&a, "a%d\n", i);
		buf_addf(&b, "b%d\n", i);
	}
	assert_int_equal(assert_makes((struct str){ a.data, a.len },
	    (struct str){ b.data, b.len }), 10000);
	buf_clear(&a);
	buf_clear(&b);
}

static void
a_summary_names_the_files_that_differ(void **state)
{
	struct bundle a = { 0 }, b = { 0 };
	struct buf out = { 0 };

	(void)state;
	bundle_add(&a, "gone.lua", STR("x\n"));
	bundle_add(&a, "same.lua", STR("x\n"));
	bundle_add(&b, "same.lua", STR("x\n"));
	bundle_add(&b, "zz.lua", STR("1\n2\n"));
	bundle_seal(&a);
	bundle_seal(&b);
	diff_put_summary(&a, &b, &out);
	assert_string_equal(buf_cstr(&out),
	    "+2 -1 in 2 files: gone.lua +0 -1, zz.lua +2 -0");
	buf_reset(&out);
	diff_put_summary(&a, &a, &out);
	assert_string_equal(buf_cstr(&out), "no difference");
	buf_clear(&out);
	bundle_clear(&a);
	bundle_clear(&b);
}

/* What Redis gives -------------------------------------------------------------- */

/* Packs one file of that name and checks it as an instance would. */
static int
check_name(const char *name, struct err *err)
{
	struct bundle b = { 0 }, got = { 0 };
	struct buf packed = { 0 };
	int rc;

	bundle_add(&b, name, STR("-- x\n"));
	bundle_seal(&b);
	bundle_pack(&packed, &b);
	rc = rules_remote_check(&got, b.hash, (struct str){ packed.data,
	    packed.len }, STR(""), NULL, err);
	bundle_clear(&got);
	bundle_clear(&b);
	buf_clear(&packed);
	return rc;
}

static void
names_that_no_directory_would_give_are_refused(void **state)
{
	static const char *const bad[] = { "../x.lua", "/x.lua", "a/../x.lua",
		".x.lua", "a/.b/x.lua", "a//x.lua", "x.txt", ".lua", "a\nb.lua" };
	struct err err = { "" };

	(void)state;
	assert_int_equal(check_name("a/b..c.lua", &err), 0);
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		err_clear(&err);
		assert_int_equal(check_name(bad[i], &err), -1);
		assert_string_equal(err.text,
		    "its files are not named as rule files are");
	}
}

static void
a_rule_set_cut_short_anywhere_is_refused(void **state)
{
	struct bundle b = { 0 }, got = { 0 };
	struct buf packed = { 0 };

	(void)state;
	bundle_add(&b, "a.lua", STR("-- x\n"));
	bundle_seal(&b);
	bundle_pack(&packed, &b);
	for (size_t n = 0; n < packed.len; n++) {
		struct err err = { "" };
		char *copy = mem_alloc(n + 1);

		memcpy(copy, packed.data, n);
		assert_int_equal(rules_remote_check(&got, b.hash,
		    (struct str){ copy, n }, STR(""), NULL, &err), -1);
		assert_true(err.text[0] != '\0');
		free(copy);
	}
	bundle_clear(&b);
	buf_clear(&packed);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_diff_makes_one_text_of_the_other_with_the_fewest_edits),
		cmocka_unit_test(
		    two_texts_without_a_line_in_common_are_one_block_each),
		cmocka_unit_test(a_summary_names_the_files_that_differ),
		cmocka_unit_test(
		    names_that_no_directory_would_give_are_refused),
		cmocka_unit_test(a_rule_set_cut_short_anywhere_is_refused),
	};

	cmocka_set_test_filter(getenv("CMOCKA_TEST_FILTER"));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
