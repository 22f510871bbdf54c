/*
 * engines: the processes that hold rule sets: started, spoken to, watched, and
 * replaced.
 *
 * A generation is a rule set's bytes and the engines that run it: those that
 * work, and a spare, loaded and idle.  Loading another rule set starts a new
 * generation beside the one in force; when its first engine is ready it takes
 * the next batch, and the old one's engines leave once they have answered.  An
 * engine that dies, or that does not answer within the deadline and is killed,
 * is replaced by the spare at once; its batches are handed back.
 *
 * It carries frames, and knows of a batch only its number.  It never waits.
 */
#ifndef TRIAGED_ENGINES_H
#define TRIAGED_ENGINES_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "bundle.h"
#include "err.h"
#include "frame.h"

struct event_base;
struct engines;
struct engine_page;

struct engines_options {
	int count;              /* engines that work on the rule set in force */
	int64_t deadline_ms;    /* for one frame's answer */
	int64_t load_timeout_ms;
	int64_t memory;         /* bytes an engine may have */
	int64_t rule_budget_ms, event_budget_ms;
	int64_t rule_failures, rule_window_ms; /* then a rule is switched off */
	int64_t max_event, max_text, max_depth, max_members;
	int64_t max_backdate_ms, dedup_window_ms;
};

struct engines_hooks {
	/* A rule set took over. */
	void (*on_ready)(void *arg, const struct bundle *bundle);
	/* Its phrases were compiled: bytes for engines_load() of the same rule
	 * set, to be kept. */
	void (*on_cache)(void *arg, const struct bundle *bundle,
	    struct str cache);
	/* There is an engine again for what engines_prepare() sent away. */
	void (*on_room)(void *arg);
	/* One was refused; the one in force, if any, goes on. */
	void (*on_refused)(void *arg, const struct bundle *bundle,
	    const char *reason);
	/* An answer to a batch: FRAME_NEEDS or FRAME_EFFECTS, behind its
	 * number.  false: it made no sense, and the engine is ended. */
	bool (*on_answer)(void *arg, int64_t batch, enum frame_type type,
	    struct frame_reader *body);
	/* The engine that had this batch is gone.  is_culprit: this one was
	 * being worked on; entry: which of its entries (-1 unknown); rule: the
	 * rule that was running, or NULL. */
	void (*on_lost)(void *arg, int64_t batch, bool is_culprit, int entry,
	    const char *rule);
	/* A rule was switched off; class is "time", "error", "died", ... */
	void (*on_rule_off)(void *arg, const char *rule, const char *where,
	    const char *class);
	void *arg;
};

struct engines *engines_new(struct event_base *base,
    const struct engines_options *options, const struct engines_hooks *hooks);
/* Kills and reaps them all. */
void engines_free(struct engines *es);
/* Limits for engines started from now on. */
void engines_set_options(struct engines *es,
    const struct engines_options *options);

/* Starts loading a rule set (all bytes are copied; cache: what on_cache gave for
 * it once, or "").  on_ready or on_refused
 * follows.  A load that is still under way is given up for the newer one. */
void engines_load(struct engines *es, const struct bundle *bundle,
    struct str cache);
/* Gives up a load that is under way. */
void engines_cancel_loading(struct engines *es);
/* Is a rule set in force, being loaded?  The bytes of the one in force, NULL
 * without one. */
bool engines_is_ready(const struct engines *es);
bool engines_is_loading(const struct engines *es);
const struct bundle *engines_bundle(const struct engines *es);
/* What its rules read (ruleset.h), and how many they are. */
uint32_t engines_reads(const struct engines *es);

/* Gives a batch to the engine with the least to do.  The frame is taken (and
 * emptied).  -1 when there is none just now; on_room follows. */
int engines_prepare(struct engines *es, int64_t batch, struct buf *frame);
/* Sends the next frame of a batch to the engine that has it.  -1 when it is
 * gone (on_lost was called). */
int engines_send(struct engines *es, int64_t batch, struct buf *frame);
/* Adds the numbers of the rules that are off, of the generation that has the
 * batch, as DECIDE carries them. */
void engines_put_off(const struct engines *es, int64_t batch, struct buf *out);
/* The batch needs nothing more (a DROP is sent if it was prepared only). */
void engines_release(struct engines *es, int64_t batch);

/* Notes a rule's fault in a batch; after so many in the window it is off. */
void engines_note_fault(struct engines *es, int64_t batch, uint32_t rule,
    const char *class);
/* The name of a rule of the batch's generation ("?" when out of range). */
const char *engines_rule_name(const struct engines *es, int64_t batch,
    uint32_t rule);

/* Once a second: starts again what could not be started. */
void engines_tick(struct engines *es);

struct engines_figures {
	uint64_t started, died, killed, loads, refused;
	uint32_t working, spare, rules_off;
};
struct engines_figures engines_figures(const struct engines *es);

#endif
