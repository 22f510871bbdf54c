/*
 * cmd_report_period: which days a report is about: a day, a week, a month, a
 * quarter or a year, by the wall of a time zone.
 *
 * A date is a number of days from 1970-01-01.  Months are stepped through as
 * text, so that nothing here knows how long they are.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "clock.h"
#include "report_parts.h"

#define DATE_CHARS 10 /* 2026-11-21 */

const char *const report_spans[PERIOD__MAX] = {
	[PERIOD_DAY] = "day",
	[PERIOD_WEEK] = "week",
	[PERIOD_MONTH] = "month",
	[PERIOD_QUARTER] = "quarter",
	[PERIOD_YEAR] = "year",
};

/* Recipients are asked for by the number of the period. */
_Static_assert(PERIOD_DAY == (int)RULESET_REPORT_DAY &&
    PERIOD_WEEK == (int)RULESET_REPORT_WEEK &&
    PERIOD_MONTH == (int)RULESET_REPORT_MONTH &&
    PERIOD_QUARTER == (int)RULESET_REPORT_QUARTER &&
    PERIOD_YEAR == (int)RULESET_REPORT_YEAR, "one order of periods");

static const int months_of[PERIOD__MAX] = { [PERIOD_MONTH] = 1,
	[PERIOD_QUARTER] = 3, [PERIOD_YEAR] = 12 };

void
report_put_day(struct buf *b, int32_t day)
{
	struct buf text = { 0 };

	buf_time(&text, day * REPORT_DAY_MS);
	buf_add(b, text.data, DATE_CHARS);
	buf_clear(&text);
}

void
report_put_days(struct buf *b, const struct report_period *p)
{
	report_put_day(b, p->first_day);
	if (p->span == PERIOD_DAY)
		return;
	buf_adds(b, " to ");
	report_put_day(b, p->end_day - 1);
}

void
report_put_time(struct buf *b, const struct report_period *p, int64_t ms)
{
	struct buf text = { 0 };

	buf_time(&text, zone_local(p->zone, ms));
	buf_addf(b, "%.10s %.5s", buf_cstr(&text), buf_cstr(&text) + 11);
	buf_clear(&text);
}

/* The same day some months later or earlier, or that month's last. */
static int32_t
add_months(int32_t day, int months)
{
	struct buf text = { 0 };
	int32_t found;
	int year, month, of_month;

	report_put_day(&text, day);
	year = atoi(buf_cstr(&text));
	month = atoi(buf_cstr(&text) + 5) - 1 + months;
	of_month = atoi(buf_cstr(&text) + 8);
	year += (month + 1200) / 12 - 100;
	month = (month + 1200) % 12;
	for (;; of_month--) {
		buf_reset(&text);
		buf_addf(&text, "%04d-%02d-%02d", year, month + 1, of_month);
		if (calendar_parse_date((struct str){ text.data, text.len },
		    &found) == 0)
			break;
	}
	buf_clear(&text);
	return found;
}

static int32_t
shift(enum report_span span, int32_t day, int times)
{
	return span == PERIOD_DAY ? day + times :
	    span == PERIOD_WEEK ? day + 7 * times :
	    add_months(day, months_of[span] * times);
}

/* Where the week, month, quarter or year begins that a day is in. */
static int32_t
start_of(enum report_span span, int32_t day)
{
	struct buf text = { 0 };
	int month, of_month;

	if (span == PERIOD_DAY)
		return day;
	if (span == PERIOD_WEEK)
		return day - (day + 3) % 7; /* 1970-01-01 was a Thursday */
	report_put_day(&text, day);
	month = atoi(buf_cstr(&text) + 5) - 1;
	of_month = atoi(buf_cstr(&text) + 8);
	buf_clear(&text);
	return add_months(day - (of_month - 1), -(month % months_of[span]));
}

int32_t
report_day_of(const struct report_period *p, int64_t ms)
{
	return (int32_t)(zone_local(p->zone, ms) / REPORT_DAY_MS);
}

int
report_bucket_of(const struct report_period *p, int32_t day)
{
	int i = p->nbuckets - 1;

	while (i > 0 && p->bucket_day[i] > day)
		i--;
	return i;
}

/* --- what was asked for --- */

static int
read_span(const struct ctl *ctl, enum report_span *span)
{
	const char *text = ctl_value(ctl, "period");
	const char *names[PERIOD__MAX + 1] = { 0 }, *near;

	*span = PERIOD_WEEK;
	if (text == NULL)
		return 0;
	for (int i = 0; i < PERIOD__MAX; i++) {
		names[i] = report_spans[i];
		if (strcmp(text, report_spans[i]) == 0) {
			*span = (enum report_span)i;
			return 0;
		}
	}
	near = conf_nearest(text, names);
	ctl_misused(ctl, "--period takes day, week, month, quarter or year%s%s%s",
	    near != NULL ? "; did you mean '" : "", near != NULL ? near : "",
	    near != NULL ? "'?" : "");
	return -1;
}

/* 1 where it was given, 0 where not, -1 after a message. */
static int
read_date(const struct ctl *ctl, const char *name, int32_t *day)
{
	const char *text = ctl_value(ctl, name);

	if (text == NULL)
		return 0;
	if (calendar_parse_date(str_of(text), day) == 0 && *day >= 0)
		return 1;
	ctl_misused(ctl, "--%s takes a day: 2026-11-21", name);
	return -1;
}

static int
read_zone(const struct ctl *ctl, struct report_period *p, struct mem_arena *a)
{
	const char *text = ctl_value(ctl, "zone");
	struct err err = { "" };

	p->zone = zone_load(str_of(text != NULL ? text : "UTC"), a, &err);
	if (p->zone != NULL)
		return 0;
	ctl_misused(ctl, "--zone takes a time zone, Asia/Shanghai: %s",
	    err.text);
	return -1;
}

static void
make_buckets(struct report_period *p)
{
	int32_t day = p->first_day;

	while (day < p->end_day && p->nbuckets < REPORT_MOST_BUCKETS) {
		p->bucket_day[p->nbuckets++] = day;
		day = p->span <= PERIOD_MONTH ? day + 1 :
		    p->span == PERIOD_QUARTER ? day + 7 :
		    add_months(p->first_day, p->nbuckets);
	}
	p->bucket_day[p->nbuckets] = p->end_day;
}

int
report_choose_period(const struct ctl *ctl, struct report_period *p,
    struct mem_arena *a)
{
	int32_t from = 0, ending = 0;
	int has_from, has_ending;

	p->now_ms = clock_wall_ms();
	if (read_span(ctl, &p->span) < 0 || read_zone(ctl, p, a) < 0)
		return -1;
	has_from = read_date(ctl, "from", &from);
	has_ending = read_date(ctl, "ending", &ending);
	if (has_from < 0 || has_ending < 0)
		return -1;
	if (has_from && has_ending) {
		ctl_misused(ctl, "--from or --ending, not both: the other "
		    "follows from --period");
		return -1;
	}
	p->end_day = has_ending ? ending + 1 :
	    start_of(p->span, report_day_of(p, p->now_ms));
	p->first_day = has_from ? from : shift(p->span, p->end_day, -1);
	if (has_from)
		p->end_day = shift(p->span, from, 1);
	p->from_ms = zone_first(p->zone, p->first_day * REPORT_DAY_MS);
	p->to_ms = zone_first(p->zone, p->end_day * REPORT_DAY_MS);
	p->is_running = p->to_ms > p->now_ms;
	make_buckets(p);
	return 0;
}
