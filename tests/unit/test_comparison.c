/*
 * test_comparison: two answers to one batch, laid side by side.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "comparison.h"
#include "conf.h"
#include "generation.h"

static char rule_names[4][8] = { "one", "two", "three", "four" };

static void
make_generation(struct generation *g, struct rule_state *rules, uint32_t n)
{
	uint32_t i;

	*g = (struct generation){ .rules = rules, .nrules = n };
	for (i = 0; i < n; i++)
		rules[i] = (struct rule_state){ .name = rule_names[i] };
}

struct given {
	enum outcome outcome;
	const char *type, *owner;
	int rule;                  /* that fired, -1 none */
	int fault;                 /* a rule that failed, -1 none */
	const char *clocks;        /* written, too, where there are some */
};

/* Writes what an engine answers for one entry. */
static void
put_answer(struct buf *b, uint32_t entry, const struct given *w)
{
	struct mem_arena a = { 0 };
	struct effects list = { 0 };
	struct effect *e;

	frame_put_u32(b, entry);
	frame_put_u8(b, (uint8_t)w->outcome);
	frame_put_str(b, str_of(w->outcome == OUTCOME_REFUSED ? "bad_time" :
	    ""));
	frame_put_str(b, str_of(""));
	if (w->outcome == OUTCOME_DECIDED) {
		e = effects_add(&list, &a, EFFECT_DECIDE, w->clocks != NULL ?
		    11 : 9);
		e->args[0] = str_of("c-1");
		e->args[1] = str_of(w->owner);
		e->args[2] = str_of("1");
		e->args[3] = e->args[4] = str_of("{");
		e->args[5] = str_of("type");
		e->args[6] = str_of(w->type);
		e->args[7] = str_of("owner");
		e->args[8] = str_of(w->owner);
		if (w->clocks != NULL) {
			e->args[9] = str_of("clocks");
			e->args[10] = str_of(w->clocks);
		}
	}
	effects_put(b, &list);
	frame_put_u32(b, w->rule >= 0);
	if (w->rule >= 0)
		frame_put_u32(b, (uint32_t)w->rule);
	frame_put_u32(b, w->fault >= 0);
	if (w->fault >= 0) {
		frame_put_u32(b, (uint32_t)w->fault);
		frame_put_u8(b, FAULT_ERROR);
	}
	frame_put_u32(b, 0);
	mem_arena_clear(&a);
}

static bool
take(struct comparison *c, int64_t batch, enum comparison_side side,
    struct generation *g, const struct given *w, uint32_t n)
{
	struct buf b = { 0 };
	struct frame_reader r;
	uint32_t i;
	bool ok;

	frame_put_u32(&b, n);
	for (i = 0; i < n; i++)
		put_answer(&b, i, &w[i]);
	r = (struct frame_reader){ b.data, b.data + b.len, false };
	ok = comparison_take(c, batch, side, g, &r);
	assert_ptr_equal(r.p, b.data); /* who decides reads it too */
	memset(b.data, 'x', b.len);    /* the frame's bytes are soon others */
	buf_clear(&b);
	return ok;
}

static const struct given plain = { OUTCOME_DECIDED, "venting", "desk", 0, -1,
	NULL };

static void
equal_answers_flip_nothing_in_either_order(void **state)
{
	struct comparison *c = comparison_new();
	struct rule_state rules[2];
	struct generation g;
	const struct given both[2] = { plain, { OUTCOME_REFUSED, "", "", -1,
	    -1, NULL } };
	struct buf out = { 0 };

	(void)state;
	make_generation(&g, rules, 2);
	comparison_expect(c, 7);
	comparison_expect(c, 8);
	assert_true(take(c, 8, SIDE_CANDIDATE, &g, both, 2));
	assert_int_equal(comparison_figures(c).compared, 0);
	assert_true(take(c, 7, SIDE_IN_FORCE, &g, both, 2));
	assert_true(take(c, 8, SIDE_IN_FORCE, &g, both, 2));
	assert_true(take(c, 7, SIDE_CANDIDATE, &g, both, 2));
	assert_int_equal(comparison_figures(c).compared, 4);
	assert_int_equal(comparison_figures(c).flipped, 0);
	assert_int_equal(comparison_waiting(c), 0);
	assert_false(comparison_put_news(c, &out));
	assert_int_equal(out.len, 0);
	comparison_free(c);
}

static void
what_only_one_of_them_writes_differs(void **state)
{
	struct comparison *c = comparison_new();
	struct rule_state rules[1];
	struct generation g;
	const struct given timed = { OUTCOME_DECIDED, "venting", "desk", 0, -1,
		"answer 1000" };
	struct buf out = { 0 };

	(void)state;
	make_generation(&g, rules, 1);
	comparison_expect(c, 1);
	assert_true(take(c, 1, SIDE_IN_FORCE, &g, &timed, 1));
	assert_true(take(c, 1, SIDE_CANDIDATE, &g, &plain, 1));
	assert_int_equal(comparison_figures(c).flipped, 1);
	comparison_expect(c, 2);
	assert_true(take(c, 2, SIDE_IN_FORCE, &g, &plain, 1));
	assert_true(take(c, 2, SIDE_CANDIDATE, &g, &timed, 1));
	assert_int_equal(comparison_figures(c).flipped, 2);
	assert_true(comparison_put_news(c, &out));
	assert_string_equal(buf_cstr(&out), ",\"examples\":["
	    "{\"case\":\"c-1\",\"field\":\"clocks\","
	    "\"from\":\"answer 1000\",\"to\":\"\"},"
	    "{\"case\":\"c-1\",\"field\":\"clocks\","
	    "\"from\":\"\",\"to\":\"answer 1000\"}]");
	buf_clear(&out);
	comparison_free(c);
}

static void
what_differs_is_counted_by_field_with_an_example(void **state)
{
	struct comparison *c = comparison_new();
	struct rule_state old_rules[2], new_rules[3];
	struct generation old, new;
	const struct given from[2] = { plain, plain };
	const struct given to[2] = { plain,
	    { OUTCOME_DECIDED, "malicious", "legal", 1, -1, NULL } };
	struct buf out = { 0 };

	(void)state;
	make_generation(&old, old_rules, 2);
	make_generation(&new, new_rules, 3);
	comparison_expect(c, 1);
	assert_true(take(c, 1, SIDE_IN_FORCE, &old, from, 2));
	assert_true(take(c, 1, SIDE_CANDIDATE, &new, to, 2));
	comparison_put_json(c, &out);
	assert_string_equal(buf_cstr(&out), "\"compared\":2,\"missed\":0,"
	    "\"flipped\":1,\"degraded\":0,\"flips\":{\"type\":1,\"owner\":1}");
	buf_reset(&out);
	assert_true(comparison_put_news(c, &out));
	assert_string_equal(buf_cstr(&out), ",\"examples\":["
	    "{\"case\":\"c-1\",\"field\":\"type\",\"from\":\"venting\","
	    "\"to\":\"malicious\"},"
	    "{\"case\":\"c-1\",\"field\":\"owner\",\"from\":\"desk\","
	    "\"to\":\"legal\"}]");
	buf_reset(&out);
	assert_false(comparison_put_news(c, &out)); /* told already */
	/* one fired in the old set only, two in the new one only */
	assert_int_equal(new_rules[0].flips, 1);
	assert_int_equal(new_rules[1].flips, 1);
	assert_int_equal(new_rules[2].flips, 0);
	buf_clear(&out);
	comparison_free(c);
}

static void
the_same_rule_saying_something_else_is_blamed(void **state)
{
	struct comparison *c = comparison_new();
	struct rule_state rules[2];
	struct generation g;
	const struct given to = { OUTCOME_DECIDED, "malicious", "desk", 0, 0,
		NULL };

	(void)state;
	make_generation(&g, rules, 2);
	comparison_expect(c, 1);
	assert_true(take(c, 1, SIDE_CANDIDATE, &g, &to, 1));
	assert_true(take(c, 1, SIDE_IN_FORCE, &g, &plain, 1));
	assert_int_equal(rules[0].flips, 1);
	assert_int_equal(comparison_figures(c).degraded, 1);
	comparison_free(c);
}

#define MANY 20000

/* Writes an answer in which all rules fired. */
static void
put_all_fired(struct buf *b, const char *owner)
{
	const struct given w = { OUTCOME_DECIDED, "venting", owner, -1, -1,
		NULL };
	uint32_t i;

	frame_put_u32(b, 1);
	put_answer(b, 0, &w);
	b->len -= 12; /* no rules, no faults, none that are not listed */
	frame_put_u32(b, MANY);
	for (i = 0; i < MANY; i++)
		frame_put_u32(b, i);
	frame_put_u32(b, 0);
	frame_put_u32(b, 0);
}

/* Each rule has its own name, and half of the other side's rules has it too. */
static void
name_many(struct generation *g, uint32_t first)
{
	char name[32];
	uint32_t i;

	*g = (struct generation){ .nrules = MANY };
	g->rules = mem_alloc(MANY * sizeof(*g->rules));
	for (i = 0; i < MANY; i++) {
		snprintf(name, sizeof(name), "a-rule-as-others-%u", first + i);
		g->rules[i].name = mem_strdup(name);
	}
}

static void
free_many(struct generation *g)
{
	uint32_t i;

	for (i = 0; i < MANY; i++)
		free(g->rules[i].name);
	free(g->rules);
}

static double
cpu_seconds(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

/* Each with each, they took a second an answer. */
static void
thousands_of_rules_that_fire_at_once_stop_nobody(void **state)
{
	struct comparison *c = comparison_new();
	struct generation old, new;
	struct buf from = { 0 }, to = { 0 };
	double start = cpu_seconds();
	int64_t batch;

	(void)state;
	name_many(&old, 0);
	name_many(&new, MANY / 2);
	put_all_fired(&from, "desk");
	put_all_fired(&to, "legal");
	for (batch = 1; batch <= 20; batch++) {
		struct frame_reader r = { from.data, from.data + from.len,
			false };

		comparison_expect(c, batch);
		assert_true(comparison_take(c, batch, SIDE_IN_FORCE, &old, &r));
		r = (struct frame_reader){ to.data, to.data + to.len, false };
		assert_true(comparison_take(c, batch, SIDE_CANDIDATE, &new,
		    &r));
	}
	assert_true(cpu_seconds() - start < 5);
	assert_int_equal(comparison_figures(c).flipped, 20);
	assert_int_equal(new.rules[0].flips, 0); /* fired on both sides */
	assert_int_equal(new.rules[MANY / 2 - 1].flips, 0);
	assert_int_equal(new.rules[MANY / 2].flips, 20);
	assert_int_equal(new.rules[MANY - 1].flips, 20);
	buf_clear(&from);
	buf_clear(&to);
	free_many(&old);
	free_many(&new);
	comparison_free(c);
}

static void
another_outcome_is_a_flip_and_one_that_had_no_time_is_none(void **state)
{
	struct comparison *c = comparison_new();
	struct rule_state rules[2];
	struct generation g;
	const struct given refused = { OUTCOME_REFUSED, "", "", -1, -1, NULL };
	const struct given later = { OUTCOME_LATER, "", "", -1, -1, NULL };
	struct buf out = { 0 };

	(void)state;
	make_generation(&g, rules, 2);
	comparison_expect(c, 1);
	take(c, 1, SIDE_IN_FORCE, &g, &plain, 1);
	take(c, 1, SIDE_CANDIDATE, &g, &later, 1);
	assert_int_equal(comparison_figures(c).compared, 0);
	comparison_expect(c, 2);
	take(c, 2, SIDE_IN_FORCE, &g, &plain, 1);
	take(c, 2, SIDE_CANDIDATE, &g, &refused, 1);
	comparison_put_json(c, &out);
	assert_string_equal(buf_cstr(&out), "\"compared\":1,\"missed\":0,"
	    "\"flipped\":1,\"degraded\":0,\"flips\":{\"outcome\":1}");
	buf_clear(&out);
	comparison_free(c);
}

static void
what_is_not_expected_or_was_given_up_is_not_compared(void **state)
{
	struct comparison *c = comparison_new();
	struct rule_state rules[2];
	struct generation g;

	(void)state;
	make_generation(&g, rules, 2);
	assert_true(take(c, 3, SIDE_IN_FORCE, &g, &plain, 1));
	assert_true(take(c, 3, SIDE_CANDIDATE, &g, &plain, 1));
	comparison_expect(c, 4);
	assert_true(take(c, 4, SIDE_IN_FORCE, &g, &plain, 1));
	comparison_drop(c, 4);
	assert_true(take(c, 4, SIDE_CANDIDATE, &g, &plain, 1));
	comparison_expect(c, 5);
	comparison_drop_all(c);
	assert_int_equal(comparison_waiting(c), 0);
	comparison_miss(c);
	assert_int_equal(comparison_figures(c).compared, 0);
	assert_int_equal(comparison_figures(c).missed, 1);
	comparison_free(c);
}

static void
an_answer_that_makes_no_sense_is_told(void **state)
{
	struct comparison *c = comparison_new();
	struct rule_state rules[2];
	struct generation g;
	struct buf b = { 0 };
	struct frame_reader r;

	(void)state;
	make_generation(&g, rules, 2);
	comparison_expect(c, 1);
	frame_put_u32(&b, 1);
	put_answer(&b, 0, &plain);
	b.data[8] = 99; /* an outcome that there is not */
	r = (struct frame_reader){ b.data, b.data + b.len, false };
	assert_false(comparison_take(c, 1, SIDE_CANDIDATE, &g, &r));
	assert_int_equal(comparison_waiting(c), 0);
	buf_clear(&b);
	comparison_free(c);
}

static void
an_answer_to_more_than_a_batch_makes_no_sense(void **state)
{
	struct comparison *c = comparison_new();
	struct given all[CONF_BATCH_MOST + 1];
	struct rule_state rules[1];
	struct generation g;

	(void)state;
	for (int i = 0; i <= CONF_BATCH_MOST; i++)
		all[i] = plain;
	make_generation(&g, rules, 1);
	comparison_expect(c, 1);
	assert_true(take(c, 1, SIDE_CANDIDATE, &g, all, CONF_BATCH_MOST));
	assert_false(take(c, 1, SIDE_IN_FORCE, &g, all, CONF_BATCH_MOST + 1));
	assert_int_equal(comparison_waiting(c), 0);
	comparison_free(c);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_answers_flip_nothing_in_either_order),
		cmocka_unit_test(what_only_one_of_them_writes_differs),
		cmocka_unit_test(
		    what_differs_is_counted_by_field_with_an_example),
		cmocka_unit_test(the_same_rule_saying_something_else_is_blamed),
		cmocka_unit_test(
		    thousands_of_rules_that_fire_at_once_stop_nobody),
		cmocka_unit_test(
		    another_outcome_is_a_flip_and_one_that_had_no_time_is_none),
		cmocka_unit_test(
		    what_is_not_expected_or_was_given_up_is_not_compared),
		cmocka_unit_test(an_answer_that_makes_no_sense_is_told),
		cmocka_unit_test(an_answer_to_more_than_a_batch_makes_no_sense),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
