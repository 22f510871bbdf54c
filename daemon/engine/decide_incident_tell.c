/*
 * decide_incident_tell: what is told of an incident: in the decisions of its
 * cases, by what they remember, and once in an alert.  It counts nothing.
 *
 * Note of a case:  incident.<rule> = "<value>:<ms when it was raised>"
 */
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"

struct str
decide_incident_note(const struct way *w, const struct incident *in)
{
	struct str at = decide_join(w->arena, (struct str)STR(":"),
	    decide_number(w->arena, in->raised_ms));

	return decide_join(w->arena, in->value, at);
}

/* {"id":"bad-lot:L7:1763805600000","rule":"bad-lot","value":"L7",...} */
static void
put_incident(struct buf *b, struct str rule, struct str note)
{
	const char *colon = memrchr(note.data, ':', note.len);
	struct buf id = { 0 };

	if (colon == NULL)
		return;
	buf_addc(b, b->len > 0 ? ',' : '[');
	buf_add_str(&id, rule);
	buf_addc(&id, ':');
	buf_add_str(&id, note);
	buf_adds(b, "{\"id\":");
	buf_json(b, (struct str){ id.data, id.len });
	buf_adds(b, ",\"rule\":");
	buf_json(b, rule);
	buf_adds(b, ",\"value\":");
	buf_json(b, (struct str){ note.data, (size_t)(colon - note.data) });
	buf_adds(b, ",\"raised\":\"");
	buf_time(b, strtoll(colon + 1, NULL, 10)); /* the arena's: it ends */
	buf_adds(b, "\"}");
	buf_clear(&id);
}

void
decide_tell_incidents(struct way *w)
{
	static struct buf b; /* kept from one to the next */
	const size_t len = sizeof(INCIDENT_NOTE) - 1;
	const struct note *n = w->notes->all;
	uint32_t i;

	buf_reset(&b);
	for (i = 0; i < w->notes->n; i++, n++)
		if (n->name.len > len && n->value.type == VALUE_STRING &&
		    memcmp(n->name.data, INCIDENT_NOTE, len) == 0)
			put_incident(&b, (struct str){ n->name.data + len,
			    n->name.len - len }, n->value.s);
	if (b.len == 0)
		return;
	buf_addc(&b, ']');
	w->decision->incidents = mem_arena_str(w->arena,
	    (struct str){ b.data, b.len });
}

/* The alert --------------------------------------------------------------- */

static void
put_member(struct buf *b, const char *name, struct str s)
{
	buf_adds(b, ",\"");
	buf_adds(b, name);
	buf_adds(b, "\":");
	buf_json(b, s);
}

static void
put_alert(struct buf *b, const struct way *w, const struct incident *in,
    int64_t since_ms, const struct str *cases, uint32_t n)
{
	const struct decision *d = w->decision;
	struct str id = decide_join(w->arena, in->name, (struct str)STR(":"));
	uint32_t i;

	buf_adds(b, ",\"at\":\"");
	buf_time(b, d->at_ms);
	buf_adds(b, "\",\"kind\":\"incident\"");
	put_member(b, "incident", decide_join(w->arena, id,
	    decide_incident_note(w, in)));
	put_member(b, "rule", in->name);
	put_member(b, "same", in->same);
	put_member(b, "value", in->value);
	buf_adds(b, ",\"cases\":");
	buf_add_int(b, in->cases);
	buf_adds(b, ",\"since\":\"");
	buf_time(b, since_ms);
	buf_adds(b, "\",\"of\":");
	for (i = 0; i < n; i++) {
		buf_addc(b, i == 0 ? '[' : ',');
		buf_json(b, cases[i]);
	}
	buf_addc(b, ']');
	put_member(b, "case", d->case_id);
	put_member(b, "priority", d->priority);
	put_member(b, "owner", d->owner);
	put_member(b, "ruleset", str_of(ruleset_short_hash(w->rs)));
	buf_addc(b, '}');
}

void
decide_raise_incident(struct way *w, const struct incident *in,
    int64_t since_ms, const struct str *cases, uint32_t n)
{
	static struct buf b; /* kept from one to the next */
	struct str name = decide_named(w, "incident:", in->name);
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_ALERT, 2);

	buf_reset(&b);
	decision_alert_head(&b);
	e->args[0] = mem_arena_str(w->arena, (struct str){ b.data, b.len });
	buf_reset(&b);
	put_alert(&b, w, in, since_ms, cases, n);
	e->args[1] = mem_arena_str(w->arena, (struct str){ b.data, b.len });
	decide_add_stats(w, &name, 1);
}
