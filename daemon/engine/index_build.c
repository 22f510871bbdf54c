/*
 * index_build: chooses the triggers under which each rule is filed.
 *
 * Of an `and`, the branch that the fewest other rules share is chosen; of an
 * `or`, both; a `not` or `always` cannot be a trigger, and a count only where it
 * needs more of the customer than the present event.  The choice changes what an
 * event costs, never what is decided.
 */
#include <stdlib.h>
#include <string.h>

#include "index.h"

#define NO_TRIGGER UINT64_MAX
#define KNOWN_CUSTOMER 4 /* cost: one event in so many has such a customer */

struct filing { uint32_t trigger, rule; };

struct work {
	struct index *ix;
	struct conds *conds;
	uint32_t *mentions;    /* by atom: in how many places rules use it */
	uint64_t *cost;        /* by node: what it costs as a trigger */
	struct filing *filings;
	size_t nfilings, cap;
	uint32_t rule;         /* being filed */
	bool is_counting;      /* values get numbers, nothing is filed yet */
};

static int
mention_cb(void *arg, uint32_t node, bool positive)
{
	struct work *w = arg;

	(void)positive;
	w->mentions[w->conds->nodes[node].a]++;
	return 0;
}

/* Is it more than what the present event counts? */
static bool
is_more(const struct atom *atom, const struct value *v, int64_t present)
{
	return v->type == VALUE_INT && (atom->op == OP_ABOVE ?
	    v->i >= present : v->i > present);
}

/* Can a count only be so where something is known of the customer?  Counts of
 * products, lots and channels have to be looked at: how many there are is
 * noted. */
static bool
needs_history(const struct conds *c, const struct atom *atom)
{
	const struct count *count = &c->counts[atom->name];
	int64_t present = str_eq(count->metric, COUNT_COMPLAINTS);

	if (count->subject != COUNT_CUSTOMER || (atom->op != OP_ONE_OF &&
	    atom->op != OP_AT_LEAST && atom->op != OP_ABOVE))
		return false;
	for (uint32_t i = 0; i < atom->nvalues; i++)
		if (!is_more(atom, &atom->values[i], present))
			return false;
	return atom->nvalues > 0;
}

static uint64_t
atom_cost(const struct conds *c, const struct atom *atom, uint32_t mentions)
{
	switch (atom->kind) {
	case ATOM_HAS:
		return mentions;
	case ATOM_RESULT:
		return 2 * (uint64_t)mentions;
	case ATOM_FIELD:
		return (atom->op == OP_ONE_OF ? 2 + atom->nvalues : 8)
		    * (uint64_t)mentions;
	case ATOM_COUNT:
		return needs_history(c, atom) ? KNOWN_CUSTOMER *
		    (uint64_t)mentions : NO_TRIGGER;
	default:
		return NO_TRIGGER;
	}
}

/* Children have smaller numbers than their parents. */
static void
weigh_nodes(struct work *w)
{
	const struct node *n = w->conds->nodes;
	uint64_t a, b;
	uint32_t i;

	for (i = 0; i < w->conds->nnodes; i++) {
		if (n[i].kind == NODE_ATOM) {
			w->cost[i] = atom_cost(w->conds,
			    &w->conds->atoms[n[i].a], w->mentions[n[i].a]);
			continue;
		}
		a = w->cost[n[i].a];
		b = w->cost[n[i].b];
		if (n[i].kind == NODE_AND)
			w->cost[i] = a < b ? a : b;
		else if (n[i].kind == NODE_NOT || a == NO_TRIGGER ||
		    b == NO_TRIGGER)
			w->cost[i] = NO_TRIGGER;
		else
			w->cost[i] = a + b;
	}
}

static void
file_under(struct work *w, uint32_t trigger)
{
	if (w->is_counting)
		return;
	if (w->nfilings == w->cap) {
		w->cap = w->cap > 0 ? w->cap * 2 : 64;
		w->filings = mem_realloc(w->filings,
		    w->cap * sizeof(*w->filings));
	}
	w->filings[w->nfilings++] = (struct filing){ trigger, w->rule };
}

static void
file_under_values(struct work *w, const struct atom *atom)
{
	char key[sizeof(atom->name) + COND_MAX_STRING + 16];
	uint32_t i, id;
	size_t len;

	w->ix->has_values[atom->name] = true;
	memcpy(key, &atom->name, sizeof(atom->name));
	for (i = 0; i < atom->nvalues; i++) {
		len = cond_value_key(key, sizeof(atom->name), sizeof(key),
		    atom->values[i]);
		id = names_add(&w->ix->values, w->conds->mem,
		    (struct str){ key, len });
		file_under(w, w->ix->values_from + id);
	}
}

static void
file_atom(struct work *w, const struct atom *atom)
{
	switch (atom->kind) {
	case ATOM_HAS:
		file_under(w, 1 + atom->name);
		break;
	case ATOM_RESULT:
		file_under(w, w->ix->results_from + atom->name);
		break;
	case ATOM_COUNT: /* of a customer of whom something is known */
		file_under(w, w->ix->customer);
		break;
	default: /* ATOM_FIELD: the others are no triggers */
		if (atom->op == OP_ONE_OF) {
			file_under_values(w, atom);
			break;
		}
		file_under(w, w->ix->paths_from + atom->name);
	}
}

static void
file_node(struct work *w, uint32_t node)
{
	const struct node *n = &w->conds->nodes[node];

	if (n->kind == NODE_ATOM) {
		file_atom(w, &w->conds->atoms[n->a]);
	} else if (n->kind == NODE_OR) {
		file_node(w, n->a);
		file_node(w, n->b);
	} else {
		file_node(w, w->cost[n->a] <= w->cost[n->b] ? n->a : n->b);
	}
}

static void
file_rules(struct work *w, const uint32_t *whens, uint32_t nrules)
{
	for (w->rule = 0; w->rule < nrules; w->rule++) {
		if (w->cost[whens[w->rule]] == NO_TRIGGER)
			file_under(w, 0);
		else
			file_node(w, whens[w->rule]);
	}
}

static int
compare_filings(const void *a, const void *b)
{
	const struct filing *x = a, *y = b;

	if (x->trigger != y->trigger)
		return x->trigger < y->trigger ? -1 : 1;
	return (x->rule > y->rule) - (x->rule < y->rule);
}

static void
pack_filings(struct work *w)
{
	struct index *ix = w->ix;
	uint32_t t = 0;
	size_t i;

	mem_sort(w->filings, w->nfilings, sizeof(*w->filings),
	    compare_filings);
	ix->from = mem_alloc((ix->ntriggers + 1) * sizeof(*ix->from));
	ix->filed = mem_alloc(w->nfilings * sizeof(*ix->filed));
	for (i = 0; i < w->nfilings; i++) {
		while (t < w->filings[i].trigger)
			ix->from[++t] = (uint32_t)i;
		ix->filed[i] = w->filings[i].rule;
	}
	while (t < ix->ntriggers)
		ix->from[++t] = (uint32_t)w->nfilings;
}

static void
number_triggers(struct work *w, const uint32_t *whens, uint32_t nrules)
{
	struct index *ix = w->ix;

	ix->results_from = 1 + w->conds->lists.n;
	ix->paths_from = ix->results_from + w->conds->results.n;
	ix->values_from = ix->paths_from + w->conds->paths.n;
	w->is_counting = true;
	file_rules(w, whens, nrules);
	w->is_counting = false;
	ix->customer = ix->values_from + ix->values.n;
	ix->ntriggers = ix->customer + 1;
}

void
index_build(struct index *ix, struct conds *c, const uint32_t *whens,
    const uint32_t *stage_from, uint32_t nstages)
{
	struct work w = { .ix = ix, .conds = c };
	uint32_t i, nrules = stage_from[nstages];

	w.mentions = mem_alloc(c->atom_keys.n * sizeof(*w.mentions));
	w.cost = mem_alloc(c->nnodes * sizeof(*w.cost));
	ix->has_values = mem_alloc(c->paths.n * sizeof(*ix->has_values));
	for (i = 0; i < nrules; i++)
		cond_each_atom(c, whens[i], true, mention_cb, &w);
	weigh_nodes(&w);
	number_triggers(&w, whens, nrules);
	file_rules(&w, whens, nrules);
	pack_filings(&w);
	ix->nstages = nstages;
	ix->stage_from = stage_from;
	ix->mark = mem_alloc(nrules * sizeof(*ix->mark));
	ix->eligible = mem_alloc(nrules * sizeof(*ix->eligible));
	free(w.mentions);
	free(w.cost);
	free(w.filings);
}
