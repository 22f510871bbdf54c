/*
 * calendar: working time between instants.  It knows no clock that runs, and
 * ICU only through zone.h.
 *
 * Time is gone through in pieces: what one day of the wall has within one
 * segment of the zone.  Pieces follow one another without gap or overlap
 * whatever the zone does, a day that is cut in two by a change (or that comes
 * back after the next has begun) being two of them.
 */
#include "calendar.h"

#include <string.h>

#include "buf.h"
#include "hash.h"

struct piece {
	uint32_t segment;
	int64_t day;
	int64_t from_ms, to_ms; /* instants */
	int64_t midnight_ms;    /* the instant of the day's 00:00, or what it
	                           would have been */
	uint32_t weekday;       /* Monday is 0 */
	uint32_t date;          /* the first of the calendar's, from day on */
};

static int64_t
floor_day(int64_t local_ms)
{
	return local_ms / CALENDAR_DAY_MS - (local_ms % CALENDAR_DAY_MS < 0);
}

static uint32_t
weekday_of(int64_t day)
{
	int64_t weekday = (day + 3) % 7; /* 1970 began on a Thursday */

	return (uint32_t)(weekday < 0 ? weekday + 7 : weekday);
}

/* The first of the calendar's dates that is not before a day. */
static uint32_t
find_date(const struct calendar *c, int64_t day)
{
	uint32_t low = 0, high = c->ndates, middle;

	while (low < high) {
		middle = (low + high) / 2;
		if (c->dates[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static const struct hours *
hours_on(const struct calendar *c, int64_t day, uint32_t date,
    uint32_t weekday)
{
	return date < c->ndates && c->dates[date].day == day ?
	    &c->dates[date].hours : &c->week[weekday];
}

const struct hours *
calendar_hours(const struct calendar *c, int64_t day)
{
	return hours_on(c, day, find_date(c, day), weekday_of(day));
}

/* The piece of that segment which holds an instant. */
static struct piece
piece_of(const struct calendar *c, uint32_t segment, int64_t ms)
{
	const struct zone *z = c->zone;
	int64_t offset = z->offset_ms[segment];
	int64_t end = zone_segment_end(z, segment);
	struct piece p = { .segment = segment };

	p.day = floor_day(ms + offset);
	p.midnight_ms = p.day * CALENDAR_DAY_MS - offset;
	p.from_ms = p.midnight_ms > z->from_ms[segment] ? p.midnight_ms :
	    z->from_ms[segment];
	p.to_ms = p.midnight_ms + CALENDAR_DAY_MS < end ?
	    p.midnight_ms + CALENDAR_DAY_MS : end;
	p.weekday = weekday_of(p.day);
	p.date = find_date(c, p.day);
	return p;
}

static struct piece
piece_at(const struct calendar *c, int64_t ms)
{
	return piece_of(c, zone_segment(c->zone, ms), ms);
}

/* Mostly the next day, which needs no division and no search. */
static void
piece_go_on(const struct calendar *c, struct piece *p)
{
	int64_t end = zone_segment_end(c->zone, p->segment);

	if (p->to_ms == end) {
		*p = piece_of(c, p->segment + 1, p->to_ms);
		return;
	}
	p->day++;
	p->midnight_ms += CALENDAR_DAY_MS;
	p->from_ms = p->to_ms;
	p->to_ms = p->midnight_ms + CALENDAR_DAY_MS < end ?
	    p->midnight_ms + CALENDAR_DAY_MS : end;
	p->weekday = p->weekday < 6 ? p->weekday + 1 : 0;
	while (p->date < c->ndates && c->dates[p->date].day < p->day)
		p->date++;
}

/* What of a frame lies in the piece, and from ms on. */
static struct frame_span {
	int64_t from_ms, to_ms;
} span_of(const struct piece *p, const struct frame *f, int64_t ms)
{
	struct frame_span s = { p->midnight_ms + f->from_ms,
	    p->midnight_ms + f->to_ms };

	if (s.from_ms < p->from_ms)
		s.from_ms = p->from_ms;
	if (s.from_ms < ms)
		s.from_ms = ms;
	if (s.to_ms > p->to_ms)
		s.to_ms = p->to_ms;
	return s;
}

static bool
is_whole(const struct piece *p, int64_t ms)
{
	return p->to_ms - p->from_ms == CALENDAR_DAY_MS && ms <= p->from_ms;
}

int64_t
calendar_add_work(const struct calendar *c, int64_t ms, int64_t work_ms)
{
	struct piece p = piece_at(c, ms);
	const struct hours *hours;
	struct frame_span s;
	uint32_t i;

	if (work_ms <= 0)
		return ms;
	for (;; piece_go_on(c, &p)) {
		hours = hours_on(c, p.day, p.date, p.weekday);
		if (is_whole(&p, ms) && hours->sum_ms < work_ms) {
			work_ms -= hours->sum_ms;
			continue;
		}
		for (i = 0; i < hours->n; i++) {
			s = span_of(&p, &hours->frames[i], ms);
			if (s.from_ms >= s.to_ms)
				continue;
			if (s.to_ms - s.from_ms >= work_ms)
				return s.from_ms + work_ms;
			work_ms -= s.to_ms - s.from_ms;
		}
	}
}

int64_t
calendar_between(const struct calendar *c, int64_t from_ms, int64_t to_ms)
{
	struct piece p = piece_at(c, from_ms);
	const struct hours *hours;
	struct frame_span s;
	int64_t sum_ms = 0;
	uint32_t i;

	for (; p.from_ms < to_ms; piece_go_on(c, &p)) {
		hours = hours_on(c, p.day, p.date, p.weekday);
		if (is_whole(&p, from_ms) && p.to_ms <= to_ms) {
			sum_ms += hours->sum_ms;
			continue;
		}
		for (i = 0; i < hours->n; i++) {
			s = span_of(&p, &hours->frames[i], from_ms);
			if (s.to_ms > to_ms)
				s.to_ms = to_ms;
			if (s.from_ms < s.to_ms)
				sum_ms += s.to_ms - s.from_ms;
		}
	}
	return sum_ms;
}

int64_t
calendar_next_work(const struct calendar *c, int64_t ms)
{
	return calendar_add_work(c, ms, 1) - 1;
}

/* Making one --------------------------------------------------------------- */

static int
compare_frames(const void *a, const void *b)
{
	const struct frame *x = a, *y = b;

	return (x->from_ms > y->from_ms) - (x->from_ms < y->from_ms);
}

int
calendar_sort_frames(struct frame *frames, uint32_t n, struct hours *hours,
    struct err *err)
{
	uint32_t i;

	*hours = (struct hours){ .n = n, .frames = frames };
	mem_sort(frames, n, sizeof(*frames), compare_frames);
	for (i = 0; i < n; i++) {
		if (frames[i].to_ms <= frames[i].from_ms)
			return err_set(err, "a frame must end after it begins; "
			    "work over midnight is two frames, to 24:00 and "
			    "from 00:00");
		if (i > 0 && frames[i].from_ms < frames[i - 1].to_ms)
			return err_set(err, "two frames of a day overlap");
		hours->sum_ms += frames[i].to_ms - frames[i].from_ms;
	}
	return 0;
}

static int
compare_dates(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;

	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	return (x->kind < y->kind) - (x->kind > y->kind);
}

static int
refuse_date(const struct dated *d, struct err *err)
{
	struct buf date = { 0 };

	buf_time(&date, d->day * CALENDAR_DAY_MS);
	err_set(err, "%.10s is both a holiday and a work day", date.data);
	buf_clear(&date);
	return -1;
}

/* One entry a day, the highest kind: it stands first. */
static int
unite_dates(struct calendar *c, struct err *err)
{
	const struct dated *d = c->dates;
	uint32_t i, kept = 0;

	mem_sort(c->dates, c->ndates, sizeof(*d), compare_dates);
	for (i = 0; i < c->ndates; i++) {
		if (kept == 0 || d[kept - 1].day != d[i].day)
			c->dates[kept++] = d[i];
		else if (d[kept - 1].kind == DATE_WORKDAY &&
		    d[i].kind == DATE_HOLIDAY)
			return refuse_date(&d[i], err);
	}
	c->ndates = kept;
	return 0;
}

static uint64_t
hash_hours(uint64_t h, const struct hours *hours)
{
	return hash_add(h, (struct str){ (const char *)hours->frames,
	    hours->n * sizeof(*hours->frames) });
}

static void
make_version(struct calendar *c)
{
	uint64_t h = hash_add(HASH_START, c->zone->name);
	struct buf hex = { 0 };
	uint32_t i;

	for (i = 0; i < 7; i++)
		h = hash_hours(h, &c->week[i]);
	for (i = 0; i < c->ndates; i++) {
		h = hash_add(h, (struct str){ (const char *)&c->dates[i].day,
		    sizeof(c->dates[i].day) });
		h = hash_hours(h, &c->dates[i].hours);
	}
	buf_addf(&hex, "%016llx", (unsigned long long)h);
	memcpy(c->version, hex.data, CALENDAR_VERSION_CHARS);
	buf_clear(&hex);
}

int
calendar_finish(struct calendar *c, struct err *err)
{
	uint32_t i, first = 0;

	while (first < 7 && c->week[first].n == 0)
		first++;
	if (first == 7)
		return err_set(err, "the calendar has no working time in any "
		    "week; expected hours such as mon_fri = { "
		    "\"09:00-12:00\", \"13:00-18:00\" }");
	if (unite_dates(c, err) < 0)
		return -1;
	for (i = 0; i < c->ndates; i++)
		if (c->dates[i].kind == DATE_WORKDAY)
			c->dates[i].hours = c->week[first];
	make_version(c);
	return 0;
}
