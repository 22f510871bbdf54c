/*
 * decide_index: where a case is in the index of cases, by state and owner: told
 * where that changes, and at no other time.  It knows no key of the index.
 */
#include "decide_parts.h"

static struct str
place_of(struct way *w, struct str state, struct str owner)
{
	return decide_join(w->arena, decide_join(w->arena, state, STR(":")),
	    owner);
}

void
decide_add_index(struct way *w)
{
	const struct decision *d = w->decision;
	struct str from = STR(""), to = place_of(w, d->state, d->owner);
	struct effect *e;

	if (w->verdict->refused.len > 0)
		return;
	if (w->rev > 0)
		from = place_of(w, decide_case_field(w, "state"),
		    decide_case_field(w, "owner"));
	if (str_eq(from, to))
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_INDEX, 5);
	e->args[0] = d->case_id;
	e->args[1] = from;
	e->args[2] = to;
	e->args[3] = decide_number(w->arena, d->at_ms);
	if (ruleset_is_closed(w->rs, d->state))
		e->args[4] = (struct str)STR("1");
}
