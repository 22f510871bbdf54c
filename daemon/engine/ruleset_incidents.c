/*
 * ruleset_incidents: what an event has in common with others, by the rules of
 * the stage incident.  How many there are, who runs the rules knows.
 */
#include <string.h>

#include "ruleset_parts.h"

/* Of several, none may seem to be two. */
static void
put_part(struct buf *b, struct str s, bool is_one_of_several)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_one_of_several && (s.data[i] == ':' || s.data[i] == '%'))
			buf_addf(b, "%%%02X", (unsigned)s.data[i]);
		else
			buf_addc(b, s.data[i]);
}

/* "bad-lot:phone-x:L7"; false where a field is missing or nothing to go by. */
static bool
put_id(struct buf *b, const struct rule *rule, const struct complaint *c)
{
	const struct incident_rule *k = rule->incident;
	struct value v;
	uint32_t i;

	buf_reset(b);
	buf_add_str(b, rule->name);
	if (k->nsame == 0)
		buf_adds(b, ":*");
	for (i = 0; i < k->nsame; i++) {
		v = complaint_look_up(c, k->same[i].data);
		buf_addc(b, ':');
		if (v.type == VALUE_STRING && v.s.len > 0)
			put_part(b, v.s, k->nsame > 1);
		else if (v.type == VALUE_INT)
			buf_add_int(b, v.i);
		else
			return false;
	}
	return complaint_is_id((struct str){ b->data + rule->name.len + 1,
	    b->len - rule->name.len - 1 });
}

static bool
find_id(const struct rule *rule, const struct complaint *c,
    struct mem_arena *a, struct str *id)
{
	static struct buf b; /* kept from one to the next */

	if (!put_id(&b, rule, c))
		return false;
	*id = mem_arena_str(a, (struct str){ b.data, b.len });
	return true;
}

uint32_t
ruleset_incidents(const struct ruleset *rs, const struct complaint *c,
    struct mem_arena *a, struct str *ids)
{
	uint32_t i = rs->stage_from[STAGE_INCIDENT], n = 0;

	for (; i < rs->stage_from[STAGE_INCIDENT + 1]; i++)
		n += find_id(&rs->rules[i], c, a, &ids[n]);
	return n;
}

/* How many there were when it was raised; who comes later is one more. */
static struct evidence *
tell_cases(const struct rule *rule, const struct incident *in,
    struct mem_arena *a)
{
	struct evidence *e;

	if (!in->is_raised_now)
		return NULL;
	e = mem_arena_alloc(a, sizeof(*e));
	*e = (struct evidence){ .kind = EVIDENCE_CASES,
		.name = rule->incident->shown,
		.value = { .type = VALUE_INT, .i = in->cases } };
	return e;
}

bool
incidents_join(struct ruleset *rs, const struct facts *facts, uint32_t number,
    struct mem_arena *a, struct verdict *v, struct evidence **because)
{
	const struct rule *rule = &rs->rules[number];
	struct incident *in;
	struct str id;

	if (facts->incident == NULL ||
	    !find_id(rule, facts->complaint, a, &id))
		return false;
	in = mem_arena_alloc(a, sizeof(*in));
	*in = (struct incident){
		.rule = number, .name = rule->name,
		.same = rule->incident->shown, .id = id,
		.value = { id.data + rule->name.len + 1,
		    id.len - rule->name.len - 1 },
		.within_ms = rule->incident->within_ms,
		.needed = rule->incident->cases, .raised_ms = -1,
		.next = v->incidents,
	};
	v->incidents = in;
	if (!facts->incident(facts->incident_arg, in))
		return false;
	*because = tell_cases(rule, in, a);
	return true;
}
