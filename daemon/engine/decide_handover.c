/*
 * decide_handover: what is written where a case goes from one member of a pool
 * to another: loads, whose it is, turns, the customer's last.  It chooses
 * nobody.
 */
#include <string.h>

#include "decide_parts.h"

/* What was seen of a member must still be so when it is written. */
static void
add_seen(struct way *w, struct str *pair, const char *what)
{
	pair[0] = decide_named(w, what, w->handover.to);
	pair[1] = decide_agent_field(w, what, w->handover.to);
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
add_leave(struct way *w)
{
	struct effect *e;

	add_take(w, "load:", w->handover.from, -1, 0);
	e = effects_add(&w->effects, w->arena, EFFECT_UNSET, 3);
	e->args[0] = DECIDE_AGENT;
	e->args[1] = w->handover.from;
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
add_come(struct way *w)
{
	struct effect *e = add_take(w, "load:", w->handover.to, 1, 2);

	if (w->handover.most > 0)
		e->args[4] = decide_number(w->arena, w->handover.most);
	add_seen(w, e->args + 5, "duty:");
	add_seen(w, e->args + 7, "capacity:");
	add_set(w, DECIDE_AGENT, w->handover.to,
	    decide_named(w, "case:", w->case_id),
	    decide_number(w->arena, w->now_ms));
	if (w->handover.turn_by > 0)
		add_take(w, "turn:", w->handover.pool->name, w->handover.turn_by, 0);
	if (w->c->customer.len == 0 || !pool_goes_by(w->handover.pool,
	    POOL_STICKY))
		return;
	e = add_set(w, DECIDE_CUSTOMER, w->c->customer,
	    decide_named(w, "last:", w->handover.pool->name), w->handover.to);
	e->args[2] = (struct str)STR(DECIDE_CUSTOMER_KEEP_MS);
}

/* pool:<pool>:given and pool:<pool>:nobody. */
static void
count_choice(struct way *w)
{
	const struct decision *d = w->decision;
	bool is_given = w->handover.to.len > 0;
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
	count_choice(w);
	if (str_eq(w->handover.from, w->handover.to))
		return;
	if (w->handover.from.len > 0)
		add_leave(w);
	if (w->handover.to.len > 0)
		add_come(w);
}
