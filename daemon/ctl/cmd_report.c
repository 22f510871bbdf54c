/*
 * triagectl report: what complaints a day, a week, a month, a quarter or a
 * year had, and what became of them.
 *
 * It reads decisions, events and counters of Redis, and writes nothing there.
 * This file is the order of things; report_parts.h says who does them.
 */
#include <stdlib.h>
#include <unistd.h>

#include "report_parts.h"

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_report = {
	.name = "report",
	.usage = "[--period day|week|month|quarter|year] "
	    "[--from DATE | --ending DATE] [--zone ZONE] [--rules DIR] "
	    "[--json] [--html FILE]",
	.help = "Reports a day, a week, a month, a quarter or a year of "
	    "complaints",
	.more = "Without --from and --ending, it is about the last whole one "
	    "that is over; a week\nbegins on Monday.  It reaches back as far "
	    "as Redis keeps decisions; before that\nit has counters only, "
	    "and says so.  Of Redis it only reads.",
	.options = {
		{ "period=", "PERIOD", "day, week, month, quarter or year "
		    "(week)" },
		{ "from=", "DATE", "its first day, 2026-11-16" },
		{ "ending=", "DATE", "its last day instead" },
		{ "zone=", "ZONE", "whose days, Asia/Shanghai (UTC)" },
		{ "json", NULL, "one JSON object" },
		{ "html=", "FILE", "a page, too" },
	},
	.run = run,
};

static enum ctl_status
write_page(const struct report *r, const char *name)
{
	struct buf page = { 0 };

	report_put_html(&page, r);
	return ctl_save_page(r->ctl, &page, name);
}

static enum ctl_status
tell(struct report *r)
{
	const char *page = ctl_value(r->ctl, "html");

	report_make(r);
	if (ctl_value(r->ctl, "json") != NULL)
		report_show_json(r);
	else
		report_show(r);
	return page != NULL ? write_page(r, page) : CTL_DONE;
}

/* No decision hangs on them: where there are none, the report is without what
 * they would say. */
static void
read_rules(struct report *r)
{
	const char *dir = r->ctl->conf.rules;
	struct err err = { "" };

	if (dir == NULL || access(dir, R_OK | X_OK) == -1)
		return;
	r->are_rules_bad = ctl_load_rules(&r->ctl->conf, &r->rules, &err) !=
	    CTL_DONE;
}

static void
clear(struct report *r)
{
	ruleset_free(r->rules);
	free(r->calls);
	link_close(r->link);
	report_rows_clear(&r->rows);
	names_clear(&r->counter_names);
	free(r->counters);
	free(r->owners);
	free(r->agents);
	free(r->marks);
	buf_clear(&r->text);
	mem_arena_clear(&r->arena);
	free(r);
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct report *r = mem_alloc(sizeof(*r));
	enum ctl_status status = CTL_USAGE;
	struct err err = { "" };

	r->ctl = ctl;
	report_rows_init(&r->rows);
	if (report_choose_period(ctl, &r->period, &r->arena) == 0) {
		read_rules(r);
		r->link = link_open(&ctl->conf, &err);
		if (r->link == NULL || report_read(r, &err) < 0 ||
		    report_read_stats(r, &err) < 0 ||
		    report_read_calls(r, &err) < 0)
			status = ctl_cannot(ctl, "%s", err.text);
		else
			status = tell(r);
	}
	clear(r);
	return status;
}
