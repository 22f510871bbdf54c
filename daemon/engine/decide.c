/*
 * decide: one entry's way through an engine.  It knows what is kept of a case
 * and a customer, and nothing of where; it has no clock but the `now` it is
 * given.
 *
 * Kept of a case:      rev, now (ms of its last decision), state, type,
 *                      priority, owner, clocks (clocks.h), and
 *                      seen:<event id> = "<hash> <ms>"
 * Kept of a customer:  complaints:<day> (days since 1970, UTC)
 */
#include "decide.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "decision.h"

#define DAY_MS (24 * 60 * 60 * 1000ll)
#define CUSTOMER_KEEP_DAYS 366 /* counters look back a year at most */
#define FORGET_EVERY 8         /* events of a case: old ones are forgotten */
#define FORGET_DAYS 16         /* of a customer, at most, with one event */

static const struct str case_kind = { "case", 4 };
static const struct str customer_kind = { "customer", 8 };
static const struct str complaints_metric = { "complaints", 10 };
static const struct str duplicate_stat = { "duplicate", 9 };

/* What is known of an entry while it is being decided. */
struct way {
	struct ruleset *rs;
	struct store *store;
	const struct decide_options *options;
	const struct decide_input *in;
	const struct complaint *c;
	struct mem_arena *arena;
	struct decide_output *out;
	int64_t now_ms;      /* never below the case's last */
	int64_t rev;         /* 0: the case is not known */
	bool backdated;
	struct str clocks;   /* to be kept; "" where they are as they were */
	struct facts facts;  /* the rules', and their clocks' */
};

static struct str
join(struct mem_arena *a, struct str left, struct str right)
{
	char *p = mem_arena_alloc(a, left.len + right.len + 1);

	memcpy(p, left.data, left.len);
	memcpy(p + left.len, right.data, right.len);
	return (struct str){ p, left.len + right.len };
}

static struct str
number(struct mem_arena *a, int64_t n)
{
	static struct buf b; /* kept from one to the next */

	buf_reset(&b);
	buf_add_int(&b, n);
	return mem_arena_str(a, (struct str){ b.data, b.len });
}

uint32_t
decide_needs(const struct complaint *c, uint32_t reads, struct mem_arena *a,
    struct need *needs)
{
	uint32_t n = 0;

	needs[n++] = (struct need){
		.kind = case_kind, .id = c->case_id, .mode = NEED_EXACT,
		.nfields = 8,
		.fields = { STR("rev"), STR("now"), STR("state"), STR("type"),
		    STR("priority"), STR("owner"), STR("clocks"),
		    join(a, (struct str)STR("seen:"), c->id) },
	};
	if ((reads & RULESET_READS_CUSTOMER) && c->customer.len > 0)
		needs[n++] = (struct need){
			.kind = customer_kind, .id = c->customer,
			.mode = NEED_EXACT,
		};
	return n;
}

/* Counts over a customer's day buckets ---------------------------------- */

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

static int64_t
count_cb(void *arg, struct str subject, struct str metric, int days)
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

/* Identity -------------------------------------------------------------- */

static void
refuse(struct way *w, enum refusal reason, const char *detail)
{
	struct refused *why = &w->out->why;

	w->out->outcome = OUTCOME_REFUSED;
	why->reason = reason;
	snprintf(why->detail, sizeof(why->detail), "%s", detail);
	memcpy(why->event, w->c->id.data, w->c->id.len);
	memcpy(why->case_id, w->c->case_id.data, w->c->case_id.len);
}

/* Has this event been decided before?  False where it is new. */
static bool
is_settled_before(struct way *w)
{
	struct str seen, field;
	char when[24] = "";

	field = join(w->arena, (struct str)STR("seen:"), w->c->id);
	if (!store_get(w->store, case_kind, w->c->case_id, field, &seen) ||
	    seen.len <= COMPLAINT_HASH_CHARS + 1 ||
	    seen.len - COMPLAINT_HASH_CHARS - 1 >= sizeof(when))
		return false;
	memcpy(when, seen.data + COMPLAINT_HASH_CHARS + 1,
	    seen.len - COMPLAINT_HASH_CHARS - 1);
	if (w->now_ms - strtoll(when, NULL, 10) > w->options->dedup_window_ms)
		return false;
	if (memcmp(seen.data, w->c->hash, COMPLAINT_HASH_CHARS) == 0)
		w->out->outcome = OUTCOME_DUPLICATE;
	else
		refuse(w, REFUSAL_ID_CONFLICT, "an event of this case and id, "
		    "with another body, was decided before; expected a new id");
	return true;
}

/* May it be decided at all?  Sets the outcome where it may not. */
static bool
is_decidable(struct way *w)
{
	if (w->c->kind->needs_case && w->rev == 0) {
		if (w->in->is_last_try)
			refuse(w, REFUSAL_UNKNOWN_CASE, "no complaint has "
			    "opened this case; expected an event of kind "
			    "complaint first");
		else
			w->out->outcome = OUTCOME_WAIT;
		return false;
	}
	if (is_settled_before(w))
		return false;
	if (complaint_check_time(w->c, w->now_ms, &w->options->limits,
	    &w->backdated, &w->out->why) == -1) {
		w->out->outcome = OUTCOME_REFUSED;
		return false;
	}
	return true;
}

/* Effects --------------------------------------------------------------- */

/* One effect for the statistics: each a counter that grows by one. */
static void
add_stats(struct way *w, const struct str *names, uint32_t n)
{
	struct effect *e = effects_add(&w->out->effects, w->arena, EFFECT_STAT,
	    n);

	memcpy(e->args, names, n * sizeof(*names));
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
	e = effects_add(&w->out->effects, w->arena, EFFECT_UNSET, 2 + old.n);
	e->args[0] = customer_kind;
	e->args[1] = w->c->customer;
	for (uint32_t i = 0; i < old.n; i++)
		e->args[2 + i] = mem_arena_str(w->arena, old.names[i]);
}

/* Events that a case has seen so long ago that they would count as new. */
static void
forget_seen(struct way *w, int64_t rev)
{
	struct effect *e;

	if (rev % FORGET_EVERY != 0)
		return;
	e = effects_add(&w->out->effects, w->arena, EFFECT_FORGET, 4);
	e->args[0] = case_kind;
	e->args[1] = w->c->case_id;
	e->args[2] = STR("seen:");
	e->args[3] = number(w->arena,
	    w->now_ms - w->options->dedup_window_ms);
}

static struct str
stat_name(struct way *w, const char *prefix, struct str name)
{
	return join(w->arena, str_of(prefix), name);
}

static void
add_count(struct way *w)
{
	struct effect *e;

	if (w->c->customer.len == 0 || !counts_as_complaint(w))
		return;
	e = effects_add(&w->out->effects, w->arena, EFFECT_COUNT, 5);
	e->args[0] = customer_kind;
	e->args[1] = w->c->customer;
	e->args[2] = join(w->arena, (struct str)STR("complaints:"),
	    number(w->arena, w->now_ms / DAY_MS));
	e->args[3] = (struct str)STR("1");
	e->args[4] = number(w->arena, CUSTOMER_KEEP_DAYS * DAY_MS);
	forget_days(w);
}

static void
add_counters(struct way *w, const struct decision *d)
{
	struct str names[6];
	uint32_t n = 0;

	names[n++] = (struct str)STR("decided");
	names[n++] = stat_name(w, "kind:", d->kind);
	names[n++] = stat_name(w, "type:", d->type);
	names[n++] = stat_name(w, "priority:", d->priority);
	names[n++] = stat_name(w, "owner:", d->owner);
	if (w->c->channel.len > 0)
		names[n++] = stat_name(w, "channel:", w->c->channel);
	add_stats(w, names, n);
}

static struct str
keep(struct mem_arena *a, struct buf *b)
{
	struct str s = mem_arena_str(a, (struct str){ b->data, b->len });

	buf_reset(b);
	return s;
}

static void
add_decision(struct way *w, const struct decision *d, struct buf *b)
{
	struct effect *e = effects_add(&w->out->effects, w->arena,
	    EFFECT_DECIDE, EFFECT_DECIDE_FIELDS +
	    2 * (7 + (w->clocks.len > 0)));
	struct str *field = e->args + EFFECT_DECIDE_FIELDS;

	e->args[0] = d->case_id;
	e->args[1] = d->owner;
	e->args[2] = (struct str)STR("1");
	if (!w->in->is_quiet) {
		decision_head(b);
		e->args[3] = keep(w->arena, b);
		decision_tail(b, d);
		e->args[4] = keep(w->arena, b);
	}
	*field++ = (struct str)STR("rev");
	*field++ = number(w->arena, d->rev);
	*field++ = (struct str)STR("now");
	*field++ = number(w->arena, d->at_ms);
	*field++ = (struct str)STR("state");
	*field++ = d->state;
	*field++ = (struct str)STR("type");
	*field++ = d->type;
	*field++ = (struct str)STR("priority");
	*field++ = d->priority;
	*field++ = (struct str)STR("owner");
	*field++ = d->owner;
	if (w->clocks.len > 0) {
		*field++ = (struct str)STR("clocks");
		*field++ = w->clocks;
	}
	*field++ = join(w->arena, (struct str)STR("seen:"), w->c->id);
	buf_add(b, w->c->hash, COMPLAINT_HASH_CHARS);
	buf_addc(b, ' ');
	buf_add_int(b, d->at_ms);
	*field++ = keep(w->arena, b);
}

static void
add_alerts(struct way *w, const struct decision *d, struct buf *b)
{
	const struct fault *f;
	struct effect *e;
	bool told_budget = false;

	for (f = d->verdict->faults; f != NULL; f = f->next) {
		if (f->class == FAULT_OFF ||
		    (f->class == FAULT_BUDGET && told_budget))
			continue; /* told when it was switched off */
		told_budget |= f->class == FAULT_BUDGET;
		e = effects_add(&w->out->effects, w->arena, EFFECT_ALERT, 2);
		decision_alert_head(b);
		e->args[0] = keep(w->arena, b);
		decision_alert_tail(b, d, f);
		e->args[1] = keep(w->arena, b);
	}
}

/* The rules ------------------------------------------------------------- */

static struct str
case_field(const struct way *w, const char *name)
{
	struct str v = { "", 0 };

	if (w->rev > 0)
		store_get(w->store, case_kind, w->c->case_id, str_of(name), &v);
	return mem_arena_str(w->arena, v);
}

static struct str
first_of(struct str a, struct str b, struct str c)
{
	return a.len > 0 ? a : b.len > 0 ? b : c;
}

/* What the rules proposed, else what is in force for the case, else the
 * default.  A case becomes more urgent by a new event, never less. */
static void
run_rules(struct way *w, struct verdict *v, struct decision *d)
{
	const struct ruleset_defaults defaults = ruleset_defaults(w->rs);
	struct facts *facts = &w->facts;

	*facts = (struct facts){
		.complaint = w->c, .now_ms = w->now_ms,
		.backdated = w->backdated, .case_is_known = w->rev > 0,
		.case_type = case_field(w, "type"),
		.case_priority = case_field(w, "priority"),
		.case_owner = case_field(w, "owner"),
		.case_state = case_field(w, "state"),
		.count = count_cb, .count_arg = w, .is_off = w->in->is_off,
	};

	ruleset_run(w->rs, facts, w->arena, v);
	*d = (struct decision){
		.at_ms = w->now_ms, .event = w->c->id, .rev = w->rev + 1,
		.case_id = w->c->case_id, .kind = str_of(w->c->kind->name),
		.state = first_of(facts->case_state, (struct str)STR("assigned"),
		    facts->case_state),
		.type = first_of(v->type, facts->case_type, defaults.type),
		.owner = first_of(v->owner, facts->case_owner, defaults.owner),
		.priority = first_of(ruleset_more_urgent(v->priority,
		    facts->case_priority), defaults.priority, v->priority),
		.confidence = v->confidence, .verdict = v,
		.backdated = w->backdated, .ruleset = w->rs,
	};
	d->nature = first_of(v->nature, ruleset_type_nature(w->rs, d->type),
	    defaults.nature);
}

/* The clocks of the case, which run from when the event happened. */
static void
run_clocks(struct way *w, const struct verdict *v, struct decision *d,
    struct buf *scratch)
{
	static struct clocks clocks; /* kept from one entry to the next */
	struct str kept = case_field(w, "clocks");
	int64_t at_ms = w->c->has_at && w->c->at_ms < w->now_ms ?
	    w->c->at_ms : w->now_ms;
	struct clock *all;

	clocks_get(&clocks, kept);
	ruleset_wind_clocks(w->rs, v, d->priority, at_ms, w->now_ms, &clocks);
	clocks_put(scratch, &clocks);
	if (!str_eq(kept, (struct str){ scratch->data, scratch->len }))
		w->clocks = mem_arena_str(w->arena,
		    (struct str){ scratch->data, scratch->len });
	buf_reset(scratch);
	if (clocks.n == 0)
		return;
	all = mem_arena_alloc(w->arena, clocks.n * sizeof(*all));
	memcpy(all, clocks.all, clocks.n * sizeof(*all));
	d->clocks = all;
	d->nclocks = clocks.n;
}

/* The flag `backdated` is the engine's own, beside those of rules. */
static void
add_backdated(struct way *w, struct verdict *v)
{
	const struct str flag = STR("backdated");
	struct str *flags;
	uint32_t i, n = 0;

	for (i = 0; i < v->nflags; i++)
		if (str_eq(v->flags[i], flag))
			return;
	flags = mem_arena_alloc(w->arena, (v->nflags + 1) * sizeof(*flags));
	for (i = 0; i < v->nflags; i++) {
		if (n == i && strcmp(flag.data, v->flags[i].data) < 0)
			flags[n++] = flag;
		flags[n++] = v->flags[i];
	}
	if (n == v->nflags)
		flags[n++] = flag;
	v->flags = flags;
	v->nflags = n;
}

static void
start(struct way *w)
{
	int64_t last = store_get_int(w->store, case_kind, w->c->case_id,
	    (struct str)STR("now"));

	w->rev = store_get_int(w->store, case_kind, w->c->case_id,
	    (struct str)STR("rev"));
	w->now_ms = w->in->now_ms > last ? w->in->now_ms : last;
}

void
decide_entry(struct ruleset *rs, struct store *store,
    const struct decide_options *options, const struct decide_input *in,
    struct mem_arena *a, const struct store_sink *sink,
    struct decide_output *out)
{
	static struct buf scratch; /* kept from one entry to the next */
	struct way w = { .rs = rs, .store = store, .options = options,
	    .in = in, .c = in->complaint, .arena = a, .out = out };
	struct verdict *v = mem_arena_alloc(a, sizeof(*v));
	struct decision *d = mem_arena_alloc(a, sizeof(*d));

	*out = (struct decide_output){ .outcome = OUTCOME_DECIDED };
	start(&w);
	if (!is_decidable(&w)) {
		if (out->outcome == OUTCOME_DUPLICATE)
			add_stats(&w, &duplicate_stat, 1);
		return;
	}
	run_rules(&w, v, d);
	if (w.backdated)
		add_backdated(&w, v);
	buf_reset(&scratch);
	run_clocks(&w, v, d, &scratch);
	add_decision(&w, d, &scratch);
	add_count(&w);
	if (!in->is_quiet) {
		add_counters(&w, d);
		add_alerts(&w, d, &scratch);
	}
	forget_seen(&w, d->rev);
	out->decision = d;
	out->fired = v->fired;
	out->faults = v->faults;
	out->more_faults = v->more_faults;
	store_apply(store, &out->effects, sink);
}
