/*
 * http: what a machine asks of a running daemon, on loopback:
 *
 *   /healthz   200: the loop turns
 *   /readyz    200, or 503 and why: Redis and a rule set are there
 *   /metrics   figures, in Prometheus' text format
 *
 * It knows no complaint and changes nothing.
 */
#ifndef TRIAGED_HTTP_H
#define TRIAGED_HTTP_H

#include <stdbool.h>

#include "buf.h"
#include "err.h"

struct event_base;
struct http;

struct http_hooks {
	bool (*is_ready)(void *arg, const char **why);
	void (*put_metrics)(void *arg, struct buf *out);
	void *arg;
};

/* Listens at "127.0.0.1:9180" or "[::1]:9180"; port 0 takes a free one (the log
 * names it).  NULL and err when it cannot. */
struct http *http_new(struct event_base *base, const char *address,
    const struct http_hooks *hooks, struct err *err);
void http_free(struct http *h);

#endif
