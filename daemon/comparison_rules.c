/*
 * comparison_rules: which rules make two answers differ.  Rules of two sets are
 * the same where they have one name; a set has thousands, and many of them may
 * fire at once, so names are laid side by side once, and not for each answer.
 */
#include <stdlib.h>
#include <string.h>

#include "comparison_parts.h"

#define NO_TWIN UINT32_MAX

struct named {
	const char *name;
	uint32_t number;
};

static int
by_name_cb(const void *a, const void *b)
{
	const struct named *x = a, *y = b;

	return strcmp(x->name, y->name);
}

static struct named *
sort_names(const struct generation *g)
{
	struct named *list = mem_alloc((g->nrules + 1) * sizeof(*list));
	uint32_t i;

	for (i = 0; i < g->nrules; i++)
		list[i] = (struct named){ g->rules[i].name, i };
	mem_sort(list, g->nrules, sizeof(*list), by_name_cb);
	return list;
}

static void
make_rules(struct side_rules *s, const struct generation *g)
{
	s->n = g->nrules;
	s->twins = mem_alloc((s->n + 1) * sizeof(*s->twins));
	memset(s->twins, 0xff, (s->n + 1) * sizeof(*s->twins)); /* NO_TWIN */
	s->has_fired = mem_alloc((s->n + 1) * sizeof(*s->has_fired));
}

static void
find_twins(struct comparison *c, const struct generation *g,
    const struct generation *h)
{
	struct side_rules *a = &c->rules[SIDE_IN_FORCE];
	struct side_rules *b = &c->rules[SIDE_CANDIDATE];
	struct named *x = sort_names(g), *y = sort_names(h);
	uint32_t i = 0, k = 0;
	int diff;

	make_rules(a, g);
	make_rules(b, h);
	while (i < a->n && k < b->n) {
		diff = strcmp(x[i].name, y[k].name);
		if (diff == 0) {
			a->twins[x[i].number] = y[k].number;
			b->twins[y[k].number] = x[i].number;
		}
		i += diff <= 0;
		k += diff >= 0;
	}
	free(x);
	free(y);
}

static void
mark_fired(struct side_rules *s, const struct engine_answer *a, bool has_fired)
{
	uint32_t i;

	for (i = 0; i < a->nfired; i++)
		if (a->fired[i] < s->n)
			s->has_fired[a->fired[i]] = has_fired;
}

/* Notes the rules that fired on this side only, with the candidate's. */
static uint32_t
note_one_sided(const struct comparison *c, enum comparison_side side,
    const struct engine_answer *a, struct generation *candidate)
{
	const struct side_rules *mine = &c->rules[side];
	const struct side_rules *other = &c->rules[side == SIDE_CANDIDATE ?
	    SIDE_IN_FORCE : SIDE_CANDIDATE];
	uint32_t i, rule, twin, n = 0;

	for (i = 0; i < a->nfired; i++) {
		rule = a->fired[i];
		if (rule >= mine->n)
			continue;
		twin = mine->twins[rule];
		if (twin != NO_TWIN && other->has_fired[twin])
			continue;
		n++;
		if (side == SIDE_CANDIDATE)
			candidate->rules[rule].flips++;
		else if (twin != NO_TWIN)
			candidate->rules[twin].flips++;
	}
	return n;
}

static void
note_all(struct generation *candidate, const struct engine_answer *a)
{
	uint32_t i;

	for (i = 0; i < a->nfired; i++)
		if (a->fired[i] < candidate->nrules)
			candidate->rules[a->fired[i]].flips++;
}

void
comparison_note_rules(struct comparison *c, const struct pair *p,
    const struct engine_answer *from, const struct engine_answer *to)
{
	struct generation *candidate = p->sides[SIDE_CANDIDATE].generation;

	if (c->rules[SIDE_CANDIDATE].twins == NULL)
		find_twins(c, p->sides[SIDE_IN_FORCE].generation, candidate);
	mark_fired(&c->rules[SIDE_IN_FORCE], from, true);
	mark_fired(&c->rules[SIDE_CANDIDATE], to, true);
	/* the same rules, saying something else? */
	if (note_one_sided(c, SIDE_CANDIDATE, to, candidate) +
	    note_one_sided(c, SIDE_IN_FORCE, from, candidate) == 0)
		note_all(candidate, to);
	mark_fired(&c->rules[SIDE_IN_FORCE], from, false);
	mark_fired(&c->rules[SIDE_CANDIDATE], to, false);
}

void
comparison_free_rules(struct comparison *c)
{
	enum comparison_side side;

	for (side = 0; side < SIDE__MAX; side++) {
		free(c->rules[side].twins);
		free(c->rules[side].has_fired);
	}
}
