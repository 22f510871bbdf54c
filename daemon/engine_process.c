/*
 * engine_process: one engine as the daemon sees it.  It moves frames and
 * watches the clock; what a frame says is others' business.
 */
#include "engine_process.h"

#include <errno.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "engine.h"
#include "engine_spawn.h"
#include "log.h"
#include "loop.h"

#define SLICE_BYTES (64 * 1024)
#define DOOR_BYTES (1 << 20)
#define READ_BYTES (128 << 10) /* at once, at least */
#define SPARE_BYTES (1 << 20)  /* kept from one frame to the next */
#define CLOSING_MS 3000  /* from its door's end to its own */
#define OWN_PART 2       /* this part of its time it must have run itself: else
                            it was not slow, but kept waiting, and is let go on */
#define STARVED_FACTOR 8 /* wall time that an engine without CPU may take */

/* A frame that was sent and not yet answered. */
struct waiting {
	struct waiting *next;
	int64_t batch;
};

/* Starts the clock for the frame that is now being worked on. */
static void
watch_first(struct engine_process *p, int64_t limit_ms)
{
	if (p->corpse != NULL)
		return;
	if (p->nwaiting == 0 && p->is_ready) {
		evtimer_del(p->timer);
		return;
	}
	p->started_ms = clock_mono_ms();
	p->cpu_ms = engine_spawn_cpu_ms(p->pid);
	p->limit_ms = limit_ms;
	loop_arm(p->timer, limit_ms);
}

/* Ending ---------------------------------------------------------------- */

static void
reap_cb(evutil_socket_t pidfd, short what, void *arg)
{
	(void)what;
	waitpid((pid_t)(intptr_t)arg, NULL, 0);
	close(pidfd);
}

/* Kills, and reaps when the kernel is done: taking a large process down takes
 * milliseconds that the loop does not have. */
static void
kill_process(struct engine_process *p)
{
	int pidfd = (int)syscall(SYS_pidfd_open, p->pid, 0);

	kill(p->pid, SIGKILL);
	if (pidfd == -1 || event_base_once(p->base, pidfd, EV_READ, reap_cb,
	    (void *)(intptr_t)p->pid, NULL) == -1)
		waitpid(p->pid, NULL, 0);
	p->pid = 0;
}

static void
destroy(struct engine_process *p)
{
	struct waiting *w;
	int pidfd;

	if (!p->is_reaped)
		kill_process(p);
	while ((w = p->first) != NULL) {
		p->first = w->next;
		free(w);
	}
	event_free(p->ear);
	bufferevent_free(p->door);
	buf_clear(&p->heard);
	event_free(p->timer);
	if (p->corpse != NULL) {
		pidfd = event_get_fd(p->corpse);
		event_free(p->corpse);
		close(pidfd);
	}
	engine_spawn_unmap(p->page);
	free(p);
}

void
engine_process_free(struct engine_process *p)
{
	if (p->is_busy)
		p->is_doomed = true;
	else
		destroy(p);
}

void
engine_process_fail(struct engine_process *p)
{
	p->ending = "its rule set no longer loads";
}

static void
gone(struct engine_process *p, const char *why, bool was_killed)
{
	struct engine_end end = { 0 };

	p->is_reaped = why == NULL && engine_spawn_reap(p->pid, &end);
	p->was_shot = end.was_shot;
	if (why == NULL)
		why = p->is_reaped ? end.text : "closed its door";
	p->is_busy = true;
	p->hooks->on_gone(p->arg, p, why, was_killed);
	destroy(p);
}

/* What comes through the door ------------------------------------------- */

/* The first that waited has been answered. */
static void
answered(struct engine_process *p)
{
	struct waiting *w = p->first;

	p->first = w->next;
	if (p->first == NULL)
		p->last = &p->first;
	p->nwaiting--;
	free(w);
	watch_first(p, p->deadline_ms);
}

static bool
take_frame(struct engine_process *p, enum frame_type type, struct str body)
{
	struct frame_reader r = { body.data, body.data + body.len, false };
	bool is_answer = type == FRAME_NEEDS || type == FRAME_EFFECTS;
	bool ok;

	if (is_answer && p->first == NULL)
		return false;
	ok = p->hooks->on_frame(p->arg, p, type, &r) && !r.bad;
	if (ok && is_answer)
		answered(p);
	else if (ok && type == FRAME_HELLO)
		watch_first(p, p->deadline_ms);
	return ok;
}

/* All whole frames of what has come, in order. */
static void
take_frames(struct engine_process *p)
{
	size_t at = 0, used;
	enum frame_type type;
	struct str body;
	int rc;

	p->is_busy = true;
	while (p->ending == NULL && !p->is_doomed) {
		rc = frame_split(p->heard.data + at, p->heard.len - at, &type,
		    &body, &used);
		if (rc == 0)
			break;
		if (rc == -1 || !take_frame(p, type, body))
			p->ending = "talked nonsense";
		else
			at += used;
	}
	p->is_busy = false;
	if (p->is_doomed) {
		destroy(p);
	} else if (p->ending != NULL) {
		gone(p, p->ending, true);
	} else if (at == p->heard.len && p->heard.cap > SPARE_BYTES) {
		buf_clear(&p->heard);
	} else {
		buf_drop(&p->heard, at);
	}
}

static void
ended_cb(evutil_socket_t pidfd, short what, void *arg)
{
	(void)pidfd;
	(void)what;
	gone(arg, NULL, false);
}

/* The door is closed a moment before the process has ended and can be asked how:
 * that moment is waited for. */
static void
door_closed(struct engine_process *p)
{
	int pidfd;

	bufferevent_disable(p->door, EV_WRITE);
	event_del(p->ear);
	pidfd = (int)syscall(SYS_pidfd_open, p->pid, 0);
	if (pidfd == -1) {
		gone(p, NULL, false);
		return;
	}
	p->corpse = event_new(p->base, pidfd, EV_READ, ended_cb, p);
	if (p->corpse == NULL || event_add(p->corpse, NULL) == -1)
		fatal("no memory for an engine's end");
	loop_arm(p->timer, CLOSING_MS);
}

static void
sent_cb(struct bufferevent *bev, short what, void *arg)
{
	(void)bev;
	if (what & (BEV_EVENT_EOF | BEV_EVENT_ERROR))
		door_closed(arg);
}

/* Past the bufferevent, which reads 4 KiB at once, and keeps them in pieces. */
static void
heard_cb(evutil_socket_t fd, short what, void *arg)
{
	struct engine_process *p = arg;
	struct buf *b = &p->heard;
	ssize_t n;

	(void)what;
	buf_reserve(b, READ_BYTES);
	n = recv(fd, b->data + b->len, b->cap - b->len, 0);
	if (n > 0) {
		b->len += (size_t)n;
		take_frames(p);
	} else if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
		door_closed(p);
	}
}

static void
timer_cb(evutil_socket_t fd, short what, void *arg)
{
	struct engine_process *p = arg;
	int64_t wall = clock_mono_ms() - p->started_ms;
	int64_t cpu = engine_spawn_cpu_ms(p->pid) - p->cpu_ms;
	int64_t own_ms = p->limit_ms / OWN_PART;

	(void)fd;
	(void)what;
	if (p->corpse != NULL) {
		gone(p, NULL, false);
		return;
	}
	if (cpu < own_ms && wall < p->limit_ms * STARVED_FACTOR) {
		loop_arm(p->timer, own_ms + 1);
		return;
	}
	gone(p, p->is_ready ? "past its deadline" :
	    "the rule set took too long to load (load_timeout)", true);
}

/* Starting -------------------------------------------------------------- */

struct engine_process *
engine_process_start(struct event_base *base,
    const struct engine_process_hooks *hooks, void *arg, struct err *err)
{
	struct engine_spawned made;
	struct engine_process *p;

	if (engine_spawn(&made, err) == -1)
		return NULL;
	p = mem_alloc(sizeof(*p));
	p->base = base;
	p->hooks = hooks;
	p->arg = arg;
	p->last = &p->first;
	p->pid = made.pid;
	p->page = made.page;
	p->door = bufferevent_socket_new(base, made.door,
	    BEV_OPT_CLOSE_ON_FREE);
	p->ear = event_new(base, made.door, EV_READ | EV_PERSIST, heard_cb, p);
	p->timer = evtimer_new(base, timer_cb, p);
	if (p->door == NULL || p->ear == NULL || p->timer == NULL ||
	    event_add(p->ear, NULL) == -1)
		fatal("no memory for an engine's door");
	bufferevent_setcb(p->door, NULL, NULL, sent_cb, p);
	bufferevent_set_max_single_write(p->door, DOOR_BYTES);
	bufferevent_enable(p->door, EV_WRITE);
	return p;
}

/* Sending --------------------------------------------------------------- */

static void
free_bytes_cb(const void *data, size_t n, void *arg)
{
	(void)n;
	(void)arg;
	free((void *)(uintptr_t)data);
}

void
engine_process_post(struct engine_process *p, struct buf *frame)
{
	/* small frames are copied: the buffer's memory is kept for the next */
	if (frame->len <= SLICE_BYTES) {
		bufferevent_write(p->door, frame->data, frame->len);
		buf_reset(frame);
		return;
	}
	evbuffer_add_reference(bufferevent_get_output(p->door), frame->data,
	    frame->len, free_bytes_cb, NULL);
	*frame = (struct buf){ 0 };
}

void
engine_process_load(struct engine_process *p, struct buf *frame,
    int64_t timeout_ms)
{
	engine_process_post(p, frame);
	watch_first(p, timeout_ms);
}

void
engine_process_send(struct engine_process *p, int64_t batch, struct buf *frame)
{
	struct waiting *w = mem_alloc(sizeof(*w));

	w->batch = batch;
	*p->last = w;
	p->last = &w->next;
	p->nwaiting++;
	engine_process_post(p, frame);
	if (p->nwaiting == 1)
		watch_first(p, p->deadline_ms);
}

int64_t
engine_process_current(const struct engine_process *p)
{
	return p->first != NULL ? p->first->batch : -1;
}

uint32_t
engine_process_rule(const struct engine_process *p)
{
	return p->page->rule;
}
