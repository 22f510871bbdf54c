/*
 * fake_inbox: inbox.h without a Redis: the test hands in what was read.
 */
#ifndef TRIAGED_FAKE_INBOX_H
#define TRIAGED_FAKE_INBOX_H

#include "inbox.h"

struct fake_inbox {
	struct inbox_hooks hooks;
	struct inbox_options options;
	bool is_started;
	int kicks;
	int64_t due_ms, now_ms;    /* of the last inbox_note_timer() */
	void (*left)(void *arg);   /* asked to leave: the test calls it */
	void *left_arg;
	bool cannot_leave;         /* inbox_leave() answers -1 */
};
extern struct fake_inbox fake_inbox;

/* An entry of the stream "triage:events"; then fake_inbox_end(). */
void fake_inbox_give(const char *id, const char *event, int64_t deliveries);
void fake_inbox_end(void);
uint32_t fake_inbox_room(void);

#endif
