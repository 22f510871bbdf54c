/*
 * decision: what goes out: struct to bytes, by the contract's order of members.
 *
 * A pure function.  The number `seq` is not known to an engine: the JSON comes
 * in two parts, between which the commit puts it.
 */
#ifndef TRIAGED_DECISION_H
#define TRIAGED_DECISION_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "ruleset.h"

struct decision {
	int64_t at_ms;             /* now */
	struct str event, case_id, kind;
	int64_t rev;
	struct str state, nature, type, priority, owner; /* "": null */
	struct str assignee;       /* "": nobody */
	struct str assigned_pool, assigned_why; /* chosen now; else "" */
	struct str agent;          /* JSON, of a decision of kind agent */
	struct str joined;         /* the case that this one is joined to; or "" */
	struct str cause;          /* why it is valid, where that is noted */
	double confidence;
	const struct verdict *verdict; /* scores, flags, evidence, faults */
	const struct clock_mark *mark; /* of a decision of kind timer; or NULL */
	const struct clock *clocks; /* of the case, by due time */
	uint32_t nclocks;
	struct str obligations;    /* a JSON list; "": none */
	struct str incidents;      /* likewise */
	const struct str *damaged; /* fields of its case that were not read */
	uint32_t ndamaged;
	bool backdated;            /* adds the flag */
	const struct ruleset *ruleset; /* names of rules, its hash */
};

/* Appends {"v":1,"seq": and what follows the number. */
void decision_head(struct buf *b);
void decision_tail(struct buf *b, const struct decision *d);

/* What is told of a mark on `sla`, behind decision_alert_head(). */
void decision_sla_tail(struct buf *b, const struct decision *d);

/* Appends an alert's parts: kind "rule_error" for a fault of a rule. */
void decision_alert_head(struct buf *b);
void decision_alert_tail(struct buf *b, const struct decision *d,
    const struct fault *fault);

#endif
