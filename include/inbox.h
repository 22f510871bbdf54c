/*
 * inbox: brings events in.
 *
 * Inlets are rows of a table: streams are read through the consumer group, a
 * list is moved into its stream atomically, and so are cases whose time has
 * come.  Entries that another consumer, or
 * an earlier life of this one, left unacknowledged are claimed.  It reads only
 * while there is room, and never what is in flight here.  It knows bytes, not
 * complaints.
 */
#ifndef TRIAGED_INBOX_H
#define TRIAGED_INBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "mem.h"
#include "redis.h"
#include "script.h"
#include "stats.h"

struct event_base;
struct inbox;

/* One entry, as it was read. */
struct inbox_item {
	const char *inlet;        /* "events", "due"; lives for ever */
	struct str stream, id;    /* key and id in it */
	struct str event;         /* bytes of its field: an event, or a case */
	bool is_due;              /* a case whose timer is due */
	bool is_malformed;        /* not one field of that name; event then has
	                             all fields, as a JSON array */
	int64_t deliveries;       /* 1: the first */
};

struct inbox_hooks {
	/* An entry was read: it is the owner's now. */
	void (*on_item)(void *arg, const struct inbox_item *item);
	/* Those were all, for now. */
	void (*on_taken)(void *arg);
	/* How many more may come? */
	uint32_t (*room)(void *arg);
	/* Is this entry in flight here? */
	bool (*is_here)(void *arg, struct str stream, struct str id);
	/* Before a look at what others left: what is here must not be left. */
	void (*on_sweep)(void *arg);
	/* Redis answered with an error; what was tried, and its words. */
	void (*on_trouble)(void *arg, const char *what, const char *why);
	/* The key of one inlet is in the way (why), others go on; and it is no
	 * longer. */
	void (*on_broken)(void *arg, const char *key, const char *why);
	void (*on_mended)(void *arg, const char *key);
	/* An entry too large to be read was made a dead letter in Redis. */
	void (*on_buried)(void *arg, struct str stream, struct str id,
	    int64_t bytes);
	/* Somebody deleted entries that were not settled; when (words). */
	void (*on_lost)(void *arg, struct str stream, uint32_t n,
	    const char *when);
	void *arg;
};

struct inbox_options {
	struct redis *reader;     /* blocks in XREADGROUP; borrowed */
	struct redis *commands;   /* borrowed */
	struct scripts *scripts;
	struct stats *stats;
	const char *prefix, *group, *consumer;
	uint32_t batch;
	int64_t claim_after_ms, events_keep_ms;
};

struct inbox *inbox_new(struct event_base *base,
    const struct inbox_options *options, const struct inbox_hooks *hooks);
void inbox_free(struct inbox *in);
/* Takes over what a reload may change: batch, claim_after_ms, events_keep_ms. */
void inbox_set_options(struct inbox *in, const struct inbox_options *options);

/* Both connections are ready, or one was lost. */
void inbox_start(struct inbox *in);
void inbox_stop(struct inbox *in);
/* There is room again. */
void inbox_kick(struct inbox *in);
/* A script told that the first case is due at due_ms (INT64_MAX: none), when it
 * was now_ms; both are Redis' time. */
void inbox_note_timer(struct inbox *in, int64_t due_ms, int64_t now_ms);
/* Leaves the group if nothing is pending here; for a clean end.  left is
 * called when that is done, or the connection lost; -1: there is none. */
int inbox_leave(struct inbox *in, void (*left)(void *arg), void *arg);

#endif
