/*
 * proposal: what a rule proposes: read from data, checked against the
 * vocabulary, told as JSON.
 *
 * The same reading serves declarations (names are resolved when all files have
 * been read) and what a check returns.
 */
#ifndef TRIAGED_PROPOSAL_H
#define TRIAGED_PROPOSAL_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "datum.h"
#include "err.h"
#include "mem.h"
#include "names.h"

#define PROPOSAL_MAX_ITEMS 64       /* of one list */
#define PROPOSAL_MAX_BYTES 200      /* of one string */
#define PROPOSAL_MAX_SCORE 1000000
#define PROPOSAL_MAX_RANK 1000
#define PROPOSAL_DEFAULT_RANK 50

/* Lists of words that unite.  Signals are not proposed, they fire. */
enum list {
	LIST_FLAG,
	LIST_TAG,
	LIST_HANDLING,
	LIST_TALLY,
	LIST_SIGNAL,
	LIST__MAX
};

/* What a rule may say, as a mask. */
enum {
	SAYS_FLAG = 1 << LIST_FLAG,
	SAYS_TAG = 1 << LIST_TAG,
	SAYS_HANDLING = 1 << LIST_HANDLING,
	SAYS_TALLY = 1 << LIST_TALLY,
	SAYS_TYPE = 1 << 4,
	SAYS_PRIORITY = 1 << 5,
	SAYS_OWNER = 1 << 6,
	SAYS_RANK = 1 << 7,
};

/* The words that rules may use, from types, priorities and owners.  A default
 * is NAMES_NONE until it is declared. */
struct vocabulary {
	struct names types, priorities, owners; /* in declared order */
	uint32_t type, priority, owner;         /* the defaults */
	bool *is_communicative;                 /* by type */
	bool *is_judgement;                     /* likewise */
	uint32_t neutral;                       /* the type in the place of one
	                                           that is appealed against */
	struct trust *trust;                    /* by lead, the smallest first */
	uint32_t ntrust;                        /* 0: confidence is a share */
	struct names tallies;                   /* metrics that some rule
	                                           tallies */
};

/* How sure a decision is whose best type leads by so many points. */
struct trust {
	int64_t lead;        /* thousandths of a point */
	int64_t confidence;  /* thousandths */
};

struct score {
	struct str name;
	uint32_t type;
	int64_t thousandths;
};

struct proposal {
	uint32_t says;             /* a mask */
	struct score *scores;
	uint32_t nscores;
	struct str *lists[LIST__MAX];
	uint32_t nlists[LIST__MAX];
	struct str priority_name, owner_name;
	uint32_t priority, owner;  /* once resolved */
	int rank;
	struct str did;            /* JSON */
};

/* Reads one member of a declaration into p.  1, 0 when it is no member of a
 * proposal, or -1. */
int proposal_read(struct proposal *p, struct str key, const struct datum *d,
    struct mem_arena *a, struct err *err) MUST_CHECK;

/* Checks that p says only what `may` allows, in the stage of that name. */
int proposal_check(const struct proposal *p, uint32_t may, const char *stage,
    struct err *err) MUST_CHECK;

/* Appends the names that `may` allows, for an error: "type, flag, tag". */
void proposal_list_keys(struct names *keys, struct mem_arena *a, uint32_t may);

/* Turns names into numbers: 0, or -1 naming what was never declared. */
int proposal_resolve(struct proposal *p, const struct vocabulary *v,
    struct err *err) MUST_CHECK;

/* Appends what p says as a JSON object; an empty one is told as
 * {"signal": signal} where signal is given. */
void proposal_json(struct buf *b, const struct proposal *p,
    const struct str *signal);

#endif
