/*
 * cmd_explain_find: where the decisions and the events of a case stand in the
 * streams: near the times that the case's hash remembers; and what its customer
 * sent since.
 *
 * An event came before it was decided and its decision was written after, so
 * the one is looked for backwards and the other forwards, within bounds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "explain_parts.h"
#include "json_check.h"
#include "json_scan.h"
#include "link.h"

#define PAGE_ENTRIES "200"
#define PAGE_COUNT 200
#define MOST_DECISIONS 4000 /* looked at for one decision */
#define MOST_EVENTS 100000  /* looked at for one event */
#define MOST_SINCE 20000    /* looked at for a customer's later complaints */
#define MOST_IN_ALL 1000000
#define DAY_MS (24 * 60 * 60 * 1000ll)
#define CLOCK_SLACK_MS 2000

/* A walk through a stream, page by page. */
struct walk {
	struct explain_case *c;
	struct mem_arena page;  /* of one page */
	const char *stream;
	bool is_backwards;
	int64_t left;           /* entries that may still be looked at */
	char from[48];
	const struct reply *entries;
	size_t at;
	bool is_at_end;
	struct str id;          /* of the entry last handed out */
};

static void
walk_start(struct walk *w, struct explain_case *c, const char *stream,
    bool is_backwards, int64_t from_ms, int64_t most)
{
	*w = (struct walk){ .c = c, .stream = stream, .left = most,
	    .is_backwards = is_backwards, .id = { "", 0 } };
	snprintf(w->from, sizeof(w->from), "%lld",
	    (long long)(from_ms > 0 ? from_ms : 0));
}

static int
read_page(struct walk *w, struct err *err)
{
	struct str key, from;

	mem_arena_reset(&w->page);
	key = link_key(&w->c->x->ctl->conf, &w->page, w->stream);
	from = mem_arena_str(&w->page, str_of(w->from));
	w->entries = LINK_ASK(w->c->link, &w->page, err,
	    w->is_backwards ? STR("XREVRANGE") : STR("XRANGE"), key, from,
	    w->is_backwards ? STR("-") : STR("+"), STR("COUNT"),
	    STR(PAGE_ENTRIES));
	w->at = 0;
	if (w->entries == NULL)
		return -1;
	w->is_at_end = w->entries->count < PAGE_COUNT;
	w->c->looked_at += (int64_t)w->entries->count;
	if (w->c->progress != NULL)
		progress_show(w->c->progress, 0, w->c->looked_at);
	return 0;
}

/* The next page begins behind this entry: "(id" leaves it out. */
static void
step_past(struct walk *w, struct str id)
{
	snprintf(w->from, sizeof(w->from), "(%.*s",
	    (int)(id.len < 44 ? id.len : 0), id.data);
}

/* The next entry's fields: 1; 0 at the end or the bound; -1 and err.  The
 * fields are good until the next page. */
static int
walk_next(struct walk *w, const struct reply **fields, struct err *err)
{
	const struct reply *entry;

	if (w->entries == NULL || w->at == w->entries->count) {
		if (w->is_at_end || w->left <= 0)
			return 0;
		if (read_page(w, err) < 0)
			return -1;
		if (w->entries->count == 0)
			return 0;
	}
	entry = &w->entries->items[w->at++];
	w->left--;
	w->id = entry->count > 0 ? entry->items[0].text : STR("");
	step_past(w, w->id);
	*fields = entry->count > 1 ? &entry->items[1] : entry;
	return 1;
}

/* --- decisions --- */

/* One of the case, seen on the way: perhaps of an event that nobody knew. */
static void
take_decision(struct explain_case *c, struct str found)
{
	struct str json = mem_arena_str(&c->arena, found), event, raw;
	struct explain_past *past = NULL;
	int64_t seq = json_scan_member(json, "seq", &raw) ?
	    json_scan_int(raw, 0) : 0;

	event = explain_member(&c->arena, json, "event");
	for (int i = 0; i < c->npasts; i++) {
		if (c->pasts[i].seq == seq && seq > 0)
			return;
		if (str_eq(c->pasts[i].event, event))
			past = &c->pasts[i];
	}
	if (past == NULL || past->decision.len > 0)
		past = explain_add_past(c);
	explain_note_decision(c, past, json);
}

/* Looks forward from one of the case's times until its decision comes. */
static int
find_decision(struct explain_case *c, int number, struct err *err)
{
	const struct reply *fields, *id, *json;
	struct walk w;
	int more = 1;

	walk_start(&w, c, "decisions", false, c->pasts[number].at_ms,
	    MOST_DECISIONS);
	while (c->pasts[number].decision.len == 0 &&
	    (more = walk_next(&w, &fields, err)) == 1) {
		id = reply_field(fields, "case");
		json = reply_field(fields, "decision");
		if (id != NULL && json != NULL && str_eq(id->text, c->id) &&
		    json_check(json->text, '{'))
			take_decision(c, json->text);
	}
	mem_arena_clear(&w.page);
	return more < 0 ? -1 : 0;
}

int
explain_find_decisions(struct explain_case *c, struct err *err)
{
	int i = c->npasts; /* those found on the way are known */

	c->looked_at = 0;
	while (i-- > 0 && c->looked_at < MOST_IN_ALL)
		if (c->pasts[i].decision.len == 0 &&
		    find_decision(c, i, err) < 0)
			return -1;
	return 0;
}

/* --- events --- */

/* Is it the event that this case saw?  An id is unique within its case, and
 * the hash of the body settles it. */
static bool
is_it(const struct explain_case *c, const struct explain_past *past,
    struct str bytes)
{
	struct complaint complaint;
	struct refused why;
	bool is_same;
	struct str raw;

	if (!json_scan_member(bytes, "id", &raw) ||
	    !json_scan_is(raw, past->event.data) ||
	    complaint_parse(&complaint, bytes, &c->x->options.limits,
	    &why) < 0)
		return false;
	is_same = str_eq(complaint.id, past->event) &&
	    str_eq(complaint.case_id, c->id) && (past->seen.len == 0 ||
	    memcmp(complaint.hash, past->seen.data, COMPLAINT_HASH_CHARS) == 0);
	complaint_clear(&complaint);
	return is_same;
}

/* Looks backward from when it was decided until the event comes. */
static int
find_event(struct explain_case *c, struct explain_past *past, struct err *err)
{
	const struct reply *fields, *event;
	struct walk w;
	int more = 1;

	walk_start(&w, c, "events", true, past->at_ms + CLOCK_SLACK_MS,
	    MOST_EVENTS);
	while (past->bytes.len == 0 &&
	    (more = walk_next(&w, &fields, err)) == 1) {
		event = reply_field(fields, "event");
		if (event == NULL || !is_it(c, past, event->text))
			continue;
		past->bytes = mem_arena_str(&c->arena, event->text);
		past->entry = mem_arena_str(&c->arena, w.id);
	}
	past->is_trimmed = past->bytes.len == 0 && w.is_at_end;
	mem_arena_clear(&w.page);
	return more < 0 ? -1 : 0;
}

int
explain_find_events(struct explain_case *c, struct err *err)
{
	struct explain_past *past;

	c->looked_at = 0;
	for (int i = c->npasts; i-- > 0 && c->looked_at < MOST_IN_ALL;) {
		past = &c->pasts[i];
		if (!explain_is_mark(past) && find_event(c, past, err) < 0)
			return -1;
	}
	return 0;
}

/* --- a customer's later complaints --- */

/* Is it one of this customer, and of another case?  Those of the case itself
 * are known one by one. */
static bool
is_of_customer(struct explain_case *c, struct mem_arena *a, struct str event,
    struct str customer)
{
	struct str raw, kind, id;

	if (json_scan_member(event, "joined_from", &raw) ||
	    !json_scan_member(event, "customer", &raw) ||
	    !str_eq(explain_member(a, raw, "id"), customer))
		return false;
	kind = explain_member(a, event, "kind");
	id = explain_member(a, event, "case");
	if (id.len == 0)
		id = explain_member(a, event, "id");
	return (kind.len == 0 || str_is(kind, "complaint")) &&
	    !str_eq(id, c->id);
}

int64_t
explain_count_since(struct explain_case *c, const struct explain_past *past,
    struct str customer, struct err *err)
{
	int64_t n = 0, day_end = (past->at_ms / DAY_MS + 1) * DAY_MS;
	const struct reply *fields, *event;
	struct mem_arena a = { 0 };
	struct walk w;
	int more;

	walk_start(&w, c, "events", false, 0, MOST_SINCE);
	step_past(&w, past->entry);
	while ((more = walk_next(&w, &fields, err)) == 1 &&
	    strtoll(w.id.data, NULL, 10) < day_end) {
		event = reply_field(fields, "event");
		n += event != NULL && is_of_customer(c, &a, event->text,
		    customer);
		mem_arena_reset(&a);
	}
	if (more < 0)
		n = -2;
	else if (w.left <= 0)
		n = -1;
	mem_arena_clear(&w.page);
	mem_arena_clear(&a);
	return n;
}
