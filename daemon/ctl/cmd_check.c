/*
 * triagectl check: would the daemon start with this configuration and these
 * rules?  It opens no connection.
 */
#include <time.h>

#include "ctl.h"
#include "orders.h"
#include "rule_tests.h"

#define ORDERS 2 /* in which the rules are tried beside the usual one */

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_check = {
	.name = "check",
	.usage = "[--conf FILE] [--rules DIR]",
	.help = "Checks the configuration and the rules",
	.more = "The rules are loaded as the daemon would load them and their "
	    "tests are run, also\nwith the rules in other orders, which must "
	    "change no decision.",
	.checks_conf = true,
	.run = run,
};

/* "rules OK: 312 rules, ..." */
static void
good(const struct ctl *ctl, const char *what, const char *figures)
{
	struct term_line line = { 0 };

	term_line_start(&line, &ctl->out);
	term_line_addf(&line, TERM_GREEN, "%s OK", what);
	term_line_rest(&line, term_line_columns(&line), TERM_PLAIN,
	    str_of(figures));
	term_line_clear(&line);
	fflush(stdout);
}

static void
bad(const struct ctl *ctl, const char *what, const char *why)
{
	const struct term *t = &ctl->err;
	struct buf clean = { 0 };

	term_clean(&clean, str_of(why));
	fflush(stdout);
	fprintf(stderr, "%s%s:%s %s\n", term_style(t, TERM_RED), what,
	    term_style_off(t), buf_cstr(&clean));
	buf_clear(&clean);
}

/* ", 12 phrase lists"; nothing where there are none. */
static void
add_figure(struct buf *b, uint32_t n, const char *one, const char *many)
{
	if (n > 0)
		buf_addf(b, ", %s %s", term_number(n), n == 1 ? one : many);
}

static void
show_figures(const struct ctl *ctl, const struct ruleset *rs)
{
	struct ruleset_figures f = ruleset_figures(rs);
	struct buf b = { 0 };

	buf_addf(&b, ": %s rule%s", term_number(f.rules),
	    f.rules == 1 ? "" : "s");
	add_figure(&b, f.functions, "of them with a function",
	    "of them with functions");
	add_figure(&b, f.lists, "phrase list", "phrase lists");
	add_figure(&b, f.patterns, "phrase", "phrases");
	add_figure(&b, f.types, "type", "types");
	add_figure(&b, f.owners, "owner", "owners");
	add_figure(&b, f.tests, "test", "tests");
	buf_addf(&b, " (%s)", ruleset_short_hash(rs));
	good(ctl, "rules", buf_cstr(&b));
	buf_clear(&b);
}

/* "  packs uk-disp on, us-cfpb off" */
static void
show_packs(const struct ctl *ctl, const struct ruleset *rs)
{
	const struct str *names;
	uint32_t n = ruleset_packs(rs, &names), i;
	struct term_line line = { 0 };
	struct buf b = { 0 };

	if (n == 0)
		return;
	for (i = 0; i < n; i++)
		buf_addf(&b, "%s%.*s %s", i == 0 ? "" : ", ", (int)names[i].len,
		    names[i].data, ruleset_has_pack(rs, names[i]) ? "on" :
		    "off");
	term_line_start(&line, &ctl->out);
	term_line_adds(&line, TERM_DIM, "  packs ");
	term_line_rest(&line, term_line_columns(&line), TERM_PLAIN,
	    str_of(buf_cstr(&b)));
	term_line_clear(&line);
	buf_clear(&b);
}

/* "  warning  owners.lua:12  ..." */
static void
show_warnings(const struct ctl *ctl, const struct ruleset *rs)
{
	const struct ruleset_warning *w;
	uint32_t n = ruleset_warnings(rs, &w), i;
	struct term_line line = { 0 };

	term_line_start(&line, &ctl->out);
	for (i = 0; i < n && i < RULESET_MAX_WARNINGS; i++) {
		term_line_adds(&line, TERM_YELLOW, "  warning ");
		term_line_addf(&line, TERM_DIM, "%s ", w[i].where);
		term_line_rest(&line, term_line_columns(&line), TERM_PLAIN,
		    str_of(w[i].text));
	}
	if (n > RULESET_MAX_WARNINGS) {
		term_line_addf(&line, TERM_YELLOW, "  and %s more",
		    term_number(n - RULESET_MAX_WARNINGS));
		term_line_end(&line);
	}
	term_line_clear(&line);
}

static void
ignore_cb(void *arg, const struct rule_test_result *result)
{
	(void)arg;
	(void)result;
}

/* CPU time that is left of what the daemon gives to loading and tests; 0: none.
 * The daemon's engine has no other work before, and hardly have we. */
static uint32_t
time_left_ms(const struct ctl *ctl)
{
	int64_t used_ms = (int64_t)clock() * 1000 / CLOCKS_PER_SEC;
	int64_t left_ms = ctl->conf.load_timeout_ms - used_ms;

	return left_ms > 0 ? (uint32_t)left_ms : 0;
}

/* "loading refused: it takes more ..." */
static enum ctl_status
refuse_slow(const struct ctl *ctl)
{
	char why[160];

	snprintf(why, sizeof(why), "with the tests it takes more CPU time than "
	    "load_timeout gives (%lld ms); the daemon would refuse these rules",
	    (long long)ctl->conf.load_timeout_ms);
	bad(ctl, "loading refused", why);
	return CTL_NO;
}

/* A rule set whose tests fail would be refused, too. */
static enum ctl_status
check_tests(struct ctl *ctl, struct ruleset *rs)
{
	struct decide_options decide = ctl_decide_options(&ctl->conf);
	struct rule_tests_options options = {
		.decide = &decide, .fn = ignore_cb,
		.cpu_ms = time_left_ms(ctl),
	};
	struct rule_tests_sum sum = rule_tests_run(rs, &options);
	char why[120];

	if (sum.chosen == 0)
		return CTL_DONE;
	if (sum.run < sum.chosen && sum.failed == 0)
		return refuse_slow(ctl);
	if (sum.failed > 0) {
		snprintf(why, sizeof(why), "%s of %s fail; triagectl test "
		    "shows them", term_number(sum.failed),
		    term_number(sum.run));
		bad(ctl, "tests refused", why);
		return CTL_NO;
	}
	snprintf(why, sizeof(why), ": %s", term_number(sum.run));
	good(ctl, "tests", why);
	return orders_check(ctl, ORDERS);
}

static enum ctl_status
check_rules(struct ctl *ctl)
{
	struct err err = { "" };
	struct ruleset *rs;
	enum ctl_status status = ctl_compile_rules(&ctl->conf, &rs, &err);

	if (status != CTL_DONE) {
		bad(ctl, status == CTL_NO ? "rules refused" :
		    "rules cannot be read", err.text);
		return status;
	}
	show_figures(ctl, rs);
	show_packs(ctl, rs);
	show_warnings(ctl, rs);
	status = time_left_ms(ctl) == 0 ? refuse_slow(ctl) :
	    check_tests(ctl, rs);
	ruleset_free(rs);
	return status;
}

static enum ctl_status
run(struct ctl *ctl)
{
	if (!ctl->has_conf) {
		bad(ctl, "configuration refused", ctl->conf_error.text);
		return CTL_NO;
	}
	good(ctl, "configuration", "");
	return check_rules(ctl);
}
