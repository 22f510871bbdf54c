/*
 * rule_tests_parts: one test at work, for the files that run tests: rule_tests.c
 * (all of them), rule_test_run.c (one), rule_tests_permute.c (in other orders).
 * Nobody else includes it.
 */
#ifndef TRIAGED_RULE_TESTS_PARTS_H
#define TRIAGED_RULE_TESTS_PARTS_H

#include "rule_tests.h"

struct rule_test_run {
	struct ruleset *rs;
	const struct decide_options *options;
	struct store *store;
	struct mem_arena arena;  /* of an event; and of the test */
	struct mem_arena mem;
	struct buf decision;     /* the last, or "" */
	struct refused why;      /* the last refusal */
	struct buf got;
	int64_t now_ms;
	bool is_forwarded;       /* what is decided now is not the event itself */
	bool is_endless;         /* more fell due than a test may take */
	/* sees the decision of each event, "" where it was refused; or NULL */
	void (*on_event)(void *arg, uint32_t event, struct str decision);
	/* sees every decision, those of marks too; or NULL */
	void (*on_decision)(void *arg, struct str decision);
	void *arg;
};

void rule_test_run_start(struct rule_test_run *r, struct ruleset *rs,
    const struct decide_options *options);
/* Feeds a test's events in; what the last one came to is in r. */
void rule_test_run_feed(struct rule_test_run *r, const struct rule_test *test);
void rule_test_run_clear(struct rule_test_run *r);

/* Appends the names of the rules that fired, a JSON list. */
void rule_test_put_names(struct buf *b, struct str rules);

#endif
