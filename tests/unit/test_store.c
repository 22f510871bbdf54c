/*
 * test_store: the hashes in memory, and the keys that are taken.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "keys.h"
#include "store.h"

static const struct str kind = { "case", 4 };

static void
fields_are_set_changed_and_removed(void **state)
{
	struct store *s = store_new();
	const struct str id = STR("c-1"), rev = STR("rev");
	struct str v;

	(void)state;
	assert_false(store_get(s, kind, id, rev, &v));
	store_set(s, kind, id, rev, (struct str)STR("1"));
	store_set(s, kind, id, rev, (struct str)STR("12345678901234567890"));
	assert_true(store_get(s, kind, id, rev, &v));
	assert_true(str_is(v, "12345678901234567890"));
	assert_false(store_get(s, kind, (struct str)STR("c-2"), rev, &v));
	store_unset(s, kind, id, rev);
	assert_false(store_get(s, kind, id, rev, &v));
	assert_int_equal(store_get_int(s, kind, id, rev), 0);
	store_free(s);
}

static void
what_is_old_is_forgotten_and_nothing_else(void **state)
{
	struct store *s = store_new();
	const struct str id = STR("c-1");
	struct mem_arena a = { 0 };
	struct effects list = { 0 };
	struct effect *e = effects_add(&list, &a, EFFECT_FORGET, 4);
	struct str v;

	(void)state;
	store_set(s, kind, id, STR("seen:old"), STR("abc 999"));
	store_set(s, kind, id, STR("seen:new"), STR("abc 1000"));
	store_set(s, kind, id, STR("rev"), STR("7"));
	store_set(s, kind, STR("c-2"), STR("seen:old"), STR("abc 999"));
	e->args[0] = kind;
	e->args[1] = id;
	e->args[2] = STR("seen:");
	e->args[3] = STR("1000");
	store_apply(s, &list, NULL);
	assert_false(store_get(s, kind, id, STR("seen:old"), &v));
	assert_true(store_get(s, kind, id, STR("seen:new"), &v));
	assert_true(store_get(s, kind, id, STR("rev"), &v));
	assert_true(store_get(s, kind, STR("c-2"), STR("seen:old"), &v));
	mem_arena_clear(&a);
	store_free(s);
}

static void
thousands_of_records_are_found_again(void **state)
{
	struct store *s = store_new();
	char id[24], value[24];
	int i, round;

	(void)state;
	for (round = 0; round < 2; round++) {
		for (i = 0; i < 5000; i++) {
			snprintf(id, sizeof(id), "c-%d", i);
			snprintf(value, sizeof(value), "%d", i * 7);
			store_set(s, kind, str_of(id), (struct str)STR("n"),
			    str_of(value));
		}
		for (i = 0; i < 5000; i++) {
			snprintf(id, sizeof(id), "c-%d", i);
			assert_int_equal(store_get_int(s, kind, str_of(id),
			    (struct str)STR("n")), i * 7);
		}
		store_reset(s);
		assert_int_equal(store_get_int(s, kind, (struct str)STR("c-1"),
		    (struct str)STR("n")), 0);
	}
	store_free(s);
}

/* Against plain arrays: one record of many fields, that grow, shrink, go and
 * come again. */
static void
a_record_of_many_fields_keeps_each_as_it_was_set_last(void **state)
{
	enum { FIELDS = 300, STEPS = 40000 };
	static char last[FIELDS][40];
	struct store *s = store_new();
	const struct str id = STR("c-1");
	uint32_t random = 1;

	(void)state;
	for (int step = 0; step < STEPS; step++) {
		char name[24];
		uint32_t at, len;
		struct str v;

		random = random * 1103515245u + 12345u;
		at = (random >> 8) % FIELDS;
		len = (random >> 20) % 36;
		snprintf(name, sizeof(name), "seen:%u", at);
		if (len == 0) {
			store_unset(s, kind, id, str_of(name));
			last[at][0] = '\0';
			assert_false(store_get(s, kind, id, str_of(name), &v));
			continue;
		}
		memset(last[at], 'a' + step % 26, len);
		last[at][len] = '\0';
		store_set(s, kind, id, str_of(name), str_of(last[at]));
		at = (random >> 4) % FIELDS;
		snprintf(name, sizeof(name), "seen:%u", at);
		assert_int_equal(store_get(s, kind, id, str_of(name), &v),
		    last[at][0] != '\0');
		if (last[at][0] != '\0')
			assert_true(str_is(v, last[at]));
	}
	/* what was written over is not kept for ever */
	assert_true(store_bytes(s) < 4u << 20);
	store_free(s);
}

static void
a_case_takes_little_more_than_what_it_holds(void **state)
{
	static const char *const fields[] = { "rev", "1", "now",
		"1795000000000", "state", "assigned", "type",
		"seeking_compensation", "priority", "P3", "owner", "claims",
		"seen:e-00001", "0123456789abcdef0123456789abcdef 1795000000000" };
	struct store *s = store_new();
	struct mem_arena a = { 0 };
	size_t before = store_bytes(s), each;
	char id[24];

	(void)state;
	for (int i = 0; i < 1000; i++) {
		struct effects list = { 0 };
		struct effect *e = effects_add(&list, &a, EFFECT_DECIDE,
		    EFFECT_DECIDE_FIELDS + 14);

		snprintf(id, sizeof(id), "c-%d", i);
		e->args[0] = str_of(id);
		for (int k = 0; k < 14; k++)
			e->args[EFFECT_DECIDE_FIELDS + k] = str_of(fields[k]);
		store_apply(s, &list, NULL);
	}
	each = (store_bytes(s) - before) / 1000;
	assert_in_range(each, 150, 400);
	mem_arena_clear(&a);
	store_free(s);
}

static void
decision_cb(void *arg, struct str json)
{
	snprintf(arg, 64, "%.*s", (int)json.len, json.data);
}

static void
a_decision_gets_the_next_number_and_counters_grow(void **state)
{
	const struct str customer = STR("customer"), id = STR("u-1");
	const struct str field = STR("complaints:1");
	char seen[64] = "";
	const struct store_sink sink = { decision_cb, seen };
	struct store *s = store_new();
	struct mem_arena a = { 0 };
	struct effects list = { 0 };
	struct effect *e = effects_add(&list, &a, EFFECT_DECIDE, 7);

	(void)state;
	e->args[0] = (struct str)STR("c-1");
	e->args[1] = (struct str)STR("claims");
	e->args[2] = (struct str)STR("1");
	e->args[3] = (struct str)STR("{\"seq\":");
	e->args[4] = (struct str)STR("}");
	e->args[5] = (struct str)STR("rev");
	e->args[6] = (struct str)STR("3");
	e = effects_add(&list, &a, EFFECT_COUNT, 6);
	e->args[0] = customer;
	e->args[1] = id;
	e->args[2] = (struct str)STR("1000");
	e->args[3] = (struct str)STR("1");
	e->args[4] = field;
	e->args[5] = (struct str)STR("1");
	store_apply(s, &list, &sink);
	assert_string_equal(seen, "{\"seq\":1}");
	store_apply(s, &list, &sink);
	assert_string_equal(seen, "{\"seq\":2}");
	assert_int_equal(store_get_int(s, customer, id, field), 2);
	assert_int_equal(store_get_int(s, kind, (struct str)STR("c-1"),
	    (struct str)STR("rev")), 3);
	mem_arena_clear(&a);
	store_free(s);
}

static void
a_key_that_another_batch_holds_is_not_free(void **state)
{
	struct keys *ks = keys_new();
	struct key *k = key_get(ks, kind, (struct str)STR("c-1"));
	struct key *same = key_get(ks, kind, (struct str)STR("c-1"));
	struct key *other = key_get(ks, (struct str)STR("customer"),
	    (struct str)STR("c-1"));

	(void)state;
	assert_ptr_equal(k, same);
	assert_ptr_not_equal(k, other);
	assert_true(key_is_free(k, 1, 10));
	key_take(k, 1);
	assert_true(key_is_free(k, 1, 11));  /* the batch chains */
	assert_false(key_is_free(k, 2, 12));
	assert_true(key_is_free(other, 2, 12));
	key_release(k);
	assert_true(key_is_free(k, 2, 12));
	key_put(ks, k);
	key_put(ks, same);
	key_put(ks, other);
	keys_free(ks);
}

static void
nobody_overtakes_an_earlier_one_that_waits(void **state)
{
	struct keys *ks = keys_new();
	struct key *k = key_get(ks, kind, (struct str)STR("c-1"));

	(void)state;
	key_wait(k, 7);
	key_wait(k, 5);
	key_wait(k, 9);
	assert_true(key_is_free(k, 1, 5));
	assert_false(key_is_free(k, 1, 7));
	key_unwait(k, 5);
	assert_true(key_is_free(k, 1, 7));
	assert_false(key_is_free(k, 1, 9));
	key_unwait(k, 7);
	key_unwait(k, 9);
	assert_true(key_is_free(k, 1, 100));
	key_put(ks, k);
	keys_free(ks);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_are_set_changed_and_removed),
		cmocka_unit_test(what_is_old_is_forgotten_and_nothing_else),
		cmocka_unit_test(thousands_of_records_are_found_again),
		cmocka_unit_test(
		    a_record_of_many_fields_keeps_each_as_it_was_set_last),
		cmocka_unit_test(a_case_takes_little_more_than_what_it_holds),
		cmocka_unit_test(
		    a_decision_gets_the_next_number_and_counters_grow),
		cmocka_unit_test(a_key_that_another_batch_holds_is_not_free),
		cmocka_unit_test(nobody_overtakes_an_earlier_one_that_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
