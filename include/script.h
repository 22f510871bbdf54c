/*
 * script: runs the Redis-side scripts of daemon/scripts/.
 *
 * A script is called by its hash; where Redis does not know it (a restart, a
 * failover, SCRIPT FLUSH), the same call is made again with its text.
 */
#ifndef TRIAGED_SCRIPT_H
#define TRIAGED_SCRIPT_H

#include <stdint.h>

#include "redis.h"

enum script {
	SCRIPT_CONTEXT,
	SCRIPT_COMMIT,
	SCRIPT_MOVE,
	SCRIPT_DUE,
	SCRIPT_TRIM,
	SCRIPT_JOIN,
	SCRIPT_LEAVE,
	SCRIPT_BURY,
	SCRIPT__MAX
};

/* The scripts' hashes, and how often one was not known.  Made once. */
struct scripts {
	char sha[SCRIPT__MAX][41];
	uint64_t unknown;
};
void scripts_init(struct scripts *s);

/* Calls a script.  argv holds nkeys keys, then arguments; what it points to is
 * borrowed until fn is called.  0; -1 when the connection is not ready
 * (fn is not called). */
int script_run(struct scripts *s, enum script which, struct redis *r,
    size_t nkeys, size_t argc, const struct str *argv, redis_reply_fn *fn,
    void *arg);

#endif
