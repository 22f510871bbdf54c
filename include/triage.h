/*
 * triage: the order of things: one entry's path from Redis and back.
 *
 *   inbox ──item──▶ waiting ──batch──▶ engine: what does it need?
 *     outbox: read it ──▶ engine: decide ──▶ outbox: commit ──▶ settled
 *
 * It knows bytes, ids and answers, never what a complaint means.
 */
#ifndef TRIAGED_TRIAGE_H
#define TRIAGED_TRIAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "bundle.h"
#include "conf.h"
#include "engines.h"
#include "stats.h"

struct event_base;
struct triage;

struct triage_hooks {
	/* triage_is_ready() may say something else now; why: what has gone, or
	 * NULL. */
	void (*on_change)(void *arg, const char *why);
	/* What became of a rule set, as engines.h tells it. */
	void (*on_ruleset)(void *arg, enum ruleset_role role,
	    enum ruleset_status status, const struct bundle *bundle,
	    const char *reason);
	/* A rule set's phrases, compiled: to be kept for triage_load(). */
	void (*on_cache)(void *arg, const struct bundle *bundle,
	    struct str cache);
	/* After triage_stop(): nothing is in flight any more. */
	void (*on_drained)(void *arg);
	void *arg;
};

/* Makes it and starts connecting; conf is borrowed for its life. NULL and err
 * where the options do not fit (a URL). */
struct triage *triage_new(struct event_base *base, const struct conf *conf,
    struct stats *stats, const struct triage_hooks *hooks, struct err *err);
void triage_free(struct triage *t);

/* Gives it a rule set for a role, and its phrases compiled ("" where they are
 * not kept): on_ruleset follows. permille: of cases, for a canary. */
void triage_load(struct triage *t, enum ruleset_role role,
    const struct bundle *bundle, struct str cache, uint32_t permille);
/* Ends a shadow or a canary. */
void triage_unload(struct triage *t, enum ruleset_role role);
/* Those that people took back: engines.h. */
void triage_set_taken_back(struct triage *t, struct str hashes);
/* The rule set in force stays: gives up one that is still being loaded. */
void triage_keep_ruleset(struct triage *t);
/* Takes over the options that may change while it runs. */
void triage_reload_options(struct triage *t);
/* Publishes an alert (members: JSON without braces, or ""). */
void triage_alert(struct triage *t, const char *kind, const char *members);
/* Reads no more, settles what it has, then on_drained. */
void triage_stop(struct triage *t);
/* Once a second: figures, and what was put off. */
void triage_tick(struct triage *t);
/* Is everything there? Else a sentence in *why. */
bool triage_is_ready(const struct triage *t, const char **why);
/* Do the options that only it understands (the URL) make sense?  0, or -1. */
int triage_check_conf(const struct conf *conf, struct err *err) MUST_CHECK;
/* What the configuration says of engines. */
struct engines_options triage_engines_options(const struct conf *conf);
/* The rule set that has a role, or NULL; one in force or still loaded, by its
 * hash. */
const struct bundle *triage_bundle(const struct triage *t,
    enum ruleset_role role);
const struct bundle *triage_bundle_kept(const struct triage *t,
    const char *hash);
/* What rule sets it runs, as a JSON object; the most used rules of one, as a
 * JSON array; the same for Prometheus (triaged-messages(7)). */
void triage_put_rules_json(const struct triage *t, struct buf *out);
void triage_put_top_json(const struct triage *t, enum ruleset_role role,
    uint32_t most, struct buf *out);
void triage_put_metrics(const struct triage *t, struct buf *out);

#endif
