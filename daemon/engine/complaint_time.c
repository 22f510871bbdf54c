/*
 * complaint_time: RFC 3339 with offset, or milliseconds, to milliseconds since
 * 1970.  It knows no clock and no time zone's rules.
 */
#include "complaint.h"

#define DAY_MS 86400000
#define DIGITS_MAX 15               /* of that */

/* A time as it is written. */
struct parts {
	int year, month, day, hour, minute, second, ms;
	int offset_min; /* east of UTC */
};

/* What is left to read. */
struct cursor {
	const char *p, *end;
};

static bool
take_char(struct cursor *c, char upper)
{
	/* only letters have a lower case that RFC 3339 allows */
	if (c->p >= c->end ||
	    (*c->p != upper && (upper < 'A' || *c->p != upper + ('a' - 'A'))))
		return false;
	c->p++;
	return true;
}

static bool
is_digit(const struct cursor *c)
{
	return c->p < c->end && *c->p >= '0' && *c->p <= '9';
}

static bool
take_digits(struct cursor *c, int n, int *value)
{
	for (*value = 0; n > 0; n--, c->p++) {
		if (!is_digit(c))
			return false;
		*value = *value * 10 + (*c->p - '0');
	}
	return true;
}

/* ".123456": what is finer than a millisecond is cut off. */
static bool
take_fraction(struct cursor *c, int *ms)
{
	int weight = 100;

	*ms = 0;
	if (!take_char(c, '.'))
		return true;
	if (!is_digit(c))
		return false;
	for (; is_digit(c); c->p++, weight /= 10)
		*ms += (*c->p - '0') * weight;
	return true;
}

static bool
take_offset(struct cursor *c, int *minutes)
{
	int sign, hours, rest;

	*minutes = 0;
	if (take_char(c, 'Z'))
		return true;
	if (take_char(c, '+'))
		sign = 1;
	else if (take_char(c, '-'))
		sign = -1;
	else
		return false;
	if (!take_digits(c, 2, &hours) || !take_char(c, ':') ||
	    !take_digits(c, 2, &rest) || hours > 23 || rest > 59)
		return false;
	*minutes = sign * (hours * 60 + rest);
	return true;
}

static bool
take_parts(struct cursor *c, struct parts *t)
{
	return take_digits(c, 4, &t->year) && take_char(c, '-') &&
	    take_digits(c, 2, &t->month) && take_char(c, '-') &&
	    take_digits(c, 2, &t->day) && take_char(c, 'T') &&
	    take_digits(c, 2, &t->hour) && take_char(c, ':') &&
	    take_digits(c, 2, &t->minute) && take_char(c, ':') &&
	    take_digits(c, 2, &t->second) && take_fraction(c, &t->ms) &&
	    take_offset(c, &t->offset_min) && c->p == c->end;
}

static int
month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
	    31 };
	bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && is_leap);
}

static bool
is_in_range(const struct parts *t)
{
	return t->month >= 1 && t->month <= 12 && t->day >= 1 &&
	    t->day <= month_days(t->year, t->month) && t->hour <= 23 &&
	    t->minute <= 59 && t->second <= 60;
}

/* Days from 1970-01-01, of the Gregorian calendar.  Counting years from March
 * puts the leap day last, where it disturbs no other. */
static int64_t
days_since_1970(int year, int month, int day)
{
	static const int before[] = { 306, 337, 0, 31, 61, 92, 122, 153, 184,
	    214, 245, 275 }; /* from the first of March */
	int64_t y = year - (month <= 2);

	return y * 365 + y / 4 - y / 100 + y / 400 + before[month - 1] + day -
	    719469;
}

/* Leap seconds are only ever put in at the end of a month of UTC; ms counts
 * one as the first second of the next, here or one month on. */
static bool
may_be_leap_second(const struct parts *t, int64_t ms)
{
	int next = t->month % 12 + 1;
	int64_t day = ms / DAY_MS;

	return ms % DAY_MS < 1000 &&
	    (day == days_since_1970(t->year, t->month, 1) ||
	    day == days_since_1970(t->year + (next == 1), next, 1));
}

static int
parse_milliseconds(struct cursor *c, int64_t *ms)
{
	if (c->end - c->p > DIGITS_MAX)
		return -1;
	for (*ms = 0; is_digit(c); c->p++)
		*ms = *ms * 10 + (*c->p - '0');
	return c->p == c->end && *ms <= TIME_MAX_MS ? 0 : -1;
}

int
time_parse(struct str s, int64_t *ms)
{
	struct cursor c = { s.data, s.data + s.len };
	struct parts t;

	if (s.len == 0)
		return -1;
	if (s.len <= 4 || s.data[4] != '-')
		return parse_milliseconds(&c, ms);
	if (!take_parts(&c, &t) || !is_in_range(&t))
		return -1;
	*ms = days_since_1970(t.year, t.month, t.day) * DAY_MS +
	    ((t.hour * 60 + t.minute - t.offset_min) * 60 + t.second) *
	    INT64_C(1000) + t.ms;
	if (*ms < 0 || *ms > TIME_MAX_MS)
		return -1;
	return t.second == 60 && !may_be_leap_second(&t, *ms) ? -1 : 0;
}
