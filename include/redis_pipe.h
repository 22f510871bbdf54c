/*
 * redis_pipe: commands down one connection, replies back, in order, in time.
 *
 * One pipe is one connection: it ends once and is not mended; redis.c makes
 * the next.  It knows neither login nor retry.
 */
#ifndef TRIAGED_REDIS_PIPE_H
#define TRIAGED_REDIS_PIPE_H

#include <stddef.h>

#include "mem.h"
#include "redis.h"

struct bufferevent;
struct event_base;
struct redis_pipe;

struct redis_pipe_hooks {
	/* The connection is of no more use; why completes "the peer ...".
	 * Called once; redis_pipe_stop() has been done. */
	void (*on_broken)(void *arg, const char *why);
	redis_reply_fn *on_push; /* or NULL; gets push_arg */
	void *arg, *push_arg;
};

/* Takes a connected bufferevent over. */
struct redis_pipe *redis_pipe_new(struct event_base *base,
    struct bufferevent *bev, size_t reply_max_bytes,
    const struct redis_pipe_hooks *hooks);

/* Sends a command.  fn (or NULL) has the reply; a reply that is not there
 * allowed_ms after the one before it breaks the connection. */
void redis_pipe_send(struct redis_pipe *p, int allowed_ms, redis_reply_fn *fn,
    void *arg, size_t argc, const struct str *argv);

/* Reads, writes and answers no more.  The commands that are pending stay. */
void redis_pipe_stop(struct redis_pipe *p);
/* Answers all that is pending with NULL. */
void redis_pipe_answer_lost(struct redis_pipe *p);
/* Forgets what is pending, so that it is not answered. */
void redis_pipe_hush(struct redis_pipe *p);
/* Closes the connection, answers nothing.  Allowed in a reply's callback. */
void redis_pipe_free(struct redis_pipe *p);

size_t redis_pipe_pending(const struct redis_pipe *p);
size_t redis_pipe_backlog(const struct redis_pipe *p);

#endif
