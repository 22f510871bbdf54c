/*
 * decide_count: a customer's counters: complaints:<day> (days since 1970, UTC).
 * It knows no rule; what a count is for is theirs.
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"

#define DAY_MS (24 * 60 * 60 * 1000ll)
#define CUSTOMER_KEEP_DAYS 366 /* counters look back a year at most */
#define FORGET_DAYS 16         /* of a customer, at most, with one event */

static const struct str customer_kind = DECIDE_CUSTOMER;
static const struct str complaints_metric = STR("complaints");

struct tally {
	struct str metric;
	int64_t first_day, sum;
};

/* The day of a bucket's field "<metric>:<day>", or -1. */
static int64_t
bucket_day(struct str field, struct str metric)
{
	char digits[24] = "";
	size_t n;

	if (field.len <= metric.len + 1 || field.data[metric.len] != ':' ||
	    memcmp(field.data, metric.data, metric.len) != 0)
		return -1;
	n = field.len - metric.len - 1;
	if (n >= sizeof(digits))
		return -1;
	memcpy(digits, field.data + metric.len + 1, n);
	return strtoll(digits, NULL, 10);
}

static void
tally_cb(void *arg, struct str field, struct str value)
{
	struct tally *t = arg;
	char digits[24] = "";

	if (bucket_day(field, t->metric) < t->first_day ||
	    value.len >= sizeof(digits))
		return;
	memcpy(digits, value.data, value.len);
	t->sum += strtoll(digits, NULL, 10);
}

static bool
counts_as_complaint(const struct way *w)
{
	return strcmp(w->c->kind->name, "complaint") == 0;
}

bool
decide_counts(const struct way *w)
{
	return w->c->customer.len > 0 && counts_as_complaint(w);
}

int64_t
decide_count_cb(void *arg, struct str subject, struct str metric, int days)
{
	const struct way *w = arg;
	struct tally t = {
		.metric = metric, .first_day = w->now_ms / DAY_MS - days + 1,
	};

	if (!str_eq(subject, customer_kind) || w->c->customer.len == 0)
		return 0;
	if (t.first_day < 0)
		t.first_day = 0;
	store_each(w->store, customer_kind, w->c->customer, tally_cb, &t);
	/* the present one counts, and is not written yet */
	if (str_eq(metric, complaints_metric) && counts_as_complaint(w))
		t.sum++;
	return t.sum;
}

/* What is no longer asked for ------------------------------------------- */

struct old_days {
	int64_t before;
	struct str names[FORGET_DAYS];
	uint32_t n;
};

static void
old_day_cb(void *arg, struct str field, struct str value)
{
	struct old_days *old = arg;
	int64_t day = bucket_day(field, complaints_metric);

	(void)value;
	if (day >= 0 && day < old->before && old->n < FORGET_DAYS)
		old->names[old->n++] = field;
}

/* A customer's days that no count can reach: known where rules count them. */
static void
forget_days(struct way *w)
{
	struct old_days old = {
		.before = w->now_ms / DAY_MS - CUSTOMER_KEEP_DAYS,
	};
	struct effect *e;

	store_each(w->store, customer_kind, w->c->customer, old_day_cb, &old);
	if (old.n == 0)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_UNSET, 2 + old.n);
	e->args[0] = customer_kind;
	e->args[1] = w->c->customer;
	for (uint32_t i = 0; i < old.n; i++)
		e->args[2 + i] = mem_arena_str(w->arena, old.names[i]);
}

void
decide_add_count(struct way *w)
{
	bool has_case = w->listed[0].len > 0 &&
	    str_eq(w->customer, w->c->customer);
	struct effect *e;

	if (!decide_counts(w))
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_COUNT,
	    has_case ? 7 : 5);
	if (has_case)
		memcpy(e->args + 5, w->listed, sizeof(w->listed));
	e->args[0] = customer_kind;
	e->args[1] = w->c->customer;
	e->args[2] = decide_join(w->arena, (struct str)STR("complaints:"),
	    decide_number(w->arena, w->now_ms / DAY_MS));
	e->args[3] = (struct str)STR("1");
	e->args[4] = decide_number(w->arena, CUSTOMER_KEEP_DAYS * DAY_MS);
	forget_days(w);
}

