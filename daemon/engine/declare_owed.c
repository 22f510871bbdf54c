/*
 * declare_owed: what a transition makes other departments owe the case:
 * obligation = { to = "warehouse", what = "replacement", due = "2 workdays",
 * calendar = "office" }.  It knows no Lua.
 */
#include <string.h>

#include "moves_parts.h"

#define WHAT_MAX_BYTES 64

/* It becomes part of a key. */
static int
check_to(struct str s, struct err *err)
{
	if (!ruleset_is_word(s))
		return err_set(err, "obligation.to: expected the name of a "
		    "department of 1 to %d bytes without spaces, control "
		    "characters, quotes and : { } [ ] * ?",
		    RULESET_WORD_BYTES);
	return 0;
}

static int
take_due(struct obligation_rule *o, const struct datum *d, struct err *err)
{
	if (d == NULL)
		return 0;
	if (datum_string(d, "obligation.due", COND_MAX_STRING, err) < 0 ||
	    clocks_parse_span(d->s, &o->terms.due, err) < 0)
		return -1;
	o->has_due = true;
	return 0;
}

static int
take_one(struct reading *r, const struct datum *d, struct obligation_rule *o)
{
	static const char *const allowed[] = {
		"to", "what", "due", "calendar", NULL };
	const struct datum *to = datum_find(d, "to");
	const struct datum *what = datum_find(d, "what");
	const struct datum *calendar = datum_find(d, "calendar");

	if (declare_check_members(r->rs, d, allowed, r->err) < 0)
		return -1;
	if (to == NULL || what == NULL)
		return err_set(r->err, "obligation: expected to, the "
		    "department, and what it owes");
	if (datum_string(to, "obligation.to", MOVES_WORD_BYTES, r->err) < 0 ||
	    check_to(to->s, r->err) < 0 || datum_string(what,
	    "obligation.what", WHAT_MAX_BYTES, r->err) < 0 ||
	    take_due(o, datum_find(d, "due"), r->err) < 0)
		return -1;
	o->owed.to = to->s;
	o->owed.what = what->s;
	o->calendar_name = STR("");
	if (calendar == NULL)
		return 0;
	o->calendar_name = calendar->s;
	return datum_string(calendar, "obligation.calendar",
	    MOVES_WORD_BYTES, r->err);
}

int
moves_take_obligation(struct reading *r, const struct datum *d)
{
	struct life_rule *life = r->life;
	uint32_t i, n = d->nitems > 0 ? d->nitems : 1;

	if (d->type != DATUM_TABLE || n > LIFE_MAX_OBLIGATIONS ||
	    (d->nitems > 0 && d->nmembers > 0))
		return err_set(r->err, "obligation: expected { to = \"...\", "
		    "what = \"...\", due = \"...\" }, or a list of at most %d",
		    LIFE_MAX_OBLIGATIONS);
	life->obligations = mem_arena_alloc(&r->rs->mem,
	    n * sizeof(*life->obligations));
	life->nobligations = n;
	for (i = 0; i < n; i++) {
		const struct datum *one = d->nitems > 0 ? &d->items[i] : d;

		if (one->type != DATUM_TABLE)
			return err_set(r->err, "obligation: expected tables, "
			    "found %s", datum_words(one->type));
		if (take_one(r, one, &life->obligations[i]) < 0)
			return -1;
	}
	return 0;
}
