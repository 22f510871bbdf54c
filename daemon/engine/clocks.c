/*
 * clocks: durations, due times and warnings.  It counts nothing itself: with a
 * calendar that counts, without one time is time.
 */
#include "clocks.h"

#include <stdlib.h>
#include <string.h>

#define HOUR_MS (60 * 60 * 1000ll)

static const struct unit {
	const char *words[5];
	enum span_unit unit;
	int64_t factor, max;
} units[] = {
	{ { "s", "second", "seconds" }, SPAN_TIME, 1000,
	    CLOCKS_MAX_DAYS * 86400ll },
	{ { "m", "min", "minute", "minutes" }, SPAN_TIME, 60000,
	    CLOCKS_MAX_DAYS * 1440ll },
	{ { "h", "hour", "hours" }, SPAN_TIME, HOUR_MS, CLOCKS_MAX_DAYS * 24 },
	{ { "d", "day", "days" }, SPAN_DAYS, 1, CLOCKS_MAX_DAYS },
	{ { "w", "week", "weeks" }, SPAN_DAYS, 7, CLOCKS_MAX_DAYS / 7 },
	{ { "workday", "workdays" }, SPAN_WORKDAYS, 1, CLOCKS_MAX_DAYS },
	{ { "month", "months" }, SPAN_MONTHS, 1, CLOCKS_MAX_DAYS / 31 },
	{ { "year", "years" }, SPAN_MONTHS, 12, CLOCKS_MAX_DAYS / 366 },
};
#define NUNITS (sizeof(units) / sizeof(units[0]))

static const struct unit *
find_unit(struct str word)
{
	size_t i, k;

	for (i = 0; i < NUNITS; i++)
		for (k = 0; k < 5 && units[i].words[k] != NULL; k++)
			if (str_is(word, units[i].words[k]))
				return &units[i];
	return NULL;
}

/* The number in front of s, which is cut off; -1 where there is none. */
static int64_t
take_number(struct str *s)
{
	int64_t n = 0;
	size_t digits = 0;

	while (s->len > 0 && *s->data >= '0' && *s->data <= '9') {
		if (++digits > 9)
			return -1;
		n = n * 10 + (*s->data - '0');
		s->data++;
		s->len--;
	}
	return digits > 0 ? n : -1;
}

int
clocks_parse_span(struct str s, struct clock_span *span, struct err *err)
{
	const struct unit *unit = NULL;
	const struct str whole = s;
	int64_t n = take_number(&s);

	while (n > 0 && s.len > 0 && *s.data == ' ') {
		s.data++;
		s.len--;
	}
	if (n > 0)
		unit = find_unit(s);
	if (unit == NULL)
		return err_set(err, "\"%.*s\" is no duration; expected one "
		    "such as \"30m\", \"4h\", \"2 workdays\", \"15d\", \"8w\", "
		    "\"1 month\"", (int)(whole.len < 60 ? whole.len : 60),
		    whole.data);
	if (n > unit->max)
		return err_set(err, "\"%.*s\" is longer than %d days",
		    (int)(whole.len < 60 ? whole.len : 60), whole.data,
		    CLOCKS_MAX_DAYS);
	*span = (struct clock_span){ unit->unit, n * unit->factor };
	return 0;
}

int64_t
clocks_due(const struct clock_terms *t, int64_t start_ms)
{
	static int64_t (*const adds[])(const struct calendar *, int64_t,
	    int64_t, const struct counting *) = {
		[SPAN_DAYS] = calendar_add_days,
		[SPAN_WORKDAYS] = calendar_add_workdays,
		[SPAN_MONTHS] = calendar_add_months,
	};

	if (t->due.unit == SPAN_TIME)
		return clocks_advance(t, start_ms, t->due.n);
	if (t->calendar == NULL)
		return start_ms + t->due.n * CALENDAR_DAY_MS;
	return adds[t->due.unit](t->calendar, start_ms, t->due.n,
	    &t->counting);
}

/* Days, working days and months end at the time of day at which they began. */
int64_t
clocks_level(const struct clock_terms *t, const struct clock_span *after,
    int64_t due_ms)
{
	struct clock_terms terms = { t->calendar, *after, { 0 }, false };

	return after->n == 0 ? due_ms : clocks_due(&terms, due_ms);
}

static bool
is_worked(const struct clock_terms *t)
{
	return t->calendar != NULL &&
	    (t->due.unit == SPAN_TIME || t->due.unit == SPAN_WORKDAYS);
}

int64_t
clocks_measure(const struct clock_terms *t, int64_t from_ms, int64_t to_ms)
{
	if (is_worked(t))
		return calendar_between(t->calendar, from_ms, to_ms);
	return to_ms > from_ms ? to_ms - from_ms : 0;
}

int64_t
clocks_advance(const struct clock_terms *t, int64_t from_ms, int64_t ms)
{
	if (is_worked(t))
		return calendar_add_work(t->calendar, from_ms, ms);
	return from_ms + ms;
}

/* Warnings ----------------------------------------------------------------- */

int
clocks_parse_warning(struct str s, struct warning *w, struct err *err)
{
	struct err why = { "" };
	struct str rest = s;
	struct clock_span span = { SPAN_TIME, 0 };

	*w = (struct warning){ .is_before = s.len > 0 && *s.data == '-' };
	if (w->is_before) {
		rest.data++;
		rest.len--;
		if (clocks_parse_span(rest, &span, &why) == 0 &&
		    span.unit == SPAN_TIME) {
			w->n = span.n;
			return 0;
		}
	} else {
		w->n = take_number(&rest);
		if (w->n > 0 && w->n < 100 && str_is(rest, "%"))
			return 0;
	}
	return err_set(err, "\"%.*s\" is no time to warn; expected a part such "
	    "as \"50%%\", from 1%% to 99%%, or hours or minutes before the due "
	    "time such as \"-2h\"", (int)(s.len < 60 ? s.len : 60), s.data);
}

int64_t
clocks_whole(const struct clock_terms *t, int64_t start_ms, int64_t due_ms)
{
	return t->due.unit == SPAN_TIME && !t->is_given ? t->due.n :
	    clocks_measure(t, start_ms, due_ms);
}

int64_t
clocks_warning(const struct clock_terms *t, const struct warning *w,
    int64_t start_ms, int64_t whole_ms)
{
	int64_t at_ms = w->is_before ? whole_ms - w->n :
	    whole_ms * w->n / 100;

	return at_ms < 0 ? -1 : clocks_advance(t, start_ms, at_ms);
}
