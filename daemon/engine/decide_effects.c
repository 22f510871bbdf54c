/*
 * decide_effects: what is written of a step: the decision with the case's
 * fields, the day's counters, alerts, what is told of a mark.  It knows the
 * lists of effect.h, and no rule.
 */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "decide_parts.h"

#define FORGET_EVERY 8   /* events of a case: old ones are forgotten */

void
decide_add_stats(struct way *w, const struct str *names, uint32_t n)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_STAT, n);

	memcpy(e->args, names, n * sizeof(*names));
}

void
decide_add_flag(struct way *w, struct str flag)
{
	struct verdict *v = w->verdict;
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

void
decide_forget_seen(struct way *w)
{
	struct effect *e;

	if (w->rev % FORGET_EVERY != 0)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_FORGET, 4);
	e->args[0] = w->kind;
	e->args[1] = w->case_id;
	e->args[2] = STR("seen:");
	e->args[3] = decide_number(w->arena,
	    w->now_ms - w->options->dedup_window_ms);
}

static bool
is_refused(const struct way *w)
{
	return w->verdict->refused.len > 0;
}

static void
add_counters(struct way *w)
{
	const struct decision *d = w->decision;
	struct str names[6];
	uint32_t n = 0;

	names[n++] = (struct str)STR("decided");
	names[n++] = decide_named(w, "kind:", d->kind);
	if (is_refused(w) || d->joined.len > 0) {
		names[n++] = is_refused(w) ? decide_named(w, "refused:",
		    w->verdict->refused) : (struct str)STR("joined");
		decide_add_stats(w, names, n);
		return;
	}
	names[n++] = decide_named(w, "type:", d->type);
	names[n++] = decide_named(w, "priority:", d->priority);
	names[n++] = decide_named(w, "owner:", d->owner);
	if (w->c->channel.len > 0)
		names[n++] = decide_named(w, "channel:",
		    ruleset_channel(w->rs, w->c->channel));
	decide_add_stats(w, names, n);
}

static void
add_tallies(struct way *w)
{
	const struct verdict *v = w->verdict;
	struct str *names;
	uint32_t i;

	if (v->ntallies == 0 || is_refused(w))
		return;
	names = mem_arena_alloc(w->arena, v->ntallies * sizeof(*names));
	for (i = 0; i < v->ntallies; i++)
		names[i] = decide_named(w, "tally:", v->tallies[i]);
	decide_add_stats(w, names, v->ntallies);
}

static struct str
keep(struct mem_arena *a, struct buf *b)
{
	struct str s = mem_arena_str(a, (struct str){ b->data, b->len });

	buf_reset(b);
	return s;
}

/* A field of the case that is what b holds now, where that is new. */
static struct str *
put_changed(struct way *w, struct str *field, const char *name,
    struct str *kept, struct buf *b)
{
	struct str now = { b->data, b->len };

	if (!str_eq(*kept, now) && (kept->len > 0 || !str_is(now, "{}"))) {
		*kept = mem_arena_str(w->arena, now);
		*field++ = str_of(name);
		*field++ = *kept;
	}
	buf_reset(b);
	return field;
}

/* The fields of the case's hash, with their values. */
static uint32_t
put_fields(struct way *w, struct str *field, struct buf *b)
{
	const struct decision *d = w->decision;
	const struct str *first = field;

	*field++ = (struct str)STR("now");
	*field++ = decide_number(w->arena, d->at_ms);
	if (!is_refused(w)) {
		*field++ = (struct str)STR("rev");
		*field++ = decide_number(w->arena, d->rev);
		*field++ = (struct str)STR("state");
		*field++ = d->state;
		*field++ = (struct str)STR("type");
		*field++ = d->type;
		*field++ = (struct str)STR("priority");
		*field++ = d->priority;
		*field++ = (struct str)STR("owner");
		*field++ = d->owner;
		clocks_put(b, w->clocks);
		field = put_changed(w, field, "clocks", &w->stored.clocks, b);
		notes_put(b, w->notes);
		field = put_changed(w, field, "notes", &w->stored.notes, b);
		buf_add_str(b, w->obligations);
		field = put_changed(w, field, "obligations",
		    &w->stored.obligations, b);
		if (decide_is_first_named(w)) {
			*field++ = (struct str)STR("customer");
			*field++ = w->c->customer;
		}
		if (!w->facts.case_is_known && w->print.len > 0 &&
		    d->joined.len == 0) {
			*field++ = (struct str)STR("print");
			*field++ = w->print;
		}
	}
	if (w->mark == NULL) {
		*field++ = decide_join(w->arena, (struct str)STR("seen:"),
		    w->c->id);
		buf_add(b, w->c->hash, COMPLAINT_HASH_CHARS);
		buf_addc(b, ' ');
		buf_add_int(b, d->at_ms);
		*field++ = keep(w->arena, b);
	}
	assert(field - first <= 2 * EFFECT_DECIDE_MOST);
	return (uint32_t)(field - first);
}

static struct effect *
add_json(struct way *w, uint32_t nfields, struct buf *b)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_DECIDE,
	    EFFECT_DECIDE_FIELDS + nfields);

	if (w->in->is_quiet)
		return e;
	decision_head(b);
	e->args[EFFECT_DECIDE_HEAD] = keep(w->arena, b);
	decision_tail(b, w->decision);
	e->args[EFFECT_DECIDE_TAIL] = keep(w->arena, b);
	return e;
}

static void
add_decision(struct way *w, struct buf *b)
{
	const struct decision *d = w->decision;
	struct str fields[2 * EFFECT_DECIDE_MOST];
	uint32_t n = put_fields(w, fields, b);
	struct effect *e = add_json(w, n, b);

	e->args[0] = d->case_id;
	if (d->joined.len == 0)
		e->args[1] = d->owner;
	e->args[2] = is_refused(w) ? (struct str)STR("") :
	    (struct str)STR("1");
	memcpy(e->args + EFFECT_DECIDE_FIELDS, fields, n * sizeof(*fields));
}

void
decide_add_message(struct way *w)
{
	struct buf b = { 0 };

	add_json(w, 0, &b);
	buf_clear(&b);
}

static void
add_alerts(struct way *w, struct buf *b)
{
	const struct decision *d = w->decision;
	const struct fault *f;
	struct effect *e;
	bool told_budget = false;

	for (f = d->verdict->faults; f != NULL; f = f->next) {
		if (f->class == FAULT_OFF ||
		    (f->class == FAULT_BUDGET && told_budget))
			continue; /* told when it was switched off */
		told_budget |= f->class == FAULT_BUDGET;
		e = effects_add(&w->effects, w->arena, EFFECT_ALERT, 2);
		decision_alert_head(b);
		e->args[0] = keep(w->arena, b);
		decision_alert_tail(b, d, f);
		e->args[1] = keep(w->arena, b);
	}
}

/* What people who watch the clocks are told. */
static void
add_sla(struct way *w, struct buf *b)
{
	const struct clock_mark *m = w->mark;
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_SLA, 2);
	struct str name;

	decision_alert_head(b);
	e->args[0] = keep(w->arena, b);
	decision_sla_tail(b, w->decision);
	e->args[1] = keep(w->arena, b);
	name = decide_join(w->arena, m->clock, (struct str)STR(":"));
	name = decide_join(w->arena, name, str_of(mark_words[m->kind]));
	name = decide_named(w, "clock:", name);
	decide_add_stats(w, &name, 1);
}

void
decide_add_effects(struct way *w)
{
	static struct buf scratch; /* kept from one to the next */

	buf_reset(&scratch);
	add_decision(w, &scratch);
	if (w->in->is_quiet)
		return;
	decide_add_also(w);
	decide_add_index(w);
	add_counters(w);
	add_tallies(w);
	if (w->mark != NULL && w->mark->kind != MARK_OFFER)
		add_sla(w, &scratch);
	add_alerts(w, &scratch);
}
