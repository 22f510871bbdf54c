/*
 * decide_tally: the present complaint is counted, and buckets that no count
 * reaches any more are forgotten.  Reading counters is decide_count.c's.
 */
#include <string.h>

#include "decide_parts.h"

#define FORGET_BUCKETS 16 /* of a hash, at most, with one event */

struct old {
	int64_t hour, day;     /* the first that are looked at */
	struct str names[FORGET_BUCKETS];
	uint32_t n;
};

static void
old_cb(void *arg, struct str field, struct str value)
{
	struct old *old = arg;
	bool is_hour = false;
	int64_t at = count_bucket(field, (struct str)COUNT_COMPLAINTS,
	    &is_hour);

	(void)value;
	if (at >= 0 && at < (is_hour ? old->hour : old->day) &&
	    old->n < FORGET_BUCKETS)
		old->names[old->n++] = field;
}

static void
forget(struct way *w, enum count_subject subject, struct str id)
{
	struct old old = {
		.hour = w->now_ms / COUNT_HOUR_MS - COUNT_MAX_HOURS,
		.day = w->now_ms / COUNT_DAY_MS -
		    count_keeps_days(w->reads, subject),
	};
	struct effect *e;

	store_each(w->store, count_words[subject], id, old_cb, &old);
	if (old.n == 0)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_UNSET, 2 + old.n);
	e->args[0] = count_words[subject];
	e->args[1] = id;
	for (uint32_t i = 0; i < old.n; i++)
		e->args[2 + i] = mem_arena_str(w->arena, old.names[i]);
}

static struct str
bucket(struct way *w, const char *start, int64_t number)
{
	return decide_join(w->arena, str_of(start),
	    decide_number(w->arena, number));
}

/* The buckets that are kept of it: hours, days, or both. */
static uint32_t
put_buckets(struct way *w, enum count_subject subject, struct str *names)
{
	uint32_t n = 0;

	if (count_keeps_days(w->reads, subject) > 0)
		names[n++] = bucket(w, "complaints:",
		    w->now_ms / COUNT_DAY_MS);
	if (count_keeps_hours(w->reads, subject))
		names[n++] = bucket(w, "complaints:h",
		    w->now_ms / COUNT_HOUR_MS);
	return n;
}

static int64_t
keep_ms(const struct way *w, enum count_subject subject)
{
	uint32_t days = count_keeps_days(w->reads, subject);

	return days > 0 ? days * COUNT_DAY_MS :
	    (COUNT_MAX_HOURS + 1) * COUNT_HOUR_MS;
}

static void
count(struct way *w, enum count_subject subject, struct str id)
{
	struct str names[2], seen;
	uint32_t n = put_buckets(w, subject, names), i;
	bool is_fresh = !store_get(w->store, count_words[subject], id,
	    names[n - 1], &seen);
	bool has_case = subject == COUNT_CUSTOMER && w->listed[0].len > 0 &&
	    str_eq(w->customer, id);
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_COUNT,
	    4 + 2 * n + (has_case ? 2 : 0));

	e->args[0] = count_words[subject];
	e->args[1] = id;
	e->args[2] = decide_number(w->arena, keep_ms(w, subject));
	e->args[3] = decide_number(w->arena, n);
	for (i = 0; i < n; i++) {
		e->args[4 + 2 * i] = names[i];
		e->args[5 + 2 * i] = (struct str)STR("1");
	}
	if (has_case)
		memcpy(&e->args[4 + 2 * n], w->listed, sizeof(w->listed));
	if (is_fresh || subject == COUNT_CUSTOMER)
		forget(w, subject, id);
}

void
decide_add_count(struct way *w)
{
	struct str id;
	int s;

	if (!decide_counts_as_complaint(w))
		return;
	for (s = COUNT_CUSTOMER; s < COUNT__MAX; s++) {
		if (s != COUNT_CUSTOMER &&
		    !count_is_read(w->reads, (enum count_subject)s))
			continue;
		id = decide_count_id(w, (enum count_subject)s);
		if (id.len > 0)
			count(w, (enum count_subject)s, id);
	}
}
