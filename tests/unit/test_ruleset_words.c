/*
 * test_ruleset_words: what is read of an event's words ahead of the rules; two
 * rule sets that see the same events read them once, and decide what each alone
 * would.
 */
#include "ruleset_fixture.h"
#include "wording.h"

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

/* Runs the second on the event that the first was run on just before. */
static void
run_behind(struct trial *second, const struct trial *first)
{
	mem_arena_reset(&second->mem);
	second->facts.complaint = &first->complaint;
	second->facts.wording = ruleset_read_again(second->rs,
	    &first->complaint, first->facts.wording, &second->mem);
	ruleset_run(second->rs, &second->facts, &second->mem, &second->v);
}

static void
is_what_it_would_be_alone(const struct trial *second, const struct trial *alone)
{
	char got[1024], expected[1024];

	assert_string_equal(verdict_text(second, got, sizeof(got)),
	    verdict_text(alone, expected, sizeof(expected)));
}

static void
run_both(const char *one, const char *other, bool is_taken)
{
	struct trial first = { .rs = load_text(one) };
	struct trial second = { .rs = load_text(other) };
	struct trial alone = { .rs = load_text(other) };

	ruleset_read_behind(second.rs, first.rs);
	assert_int_equal(second.rs->list_map != NULL, is_taken);
	for (size_t i = 0; i < NEVENTS; i++) {
		trial_run(&alone, events[i]);
		trial_run(&first, events[i]);
		run_behind(&second, &first);
		is_what_it_would_be_alone(&second, &alone);
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
	/* the same letters, but in another form */
	run_both(ONE, "phrases 'money' { begins 'refund', '退款', "
	    "re[[pay \\d+]] }\n" ONE, false);
	run_both(ONE, OTHER, true);
}

/* An event without words comes behind one with words. */
static void
nothing_is_found_where_nothing_is_said(void **state)
{
	struct trial first = { .rs = load_text(ONE) };
	struct trial second = { .rs = load_text(OTHER_PHRASES) };

	(void)state;
	ruleset_read_behind(second.rs, first.rs);
	trial_run(&first, EVENT("refund"));
	trial_run(&first, "{\"id\":\"f\",\"kind\":\"feedback\","
	    "\"case\":\"c\",\"stage\":\"after_close\",\"satisfaction\":1}");
	run_behind(&second, &first);
	assert_null(second.v.fired);
	trial_clear(&second);
	trial_clear(&first);
}

#define JOINS "states { order = { 'open', 'done' }, closed = { 'done' } }\n" \
	"join 'same' { within = '2d', alike = 0.9 }\n"

/* One that joins cases needs a print of the words, which the other has not. */
static void
a_print_is_taken_where_cases_are_joined(void **state)
{
	static const char event[] = "{\"id\":\"e\",\"text\":\"refund\","
	    "\"customer\":{\"id\":\"u\"}}";
	struct trial first = { .rs = load_text(ONE) };
	struct trial second = { .rs = load_text(ONE JOINS) };

	(void)state;
	ruleset_read_behind(second.rs, first.rs);
	trial_run(&first, event);
	assert_false(first.facts.wording->print.is_there);
	run_behind(&second, &first);
	assert_true(second.facts.wording->print.is_there);
	trial_clear(&second);
	trial_clear(&first);
}

/* Several are read before the rules are run for the first of them. */
static void
what_was_read_ahead_stays(void **state)
{
	const struct wording *wordings[NEVENTS];
	struct complaint complaints[NEVENTS];
	struct trial t = { .rs = load_text(ONE) }, alone = { .rs =
	    load_text(ONE) };
	struct refused why;

	(void)state;
	for (size_t i = 0; i < NEVENTS; i++) {
		complaint_parse(&complaints[i], str_of(events[i]),
		    &complaint_default_limits, &why);
		wordings[i] = ruleset_read(t.rs, &complaints[i], &t.mem);
	}
	for (size_t i = 0; i < NEVENTS; i++) {
		t.facts.complaint = &complaints[i];
		t.facts.wording = wordings[i];
		ruleset_run(t.rs, &t.facts, &t.mem, &t.v);
		trial_run(&alone, events[i]);
		is_what_it_would_be_alone(&t, &alone);
		complaint_clear(&complaints[i]);
	}
	trial_clear(&alone);
	trial_clear(&t);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_with_other_numbers_are_found_under_theirs),
		cmocka_unit_test(
		    other_phrases_are_looked_for_in_the_words_that_were_folded),
		cmocka_unit_test(nothing_is_found_where_nothing_is_said),
		cmocka_unit_test(a_print_is_taken_where_cases_are_joined),
		cmocka_unit_test(what_was_read_ahead_stays),
	};

	complaint_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
