/*
 * engines_batches: who has a batch, who watches, which rules failed in it.  It
 * carries frames and knows no meaning.
 */
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "engines_parts.h"

#define WATCHER_MOST 8       /* frames unanswered: a watcher misses a batch */

struct sent *
engines_find_sent(const struct engines *es, int64_t batch)
{
	struct sent *s;

	for (s = es->sent; s != NULL; s = s->next)
		if (s->batch == batch)
			return s;
	return NULL;
}

static void
forget(struct engines *es, int64_t batch)
{
	struct sent **at, *s;

	for (at = &es->sent; (s = *at) != NULL; at = &s->next)
		if (s->batch == batch) {
			*at = s->next;
			free(s);
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
show(struct engines *es, struct sent *s, const struct buf *frame)
{
	struct comparison *c;
	struct generation *g = watching(es, s->generation, &c);
	struct engine_process *p;

	if (g == NULL || c == NULL)
		return;
	p = generation_pick(g, g->role == RULESET_IN_FORCE ?
	    es->options.count : 1);
	if (p == NULL || p->nwaiting >= WATCHER_MOST) {
		comparison_miss(c);
		return;
	}
	s->watcher = p;
	comparison_expect(c, s->batch);
	send_copy(p, s->batch, frame);
}

int
engines_prepare(struct engines *es, int64_t batch, bool is_canary,
    struct buf *frame)
{
	struct generation *g = es->slots[RULESET_CANARY].active;
	struct engine_process *p = NULL;
	struct sent *s;

	if (is_canary && g != NULL)
		p = generation_pick(g, 1);
	if (p == NULL) {
		g = es->slots[RULESET_IN_FORCE].active;
		p = g != NULL ? generation_pick(g, es->options.count) : NULL;
	}
	if (p == NULL)
		return -1;
	s = mem_alloc(sizeof(*s));
	*s = (struct sent){ .next = es->sent, .batch = batch,
		.generation = g, .process = p };
	es->sent = s;
	show(es, s, frame);
	engine_process_send(p, batch, frame);
	return 0;
}

int
engines_decide(struct engines *es, int64_t batch, struct buf *frame)
{
	struct sent *s = engines_find_sent(es, batch);
	struct buf copy = { 0 };

	if (s == NULL) {
		buf_reset(frame);
		return -1;
	}
	s->is_deciding = true;
	if (s->watcher != NULL) {
		/* its own rules are off, or none */
		buf_add(&copy, frame->data, frame->len);
		generation_put_off(s->watcher->generation, &copy);
		frame_end(&copy, 0);
		engine_process_send(s->watcher, batch, &copy);
		buf_clear(&copy);
	}
	generation_put_off(s->generation, frame);
	frame_end(frame, 0);
	engine_process_send(s->process, batch, frame);
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
	const struct sent *s = engines_find_sent(es, batch);

	if (s == NULL)
		return;
	if (!s->is_decided)
		engines_post_drop(s->process, batch);
	if (!s->is_deciding && s->watcher != NULL)
		engines_post_drop(s->watcher, batch);
	if (!s->is_decided)
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
	const struct sent *s = engines_find_sent(es, batch);
	uint32_t i;

	if (s == NULL)
		return;
	generation_note_fired(s->generation, a, clock_wall_ms());
	for (i = 0; i < a->nfaults; i++) {
		generation_tell_fault(s->generation, a->faults[i].rule,
		    a->faults[i].class);
		engines_note_fault(es, s->generation, a->faults[i].rule,
		    a->faults[i].class);
	}
}
