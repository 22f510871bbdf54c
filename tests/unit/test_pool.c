/*
 * test_pool: who of several people takes a case, and why nobody does.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "complaint.h"
#include "pool.h"

#define MAX 8
#define MONDAY_NOON "2026-11-23T12:00:00+08:00"
#define SUNDAY "2026-11-22T12:00:00+08:00"

/* Three members of whom each can all, a view of them, a wish, a choice. */
struct desk {
	struct mem_arena mem;
	struct pool pool;
	struct pool_member members[MAX];
	struct pool_seen seen[MAX];
	struct pool_view view;
	struct pool_wish wish;
	struct pool_choice chosen;
	struct str words[16];     /* that wishes point to */
};

static void
add_member(struct desk *d, const char *name)
{
	struct pool_member *m = &d->members[d->pool.nmembers];

	*m = (struct pool_member){ .name = str_of(name), .capacity = 8,
		.substitute = POOL_NOBODY };
	d->seen[d->pool.nmembers++].capacity = -1;
}

static int
open_desk(void **state)
{
	struct desk *d = mem_alloc(sizeof(*d));

	d->pool.members = d->members;
	d->view.members = d->seen;
	assert_int_equal(time_parse(STR(MONDAY_NOON), &d->view.now_ms), 0);
	add_member(d, "ann");
	add_member(d, "bob");
	add_member(d, "cho");
	*state = d;
	return 0;
}

static int
close_desk(void **state)
{
	struct desk *d = *state;

	mem_arena_clear(&d->mem);
	free(d);
	return 0;
}

static void
go(struct desk *d, enum pool_way first, enum pool_way second)
{
	d->pool.ways[0] = first;
	d->pool.ways[1] = second;
	d->pool.nways = second < POOL_WAY__MAX ? 2 : 1;
}

static const char *
chosen(struct desk *d)
{
	pool_choose(&d->pool, &d->view, &d->wish, &d->mem, &d->chosen);
	return d->chosen.member == POOL_NOBODY ? "nobody" :
	    d->members[d->chosen.member].name.data;
}

static void
assert_why(struct desk *d, const char *why)
{
	chosen(d);
	assert_string_equal(d->chosen.why.data, why);
}

static const struct str *
list(struct desk *d, uint32_t at, const char *one, const char *two,
    uint32_t *n)
{
	d->words[at] = str_of(one);
	d->words[at + 1] = str_of(two != NULL ? two : "");
	*n = two != NULL ? 2 : 1;
	return &d->words[at];
}

static void
has_skills(struct desk *d, uint32_t member, const char *one, const char *two)
{
	d->members[member].skills = list(d, 2 * member, one, two,
	    &d->members[member].nskills);
}

static void
who_speaks(struct desk *d, uint32_t member, const char *one, const char *two)
{
	d->members[member].languages = list(d, 6 + 2 * member, one, two,
	    &d->members[member].nlanguages);
}

static void
needs(struct desk *d, const char *skill)
{
	d->wish.skills = list(d, 12, skill, NULL, &d->wish.nskills);
}

static void
leaves_out(struct desk *d, const char *one, const char *two)
{
	d->wish.excluded = list(d, 14, one, two, &d->wish.nexcluded);
}

/* Ways ---------------------------------------------------------------------- */

static void
the_least_loaded_is_chosen(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	d->seen[0].load = 4;
	d->seen[1].load = 3;
	d->seen[2].load = 5;
	assert_string_equal(chosen(d), "bob");
	assert_why(d, "bob: load 3 of 8");
	assert_int_equal(d->chosen.most, 8);
	assert_int_equal(d->chosen.turn_by, 0);
}

static void
of_equal_loads_the_first_name_is_chosen(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	d->seen[0].load = 4;
	d->seen[1].load = d->seen[2].load = 3;
	assert_string_equal(chosen(d), "bob");
}

static void
turns_go_round_by_name(void **state)
{
	static const char *const expected[] = { "ann", "bob", "cho", "ann",
		"bob" };
	struct desk *d = *state;
	int i;

	go(d, POOL_ROUND_ROBIN, POOL_WAY__MAX);
	for (i = 0; i < 5; i++) {
		assert_string_equal(chosen(d), expected[i]);
		d->view.turn += d->chosen.turn_by;
	}
	assert_why(d, "cho: load 0 of 8, next in turn");
}

static void
who_cannot_take_his_turn_is_passed_over(void **state)
{
	struct desk *d = *state;

	go(d, POOL_ROUND_ROBIN, POOL_WAY__MAX);
	d->seen[1].duty = DUTY_OFF;
	d->view.turn = 1;
	assert_string_equal(chosen(d), "cho");
	assert_int_equal(d->chosen.turn_by, 2);
	d->view.turn += d->chosen.turn_by;
	assert_string_equal(chosen(d), "ann");
}

static void
a_turn_may_be_any_number(void **state)
{
	static const int64_t turns[] = { -1, -5, INT64_MIN, INT64_MAX };
	static const char *const expected[] = { "cho", "bob", "bob", "bob" };
	struct desk *d = *state;
	int i;

	go(d, POOL_ROUND_ROBIN, POOL_WAY__MAX);
	for (i = 0; i < 4; i++) {
		d->view.turn = turns[i];
		assert_string_equal(chosen(d), expected[i]);
		assert_int_equal(d->chosen.turn_by, 1);
	}
}

static void
the_one_who_is_left_takes_no_turn(void **state)
{
	struct desk *d = *state;

	go(d, POOL_STICKY, POOL_ROUND_ROBIN);
	d->wish.last = STR("cho");
	assert_string_equal(chosen(d), "cho");
	assert_int_equal(d->chosen.turn_by, 0);
}

static void
the_customers_last_one_is_chosen_again(void **state)
{
	struct desk *d = *state;

	go(d, POOL_STICKY, POOL_LEAST_LOADED);
	d->wish.last = STR("cho");
	d->seen[2].load = 7;
	assert_why(d, "cho: load 7 of 8, had the customer's last case");
}

static void
a_last_one_who_is_off_or_full_or_gone_is_not_waited_for(void **state)
{
	struct desk *d = *state;

	go(d, POOL_STICKY, POOL_LEAST_LOADED);
	d->wish.last = STR("cho");
	d->seen[0].load = 1;
	d->seen[2].duty = DUTY_OFF;
	assert_string_equal(chosen(d), "bob");
	d->seen[2].duty = DUTY_ON;
	d->seen[2].load = 8;
	assert_string_equal(chosen(d), "bob");
	d->wish.last = STR("dan");
	assert_string_equal(chosen(d), "bob");
}

static void
a_substitute_takes_the_customer_of_who_is_absent(void **state)
{
	struct desk *d = *state;

	go(d, POOL_STICKY, POOL_LEAST_LOADED);
	d->members[1].substitute = 2;
	d->wish.last = STR("bob");
	d->seen[1].duty = DUTY_OFF;
	d->seen[2].load = 6;
	assert_why(d, "cho: load 6 of 8, stands in for bob");
}

static void
a_substitute_comes_first_for_who_cannot_go_on(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	d->members[0].substitute = 2;
	d->wish.instead_of = STR("ann");
	leaves_out(d, "ann", NULL);
	d->seen[2].load = 6;
	assert_why(d, "cho: load 6 of 8, stands in for ann");
	d->seen[1].duty = DUTY_OFF; /* the only one who is left, too */
	assert_why(d, "cho: load 6 of 8, stands in for ann");
}

static void
a_substitute_who_is_away_has_a_substitute(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	add_member(d, "dan");
	d->members[0].substitute = 1;
	d->members[1].substitute = 3;
	d->members[3].substitute = 0;
	d->wish.instead_of = STR("ann");
	leaves_out(d, "ann", NULL);
	d->seen[1].duty = DUTY_OFF;
	d->seen[3].load = 3;
	assert_string_equal(chosen(d), "dan");
	/* a circle of which nobody can ends */
	d->seen[3].duty = DUTY_OFF;
	add_member(d, "eve");
	assert_string_equal(chosen(d), "cho");
}

/* Who could ----------------------------------------------------------------- */

static void
a_difficult_case_goes_to_who_has_the_skill(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	has_skills(d, 2, "senior", "refund");
	d->seen[2].load = 7;
	needs(d, "senior");
	assert_why(d, "cho: load 7 of 8, has senior");
	d->seen[2].load = 8;
	assert_string_equal(chosen(d), "nobody");
	assert_why(d, "nobody: 2 without the skill senior, 1 full");
}

static void
by_skill_keeps_the_skilled_for_those_who_need_them(void **state)
{
	struct desk *d = *state;

	go(d, POOL_BY_SKILL, POOL_LEAST_LOADED);
	has_skills(d, 0, "senior", "refund");
	has_skills(d, 1, "refund", NULL);
	has_skills(d, 2, "refund", NULL);
	d->seen[1].load = 2;
	d->seen[2].load = 1;
	needs(d, "refund");
	assert_string_equal(chosen(d), "cho");
	needs(d, "senior");
	assert_string_equal(chosen(d), "ann");
}

static void
who_speaks_the_language_is_asked(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	who_speaks(d, 0, "en", NULL);
	who_speaks(d, 1, "ko", "en");
	who_speaks(d, 2, "zh", NULL);
	d->seen[1].load = 3;
	d->wish.language = STR("ko");
	assert_why(d, "bob: load 3 of 8, speaks ko");
	d->wish.language = STR("zh-TW");
	assert_string_equal(chosen(d), "cho");
	d->seen[1].load = 8;
	d->wish.language = STR("ko");
	assert_why(d, "nobody: 2 without the language ko, 1 full");
}

static void
a_language_that_nobody_speaks_does_not_matter(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	who_speaks(d, 0, "en", NULL);
	d->wish.language = STR("fr");
	assert_why(d, "ann: load 0 of 8");
	d->wish.language = STR("");
	assert_string_equal(chosen(d), "ann");
}

static void
nobody_goes_beyond_his_capacity(void **state)
{
	struct desk *d = *state;
	uint32_t i;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	for (i = 0; i < 3; i++)
		d->seen[i].load = 8;
	assert_why(d, "nobody: 3 full");
	d->seen[1].capacity = 9; /* somebody said so */
	assert_why(d, "bob: load 8 of 9");
	assert_int_equal(d->chosen.most, 9);
	d->seen[1].capacity = 0;
	assert_string_equal(chosen(d), "nobody");
}

static void
without_a_capacity_there_is_no_end(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	d->members[0].capacity = 0;
	d->seen[0].load = 1000;
	d->seen[1].duty = d->seen[2].duty = DUTY_OFF;
	assert_why(d, "ann: load 1000");
	assert_int_equal(d->chosen.most, 0);
	d->seen[0].capacity = 0; /* nothing more today */
	assert_string_equal(chosen(d), "nobody");
}

static void
open_calendar(struct desk *d, struct calendar *c)
{
	static struct frame nine_to_six[] = { { 9 * 3600000, 18 * 3600000 } };
	struct err err = { "" };
	int i;

	*c = (struct calendar){ .name = STR("office") };
	c->zone = zone_load(STR("Asia/Shanghai"), &d->mem, &err);
	assert_non_null(c->zone);
	for (i = 0; i < 5; i++)
		assert_int_equal(calendar_sort_frames(nine_to_six, 1,
		    &c->week[i], &err), 0);
	assert_int_equal(calendar_finish(c, &err), 0);
}

static void
duty_goes_by_the_calendar_until_somebody_says_otherwise(void **state)
{
	struct desk *d = *state;
	struct calendar office;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	open_calendar(d, &office);
	d->members[0].calendar = d->members[1].calendar =
	    d->members[2].calendar = &office;
	assert_string_equal(chosen(d), "ann");
	d->seen[0].duty = DUTY_OFF;
	assert_string_equal(chosen(d), "bob");
	assert_int_equal(time_parse(STR(SUNDAY), &d->view.now_ms), 0);
	assert_why(d, "nobody: 3 off duty");
	d->seen[2].duty = DUTY_ON;
	assert_string_equal(chosen(d), "cho");
}

static void
work_begins_and_ends_on_the_millisecond(void **state)
{
	struct desk *d = *state;
	struct calendar office;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	open_calendar(d, &office);
	d->members[0].calendar = &office;
	d->seen[1].duty = d->seen[2].duty = DUTY_OFF;
	d->view.now_ms -= 3 * 3600000; /* 09:00 */
	assert_string_equal(chosen(d), "ann");
	d->view.now_ms--;
	assert_string_equal(chosen(d), "nobody");
	d->view.now_ms += 9 * 3600000; /* 17:59:59.999 */
	assert_string_equal(chosen(d), "ann");
	d->view.now_ms++;
	assert_string_equal(chosen(d), "nobody");
}

static void
who_is_absent_is_not_there_from_midnight_to_midnight(void **state)
{
	static struct absence monday;
	struct desk *d = *state;
	struct calendar office;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	open_calendar(d, &office);
	assert_int_equal(calendar_parse_dates(STR("2026-11-22..2026-11-23"),
	    &monday.from, &monday.to), 0);
	d->members[0].calendar = &office;
	d->members[0].absent = &monday;
	d->members[0].nabsent = 1;
	assert_string_equal(chosen(d), "bob");
	assert_true(pool_is_away(&d->members[0], DUTY_BY_CALENDAR,
	    d->view.now_ms + 12 * 3600000 - 1));
	assert_false(pool_is_away(&d->members[0], DUTY_BY_CALENDAR,
	    d->view.now_ms + 12 * 3600000));
	d->seen[0].duty = DUTY_ON; /* came all the same */
	assert_string_equal(chosen(d), "ann");
}

static void
the_first_who_begins_work_is_waited_for(void **state)
{
	struct desk *d = *state;
	struct calendar office;
	int64_t monday_ms;

	open_calendar(d, &office);
	assert_int_equal(pool_next_duty(&d->pool, &d->view), -1);
	d->members[0].calendar = d->members[1].calendar = &office;
	assert_int_equal(pool_next_duty(&d->pool, &d->view), -1);
	assert_int_equal(time_parse(STR(SUNDAY), &d->view.now_ms), 0);
	assert_int_equal(time_parse(STR("2026-11-23T09:00:00+08:00"),
	    &monday_ms), 0);
	assert_int_equal(pool_next_duty(&d->pool, &d->view), monday_ms);
	/* nobody waits for who was sent home */
	d->seen[0].duty = d->seen[1].duty = DUTY_OFF;
	assert_int_equal(pool_next_duty(&d->pool, &d->view), -1);
}

static void
whom_the_complaint_is_about_is_left_out(void **state)
{
	struct desk *d = *state;

	go(d, POOL_STICKY, POOL_LEAST_LOADED);
	d->wish.last = STR("ann");
	leaves_out(d, "ann", "bob");
	assert_string_equal(chosen(d), "cho");
	d->seen[2].duty = DUTY_OFF;
	assert_why(d, "nobody: 2 left out of this case, 1 off duty");
}

static void
one_who_is_asked_for_is_chosen_or_nobody_is(void **state)
{
	struct desk *d = *state;

	go(d, POOL_LEAST_LOADED, POOL_WAY__MAX);
	d->wish.only = STR("cho");
	d->seen[2].load = 2;
	assert_why(d, "cho: load 2 of 8");
	d->seen[2].load = 8;
	assert_string_equal(chosen(d), "nobody");
	assert_why(d, "cho: full");
	d->wish.only = STR("eve");
	assert_why(d, "eve: no member of the pool");
}

/* -------------------------------------------------------------------------- */

/* Whatever is known and wished, who is chosen could take the case, and asked
 * again the answer is the same. */
static void
any_choice_keeps_the_rules_and_is_given_again(void **state)
{
	static const char *const skills[] = { "senior", "refund" };
	static const char *const names[] = { "ann", "bob", "cho", "dan" };
	struct desk *d = *state;
	unsigned seed = 7, i, k;
	char kept[200];

	add_member(d, "dan");
	has_skills(d, 0, "senior", "refund");
	has_skills(d, 1, "refund", NULL);
	has_skills(d, 2, "senior", NULL);
	for (i = 0; i < 20000; i++) {
		for (k = 0; k < 4; k++) {
			d->seen[k].load = rand_r(&seed) % 10;
			d->seen[k].duty = rand_r(&seed) % 3 == 0 ? DUTY_OFF :
			    DUTY_BY_CALENDAR;
		}
		d->wish.nskills = 0;
		if (rand_r(&seed) % 2 == 0)
			needs(d, skills[rand_r(&seed) % 2]);
		leaves_out(d, names[rand_r(&seed) % 4], NULL);
		d->wish.last = str_of(names[rand_r(&seed) % 4]);
		d->view.turn = rand_r(&seed) % 100;
		go(d, rand_r(&seed) % POOL_WAY__MAX,
		    rand_r(&seed) % POOL_WAY__MAX);
		chosen(d);
		snprintf(kept, sizeof(kept), "%s", d->chosen.why.data);
		k = d->chosen.member;
		if (k != POOL_NOBODY) {
			assert_true(d->seen[k].load < 8);
			assert_true(d->seen[k].duty != DUTY_OFF);
			assert_false(str_eq(d->members[k].name,
			    d->wish.excluded[0]));
		}
		chosen(d);
		assert_int_equal(d->chosen.member, k);
		assert_string_equal(d->chosen.why.data, kept);
		mem_arena_reset(&d->mem);
	}
}

#define TEST(name) \
	cmocka_unit_test_setup_teardown(name, open_desk, close_desk)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_least_loaded_is_chosen),
		TEST(of_equal_loads_the_first_name_is_chosen),
		TEST(turns_go_round_by_name),
		TEST(who_cannot_take_his_turn_is_passed_over),
		TEST(a_turn_may_be_any_number),
		TEST(the_one_who_is_left_takes_no_turn),
		TEST(the_customers_last_one_is_chosen_again),
		TEST(a_last_one_who_is_off_or_full_or_gone_is_not_waited_for),
		TEST(a_substitute_takes_the_customer_of_who_is_absent),
		TEST(a_substitute_comes_first_for_who_cannot_go_on),
		TEST(a_substitute_who_is_away_has_a_substitute),
		TEST(a_difficult_case_goes_to_who_has_the_skill),
		TEST(by_skill_keeps_the_skilled_for_those_who_need_them),
		TEST(who_speaks_the_language_is_asked),
		TEST(a_language_that_nobody_speaks_does_not_matter),
		TEST(nobody_goes_beyond_his_capacity),
		TEST(without_a_capacity_there_is_no_end),
		TEST(duty_goes_by_the_calendar_until_somebody_says_otherwise),
		TEST(work_begins_and_ends_on_the_millisecond),
		TEST(who_is_absent_is_not_there_from_midnight_to_midnight),
		TEST(the_first_who_begins_work_is_waited_for),
		TEST(whom_the_complaint_is_about_is_left_out),
		TEST(one_who_is_asked_for_is_chosen_or_nobody_is),
		TEST(any_choice_keeps_the_rules_and_is_given_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
