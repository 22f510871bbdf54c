/*
 * http_listen: the pages' sockets.  A visitor gets one answer and a few seconds
 * for all; there are only so many at a time, and where there is no descriptor
 * for one more, nobody is let in for a while.  libevent's own server has no
 * such bounds.  It knows no page.
 */
#include <errno.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>
#include <sys/socket.h>
#include <unistd.h>

#include "http_parts.h"
#include "log.h"
#include "log_value.h"
#include "loop.h"
#include "mem.h"

#define VISITORS_MAX 64
#define VISIT_MS 5000          /* from the first byte to the last */
#define REST_MS 1000           /* without a descriptor for one more */

struct visitor {
	LIST_ENTRY(visitor) link;
	struct http *http;
	struct bufferevent *bev;
	struct event *deadline;
	bool is_answered;
};

struct http {
	struct event_base *base;
	struct http_hooks hooks;
	struct evconnlistener *listener;
	struct event *rest;
	LIST_HEAD(, visitor) visitors;
	int nvisitors;
};

/* Visitors ------------------------------------------------------------------ */

static void
leave(struct visitor *v)
{
	LIST_REMOVE(v, link);
	v->http->nvisitors--;
	event_free(v->deadline);
	bufferevent_free(v->bev);
	free(v);
}

static void
deadline_cb(int fd, short what, void *arg)
{
	(void)fd, (void)what;
	leave(arg);
}

static void
answer(struct visitor *v, struct evbuffer *in, size_t n, bool is_cut)
{
	struct str head = { n > 0 ? (char *)evbuffer_pullup(in, (ev_ssize_t)n) :
	    "", n };
	struct buf out = { 0 };

	http_answer(&v->http->hooks, head, is_cut, &out);
	v->is_answered = true;
	bufferevent_write(v->bev, out.data, out.len);
	buf_clear(&out);
	evbuffer_drain(in, evbuffer_get_length(in));
}

static void
read_cb(struct bufferevent *bev, void *arg)
{
	struct visitor *v = arg;
	struct evbuffer *in = bufferevent_get_input(bev);
	size_t n = evbuffer_get_length(in);
	struct evbuffer_ptr end = evbuffer_search(in, "\r\n\r\n", 4, NULL);

	if (v->is_answered)
		evbuffer_drain(in, n); /* what else it says is not heard */
	else if (end.pos >= 0)
		answer(v, in, (size_t)end.pos, end.pos > HTTP_REQUEST_BYTES);
	else if (n > HTTP_REQUEST_BYTES)
		answer(v, in, 0, true);
}

/* All is sent.  The visitor hangs up: a close from here could take the answer
 * back, where there is still something that was not read. */
static void
written_cb(struct bufferevent *bev, void *arg)
{
	const struct visitor *v = arg;

	if (v->is_answered)
		shutdown(bufferevent_getfd(bev), SHUT_WR);
}

static void
event_cb(struct bufferevent *bev, short what, void *arg)
{
	(void)bev;
	if (what & (BEV_EVENT_EOF | BEV_EVENT_ERROR))
		leave(arg);
}

static void
accept_cb(struct evconnlistener *listener, int fd, struct sockaddr *address,
    int len, void *arg)
{
	struct http *h = arg;
	struct visitor *v;

	(void)listener, (void)address, (void)len;
	if (h->nvisitors >= VISITORS_MAX) {
		close(fd);
		return;
	}
	v = mem_alloc(sizeof(*v));
	v->http = h;
	v->deadline = loop_timer(h->base, deadline_cb, v);
	v->bev = bufferevent_socket_new(h->base, fd, BEV_OPT_CLOSE_ON_FREE);
	if (v->bev == NULL)
		fatal("no memory for a visitor");
	LIST_INSERT_HEAD(&h->visitors, v, link);
	h->nvisitors++;
	loop_arm(v->deadline, VISIT_MS);
	bufferevent_setcb(v->bev, read_cb, written_cb, event_cb, v);
	bufferevent_setwatermark(v->bev, EV_READ, 0, 2 * HTTP_REQUEST_BYTES);
	bufferevent_enable(v->bev, EV_READ | EV_WRITE);
}

/* The listener -------------------------------------------------------------- */

/* Without a rest, a connection that cannot be taken would wake the loop for
 * ever. */
static void
refused_cb(struct evconnlistener *listener, void *arg)
{
	struct http *h = arg;

	log_warn("http rests reason=%s", log_text_of(strerror(errno)));
	evconnlistener_disable(listener);
	loop_arm(h->rest, REST_MS);
}

static void
rested_cb(int fd, short what, void *arg)
{
	struct http *h = arg;

	(void)fd, (void)what;
	evconnlistener_enable(h->listener);
}

/* Splits "host:port", "[host]:port"; the port may be a sum: "9180+2". */
static int
split_address(const char *address, char *host, size_t n, int *port)
{
	const char *colon = strrchr(address, ':');
	size_t len;
	char *end;
	long p;

	if (colon == NULL || colon == address || colon[1] < '0' ||
	    colon[1] > '9')
		return -1;
	p = strtol(colon + 1, &end, 10);
	if (*end == '+' && end[1] >= '0' && end[1] <= '9' && p <= 65535)
		p += strtol(end + 1, &end, 10);
	if (*end != '\0' || p < 0 || p > 65535)
		return -1;
	len = (size_t)(colon - address);
	if (address[0] == '[' && address[len - 1] == ']') {
		address++;
		len -= 2;
	}
	if (len == 0 || len >= n)
		return -1;
	memcpy(host, address, len);
	host[len] = '\0';
	*port = (int)p;
	return 0;
}

static int
bound_port(struct evconnlistener *l)
{
	union {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
	} u = { .v6 = { 0 } };
	socklen_t len = sizeof(u);

	if (getsockname(evconnlistener_get_fd(l), &u.any, &len) == -1)
		return 0;
	return ntohs(u.any.sa_family == AF_INET6 ? u.v6.sin6_port :
	    u.v4.sin_port);
}

/* Listens where host and port say; NULL and errno or EAI's words in err. */
static struct evconnlistener *
listen_at(struct http *h, const char *host, int port, struct err *err)
{
	struct evutil_addrinfo hints = { .ai_family = AF_UNSPEC,
		.ai_socktype = SOCK_STREAM, .ai_flags = EVUTIL_AI_PASSIVE };
	struct evutil_addrinfo *found = NULL;
	struct evconnlistener *l;
	char digits[16];
	int rc;

	snprintf(digits, sizeof(digits), "%d", port);
	rc = evutil_getaddrinfo(host, digits, &hints, &found);
	if (rc != 0) {
		err_set(err, "http: %s: %s; expected an address of this "
		    "machine, or off", host, evutil_gai_strerror(rc));
		return NULL;
	}
	l = evconnlistener_new_bind(h->base, accept_cb, h,
	    LEV_OPT_CLOSE_ON_FREE | LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_REUSEABLE,
	    VISITORS_MAX, found->ai_addr, (int)found->ai_addrlen);
	if (l == NULL)
		err_set(err, "http: %s:%d: %s; expected a free address, or off",
		    host, port, strerror(errno));
	evutil_freeaddrinfo(found);
	return l;
}

struct http *
http_new(struct event_base *base, const char *address,
    const struct http_hooks *hooks, struct err *err)
{
	struct http *h;
	char host[128] = "";
	int port;

	if (split_address(address, host, sizeof(host), &port) == -1) {
		err_set(err, "http: \"%s\" is no address; expected host:port, "
		    "such as 127.0.0.1:9180 or 127.0.0.1:9180+2, or off",
		    address);
		return NULL;
	}
	h = mem_alloc(sizeof(*h));
	h->base = base;
	h->hooks = *hooks;
	LIST_INIT(&h->visitors);
	h->rest = loop_timer(base, rested_cb, h);
	h->listener = listen_at(h, host, port, err);
	if (h->listener == NULL) {
		http_free(h);
		return NULL;
	}
	evconnlistener_set_error_cb(h->listener, refused_cb);
	log_info("http address=%s port=%d", log_word_of(host),
	    bound_port(h->listener));
	return h;
}

void
http_free(struct http *h)
{
	struct visitor *v, *next;

	if (h == NULL)
		return;
	for (v = LIST_FIRST(&h->visitors); v != NULL; v = next) {
		next = LIST_NEXT(v, link);
		leave(v);
	}
	if (h->listener != NULL)
		evconnlistener_free(h->listener);
	event_free(h->rest);
	free(h);
}
