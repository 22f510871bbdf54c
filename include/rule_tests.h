/*
 * rule_tests: runs the tests that stand beside the rules, in the engine
 * itself: each in an empty store, with a clock of its own.
 *
 * And runs them again with the rules in other orders, which must not matter.
 */
#ifndef TRIAGED_RULE_TESTS_H
#define TRIAGED_RULE_TESTS_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "decide.h"
#include "err.h"
#include "ruleset.h"

/* An expectation that was not met. */
struct rule_test_miss {
	struct str field;
	struct str expected;    /* JSON */
	struct str got;         /* JSON, or the refusal's word */
	struct rule_test_miss *next;
};

struct rule_test_result {
	const struct rule_test *test;
	bool passed;
	const struct rule_test_miss *misses; /* in order of field */
	struct str decision;    /* the last decision, JSON; "" where refused */
};

struct rule_tests_options {
	const struct decide_options *decide;
	uint32_t cpu_ms;        /* that all may take together; 0: no limit */
	const char *filter;     /* part of a test's name or of its file:line;
	                           NULL: all */
	bool *has_fired;        /* by rule: set where one fires; or NULL */
	/* sees each result (good during the call) */
	void (*fn)(void *arg, const struct rule_test_result *result);
	void *arg;
};

struct rule_tests_sum {
	uint32_t chosen;        /* by the filter */
	uint32_t run, failed;   /* run < chosen: the time was up */
};

/* Runs the tests in order of file and line. */
struct rule_tests_sum rule_tests_run(struct ruleset *rs,
    const struct rule_tests_options *options);

/* What the order of rules changed. */
struct rule_tests_difference {
	char *test, *where;     /* its name and file:line */
	uint32_t event;         /* of the test, from 1 */
	uint32_t order;         /* 1 is the first that differs from the usual */
	char *field;            /* of the decision */
	char *usual, *other;    /* JSON; "" where there is no decision */
	char *usual_rules, *other_rules; /* those that fired, in that order */
};

struct rule_tests_orders {
	/* loads the rules in an order; 0 is the usual.  NULL and err. */
	struct ruleset *(*load)(void *arg, uint32_t order, struct err *err);
	/* so many test runs of all are done; or NULL */
	void (*progress)(void *arg, uint32_t done, uint32_t all);
	void *arg;
	const struct decide_options *decide;
	uint32_t orders;        /* beside the usual one */
};

/* Runs all tests in several orders: 0 when each decision stays as it is; 1 and
 * the first difference (to be cleared); -1 and err when one did not load. */
int rule_tests_permute(const struct rule_tests_orders *o,
    struct rule_tests_difference *d, struct err *err) MUST_CHECK;
void rule_tests_difference_clear(struct rule_tests_difference *d);

#endif
