/*
 * engines_parts: what engines.c (processes), engines_batches.c (who has what),
 * engines_roles.c (which generation does what) and engines_figures.c share.
 * Internal to them.
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

/* A batch that was sent, and who has it. */
struct sent {
	struct sent *next;
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
	struct buf taken_back;          /* hashes: by people */
	struct generation_list leaving; /* answering what they still have */
	struct sent *sent;
	struct engines_figures figures;
};

/* engines.c */
/* Starts one more process of a generation. */
int engines_start(struct engines *es, struct generation *g, struct err *err);
/* Starts as many as it should have; ends those beyond that have nothing to do;
 * frees generations that have answered all they had. */
void engines_fill(struct engines *es, struct generation *g);
void engines_sweep(struct engines *es);

/* engines_batches.c */
struct sent *engines_find_sent(const struct engines *es, int64_t batch);
void engines_post_drop(struct engine_process *p, int64_t batch);
void engines_note_fault(struct engines *es, struct generation *g,
    uint32_t rule, enum fault_class class);

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
