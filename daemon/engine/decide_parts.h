/*
 * decide_parts: what the files of an entry's way through an engine share:
 * decide.c (the way itself), decide_known.c (what is known of the case, and of
 * the event), decide_count.c (a customer's counters), decide_clocks.c (clocks,
 * marks, the case's timer), decide_effects.c (what is written).  Nobody else
 * includes it.
 */
#ifndef TRIAGED_DECIDE_PARTS_H
#define TRIAGED_DECIDE_PARTS_H

#include "buf.h"
#include "clocks.h"
#include "decide.h"
#include "decision.h"

#define DECIDE_CASE STR("case")
#define DECIDE_CUSTOMER STR("customer")

/* An entry on its way, and the step at hand: a mark of its case, or its
 * event. */
struct way {
	struct ruleset *rs;
	struct store *store;
	const struct decide_options *options;
	const struct decide_input *in;
	struct mem_arena *arena;
	const struct store_sink *sink;
	struct decide_output *out;
	struct str case_id;
	int64_t now_ms;            /* never below the case's last */
	int64_t rev;               /* 0: the case is not known */
	struct clocks *clocks;     /* of the case, as they are now */
	struct str kept_clocks;    /* as the store has them */
	int64_t kept_timer_ms;     /* when the case is woken by those; -1 never */

	/* of the step */
	const struct complaint *c;
	const struct clock_mark *mark; /* NULL: it is the event */
	bool backdated;
	struct facts facts;        /* the rules', and their clocks' */
	struct verdict *verdict;
	struct decision *decision;
	struct effects effects;
};

struct str decide_join(struct mem_arena *a, struct str left, struct str right);
struct str decide_number(struct mem_arena *a, int64_t n);

/* decide_known.c */

/* What the store has of the case. */
void decide_load(struct way *w);
/* A field of the case, "" where it has none; the arena's. */
struct str decide_case_field(const struct way *w, const char *name);
/* May the event be decided at all?  Sets the outcome where it may not. */
bool decide_is_new(struct way *w);

/* decide_count.c */

/* Counts over a customer's day buckets: facts.count. */
int64_t decide_count_cb(void *arg, struct str subject, struct str metric,
    int days);
/* The present complaint counts from now on; old days are forgotten. */
void decide_add_count(struct way *w);

/* decide_clocks.c */

/* The earliest mark that is due and has not been told. */
bool decide_next_mark(struct way *w, struct clock_mark *mark);
/* The clocks of the case after the step, which are the decision's. */
void decide_wind_clocks(struct way *w);
/* When the case is to be woken next. */
void decide_set_timer(struct way *w);

/* decide_effects.c */

/* Takes the list of the step: the decision, counters, alerts. */
void decide_add_effects(struct way *w);
/* One effect for the statistics: each a counter that grows by one. */
void decide_add_stats(struct way *w, const struct str *names, uint32_t n);
struct str decide_stat(struct way *w, const char *prefix, struct str name);
/* Events that the case has seen so long ago that they would count as new. */
void decide_forget_seen(struct way *w);

#endif
