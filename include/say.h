/*
 * say: what a decision's JSON says, in words: what a rule did, because of what,
 * values and times.  It knows neither page nor column.
 */
#ifndef TRIAGED_SAY_H
#define TRIAGED_SAY_H

#include "ruleset.h"
#include "term.h"

/* "+3 venting; flag x, y": what a rule's `did` says; nothing where it says only
 * that the rule fired. */
void say_did(struct buf *b, struct str did);

/* One thing that a rule fired because of: "a phrase's words" in quotes, "channel =
 * app", "complaints of the customer 30d = 3", "signal angry". */
void say_evidence(struct buf *b, struct str item, bool has_unicode);
/* What stands before the name of such evidence: whose it is. */
const char *say_whose(enum evidence_kind kind);

/* A member of a decision: scores, a list of words, or a word. */
void say_value(struct buf *b, struct str json);

/* A time: of the wall, from a part of it on, on a terminal; else UTC, whole. */
void say_time(struct buf *b, const struct term *t, int64_t ms,
    enum term_wall from);

#endif
