/*
 * watch, what was missed: read from the stream that has what was published, or
 * said to be gone.  It knows numbers, and not how a message looks.
 */
#include <string.h>

#include "ctl.h"
#include "json_scan.h"
#include "link.h"
#include "stream.h"
#include "watch_parts.h"

#define PAGE "200" /* entries read at once */

/* What each channel and its stream are called, and the field of an entry that
 * is the message. */
const struct watch_name watch_names[WATCH__MAX] = {
	[WATCH_DECISIONS] = { "decisions", "decision" },
	[WATCH_ALERTS] = { "alerts", "alert" },
	[WATCH_SLA] = { "sla", "sla" },
};

int64_t
watch_seq(struct str json)
{
	struct str raw;

	if (!json_scan_member(json, "seq", &raw))
		return 0;
	return json_scan_int(raw, 0);
}

/* An entry of a stream is (id, (name, value, ...)). */
static struct str
entry_json(enum watch_channel channel, const struct reply *entry)
{
	const struct reply *message = entry->count < 2 ? NULL :
	    reply_field(&entry->items[1], watch_names[channel].field);

	return message != NULL ? message->text : STR("");
}

void
watch_tell_gone(struct watch *w, enum watch_channel channel, int64_t next,
    struct str id)
{
	struct watch_source *s = &w->sources[channel];
	struct buf b = { 0 };

	s->is_behind = false;
	if (next <= s->last + 1)
		return;
	buf_addf(&b, next == s->last + 2 ? "number %lld" : "numbers %lld",
	    (long long)(s->last + 1));
	if (next > s->last + 2)
		buf_addf(&b, " to %lld", (long long)(next - 1));
	buf_addf(&b, " of %.*s %s gone", (int)s->key.len, s->key.data,
	    next > s->last + 2 ? "are" : "is");
	if (id.len > 0) {
		buf_addf(&b, ": what is there begins with %lld, of ",
		    (long long)next);
		buf_time(&b, stream_id_ms(id));
	}
	ctl_cannot(w->ctl, "%s", buf_cstr(&b));
	buf_clear(&b);
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

/* Goes back through the stream to the last entry whose number is at most the
 * one shown last.  Sets *from to the place behind it.  What has no number is
 * somebody else's, and says nothing about the place. */
static int
find_place(struct watch *w, enum watch_channel channel, struct str *from,
    struct err *err)
{
	struct watch_source *s = &w->sources[channel];
	struct str to = STR("+");

	s->newest = 0;
	for (;;) {
		const struct reply *page = LINK_ASK(w->reader, &w->arena, err,
		    STR("XREVRANGE"), s->key, to, STR("-"), STR("COUNT"),
		    STR(PAGE));

		if (page == NULL)
			return -1;
		*from = STR("-");
		if (page->count == 0)
			return 0;
		for (size_t i = 0; i < page->count; i++) {
			const struct reply *e = &page->items[i];
			int64_t seq = watch_seq(entry_json(channel, e));

			to = beside(w, e->items[0].text);
			s->newest = seq > s->newest ? seq : s->newest;
			if (seq > 0 && seq <= s->last) {
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
	int64_t seq = watch_seq(json);
	struct watch_source *s = &w->sources[channel];

	if (seq > s->last && seq < before) {
		if (s->is_behind)
			watch_tell_gone(w, channel, seq, entry->items[0].text);
		watch_take(w, channel, json);
		s->last = seq;
	}
	return seq;
}

static int
show_page(struct watch *w, enum watch_channel channel, struct str *from,
    int64_t before, struct err *err)
{
	const struct reply *page = LINK_ASK(w->reader, &w->arena, err,
	    STR("XRANGE"), w->sources[channel].key, *from, STR("+"),
	    STR("COUNT"), STR(PAGE));
	int64_t seq = 0;

	if (page == NULL)
		return -1;
	for (size_t i = 0; i < page->count && seq < before; i++)
		seq = show_entry(w, channel, &page->items[i], before);
	if (page->count == 0 || seq >= before || watch_is_done(w))
		return 0;
	*from = beside(w, page->items[page->count - 1].items[0].text);
	return 1;
}

int
watch_missed(struct watch *w, enum watch_channel channel, int64_t before,
    struct err *err)
{
	struct str from;
	int more;

	/* the one of last time was lost, maybe, with what is missed now */
	link_close(w->reader);
	w->reader = link_open(&w->ctl->conf, err);
	if (w->reader == NULL || find_place(w, channel, &from, err) < 0)
		return -1;
	w->sources[channel].is_behind = true;
	do {
		more = show_page(w, channel, &from, before, err);
	} while (more > 0);
	mem_arena_reset(&w->arena);
	return more;
}

/* Nothing came after the number that was asked for: why, and what comes now is
 * shown whatever its number. */
static int
tell_nothing(struct watch *w, struct watch_source *s, struct err *err)
{
	struct stream_info info;

	if (stream_look(w->reader, s->key, &info, err) < 0)
		return -1;
	if (s->newest > 0)
		ctl_cannot(w->ctl, "there is no number %lld in %.*s yet: the "
		    "last is %lld", (long long)s->last, (int)s->key.len,
		    s->key.data, (long long)s->newest);
	else if (info.length == 0 && info.is_trimmed)
		ctl_cannot(w->ctl, "all that was in %.*s is gone",
		    (int)s->key.len, s->key.data);
	else if (s->last > 0)
		ctl_cannot(w->ctl, "there is no number %lld in %.*s yet: %s",
		    (long long)s->last, (int)s->key.len, s->key.data,
		    info.length == 0 ? "it is empty" : "nothing in it has one");
	s->last = s->newest;
	s->has_last = s->newest > 0;
	return 0;
}

void
watch_replay(struct watch *w)
{
	struct watch_source *s = &w->sources[WATCH_DECISIONS];
	struct err err = { "" };
	int64_t since = s->last;
	int rc;

	s->has_last = true;
	rc = watch_missed(w, WATCH_DECISIONS, INT64_MAX, &err);
	if (rc == 0 && (s->newest < since || s->newest == 0))
		rc = tell_nothing(w, s, &err);
	if (rc < 0)
		ctl_cannot(w->ctl, "what came before cannot be read: %s",
		    err.text);
	s->is_behind = false;
	s->replayed_us = term_clock_us();
}
