/*
 * http: three pages on loopback.  It knows neither Redis nor rules: what it
 * shows, its hooks tell.
 */
#include "http.h"

#include <event2/buffer.h>
#include <event2/event.h>
#include <event2/http.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <netinet/in.h>

#include "log.h"
#include "mem.h"

#define REQUEST_MAX_BYTES 8192
#define TIMEOUT_S 5

struct http {
	struct evhttp *server;
	struct http_hooks hooks;
};

static void
answer(struct evhttp_request *req, int code, const char *reason,
    const char *type, struct str body)
{
	struct evkeyvalq *headers = evhttp_request_get_output_headers(req);
	struct evbuffer *out = evhttp_request_get_output_buffer(req);

	evhttp_add_header(headers, "Content-Type", type);
	evhttp_add_header(headers, "Cache-Control", "no-store");
	evbuffer_add(out, body.data, body.len);
	evhttp_send_reply(req, code, reason, NULL);
}

static void
health_cb(struct evhttp_request *req, void *arg)
{
	(void)arg;
	answer(req, HTTP_OK, "OK", "text/plain", (struct str)STR("ok\n"));
}

static void
ready_cb(struct evhttp_request *req, void *arg)
{
	struct http *h = arg;
	struct buf body = { 0 };
	const char *why;

	if (h->hooks.is_ready(h->hooks.arg, &why)) {
		answer(req, HTTP_OK, "OK", "text/plain",
		    (struct str)STR("ready\n"));
		return;
	}
	buf_addf(&body, "not ready: %s\n", why);
	answer(req, HTTP_SERVUNAVAIL, "Not Ready", "text/plain",
	    (struct str){ body.data, body.len });
	buf_clear(&body);
}

static void
metrics_cb(struct evhttp_request *req, void *arg)
{
	struct http *h = arg;
	struct buf body = { 0 };

	h->hooks.put_metrics(h->hooks.arg, &body);
	answer(req, HTTP_OK, "OK", "text/plain; version=0.0.4",
	    (struct str){ body.data, body.len });
	buf_clear(&body);
}

static void
unknown_cb(struct evhttp_request *req, void *arg)
{
	(void)arg;
	answer(req, HTTP_NOTFOUND, "Not Found", "text/plain",
	    (struct str)STR("there are /healthz, /readyz and /metrics\n"));
}

static const struct {
	const char *path;
	void (*cb)(struct evhttp_request *req, void *arg);
} pages[] = {
	{ "/healthz", health_cb },
	{ "/readyz", ready_cb },
	{ "/metrics", metrics_cb },
};

/* Splits "host:port", "[host]:port"; 0, or -1. */
static int
split_address(const char *address, char *host, size_t n, int *port)
{
	const char *colon = strrchr(address, ':');
	size_t len;
	char *end;
	long p;

	if (colon == NULL || colon == address)
		return -1;
	p = strtol(colon + 1, &end, 10);
	if (*end != '\0' || end == colon + 1 || p < 0 || p > 65535)
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
bound_port(struct evhttp_bound_socket *s)
{
	union {
		struct sockaddr any;
		struct sockaddr_in v4;
		struct sockaddr_in6 v6;
	} u = { .v6 = { 0 } };
	socklen_t len = sizeof(u);

	if (getsockname(evhttp_bound_socket_get_fd(s), &u.any, &len) == -1)
		return 0;
	return ntohs(u.any.sa_family == AF_INET6 ? u.v6.sin6_port :
	    u.v4.sin_port);
}

struct http *
http_new(struct event_base *base, const char *address,
    const struct http_hooks *hooks, struct err *err)
{
	struct evhttp_bound_socket *s;
	struct http *h;
	char host[128] = "";
	size_t i;
	int port;

	if (split_address(address, host, sizeof(host), &port) == -1) {
		err_set(err, "http: \"%s\" is no address; expected host:port, "
		    "such as 127.0.0.1:9180, or off", address);
		return NULL;
	}
	h = mem_alloc(sizeof(*h));
	h->hooks = *hooks;
	h->server = evhttp_new(base);
	if (h->server == NULL)
		fatal("no memory for HTTP");
	evhttp_set_allowed_methods(h->server, EVHTTP_REQ_GET |
	    EVHTTP_REQ_HEAD);
	evhttp_set_timeout(h->server, TIMEOUT_S);
	evhttp_set_max_headers_size(h->server, REQUEST_MAX_BYTES);
	evhttp_set_max_body_size(h->server, REQUEST_MAX_BYTES);
	for (i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		evhttp_set_cb(h->server, pages[i].path, pages[i].cb, h);
	evhttp_set_gencb(h->server, unknown_cb, h);
	s = evhttp_bind_socket_with_handle(h->server, host, (uint16_t)port);
	if (s == NULL) {
		err_set(err, "http: %s: %s; expected a free address, or off",
		    address, strerror(errno));
		http_free(h);
		return NULL;
	}
	log_info("http address=%s port=%d", host, bound_port(s));
	return h;
}

void
http_free(struct http *h)
{
	if (h == NULL)
		return;
	evhttp_free(h->server);
	free(h);
}
