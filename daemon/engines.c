/*
 * engines: processes: started, listened to, replaced.  What one process is, is
 * engine_process.c's; batches are engines_batches.c's; which generation does
 * what is engines_roles.c's.
 */
#include "engines.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "engines_parts.h"
#include "log.h"
#include "log_value.h"

#define STARTS_AT_ONCE 3     /* that fail; then a pause before the next try */
#define DEATHS_WINDOW_MS 10000

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
engines_set_taken_back(struct engines *es, struct str hashes)
{
	buf_reset(&es->taken_back);
	buf_add_str(&es->taken_back, hashes);
}

void
engines_free(struct engines *es)
{
	struct sent *s;

	if (es == NULL)
		return;
	while ((s = es->sent) != NULL) {
		es->sent = s->next;
		free(s);
	}
	engines_free_roles(es);
	buf_clear(&es->taken_back);
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
	const struct sent *s;

	for (s = es->sent; s != NULL; s = s->next)
		if (s->process == p || s->watcher == p)
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
			log_error("engine not started reason=%s",
			    log_text_of(err.text));
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

/* What a process has to say --------------------------------------------- */

static bool
take_hello(struct engines *es, struct engine_process *p, struct frame_reader *r)
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
take_refused(struct engines *es, struct engine_process *p,
    struct frame_reader *r)
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
take_answer(struct engines *es, struct engine_process *p, enum frame_type type,
    struct frame_reader *r)
{
	int64_t batch = frame_get_i64(r);
	struct sent *s;
	bool is_sane;

	if (type == FRAME_EFFECTS)
		generation_note_times(p->generation, r);
	if (type == FRAME_EFFECTS && !take_compared(es, batch, p->generation,
	    r))
		return false;
	s = engines_find_sent(es, batch);
	if (s == NULL || s->watcher == p || s->process != p) {
		/* a copy's, or released before it was answered */
		engines_judge_canary(es);
		return s == NULL || s->watcher == p;
	}
	s->is_decided = type == FRAME_EFFECTS;
	is_sane = es->hooks.on_answer(es->hooks.arg, batch, type, r);
	engines_judge_canary(es);
	return is_sane;
}

static bool
frame_cb(void *arg, struct engine_process *p, enum frame_type type,
    struct frame_reader *r)
{
	struct engines *es = arg;

	switch (type) {
	case FRAME_REFUSED:
		return !p->is_ready && take_refused(es, p, r);
	case FRAME_HELLO:
		return !p->is_ready && take_hello(es, p, r);
	case FRAME_NEEDS:
	case FRAME_EFFECTS:
		return p->is_ready && take_answer(es, p, type, r);
	default:
		return false;
	}
}

/* Takes off the list what a process had; those it watched go on without. */
static struct sent *
take_sent(struct engines *es, const struct engine_process *p)
{
	struct sent *s, *next, *lost = NULL, **tail = &lost;

	for (s = es->sent, es->sent = NULL; s != NULL; s = next) {
		next = s->next;
		if (s->watcher == p)
			s->watcher = NULL;
		if (s->process == p) {
			if (s->watcher != NULL && !s->is_deciding)
				engines_post_drop(s->watcher, s->batch);
			s->watcher = NULL;
			*tail = s;
			tail = &s->next;
			s->next = NULL;
		} else {
			s->next = es->sent;
			es->sent = s;
		}
	}
	return lost;
}

/* What a process was about when it ended. */
struct end {
	int64_t batch;             /* being worked on, -1 none */
	char *rule;                /* that was running, or NULL */
	struct sent *lost;
};

static void
note_end(struct engines *es, struct engine_process *p, struct end *end)
{
	struct generation *g = p->generation;
	uint32_t rule = engine_process_rule(p);

	end->batch = engine_process_current(p);
	end->lost = take_sent(es, p);
	end->rule = NULL;
	if (rule == 0 || rule > g->nrules)
		return;
	end->rule = mem_strdup(g->rules[rule - 1].name);
	engines_note_fault(es, g, rule - 1, FAULT_DIED);
}

/* Hands back the batches that a process had. */
static void
hand_back(struct engines *es, struct end *end)
{
	struct sent *s, *next;

	for (s = end->lost; s != NULL; s = next) {
		next = s->next;
		es->hooks.on_lost(es->hooks.arg, s->batch,
		    s->batch == end->batch, end->rule);
		free(s);
	}
	free(end->rule);
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

/* Does it end too many?  Then it gives way, before what it had goes on. */
static void
judge_death(struct engines *es, struct generation *g, const char *why)
{
	char reason[96];

	if (!generation_note_death(g, clock_mono_ms(),
	    (uint32_t)es->options.rollback_deaths, DEATHS_WINDOW_MS))
		return;
	snprintf(reason, sizeof(reason), "%u of its engines died within %d s, "
	    "the last: %s", g->deaths, DEATHS_WINDOW_MS / 1000, why);
	engines_roll_back(es, g, reason);
}

/* A process is gone: p is freed by the caller of this hook. */
static void
gone_cb(void *arg, struct engine_process *p, const char *why, bool was_killed)
{
	struct engines *es = arg;
	struct generation *g = p->generation;
	struct slot *slot = &es->slots[g->role];
	struct end end;

	log_warn("engine gone pid=%ld why=%s ready=%d", (long)p->pid,
	    log_text_of(why), p->is_ready);
	es->figures.died++;
	es->figures.killed += was_killed;
	generation_remove(g, p);
	if (g == slot->loading) {
		on_loading_gone(es, g, why, was_killed);
		return;
	}
	g->start_failures = p->is_ready ? 0 : g->start_failures + 1;
	note_end(es, p, &end);
	compare_none(es);
	if (p->is_ready && end.batch >= 0 && !p->was_shot && g == slot->active)
		judge_death(es, g, why); /* g may be gone */
	if (slot->active != NULL)
		engines_fill(es, slot->active);
	hand_back(es, &end);
	engines_sweep(es);
	if (engines_is_ready(es))
		es->hooks.on_room(es->hooks.arg);
}

static const struct engine_process_hooks process_hooks = {
	.on_frame = frame_cb, .on_gone = gone_cb,
};
