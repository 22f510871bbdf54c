/*
 * link: triagectl's connection to Redis: one question after the other, many at
 * once, or a subscription.
 *
 * It keeps the event loop and the Redis library away from the commands, which
 * see replies as a tree of their own.
 */
#ifndef TRIAGED_LINK_H
#define TRIAGED_LINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "conf.h"
#include "err.h"
#include "mem.h"

struct link;

enum reply_kind { REPLY_NIL, REPLY_TEXT, REPLY_INT, REPLY_LIST,
	REPLY_ERROR };

struct reply {
	enum reply_kind kind;
	struct str text;       /* TEXT, and ERROR (never quotes an argument) */
	int64_t n;             /* INT, and TEXT that is a number */
	size_t count;          /* LIST */
	struct reply *items;
};

/* Connects and waits until commands may be sent.  NULL and err. */
struct link *link_open(const struct conf *c, struct err *err);
/* From now on SIGINT and SIGTERM do not end the process but set
 * link_is_stopped().  For one link a process. */
void link_take_signals(struct link *l);
void link_close(struct link *l);

/* Asks and waits.  NULL and err when the connection is lost or Redis refuses;
 * the reply is the arena's. */
const struct reply *link_ask(struct link *l, struct mem_arena *a,
    struct err *err, size_t argc, const struct str *argv);
/* link_ask with its words written out: LINK_ASK(l, &a, &err, STR("XLEN"), key) */
#define LINK_ASK(l, a, err, ...)                                          \
	link_ask(l, a, err,                                               \
	    sizeof((struct str[]){__VA_ARGS__}) / sizeof(struct str),     \
	    (struct str[]){__VA_ARGS__})

/* Adds a command as a message names it: "LLEN of triage:inbox". */
struct buf;
void link_put_call(struct buf *b, struct str prefix, size_t argc,
    const struct str *argv);

/* Sends without waiting; fn gets the reply (good during the call) in the
 * order of sending, or NULL when the connection was lost before it came.  0;
 * -1 while there is no connection. */
typedef void link_reply_fn(void *arg, const struct reply *reply);
int link_send(struct link *l, link_reply_fn *fn, void *arg, size_t argc,
    const struct str *argv);
size_t link_pending(const struct link *l);  /* sent, no reply yet */
size_t link_backlog(const struct link *l);  /* bytes not written yet */
bool link_is_up(const struct link *l);
const char *link_why_down(const struct link *l);

/* Subscribes to channels, now and after each new connection.  on_message sees
 * each message, on_state each loss (why; NULL: it is there again). */
struct link_listener {
	void (*on_message)(void *arg, struct str channel, struct str message);
	void (*on_state)(void *arg, const char *why);
	void *arg;
};
void link_subscribe(struct link *l, const struct link_listener *listener,
    size_t nchannels, const struct str *channels);

/* Lets the loop run until something happened, or for wait_ms. */
void link_turn(struct link *l, int wait_ms);
/* A signal asked for the end. */
bool link_is_stopped(const struct link *l);

/* The member of a list of name, value, name, value; NULL where there is none. */
const struct reply *reply_field(const struct reply *list, const char *name);
/* Prefix and name in one, with a NUL behind; the arena's. */
struct str link_key(const struct conf *c, struct mem_arena *a,
    const char *name);

#endif
