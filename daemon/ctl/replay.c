/*
 * replay: events of the past, each with the time at which it is decided.  It
 * knows no rule and no store.
 */
#include "replay.h"

#include <stdio.h>
#include <string.h>

#include "envelope.h"
#include "lines.h"

/* What one line says: an event, and when it is to be decided. */
struct item {
	struct replay_event event;
	bool is_parsed;         /* the complaint is there, and to be cleared */
	bool has_time;
	int64_t time_ms;
};

static void
parse(struct item *i, const struct replay *r, struct str bytes)
{
	i->is_parsed = complaint_parse(&i->event.complaint, bytes, &r->limits,
	    &i->event.why) == 0;
	i->event.is_refused = !i->is_parsed;
}

static void
refuse_time(struct item *i)
{
	struct refused why = { .reason = REFUSAL_BAD_TIME };
	const struct complaint *c = &i->event.complaint;

	snprintf(why.detail, sizeof(why.detail), "now: expected RFC 3339 with "
	    "offset, or milliseconds since 1970");
	if (i->is_parsed)
		snprintf(why.event, sizeof(why.event), "%.*s", (int)c->id.len,
		    c->id.data);
	else
		memcpy(why.event, i->event.why.event, sizeof(why.event));
	i->event.why = why;
	i->event.is_refused = true;
}

static void
read_line(struct item *i, const struct replay *r, struct str line)
{
	struct envelope envelope;
	bool is_envelope = envelope_read(line, &envelope);

	*i = (struct item){ .is_parsed = false };
	parse(i, r, is_envelope ? envelope.event : line);
	if (is_envelope) {
		i->has_time = envelope_time(&envelope, &i->time_ms) == 0;
		if (!i->has_time)
			refuse_time(i);
	} else if (i->is_parsed && i->event.complaint.has_at) {
		i->has_time = true;
		i->time_ms = i->event.complaint.at_ms;
	}
}

static void
item_take(struct item *i, struct replay *r)
{
	if (i->has_time && i->time_ms > r->now_ms)
		r->now_ms = i->time_ms;
	i->event.now_ms = r->now_ms;
	r->take(r->arg, &i->event);
}

static void
item_clear(struct item *i)
{
	if (i->is_parsed)
		complaint_clear(&i->event.complaint);
}

static void
take_waiting(struct replay *r)
{
	const char *p = r->waiting.data;
	const char *end = p + r->waiting.len;

	while (p < end) {
		const char *line_end = memchr(p, '\n', (size_t)(end - p));
		struct item i;

		read_line(&i, r, (struct str){ p, (size_t)(line_end - p) });
		item_take(&i, r);
		item_clear(&i);
		p = line_end + 1;
	}
	buf_clear(&r->waiting);
}

static void
start_time(struct replay *r, int64_t now_ms)
{
	r->has_now = true;
	r->now_ms = now_ms;
	take_waiting(r);
}

void
replay_line(struct replay *r, struct str line)
{
	struct item i;

	if (lines_is_blank(line))
		return;
	read_line(&i, r, line);
	if (!r->has_now && i.has_time)
		start_time(r, i.time_ms);
	if (r->has_now) {
		item_take(&i, r);
	} else {
		buf_add_str(&r->waiting, line);
		buf_addc(&r->waiting, '\n');
	}
	item_clear(&i);
}

void
replay_entry(struct replay *r, struct str bytes, int64_t now_ms)
{
	struct item i = { .has_time = true, .time_ms = now_ms };

	parse(&i, r, bytes);
	item_take(&i, r);
	item_clear(&i);
}

void
replay_malformed(struct replay *r, int64_t now_ms)
{
	struct item i = { .has_time = true, .time_ms = now_ms };

	i.event.is_refused = true;
	i.event.why.reason = REFUSAL_BAD_ENTRY;
	item_take(&i, r);
}

void
replay_end(struct replay *r)
{
	take_waiting(r);
}

void
replay_clear(struct replay *r)
{
	buf_clear(&r->waiting);
}
