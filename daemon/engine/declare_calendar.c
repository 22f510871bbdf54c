/*
 * declare_calendar: calendar "office-cn" { zone = ..., mon_fri = { ... } }.  It
 * knows what is written, and leaves the counting to calendar.h.
 */
#include <stdio.h>
#include <string.h>

#include "declare_parts.h"

#define MAX_ITEMS 1000 /* of one list of dates */

static const char *const weekdays[] = { "mon", "tue", "wed", "thu", "fri",
	"sat", "sun" };
static const char *const keys[] = { "zone", "holidays", "workdays", "hours",
	"about", "mon_fri", "sat_sun", "mon_sun", NULL };

/* "mon", "sat_sun": the first day and the last. */
static bool
parse_days(struct str s, int *from, int *to)
{
	*from = *to = -1;
	if (s.len != 3 && (s.len != 7 || s.data[3] != '_'))
		return false;
	for (int i = 0; i < 7; i++) {
		if (memcmp(s.data, weekdays[i], 3) == 0)
			*from = i;
		if (memcmp(s.data + s.len - 3, weekdays[i], 3) == 0)
			*to = i;
	}
	return *from >= 0 && *to >= *from;
}

static int
refuse_key(struct ruleset *rs, struct str key, struct err *err)
{
	struct names known = { 0 };
	char hint[160];
	int i;

	for (i = 0; keys[i] != NULL; i++)
		names_add(&known, &rs->mem, str_of(keys[i]));
	for (i = 0; i < 7; i++)
		names_add(&known, &rs->mem, str_of(weekdays[i]));
	err_set(err, "calendar has no key \"%.60s\"%s; expected zone, days "
	    "such as mon_fri, holidays, workdays, hours", key.data,
	    names_hint(&known, key, hint, sizeof(hint)));
	names_clear(&known);
	return -1;
}

/* { "09:00-12:00", "13:00-18:00" } */
static int
take_hours(struct ruleset *rs, const struct member *m, struct hours *hours,
    struct err *err)
{
	struct frame *frames;
	struct err why = { "" };
	struct str *list;
	uint32_t i, n;

	if (datum_strings(&m->value, m->name.data, CALENDAR_MAX_FRAMES,
	    COND_MAX_STRING, &rs->mem, &list, &n, err) < 0)
		return -1;
	frames = mem_arena_alloc(&rs->mem, (n + 1) * sizeof(*frames));
	for (i = 0; i < n; i++)
		if (calendar_parse_frame(list[i], &frames[i]) < 0)
			return err_set(err, "%s: \"%.60s\" is no frame; "
			    "expected hours such as \"09:00-12:00\", to "
			    "\"24:00\" at the latest", m->name.data,
			    list[i].data);
	if (calendar_sort_frames(frames, n, hours, &why) < 0)
		return err_set(err, "%s: %s", m->name.data, why.text);
	return 0;
}

static int
take_week(struct ruleset *rs, struct calendar *c, bool *is_said,
    const struct member *m, struct err *err)
{
	struct hours hours;
	int from, to;

	if (!parse_days(m->name, &from, &to))
		return refuse_key(rs, m->name, err);
	if (take_hours(rs, m, &hours, err) < 0)
		return -1;
	for (; from <= to; from++) {
		if (is_said[from])
			return err_set(err, "%s: the hours of %s are said "
			    "twice", m->name.data, weekdays[from]);
		is_said[from] = true;
		c->week[from] = hours;
	}
	return 0;
}

/* Dates ------------------------------------------------------------------- */

static int
add_dates(struct ruleset *rs, struct calendar *c, struct str s,
    enum date_kind kind, const struct hours *hours, struct err *err)
{
	struct dated *more;
	int32_t from, to;
	uint32_t n;

	if (calendar_parse_dates(s, &from, &to) < 0)
		return err_set(err, "\"%.60s\" is no date; expected dates such "
		    "as \"2026-10-01\" or \"2026-10-01..2026-10-07\"", s.data);
	if (to - from >= CALENDAR_MAX_DATES ||
	    c->ndates + (uint32_t)(to - from) >= CALENDAR_MAX_DATES)
		return err_set(err, "more than %d dates", CALENDAR_MAX_DATES);
	n = (uint32_t)(to - from) + 1;
	more = mem_arena_alloc(&rs->mem, (c->ndates + n) * sizeof(*more));
	if (c->ndates > 0)
		memcpy(more, c->dates, c->ndates * sizeof(*more));
	for (c->dates = more; from <= to; from++)
		more[c->ndates++] = (struct dated){ .day = from, .kind = kind,
		    .hours = hours != NULL ? *hours : (struct hours){ 0 } };
	return 0;
}

/* { "2026-10-01" } or { ["2026-10-01"] = "National Day" }. */
static int
take_dates(struct ruleset *rs, struct calendar *c, const struct datum *d,
    enum date_kind kind, struct err *err)
{
	uint32_t i;

	if (d->type != DATUM_TABLE || d->nitems + d->nmembers > MAX_ITEMS)
		return err_set(err, "expected a list of at most %d dates",
		    MAX_ITEMS);
	for (i = 0; i < d->nitems; i++) {
		if (d->items[i].type != DATUM_STRING)
			return err_set(err, "expected a date, found %s",
			    datum_words(d->items[i].type));
		if (add_dates(rs, c, d->items[i].s, kind, NULL, err) < 0)
			return -1;
	}
	for (i = 0; i < d->nmembers; i++)
		if (add_dates(rs, c, d->members[i].name, kind, NULL, err) < 0)
			return -1;
	return 0;
}

/* { ["2026-12-31"] = { "09:00-12:00" } } */
static int
take_one_off(struct ruleset *rs, struct calendar *c, const struct datum *d,
    struct err *err)
{
	struct hours hours;
	uint32_t i;

	if (d->type != DATUM_TABLE || d->nitems > 0 || d->nmembers > MAX_ITEMS)
		return err_set(err, "expected at most %d dates with their "
		    "hours, as in { [\"2026-12-31\"] = { \"09:00-12:00\" } }",
		    MAX_ITEMS);
	for (i = 0; i < d->nmembers; i++)
		if (take_hours(rs, &d->members[i], &hours, err) < 0 ||
		    add_dates(rs, c, d->members[i].name, DATE_HOURS, &hours,
		    err) < 0)
			return -1;
	return 0;
}

/* -------------------------------------------------------------------------- */

static int
take_zone(struct ruleset *rs, struct calendar *c, const struct datum *d,
    struct err *err)
{
	uint32_t i;

	if (d == NULL)
		return err_set(err, "zone is missing; expected a time zone "
		    "such as \"Asia/Shanghai\"");
	if (datum_string(d, "zone", COND_MAX_STRING, err) < 0)
		return -1;
	for (i = 0; i < rs->calendar_names.n && c->zone == NULL; i++)
		if (str_eq(rs->calendars[i].zone->name, d->s))
			c->zone = rs->calendars[i].zone;
	if (c->zone == NULL)
		c->zone = zone_load(d->s, &rs->mem, err);
	return c->zone != NULL ? 0 : -1;
}

static int
take_members(struct ruleset *rs, struct calendar *c, const struct datum *d,
    struct err *err)
{
	const struct member *m = d->members;
	bool is_said[7] = { false };
	struct err why = { "" };
	uint32_t i;
	int failed = 0;

	for (i = 0; i < d->nmembers && failed == 0; i++, m++) {
		if (str_is(m->name, "zone"))
			continue;
		if (str_is(m->name, "holidays"))
			failed = take_dates(rs, c, &m->value, DATE_HOLIDAY,
			    &why);
		else if (str_is(m->name, "workdays"))
			failed = take_dates(rs, c, &m->value, DATE_WORKDAY,
			    &why);
		else if (str_is(m->name, "hours"))
			failed = take_one_off(rs, c, &m->value, &why);
		else if (str_is(m->name, "about"))
			failed = datum_string(&m->value, "about", 2000, err);
		else
			failed = take_week(rs, c, is_said, m, err);
		if (failed < 0)
			err_set(err, "%s: %s", m->name.data, why.text);
	}
	return failed;
}

int
declare_calendar(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	struct calendar c = { .name = name };
	uint32_t id = names_find(&rs->calendar_names, name);

	(void)kind;
	if (id != NAMES_NONE)
		return err_set(err, "a calendar named \"%s\" exists already at "
		    "%s", name.data, ruleset_where(rs, rs->calendar_at[id]));
	if (d->nitems > 0)
		return err_set(err, "calendar: expected names in the table, "
		    "found a value without a name");
	if (take_zone(rs, &c, datum_find(d, "zone"), err) < 0 ||
	    take_members(rs, &c, d, err) < 0 || calendar_finish(&c, err) < 0)
		return -1;
	id = names_add(&rs->calendar_names, &rs->mem, name);
	rs->calendars = mem_realloc(rs->calendars,
	    rs->calendar_names.cap * sizeof(*rs->calendars));
	rs->calendar_at = mem_realloc(rs->calendar_at,
	    rs->calendar_names.cap * sizeof(*rs->calendar_at));
	rs->calendars[id] = c;
	rs->calendar_at[id] = at;
	return 0;
}
