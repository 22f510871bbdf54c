/*
 * comparison: two answers to one batch, held side by side.  Entries are known
 * by their number in the batch.
 */
#include "comparison.h"

#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "generation.h"

#define FIELDS_MAX 16
#define EXAMPLES_MAX 5
#define EXAMPLE_BYTES 256

struct side {
	bool is_there;
	struct generation *generation;
	uint32_t n;
	struct engine_answer *answers;
};

/* A batch that was given to both. */
struct pair {
	struct pair *next;
	int64_t batch;
	struct side sides[SIDE__MAX];
	struct mem_arena arena;
};

struct field {
	char *name;
	uint64_t flips;
};

struct comparison {
	struct pair *pairs;
	uint32_t npairs;
	struct comparison_figures figures;
	struct field fields[FIELDS_MAX];
	uint32_t nfields;
	uint64_t told;           /* flips, when news were asked for last */
	struct buf examples;     /* JSON, since then */
	uint32_t nexamples;
};

struct comparison *
comparison_new(void)
{
	return mem_alloc(sizeof(struct comparison));
}

/* Pairs ----------------------------------------------------------------- */

static struct pair *
find_pair(const struct comparison *c, int64_t batch)
{
	struct pair *p;

	for (p = c->pairs; p != NULL; p = p->next)
		if (p->batch == batch)
			return p;
	return NULL;
}

void
comparison_expect(struct comparison *c, int64_t batch)
{
	struct pair *p = mem_alloc(sizeof(*p));

	p->batch = batch;
	p->next = c->pairs;
	c->pairs = p;
	c->npairs++;
}

void
comparison_miss(struct comparison *c)
{
	c->figures.missed++;
}

static void
pair_free(struct pair *p)
{
	mem_arena_clear(&p->arena);
	free(p);
}

void
comparison_drop(struct comparison *c, int64_t batch)
{
	struct pair **at, *p;

	for (at = &c->pairs; (p = *at) != NULL; at = &p->next)
		if (p->batch == batch) {
			*at = p->next;
			c->npairs--;
			pair_free(p);
			return;
		}
}

void
comparison_drop_all(struct comparison *c)
{
	struct pair *p;

	while ((p = c->pairs) != NULL) {
		c->pairs = p->next;
		pair_free(p);
	}
	c->npairs = 0;
}

uint32_t
comparison_waiting(const struct comparison *c)
{
	return c->npairs;
}

void
comparison_free(struct comparison *c)
{
	uint32_t i;

	if (c == NULL)
		return;
	comparison_drop_all(c);
	for (i = 0; i < c->nfields; i++)
		free(c->fields[i].name);
	buf_clear(&c->examples);
	free(c);
}

/* Comparing ------------------------------------------------------------- */

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
	if (i == FIELDS_MAX)
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
has_fired(const struct side *s, const struct engine_answer *a, const char *name)
{
	uint32_t i;

	for (i = 0; i < a->nfired; i++)
		if (a->fired[i] < s->generation->nrules &&
		    strcmp(s->generation->rules[a->fired[i]].name, name) == 0)
			return true;
	return false;
}

static void
note_flip(struct generation *g, const char *name)
{
	uint32_t i;

	for (i = 0; i < g->nrules; i++)
		if (strcmp(g->rules[i].name, name) == 0)
			g->rules[i].flips++;
}

/* Notes the rules that fired on one side only, with the candidate's. */
static uint32_t
note_one_sided(const struct side *mine, const struct engine_answer *a,
    const struct side *other, const struct engine_answer *b,
    struct generation *candidate)
{
	const char *name;
	uint32_t i, n = 0;

	for (i = 0; i < a->nfired; i++) {
		if (a->fired[i] >= mine->generation->nrules)
			continue;
		name = mine->generation->rules[a->fired[i]].name;
		if (has_fired(other, b, name))
			continue;
		note_flip(candidate, name);
		n++;
	}
	return n;
}

static void
note_rules(const struct pair *p, const struct engine_answer *from,
    const struct engine_answer *to)
{
	const struct side *old = &p->sides[SIDE_IN_FORCE];
	const struct side *new = &p->sides[SIDE_CANDIDATE];
	uint32_t i;

	if (note_one_sided(new, to, old, from, new->generation) +
	    note_one_sided(old, from, new, to, new->generation) > 0)
		return;
	/* the same rules, saying something else */
	for (i = 0; i < to->nfired; i++)
		if (to->fired[i] < new->generation->nrules)
			new->generation->rules[to->fired[i]].flips++;
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
	note_rules(p, from, to);
}

static void
compare(struct comparison *c, const struct pair *p)
{
	const struct side *old = &p->sides[SIDE_IN_FORCE];
	const struct side *new = &p->sides[SIDE_CANDIDATE];
	uint32_t i, n = old->n < new->n ? old->n : new->n;

	for (i = 0; i < n; i++)
		if (old->answers[i].entry == new->answers[i].entry)
			compare_answers(c, p, &old->answers[i],
			    &new->answers[i]);
}

bool
comparison_take(struct comparison *c, int64_t batch,
    enum comparison_side side, struct generation *g,
    const struct frame_reader *body)
{
	struct pair *p = find_pair(c, batch);
	struct frame_reader r;
	struct side *s;
	struct str kept;
	uint32_t i;

	if (p == NULL)
		return true;
	s = &p->sides[side];
	kept = mem_arena_str(&p->arena, (struct str){ body->p,
	    (size_t)(body->end - body->p) });
	r = (struct frame_reader){ kept.data, kept.data + kept.len, false };
	s->n = frame_get_count(&r, ANSWER_MIN_BYTES);
	s->answers = mem_arena_alloc(&p->arena,
	    (s->n + 1) * sizeof(*s->answers));
	for (i = 0; i < s->n; i++)
		if (!answer_get(&r, &s->answers[i], &p->arena)) {
			comparison_drop(c, batch);
			return false;
		}
	s->generation = g;
	s->is_there = true;
	if (p->sides[SIDE_IN_FORCE].is_there &&
	    p->sides[SIDE_CANDIDATE].is_there) {
		compare(c, p);
		comparison_drop(c, batch);
	}
	return true;
}

/* Figures --------------------------------------------------------------- */

struct comparison_figures
comparison_figures(const struct comparison *c)
{
	return c->figures;
}

void
comparison_put_json(const struct comparison *c, struct buf *out)
{
	const struct comparison_figures *f = &c->figures;
	uint32_t i;

	buf_addf(out, "\"compared\":%llu,\"missed\":%llu,\"flipped\":%llu,"
	    "\"degraded\":%llu,\"flips\":{", (unsigned long long)f->compared,
	    (unsigned long long)f->missed, (unsigned long long)f->flipped,
	    (unsigned long long)f->degraded);
	for (i = 0; i < c->nfields; i++) {
		if (i > 0)
			buf_addc(out, ',');
		buf_json_cstr(out, c->fields[i].name);
		buf_addf(out, ":%llu", (unsigned long long)c->fields[i].flips);
	}
	buf_addc(out, '}');
}

bool
comparison_put_news(struct comparison *c, struct buf *out)
{
	if (c->figures.flipped == c->told)
		return false;
	c->told = c->figures.flipped;
	buf_adds(out, ",\"examples\":[");
	buf_add(out, c->examples.data, c->examples.len);
	buf_addc(out, ']');
	buf_reset(&c->examples);
	c->nexamples = 0;
	return true;
}
