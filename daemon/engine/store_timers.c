/*
 * store_timers: when each case of a store is woken: a heap by time and then
 * case.  What counts is kept with the case; the heap may hold older times.
 */
#include <stdlib.h>
#include <string.h>

#include "store_parts.h"

#define TIMER_KIND STR("timer")
#define TIMER_FIELD STR("ms")

static bool
is_before(const struct store_timer *a, const struct store_timer *b)
{
	return a->ms != b->ms ? a->ms < b->ms : str_cmp(a->id, b->id) < 0;
}

static void
swap(struct store_timer *a, struct store_timer *b)
{
	struct store_timer t = *a;

	*a = *b;
	*b = t;
}

static void
push(struct store *s, struct store_timer timer)
{
	size_t i = s->ntimers;

	if (s->ntimers == s->timers_cap) {
		s->timers_cap = s->timers_cap > 0 ? 2 * s->timers_cap : 64;
		s->timers = mem_realloc(s->timers,
		    s->timers_cap * sizeof(*s->timers));
	}
	s->timers[s->ntimers++] = timer;
	for (; i > 0 && is_before(&s->timers[i], &s->timers[(i - 1) / 2]);
	    i = (i - 1) / 2)
		swap(&s->timers[i], &s->timers[(i - 1) / 2]);
}

static void
pop(struct store *s)
{
	size_t i = 0, first;

	s->timers[0] = s->timers[--s->ntimers];
	for (;;) {
		first = i;
		if (2 * i + 1 < s->ntimers &&
		    is_before(&s->timers[2 * i + 1], &s->timers[first]))
			first = 2 * i + 1;
		if (2 * i + 2 < s->ntimers &&
		    is_before(&s->timers[2 * i + 2], &s->timers[first]))
			first = 2 * i + 2;
		if (first == i)
			return;
		swap(&s->timers[i], &s->timers[first]);
		i = first;
	}
}

static bool
is_set(const struct store *s, const struct store_timer *t)
{
	struct str value;

	return store_get(s, TIMER_KIND, t->id, TIMER_FIELD, &value) &&
	    value.len == sizeof(t->ms) &&
	    memcmp(value.data, &t->ms, sizeof(t->ms)) == 0;
}

void
store_set_timer(struct store *s, struct str id, int64_t ms)
{
	struct store_timer t = { ms, id };

	if (ms >= 0 && is_set(s, &t))
		return;
	if (ms < 0) {
		store_unset(s, TIMER_KIND, id, TIMER_FIELD);
		return;
	}
	store_set(s, TIMER_KIND, id, TIMER_FIELD,
	    (struct str){ (const char *)&ms, sizeof(ms) });
	t.id = mem_arena_str(&s->arena, id);
	push(s, t);
}

/* As ZADD LT does. */
void
store_wake(struct store *s, struct str id, int64_t ms)
{
	struct str value;
	int64_t kept_ms;

	if (store_get(s, TIMER_KIND, id, TIMER_FIELD, &value)) {
		memcpy(&kept_ms, value.data, sizeof(kept_ms));
		if (kept_ms <= ms)
			return;
	}
	store_set_timer(s, id, ms);
}

bool
store_next_timer(struct store *s, struct str *id, int64_t *ms)
{
	while (s->ntimers > 0 && !is_set(s, &s->timers[0]))
		pop(s);
	if (s->ntimers == 0)
		return false;
	*id = s->timers[0].id;
	*ms = s->timers[0].ms;
	return true;
}
