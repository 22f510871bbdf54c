/*
 * inbox: brings events in.  It knows streams, lists and consumer groups; what
 * an event says, and what becomes of it, is others' business.
 */
#include "inbox.h"

#include <event2/event.h>
#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "buf.h"
#include "log.h"

#define BLOCK_MS 2000          /* one XREADGROUP waits so long for entries */
#define MOVE_MIN_MS 5          /* the list is looked at this often while ... */
#define MOVE_MAX_MS 100        /* ... it has items, and this often when not */
#define SWEEP_PAGE 100         /* pending entries looked at in one call */
#define TRIM_EVERY_MS 10000
#define PAUSE_MS 500           /* after an error reply */
#define READABLE_BYTES "67108864" /* an entry beyond is not even read ... */
#define BURIED_BYTES "65536"      /* ... and so much of it is kept */
#define BURIED_MAXLEN "100000"
#define CONSUMER_UNSEEN_MS (7 * 24 * 60 * 60 * 1000ll)

enum inlet_kind {
	INLET_STREAM, /* read through the group */
	INLET_LIST,   /* moved into the stream before it */
};

/* Where events come from.  The stream `due` becomes a row here. */
static const struct inlet_row {
	const char *name;
	enum inlet_kind kind;
} inlet_table[] = {
	{ "events", INLET_STREAM },
	{ "inbox", INLET_LIST },
};
#define INLETS (sizeof(inlet_table) / sizeof(inlet_table[0]))

/* A pending entry that is being claimed. */
struct claim {
	char id[48];
	int64_t deliveries;        /* so far */
	bool is_here;              /* it came */
};

/* One inlet at work. */
struct inlet {
	const struct inlet_row *row;
	struct inbox *inbox;
	char key[160];
	/* streams: a walk through what is pending */
	char cursor[64];           /* "" from the beginning */
	bool is_sweeping, sweeps_own;
	char suspect[48];          /* claimed alone, and the answer did not come */
	struct str bury_argv[9];   /* keys, arguments */
	char bury_words[3][160];
	struct claim *claims;      /* asked for in the call under way */
	uint32_t nclaims;
	/* lists: how soon to look again */
	struct inlet *into;
	struct event *timer;
	int64_t wait_ms;
	bool is_moving;
	struct str argv[4];
	char count[16];
};

struct inbox {
	struct event_base *base;
	struct inbox_options options;
	struct inbox_hooks hooks;
	struct inlet inlets[INLETS];
	struct event *sweep_timer, *trim_timer, *pause_timer;
	uint32_t at_once;          /* entries in one reply: fewer where replies
	                              were too large to be taken */
	bool is_running, is_reading, is_grouped;
	char count[16], keep_ms[24], idle_ms[24], unseen_ms[24];
	struct str trim_argv[2], leave_argv[INLETS][4];
	int nleaving;              /* answers to wait for */
	void (*left)(void *arg);
	void *left_arg;
};

static void start_reading(struct inbox *in);
static void sweep(struct inlet *i);

static void
arm(struct event *timer, int64_t ms)
{
	struct timeval tv = { .tv_sec = ms / 1000,
		.tv_usec = (ms % 1000) * 1000 };

	evtimer_add(timer, &tv);
}

/* An error reply: tells, and tries again after a pause. */
static void
trouble(struct inbox *in, const char *what, const struct redisReply *reply)
{
	if (reply == NULL)
		return; /* the connection says so itself */
	in->hooks.on_trouble(in->hooks.arg, what, reply->str);
	switch (redis_trouble(reply)) {
	case REDIS_ELSEWHERE:
		redis_reconnect(in->options.reader, reply->str);
		break;
	case REDIS_NOGROUP:
		in->is_grouped = false;
		break;
	default:
		break;
	}
	if (in->is_running)
		arm(in->pause_timer, PAUSE_MS);
}

/* What an entry holds ------------------------------------------------------ */

/* An entry of another shape is kept whole, as a JSON array of its fields. */
static void
put_fields(struct buf *b, const struct redisReply *fields)
{
	size_t i;

	buf_addc(b, '[');
	for (i = 0; i < fields->elements; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, (struct str){ fields->element[i]->str,
		    fields->element[i]->len });
	}
	buf_addc(b, ']');
}

/* Hands one entry [id, [field, value]] on; false where it is not one. */
static bool
take_entry(struct inlet *i, const struct redisReply *entry, int64_t deliveries)
{
	struct inbox *in = i->inbox;
	const struct redisReply *id, *fields;
	struct inbox_item item;
	struct buf all = { 0 };

	if (entry->type != REDIS_REPLY_ARRAY || entry->elements != 2)
		return false;
	id = entry->element[0];
	fields = entry->element[1];
	if (id->type != REDIS_REPLY_STRING || fields->type != REDIS_REPLY_ARRAY)
		return false;
	item = (struct inbox_item){
		.stream = str_of(i->key), .id = { id->str, id->len },
		.deliveries = deliveries,
	};
	item.is_malformed = fields->elements != 2 ||
	    !str_is((struct str){ fields->element[0]->str,
	    fields->element[0]->len }, "event");
	if (item.is_malformed) {
		put_fields(&all, fields);
		item.event = (struct str){ all.data, all.len };
	} else {
		item.event = (struct str){ fields->element[1]->str,
			fields->element[1]->len };
	}
	in->hooks.on_item(in->hooks.arg, &item);
	buf_clear(&all);
	return true;
}

/* Reading ------------------------------------------------------------------ */

/* A reply that did not come may have been too large: then fewer entries at
 * once, down to one; and more again when they come. */
static void
note_reply(struct inbox *in, const struct redisReply *reply)
{
	if (reply == NULL)
		in->at_once = in->at_once > 1 ? in->at_once / 2 : 1;
	else if (reply->type == REDIS_REPLY_ARRAY)
		in->at_once = 2 * in->at_once < in->options.batch ?
		    2 * in->at_once : in->options.batch;
}

static void
read_cb(void *arg, const struct redisReply *reply)
{
	struct inbox *in = arg;
	const struct redisReply *stream, *entries;
	size_t s, i, k;

	if (reply == NULL || reply->type == REDIS_REPLY_ERROR) {
		in->is_reading = false;
		note_reply(in, reply);
		trouble(in, "read", reply);
		return;
	}
	for (s = 0; reply->type == REDIS_REPLY_ARRAY && s < reply->elements;
	    s++) {
		stream = reply->element[s];
		if (stream->type != REDIS_REPLY_ARRAY || stream->elements != 2)
			continue;
		entries = stream->element[1];
		for (k = 0; k < INLETS; k++)
			if (strcmp(in->inlets[k].key,
			    stream->element[0]->str) == 0)
				break;
		for (i = 0; k < INLETS && i < entries->elements; i++) {
			in->options.stats->n[STAT_RECEIVED]++;
			take_entry(&in->inlets[k], entries->element[i], 1);
		}
	}
	note_reply(in, reply);
	in->is_reading = false; /* only now is the room what it will be */
	in->hooks.on_taken(in->hooks.arg);
	start_reading(in);
}

#define READ_WORDS 9

static void
start_reading(struct inbox *in)
{
	struct str argv[READ_WORDS + 2 * INLETS] = {
		STR("XREADGROUP"), STR("GROUP"), str_of(in->options.group),
		str_of(in->options.consumer), STR("COUNT"), { in->count, 0 },
		STR("BLOCK"), STR("2000"), STR("STREAMS"),
	};
	uint32_t room = in->hooks.room(in->hooks.arg);
	size_t n = READ_WORDS, streams = 0, i;

	if (!in->is_running || !in->is_grouped || in->is_reading || room == 0)
		return;
	/* what was read before goes first: it is older */
	for (i = 0; i < INLETS; i++)
		if (in->inlets[i].sweeps_own)
			return;
	if (room > in->at_once)
		room = in->at_once;
	argv[5].len = (size_t)snprintf(in->count, sizeof(in->count), "%u",
	    room);
	for (i = 0; i < INLETS; i++)
		if (in->inlets[i].row->kind == INLET_STREAM) {
			argv[n++] = str_of(in->inlets[i].key);
			streams++;
		}
	for (i = 0; i < streams; i++)
		argv[n++] = (struct str)STR(">");
	in->is_reading = redis_send_blocking(in->options.reader, BLOCK_MS,
	    read_cb, in, n, argv) == 0;
}

/* The group ---------------------------------------------------------------- */

static void
grouped_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	if (reply == NULL || (reply->type == REDIS_REPLY_ERROR &&
	    strncmp(reply->str, "BUSYGROUP", 9) != 0)) {
		trouble(in, "create the group", reply);
		return;
	}
	in->is_grouped = true;
	/* what an earlier life of this consumer left, or a lost reply held */
	i->sweeps_own = true;
	i->cursor[0] = '\0';
	sweep(i);
}

static void
make_groups(struct inbox *in)
{
	size_t i;

	for (i = 0; i < INLETS; i++)
		if (in->inlets[i].row->kind == INLET_STREAM)
			redis_sendf(in->options.commands, grouped_cb,
			    &in->inlets[i], "XGROUP CREATE %s %s 0 MKSTREAM",
			    in->inlets[i].key, in->options.group);
}

/* Claiming what others, or an earlier life, left ---------------------------- */

static struct claim *
find_claim(struct inlet *i, struct str id)
{
	uint32_t k;

	for (k = 0; k < i->nclaims; k++)
		if (str_is(id, i->claims[k].id))
			return &i->claims[k];
	return NULL;
}

static void
looked_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;

	if (reply != NULL && reply->type == REDIS_REPLY_ARRAY &&
	    reply->elements == 0)
		i->inbox->hooks.on_lost(i->inbox->hooks.arg, str_of(i->key), 1);
}

/* What did not come was settled meanwhile, or is no longer in the stream:
 * somebody deleted it while it was pending. */
static void
look_for_lost(struct inlet *i)
{
	const struct claim *c;
	uint32_t k;

	for (k = 0; k < i->nclaims; k++) {
		c = &i->claims[k];
		if (!c->is_here)
			redis_sendf(i->inbox->options.commands, looked_cb, i,
			    "XRANGE %s %s %s", i->key, c->id, c->id);
	}
}

static void
take_claimed(struct inlet *i, const struct redisReply *entry)
{
	const struct redisReply *id;
	struct claim *c;

	if (entry->type != REDIS_REPLY_ARRAY || entry->elements != 2 ||
	    entry->element[0]->type != REDIS_REPLY_STRING)
		return;
	id = entry->element[0];
	c = find_claim(i, (struct str){ id->str, id->len });
	if (c == NULL || c->is_here)
		return;
	c->is_here = take_entry(i, entry, c->deliveries + 1);
	i->inbox->options.stats->n[STAT_CLAIMED]++;
}

static void
claimed_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	size_t k;

	i->is_sweeping = false;
	note_reply(i->inbox, reply);
	if (reply == NULL && i->nclaims == 1)
		memcpy(i->suspect, i->claims[0].id, sizeof(i->suspect));
	if (reply == NULL || reply->type != REDIS_REPLY_ARRAY) {
		trouble(i->inbox, "claim", reply);
		return;
	}
	for (k = 0; k < reply->elements; k++)
		take_claimed(i, reply->element[k]);
	look_for_lost(i);
	i->inbox->hooks.on_taken(i->inbox->hooks.arg);
	sweep(i);
}

/* The id in a row of XPENDING; NULL where it is none. */
static const struct redisReply *
row_id(const struct redisReply *row)
{
	if (row->type != REDIS_REPLY_ARRAY || row->elements != 4 ||
	    row->element[0]->type != REDIS_REPLY_STRING ||
	    row->element[0]->len >= sizeof(((struct claim *)0)->id))
		return NULL;
	return row->element[0];
}

/* Notes one row of XPENDING as to be claimed, unless it is in flight here. */
static void
note_claim(struct inlet *i, const struct redisReply *row)
{
	struct inbox *in = i->inbox;
	struct claim *c = &i->claims[i->nclaims];
	const struct redisReply *id = row_id(row);

	if (id == NULL)
		return;
	/* the walk goes on behind the last one that was looked at */
	snprintf(i->cursor, sizeof(i->cursor), "(%s", id->str);
	if (in->hooks.is_held(in->hooks.arg, str_of(i->key),
	    (struct str){ id->str, id->len }))
		return;
	*c = (struct claim){ .deliveries = row->element[3]->integer };
	memcpy(c->id, id->str, id->len);
	i->nclaims++;
}

static void
buried_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	i->is_sweeping = false;
	if (reply != NULL && reply->type == REDIS_REPLY_INTEGER &&
	    reply->integer > 0)
		in->hooks.on_buried(in->hooks.arg, str_of(i->key),
		    str_of(i->suspect), reply->integer);
	else if (reply == NULL || reply->type == REDIS_REPLY_ERROR)
		trouble(in, "bury", reply);
	i->suspect[0] = '\0';
	i->cursor[0] = '\0';
	sweep(i);
}

/* Has Redis make a dead letter of the suspect, if it is as large as that. */
static int
bury(struct inlet *i)
{
	const struct inbox_options *o = &i->inbox->options;
	struct str *v = i->bury_argv;
	struct buf at = { 0 };

	buf_time(&at, (int64_t)time(NULL) * 1000);
	snprintf(i->bury_words[0], sizeof(i->bury_words[0]), "%sdead",
	    o->prefix);
	snprintf(i->bury_words[1], sizeof(i->bury_words[1]), "%sstats:%.10s",
	    o->prefix, buf_cstr(&at));
	snprintf(i->bury_words[2], sizeof(i->bury_words[2]), "%s",
	    buf_cstr(&at));
	buf_clear(&at);
	v[0] = str_of(i->key);
	v[1] = str_of(i->bury_words[0]);
	v[2] = str_of(i->bury_words[1]);
	v[3] = str_of(o->group);
	v[4] = str_of(i->suspect);
	v[5] = (struct str)STR(READABLE_BYTES);
	v[6] = (struct str)STR(BURIED_BYTES);
	v[7] = (struct str)STR(BURIED_MAXLEN);
	v[8] = str_of(i->bury_words[2]);
	return script_run(o->scripts, SCRIPT_BURY, o->commands, 3, 9, v,
	    buried_cb, i);
}

/* Asks for those of a page of pending entries that are not in flight here. */
static uint32_t
claim_page(struct inlet *i, const struct redisReply *page)
{
	struct inbox *in = i->inbox;
	struct str argv[5 + SWEEP_PAGE] = {
		STR("XCLAIM"), str_of(i->key), str_of(in->options.group),
		str_of(in->options.consumer),
		i->sweeps_own ? (struct str)STR("0") : str_of(in->idle_ms),
	};
	uint32_t room = in->hooks.room(in->hooks.arg), n;
	size_t k;

	if (room > in->at_once)
		room = in->at_once;
	i->nclaims = 0;
	for (k = 0; k < page->elements && k < SWEEP_PAGE && i->nclaims < room;
	    k++)
		note_claim(i, page->element[k]);
	for (n = 0; n < i->nclaims; n++)
		argv[5 + n] = str_of(i->claims[n].id);
	if (n == 1 && strcmp(i->claims[0].id, i->suspect) == 0)
		return bury(i) == 0;
	if (n > 0 && redis_send(in->options.commands, claimed_cb, i, 5 + n,
	    argv) == -1)
		return 0;
	return n;
}

static void
pending_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	i->is_sweeping = false;
	if (reply == NULL || reply->type != REDIS_REPLY_ARRAY) {
		trouble(in, "look at what is pending", reply);
		return;
	}
	if (reply->elements == 0 || !in->is_running ||
	    row_id(reply->element[0]) == NULL) {
		i->cursor[0] = '\0';
		i->sweeps_own = false;
		start_reading(in);
		return;
	}
	if (in->hooks.room(in->hooks.arg) == 0)
		return; /* goes on from the same place when there is */
	i->is_sweeping = true;
	if (claim_page(i, reply) == 0) {
		i->is_sweeping = false;
		sweep(i);
	}
}

/* One more step of the walk through what is pending. */
static void
sweep(struct inlet *i)
{
	struct inbox *in = i->inbox;
	struct str argv[9] = { STR("XPENDING"), str_of(i->key),
		str_of(in->options.group) };
	size_t n = 3;

	if (i->is_sweeping || !in->is_running || !in->is_grouped)
		return;
	if (!i->sweeps_own) {
		argv[n++] = (struct str)STR("IDLE");
		argv[n++] = str_of(in->idle_ms);
	}
	argv[n++] = i->cursor[0] != '\0' ? str_of(i->cursor) :
	    (struct str)STR("-");
	argv[n++] = (struct str)STR("+");
	argv[n++] = (struct str)STR("100");
	if (i->sweeps_own)
		argv[n++] = str_of(in->options.consumer);
	i->is_sweeping = redis_send(in->options.commands, pending_cb, i, n,
	    argv) == 0;
}

static void
sweep_timer_cb(evutil_socket_t fd, short what, void *arg)
{
	struct inbox *in = arg;
	size_t i;

	(void)fd;
	(void)what;
	for (i = 0; i < INLETS; i++)
		if (in->inlets[i].row->kind == INLET_STREAM)
			sweep(&in->inlets[i]);
	arm(in->sweep_timer, in->options.claim_after_ms / 4 + 50);
}

/* The list ------------------------------------------------------------------ */

static void
moved_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	i->is_moving = false;
	if (reply == NULL || reply->type != REDIS_REPLY_INTEGER) {
		trouble(in, "move the list", reply);
		if (in->is_running)
			arm(i->timer, PAUSE_MS);
		return;
	}
	in->options.stats->n[STAT_MOVED] += reply->integer;
	i->wait_ms = reply->integer > 0 ? MOVE_MIN_MS : 2 * i->wait_ms;
	if (i->wait_ms > MOVE_MAX_MS)
		i->wait_ms = MOVE_MAX_MS;
	if (in->is_running)
		arm(i->timer, i->wait_ms);
}

static void
move_timer_cb(evutil_socket_t fd, short what, void *arg)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	(void)fd;
	(void)what;
	if (!in->is_running || i->is_moving)
		return;
	/* what is moved waits in the stream instead: room is no matter */
	snprintf(i->count, sizeof(i->count), "%u", in->options.batch);
	i->argv[0] = str_of(i->key);
	i->argv[1] = str_of(i->into->key);
	i->argv[2] = str_of(i->count);
	i->is_moving = script_run(in->options.scripts, SCRIPT_MOVE,
	    in->options.commands, 2, 3, i->argv, moved_cb, i) == 0;
	if (!i->is_moving)
		arm(i->timer, PAUSE_MS);
}

/* Housekeeping --------------------------------------------------------------- */

static void
trimmed_cb(void *arg, const struct redisReply *reply)
{
	trouble(arg, "trim", reply != NULL &&
	    reply->type == REDIS_REPLY_ERROR ? reply : NULL);
}

static void
trim_timer_cb(evutil_socket_t fd, short what, void *arg)
{
	struct inbox *in = arg;

	(void)fd;
	(void)what;
	in->trim_argv[0] = str_of(in->inlets[0].key);
	in->trim_argv[1] = str_of(in->keep_ms);
	if (in->is_running)
		script_run(in->options.scripts, SCRIPT_TRIM,
		    in->options.commands, 1, 2, in->trim_argv, trimmed_cb, in);
	arm(in->trim_timer, TRIM_EVERY_MS);
}

static void
pause_timer_cb(evutil_socket_t fd, short what, void *arg)
{
	struct inbox *in = arg;

	(void)fd;
	(void)what;
	if (!in->is_running)
		return;
	if (!in->is_grouped)
		make_groups(in);
	start_reading(in);
}

/* Life ------------------------------------------------------------------------ */

void
inbox_set_options(struct inbox *in, const struct inbox_options *options)
{
	in->options.batch = options->batch;
	in->options.claim_after_ms = options->claim_after_ms;
	in->options.events_keep_ms = options->events_keep_ms;
	snprintf(in->keep_ms, sizeof(in->keep_ms), "%lld",
	    (long long)options->events_keep_ms);
	snprintf(in->idle_ms, sizeof(in->idle_ms), "%lld",
	    (long long)options->claim_after_ms);
}

struct inbox *
inbox_new(struct event_base *base, const struct inbox_options *options,
    const struct inbox_hooks *hooks)
{
	struct inbox *in = mem_alloc(sizeof(*in));
	struct inlet *i;
	size_t k;

	in->base = base;
	in->options = *options;
	in->hooks = *hooks;
	in->at_once = options->batch;
	inbox_set_options(in, options);
	in->sweep_timer = evtimer_new(base, sweep_timer_cb, in);
	in->trim_timer = evtimer_new(base, trim_timer_cb, in);
	in->pause_timer = evtimer_new(base, pause_timer_cb, in);
	for (k = 0; k < INLETS; k++) {
		i = &in->inlets[k];
		i->row = &inlet_table[k];
		i->inbox = in;
		i->wait_ms = MOVE_MIN_MS;
		i->claims = mem_alloc(SWEEP_PAGE * sizeof(*i->claims));
		snprintf(i->key, sizeof(i->key), "%s%s", options->prefix,
		    i->row->name);
		if (i->row->kind == INLET_LIST) {
			i->into = i - 1;
			i->timer = evtimer_new(base, move_timer_cb, i);
		}
	}
	return in;
}

void
inbox_free(struct inbox *in)
{
	size_t k;

	if (in == NULL)
		return;
	event_free(in->sweep_timer);
	event_free(in->trim_timer);
	event_free(in->pause_timer);
	for (k = 0; k < INLETS; k++) {
		if (in->inlets[k].timer != NULL)
			event_free(in->inlets[k].timer);
		free(in->inlets[k].claims);
	}
	free(in);
}

void
inbox_start(struct inbox *in)
{
	size_t k;

	if (in->is_running)
		return;
	in->is_running = true;
	in->is_grouped = false;
	make_groups(in);
	for (k = 0; k < INLETS; k++) {
		in->inlets[k].cursor[0] = '\0';
		if (in->inlets[k].timer != NULL)
			arm(in->inlets[k].timer, MOVE_MIN_MS);
	}
	arm(in->sweep_timer, in->options.claim_after_ms / 4 + 50);
	arm(in->trim_timer, TRIM_EVERY_MS);
}

void
inbox_stop(struct inbox *in)
{
	size_t k;

	in->is_running = false;
	evtimer_del(in->sweep_timer);
	evtimer_del(in->trim_timer);
	evtimer_del(in->pause_timer);
	for (k = 0; k < INLETS; k++)
		if (in->inlets[k].timer != NULL)
			evtimer_del(in->inlets[k].timer);
}

void
inbox_kick(struct inbox *in)
{
	size_t k;

	start_reading(in);
	for (k = 0; k < INLETS; k++)
		if (in->inlets[k].row->kind == INLET_STREAM &&
		    (in->inlets[k].cursor[0] != '\0' ||
		    in->inlets[k].sweeps_own))
			sweep(&in->inlets[k]);
}

/* Leaving -------------------------------------------------------------------- */

static void
left_cb(void *arg, const struct redisReply *reply)
{
	struct inbox *in = arg;

	(void)reply;
	if (--in->nleaving == 0)
		in->left(in->left_arg);
}

int
inbox_leave(struct inbox *in, void (*left)(void *arg), void *arg)
{
	size_t k;

	in->left = left;
	in->left_arg = arg;
	snprintf(in->unseen_ms, sizeof(in->unseen_ms), "%lld",
	    (long long)CONSUMER_UNSEEN_MS);
	for (k = 0; k < INLETS; k++) {
		if (in->inlets[k].row->kind != INLET_STREAM)
			continue;
		in->leave_argv[k][0] = str_of(in->inlets[k].key);
		in->leave_argv[k][1] = str_of(in->options.group);
		in->leave_argv[k][2] = str_of(in->options.consumer);
		in->leave_argv[k][3] = str_of(in->unseen_ms);
		if (script_run(in->options.scripts, SCRIPT_LEAVE,
		    in->options.commands, 1, 4, in->leave_argv[k], left_cb,
		    in) == 0)
			in->nleaving++;
	}
	return in->nleaving > 0 ? 0 : -1;
}
