/*
 * fake_engine_process: engine_process.h without processes.
 */
#include "fake_engine_process.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PROCESSES 64

static struct made {
	struct engine_process *process; /* NULL: freed */
	char sent[1024];
	struct buf frame;
	int64_t batch;
	uint32_t rule;
	bool is_failed;
} made[PROCESSES];
static int nmade;
static bool cannot_start;

static struct made *
find(const struct engine_process *p)
{
	int i;

	for (i = 0; i < nmade; i++)
		if (made[i].process == p)
			return &made[i];
	assert(!"no such process");
	return NULL;
}

void
fake_process_reset(void)
{
	while (nmade > 0) {
		assert(made[nmade - 1].process == NULL);
		buf_clear(&made[--nmade].frame);
	}
	cannot_start = false;
}

struct engine_process *
fake_process(int n)
{
	assert(n < nmade);
	return made[n].process;
}

int
fake_processes(void)
{
	return nmade;
}

void
fake_process_refuse_start(bool is_refused)
{
	cannot_start = is_refused;
}

const char *
fake_process_sent(int n)
{
	assert(n < nmade);
	return made[n].sent;
}

const struct buf *
fake_process_frame(int n)
{
	assert(n < nmade);
	return &made[n].frame;
}

bool
fake_process_is_failed(int n)
{
	assert(n < nmade);
	return made[n].is_failed;
}

/* What it does ----------------------------------------------------------------- */

bool
fake_process_say(int n, enum frame_type type, const struct buf *body)
{
	struct engine_process *p = fake_process(n);
	struct frame_reader r = { body->data, body->data + body->len, false };

	assert(p != NULL);
	if (p->nwaiting > 0)
		p->nwaiting--;
	return p->hooks->on_frame(p->arg, p, type, &r);
}

void
fake_process_works(int n, int64_t batch, uint32_t rule)
{
	assert(n < nmade);
	made[n].batch = batch;
	made[n].rule = rule;
}

void
fake_process_die(int n, const char *why, bool was_killed)
{
	struct engine_process *p = fake_process(n);

	assert(p != NULL);
	p->hooks->on_gone(p->arg, p, why, was_killed);
	engine_process_free(p);
}

/* engine_process.h --------------------------------------------------------------- */

struct engine_process *
engine_process_start(struct event_base *base,
    const struct engine_process_hooks *hooks, void *arg, struct err *err)
{
	struct engine_process *p;

	(void)base;
	if (cannot_start) {
		err_set(err, "no process can be started");
		return NULL;
	}
	assert(nmade < PROCESSES);
	p = mem_alloc(sizeof(*p));
	p->hooks = hooks;
	p->arg = arg;
	p->pid = 1000 + nmade;
	made[nmade++] = (struct made){ .process = p, .batch = -1 };
	return p;
}

void
engine_process_free(struct engine_process *p)
{
	find(p)->process = NULL;
	free(p);
}

void
engine_process_fail(struct engine_process *p)
{
	find(p)->is_failed = true;
}

/* Notes a frame: its word, and its batch. */
static void
note(struct engine_process *p, struct buf *frame)
{
	static const char *const words[FRAME__MAX] = {
		[FRAME_LOAD] = "LOAD", [FRAME_PREPARE] = "PREPARE",
		[FRAME_DECIDE] = "DECIDE", [FRAME_DROP] = "DROP",
	};
	struct made *m = find(p);
	size_t at = strlen(m->sent), used;
	struct frame_reader r;
	enum frame_type type;
	struct str body;

	assert(frame_split(frame->data, frame->len, &type, &body, &used) == 1);
	assert(used == frame->len && words[type] != NULL);
	r = (struct frame_reader){ body.data, body.data + body.len, false };
	if (type == FRAME_LOAD)
		snprintf(m->sent + at, sizeof(m->sent) - at, "LOAD ");
	else
		snprintf(m->sent + at, sizeof(m->sent) - at, "%s(%d) ",
		    words[type], (int)frame_get_i64(&r));
	buf_reset(&m->frame);
	buf_add(&m->frame, frame->data, frame->len);
	buf_reset(frame);
}

void
engine_process_load(struct engine_process *p, struct buf *frame,
    int64_t timeout_ms)
{
	assert(timeout_ms > 0);
	note(p, frame);
}

void
engine_process_send(struct engine_process *p, int64_t batch, struct buf *frame)
{
	(void)batch;
	p->nwaiting++;
	note(p, frame);
}

void
engine_process_post(struct engine_process *p, struct buf *frame)
{
	note(p, frame);
}

int64_t
engine_process_current(const struct engine_process *p)
{
	return find(p)->batch;
}

uint32_t
engine_process_rule(const struct engine_process *p)
{
	return find(p)->rule;
}
