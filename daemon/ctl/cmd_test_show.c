/*
 * cmd_test_show: results of the rules' tests for people.
 */
#include <stdlib.h>
#include <string.h>

#include "complaint.h"
#include "json_scan.h"
#include "say.h"
#include "test_parts.h"

#define MOST_RULES 12    /* of those that fired, under a failure */
#define MOST_DETAILS 6   /* pieces of evidence of one rule */
#define FIELD_COLUMNS 12
#define RULE_COLUMNS 24
#define UNDER_COLUMNS 18 /* what has no room beside a rule's name */
#define BAR_COLUMNS 30

/* Beside the name, where there is room; else under it. */
static void
show_where(struct test *t, const char *where)
{
	struct term_line *l = &t->line;
	int left = l->term->width - term_line_columns(l) - 2;

	if (!l->term->is_tty) {
		term_line_addf(l, TERM_DIM, "  (%s)", where);
	} else if (left >= (int)strlen(where)) {
		term_line_right(l, TERM_DIM, str_of(where), left);
	} else {
		term_line_end(l);
		term_line_addf(l, TERM_DIM, "    %s", where);
	}
	term_line_end(l);
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
	show_where(t, r->test->where);
}

/* By when each clock is due, to whom each obligation is. */
static void
put_members(struct buf *b, const struct term *term, struct str object)
{
	struct json_scan scan;
	struct str name, value;
	struct buf text = { 0 };
	const char *between = "";
	int64_t ms;

	if (json_scan_open(&scan, object, '{') < 0)
		return;
	while (json_scan_next(&scan, &name, &value) == 1) {
		buf_adds(b, between);
		between = ", ";
		json_scan_text(name, b);
		buf_addc(b, ' ');
		buf_reset(&text);
		say_value(&text, value);
		if (time_parse((struct str){ text.data, text.len }, &ms) == 0)
			say_time(b, term, ms, TERM_WALL_YEAR);
		else
			buf_adds(b, str_is(value, "false") ? "none" :
			    buf_cstr(&text));
	}
	buf_clear(&text);
}

static void
show_value(struct test *t, struct str field, const char *label,
    enum term_style style, struct str json)
{
	struct buf text = { 0 };

	term_line_adds(&t->line, TERM_PLAIN, "    ");
	term_line_cell(&t->line, TERM_BOLD, field, FIELD_COLUMNS);
	term_line_addf(&t->line, TERM_DIM, "%-10s", label);
	if (json.len > 0 && json.data[0] == '{')
		put_members(&text, t->line.term, json);
	else if (!str_is(json, "null"))
		say_value(&text, json);
	term_line_rest(&t->line, term_line_columns(&t->line), style,
	    text.len > 0 ? (struct str){ text.data, text.len } :
	    STR("nothing"));
	buf_clear(&text);
}

static void
put_because(struct buf *b, struct str rule, bool has_unicode)
{
	struct json_scan scan;
	struct str because, unused, item;
	int n = 0;

	if (!json_scan_member(rule, "because", &because) ||
	    json_scan_open(&scan, because, '[') < 0)
		return;
	while (n < MOST_DETAILS && json_scan_next(&scan, &unused, &item) == 1) {
		if (n++ > 0)
			buf_adds(b, has_unicode ? " · " : ", ");
		say_evidence(b, item, has_unicode);
	}
}

static bool
has_room(const struct term_line *l, int columns)
{
	return l->term->width == 0 ||
	    term_line_columns(l) + columns <= l->term->width;
}

/* Beside the rule's name, where there is room; else under it. */
static void
show_did(struct term_line *l, struct str did, struct str because)
{
	bool is_beside = has_room(l, term_columns(did));
	bool is_whole = has_room(l, term_columns(did) + 2 +
	    term_columns(because));

	if (is_beside)
		term_line_add(l, TERM_PLAIN, did);
	if (is_whole) {
		term_line_adds(l, TERM_PLAIN, did.len > 0 ? "  " : "");
		term_line_add(l, TERM_GREEN, because);
	}
	term_line_end(l);
	if (!is_beside)
		term_line_rest(l, UNDER_COLUMNS, TERM_PLAIN, did);
	if (!is_whole && because.len > 0)
		term_line_rest(l, UNDER_COLUMNS, TERM_GREEN, because);
}

/* One rule that fired: its name, what it did, and why. */
static void
show_rule(struct test *t, struct str rule, bool is_first)
{
	struct str name, value;
	struct buf text = { 0 }, did = { 0 }, because = { 0 };

	if (!json_scan_member(rule, "rule", &name) ||
	    !json_scan_text(name, &text))
		return;
	if (json_scan_member(rule, "did", &value))
		say_did(&did, value);
	put_because(&because, rule, t->line.term->has_unicode);
	term_line_adds(&t->line, TERM_PLAIN, "    ");
	term_line_cell(&t->line, TERM_DIM, is_first ? STR("by rule") : STR(""),
	    FIELD_COLUMNS);
	term_line_cell(&t->line, TERM_CYAN,
	    (struct str){ text.data, text.len }, RULE_COLUMNS);
	term_line_adds(&t->line, TERM_PLAIN, " ");
	show_did(&t->line, (struct str){ did.data, did.len },
	    (struct str){ because.data, because.len });
	buf_clear(&text);
	buf_clear(&did);
	buf_clear(&because);
}

static void
show_rules(struct test *t, struct str decision)
{
	struct json_scan scan;
	struct str rules, unused, rule;
	uint32_t n = 0;

	if (decision.len == 0 ||
	    !json_scan_member(decision, "rules", &rules) ||
	    json_scan_open(&scan, rules, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &rule) == 1)
		if (n++ < MOST_RULES)
			show_rule(t, rule, n == 1);
	if (n <= MOST_RULES)
		return;
	term_line_addf(&t->line, TERM_DIM, "    %*sand %u more", FIELD_COLUMNS,
	    "", n - MOST_RULES);
	term_line_end(&t->line);
}

void
test_show_result(struct test *t, const struct rule_test_result *r)
{
	const struct rule_test_miss *m;

	show_name(t, r);
	for (m = r->misses; m != NULL; m = m->next) {
		show_value(t, m->field, "expected", TERM_GREEN, m->expected);
		show_value(t, STR(""), "got", TERM_RED, m->got);
	}
	if (!r->passed)
		show_rules(t, r->decision);
}

/* Coverage ----------------------------------------------------------------- */

static uint32_t
count_fired(const struct test *t)
{
	uint32_t i, n = 0;

	for (i = 0; i < ruleset_nrules(t->rules); i++)
		n += t->has_fired[i];
	return n;
}

static void
show_share(struct test *t, uint32_t fired, uint32_t n)
{
	double share = n > 0 ? (double)fired / n : 1;
	struct buf bar = { 0 };

	term_line_addf(&t->line, TERM_BOLD, "%s of %s rules",
	    term_number(fired), term_number(n));
	term_line_addf(&t->line, TERM_PLAIN, " fire in a test, %.0f%%",
	    share < 1 && share > 0.99 ? 99.0 : 100 * share);
	if (t->line.term->is_tty) {
		term_line_adds(&t->line, TERM_PLAIN, "  ");
		term_bar(&bar, t->line.term, share, BAR_COLUMNS, true);
		term_line_add(&t->line, TERM_CYAN,
		    (struct str){ bar.data, bar.len });
		buf_clear(&bar);
	}
	term_line_end(&t->line);
}

/* Of a rule that weighs many conditions, those that held in no test. */
static void
show_terms(struct test *t, uint32_t rule)
{
	struct str about;

	for (uint32_t k = 0; k < ruleset_nterms(t->rules, rule); k++) {
		if (ruleset_term_has_held(t->rules, rule, k, &about))
			continue;
		term_line_adds(&t->line, TERM_YELLOW, "    no test weighs ");
		term_line_add(&t->line, TERM_PLAIN, about);
		show_where(t, ruleset_rule_where(t->rules, rule));
	}
}

static void
show_coverage(struct test *t)
{
	uint32_t n = ruleset_nrules(t->rules), i;

	term_line_end(&t->line);
	show_share(t, count_fired(t), n);
	for (i = 0; i < n; i++) {
		if (t->has_fired[i]) {
			show_terms(t, i);
			continue;
		}
		term_line_adds(&t->line, TERM_YELLOW, "    no test fires ");
		term_line_adds(&t->line, TERM_PLAIN,
		    ruleset_rule_name(t->rules, i));
		show_where(t, ruleset_rule_where(t->rules, i));
	}
}

void
test_show_summary(struct test *t)
{
	uint32_t passed = t->sum.run - t->sum.failed;

	if (t->wants_coverage)
		show_coverage(t);
	if (t->lists_all || t->sum.failed > 0 || t->wants_coverage)
		term_line_end(&t->line);
	term_line_addf(&t->line, t->sum.failed == 0 ? TERM_GREEN : TERM_PLAIN,
	    "%s passed", term_number(passed));
	term_line_adds(&t->line, TERM_PLAIN, ", ");
	term_line_addf(&t->line, t->sum.failed > 0 ? TERM_RED : TERM_PLAIN,
	    "%s failed", term_number(t->sum.failed));
	term_line_end(&t->line);
}
