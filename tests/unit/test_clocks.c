/*
 * test_clocks: calendars and clocks at their edges.  With the word serve it
 * answers questions from its input instead: tests/check_clocks.py asks
 * thousands, and compares with a slow reckoning of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "calendar.h"
#include "clocks.h"
#include "complaint.h"

/* One calendar and its memory. */
struct desk {
	struct mem_arena mem;
	struct calendar calendar;
};

static const struct counting plain = { .until = UNTIL_SAME_TIME };

static struct hours
hours_of(struct desk *d, const char *text)
{
	struct frame *frames = mem_arena_alloc(&d->mem,
	    CALENDAR_MAX_FRAMES * sizeof(*frames));
	struct err err = { "" };
	struct hours hours;
	uint32_t n = 0;

	for (; *text != '\0'; text += strcspn(text, ",") ) {
		text += *text == ',';
		assert_int_equal(calendar_parse_frame((struct str){ text,
		    strcspn(text, ",") }, &frames[n++]), 0);
	}
	if (calendar_sort_frames(frames, n, &hours, &err) < 0)
		fail_msg("%s", err.text);
	return hours;
}

/* Monday to Friday the same frames; weekend: Saturday and Sunday. */
static void
desk_open(struct desk *d, const char *zone, const char *week,
    const char *weekend)
{
	struct err err = { "" };
	int i;

	memset(d, 0, sizeof(*d));
	d->calendar.zone = zone_load(str_of(zone), &d->mem, &err);
	if (d->calendar.zone == NULL)
		fail_msg("%s", err.text);
	for (i = 0; i < 7; i++)
		d->calendar.week[i] = hours_of(d, i < 5 ? week : weekend);
	d->calendar.dates = mem_arena_alloc(&d->mem,
	    100 * sizeof(struct dated));
}

static void
desk_date(struct desk *d, const char *date, enum date_kind kind,
    const char *hours)
{
	struct dated *to = &d->calendar.dates[d->calendar.ndates++];

	to->kind = kind;
	to->hours = hours_of(d, hours);
	assert_int_equal(calendar_parse_date(str_of(date), &to->day), 0);
}

static void
desk_finish(struct desk *d)
{
	struct err err = { "" };

	if (calendar_finish(&d->calendar, &err) < 0)
		fail_msg("%s", err.text);
}

static int64_t
at(const char *text)
{
	int64_t ms = -1;

	assert_int_equal(time_parse(str_of(text), &ms), 0);
	return ms;
}

static void
assert_time(int64_t ms, const char *expected)
{
	struct buf b = { 0 };

	buf_time(&b, ms);
	if (ms != at(expected))
		fail_msg("got %s, expected %s", buf_cstr(&b), expected);
	buf_clear(&b);
}

#define HOUR 3600000ll

static void
a_lunch_break_does_not_count_on_either_side(void **state)
{
	struct desk d;

	(void)state;
	desk_open(&d, "Asia/Shanghai", "09:00-13:00,14:00-18:00", "");
	desk_finish(&d);
	assert_time(calendar_add_work(&d.calendar,
	    at("2026-11-23T12:30:00+08:00"), HOUR),
	    "2026-11-23T14:30:00+08:00");
	assert_time(calendar_add_work(&d.calendar,
	    at("2026-11-23T12:00:00+08:00"), HOUR),
	    "2026-11-23T13:00:00+08:00");
	assert_time(calendar_add_work(&d.calendar,
	    at("2026-11-23T13:20:00+08:00"), HOUR),
	    "2026-11-23T15:00:00+08:00");
	assert_time(calendar_next_work(&d.calendar,
	    at("2026-11-23T13:20:00+08:00")), "2026-11-23T14:00:00+08:00");
	assert_time(calendar_add_work(&d.calendar,
	    at("2026-11-20T17:30:00.250+08:00"), HOUR),
	    "2026-11-23T09:30:00.250+08:00");
	assert_int_equal(calendar_between(&d.calendar,
	    at("2026-11-23T08:00:00+08:00"), at("2026-11-23T13:30:00+08:00")),
	    4 * HOUR);
	mem_arena_clear(&d.mem);
}

static void
holidays_swapped_days_and_one_off_hours_replace_the_week(void **state)
{
	struct desk d;

	(void)state;
	desk_open(&d, "Asia/Shanghai", "09:00-18:00", "");
	desk_date(&d, "2026-02-16", DATE_HOLIDAY, "");
	desk_date(&d, "2026-02-14", DATE_WORKDAY, ""); /* a Saturday */
	desk_date(&d, "2026-02-17", DATE_HOURS, "10:00-11:00");
	desk_date(&d, "2026-02-17", DATE_HOLIDAY, "");
	desk_finish(&d);
	assert_time(calendar_add_work(&d.calendar,
	    at("2026-02-13T17:00:00+08:00"), 10 * HOUR),
	    "2026-02-14T18:00:00+08:00");
	assert_time(calendar_add_work(&d.calendar,
	    at("2026-02-13T17:00:00+08:00"), 10 * HOUR + 1),
	    "2026-02-17T10:00:00.001+08:00");
	assert_time(calendar_add_workdays(&d.calendar,
	    at("2026-02-13T17:00:00+08:00"), 2,
	    &(struct counting){ .until = UNTIL_END_OF_WORK }),
	    "2026-02-17T11:00:00+08:00");
	mem_arena_clear(&d.mem);
}

static void
an_hour_that_is_skipped_is_not_worked_one_that_comes_twice_is(void **state)
{
	struct desk d;

	(void)state;
	desk_open(&d, "Europe/Berlin", "00:00-24:00", "00:00-24:00");
	desk_finish(&d);
	assert_int_equal(calendar_between(&d.calendar,
	    at("2026-03-29T00:00:00+01:00"), at("2026-03-30T00:00:00+02:00")),
	    23 * HOUR);
	assert_int_equal(calendar_between(&d.calendar,
	    at("2026-10-25T00:00:00+02:00"), at("2026-10-26T00:00:00+01:00")),
	    25 * HOUR);
	/* 24 hours of work and one day on the wall are not the same then */
	assert_time(calendar_add_work(&d.calendar,
	    at("2026-10-24T12:00:00+02:00"), 24 * HOUR),
	    "2026-10-25T11:00:00+01:00");
	assert_time(calendar_add_days(&d.calendar,
	    at("2026-10-24T12:00:00+02:00"), 1, &plain),
	    "2026-10-25T12:00:00+01:00");
	/* a time of day that the spring leaves out */
	assert_time(calendar_add_days(&d.calendar,
	    at("2026-03-28T02:30:00+01:00"), 1, &plain),
	    "2026-03-29T03:00:00+02:00");
	mem_arena_clear(&d.mem);
}

static void
a_day_that_comes_back_after_midnight_is_counted_once_a_piece(void **state)
{
	struct desk d;

	(void)state;
	/* the clocks went back from 00:01 to 23:01 of the day before */
	desk_open(&d, "America/St_Johns", "23:00-24:00", "23:00-24:00");
	desk_finish(&d);
	assert_int_equal(calendar_between(&d.calendar,
	    at("2009-10-31T12:00:00Z"), at("2009-11-01T12:00:00Z")),
	    HOUR + 59 * 60000);
	mem_arena_clear(&d.mem);
	/* a day that was left out is no working day */
	desk_open(&d, "Pacific/Apia", "09:00-17:00", "");
	desk_finish(&d);
	assert_time(calendar_add_workdays(&d.calendar,
	    at("2011-12-29T10:00:00-10:00"), 1, &plain),
	    "2012-01-02T10:00:00+14:00");
	mem_arena_clear(&d.mem);
}

static void
legal_periods_count_the_first_day_or_not_and_roll(void **state)
{
	struct counting how = { .until = UNTIL_END_OF_DAY };
	struct desk d;
	int64_t start = at("2026-11-20T10:00:00+08:00"); /* a Friday */

	(void)state;
	desk_open(&d, "Asia/Shanghai", "09:00-18:00", "");
	desk_finish(&d);
	assert_time(calendar_add_days(&d.calendar, start, 15, &how),
	    "2026-12-06T00:00:00+08:00");
	how.roll = true; /* the 5th is a Saturday */
	assert_time(calendar_add_days(&d.calendar, start, 15, &how),
	    "2026-12-08T00:00:00+08:00");
	how.first_day = true;
	assert_time(calendar_add_days(&d.calendar, start, 15, &how),
	    "2026-12-05T00:00:00+08:00");
	assert_time(calendar_add_workdays(&d.calendar, start, 1, &how),
	    "2026-11-21T00:00:00+08:00");
	how = plain;
	assert_time(calendar_add_months(&d.calendar,
	    at("2027-01-31T10:00:00+08:00"), 1, &how),
	    "2027-02-28T10:00:00+08:00");
	assert_time(calendar_add_months(&d.calendar,
	    at("2027-12-15T10:00:00+08:00"), 14, &how),
	    "2029-02-15T10:00:00+08:00");
	mem_arena_clear(&d.mem);
}

static void
a_period_never_ends_before_it_begins(void **state)
{
	struct counting how = { .first_day = true,
	    .until = UNTIL_END_OF_WORK };
	struct desk d;

	(void)state;
	desk_open(&d, "Asia/Shanghai", "09:00-18:00", "");
	desk_finish(&d);
	assert_time(calendar_add_workdays(&d.calendar,
	    at("2026-11-20T20:00:00+08:00"), 1, &how),
	    "2026-11-20T20:00:00+08:00");
	mem_arena_clear(&d.mem);
}

static void
instants_far_away_are_counted_too(void **state)
{
	struct desk d;
	int64_t last = 253402300799999;

	(void)state;
	desk_open(&d, "Europe/Berlin", "09:00-17:00", "");
	desk_finish(&d);
	assert_true(calendar_add_work(&d.calendar, last, HOUR) > last);
	assert_true(calendar_add_months(&d.calendar, last, 12, &plain) > last);
	assert_true(calendar_add_work(&d.calendar, 0, HOUR) > 0);
	assert_int_equal(calendar_between(&d.calendar, last, 0), 0);
	assert_time(calendar_add_work(&d.calendar,
	    at("2199-07-01T16:30:00+02:00"), HOUR),
	    "2199-07-02T09:30:00+02:00");
	mem_arena_clear(&d.mem);
}

static void
calendars_that_cannot_be_are_refused(void **state)
{
	struct err err = { "" };
	struct frame overlapping[] = { { 0, 100 }, { 50, 200 } };
	struct frame backward[] = { { 100, 100 } };
	struct hours hours;
	struct desk d;

	(void)state;
	desk_open(&d, "Asia/Seoul", "", "");
	desk_date(&d, "2026-02-17", DATE_HOURS, "10:00-11:00");
	assert_int_equal(calendar_finish(&d.calendar, &err), -1);
	assert_non_null(strstr(err.text, "no working time"));
	err_clear(&err);
	d.calendar.week[0] = hours_of(&d, "10:00-11:00");
	desk_date(&d, "2026-02-18", DATE_HOLIDAY, "");
	desk_date(&d, "2026-02-18", DATE_WORKDAY, "");
	assert_int_equal(calendar_finish(&d.calendar, &err), -1);
	assert_int_equal(calendar_sort_frames(overlapping, 2, &hours, &err),
	    -1);
	assert_int_equal(calendar_sort_frames(backward, 1, &hours, &err), -1);
	err_clear(&err);
	assert_null(zone_load(str_of("Asia/Shangai"), &d.mem, &err));
	assert_non_null(strstr(err.text, "did you mean \"Asia/Shanghai\"?"));
	assert_null(zone_load(str_of("GMT+08:00"), &d.mem, &err));
	mem_arena_clear(&d.mem);
}

static void
the_version_of_a_calendar_changes_with_what_it_says(void **state)
{
	struct desk d, same, other;

	(void)state;
	desk_open(&d, "Asia/Seoul", "09:00-18:00", "");
	desk_open(&same, "Asia/Seoul", "09:00-18:00", "");
	desk_open(&other, "Asia/Seoul", "09:00-18:00", "");
	desk_date(&other, "2026-02-18", DATE_HOLIDAY, "");
	desk_finish(&d);
	desk_finish(&same);
	desk_finish(&other);
	assert_string_equal(d.calendar.version, same.calendar.version);
	assert_string_not_equal(d.calendar.version, other.calendar.version);
	mem_arena_clear(&d.mem);
	mem_arena_clear(&same.mem);
	mem_arena_clear(&other.mem);
}

static void
dates_and_frames_are_read_strictly(void **state)
{
	static const char *const dates[] = { "2026-02-29", "2026-13-01",
	    "2026-00-10", "2026-1-1", "2026-01-01 ", "1969-12-31", "" };
	static const char *const frames[] = { "9:00-12:00", "09:00", "",
	    "09:60-10:00", "24:01-24:00", "09:00-25:00", "09:00-12:00x" };
	struct frame frame;
	int32_t day;
	size_t i;

	(void)state;
	for (i = 0; i < 7; i++) {
		assert_int_equal(calendar_parse_date(str_of(dates[i]), &day),
		    -1);
		assert_int_equal(calendar_parse_frame(str_of(frames[i]),
		    &frame), -1);
	}
	assert_int_equal(calendar_parse_date(str_of("2024-02-29"), &day), 0);
	assert_int_equal(day, 19782);
	assert_int_equal(calendar_parse_date(str_of("1970-01-01"), &day), 0);
	assert_int_equal(day, 0);
}

static void
durations_are_read_with_their_units(void **state)
{
	static const char *const wrong[] = { "", "4", "h", "0h", "-4h", "4 x",
	    "1.5h", "4h30m", "9999999999h", "4000d", "4hours " };
	struct err err = { "" };
	struct clock_span s;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		if (clocks_parse_span(str_of(wrong[i]), &s, &err) == 0)
			fail_msg("\"%s\" was read", wrong[i]);
	assert_int_equal(clocks_parse_span(str_of("90m"), &s, &err), 0);
	assert_int_equal(s.n, 90 * 60000);
	assert_int_equal(clocks_parse_span(str_of("2 workdays"), &s, &err), 0);
	assert_int_equal(s.unit, SPAN_WORKDAYS);
	assert_int_equal(clocks_parse_span(str_of("8w"), &s, &err), 0);
	assert_int_equal(s.n, 56);
	assert_int_equal(clocks_parse_span(str_of("1 year"), &s, &err), 0);
	assert_int_equal(s.n, 12);
}

static void
warnings_come_when_their_part_of_the_working_time_is_over(void **state)
{
	struct clock_terms t = { .due = { SPAN_TIME, 4 * HOUR } };
	struct warning half, before, early, none;
	struct err err = { "" };
	struct desk d;
	int64_t start = at("2026-11-20T17:00:00+08:00"); /* a Friday */

	(void)state;
	desk_open(&d, "Asia/Shanghai", "09:00-18:00", "");
	desk_finish(&d);
	t.calendar = &d.calendar;
	assert_int_equal(clocks_parse_warning(str_of("50%"), &half, &err), 0);
	assert_int_equal(clocks_parse_warning(str_of("-30m"), &before, &err),
	    0);
	assert_int_equal(clocks_parse_warning(str_of("-5h"), &early, &err), 0);
	assert_int_equal(clocks_parse_warning(str_of("100%"), &none, &err),
	    -1);
	assert_int_equal(clocks_parse_warning(str_of("-2d"), &none, &err), -1);
	assert_time(clocks_due(&t, start), "2026-11-23T12:00:00+08:00");
	assert_time(clocks_warning(&t, &half, start,
	    clocks_whole(&t, start, clocks_due(&t, start))),
	    "2026-11-23T10:00:00+08:00");
	assert_time(clocks_warning(&t, &before, start,
	    clocks_whole(&t, start, clocks_due(&t, start))),
	    "2026-11-23T11:30:00+08:00");
	assert_int_equal(clocks_warning(&t, &early, start,
	    clocks_whole(&t, start, clocks_due(&t, start))), -1);
	mem_arena_clear(&d.mem);
}

static void
clocks_of_a_case_are_read_back_as_they_were_written(void **state)
{
	static const char *const wrong[] = { "2 5", "1 ", "1 x", "1 5;a",
	    "1 5;a b 1", "1 5;a b 1 x", "1 5;a b 1 2 3,x",
	    "1 5;a b 1 2 1,2,3,4,5,6,7,8,9",
	    "1 5;a b 1 2 p", "1 5;a b 1 2 px-3", "1 5;a b 1 2 s" };
	static struct clocks c, back;
	struct buf b = { 0 }, again = { 0 };
	size_t i;

	(void)state;
	c.opened_ms = 1000;
	*clocks_add(&c) = (struct clock){ .name = STR("late"),
	    .policy = STR("p@1"), .first_ms = 5, .start_ms = 5, .due_ms = 99,
	    .stop_ms = 12, .is_cancelled = true,
	    .nwarn = 2, .warn_ms = { 7, 9 } };
	*clocks_add(&c) = (struct clock){ .name = STR("soon"),
	    .policy = STR("p@2"), .first_ms = 4, .start_ms = 5, .due_ms = 6,
	    .stop_ms = -1, .nextended = 2, .history = STR("b5"), .npauses = 2,
	    .pauses = { { 1, 2, STR("night") }, { 3, -1, STR("a-b") } } };
	clocks_sort(&c);
	clocks_put(&b, &c);
	assert_string_equal(buf_cstr(&b),
	    "1 1000;soon p@2 5 6 p1-2-night p3--a-b f4 x2 hb5;"
	    "late p@1 5 99 7,9 s12 c");
	assert_int_equal(clocks_get(&back, (struct str){ b.data, b.len }), 0);
	assert_int_equal(back.n, 2);
	assert_true(clocks_is_paused(clocks_find(&back,
	    (struct str)STR("soon"))));
	assert_int_equal(clocks_find(&back, (struct str)STR("late"))->nwarn, 2);
	again.len = 0;
	clocks_put(&again, &back);
	assert_string_equal(buf_cstr(&again), buf_cstr(&b));
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		if (clocks_get(&back, str_of(wrong[i])) == 0)
			fail_msg("\"%s\" was read", wrong[i]);
	assert_int_equal(clocks_get(&back, str_of("")), 0);
	buf_clear(&b);
	buf_clear(&again);
}

#define WHY ((struct str)STR("waiting"))

static struct clock
running(const struct clock_terms *t, int64_t start_ms)
{
	return (struct clock){ .start_ms = start_ms, .stop_ms = -1,
	    .due_ms = clocks_due(t, start_ms), .nwarn = 1,
	    .warn_ms = { start_ms + 1000 } };
}

static void
what_was_left_at_a_pause_is_left_after_it(void **state)
{
	const struct clock_terms t = { .due = { SPAN_TIME, 4000 } };
	struct clock c = running(&t, 10000);

	(void)state;
	clocks_pause(&c, 12000, WHY);
	assert_string_equal(clocks_state(&c, 99000), "paused");
	clocks_resume(&c, &t, 50000, 0);
	assert_int_equal(c.due_ms, 52000);
	assert_int_equal(c.warn_ms[0], 11000); /* it was before the pause */
	assert_string_equal(clocks_state(&c, 51999), "running");
	assert_string_equal(clocks_state(&c, 52000), "breached");
	clocks_stop(&c, &t, 51000, 0);
	assert_string_equal(clocks_state(&c, 99000), "met");
}

static void
a_clock_paused_and_stopped_at_once_keeps_the_pause(void **state)
{
	const struct clock_terms t = { .due = { SPAN_TIME, 4000 } };
	struct clock c = running(&t, 10000);

	(void)state;
	clocks_pause(&c, 12000, WHY);
	clocks_stop(&c, &t, 90000, 0);
	assert_int_equal(c.pauses[0].to_ms, 90000);
	assert_int_equal(c.due_ms, 92000);
	assert_string_equal(clocks_state(&c, 99000), "met");
	c = running(&t, 10000);
	clocks_pause(&c, 12000, WHY);
	clocks_stop(&c, &t, 12000, 0);
	assert_int_equal(c.npauses, 1);
	assert_int_equal(c.due_ms, 14000);
}

static void
pauses_take_no_more_than_their_limit(void **state)
{
	const struct clock_terms t = { .due = { SPAN_TIME, 100000 } };
	struct clock c = running(&t, 0);
	int i;

	(void)state;
	clocks_pause(&c, 1000, WHY);
	clocks_resume(&c, &t, 5000, 6000);
	clocks_pause(&c, 10000, WHY);
	clocks_end_pause(&c, &t, 11999, 6000);
	assert_true(clocks_is_paused(&c));
	clocks_end_pause(&c, &t, 60000, 6000);
	assert_false(clocks_is_paused(&c));
	assert_int_equal(c.pauses[1].to_ms, 12000);
	assert_int_equal(c.due_ms, 106000);
	clocks_pause(&c, 20000, WHY);
	clocks_resume(&c, &t, 30000, 6000);
	assert_int_equal(c.due_ms, 106000);
	for (i = 0; i < 100; i++) {
		clocks_pause(&c, 40000 + i * 10, WHY);
		clocks_resume(&c, &t, 40005 + i * 10, 0);
	}
	assert_int_equal(c.npauses, CLOCKS_MAX_PAUSES);
}

static void
what_comes_too_late_or_out_of_order_changes_nothing(void **state)
{
	const struct clock_terms t = { .due = { SPAN_TIME, 4000 } };
	struct clock c = running(&t, 10000);

	(void)state;
	clocks_resume(&c, &t, 11000, 0);
	clocks_pause(&c, 14000, WHY);  /* it is due */
	assert_int_equal(c.npauses, 0);
	clocks_pause(&c, 9000, WHY);   /* before the start: at the start */
	assert_int_equal(c.pauses[0].from_ms, 10000);
	clocks_resume(&c, &t, 9500, 0);
	assert_int_equal(c.due_ms, 14000);
	clocks_stop(&c, &t, 15000, 0);
	clocks_stop(&c, &t, 11000, 0);
	assert_string_equal(clocks_state(&c, 11000), "missed");
	clocks_pause(&c, 12000, WHY);
	assert_int_equal(c.npauses, 1);
}

/* Answering ------------------------------------------------------------------ */

/* calendar ZONE HOURS*7 {date kind hours}*, each "-" where there are none. */
static void
serve_calendar(struct desk *d, char *words)
{
	struct err err = { "" };
	char *word;
	int i;

	mem_arena_clear(&d->mem);
	memset(d, 0, sizeof(*d));
	d->calendar.zone = zone_load(str_of(strtok(words, " \n")), &d->mem,
	    &err);
	for (i = 0; i < 7; i++) {
		word = strtok(NULL, " \n");
		d->calendar.week[i] = hours_of(d, *word == '-' ? "" :
		    mem_arena_str(&d->mem, str_of(word)).data);
	}
	d->calendar.dates = mem_arena_alloc(&d->mem,
	    400 * sizeof(struct dated));
	while ((word = strtok(NULL, " \n")) != NULL) {
		char *kind = strtok(NULL, " \n"), *hours = strtok(NULL, " \n");

		desk_date(d, word, (enum date_kind)atoi(kind),
		    *hours == '-' ? "" : hours);
	}
	desk_finish(d);
}

static int64_t
serve_question(const struct calendar *c, const char *what, int64_t a,
    int64_t n, int first, int roll, int until)
{
	struct counting how = { first, roll, (enum until)until };

	if (strcmp(what, "work") == 0)
		return calendar_add_work(c, a, n);
	if (strcmp(what, "between") == 0)
		return calendar_between(c, a, n);
	if (strcmp(what, "next") == 0)
		return calendar_next_work(c, a);
	if (strcmp(what, "workdays") == 0)
		return calendar_add_workdays(c, a, n, &how);
	if (strcmp(what, "days") == 0)
		return calendar_add_days(c, a, n, &how);
	return calendar_add_months(c, a, n, &how);
}

/* history START WORK LIMIT {from to}*: when it is due; then whether its parts
 * add up to the time that it took. */
static void
serve_history(const struct calendar *calendar, char *words)
{
	struct clock_terms t = { .calendar = calendar };
	struct clock c;
	int64_t limit_ms, run_ms = 0, from_ms, all_ms, paused_ms = 0;
	char *word;
	uint32_t i;

	from_ms = atoll(strtok(words, " \n"));
	t.due.n = atoll(strtok(NULL, " \n"));
	limit_ms = atoll(strtok(NULL, " \n"));
	c = running(&t, from_ms);
	while ((word = strtok(NULL, " \n")) != NULL) {
		clocks_pause(&c, atoll(word), WHY);
		clocks_resume(&c, &t, atoll(strtok(NULL, " \n")), limit_ms);
	}
	all_ms = c.due_ms - c.start_ms;
	for (i = 0; i < c.npauses; i++) {
		run_ms += clocks_measure(&t, from_ms, c.pauses[i].from_ms);
		all_ms -= c.pauses[i].from_ms - from_ms;
		paused_ms += c.pauses[i].to_ms - c.pauses[i].from_ms;
		from_ms = c.pauses[i].to_ms;
	}
	run_ms += clocks_measure(&t, from_ms, c.due_ms);
	all_ms -= paused_ms + c.due_ms - from_ms;
	printf("%lld\n%d\n", (long long)c.due_ms, run_ms == t.due.n &&
	    all_ms == 0 && (limit_ms == 0 || paused_ms <= limit_ms));
}

static int
serve(void)
{
	static char line[65536];
	struct desk d = { 0 };
	char what[16];
	long long a, n;
	int first, roll, until;

	while (fgets(line, sizeof(line), stdin) != NULL) {
		if (strncmp(line, "calendar ", 9) == 0) {
			serve_calendar(&d, line + 9);
			continue;
		}
		if (strncmp(line, "history ", 8) == 0) {
			serve_history(&d.calendar, line + 8);
			continue;
		}
		if (sscanf(line, "%15s %lld %lld %d %d %d", what, &a, &n,
		    &first, &roll, &until) != 6)
			return 2;
		printf("%lld\n", (long long)serve_question(&d.calendar, what,
		    a, n, first, roll, until));
	}
	mem_arena_clear(&d.mem);
	return 0;
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_lunch_break_does_not_count_on_either_side),
		cmocka_unit_test(
		    holidays_swapped_days_and_one_off_hours_replace_the_week),
		cmocka_unit_test(
		    an_hour_that_is_skipped_is_not_worked_one_that_comes_twice_is),
		cmocka_unit_test(
		    a_day_that_comes_back_after_midnight_is_counted_once_a_piece),
		cmocka_unit_test(
		    legal_periods_count_the_first_day_or_not_and_roll),
		cmocka_unit_test(a_period_never_ends_before_it_begins),
		cmocka_unit_test(instants_far_away_are_counted_too),
		cmocka_unit_test(calendars_that_cannot_be_are_refused),
		cmocka_unit_test(
		    the_version_of_a_calendar_changes_with_what_it_says),
		cmocka_unit_test(dates_and_frames_are_read_strictly),
		cmocka_unit_test(durations_are_read_with_their_units),
		cmocka_unit_test(
		    warnings_come_when_their_part_of_the_working_time_is_over),
		cmocka_unit_test(
		    clocks_of_a_case_are_read_back_as_they_were_written),
		cmocka_unit_test(what_was_left_at_a_pause_is_left_after_it),
		cmocka_unit_test(
		    a_clock_paused_and_stopped_at_once_keeps_the_pause),
		cmocka_unit_test(pauses_take_no_more_than_their_limit),
		cmocka_unit_test(
		    what_comes_too_late_or_out_of_order_changes_nothing),
	};

	if (argc > 1 && strcmp(argv[1], "serve") == 0)
		return serve();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
