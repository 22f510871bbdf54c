/*
 * cmd_backtest_forward: what goes on to another case, on each side, until its
 * turn comes: where the stream has it once more, as the daemon wrote it; at once
 * where it has not, for then the daemon joined nothing, or the event is read
 * from a list.
 *
 * It knows neither where events come from nor how they are decided.
 */
#include <stdlib.h>

#include "backtest_parts.h"
#include "hash.h"

struct backtest_forward {
	struct backtest_forward *next;
	uint64_t key;
	struct complaint complaint;
};

uint64_t
backtest_forward_key(const struct complaint *c)
{
	struct value from = complaint_look_up(c, "joined_from");
	uint64_t h = HASH_START;

	if (from.type == VALUE_NONE)
		return 0;
	if (from.type == VALUE_STRING)
		h = hash_add(h, from.s);
	h = hash_add(h, c->id);
	return h != 0 ? h : 1;
}

/* Behind those that went before it. */
static void
add(struct backtest_side *s, const struct complaint_limits *limits,
    struct str event)
{
	struct backtest_forward *f = mem_alloc(sizeof(*f)), **at;
	struct refused why;

	if (complaint_parse(&f->complaint, event, limits, &why) < 0) {
		free(f); /* never: it was, before it was forwarded */
		return;
	}
	f->key = backtest_forward_key(&f->complaint);
	for (at = &s->forwards; *at != NULL; at = &(*at)->next)
		;
	*at = f;
}

void
backtest_forward_add(struct backtest_side *s,
    const struct complaint_limits *limits)
{
	const struct effect *e;

	for (e = s->out.effects.first; e != NULL; e = e->next)
		if (e->op == EFFECT_FORWARD)
			add(s, limits, e->args[0]);
}

bool
backtest_forward_take(struct backtest_side *s, uint64_t key,
    struct complaint *c)
{
	struct backtest_forward **at = &s->forwards, *f;

	while (*at != NULL && (*at)->key != key)
		at = &(*at)->next;
	if ((f = *at) == NULL)
		return false;
	*at = f->next;
	*c = f->complaint;
	free(f);
	return true;
}

uint64_t
backtest_forward_next(const struct backtest *bt)
{
	const struct backtest_forward *f;

	for (int side = 0; side < SIDES; side++)
		for (f = bt->sides[side].forwards; f != NULL; f = f->next)
			if (!backtest_ahead_has(bt, f->key))
				return f->key;
	return 0;
}

void
backtest_forward_free(struct backtest_side *s)
{
	struct backtest_forward *f;

	while ((f = s->forwards) != NULL) {
		s->forwards = f->next;
		complaint_clear(&f->complaint);
		free(f);
	}
}
