/*
 * decide_handover: what is written where a case goes from one member of a pool
 * to another: loads, whose it is, turns, the customer's last.  It chooses
 * nobody.
 */
#include <string.h>

#include "decide_parts.h"

/* What was seen of a member must still be so when it is written. */
static void
add_seen(struct way *w, struct str *pair, const char *what, struct str who)
{
	pair[0] = decide_named(w, what, who);
	pair[1] = decide_agent_field(w, what, who);
}

static struct effect *
add_take(struct way *w, const char *what, struct str name, int64_t by,
    uint32_t npairs)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_TAKE,
	    5 + 2 * npairs);

	e->args[0] = DECIDE_POOL;
	e->args[1] = DECIDE_ALL;
	e->args[2] = decide_named(w, what, name);
	e->args[3] = decide_number(w->arena, by);
	return e;
}

static void
add_leave(struct way *w, struct str who)
{
	struct effect *e;

	add_take(w, "load:", who, -1, 0);
	e = effects_add(&w->effects, w->arena, EFFECT_UNSET, 3);
	e->args[0] = DECIDE_AGENT;
	e->args[1] = who;
	e->args[2] = decide_named(w, "case:", w->case_id);
}

static struct effect *
add_set(struct way *w, struct str kind, struct str id, struct str field,
    struct str value)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_SET, 5);

	e->args[0] = kind;
	e->args[1] = id;
	e->args[3] = field;
	e->args[4] = value;
	return e;
}

static void
add_come(struct way *w, const struct handover *h)
{
	struct effect *e = add_take(w, "load:", h->to, 1, 2);

	if (h->most > 0)
		e->args[4] = decide_number(w->arena, h->most);
	add_seen(w, e->args + 5, "duty:", h->to);
	add_seen(w, e->args + 7, "capacity:", h->to);
	add_set(w, DECIDE_AGENT, h->to,
	    decide_named(w, "case:", w->case_id),
	    decide_number(w->arena, w->now_ms));
	if (h->turn_by > 0)
		add_take(w, "turn:", h->pool->name, h->turn_by, 0);
	if (w->c->customer.len == 0 || !pool_goes_by(h->pool, POOL_STICKY))
		return;
	e = add_set(w, DECIDE_CUSTOMER, w->c->customer,
	    decide_named(w, "last:", h->pool->name), h->to);
	e->args[2] = (struct str)STR(DECIDE_CUSTOMER_KEEP_MS);
}

/* pool:<pool>:given and pool:<pool>:nobody. */
static void
count_choice(struct way *w, bool is_given)
{
	const struct decision *d = w->decision;
	struct str name;

	if (d->assigned_why.len == 0 || w->in->is_quiet ||
	    (d->assignee.len > 0 && !is_given))
		return;
	name = decide_join(w->arena, d->assigned_pool, str_of(
	    is_given ? ":given" : ":nobody"));
	name = decide_named(w, "pool:", name);
	decide_add_stats(w, &name, 1);
}

void
decide_add_handover(struct way *w)
{
	const struct handover *h = &w->step.handover;

	count_choice(w, h->to.len > 0);
	if (str_eq(h->from, h->to))
		return;
	if (h->from.len > 0)
		add_leave(w, h->from);
	if (h->to.len > 0)
		add_come(w, h);
}
