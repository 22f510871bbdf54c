/*
 * test_merge: proposals become one verdict, whatever their order; and what a
 * proposal may say.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "merge.h"
#include "proposal.h"
#include "ruleset.h"

static struct vocabulary words;
static struct mem_arena arena;
static bool communicative[3] = { false, true, false };

static int
set_up(void **state)
{
	(void)state;
	memset(&words, 0, sizeof(words));
	names_add(&words.types, &arena, STR("claim"));
	names_add(&words.types, &arena, STR("venting"));
	names_add(&words.types, &arena, STR("malicious"));
	names_add(&words.priorities, &arena, STR("P1"));
	names_add(&words.priorities, &arena, STR("P2"));
	names_add(&words.priorities, &arena, STR("P3"));
	names_add(&words.owners, &arena, STR("desk"));
	names_add(&words.owners, &arena, STR("legal"));
	words.is_communicative = communicative;
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	names_clear(&words.types);
	names_clear(&words.priorities);
	names_clear(&words.owners);
	mem_arena_clear(&arena);
	return 0;
}

static struct proposal
scores(uint32_t type, int64_t thousandths)
{
	struct proposal p = { .says = SAYS_TYPE, .nscores = 1 };

	p.scores = mem_arena_alloc(&arena, sizeof(*p.scores));
	*p.scores = (struct score){ .type = type, .thousandths = thousandths };
	return p;
}

static struct proposal
says_word(enum list list, const char *word)
{
	struct proposal p = { .says = 1u << list };

	p.lists[list] = mem_arena_alloc(&arena, sizeof(struct str));
	p.lists[list][0] = str_of(word);
	p.nlists[list] = 1;
	return p;
}

/* Merges them in the order of the permutation number. */
static struct verdict
merge_in_order(const struct proposal *all, uint32_t n, uint32_t permutation)
{
	struct verdict v = { 0 };
	bool used[8] = { false };
	struct merge m;
	uint32_t i, k, pick;

	merge_begin(&m, &words, &arena);
	for (i = n; i > 0; i--) {
		pick = permutation % i;
		permutation /= i;
		for (k = 0; used[k] || pick > 0; k++)
			pick -= !used[k];
		used[k] = true;
		merge_add(&m, &all[k]);
	}
	merge_finish(&m, &v);
	return v;
}

#define assert_is(s, text) assert_true(str_is(s, text))

static void
no_order_of_rules_changes_the_verdict(void **state)
{
	struct proposal all[6] = { scores(0, 1500), scores(0, 500),
		scores(2, 1999), says_word(LIST_FLAG, "b"),
		says_word(LIST_FLAG, "a"),
		{ .says = SAYS_PRIORITY | SAYS_OWNER | SAYS_RANK,
		  .priority = 1, .owner = 1, .rank = 5 } };
	struct verdict v;
	uint32_t i;

	(void)state;
	for (i = 0; i < 720; i++) {
		v = merge_in_order(all, 6, i);
		assert_is(v.type, "claim");
		assert_is(v.priority, "P2");
		assert_is(v.owner, "legal");
		assert_int_equal(v.nscores, 2);
		assert_is(v.scores[0].name, "claim");
		assert_int_equal(v.scores[0].thousandths, 2000);
		assert_int_equal(v.scores[1].thousandths, 1999);
		assert_int_equal(v.nflags, 2);
		assert_is(v.flags[0], "a");
		assert_is(v.flags[1], "b");
	}
}

static void
equal_scores_go_by_the_declared_order(void **state)
{
	const struct proposal all[2] = { scores(2, 1000), scores(1, 1000) };
	struct verdict v = merge_in_order(all, 2, 0);

	(void)state;
	assert_is(v.type, "venting");
	assert_is(v.nature, "communicative");
	assert_true(fabs(v.confidence - 0.5) < 1e-9);
}

static void
a_score_of_nothing_or_less_is_no_type(void **state)
{
	const struct proposal all[3] = { scores(0, 1000), scores(0, -1000),
		scores(2, -5) };
	struct verdict v = merge_in_order(all, 3, 0);

	(void)state;
	assert_int_equal(v.type.len, 0);
	assert_int_equal(v.nscores, 0);
}

static void
confidence_is_the_share_of_the_top_type_rounded(void **state)
{
	const struct proposal all[2] = { scores(0, 2000), scores(1, 1000) };
	struct verdict v = merge_in_order(all, 2, 0);

	(void)state;
	assert_is(v.nature, "valid");
	assert_true(fabs(v.confidence - 0.67) < 1e-9);
}

static void
the_most_urgent_priority_and_the_highest_rank_win(void **state)
{
	const struct proposal all[3] = {
		{ .says = SAYS_PRIORITY, .priority = 2 },
		{ .says = SAYS_PRIORITY | SAYS_OWNER, .priority = 0,
		  .owner = 0, .rank = 10 },
		{ .says = SAYS_OWNER, .owner = 1, .rank = 90 } };
	uint32_t i;

	(void)state;
	for (i = 0; i < 6; i++) {
		struct verdict v = merge_in_order(all, 3, i);

		assert_is(v.priority, "P1");
		assert_is(v.owner, "legal");
	}
}

static void
words_unite_sorted_and_once(void **state)
{
	const struct proposal all[4] = { says_word(LIST_TAG, "b"),
		says_word(LIST_TAG, "ab"), says_word(LIST_TAG, "b"),
		says_word(LIST_HANDLING, "a") };
	struct verdict v = merge_in_order(all, 4, 5);

	(void)state;
	assert_int_equal(v.ntags, 2);
	assert_is(v.tags[0], "ab");
	assert_is(v.tags[1], "b");
	assert_int_equal(v.nhandling, 1);
	assert_int_equal(v.nflags, 0);
}

static void
nothing_proposed_is_an_empty_verdict(void **state)
{
	struct verdict v = merge_in_order(NULL, 0, 0);

	(void)state;
	assert_int_equal(v.type.len + v.priority.len + v.owner.len, 0);
	assert_int_equal(v.nflags + v.ntags + v.nhandling + v.nscores, 0);
}

/* Proposals ---------------------------------------------------------------------- */

static int
read_as(struct proposal *p, const char *key, struct datum d, struct err *err)
{
	err_clear(err);
	return proposal_read(p, str_of(key), &d, &arena, err);
}

static struct datum
text(const char *s)
{
	return (struct datum){ .type = DATUM_STRING, .s = str_of(s) };
}

static void
what_is_no_member_of_a_proposal_is_left_to_others(void **state)
{
	struct proposal p = { 0 };
	struct err err;

	(void)state;
	assert_int_equal(read_as(&p, "when", text("x"), &err), 0);
	assert_int_equal(p.says, 0);
	assert_int_equal(read_as(&p, "priority", text("P2"), &err), 1);
	assert_int_equal(p.says, SAYS_PRIORITY);
	assert_int_equal(read_as(&p, "priority",
	    (struct datum){ .type = DATUM_INT, .i = 2 }, &err), -1);
	assert_non_null(strstr(err.text, "priority"));
	assert_int_equal(read_as(&p, "flag", text(""), &err), -1);
}

static void
a_stage_may_say_only_its_own(void **state)
{
	const struct proposal p = { .says = SAYS_TYPE | SAYS_OWNER };
	struct err err = { "" };

	(void)state;
	assert_int_equal(proposal_check(&p, SAYS_TYPE | SAYS_OWNER | SAYS_RANK,
	    "assign", &err), 0);
	assert_int_equal(proposal_check(&p, SAYS_TYPE, "classify", &err), -1);
	assert_non_null(strstr(err.text, "owner"));
}

static void
a_name_that_was_never_declared_is_refused_with_the_nearest(void **state)
{
	struct proposal p = { 0 };
	struct err err;

	(void)state;
	assert_int_equal(read_as(&p, "owner", text("legl"), &err), 1);
	assert_int_equal(proposal_resolve(&p, &words, &err), -1);
	assert_non_null(strstr(err.text, "legl"));
	assert_non_null(strstr(err.text, "(did you mean \"legal\"?)"));
	p = (struct proposal){ 0 };
	assert_int_equal(read_as(&p, "owner", text("legal"), &err), 1);
	assert_int_equal(proposal_resolve(&p, &words, &err), 0);
	assert_int_equal(p.owner, 1);
}

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(no_order_of_rules_changes_the_verdict),
		T(equal_scores_go_by_the_declared_order),
		T(a_score_of_nothing_or_less_is_no_type),
		T(confidence_is_the_share_of_the_top_type_rounded),
		T(the_most_urgent_priority_and_the_highest_rank_win),
		T(words_unite_sorted_and_once),
		T(nothing_proposed_is_an_empty_verdict),
		T(what_is_no_member_of_a_proposal_is_left_to_others),
		T(a_stage_may_say_only_its_own),
		T(a_name_that_was_never_declared_is_refused_with_the_nearest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
