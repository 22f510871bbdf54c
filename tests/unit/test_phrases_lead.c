/*
 * Tests of phrases_lead: what is written, and that ICU finds the same with it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../daemon/engine/phrases_parts.h"

static const char *
lead(const char *regex)
{
	static struct buf b;

	buf_reset(&b);
	lead_write(str_of(regex), &b);
	return buf_cstr(&b);
}

static void
many_branches_are_told_by_what_they_begin_with(void **state)
{
	(void)state;
	assert_string_equal(lead("x.{0,9}(fire|smoke|leak|flood)y"),
	    "x.{0,9}((?=[fslf])(?:fire|smoke|leak|flood))y");
	assert_string_equal(lead("(?:退款|赔|[要想]钱|补)?"),
	    "(?:(?=[退赔[要想]补])(?:退款|赔|[要想]钱|补))?");
	assert_string_equal(lead("(\\?|\\!|-|a+)"),
	    "((?=[\\?\\!\\-a])(?:\\?|\\!|-|a+))");
	assert_string_equal(lead("(a|b|c|d(e|f|g|h))"),
	    "((?=[abcd])(?:a|b|c|d((?=[efgh])(?:e|f|g|h))))");
}

static void
where_it_cannot_be_told_nothing_is_changed(void **state)
{
	static const char *const regexes[] = {
		"(a|b|c)",             /* few */
		"(a|b|c|)", "(a|b|c|d?)", "(a|b|c|d*e)", "(a|b|c|d{0,2})",
		"(a|b|c|.)", "(a|b|c|^d)", "(a|b|c|\\w)", "(a|b|c|(d|e))",
		"(?=a|b|c|d)", "(?<!a|b|c|d)", "(?i)(a|b|c|d)",
		"(?>a|b|c|d)", "(a)(b|c|d|e)\\1", "a|b|c|d", "(a|b|c|d",
		"a|b|c|d)", "[(a|b|c|d)]", "\\(a|b|c|d\\)", "(a|b|c|\\", "",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(regexes) / sizeof(*regexes); i++)
		assert_string_equal(lead(regexes[i]), regexes[i]);
}

static unsigned seed = 7;

static unsigned
any(unsigned n)
{
	seed = seed * 1103515245 + 12345;
	return (seed >> 16) % n;
}

/* Regexes and texts of few letters, so that they often meet. */
static void
make(struct buf *b, int depth)
{
	static const char *const pieces[] = {
		"a", "b", "退", "\\.", "[ab]", "[^a]", ".", "a?", "b*",
		"款{1,2}", "(?:ab)", "$", "^", ".{0,3}",
	};
	unsigned branches = 1 + any(6);

	buf_addc(b, '(');
	for (unsigned i = 0; i < branches; i++) {
		if (i > 0)
			buf_addc(b, '|');
		buf_adds(b, pieces[any(any(12) == 0 ? 14 : 6)]);
		for (unsigned n = any(3); n > 0; n--)
			if (depth > 0 && any(4) == 0)
				make(b, depth - 1);
			else
				buf_adds(b, pieces[any(sizeof(pieces) /
				    sizeof(*pieces))]);
	}
	buf_adds(b, any(5) == 0 ? ")?" : ")");
}

static void
make_text(struct buf *b)
{
	static const char *const letters[] = { "a", "b", "退", "款", ".", "\n" };

	for (unsigned n = any(20); n > 0; n--)
		buf_adds(b, letters[any(sizeof(letters) / sizeof(*letters))]);
}

static void
the_same_is_found_with_it(void **state)
{
	struct buf regex = { 0 }, with = { 0 }, text = { 0 };
	uint32_t from[2], to[2], hits = 0, changed = 0;
	enum finder_result found[2];
	struct finder *f = finder_new();

	(void)state;
	for (uint32_t i = 0; i < 4000; i++) {
		buf_reset(&regex);
		buf_reset(&with);
		buf_reset(&text);
		make(&regex, 2);
		lead_write((struct str){ regex.data, regex.len }, &with);
		changed += with.len != regex.len;
		make_text(&text);
		for (int k = 0; k < 2; k++) {
			finder_begin(f);
			from[k] = to[k] = 0;
			found[k] = finder_find(f, i * 2 + (uint32_t)k,
			    buf_cstr(k == 0 ? &regex : &with),
			    (struct str){ buf_cstr(&text), text.len }, 0,
			    &from[k], &to[k]);
		}
		if (found[0] != found[1] || from[0] != from[1] ||
		    to[0] != to[1])
			fail_msg("%s and %s differ in \"%s\"",
			    buf_cstr(&regex), buf_cstr(&with), buf_cstr(&text));
		hits += found[0] == FINDER_FOUND;
	}
	assert_true(hits > 1000 && changed > 400);
	finder_free(f);
	buf_clear(&regex);
	buf_clear(&with);
	buf_clear(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(many_branches_are_told_by_what_they_begin_with),
		cmocka_unit_test(where_it_cannot_be_told_nothing_is_changed),
		cmocka_unit_test(the_same_is_found_with_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
