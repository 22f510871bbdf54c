/*
 * http_parts: what http.c (pages) and http_listen.c (sockets) share.  Internal
 * to them.
 */
#ifndef TRIAGED_HTTP_PARTS_H
#define TRIAGED_HTTP_PARTS_H

#include "http.h"

#define HTTP_REQUEST_BYTES 8192 /* of a request's head, at most */

/* Writes the whole answer to a request's head; is_cut: it was too long. */
void http_answer(const struct http_hooks *hooks, struct str head, bool is_cut,
    struct buf *out);

#endif
