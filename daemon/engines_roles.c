/*
 * engines_roles: which generation does what: asked for, built, in force, kept,
 * shadow, canary, and back.  Processes and batches are engines.c's.
 */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "clock.h"
#include "engines_parts.h"
#include "log.h"

#define CANARY_MIN_COMPARED 50 /* entries, before it is judged */

const char *const ruleset_roles[RULESET__ROLES] = {
	[RULESET_IN_FORCE] = "in_force",
	[RULESET_SHADOW] = "shadow",
	[RULESET_CANARY] = "canary",
};

const char *const ruleset_statuses[RULESET__STATUSES] = {
	[RULESET_REQUESTED] = "requested",
	[RULESET_BUILDING] = "building",
	[RULESET_ACTIVE] = "active",
	[RULESET_REFUSED] = "refused",
	[RULESET_ROLLED_BACK] = "rolled_back",
	[RULESET_ENDED] = "ended",
};

static void
tell(struct engines *es, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	es->hooks.on_ruleset(es->hooks.arg, role, status, bundle, reason);
}

/* Requests -------------------------------------------------------------- */

static void
request_free(struct request *r)
{
	if (r == NULL)
		return;
	bundle_clear(&r->bundle);
	buf_clear(&r->cache);
	free(r);
}

/* What was compared so far was compared with another. */
static void
compare_anew(struct slot *slot)
{
	comparison_free(slot->comparison);
	slot->comparison = slot->active != NULL ? comparison_new() : NULL;
}

static void
wait_for_turn(struct engines *es, enum ruleset_role role,
    const struct bundle *bundle, struct str cache, uint32_t permille)
{
	struct request *r = mem_alloc(sizeof(*r));

	bundle_copy(&r->bundle, bundle);
	buf_add_str(&r->cache, cache);
	r->permille = permille;
	request_free(es->slots[role].next);
	es->slots[role].next = r;
	tell(es, role, RULESET_REQUESTED, &r->bundle, NULL);
}

/* A rule set that was on trial comes into force as it is: loaded. */
static struct generation *
take_from_trial(struct engines *es, const char *hash)
{
	struct generation *g;
	enum ruleset_role role;

	for (role = RULESET_SHADOW; role < RULESET__ROLES; role++) {
		g = es->slots[role].active;
		if (!generation_is(g, hash) || generation_count(g, true) == 0)
			continue;
		es->slots[role].active = NULL;
		compare_anew(&es->slots[role]);
		g->role = RULESET_IN_FORCE;
		tell(es, role, RULESET_ENDED, &g->bundle, "it is in force");
		return g;
	}
	return NULL;
}

/* Takes the generation of a rule set out of those that are loaded, or makes it.
 * Most edits leave the phrases as they are: what was compiled for the set in
 * force is likely to fit. */
static struct generation *
find_or_make(struct engines *es, enum ruleset_role role,
    const struct bundle *bundle, struct str cache)
{
	struct generation *now = es->slots[RULESET_IN_FORCE].active, *g;

	TAILQ_FOREACH(g, &es->kept, link)
		if (role == RULESET_IN_FORCE &&
		    generation_is(g, bundle->hash)) {
			TAILQ_REMOVE(&es->kept, g, link);
			es->nkept--;
			return g;
		}
	g = role == RULESET_IN_FORCE ? take_from_trial(es, bundle->hash) :
	    NULL;
	if (g != NULL)
		return g;
	if (now != NULL && now->cache.len > 0)
		cache = (struct str){ now->cache.data, now->cache.len };
	return generation_new(role, bundle, cache);
}

static void
build(struct engines *es, enum ruleset_role role, const struct bundle *bundle,
    struct str cache, uint32_t permille)
{
	struct generation *g = find_or_make(es, role, bundle, cache);
	struct err err = { "" };

	g->permille = permille;
	g->want = 1;
	es->slots[role].loading = g;
	es->figures.loads++;
	if (generation_count(g, true) > 0) {
		engines_take_over(es, g);
		return;
	}
	tell(es, role, RULESET_BUILDING, &g->bundle, NULL);
	if (generation_count(g, false) == 0 &&
	    engines_start(es, g, &err) == -1)
		engines_refuse(es, g, err.text);
}

/* What waited has its turn. */
static void
build_next(struct engines *es, enum ruleset_role role)
{
	struct slot *slot = &es->slots[role];
	struct request *r = slot->next;

	if (r == NULL || slot->loading != NULL)
		return;
	slot->next = NULL;
	if (!generation_is(slot->active, r->bundle.hash))
		build(es, role, &r->bundle, (struct str){ r->cache.data,
		    r->cache.len }, r->permille);
	request_free(r);
}

void
engines_load(struct engines *es, enum ruleset_role role,
    const struct bundle *bundle, struct str cache, uint32_t permille)
{
	struct slot *slot = &es->slots[role];

	if (generation_is(slot->active, bundle->hash)) {
		engines_cancel(es, role);
		slot->active->permille = permille;
	} else if (generation_is(slot->loading, bundle->hash)) {
		request_free(slot->next);
		slot->next = NULL;
		slot->loading->permille = permille;
	} else if (slot->loading != NULL) {
		/* the one under way goes on: who asks without end would
		 * otherwise never get any */
		wait_for_turn(es, role, bundle, cache, permille);
	} else {
		build(es, role, bundle, cache, permille);
	}
}

void
engines_cancel(struct engines *es, enum ruleset_role role)
{
	struct slot *slot = &es->slots[role];

	request_free(slot->next);
	slot->next = NULL;
	generation_free(slot->loading);
	slot->loading = NULL;
}

/* Leaving and staying --------------------------------------------------- */

static void
retire(struct engines *es, struct generation *g)
{
	g->want = 0;
	TAILQ_INSERT_TAIL(&es->leaving, g, link);
}

/* It was in force: it stays loaded, to go back to. */
static void
keep(struct engines *es, struct generation *g)
{
	struct generation *oldest;

	g->want = 1;
	TAILQ_INSERT_HEAD(&es->kept, g, link);
	if (++es->nkept <= ENGINES_KEPT)
		return;
	oldest = TAILQ_LAST(&es->kept, generation_list);
	TAILQ_REMOVE(&es->kept, oldest, link);
	es->nkept--;
	retire(es, oldest);
}

static void
end(struct engines *es, enum ruleset_role role, enum ruleset_status status,
    const char *reason)
{
	struct slot *slot = &es->slots[role];
	struct generation *g = slot->active;

	assert(role != RULESET_IN_FORCE);
	if (g == NULL)
		return;
	slot->active = NULL;
	compare_anew(slot);
	retire(es, g);
	tell(es, role, status, &g->bundle, reason);
	engines_sweep(es);
}

void
engines_unload(struct engines *es, enum ruleset_role role)
{
	engines_cancel(es, role);
	end(es, role, RULESET_ENDED, "told to end");
}

/* Taking over ----------------------------------------------------------- */

/* Another rule set is in force: those who are compared with it begin anew. */
static void
in_force_changed(struct engines *es)
{
	const char *hash = es->slots[RULESET_IN_FORCE].active->bundle.hash;
	enum ruleset_role role;

	for (role = RULESET_SHADOW; role < RULESET__ROLES; role++) {
		if (generation_is(es->slots[role].active, hash))
			end(es, role, RULESET_ENDED, "it is in force");
		else
			compare_anew(&es->slots[role]);
	}
}

static void
activate(struct engines *es, struct generation *g)
{
	struct slot *slot = &es->slots[g->role];

	slot->active = g;
	g->since_ms = clock_wall_ms();
	g->deaths = 0;
	g->start_failures = 0;
	/* a shadow needs no spare: it may miss batches */
	g->want = g->role == RULESET_IN_FORCE ?
	    (uint32_t)es->options.count + 1 : g->role == RULESET_CANARY ? 2 : 1;
	if (g->role == RULESET_IN_FORCE)
		in_force_changed(es);
	else
		compare_anew(slot);
	engines_fill(es, g);
	engines_sweep(es);
}

void
engines_take_over(struct engines *es, struct generation *g)
{
	struct slot *slot = &es->slots[g->role];
	enum ruleset_role role = g->role;

	assert(g == slot->loading);
	slot->loading = NULL;
	if (slot->active != NULL && role == RULESET_IN_FORCE)
		keep(es, slot->active);
	else if (slot->active != NULL)
		retire(es, slot->active);
	activate(es, g);
	tell(es, role, RULESET_ACTIVE, &g->bundle, NULL);
	build_next(es, role);
}

void
engines_refuse(struct engines *es, struct generation *g, const char *reason)
{
	struct slot *slot = &es->slots[g->role];
	enum ruleset_role role = g->role;

	assert(g == slot->loading);
	slot->loading = NULL;
	es->figures.refused++;
	tell(es, role, RULESET_REFUSED, &g->bundle, reason);
	generation_free(g);
	build_next(es, role);
}

/* The newest that is kept and has an engine, and that nobody took back. */
static struct generation *
take_kept(struct engines *es)
{
	struct generation *g;

	TAILQ_FOREACH(g, &es->kept, link)
		if (generation_count(g, true) > 0 && strstr(buf_cstr(
		    &es->taken_back), g->bundle.hash) == NULL) {
			TAILQ_REMOVE(&es->kept, g, link);
			es->nkept--;
			return g;
		}
	return NULL;
}

void
engines_roll_back(struct engines *es, struct generation *g, const char *reason)
{
	struct generation *before;

	if (g->role != RULESET_IN_FORCE) {
		end(es, g->role, RULESET_ROLLED_BACK, reason);
		es->figures.rollbacks++;
		return;
	}
	before = take_kept(es);
	if (before == NULL)
		return; /* there is none to go back to */
	es->figures.rollbacks++;
	activate(es, before);
	tell(es, RULESET_IN_FORCE, RULESET_ROLLED_BACK, &g->bundle, reason);
	tell(es, RULESET_IN_FORCE, RULESET_ACTIVE, &before->bundle, NULL);
	retire(es, g);
	engines_sweep(es);
}

void
engines_judge_canary(struct engines *es)
{
	struct slot *slot = &es->slots[RULESET_CANARY];
	const struct engines_options *o = &es->options;
	struct comparison_figures f;
	char reason[96];

	if (slot->comparison == NULL)
		return;
	f = comparison_figures(slot->comparison);
	if (f.compared < CANARY_MIN_COMPARED)
		return;
	if (f.flipped * 100 > f.compared * (uint64_t)o->canary_max_flips)
		snprintf(reason, sizeof(reason), "%llu of %llu decisions "
		    "differed; at most %lld %% may (canary_max_flips)",
		    (unsigned long long)f.flipped, (unsigned long long)
		    f.compared, (long long)o->canary_max_flips);
	else if (f.degraded * 100 > f.compared *
	    (uint64_t)o->canary_max_errors)
		snprintf(reason, sizeof(reason), "a rule failed in %llu of "
		    "%llu decisions; at most %lld %% may "
		    "(canary_max_errors)", (unsigned long long)f.degraded,
		    (unsigned long long)f.compared,
		    (long long)o->canary_max_errors);
	else
		return;
	engines_roll_back(es, slot->active, reason);
}

void
engines_free_roles(struct engines *es)
{
	enum ruleset_role role;
	struct generation *g;

	for (role = 0; role < RULESET__ROLES; role++) {
		engines_cancel(es, role);
		generation_free(es->slots[role].active);
		comparison_free(es->slots[role].comparison);
	}
	while ((g = TAILQ_FIRST(&es->kept)) != NULL) {
		TAILQ_REMOVE(&es->kept, g, link);
		generation_free(g);
	}
	while ((g = TAILQ_FIRST(&es->leaving)) != NULL) {
		TAILQ_REMOVE(&es->leaving, g, link);
		generation_free(g);
	}
}
