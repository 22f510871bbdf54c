/*
 * link: triagectl's connection to Redis.  It alone of triagectl sees the event
 * loop and the Redis library; it knows no key and no command but SUBSCRIBE.
 */
#include "link.h"

#include <event2/event.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "redis.h"

#define CALL_TIMEOUT_MS 10000
#define REPLY_MAX_BYTES ((size_t)256 << 20)

struct link {
	struct event_base *base;
	struct event *tick, *sigint, *sigterm;
	struct redis *redis;
	struct redis_url url;
	struct str prefix;      /* of the configuration, as it is */
	struct mem_arena scratch; /* of one reply on its way to its owner */
	struct link_listener listener;
	size_t nchannels;
	struct str *words;      /* SUBSCRIBE and the channels */
	bool has_listener, is_stopped, was_down;
	char why[ERR_TEXT_BYTES]; /* it is down; "" while nothing is known */
};

/* What link_send notes for the way back. */
struct call {
	struct link *link;
	link_reply_fn *fn;
	void *arg;
};

/* --- replies --- */

static void
cut_at(struct str *s, struct str words)
{
	const char *hit = memmem(s->data, s->len, words.data, words.len);

	if (hit != NULL)
		s->len = (size_t)(hit - s->data);
}

/* An unknown command's error quotes its arguments, which can be an event; a
 * script's ends with its hash and line, which help nobody. */
static struct str
error_text(const struct redisReply *r)
{
	struct str s = redis_str(r);

	cut_at(&s, STR(", with args"));
	cut_at(&s, STR(" script: "));
	return s;
}

static int64_t
number_in(struct str s)
{
	char text[24];

	if (s.len == 0 || s.len >= sizeof(text))
		return 0;
	memcpy(text, s.data, s.len);
	text[s.len] = '\0';
	return strtoll(text, NULL, 10);
}

/* Copies a reply; as deep as the library's reader lets replies be. */
static void
translate(struct reply *to, const struct redisReply *r, struct mem_arena *a)
{
	*to = (struct reply){ .kind = REPLY_NIL };
	switch (redis_kind(r)) {
	case REDIS_IS_INT:
		to->kind = REPLY_INT;
		to->n = redis_int(r);
		break;
	case REDIS_IS_TEXT:
		to->kind = REPLY_TEXT;
		to->text = mem_arena_str(a, redis_str(r));
		to->n = number_in(to->text);
		break;
	case REDIS_IS_ERROR:
		to->kind = REPLY_ERROR;
		to->text = mem_arena_str(a, error_text(r));
		break;
	case REDIS_IS_LIST:
		to->kind = REPLY_LIST;
		to->count = redis_count(r);
		to->items = mem_arena_alloc(a, sizeof(*to->items) *
		    (to->count + 1));
		for (size_t i = 0; i < to->count; i++)
			translate(&to->items[i], redis_at(r, i), a);
		break;
	case REDIS_IS_NIL:
		break;
	}
}

const struct reply *
reply_field(const struct reply *list, const char *name)
{
	for (size_t i = 0; i + 1 < list->count; i += 2)
		if (list->items[i].kind == REPLY_TEXT &&
		    str_is(list->items[i].text, name))
			return &list->items[i + 1];
	return NULL;
}

struct str
link_key(const struct conf *c, struct mem_arena *a, const char *name)
{
	size_t n = strlen(c->prefix), m = strlen(name);
	char *key = mem_arena_alloc(a, n + m + 1);

	memcpy(key, c->prefix, n);
	memcpy(key + n, name, m);
	return (struct str){ key, n + m };
}

/* --- the connection --- */

static void
push_cb(void *arg, const struct redisReply *r)
{
	struct link *l = arg;

	if (l->has_listener && redis_count(r) == 3 &&
	    str_is(redis_str(redis_at(r, 0)), "message"))
		l->listener.on_message(l->listener.arg,
		    redis_str(redis_at(r, 1)), redis_str(redis_at(r, 2)));
}

static void
subscribed_cb(void *arg, const struct redisReply *r)
{
	struct link *l = arg;

	if (redis_kind(r) != REDIS_IS_ERROR)
		return;
	l->listener.on_state(l->listener.arg, redis_str(r).data);
	l->is_stopped = true;
}

static void
subscribe(struct link *l)
{
	if (l->nchannels > 0)
		(void)redis_send(l->redis, subscribed_cb, l, l->nchannels + 1,
		    l->words);
}

static void
ready_cb(void *arg)
{
	struct link *l = arg;

	l->why[0] = '\0';
	subscribe(l);
	if (l->was_down && l->has_listener)
		l->listener.on_state(l->listener.arg, NULL);
	l->was_down = false;
}

static void
down_cb(void *arg, const char *why, int retry_ms)
{
	struct link *l = arg;

	(void)retry_ms;
	if (l->why[0] == '\0')
		snprintf(l->why, sizeof(l->why), "%s", why);
	if (!l->was_down && l->has_listener)
		l->listener.on_state(l->listener.arg, why);
	l->was_down = true;
}

static void
tick_cb(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	(void)arg;
}

static void
signal_cb(evutil_socket_t fd, short what, void *arg)
{
	struct link *l = arg;

	(void)fd;
	(void)what;
	l->is_stopped = true;
}

static void
start_redis(struct link *l, const struct conf *c)
{
	struct redis_hooks hooks = {
		.on_ready = ready_cb,
		.on_down = down_cb,
		.on_push = push_cb,
		.arg = l,
	};
	struct redis_options options = {
		.tls = { c->redis_ca, c->redis_cert, c->redis_key,
			c->redis_insecure },
		.name = "triagectl",
		.connect_timeout_ms = 3000,
		.reply_timeout_ms = CALL_TIMEOUT_MS,
		.reply_max_bytes = REPLY_MAX_BYTES,
	};

	/* borrowed from the configuration, not to be freed with the URL */
	options.url = l->url;
	if (c->redis_user != NULL)
		options.url.user = c->redis_user;
	if (c->redis_password != NULL)
		options.url.password = c->redis_password;
	l->redis = redis_new(l->base, &options, &hooks);
}

struct link *
link_open(const struct conf *c, struct err *err)
{
	struct link *l = mem_alloc(sizeof(*l));

	signal(SIGPIPE, SIG_IGN);
	l->prefix = str_of(c->prefix);
	if (redis_url_parse(&l->url, c->redis, err) < 0)
		goto out;
	l->base = event_base_new();
	if (l->base == NULL) {
		err_set(err, "no event loop");
		goto out;
	}
	l->tick = evtimer_new(l->base, tick_cb, l);
	start_redis(l, c);
	while (!link_is_up(l) && l->why[0] == '\0')
		link_turn(l, 1000);
	if (link_is_up(l))
		return l;
	err_set(err, "no connection to Redis: %s", l->why);
out:
	link_close(l);
	return NULL;
}

void
link_take_signals(struct link *l)
{
	l->sigint = evsignal_new(l->base, SIGINT, signal_cb, l);
	l->sigterm = evsignal_new(l->base, SIGTERM, signal_cb, l);
	event_add(l->sigint, NULL);
	event_add(l->sigterm, NULL);
}

static void
free_event(struct event *e)
{
	if (e != NULL)
		event_free(e);
}

void
link_close(struct link *l)
{
	if (l == NULL)
		return;
	if (l->redis != NULL)
		redis_free(l->redis);
	free_event(l->tick);
	free_event(l->sigint);
	free_event(l->sigterm);
	if (l->base != NULL)
		event_base_free(l->base);
	redis_url_clear(&l->url);
	mem_arena_clear(&l->scratch);
	free(l->words);
	free(l);
}

bool
link_is_up(const struct link *l)
{
	return redis_state(l->redis) == REDIS_READY;
}

const char *
link_why_down(const struct link *l)
{
	return l->why;
}

bool
link_is_stopped(const struct link *l)
{
	return l->is_stopped;
}

void
link_turn(struct link *l, int wait_ms)
{
	struct timeval wait = { wait_ms / 1000, wait_ms % 1000 * 1000 };

	evtimer_add(l->tick, &wait);
	event_base_loop(l->base, EVLOOP_ONCE);
	evtimer_del(l->tick);
}

const struct reply *
link_ask(struct link *l, struct mem_arena *a, struct err *err, size_t argc,
    const struct str *argv)
{
	struct reply *reply = NULL;
	struct buf call = { 0 };
	struct redisReply *r = redis_call(l->redis, CALL_TIMEOUT_MS, err,
	    argc, argv);

	if (r == NULL)
		return NULL;
	reply = mem_arena_alloc(a, sizeof(*reply));
	translate(reply, r, a);
	redis_reply_free(r);
	if (reply->kind != REPLY_ERROR)
		return reply;
	link_put_call(&call, l->prefix, argc, argv);
	err_set(err, "Redis refused %s: %.*s", buf_cstr(&call),
	    (int)reply->text.len, reply->text.data);
	buf_clear(&call);
	return NULL;
}

static void
replied_cb(void *arg, const struct redisReply *r)
{
	struct call *call = arg;
	struct reply reply;

	mem_arena_reset(&call->link->scratch);
	if (r != NULL)
		translate(&reply, r, &call->link->scratch);
	call->fn(call->arg, r != NULL ? &reply : NULL);
	free(call);
}

int
link_send(struct link *l, link_reply_fn *fn, void *arg, size_t argc,
    const struct str *argv)
{
	struct call *call = mem_alloc(sizeof(*call));

	*call = (struct call){ l, fn, arg };
	if (redis_send(l->redis, replied_cb, call, argc, argv) == 0)
		return 0;
	free(call);
	return -1;
}

size_t
link_pending(const struct link *l)
{
	return redis_pending(l->redis);
}

size_t
link_backlog(const struct link *l)
{
	return redis_backlog(l->redis);
}

void
link_subscribe(struct link *l, const struct link_listener *listener,
    size_t nchannels, const struct str *channels)
{
	l->listener = *listener;
	l->has_listener = true;
	l->nchannels = nchannels;
	l->words = mem_alloc(sizeof(*l->words) * (nchannels + 1));
	l->words[0] = STR("SUBSCRIBE");
	for (size_t i = 0; i < nchannels; i++)
		l->words[i + 1] = channels[i]; /* the caller's, for long */
	subscribe(l);
}
