/*
 * test_frame: what goes through the door, byte by byte: frames, effects.
 */
#include "base_fixture.h"

#include "effect.h"
#include "mem.h"

/* -- frame -- */

static void
what_was_put_is_got(void **state)
{
	static const int64_t numbers[] = {0, 1, -1, INT64_MAX, INT64_MIN};
	struct buf b = {0};
	struct frame_reader r;
	size_t i;

	(void)state;
	frame_put_u8(&b, 0);
	frame_put_u8(&b, 255);
	frame_put_u32(&b, 0);
	frame_put_u32(&b, UINT32_MAX);
	frame_put_u32(&b, 0x80000001u);
	for (i = 0; i < 5; i++)
		frame_put_i64(&b, numbers[i]);
	frame_put_str(&b, STR(""));
	frame_put_str(&b, STR("a\0\xff"));
	frame_put_str(&b, (struct str){NULL, 0});
	r = reader_of(&b);
	assert_int_equal(frame_get_u8(&r), 0);
	assert_int_equal(frame_get_u8(&r), 255);
	assert_int_equal(frame_get_u32(&r), 0);
	assert_int_equal(frame_get_u32(&r), UINT32_MAX);
	assert_int_equal(frame_get_u32(&r), 0x80000001u);
	for (i = 0; i < 5; i++)
		assert_int_equal(frame_get_i64(&r), numbers[i]);
	assert_true(str_eq(frame_get_str(&r), STR("")));
	assert_true(str_eq(frame_get_str(&r), STR("a\0\xff")));
	assert_true(str_eq(frame_get_str(&r), STR("")));
	assert_false(r.bad);
	assert_ptr_equal(r.p, r.end);
	buf_clear(&b);
}

static void
numbers_are_little_endian(void **state)
{
	struct buf b = {0};

	(void)state;
	frame_put_u32(&b, 0x04030201u);
	frame_put_i64(&b, 0x0807060504030201);
	assert_memory_equal(b.data, "\1\2\3\4\1\2\3\4\5\6\7\10", 12);
	buf_clear(&b);
}

static void
a_read_past_the_end_is_bad_and_stays_bad(void **state)
{
	struct buf b = {0};
	struct frame_reader r;
	struct str s;

	(void)state;
	frame_put_u8(&b, 7);
	r = reader_of(&b);
	assert_int_equal(frame_get_u32(&r), 0);
	assert_true(r.bad);
	assert_int_equal(frame_get_u8(&r), 0);
	assert_int_equal(frame_get_i64(&r), 0);
	s = frame_get_str(&r);
	assert_int_equal(s.len, 0);
	assert_non_null(s.data);
	assert_int_equal(frame_get_count(&r, 1), 0);
	assert_true(r.bad);
	r = (struct frame_reader){NULL, NULL, false};
	assert_int_equal(frame_get_u8(&r), 0);
	assert_true(r.bad);
	buf_clear(&b);
}

static void
a_number_that_is_cut_short_is_nothing(void **state)
{
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_i64(&b, -1);
	r = reader_of(&b);
	r.end--;
	/* not even its first half */
	assert_int_equal(frame_get_i64(&r), 0);
	assert_true(r.bad);
	buf_clear(&b);
}

static void
a_string_longer_than_the_rest_is_bad(void **state)
{
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_str(&b, STR("abc"));
	frame_patch_u32(&b, 0, 4);
	r = reader_of(&b);
	assert_int_equal(frame_get_str(&r).len, 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, UINT32_MAX);
	r = reader_of(&b);
	assert_int_equal(frame_get_str(&r).len, 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, 3);
	r = reader_of(&b);
	assert_true(str_eq(frame_get_str(&r), STR("abc")));
	buf_clear(&b);
}

static void
a_count_must_fit_into_what_is_left(void **state)
{
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_u32(&b, 3);
	buf_adds(&b, "123456");
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 2), 3);
	assert_false(r.bad);
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 3), 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, UINT32_MAX);
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 1), 0);
	assert_true(r.bad);
	frame_patch_u32(&b, 0, 0);
	r = reader_of(&b);
	assert_int_equal(frame_get_count(&r, 1000), 0);
	assert_false(r.bad);
	buf_clear(&b);
}

static void
frames_are_split_one_by_one(void **state)
{
	struct buf b = {0};
	enum frame_type type;
	struct str body;
	size_t start, used;

	(void)state;
	start = frame_begin(&b, FRAME_HELLO);
	assert_int_equal(start, 0);
	frame_put_str(&b, STR("hi"));
	frame_end(&b, start);
	start = frame_begin(&b, FRAME_DROP);
	frame_end(&b, start);
	assert_int_equal(frame_split(b.data, b.len, &type, &body, &used), 1);
	assert_int_equal(type, FRAME_HELLO);
	assert_int_equal(body.len, 6);
	assert_memory_equal(body.data, "\2\0\0\0hi", 6);
	assert_int_equal(used, FRAME_HEAD_BYTES + 6);
	buf_drop(&b, used);
	assert_int_equal(frame_split(b.data, b.len, &type, &body, &used), 1);
	assert_int_equal(type, FRAME_DROP);
	assert_int_equal(body.len, 0);
	assert_int_equal(used, b.len);
	buf_clear(&b);
}

static void
a_frame_is_whole_only_with_its_last_byte(void **state)
{
	struct buf b = {0};
	enum frame_type type = FRAME__MAX;
	struct str body;
	size_t start, used = 99, i;
	char *part;

	(void)state;
	start = frame_begin(&b, FRAME_NEEDS);
	buf_adds(&b, "0123456789");
	frame_end(&b, start);
	for (i = 0; i < b.len; i++) {
		part = mem_strndup(b.data, i);
		assert_int_equal(frame_split(part, i, &type, &body, &used), 0);
		assert_int_equal(used, 99);
		free(part);
	}
	assert_int_equal(frame_split(b.data, b.len, &type, &body, &used), 1);
	buf_clear(&b);
}

static void
what_is_no_frame_is_told_from_its_head(void **state)
{
	static const struct {
		uint32_t n;
		uint8_t type;
		int rc;
	} all[] = {
		{0, FRAME_LOAD, -1}, {1, 0, -1}, {1, FRAME__MAX, -1},
		{1, 255, -1}, {FRAME_MAX_BYTES + 1, FRAME_LOAD, -1},
		{UINT32_MAX, FRAME_LOAD, -1}, {FRAME_MAX_BYTES, FRAME_LOAD, 0},
		{2, FRAME_LOAD, 0}, {1, FRAME_LOAD, 1}, {1, FRAME_DROP, 1},
	};
	struct buf b = {0};
	enum frame_type type;
	struct str body;
	size_t used, i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		buf_reset(&b);
		frame_put_u32(&b, all[i].n);
		frame_put_u8(&b, all[i].type);
		assert_int_equal(frame_split(b.data, b.len, &type, &body,
		    &used), all[i].rc);
	}
	buf_clear(&b);
}

/* -- effect -- */

/* How many arguments each op takes at least, as effect.h has it. */
static const uint32_t least_args[EFFECT__MAX] = {
	[EFFECT_DECIDE] = 5, [EFFECT_ALSO] = 1, [EFFECT_TIMER] = 2,
	[EFFECT_WAKE] = 2, [EFFECT_INDEX] = 3, [EFFECT_COUNT] = 6,
	[EFFECT_WITHIN] = 5,
	[EFFECT_TAKE] = 5, [EFFECT_SET] = 5, [EFFECT_UNSET] = 3,
	[EFFECT_FORGET] = 4,
	[EFFECT_STAT] = 1, [EFFECT_ALERT] = 2, [EFFECT_SLA] = 2,
	[EFFECT_FORWARD] = 1, [EFFECT_DEAD] = 5,
};

static void
every_op_has_a_word_of_its_own(void **state)
{
	int i, k;

	(void)state;
	for (i = 0; i < EFFECT__MAX; i++) {
		assert_non_null(effect_words[i]);
		for (k = 0; k < i; k++)
			assert_string_not_equal(effect_words[k],
			    effect_words[i]);
	}
}

static void
get_all(struct frame_reader *r, struct effects *list, struct mem_arena *a)
{
	uint32_t room = UINT32_MAX;

	effects_get(r, list, a, &room);
}

static void
effects_keep_their_order_and_arguments(void **state)
{
	struct mem_arena a = {0};
	struct effects list = {0}, got = {0};
	struct effect *e;
	struct buf b = {0};
	struct frame_reader r;
	char word[24];
	uint32_t op, i;

	(void)state;
	for (op = 0; op < EFFECT__MAX; op++) {
		e = effects_add(&list, &a, (enum effect_op)op, least_args[op]);
		assert_int_equal(e->nargs, least_args[op]);
		for (i = 0; i < e->nargs; i++) {
			assert_int_equal(e->args[i].len, 0);
			snprintf(word, sizeof(word), "%u.%u", op, i);
			e->args[i] = mem_arena_str(&a, str_of(word));
		}
	}
	effects_put(&b, &list);
	r = reader_of(&b);
	get_all(&r, &got, &a);
	assert_false(r.bad);
	assert_ptr_equal(r.p, r.end);
	assert_int_equal(got.n, EFFECT__MAX);
	for (e = got.first, op = 0; e != NULL; e = e->next, op++) {
		assert_int_equal(e->op, op);
		assert_int_equal(e->nargs, least_args[op]);
		for (i = 0; i < e->nargs; i++) {
			snprintf(word, sizeof(word), "%u.%u", op, i);
			assert_true(str_is(e->args[i], word));
		}
	}
	assert_int_equal(op, EFFECT__MAX);
	mem_arena_clear(&a);
	buf_clear(&b);
}

static void
an_empty_list_of_effects_goes_through(void **state)
{
	struct mem_arena a = {0};
	struct effects list = {0}, got = {0};
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	effects_put(&b, &list);
	r = reader_of(&b);
	get_all(&r, &got, &a);
	assert_false(r.bad);
	assert_int_equal(got.n, 0);
	assert_null(got.first);
	mem_arena_clear(&a);
	buf_clear(&b);
}

/* Writes one effect of nargs empty arguments and says whether it reads. */
static bool
reads(uint8_t op, uint32_t nargs)
{
	struct mem_arena a = {0};
	struct effects got = {0};
	struct buf b = {0};
	struct frame_reader r;
	uint32_t i;
	bool ok;

	frame_put_u32(&b, 1);
	frame_put_u8(&b, op);
	frame_put_u32(&b, nargs);
	for (i = 0; i < nargs; i++)
		frame_put_str(&b, STR(""));
	r = reader_of(&b);
	get_all(&r, &got, &a);
	ok = !r.bad && got.n == 1 && r.p == r.end;
	mem_arena_clear(&a);
	buf_clear(&b);
	return ok;
}

static void
an_effect_has_the_arguments_its_op_takes(void **state)
{
	(void)state;
	assert_false(reads(EFFECT__MAX, 4));
	assert_false(reads(255, 4));
	assert_false(reads(EFFECT_DECIDE, 4));
	assert_true(reads(EFFECT_DECIDE, 5));
	assert_false(reads(EFFECT_DECIDE, 6));
	assert_true(reads(EFFECT_DECIDE, 7));
	assert_false(reads(EFFECT_ALSO, 0));
	assert_true(reads(EFFECT_ALSO, 1));
	assert_true(reads(EFFECT_ALSO, 2));
	assert_false(reads(EFFECT_TIMER, 1));
	assert_true(reads(EFFECT_TIMER, 2));
	assert_false(reads(EFFECT_TIMER, 3));
	assert_false(reads(EFFECT_COUNT, 4));
	assert_false(reads(EFFECT_COUNT, 5));
	assert_true(reads(EFFECT_COUNT, 6));
	assert_false(reads(EFFECT_COUNT, 7));
	assert_true(reads(EFFECT_COUNT, 8));
	assert_false(reads(EFFECT_WITHIN, 9));
	assert_true(reads(EFFECT_WITHIN, 10));
	assert_true(reads(EFFECT_WAKE, 3));
	assert_false(reads(EFFECT_WAKE, 1));
	assert_false(reads(EFFECT_INDEX, 2));
	assert_true(reads(EFFECT_INDEX, 3));
	assert_false(reads(EFFECT_INDEX, 4));
	assert_false(reads(EFFECT_TAKE, 6));
	assert_true(reads(EFFECT_TAKE, 7));
	assert_false(reads(EFFECT_SET, 4));
	assert_true(reads(EFFECT_SET, 5));
	assert_true(reads(EFFECT_UNSET, 3));
	assert_true(reads(EFFECT_UNSET, 4));
	assert_true(reads(EFFECT_STAT, 1));
	assert_true(reads(EFFECT_STAT, 2));
	assert_true(reads(EFFECT_STAT, 3));
	assert_false(reads(EFFECT_STAT, 0));
	assert_true(reads(EFFECT_ALERT, 2));
	assert_false(reads(EFFECT_ALERT, 3));
	assert_true(reads(EFFECT_DEAD, 5));
	assert_false(reads(EFFECT_DEAD, 4));
	assert_true(reads(EFFECT_DECIDE, EFFECT_DECIDE_FIELDS +
	    2 * EFFECT_DECIDE_MOST));
	assert_false(reads(EFFECT_DECIDE, EFFECT_DECIDE_FIELDS +
	    2 * EFFECT_DECIDE_MOST + 2));
}

static void
effects_that_are_cut_short_are_bad(void **state)
{
	struct mem_arena a = {0};
	struct effects list = {0}, got;
	struct effect *e;
	struct buf b = {0};
	struct frame_reader r;
	char *part;
	size_t n;

	(void)state;
	e = effects_add(&list, &a, EFFECT_STAT, 4);
	e->args[0] = e->args[2] = STR("field");
	e = effects_add(&list, &a, EFFECT_ALERT, 2);
	e->args[1] = STR("tail");
	effects_put(&b, &list);
	for (n = 0; n < b.len; n++) {
		part = mem_strndup(b.data, n);
		got = (struct effects){0};
		r = (struct frame_reader){part, part + n, false};
		get_all(&r, &got, &a);
		assert_true(r.bad);
		free(part);
	}
	mem_arena_clear(&a);
	buf_clear(&b);
}

static void
a_count_of_effects_that_cannot_be_costs_nothing(void **state)
{
	struct mem_arena a = {0};
	struct effects got = {0};
	struct buf b = {0};
	struct frame_reader r;

	(void)state;
	frame_put_u32(&b, UINT32_MAX);
	r = reader_of(&b);
	get_all(&r, &got, &a);
	assert_true(r.bad);
	buf_reset(&b);
	frame_put_u32(&b, 1);
	frame_put_u8(&b, EFFECT_UNSET);
	frame_put_u32(&b, UINT32_MAX);
	r = reader_of(&b);
	get_all(&r, &got, &a);
	assert_true(r.bad);
	assert_null(a.blocks);
	buf_clear(&b);
}

static void
effects_take_no_more_than_their_room(void **state)
{
	struct mem_arena a = {0};
	struct effects list = {0}, got;
	struct buf b = {0};
	struct frame_reader r;
	uint32_t room;

	(void)state;
	effects_add(&list, &a, EFFECT_STAT, 4);
	effects_add(&list, &a, EFFECT_ALERT, 2);
	effects_put(&b, &list);
	for (uint32_t most = 0; most <= 9; most++) {
		room = most;
		got = (struct effects){0};
		r = reader_of(&b);
		effects_get(&r, &got, &a, &room);
		assert_int_equal(r.bad, most < 8);
	}
	assert_int_equal(room, 1);
	mem_arena_clear(&a);
	buf_clear(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(what_was_put_is_got),
		T(numbers_are_little_endian),
		T(a_read_past_the_end_is_bad_and_stays_bad),
		T(a_number_that_is_cut_short_is_nothing),
		T(a_string_longer_than_the_rest_is_bad),
		T(a_count_must_fit_into_what_is_left),
		T(frames_are_split_one_by_one),
		T(a_frame_is_whole_only_with_its_last_byte),
		T(what_is_no_frame_is_told_from_its_head),
		T(every_op_has_a_word_of_its_own),
		T(effects_keep_their_order_and_arguments),
		T(an_empty_list_of_effects_goes_through),
		T(an_effect_has_the_arguments_its_op_takes),
		T(effects_that_are_cut_short_are_bad),
		T(a_count_of_effects_that_cannot_be_costs_nothing),
		T(effects_take_no_more_than_their_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
