/*
 * decide_tally: the present complaint, and what rules tally, is counted; buckets
 * that no count reaches any more are forgotten.  Reading counters is
 * decide_count.c's.
 */
#include <string.h>

#include "decide_parts.h"

#define FORGET_BUCKETS 16 /* of a hash, at most, with one event */

/* Forgetting -------------------------------------------------------------- */

struct old {
	const struct ruleset *rs;
	int64_t hour, day;     /* the first that are looked at */
	struct str names[FORGET_BUCKETS];
	uint32_t n;
};

/* The number of a bucket, whatever it counts; -1 where it is none. */
static int64_t
any_bucket(const struct ruleset *rs, struct str field, bool *is_hour)
{
	const struct str *names;
	uint32_t n = ruleset_tallies(rs, &names), i;
	int64_t at = count_bucket(field, (struct str)COUNT_COMPLAINTS,
	    is_hour);

	for (i = 0; i < n && at < 0; i++)
		at = count_bucket(field, names[i], is_hour);
	return at;
}

static void
old_cb(void *arg, struct str field, struct str value)
{
	struct old *old = arg;
	bool is_hour = false;
	int64_t at = any_bucket(old->rs, field, &is_hour);

	(void)value;
	if (at >= 0 && at < (is_hour ? old->hour : old->day) &&
	    old->n < FORGET_BUCKETS)
		old->names[old->n++] = field;
}

static void
forget(struct way *w, enum count_subject subject, struct str id)
{
	struct old old = {
		.rs = w->rs,
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

/* Counting ---------------------------------------------------------------- */

static int64_t
keep_ms(const struct way *w, enum count_subject subject)
{
	uint32_t days = count_keeps_days(w->reads, subject);

	return days > 0 ? days * COUNT_DAY_MS :
	    (COUNT_MAX_HOURS + 1) * COUNT_HOUR_MS;
}

/* The buckets of a metric that are kept: days, hours, or both. */
static uint32_t
put_buckets(struct way *w, enum count_subject subject, struct str metric,
    struct str *names)
{
	uint32_t n = 0;

	if (count_keeps_days(w->reads, subject) > 0)
		names[n++] = decide_bucket(w, metric, false);
	if (count_keeps_hours(w->reads, subject))
		names[n++] = decide_bucket(w, metric, true);
	return n;
}

/* Buckets grow by one; the customer's list of cases goes along. */
static void
grow(struct way *w, enum count_subject subject, struct str id,
    const struct str *names, uint32_t n)
{
	bool has_case = subject == COUNT_CUSTOMER && w->step.listed[0].len > 0 &&
	    str_eq(w->customer, id) && decide_counts(w);
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_COUNT,
	    4 + 2 * n + (has_case ? 2 : 0));

	e->args[0] = count_words[subject];
	e->args[1] = id;
	e->args[2] = decide_number(w->arena, keep_ms(w, subject));
	e->args[3] = decide_number(w->arena, n);
	for (uint32_t i = 0; i < n; i++) {
		e->args[4 + 2 * i] = names[i];
		e->args[5 + 2 * i] = (struct str)STR("1");
	}
	if (has_case)
		memcpy(&e->args[4 + 2 * n], w->step.listed, sizeof(w->step.listed));
}

static void
count(struct way *w, enum count_subject subject, struct str id,
    const struct str *metrics, uint32_t nmetrics)
{
	struct str *names = mem_arena_alloc(w->arena,
	    2 * nmetrics * sizeof(*names)), seen;
	uint32_t n = 0, i;
	bool is_fresh;

	if (id.len == 0 || nmetrics == 0)
		return;
	for (i = 0; i < nmetrics; i++)
		n += put_buckets(w, subject, metrics[i], names + n);
	is_fresh = !store_get(w->store, count_words[subject], id,
	    names[n - 1], &seen);
	grow(w, subject, id, names, n);
	if (is_fresh || subject == COUNT_CUSTOMER)
		forget(w, subject, id);
}

/* What is tallied is the customer's whose the case is; who sent the event may be
 * another, or not named. */
static void
count_customer(struct way *w)
{
	const struct verdict *v = w->verdict;
	uint32_t ntallies = v->refused.len == 0 ? v->ntallies : 0;
	uint32_t ncomplaints = decide_counts(w);
	struct str *metrics = mem_arena_alloc(w->arena,
	    (ntallies + 1) * sizeof(*metrics));

	metrics[0] = (struct str)COUNT_COMPLAINTS;
	if (ntallies > 0)
		memcpy(metrics + 1, v->tallies,
		    ntallies * sizeof(*metrics));
	if (ncomplaints > 0 && str_eq(w->customer, w->c->customer)) {
		count(w, COUNT_CUSTOMER, w->customer, metrics, 1 + ntallies);
		return;
	}
	count(w, COUNT_CUSTOMER, w->c->customer, metrics, ncomplaints);
	count(w, COUNT_CUSTOMER, w->customer, metrics + 1, ntallies);
}

void
decide_add_count(struct way *w)
{
	const struct str complaints = COUNT_COMPLAINTS;
	int s;

	count_customer(w);
	if (!decide_counts_as_complaint(w))
		return;
	for (s = COUNT_PRODUCT; s < COUNT__MAX; s++)
		if (count_is_read(w->reads, (enum count_subject)s))
			count(w, (enum count_subject)s, decide_count_id(w,
			    (enum count_subject)s), &complaints, 1);
}
