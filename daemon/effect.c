/*
 * effect: lists of typed writes, and their way through the door.
 */
#include "effect.h"

const char *const effect_words[EFFECT__MAX] = {
	[EFFECT_DECIDE] = "decide",
	[EFFECT_ALSO] = "also",
	[EFFECT_TIMER] = "timer",
	[EFFECT_WAKE] = "wake",
	[EFFECT_INDEX] = "index",
	[EFFECT_COUNT] = "count",
	[EFFECT_WITHIN] = "within",
	[EFFECT_TAKE] = "take",
	[EFFECT_SET] = "set",
	[EFFECT_UNSET] = "unset",
	[EFFECT_FORGET] = "forget",
	[EFFECT_STAT] = "stat",
	[EFFECT_ALERT] = "alert",
	[EFFECT_SLA] = "sla",
	[EFFECT_FORWARD] = "forward",
	[EFFECT_DEAD] = "dead",
};

/* How many arguments an op takes: at least, and in what steps beyond. */
static const struct {
	uint32_t min, step;
} shapes[EFFECT__MAX] = {
	[EFFECT_DECIDE] = { EFFECT_DECIDE_FIELDS, 2 },
	[EFFECT_ALSO] = { 1, 1 },
	[EFFECT_TIMER] = { 2, 0 },
	[EFFECT_WAKE] = { 2, 1 },
	[EFFECT_INDEX] = { 3, 0 },
	[EFFECT_COUNT] = { 6, 2 },
	[EFFECT_WITHIN] = { 5, 5 },
	[EFFECT_TAKE] = { 5, 2 },
	[EFFECT_SET] = { 5, 2 },
	[EFFECT_UNSET] = { 3, 1 },
	[EFFECT_FORGET] = { 4, 0 },
	[EFFECT_STAT] = { 1, 1 },
	[EFFECT_ALERT] = { 2, 0 },
	[EFFECT_SLA] = { 2, 0 },
	[EFFECT_FORWARD] = { 1, 0 },
	[EFFECT_DEAD] = { 5, 0 },
};

static int
has_shape(uint32_t op, uint32_t nargs)
{
	uint32_t more;

	if (op >= EFFECT__MAX || nargs < shapes[op].min)
		return 0;
	more = nargs - shapes[op].min;
	/* they are compared each with each: comparison_answers.c */
	if (op == EFFECT_DECIDE && more > 2 * EFFECT_DECIDE_MOST)
		return 0;
	return shapes[op].step == 0 ? more == 0 : more % shapes[op].step == 0;
}

struct effect *
effects_add(struct effects *list, struct mem_arena *a, enum effect_op op,
    uint32_t nargs)
{
	struct effect *e = mem_arena_alloc(a, sizeof(*e));

	e->op = op;
	e->nargs = nargs;
	e->args = mem_arena_alloc(a, nargs * sizeof(*e->args));
	if (list->last == NULL)
		list->last = &list->first;
	*list->last = e;
	list->last = &e->next;
	list->n++;
	return e;
}

void
effects_join(struct effects *list, struct effects *more)
{
	if (more->n == 0)
		return;
	if (list->last == NULL)
		list->last = &list->first;
	*list->last = more->first;
	list->last = more->last;
	list->n += more->n;
	*more = (struct effects){ 0 };
}

void
effects_put(struct buf *b, const struct effects *list)
{
	const struct effect *e;
	uint32_t i;

	frame_put_u32(b, list->n);
	for (e = list->first; e != NULL; e = e->next) {
		frame_put_u8(b, (uint8_t)e->op);
		frame_put_u32(b, e->nargs);
		for (i = 0; i < e->nargs; i++)
			frame_put_str(b, e->args[i]);
	}
}

void
effects_get(struct frame_reader *r, struct effects *list, struct mem_arena *a,
    uint32_t *room)
{
	uint32_t n = frame_get_count(r, 5), nargs, i, k;
	struct effect *e;
	uint8_t op;

	for (i = 0; i < n && !r->bad; i++) {
		op = frame_get_u8(r);
		nargs = frame_get_count(r, 4);
		if (!has_shape(op, nargs) || nargs >= *room)
			r->bad = true;
		if (r->bad)
			return;
		*room -= 1 + nargs;
		e = effects_add(list, a, (enum effect_op)op, nargs);
		for (k = 0; k < nargs; k++)
			e->args[k] = frame_get_str(r);
	}
}
