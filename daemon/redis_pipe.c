/*
 * redis_pipe: commands down one connection, replies back, in order, in time.
 *
 * A reply's callback may send, stop or free the pipe it stands in: stop only
 * raises a flag, and what a callback stands on is freed when the last one is
 * left.  It knows neither login nor retry, and how a reply is spelt only
 * redis_reply.c knows.
 */
#include "redis_pipe.h"

#include <assert.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <sys/socket.h>

#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>

#include "clock.h"
#include "log.h"
#include "loop.h"
#include "redis_dial.h"
#include "redis_reply.h"

#define WRITE_BYTES (1 << 20) /* in one go */
#define READ_BYTES (64 << 10) /* a piece */
#define READ_PIECES 16        /* in one turn of the loop */
#define READ_SHORT 4096       /* libevent reads no more at once */

/* A command that was sent and not answered. */
struct pending {
	STAILQ_ENTRY(pending) next;
	redis_reply_fn *fn;   /* NULL: nobody wants to know */
	void *arg;
	int allowed_ms;       /* from when it is the oldest */
};

struct redis_pipe {
	struct bufferevent *bev;
	struct redis_parser *parser;
	struct redis_pipe_hooks hooks;
	struct event *overdue; /* the oldest command's deadline, or earlier */
	STAILQ_HEAD(, pending) queue;
	size_t npending;
	int64_t oldest_since_ms; /* since when the oldest is the oldest */
	int64_t overdue_at_ms;   /* what the timer is set to; 0: not set */
	bool is_tls;
	bool is_stopped;
	bool is_freed;         /* to be freed when the last callback is left */
	int busy;              /* callbacks of ours on the stack */
};

void
redis_pipe_stop(struct redis_pipe *p)
{
	p->is_stopped = true;
	bufferevent_disable(p->bev, EV_READ | EV_WRITE);
	event_del(p->overdue);
}

static void __attribute__((format(printf, 2, 3)))
broken(struct redis_pipe *p, const char *fmt, ...)
{
	struct err why;
	va_list ap;

	if (p->is_stopped)
		return;
	va_start(ap, fmt);
	vsnprintf(why.text, sizeof(why.text), fmt, ap);
	va_end(ap);
	redis_pipe_stop(p);
	p->hooks.on_broken(p->hooks.arg, why.text);
}

static struct pending
take_oldest(struct redis_pipe *p)
{
	struct pending *oldest = STAILQ_FIRST(&p->queue), copy = *oldest;

	STAILQ_REMOVE_HEAD(&p->queue, next);
	p->npending--;
	free(oldest);
	return copy;
}

static void
destroy(struct redis_pipe *p)
{
	bufferevent_free(p->bev);
	redis_parser_free(p->parser);
	event_free(p->overdue);
	free(p);
}

static void
leave(struct redis_pipe *p)
{
	if (--p->busy == 0 && p->is_freed)
		destroy(p);
}

void
redis_pipe_hush(struct redis_pipe *p)
{
	while (!STAILQ_EMPTY(&p->queue))
		take_oldest(p);
}

void
redis_pipe_free(struct redis_pipe *p)
{
	if (p == NULL)
		return;
	redis_pipe_stop(p);
	redis_pipe_hush(p);
	p->is_freed = true;
	if (p->busy == 0)
		destroy(p);
}

void
redis_pipe_answer_lost(struct redis_pipe *p)
{
	p->busy++;
	while (!STAILQ_EMPTY(&p->queue)) {
		struct pending lost = take_oldest(p);

		if (lost.fn != NULL)
			lost.fn(lost.arg, NULL);
	}
	leave(p);
}

static void
watch_oldest(struct redis_pipe *p)
{
	struct pending *oldest = STAILQ_FIRST(&p->queue);
	int64_t at_ms, left_ms;

	if (oldest == NULL || p->is_stopped)
		return;
	at_ms = p->oldest_since_ms + oldest->allowed_ms;
	/* an early timer looks again: cheaper than setting it at each reply */
	if (p->overdue_at_ms != 0 && p->overdue_at_ms <= at_ms)
		return;
	p->overdue_at_ms = at_ms;
	left_ms = at_ms - clock_mono_ms();
	loop_arm(p->overdue, left_ms > 0 ? left_ms : 0);
}

static void
overdue_cb(evutil_socket_t fd, short what, void *arg)
{
	struct redis_pipe *p = arg;
	struct pending *oldest = STAILQ_FIRST(&p->queue);

	(void)fd, (void)what;
	p->overdue_at_ms = 0;
	if (oldest == NULL)
		return;
	if (clock_mono_ms() < p->oldest_since_ms + oldest->allowed_ms)
		watch_oldest(p);
	else
		broken(p, "did not answer within %d ms", oldest->allowed_ms);
}

static size_t
digits(size_t n)
{
	size_t count = 1;

	while (n >= 10) {
		n /= 10;
		count++;
	}
	return count;
}

/* Writes mark, number and line end; returns what is behind. */
static char *
put_head(char *p, char mark, size_t n)
{
	size_t count = digits(n);

	*p++ = mark;
	for (size_t i = count; i-- > 0; n /= 10)
		p[i] = (char)('0' + n % 10);
	p += count;
	*p++ = '\r';
	*p++ = '\n';
	return p;
}

/* Writes a command where it is sent from: hiredis would make a copy more. */
static void
put_command(struct evbuffer *out, size_t argc, const struct str *argv)
{
	size_t size = digits(argc) + 3;
	struct evbuffer_iovec room;
	char *p;

	for (size_t i = 0; i < argc; i++)
		size += digits(argv[i].len) + argv[i].len + 5;
	if (evbuffer_reserve_space(out, (ev_ssize_t)size, &room, 1) != 1)
		fatal("no memory for a command of bytes=%zu", size);
	p = put_head(room.iov_base, '*', argc);
	for (size_t i = 0; i < argc; i++) {
		p = put_head(p, '$', argv[i].len);
		if (argv[i].len > 0)
			memcpy(p, argv[i].data, argv[i].len);
		p += argv[i].len;
		*p++ = '\r';
		*p++ = '\n';
	}
	room.iov_len = size;
	evbuffer_commit_space(out, &room, 1);
}

void
redis_pipe_send(struct redis_pipe *p, int allowed_ms, redis_reply_fn *fn,
    void *arg, size_t argc, const struct str *argv)
{
	struct pending *last = mem_alloc(sizeof(*last));

	assert(argc > 0 && !p->is_stopped);
	last->fn = fn;
	last->arg = arg;
	last->allowed_ms = allowed_ms;
	if (STAILQ_EMPTY(&p->queue))
		p->oldest_since_ms = clock_mono_ms();
	STAILQ_INSERT_TAIL(&p->queue, last, next);
	p->npending++;
	put_command(bufferevent_get_output(p->bev), argc, argv);
	watch_oldest(p);
}

static bool
is_published(const struct redisReply *reply)
{
	struct str word = redis_str(redis_at(reply, 0));

	return str_is(word, "message") || str_is(word, "pmessage");
}

/* Hands a reply to who waits for it.  False when no more are wanted. */
static bool
reply_cb(void *arg, const struct redisReply *reply)
{
	struct redis_pipe *p = arg;
	bool is_asked = !STAILQ_EMPTY(&p->queue);

	if (p->hooks.on_push != NULL && (!is_asked || is_published(reply))) {
		p->hooks.on_push(p->hooks.push_arg, reply);
	} else if (!is_asked) {
		broken(p, "sent a reply that nobody asked for");
	} else {
		struct pending oldest = take_oldest(p);

		if (oldest.fn != NULL)
			oldest.fn(oldest.arg, reply);
	}
	return !p->is_stopped;
}

static bool
feed(struct redis_pipe *p, const void *data, size_t n)
{
	struct err err = { "" };

	if (redis_parser_feed(p->parser, data, n, reply_cb, p, &err) < 0)
		broken(p, "%s", err.text);
	return !p->is_stopped;
}

/* Reads on where libevent stopped, straight into the parser. */
static void
read_on(struct redis_pipe *p)
{
	char piece[READ_BYTES];
	ssize_t n = sizeof(piece);

	for (int i = 0; i < READ_PIECES && n == (ssize_t)sizeof(piece); i++) {
		n = recv(bufferevent_getfd(p->bev), piece, sizeof(piece),
		    MSG_DONTWAIT);
		if (n > 0 && !feed(p, piece, (size_t)n))
			return;
	}
	if (n == 0)
		broken(p, "closed the connection");
	else if (n < 0 && errno != EAGAIN && errno != EINTR)
		broken(p, "is out of reach: %s", strerror(errno));
}

static void
read_cb(struct bufferevent *bev, void *arg)
{
	struct redis_pipe *p = arg;
	struct evbuffer *in = bufferevent_get_input(bev);
	size_t had = evbuffer_get_length(in), n;

	p->busy++;
	p->oldest_since_ms = clock_mono_ms();
	while ((n = evbuffer_get_contiguous_space(in)) > 0) {
		if (!feed(p, evbuffer_pullup(in, (ev_ssize_t)n), n))
			goto out;
		evbuffer_drain(in, n);
	}
	if (had >= READ_SHORT && !p->is_tls)
		read_on(p);
	watch_oldest(p);
out:
	leave(p);
}

static void
event_cb(struct bufferevent *bev, short what, void *arg)
{
	struct redis_pipe *p = arg;
	int error = EVUTIL_SOCKET_ERROR();
	struct err err = { "" };

	if (what & BEV_EVENT_EOF) {
		broken(p, "closed the connection");
		return;
	}
	redis_tls_trouble(bev, &err);
	err_set(&err, "%s", evutil_socket_error_to_string(error));
	broken(p, "is out of reach: %s", err.text);
}

struct redis_pipe *
redis_pipe_new(struct event_base *base, struct bufferevent *bev,
    size_t reply_max_bytes, const struct redis_pipe_hooks *hooks)
{
	struct redis_pipe *p = mem_alloc(sizeof(*p));

	p->bev = bev;
	p->hooks = *hooks;
	p->is_tls = redis_tls_is(bev);
	p->parser = redis_parser_new(reply_max_bytes);
	STAILQ_INIT(&p->queue);
	p->overdue = loop_timer(base, overdue_cb, p);
	bufferevent_set_max_single_write(bev, WRITE_BYTES);
	bufferevent_setcb(bev, read_cb, NULL, event_cb, p);
	bufferevent_enable(bev, EV_READ | EV_WRITE);
	return p;
}

size_t
redis_pipe_pending(const struct redis_pipe *p)
{
	return p->npending;
}

size_t
redis_pipe_backlog(const struct redis_pipe *p)
{
	return evbuffer_get_length(bufferevent_get_output(p->bev));
}
