/*
 * cond_chain: `a & ~b & ~c & ...` looked at as a whole.
 *
 * What is found in words, and what earlier stages say, is a bit of c->there each.
 * An `and` fails where a bit is set of those that must not be, an `or` holds
 * where one is set of those that may be: however many they are, that is a look
 * at one mask.  The other conditions are asked one by one.  What is said is what
 * cond_eval.c says of the tree.
 */
#include <stdlib.h>

#include "cond.h"

#define FEW_BITS 2         /* fewer are as quick one by one */
#define MOST_LINKS 1000000 /* of all chains; what is left stays a tree */

uint32_t
cond_atom_bit(const struct conds *c, const struct atom *atom)
{
	return atom->kind == ATOM_HAS ? atom->name :
	    atom->kind == ATOM_RESULT ? c->lists.n + atom->name : NAMES_NONE;
}

/* The bit that decides alone, when it is set: of an `or` a plain one, of an
 * `and` one that must not be. */
static uint32_t
deciding_bit(const struct conds *c, enum node_kind kind, uint32_t node)
{
	const struct node *n = &c->nodes[node];

	if (kind == NODE_AND) {
		if (n->kind != NODE_NOT)
			return NAMES_NONE;
		n = &c->nodes[n->a];
	}
	return n->kind == NODE_ATOM ? cond_atom_bit(c, &c->atoms[n->a]) :
	    NAMES_NONE;
}

/* How many links there are; bits gets how many of them decide alone. */
static uint32_t
count_links(const struct conds *c, enum node_kind kind, uint32_t node,
    uint32_t *bits)
{
	const struct node *n = &c->nodes[node];

	if (n->kind == kind)
		return count_links(c, kind, n->a, bits) +
		    count_links(c, kind, n->b, bits);
	*bits += deciding_bit(c, kind, node) != NAMES_NONE;
	return 1;
}

static void
add_links(const struct conds *c, enum node_kind kind, uint32_t node,
    struct chain *chain)
{
	const struct node *n = &c->nodes[node];
	uint32_t bit;

	if (n->kind == kind) {
		add_links(c, kind, n->a, chain);
		add_links(c, kind, n->b, chain);
		return;
	}
	bit = deciding_bit(c, kind, node);
	if (bit == NAMES_NONE)
		chain->nodes[chain->n++] = node;
	else
		chain->mask[bit / 64] |= UINT64_C(1) << bit % 64;
}

static const struct chain *
make_chain(struct conds *c, uint32_t node, uint64_t *total)
{
	enum node_kind kind = c->nodes[node].kind;
	uint32_t bits = 0, links = count_links(c, kind, node, &bits);
	struct chain *chain;

	*total += links;
	if (bits < FEW_BITS || *total > MOST_LINKS)
		return NULL;
	chain = mem_arena_alloc(c->mem, sizeof(*chain));
	chain->mask = mem_arena_alloc(c->mem,
	    c->nthere * sizeof(*chain->mask));
	chain->nodes = mem_arena_alloc(c->mem,
	    (links - bits) * sizeof(*chain->nodes));
	add_links(c, kind, node, chain);
	return chain;
}

/* The links of a chain are not asked about by themselves. */
void
cond_make_chains(struct conds *c)
{
	bool *is_link = mem_alloc(c->nnodes * sizeof(*is_link));
	uint64_t total = 0;
	struct node *n;

	for (uint32_t i = c->nnodes; i-- > 0;) {
		n = &c->nodes[i];
		if (n->kind != NODE_AND && n->kind != NODE_OR)
			continue;
		is_link[n->a] = c->nodes[n->a].kind == n->kind;
		is_link[n->b] = c->nodes[n->b].kind == n->kind;
		if (!is_link[i] && total <= MOST_LINKS &&
		    !cond_is_too_large(c, i))
			n->chain = make_chain(c, i, &total);
	}
	free(is_link);
}

bool
cond_chain_holds(struct conds *c, const struct node *n)
{
	const struct chain *chain = n->chain;
	bool decided = n->kind == NODE_OR;

	for (uint32_t i = 0; i < c->nthere; i++)
		if (c->there[i] & chain->mask[i])
			return decided;
	for (uint32_t i = 0; i < chain->n; i++)
		if (cond_holds(c, chain->nodes[i]) == decided)
			return decided;
	return !decided;
}
