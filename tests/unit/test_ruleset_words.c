/*
 * test_ruleset_words: two rule sets that see the same events look at their
 * words once, and decide what each alone would.
 */
#include "ruleset_fixture.h"

#define EVENT(text) "{\"id\":\"e\",\"text\":\"" text "\"}"
#define MONEY "phrases 'money' { 'refund', '退款', re[[pay \\d+]] }\n"
#define ANGER "phrases 'anger' { 'ridiculous', 'refund' }\n"
#define ASKS "classify 'asks' { when = has 'money', " \
	"type = { seeking_compensation = 1 } }\n"
#define VENTS "classify 'vents' { when = has 'anger', " \
	"type = { venting = 1 } }\n"

/* In one of two the lists have other numbers. */
#define ONE MONEY ANGER ASKS VENTS
#define OTHER ASKS VENTS "prioritise 'p' { when = has 'anger' & " \
	"has 'money', priority = 'P2' }\n" MONEY ANGER
#define MORE "prioritise 'p' { when = has 'anger', priority = 'P2' }\n" \
	MONEY ANGER ASKS VENTS
#define OTHER_PHRASES "phrases 'money' { 'refund', 'my cash' }\n" ANGER \
	ASKS VENTS

static const char *const events[] = {
	EVENT("A ridiculous refund; pay 300, I say"),
	EVENT("我要求退 款"), EVENT("pay 20 of my cash"),
	EVENT("pay nothing"), EVENT("REFUND"), EVENT("ridiculous"),
};
#define NEVENTS (sizeof(events) / sizeof(events[0]))

/* What fired, and on which words of the event. */
static const char *
verdict_text(const struct trial *t, char *out, size_t size)
{
	const struct evidence *e;
	const struct fired *f;
	size_t n = 0;

	out[0] = '\0';
	for (f = t->v.fired; f != NULL; f = f->next) {
		n += (size_t)snprintf(out + n, size - n, "%s:",
		    ruleset_rule_name(t->rs, f->rule));
		for (e = f->because; e != NULL; e = e->next)
			n += (size_t)snprintf(out + n, size - n,
			    " %.*s=%.*s@%u", (int)e->name.len, e->name.data,
			    (int)e->text.len, e->text.data, e->byte);
		n += (size_t)snprintf(out + n, size - n, "; ");
	}
	return out;
}

static void
is_what_it_would_be_alone(struct trial *second, struct trial *alone,
    const struct trial *first)
{
	char got[1024], expected[1024];

	mem_arena_reset(&second->mem);
	second->facts.complaint = &first->complaint;
	ruleset_run(second->rs, &second->facts, &second->mem, &second->v);
	assert_string_equal(verdict_text(second, got, sizeof(got)),
	    verdict_text(alone, expected, sizeof(expected)));
}

static void
run_both(const char *one, const char *other, bool is_taken)
{
	struct trial first = { .rs = load_text(one) };
	struct trial second = { .rs = load_text(other) };
	struct trial alone = { .rs = load_text(other) };

	ruleset_share_words(second.rs, first.rs);
	assert_int_equal(second.rs->list_map != NULL, is_taken);
	for (size_t i = 0; i < NEVENTS; i++) {
		trial_run(&first, events[i]);
		trial_run(&alone, events[i]);
		is_what_it_would_be_alone(&second, &alone, &first);
		ruleset_end_words(first.rs);
		assert_int_equal(second.rs->nsaid, 0);
	}
	trial_clear(&second);
	trial_clear(&alone);
	trial_clear(&first);
}

static void
lists_with_other_numbers_are_found_under_theirs(void **state)
{
	(void)state;
	run_both(ONE, ONE, true);
	run_both(ONE, MORE, true);
	run_both(ONE, "phrases 'x' {}\n" ONE, true);
	run_both(ONE "prioritise 'p' { when = has 'anger', priority = 'P2' }",
	    ONE, true);
}

static void
other_phrases_are_looked_for_in_the_words_that_were_folded(void **state)
{
	(void)state;
	run_both(ONE, OTHER_PHRASES, false);
	run_both(OTHER_PHRASES, ONE, false);
	run_both(ONE, "phrases 'more' { 'again' }\n" ONE, false);
	/* the same patterns, but in another list */
	run_both(ONE, "phrases 'money' { 'refund', '退款', re[[pay \\d+]], "
	    "'ridiculous' }\nphrases 'anger' { 'refund' }\n" ASKS VENTS,
	    false);
	run_both(ONE, OTHER, true);
}

static void
words_that_the_other_has_not_seen_are_looked_at(void **state)
{
	struct trial first = { .rs = load_text(ONE) };
	struct trial second = { .rs = load_text(ONE) };

	(void)state;
	ruleset_share_words(second.rs, first.rs);
	trial_run(&first, EVENT("ridiculous"));
	trial_run(&second, EVENT("refund"));
	assert_string_equal(fired_text(&second),
	    "asks {\"type\":{\"seeking_compensation\":1}};"
	    "vents {\"type\":{\"venting\":1}};");
	trial_clear(&second);
	trial_clear(&first);
}

/* A text of the same place and length may be another event's. */
static void
what_was_found_is_not_taken_for_the_next_event(void **state)
{
	struct trial first = { .rs = load_text(ONE) };
	struct trial second = { .rs = load_text(ONE) };

	(void)state;
	ruleset_share_words(second.rs, first.rs);
	trial_run(&first, EVENT("refund"));
	ruleset_end_words(first.rs);
	memcpy((char *)(uintptr_t)first.complaint.text.data, "nobody", 6);
	second.facts.complaint = &first.complaint;
	ruleset_run(second.rs, &second.facts, &second.mem, &second.v);
	assert_null(second.v.fired);
	trial_clear(&second);
	trial_clear(&first);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_with_other_numbers_are_found_under_theirs),
		cmocka_unit_test(
		    other_phrases_are_looked_for_in_the_words_that_were_folded),
		cmocka_unit_test(words_that_the_other_has_not_seen_are_looked_at),
		cmocka_unit_test(what_was_found_is_not_taken_for_the_next_event),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
