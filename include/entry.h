/*
 * entry: one event on its way, from when it is read until it is settled.
 * Internal to triage*.c and batch*.c.
 */
#ifndef TRIAGED_ENTRY_H
#define TRIAGED_ENTRY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/queue.h>

#include "effect.h"
#include "inbox.h"
#include "keys.h"
#include "mem.h"
#include "outbox.h"

#define ENTRY_MAX_KEYS 4  /* exact: taken, and compared when it is committed */
#define ENTRY_MAX_LOOSE 20 /* read only: pools, counters, incidents */

enum entry_place {
	ENTRY_WAITING,   /* to go into a batch */
	ENTRY_HELD,      /* behind an earlier one of its case or customer */
	ENTRY_PARKED,    /* put off until retry_ms */
	ENTRY_STAMPING,  /* its stamp for a try alone is being set */
	ENTRY_BATCHED,
};

struct entry {
	TAILQ_ENTRY(entry) all;   /* every entry there is */
	TAILQ_ENTRY(entry) link;  /* of the place where it is */
	struct entry *same_bucket; /* in the table of entries */
	enum entry_place place;
	uint64_t order;           /* of arrival */
	const char *inlet;        /* where it was read: "events" */
	struct str stream, id, event; /* own memory, behind the struct */
	bool is_due;              /* event is the id of a case to be woken */
	bool is_malformed;
	int64_t deliveries;
	int64_t first_ms;         /* seen first, by whomever; monotonic */

	/* how it travels */
	bool is_alone;            /* in a batch of its own */
	bool is_canary;           /* the candidate decides its case */
	bool is_stamped;          /* `alone` says so in Redis */
	bool is_last_try;         /* its case will not be waited for again */
	int deaths;               /* engines that died with it alone */
	uint32_t conflicts;       /* commits that found another had written */
	int64_t retry_ms, delay_ms; /* parked until; the last delay */
	char *orphan_of;          /* the case it waits for, own memory; NULL none */
	const char *reason;       /* refused by the daemon: the word, else NULL */
	const char *reason_detail;

	/* what the engine said it needs (ids: of the batch's arena) */
	struct str event_id, case_id;
	bool is_refused;          /* by the engine: word and detail below */
	struct str refusal, detail;
	bool is_duplicate;        /* decided before */
	bool is_nothing;          /* a case that was woken for nothing */
	bool is_asked;            /* in DECIDE: its outcome is waited for */
	uint32_t nkeys;
	struct key *keys[ENTRY_MAX_KEYS];
	bool has_keys, waits_for_keys;
	struct outbox_key *read[ENTRY_MAX_KEYS]; /* the batch's */
	uint32_t nloose;
	struct outbox_key *loose[ENTRY_MAX_LOOSE]; /* likewise */
	struct effects effects;
};

struct entry *entry_new(const struct inbox_item *item, uint64_t order,
    int64_t now_ms);
/* Gives its keys back too. */
void entry_free(struct entry *e, struct keys *ks);

/* What lies in its batch's memory is no longer its own: it leaves the batch, or
 * the batch is begun again. */
void entry_forget_batch(struct entry *e);

/* All entries of an instance, found by their ids.  Zero-initialised is empty. */
#define ENTRY_BUCKETS 4096
struct entry_table {
	struct entry *buckets[ENTRY_BUCKETS];
};
void entry_table_add(struct entry_table *t, struct entry *e);
void entry_table_remove(struct entry_table *t, struct entry *e);
struct entry *entry_table_find(const struct entry_table *t, struct str stream,
    struct str id);

/* Its keys: taken for a batch, waited for, given back. */
bool entry_can_take_keys(const struct entry *e, int64_t batch);
void entry_take_keys(struct entry *e, int64_t batch);
void entry_release_keys(struct entry *e);
void entry_wait_for_keys(struct entry *e);
/* In one pass over those that wait, in order (keys.h): is one of its keys taken,
 * or waited for by an earlier one that stays?  If so, it stays too. */
bool entry_stays_blocked(const struct entry *e, uint64_t round);
/* It waits for its case, which is not known yet. */
void entry_set_orphan(struct entry *e);
bool entry_is_orphan_of(const struct entry *e, struct str case_id);
/* Forgets them (they are asked for anew with the next NEEDS). */
void entry_drop_keys(struct entry *e, struct keys *ks);

#endif
