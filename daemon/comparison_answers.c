/*
 * comparison_answers: two answers to one batch, side by side: which fields make the
 * difference; which rules do is comparison_rules.c's.  Entries are known by their
 * number in the batch.
 */
#include <string.h>

#include "comparison_parts.h"

#define EXAMPLES_MAX 5
#define EXAMPLE_BYTES 256

/* The last decision of an answer; NULL without. */
static const struct effect *
decision_of(const struct engine_answer *a)
{
	const struct effect *e, *last = NULL;

	for (e = a->effects.first; e != NULL; e = e->next)
		if (e->op == EFFECT_DECIDE && e->nargs >= EFFECT_DECIDE_FIELDS)
			last = e;
	return last;
}

/* What a decision writes to a field; NULL where it leaves the field alone. */
static const struct str *
value_of(const struct effect *decision, struct str name)
{
	uint32_t i;

	for (i = EFFECT_DECIDE_FIELDS; i + 1 < decision->nargs; i += 2)
		if (str_eq(decision->args[i], name))
			return &decision->args[i + 1];
	return NULL;
}

static void
add_example(struct comparison *c, struct str case_id, struct str field,
    struct str from, struct str to)
{
	if (c->nexamples == EXAMPLES_MAX || case_id.len + field.len + from.len +
	    to.len > EXAMPLE_BYTES)
		return;
	buf_adds(&c->examples, c->nexamples++ > 0 ? ",{\"case\":" :
	    "{\"case\":");
	buf_json(&c->examples, case_id);
	buf_adds(&c->examples, ",\"field\":");
	buf_json(&c->examples, field);
	buf_adds(&c->examples, ",\"from\":");
	buf_json(&c->examples, from);
	buf_adds(&c->examples, ",\"to\":");
	buf_json(&c->examples, to);
	buf_addc(&c->examples, '}');
}

static void
add_flip(struct comparison *c, struct str case_id, struct str field,
    struct str from, struct str to)
{
	uint32_t i;

	for (i = 0; i < c->nfields; i++)
		if (str_is(field, c->fields[i].name))
			break;
	if (i == COMPARISON_FIELDS_MAX)
		return;
	if (i == c->nfields)
		c->fields[c->nfields++].name = mem_strndup(field.data,
		    field.len);
	c->fields[i].flips++;
	add_example(c, case_id, field, from, to);
}

/* How many fields of two decisions differ. */
static uint32_t
compare_decisions(struct comparison *c, const struct effect *from,
    const struct effect *to)
{
	const struct str none = { "", 0 }, *value;
	uint32_t i, n = 0;

	for (i = EFFECT_DECIDE_FIELDS; i + 1 < to->nargs; i += 2) {
		value = value_of(from, to->args[i]);
		if (value != NULL && str_eq(*value, to->args[i + 1]))
			continue;
		add_flip(c, to->args[0], to->args[i], value != NULL ? *value :
		    none, to->args[i + 1]);
		n++;
	}
	/* what only the other one writes */
	for (i = EFFECT_DECIDE_FIELDS; i + 1 < from->nargs; i += 2) {
		if (value_of(to, from->args[i]) != NULL)
			continue;
		add_flip(c, from->args[0], from->args[i], from->args[i + 1],
		    none);
		n++;
	}
	return n;
}

static bool
is_degraded(const struct engine_answer *a)
{
	uint32_t i;

	for (i = 0; i < a->nfaults; i++)
		if (a->faults[i].class != FAULT_OFF)
			return true;
	return a->more_faults > 0;
}

static void
compare_answers(struct comparison *c, const struct pair *p,
    const struct engine_answer *from, const struct engine_answer *to)
{
	static const char *const words[OUTCOME__MAX] = {
		[OUTCOME_DECIDED] = "decided",
		[OUTCOME_DUPLICATE] = "duplicate",
		[OUTCOME_REFUSED] = "refused",
		[OUTCOME_WAIT] = "waits",
		[OUTCOME_NOTHING] = "nothing",
	};
	const struct effect *old = decision_of(from), *new = decision_of(to);
	uint32_t flips = 0;

	if (from->outcome == OUTCOME_LATER || to->outcome == OUTCOME_LATER)
		return; /* one had no time for it in this batch */
	c->figures.compared++;
	c->figures.degraded += is_degraded(to);
	if (from->outcome != to->outcome) {
		add_flip(c, new != NULL ? new->args[0] : old != NULL ?
		    old->args[0] : (struct str){ "", 0 },
		    (struct str)STR("outcome"), str_of(words[from->outcome]),
		    str_of(words[to->outcome]));
		flips = 1;
	} else if (old != NULL && new != NULL) {
		flips = compare_decisions(c, old, new);
	}
	if (flips == 0)
		return;
	c->figures.flipped++;
	comparison_note_rules(c, p, from, to);
}

void
comparison_count_flips(struct comparison *c, const struct pair *p)
{
	const struct side *old = &p->sides[SIDE_IN_FORCE];
	const struct side *new = &p->sides[SIDE_CANDIDATE];
	uint32_t i, n = old->n < new->n ? old->n : new->n;

	for (i = 0; i < n; i++)
		if (old->answers[i].entry == new->answers[i].entry)
			compare_answers(c, p, &old->answers[i],
			    &new->answers[i]);
}
