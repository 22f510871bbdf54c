/*
 * comparison: batches that two rule sets were given, until both have answered;
 * and the figures.  What differs in answers is comparison_answers.c's.
 */
#include "comparison.h"

#include <stdlib.h>

#include "comparison_parts.h"
#include "conf.h"

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
	comparison_free_rules(c);
	free(c);
}

static bool
take_answers(struct pair *p, struct side *s, struct str body)
{
	struct frame_reader r = { body.data, body.data + body.len, false };
	uint32_t i, room = ANSWERS_ROOM;

	s->n = frame_get_count(&r, ANSWER_MIN_BYTES);
	if (s->n > CONF_BATCH_MOST)
		return false;
	s->answers = mem_arena_alloc(&p->arena,
	    (s->n + 1) * sizeof(*s->answers));
	for (i = 0; i < s->n; i++)
		if (!answer_get(&r, &s->answers[i], &p->arena, &room))
			return false;
	return true;
}

bool
comparison_take(struct comparison *c, int64_t batch,
    enum comparison_side side, struct generation *g,
    const struct frame_reader *body)
{
	struct pair *p = find_pair(c, batch);
	struct side *s;

	if (p == NULL)
		return true;
	s = &p->sides[side];
	if (!take_answers(p, s, mem_arena_str(&p->arena, (struct str){
	    body->p, (size_t)(body->end - body->p) }))) {
		comparison_drop(c, batch);
		return false;
	}
	s->generation = g;
	s->is_there = true;
	if (p->sides[SIDE_IN_FORCE].is_there &&
	    p->sides[SIDE_CANDIDATE].is_there) {
		comparison_count_flips(c, p);
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
