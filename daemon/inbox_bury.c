/*
 * inbox_bury: entries that are too large to be read become dead letters where
 * they are.  It knows an entry's id and size, and reads none of it.
 */
#include <stdio.h>

#include "buf.h"
#include "clock.h"
#include "inbox_parts.h"

#define READABLE_BYTES "67108864" /* an entry beyond is not even read ... */
#define BURIED_BYTES "65536"      /* ... and so much of it is kept */
#define BURIED_MAXLEN "100000"

static void
buried_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	i->is_sweeping = false;
	if (redis_int(reply) > 0)
		in->hooks.on_buried(in->hooks.arg, str_of(i->key),
		    str_of(i->suspect), redis_int(reply));
	else if (redis_kind(reply) == REDIS_IS_ERROR)
		inbox_trouble(in, "bury", reply);
	i->suspect[0] = '\0';
	i->cursor[0] = '\0';
	inbox_sweep(i);
}

int
inbox_bury(struct inlet *i)
{
	const struct inbox_options *o = &i->inbox->options;
	struct buf at = { 0 };

	buf_time(&at, clock_wall_ms());
	snprintf(i->words[0], sizeof(i->words[0]), "%sdead", o->prefix);
	snprintf(i->words[1], sizeof(i->words[1]), "%sstats:%.10s", o->prefix,
	    buf_cstr(&at));
	snprintf(i->words[2], sizeof(i->words[2]), "%s", buf_cstr(&at));
	buf_clear(&at);
	return script_run(o->scripts, SCRIPT_BURY, o->commands, 3, 9,
	    (struct str[]){ str_of(i->key), str_of(i->words[0]),
	    str_of(i->words[1]), str_of(o->group), str_of(i->suspect),
	    STR(READABLE_BYTES), STR(BURIED_BYTES), STR(BURIED_MAXLEN),
	    str_of(i->words[2]) }, buried_cb, i);
}
