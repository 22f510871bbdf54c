/*
 * cmd_backtest_tables: how many went from what to what, by names that are found
 * as they come; sums, and the order in which they are shown.
 *
 * It knows no decision.
 */
#include <string.h>

#include "backtest_parts.h"

static uint32_t
name_index(struct backtest *bt, struct backtest_table *t, struct str name)
{
	uint32_t i;

	for (i = 0; i < t->n; i++)
		if (str_eq(t->names[i], name))
			return i;
	if (i == BACKTEST_NAMES)
		return i - 1;
	t->names[i] = i < BACKTEST_NAMES - 1 ?
	    mem_arena_str(&bt->kept, name) : STR("(others)");
	t->n++;
	return i;
}

void
backtest_table_add(struct backtest *bt, enum backtest_axis axis,
    const struct str names[SIDES], uint32_t cells[SIDES])
{
	struct backtest_table *t = &bt->tables[axis];

	cells[BEFORE] = name_index(bt, t, names[BEFORE]);
	cells[AFTER] = str_eq(names[BEFORE], names[AFTER]) ? cells[BEFORE] :
	    name_index(bt, t, names[AFTER]);
	t->cells[cells[BEFORE]][cells[AFTER]]++;
}

int64_t
backtest_before(const struct backtest_table *t, uint32_t i)
{
	int64_t sum = 0;

	for (uint32_t k = 0; k < t->n; k++)
		sum += t->cells[i][k];
	return sum;
}

int64_t
backtest_after(const struct backtest_table *t, uint32_t i)
{
	int64_t sum = 0;

	for (uint32_t k = 0; k < t->n; k++)
		sum += t->cells[k][i];
	return sum;
}

/* By name, or the most frequent first. */
static bool
comes_before(const struct backtest_table *t, enum backtest_axis axis,
    uint32_t a, uint32_t b)
{
	int64_t na = backtest_before(t, a) + backtest_after(t, a);
	int64_t nb = backtest_before(t, b) + backtest_after(t, b);

	if (axis == AXIS_PRIORITY || na == nb)
		return strcmp(t->names[a].data, t->names[b].data) < 0;
	return na > nb;
}

uint32_t *
backtest_order(const struct backtest *bt, enum backtest_axis axis,
    struct mem_arena *a)
{
	const struct backtest_table *t = &bt->tables[axis];
	uint32_t *order = mem_arena_alloc(a, (t->n + 1) * sizeof(*order));

	for (uint32_t i = 0; i < t->n; i++) {
		uint32_t at = i;

		for (; at > 0 && comes_before(t, axis, i, order[at - 1]); at--)
			order[at] = order[at - 1];
		order[at] = i;
	}
	return order;
}
