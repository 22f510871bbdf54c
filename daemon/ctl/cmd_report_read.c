/*
 * cmd_report_read: the streams `decisions` and `events` over a period.
 *
 * It knows which field of an entry to hand on, not what is in it.
 */
#include <inttypes.h>
#include <stdio.h>

#include "report_parts.h"

/* A decision's entry is a moment younger than its time; an event's entry is
 * as much older as it waited. */
#define AFTER_MS (10 * 60 * 1000ll)
#define BEFORE_MS (60 * 60 * 1000ll)

struct source {
	struct report *r;
	struct report_kept *kept;
	const char *name, *field;
	void (*take)(struct report *r, struct str json, int64_t ms);
	int64_t total;            /* entries to come, about */
	struct progress progress;
};

static bool
take_cb(void *arg, const struct reply *fields, int64_t ms)
{
	struct source *s = arg;
	const struct reply *json = reply_field(fields, s->field);

	s->kept->read++;
	if (json != NULL && json->kind == REPLY_TEXT)
		s->take(s->r, json->text, ms);
	return true;
}

static void
page_cb(void *arg, bool is_last)
{
	struct source *s = arg;
	int64_t read = s->kept->read;

	progress_show(&s->progress, read < s->total || is_last ? read :
	    s->total, read);
}

static int
read_stream(struct source *s, int64_t from_ms, int64_t to_ms, struct err *err)
{
	struct report *r = s->r;
	char from[24], to[24];
	struct stream_walk walk = { .link = r->link,
		.key = link_key(&r->ctl->conf, &r->arena, s->name),
		.from = from, .to = to, .take = take_cb,
		.after_page = page_cb, .arg = s };
	int rc;

	if (stream_look(r->link, walk.key, &s->kept->info, err) < 0)
		return -1;
	if (!s->kept->info.is_there || to_ms <= s->kept->info.first_ms)
		return 0;
	s->total = stream_guess(&s->kept->info, from_ms, to_ms,
	    r->period.now_ms);
	snprintf(from, sizeof(from), "%" PRId64, from_ms > 0 ? from_ms : 0);
	snprintf(to, sizeof(to), "%" PRId64, to_ms - 1);
	progress_start(&s->progress, "reading", s->total);
	s->progress.unit = s->name;
	rc = stream_walk(&walk, err);
	progress_end(&s->progress);
	return rc;
}

int
report_read(struct report *r, struct err *err)
{
	const struct report_period *p = &r->period;
	struct source decisions = { .r = r, .kept = &r->decisions,
		.name = "decisions", .field = "decision",
		.take = report_take_decision };
	struct source events = { .r = r, .kept = &r->events,
		.name = "events", .field = "event",
		.take = report_take_event };

	if (read_stream(&decisions, p->from_ms, p->to_ms + AFTER_MS, err) < 0)
		return -1;
	return read_stream(&events, p->from_ms - BEFORE_MS, p->to_ms, err);
}
