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

	notes_get(&before, w->stored.notes, w->arena);
	return notes_find_str(&before, "offered_to");
}

/* An offer to a person is that one's to answer, and what a pool has given to
 * somebody likewise; who has the case may give it back meanwhile.  An offer to an
 * owner anybody may answer: who is there is not known here. */
void
decide_look_at_offer(struct way *w, struct facts *facts)
{
	struct str by = event_field(w, "agent"), to = offered_to(w);
	struct str current = notes_find_str(w->notes, "assignee");

	if ((!is_kind(w, "accept") && !is_kind(w, "refuse")) || by.len == 0 ||
	    ruleset_is_owner(w->rs, to))
		return;
	to = decide_first_of(to, current);
	if (to.len == 0 || str_eq(by, to) ||
	    (is_kind(w, "refuse") && str_eq(by, current)))
		return;
	facts->refused = STR("offered_to_another");
	facts->detail = STR("the case was offered to another person; expected "
	    "that one's answer, or an offer to this one first");
}

static bool
is_member(const struct pool *pool, struct str who)
{
	return who.len > 0 && pool_find(pool, who) != POOL_NOBODY;
}

bool
decide_gives_back(const struct way *w, struct str current)
{
	struct str by;

	if (current.len == 0 || !is_kind(w, "refuse"))
		return false;
	by = event_field(w, "agent");
	return by.len > 0 ? str_eq(by, current) : offered_to(w).len == 0;
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
