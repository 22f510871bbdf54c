/*
 * redis_dial: from an address to a connected bufferevent: lookup, each address
 * in turn, socket options, TLS.  It knows no command and no password.
 */
#include "redis_dial.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <event2/bufferevent.h>
#include <event2/dns.h>
#include <event2/event.h>
#include <event2/util.h>

#include "log.h"
#include "mem.h"
#include "redis.h"

/* A peer that is gone without a word is noticed within these. */
#define KEEPALIVE_S 1
#define KEEPALIVE_PROBES 3
#define UNACKED_MS 4000

/* A lookup outlives its dial when that is stopped: evdns calls back even for
 * what was cancelled, and its base cannot be freed from within. */
struct lookup {
	struct redis_dial *dial; /* NULL: nobody waits for it any more */
	struct event_base *base;
	struct evdns_base *dns;
	struct evdns_getaddrinfo_request *request;
};

struct redis_dial {
	struct event_base *base;
	const struct redis_url *url;
	const struct redis_tls *tls;
	struct redis_tls_context *tls_context;
	struct timeval timeout;
	redis_dial_fn *fn;
	void *arg;
	struct event *deadline;
	struct lookup *lookup;
	struct evutil_addrinfo *addresses, *next;
	struct bufferevent *bev; /* connecting */
	struct err err;          /* of the first address that failed */
};

static void
forget(struct redis_dial *d)
{
	event_del(d->deadline);
	if (d->addresses != NULL)
		evutil_freeaddrinfo(d->addresses);
	d->addresses = d->next = NULL;
}

static void
give_up(struct redis_dial *d)
{
	struct err err = d->err;

	forget(d);
	/* certificates may have been renewed by the time of the next try */
	redis_tls_free(d->tls_context);
	d->tls_context = NULL;
	d->fn(d->arg, NULL, err.text);
}

static void
tune(evutil_socket_t fd, int family)
{
	const struct {
		int level, name, value;
	} options[] = {
		{ SOL_SOCKET, SO_KEEPALIVE, 1 },
		{ IPPROTO_TCP, TCP_KEEPIDLE, KEEPALIVE_S },
		{ IPPROTO_TCP, TCP_KEEPINTVL, KEEPALIVE_S },
		{ IPPROTO_TCP, TCP_KEEPCNT, KEEPALIVE_PROBES },
		{ IPPROTO_TCP, TCP_USER_TIMEOUT, UNACKED_MS },
		{ IPPROTO_TCP, TCP_NODELAY, 1 },
	};

	/* an engine, which is executed later, must not inherit it */
	evutil_make_socket_closeonexec(fd);
	if (family == AF_UNIX)
		return;
	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		setsockopt(fd, options[i].level, options[i].name,
		    &options[i].value, sizeof(options[i].value));
}

static struct bufferevent *
open_bufferevent(struct redis_dial *d)
{
	struct bufferevent *bev;

	if (d->url->tls) {
		if (d->tls_context == NULL)
			d->tls_context = redis_tls_new(d->tls, &d->err);
		if (d->tls_context == NULL)
			return NULL;
		return redis_tls_bufferevent(d->tls_context, d->base,
		    d->url->host, &d->err);
	}
	bev = bufferevent_socket_new(d->base, -1, BEV_OPT_CLOSE_ON_FREE);
	if (bev == NULL)
		fatal("no memory for a connection");
	return bev;
}

static void dial_next(struct redis_dial *d);

static void
connected_cb(struct bufferevent *bev, short what, void *arg)
{
	struct redis_dial *d = arg;
	int error = EVUTIL_SOCKET_ERROR();

	d->bev = NULL;
	if (what & BEV_EVENT_CONNECTED) {
		forget(d);
		bufferevent_setcb(bev, NULL, NULL, NULL, NULL);
		d->fn(d->arg, bev, NULL);
		return;
	}
	redis_tls_trouble(bev, &d->err);
	if (what & BEV_EVENT_EOF || error == 0)
		err_set(&d->err, "it closed the connection at once");
	else
		err_set(&d->err, "%s", evutil_socket_error_to_string(error));
	bufferevent_free(bev);
	dial_next(d);
}

static int
dial_address(struct redis_dial *d, struct sockaddr *address, int len)
{
	struct bufferevent *bev = open_bufferevent(d);

	if (bev == NULL)
		return -1;
	bufferevent_setcb(bev, NULL, NULL, connected_cb, d);
	if (bufferevent_socket_connect(bev, address, len) < 0) {
		err_set(&d->err, "%s", strerror(errno));
		bufferevent_free(bev);
		return -1;
	}
	tune(bufferevent_getfd(bev), address->sa_family);
	d->bev = bev;
	evtimer_add(d->deadline, &d->timeout);
	return 0;
}

static void
dial_next(struct redis_dial *d)
{
	while (d->next != NULL) {
		struct evutil_addrinfo *a = d->next;

		d->next = a->ai_next;
		if (dial_address(d, a->ai_addr, (int)a->ai_addrlen) == 0)
			return;
	}
	give_up(d);
}

static void
dial_path(struct redis_dial *d)
{
	struct sockaddr_un sun = { .sun_family = AF_UNIX };

	snprintf(sun.sun_path, sizeof(sun.sun_path), "%s", d->url->path);
	if (dial_address(d, (struct sockaddr *)&sun, sizeof(sun)) < 0)
		give_up(d);
}

static void
lookup_free_cb(evutil_socket_t fd, short what, void *arg)
{
	struct lookup *l = arg;

	(void)fd, (void)what;
	evdns_base_free(l->dns, 0);
	free(l);
}

static void
resolved_cb(int result, struct evutil_addrinfo *addresses, void *arg)
{
	struct lookup *l = arg;
	struct redis_dial *d = l->dial;
	const struct timeval now = { 0, 0 };

	event_base_once(l->base, -1, EV_TIMEOUT, lookup_free_cb, l, &now);
	if (d == NULL) {
		if (addresses != NULL)
			evutil_freeaddrinfo(addresses);
		return;
	}
	d->lookup = NULL;
	if (result != 0)
		err_set(&d->err, "its name cannot be looked up: %s",
		    evutil_gai_strerror(result));
	d->addresses = d->next = addresses;
	dial_next(d);
}

/* Starts the daemon's own resolver: the one of the C library would hold up the
 * loop.  Made anew each time, so that a changed resolv.conf is read. */
static struct evdns_base *
resolver_new(struct event_base *base)
{
	struct evdns_base *dns = evdns_base_new(base,
	    EVDNS_BASE_DISABLE_WHEN_INACTIVE);

	if (dns == NULL)
		fatal("no memory for a resolver");
	evdns_base_resolv_conf_parse(dns, DNS_OPTIONS_ALL, "/etc/resolv.conf");
	evdns_base_set_option(dns, "timeout:", "1");
	evdns_base_set_option(dns, "attempts:", "3");
	/* how long an IPv4 answer waits for the IPv6 one, and vice versa */
	evdns_base_set_option(dns, "getaddrinfo-allow-skew:", "0.5");
	return dns;
}

static void
resolve(struct redis_dial *d, const char *port,
    const struct evutil_addrinfo *hints)
{
	struct lookup *l = mem_alloc(sizeof(*l));
	struct evdns_getaddrinfo_request *request;

	l->dial = d;
	l->base = d->base;
	l->dns = resolver_new(d->base);
	d->lookup = l;
	evtimer_add(d->deadline, &d->timeout);
	request = evdns_getaddrinfo(l->dns, d->url->host, port, hints,
	    resolved_cb, l);
	/* without a request it has called back already, and d may be gone */
	if (request != NULL)
		l->request = request;
}

static void
dial_host(struct redis_dial *d)
{
	struct evutil_addrinfo hints = {
		.ai_family = AF_UNSPEC,
		.ai_socktype = SOCK_STREAM,
		.ai_protocol = IPPROTO_TCP,
	};
	char port[16];

	snprintf(port, sizeof(port), "%d", d->url->port);
	hints.ai_flags = EVUTIL_AI_NUMERICHOST;
	if (evutil_getaddrinfo(d->url->host, port, &hints,
	    &d->addresses) == 0) {
		d->next = d->addresses;
		dial_next(d);
		return;
	}
	d->addresses = NULL;
	hints.ai_flags = 0;
	resolve(d, port, &hints);
}

static void
stop_lookup(struct redis_dial *d)
{
	struct lookup *l = d->lookup;

	if (l == NULL)
		return;
	d->lookup = NULL;
	l->dial = NULL;
	evdns_getaddrinfo_cancel(l->request);
}

static void
deadline_cb(evutil_socket_t fd, short what, void *arg)
{
	struct redis_dial *d = arg;

	(void)fd, (void)what;
	err_set(&d->err, d->lookup != NULL ?
	    "its name was not resolved in time" :
	    "no connection within the time allowed");
	stop_lookup(d);
	if (d->bev != NULL)
		bufferevent_free(d->bev);
	d->bev = NULL;
	dial_next(d);
}

struct redis_dial *
redis_dial_new(struct event_base *base, const struct redis_url *url,
    const struct redis_tls *tls, int timeout_ms, redis_dial_fn *fn, void *arg)
{
	struct redis_dial *d = mem_alloc(sizeof(*d));

	d->base = base;
	d->url = url;
	d->tls = tls;
	d->timeout = (struct timeval){ timeout_ms / 1000,
		timeout_ms % 1000 * 1000 };
	d->fn = fn;
	d->arg = arg;
	d->deadline = evtimer_new(base, deadline_cb, d);
	if (d->deadline == NULL)
		fatal("no memory for a timer");
	return d;
}

void
redis_dial_start(struct redis_dial *d)
{
	err_clear(&d->err);
	if (d->url->path != NULL)
		dial_path(d);
	else
		dial_host(d);
}

void
redis_dial_stop(struct redis_dial *d)
{
	stop_lookup(d);
	if (d->bev != NULL)
		bufferevent_free(d->bev);
	d->bev = NULL;
	forget(d);
}

void
redis_dial_free(struct redis_dial *d)
{
	redis_dial_stop(d);
	redis_tls_free(d->tls_context);
	event_free(d->deadline);
	free(d);
}
