/*
 * outbox: reads what is known, and writes what was decided.  It knows the two
 * scripts' arguments and Redis' answers; it knows no complaint and no rule.
 */
#include "outbox.h"

#include <assert.h>
#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

#include "buf.h"
#include "log.h"

struct alert {
	struct alert *next;
	struct outbox *outbox;
	struct mem_arena arena;
	struct effects effects;
	struct outbox_entry entry;
};

struct outbox {
	struct outbox_options options;
	char life[17];            /* this life of the instance, in tokens */
	uint64_t commits;
	char anchor[128];         /* a key of the shard */
	struct alert *alerts;     /* waiting for Redis, oldest first */
	int nalerts;
};

struct outbox *
outbox_new(const struct outbox_options *options)
{
	struct outbox *o = mem_alloc(sizeof(*o));
	uint64_t life;

	if (getrandom(&life, sizeof(life), 0) != (ssize_t)sizeof(life))
		fatal("no random numbers");
	o->options = *options;
	snprintf(o->life, sizeof(o->life), "%016llx", (unsigned long long)life);
	snprintf(o->anchor, sizeof(o->anchor), "%sevents", options->prefix);
	return o;
}

void
outbox_set_options(struct outbox *o, const struct outbox_options *options)
{
	o->options.decisions_maxlen = options->decisions_maxlen;
	o->options.queue_maxlen = options->queue_maxlen;
	o->options.dead_maxlen = options->dead_maxlen;
	o->options.alerts_maxlen = options->alerts_maxlen;
	o->options.wait_replicas = options->wait_replicas;
}

static void
alert_free(struct alert *a)
{
	mem_arena_clear(&a->arena);
	free(a);
}

void
outbox_free(struct outbox *o)
{
	struct alert *a;

	if (o == NULL)
		return;
	while ((a = o->alerts) != NULL) {
		o->alerts = a->next;
		alert_free(a);
	}
	free(o);
}

/* What Redis answered, in one word ---------------------------------------- */

static enum outbox_result
judge(const struct redisReply *reply, const char **why)
{
	*why = NULL;
	if (reply == NULL) {
		*why = "the connection was lost";
		return OUTBOX_UNKNOWN;
	}
	if (reply->type != REDIS_REPLY_ERROR)
		return OUTBOX_OK;
	*why = reply->str;
	return redis_trouble(reply) == REDIS_ELSEWHERE ? OUTBOX_ELSEWHERE :
	    OUTBOX_LATER;
}

/* The arguments of a script, in an arena ---------------------------------- */

struct words {
	struct mem_arena *arena;
	struct str *argv;
	size_t n, cap;
};

static void
add(struct words *w, struct str s)
{
	assert(w->n < w->cap);
	w->argv[w->n++] = s;
}

static void
add_number(struct words *w, int64_t n)
{
	static const char digits[] = "0123456789";
	char *p;

	if (n >= 0 && n < 10) {
		add(w, (struct str){ digits + n, 1 });
		return;
	}
	p = mem_arena_alloc(w->arena, 24);
	add(w, (struct str){ p, (size_t)snprintf(p, 24, "%lld",
	    (long long)n) });
}

static struct words
words_new(struct mem_arena *a, size_t cap)
{
	return (struct words){ a, mem_arena_alloc(a, cap * sizeof(struct str)),
		0, cap };
}

/* Context ----------------------------------------------------------------- */

struct reading {
	struct mem_arena *arena;
	struct outbox_key *keys;
	uint32_t n;
	outbox_context_fn *fn;
	void *arg;
};

static struct str
copy(struct mem_arena *a, const struct redisReply *r)
{
	return mem_arena_str(a, (struct str){ r->str, r->len });
}

/* All fields: field, value, ...; the token among them. */
static void
take_all(struct mem_arena *a, struct outbox_key *k,
    const struct redisReply *reply)
{
	size_t i;

	k->found = mem_arena_alloc(a, reply->elements * sizeof(struct str));
	for (i = 0; i + 1 < reply->elements; i += 2) {
		struct str field = copy(a, reply->element[i]);
		struct str value = copy(a, reply->element[i + 1]);

		if (str_is(field, "token")) {
			k->token = value;
			continue;
		}
		k->found[2 * k->nfound] = field;
		k->found[2 * k->nfound++ + 1] = value;
	}
}

/* The fields asked for, the token first; a missing one is nil. */
static void
take_some(struct mem_arena *a, struct outbox_key *k,
    const struct redisReply *reply)
{
	const struct redisReply *value;
	uint32_t i;

	k->found = mem_arena_alloc(a, 2 * k->nfields * sizeof(struct str));
	if (reply->elements != k->nfields + 1)
		return;
	if (reply->element[0]->type == REDIS_REPLY_STRING)
		k->token = copy(a, reply->element[0]);
	for (i = 0; i < k->nfields; i++) {
		value = reply->element[i + 1];
		if (value->type != REDIS_REPLY_STRING)
			continue;
		k->found[2 * k->nfound] = k->fields[i];
		k->found[2 * k->nfound++ + 1] = copy(a, value);
	}
}

static void
context_cb(void *arg, const struct redisReply *reply)
{
	struct reading *r = arg;
	const struct redisReply *values;
	const char *why;
	enum outbox_result result = judge(reply, &why);
	int64_t now_ms = 0;
	uint32_t i;

	if (result == OUTBOX_OK && (reply->type != REDIS_REPLY_ARRAY ||
	    reply->elements != r->n + 2)) {
		result = OUTBOX_LATER;
		why = "the context script answered something else";
	}
	if (result != OUTBOX_OK) {
		r->fn(r->arg, result, why, 0);
		return;
	}
	now_ms = strtoll(reply->element[0]->str, NULL, 10) * 1000 +
	    strtoll(reply->element[1]->str, NULL, 10) / 1000;
	for (i = 0; i < r->n; i++) {
		values = reply->element[i + 2];
		if (values->type != REDIS_REPLY_ARRAY)
			r->keys[i].is_broken = true;
		else if (r->keys[i].nfields == 0)
			take_all(r->arena, &r->keys[i], values);
		else
			take_some(r->arena, &r->keys[i], values);
	}
	r->fn(r->arg, OUTBOX_OK, NULL, now_ms);
}

int
outbox_context(struct outbox *o, struct mem_arena *a, struct outbox_key *keys,
    uint32_t n, outbox_context_fn *fn, void *arg)
{
	struct reading *r = mem_arena_alloc(a, sizeof(*r));
	struct words w;
	size_t cap = 2;
	uint32_t i, k;

	*r = (struct reading){ a, keys, n, fn, arg };
	for (i = 0; i < n; i++)
		cap += 4 + keys[i].nfields;
	w = words_new(a, cap);
	add(&w, str_of(o->anchor));
	add(&w, str_of(o->options.prefix));
	for (i = 0; i < n; i++) {
		add(&w, keys[i].kind);
		add(&w, keys[i].id);
		if (keys[i].nfields == 0) {
			add_number(&w, 0);
			continue;
		}
		add_number(&w, keys[i].nfields + 1);
		add(&w, (struct str)STR("token"));
		for (k = 0; k < keys[i].nfields; k++)
			add(&w, keys[i].fields[k]);
	}
	return script_run(o->options.scripts, SCRIPT_CONTEXT, o->options.redis,
	    1, w.n, w.argv, context_cb, r);
}

/* Commit ------------------------------------------------------------------ */

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

	add(w, e->stream);
	add(w, e->id);
	add_number(w, e->effects->n);
	for (f = e->effects->first; f != NULL; f = f->next) {
		add(w, str_of(effect_words[f->op]));
		add_number(w, f->nargs);
		for (i = 0; i < f->nargs; i++)
			add(w, f->args[i]);
	}
	add_number(w, e->nkeys);
	for (i = 0; i < e->nkeys; i++) {
		add(w, e->keys[i]->kind);
		add(w, e->keys[i]->id);
		add(w, e->keys[i]->token);
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

	snprintf(token, 48, "%s-%llx", o->life,
	    (unsigned long long)++o->commits);
	add(w, str_of(o->anchor));
	add(w, str_of(p->prefix));
	add(w, str_of(token));
	add(w, (struct str){ at.data, 10 }); /* the day */
	add(w, at);
	add(w, str_of(p->group));
	add_number(w, p->decisions_maxlen);
	add_number(w, p->queue_maxlen);
	add_number(w, p->dead_maxlen);
	add_number(w, p->alerts_maxlen);
}

static enum outbox_verdict
verdict_of(long long answer)
{
	return answer == 1 ? OUTBOX_DONE : answer == 0 ? OUTBOX_GONE :
	    answer == -1 ? OUTBOX_CONFLICT : OUTBOX_BROKEN;
}

static void
commit_cb(void *arg, const struct redisReply *reply)
{
	struct writing *w = arg;
	const char *why;
	enum outbox_result result = judge(reply, &why);
	uint32_t i;

	if (result == OUTBOX_OK && (reply->type != REDIS_REPLY_ARRAY ||
	    reply->elements != w->n)) {
		result = OUTBOX_LATER;
		why = "the commit script answered something else";
	}
	for (i = 0; result == OUTBOX_OK && i < w->n; i++)
		w->entries[i].verdict = verdict_of(
		    reply->element[i]->integer);
	w->fn(w->arg, result, why);
}

static void
waited_cb(void *arg, const struct redisReply *reply)
{
	struct outbox *o = arg;

	if (reply != NULL && reply->type == REDIS_REPLY_INTEGER &&
	    reply->integer < o->options.wait_replicas)
		log_warn("commit on too few replicas have=%lld want=%lld",
		    reply->integer, (long long)o->options.wait_replicas);
}

#define REPLICA_WAIT_MS "1000"

int
outbox_commit(struct outbox *o, struct mem_arena *a, int64_t now_ms,
    struct outbox_entry *entries, uint32_t n, outbox_commit_fn *fn, void *arg)
{
	struct writing *writing = mem_arena_alloc(a, sizeof(*writing));
	struct words w;
	size_t cap = 11;
	char replicas[24];
	uint32_t i;

	*writing = (struct writing){ o, entries, n, fn, arg };
	for (i = 0; i < n; i++)
		cap += words_of(&entries[i]);
	w = words_new(a, cap);
	add_head(&w, o, now_ms);
	add_number(&w, n);
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

/* Alerts ------------------------------------------------------------------ */

static int64_t
wall_ms(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_REALTIME, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

static void
add_alert(struct effects *list, struct mem_arena *a, int64_t now_ms,
    const char *kind, struct str members)
{
	struct effect *e = effects_add(list, a, EFFECT_ALERT, 2);
	struct buf b = { 0 };

	e->args[0] = (struct str)STR("{\"seq\":");
	buf_adds(&b, ",\"at\":\"");
	buf_time(&b, now_ms);
	buf_adds(&b, "\",\"kind\":");
	buf_json_cstr(&b, kind);
	if (members.len > 0)
		buf_addc(&b, ',');
	buf_add_str(&b, members);
	buf_addc(&b, '}');
	e->args[1] = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
}

static void
keep_alert(struct outbox *o, struct alert *a)
{
	struct alert **at = &o->alerts, *oldest;

	while (*at != NULL)
		at = &(*at)->next;
	*at = a;
	a->next = NULL;
	if (++o->nalerts <= OUTBOX_ALERTS_KEPT)
		return;
	oldest = o->alerts;
	o->alerts = oldest->next;
	o->nalerts--;
	alert_free(oldest);
}

static void
alerted_cb(void *arg, enum outbox_result result, const char *why)
{
	struct alert *a = arg;

	(void)why;
	/* a lost answer: told twice is better than not */
	if (result != OUTBOX_OK)
		keep_alert(a->outbox, a);
	else
		alert_free(a);
}

static void
send_alert(struct outbox *o, struct alert *a)
{
	if (outbox_commit(o, &a->arena, wall_ms(), &a->entry, 1, alerted_cb,
	    a) == -1)
		keep_alert(o, a);
}

void
outbox_alert(struct outbox *o, const char *kind, const char *members)
{
	struct alert *a = mem_alloc(sizeof(*a));
	struct buf all = { 0 };

	buf_adds(&all, "\"instance\":");
	buf_json_cstr(&all, o->options.instance);
	if (members[0] != '\0')
		buf_addc(&all, ',');
	buf_adds(&all, members);
	a->outbox = o;
	add_alert(&a->effects, &a->arena, wall_ms(), kind,
	    (struct str){ all.data, all.len });
	buf_clear(&all);
	a->entry = (struct outbox_entry){ .stream = { "", 0 }, .id = { "", 0 },
		.effects = &a->effects };
	send_alert(o, a);
}

void
outbox_flush_alerts(struct outbox *o)
{
	struct alert *a = o->alerts, *next;

	o->alerts = NULL;
	o->nalerts = 0;
	for (; a != NULL; a = next) {
		next = a->next;
		send_alert(o, a);
	}
}

/* Dead letters ------------------------------------------------------------ */

static void
put_member(struct buf *b, const char *name, struct str value)
{
	if (b->len > 0)
		buf_addc(b, ',');
	buf_json_cstr(b, name);
	buf_addc(b, ':');
	buf_json(b, value);
}

static struct str
join(struct mem_arena *a, struct str x, const char *between, struct str y)
{
	struct buf b = { 0 };
	struct str s;

	buf_add_str(&b, x);
	buf_adds(&b, between);
	buf_add_str(&b, y);
	s = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
	return s;
}

void
outbox_dead_effects(struct effects *list, struct mem_arena *a,
    const struct outbox_dead *dead, int64_t now_ms)
{
	struct str source = join(a, dead->stream, " ", dead->id);
	struct buf members = { 0 };
	struct effect *e;
	char *n;

	e = effects_add(list, a, EFFECT_DEAD, 5);
	e->args[0] = dead->reason;
	e->args[1] = dead->detail;
	e->args[2] = dead->event;
	e->args[3] = source;
	n = mem_arena_alloc(a, 24);
	e->args[4] = (struct str){ n, (size_t)snprintf(n, 24, "%lld",
	    (long long)dead->deliveries) };
	e = effects_add(list, a, EFFECT_STAT, 2);
	e->args[0] = (struct str)STR("dead");
	e->args[1] = join(a, (struct str)STR("refused"), ":", dead->reason);
	put_member(&members, "reason", dead->reason);
	put_member(&members, "detail", dead->detail);
	put_member(&members, "event", dead->event_id);
	put_member(&members, "case", dead->case_id);
	put_member(&members, "source", source);
	add_alert(list, a, now_ms, "dead",
	    (struct str){ members.data, members.len });
	buf_clear(&members);
}

/* Figures ----------------------------------------------------------------- */

static void
ignore_cb(void *arg, const struct redisReply *reply)
{
	(void)arg;
	(void)reply;
}

void
outbox_publish_stats(struct outbox *o, struct str json)
{
	char channel[160];
	struct str argv[3] = { STR("PUBLISH") };

	snprintf(channel, sizeof(channel), "%sstats", o->options.prefix);
	argv[1] = str_of(channel);
	argv[2] = json;
	/* nobody misses one: the next comes in a second */
	if (redis_send(o->options.redis, ignore_cb, o, 3, argv) == -1)
		return;
}
