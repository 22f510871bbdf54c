/*
 * cond_chain: `a & ~b & ~c & ...` looked at as a whole.
 *
 * What is found in words, and what earlier stages say, is a bit of c->there each.
 * An `and` fails where a bit is set of those that must not be, or one is not of
 * those that must; an `or` holds where it is the other way: however many they
 * are, that is a look at a few masks.  The other conditions are asked one by one,
 * those first that cost least.  What is said is what cond_eval.c says of the
 * tree.
 */
#include <stdlib.h>

#include "cond.h"

#define MOST_LINKS 1000000 /* of all chains; what is left stays a tree */
#define MOST_COST 1000

/* While chains are made. */
struct making {
	struct conds *conds;
	uint32_t *cost;            /* by node */
	uint64_t *set, *unset;     /* of the chain at hand: as c->there */
	uint64_t nlinks;           /* of all */
};

/* About how many nanoseconds an atom takes. */
static uint32_t
atom_cost(const struct atom *atom)
{
	switch (atom->kind) {
	case ATOM_FIELD:
	case ATOM_STATE:
	case ATOM_NATURE:
		return 10 + atom->nvalues;
	case ATOM_NOTE:
		return 50;
	case ATOM_COUNT:
		return 500; /* a walk over buckets */
	default:
		return 1;
	}
}

/* Children have smaller numbers than their parents. */
static void
weigh_nodes(const struct conds *c, uint32_t *cost)
{
	const struct node *n = c->nodes;

	for (uint32_t i = 0; i < c->nnodes; i++, n++) {
		cost[i] = n->kind == NODE_ATOM ? atom_cost(&c->atoms[n->a]) :
		    n->kind == NODE_NOT ? cost[n->a] :
		    cost[n->a] + cost[n->b];
		if (cost[i] > MOST_COST)
			cost[i] = MOST_COST;
	}
}

/* Is a link a look at one bit?  Then notes which way it decides. */
static bool
is_look(struct making *m, enum node_kind kind, uint32_t link)
{
	const struct node *n = &m->conds->nodes[link];
	bool is_not = n->kind == NODE_NOT;
	uint64_t *mask = is_not == (kind == NODE_AND) ? m->set : m->unset;
	uint32_t bit;

	if (is_not)
		n = &m->conds->nodes[n->a];
	if (n->kind != NODE_ATOM)
		return false;
	bit = m->conds->atoms[n->a].bit;
	if (bit == NAMES_NONE)
		return false;
	mask[bit / 64] |= UINT64_C(1) << bit % 64;
	return true;
}

static uint32_t
count_links(const struct conds *c, enum node_kind kind, uint32_t node)
{
	const struct node *n = &c->nodes[node];

	return n->kind != kind ? 1 : count_links(c, kind, n->a) +
	    count_links(c, kind, n->b);
}

static void
add_links(struct making *m, enum node_kind kind, uint32_t node,
    struct chain *chain)
{
	const struct node *n = &m->conds->nodes[node];
	uint32_t at;

	if (n->kind == kind) {
		add_links(m, kind, n->a, chain);
		add_links(m, kind, n->b, chain);
		return;
	}
	if (is_look(m, kind, node))
		return;
	for (at = chain->nnodes++; at > 0 &&
	    m->cost[chain->nodes[at - 1]] > m->cost[node]; at--)
		chain->nodes[at] = chain->nodes[at - 1];
	chain->nodes[at] = node;
}

/* Words of the masks in which there is something; they are empty then. */
static void
put_looks(struct making *m, struct chain *chain)
{
	uint32_t i, n = 0;

	for (i = 0; i < m->conds->nthere; i++)
		n += (m->set[i] | m->unset[i]) != 0;
	chain->looks = mem_arena_alloc(m->conds->mem,
	    n * sizeof(*chain->looks));
	for (i = 0; i < m->conds->nthere; i++) {
		if ((m->set[i] | m->unset[i]) == 0)
			continue;
		chain->looks[chain->nlooks++] = (struct look){ i, m->set[i],
			m->unset[i] };
		m->set[i] = m->unset[i] = 0;
	}
}

static const struct chain *
make_chain(struct making *m, uint32_t node)
{
	enum node_kind kind = m->conds->nodes[node].kind;
	uint32_t links = count_links(m->conds, kind, node);
	struct chain *chain;

	m->nlinks += links;
	if (m->nlinks > MOST_LINKS)
		return NULL;
	chain = mem_arena_alloc(m->conds->mem, sizeof(*chain));
	chain->nodes = mem_arena_alloc(m->conds->mem,
	    links * sizeof(*chain->nodes));
	add_links(m, kind, node, chain);
	put_looks(m, chain);
	return chain;
}

/* The links of a chain are not asked about by themselves. */
void
cond_make_chains(struct conds *c)
{
	bool *is_link = mem_alloc(c->nnodes * sizeof(*is_link));
	struct making m = { .conds = c,
		.cost = mem_alloc(c->nnodes * sizeof(*m.cost)),
		.set = mem_alloc(c->nthere * sizeof(*m.set)),
		.unset = mem_alloc(c->nthere * sizeof(*m.unset)) };
	struct node *n;

	weigh_nodes(c, m.cost);
	for (uint32_t i = c->nnodes; i-- > 0;) {
		n = &c->nodes[i];
		if (n->kind != NODE_AND && n->kind != NODE_OR)
			continue;
		is_link[n->a] = c->nodes[n->a].kind == n->kind;
		is_link[n->b] = c->nodes[n->b].kind == n->kind;
		if (!is_link[i] && m.nlinks <= MOST_LINKS &&
		    !cond_is_too_large(c, i))
			n->chain = make_chain(&m, i);
	}
	free(is_link);
	free(m.cost);
	free(m.set);
	free(m.unset);
}

bool
cond_chain_holds(struct conds *c, const struct node *n)
{
	const struct chain *chain = n->chain;
	const struct look *look = chain->looks;
	bool decided = n->kind == NODE_OR;

	for (uint32_t i = 0; i < chain->nlooks; i++, look++)
		if ((c->there[look->word] & look->set) != 0 ||
		    (~c->there[look->word] & look->unset) != 0)
			return decided;
	for (uint32_t i = 0; i < chain->nnodes; i++)
		if (cond_holds(c, chain->nodes[i]) == decided)
			return decided;
	return !decided;
}
