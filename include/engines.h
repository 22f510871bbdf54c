/*
 * engines: the processes that hold rule sets: started, spoken to, watched, and
 * replaced.
 *
 * A generation is a rule set's bytes and the engines that run it: those that
 * work, and a spare, loaded and idle.  There are three roles for one:
 *
 *   in force   decides.  Loading another rule set makes a new generation beside
 *              it; when its first engine is ready it takes the next batch.  The
 *              last two that were in force stay loaded: to go back to one is a
 *              matter of one batch.
 *   shadow     gets a copy of batches and decides nothing; what it would have
 *              decided is compared (comparison.h).  It misses a batch rather
 *              than holding one up.
 *   canary     decides a share of the cases, always the same ones; the rule set
 *              in force gets the copy.
 *
 * Of requests that come during a build the newest waits behind it; those in
 * between are never built.  An engine that dies, or does not answer within the
 * deadline and is killed, is replaced by the spare at once; its batches are
 * handed back.  A generation that kills engine after engine gives way to the
 * one before it.
 *
 * It carries frames, and knows of a batch only its number.  It never waits.
 */
#ifndef TRIAGED_ENGINES_H
#define TRIAGED_ENGINES_H

#include <stdbool.h>
#include <stdint.h>

#include "answer.h"
#include "breaker.h"
#include "buf.h"
#include "bundle.h"
#include "err.h"
#include "frame.h"

struct event_base;
struct engines;

enum ruleset_role {
	RULESET_IN_FORCE,
	RULESET_SHADOW,
	RULESET_CANARY,
	RULESET__ROLES
};
extern const char *const ruleset_roles[RULESET__ROLES]; /* in_force ... */

/* What became of a request for a rule set. */
enum ruleset_status {
	RULESET_REQUESTED,   /* it waits behind one that is being built */
	RULESET_BUILDING,
	RULESET_ACTIVE,
	RULESET_REFUSED,     /* what was active before goes on */
	RULESET_ROLLED_BACK, /* it gave way by itself */
	RULESET_ENDED,       /* shadow, canary: told to end */
	RULESET__STATUSES
};
extern const char *const ruleset_statuses[RULESET__STATUSES];

struct engines_options {
	int count;              /* engines that work on the rule set in force */
	int64_t deadline_ms;    /* for one frame's answer */
	int64_t load_timeout_ms;
	int64_t memory;         /* bytes an engine may have */
	int64_t rule_budget_ms, event_budget_ms;
	struct breaker_options breaker; /* of each rule */
	int64_t rollback_deaths; /* engines within ten seconds: then it goes */
	int64_t canary_max_flips, canary_max_errors; /* percent of entries */
	int64_t max_event, max_text, max_depth, max_members;
	int64_t max_backdate_ms, dedup_window_ms;
};

struct engines_hooks {
	/* What became of a rule set; reason: of REFUSED ("file:line: what"),
	 * ROLLED_BACK and ENDED, else NULL. */
	void (*on_ruleset)(void *arg, enum ruleset_role role,
	    enum ruleset_status status, const struct bundle *bundle,
	    const char *reason);
	/* Its phrases were compiled: bytes for engines_load() of the same rule
	 * set, to be kept. */
	void (*on_cache)(void *arg, const struct bundle *bundle,
	    struct str cache);
	/* There is an engine again for what engines_prepare() sent away. */
	void (*on_room)(void *arg);
	/* An answer to a batch: FRAME_NEEDS or FRAME_EFFECTS, behind its
	 * number.  false: it made no sense, and the engine is ended. */
	bool (*on_answer)(void *arg, int64_t batch, enum frame_type type,
	    struct frame_reader *body);
	/* The engine that had this batch is gone.  is_culprit: this one was
	 * being worked on; rule: the rule that was running, or NULL. */
	void (*on_lost)(void *arg, int64_t batch, bool is_culprit,
	    const char *rule);
	/* A rule's breaker came to a state: OPEN, it is off. */
	void (*on_rule)(void *arg, const char *rule, const char *where,
	    enum fault_class class, enum breaker_state state);
	void *arg;
};

struct engines *engines_new(struct event_base *base,
    const struct engines_options *options, const struct engines_hooks *hooks);
/* Kills and reaps them all. */
void engines_free(struct engines *es);
/* Limits for engines started from now on. */
void engines_set_options(struct engines *es,
    const struct engines_options *options);

/* Asks for a rule set in a role (all bytes are copied; cache: what on_cache
 * gave for it once, or ""; permille: of cases, for a canary).  on_ruleset
 * tells what becomes of it; one that is active already, or being built, is
 * not built again. */
void engines_load(struct engines *es, enum ruleset_role role,
    const struct bundle *bundle, struct str cache, uint32_t permille);
/* Which rule sets people took back: their hashes, with blanks between.  None of
 * them comes into force again by itself. */
void engines_set_taken_back(struct engines *es, struct str hashes);
/* Gives up what is being built for a role; ends a shadow or a canary. */
void engines_cancel(struct engines *es, enum ruleset_role role);
void engines_unload(struct engines *es, enum ruleset_role role);

/* Is a rule set in force; is one being built for a role? */
bool engines_is_ready(const struct engines *es);
bool engines_is_loading(const struct engines *es, enum ruleset_role role);
/* The bytes of what is active in a role; of one in force or kept; or NULL. */
const struct bundle *engines_bundle(const struct engines *es,
    enum ruleset_role role);
const struct bundle *engines_find(const struct engines *es, const char *hash);
/* What the rules of all who see a batch read (ruleset.h). */
uint32_t engines_reads(const struct engines *es);
/* Is it the canary that decides this case? */
bool engines_is_canary(const struct engines *es, struct str case_id);

/* Gives a batch to the engine with the least to do, of the canary or of the
 * rule set in force.  The frame is taken (and emptied).  -1 when there is none
 * just now; on_room follows. */
int engines_prepare(struct engines *es, int64_t batch, bool is_canary,
    struct buf *frame);
/* Ends the DECIDE frame that fills the buffer with the rules that are off, and
 * sends it to the engine that has the batch.  -1 when it is gone (on_lost was
 * called). */
int engines_decide(struct engines *es, int64_t batch, struct buf *frame);
/* The batch needs nothing more (a DROP is sent if it was prepared only). */
void engines_release(struct engines *es, int64_t batch);

/* Notes what an answer tells of the rules of the batch's generation: which
 * fired, which failed; one that fails too often is off. */
void engines_note_answer(struct engines *es, int64_t batch,
    const struct engine_answer *a);

/* Once a second: starts again what could not be started, tries rules that are
 * off. */
void engines_tick(struct engines *es);

struct engines_figures {
	uint64_t started, died, killed, loads, refused, rollbacks;
	uint32_t working, spare, rules_off;
	uint64_t compared, missed, flipped; /* shadow and canary together */
};
struct engines_figures engines_figures(const struct engines *es);

/* Members of a JSON object: "in_force":..., "building", "kept", "shadow",
 * "canary", "off" (triaged-messages(7)). */
void engines_put_json(const struct engines *es, struct buf *out);
/* The most used rules of what is active in a role, as a JSON array. */
void engines_put_top_json(const struct engines *es, enum ruleset_role role,
    uint32_t most, struct buf *out);
/* The same for Prometheus. */
void engines_put_metrics(const struct engines *es, uint32_t most,
    struct buf *out);
/* Where decisions of a shadow or canary differed since the last call: members
 * of an alert, one role a call.  false: nowhere. */
bool engines_put_flips(struct engines *es, enum ruleset_role role,
    struct buf *out);

#endif
