/*
 * declare_clock: what a clock rule says beside when and check: how long, by
 * which calendar, when to warn.  Names are looked up when all files have been
 * read (ruleset_clocks.c).
 */
#include <string.h>

#include "ruleset_parts.h"

#define NAME_MAX_BYTES 64
#define ABOUT_MAX_BYTES 2000

/* A clock's name becomes a part of timers and of what is kept with a case. */
static int
check_name(struct str s, struct err *err)
{
	if (s.len == 0 || s.len > NAME_MAX_BYTES ||
	    strpbrk(s.data, " :;,@{}[]*?\\\"'") != NULL ||
	    strlen(s.data) < s.len)
		return err_set(err, "clock: expected a name of 1 to %d bytes "
		    "without spaces, quotes and : ; , @ { } [ ] * ?",
		    NAME_MAX_BYTES);
	return 0;
}

static int
take_span(const struct datum *d, struct clock_span *span, struct err *err)
{
	if (datum_string(d, "due", COND_MAX_STRING, err) < 0)
		return -1;
	return clocks_parse_span(d->s, span, err);
}

/* due = "4h", or by priority; false: no such clock for that priority. */
static int
take_due(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	struct due *row;
	uint32_t i;

	k->ndues = d->type == DATUM_TABLE ? d->nmembers : 1;
	k->dues = row = mem_arena_alloc(&rs->mem,
	    (k->ndues + 1) * sizeof(*row));
	if (d->type != DATUM_TABLE)
		return take_span(d, &row->span, err);
	if (d->nitems > 0 || d->nmembers == 0)
		return err_set(err, "due: expected a duration, or one for "
		    "each priority as in { P1 = \"30m\", ... }");
	k->is_by_priority = true;
	for (i = 0; i < k->ndues; i++, row++) {
		row->priority = d->members[i].name;
		if (d->members[i].value.type == DATUM_BOOL &&
		    !d->members[i].value.b)
			continue;
		if (take_span(&d->members[i].value, &row->span, err) < 0)
			return -1;
	}
	return 0;
}

static int
take_warn(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	struct str *list;
	uint32_t i;

	if (datum_strings(d, "warn", CLOCKS_MAX_WARNINGS, COND_MAX_STRING,
	    &rs->mem, &list, &k->nwarn, err) < 0)
		return -1;
	for (i = 0; i < k->nwarn; i++)
		if (clocks_parse_warning(list[i], &k->warn[i], err) < 0)
			return -1;
	return 0;
}

/* One of a few words; its number. */
static int
take_word(struct ruleset *rs, const struct datum *d, const char *what,
    const char *const *words, int *number, struct err *err)
{
	struct names known = { 0 };
	char hint[160];
	uint32_t i;
	int failed;

	for (i = 0; words[i] != NULL; i++)
		names_add(&known, &rs->mem, str_of(words[i]));
	failed = datum_string(d, what, COND_MAX_STRING, err);
	i = failed == 0 ? names_find(&known, d->s) : 0;
	if (i == NAMES_NONE)
		failed = err_set(err, "%s: \"%.60s\" is none of its words%s; "
		    "expected \"%s\" or \"%s\"", what, d->s.data,
		    names_hint(&known, d->s, hint, sizeof(hint)), words[0],
		    words[1]);
	names_clear(&known);
	*number = (int)i;
	return failed;
}

static int
take_starts(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	static const char *const words[] = { "event", "case", NULL };
	int number;

	if (take_word(rs, d, "starts", words, &number, err) < 0)
		return -1;
	k->is_from_case = number == 1;
	return 0;
}

static int
take_ends(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	static const char *const words[] = {
		[UNTIL_SAME_TIME] = "same time",
		[UNTIL_END_OF_WORK] = "end of work",
		[UNTIL_END_OF_DAY] = "end of day", NULL };
	int number;

	if (take_word(rs, d, "ends", words, &number, err) < 0)
		return -1;
	k->has_ends = true;
	k->counting.until = (enum until)number;
	return 0;
}

static int
take_bool(const struct datum *d, const char *what, bool *b, struct err *err)
{
	if (d->type != DATUM_BOOL)
		return err_set(err, "%s: expected true or false, found %s",
		    what, datum_words(d->type));
	*b = d->b;
	return 0;
}

static int
take_first_day(struct ruleset *rs, struct clock_rule *k,
    const struct datum *d, struct err *err)
{
	(void)rs;
	return take_bool(d, "first_day", &k->counting.first_day, err);
}

static int
take_roll(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	(void)rs;
	return take_bool(d, "roll", &k->counting.roll, err);
}

static int
take_statutory(struct ruleset *rs, struct clock_rule *k,
    const struct datum *d, struct err *err)
{
	(void)rs;
	return take_bool(d, "statutory", &k->is_statutory, err);
}

static int
take_calendar(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	(void)rs;
	k->calendar_name = d->s;
	return datum_string(d, "calendar", COND_MAX_STRING, err);
}

static int
take_name(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	(void)rs;
	k->name = d->s;
	return datum_string(d, "clock", COND_MAX_STRING, err);
}

static int
take_switch(struct ruleset *rs, struct clock_switch *s, const struct datum *d,
    const char *what, struct err *err)
{
	s->is_there = true;
	return declare_condition(rs, d, what, &s->when, err);
}

static int
take_stops(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	return take_switch(rs, &k->switches[SWITCH_STOPS], d, "stops", err);
}

static int
take_pauses(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	return take_switch(rs, &k->switches[SWITCH_PAUSES], d, "pauses", err);
}

static int
take_resumes(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	return take_switch(rs, &k->switches[SWITCH_RESUMES], d, "resumes",
	    err);
}

static int
take_max_pause(struct ruleset *rs, struct clock_rule *k,
    const struct datum *d, struct err *err)
{
	struct clock_span span = { SPAN_TIME, 0 };

	(void)rs;
	if (datum_string(d, "max_pause", COND_MAX_STRING, err) < 0 ||
	    clocks_parse_span(d->s, &span, err) < 0)
		return -1;
	if (span.unit != SPAN_TIME && span.unit != SPAN_DAYS)
		return err_set(err, "max_pause: expected time as it passes, "
		    "such as \"48h\" or \"5d\"");
	k->max_pause_ms = span.unit == SPAN_DAYS ? span.n * CALENDAR_DAY_MS :
	    span.n;
	return 0;
}

static const struct key {
	const char *name;
	int (*take)(struct ruleset *rs, struct clock_rule *k,
	    const struct datum *d, struct err *err);
} keys[] = {
	{ "due", take_due },
	{ "calendar", take_calendar },
	{ "warn", take_warn },
	{ "clock", take_name },
	{ "starts", take_starts },
	{ "ends", take_ends },
	{ "first_day", take_first_day },
	{ "roll", take_roll },
	{ "statutory", take_statutory },
	{ "stops", take_stops },
	{ "pauses", take_pauses },
	{ "resumes", take_resumes },
	{ "max_pause", take_max_pause },
	/* taken as those of any rule */
	{ "when", NULL }, { "check", NULL }, { "about", NULL },
};
#define NKEYS (sizeof(keys) / sizeof(keys[0]))

static int
refuse_key(struct ruleset *rs, struct str key, struct err *err)
{
	struct names known = { 0 };
	char hint[160];
	size_t i;

	for (i = 0; i < NKEYS; i++)
		names_add(&known, &rs->mem, str_of(keys[i].name));
	err_set(err, "clock has no key \"%.60s\"%s", key.data,
	    names_hint(&known, key, hint, sizeof(hint)));
	names_clear(&known);
	return -1;
}

static int
take_key(struct ruleset *rs, struct rule *rule, const struct member *m,
    struct err *err)
{
	size_t i = 0;

	while (i < NKEYS && !str_is(m->name, keys[i].name))
		i++;
	if (i == NKEYS)
		return refuse_key(rs, m->name, err);
	if (str_is(m->name, "about")) {
		rule->about = m->value.s;
		return datum_string(&m->value, "about", ABOUT_MAX_BYTES, err);
	}
	return keys[i].take != NULL ? keys[i].take(rs, rule->clock, &m->value,
	    err) : 0;
}

/* A clock that is paused must be able to go on. */
static int
check_switches(const struct clock_rule *k, struct err *err)
{
	bool pauses = k->switches[SWITCH_PAUSES].is_there;

	if (pauses && !k->switches[SWITCH_RESUMES].is_there &&
	    k->max_pause_ms == 0)
		return err_set(err, "pauses goes with resumes, or max_pause, or "
		    "the clock would stand still for ever");
	if (!pauses && (k->switches[SWITCH_RESUMES].is_there ||
	    k->max_pause_ms > 0))
		return err_set(err, "resumes and max_pause go with pauses");
	return 0;
}

/* What is said must fit what is counted. */
static int
check_counting(struct clock_rule *k, struct err *err)
{
	bool has_days = false, has_time = false, needs_calendar = false;
	const struct due *due = k->dues;
	bool is_counted = k->has_ends || k->counting.first_day ||
	    k->counting.roll;

	for (; due < k->dues + k->ndues; due++) {
		has_time |= due->span.n > 0 && due->span.unit == SPAN_TIME;
		has_days |= due->span.n > 0 && due->span.unit != SPAN_TIME;
		needs_calendar |= due->span.unit == SPAN_WORKDAYS ||
		    due->span.unit == SPAN_MONTHS;
	}
	if (is_counted && !has_days)
		return err_set(err, "ends, first_day and roll are for days, "
		    "working days and months; due has hours only");
	if (k->calendar_name.len == 0 && (needs_calendar || is_counted))
		return err_set(err, "calendar is missing; working days, "
		    "months, ends, first_day and roll need one");
	if (k->counting.until == UNTIL_END_OF_WORK && k->has_ends &&
	    has_time)
		return err_set(err, "ends = \"end of work\" goes with days, "
		    "and due has hours, too; expected a clock for each");
	return 0;
}

int
declare_clock(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	struct clock_rule *k = mem_arena_alloc(&rs->mem, sizeof(*k));
	uint32_t i;

	rule->clock = k;
	k->name = rule->name;
	if (datum_find(d, "due") == NULL)
		return err_set(err, "due is missing; expected a duration such "
		    "as \"4h\" or \"2 workdays\", or one for each priority");
	for (i = 0; i < d->nmembers; i++)
		if (take_key(rs, rule, &d->members[i], err) < 0)
			return -1;
	if (k->is_statutory && rule->check != 0)
		return err_set(err, "a statutory clock takes no check: what "
		    "the law sets does not hang on a function");
	if (k->is_statutory && k->is_by_priority)
		return err_set(err, "a statutory clock takes no priorities: "
		    "expected one duration, as in due = \"15d\"");
	if (check_name(k->name, err) < 0 || check_name(rule->name, err) < 0)
		return -1;
	return check_switches(k, err) < 0 ? -1 : check_counting(k, err);
}
