/*
 * redis: one connection to one Redis, kept alive: dial, log in, be ready,
 * notice the end, try again.
 *
 * Nothing is torn down in the middle of a callback.  Whatever ends a
 * connection only says so (end()); the loop comes back to life_cb(), which
 * takes it apart.  It knows no key of ours.
 */
#include "redis.h"

#include <stdarg.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include <event2/event.h>

#include "clock.h"
#include "log.h"
#include "loop.h"
#include "redis_dial.h"
#include "redis_pipe.h"

#define CONNECT_TIMEOUT_MS 3000
#define REPLY_TIMEOUT_MS 5000
#define REPLY_MAX_BYTES ((size_t)256 << 20)
#define RETRY_MIN_MS 50
#define RETRY_MAX_MS 1500
#define RETRY_DENIED_MS 1000 /* at the least, where we are not let in */
#define STABLE_MS 1000       /* ready for so long: the next retry is quick */

struct redis {
	struct event_base *base;
	struct redis_options options;
	struct redis_hooks hooks;
	char *passwords[2];          /* to log in with, and where it is refused */
	enum redis_state state;
	struct redis_dial *dial;
	struct redis_pipe *pipe;     /* NULL: not connected */
	struct event *life;          /* the next dial, or the end */
	int64_t ready_since_ms;      /* 0: was not ready */
	unsigned failures;           /* in a row, for the delay */
	uint64_t losses;
	bool is_ending;              /* life_cb will take it apart */
	bool is_denied;              /* ended because we were not let in */
	bool is_freed;               /* to be freed when life_cb is left */
	bool is_busy;                /* in life_cb */
	struct err why;
};

/* Ends the connection once the loop is reached; the first reason stays. */
static void __attribute__((format(printf, 2, 3)))
end(struct redis *r, const char *fmt, ...)
{
	va_list ap;

	if (r->is_ending)
		return;
	va_start(ap, fmt);
	vsnprintf(r->why.text, sizeof(r->why.text), fmt, ap);
	va_end(ap);
	if (r->pipe != NULL)
		redis_pipe_stop(r->pipe);
	r->is_ending = true;
	r->state = REDIS_DOWN;
	event_active(r->life, EV_TIMEOUT, 1);
}

static void
broken_cb(void *arg, const char *why)
{
	end(arg, "it %s", why);
}

/* ---- logging in ---- */

/* Ends the connection over a refused step.  The text of the error is left out:
 * it may quote the command, and so the password. */
static void
refuse(struct redis *r, const char *step, const struct redisReply *reply)
{
	static const struct {
		const char *word, *text;
	} table[] = {
		{ "NOAUTH", "it wants a password" },
		{ "WRONGPASS", "the user or the password is wrong" },
		{ "LOADING", "it is loading its data" },
		{ "DENIED", "it is in protected mode" },
		{ "NOPERM", "the user has no right to it" },
	};
	struct str word = redis_error_word(reply);
	const char *text = "an error";

	for (size_t i = 0; i < sizeof(table) / sizeof(table[0]); i++)
		if (str_is(word, table[i].word))
			text = table[i].text;
	r->is_denied = redis_trouble(reply) == REDIS_DENIED;
	end(r, "it did not let us in: %s was answered %.*s (%s)", step,
	    (int)word.len, word.data, text);
}

static void
auth_cb(void *arg, const struct redisReply *reply)
{
	if (redis_kind(reply) == REDIS_IS_ERROR)
		refuse(arg, "AUTH", reply);
}

static void
select_cb(void *arg, const struct redisReply *reply)
{
	if (redis_kind(reply) == REDIS_IS_ERROR)
		refuse(arg, "SELECT", reply);
}

/* The last step.  A PING may fail for reasons that are the business of whoever
 * sends commands (no right to it, a full disk); any other keeps us out. */
static void
ping_cb(void *arg, const struct redisReply *reply)
{
	struct redis *r = arg;
	enum redis_trouble trouble = redis_trouble(reply);
	struct str word = redis_error_word(reply);
	bool can_wait = trouble == REDIS_WAIT && !str_is(word, "LOADING");

	if (reply == NULL)
		return;
	if (trouble != REDIS_FINE && !can_wait && !str_is(word, "NOPERM")) {
		refuse(r, "PING", reply);
		return;
	}
	r->state = REDIS_READY;
	r->ready_since_ms = clock_mono_ms();
	if (r->hooks.on_ready != NULL)
		r->hooks.on_ready(r->hooks.arg);
}

static void
log_in(struct redis *r)
{
	const struct redis_url *u = &r->options.url;
	const char *password = r->passwords[0];
	int ms = r->options.connect_timeout_ms;
	struct str argv[3];
	size_t n = 0;
	char db[16];

	/* a user that is named is not left out for want of a password: Redis
	 * would take us for its default user, who may do more */
	if (password == NULL && u->user != NULL)
		password = "";
	if (password != NULL) {
		argv[n++] = STR("AUTH");
		if (u->user != NULL)
			argv[n++] = str_of(u->user);
		argv[n++] = str_of(password);
		redis_pipe_send(r->pipe, ms, auth_cb, r, n, argv);
	}
	if (u->db != 0) {
		snprintf(db, sizeof(db), "%d", u->db);
		argv[0] = STR("SELECT");
		argv[1] = str_of(db);
		redis_pipe_send(r->pipe, ms, select_cb, r, 2, argv);
	}
	if (r->options.name != NULL) {
		argv[0] = STR("CLIENT");
		argv[1] = STR("SETNAME");
		argv[2] = str_of(r->options.name);
		redis_pipe_send(r->pipe, ms, NULL, NULL, 3, argv);
	}
	redis_pipe_send(r->pipe, ms, ping_cb, r, 1, &STR("PING"));
}

static void
dialled_cb(void *arg, struct bufferevent *bev, const char *why)
{
	struct redis *r = arg;
	struct redis_pipe_hooks hooks = {
		.on_broken = broken_cb, .arg = r,
		.on_push = r->hooks.on_push, .push_arg = r->hooks.arg,
	};

	if (bev == NULL) {
		end(r, "cannot connect: %s", why);
		return;
	}
	r->pipe = redis_pipe_new(r->base, bev, r->options.reply_max_bytes,
	    &hooks);
	log_in(r);
}

/* ---- life ---- */

/* How long until the next try: growing, and not the same for everybody. */
static int
next_delay_ms(struct redis *r)
{
	unsigned shift = r->failures < 7 ? r->failures : 7;
	int ms = RETRY_MIN_MS << shift;
	unsigned dice = 0;

	r->failures++;
	if (ms > RETRY_MAX_MS)
		ms = RETRY_MAX_MS;
	if (getrandom(&dice, sizeof(dice), GRND_NONBLOCK) < 0)
		dice = (unsigned)clock_mono_ms();
	ms = ms / 2 + (int)(dice % (unsigned)(ms + 1));
	if (r->is_denied && ms < RETRY_DENIED_MS)
		ms += RETRY_DENIED_MS;
	return ms;
}

static void
wipe(char *password)
{
	if (password != NULL)
		explicit_bzero(password, strlen(password));
	free(password);
}

/* Refused with this one: the next try is with the other, if there is one. */
static void
swap_passwords(struct redis *r)
{
	char *refused = r->passwords[0];

	if (!r->is_denied || r->passwords[1] == NULL)
		return;
	r->passwords[0] = r->passwords[1];
	r->passwords[1] = refused;
}

void
redis_set_password(struct redis *r, const char *password)
{
	wipe(r->passwords[1]);
	r->passwords[1] = r->passwords[0];
	r->passwords[0] = mem_strdup(password);
}

/* Takes the connection apart, arms the next try, then tells everybody. */
static void
lose(struct redis *r)
{
	struct redis_pipe *pipe = r->pipe;
	struct err why = r->why;
	int ms;

	redis_dial_stop(r->dial);
	if (r->ready_since_ms != 0 &&
	    clock_mono_ms() - r->ready_since_ms >= STABLE_MS)
		r->failures = 0;
	ms = next_delay_ms(r);
	swap_passwords(r);
	r->ready_since_ms = 0;
	r->is_ending = r->is_denied = false;
	r->losses++;
	loop_arm(r->life, ms);
	if (pipe != NULL)
		redis_pipe_answer_lost(pipe);
	redis_pipe_free(pipe);
	r->pipe = NULL;
	if (!r->is_freed && r->hooks.on_down != NULL)
		r->hooks.on_down(r->hooks.arg, why.text, ms);
}

static void
destroy(struct redis *r)
{
	redis_pipe_free(r->pipe);
	redis_dial_free(r->dial);
	event_free(r->life);
	wipe(r->passwords[0]);
	wipe(r->passwords[1]);
	free(r);
}

static void
life_cb(evutil_socket_t fd, short what, void *arg)
{
	struct redis *r = arg;

	(void)fd, (void)what;
	r->is_busy = true;
	if (r->is_ending) {
		lose(r);
	} else {
		r->state = REDIS_CONNECTING;
		redis_dial_start(r->dial);
	}
	r->is_busy = false;
	if (r->is_freed)
		destroy(r);
}

struct redis *
redis_new(struct event_base *base, const struct redis_options *options,
    const struct redis_hooks *hooks)
{
	struct redis *r = mem_alloc(sizeof(*r));

	r->base = base;
	r->options = *options;
	if (r->options.connect_timeout_ms <= 0)
		r->options.connect_timeout_ms = CONNECT_TIMEOUT_MS;
	if (r->options.reply_timeout_ms <= 0)
		r->options.reply_timeout_ms = REPLY_TIMEOUT_MS;
	if (r->options.reply_max_bytes == 0)
		r->options.reply_max_bytes = REPLY_MAX_BYTES;
	if (hooks != NULL)
		r->hooks = *hooks;
	if (r->options.url.password != NULL)
		r->passwords[0] = mem_strdup(r->options.url.password);
	r->life = loop_timer(base, life_cb, r);
	r->dial = redis_dial_new(base, &r->options.url, &r->options.tls,
	    r->options.connect_timeout_ms, dialled_cb, r);
	/* writing to what the peer has closed must be an error, not the end */
	signal(SIGPIPE, SIG_IGN);
	r->state = REDIS_CONNECTING;
	loop_arm(r->life, 0);
	return r;
}

void
redis_free(struct redis *r)
{
	if (r == NULL)
		return;
	r->is_freed = true;
	r->state = REDIS_DOWN;
	if (!r->is_busy)
		destroy(r);
	else if (r->pipe != NULL)
		redis_pipe_hush(r->pipe);
}

enum redis_state
redis_state(const struct redis *r)
{
	return r->state;
}

const char *
redis_why(const struct redis *r)
{
	return r->why.text;
}

uint64_t
redis_losses(const struct redis *r)
{
	return r->losses;
}

void
redis_reconnect(struct redis *r, const char *why)
{
	if (r->state != REDIS_DOWN)
		end(r, "%s", why);
}

int
redis_send_blocking(struct redis *r, int block_ms, redis_reply_fn *fn,
    void *arg, size_t argc, const struct str *argv)
{
	if (r->state != REDIS_READY)
		return -1;
	redis_pipe_send(r->pipe, r->options.reply_timeout_ms + block_ms, fn,
	    arg, argc, argv);
	return 0;
}

int
redis_send(struct redis *r, redis_reply_fn *fn, void *arg, size_t argc,
    const struct str *argv)
{
	return redis_send_blocking(r, 0, fn, arg, argc, argv);
}

size_t
redis_pending(const struct redis *r)
{
	return r->pipe == NULL ? 0 : redis_pipe_pending(r->pipe);
}

size_t
redis_backlog(const struct redis *r)
{
	return r->pipe == NULL ? 0 : redis_pipe_backlog(r->pipe);
}

void
redis_turn(struct redis *r, int max_ms)
{
	loop_turn(r->base, max_ms);
}
