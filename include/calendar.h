/*
 * calendar: when people work: frames of each day in a time zone, with
 * holidays, swapped work days and one-off hours.
 *
 * An instant is worked when the wall of the calendar's zone then shows a time
 * within a frame of the day that it shows.  So an hour that the clocks skip in
 * spring is not worked, and one that they repeat in autumn is worked twice.
 * Pure functions of their arguments; instants are milliseconds since 1970.
 * What a call costs grows with the days it goes over.
 */
#ifndef TRIAGED_CALENDAR_H
#define TRIAGED_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"
#include "mem.h"
#include "zone.h"

#define CALENDAR_DAY_MS (24 * 60 * 60 * 1000ll)
#define CALENDAR_MAX_FRAMES 12    /* of a day */
#define CALENDAR_MAX_DATES 10000  /* that are not as their weekday */
#define CALENDAR_VERSION_CHARS 16

/* Of a day on the wall: from 0 to 24:00, in ms. */
struct frame {
	int32_t from_ms, to_ms;
};

/* The frames of a day, in order, none touching the next; none: no work. */
struct hours {
	uint32_t n;
	const struct frame *frames;
	int64_t sum_ms;
};

/* What a date has in the place of its weekday's hours; the higher kind wins
 * where a date has several. */
enum date_kind { DATE_HOLIDAY, DATE_WORKDAY, DATE_HOURS };
struct dated {
	int32_t day;             /* since 1970-01-01 */
	enum date_kind kind;
	struct hours hours;      /* HOURS; else calendar_finish() fills it */
};

struct calendar {
	struct str name;
	const struct zone *zone;
	struct hours week[7];    /* Monday first */
	struct dated *dates;     /* by day, one a day, once finished */
	uint32_t ndates;
	char version[CALENDAR_VERSION_CHARS + 1]; /* a hash of all of it */
};

/* Sorts frames and adds them up; -1 where they overlap or are empty. */
int calendar_sort_frames(struct frame *frames, uint32_t n, struct hours *hours,
    struct err *err) MUST_CHECK;
/* Sorts the dates, gives swapped work days the hours of the week's first
 * working day, checks, makes the version.  A week without any working time and
 * a date that is both a holiday and a work day are errors. */
int calendar_finish(struct calendar *c, struct err *err) MUST_CHECK;

/* Working time (calendar.c). ---------------------------------------------- */

/* The first instant by which work_ms have been worked since ms; ms itself for
 * none. */
int64_t calendar_add_work(const struct calendar *c, int64_t ms,
    int64_t work_ms);
/* What is worked from one instant until another; 0 where that is earlier. */
int64_t calendar_between(const struct calendar *c, int64_t from_ms,
    int64_t to_ms);
/* ms where it is worked, else the next instant that is. */
int64_t calendar_next_work(const struct calendar *c, int64_t ms);

/* Days (calendar_days.c). -------------------------------------------------- */

enum until {
	UNTIL_SAME_TIME,     /* the time of day at which it began */
	UNTIL_END_OF_WORK,   /* the end of the day's last frame, else of it */
	UNTIL_END_OF_DAY     /* the midnight that ends the day */
};

/* How days are counted. */
struct counting {
	bool first_day;      /* the day of the beginning is the first, not 0 */
	bool roll;           /* a last day without work: the next with it */
	enum until until;
};


/* The end of a period that begins at ms, never before ms: n > 0 working days,
 * days, months.  A month ends on the day of the same number, or the month's
 * last; with first_day, the day before. */
int64_t calendar_add_workdays(const struct calendar *c, int64_t ms, int64_t n,
    const struct counting *how);
int64_t calendar_add_days(const struct calendar *c, int64_t ms, int64_t n,
    const struct counting *how);
int64_t calendar_add_months(const struct calendar *c, int64_t ms, int64_t n,
    const struct counting *how);

/* Dates and days: "2026-02-14" is 20498; -1 where it is no date. */
int calendar_parse_date(struct str s, int32_t *day);
/* One, or "2026-10-01..2026-10-07", both ends in it. */
int calendar_parse_dates(struct str s, int32_t *from, int32_t *to);
/* "09:00-12:00"; -1 where it is no frame. */
int calendar_parse_frame(struct str s, struct frame *frame);

/* The hours of a day; for calendar_days.c. */
const struct hours *calendar_hours(const struct calendar *c, int64_t day);

#endif
