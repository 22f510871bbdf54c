/*
 * declare_switch: the conditions of a clock beside its when, and what goes with
 * them: what ends it, pauses it, starts it anew, gives it more time.
 */
#include <string.h>

#include "declare_parts.h"

/* By number. */
static const char *const switch_words[SWITCH__MAX] = {
	[SWITCH_CANCELS] = "cancels",
	[SWITCH_STOPS] = "stops",
	[SWITCH_RESTARTS] = "restarts",
	[SWITCH_AGAIN] = "again",
	[SWITCH_CONTINUES] = "continues",
	[SWITCH_EXTENDS] = "extends",
	[SWITCH_RESUMES] = "resumes",
	[SWITCH_PAUSES] = "pauses",
};

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

static int
take_reason(struct ruleset *rs, struct clock_rule *k, const struct datum *d,
    struct err *err)
{
	(void)rs;
	if (datum_string(d, "reason", COND_MAX_STRING, err) < 0)
		return -1;
	if (!clocks_is_reason(d->s))
		return err_set(err, "reason: expected a word of at most %d "
		    "small letters, digits, _ and -, such as "
		    "\"waiting_for_customer\"", CLOCKS_MAX_REASON);
	k->reason = d->s;
	return 0;
}

static int
take_extensions(struct ruleset *rs, struct clock_rule *k,
    const struct datum *d, struct err *err)
{
	struct err why = { "" };
	struct str *list;
	uint32_t i;

	if (datum_strings(d, "extensions", CLOCKS_MAX_EXTENSIONS,
	    COND_MAX_STRING, &rs->mem, &list, &k->nextensions, err) < 0)
		return -1;
	k->extensions = mem_arena_alloc(&rs->mem,
	    (k->nextensions + 1) * sizeof(*k->extensions));
	for (i = 0; i < k->nextensions; i++)
		if (clocks_parse_span(list[i], &k->extensions[i], &why) < 0)
			return err_set(err, "extensions: %s", why.text);
	return 0;
}

static const struct key {
	const char *name;
	int (*take)(struct ruleset *rs, struct clock_rule *k,
	    const struct datum *d, struct err *err);
} keys[] = {
	{ "max_pause", take_max_pause },
	{ "reason", take_reason },
	{ "extensions", take_extensions },
};
#define NKEYS (sizeof(keys) / sizeof(keys[0]))

int
declare_clock_switch(struct ruleset *rs, struct clock_rule *k,
    const struct member *m, struct err *err)
{
	struct clock_switch *s = k->switches;
	size_t i;

	for (i = 0; i < SWITCH__MAX; i++, s++) {
		if (!str_is(m->name, switch_words[i]))
			continue;
		s->is_there = true;
		return declare_condition(rs, &m->value, switch_words[i],
		    &s->when, err) < 0 ? -1 : 1;
	}
	for (i = 0; i < NKEYS; i++)
		if (str_is(m->name, keys[i].name))
			return keys[i].take(rs, k, &m->value, err) < 0 ? -1 :
			    1;
	return 0;
}

void
declare_clock_switch_names(struct ruleset *rs, struct names *known)
{
	size_t i;

	for (i = 0; i < SWITCH__MAX; i++)
		names_add(known, &rs->mem, str_of(switch_words[i]));
	for (i = 0; i < NKEYS; i++)
		names_add(known, &rs->mem, str_of(keys[i].name));
}

/* A clock that is paused must be able to go on. */
static int
check_pauses(const struct clock_rule *k, struct err *err)
{
	bool pauses = k->switches[SWITCH_PAUSES].is_there;

	if (pauses && !k->switches[SWITCH_RESUMES].is_there &&
	    k->max_pause_ms == 0)
		return err_set(err, "pauses goes with resumes, or max_pause, or "
		    "the clock would stand still for ever");
	if (!pauses && (k->switches[SWITCH_RESUMES].is_there ||
	    k->max_pause_ms > 0 || k->reason.len > 0))
		return err_set(err, "resumes, max_pause and reason go with "
		    "pauses");
	return 0;
}

int
declare_check_switches(const struct clock_rule *k, struct err *err)
{
	bool extends = k->switches[SWITCH_EXTENDS].is_there;
	uint32_t i;

	if (extends != (k->nextensions > 0))
		return err_set(err, "extends, the condition, goes with "
		    "extensions, as in { \"30d\", \"60d\" }: how long it is in "
		    "all");
	if (extends && (k->is_given || k->is_by_priority))
		return err_set(err, "extends goes with one due, not with "
		    "due_at or one for each priority");
	for (i = 0; i < k->nextensions; i++)
		if (k->extensions[i].unit != k->dues[0].span.unit)
			return err_set(err, "extensions: expected the unit that "
			    "due has, too");
		else if (k->extensions[i].n <= (i > 0 ?
		    k->extensions[i - 1].n : k->dues[0].span.n))
			return err_set(err, "extensions: each is the whole "
			    "time from the start, and longer than the one "
			    "before");
	if ((k->switches[SWITCH_CONTINUES].is_there ||
	    k->switches[SWITCH_AGAIN].is_there) &&
	    !k->switches[SWITCH_STOPS].is_there)
		return err_set(err, "continues and again go with stops");
	return check_pauses(k, err);
}
