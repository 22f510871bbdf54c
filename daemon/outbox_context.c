/*
 * outbox_context: what is known of the cases and customers of a batch, and the
 * time.  It knows the script context.lua's arguments and its answer.
 */
#include <stdlib.h>

#include "outbox_parts.h"

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

static void
context_cb(void *arg, const struct redisReply *reply)
{
	struct reading *r = arg;
	const struct redisReply *values;
	const char *why;
	enum outbox_result result = outbox_judge(reply, &why);
	int64_t now_ms = 0;
	uint32_t i;

	if (result == OUTBOX_OK && redis_count(reply) != r->n + 2) {
		result = OUTBOX_LATER;
		why = "the context script answered something else";
	}
	if (result != OUTBOX_OK) {
		r->fn(r->arg, result, why, 0);
		return;
	}
	now_ms = strtoll(redis_str(redis_at(reply, 0)).data, NULL, 10) * 1000 +
	    strtoll(redis_str(redis_at(reply, 1)).data, NULL, 10) / 1000;
	for (i = 0; i < r->n; i++) {
		values = redis_at(reply, i + 2);
		if (redis_kind(values) != REDIS_IS_LIST)
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
	words_add(&w, str_of(o->anchor));
	words_add(&w, str_of(o->options.prefix));
	for (i = 0; i < n; i++) {
		words_add(&w, keys[i].kind);
		words_add(&w, keys[i].id);
		if (keys[i].nfields == 0) {
			words_add_number(&w, 0);
			continue;
		}
		words_add_number(&w, keys[i].nfields + 1);
		words_add(&w, STR("token"));
		for (k = 0; k < keys[i].nfields; k++)
			words_add(&w, keys[i].fields[k]);
	}
	return script_run(o->options.scripts, SCRIPT_CONTEXT, o->options.redis,
	    1, w.n, w.argv, context_cb, r);
}
