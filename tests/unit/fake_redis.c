/*
 * fake_redis: redis.h without a Redis.
 */
#include "fake_redis.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "redis_reply.h"

#define CONNECTIONS 8

struct command {
	struct command *next;
	redis_reply_fn *fn;
	void *arg;
	int block_ms;
	size_t argc;
	struct str *argv;
	struct mem_arena arena;
};

struct redis {
	struct redis_hooks hooks;
	enum redis_state state;
	bool is_deaf;
	struct command *first;
	char reconnected[128];
};

static struct redis *made[CONNECTIONS];
static int nmade;

struct redis *
fake_redis(int n)
{
	assert(n < nmade);
	return made[n];
}

void
fake_redis_reset(void)
{
	nmade = 0;
}

/* Commands ------------------------------------------------------------------ */

static void
free_command(struct command *c)
{
	mem_arena_clear(&c->arena);
	free(c);
}

static int
queue(struct redis *r, int block_ms, redis_reply_fn *fn, void *arg,
    size_t argc, const struct str *argv)
{
	struct command *c, **at = &r->first;
	size_t i;

	if (r->state != REDIS_READY || r->is_deaf)
		return -1;
	c = mem_alloc(sizeof(*c));
	c->fn = fn;
	c->arg = arg;
	c->block_ms = block_ms;
	c->argc = argc;
	c->argv = mem_arena_alloc(&c->arena, argc * sizeof(*argv));
	for (i = 0; i < argc; i++)
		c->argv[i] = mem_arena_str(&c->arena, argv[i]);
	while (*at != NULL)
		at = &(*at)->next;
	*at = c;
	return 0;
}

int
redis_send(struct redis *r, redis_reply_fn *fn, void *arg, size_t argc,
    const struct str *argv)
{
	return queue(r, -1, fn, arg, argc, argv);
}

int
redis_send_blocking(struct redis *r, int block_ms, redis_reply_fn *fn,
    void *arg, size_t argc, const struct str *argv)
{
	return queue(r, block_ms, fn, arg, argc, argv);
}

int
redis_sendf(struct redis *r, redis_reply_fn *fn, void *arg, const char *fmt,
    ...)
{
	struct str argv[32];
	size_t n = 0, len;
	va_list ap;

	va_start(ap, fmt);
	for (; *fmt != '\0'; fmt += len + strspn(fmt + len, " ")) {
		len = strcspn(fmt, " ");
		assert(n < 32);
		argv[n] = (struct str){ fmt, len };
		if (strncmp(fmt, "%s", 2) == 0) {
			argv[n] = str_of(va_arg(ap, const char *));
		} else if (strncmp(fmt, "%b", 2) == 0) {
			argv[n].data = va_arg(ap, const char *);
			argv[n].len = va_arg(ap, size_t);
		}
		n++;
	}
	va_end(ap);
	return queue(r, -1, fn, arg, n, argv);
}

size_t
fake_redis_waiting(const struct redis *r)
{
	const struct command *c;
	size_t n = 0;

	for (c = r->first; c != NULL; c = c->next)
		n++;
	return n;
}

const char *
fake_redis_next(const struct redis *r)
{
	static char text[8192];
	size_t i, at = 0;

	text[0] = '\0';
	for (i = 0; r->first != NULL && i < r->first->argc; i++)
		at += (size_t)snprintf(text + at, sizeof(text) - at, "%s%.*s",
		    i > 0 ? " " : "", (int)r->first->argv[i].len,
		    r->first->argv[i].data);
	return text;
}

struct str
fake_redis_word(const struct redis *r, size_t n)
{
	assert(r->first != NULL && n < r->first->argc);
	return r->first->argv[n];
}

size_t
fake_redis_words(const struct redis *r)
{
	return r->first != NULL ? r->first->argc : 0;
}

int
fake_redis_block_ms(const struct redis *r)
{
	assert(r->first != NULL);
	return r->first->block_ms;
}

/* Replies -------------------------------------------------------------------- */

/* Writes one value of the notation in Redis' protocol; returns behind it. */
static const char *
put_reply(struct buf *out, const char *p)
{
	struct buf list = { 0 };
	const char *end;
	size_t n = 0;

	p += strspn(p, " ");
	if (*p == '[') {
		for (p++; p += strspn(p, " "), *p != ']'; n++)
			p = put_reply(&list, p);
		buf_addf(out, "*%zu\r\n", n);
		buf_add(out, list.data, list.len);
		buf_clear(&list);
		return p + 1;
	}
	if (*p == '\'') {
		end = strchr(p + 1, '\'');
		assert(end != NULL);
		buf_addf(out, "$%zu\r\n%.*s\r\n", (size_t)(end - p - 1),
		    (int)(end - p - 1), p + 1);
		return end + 1;
	}
	end = p + strcspn(p, " ]");
	assert(end > p);
	if (strncmp(p, "nil", 3) == 0) {
		buf_adds(out, "$-1\r\n");
		return end;
	}
	buf_addc(out, *p == '!' ? '-' : ':');
	for (p += *p == '!'; p < end; p++)
		buf_addc(out, *p == '_' ? ' ' : *p);
	buf_adds(out, "\r\n");
	return end;
}

static bool
keep_cb(void *arg, const struct redisReply *reply)
{
	*(struct redisReply **)arg = redis_reply_copy(reply);
	return true;
}

static struct redisReply *
reply_of(const char *text)
{
	struct redis_parser *parser = redis_parser_new(64u << 20);
	struct redisReply *reply = NULL;
	struct buf bytes = { 0 };
	struct err err = { "" };

	put_reply(&bytes, text);
	if (redis_parser_feed(parser, bytes.data, bytes.len, keep_cb, &reply,
	    &err) == -1)
		assert(!"a reply that does not parse");
	assert(reply != NULL);
	redis_parser_free(parser);
	buf_clear(&bytes);
	return reply;
}

void
fake_redis_answer(struct redis *r, const char *text)
{
	struct redisReply *reply = text != NULL ? reply_of(text) : NULL;
	struct command *c = r->first;

	assert(c != NULL);
	r->first = c->next;
	if (c->fn != NULL)
		c->fn(c->arg, reply);
	free_command(c);
	redis_reply_free(reply);
}

void
fake_redis_push(struct redis *r, const char *text)
{
	struct redisReply *reply = reply_of(text);

	r->hooks.on_push(r->hooks.arg, reply);
	redis_reply_free(reply);
}

/* The connection -------------------------------------------------------------- */

struct redis *
redis_new(struct event_base *base, const struct redis_options *options,
    const struct redis_hooks *hooks)
{
	struct redis *r = mem_alloc(sizeof(*r));

	(void)base;
	(void)options;
	assert(nmade < CONNECTIONS);
	r->hooks = *hooks;
	made[nmade++] = r;
	return r;
}

void
redis_free(struct redis *r)
{
	struct command *c;

	if (r == NULL)
		return;
	while ((c = r->first) != NULL) {
		r->first = c->next;
		free_command(c);
	}
	free(r);
}

enum redis_state
redis_state(const struct redis *r)
{
	return r->state;
}

const char *
redis_why(const struct redis *r)
{
	return r->reconnected;
}

uint64_t
redis_losses(const struct redis *r)
{
	(void)r;
	return 0;
}

size_t
redis_pending(const struct redis *r)
{
	return fake_redis_waiting(r);
}

size_t
redis_backlog(const struct redis *r)
{
	(void)r;
	return 0;
}

void
redis_reconnect(struct redis *r, const char *why)
{
	snprintf(r->reconnected, sizeof(r->reconnected), "%s", why);
	r->state = REDIS_DOWN;
}

static void
answer_lost(struct redis *r)
{
	while (r->first != NULL)
		fake_redis_answer(r, NULL);
}

/* As the loop would: what was under way when the connection went is lost. */
void
redis_turn(struct redis *r, int max_ms)
{
	(void)max_ms;
	if (r->state == REDIS_DOWN)
		answer_lost(r);
}

void
fake_redis_come_up(struct redis *r)
{
	r->state = REDIS_READY;
	r->is_deaf = false;
	if (r->hooks.on_ready != NULL)
		r->hooks.on_ready(r->hooks.arg);
}

void
fake_redis_go_down(struct redis *r, const char *why)
{
	r->state = REDIS_DOWN;
	answer_lost(r);
	if (r->hooks.on_down != NULL)
		r->hooks.on_down(r->hooks.arg, why, 50);
}

void
fake_redis_be_deaf(struct redis *r)
{
	r->is_deaf = true;
}

const char *
fake_redis_reconnected(const struct redis *r)
{
	return r->reconnected;
}

void
redis_set_password(struct redis *r, const char *password)
{
	(void)r, (void)password;
}
