/*
 * trace: what every rule saw of one event: why it fired, or the first of its
 * conditions that was false and what stood there instead.
 *
 * It looks on while ruleset_run() works.  The index leaves out rules that
 * cannot apply, so at the end of each stage the trace asks the conditions of
 * all its rules, and asks the very functions and marks that the run asked: it
 * evaluates nothing itself.  What is decided is the same with it or without
 * it, and without it a run costs one comparison a stage more.
 *
 * It quotes the complaint: what it says is for the person who asked.
 */
#ifndef TRIAGED_TRACE_H
#define TRIAGED_TRACE_H

#include <stdbool.h>
#include <stdint.h>

#include "answer.h"
#include "mem.h"
#include "ruleset.h"

enum trace_fate {
	TRACE_FIRED,
	TRACE_FALSE,   /* its conditions did not hold: why */
	TRACE_REFUSED, /* they held, its check said no */
	TRACE_ALONE,   /* they held, and no other case goes with this one */
	TRACE_COUNTED, /* they held, and the cases are too few for an incident:
	                  why */
	TRACE_SKIPPED, /* the event had been refused before its turn came */
	TRACE_FAULT,   /* it could not do its part: fault */
	TRACE__MAX
};
extern const char *const trace_words[TRACE__MAX];

/* One condition as it is written in a rule file, and what it saw. */
struct trace_leaf {
	struct str form;     /* ~ in front where it must not hold */
	struct str saw;      /* in words */
	struct value value;  /* of a field or a count; else NONE */
	struct str field;    /* a phrase was found: "text" or "subject"; or "" */
	uint32_t byte, len;  /* and where in it */
	struct str pattern;  /* and which of the list's */
};

/* What a rule is, and what became of it. */
struct trace_rule {
	struct str name, where, about; /* about: "" where it says nothing */
	uint32_t stage;
	enum trace_fate fate;
	enum fault_class fault;  /* FAULT */
	struct trace_leaf why;   /* FALSE: the first that was false; COUNTED */
	uint32_t alternatives;   /* of the | that was false; why: the nearest */
	bool is_near;            /* FALSE: but for one condition it would hold,
	                            and the others found something */
};

/* A condition with all its parts: parents come before their parts. */
enum trace_kind { TRACE_LEAF, TRACE_ALL, TRACE_ANY, TRACE_NOT };
struct trace_node {
	enum trace_kind kind;
	bool holds;
	uint32_t depth;
	uint32_t end;            /* past its parts */
	struct trace_leaf leaf;  /* LEAF */
};

#define TRACE_NO_RULE UINT32_MAX

struct trace {
	uint32_t tree_of; /* asked: whose tree, or TRACE_NO_RULE */

	/* told of the last event that the rules were run for; memory is that
	 * run's arena's */
	bool is_told;
	struct facts facts;
	const struct verdict *verdict;
	const struct trace_rule *rules; /* by number */
	uint32_t nrules;
	const struct trace_node *tree;
	uint32_t ntree;
	uint32_t missed;         /* rules whose conditions held though the
	                            index did not offer them: 0 */
	uint32_t *list_sizes;    /* patterns by phrase list; its own */
};

/* From now on runs of the rules fill t (tree_of: none), until trace_detach,
 * which frees what t owns.  t must live as long. */
void trace_attach(struct ruleset *rs, struct trace *t);
void trace_detach(struct ruleset *rs);
/* Does not look at the next events (without freeing anything), or again. */
void trace_pause(struct ruleset *rs, struct trace *t, bool is_paused);

/* "signal", "classify", ...; NULL past the last. */
const char *trace_stage_name(uint32_t stage);
/* The rule of that name, or TRACE_NO_RULE. */
uint32_t trace_find_rule(const struct ruleset *rs, const char *name);

#endif
