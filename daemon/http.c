/*
 * http: three pages, and what is answered to anything else.  It knows neither
 * sockets nor Redis nor rules: what it shows, its hooks tell.
 */
#include "http.h"

#include <string.h>

#include "http_parts.h"

/* The first line of a request. */
struct request {
	bool is_get, is_head;
	struct str path;
};

struct page {
	const char *path;
	const char *type;
	const char *(*put)(const struct http_hooks *hooks, struct buf *body);
};

/* Each puts its body and returns the status line's end. */

static const char *
put_health(const struct http_hooks *hooks, struct buf *body)
{
	(void)hooks;
	buf_adds(body, "ok\n");
	return "200 OK";
}

static const char *
put_ready(const struct http_hooks *hooks, struct buf *body)
{
	const char *why;

	if (hooks->is_ready(hooks->arg, &why)) {
		buf_adds(body, "ready\n");
		return "200 OK";
	}
	buf_addf(body, "not ready: %s\n", why);
	return "503 Not Ready";
}

static const char *
put_metrics(const struct http_hooks *hooks, struct buf *body)
{
	hooks->put_metrics(hooks->arg, body);
	return "200 OK";
}

static const char *
put_unknown(const struct http_hooks *hooks, struct buf *body)
{
	(void)hooks;
	buf_adds(body, "there are /healthz, /readyz and /metrics\n");
	return "404 Not Found";
}

static const char *
put_refused(const struct http_hooks *hooks, struct buf *body)
{
	(void)hooks;
	buf_adds(body, "only GET and HEAD\n");
	return "405 Method Not Allowed\r\nAllow: GET, HEAD";
}

static const char *
put_nonsense(const struct http_hooks *hooks, struct buf *body)
{
	(void)hooks;
	buf_adds(body, "this is no request that is answered here\n");
	return "400 Bad Request";
}

static const struct page pages[] = {
	{ "/healthz", "text/plain", put_health },
	{ "/readyz", "text/plain", put_ready },
	{ "/metrics", "text/plain; version=0.0.4", put_metrics },
};
static const struct page unknown = { "", "text/plain", put_unknown };
static const struct page refused = { "", "text/plain", put_refused };
static const struct page nonsense = { "", "text/plain", put_nonsense };

/* The word that begins at *p, and the space behind it. */
static struct str
next_word(const char **p, const char *end)
{
	struct str word = { *p, 0 };

	while (*p < end && **p != ' ' && **p != '\r' && **p != '\n')
		(*p)++;
	word.len = (size_t)(*p - word.data);
	if (*p < end && **p == ' ')
		(*p)++;
	return word;
}

static bool
read_request(struct str head, struct request *r)
{
	const char *p = head.data, *end = head.data + head.len, *query;
	struct str method = next_word(&p, end), version;

	r->path = next_word(&p, end);
	version = next_word(&p, end);
	r->is_get = str_is(method, "GET");
	r->is_head = str_is(method, "HEAD");
	query = memchr(r->path.data, '?', r->path.len);
	if (query != NULL)
		r->path.len = (size_t)(query - r->path.data);
	return r->path.len > 0 && version.len == strlen("HTTP/1.1") &&
	    memcmp(version.data, "HTTP/1.", 7) == 0;
}

static const struct page *
choose(struct str head, bool is_cut, struct request *r)
{
	size_t i;

	if (is_cut || !read_request(head, r))
		return &nonsense;
	if (!r->is_get && !r->is_head)
		return &refused;
	for (i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
		if (str_is(r->path, pages[i].path))
			return &pages[i];
	return &unknown;
}

void
http_answer(const struct http_hooks *hooks, struct str head, bool is_cut,
    struct buf *out)
{
	struct request request = { 0 };
	const struct page *page = choose(head, is_cut, &request);
	struct buf body = { 0 };
	const char *status = page->put(hooks, &body);

	buf_addf(out, "HTTP/1.1 %s\r\nContent-Type: %s\r\n"
	    "Content-Length: %zu\r\nCache-Control: no-store\r\n"
	    "Connection: close\r\n\r\n", status, page->type, body.len);
	if (!request.is_head)
		buf_add(out, body.data, body.len);
	buf_clear(&body);
}
