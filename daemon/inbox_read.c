/*
 * inbox_read: entries as they come.  It knows what an entry of a stream looks
 * like; what is in the field `event` is others' business.
 */
#include <stdio.h>
#include <string.h>

#include "buf.h"
#include "inbox_parts.h"

#define BLOCK_MS 2000          /* one XREADGROUP waits so long for entries */
#define BLOCK_WORD "2000"
#define REPLY_BYTES (1u << 20) /* of one reply: more would stop the loop */

/* What an entry holds ------------------------------------------------------ */

/* An entry of another shape is kept whole, as a JSON array of its fields. */
static void
put_fields(struct buf *b, const struct redisReply *fields)
{
	size_t n = redis_count(fields), i;

	buf_addc(b, '[');
	for (i = 0; i < n; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, redis_str(redis_at(fields, i)));
	}
	buf_addc(b, ']');
}

bool
inbox_take(struct inlet *i, const struct redisReply *entry, int64_t deliveries)
{
	struct inbox *in = i->inbox;
	const struct redisReply *fields = redis_at(entry, 1);
	struct inbox_item item = {
		.inlet = i->name, .stream = str_of(i->key),
		.id = redis_str(redis_at(entry, 0)),
		.is_due = i->is_due, .deliveries = deliveries,
	};
	struct buf all = { 0 };

	if (redis_count(entry) != 2 || item.id.len == 0 ||
	    redis_kind(fields) != REDIS_IS_LIST)
		return false;
	item.is_malformed = redis_count(fields) != 2 ||
	    !str_is(redis_str(redis_at(fields, 0)), i->field);
	if (item.is_malformed) {
		put_fields(&all, fields);
		item.event = (struct str){ all.data, all.len };
	} else {
		item.event = redis_str(redis_at(fields, 1));
	}
	in->bytes += item.event.len;
	in->hooks.on_item(in->hooks.arg, &item);
	buf_clear(&all);
	return true;
}

/* Reading ------------------------------------------------------------------ */

void
inbox_note_reply(struct inbox *in, const struct redisReply *reply)
{
	uint32_t most = in->options.batch;

	if (reply == NULL)
		in->at_once = in->at_once > 1 ? in->at_once / 2 : 1;
	else if (redis_kind(reply) != REDIS_IS_LIST)
		return;
	else if (in->bytes > REPLY_BYTES)
		in->at_once = in->at_once > 1 ? in->at_once / 2 : 1;
	else if (2 * in->bytes < REPLY_BYTES)
		in->at_once = 2 * in->at_once < most ? 2 * in->at_once : most;
	in->bytes = 0;
}

static struct inlet *
inlet_of(struct inbox *in, struct str key)
{
	size_t k;

	for (k = 0; k < INBOX_INLETS; k++)
		if (str_is(key, in->inlets[k].key))
			return &in->inlets[k];
	return NULL;
}

/* One stream of an answer: [key, entries]. */
static void
take_stream(struct inbox *in, const struct redisReply *stream)
{
	const struct redisReply *entries = redis_at(stream, 1);
	struct inlet *i = inlet_of(in, redis_str(redis_at(stream, 0)));
	size_t n = redis_count(entries), k;

	if (i == NULL)
		return;
	in->options.stats->n[STAT_RECEIVED] += (int64_t)n;
	for (k = 0; k < n; k++)
		inbox_take(i, redis_at(entries, k), 1);
}

static void
read_cb(void *arg, const struct redisReply *reply)
{
	struct inbox *in = arg;
	size_t s;

	if (reply == NULL || redis_kind(reply) == REDIS_IS_ERROR) {
		in->is_reading = false;
		inbox_note_reply(in, reply);
		inbox_trouble(in, "read", reply);
		return;
	}
	for (s = 0; s < redis_count(reply); s++)
		take_stream(in, redis_at(reply, s));
	inbox_note_reply(in, reply);
	in->is_reading = false; /* only now is the room what it will be */
	in->hooks.on_taken(in->hooks.arg);
	inbox_read(in);
}

#define READ_WORDS 9

void
inbox_read(struct inbox *in)
{
	struct str argv[READ_WORDS + 2 * INBOX_INLETS] = {
		STR("XREADGROUP"), STR("GROUP"), str_of(in->options.group),
		str_of(in->options.consumer), STR("COUNT"), { in->count, 0 },
		STR("BLOCK"), STR(BLOCK_WORD), STR("STREAMS"),
	};
	uint32_t room = in->hooks.room(in->hooks.arg);
	size_t n = READ_WORDS, streams = 0, i;

	if (!in->is_running || in->is_reading || room == 0)
		return;
	/* what was read before goes first: it is older */
	for (i = 0; i < INBOX_INLETS; i++)
		if (in->inlets[i].is_grouped && in->inlets[i].sweeps_own)
			return;
	if (room > in->at_once)
		room = in->at_once;
	argv[5].len = (size_t)snprintf(in->count, sizeof(in->count), "%u",
	    room);
	/* so many from each: none waits for the other's backlog */
	for (i = 0; i < INBOX_INLETS; i++)
		if (in->inlets[i].is_grouped) {
			argv[n++] = str_of(in->inlets[i].key);
			streams++;
		}
	if (streams == 0)
		return;
	for (i = 0; i < streams; i++)
		argv[n++] = STR(">");
	in->is_reading = redis_send_blocking(in->options.reader, BLOCK_MS,
	    read_cb, in, n, argv) == 0;
}

/* The group ---------------------------------------------------------------- */

/* Somebody deleted entries before they could be read. */
static void
note_lost(struct inlet *i, int64_t n)
{
	struct inbox *in = i->inbox;

	/* some, of a backlog too long to be counted: at least one */
	if (n != 0)
		in->hooks.on_lost(in->hooks.arg, str_of(i->key),
		    n > 0 ? (uint32_t)n : 1, "deleted before it was read");
}

static void
joined_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;

	if (redis_kind(reply) != REDIS_IS_INT) {
		inbox_inlet_trouble(i, "join the group", reply);
		return;
	}
	inbox_inlet_mended(i);
	i->is_grouped = true;
	note_lost(i, redis_int(reply));
	/* what an earlier life of this consumer left, or a lost reply held */
	i->sweeps_own = true;
	i->cursor[0] = '\0';
	inbox_sweep(i);
}

static void
looked_cb(void *arg, const struct redisReply *reply)
{
	note_lost(arg, redis_int(reply));
}

/* Where it is in the group, or where it is not. */
static void
join(struct inbox *in, bool is_grouped, struct str word, redis_reply_fn *fn)
{
	struct inlet *i;
	size_t k;

	for (k = 0; k < INBOX_INLETS; k++) {
		i = &in->inlets[k];
		if (i->kind == INLET_STREAM && i->is_grouped == is_grouped)
			script_run(in->options.scripts, SCRIPT_JOIN,
			    in->options.commands, 1, 3, (struct str[]){
			    str_of(i->key), str_of(in->options.group), word },
			    fn, i);
	}
}

void
inbox_join(struct inbox *in)
{
	join(in, false, STR("join"), joined_cb);
}

void
inbox_look(struct inbox *in)
{
	join(in, true, STR("look"), looked_cb);
}
