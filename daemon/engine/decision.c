/*
 * decision: what goes out, in the order of the contract.  A pure function of
 * its argument; it knows no Redis and no clock.
 */
#include "decision.h"

#include <stdio.h>

#define VALUE_SHOWN_BYTES 120 /* of a field's value, as evidence */

void
decision_head(struct buf *b)
{
	buf_adds(b, "{\"v\":1,\"seq\":");
}

/* A member's name, a literal all of it: our own names need no escapes. */
#define NAME(name) ",\"" name "\":"

static inline void
put_str(struct buf *b, const char *name, struct str s)
{
	buf_adds(b, name);
	buf_json(b, s);
}

static inline void
put_list(struct buf *b, const char *name, const struct str *items, uint32_t n)
{
	uint32_t i;

	buf_adds(b, name);
	buf_addc(b, '[');
	for (i = 0; i < n; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, items[i]);
	}
	buf_addc(b, ']');
}

static void
put_scores(struct buf *b, const struct verdict *v)
{
	uint32_t i;

	buf_adds(b, NAME("scores"));
	buf_addc(b, '{');
	for (i = 0; i < v->nscores; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, v->scores[i].name);
		buf_addc(b, ':');
		buf_add_thousandths(b, v->scores[i].thousandths);
	}
	buf_addc(b, '}');
}

/* Cuts at a character's edge. */
static struct str
shorten(struct str s, size_t most)
{
	if (s.len <= most)
		return s;
	while (most > 0 && ((unsigned char)s.data[most] & 0xc0) == 0x80)
		most--;
	return (struct str){ s.data, most };
}

static void
put_value(struct buf *b, const struct value *v)
{
	if (value_put_plain(b, v))
		return;
	switch (v->type) {
	case VALUE_STRING:
		buf_json(b, shorten(v->s, VALUE_SHOWN_BYTES));
		break;
	case VALUE_ARRAY:
		buf_adds(b, "\"(a list)\"");
		break;
	case VALUE_OBJECT:
		buf_adds(b, "\"(an object)\"");
		break;
	default:
		buf_adds(b, "null");
		break;
	}
}

static void
put_evidence(struct buf *b, const struct evidence *e)
{
	if (e->told.len > 0) {
		buf_add_str(b, e->told);
	} else {
		buf_adds(b, e->kind == EVIDENCE_CASES ? "{\"cases\":" :
		    "{\"result\":");
		buf_json(b, e->name);
		buf_adds(b, e->kind == EVIDENCE_CASES ? ",\"value\":" : "}");
	}
	if (e->kind == EVIDENCE_RESULT)
		return;
	if (e->kind == EVIDENCE_PHRASE) {
		buf_json(b, e->text);
		buf_adds(b, ",\"field\":\"");
		buf_add_str(b, e->field); /* our own word */
		buf_adds(b, "\",\"byte\":");
		buf_add_int(b, e->byte);
	} else {
		put_value(b, &e->value);
	}
	buf_addc(b, '}');
}

static void
put_because(struct buf *b, const struct evidence *e, uint32_t most)
{
	buf_adds(b, ",\"because\":[");
	for (uint32_t n = 0; e != NULL && n < most; e = e->next, n++) {
		if (n > 0)
			buf_addc(b, ',');
		put_evidence(b, e);
	}
	buf_addc(b, ']');
}

static void
put_rules(struct buf *b, const struct decision *d)
{
	const struct fired *f;

	buf_adds(b, NAME("rules"));
	buf_addc(b, '[');
	for (f = d->verdict->fired; f != NULL; f = f->next) {
		buf_add_str(b, ruleset_rule_told(d->ruleset, f->rule));
		buf_add_str(b, f->did);
		put_because(b, f->because, ruleset_nterms(d->ruleset,
		    f->rule) > 0 ? RULESET_TOLD_TERMS : UINT32_MAX);
		buf_adds(b, f->next != NULL ? "}," : "}");
	}
	buf_addc(b, ']');
}

static void
put_degraded(struct buf *b, const struct decision *d)
{
	const struct fault *f;
	uint32_t i;

	buf_adds(b, NAME("degraded"));
	buf_addc(b, '[');
	for (i = 0; i < d->ndamaged; i++) {
		buf_adds(b, i == 0 ? "\"case:" : ",\"case:");
		buf_add_str(b, d->damaged[i]);
		buf_addc(b, '"');
	}
	for (f = d->verdict->faults; f != NULL; f = f->next) {
		if (i++ > 0)
			buf_addc(b, ',');
		buf_json_cstr(b, ruleset_rule_name(d->ruleset, f->rule));
	}
	buf_addc(b, ']');
	if (d->verdict->more_faults > 0) {
		buf_adds(b, NAME("degraded_more"));
		buf_add_int(b, d->verdict->more_faults);
	}
}

static void
put_clock(struct buf *b, const struct clock *c, int64_t now_ms)
{
	uint32_t i;

	buf_adds(b, "{\"clock\":");
	buf_json(b, c->name);
	buf_adds(b, ",\"due\":");
	if (clocks_is_paused(c))
		buf_adds(b, "null");
	else
		buf_json_time(b, c->due_ms);
	buf_adds(b, ",\"warn\":[");
	for (i = 0; i < c->nwarn && !clocks_is_paused(c); i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json_time(b, c->warn_ms[i]);
	}
	buf_addc(b, ']');
	put_str(b, NAME("state"), str_of(clocks_state(c, now_ms)));
	put_str(b, NAME("policy"), c->policy);
	buf_addc(b, '}');
}

static void
put_sla(struct buf *b, const struct decision *d)
{
	uint32_t i;

	buf_adds(b, NAME("sla"));
	buf_addc(b, '[');
	for (i = 0; i < d->nclocks; i++) {
		if (i > 0)
			buf_addc(b, ',');
		put_clock(b, &d->clocks[i], d->at_ms);
	}
	buf_addc(b, ']');
}

static inline void
put_int(struct buf *b, const char *name, int64_t i)
{
	buf_adds(b, name);
	buf_add_int(b, i);
}

static void
put_mark(struct buf *b, const struct decision *d)
{
	const struct clock_mark *m = d->mark;

	if (m == NULL)
		return;
	buf_adds(b, ",\"mark\":{\"clock\":");
	buf_json(b, m->clock);
	put_str(b, NAME("mark"), str_of(mark_words[m->kind]));
	put_int(b, NAME("level"), m->level);
	buf_adds(b, NAME("due"));
	buf_json_time(b, m->due_ms);
	put_int(b, NAME("late_ms"), d->at_ms - m->due_ms);
	buf_addc(b, '}');
}

static inline void
put_str_or_null(struct buf *b, const char *name, struct str s)
{
	buf_adds(b, name);
	if (s.len > 0)
		buf_json(b, s);
	else
		buf_adds(b, "null");
}

/* Who has it; and how that one, or nobody, was chosen. */
static void
put_assignee(struct buf *b, const struct decision *d)
{
	put_str_or_null(b, NAME("assignee"), d->assignee);
	if (d->assigned_why.len == 0)
		return;
	buf_adds(b, ",\"assigned\":{\"pool\":");
	buf_json(b, d->assigned_pool);
	put_str(b, NAME("why"), d->assigned_why);
	buf_addc(b, '}');
}

/* Why the event was refused; all else is as it was before. */
static void
put_refused(struct buf *b, const struct verdict *v)
{
	if (v->refused.len == 0)
		return;
	buf_adds(b, NAME("refused"));
	buf_adds(b, "{\"reason\":");
	buf_json(b, v->refused);
	put_str(b, NAME("detail"), v->detail);
	buf_addc(b, '}');
}

void
decision_tail(struct buf *b, const struct decision *d)
{
	const struct verdict *v = d->verdict;

	buf_adds(b, ",\"at\":\"");
	buf_time(b, d->at_ms);
	buf_addc(b, '"');
	put_str(b, NAME("event"), d->event);
	put_str_or_null(b, NAME("case"), d->case_id);
	buf_adds(b, NAME("rev"));
	buf_add_int(b, d->rev);
	put_str(b, NAME("kind"), d->kind);
	put_refused(b, v);
	if (d->joined.len > 0)
		put_str(b, NAME("joined"), d->joined);
	put_mark(b, d);
	put_str(b, NAME("state"), d->state);
	put_str_or_null(b, NAME("nature"), d->nature);
	if (d->cause.len > 0)
		put_str(b, NAME("nature_cause"), d->cause);
	put_str_or_null(b, NAME("type"), d->type);
	put_scores(b, v);
	buf_adds(b, NAME("confidence"));
	buf_add_thousandths(b, (int64_t)(d->confidence * 1000 + 0.5));
	put_str_or_null(b, NAME("priority"), d->priority);
	put_str(b, NAME("owner"), d->owner);
	put_assignee(b, d);
	put_list(b, NAME("flags"), v->flags, v->nflags);
	put_list(b, NAME("tags"), v->tags, v->ntags);
	put_list(b, NAME("handling"), v->handling, v->nhandling);
	put_sla(b, d);
	buf_adds(b, NAME("obligations"));
	buf_add_str(b, d->obligations.len > 0 ? d->obligations :
	    (struct str)STR("[]"));
	if (d->incidents.len > 0) {
		buf_adds(b, NAME("incidents"));
		buf_add_str(b, d->incidents);
	}
	if (d->agent.len > 0) {
		buf_adds(b, NAME("agent"));
		buf_add_str(b, d->agent);
	}
	put_rules(b, d);
	buf_adds(b, NAME("ruleset"));
	buf_json_cstr(b, ruleset_short_hash(d->ruleset));
	put_degraded(b, d);
	buf_addc(b, '}');
}

void
decision_alert_head(struct buf *b)
{
	buf_adds(b, "{\"seq\":");
}

void
decision_sla_tail(struct buf *b, const struct decision *d)
{
	const struct clock_mark *m = d->mark;

	buf_adds(b, ",\"at\":");
	buf_json_time(b, d->at_ms);
	put_str(b, NAME("kind"), str_of(mark_words[m->kind]));
	put_str(b, NAME("case"), d->case_id);
	put_str(b, NAME("clock"), m->clock);
	put_int(b, NAME("level"), m->level);
	buf_adds(b, NAME("due"));
	buf_json_time(b, m->clock_due_ms);
	put_int(b, NAME("remaining_ms"), m->clock_due_ms - d->at_ms);
	put_int(b, NAME("late_ms"), d->at_ms - m->due_ms);
	put_str(b, NAME("owner"), d->owner);
	put_str_or_null(b, NAME("assignee"), d->assignee);
	put_str(b, NAME("priority"), d->priority);
	put_str(b, NAME("type"), d->type);
	put_str(b, NAME("policy"), m->policy);
	buf_addc(b, '}');
}

void
decision_alert_tail(struct buf *b, const struct decision *d,
    const struct fault *fault)
{
	buf_adds(b, ",\"at\":\"");
	buf_time(b, d->at_ms);
	buf_adds(b, "\",\"kind\":\"rule_error\"");
	put_str(b, NAME("rule"), str_of(ruleset_rule_name(d->ruleset, fault->rule)));
	put_str(b, NAME("where"), str_of(ruleset_rule_where(d->ruleset, fault->rule)));
	put_str(b, NAME("class"), str_of(fault_words[fault->class]));
	put_str(b, NAME("event"), d->event);
	put_str(b, NAME("case"), d->case_id);
	put_str(b, NAME("ruleset"), str_of(ruleset_short_hash(d->ruleset)));
	buf_addc(b, '}');
}
