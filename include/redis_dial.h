/*
 * redis_dial: from an address to a connected bufferevent, without blocking.
 *
 * A name is looked up anew each time, every address it has is tried in turn,
 * and TLS is spoken and verified before the connection is handed over.  It
 * knows no command and no password.
 */
#ifndef TRIAGED_REDIS_DIAL_H
#define TRIAGED_REDIS_DIAL_H

#include <stdbool.h>

#include "err.h"

struct bufferevent;
struct event_base;
struct redis_dial;
struct redis_tls;
struct redis_tls_context;
struct redis_url;

/* Connected: bev is given, without callbacks, reading off.  Else bev is NULL
 * and why says what happened.  May be called from within redis_dial_start. */
typedef void redis_dial_fn(void *arg, struct bufferevent *bev,
    const char *why);

/* Borrows url and tls.  Each address is given timeout_ms, and so is the
 * lookup. */
struct redis_dial *redis_dial_new(struct event_base *base,
    const struct redis_url *url, const struct redis_tls *tls, int timeout_ms,
    redis_dial_fn *fn, void *arg);
void redis_dial_start(struct redis_dial *d);
/* Gives up what is under way; fn is not called. */
void redis_dial_stop(struct redis_dial *d);
void redis_dial_free(struct redis_dial *d);

/* TLS (redis_tls.c): certificates read once, then one bufferevent after the
 * other, with no socket yet.  NULL and err. */
struct redis_tls_context *redis_tls_new(const struct redis_tls *tls,
    struct err *err);
void redis_tls_free(struct redis_tls_context *ctx);
struct bufferevent *redis_tls_bufferevent(struct redis_tls_context *ctx,
    struct event_base *base, const char *host, struct err *err);
bool redis_tls_is(struct bufferevent *bev);
/* Says what TLS has against the peer; nothing when TLS has no complaint. */
void redis_tls_trouble(struct bufferevent *bev, struct err *err);

#endif
