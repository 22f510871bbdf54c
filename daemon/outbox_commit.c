/*
 * outbox_commit: what was decided, in one atomic step.  It knows the script
 * commit.lua's arguments and its answer.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "buf.h"
#include "log.h"
#include "outbox_parts.h"

#define SCORE_MAX 9e15

struct writing {
	struct outbox *outbox;
	struct outbox_entry *entries;
	uint32_t n;
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

static void
add_entry(struct words *w, const struct outbox_entry *e)
{
	const struct effect *f;
	uint32_t i;

	words_add(w, e->stream);
	words_add(w, e->id);
	words_add_number(w, e->effects->n);
	for (f = e->effects->first; f != NULL; f = f->next) {
		words_add(w, str_of(effect_words[f->op]));
		words_add_number(w, f->nargs);
		for (i = 0; i < f->nargs; i++)
			words_add(w, f->args[i]);
	}
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

static enum outbox_verdict
verdict_of(int64_t answer)
{
	return answer == 1 ? OUTBOX_DONE : answer == 0 ? OUTBOX_GONE :
	    answer == -1 ? OUTBOX_CONFLICT : OUTBOX_BROKEN;
}

static void
note_timer(struct outbox *o, const struct redisReply *score)
{
	struct str s = redis_str(score);
	double ms = s.len > 0 ? strtod(s.data, NULL) : INFINITY;

	/* what is no time, an infinite score, is nothing to wait for */
	o->next_timer_ms = redis_kind(score) == REDIS_IS_TEXT &&
	    fabs(ms) < SCORE_MAX ? (int64_t)ms : INT64_MAX;
}

static void
commit_cb(void *arg, const struct redisReply *reply)
{
	struct writing *w = arg;
	const char *why;
	enum outbox_result result = outbox_judge(reply, &why);
	uint32_t i;

	if (result == OUTBOX_OK && redis_count(reply) != w->n + 1) {
		result = OUTBOX_LATER;
		why = "the commit script answered something else";
	}
	for (i = 0; result == OUTBOX_OK && i < w->n; i++)
		w->entries[i].verdict = verdict_of(
		    redis_int(redis_at(reply, i)));
	if (result == OUTBOX_OK)
		note_timer(w->outbox, redis_at(reply, w->n));
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

	*writing = (struct writing){ o, entries, n, fn, arg };
	for (i = 0; i < n; i++)
		cap += words_of(&entries[i]);
	w = words_new(a, cap);
	add_head(&w, o, now_ms);
	words_add_number(&w, n);
	for (i = 0; i < n; i++)
		add_entry(&w, &entries[i]);
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
