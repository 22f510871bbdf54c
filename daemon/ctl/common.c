/*
 * common: what triagectl's commands share: their options' values, messages,
 * saving a page, and the rules that the configuration names.  It knows no
 * command.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ctl.h"
#include "html.h"
#include "rules_cache.h"

const char *
ctl_value(const struct ctl *ctl, const char *name)
{
	const struct ctl_option *o = ctl->command->options;
	size_t n = strlen(name);

	for (int i = 0; i < CTL_MAX_OPTIONS && o[i].name != NULL; i++)
		if (strcspn(o[i].name, "=") == n &&
		    strncmp(o[i].name, name, n) == 0)
			return ctl->values[i];
	return NULL;
}

int
ctl_number(const struct ctl *ctl, const char *name, int64_t min, int64_t max,
    int64_t *n)
{
	const char *text = ctl_value(ctl, name);
	char *end;
	long long value;

	if (text == NULL)
		return 0;
	errno = 0;
	value = strtoll(text, &end, 10);
	if (end == text || *end != '\0' || errno != 0 || value < min ||
	    value > max) {
		ctl_misused(ctl, "--%s takes a number from %lld to %lld", name,
		    (long long)min, (long long)max);
		return -1;
	}
	*n = value;
	return 0;
}

int
ctl_time(const struct ctl *ctl, const char *name, int64_t *ms)
{
	const char *text = ctl_value(ctl, name);

	if (text == NULL || time_parse(str_of(text), ms) == 0)
		return 0;
	ctl_misused(ctl, "--%s takes a time: 2026-11-21T10:00:00+08:00, or "
	    "milliseconds since 1970", name);
	return -1;
}

__attribute__((format(printf, 2, 0))) static void
say(const struct ctl *ctl, const char *fmt, va_list ap)
{
	char text[1024];
	struct buf clean = { 0 };

	vsnprintf(text, sizeof(text), fmt, ap);
	term_clean(&clean, str_of(text));
	fflush(stdout);
	fprintf(stderr, "%striagectl %s:%s %s\n",
	    term_style(&ctl->err, TERM_RED), ctl->command->name,
	    term_style_off(&ctl->err), buf_cstr(&clean));
	buf_clear(&clean);
}

enum ctl_status
ctl_cannot(const struct ctl *ctl, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(ctl, fmt, ap);
	va_end(ap);
	return CTL_CANNOT;
}

enum ctl_status
ctl_misused(const struct ctl *ctl, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	say(ctl, fmt, ap);
	va_end(ap);
	fprintf(stderr, "See triagectl help %s.\n", ctl->command->name);
	return CTL_USAGE;
}

enum ctl_status
ctl_save_page(const struct ctl *ctl, struct buf *page, const char *name)
{
	enum ctl_status status = CTL_DONE;
	struct err err = { "" };

	if (html_save(page, name, &err) < 0)
		status = ctl_cannot(ctl, "%s", err.text);
	buf_clear(page);
	return status;
}

struct ruleset_limits
ctl_rule_limits(const struct conf *c)
{
	struct ruleset_limits limits = ruleset_default_limits;

	limits.budget_ms = (uint32_t)c->rule_budget_ms;
	limits.event_ms = (uint32_t)c->event_budget_ms;
	limits.load_ms = (uint32_t)c->load_timeout_ms;
	return limits;
}

static enum ctl_status
load_rules(const struct conf *c, bool is_cached, struct ruleset **rules,
    struct err *err)
{
	struct ruleset_limits limits = ctl_rule_limits(c);
	struct bundle bundle = { 0 };
	enum ctl_status status = CTL_CANNOT;

	*rules = NULL;
	if (c->rules == NULL) {
		err_set(err, "no rules: --rules DIR says where they are");
	} else if (bundle_read(&bundle, c->rules, err) == 0) {
		*rules = is_cached ? rules_cache_load(&bundle, c->rules,
		    &limits, err) : ruleset_load(&bundle, &limits, err);
		status = *rules != NULL ? CTL_DONE : CTL_NO;
	}
	bundle_clear(&bundle);
	return status;
}

enum ctl_status
ctl_load_rules(const struct conf *c, struct ruleset **rules, struct err *err)
{
	return load_rules(c, true, rules, err);
}

enum ctl_status
ctl_compile_rules(const struct conf *c, struct ruleset **rules,
    struct err *err)
{
	return load_rules(c, false, rules, err);
}

enum ctl_status
ctl_need_rules(const struct ctl *ctl, struct ruleset **rules)
{
	struct err err = { "" };
	enum ctl_status status = ctl_load_rules(&ctl->conf, rules, &err);

	if (status != CTL_DONE)
		ctl_cannot(ctl, "the rules %s: %s", status == CTL_NO ?
		    "were refused" : "cannot be read", err.text);
	return status;
}

struct decide_options
ctl_decide_options(const struct conf *c)
{
	return (struct decide_options){
		.limits = {
			.event_bytes = (uint32_t)c->max_event,
			.text_bytes = (uint32_t)c->max_text,
			.depth = (uint32_t)c->max_depth,
			.members = (uint32_t)c->max_members,
			.max_backdate_ms = c->max_backdate_ms,
		},
		.dedup_window_ms = c->dedup_window_ms,
	};
}
