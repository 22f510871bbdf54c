/*
 * outbox_context: what is known of the cases and customers of a batch, and the
 * time: plain commands, sent in one go.  A script would see all at one moment,
 * and cost Redis more than twice as much: what must still be so when it is
 * written is compared by the commit.
 */
#include <stdlib.h>
#include <string.h>

#include "outbox_parts.h"

#define STRANGE "Redis answered something else to what was asked of it"

struct reading {
	struct mem_arena *arena;
	struct outbox_key *keys;
	uint32_t sent, answered;    /* commands: the time, then the keys */
	bool is_cut;                /* not all could be sent */
	enum outbox_result result;
	const char *why;
	int64_t now_ms;
	outbox_context_fn *fn;
	void *arg;
};

static struct str
copy(struct mem_arena *a, const struct redisReply *r)
{
	return mem_arena_str(a, redis_str(r));
}

/* All fields: field, value, ...; the token among them. */
static void
take_all(struct mem_arena *a, struct outbox_key *k,
    const struct redisReply *reply)
{
	size_t n = redis_count(reply), i;

	k->found = mem_arena_alloc(a, n * sizeof(struct str));
	for (i = 0; i + 1 < n; i += 2) {
		struct str field = copy(a, redis_at(reply, i));
		struct str value = copy(a, redis_at(reply, i + 1));

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
	if (redis_count(reply) != k->nfields + 1)
		return;
	if (redis_kind(redis_at(reply, 0)) == REDIS_IS_TEXT)
		k->token = copy(a, redis_at(reply, 0));
	for (i = 0; i < k->nfields; i++) {
		value = redis_at(reply, i + 1);
		if (redis_kind(value) != REDIS_IS_TEXT)
			continue;
		k->found[2 * k->nfound] = k->fields[i];
		k->found[2 * k->nfound++ + 1] = copy(a, value);
	}
}

/* The first trouble is the batch's. */
static void
note_trouble(struct reading *r, enum outbox_result result, const char *why)
{
	if (r->result != OUTBOX_OK)
		return;
	r->result = result;
	r->why = mem_arena_str(r->arena, str_of(why)).data;
}

/* Anything but a list is trouble. */
static bool
is_list(struct reading *r, const struct redisReply *reply)
{
	const char *why;
	enum outbox_result result = outbox_judge(reply, &why);

	if (result != OUTBOX_OK)
		note_trouble(r, result, why);
	else if (redis_kind(reply) != REDIS_IS_LIST)
		note_trouble(r, OUTBOX_LATER, STRANGE);
	else
		return true;
	return false;
}

static void
take_time(struct reading *r, const struct redisReply *reply)
{
	if (!is_list(r, reply))
		return;
	if (redis_count(reply) != 2)
		note_trouble(r, OUTBOX_LATER, STRANGE);
	r->now_ms =
	    strtoll(redis_str(redis_at(reply, 0)).data, NULL, 10) * 1000 +
	    strtoll(redis_str(redis_at(reply, 1)).data, NULL, 10) / 1000;
}

static void
take_key(struct reading *r, struct outbox_key *k,
    const struct redisReply *reply)
{
	if (reply != NULL && str_is(redis_error_word(reply), "WRONGTYPE"))
		k->is_broken = true;
	else if (!is_list(r, reply))
		return;
	else if (k->nfields == 0)
		take_all(r->arena, k, reply);
	else
		take_some(r->arena, k, reply);
}

/* Replies come in the order of the commands. */
static void
reply_cb(void *arg, const struct redisReply *reply)
{
	struct reading *r = arg;
	uint32_t i = r->answered++;

	if (i == 0)
		take_time(r, reply);
	else
		take_key(r, &r->keys[i - 1], reply);
	if (r->answered < r->sent)
		return;
	if (r->is_cut)
		note_trouble(r, OUTBOX_UNKNOWN, "the connection was lost");
	r->fn(r->arg, r->result, r->why,
	    r->result == OUTBOX_OK ? r->now_ms : 0);
}

static struct str
name_of(const struct outbox *o, struct mem_arena *a,
    const struct outbox_key *k)
{
	struct str prefix = str_of(o->options.prefix);
	char *name = mem_arena_alloc(a, prefix.len + k->kind.len + 1 +
	    k->id.len), *p = name;

	memcpy(p, prefix.data, prefix.len);
	p += prefix.len;
	memcpy(p, k->kind.data, k->kind.len);
	p += k->kind.len;
	*p++ = ':';
	memcpy(p, k->id.data, k->id.len);
	return (struct str){ name, (size_t)(p - name) + k->id.len };
}

static int
ask(struct outbox *o, struct reading *r, const struct outbox_key *k)
{
	struct words w = words_new(r->arena, 3 + k->nfields);
	uint32_t i;

	words_add(&w, k->nfields == 0 ? (struct str)STR("HGETALL") :
	    (struct str)STR("HMGET"));
	words_add(&w, name_of(o, r->arena, k));
	if (k->nfields > 0)
		words_add(&w, (struct str)STR("token"));
	for (i = 0; i < k->nfields; i++)
		words_add(&w, k->fields[i]);
	return redis_send(o->options.redis, reply_cb, r, w.n, w.argv);
}

int
outbox_context(struct outbox *o, struct mem_arena *a, struct outbox_key *keys,
    uint32_t n, outbox_context_fn *fn, void *arg)
{
	const struct str time[] = { STR("TIME") };
	struct reading *r = mem_arena_alloc(a, sizeof(*r));
	uint32_t i;

	*r = (struct reading){ .arena = a, .keys = keys, .fn = fn,
		.arg = arg };
	if (redis_send(o->options.redis, reply_cb, r, 1, time) == -1)
		return -1;
	r->sent = 1;
	for (i = 0; i < n && !r->is_cut; i++)
		if (ask(o, r, &keys[i]) == 0)
			r->sent++;
		else
			r->is_cut = true;
	return 0;
}
