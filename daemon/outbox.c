/*
 * outbox: reads what is known, and writes what was decided: what both have in
 * common.  It knows Redis' answers; it knows no complaint and no rule.
 */
#include "outbox.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "outbox_parts.h"

struct outbox *
outbox_new(const struct outbox_options *options)
{
	struct outbox *o = mem_alloc(sizeof(*o));

	o->options = *options;
	o->next_timer_ms = INT64_MAX;
	o->luck = OUTBOX_LUCK;
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
	o->options.sla_maxlen = options->sla_maxlen;
	o->options.wait_replicas = options->wait_replicas;
}

void
outbox_free(struct outbox *o)
{
	if (o == NULL)
		return;
	outbox_drop_alerts(o);
	free(o);
}

int64_t
outbox_next_timer(const struct outbox *o)
{
	return o->next_timer_ms;
}

enum outbox_result
outbox_judge(const struct redisReply *reply, const char **why)
{
	*why = NULL;
	if (reply == NULL) {
		*why = "the connection was lost";
		return OUTBOX_UNKNOWN;
	}
	if (redis_kind(reply) != REDIS_IS_ERROR)
		return OUTBOX_OK;
	*why = redis_str(reply).data;
	return redis_trouble(reply) == REDIS_ELSEWHERE ? OUTBOX_ELSEWHERE :
	    OUTBOX_LATER;
}

/* The arguments of a script ----------------------------------------------- */

struct words
words_new(struct mem_arena *a, size_t cap)
{
	return (struct words){ a, mem_arena_alloc(a, cap * sizeof(struct str)),
		0, cap };
}

void
words_add(struct words *w, struct str s)
{
	assert(w->n < w->cap);
	w->argv[w->n++] = s;
}

void
words_add_number(struct words *w, int64_t n)
{
	static const char digits[] = "0123456789";
	char *p;

	if (n >= 0 && n < 10) {
		words_add(w, (struct str){ digits + n, 1 });
		return;
	}
	p = mem_arena_alloc(w->arena, 24);
	words_add(w, (struct str){ p, (size_t)snprintf(p, 24, "%lld",
	    (long long)n) });
}

/* Figures ----------------------------------------------------------------- */

void
outbox_publish_stats(struct outbox *o, struct str json)
{
	char channel[160];
	struct str argv[3] = { STR("PUBLISH") };

	snprintf(channel, sizeof(channel), "%sstats", o->options.prefix);
	argv[1] = str_of(channel);
	argv[2] = json;
	/* nobody misses one: the next comes in a second */
	if (redis_send(o->options.redis, NULL, NULL, 3, argv) == -1)
		return;
}
