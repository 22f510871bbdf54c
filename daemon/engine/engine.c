/*
 * engine: the loop of the process that reads complaints and runs rules: read a
 * frame, answer it.  It knows the door; what a frame asks for is done in
 * engine_load.c, engine_batch.c and engine_decide.c.  It does no other I/O and has
 * no time of day: what it measures of itself (CPU time, what rules take) can switch
 * a rule off or put an entry off, and is in no decision.
 */
#include "engine.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "engine_parts.h"
#include "phrases.h"

/* The door -------------------------------------------------------------- */

static void
write_all(const char *p, size_t n)
{
	ssize_t w;

	while (n > 0) {
		w = write(ENGINE_DOOR_FD, p, n);
		if (w == -1 && errno == EINTR)
			continue;
		if (w <= 0)
			_exit(1);
		p += w;
		n -= (size_t)w;
	}
}

void
engine_send(struct engine *e)
{
	write_all(e->out.data, e->out.len);
	buf_reset(&e->out);
}

_Noreturn void
engine_refuse(const char *reason)
{
	struct buf out = { 0 };
	size_t start = frame_begin(&out, FRAME_REFUSED);

	frame_put_str(&out, str_of(reason));
	frame_end(&out, start);
	write_all(out.data, out.len);
	_exit(1);
}

/* The same from a signal handler: no memory is asked for. */
static void
overrun_cb(const char *message)
{
	char frame[1024];
	uint32_t n = (uint32_t)strnlen(message, sizeof(frame) - 16);
	uint32_t whole = 1 + 4 + n;
	const char head[9] = {
		(char)(whole & 0xff), (char)(whole >> 8), 0, 0, FRAME_REFUSED,
		(char)(n & 0xff), (char)(n >> 8), 0, 0,
	};

	memcpy(frame, head, sizeof(head));
	memcpy(frame + sizeof(head), message, n);
	write_all(frame, sizeof(head) + n);
	_exit(1);
}

/* Reads until a whole frame is there; leaves when the daemon has. */
static enum frame_type
read_frame(struct engine *e, struct str *body, size_t *used)
{
	enum frame_type type;
	ssize_t n;
	int rc;

	for (;;) {
		rc = frame_split(e->in.data, e->in.len, &type, body, used);
		if (rc == 1)
			return type;
		if (rc == -1)
			_exit(1);
		buf_reserve(&e->in, 64u << 10);
		n = read(ENGINE_DOOR_FD, e->in.data + e->in.len,
		    e->in.cap - e->in.len);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			_exit(0);
		e->in.len += (size_t)n;
	}
}

/* Frames ---------------------------------------------------------------- */

static void (*const handlers[FRAME__MAX])(struct engine *,
    struct frame_reader *) = {
	[FRAME_LOAD] = engine_on_load,
	[FRAME_PREPARE] = engine_on_prepare,
	[FRAME_DECIDE] = engine_on_decide,
	[FRAME_DROP] = engine_on_drop,
};

static void
handle(struct engine *e, enum frame_type type, struct str body)
{
	struct frame_reader r = { body.data, body.data + body.len, false };

	if (handlers[type] == NULL || (type == FRAME_LOAD) != (e->rules == NULL))
		_exit(1);
	handlers[type](e, &r);
	if (r.bad)
		_exit(1);
	mem_arena_reset(&e->arena);
}

void
engine_main(void)
{
	struct engine e = {
		.rule_limits = ruleset_default_limits, .store = store_new(),
	};
	enum frame_type type;
	struct str body;
	size_t used;

	signal(SIGPIPE, SIG_IGN);
	e.page = mmap(NULL, sizeof(*e.page), PROT_READ | PROT_WRITE, MAP_SHARED,
	    ENGINE_PAGE_FD, 0);
	if (e.page == MAP_FAILED)
		_exit(1);
	phrases_on_overrun(overrun_cb);
	for (;;) {
		type = read_frame(&e, &body, &used);
		handle(&e, type, body);
		buf_drop(&e.in, used);
	}
}
