/*
 * trace_near: would a rule have fired but for one of its conditions?
 *
 * Of a & b & c that is so where one is false and another found something: a
 * phrase, a field, a signal.  That an event is of some kind, that its case is
 * in some state or that something is not there is true of most events and says
 * nothing.  Nor is a rule near that wants another kind of event.  It evaluates
 * nothing: what holds is asked of cond.
 */
#include "trace_parts.h"

#define NEAR_ENOUGH 0.5 /* of a number alone: its nearness */

struct parts {
	uint32_t lacking;  /* how many are false */
	uint32_t last;     /* one of those, */
	bool want;         /* and what it should have been */
	bool is_telling;   /* one that holds found something */
};

/* One of what every event has? */
static bool
is_common_path(struct str path)
{
	return str_is(path, "channel") || str_is(path, "lang") ||
	    str_is(path, "kind");
}

static bool
is_kind(const struct conds *c, const struct node *n)
{
	const struct atom *atom = &c->atoms[n->a];

	return n->kind == NODE_ATOM && atom->kind == ATOM_FIELD &&
	    str_is(c->paths.strs[atom->name], "kind");
}

static bool
is_telling_atom(const struct conds *c, const struct atom *atom)
{
	switch (atom->kind) {
	case ATOM_HAS:
	case ATOM_COUNT:
	case ATOM_NOTE:
		return true;
	case ATOM_FIELD:
		return !is_common_path(c->paths.strs[atom->name]);
	case ATOM_RESULT:
		return atom->result != RESULT_TYPE &&
		    atom->result != RESULT_PRIORITY;
	default:
		return false;
	}
}

/* Did a part that is as wanted find something? */
static bool
is_telling(struct conds *c, uint32_t id, bool want)
{
	const struct node *n = &c->nodes[id];

	if (cond_holds(c, id) != want)
		return false;
	if (n->kind == NODE_ATOM)
		return want && is_telling_atom(c, &c->atoms[n->a]);
	if (n->kind == NODE_NOT)
		return is_telling(c, n->a, !want);
	return is_telling(c, n->a, want) || is_telling(c, n->b, want);
}

/* Walks what must hold together. */
static void
take(struct conds *c, uint32_t id, bool want, struct parts *p)
{
	const struct node *n = &c->nodes[id];

	if (n->kind == NODE_NOT) {
		take(c, n->a, !want, p);
	} else if (n->kind != NODE_ATOM && (n->kind == NODE_AND) == want) {
		take(c, n->a, want, p);
		take(c, n->b, want, p);
	} else if (cond_holds(c, id) == want) {
		p->is_telling |= is_telling(c, id, want);
	} else {
		p->lacking++;
		p->last = id;
		p->want = want;
	}
}

bool
trace_is_near(struct tracing *t, uint32_t node)
{
	struct parts p = { .lacking = 0 };
	const struct node *last;

	take(t->conds, node, true, &p);
	last = &t->conds->nodes[p.last];
	if (p.lacking != 1 || is_kind(t->conds, last))
		return false;
	return p.is_telling || (p.want && last->kind == NODE_ATOM &&
	    trace_atom_nearness(t, last->a) >= NEAR_ENOUGH);
}
