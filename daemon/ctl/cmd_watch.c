/*
 * triagectl watch: decisions, alerts and marks of clocks as they are published.
 *
 * Publishing forgets; the stream of the same name does not.  Each message has
 * a number that grows by one, so what was missed is seen and read from there
 * (cmd_watch_missed.c).
 */
#include <stdlib.h>
#include <string.h>

#include "ctl.h"
#include "link.h"
#include "watch_parts.h"

#define REPLAY_US (5 * 1000000) /* published while it was also read */

struct watch_message {
	enum watch_channel channel;
	char *json;
	size_t len;
	struct watch_message *next;
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

bool
watch_is_done(const struct watch *w)
{
	return link_is_stopped(w->link) || ferror(stdout) ||
	    (w->count > 0 && w->left == 0);
}

void
watch_take(struct watch *w, enum watch_channel channel, struct str json)
{
	if (watch_is_done(w))
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

/* --- what comes --- */

static void
take_message(struct watch *w, enum watch_channel channel, struct str json)
{
	struct watch_source *s = &w->sources[channel];
	int64_t seq = watch_seq(json);
	struct err err = { "" };

	if (s->replayed_us > 0 && seq <= s->last &&
	    term_clock_us() - s->replayed_us < REPLAY_US)
		return;
	if (seq > 0 && s->has_last && seq > s->last + 1 &&
	    watch_missed(w, channel, seq, &err) < 0)
		ctl_cannot(w->ctl, "%lld messages were missed: %s",
		    (long long)(seq - s->last - 1), err.text);
	else if (s->is_behind && !watch_is_done(w))
		watch_tell_gone(w, channel, seq, STR(""));
	s->is_behind = false;
	watch_take(w, channel, json);
	if (seq > 0) {
		s->has_last = true;
		s->last = seq;
	}
}

static void
take_messages(struct watch *w)
{
	while (w->first != NULL) {
		struct watch_message *m = w->first;

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
	struct watch_message *m = mem_alloc(sizeof(*m));

	for (int i = 0; i < WATCH__MAX; i++)
		if (str_eq(channel, w->sources[i].key))
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
follow(struct watch *w)
{
	struct link_listener listener = {
		.on_message = message_cb,
		.on_state = state_cb,
		.arg = w,
	};
	struct str keys[WATCH__MAX];

	for (int i = 0; i < WATCH__MAX; i++)
		keys[i] = w->sources[i].key;
	link_take_signals(w->link);
	link_subscribe(w->link, &listener, WATCH__MAX, keys);
	if (w->ctl->err.is_tty && w->ctl->out.is_tty)
		fprintf(stderr, "%swatching %.*s, alerts and marks of clocks; "
		    "Ctrl-C ends%s\n", term_style(&w->ctl->err, TERM_DIM),
		    (int)keys[0].len, keys[0].data,
		    term_style_off(&w->ctl->err));
	link_turn(w->link, 50);
	if (ctl_value(w->ctl, "since") != NULL)
		watch_replay(w);
	while (!watch_is_done(w)) {
		take_messages(w);
		if (!watch_is_done(w))
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
	struct watch_source *decisions = &w.sources[WATCH_DECISIONS];
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
		w.sources[i].key = link_key(&ctl->conf, &a,
		    watch_names[i].stream);
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
