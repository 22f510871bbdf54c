/*
 * floor: what the floor client's files share: floor.c (what comes back),
 * floor_send.c (what is sent), floor_plan.c (what plan.py recorded was sent for
 * each event; all strings are the file's, which stays in memory).
 */
#ifndef BENCH_FLOOR_H
#define BENCH_FLOOR_H

#include <hiredis/hiredis.h>
#include <stdbool.h>
#include <stdint.h>

struct word {
	const char *data;
	uint32_t len;
};

/* A hash that an event needs: one for each case and each customer. */
struct key {
	uint32_t number;
	bool is_written;
	struct word kind, id, name;
	uint32_t nfields;
	struct word *fields;
};

struct event {
	uint32_t nkeys, nwords;
	struct key *keys;
	struct word *words;       /* the effects, as the script wants them */
};

struct plan {
	uint32_t nread, nhead, nkeys, nevents;
	struct word *read;        /* XREADGROUP ... */
	struct word *head;        /* the commit's first arguments */
	struct event *events;
};

#define BATCH_MAX 1024
#define DECISIONS_BYTES (8 << 20)
#define WORDS_MAX (1 << 17)
#define ID_BYTES 48

/* The token of a hash: as it was read, or as our last commit wrote it. */
struct token {
	char text[ID_BYTES];
	uint32_t len;
	bool is_ours;
	uint64_t batch;           /* that asked for it last */
};

enum stage { READ, CONTEXT, COMMIT, IDLE };

struct lane {
	enum stage stage;
	uint32_t n;
	struct event *events[BATCH_MAX];
	char ids[BATCH_MAX][ID_BYTES];
	uint32_t nasked, ngot;    /* keys, and what was answered to them */
	struct key *asked[4 * BATCH_MAX];
	size_t json_len;
	char json[DECISIONS_BYTES]; /* of the batch, until they are sent */
};

struct floor {
	redisContext *redis;
	struct plan plan;
	struct token *tokens;     /* by number of the key */
	struct lane *lanes;
	uint32_t nlanes, busy;
	char commit_sha[48];
	uint64_t batches, commits, decided, others;
	uint64_t seq;             /* of the last decision sent */
	const char *argv[WORDS_MAX];
	size_t lens[WORDS_MAX];
	int argc;
};

/* Ends with 1 where the plan cannot be read. */
void plan_load(struct plan *plan, const char *path);
void die(const char *what);

/* A lane's next command: it is on its way, and l->stage says which. */
void send_read(struct floor *f, struct lane *l);
void send_context(struct floor *f, struct lane *l);
void send_commit(struct floor *f, struct lane *l);

#endif
