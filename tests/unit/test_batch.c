/*
 * test_batch: what an engine asks for is read and gathered, and what no engine of
 * ours would ask for is refused before it costs anything.
 */
#include "base_fixture.h"

#include "batch.h"

#define ENTRIES 2
#define MANY 2000000 /* fields: to compare each with each takes hours */

static struct world {
	struct batch *b;
	struct keys *keys;
	struct buf frame;
} w;

static int
set_up(void **state)
{
	struct inbox_item item = { .inlet = "events", .stream = STR("events"),
		.id = STR("1-1"), .event = STR("{}"), .deliveries = 1 };

	(void)state;
	w.keys = keys_new();
	w.b = batch_new(NULL, 1, ENTRIES);
	for (uint64_t i = 0; i < ENTRIES; i++)
		batch_add(w.b, entry_new(&item, i, 0));
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < w.b->n; i++)
		entry_free(w.b->entries[i], w.keys);
	batch_free(w.b);
	keys_free(w.keys);
	buf_clear(&w.frame);
	return 0;
}

/* NEEDS: each entry wants the case c, and of it n fields from the first on. */
static bool
say_needs(uint32_t n, const uint32_t first[ENTRIES])
{
	struct frame_reader r;
	char name[16];

	buf_reset(&w.frame);
	frame_put_u32(&w.frame, ENTRIES);
	for (int i = 0; i < ENTRIES; i++) {
		frame_put_u8(&w.frame, 0);
		frame_put_str(&w.frame, STR("e"));
		frame_put_str(&w.frame, STR("c"));
		frame_put_u32(&w.frame, 1);
		frame_put_u8(&w.frame, NEED_EXACT);
		frame_put_str(&w.frame, STR("case"));
		frame_put_str(&w.frame, STR("c"));
		frame_put_u32(&w.frame, n);
		for (uint32_t k = first[i]; k < first[i] + n; k++) {
			snprintf(name, sizeof(name), "f%u", k);
			frame_put_str(&w.frame, str_of(name));
		}
	}
	r = reader_of(&w.frame);
	return batch_take_needs(w.b, w.keys, &r) && !r.bad;
}

static void
a_key_of_two_entries_is_read_once_with_the_fields_of_both(void **state)
{
	(void)state;
	assert_true(say_needs(3, (const uint32_t[]){ 0, 1 }));
	batch_gather_keys(w.b);
	assert_int_equal(w.b->nkeys, 1);
	assert_int_equal(w.b->keys[0].nfields, 4);
	assert_true(str_is(w.b->keys[0].fields[3], "f3"));
}

static void
who_asks_for_all_fields_gets_all(void **state)
{
	(void)state;
	assert_true(say_needs(0, (const uint32_t[]){ 0, 0 }));
	batch_gather_keys(w.b);
	assert_int_equal(w.b->nkeys, 1);
	assert_int_equal(w.b->keys[0].nfields, 0);
}

static void
more_fields_than_a_need_has_are_nonsense(void **state)
{
	(void)state;
	assert_true(say_needs(NEED_MAX_FIELDS, (const uint32_t[]){ 0, 0 }));
	assert_false(say_needs(NEED_MAX_FIELDS + 1,
	    (const uint32_t[]){ 0, 0 }));
}

static void
megabytes_of_fields_cost_no_memory_and_no_time(void **state)
{
	(void)state;
	assert_false(say_needs(MANY, (const uint32_t[]){ 0, MANY }));
	batch_gather_keys(w.b);
	assert_int_equal(w.b->nkeys, 0);
}

static void
took_cb(void *arg, struct entry *e, const struct engine_answer *a)
{
	(void)e;
	*(uint32_t *)arg += a->effects.n + a->nfired;
}

/* EFFECTS of two entries, each with so many counters to grow, without a name,
 * and rules that fired; how many effects and rules were taken, 0 for nonsense. */
static uint32_t
say_effects(uint32_t neffects, uint32_t nfired)
{
	struct frame_reader r;
	uint32_t took = 0;

	buf_reset(&w.frame);
	frame_put_u32(&w.frame, ENTRIES);
	for (uint32_t i = 0; i < ENTRIES; i++) {
		w.b->entries[i]->is_asked = true;
		frame_put_u32(&w.frame, i);
		frame_put_u8(&w.frame, OUTCOME_DECIDED);
		frame_put_str(&w.frame, STR(""));
		frame_put_str(&w.frame, STR(""));
		frame_put_u32(&w.frame, neffects);
		for (uint32_t k = 0; k < neffects; k++) {
			frame_put_u8(&w.frame, EFFECT_STAT);
			frame_put_u32(&w.frame, 1);
			frame_put_str(&w.frame, STR(""));
		}
		frame_put_u32(&w.frame, nfired);
		for (uint32_t k = 0; k < nfired; k++)
			frame_put_u32(&w.frame, k);
		frame_put_u32(&w.frame, 0);
		frame_put_u32(&w.frame, 0);
	}
	w.b->nasked = ENTRIES;
	mem_arena_reset(&w.b->arena);
	r = reader_of(&w.frame);
	return batch_take_effects(w.b, &r, took_cb, &took) ? took : 0;
}

static void
answers_have_no_more_than_their_room(void **state)
{
	const uint32_t most = ANSWERS_ROOM / ENTRIES; /* of one of them */

	(void)state;
	assert_int_equal(say_effects(3, 2), 10);
	assert_int_equal(say_effects(most / 2, 0), ANSWERS_ROOM / 2);
	assert_int_equal(say_effects(most / 2, 1), 0);
	assert_int_equal(say_effects(0, most), ANSWERS_ROOM);
	assert_int_equal(say_effects(0, most + 1), 0);
	assert_int_equal(say_effects(MANY, MANY), 0);
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_key_of_two_entries_is_read_once_with_the_fields_of_both),
		CASE(who_asks_for_all_fields_gets_all),
		CASE(more_fields_than_a_need_has_are_nonsense),
		CASE(megabytes_of_fields_cost_no_memory_and_no_time),
		CASE(answers_have_no_more_than_their_room),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
