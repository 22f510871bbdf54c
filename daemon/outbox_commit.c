/*
 * outbox_commit: what was decided, in one atomic step.  It knows the arguments
 * of scripts/commit/ and its answer.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "log.h"
#include "outbox_parts.h"

#define LUCK_MAX 3

struct writing {
	struct outbox *outbox;
	struct mem_arena *arena;
	struct outbox_entry *entries;
	uint32_t n;
	bool is_offset_known;
	int64_t offset;          /* it is, or would be, numbered with */
	int64_t sent;            /* decisions, with its own */
	outbox_commit_fn *fn;
	void *arg;
};

static size_t
words_of(const struct outbox_entry *e)
{
	const struct effect *f;
	size_t n = 4 + 3 * (size_t)e->nkeys;

	for (f = e->effects->first; f != NULL; f = f->next)
		n += 2 + f->nargs;
	return n;
}

static struct str
format_number(struct mem_arena *a, int64_t n)
{
	char digits[24];

	return mem_arena_str(a, (struct str){ digits,
	    (size_t)snprintf(digits, sizeof(digits), "%lld", (long long)n) });
}

static bool
is_numbering(const struct outbox *o)
{
	return o->is_offset_known && o->luck >= OUTBOX_LUCK;
}

/* A decision goes whole, with the number that it will have unless another
 * instance decides in between: Redis need not put it together then. */
static void
number_decision(struct outbox *o, struct mem_arena *a, struct str *args)
{
	struct str head = args[EFFECT_DECIDE_HEAD];
	struct str tail = args[EFFECT_DECIDE_TAIL];
	struct str seq = format_number(a, o->offset + o->sent);
	size_t n = head.len + seq.len + tail.len;
	char *json = mem_arena_alloc(a, n);

	memcpy(json, head.data, head.len);
	memcpy(json + head.len, seq.data, seq.len);
	memcpy(json + head.len + seq.len, tail.data, tail.len);
	args[EFFECT_DECIDE_HEAD] = (struct str){ json, n };
	args[EFFECT_DECIDE_TAIL] = seq;
}

static void
add_effect(struct words *w, struct outbox *o, const struct effect *f)
{
	struct str args[EFFECT_DECIDE_FIELDS];
	uint32_t i = 0;

	words_add(w, str_of(effect_words[f->op]));
	words_add_number(w, f->nargs);
	if (f->op == EFFECT_DECIDE && f->nargs >= EFFECT_DECIDE_FIELDS) {
		memcpy(args, f->args, sizeof(args));
		o->sent++;
		if (is_numbering(o))
			number_decision(o, w->arena, args);
		for (; i < EFFECT_DECIDE_FIELDS; i++)
			words_add(w, args[i]);
	}
	for (; i < f->nargs; i++)
		words_add(w, f->args[i]);
}

static void
add_entry(struct words *w, struct outbox *o, const struct outbox_entry *e)
{
	const struct effect *f;
	uint32_t i;

	words_add(w, e->stream);
	words_add(w, e->id);
	words_add_number(w, e->effects->n);
	for (f = e->effects->first; f != NULL; f = f->next)
		add_effect(w, o, f);
	words_add_number(w, e->nkeys);
	for (i = 0; i < e->nkeys; i++) {
		words_add(w, e->keys[i]->kind);
		words_add(w, e->keys[i]->id);
		words_add(w, e->keys[i]->token);
	}
}

static struct str
format_time(struct mem_arena *a, int64_t ms)
{
	struct buf b = { 0 };
	struct str s;

	buf_time(&b, ms);
	s = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
	return s;
}

static void
add_head(struct words *w, struct outbox *o, int64_t now_ms)
{
	const struct outbox_options *p = &o->options;
	struct str at = format_time(w->arena, now_ms);
	char *token = mem_arena_alloc(w->arena, 48);

	snprintf(token, 48, "%s-%llx", o->options.life,
	    (unsigned long long)++o->commits);
	words_add(w, str_of(o->anchor));
	words_add(w, str_of(p->prefix));
	words_add(w, str_of(token));
	words_add(w, (struct str){ at.data, 10 }); /* the day */
	words_add(w, at);
	words_add(w, str_of(p->group));
	words_add_number(w, p->decisions_maxlen);
	words_add_number(w, p->queue_maxlen);
	words_add_number(w, p->dead_maxlen);
	words_add_number(w, p->alerts_maxlen);
	words_add_number(w, p->sla_maxlen);
}

static void
take_fate(struct mem_arena *a, struct outbox_entry *e,
    const struct redisReply *reply)
{
	int64_t answer = redis_int(reply);

	e->broken_key = (struct str){ "", 0 };
	e->fate = answer == 1 ? OUTBOX_DONE : answer == 0 ? OUTBOX_GONE :
	    answer == -1 ? OUTBOX_CONFLICT : OUTBOX_BROKEN;
	if (redis_kind(reply) != REDIS_IS_TEXT)
		return;
	e->fate = OUTBOX_BROKEN;
	e->broken_key = mem_arena_str(a, redis_str(reply));
}

static void
note_timer(struct outbox *o, const struct redisReply *score)
{
	/* what is no time is nothing to wait for */
	o->next_timer_ms = redis_score(score, INT64_MAX);
}

/* Takes the seq of the last decision, once these were written, and how often
 * numbers thought of are right: one that came back, or another instance, makes
 * those of all that are under way wrong, and a decision that is put together
 * anew costs more than one that had no number. */
static void
note_seq(const struct writing *w, const struct redisReply *seq)
{
	struct outbox *o = w->outbox;
	int64_t offset = redis_int(seq) - w->sent;

	if (redis_kind(seq) != REDIS_IS_INT) {
		o->is_offset_known = false;
		return;
	}
	if (w->is_offset_known && w->offset != offset)
		o->luck -= o->luck > 0;
	else if (w->is_offset_known)
		o->luck += o->luck < LUCK_MAX;
	o->is_offset_known = true;
	o->offset = offset;
}

static void
commit_cb(void *arg, const struct redisReply *reply)
{
	struct writing *w = arg;
	const char *why;
	enum outbox_result result = outbox_judge(reply, &why);
	uint32_t i;

	if (result == OUTBOX_OK && redis_count(reply) != w->n + 2) {
		result = OUTBOX_LATER;
		why = "the commit script answered something else";
	}
	for (i = 0; result == OUTBOX_OK && i < w->n; i++)
		take_fate(w->arena, &w->entries[i], redis_at(reply, i));
	if (result == OUTBOX_OK) {
		note_timer(w->outbox, redis_at(reply, w->n));
		note_seq(w, redis_at(reply, w->n + 1));
	}
	w->fn(w->arg, result, why);
}

static void
waited_cb(void *arg, const struct redisReply *reply)
{
	struct outbox *o = arg;

	if (redis_kind(reply) == REDIS_IS_INT &&
	    redis_int(reply) < o->options.wait_replicas)
		log_warn("commit on too few replicas have=%lld want=%lld",
		    (long long)redis_int(reply),
		    (long long)o->options.wait_replicas);
}

#define REPLICA_WAIT_MS "1000"

int
outbox_commit(struct outbox *o, struct mem_arena *a, int64_t now_ms,
    struct outbox_entry *entries, uint32_t n, outbox_commit_fn *fn, void *arg)
{
	struct writing *writing = mem_arena_alloc(a, sizeof(*writing));
	struct words w;
	size_t cap = 12;
	char replicas[24];
	uint32_t i;

	*writing = (struct writing){ .outbox = o, .arena = a,
		.entries = entries, .n = n, .fn = fn, .arg = arg };
	for (i = 0; i < n; i++)
		cap += words_of(&entries[i]);
	w = words_new(a, cap);
	add_head(&w, o, now_ms);
	words_add_number(&w, n);
	writing->is_offset_known = o->is_offset_known;
	writing->offset = o->offset;
	for (i = 0; i < n; i++)
		add_entry(&w, o, &entries[i]);
	writing->sent = o->sent;
	if (script_run(o->options.scripts, SCRIPT_COMMIT, o->options.redis, 1,
	    w.n, w.argv, commit_cb, writing) == -1)
		return -1;
	if (o->options.wait_replicas > 0) {
		snprintf(replicas, sizeof(replicas), "%lld",
		    (long long)o->options.wait_replicas);
		redis_sendf(o->options.redis, waited_cb, o, "WAIT %s %s",
		    replicas, REPLICA_WAIT_MS);
	}
	return 0;
}
