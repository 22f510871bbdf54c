/*
 * triagectl test: the tests that stand beside the rules.
 * It runs none itself (rule_tests.h does) and shows what came of each.
 */
#include <string.h>

#include "ctl.h"
#include "json_scan.h"
#include "rule_tests.h"

struct test {
	struct term_line line;
	uint32_t passed, failed;
};

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_test = {
	.name = "test",
	.usage = "[--rules DIR]",
	.help = "Runs the rules' own tests",
	.more = "A test that fails shows what was expected, what came instead, "
	    "and which rules\nmade it so.",
	.run = run,
};

static void
add_where(struct test *t, const char *where)
{
	int left = t->line.term->width - term_line_columns(&t->line) - 2;

	if (left < (int)strlen(where) && t->line.term->is_tty)
		return;
	if (t->line.term->is_tty)
		term_line_right(&t->line, TERM_DIM, str_of(where), left);
	else
		term_line_addf(&t->line, TERM_DIM, "  (%s)", where);
}

/* "✓ a refund request                     classify.lua:31" */
static void
show_name(struct test *t, const struct rule_test_result *r)
{
	bool has_unicode = t->line.term->has_unicode;
	const char *sign = r->passed ? (has_unicode ? "✓" : "ok") :
	    (has_unicode ? "✗" : "FAILED");

	term_line_addf(&t->line, r->passed ? TERM_GREEN : TERM_RED, "%s ",
	    sign);
	term_line_adds(&t->line, r->passed ? TERM_PLAIN : TERM_BOLD,
	    r->test->name);
	add_where(t, r->test->where);
	term_line_end(&t->line);
}

static void
show_value(struct test *t, const char *label, enum term_style style,
    struct str json)
{
	term_line_addf(&t->line, TERM_DIM, "    %-9s ", label);
	term_line_add(&t->line, style, json.len > 0 ? json : STR("nothing"));
	term_line_end(&t->line);
}

/* One rule that fired: its name and what it did. */
static void
show_rule(struct test *t, struct str rule)
{
	struct str name, did;
	struct buf text = { 0 };

	if (!json_scan_member(rule, "rule", &name) ||
	    !json_scan_text(name, &text))
		return;
	if (!json_scan_member(rule, "did", &did))
		did = STR("");
	term_line_adds(&t->line, TERM_DIM, "    by rule   ");
	term_line_add(&t->line, TERM_CYAN,
	    (struct str){ text.data, text.len });
	term_line_adds(&t->line, TERM_PLAIN, " ");
	term_line_add(&t->line, TERM_DIM, did);
	term_line_end(&t->line);
	buf_clear(&text);
}

static void
show_rules(struct test *t, struct str decision)
{
	struct json_scan scan;
	struct str rules, unused, rule;

	if (!json_scan_member(decision, "rules", &rules) ||
	    json_scan_open(&scan, rules, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &rule) == 1)
		show_rule(t, rule);
}

static void
result_cb(void *arg, const struct rule_test_result *r)
{
	struct test *t = arg;

	if (r->passed)
		t->passed++;
	else
		t->failed++;
	show_name(t, r);
	if (r->passed)
		return;
	term_line_adds(&t->line, TERM_DIM, "    field     ");
	term_line_add(&t->line, TERM_BOLD, r->field);
	term_line_end(&t->line);
	show_value(t, "expected", TERM_GREEN, r->expected);
	show_value(t, "got", TERM_RED, r->got);
	show_rules(t, r->decision);
}

static void
summary(struct test *t)
{
	if (t->passed + t->failed > 0)
		term_line_end(&t->line);
	term_line_addf(&t->line, t->failed == 0 ? TERM_GREEN : TERM_PLAIN,
	    "%s passed", term_number(t->passed));
	term_line_adds(&t->line, TERM_PLAIN, ", ");
	term_line_addf(&t->line, t->failed > 0 ? TERM_RED : TERM_PLAIN,
	    "%s failed", term_number(t->failed));
	term_line_end(&t->line);
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct decide_options options = ctl_decide_options(&ctl->conf);
	struct test t = { .passed = 0 };
	struct err err = { "" };
	struct ruleset *rs = ctl_load_rules(&ctl->conf, &err);

	if (rs == NULL) {
		ctl_cannot(ctl, "the rules were refused: %s", err.text);
		return ctl_rules_status(&ctl->conf);
	}
	term_line_start(&t.line, &ctl->out);
	rule_tests_run(rs, &options, result_cb, &t);
	summary(&t);
	term_line_clear(&t.line);
	ruleset_free(rs);
	return t.failed > 0 ? CTL_NO : CTL_DONE;
}
