/*
 * index: gathers the rules that are eligible for an event: those that are filed
 * under what is true.
 */
#include "index.h"

#include <stdlib.h>
#include <string.h>

#define FEW 24 /* up to this many are sorted by insertion */

static uint32_t
stage_of(const struct index *ix, uint32_t rule)
{
	uint32_t stage = 0;

	while (rule >= ix->stage_from[stage + 1])
		stage++;
	return stage;
}

static void
trigger(struct index *ix, uint32_t t, uint32_t first_rule)
{
	uint32_t i, rule, stage;

	for (i = ix->from[t]; i < ix->from[t + 1]; i++) {
		rule = ix->filed[i];
		if (rule < first_rule || ix->mark[rule] == ix->gen)
			continue;
		ix->mark[rule] = ix->gen;
		stage = stage_of(ix, rule);
		ix->eligible[ix->stage_from[stage] +
		    ix->neligible[stage]++] = rule;
	}
}

static void
trigger_value(struct index *ix, uint32_t path, struct value v)
{
	char key[sizeof(path) + COND_MAX_STRING + 16];
	uint32_t id;
	size_t len;

	memcpy(key, &path, sizeof(path));
	len = cond_value_key(key, sizeof(path), sizeof(key), v);
	if (len == 0)
		return;
	id = names_find(&ix->values, (struct str){ key, len });
	if (id != NAMES_NONE)
		trigger(ix, ix->values_from + id, 0);
}

static void
trigger_fields(struct index *ix, struct conds *c)
{
	struct value v;
	uint32_t i, path;

	for (i = 0; i < c->nfields; i++) {
		path = c->fields[i];
		v = cond_path_value(c, path);
		if (v.type == VALUE_NULL)
			continue;
		trigger(ix, ix->paths_from + path, 0);
		if (ix->has_values[path])
			trigger_value(ix, path, v);
	}
}

void
index_begin(struct index *ix, struct conds *c, const struct wording *wording)
{
	uint32_t i;

	if (++ix->gen == 0) {
		memset(ix->mark, 0,
		    ix->stage_from[ix->nstages] * sizeof(*ix->mark));
		ix->gen = 1;
	}
	memset(ix->neligible, 0, sizeof(ix->neligible));
	trigger(ix, 0, 0);
	if (!c->facts->customer_is_new)
		trigger(ix, ix->customer, 0);
	for (i = 0; i < wording->nhits; i++)
		trigger(ix, 1 + wording->hits[i].list, 0);
	trigger_fields(ix, c);
}

void
index_raise(struct index *ix, uint32_t result, uint32_t stage)
{
	if (result != NAMES_NONE)
		trigger(ix, ix->results_from + result,
		    ix->stage_from[stage + 1]);
}

static int
compare(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return (x > y) - (x < y);
}

static void
insertion_sort(uint32_t *v, uint32_t n)
{
	uint32_t i, j, x;

	for (i = 1; i < n; i++) {
		x = v[i];
		for (j = i; j > 0 && v[j - 1] > x; j--)
			v[j] = v[j - 1];
		v[j] = x;
	}
}

uint32_t
index_eligible(struct index *ix, uint32_t stage, const uint32_t **rules)
{
	uint32_t *v = ix->eligible + ix->stage_from[stage];
	uint32_t n = ix->neligible[stage];

	if (n <= FEW)
		insertion_sort(v, n);
	else
		mem_sort(v, n, sizeof(*v), compare);
	ix->tried += n;
	*rules = v;
	return n;
}

void
index_clear(struct index *ix)
{
	names_clear(&ix->values);
	free(ix->from);
	free(ix->filed);
	free(ix->has_values);
	free(ix->mark);
	free(ix->eligible);
	memset(ix, 0, sizeof(*ix));
}
