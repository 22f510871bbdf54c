/*
 * declare_moves_notes: what a transition remembers, notes, forgets and counts,
 * and the values that it gives.  It knows no Lua.
 */
#include <string.h>

#include "moves_parts.h"

/* Notes that are the engine's: rules read them, and set some by other keys. */
static const char *const ours[] = {
	"appealed", "assignee", "had", "held", "joined", "lang", "level", "nature",
	"nature_cause", "obligations", "open_obligations", NULL
};

static int
check_note(struct str name, const char *what, struct err *err)
{
	const char *const *w;

	if (!notes_is_name(name))
		return err_set(err, "%s: expected names of 1 to %d letters, "
		    "digits, _ - and .", what, NOTES_NAME_BYTES);
	for (w = ours; *w != NULL; w++)
		if (str_is(name, *w))
			return err_set(err, "%s: \"%s\" is noted by the "
			    "engine itself", what, *w);
	return 0;
}

/* A field "x" or a case "x" stands for what it holds. */
static int
take_lookup(struct ruleset *rs, const struct datum *d, const char *what,
    struct given *g, struct err *err)
{
	struct node *node = &rs->conds.nodes[d->id];
	const struct atom *atom = &rs->conds.atoms[node->a];

	if (node->kind != NODE_ATOM || atom->op != OP_PRESENT ||
	    (atom->kind != ATOM_FIELD && atom->kind != ATOM_NOTE))
		return err_set(err, "%s: expected field \"...\" or case "
		    "\"...\" as it stands", what);
	node->is_used = true;
	g->is_looked_up = true;
	g->atom = node->a;
	return 0;
}

static int
take_given(struct ruleset *rs, const struct datum *d, const char *what,
    struct given *g, struct err *err)
{
	g->is_there = true;
	switch (d->type) {
	case DATUM_CONDITION:
		return take_lookup(rs, d, what, g, err);
	case DATUM_BOOL:
		g->value = (struct value){ .type = VALUE_BOOL, .b = d->b };
		return 0;
	case DATUM_INT:
		g->value = (struct value){ .type = VALUE_INT, .i = d->i,
			.d = (double)d->i };
		return 0;
	case DATUM_REAL:
		g->value = (struct value){ .type = VALUE_REAL, .d = d->d };
		return 0;
	case DATUM_STRING:
		g->value = (struct value){ .type = VALUE_STRING, .s = d->s };
		return datum_string(d, what, NOTES_STRING_BYTES, err);
	default:
		return err_set(err, "%s: expected a string, a number, true, "
		    "false, field \"...\" or case \"...\", found %s", what,
		    datum_words(d->type));
	}
}

static int
add_note(struct reading *r, struct str name, const struct given *g)
{
	struct life_rule *life = r->life;

	if (life->notes == NULL)
		life->notes = mem_arena_alloc(&r->rs->mem,
		    LIFE_MAX_NOTES * sizeof(*life->notes));
	if (life->nnotes == LIFE_MAX_NOTES)
		return err_set(r->err, "more than %d notes", LIFE_MAX_NOTES);
	life->notes[life->nnotes++] = (struct named_given){ name, *g };
	return 0;
}

/* remember = { "cause", "dq.b1" }: fields under their own names. */
int
moves_take_remember(struct reading *r, const struct datum *d)
{
	struct atom atom = { .kind = ATOM_FIELD };
	struct given g = { .is_there = true, .is_looked_up = true };
	struct conds *c = &r->rs->conds;
	struct str *list;
	uint32_t i, n, node;

	if (moves_take_words(r, d, "remember", LIFE_MAX_NOTES, &list, &n) < 0)
		return -1;
	for (i = 0; i < n; i++) {
		if (check_note(list[i], "remember", r->err) < 0 ||
		    cond_add_path(c, list[i], &atom.name, r->err) < 0)
			return -1;
		node = cond_add_atom(c, &atom, r->rule->where);
		c->nodes[node].is_used = true;
		g.atom = c->nodes[node].a;
		if (add_note(r, list[i], &g) < 0)
			return -1;
	}
	return 0;
}

int
moves_take_note(struct reading *r, const struct datum *d)
{
	struct given g;
	uint32_t i;

	if (d->type != DATUM_TABLE || d->nitems > 0 || d->nmembers == 0)
		return err_set(r->err, "note: expected values by name, as in "
		    "{ verified = true }");
	for (i = 0; i < d->nmembers; i++) {
		g = (struct given){ .is_there = false };
		if (check_note(d->members[i].name, "note", r->err) < 0 ||
		    take_given(r->rs, &d->members[i].value, "note", &g,
		    r->err) < 0 ||
		    add_note(r, d->members[i].name, &g) < 0)
			return -1;
	}
	return 0;
}

static int
take_names(struct reading *r, const struct datum *d, const char *what,
    struct str **list, uint32_t *n)
{
	uint32_t i;

	if (moves_take_words(r, d, what, LIFE_MAX_NOTES, list, n) < 0)
		return -1;
	for (i = 0; i < *n; i++)
		if (check_note((*list)[i], what, r->err) < 0)
			return -1;
	return 0;
}

int
moves_take_forget(struct reading *r, const struct datum *d)
{
	return take_names(r, d, "forget", &r->life->forget,
	    &r->life->nforget);
}

int
moves_take_count(struct reading *r, const struct datum *d)
{
	return take_names(r, d, "count", &r->life->count, &r->life->ncount);
}

int
moves_take_owner(struct reading *r, const struct datum *d)
{
	if (d->type != DATUM_STRING && d->type != DATUM_CONDITION)
		return err_set(r->err, "owner: expected an owner, field "
		    "\"...\" or case \"...\", found %s", datum_words(d->type));
	return take_given(r->rs, d, "owner", &r->life->owner, r->err);
}

