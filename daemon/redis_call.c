/*
 * redis_call: commands as a person writes them, and commands that are waited
 * for: what the command line needs on top of a connection.  It knows no
 * socket.
 */
#include <assert.h>
#include <stdarg.h>
#include <string.h>

#include "clock.h"
#include "redis.h"

#define MAX_WORDS 32
#define TURN_MS 1000

struct call {
	struct redisReply *reply;
	bool is_done;
};

static void
call_cb(void *arg, const struct redisReply *reply)
{
	struct call *call = arg;

	call->is_done = true;
	if (reply != NULL)
		call->reply = redis_reply_copy(reply);
}

/* Waits for a connection: 0, or -1 and err. */
static int
wait_ready(struct redis *r, int64_t until_ms, struct err *err)
{
	uint64_t losses = redis_losses(r);

	while (redis_state(r) != REDIS_READY) {
		int64_t left_ms = until_ms - clock_mono_ms();

		if (redis_losses(r) != losses)
			return err_set(err, "Redis: %s", redis_why(r));
		if (left_ms <= 0)
			return err_set(err, "Redis: no connection in time");
		redis_turn(r, left_ms < TURN_MS ? (int)left_ms : TURN_MS);
	}
	return 0;
}

struct redisReply *
redis_call(struct redis *r, int timeout_ms, struct err *err, size_t argc,
    const struct str *argv)
{
	int64_t until_ms = clock_mono_ms() + timeout_ms;
	struct call call = { 0 };

	if (wait_ready(r, until_ms, err) < 0)
		return NULL;
	/* the connection's own deadline must not come first */
	if (redis_send_blocking(r, timeout_ms, call_cb, &call, argc,
	    argv) < 0) {
		err_set(err, "Redis: %s", redis_why(r));
		return NULL;
	}
	while (!call.is_done) {
		int64_t left_ms = until_ms - clock_mono_ms();

		/* call must not be left behind: ended, it is answered */
		if (left_ms <= 0) {
			redis_reconnect(r, "did not answer in time");
			left_ms = TURN_MS;
		}
		redis_turn(r, left_ms < TURN_MS ? (int)left_ms : TURN_MS);
	}
	if (call.reply == NULL)
		err_set(err, "Redis: %s", redis_why(r));
	return call.reply;
}

/* Splits the text at spaces, with the arguments in their places. */
static size_t
split(struct str *argv, const char *fmt, va_list ap)
{
	size_t n = 0;

	for (;;) {
		size_t len;

		fmt += strspn(fmt, " ");
		len = strcspn(fmt, " ");
		if (len == 0)
			return n;
		assert(n < MAX_WORDS);
		if (len == 2 && fmt[0] == '%' && fmt[1] == 's') {
			argv[n++] = str_of(va_arg(ap, const char *));
		} else if (len == 2 && fmt[0] == '%' && fmt[1] == 'b') {
			argv[n].data = va_arg(ap, const char *);
			argv[n++].len = va_arg(ap, size_t);
		} else {
			assert(memchr(fmt, '%', len) == NULL);
			argv[n++] = (struct str){ fmt, len };
		}
		fmt += len;
	}
}

int
redis_sendf(struct redis *r, redis_reply_fn *fn, void *arg, const char *fmt,
    ...)
{
	struct str argv[MAX_WORDS];
	va_list ap;
	size_t argc;

	va_start(ap, fmt);
	argc = split(argv, fmt, ap);
	va_end(ap);
	return redis_send(r, fn, arg, argc, argv);
}
