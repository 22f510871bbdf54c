/*
 * rules_source: where the rule set comes from: its directory, and the last good
 * one that was kept.
 *
 * At the start the directory is tried; where it does not load, the last good
 * rule set runs, with an alert; without one, the start is refused.  Kept is what
 * took over, in a file below `state`, one for each directory, Redis and prefix;
 * and beside it the compiled phrases, which make the next start quick.  Files
 * are written by a child process: the loop does not wait for a disk.
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

struct rules_source *rules_source_new(struct event_base *base,
    const struct conf *conf, struct triage *triage);
void rules_source_free(struct rules_source *s);

/* Reads the directory and gives it to triage; where it cannot be read, the last
 * good one.  -1: there is neither. */
int rules_source_start(struct rules_source *s, struct err *err) MUST_CHECK;
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

/* `triaged -n`: loads the rules here and now, says how it went, and returns the
 * exit status. */
int rules_source_check(const struct conf *conf);

#endif
