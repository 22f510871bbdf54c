/*
 * test_parts: what the files of `triagectl test` share: its options, what it
 * has counted, and how results are shown.
 */
#ifndef TRIAGED_TEST_PARTS_H
#define TRIAGED_TEST_PARTS_H

#include "ctl.h"
#include "rule_tests.h"

struct test {
	struct ctl *ctl;
	struct term_line line;
	struct ruleset *rules;
	bool is_json, wants_coverage;
	bool lists_all;         /* those that pass, too */
	struct buf failures;    /* JSON: what has failed so far */
	struct rule_tests_sum sum;
	bool *has_fired;        /* by rule */
	uint32_t done;
	struct progress progress;
};

/* One result, as lines; as an object of t->failures. */
void test_show_result(struct test *t, const struct rule_test_result *r);
void test_put_failure(struct test *t, const struct rule_test_result *r);

/* The last lines; the whole object. */
void test_show_summary(struct test *t);
void test_show_json(const struct test *t);

#endif
