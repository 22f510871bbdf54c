/*
 * engines_parts: what engines.c (processes and batches) and engines_roles.c
 * (which generation does what) share.  Internal to them.
 */
#ifndef TRIAGED_ENGINES_PARTS_H
#define TRIAGED_ENGINES_PARTS_H

#include "comparison.h"
#include "engines.h"
#include "generation.h"

#define ENGINES_KEPT 2 /* generations that were in force stay loaded */

/* A rule set that waits until another is built. */
struct request {
	struct bundle bundle;
	struct buf cache;
	uint32_t permille;
};

struct slot {
	struct generation *active, *loading;
	struct request *next;
	struct comparison *comparison; /* SHADOW, CANARY */
};

/* Who has a batch. */
struct holding {
	struct holding *next;
	int64_t batch;
	struct generation *generation;
	struct engine_process *process;
	struct engine_process *watcher; /* has a copy, or NULL */
	bool is_deciding;            /* DECIDE was sent */
	bool is_decided;             /* the engine has forgotten it */
};

struct engines {
	struct event_base *base;
	struct engines_options options;
	struct engines_hooks hooks;
	struct slot slots[RULESET__ROLES];
	struct generation_list kept;    /* the newest first */
	uint32_t nkept;
	struct generation_list leaving; /* answering what they still have */
	struct holding *holdings;
	struct engines_figures figures;
};

/* engines.c */
/* Starts one more process of a generation. */
int engines_start(struct engines *es, struct generation *g, struct err *err);
/* Starts as many as it should have; ends those beyond that have nothing to do;
 * frees generations that have answered all they had. */
void engines_fill(struct engines *es, struct generation *g);
void engines_sweep(struct engines *es);

/* engines_roles.c */
/* A generation that was being built is ready; or cannot be built. */
void engines_take_over(struct engines *es, struct generation *g);
void engines_refuse(struct engines *es, struct generation *g,
    const char *reason);
/* It is active and does harm: it gives way. */
void engines_roll_back(struct engines *es, struct generation *g,
    const char *reason);
/* Does a canary differ, or fail, beyond what is allowed? */
void engines_judge_canary(struct engines *es);
void engines_free_roles(struct engines *es);

#endif
