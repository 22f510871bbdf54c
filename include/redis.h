/*
 * redis: one connection to one Redis, kept alive.
 *
 * hiredis formats commands and parses replies; libevent moves the bytes (plain,
 * TLS, unix socket; DNS through evdns), so nothing here ever blocks the loop.
 * Commands are pipelined and answered in order.  A connection that is lost is
 * tried again with growing, jittered delay (50 ms to 1.5 s) for as long as it
 * takes; commands that were under way are answered NULL, and the caller decides
 * what that means.  It knows no key of ours.
 */
#ifndef TRIAGED_REDIS_H
#define TRIAGED_REDIS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "err.h"
#include "mem.h"

struct event_base;
struct redisReply;

/* Where it is and who we are: from redis://, rediss://, unix:// URLs.
 *   redis://[user[:password]@]host[:port][/db]
 *   rediss://...                          TLS
 *   unix:///path/to/socket[?db=N]         user and password by options
 */
struct redis_url {
	char *host;      /* NULL for a unix socket */
	int port;        /* 6379 by default */
	char *path;      /* of a unix socket, or NULL */
	char *user;      /* NULL: the default user */
	char *password;  /* NULL: no AUTH */
	int db;
	bool tls;
};
/* 0, or -1 with what is wrong with the URL (a password is never quoted). */
int redis_url_parse(struct redis_url *u, const char *url, struct err *err)
    MUST_CHECK;
void redis_url_clear(struct redis_url *u); /* wipes the password */

struct redis_tls {
	const char *ca_file;   /* NULL: the system's */
	const char *cert_file, *key_file; /* NULL: no client certificate */
	bool insecure;         /* do not verify: tests only */
};

struct redis;

enum redis_state { REDIS_DOWN, REDIS_CONNECTING, REDIS_READY };

/* One event handed to the owner of a connection. */
struct redis_hooks {
	/* Authenticated, database selected: commands may be sent. */
	void (*on_ready)(void *arg);
	/* Lost or refused; why is a sentence for the log.  A next try follows
	 * by itself in retry_ms.  What was under way has been answered NULL
	 * before. */
	void (*on_down)(void *arg, const char *why, int retry_ms);
	void *arg;
	/* A reply that no command waits for: a published message, or the
	 * second and later answers to one SUBSCRIBE.  NULL: such a reply ends
	 * the connection. */
	void (*on_push)(void *arg, const struct redisReply *reply);
};

struct redis_options {
	struct redis_url url;        /* borrowed */
	struct redis_tls tls;        /* borrowed */
	const char *name;            /* CLIENT SETNAME, or NULL */
	int connect_timeout_ms;      /* 3000 */
	int reply_timeout_ms;        /* a reply overdue by this ends the
	                                connection; 5000 (a blocking command adds
	                                its own, see redis_send_blocking) */
	size_t reply_max_bytes;      /* more is a hostile peer: 256 MiB */
};

/* Makes a connection and starts connecting at once; no hook is called before
 * the loop runs.  Copies none of the options' strings but the
 * password.  Ignores SIGPIPE for
 * the process.  Freed by redis_free (which answers nothing any more), from any
 * callback too. */
struct redis *redis_new(struct event_base *base,
    const struct redis_options *options, const struct redis_hooks *hooks);
void redis_free(struct redis *r);

/* Logs in with this password (copied) from the next connection on; where it is
 * refused, with the one before, in turn: nobody knows which comes first, the
 * word that it changed or the change. */
void redis_set_password(struct redis *r, const char *password);

enum redis_state redis_state(const struct redis *r);
/* Why it is down, or was last; "" when it never was. */
const char *redis_why(const struct redis *r);
/* How often it was lost or refused. */
uint64_t redis_losses(const struct redis *r);

/* A reply, good only during the call; NULL: the connection was lost before it
 * came, and whether the command was done is unknown. */
typedef void redis_reply_fn(void *arg, const struct redisReply *reply);

/* Sends a command.  0; -1 when the connection is not ready (nothing is
 * queued, fn is not called). */
int redis_send(struct redis *r, redis_reply_fn *fn, void *arg, size_t argc,
    const struct str *argv);
/* The same for a command that may rightly wait block_ms before it answers. */
int redis_send_blocking(struct redis *r, int block_ms, redis_reply_fn *fn,
    void *arg, size_t argc, const struct str *argv);
/* The same from a printf-like text, words split at spaces; %s takes a whole
 * word (const char *), %b a word of bytes (const char *, size_t). */
int redis_sendf(struct redis *r, redis_reply_fn *fn, void *arg,
    const char *fmt, ...);

/* Commands sent and not yet answered, and bytes waiting to be written. */
size_t redis_pending(const struct redis *r);
size_t redis_backlog(const struct redis *r);

/* Drops the connection and connects anew: for READONLY, MOVED and other
 * answers that say "you talk to the wrong one".  From now on nothing can be
 * sent; the callbacks follow from the loop, not from here.  Nothing where it is
 * down already. */
void redis_reconnect(struct redis *r, const char *why);

/* What an error reply means for whoever sent the command. */
enum redis_trouble {
	REDIS_FINE,         /* no error */
	REDIS_NOSCRIPT,     /* send the script itself */
	REDIS_WAIT,         /* LOADING BUSY OOM MISCONF NOREPLICAS CLUSTERDOWN
	                       TRYAGAIN MASTERDOWN: try the same again later */
	REDIS_ELSEWHERE,    /* READONLY MOVED ASK UNBLOCKED: connect anew */
	REDIS_NOGROUP,      /* the group is gone */
	REDIS_DENIED,       /* NOAUTH WRONGPASS NOPERM */
	REDIS_ERROR         /* anything else: our mistake, or theirs */
};
enum redis_trouble redis_trouble(const struct redisReply *reply);
/* The first word of an error ("" for what is none; "ERR" where there is no
 * such word): safe for a log, which an error's text is not. */
struct str redis_error_word(const struct redisReply *reply);

/*
 * What a reply says, for callers that need not know hiredis.  All take NULL,
 * and a reply of another kind: its string is "", its number and its count 0,
 * its elements NULL.  Strings point into the reply, with a NUL behind.
 */
enum redis_kind {
	REDIS_IS_NIL, REDIS_IS_INT, REDIS_IS_TEXT, REDIS_IS_ERROR, REDIS_IS_LIST
};
enum redis_kind redis_kind(const struct redisReply *reply);
struct str redis_str(const struct redisReply *reply); /* TEXT or ERROR */
int64_t redis_int(const struct redisReply *reply);
/* A sorted set's score as ms; none where it is no text, or no time (infinite). */
int64_t redis_score(const struct redisReply *reply, int64_t none);
size_t redis_count(const struct redisReply *reply);
const struct redisReply *redis_at(const struct redisReply *reply, size_t i);

/* For the command line, never from a callback: runs the loop until the reply is
 * there and gives it to the caller, who frees it with redis_reply_free(); NULL
 * and err after timeout_ms, or when the connection is refused or lost. */
struct redisReply *redis_call(struct redis *r, int timeout_ms, struct err *err,
    size_t argc, const struct str *argv);
/* Runs the loop until something has happened, or for max_ms. */
void redis_turn(struct redis *r, int max_ms);
/* A copy to keep, freed likewise. */
struct redisReply *redis_reply_copy(const struct redisReply *reply);
void redis_reply_free(struct redisReply *reply);

#endif
