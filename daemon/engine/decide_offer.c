/*
 * decide_offer: an offer of a case to a member of its owner's pool: it stays
 * where it is until that one accepts, or not.  It knows the note `offered_to`,
 * which rules set too, of owners; whether somebody can take the case is known
 * to decide_owner.c.
 */
#include <string.h>

#include "decide_parts.h"

static struct str
event_field(const struct way *w, const char *path)
{
	struct value v = complaint_field(w->c, path);

	return v.type == VALUE_STRING ? v.s : (struct str){ "", 0 };
}

static bool
is_kind(const struct way *w, const char *kind)
{
	return strcmp(w->c->kind->name, kind) == 0;
}

/* To whom it was offered before the event, and nobody has answered; or "". */
static struct str
offered_to(const struct way *w)
{
	static struct notes before; /* large */

	notes_get(&before, w->kept_notes, w->arena);
	return notes_find_str(&before, "offered_to");
}

static bool
is_member(const struct pool *pool, struct str who)
{
	return who.len > 0 && pool_find(pool, who) != POOL_NOBODY;
}

bool
decide_gives_back(const struct way *w, struct str held)
{
	struct str by;

	if (held.len == 0 || !is_kind(w, "refuse"))
		return false;
	by = event_field(w, "agent");
	return by.len > 0 ? str_eq(by, held) : offered_to(w).len == 0;
}

struct str
decide_accepted_by(const struct way *w, const struct pool *pool)
{
	struct str to = is_kind(w, "accept") ? offered_to(w) :
	    (struct str){ "", 0 };

	return is_member(pool, to) ? to : (struct str){ "", 0 };
}

struct str
decide_note_offer(struct way *w, const struct pool *pool)
{
	const struct str none = { "", 0 };
	struct str to = event_field(w, "to"), by = event_field(w, "agent");

	if (is_kind(w, "offer") && is_member(pool, to))
		notes_set_str(w->notes, "offered_to", to);
	if (!is_kind(w, "accept") && !is_kind(w, "refuse"))
		return none;
	to = offered_to(w);
	if (!is_member(pool, to))
		return none;
	notes_set_str(w->notes, "offered_to", none);
	return is_kind(w, "refuse") && (by.len == 0 || str_eq(by, to)) ? to :
	    none;
}
