/*
 * fake_inbox: inbox.h without a Redis.
 */
#include "fake_inbox.h"

struct fake_inbox fake_inbox;

void
fake_inbox_give(const char *id, const char *event, int64_t deliveries)
{
	struct inbox_item item = { .inlet = "events",
		.stream = STR("triage:events"), .id = str_of(id), .event = str_of(event),
		.deliveries = deliveries };

	fake_inbox.hooks.on_item(fake_inbox.hooks.arg, &item);
}

void
fake_inbox_end(void)
{
	fake_inbox.hooks.on_taken(fake_inbox.hooks.arg);
}

uint32_t
fake_inbox_room(void)
{
	return fake_inbox.hooks.room(fake_inbox.hooks.arg);
}

struct inbox *
inbox_new(struct event_base *base, const struct inbox_options *options,
    const struct inbox_hooks *hooks)
{
	(void)base;
	fake_inbox = (struct fake_inbox){ .hooks = *hooks,
		.options = *options };
	return (struct inbox *)&fake_inbox;
}

void
inbox_free(struct inbox *in)
{
	(void)in;
}

void
inbox_set_options(struct inbox *in, const struct inbox_options *options)
{
	(void)in;
	fake_inbox.options = *options;
}

void
inbox_start(struct inbox *in)
{
	(void)in;
	fake_inbox.is_started = true;
}

void
inbox_stop(struct inbox *in)
{
	(void)in;
	fake_inbox.is_started = false;
}

void
inbox_kick(struct inbox *in)
{
	(void)in;
	fake_inbox.kicks++;
}

void
inbox_note_timer(struct inbox *in, int64_t due_ms, int64_t now_ms)
{
	(void)in;
	fake_inbox.due_ms = due_ms;
	fake_inbox.now_ms = now_ms;
}

int
inbox_leave(struct inbox *in, void (*left)(void *arg), void *arg)
{
	(void)in;
	if (fake_inbox.cannot_leave)
		return -1;
	fake_inbox.left = left;
	fake_inbox.left_arg = arg;
	return 0;
}
