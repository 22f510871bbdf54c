/*
 * triage_stamps: what is noted in Redis of an entry on its way, so that the next
 * one who has it knows: that it is tried alone, how often it was delivered,
 * since when it waits for its case.
 */
#include <stdio.h>
#include <stdlib.h>

#include "triage_parts.h"

#define KEY_BYTES 160
#define ORPHANS_KEEP_MS (10 * 60 * 1000)

/* Ids of two streams may be equal. */
static void
put_key(const struct triage *t, char *key, const char *kind,
    const struct entry *e)
{
	snprintf(key, KEY_BYTES, "%s%s:%s", t->conf->prefix, kind, e->inlet);
}

/* Tried alone -------------------------------------------------------------- */

static void
whose_cb(void *arg, const struct redisReply *reply)
{
	struct stamp *m = arg;
	enum stamp_whose whose = STAMP_UNKNOWN;

	if (redis_kind(reply) == REDIS_IS_TEXT)
		whose = str_is(redis_str(reply), m->triage->life) ?
		    STAMP_OURS : STAMP_OTHERS;
	m->fn(m, whose);
}

/* Sets it unless it is set, and asks whose it is: an answer that was lost does
 * not make one's own stamp another's. */
int
triage_set_stamp(struct triage *t, struct stamp *m)
{
	char key[KEY_BYTES];

	put_key(t, key, "alone", m->entry);
	if (redis_sendf(t->commands, NULL, NULL, "HSETNX %s %b %s", key,
	    m->entry->id.data, m->entry->id.len, t->life) == -1)
		return -1;
	return redis_sendf(t->commands, whose_cb, m, "HGET %s %b", key,
	    m->entry->id.data, m->entry->id.len);
}

/* It is put off: should this instance end meanwhile, it did not end of it. */
void
triage_drop_stamp(struct triage *t, const struct entry *e)
{
	char key[KEY_BYTES];

	put_key(t, key, "alone", e);
	redis_sendf(t->commands, NULL, NULL, "HDEL %s %b", key, e->id.data,
	    e->id.len);
}

/* An engine has read it and lives: that it was delivered often says nothing
 * against it.  Redis counts anew. */
void
triage_forgive(struct triage *t, struct entry *e)
{
	e->deliveries = 1;
	redis_sendf(t->commands, NULL, NULL,
	    "XCLAIM %b %s %s 0 %b RETRYCOUNT 1 JUSTID", e->stream.data,
	    e->stream.len, TRIAGE_GROUP, t->conf->instance, e->id.data,
	    e->id.len);
}

/* Whoever tries long enough would be taken for dead: no other may claim it. */
void
triage_claim_tried(void *arg)
{
	struct triage *t = arg;
	const struct entry *e = t->tried;

	if (e != NULL && e->is_stamped)
		redis_sendf(t->commands, NULL, NULL,
		    "XCLAIM %b %s %s 0 %b JUSTID", e->stream.data,
		    e->stream.len, TRIAGE_GROUP, t->conf->instance, e->id.data,
		    e->id.len);
}

/* Waiting for its case ------------------------------------------------------ */

/* An answer that is waited for: the entry may have gone meanwhile. */
struct note {
	struct triage *triage;
	struct str stream, id;
	int64_t now_ms;
	struct mem_arena arena;
};

static void
since_cb(void *arg, const struct redisReply *reply)
{
	struct note *n = arg;
	struct entry *e = entry_table_find(&n->triage->by_id, n->stream, n->id);
	int64_t since_ms = strtoll(redis_str(reply).data, NULL, 10);

	if (e != NULL && since_ms > 0 && since_ms < n->now_ms)
		e->first_ms -= n->now_ms - since_ms;
	mem_arena_clear(&n->arena);
	free(n);
}

static void
ask_since(struct triage *t, const struct entry *e, const char *key,
    int64_t now_ms)
{
	struct note *n = mem_alloc(sizeof(*n));

	n->triage = t;
	n->now_ms = now_ms;
	n->stream = mem_arena_str(&n->arena, e->stream);
	n->id = mem_arena_str(&n->arena, e->id);
	if (redis_sendf(t->commands, since_cb, n, "HGET %s %b", key, e->id.data,
	    e->id.len) == 0)
		return;
	mem_arena_clear(&n->arena);
	free(n);
}

void
triage_note_orphan(struct triage *t, struct entry *e, int64_t now_ms)
{
	char key[KEY_BYTES], since[24], keep[24];

	put_key(t, key, "orphans", e);
	snprintf(since, sizeof(since), "%lld", (long long)now_ms);
	/* with the last of them the hash goes by itself */
	snprintf(keep, sizeof(keep), "%lld", (long long)
	    (2 * t->conf->orphan_wait_ms + ORPHANS_KEEP_MS));
	redis_sendf(t->commands, NULL, NULL, "HSETNX %s %b %s", key, e->id.data,
	    e->id.len, since);
	redis_sendf(t->commands, NULL, NULL, "PEXPIRE %s %s", key, keep);
	if (e->deliveries > 1)
		ask_since(t, e, key, now_ms);
}
