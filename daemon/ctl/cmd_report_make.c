/*
 * cmd_report_make: which sections a report of a day, a week, a month, a quarter
 * or a year has, in which order, and what it says of what is missing.
 */
#include "report_parts.h"

#define IN(period) (1u << (period))
#define HOUR_MS (60 * 60 * 1000ll)
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
	{ report_make_owners, ALWAYS },
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

static bool
is_cut(const struct report *r, const struct report_kept *kept)
{
	return kept->info.is_there && kept->info.is_trimmed &&
	    kept->info.first_ms > r->period.from_ms;
}

/* When all of the period is there to be reported. */
static int64_t
whole_ms(const struct report_period *p)
{
	return p->now_ms > p->to_ms ? p->now_ms : p->to_ms;
}

/* How many decisions would reach from the first day until then, as often as
 * they came of late; rounded up, to two digits. */
static int64_t
decisions_needed(const struct report *r)
{
	const struct stream_info *info = &r->decisions.info;
	int64_t ms = info->last_ms - info->first_ms, n, unit = 1;

	if (ms < HOUR_MS)
		return 0;
	n = (int64_t)((double)info->length / (double)ms *
	    (double)(whole_ms(&r->period) - r->period.from_ms)) + 1;
	while (n / unit >= 100)
		unit *= 10;
	return (n / unit + 1) * unit;
}

static void
note_decisions(struct report *r)
{
	int64_t needed = decisions_needed(r);

	report_note(r, "Decisions before %s are no longer kept: cases opened "
	    "before that are not counted here.", time_text(r,
	    r->decisions.info.first_ms));
	if (needed > 0)
		report_note(r, "As many as come now, decisions_maxlen = %lld "
		    "would have kept them.", (long long)needed);
	else
		report_note(r, "A larger decisions_maxlen keeps them longer.");
}

/* The days of the period, and those until it is reported. */
static void
note_events(struct report *r)
{
	const struct report_period *p = &r->period;
	int32_t days = report_day_of(p, whole_ms(p)) - p->first_day + 1;

	report_note(r, "Events before %s are no longer kept: praise and "
	    "satisfaction of before that are not counted.", time_text(r,
	    r->events.info.first_ms));
	report_note(r, "events_keep = \"%dd\" would have kept them.", days);
}

/* Sentences about what Redis no longer had, and the option that keeps it. */
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
	else if (is_cut(r, &r->decisions))
		note_decisions(r);
	if (unknown > 0)
		report_note(r, "Of %s complaints the event is no longer kept: "
		    "their channel and product are not known.",
		    term_number(unknown));
	if (is_cut(r, &r->events))
		note_events(r);
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
