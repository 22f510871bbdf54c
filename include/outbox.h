/*
 * outbox: reads what is known, and writes what was decided: a burst of reading
 * commands and one script call a batch, on one connection, in order.
 *
 * It knows Redis' answers and the keys of the contract; it knows no complaint
 * and no rule.  What the answers mean for a batch it tells in one word.
 */
#ifndef TRIAGED_OUTBOX_H
#define TRIAGED_OUTBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "effect.h"
#include "mem.h"
#include "redis.h"
#include "script.h"

struct outbox;

struct outbox_options {
	struct redis *redis;       /* the connection for commands; borrowed */
	struct scripts *scripts;   /* borrowed */
	const char *prefix, *group, *instance; /* borrowed */
	const char *life;          /* this life of the instance, in tokens */
	int64_t decisions_maxlen, queue_maxlen, dead_maxlen, alerts_maxlen;
	int64_t sla_maxlen;
	int64_t wait_replicas;     /* WAIT for so many behind each commit */
};

struct outbox *outbox_new(const struct outbox_options *options);
void outbox_free(struct outbox *o);
/* Takes over what a reload may change: the lengths and wait_replicas. */
void outbox_set_options(struct outbox *o, const struct outbox_options *options);

/* How a call went. */
enum outbox_result {
	OUTBOX_OK,
	OUTBOX_UNKNOWN,   /* the connection was lost: done or not, nobody knows */
	OUTBOX_LATER,     /* Redis cannot just now: try again after a pause */
	OUTBOX_ELSEWHERE, /* this is not the Redis to talk to: connect anew */
};

/* A hash to be read, and what was found. */
struct outbox_key {
	struct str kind, id;
	uint32_t nfields;          /* 0: all */
	struct str *fields;
	/* filled in, good until the batch's arena goes: */
	struct str token;          /* "" where the key is not there */
	bool is_broken;            /* the key holds another type */
	uint32_t nfound;
	struct str *found;         /* field, value, field, value, ... */
};

/* why: a sentence for the log where the result is not OK, else NULL. */
typedef void outbox_context_fn(void *arg, enum outbox_result result,
    const char *why, int64_t now_ms);

/* Reads the time and n keys; all memory is taken from the arena, and keys are
 * borrowed until fn is called.  -1: not connected. */
int outbox_context(struct outbox *o, struct mem_arena *a,
    struct outbox_key *keys, uint32_t n, outbox_context_fn *fn, void *arg);

/* What became of an entry. */
enum outbox_fate {
	OUTBOX_DONE,
	OUTBOX_GONE,      /* acknowledged by another: nothing was written */
	OUTBOX_CONFLICT,  /* another wrote what it read: read and decide again */
	OUTBOX_BROKEN,    /* one of its keys holds another type */
};

/* What is committed for one entry. */
struct outbox_entry {
	struct str stream, id;     /* both "" : effects without an entry */
	uint32_t nkeys;
	const struct outbox_key *keys[4]; /* exact, as they were read */
	const struct effects *effects;
	enum outbox_fate fate;     /* filled in */
	struct str broken_key;     /* likewise: its name, or "" */
};

typedef void outbox_commit_fn(void *arg, enum outbox_result result,
    const char *why);

/* Commits n entries in one atomic step. now_ms is the context's. */
int outbox_commit(struct outbox *o, struct mem_arena *a, int64_t now_ms,
    struct outbox_entry *entries, uint32_t n, outbox_commit_fn *fn, void *arg);
/* When the first case is due, as the last commit told (ms of Redis' time);
 * INT64_MAX where none is. */
int64_t outbox_next_timer(const struct outbox *o);

/* Stores and publishes an alert of the daemon's own: kind, and members (JSON
 * without braces, or "").  Where Redis refuses to store it, it is published
 * alone, at once, with a seq of this instance's.  Kept and tried again until it
 * is stored, up to OUTBOX_ALERTS_KEPT; the oldest go first. */
#define OUTBOX_ALERTS_KEPT 64
void outbox_alert(struct outbox *o, const char *kind, const char *members);
/* The connection is ready: sends the alerts that waited. */
void outbox_flush_alerts(struct outbox *o);

/* Effects of a dead letter: the entry, its counters and its alert. */
struct outbox_dead {
	struct str event;          /* bytes */
	struct str reason, detail;
	struct str stream, id;
	int64_t deliveries;
	struct str event_id, case_id; /* or "" */
};
void outbox_dead_effects(struct effects *list, struct mem_arena *a,
    const struct outbox_dead *dead, int64_t now_ms);

/* Publishes on `stats`; nothing is stored. */
void outbox_publish_stats(struct outbox *o, struct str json);

#endif
