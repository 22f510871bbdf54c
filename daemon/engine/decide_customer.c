/*
 * decide_customer: whose a case is, and the list of cases that the customer's
 * hash has: case:<case> = "<opened ms>", behind it " <print>" where rules join
 * cases (decide_joined.c), and last " <closed ms>" of one that is closed.  It
 * knows no rule; what the list is for is others' business.
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"

#define LISTED_MAX 256       /* cases of a customer, about: the oldest go */
#define UNLIST_MAX 16        /* with one event */
#define FORGET_EVERY 8       /* closings, about: a die thrown with their time */
#define FORGET_MS (366 * 24 * 60 * 60 * 1000ll)

static const struct str customer_kind = DECIDE_CUSTOMER;
static const struct str case_prefix = STR("case:");

static bool
is_refused(const struct way *w)
{
	return w->verdict->refused.len > 0;
}

bool
decide_is_first_named(const struct way *w)
{
	return w->customer.len == 0 && w->c->customer.len > 0;
}

/* Too many ------------------------------------------------------------------ */

struct oldest {
	struct str except;         /* the field that is written now */
	uint32_t nlisted, n;
	int64_t opened_ms[UNLIST_MAX];
	struct str fields[UNLIST_MAX]; /* the earliest first */
};

static int64_t
first_number(struct str value)
{
	char digits[24] = "";
	size_t n = 0;

	while (n < value.len && n + 1 < sizeof(digits) && value.data[n] != ' ')
		n++;
	memcpy(digits, value.data, n);
	return strtoll(digits, NULL, 10);
}

static void
oldest_cb(void *arg, struct str field, struct str value)
{
	struct oldest *o = arg;
	int64_t ms = first_number(value);
	uint32_t i;

	if (field.len <= case_prefix.len || str_eq(field, o->except) ||
	    memcmp(field.data, case_prefix.data, case_prefix.len) != 0)
		return;
	o->nlisted++;
	i = o->n < UNLIST_MAX ? o->n++ : UNLIST_MAX;
	for (; i > 0 && (ms < o->opened_ms[i - 1] ||
	    (ms == o->opened_ms[i - 1] &&
	    str_cmp(field, o->fields[i - 1]) < 0)); i--)
		if (i < UNLIST_MAX) {
			o->opened_ms[i] = o->opened_ms[i - 1];
			o->fields[i] = o->fields[i - 1];
		}
	if (i < UNLIST_MAX) {
		o->opened_ms[i] = ms;
		o->fields[i] = field;
	}
}

/* The list is read with each of the customer's events, where rules look at
 * customers: so many share one id that it must not grow without end. */
static void
unlist_oldest(struct way *w, struct str except)
{
	struct oldest o = { .except = except };
	struct effect *e;

	store_each(w->store, customer_kind, w->customer, oldest_cb, &o);
	if (o.nlisted < LISTED_MAX)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_UNSET, 2 + o.n);
	e->args[0] = customer_kind;
	e->args[1] = w->customer;
	for (uint32_t i = 0; i < o.n; i++)
		e->args[2 + i] = mem_arena_str(w->arena, o.fields[i]);
}

/* Where the list is not read, what was closed long ago goes all the same. */
static void
forget_closed(struct way *w)
{
	struct effect *e;

	if (w->now_ms % FORGET_EVERY != 0)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_FORGET, 4);
	e->args[0] = customer_kind;
	e->args[1] = w->customer;
	e->args[2] = case_prefix;
	e->args[3] = decide_number(w->arena, w->now_ms - FORGET_MS);
}

/* The list ------------------------------------------------------------------ */

static struct str
entry_of(struct way *w, bool is_closed)
{
	int64_t opened_ms = w->clocks->opened_ms;
	struct buf b = { 0 };
	struct str s;

	buf_add_int(&b, opened_ms >= 0 ? opened_ms : w->now_ms);
	if (w->print.len > 0 && w->decision->joined.len == 0) {
		buf_addc(&b, ' ');
		buf_add_str(&b, w->print);
	}
	if (is_closed) {
		buf_addc(&b, ' ');
		buf_add_int(&b, w->now_ms);
	}
	s = mem_arena_str(w->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
	return s;
}

static void
write_entry(struct way *w)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_SET, 5);

	e->args[0] = customer_kind;
	e->args[1] = w->customer;
	e->args[2] = (struct str)STR(DECIDE_CUSTOMER_KEEP_MS);
	e->args[3] = w->step.listed[0];
	e->args[4] = w->step.listed[1];
}

void
decide_list_case(struct way *w)
{
	bool is_first = decide_is_first_named(w);
	bool was_closed = w->facts.case_is_known &&
	    ruleset_is_closed(w->rs, w->facts.case_state);
	bool is_closed = ruleset_is_closed(w->rs, w->decision->state);

	if (is_refused(w))
		return;
	if (is_first)
		w->customer = w->c->customer;
	if (w->customer.len == 0 || (!is_first && is_closed == was_closed))
		return;
	w->step.listed[0] = decide_join(w->arena, case_prefix, w->case_id);
	w->step.listed[1] = entry_of(w, is_closed);
	if (is_first)
		unlist_oldest(w, w->step.listed[0]);
	else if (is_closed)
		forget_closed(w);
	/* else it goes with the count, as one call */
	if (!decide_counts(w) || !str_eq(w->customer, w->c->customer))
		write_entry(w);
}
