/*
 * cmd_report_make: which sections a report of a day, a week, a month, a quarter
 * or a year has, in which order, and what it says of what is missing.
 */
#include "report_parts.h"

#define IN(period) (1u << (period))
#define ALWAYS (~0u)
#define SHORT (IN(PERIOD_DAY) | IN(PERIOD_WEEK))
#define LONG (IN(PERIOD_QUARTER) | IN(PERIOD_YEAR))

static const struct {
	void (*make)(struct report *r);
	unsigned in;
} parts[] = {
	{ report_make_totals, ALWAYS },
	{ report_make_calls, IN(PERIOD_DAY) },
	{ report_make_trend, ~IN(PERIOD_DAY) },
	{ report_make_actions, LONG },
	{ report_make_growth, LONG },
	{ report_make_satisfaction, LONG },
	{ report_make_counts, ALWAYS },
	{ report_make_outcomes, ALWAYS },
	{ report_make_clocks, ALWAYS },
	{ report_make_departments, ALWAYS },
	{ report_make_praise, ~SHORT },
	{ report_make_lists, SHORT },
	{ report_make_counters, ALWAYS },
};

static const char *
time_text(struct report *r, int64_t ms)
{
	struct buf b = { 0 };
	const char *text;

	report_put_time(&b, &r->period, ms);
	text = report_text(r, "%s", buf_cstr(&b));
	buf_clear(&b);
	return text;
}

/* Sentences about what Redis no longer had. */
static void
note_missing(struct report *r)
{
	const struct report_period *p = &r->period;
	int64_t unknown = 0;

	for (uint32_t i = 0; i < r->rows.n; i++)
		unknown += report_is_counted(&r->rows.cases[i]) &&
		    !r->rows.cases[i].is_described;
	if (r->are_rules_bad)
		report_note(r, "The rules do not load: to whom this goes, and "
		    "which deadlines are calls, is not known.");
	if (p->is_running)
		report_note(r, "The %s is not over: this is how it stands at "
		    "%s.", report_spans[p->span], time_text(r, p->now_ms));
	if (!r->decisions.info.is_there)
		report_note(r, "No decisions are kept.");
	else if (r->decisions.info.is_trimmed &&
	    r->decisions.info.first_ms > p->from_ms)
		report_note(r, "Decisions before %s are no longer kept: cases "
		    "opened before that are not counted here.",
		    time_text(r, r->decisions.info.first_ms));
	if (unknown > 0)
		report_note(r, "Of %s complaints the event is no longer kept: "
		    "their channel and product are not known.",
		    term_number(unknown));
	if (r->events.info.is_there && r->events.info.is_trimmed &&
	    r->events.info.first_ms > p->from_ms)
		report_note(r, "Events before %s are no longer kept: praise "
		    "and satisfaction of before that are not counted.",
		    time_text(r, r->events.info.first_ms));
}

void
report_make(struct report *r)
{
	r->last = &r->sections;
	r->last_total = &r->totals;
	r->last_note = &r->notes;
	report_judge(r);
	note_missing(r);
	for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
		if (parts[i].in & IN(r->period.span))
			parts[i].make(r);
}
