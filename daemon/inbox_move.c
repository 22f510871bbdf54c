/*
 * inbox_move: the list is moved into its stream, and what is old leaves the
 * stream.  Both are scripts; this knows when to call them.
 */
#include <stdio.h>

#include "inbox_parts.h"
#include "loop.h"

#define MOVE_MIN_MS 5          /* the list is looked at this often while ... */
#define MOVE_MAX_MS 100        /* ... it has items, and this often when not */
#define TRIM_EVERY_MS 10000

static void
moved_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	i->is_moving = false;
	if (redis_kind(reply) != REDIS_IS_INT) {
		inbox_inlet_trouble(i, "move the list", reply);
		i->wait_ms = INBOX_PAUSE_MS;
	} else {
		inbox_inlet_mended(i);
		in->options.stats->n[STAT_MOVED] += redis_int(reply);
		i->wait_ms = redis_int(reply) > 0 ? MOVE_MIN_MS :
		    2 * i->wait_ms;
		if (i->wait_ms > MOVE_MAX_MS)
			i->wait_ms = MOVE_MAX_MS;
	}
	if (in->is_running)
		loop_arm(i->timer, i->wait_ms);
}

void
inbox_move_timer_cb(int fd, short what, void *arg)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	(void)fd, (void)what;
	if (!in->is_running || i->is_moving)
		return;
	/* what is moved waits in the stream instead: room is no matter */
	snprintf(i->words[0], sizeof(i->words[0]), "%u", in->options.batch);
	i->is_moving = script_run(in->options.scripts, SCRIPT_MOVE,
	    in->options.commands, 2, 3, (struct str[]){ str_of(i->key),
	    str_of(i->into->key), str_of(i->words[0]) }, moved_cb, i) == 0;
	if (!i->is_moving)
		loop_arm(i->timer, INBOX_PAUSE_MS);
}

static void
trimmed_cb(void *arg, const struct redisReply *reply)
{
	if (redis_kind(reply) == REDIS_IS_ERROR)
		inbox_trouble(arg, "trim", reply);
}

void
inbox_trim_timer_cb(int fd, short what, void *arg)
{
	struct inbox *in = arg;
	struct inlet *i;

	(void)fd, (void)what;
	inbox_look(in);
	for (i = in->inlets; i < in->inlets + INBOX_INLETS; i++)
		if (in->is_running && i->is_grouped)
			script_run(in->options.scripts, SCRIPT_TRIM,
			    in->options.commands, 1, 2, (struct str[]){
			    str_of(i->key), str_of(i->keep_ms) },
			    trimmed_cb, in);
	loop_arm(in->trim_timer, TRIM_EVERY_MS);
}
