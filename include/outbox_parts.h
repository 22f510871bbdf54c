/*
 * outbox_parts: what outbox.c, outbox_context.c (what is known), outbox_commit.c
 * (what was decided) and outbox_alert.c (alerts, dead letters) share.  Internal
 * to them.
 */
#ifndef TRIAGED_OUTBOX_PARTS_H
#define TRIAGED_OUTBOX_PARTS_H

#include "outbox.h"

struct alert;

#define OUTBOX_LUCK 2

struct outbox {
	struct outbox_options options;
	uint64_t commits;
	int64_t next_timer_ms;    /* as the last commit told; INT64_MAX none */
	int64_t sent;             /* decisions, in all commits */
	int64_t offset;           /* by which their seq was greater, where it
	                             was seen last */
	bool is_offset_known;
	int luck;                 /* with numbers thought of: from OUTBOX_LUCK on
	                             decisions are given them */
	char anchor[128];         /* a key of the shard */
	struct alert *alerts;     /* waiting for Redis, oldest first */
	int nalerts;
	uint64_t unstored;        /* alerts published without being stored */
};

/* What Redis answered, in one word, and a sentence where that is not OK. */
enum outbox_result outbox_judge(const struct redisReply *reply,
    const char **why);

/* The arguments of a script, in an arena. */
struct words {
	struct mem_arena *arena;
	struct str *argv;
	size_t n, cap;
};
struct words words_new(struct mem_arena *a, size_t cap);
void words_add(struct words *w, struct str s);
void words_add_number(struct words *w, int64_t n);

/* outbox_alert.c */
void outbox_drop_alerts(struct outbox *o);

#endif
