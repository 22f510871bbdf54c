/*
 * store_apply: effects upon the store in memory: one function an op, as in
 * scripts/commit/.  It knows no rule and no clock.
 */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "store_parts.h"

static void
apply_decide(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	const struct str kind = STR("case");
	size_t bytes = 0;
	uint32_t i;

	s->seq++;
	for (i = EFFECT_DECIDE_FIELDS; i < e->nargs; i++)
		bytes += e->args[i].len;
	if (bytes > 0)
		store_reserve(s, kind, e->args[0],
		    (e->nargs - EFFECT_DECIDE_FIELDS) / 2, bytes);
	for (i = EFFECT_DECIDE_FIELDS; i + 1 < e->nargs; i += 2)
		store_set(s, kind, e->args[0], e->args[i], e->args[i + 1]);
	if (sink == NULL || sink->decision == NULL)
		return;
	buf_reset(&s->scratch);
	buf_add_str(&s->scratch, e->args[3]);
	buf_add_int(&s->scratch, s->seq);
	buf_add_str(&s->scratch, e->args[4]);
	sink->decision(sink->arg, (struct str){ s->scratch.data, s->scratch.len });
}

static int64_t
number(struct str s)
{
	char digits[24] = "";

	assert(s.len < sizeof(digits));
	if (s.len > 0)
		memcpy(digits, s.data, s.len);
	return strtoll(digits, NULL, 10);
}

static void
add(struct store *s, struct str kind, struct str id, struct str field,
    struct str more)
{
	int64_t n = store_get_int(s, kind, id, field);

	/* a number that is too large for the commit is told there */
	if (__builtin_add_overflow(n, number(more), &n))
		n = INT64_MAX;
	buf_reset(&s->scratch);
	buf_add_int(&s->scratch, n);
	store_set(s, kind, id, field,
	    (struct str){ s->scratch.data, s->scratch.len });
}

static void
set_fields(struct store *s, const struct effect *e, uint32_t first)
{
	uint32_t i;

	for (i = first; i + 1 < e->nargs; i += 2)
		store_set(s, e->args[0], e->args[1], e->args[i],
		    e->args[i + 1]);
}

static void
apply_count(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	uint32_t end = 4 + 2 * (uint32_t)number(e->args[3]), i;

	(void)sink;
	assert(end <= e->nargs);
	for (i = 4; i < end; i += 2)
		add(s, e->args[0], e->args[1], e->args[i], e->args[i + 1]);
	set_fields(s, e, end);
}

/* Nothing comes between a decision and its effects here, so nothing is looked
 * at again. */
static void
apply_take(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	(void)sink;
	add(s, e->args[0], e->args[1], e->args[2], e->args[3]);
}

static void
apply_set(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	(void)sink;
	set_fields(s, e, 3);
}

static void
apply_unset(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	uint32_t i;

	(void)sink;
	for (i = 2; i < e->nargs; i++)
		store_unset(s, e->args[0], e->args[1], e->args[i]);
}

struct forget {
	struct store *store;
	struct str kind, id, prefix;
	int64_t before;
};

/* The number behind the last space of a value. */
static int64_t
last_number(struct str value)
{
	char digits[24] = "";
	size_t n = 0;

	while (n < value.len && n + 1 < sizeof(digits) &&
	    value.data[value.len - 1 - n] != ' ')
		n++;
	if (n == value.len)
		return INT64_MAX; /* there is no space: it has no time */
	memcpy(digits, value.data + value.len - n, n);
	return strtoll(digits, NULL, 10);
}

static void
forget_cb(void *arg, struct str name, struct str value)
{
	struct forget *f = arg;

	if (name.len > f->prefix.len &&
	    memcmp(name.data, f->prefix.data, f->prefix.len) == 0 &&
	    last_number(value) < f->before)
		store_unset(f->store, f->kind, f->id, name);
}

/* Here all at once, and not each time: what is old and still there is known by
 * its time, and changes no decision. */
static void
apply_forget(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	struct forget f = { s, e->args[0], e->args[1], e->args[2], 0 };
	char digits[24] = "";

	(void)sink;
	assert(e->args[3].len < sizeof(digits));
	memcpy(digits, e->args[3].data, e->args[3].len);
	f.before = strtoll(digits, NULL, 10);
	if (store_is_worth_a_walk(s, f.kind, f.id))
		store_each(s, f.kind, f.id, forget_cb, &f);
}

static void
apply_timer(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	(void)sink;
	store_set_timer(s, e->args[0], e->args[1].len > 0 ?
	    number(e->args[1]) : -1);
}

static void
apply_wake(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	uint32_t i;

	(void)sink;
	for (i = 1; i < e->nargs; i++)
		store_wake(s, e->args[i], number(e->args[0]));
}

/* Statistics, queues, the index, alerts and dead letters are read by people, not
 * by decisions. */
static void
apply_nothing(struct store *s, const struct effect *e,
    const struct store_sink *sink)
{
	(void)s;
	(void)e;
	(void)sink;
}

static void (*const appliers[EFFECT__MAX])(struct store *,
    const struct effect *, const struct store_sink *) = {
	[EFFECT_DECIDE] = apply_decide,
	[EFFECT_ALSO] = apply_nothing,
	[EFFECT_TIMER] = apply_timer,
	[EFFECT_WAKE] = apply_wake,
	[EFFECT_INDEX] = apply_nothing,
	[EFFECT_COUNT] = apply_count,
	[EFFECT_WITHIN] = apply_nothing,
	[EFFECT_TAKE] = apply_take,
	[EFFECT_SET] = apply_set,
	[EFFECT_UNSET] = apply_unset,
	[EFFECT_FORGET] = apply_forget,
	[EFFECT_STAT] = apply_nothing,
	[EFFECT_ALERT] = apply_nothing,
	[EFFECT_SLA] = apply_nothing,
	[EFFECT_FORWARD] = apply_nothing,
	[EFFECT_DEAD] = apply_nothing,
};

void
store_apply(struct store *s, const struct effects *list,
    const struct store_sink *sink)
{
	const struct effect *e;

	for (e = list->first; e != NULL; e = e->next)
		appliers[e->op](s, e, sink);
}
