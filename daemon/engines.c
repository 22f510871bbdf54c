/*
 * engines: the life of a generation: loading, taking over, its rules that are
 * off, its batches.  What one process is, is engine_process.c's.  It carries
 * frames and knows no meaning.
 */
#include "engines.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "engine_process.h"
#include "log.h"

#define LOAD_GRACE_MS 500

/* A rule's failures, and whether it is off. */
struct rule_state {
	char *name, *where;
	int64_t window_start_ms;
	uint32_t failures;
	bool is_off;
};

struct generation {
	struct generation *next;
	struct bundle bundle;
	struct buf cache;            /* its phrases, compiled; may be empty */
	struct rule_state *rules;
	uint32_t nrules, reads;
	bool is_told;                /* its first engine said hello */
	bool has_died;               /* its first engine did, while loading */
	struct engine_process *processes; /* working and spare */
};

/* Which engine has a batch. */
struct holding {
	struct holding *next;
	int64_t batch;
	struct generation *gen;
	struct engine_process *process;
	bool is_decided;             /* the engine has forgotten it */
};

struct engines {
	struct event_base *base;
	struct engines_options options;
	struct engines_hooks hooks;
	struct generation *current;  /* in force */
	struct generation *loading;  /* or NULL */
	struct generation *leaving;  /* a list: answering what they still have */
	struct holding *holdings;
	struct engines_figures figures;
	int restart_failures;        /* in a row, of the generation in force */
};

static const struct engine_process_hooks process_hooks;

struct engines *
engines_new(struct event_base *base, const struct engines_options *options,
    const struct engines_hooks *hooks)
{
	struct engines *es = mem_alloc(sizeof(*es));

	es->base = base;
	es->options = *options;
	es->hooks = *hooks;
	return es;
}

void
engines_set_options(struct engines *es, const struct engines_options *options)
{
	es->options = *options;
}

/* Generations ----------------------------------------------------------- */

static void
generation_free(struct generation *g)
{
	struct engine_process *p;
	uint32_t i;

	while ((p = g->processes) != NULL) {
		g->processes = p->next;
		engine_process_free(p);
	}
	for (i = 0; i < g->nrules; i++) {
		free(g->rules[i].name);
		free(g->rules[i].where);
	}
	free(g->rules);
	bundle_clear(&g->bundle);
	buf_clear(&g->cache);
	free(g);
}

static void
put_load(struct buf *b, const struct engines_options *o,
    const struct generation *g)
{
	size_t start = frame_begin(b, FRAME_LOAD);

	frame_put_i64(b, o->max_event);
	frame_put_i64(b, o->max_text);
	frame_put_i64(b, o->max_depth);
	frame_put_i64(b, o->max_members);
	frame_put_i64(b, o->max_backdate_ms);
	frame_put_i64(b, o->dedup_window_ms);
	frame_put_u32(b, (uint32_t)o->rule_budget_ms);
	frame_put_u32(b, (uint32_t)o->event_budget_ms);
	/* the last event of a batch may still take all of its own budget: half
	 * of the deadline is where killing begins (engine_process.c) */
	frame_put_u32(b, (uint32_t)(o->deadline_ms * 3 / 16 + 1));
	frame_put_i64(b, o->memory);
	frame_put_u32(b, (uint32_t)o->load_timeout_ms);
	bundle_put(b, &g->bundle);
	frame_put_str(b, (struct str){ g->cache.data, g->cache.len });
	frame_end(b, start);
}

/* Starts one more process of a generation. */
static int
start_process(struct engines *es, struct generation *g, struct err *err)
{
	struct engine_process *p, **at;
	struct buf frame = { 0 };

	p = engine_process_start(es->base, &process_hooks, es, err);
	if (p == NULL)
		return -1;
	p->generation = g;
	p->deadline_ms = es->options.deadline_ms;
	for (at = &g->processes; *at != NULL; at = &(*at)->next)
		;
	*at = p; /* the newest is the last: the spare */
	es->figures.started++;
	put_load(&frame, &es->options, g);
	/* it stops by itself in time, and can say where; killed is the last
	 * resort, and comes when half of what is given here was used */
	engine_process_load(p, &frame, 2 * es->options.load_timeout_ms +
	    LOAD_GRACE_MS);
	buf_clear(&frame);
	return 0;
}

static uint32_t
count_processes(const struct generation *g, bool only_ready)
{
	const struct engine_process *p;
	uint32_t n = 0;

	for (p = g->processes; p != NULL; p = p->next)
		n += !only_ready || p->is_ready;
	return n;
}

/* As many as work, and a spare. */
static void
fill_up(struct engines *es, struct generation *g)
{
	struct err err = { "" };

	while (count_processes(g, false) < (uint32_t)es->options.count + 1)
		if (start_process(es, g, &err) == -1) {
			log_error("engine not started reason=\"%s\"", err.text);
			return;
		}
}

static bool
is_holding(const struct engines *es, const struct generation *g)
{
	const struct holding *h;

	for (h = es->holdings; h != NULL; h = h->next)
		if (h->gen == g)
			return true;
	return false;
}

/* Generations that have answered all they had leave. */
static void
sweep(struct engines *es)
{
	struct generation **at = &es->leaving, *g;

	while ((g = *at) != NULL) {
		if (is_holding(es, g)) {
			at = &g->next;
			continue;
		}
		*at = g->next;
		generation_free(g);
	}
}

void
engines_cancel_loading(struct engines *es)
{
	if (es->loading != NULL)
		generation_free(es->loading);
	es->loading = NULL;
}

void
engines_load(struct engines *es, const struct bundle *bundle, struct str cache)
{
	struct generation *g = mem_alloc(sizeof(*g));
	struct err err = { "" };

	engines_cancel_loading(es);
	bundle_copy(&g->bundle, bundle);
	buf_add_str(&g->cache, cache);
	es->loading = g;
	es->figures.loads++;
	if (start_process(es, g, &err) == 0)
		return;
	es->loading = NULL;
	es->hooks.on_refused(es->hooks.arg, &g->bundle, err.text);
	generation_free(g);
}

static void
refuse(struct engines *es, struct generation *g, const char *reason)
{
	assert(g == es->loading);
	es->loading = NULL;
	es->figures.refused++;
	es->hooks.on_refused(es->hooks.arg, &g->bundle, reason);
	generation_free(g);
}

/* The first engine of a generation is ready: it takes over. */
static void
take_over(struct engines *es, struct generation *g)
{
	assert(g == es->loading);
	es->loading = NULL;
	if (es->current != NULL) {
		es->current->next = es->leaving;
		es->leaving = es->current;
	}
	es->current = g;
	es->restart_failures = 0;
	es->figures.rules_off = 0; /* those were the other rule set's */
	fill_up(es, g);
	sweep(es);
	es->hooks.on_ready(es->hooks.arg, &g->bundle);
}

/* Reads what HELLO tells of the rules; false where it makes no sense. */
static bool
read_hello(struct engines *es, struct generation *g, struct frame_reader *r)
{
	struct str hash = frame_get_str(r), s;
	uint32_t n, i;

	g->reads = frame_get_u32(r);
	n = frame_get_count(r, 8);
	if (r->bad || !str_is(hash, g->bundle.hash))
		return false;
	g->is_told = true;
	g->nrules = n;
	g->rules = mem_alloc((n + 1) * sizeof(*g->rules));
	for (i = 0; i < n; i++) {
		s = frame_get_str(r);
		g->rules[i].name = mem_strndup(s.data, s.len);
		s = frame_get_str(r);
		g->rules[i].where = mem_strndup(s.data, s.len);
	}
	s = frame_get_str(r);
	if (s.len > 0 && es->hooks.on_cache != NULL) {
		buf_reset(&g->cache);
		buf_add_str(&g->cache, s);
		es->hooks.on_cache(es->hooks.arg, &g->bundle, s);
	}
	return !r->bad;
}

/* Rules that are off ---------------------------------------------------- */

static void
switch_off(struct engines *es, struct generation *g, uint32_t rule,
    const char *class)
{
	struct rule_state *s = &g->rules[rule];

	if (s->is_off)
		return;
	s->is_off = true;
	es->figures.rules_off++;
	es->hooks.on_rule_off(es->hooks.arg, s->name, s->where, class);
}

static struct holding *
find_holding(const struct engines *es, int64_t batch)
{
	struct holding *h;

	for (h = es->holdings; h != NULL; h = h->next)
		if (h->batch == batch)
			return h;
	return NULL;
}

void
engines_note_fault(struct engines *es, int64_t batch, uint32_t rule,
    const char *class)
{
	const struct holding *h = find_holding(es, batch);
	int64_t now_ms = engine_clock_ms();
	struct rule_state *s;

	if (h == NULL || rule >= h->gen->nrules)
		return;
	s = &h->gen->rules[rule];
	if (now_ms - s->window_start_ms > es->options.rule_window_ms) {
		s->window_start_ms = now_ms;
		s->failures = 0;
	}
	if (++s->failures >= es->options.rule_failures)
		switch_off(es, h->gen, rule, class);
}

const char *
engines_rule_name(const struct engines *es, int64_t batch, uint32_t rule)
{
	const struct holding *h = find_holding(es, batch);

	return h != NULL && rule < h->gen->nrules ? h->gen->rules[rule].name :
	    "?";
}

void
engines_put_off(const struct engines *es, int64_t batch, struct buf *out)
{
	const struct holding *h = find_holding(es, batch);
	size_t at = out->len;
	uint32_t i, n = 0;

	frame_put_u32(out, 0);
	for (i = 0; h != NULL && i < h->gen->nrules; i++)
		if (h->gen->rules[i].is_off) {
			frame_put_u32(out, i);
			n++;
		}
	frame_patch_u32(out, at, n);
}

/* Batches --------------------------------------------------------------- */

int
engines_prepare(struct engines *es, int64_t batch, struct buf *frame)
{
	struct engine_process *p, *best = NULL;
	struct holding *h;
	int working = 0;

	if (es->current == NULL)
		return -1;
	/* the spare is the last of the list, and used only in need */
	for (p = es->current->processes; p != NULL &&
	    working < es->options.count; p = p->next) {
		if (!p->is_ready)
			continue;
		working++;
		if (best == NULL || p->nwaiting < best->nwaiting)
			best = p;
	}
	if (best == NULL)
		return -1;
	h = mem_alloc(sizeof(*h));
	*h = (struct holding){ .next = es->holdings, .batch = batch,
		.gen = es->current, .process = best };
	es->holdings = h;
	engine_process_send(best, batch, frame);
	return 0;
}

int
engines_send(struct engines *es, int64_t batch, struct buf *frame)
{
	const struct holding *h = find_holding(es, batch);

	if (h == NULL) {
		buf_reset(frame);
		return -1;
	}
	engine_process_send(h->process, batch, frame);
	return 0;
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

void
engines_release(struct engines *es, int64_t batch)
{
	const struct holding *h = find_holding(es, batch);
	struct buf frame = { 0 };
	size_t start;

	if (h == NULL)
		return;
	if (!h->is_decided) {
		start = frame_begin(&frame, FRAME_DROP);
		frame_put_i64(&frame, batch);
		frame_end(&frame, start);
		engine_process_post(h->process, &frame);
		buf_clear(&frame);
	}
	forget(es, batch);
	sweep(es);
}

/* What a process has to say --------------------------------------------- */

/* A frame came; false: it made no sense. */
static bool
on_frame(void *arg, struct engine_process *p, enum frame_type type,
    struct frame_reader *r)
{
	struct engines *es = arg;
	struct generation *g = p->generation;
	struct str reason;
	struct holding *h;
	char text[ERR_TEXT_BYTES];
	int64_t batch;

	if (type == FRAME_REFUSED && !p->is_ready) {
		reason = frame_get_str(r);
		snprintf(text, sizeof(text), "%.*s", (int)reason.len,
		    reason.data);
		if (g == es->loading)
			refuse(es, g, text);
		else
			engine_process_fail(p);
		return true;
	}
	if (type == FRAME_HELLO && !p->is_ready) {
		if (!g->is_told && !read_hello(es, g, r))
			return false;
		p->is_ready = true;
		if (g == es->loading)
			take_over(es, g);
		else if (g == es->current)
			es->hooks.on_room(es->hooks.arg);
		return true;
	}
	if (type != FRAME_NEEDS && type != FRAME_EFFECTS)
		return false;
	batch = frame_get_i64(r);
	h = find_holding(es, batch);
	if (h == NULL)
		return true; /* released before it was answered */
	if (h->process != p)
		return false;
	h->is_decided = type == FRAME_EFFECTS;
	return es->hooks.on_answer(es->hooks.arg, batch, type, r);
}

static void
unlink_process(struct generation *g, struct engine_process *p)
{
	struct engine_process **at;

	for (at = &g->processes; *at != p; at = &(*at)->next)
		;
	*at = p->next;
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
	struct holding *h, *next, *lost = NULL, **tail = &lost;

	if (rule > 0 && rule <= g->nrules) {
		name = g->rules[rule - 1].name;
		switch_off(es, g, rule - 1, "died");
	}
	for (h = es->holdings, es->holdings = NULL; h != NULL; h = next) {
		next = h->next;
		if (h->process == p) {
			*tail = h;
			tail = &h->next;
			h->next = NULL;
		} else {
			h->next = es->holdings;
			es->holdings = h;
		}
	}
	for (h = lost; h != NULL; h = next) {
		next = h->next;
		es->hooks.on_lost(es->hooks.arg, h->batch,
		    h->batch == culprit, h->batch == culprit ? entry : -1,
		    name);
		free(h);
	}
}

#define RESTARTS_AT_ONCE 3 /* then a pause before the next try */

/* A process is gone: p is freed by the caller of this hook. */
static void
on_gone(void *arg, struct engine_process *p, const char *why, bool was_killed)
{
	struct engines *es = arg;
	struct generation *g = p->generation;
	struct err err = { "" };
	bool is_last;

	log_warn("engine gone pid=%ld why=\"%s\" ready=%d", (long)p->pid, why,
	    p->is_ready);
	es->figures.died++;
	es->figures.killed += was_killed;
	unlink_process(g, p);
	if (g == es->loading) {
		/* killed from outside, perhaps: it is tried once more */
		is_last = was_killed || g->has_died;
		g->has_died = true;
		if (is_last || start_process(es, g, &err) == -1)
			refuse(es, g, why);
		return;
	}
	es->restart_failures = p->is_ready ? 0 : es->restart_failures + 1;
	hand_back(es, p);
	if (g == es->current && es->restart_failures < RESTARTS_AT_ONCE)
		fill_up(es, g);
	sweep(es);
	if (g == es->current && count_processes(g, true) > 0)
		es->hooks.on_room(es->hooks.arg);
}

static const struct engine_process_hooks process_hooks = {
	.on_frame = on_frame, .on_gone = on_gone,
};

/* What is there --------------------------------------------------------- */

bool
engines_is_ready(const struct engines *es)
{
	return es->current != NULL && count_processes(es->current, true) > 0;
}

bool
engines_is_loading(const struct engines *es)
{
	return es->loading != NULL;
}

const struct bundle *
engines_bundle(const struct engines *es)
{
	return es->current != NULL ? &es->current->bundle : NULL;
}

uint32_t
engines_reads(const struct engines *es)
{
	return es->current != NULL ? es->current->reads : 0;
}

void
engines_tick(struct engines *es)
{
	/* after a pause, tries again what failed to start */
	if (es->current != NULL) {
		es->restart_failures = 0;
		fill_up(es, es->current);
	}
}

struct engines_figures
engines_figures(const struct engines *es)
{
	struct engines_figures f = es->figures;
	uint32_t n = es->current != NULL ? count_processes(es->current, true) :
	    0;

	f.working = n < (uint32_t)es->options.count ? n :
	    (uint32_t)es->options.count;
	f.spare = n - f.working;
	return f;
}

void
engines_free(struct engines *es)
{
	struct generation *g;
	struct holding *h;

	if (es == NULL)
		return;
	while ((h = es->holdings) != NULL) {
		es->holdings = h->next;
		free(h);
	}
	if (es->loading != NULL)
		generation_free(es->loading);
	if (es->current != NULL)
		generation_free(es->current);
	while ((g = es->leaving) != NULL) {
		es->leaving = g->next;
		generation_free(g);
	}
	free(es);
}
