/*
 * rule_tests: runs the tests that stand beside the rules, in the engine
 * itself: each in an empty store, with a clock of its own.
 */
#ifndef TRIAGED_RULE_TESTS_H
#define TRIAGED_RULE_TESTS_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "decide.h"
#include "ruleset.h"

struct rule_test_result {
	const struct rule_test *test;
	bool passed;
	struct str field;       /* of the first expectation that failed */
	struct str expected;    /* JSON */
	struct str got;         /* JSON, or the refusal's word */
	struct str decision;    /* the last decision, JSON; "" where refused */
};

/* Runs all tests in order of file and line; fn sees each result (good during
 * the call).  Returns the number that failed. */
uint32_t rule_tests_run(struct ruleset *rs, const struct decide_options *options,
    void (*fn)(void *arg, const struct rule_test_result *result), void *arg);

#endif
