/*
 * engines: processes and batches: who has what, what they answer, what becomes
 * of it when one dies.  Which generation does what is engines_roles.c's, what
 * one process is engine_process.c's.  It carries frames and knows no meaning.
 */
#include "engines.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "engines_parts.h"
#include "log.h"

#define STARTS_AT_ONCE 3     /* that fail; then a pause before the next try */
#define DEATHS_WINDOW_MS 10000
#define WATCHER_MOST 8       /* frames unanswered: a watcher misses a batch */

static const struct engine_process_hooks process_hooks;

struct engines *
engines_new(struct event_base *base, const struct engines_options *options,
    const struct engines_hooks *hooks)
{
	struct engines *es = mem_alloc(sizeof(*es));

	es->base = base;
	es->options = *options;
	es->hooks = *hooks;
	TAILQ_INIT(&es->kept);
	TAILQ_INIT(&es->leaving);
	return es;
}

void
engines_set_options(struct engines *es, const struct engines_options *options)
{
	es->options = *options;
}

void
engines_free(struct engines *es)
{
	struct holding *h;

	if (es == NULL)
		return;
	while ((h = es->holdings) != NULL) {
		es->holdings = h->next;
		free(h);
	}
	engines_free_roles(es);
	free(es);
}

/* Processes ------------------------------------------------------------- */

int
engines_start(struct engines *es, struct generation *g, struct err *err)
{
	struct engine_process *p;

	p = engine_process_start(es->base, &process_hooks, es, err);
	if (p == NULL)
		return -1;
	es->figures.started++;
	generation_add(g, p, &es->options);
	return 0;
}

static bool
has_work(const struct engines *es, const struct engine_process *p)
{
	const struct holding *h;

	for (h = es->holdings; h != NULL; h = h->next)
		if (h->process == p || h->watcher == p)
			return true;
	return false;
}

/* Ends processes that are too many and have nothing to do. */
static void
thin_out(struct engines *es, struct generation *g)
{
	struct engine_process *p, *next;
	uint32_t n = generation_count(g, false);

	for (p = g->processes; p != NULL && n > g->want; p = next) {
		next = p->next;
		if (has_work(es, p) || (p->is_ready &&
		    generation_count(g, true) == 1 && g->want > 0))
			continue;
		generation_remove(g, p);
		engine_process_free(p);
		n--;
	}
}

void
engines_fill(struct engines *es, struct generation *g)
{
	struct err err = { "" };

	while (generation_count(g, false) < g->want &&
	    g->start_failures < STARTS_AT_ONCE)
		if (engines_start(es, g, &err) == -1) {
			log_error("engine not started reason=\"%s\"", err.text);
			return;
		}
}

void
engines_sweep(struct engines *es)
{
	struct generation *g, *next;

	TAILQ_FOREACH(g, &es->kept, link)
		thin_out(es, g);
	for (g = TAILQ_FIRST(&es->leaving); g != NULL; g = next) {
		next = TAILQ_NEXT(g, link);
		thin_out(es, g);
		if (generation_count(g, false) > 0)
			continue;
		TAILQ_REMOVE(&es->leaving, g, link);
		generation_free(g);
	}
}

/* Batches --------------------------------------------------------------- */

static struct holding *
find_holding(const struct engines *es, int64_t batch)
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
	struct holding *h = find_holding(es, batch);
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

static void
post_drop(struct engine_process *p, int64_t batch)
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
	const struct holding *h = find_holding(es, batch);

	if (h == NULL)
		return;
	if (!h->is_decided)
		post_drop(h->process, batch);
	if (!h->is_deciding && h->watcher != NULL)
		post_drop(h->watcher, batch);
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

static void
note_fault(struct engines *es, struct generation *g, uint32_t rule,
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
	const struct holding *h = find_holding(es, batch);
	uint32_t i;

	if (h == NULL)
		return;
	generation_note_fired(h->generation, a, clock_wall_ms());
	for (i = 0; i < a->nfaults; i++)
		note_fault(es, h->generation, a->faults[i].rule,
		    a->faults[i].class);
}

const char *
engines_rule_name(const struct engines *es, int64_t batch, uint32_t rule)
{
	const struct holding *h = find_holding(es, batch);

	return h != NULL && rule < h->generation->nrules ?
	    h->generation->rules[rule].name : "?";
}

/* What a process has to say --------------------------------------------- */

static bool
on_hello(struct engines *es, struct engine_process *p, struct frame_reader *r)
{
	struct generation *g = p->generation;
	struct str cache = { "", 0 };

	if (!g->is_told && !generation_take_hello(g, r, &cache))
		return false;
	if (cache.len > 0 && es->hooks.on_cache != NULL)
		es->hooks.on_cache(es->hooks.arg, &g->bundle, cache);
	p->is_ready = true;
	g->start_failures = 0;
	if (g == es->slots[g->role].loading)
		engines_take_over(es, g);
	else if (g->role != RULESET_SHADOW)
		es->hooks.on_room(es->hooks.arg);
	return true;
}

static bool
on_refused(struct engines *es, struct engine_process *p, struct frame_reader *r)
{
	struct str reason = frame_get_str(r);
	char text[ERR_TEXT_BYTES];

	snprintf(text, sizeof(text), "%.*s", (int)reason.len, reason.data);
	if (p->generation == es->slots[p->generation->role].loading)
		engines_refuse(es, p->generation, text);
	else
		engine_process_fail(p);
	return true;
}

/* EFFECTS of one side of a comparison. */
static bool
take_compared(struct engines *es, int64_t batch, struct generation *g,
    const struct frame_reader *r)
{
	struct comparison *c;
	enum ruleset_role role;

	for (role = RULESET_SHADOW; role < RULESET__ROLES; role++) {
		c = es->slots[role].comparison;
		if (c == NULL || (g->role != RULESET_IN_FORCE &&
		    g->role != role))
			continue;
		if (!comparison_take(c, batch, g->role == role ?
		    SIDE_CANDIDATE : SIDE_IN_FORCE, g, r))
			return false;
	}
	return true;
}

static bool
on_answer(struct engines *es, struct engine_process *p, enum frame_type type,
    struct frame_reader *r)
{
	int64_t batch = frame_get_i64(r);
	struct holding *h;
	bool is_sane;

	if (type == FRAME_EFFECTS)
		generation_note_times(p->generation, r);
	if (type == FRAME_EFFECTS && !take_compared(es, batch, p->generation,
	    r))
		return false;
	h = find_holding(es, batch);
	if (h == NULL || h->watcher == p || h->process != p) {
		/* a copy's, or released before it was answered */
		engines_judge_canary(es);
		return h == NULL || h->watcher == p;
	}
	h->is_decided = type == FRAME_EFFECTS;
	is_sane = es->hooks.on_answer(es->hooks.arg, batch, type, r);
	engines_judge_canary(es);
	return is_sane;
}

static bool
on_frame(void *arg, struct engine_process *p, enum frame_type type,
    struct frame_reader *r)
{
	struct engines *es = arg;

	switch (type) {
	case FRAME_REFUSED:
		return !p->is_ready && on_refused(es, p, r);
	case FRAME_HELLO:
		return !p->is_ready && on_hello(es, p, r);
	case FRAME_NEEDS:
	case FRAME_EFFECTS:
		return p->is_ready && on_answer(es, p, type, r);
	default:
		return false;
	}
}

/* Takes off the list what a process had; those it watched go on without. */
static struct holding *
take_holdings(struct engines *es, const struct engine_process *p)
{
	struct holding *h, *next, *lost = NULL, **tail = &lost;

	for (h = es->holdings, es->holdings = NULL; h != NULL; h = next) {
		next = h->next;
		if (h->watcher == p)
			h->watcher = NULL;
		if (h->process == p) {
			*tail = h;
			tail = &h->next;
			h->next = NULL;
		} else {
			h->next = es->holdings;
			es->holdings = h;
		}
	}
	return lost;
}

/* Hands back the batches that a process had. */
static void
hand_back(struct engines *es, struct engine_process *p)
{
	struct generation *g = p->generation;
	int64_t culprit = engine_process_current(p);
	uint32_t rule = engine_process_rule(p);
	int entry = (int)engine_process_entry(p) - 1;
	const char *name = NULL;
	struct holding *h, *next;

	if (rule > 0 && rule <= g->nrules) {
		name = g->rules[rule - 1].name;
		note_fault(es, g, rule - 1, FAULT_DIED);
	}
	for (h = take_holdings(es, p); h != NULL; h = next) {
		next = h->next;
		if (h->watcher != NULL && !h->is_deciding)
			post_drop(h->watcher, h->batch);
		es->hooks.on_lost(es->hooks.arg, h->batch,
		    h->batch == culprit, h->batch == culprit ? entry : -1,
		    name);
		free(h);
	}
}

/* Which answers will still come is not known: none is waited for. */
static void
compare_none(struct engines *es)
{
	enum ruleset_role role;

	for (role = 0; role < RULESET__ROLES; role++)
		if (es->slots[role].comparison != NULL)
			comparison_drop_all(es->slots[role].comparison);
}

static void
on_loading_gone(struct engines *es, struct generation *g, const char *why,
    bool was_killed)
{
	struct err err = { "" };
	/* killed from outside, perhaps: it is tried once more */
	bool is_last = was_killed || g->has_died;

	g->has_died = true;
	if (is_last || engines_start(es, g, &err) == -1)
		engines_refuse(es, g, why);
}

/* A process is gone: p is freed by the caller of this hook. */
static void
on_gone(void *arg, struct engine_process *p, const char *why, bool was_killed)
{
	struct engines *es = arg;
	struct generation *g = p->generation;
	bool was_working = engine_process_current(p) >= 0;
	char reason[96];

	log_warn("engine gone pid=%ld why=\"%s\" ready=%d", (long)p->pid, why,
	    p->is_ready);
	es->figures.died++;
	es->figures.killed += was_killed;
	generation_remove(g, p);
	if (g == es->slots[g->role].loading) {
		on_loading_gone(es, g, why, was_killed);
		return;
	}
	g->start_failures = p->is_ready ? 0 : g->start_failures + 1;
	compare_none(es);
	hand_back(es, p);
	if (p->is_ready && was_working && generation_note_death(g,
	    clock_mono_ms(), (uint32_t)es->options.rollback_deaths,
	    DEATHS_WINDOW_MS) && g == es->slots[g->role].active) {
		snprintf(reason, sizeof(reason), "%u of its engines died "
		    "within %d s, the last: %s", g->deaths,
		    DEATHS_WINDOW_MS / 1000, why);
		engines_roll_back(es, g, reason);
	}
	if (g == es->slots[g->role].active)
		engines_fill(es, g);
	engines_sweep(es);
	if (engines_is_ready(es))
		es->hooks.on_room(es->hooks.arg);
}

static const struct engine_process_hooks process_hooks = {
	.on_frame = on_frame, .on_gone = on_gone,
};
