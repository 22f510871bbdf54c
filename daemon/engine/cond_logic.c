/*
 * cond_logic: what can be said of conditions without an event: whether one can
 * hold at all, and whether one holds wherever another does.
 *
 * A tree is taken apart branch by branch; each branch is a list of atoms that
 * hold or do not, and is closed when two of them contradict one another.
 * Only pairs are compared, and only so many steps are taken: "it can" may be
 * wrong, "it cannot" is not.
 */
#include <math.h>

#include "cond.h"

#define MAX_STEPS 2000      /* of one question */
#define MAX_WORK 50000000   /* of all that are asked of one set of conditions */

/* An atom of the branch at hand. */
struct literal {
	const struct atom *atom;
	bool holds;
};

/* What is still to be taken apart. */
struct todo {
	uint32_t node;
	bool holds;
	const struct todo *next;
};

struct search {
	struct conds *conds;
	struct literal literals[MAX_STEPS];
	uint32_t n, steps;
};

/* Numbers ------------------------------------------------------------------ */

/* The numbers that a comparison leaves: from least to most, without the ends
 * where it is open. */
struct span {
	double least, most;
	bool least_open, most_open;
};

static double
number(const struct value *v)
{
	return v->type == VALUE_INT ? (double)v->i : v->d;
}

/* Of whole numbers, above 1 is at least 2. */
static void
close_span(struct span *s)
{
	s->least = s->least_open ? floor(s->least) + 1 : ceil(s->least);
	s->most = s->most_open ? ceil(s->most) - 1 : floor(s->most);
	s->least_open = s->most_open = false;
}

static bool
span_of(const struct atom *a, struct span *s)
{
	*s = (struct span){ .least = -INFINITY, .most = INFINITY };
	switch (a->op) {
	case OP_AT_LEAST:
	case OP_ABOVE:
		s->least = number(a->values);
		s->least_open = a->op == OP_ABOVE;
		break;
	case OP_AT_MOST:
	case OP_BELOW:
		s->most = number(a->values);
		s->most_open = a->op == OP_BELOW;
		break;
	default:
		return false;
	}
	if (a->kind == ATOM_COUNT)
		close_span(s);
	return true;
}

static bool
spans_meet(const struct span *a, const struct span *b)
{
	double least = fmax(a->least, b->least), most = fmin(a->most, b->most);
	bool is_open = (a->least == least && a->least_open) ||
	    (b->least == least && b->least_open) ||
	    (a->most == most && a->most_open) ||
	    (b->most == most && b->most_open);

	return least < most || (least == most && !is_open);
}

/* Is every number of a one of b? */
static bool
span_within(const struct span *a, const struct span *b)
{
	bool below = a->least > b->least ||
	    (a->least == b->least && (a->least_open || !b->least_open));
	bool above = a->most < b->most ||
	    (a->most == b->most && (a->most_open || !b->most_open));

	return below && above;
}

/* Two atoms that look at the same value ------------------------------------ */

/* How many values of a list would satisfy b. */
static uint32_t
count_fitting(const struct atom *a, const struct atom *b)
{
	uint32_t i, n = 0;

	for (i = 0; i < a->nvalues; i++)
		n += cond_compares(b, a->values[i]);
	return n;
}

/* May both hold of one value? */
static bool
agree(const struct atom *a, const struct atom *b)
{
	struct span s, t;

	if (a->op == OP_PRESENT || b->op == OP_PRESENT)
		return true;
	if (a->op == OP_ONE_OF)
		return count_fitting(a, b) > 0;
	if (b->op == OP_ONE_OF)
		return count_fitting(b, a) > 0;
	if (a->op == OP_CONTAINS || b->op == OP_CONTAINS)
		return a->op == b->op; /* a string is no number */
	return !span_of(a, &s) || !span_of(b, &t) || spans_meet(&s, &t);
}

/* Does b hold wherever a does? */
static bool
implies(const struct atom *a, const struct atom *b)
{
	struct span s, t;

	if (b->op == OP_PRESENT)
		return true;
	if (a->op == OP_PRESENT)
		return false;
	if (a->op == OP_ONE_OF)
		return count_fitting(a, b) == a->nvalues;
	if (a->op == OP_CONTAINS && b->op == OP_CONTAINS)
		return cond_compares(b, a->values[0]);
	return span_of(a, &s) && span_of(b, &t) && span_within(&s, &t);
}

/* A count is always there, so that "not at least 3" is "below 3". */
static struct literal
turned(struct literal l, struct atom *room)
{
	static const enum atom_op others[] = {
		[OP_AT_LEAST] = OP_BELOW, [OP_BELOW] = OP_AT_LEAST,
		[OP_AT_MOST] = OP_ABOVE, [OP_ABOVE] = OP_AT_MOST,
	};
	struct span s;

	if (l.holds || l.atom->kind != ATOM_COUNT || !span_of(l.atom, &s))
		return l;
	*room = *l.atom;
	room->op = others[room->op];
	return (struct literal){ room, true };
}

static bool
look_at_the_same(const struct atom *a, const struct atom *b)
{
	static const bool has_value[] = {
		[ATOM_FIELD] = true, [ATOM_COUNT] = true, [ATOM_NOTE] = true,
		[ATOM_STATE] = true, [ATOM_NATURE] = true,
		[ATOM_ALWAYS] = false,
	};

	return a->kind == b->kind && has_value[a->kind] &&
	    a->name == b->name;
}

/* A case has one type and one priority. */
static bool
exclude_one_another(const struct atom *a, const struct atom *b)
{
	return a->kind == ATOM_RESULT && b->kind == ATOM_RESULT &&
	    a->result == b->result && a->name != b->name &&
	    (a->result == RESULT_TYPE || a->result == RESULT_PRIORITY);
}

static bool
contradict(struct literal a, struct literal b)
{
	struct atom rooms[2];

	if (a.atom == b.atom)
		return a.holds != b.holds;
	a = turned(a, &rooms[0]);
	b = turned(b, &rooms[1]);
	if (a.holds && b.holds && exclude_one_another(a.atom, b.atom))
		return true;
	if (!look_at_the_same(a.atom, b.atom) || (!a.holds && !b.holds))
		return false;
	if (a.holds && b.holds)
		return !agree(a.atom, b.atom);
	return a.holds ? implies(a.atom, b.atom) : implies(b.atom, a.atom);
}

/* Is it false of whatever comes? */
static bool
is_absurd(struct literal l)
{
	static const struct span counts = { .least = 0, .most = INFINITY };
	struct atom room;
	struct span s;

	if (l.atom->kind == ATOM_ALWAYS)
		return !l.holds;
	l = turned(l, &room);
	return l.atom->kind == ATOM_COUNT && l.holds && span_of(l.atom, &s) &&
	    !spans_meet(&s, &counts);
}

/* Branches ----------------------------------------------------------------- */

static bool has_open_branch(struct search *s, const struct todo *todo);

static bool
add_literal(struct search *s, struct literal l, const struct todo *rest)
{
	uint32_t i;
	bool is_open;

	if (is_absurd(l))
		return false;
	s->conds->work += s->n;
	for (i = 0; i < s->n; i++)
		if (contradict(s->literals[i], l))
			return false;
	s->literals[s->n++] = l;
	is_open = has_open_branch(s, rest);
	s->n--;
	return is_open;
}

static bool
has_open_branch(struct search *s, const struct todo *todo)
{
	const struct node *node;
	struct todo a, b;

	if (todo == NULL || ++s->steps >= MAX_STEPS ||
	    ++s->conds->work >= MAX_WORK)
		return true;
	node = &s->conds->nodes[todo->node];
	if (node->kind == NODE_ATOM)
		return add_literal(s, (struct literal){
		    &s->conds->atoms[node->a], todo->holds }, todo->next);
	a = (struct todo){ node->a, todo->holds, todo->next };
	if (node->kind == NODE_NOT) {
		a.holds = !a.holds;
		return has_open_branch(s, &a);
	}
	b = (struct todo){ node->b, todo->holds, todo->next };
	if ((node->kind == NODE_AND) == todo->holds) {
		b.next = &a; /* both */
		return has_open_branch(s, &b);
	}
	return has_open_branch(s, &a) || has_open_branch(s, &b);
}

bool
cond_can_hold(struct conds *c, uint32_t node)
{
	struct search s = { .conds = c };
	struct todo todo = { node, true, NULL };

	return has_open_branch(&s, &todo);
}

bool
cond_implies(struct conds *c, uint32_t a, uint32_t b)
{
	struct search s = { .conds = c };
	struct todo second = { b, false, NULL }, first = { a, true, &second };

	return !has_open_branch(&s, &first);
}
