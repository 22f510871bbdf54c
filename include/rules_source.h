/*
 * rules_source: where the rule set comes from: Redis, the directory, or the last
 * good one that was kept.
 *
 * Where Redis asks for a rule set, that is it, whatever the directory holds,
 * until it is released; else the directory is, and each change of it.  A start
 * waits for Redis' first answer, and no longer than a second; while Redis is
 * away, the last good one runs if it came from there.  What does not load leaves
 * the one before in force; at a start, the last good one.  Without any, it is
 * hopeless.
 */
#ifndef TRIAGED_RULES_SOURCE_H
#define TRIAGED_RULES_SOURCE_H

#include <stdbool.h>

#include "bundle.h"
#include "conf.h"
#include "engines.h"
#include "err.h"

struct event_base;
struct rules_source;
struct triage;

struct rules_source_hooks {
	/* There is no rule set to begin with, and no way to one. */
	void (*on_hopeless)(void *arg);
	void *arg;
};

/* Starts, once the loop runs.  NULL and err where an option does not fit. */
struct rules_source *rules_source_new(struct event_base *base,
    const struct conf *conf, struct triage *triage,
    const struct rules_source_hooks *hooks, struct err *err);
void rules_source_free(struct rules_source *s);
/* This instance leaves. */
void rules_source_stop(struct rules_source *s);

/* Reads the directory again (SIGHUP). A directory that cannot be read is a
 * refusal: the rule set in force goes on. */
void rules_source_reload(struct rules_source *s);

/* Phrases that were compiled: kept beside it. */
void rules_source_keep_cache(struct rules_source *s,
    const struct bundle *bundle, struct str cache);
/* What became of a rule set (engines.h): log and alert; what took over is kept.
 * false: there is none in force, and nothing left to try. */
bool rules_source_tell(struct rules_source *s, enum ruleset_role role,
    enum ruleset_status status, const struct bundle *bundle,
    const char *reason);

#endif
