/*
 * redis_reply: a peer's bytes to replies, whatever the peer sends.
 *
 * hiredis parses; here are the bounds that it lacks.  Depth, the number of
 * elements announced, the length of a line and of a string, and the bytes of
 * one reply are limited before memory is taken for them.  It knows no socket
 * and no connection.
 */
#ifndef TRIAGED_REDIS_REPLY_H
#define TRIAGED_REDIS_REPLY_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"

struct redisReply;

#define REDIS_REPLY_DEPTH 7                 /* of lists in lists */
#define REDIS_REPLY_ELEMENTS (1u << 20)     /* of all lists of a reply */
#define REDIS_REPLY_LINE_BYTES (64u << 10)  /* a status, an error, a number */

struct redis_parser;

/* Makes a parser for replies of at most max_bytes each. */
struct redis_parser *redis_parser_new(size_t max_bytes);
void redis_parser_free(struct redis_parser *p);

/* A complete reply, good only during the call.  False: give no more. */
typedef bool redis_parsed_fn(void *arg, const struct redisReply *reply);

/*
 * Takes the next bytes, in pieces of any size, and hands over each reply that
 * they complete.  0, or -1 and what is wrong with the peer: the parser is of
 * no more use then.  After fn has returned false, the rest is forgotten.
 */
int redis_parser_feed(struct redis_parser *p, const char *data, size_t len,
    redis_parsed_fn *fn, void *arg, struct err *err) MUST_CHECK;

#endif
