/*
 * batch: entries that travel together, and the frames they travel in.
 * Internal to triage*.c.
 */
#ifndef TRIAGED_BATCH_H
#define TRIAGED_BATCH_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/queue.h>

#include "answer.h"
#include "buf.h"
#include "entry.h"
#include "frame.h"

struct triage;

enum batch_state {
	BATCH_PREPARING,  /* the engine reads it */
	BATCH_PREPARED,   /* waits for its turn to take its keys */
	BATCH_READING,    /* the context is being read */
	BATCH_DECIDING,   /* the engine decides */
	BATCH_DECIDED,    /* waits for its turn to commit */
	BATCH_COMMITTING,
	BATCH_STALLED,    /* to be begun again: Redis or an engine went away */
};

struct batch {
	TAILQ_ENTRY(batch) link;   /* in order of forming */
	struct triage *triage;
	int64_t id;
	enum batch_state state;
	bool lost_engine;          /* while the context was being read */
	bool is_canary;            /* for the candidate's engine */
	uint32_t n;
	struct entry **entries;    /* NULL: it left the batch */
	int64_t now_ms;            /* Redis' time, of the context */
	int64_t read_order;        /* of the contexts: so are their times */
	struct outbox_key *keys;   /* to be read */
	uint32_t nkeys;
	struct outbox_entry *commits;
	struct entry **committed;  /* the entry of each commit */
	uint32_t ncommits;
	uint32_t nasked;           /* entries in DECIDE */
	struct mem_arena arena;
};

struct batch *batch_new(struct triage *t, int64_t id, uint32_t cap);
void batch_free(struct batch *b);
void batch_add(struct batch *b, struct entry *e);
/* How many entries it still has. */
uint32_t batch_count(const struct batch *b);
/* Forgets what the engine and Redis said: to be begun again. */
void batch_reset(struct batch *b);

/* The frames, in order.  The takers return false where a frame makes no
 * sense. */
void batch_put_prepare(const struct batch *b, uint32_t reads, int64_t max_event,
    struct buf *out);
bool batch_take_needs(struct batch *b, struct keys *ks, struct frame_reader *r);
/* Gathers the keys that its entries need to have read (each once). */
void batch_gather_keys(struct batch *b);
/* Returns how many entries are to be decided.  The frame is left open:
 * engines_decide() ends it. */
uint32_t batch_put_decide(struct batch *b, struct buf *out);
/* fn is told what the engine answered for each entry; each that was asked about
 * has one answer, else it is nonsense. */
bool batch_take_effects(struct batch *b, struct frame_reader *r,
    void (*fn)(void *arg, struct entry *e, const struct engine_answer *a), void *arg);

/* Makes the list of what is committed: an entry's effects, or its dead
 * letter. */
void batch_put_commits(struct batch *b);

#endif
