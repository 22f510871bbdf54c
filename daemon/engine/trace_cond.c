/*
 * trace_cond: why a condition did not hold, and what each of its parts did.
 *
 * A ~ in front turns what was wanted round: of ~(a & b) one part that is false
 * would have done, of ~(a | b) all must be.  It evaluates nothing: what holds
 * is asked of cond.
 */
#include "trace_parts.h"

/* Must all parts be as wanted, or is one enough? */
static bool
needs_all(const struct node *n, bool want)
{
	return (n->kind == NODE_AND) == want;
}

static double
number(const struct value *v)
{
	return v->type == VALUE_INT ? (double)v->i : v->d;
}

/* A number by its share of what was asked, a field by being there at all. */
double
trace_atom_nearness(struct tracing *t, uint32_t id)
{
	const struct atom *atom = &t->conds->atoms[id];
	struct value v = cond_atom_value(t->conds, atom);
	double is, wanted;

	if (v.type == VALUE_NONE || v.type == VALUE_NULL)
		return 0;
	if (atom->nvalues != 1 || (v.type != VALUE_INT &&
	    v.type != VALUE_REAL) || (atom->values->type != VALUE_INT &&
	    atom->values->type != VALUE_REAL))
		return 0.2;
	is = number(&v);
	wanted = number(atom->values);
	if (is <= 0 || wanted <= 0)
		return 0.2;
	return 0.2 + 0.7 * (is < wanted ? is / wanted : wanted / is);
}

static double
nearness(struct tracing *t, uint32_t id, bool want)
{
	const struct node *n = &t->conds->nodes[id];
	double a, b;

	if (cond_holds(t->conds, id) == want)
		return 1;
	if (n->kind == NODE_ATOM)
		return want ? trace_atom_nearness(t, n->a) : 0;
	if (n->kind == NODE_NOT)
		return nearness(t, n->a, !want);
	a = nearness(t, n->a, want);
	b = nearness(t, n->b, want);
	if (needs_all(n, want))
		return (a * t->conds->nodes[n->a].size +
		    b * t->conds->nodes[n->b].size) / n->size;
	return a >= b ? a : b;
}

/* Of a | b | c, which is (a | b) | c: 3. */
static uint32_t
count_parts(const struct conds *c, uint32_t id, enum node_kind kind)
{
	const struct node *n = &c->nodes[id];

	if (n->kind != kind)
		return 1;
	return count_parts(c, n->a, kind) + count_parts(c, n->b, kind);
}

/* Follows what is not as wanted down to the first atom. */
void
trace_why(struct tracing *t, uint32_t id, struct trace_rule *rule)
{
	struct conds *c = t->conds;
	const struct node *n = &c->nodes[id];
	bool want = true;

	while (n->kind != NODE_ATOM) {
		if (n->kind == NODE_NOT) {
			want = !want;
			id = n->a;
		} else if (needs_all(n, want)) {
			id = cond_holds(c, n->a) != want ? n->a : n->b;
		} else {
			if (rule->alternatives == 0)
				rule->alternatives = count_parts(c, id,
				    n->kind);
			id = nearness(t, n->a, want) >=
			    nearness(t, n->b, want) ? n->a : n->b;
		}
		n = &c->nodes[id];
	}
	rule->why = trace_leaf(t, n->a, !want);
}

/* Trees ------------------------------------------------------------------ */

struct planting {
	struct tracing *t;
	struct trace_node *nodes;
	uint32_t n;
};

static void plant(struct planting *p, uint32_t id, uint32_t depth);

/* The parts of a & b & c are three, not two pairs. */
static void
plant_parts(struct planting *p, uint32_t id, enum node_kind kind,
    uint32_t depth)
{
	const struct node *n = &p->t->conds->nodes[id];

	if (n->kind != kind) {
		plant(p, id, depth);
		return;
	}
	plant_parts(p, n->a, kind, depth);
	plant_parts(p, n->b, kind, depth);
}

static void
plant(struct planting *p, uint32_t id, uint32_t depth)
{
	const struct node *n = &p->t->conds->nodes[id];
	const struct node *below = &p->t->conds->nodes[n->a];
	struct trace_node *to = &p->nodes[p->n++];

	to->depth = depth;
	to->holds = cond_holds(p->t->conds, id);
	if (n->kind == NODE_ATOM) {
		to->leaf = trace_leaf(p->t, n->a, false);
	} else if (n->kind == NODE_NOT && below->kind == NODE_ATOM) {
		to->leaf = trace_leaf(p->t, below->a, true);
	} else if (n->kind == NODE_NOT) {
		to->kind = TRACE_NOT;
		plant(p, n->a, depth + 1);
	} else {
		to->kind = n->kind == NODE_AND ? TRACE_ALL : TRACE_ANY;
		plant_parts(p, n->a, n->kind, depth + 1);
		plant_parts(p, n->b, n->kind, depth + 1);
	}
	to->end = p->n;
}

static uint32_t
count_nodes(const struct conds *c, uint32_t id)
{
	const struct node *n = &c->nodes[id];

	if (n->kind == NODE_ATOM)
		return 1;
	return 1 + count_nodes(c, n->a) +
	    (n->kind == NODE_NOT ? 0 : count_nodes(c, n->b));
}

uint32_t
trace_tree(struct tracing *t, uint32_t id, const struct trace_node **tree)
{
	struct planting p = { .t = t };

	p.nodes = mem_arena_alloc(t->mem,
	    count_nodes(t->conds, id) * sizeof(*p.nodes));
	plant(&p, id, 0);
	*tree = p.nodes;
	return p.n;
}
