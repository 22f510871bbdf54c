/*
 * engines_batches: who has a batch, who watches, which rules failed in it.  It
 * carries frames and knows no meaning.
 */
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "engines_parts.h"

#define WATCHER_MOST 8       /* frames unanswered: a watcher misses a batch */

struct holding *
engines_find_holding(const struct engines *es, int64_t batch)
{
	struct holding *h;

	for (h = es->holdings; h != NULL; h = h->next)
		if (h->batch == batch)
			return h;
	return NULL;
}

static void
forget(struct engines *es, int64_t batch)
{
	struct holding **at, *h;

	for (at = &es->holdings; (h = *at) != NULL; at = &h->next)
		if (h->batch == batch) {
			*at = h->next;
			free(h);
			return;
		}
}

static void
send_copy(struct engine_process *p, int64_t batch, const struct buf *frame)
{
	struct buf copy = { 0 };

	buf_add(&copy, frame->data, frame->len);
	engine_process_send(p, batch, &copy);
	buf_clear(&copy);
}

/* Who else sees what a generation decides, and what it is compared in. */
static struct generation *
watching(const struct engines *es, const struct generation *g,
    struct comparison **c)
{
	const struct slot *slot = &es->slots[g->role == RULESET_CANARY ?
	    RULESET_CANARY : RULESET_SHADOW];

	*c = slot->comparison;
	return g->role == RULESET_CANARY ? es->slots[RULESET_IN_FORCE].active :
	    slot->active;
}

/* Gives a copy of the batch to who watches, if there is room. */
static void
show(struct engines *es, struct holding *h, const struct buf *frame)
{
	struct comparison *c;
	struct generation *g = watching(es, h->generation, &c);
	struct engine_process *p;

	if (g == NULL || c == NULL)
		return;
	p = generation_pick(g, g->role == RULESET_IN_FORCE ?
	    es->options.count : 1);
	if (p == NULL || p->nwaiting >= WATCHER_MOST) {
		comparison_miss(c);
		return;
	}
	h->watcher = p;
	comparison_expect(c, h->batch);
	send_copy(p, h->batch, frame);
}

int
engines_prepare(struct engines *es, int64_t batch, bool is_canary,
    struct buf *frame)
{
	struct generation *g = es->slots[RULESET_CANARY].active;
	struct engine_process *p = NULL;
	struct holding *h;

	if (is_canary && g != NULL)
		p = generation_pick(g, 1);
	if (p == NULL) {
		g = es->slots[RULESET_IN_FORCE].active;
		p = g != NULL ? generation_pick(g, es->options.count) : NULL;
	}
	if (p == NULL)
		return -1;
	h = mem_alloc(sizeof(*h));
	*h = (struct holding){ .next = es->holdings, .batch = batch,
		.generation = g, .process = p };
	es->holdings = h;
	show(es, h, frame);
	engine_process_send(p, batch, frame);
	return 0;
}

int
engines_decide(struct engines *es, int64_t batch, struct buf *frame)
{
	struct holding *h = engines_find_holding(es, batch);
	struct buf copy = { 0 };

	if (h == NULL) {
		buf_reset(frame);
		return -1;
	}
	h->is_deciding = true;
	if (h->watcher != NULL) {
		/* its own rules are off, or none */
		buf_add(&copy, frame->data, frame->len);
		generation_put_off(h->watcher->generation, &copy);
		frame_end(&copy, 0);
		engine_process_send(h->watcher, batch, &copy);
		buf_clear(&copy);
	}
	generation_put_off(h->generation, frame);
	frame_end(frame, 0);
	engine_process_send(h->process, batch, frame);
	return 0;
}

void
engines_post_drop(struct engine_process *p, int64_t batch)
{
	struct buf frame = { 0 };
	size_t start = frame_begin(&frame, FRAME_DROP);

	frame_put_i64(&frame, batch);
	frame_end(&frame, start);
	engine_process_post(p, &frame);
	buf_clear(&frame);
}

static void
compare_no_more(struct engines *es, int64_t batch)
{
	enum ruleset_role role;

	for (role = 0; role < RULESET__ROLES; role++)
		if (es->slots[role].comparison != NULL)
			comparison_drop(es->slots[role].comparison, batch);
}

void
engines_release(struct engines *es, int64_t batch)
{
	const struct holding *h = engines_find_holding(es, batch);

	if (h == NULL)
		return;
	if (!h->is_decided)
		engines_post_drop(h->process, batch);
	if (!h->is_deciding && h->watcher != NULL)
		engines_post_drop(h->watcher, batch);
	if (!h->is_decided)
		compare_no_more(es, batch);
	forget(es, batch);
	engines_sweep(es);
}

/* Rules ----------------------------------------------------------------- */

static void
change_rule(struct engines *es, struct generation *g, uint32_t rule)
{
	const struct rule_state *s = &g->rules[rule];

	generation_count_off(g);
	es->hooks.on_rule(es->hooks.arg, s->name, s->where, s->breaker.class,
	    s->breaker.state);
}

void
engines_note_fault(struct engines *es, struct generation *g, uint32_t rule,
    enum fault_class class)
{
	struct rule_state *s;

	/* BUDGET: others are to blame */
	if (rule >= g->nrules || class == FAULT_OFF || class == FAULT_BUDGET)
		return;
	s = &g->rules[rule];
	s->errors++;
	if (breaker_note(&s->breaker, class, clock_mono_ms(),
	    &es->options.breaker))
		change_rule(es, g, rule);
}

void
engines_note_answer(struct engines *es, int64_t batch, const struct engine_answer *a)
{
	const struct holding *h = engines_find_holding(es, batch);
	uint32_t i;

	if (h == NULL)
		return;
	generation_note_fired(h->generation, a, clock_wall_ms());
	for (i = 0; i < a->nfaults; i++) {
		generation_tell_fault(h->generation, a->faults[i].rule,
		    a->faults[i].class);
		engines_note_fault(es, h->generation, a->faults[i].rule,
		    a->faults[i].class);
	}
}
