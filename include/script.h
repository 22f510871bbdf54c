/*
 * script: runs the Redis-side scripts of daemon/scripts/.
 *
 * A script is sent with its text until Redis has run it once, and then called by
 * its hash: calls that are pipelined stay in their order.  Only where Redis has
 * forgotten it on a living connection (SCRIPT FLUSH) is a call made again with
 * its text, behind what was sent meanwhile.
 */
#ifndef TRIAGED_SCRIPT_H
#define TRIAGED_SCRIPT_H

#include <stdint.h>

#include "redis.h"

enum script {
	SCRIPT_COMMIT,
	SCRIPT_MOVE,
	SCRIPT_DUE,
	SCRIPT_TRIM,
	SCRIPT_KEEP,
	SCRIPT_JOIN,
	SCRIPT_LEAVE,
	SCRIPT_BURY,
	SCRIPT__MAX
};

/* The scripts' hashes, which of them Redis is known to hold, and how often it
 * turned out not to.  Made once. */
struct scripts {
	char sha[SCRIPT__MAX][41];
	bool is_known[SCRIPT__MAX];
	uint64_t unknown;
};
void scripts_init(struct scripts *s);
/* A connection was lost: who answers next may hold none. */
void scripts_forget(struct scripts *s);

/* Calls a script.  argv holds nkeys keys, then arguments; what it points to is
 * borrowed until fn is called.  0; -1 when the connection is not ready
 * (fn is not called). */
int script_run(struct scripts *s, enum script which, struct redis *r,
    size_t nkeys, size_t argc, const struct str *argv, redis_reply_fn *fn,
    void *arg);

#endif
