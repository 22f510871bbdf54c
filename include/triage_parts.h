/*
 * triage_parts: what the files of the module share:
 *
 *   triage.c         the path of a batch
 *   triage_entry.c   its two ends, where an entry is alone
 *   triage_wait.c    entries that wait
 *   triage_lost.c    engines that died
 *   triage_stamps.c  notes in Redis about entries
 *   triage_redis.c   connections, pauses
 *   triage_rules.c   rule sets
 *   triage_tell.c    alerts
 *   triage_keep.c    cases that were closed long ago
 *   triage_start.c   start, end, options, figures
 *
 * Internal to them.
 */
#ifndef TRIAGED_TRIAGE_PARTS_H
#define TRIAGED_TRIAGE_PARTS_H

#include <sys/queue.h>

#include "answer.h"
#include "batch.h"
#include "engines.h"
#include "entry.h"
#include "inbox.h"
#include "outbox.h"
#include "redis.h"
#include "script.h"
#include "triage.h"

struct event;

TAILQ_HEAD(entry_list, entry);
TAILQ_HEAD(batch_list, batch);

#ifndef TAILQ_FOREACH_SAFE
#define TAILQ_FOREACH_SAFE(var, head, field, tvar)                 \
	for ((var) = TAILQ_FIRST(head);                            \
	    (var) && ((tvar) = TAILQ_NEXT(var, field), 1);         \
	    (var) = (tvar))
#endif

#define TRIAGE_GROUP "triaged"
#define TRIAGE_ORPHAN_BUCKETS 4096

struct triage {
	struct event_base *base;
	const struct conf *conf;
	struct stats *stats;
	struct triage_hooks hooks;

	/* Redis: one connection blocks for entries, one runs all else */
	struct redis_url url;
	struct redis *reader, *commands;
	struct scripts scripts;
	struct inbox *inbox;
	struct outbox *outbox;
	bool is_linked;            /* both are there, and were looked at */
	bool is_paused;            /* Redis cannot just now */
	int64_t pause_ms;          /* the last pause */
	struct event *pause_timer, *parked_timer, *stop_timer;
	bool told_trouble;         /* an alert is out */
	uint32_t flood_alerts;     /* this second, of kinds that come in floods */
	uint32_t engine_alerts;    /* this second, in what engines answered */
	uint64_t stats_seq;
	char life[17];             /* names this life of the instance in stamps */
	char *name;                /* as CLIENT LIST shows the connections */

	struct engines *engines;
	struct keys *keys;
	struct buf frame;          /* being written */

	/* entries, each in `all` and in one place; batches in order */
	uint64_t next_order, held_round;
	struct entry_list all, waiting, held, parked, stamping;
	struct entry_table by_id;  /* all */
	struct entry *tried;       /* alone, stamped; one at a time; or NULL */
	uint32_t nentries, nparked;
	size_t parked_bytes;
	int64_t parked_due_ms;     /* when the timer of the parked is set for */
	uint32_t orphans[TRIAGE_ORPHAN_BUCKETS]; /* parked, by their case */
	int64_t next_batch, next_read;
	struct batch_list batches;
	int64_t nbatches;
	bool is_forming;
	bool is_stopping;          /* nothing more is read */
	bool is_quiet;             /* what had been asked for has come */
	bool is_leaving;           /* all is settled */
	/* cases that were closed long ago */
	int keep_ticks;
	bool is_letting_go;
	char keep_key[160], keep_ms[24];
};

/* Setting the stamp of an entry that is tried alone: whose is it? */
enum stamp_whose { STAMP_OURS, STAMP_OTHERS, STAMP_UNKNOWN };
struct stamp {
	struct triage *triage;
	struct entry *entry;
	void (*fn)(void *stamp, enum stamp_whose whose);
};

extern const struct inbox_hooks triage_inbox_hooks;
extern const struct engines_hooks triage_engines_hooks;

/* triage.c */
void triage_form(struct triage *t);
void triage_on_room(void *arg); /* the same: there may be room for more */
/* Begins a batch again: Redis or the engine went away under it. */
void triage_stall(struct triage *t, struct batch *b);
/* Lets a batch go, and those that waited behind it come. */
void triage_finish(struct triage *t, struct batch *b);
struct batch *triage_find_batch(struct triage *t, int64_t id);

/* triage_entry.c */
/* What an engine says of an entry of the batch arg. */
void triage_take_answer(void *arg, struct entry *e,
    const struct engine_answer *a);
/* What the commit says of it. */
void triage_settle(struct triage *t, struct batch *b, struct entry *e,
    const struct outbox_entry *c);
void triage_forget(struct triage *t, struct entry *e);

/* triage_wait.c */
/* Puts an entry where it waits to go into a batch, in order of arrival. */
void triage_enqueue(struct triage *t, struct entry *e);
/* Puts it behind the earlier one of its case or customer; and those that wait
 * there no longer come. */
void triage_hold(struct triage *t, struct entry *e);
void triage_unhold(struct triage *t);
/* It was delivered too often: tries it alone, stamped in Redis. */
void triage_try_alone(struct triage *t, struct entry *e);
void triage_stamp_next(struct triage *t);
/* The daemon itself refuses it: it becomes a dead letter with its next turn. */
void triage_give_up(struct triage *t, struct entry *e, enum refusal why,
    const char *detail);
/* Puts it off: tried again later, with growing delay. */
void triage_park(struct triage *t, struct entry *e);
void triage_park_broken(struct triage *t, struct batch *b, struct entry *e,
    struct str key);
/* All that were read with such a key. */
void triage_park_all_broken(struct triage *t, struct batch *b);
void triage_parked_cb(int fd, short what, void *arg);
/* A case is known now: entries that waited for it come, in order. */
void triage_wake_orphans(struct triage *t, struct str case_id);

/* triage_start.c */
/* Told to stop: leaves as soon as all it has is settled. */
void triage_leave_if_settled(struct triage *t);

/* triage_redis.c */
/* Where the configuration says that Redis is, with the secrets that are not in
 * the URL. */
int triage_read_url(struct triage *t, struct err *err) MUST_CHECK;
struct redis *triage_connect(struct triage *t);
/* A password that is new is tried, and used from the next connection on. */
void triage_take_password(struct triage *t);
/* Redis cannot just now: nothing is begun for a while. */
void triage_pause(struct triage *t, enum outbox_result result,
    const char *why);
void triage_pause_cb(int fd, short what, void *arg);
/* It could. */
void triage_resume(struct triage *t);

/* triage_stamps.c */
int triage_set_stamp(struct triage *t, struct stamp *m); /* calls m->fn, or -1 */
void triage_drop_stamp(struct triage *t, const struct entry *e);
void triage_forgive(struct triage *t, struct entry *e);
/* Now and then: what is tried alone is in good hands. */
void triage_claim_tried(void *arg);
/* It waits for its case from now_ms (Redis' time) on, unless an earlier delivery
 * did already: then its first_ms is set back as soon as that is known. */
void triage_note_orphan(struct triage *t, struct entry *e, int64_t now_ms);

/* triage_keep.c */
/* Now and then: what was closed longer ago than case_keep goes. */
void triage_let_go(struct triage *t);

/* triage_tell.c */
void triage_tell_trouble(struct triage *t, const char *what, const char *text);
/* Once a second: how many alerts were too many. */
void triage_tell_left_out(struct triage *t);
/* Takes those out of an answer that are too many for a second. */
void triage_thin_alerts(struct triage *t, struct effects *answer);
void triage_on_trouble(void *arg, const char *what, const char *why);
void triage_on_buried(void *arg, struct str stream, struct str id,
    int64_t bytes);
void triage_on_lost_entries(void *arg, struct str stream, uint32_t n,
    const char *when);
void triage_on_broken_inlet(void *arg, const char *key, const char *why);
void triage_on_mended_inlet(void *arg, const char *key);
void triage_on_broken_key(struct triage *t, const struct entry *e,
    struct str key);
/* Another wrote what it read, once more: told where that does not end. */
void triage_on_conflict(struct triage *t, struct entry *e);

/* triage_lost.c */
/* The engine that had the batch is gone.  If it died of this batch, its entries
 * go on one by one, so that the guilty one is found. */
void triage_on_lost_batch(void *arg, int64_t id, bool is_culprit,
    const char *rule);

/* triage_rules.c */
void triage_on_ruleset(void *arg, enum ruleset_role role,
    enum ruleset_status status, const struct bundle *bundle,
    const char *reason);
void triage_on_cache(void *arg, const struct bundle *bundle, struct str cache);
void triage_tell_flips(struct triage *t);
void triage_on_rule(void *arg, const char *rule, const char *where,
    enum fault_class class, enum breaker_state state);

#endif
