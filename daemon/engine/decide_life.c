/*
 * decide_life: what a step makes of the life of its case: its state, its
 * nature, its owner, what it remembers; or that the event is refused, and all
 * stays as it is.
 *
 * A case that somebody has taken over, or that was escalated, keeps its owner (its
 * note `held`): rules of the stage assign move it further up from there, and
 * nowhere else.
 */
#include <string.h>

#include "decide_parts.h"

void
decide_load_life(struct way *w)
{
	w->stored.notes = decide_case_field(w, "notes");
	if (notes_get(w->notes, w->stored.notes, w->arena) < 0)
		decide_note_damage(w, "notes");
	w->stored.obligations = w->obligations =
	    decide_case_field(w, "obligations");
	if (decide_can_read_obligations(w->obligations))
		return;
	decide_note_damage(w, "obligations");
	w->obligations = (struct str)STR("");
}

void
decide_look_at_life(struct way *w, struct facts *facts)
{
	struct str nature = notes_find_str(w->notes, "nature");
	struct str type = facts->case_type;

	facts->notes = w->notes;
	decide_look_at_obligations(w, facts);
	decide_look_at_offer(w, facts);
	facts->case_nature = decide_first_of(nature,
	    type.len > 0 ? ruleset_type_nature(w->rs, type) : type);
	facts->is_appealed = notes_find_str(w->notes, "appealed").len > 0 ||
	    strcmp(w->c->kind->name, "appeal") == 0;
}

/* Owners ------------------------------------------------------------------- */

static bool
is_above(const struct ruleset *rs, struct str owner, struct str other)
{
	for (other = ruleset_superior(rs, other); other.len > 0;
	    other = ruleset_superior(rs, other))
		if (str_eq(other, owner))
			return true;
	return false;
}

static void
keep_owner(struct way *w)
{
	notes_set(w->notes, STR("held"), (struct value){
	    .type = VALUE_BOOL, .b = true });
}

static struct str
choose_owner(struct way *w)
{
	const struct verdict *v = w->verdict;
	struct str now = w->facts.case_owner;

	if (v->given_owner.len > 0) {
		keep_owner(w);
		return v->given_owner;
	}
	if (now.len > 0 && v->owner.len > 0 &&
	    notes_find(w->notes, STR("held")).type != VALUE_NONE &&
	    !is_above(w->rs, v->owner, now))
		return now;
	return decide_first_of(decide_first_of(v->owner, now),
	    ruleset_defaults(w->rs).owner);
}

static struct str
escalate(struct way *w, struct str owner)
{
	struct str up = ruleset_superior(w->rs, owner);

	if (!w->verdict->escalates || up.len == 0)
		return owner;
	keep_owner(w);
	notes_set_int(w->notes, "level",
	    notes_find_int(w->notes, "level") + 1);
	return up;
}

/* Judgements --------------------------------------------------------------- */

/* A judgement that is appealed against falls back to the neutral one until a
 * person has confirmed it. */
static void
hear_appeal(struct way *w)
{
	const char *kind = w->c->kind->name;
	struct str judged = notes_find_str(w->notes, "appealed");
	struct decision *d = w->decision;

	if (strcmp(kind, "appeal") == 0 &&
	    ruleset_is_judgement(w->rs, w->facts.case_type)) {
		notes_set_str(w->notes, "appealed", w->facts.case_type);
		d->type = ruleset_defaults(w->rs).neutral;
	} else if (strcmp(kind, "assess") == 0 &&
	    ruleset_is_judgement(w->rs, judged) &&
	    complaint_field(w->c, "confirmed").b) {
		notes_set_str(w->notes, "appealed", STR(""));
		d->type = judged;
	}
}

/* A case that was valid once stays valid, whatever its type becomes.  What goes
 * with the type need not be noted. */
static void
note_nature(struct way *w)
{
	const struct verdict *v = w->verdict;
	struct decision *d = w->decision;

	d->nature = v->nature;
	d->cause = v->cause;
	if (str_eq(v->nature, ruleset_type_nature(w->rs, d->type)) &&
	    v->cause.len == 0 && notes_find_str(w->notes, "nature").len == 0)
		return;
	notes_set_str(w->notes, "nature", v->nature);
	notes_set_str(w->notes, "nature_cause", v->cause);
}

/* Notes -------------------------------------------------------------------- */

static void
change_notes(struct way *w)
{
	const struct note *n = w->verdict->changes;
	uint32_t i;
	struct value v;

	for (i = 0; i < w->verdict->nchanges; i++, n++) {
		v = n->value;
		if (v.type == VALUE_STRING)
			v.s = mem_arena_str(w->arena, v.s);
		if (!notes_remember(w->notes, n->name, v))
			decide_add_flag(w, STR("notes_full"));
	}
}

void
decide_live(struct way *w)
{
	const struct verdict *v = w->verdict;
	struct str kept = decide_case_field(w, "state");

	if (kept.len > 0 && !str_eq(kept, w->facts.case_state))
		decide_add_flag(w, STR("unknown_state"));
	w->decision->obligations = w->obligations;
	if (v->refused.len > 0) {
		w->decision->cause = notes_find_str(w->notes, "nature_cause");
		return;
	}
	change_notes(w);
	w->decision->owner = escalate(w, choose_owner(w));
	hear_appeal(w);
	if (!ruleset_has_life(w->rs))
		return;
	w->decision->state = v->state;
	note_nature(w);
}
