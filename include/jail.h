/*
 * jail: what an engine gives up before it reads its first complaint.
 */
#ifndef TRIAGED_JAIL_H
#define TRIAGED_JAIL_H

#include <stdint.h>

#include "err.h"

/* Before loading: no new privileges, no core file, death with the daemon, a
 * ceiling on memory (RLIMIT_DATA, bytes), every other descriptor closed. */
int jail_limit(int64_t memory_bytes, struct err *err) MUST_CHECK;

/* After loading: the filter.  What is not needed answers EPERM (so does memory
 * that could be run, and a signal to a thread of another process); exec, new
 * processes, sockets and kill() end the process. */
int jail_lock(struct err *err) MUST_CHECK;

#endif
