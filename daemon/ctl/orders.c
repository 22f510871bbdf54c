/*
 * orders: the rules' tests with the rules in several orders.  What an order is
 * and what is compared is rule_tests.h's.
 */
#include "orders.h"

#include <string.h>

#include "rule_tests.h"
#include "say.h"

struct orders {
	struct bundle bundle; /* of all orders: files may change meanwhile */
	struct ruleset_limits limits;
	struct progress progress;
};

static struct ruleset *
load_cb(void *arg, uint32_t order, struct err *err)
{
	struct orders *o = arg;

	return ruleset_load_in_order(&o->bundle, &o->limits, order, err);
}

static void
progress_cb(void *arg, uint32_t done, uint32_t all)
{
	struct orders *o = arg;

	o->progress.total = all;
	progress_show(&o->progress, done, done);
}

static void
show(struct term_line *l, const char *label, enum term_style style,
    const char *text)
{
	term_line_addf(l, TERM_DIM, "    %-12s", label);
	term_line_rest(l, term_line_columns(l), style, str_of(text[0] != '\0' ?
	    text : "nothing"));
}

/* A member of a decision in words; all of one as it is. */
static void
show_json(struct term_line *l, const char *label, enum term_style style,
    const char *json, bool is_whole)
{
	struct buf b = { 0 };

	if (json != NULL && is_whole)
		buf_adds(&b, json);
	else if (json != NULL)
		say_value(&b, str_of(json));
	show(l, label, style, buf_cstr(&b));
	buf_clear(&b);
}

static void
show_difference(struct ctl *ctl, const struct rule_tests_difference *d)
{
	bool is_whole = strcmp(d->field, "decision") == 0;
	struct term_line line = { 0 };
	char event[48];

	term_line_start(&line, &ctl->out);
	term_line_adds(&line, TERM_RED, "the order of rules changes a "
	    "decision");
	term_line_addf(&line, TERM_DIM, "  (order %u)", d->order);
	term_line_end(&line);
	snprintf(event, sizeof(event), "event %u", d->event);
	show(&line, "test", TERM_BOLD, d->test);
	show(&line, "at", TERM_PLAIN, d->where);
	show(&line, "of", TERM_PLAIN, event);
	show(&line, "field", TERM_BOLD, d->field);
	show_json(&line, "as usual", TERM_GREEN, d->usual, is_whole);
	show_json(&line, "rules", TERM_DIM, d->usual_rules, false);
	show_json(&line, "instead", TERM_RED, d->other, is_whole);
	show_json(&line, "rules", TERM_DIM, d->other_rules, false);
	term_line_clear(&line);
}

static enum ctl_status
permute(struct ctl *ctl, struct orders *o, uint32_t orders)
{
	struct decide_options decide = ctl_decide_options(&ctl->conf);
	struct rule_tests_orders run = {
		.load = load_cb, .progress = progress_cb, .arg = o,
		.decide = &decide, .orders = orders,
	};
	struct rule_tests_difference d;
	struct err err = { "" };
	int rc;

	progress_start(&o->progress, "orders of rules", 0);
	o->progress.unit = "tests";
	rc = rule_tests_permute(&run, &d, &err);
	progress_end(&o->progress);
	if (rc == -1)
		ctl_cannot(ctl, "the rules were refused: %s", err.text);
	else if (rc == 1)
		show_difference(ctl, &d);
	else
		printf("%sthe order of rules changes no decision%s: %u other "
		    "order%s\n", term_style(&ctl->out, TERM_GREEN),
		    term_style_off(&ctl->out), orders, orders == 1 ? "" : "s");
	rule_tests_difference_clear(&d);
	return rc == 0 ? CTL_DONE : CTL_NO;
}

enum ctl_status
orders_check(struct ctl *ctl, uint32_t orders)
{
	struct orders o = { .limits = ctl_rule_limits(&ctl->conf) };
	enum ctl_status status;
	struct err err = { "" };

	fflush(stdout);
	if (bundle_read(&o.bundle, ctl->conf.rules, &err) == -1)
		status = ctl_cannot(ctl, "%s", err.text);
	else
		status = permute(ctl, &o, orders);
	bundle_clear(&o.bundle);
	return status;
}
