/*
 * triagectl test: the tests that stand beside the rules.
 * It runs none itself (rule_tests.h does); cmd_test_show.c and cmd_test_json.c
 * show what came of each.
 */
#include <stdlib.h>
#include <string.h>

#include "orders.h"
#include "test_parts.h"

#define MOST_ORDERS 1000

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_test = {
	.name = "test",
	.usage = "[--rules DIR] [--filter TEXT] [--verbose] [--coverage] "
	    "[--json] [--permute N]",
	.help = "Runs the rules' own tests",
	.more = "A test that fails shows what was expected, what came instead, "
	    "and which rules\nmade it so, on which evidence.",
	.options = {
		{ "filter=", "TEXT", "only tests with TEXT in their name or "
		    "file:line" },
		{ "verbose", NULL, "name those that pass, too" },
		{ "coverage", NULL, "name the rules that no test fires" },
		{ "json", NULL, "one JSON object" },
		{ "permute=", "N", "run all with the rules in N other orders, "
		    "too" },
	},
	.run = run,
};

static void
result_cb(void *arg, const struct rule_test_result *r)
{
	struct test *t = arg;

	t->done++;
	if (t->is_json && !r->passed)
		test_put_failure(t, r);
	if (!t->is_json && (t->lists_all || !r->passed)) {
		progress_end(&t->progress);
		test_show_result(t, r);
	}
	if (!t->lists_all)
		progress_show(&t->progress, t->done, t->done);
}

static void
run_tests(struct test *t)
{
	const struct rule_test *tests;
	uint32_t n = ruleset_tests(t->rules, &tests);
	struct decide_options decide = ctl_decide_options(&t->ctl->conf);
	struct rule_tests_options options = {
		.decide = &decide, .fn = result_cb, .arg = t,
		.filter = ctl_value(t->ctl, "filter"),
		.has_fired = t->has_fired,
	};

	t->lists_all = options.filter != NULL ||
	    ctl_value(t->ctl, "verbose") != NULL;
	progress_start(&t->progress, "tests", n);
	t->progress.unit = "tests";
	t->sum = rule_tests_run(t->rules, &options);
	progress_end(&t->progress);
}

/* What a filter may have meant: a test's name, a word of it, a file. */
struct words {
	struct mem_arena arena;
	const char **list;
	size_t n;
};

static void
add_word(struct words *w, const char *text, size_t n)
{
	if (n > 0)
		w->list[w->n++] = mem_arena_str(&w->arena,
		    (struct str){ text, n }).data;
}

static void
add_words(struct words *w, const struct rule_test *test)
{
	const char *p = test->name;
	size_t n;

	w->list = mem_realloc(w->list, (w->n + strlen(p) + 3) *
	    sizeof(*w->list));
	add_word(w, p, strlen(p));
	add_word(w, test->where, strcspn(test->where, ":"));
	for (; *p != '\0'; p += n + strspn(p + n, " ")) {
		n = strcspn(p, " ");
		add_word(w, p, n);
	}
	w->list[w->n] = NULL;
}

static enum ctl_status
refuse_filter(const struct test *t, const char *filter)
{
	const struct rule_test *tests;
	uint32_t n = ruleset_tests(t->rules, &tests), i;
	struct words w = { .n = 0 };
	const char *near = NULL;

	for (i = 0; i < n; i++)
		add_words(&w, &tests[i]);
	if (n > 0)
		near = conf_nearest(filter, w.list);
	ctl_misused(t->ctl, "no test has '%.100s' in its name or file:line"
	    "%s%s%s", filter, near != NULL ? "; did you mean '" : "",
	    near != NULL ? near : "", near != NULL ? "'?" : "");
	free(w.list);
	mem_arena_clear(&w.arena);
	return CTL_USAGE;
}

static enum ctl_status
check_orders(struct ctl *ctl, int64_t orders)
{
	return orders == 0 ? CTL_DONE : orders_check(ctl, (uint32_t)orders);
}

static enum ctl_status
conclude(struct test *t, int64_t orders)
{
	const char *filter = ctl_value(t->ctl, "filter");

	if (filter != NULL && t->sum.chosen == 0)
		return refuse_filter(t, filter);
	if (t->is_json)
		test_show_json(t);
	else
		test_show_summary(t);
	return t->sum.failed > 0 ? CTL_NO : check_orders(t->ctl, orders);
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct test t = { .ctl = ctl };
	enum ctl_status status;
	int64_t orders = 0;

	if (ctl_number(ctl, "permute", 1, MOST_ORDERS, &orders) == -1)
		return CTL_USAGE;
	t.is_json = ctl_value(ctl, "json") != NULL;
	t.wants_coverage = ctl_value(ctl, "coverage") != NULL;
	if (t.is_json && orders > 0)
		return ctl_misused(ctl, "--json and --permute do not go "
		    "together");
	status = ctl_need_rules(ctl, &t.rules);
	if (status != CTL_DONE)
		return status;
	t.has_fired = mem_alloc(ruleset_nrules(t.rules) + 1);
	term_line_start(&t.line, &ctl->out);
	run_tests(&t);
	status = conclude(&t, orders);
	term_line_clear(&t.line);
	buf_clear(&t.failures);
	free(t.has_fired);
	ruleset_free(t.rules);
	return status;
}
