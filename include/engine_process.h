/*
 * engine_process: one engine as the daemon sees it: a pid, a door, what it has
 * been asked and has not answered, and a deadline.
 *
 * Internal to engines*.c and generation.c.  The deadline counts CPU time where
 * it can: an engine that is starved by a busy machine is given more wall time,
 * one that loops is killed when its time is spent.
 */
#ifndef TRIAGED_ENGINE_PROCESS_H
#define TRIAGED_ENGINE_PROCESS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "buf.h"
#include "err.h"
#include "frame.h"

struct bufferevent;
struct event;
struct event_base;
struct engine_page;
struct engine_process;
struct generation;
struct waiting;

struct engine_process_hooks {
	/* A whole frame; false: it made no sense, and the process is ended. */
	bool (*on_frame)(void *arg, struct engine_process *p,
	    enum frame_type type, struct frame_reader *r);
	/* It has ended, or was killed; p is freed behind the call. */
	void (*on_gone)(void *arg, struct engine_process *p, const char *why,
	    bool was_killed);
};

struct engine_process {
	struct engine_process *next;  /* the generation's list */
	struct generation *generation;
	bool is_ready;                /* it said hello */
	bool was_shot;                /* by a signal that nobody inside sends */
	int64_t deadline_ms;
	uint32_t nwaiting;            /* frames not yet answered */
	pid_t pid;

	/* the rest is engine_process.c's */
	struct event_base *base;
	const struct engine_process_hooks *hooks;
	void *arg;
	struct bufferevent *door;     /* has the socket, and writes to it */
	struct event *ear;            /* reads from it */
	struct buf heard;             /* not a whole frame yet */
	struct event *timer;
	struct event *corpse;         /* its door is closed: until it has ended */
	struct engine_page *page;
	struct waiting *first, **last;
	int64_t started_ms;           /* the first of them: being worked on */
	int64_t cpu_ms;               /* its CPU time then */
	int64_t limit_ms;
	bool is_busy, is_doomed, is_reaped;
	const char *ending;           /* why it is being ended, or NULL */
};

/* Starts /proc/self/exe as an engine.  NULL and err when it cannot be. */
struct engine_process *engine_process_start(struct event_base *base,
    const struct engine_process_hooks *hooks, void *arg, struct err *err);
/* Kills it, if need be, and reaps it. May be called from its hooks. */
void engine_process_free(struct engine_process *p);
/* Ends it from within a hook: on_gone follows. */
void engine_process_fail(struct engine_process *p);

/* Sends LOAD, with a limit of its own; a frame that will be answered; one that
 * will not.  The buffer is emptied. */
void engine_process_load(struct engine_process *p, struct buf *frame,
    int64_t timeout_ms);
void engine_process_send(struct engine_process *p, int64_t batch,
    struct buf *frame);
void engine_process_post(struct engine_process *p, struct buf *frame);

/* The batch whose frame is being worked on, -1 none; and the rule that the page
 * names: its number + 1, 0 none. */
int64_t engine_process_current(const struct engine_process *p);
uint32_t engine_process_rule(const struct engine_process *p);

#endif
