/*
 * engine_spawn: this program started again as an engine: its process, the two
 * ends of its door, and the page of memory that is shared with it; what that
 * process has used, and how it ended.  It knows no loop and no frame.
 */
#ifndef TRIAGED_ENGINE_SPAWN_H
#define TRIAGED_ENGINE_SPAWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "err.h"

struct engine_page;

struct engine_spawned {
	pid_t pid;
	int door;                 /* our end; does not block */
	struct engine_page *page; /* engine_spawn_unmap() gives it back */
};

/* Starts /proc/self/exe.  0, or -1 and err: then nothing is left of it. */
int engine_spawn(struct engine_spawned *s, struct err *err) MUST_CHECK;
void engine_spawn_unmap(struct engine_page *page);

/* CPU time the process has used, in ms; -1 when it cannot be told. */
int64_t engine_spawn_cpu_ms(pid_t pid);

struct engine_end {
	bool was_shot;            /* by a signal that nobody inside sends */
	char text[64];            /* "signal 9" */
};

/* Reaps a process that is gone by itself and says how it ended.  False where it
 * is still there. */
bool engine_spawn_reap(pid_t pid, struct engine_end *end);

#endif
