/*
 * cond_bounds: from which numbers on the conditions that look at a count see
 * something else.  Between two of them any number is as good as another.
 */
#include <math.h>
#include <stdlib.h>

#include "cond.h"

#define BOUNDS_AN_ATOM(atom) (2 * (size_t)(atom)->nvalues)

static int
compare(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Values of rules stay within 2^53; no count is less than 0. */
static void
put(int64_t *bounds, uint32_t *n, double bound)
{
	if (bound > 0)
		bounds[(*n)++] = (int64_t)bound;
}

static void
put_bounds(const struct atom *atom, int64_t *bounds, uint32_t *n)
{
	const struct value *v = atom->values;
	double d;
	uint32_t i;

	for (i = 0; i < atom->nvalues; i++) {
		if (v[i].type != VALUE_INT && v[i].type != VALUE_REAL)
			continue;
		d = v[i].type == VALUE_INT ? (double)v[i].i : v[i].d;
		if (atom->op != OP_ABOVE && atom->op != OP_AT_MOST)
			put(bounds, n, ceil(d));
		if (atom->op != OP_AT_LEAST && atom->op != OP_BELOW)
			put(bounds, n, floor(d) + 1);
	}
}

static void
note(struct conds *c, uint32_t count)
{
	const struct atom *atom = c->atoms, *end = atom + c->atom_keys.n;
	int64_t *bounds;
	size_t cap = 0;
	uint32_t n = 0, i, kept = 0;

	for (; atom < end; atom++)
		if (atom->kind == ATOM_COUNT && atom->name == count)
			cap += BOUNDS_AN_ATOM(atom);
	bounds = mem_arena_alloc(c->mem, cap * sizeof(*bounds));
	for (atom = c->atoms; atom < end; atom++)
		if (atom->kind == ATOM_COUNT && atom->name == count)
			put_bounds(atom, bounds, &n);
	if (n > 0)
		qsort(bounds, n, sizeof(*bounds), compare);
	for (i = 0; i < n; i++)
		if (kept == 0 || bounds[kept - 1] != bounds[i])
			bounds[kept++] = bounds[i];
	c->counts[count].bounds = bounds;
	c->counts[count].nbounds = kept;
}

void
cond_note_bounds(struct conds *c)
{
	uint32_t i;

	for (i = 0; i < c->count_keys.n; i++)
		if (c->counts[i].subject != COUNT_CUSTOMER)
			note(c, i);
}
