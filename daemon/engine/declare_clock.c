/*
 * declare_clock: what a clock rule says beside when and check: how long, by
 * which calendar, when to warn.  Names are looked up when all files have been
 * read (ruleset_clocks.c).
 */
#include <string.h>

#include "declare_parts.h"

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

/* How long after the due time: as durations, and "0s", "0m", "0h" for at once. */
static int
take_level(struct str s, struct clock_span *span, struct err *err)
{
	if (str_is(s, "0h") || str_is(s, "0m") || str_is(s, "0s")) {
		*span = (struct clock_span){ SPAN_TIME, 0 };
		return 0;
	}
	return clocks_parse_span(s, span, err);
}

static int
take_escalate(struct ruleset *rs, struct clock_rule *k,
    const struct datum *d, struct err *err)
{
	struct err why = { "" };
	struct str *list;
	uint32_t i;

	if (datum_strings(d, "escalate", CLOCKS_MAX_LEVELS, COND_MAX_STRING,
	    &rs->mem, &list, &k->nescalate, err) < 0)
		return -1;
	for (i = 0; i < k->nescalate; i++)
		if (take_level(list[i], &k->escalate[i], &why) < 0)
			return err_set(err, "escalate: %s", why.text);
	return 0;
}

/* The field of the event that holds the time by which it is due. */
static int
take_due_at(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	if (datum_string(d, "due_at", COND_MAX_STRING, err) < 0)
		return -1;
	k->is_given = true;
	return cond_add_path(&rs->conds, d->s, &k->due_path, err);
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

static const struct key {
	const char *name;
	int (*take)(struct ruleset *rs, struct clock_rule *k,
	    const struct datum *d, struct err *err);
} keys[] = {
	{ "due", take_due },
	{ "calendar", take_calendar },
	{ "due_at", take_due_at },
	{ "warn", take_warn },
	{ "escalate", take_escalate },
	{ "clock", take_name },
	{ "starts", take_starts },
	{ "ends", take_ends },
	{ "first_day", take_first_day },
	{ "roll", take_roll },
	{ "statutory", take_statutory },
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
	declare_clock_switch_names(rs, &known);
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
	int is_taken = declare_clock_switch(rs, rule->clock, m, err);

	if (is_taken != 0)
		return is_taken < 0 ? -1 : 0;
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

/* What is said must fit what is counted. */
static int
check_counting(struct clock_rule *k, struct err *err)
{
	bool has_days = false, has_time = false, needs_calendar = false;
	const struct due *due = k->dues;
	uint32_t i;
	bool is_counted = k->has_ends || k->counting.first_day ||
	    k->counting.roll;

	for (; due < k->dues + k->ndues; due++) {
		has_time |= due->span.n > 0 && due->span.unit == SPAN_TIME;
		has_days |= due->span.n > 0 && due->span.unit != SPAN_TIME;
		needs_calendar |= due->span.unit == SPAN_WORKDAYS ||
		    due->span.unit == SPAN_MONTHS;
	}
	for (i = 0; i < k->nescalate; i++)
		needs_calendar |= k->escalate[i].unit == SPAN_WORKDAYS ||
		    k->escalate[i].unit == SPAN_MONTHS;
	if (is_counted && !has_days)
		return err_set(err, "ends, first_day and roll are for days, "
		    "working days and months; due has hours only");
	if (k->is_given && k->is_statutory)
		return err_set(err, "a statutory clock has a duration, not "
		    "due_at: nobody promises what the law sets");
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
	k->reason = (struct str)STR("");
	if ((datum_find(d, "due") == NULL) == (datum_find(d, "due_at") == NULL))
		return err_set(err, "due is %s; expected a duration such as "
		    "\"4h\" or \"2 workdays\", or one for each priority; or "
		    "due_at, the field that holds the time", datum_find(d,
		    "due") == NULL ? "missing" : "there, and due_at, too");
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
	return declare_check_switches(k, err) < 0 ? -1 :
	    check_counting(k, err);
}
