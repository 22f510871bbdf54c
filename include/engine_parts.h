/*
 * engine_parts: what engine.c (loop and door), engine_load.c (a rule set is
 * loaded), engine_batch.c (a batch is prepared) and engine_decide.c (it is decided)
 * share.  Internal to them.
 */
#ifndef TRIAGED_ENGINE_PARTS_H
#define TRIAGED_ENGINE_PARTS_H

#include "buf.h"
#include "decide.h"
#include "engine.h"
#include "frame.h"
#include "mem.h"
#include "ruleset.h"
#include "store.h"

/* A batch between PREPARE and DECIDE. */
struct engine_batch {
	struct engine_batch *next;
	int64_t id;
	uint32_t n;
	uint32_t reads;          /* what all engines that see it read */
	struct complaint *complaints; /* kind NULL: it was refused, or is none */
	struct str *due;         /* cases whose timer went off; else "" */
	struct mem_arena arena;  /* of their ids */
};

struct engine {
	struct ruleset *rules;
	struct ruleset_limits rule_limits;
	struct decide_options options;
	struct store *store;
	struct engine_batch *batches;
	struct engine_page *page;
	struct mem_arena arena;  /* of the frame at hand */
	struct mem_arena entry_arena; /* of the entry that is decided */
	struct buf in, out;
	struct buf times;        /* of rules, sampled in this batch */
	uint32_t ntimes;
	bool *is_off;            /* by rule */
	uint32_t batch_ms;       /* CPU time after which no further entry of a
	                            batch is begun */
	uint32_t nfaults;        /* told of the batch at hand */
};

/* engine.c */
/* Writes what has gathered in e->out; leaves where the daemon has. */
void engine_send(struct engine *e);
/* The load failed: says why, and leaves. */
_Noreturn void engine_refuse(const char *reason);

/* What a frame asks for.  A reader that has gone bad is seen by the caller. */
/* engine_load.c */
void engine_on_load(struct engine *e, struct frame_reader *r);

/* engine_batch.c */
void engine_on_prepare(struct engine *e, struct frame_reader *r);
void engine_on_drop(struct engine *e, struct frame_reader *r);
/* Takes a batch off the list; NULL where it is not on it. */
struct engine_batch *engine_batch_take(struct engine *e, int64_t id);
void engine_batch_free(struct engine_batch *b);
/* engine_decide.c */
void engine_on_decide(struct engine *e, struct frame_reader *r);

#endif
