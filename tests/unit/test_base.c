/*
 * test_base: errors and memory: err, mem.
 */
#include "base_fixture.h"

#include <stdalign.h>

#include "err.h"
#include "mem.h"

/* -- err -- */

static void
the_first_error_wins(void **state)
{
	struct err err;

	(void)state;
	err_clear(&err);
	assert_string_equal(err.text, "");
	assert_int_equal(err_set(&err, "the %s", "cause"), -1);
	assert_int_equal(err_set(&err, "a consequence"), -1);
	assert_string_equal(err.text, "the cause");
	err_clear(&err);
	err_set(&err, "another %d", 2);
	assert_string_equal(err.text, "another 2");
}

static void
nobody_has_to_want_the_error(void **state)
{
	(void)state;
	assert_int_equal(err_set(NULL, "%d", 1), -1);
}

static void
a_long_error_is_cut(void **state)
{
	struct {
		struct err err;
		char guard;
	} e = {.guard = 'g'};

	(void)state;
	err_set(&e.err, "%01000d", 7);
	assert_int_equal(strlen(e.err.text), ERR_TEXT_BYTES - 1);
	assert_int_equal(e.guard, 'g');
}

/* -- mem -- */

static void
memory_is_zeroed_and_never_null(void **state)
{
	char *p = mem_alloc(100);
	int i;

	(void)state;
	for (i = 0; i < 100; i++)
		assert_int_equal(p[i], 0);
	free(p);
	p = mem_alloc(0);
	assert_non_null(p);
	p = mem_realloc(p, 10);
	memset(p, 'x', 10);
	p = mem_realloc(p, 0);
	assert_non_null(p);
	free(p);
}

static void
copies_end_with_a_nul(void **state)
{
	char *p = mem_strndup("abcdef", 3);

	(void)state;
	assert_string_equal(p, "abc");
	free(p);
	p = mem_strndup("a\0b", 3);
	assert_memory_equal(p, "a\0b", 4);
	free(p);
	p = mem_strdup("");
	assert_string_equal(p, "");
	free(p);
	p = mem_strndup(NULL, 0);
	assert_string_equal(p, "");
	free(p);
}

static void
strings_are_compared_by_bytes_and_length(void **state)
{
	struct str none = {NULL, 0};

	(void)state;
	assert_true(str_is(STR("abc"), "abc"));
	assert_false(str_is(STR("abc"), "ab"));
	assert_false(str_is(STR("ab"), "abc"));
	assert_false(str_is(STR("ab\0c"), "ab"));
	assert_true(str_is(str_of(""), ""));
	assert_true(str_is(none, ""));
	assert_false(str_is(none, "a"));
	assert_true(str_eq(none, STR("")));
	assert_true(str_eq(STR("a\0b"), STR("a\0b")));
	assert_false(str_eq(STR("a\0b"), STR("a\0c")));
	assert_false(str_eq(STR("a"), none));
	assert_int_equal(str_of("four").len, 4);
}

static void
an_arena_hands_out_zeroed_aligned_pieces(void **state)
{
	static const size_t sizes[] = {
		1, 3, 8, 0, 17, 4096, 65536, 65537, 200000, 16
	};
	const size_t n = sizeof(sizes) / sizeof(sizes[0]);
	struct mem_arena a = {0};
	char *p[10];
	size_t i, k, round;

	(void)state;
	for (round = 0; round < 3; round++) {
		for (i = 0; i < n; i++) {
			p[i] = mem_arena_alloc(&a, sizes[i]);
			assert_int_equal((uintptr_t)p[i] %
			    alignof(max_align_t), 0);
			for (k = 0; k < sizes[i]; k++)
				assert_int_equal(p[i][k], 0);
			memset(p[i], (int)i + 1, sizes[i]);
		}
		/* none lies in another */
		for (i = 0; i < n; i++)
			for (k = 0; k < sizes[i]; k++)
				if (p[i][k] != (char)(i + 1))
					fail_msg("piece %zu byte %zu", i, k);
		mem_arena_reset(&a);
	}
	mem_arena_clear(&a);
	assert_null(a.blocks);
	mem_arena_clear(&a);
	mem_arena_reset(&a);
}

static void
a_reset_arena_has_room_for_as_much_again(void **state)
{
	struct mem_arena a = {0};
	struct mem_block *room;

	(void)state;
	for (int i = 0; i < 3; i++)
		mem_arena_alloc(&a, 100000);
	mem_arena_reset(&a);
	room = a.blocks;
	assert_non_null(room);
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < 3; i++)
			mem_arena_alloc(&a, 100000);
		assert_ptr_equal(a.blocks, room);
		mem_arena_reset(&a);
	}
	mem_arena_alloc(&a, 2 << 20); /* too much to be kept */
	mem_arena_reset(&a);
	assert_null(a.blocks);
}

static void
an_arena_copies_strings_with_a_nul(void **state)
{
	struct mem_arena a = {0};
	struct str s = mem_arena_str(&a, STR("a\0b")), none = {NULL, 0};

	(void)state;
	assert_int_equal(s.len, 3);
	assert_memory_equal(s.data, "a\0b", 4);
	s = mem_arena_str(&a, none);
	assert_int_equal(s.len, 0);
	assert_string_equal(s.data, "");
	mem_arena_clear(&a);
}

static int
compare_bytes(const void *a, const void *b)
{
	assert_non_null(a);
	return *(const char *)a - *(const char *)b;
}

static void
a_list_of_nothing_is_sorted_too(void **state)
{
	char word[] = "sort";

	(void)state;
	mem_sort(NULL, 0, 1, compare_bytes);
	mem_sort(word, 1, 1, compare_bytes);
	assert_string_equal(word, "sort");
	mem_sort(word, 4, 1, compare_bytes);
	assert_string_equal(word, "orst");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_first_error_wins),
		T(nobody_has_to_want_the_error),
		T(a_long_error_is_cut),
		T(memory_is_zeroed_and_never_null),
		T(copies_end_with_a_nul),
		T(strings_are_compared_by_bytes_and_length),
		T(an_arena_hands_out_zeroed_aligned_pieces),
		T(a_reset_arena_has_room_for_as_much_again),
		T(an_arena_copies_strings_with_a_nul),
		T(a_list_of_nothing_is_sorted_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
