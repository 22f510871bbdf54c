/*
 * cmd_backtest_flips: events that are decided otherwise, sorted into groups
 * that flip alike, with a bounded number of examples; and the rules behind.
 *
 * It knows neither where events come from nor how they are shown.
 */
#include <string.h>

#include "backtest_parts.h"

#define SPARE_CASES 1024 /* kept of all groups beyond each one's first */

static struct backtest_group *
find_group(struct backtest *bt, uint32_t changed,
    const uint32_t cells[AXIS__MAX][SIDES])
{
	struct backtest_group *g;

	for (uint32_t i = 0; i < bt->ngroups; i++) {
		int axis = 0;

		g = &bt->groups[i];
		while (axis < AXIS__MAX && g->from[axis] ==
		    cells[axis][BEFORE] && g->to[axis] == cells[axis][AFTER])
			axis++;
		if (g->changed == changed && axis == AXIS__MAX)
			return g;
	}
	return NULL;
}

/* What does not change tells groups apart no more than a name can: a flip of
 * the owner is one sort whatever the type stays. */
static void
forget_unchanged(uint32_t changed, uint32_t cells[AXIS__MAX][SIDES])
{
	for (int axis = 0; axis < AXIS__MAX; axis++)
		if (!(changed & 1u << backtest_axis_field[axis]))
			cells[axis][BEFORE] = cells[axis][AFTER] = 0;
}

static struct backtest_group *
make_group(struct backtest *bt, uint32_t changed,
    const uint32_t cells[AXIS__MAX][SIDES])
{
	struct backtest_group *g;

	if (bt->ngroups == BACKTEST_GROUPS)
		return NULL;
	g = &bt->groups[bt->ngroups++];
	*g = (struct backtest_group){ .changed = changed };
	for (int axis = 0; axis < AXIS__MAX; axis++) {
		g->from[axis] = cells[axis][BEFORE];
		g->to[axis] = cells[axis][AFTER];
	}
	g->last = &g->cases;
	return g;
}

static struct str
decision_json(struct backtest *bt, int side)
{
	const struct backtest_side *s = &bt->sides[side];

	buf_reset(&bt->out);
	decision_head(&bt->out);
	buf_add_int(&bt->out, s->own_seq);
	decision_tail(&bt->out, s->out.decision);
	return mem_arena_str(&bt->kept, (struct str){ bt->out.data,
	    bt->out.len });
}

static void
keep_case(struct backtest *bt, struct backtest_group *g,
    const struct complaint *c, int64_t now_ms)
{
	struct backtest_case *one = mem_arena_alloc(&bt->kept, sizeof(*one));

	one->event = mem_arena_str(&bt->kept, c->id);
	one->case_id = mem_arena_str(&bt->kept, c->case_id);
	one->at_ms = now_ms;
	for (int side = 0; side < SIDES; side++)
		one->json[side] = decision_json(bt, side);
	*g->last = one;
	g->last = &one->next;
	g->ncases++;
	bt->ncases++;
}

/* --- the rules behind --- */

static const struct fired *
find_fired(const struct backtest_side *s, uint32_t rule)
{
	const struct fired *f = s->out.decision->verdict->fired;

	while (f != NULL && f->rule != rule)
		f = f->next;
	return f;
}

static void
count_rules(struct backtest *bt, int side)
{
	struct backtest_side *s = &bt->sides[side];
	const struct fired *f, *twin;

	for (f = s->out.decision->verdict->fired; f != NULL; f = f->next) {
		twin = s->twin[f->rule] == BACKTEST_NONE ? NULL :
		    find_fired(&bt->sides[!side], s->twin[f->rule]);
		if (twin == NULL)
			s->alone[f->rule]++;
		else if (!str_eq(twin->did, f->did))
			s->changed[f->rule]++;
	}
}

void
backtest_flip(struct backtest *bt, const struct complaint *c, int64_t now_ms,
    uint32_t changed, const uint32_t cells[AXIS__MAX][SIDES])
{
	struct backtest_group *g;
	uint32_t own[AXIS__MAX][SIDES];

	bt->flips++;
	for (int field = 0; field < FIELD__MAX; field++)
		bt->fields[field] += changed >> field & 1;
	memcpy(own, cells, sizeof(own));
	forget_unchanged(changed, own);
	g = find_group(bt, changed, own);
	if (g == NULL)
		g = make_group(bt, changed, own);
	count_rules(bt, BEFORE);
	count_rules(bt, AFTER);
	if (g == NULL) {
		bt->ungrouped++;
		return;
	}
	g->n++;
	if (bt->show > 0 && (g->ncases == 0 || (g->ncases < bt->show &&
	    bt->ncases < SPARE_CASES + bt->show)))
		keep_case(bt, g, c, now_ms);
}

/* There is nothing to compare. */
void
backtest_flip_outcome(struct backtest *bt)
{
	bt->flips++;
	bt->ungrouped++;
	bt->fields[FIELD_OUTCOME]++;
}

/* --- what is shown of it --- */

static int
by_size_cb(const void *left, const void *right)
{
	const struct backtest_group *a = left, *b = right;

	if (a->n != b->n)
		return a->n < b->n ? 1 : -1;
	if (a->changed != b->changed)
		return a->changed < b->changed ? -1 : 1;
	/* names are numbered as they came: the same input, the same order */
	return memcmp(a->from, b->from, sizeof(a->from) + sizeof(a->to));
}

/* One of each group, then a second of each, until enough are shown. */
void
backtest_choose(struct backtest *bt)
{
	uint32_t left = bt->show < bt->ncases ? bt->show : bt->ncases;

	mem_sort(bt->groups, bt->ngroups, sizeof(bt->groups[0]),
	    by_size_cb);
	for (uint32_t turn = 0; left > 0; turn++)
		for (uint32_t i = 0; i < bt->ngroups && left > 0; i++)
			if (bt->groups[i].ncases > turn) {
				bt->groups[i].nshown++;
				left--;
			}
}

static int
by_count_cb(const void *left, const void *right)
{
	const struct backtest_rule *a = left, *b = right;

	if (a->n != b->n)
		return a->n < b->n ? 1 : -1;
	if (a->part != b->part)
		return a->part < b->part ? -1 : 1;
	return strcmp(a->name, b->name);
}

static void
add_rule(struct backtest_rule *list, uint32_t *n, enum backtest_part part,
    const char *name, int64_t count)
{
	if (count > 0)
		list[(*n)++] = (struct backtest_rule){ part, name, count };
}

uint32_t
backtest_rules(const struct backtest *bt, struct mem_arena *a,
    struct backtest_rule **rules)
{
	uint32_t n = 0, all = ruleset_nrules(bt->sides[BEFORE].rules) +
	    ruleset_nrules(bt->sides[AFTER].rules);
	struct backtest_rule *list = mem_arena_alloc(a, (2 * all + 1) *
	    sizeof(*list));
	static const enum backtest_part parts[SIDES] = { PART_GONE, PART_NEW };

	for (int side = 0; side < SIDES; side++) {
		const struct backtest_side *s = &bt->sides[side];

		for (uint32_t i = 0; i < ruleset_nrules(s->rules); i++) {
			const char *name = ruleset_rule_name(s->rules, i);

			add_rule(list, &n, parts[side], name, s->alone[i]);
			if (side == AFTER)
				add_rule(list, &n, PART_CHANGED, name,
				    s->changed[i]);
		}
	}
	mem_sort(list, n, sizeof(*list), by_count_cb);
	*rules = list;
	return n;
}
