/*
 * trace_parts: what the files of trace share, and ruleset_run.c, which they look on.
 *
 *   trace.c        rules: what became of each
 *   trace_cond.c   conditions: the first that was false, and whole trees
 *   trace_near.c   rules that would have fired but for one condition
 *   trace_words.c  one condition: as it is written, and what it saw
 */
#ifndef TRIAGED_TRACE_PARTS_H
#define TRIAGED_TRACE_PARTS_H

#include "merge.h"
#include "ruleset_parts.h"
#include "trace.h"

/* A run that is looked on. */
struct tracing {
	struct ruleset *rs;
	struct conds *conds;
	const struct merge *merge;   /* what earlier stages found */
	const uint32_t *list_sizes;
	struct mem_arena *mem;
};

/* ruleset_run.c calls these, where a trace is attached: before what a stage
 * found is raised, and at the end. */
void trace_stage(struct ruleset *rs, enum stage stage, bool is_skipped,
    const struct merge *merge, const struct verdict *v, struct mem_arena *a);
void trace_end(struct ruleset *rs, const struct facts *facts,
    const struct verdict *v);

/* Why a condition that does not hold does not. */
void trace_why(struct tracing *t, uint32_t node, struct trace_rule *rule);
/* Does all of a false condition hold but one part, and does what holds say
 * anything of this event?  (trace_near.c) */
bool trace_is_near(struct tracing *t, uint32_t node);
/* How near a false atom was, from 0 to less than 1. */
double trace_atom_nearness(struct tracing *t, uint32_t atom);
/* The condition with all its parts; their number. */
uint32_t trace_tree(struct tracing *t, uint32_t node,
    const struct trace_node **tree);
/* How many cases there are of how many. */
struct trace_leaf trace_cases(struct tracing *t, const struct rule *rule,
    const struct incident *in);
/* Of one atom; negated: it stands below a ~. */
struct trace_leaf trace_leaf(struct tracing *t, uint32_t atom, bool negated);

#endif
