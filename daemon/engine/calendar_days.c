/*
 * calendar_days: periods of days, working days and months, and dates as they
 * are written.  What a month is, the Gregorian calendar says.
 */
#include "calendar.h"

#include <string.h>

#define NEAR_DAYS 3 /* farther than any two offsets */
#define DATE_CHARS 10

static int64_t
day_of(const struct calendar *c, int64_t ms, int64_t *time_ms)
{
	int64_t local_ms = zone_local(c->zone, ms);
	int64_t day = local_ms / CALENDAR_DAY_MS -
	    (local_ms % CALENDAR_DAY_MS < 0);

	*time_ms = local_ms - day * CALENDAR_DAY_MS;
	return day;
}

/* A zone that crosses the date line leaves a day out. */
static bool
is_there(const struct calendar *c, int64_t day)
{
	int64_t start_ms = day * CALENDAR_DAY_MS;

	return zone_first(c->zone, start_ms) <
	    zone_end(c->zone, start_ms + CALENDAR_DAY_MS);
}

static bool
is_workday(const struct calendar *c, int64_t day)
{
	return calendar_hours(c, day)->n > 0 && is_there(c, day);
}

/* The end of a period whose last day is known. */
static int64_t
end_on(const struct calendar *c, int64_t day, int64_t time_ms, int64_t ms,
    const struct counting *how)
{
	const struct hours *hours;
	int64_t end_ms = CALENDAR_DAY_MS;

	while (how->roll && !is_workday(c, day))
		day++;
	if (how->until == UNTIL_SAME_TIME) {
		end_ms = zone_first(c->zone, day * CALENDAR_DAY_MS + time_ms);
		return end_ms > ms ? end_ms : ms;
	}
	hours = calendar_hours(c, day);
	if (how->until == UNTIL_END_OF_WORK && hours->n > 0)
		end_ms = hours->frames[hours->n - 1].to_ms;
	end_ms = zone_end(c->zone, day * CALENDAR_DAY_MS + end_ms);
	return end_ms > ms ? end_ms : ms;
}

/* The first day that the zone may leave out, from a day on: none where no
 * segment ends near it. */
static int64_t
first_unsure(const struct calendar *c, int64_t day)
{
	int64_t from_ms = (day - NEAR_DAYS) * CALENDAR_DAY_MS;

	return zone_segment_end(c->zone, zone_segment(c->zone, from_ms)) /
	    CALENDAR_DAY_MS - NEAR_DAYS;
}

int64_t
calendar_add_workdays(const struct calendar *c, int64_t ms, int64_t n,
    const struct counting *how)
{
	int64_t time_ms, day = day_of(c, ms, &time_ms);
	int64_t unsure = first_unsure(c, day);

	if (how->first_day && is_workday(c, day))
		n--;
	while (n > 0)
		n -= ++day < unsure ? calendar_hours(c, day)->n > 0 :
		    is_workday(c, day);
	return end_on(c, day, time_ms, ms, how);
}

int64_t
calendar_add_days(const struct calendar *c, int64_t ms, int64_t n,
    const struct counting *how)
{
	int64_t time_ms, day = day_of(c, ms, &time_ms);

	return end_on(c, day + n - how->first_day, time_ms, ms, how);
}

/* Dates -------------------------------------------------------------------- */

/* Years are counted from March, so that the leap day is their last. */
static int64_t
day_number(int64_t year, int month, int day)
{
	int64_t y = year - (month <= 2);
	int64_t from_march = (153 * ((month + 9) % 12) + 2) / 5;

	return y * 365 + y / 4 - y / 100 + y / 400 + from_march + day - 719469;
}

static int
month_days(int64_t year, int month)
{
	return (int)(day_number(year + month / 12, month % 12 + 1, 1) -
	    day_number(year, month, 1));
}

/* Counts months from 1970 on: periods begin there, at most a day before. */
static void
split_day(int64_t number, int64_t *year, int *month, int *day)
{
	*year = 1970 + number / 366;
	while (day_number(*year + 1, 1, 1) <= number)
		++*year;
	while (day_number(*year, 1, 1) > number)
		--*year;
	*month = 1;
	while (*month < 12 && day_number(*year, *month + 1, 1) <= number)
		++*month;
	*day = (int)(number - day_number(*year, *month, 1)) + 1;
}

int64_t
calendar_add_months(const struct calendar *c, int64_t ms, int64_t n,
    const struct counting *how)
{
	int64_t time_ms, year, last, number = day_of(c, ms, &time_ms);
	int month, day;

	split_day(number, &year, &month, &day);
	n += month - 1;
	year += n / 12;
	month = (int)(n % 12) + 1;
	last = month_days(year, month);
	number = day_number(year, month, day < last ? day : (int)last);
	/* a month without that day ends with its last, whichever is counted */
	if (how->first_day && day <= last)
		number--;
	return end_on(c, number, time_ms, ms, how);
}

static bool
take_number(struct str *s, int digits, int *n)
{
	for (*n = 0; digits > 0; digits--, s->data++, s->len--) {
		if (s->len == 0 || *s->data < '0' || *s->data > '9')
			return false;
		*n = *n * 10 + (*s->data - '0');
	}
	return true;
}

static bool
take_char(struct str *s, char c)
{
	if (s->len == 0 || *s->data != c)
		return false;
	s->data++;
	s->len--;
	return true;
}

int
calendar_parse_date(struct str s, int32_t *day)
{
	int y, m, d;

	if (!take_number(&s, 4, &y) || !take_char(&s, '-') ||
	    !take_number(&s, 2, &m) || !take_char(&s, '-') ||
	    !take_number(&s, 2, &d) || s.len > 0 || y < 1970 || m < 1 ||
	    m > 12 || d < 1 || d > month_days(y, m))
		return -1;
	*day = (int32_t)day_number(y, m, d);
	return 0;
}

int
calendar_parse_dates(struct str s, int32_t *from, int32_t *to)
{
	struct str first = { s.data, DATE_CHARS };
	struct str last = first;

	if (s.len == 2 * DATE_CHARS + 2 &&
	    memcmp(s.data + DATE_CHARS, "..", 2) == 0)
		last.data += DATE_CHARS + 2;
	else if (s.len != DATE_CHARS)
		return -1;
	if (calendar_parse_date(first, from) < 0 ||
	    calendar_parse_date(last, to) < 0 || *to < *from)
		return -1;
	return 0;
}

static bool
take_time(struct str *s, int32_t *ms)
{
	int hours, minutes;

	if (!take_number(s, 2, &hours) || !take_char(s, ':') ||
	    !take_number(s, 2, &minutes) || minutes > 59 || hours > 24 ||
	    (hours == 24 && minutes > 0))
		return false;
	*ms = (hours * 60 + minutes) * 60000;
	return true;
}

int
calendar_parse_frame(struct str s, struct frame *frame)
{
	return take_time(&s, &frame->from_ms) && take_char(&s, '-') &&
	    take_time(&s, &frame->to_ms) && s.len == 0 ? 0 : -1;
}
