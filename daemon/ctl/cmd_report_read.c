/*
 * cmd_report_read: the streams `decisions` and `events` over a period, in
 * pages, oldest first; while a page is looked at the next one is on its way.
 *
 * Of Redis it only reads: EXISTS, XINFO STREAM, XRANGE.  It knows which field
 * of an entry to hand on, not what is in it.
 */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "report_parts.h"

#define PAGE 256           /* entries */
/* A decision's entry is a moment younger than its time; an event's entry is
 * as much older as it waited. */
#define AFTER_MS (10 * 60 * 1000ll)
#define BEFORE_MS (60 * 60 * 1000ll)

struct stream {
	struct report *r;
	struct report_kept *kept;
	const char *label, *field;
	void (*take)(struct report *r, struct str json, int64_t ms);
	struct str key;
	char last[48];            /* where to end: an id */
	int64_t total;            /* entries to come, about */
	struct progress progress;
	bool is_over, is_broken;
	struct err *err;
};

static int64_t
id_ms(struct str id)
{
	char digits[24] = "";
	size_t n = 0;

	while (n < id.len && n < sizeof(digits) - 1 && id.data[n] != '-')
		n++;
	if (n > 0)
		memcpy(digits, id.data, n);
	return strtoll(digits, NULL, 10);
}

/* What there is of it. 0, or -1 and err. */
static int
look(struct stream *s)
{
	struct report *r = s->r;
	const struct answer *info, *field;

	info = LINK_ASK(r->link, &r->arena, s->err, STR("EXISTS"), s->key);
	if (info == NULL)
		return -1;
	if (info->n == 0)
		return 0;
	info = LINK_ASK(r->link, &r->arena, s->err, STR("XINFO"),
	    STR("STREAM"), s->key);
	if (info == NULL)
		return -1;
	if ((field = answer_field(info, "length")) != NULL)
		s->kept->length = field->n;
	if ((field = answer_field(info, "entries-added")) != NULL)
		s->kept->is_trimmed = field->n > s->kept->length;
	field = answer_field(info, "first-entry");
	if (field != NULL && field->kind == ANSWER_LIST && field->count > 0) {
		s->kept->is_there = true;
		s->kept->first_ms = id_ms(field->items[0].text);
	}
	return 0;
}

/* For the bar: as if entries had come evenly from the first one on. */
static void
guess_total(struct stream *s, int64_t from_ms, int64_t to_ms)
{
	int64_t first = s->kept->first_ms, now = s->r->period.now_ms;

	from_ms = from_ms > first ? from_ms : first;
	to_ms = to_ms < now ? to_ms : now;
	if (now > first && to_ms > from_ms)
		s->total = (int64_t)((double)s->kept->length *
		    (double)(to_ms - from_ms) / (double)(now - first));
}

static void
take_entry(struct stream *s, const struct answer *entry)
{
	const struct answer *json;

	if (entry->kind != ANSWER_LIST || entry->count != 2 ||
	    entry->items[1].kind != ANSWER_LIST)
		return;
	json = answer_field(&entry->items[1], s->field);
	s->kept->read++;
	if (json != NULL && json->kind == ANSWER_TEXT)
		s->take(s->r, json->text, id_ms(entry->items[0].text));
}

static void page_cb(void *arg, const struct answer *page);

static void
ask_page(struct stream *s, const char *from)
{
	char count[16];

	snprintf(count, sizeof(count), "%d", PAGE);
	if (link_send(s->r->link, page_cb, s, 6, (struct str[]){
	    STR("XRANGE"), s->key, str_of(from), str_of(s->last), STR("COUNT"),
	    str_of(count) }) < 0)
		s->is_broken = true;
}

static void
page_cb(void *arg, const struct answer *page)
{
	struct stream *s = arg;
	struct str id;
	char next[64];

	if (page == NULL || page->kind != ANSWER_LIST) {
		s->is_broken = true;
		if (page != NULL)
			err_set(s->err, "Redis refused XRANGE: %.*s",
			    (int)page->text.len, page->text.data);
		return;
	}
	s->is_over = page->count < PAGE;
	if (!s->is_over) {
		id = page->items[page->count - 1].items[0].text;
		snprintf(next, sizeof(next), "(%.*s",
		    (int)(id.len < 47 ? id.len : 47), id.data);
		ask_page(s, next);
	}
	for (size_t i = 0; i < page->count; i++)
		take_entry(s, &page->items[i]);
	progress_show(&s->progress, s->kept->read < s->total ?
	    s->kept->read : s->total, s->kept->read);
}

static int
read_stream(struct stream *s, const char *name, int64_t from_ms,
    int64_t to_ms)
{
	char from[32];

	s->key = link_key(&s->r->ctl->conf, &s->r->arena, name);
	if (look(s) < 0)
		return -1;
	if (!s->kept->is_there || to_ms <= s->kept->first_ms)
		return 0;
	guess_total(s, from_ms, to_ms);
	snprintf(from, sizeof(from), "%" PRId64, from_ms > 0 ? from_ms : 0);
	snprintf(s->last, sizeof(s->last), "%" PRId64, to_ms - 1);
	progress_start(&s->progress, s->label, s->total);
	s->progress.unit = name;
	ask_page(s, from);
	while (!s->is_broken && (!s->is_over ||
	    link_pending(s->r->link) > 0))
		link_turn(s->r->link, 1000);
	progress_end(&s->progress);
	if (!s->is_broken)
		return 0;
	return err_set(s->err, "the connection to Redis was lost: %s",
	    link_why_down(s->r->link));
}

int
report_read(struct report *r, struct err *err)
{
	const struct report_period *p = &r->period;
	struct stream decisions = { .r = r, .kept = &r->decisions,
		.label = "decisions", .field = "decision",
		.take = report_take_decision, .err = err };
	struct stream events = { .r = r, .kept = &r->events,
		.label = "events", .field = "event",
		.take = report_take_event, .err = err };

	if (read_stream(&decisions, "decisions", p->from_ms,
	    p->to_ms + AFTER_MS) < 0)
		return -1;
	return read_stream(&events, "events", p->from_ms - BEFORE_MS,
	    p->to_ms);
}
