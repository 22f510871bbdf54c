/*
 * engine_spawn: this program started again as an engine: its process, the two
 * ends of its door, and the page of memory that is shared with it.  It knows no
 * loop and no frame.
 */
#ifndef TRIAGED_ENGINE_SPAWN_H
#define TRIAGED_ENGINE_SPAWN_H

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

#endif
