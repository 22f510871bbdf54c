/*
 * decide_index: where a case is in the index of cases, by state and owner: told
 * where that changes, and at no other time.  It knows no key of the index.
 */
#include "decide_parts.h"

static void
put_place(struct buf *b, struct str state, struct str owner)
{
	buf_add_str(b, state);
	buf_addc(b, ':');
	buf_add_str(b, owner);
}

/* From where it is to where it goes. */
static struct str
way_of(struct way *w)
{
	static struct buf b; /* kept from one to the next */
	const struct decision *d = w->decision;

	buf_reset(&b);
	if (w->rev > 0)
		put_place(&b, decide_case_field(w, "state"),
		    decide_case_field(w, "owner"));
	buf_addc(&b, '\n');
	put_place(&b, d->state, d->owner);
	buf_addc(&b, '\n');
	if (ruleset_is_closed(w->rs, d->state))
		buf_addc(&b, '1');
	return mem_arena_str(w->arena, (struct str){ b.data, b.len });
}

static bool
stays(struct way *w)
{
	return w->rev > 0 && str_eq(decide_case_field(w, "state"),
	    w->decision->state) && str_eq(decide_case_field(w, "owner"),
	    w->decision->owner);
}

void
decide_add_index(struct way *w)
{
	struct effect *e;

	if (w->verdict->refused.len > 0 || stays(w))
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_INDEX, 3);
	e->args[0] = w->decision->case_id;
	e->args[1] = way_of(w);
	e->args[2] = decide_number(w->arena, w->decision->at_ms);
}
