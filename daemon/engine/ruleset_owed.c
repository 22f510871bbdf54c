/*
 * ruleset_owed: by which calendars other departments' obligations fall due.  It
 * knows no event.
 */
#include "ruleset_parts.h"

static int
find_calendar(struct ruleset *rs, const struct rule *rule,
    struct obligation_rule *o, struct err *err)
{
	uint32_t id = names_find(&rs->calendar_names, o->calendar_name);
	char hint[160];

	if (o->calendar_name.len == 0)
		return 0;
	if (id == NAMES_NONE)
		return err_set(err, "%s: obligation: the calendar \"%.80s\" is "
		    "not declared%s", rule->where_text, o->calendar_name.data,
		    names_hint(&rs->calendar_names, o->calendar_name, hint,
		    sizeof(hint)));
	o->terms.calendar = &rs->calendars[id];
	return 0;
}

static int
resolve(struct ruleset *rs, const struct rule *rule,
    struct obligation_rule *o, struct err *err)
{
	enum span_unit unit = o->terms.due.unit;

	if (find_calendar(rs, rule, o, err) < 0)
		return -1;
	if (!o->has_due)
		return 0;
	if (o->terms.calendar == NULL &&
	    (unit == SPAN_WORKDAYS || unit == SPAN_MONTHS))
		return err_set(err, "%s: obligation: calendar is missing; "
		    "working days and months need one", rule->where_text);
	if (unit == SPAN_WORKDAYS)
		o->terms.counting.until = UNTIL_END_OF_WORK;
	buf_reset(&rs->scratch);
	buf_addf(&rs->scratch, "%s@%s", rule->name.data, rs->short_hash);
	o->owed.policy = mem_arena_str(&rs->mem, (struct str){
	    rs->scratch.data, rs->scratch.len });
	o->owed.terms = &o->terms;
	return 0;
}

int
ruleset_check_obligations(struct ruleset *rs, struct err *err)
{
	const struct rule *rule = rs->rules;
	uint32_t i;

	for (; rule < rs->rules + rs->nrules; rule++)
		for (i = 0; rule->life != NULL &&
		    i < rule->life->nobligations; i++)
			if (resolve(rs, rule, &rule->life->obligations[i],
			    err) < 0)
				return -1;
	return 0;
}
