/*
 * triagectl watch: decisions, alerts and marks of clocks as they are published.
 *
 * Publishing forgets; the stream of the same name does not.  Each message has
 * a number that grows by one, so what was missed is seen and read from there.
 */
#include <stdlib.h>
#include <string.h>

#include "ctl.h"
#include "json_scan.h"
#include "link.h"
#include "watch_parts.h"

#define PAGE "200"              /* entries read at once */
#define REPLAY_US (5 * 1000000) /* published while it was also read */

struct message {
	enum watch_channel channel;
	char *json;
	size_t len;
	struct message *next;
};

struct channel {
	struct str key;
	bool has_last;
	int64_t last;           /* seq of the one shown last */
	int64_t replayed_us;    /* when a replay ended; 0: none */
};

struct watch {
	struct ctl *ctl;
	struct link *link;      /* subscribed */
	struct link *reader;    /* for what was missed; opened on need */
	struct channel channels[WATCH__MAX];
	struct message *first, **end;
	struct mem_arena arena; /* of one page */
	bool as_json;
	int64_t count, left;    /* 0: no limit */
	bool is_denied;
};

static enum ctl_status run(struct ctl *ctl);

const struct ctl_command ctl_watch = {
	.name = "watch",
	.usage = "[--json] [--count N] [--since SEQ]",
	.help = "Shows decisions, alerts and marks of clocks as they come",
	.more = "What was missed while the connection was lost is read from "
	    "the streams.",
	.options = {
		{ "json", NULL, "messages as they are, one a line" },
		{ "count=", "N", "end after N messages" },
		{ "since=", "SEQ", "first the decisions after this number" },
	},
	.run = run,
};

/* What each channel and its stream are called, and the field of an entry that
 * is the message. */
static const struct {
	const char *stream, *field;
} names[WATCH__MAX] = {
	[WATCH_DECISIONS] = { "decisions", "decision" },
	[WATCH_ALERTS] = { "alerts", "alert" },
	[WATCH_SLA] = { "sla", "sla" },
};

static bool
is_done(const struct watch *w)
{
	return link_is_stopped(w->link) || ferror(stdout) ||
	    (w->count > 0 && w->left == 0);
}

static void
show(struct watch *w, enum watch_channel channel, struct str json)
{
	if (is_done(w))
		return;
	if (w->as_json) {
		fwrite(json.data, 1, json.len, stdout);
		putchar('\n');
	} else {
		watch_show(&w->ctl->out, channel, json);
	}
	if (w->count > 0)
		w->left--;
}

/* Of a message that cannot be numbered (Redis could not store it): 0. */
static int64_t
seq_of(struct str json)
{
	struct str raw;

	if (!json_scan_member(json, "seq", &raw))
		return 0;
	return json_scan_int(raw, 0);
}

/* --- what was missed --- */

/* An entry of a stream is (id, (name, value, ...)). */
static struct str
entry_json(enum watch_channel channel, const struct reply *entry)
{
	const struct reply *message = entry->count < 2 ? NULL :
	    reply_field(&entry->items[1], names[channel].field);

	return message != NULL ? message->text : STR("");
}

/* Makes "(id": the place just before or behind an entry. */
static struct str
beside(struct watch *w, struct str id)
{
	char *p = mem_arena_alloc(&w->arena, id.len + 2);

	p[0] = '(';
	memcpy(p + 1, id.data, id.len);
	return (struct str){ p, id.len + 1 };
}

/* Goes back through the stream to the last entry whose number is at most
 * the one shown last.  Sets *from to the place behind it.  What has no number is somebody
 * else's, and says nothing about the place. */
static int
find_place(struct watch *w, enum watch_channel channel, struct str *from,
    struct err *err)
{
	const struct channel *c = &w->channels[channel];
	struct str to = STR("+");

	for (;;) {
		const struct reply *page = LINK_ASK(w->reader, &w->arena, err,
		    STR("XREVRANGE"), c->key, to, STR("-"), STR("COUNT"),
		    STR(PAGE));

		if (page == NULL)
			return -1;
		*from = STR("-");
		if (page->count == 0)
			return 0;
		for (size_t i = 0; i < page->count; i++) {
			const struct reply *e = &page->items[i];
			int64_t seq = seq_of(entry_json(channel, e));

			to = beside(w, e->items[0].text);
			if (seq > 0 && seq <= c->last) {
				*from = to;
				return 0;
			}
		}
	}
}

/* Shows an entry if it is between two numbers; the number it had. */
static int64_t
show_entry(struct watch *w, enum watch_channel channel,
    const struct reply *entry, int64_t before)
{
	struct str json = entry_json(channel, entry);
	int64_t seq = seq_of(json);
	struct channel *c = &w->channels[channel];

	if (seq > c->last && seq < before) {
		show(w, channel, json);
		c->last = seq;
	}
	return seq;
}

static int
show_page(struct watch *w, enum watch_channel channel, struct str *from,
    int64_t before, struct err *err)
{
	const struct reply *page = LINK_ASK(w->reader, &w->arena, err,
	    STR("XRANGE"), w->channels[channel].key, *from, STR("+"),
	    STR("COUNT"), STR(PAGE));
	int64_t seq = 0;

	if (page == NULL)
		return -1;
	for (size_t i = 0; i < page->count && seq < before; i++)
		seq = show_entry(w, channel, &page->items[i], before);
	if (page->count == 0 || seq >= before || is_done(w))
		return 0;
	*from = beside(w, page->items[page->count - 1].items[0].text);
	return 1;
}

/* Shows what lies between the last one shown and `before`. */
static int
show_missed(struct watch *w, enum watch_channel channel, int64_t before,
    struct err *err)
{
	struct str from;
	int more;

	if (w->reader == NULL)
		w->reader = link_open(&w->ctl->conf, err);
	if (w->reader == NULL ||
	    find_place(w, channel, &from, err) < 0)
		return -1;
	do {
		more = show_page(w, channel, &from, before, err);
	} while (more > 0);
	mem_arena_reset(&w->arena);
	return more;
}

/* --- what comes --- */

static void
take_message(struct watch *w, enum watch_channel channel, struct str json)
{
	struct channel *c = &w->channels[channel];
	int64_t seq = seq_of(json);
	struct err err = { "" };

	if (c->replayed_us > 0 && seq <= c->last &&
	    term_clock_us() - c->replayed_us < REPLAY_US)
		return;
	if (seq > 0 && c->has_last && seq > c->last + 1 &&
	    show_missed(w, channel, seq, &err) < 0)
		ctl_cannot(w->ctl, "%lld messages were missed: %s",
		    (long long)(seq - c->last - 1), err.text);
	show(w, channel, json);
	if (seq > 0) {
		c->has_last = true;
		c->last = seq;
	}
}

static void
take_messages(struct watch *w)
{
	while (w->first != NULL) {
		struct message *m = w->first;

		w->first = m->next;
		if (w->first == NULL)
			w->end = &w->first;
		take_message(w, m->channel, (struct str){ m->json, m->len });
		free(m->json);
		free(m);
	}
	fflush(stdout);
}

/* Only queues: showing it can mean reading what was missed before it. */
static void
message_cb(void *arg, struct str channel, struct str message)
{
	struct watch *w = arg;
	struct message *m = mem_alloc(sizeof(*m));

	for (int i = 0; i < WATCH__MAX; i++)
		if (str_eq(channel, w->channels[i].key))
			m->channel = (enum watch_channel)i;
	m->json = mem_strndup(message.data, message.len);
	m->len = message.len;
	*w->end = m;
	w->end = &m->next;
}

static void
state_cb(void *arg, const char *why)
{
	struct watch *w = arg;

	if (why == NULL)
		fprintf(stderr, "%sthe connection to Redis is back%s\n",
		    term_style(&w->ctl->err, TERM_DIM),
		    term_style_off(&w->ctl->err));
	else
		ctl_cannot(w->ctl, "%s", why);
	w->is_denied = why != NULL && link_is_up(w->link);
}

static void
replay(struct watch *w)
{
	struct channel *c = &w->channels[WATCH_DECISIONS];
	struct err err = { "" };

	c->has_last = true;
	if (show_missed(w, WATCH_DECISIONS, INT64_MAX, &err) < 0)
		ctl_cannot(w->ctl, "what came before cannot be read: %s",
		    err.text);
	c->replayed_us = term_clock_us();
}

static void
follow(struct watch *w)
{
	struct link_listener listener = {
		.on_message = message_cb,
		.on_state = state_cb,
		.arg = w,
	};
	struct str keys[WATCH__MAX];

	for (int i = 0; i < WATCH__MAX; i++)
		keys[i] = w->channels[i].key;
	link_take_signals(w->link);
	link_subscribe(w->link, &listener, WATCH__MAX, keys);
	if (w->ctl->err.is_tty && w->ctl->out.is_tty)
		fprintf(stderr, "%swatching %.*s, alerts and marks of clocks; "
		    "Ctrl-C ends%s\n", term_style(&w->ctl->err, TERM_DIM),
		    (int)keys[0].len, keys[0].data,
		    term_style_off(&w->ctl->err));
	link_turn(w->link, 50);
	if (ctl_value(w->ctl, "since") != NULL)
		replay(w);
	while (!is_done(w)) {
		take_messages(w);
		if (!is_done(w))
			link_turn(w->link, 1000);
	}
	take_messages(w);
}

static void
watch_clear(struct watch *w)
{
	w->count = 1; /* what is left is not shown */
	w->left = 0;
	take_messages(w);
	link_close(w->reader);
	link_close(w->link);
	mem_arena_clear(&w->arena);
}

static enum ctl_status
run(struct ctl *ctl)
{
	struct watch w = { .ctl = ctl };
	struct channel *decisions = &w.channels[WATCH_DECISIONS];
	struct mem_arena a = { 0 };
	struct err err = { "" };
	enum ctl_status status = CTL_DONE;

	w.end = &w.first;
	w.as_json = ctl_value(ctl, "json") != NULL;
	if (ctl_number(ctl, "count", 1, INT64_MAX, &w.count) < 0 ||
	    ctl_number(ctl, "since", 0, INT64_MAX, &decisions->last) < 0)
		return CTL_USAGE;
	w.left = w.count;
	for (int i = 0; i < WATCH__MAX; i++)
		w.channels[i].key = link_key(&ctl->conf, &a,
		    names[i].stream);
	w.link = link_open(&ctl->conf, &err);
	if (w.link != NULL) {
		follow(&w);
		status = w.is_denied ? CTL_CANNOT : CTL_DONE;
		watch_clear(&w);
	} else {
		status = ctl_cannot(ctl, "%s", err.text);
	}
	mem_arena_clear(&a);
	return status;
}
