/*
 * engine: the process that reads complaints and runs rules.
 *
 * It has one door (a socketpair), no credentials, no files after its start, and
 * a plain blocking loop: read a frame, answer it.  It keeps a batch between
 * PREPARE and DECIDE and nothing else, so it can be killed at any moment.
 */
#ifndef TRIAGED_ENGINE_H
#define TRIAGED_ENGINE_H

#include <stdint.h>

#define ENGINE_ARGUMENT "--engine"  /* how main() knows that it is one */
#define ENGINE_DOOR_FD 3
#define ENGINE_PAGE_FD 4

/* A page of memory shared with the daemon: what was running, should this process
 * die. */
struct engine_page {
	volatile uint32_t rule;   /* of the function that is running + 1; 0 none */
};

/* Never returns: the process ends with the door. */
_Noreturn void engine_main(void);

#endif
