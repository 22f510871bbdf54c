/*
 * cmd_rules_local: a directory on its way to Redis: read, loaded and tested
 * here first, signed.  It opens no connection.
 */
#include <string.h>

#include "rule_tests.h"
#include "rules_parts.h"
#include "rules_sign.h"

static void
add_miss(struct term_line *l, const struct rule_test_miss *m)
{
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, TERM_PLAIN, m->field);
	term_line_adds(l, TERM_DIM, ": expected ");
	term_line_add(l, TERM_GREEN, m->expected);
	term_line_adds(l, TERM_DIM, ", got ");
	term_line_add(l, TERM_RED, m->got);
}

/* One line a test that fails: `triagectl test` says why. */
static void
result_cb(void *arg, const struct rule_test_result *result)
{
	const struct rule_test_miss *m;
	struct rules *r = arg;
	struct term_line l = { 0 };

	if (result->passed)
		return;
	term_line_start(&l, &r->ctl->err);
	term_line_adds(&l, TERM_RED, l.term->has_unicode ? "✗ " : "FAILED ");
	term_line_addf(&l, TERM_BOLD, "%s", result->test->name);
	term_line_addf(&l, TERM_DIM, " (%s)", result->test->where);
	for (m = result->misses; m != NULL; m = m->next)
		add_miss(&l, m);
	term_line_end(&l);
	term_line_clear(&l);
}

static enum ctl_status
load_and_test(struct rules *r, struct rules_local *l)
{
	const struct conf *c = &r->ctl->conf;
	struct ruleset_limits limits = ctl_rule_limits(c);
	struct decide_options options = ctl_decide_options(c);
	struct rule_tests_options tests = { .decide = &options,
		.fn = result_cb, .arg = r };
	struct rule_tests_sum sum;
	struct err err = { "" };
	struct ruleset *rs;

	rs = ruleset_load(&l->bundle, &limits, &err);
	if (rs == NULL) {
		ctl_cannot(r->ctl, "the rules were refused: %s", err.text);
		return CTL_NO;
	}
	sum = rule_tests_run(rs, &tests);
	ruleset_free(rs);
	if (sum.failed == 0)
		return CTL_DONE;
	ctl_cannot(r->ctl, "the rules were refused: %u of %u of their tests "
	    "fail", sum.failed, sum.run);
	return CTL_NO;
}

static int
sign(struct rules *r, struct rules_local *l, struct err *err)
{
	const char *path = ctl_value(r->ctl, "sign-key");
	struct rules_key *key;
	int rc;

	if (path == NULL)
		return 0;
	key = rules_key_read(path, true, err);
	if (key == NULL)
		return -1;
	rc = rules_sign(key, (struct str){ l->packed.data, l->packed.len },
	    &l->signature, err);
	rules_key_free(key);
	return rc;
}

enum ctl_status
rules_read_local(struct rules *r, const char *dir, struct rules_local *l)
{
	struct err err = { "" };
	enum ctl_status status;

	if (bundle_read(&l->bundle, dir, &err) == -1)
		return ctl_cannot(r->ctl, "%s", err.text);
	status = load_and_test(r, l);
	if (status != CTL_DONE)
		return status;
	bundle_pack(&l->packed, &l->bundle);
	if (sign(r, l, &err) == -1)
		return ctl_cannot(r->ctl, "%s", err.text);
	return CTL_DONE;
}

void
rules_clear_local(struct rules_local *l)
{
	bundle_clear(&l->bundle);
	buf_clear(&l->packed);
	buf_clear(&l->signature);
}
