/*
 * cmd_erase_find: where something of a customer may be: the streams that
 * there are, and the customer's cases: those that their hash names, those
 * whose own hash names them, and those that their events in the queue are
 * about.  It changes nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "erase_parts.h"

#define SCAN_COUNT "1000"
#define CASE STR("case:")
#define QUEUE STR("queue:")

struct str
erase_key(const struct erase *e, struct mem_arena *a, const char *name,
    struct str rest)
{
	struct buf b = { 0 };
	struct str key;

	buf_adds(&b, e->ctl->conf.prefix);
	buf_adds(&b, name);
	buf_add_str(&b, rest);
	key = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
	return key;
}

/* What is behind the start, or "" where it begins otherwise. */
static struct str
behind(struct str text, struct str start)
{
	if (text.len <= start.len ||
	    memcmp(text.data, start.data, start.len) != 0)
		return STR("");
	return (struct str){ text.data + start.len, text.len - start.len };
}

/* --- places --- */

static int
add_place(struct erase *e, enum erase_what what, struct str name,
    struct err *err)
{
	struct erase_place *p;
	struct str key = erase_key(e, &e->arena, "", name);
	const struct reply *length;

	for (uint32_t i = 0; i < e->nplaces; i++)
		if (str_eq(e->places[i].key, key))
			return 0; /* SCAN may tell a key twice */
	length = LINK_ASK(e->link, &e->arena, err, what == ERASE_INBOX ?
	    STR("LLEN") : STR("XLEN"), key);
	if (length == NULL)
		return -1;
	if (e->nplaces == e->cap) {
		e->cap = e->cap > 0 ? 2 * e->cap : 16;
		e->places = mem_realloc(e->places, e->cap *
		    sizeof(*e->places));
	}
	p = &e->places[e->nplaces++];
	*p = (struct erase_place){ .what = what, .key = key,
		.length = length->n };
	return 0;
}

static int
add_known_places(struct erase *e, struct err *err)
{
	e->nplaces = 0;
	for (int i = 0; i < ERASE_CASES; i++)
		if (i != ERASE_QUEUES &&
		    add_place(e, i, str_of(erase_words[i]), err) < 0)
			return -1;
	return 0;
}

/* --- all keys: queues, and cases that name their customer --- */

struct asked {
	struct erase *e;
	struct str id;
};

static void
whose_cb(void *arg, const struct reply *customer)
{
	struct asked *a = arg;

	if (customer != NULL && customer->kind == REPLY_TEXT &&
	    str_eq(customer->text, a->e->theirs.customer))
		erase_theirs_add(&a->e->theirs, a->id, ERASE_OURS);
}

static int
wait_for_all(struct erase *e, struct err *err)
{
	while (link_pending(e->link) > 0 && link_is_up(e->link))
		link_turn(e->link, 1000);
	return link_is_up(e->link) ? 0 : err_set(err, "the connection to "
	    "Redis was lost: %s", link_why_down(e->link));
}

/* Does the case name them?  The replies come while more is asked. */
static int
ask_whose(struct erase *e, struct str key, struct str id, struct err *err)
{
	struct asked *a = mem_arena_alloc(&e->page, sizeof(*a));

	*a = (struct asked){ e, id };
	if (link_send(e->link, whose_cb, a, 3, (struct str[]){ STR("HGET"),
	    key, STR("customer") }) < 0)
		return err_set(err, "the connection to Redis was lost: %s",
		    link_why_down(e->link));
	return 0;
}

static int
take_key(struct erase *e, struct str key, struct err *err)
{
	struct str name = behind(key, str_of(e->ctl->conf.prefix)), id;

	if ((id = behind(name, CASE)).len > 0)
		return ask_whose(e, key, id, err);
	if (behind(name, QUEUE).len > 0)
		return add_place(e, ERASE_QUEUES, name, err);
	return 0;
}

static int
scan(struct erase *e, struct err *err)
{
	struct str match = erase_key(e, &e->arena, "*", STR(""));
	const struct reply *page;
	char cursor[24] = "0";
	int64_t keys = 0;

	do {
		mem_arena_reset(&e->page);
		page = LINK_ASK(e->link, &e->page, err, STR("SCAN"),
		    str_of(cursor), STR("MATCH"), match, STR("COUNT"),
		    STR(SCAN_COUNT));
		if (page == NULL || page->count != 2)
			return -1;
		snprintf(cursor, sizeof(cursor), "%s",
		    page->items[0].text.data);
		for (size_t i = 0; i < page->items[1].count; i++)
			if (take_key(e, page->items[1].items[i].text,
			    err) < 0)
				return -1;
		if (wait_for_all(e, err) < 0)
			return -1;
		keys += (int64_t)page->items[1].count;
		progress_show(&e->progress, 0, keys);
	} while (strcmp(cursor, "0") != 0);
	return 0;
}

/* --- the customer's hash --- */

static void
note_listed(struct erase *e, struct str field, int64_t n)
{
	struct str id = behind(field, CASE);

	(void)n;
	e->has_customer = true;
	if (id.len > 0)
		erase_theirs_add(&e->theirs, id, ERASE_OURS);
}

/* --- their events in the queue --- */

static const struct reply *
event_of(const struct reply *entry)
{
	const struct reply *event = entry->count == 2 ?
	    reply_field(&entry->items[1], "event") : NULL;

	return event != NULL && event->kind == REPLY_TEXT ? event : NULL;
}

static int
note_cases(struct erase *e, struct erase_place *p, const struct reply *page,
    struct err *err)
{
	const struct reply *event;
	struct erase_event said;

	(void)p;
	(void)err;
	for (size_t i = 0; i < page->count; i++) {
		if ((event = event_of(&page->items[i])) == NULL)
			continue;
		erase_theirs_read(&e->theirs, event->text, &said);
		if (said.is_theirs && said.case_id.len > 0)
			erase_theirs_add(&e->theirs, said.case_id,
			    ERASE_UNKNOWN);
	}
	return 0;
}

/* A case whose hash does not say who opened it: the first who wrote on it. */
static int
note_first(struct erase *e, struct erase_place *p, const struct reply *page,
    struct err *err)
{
	const struct reply *event;
	struct erase_name *name;
	struct erase_event said;

	(void)p;
	(void)err;
	for (size_t i = 0; i < page->count; i++) {
		if ((event = event_of(&page->items[i])) == NULL)
			continue;
		erase_theirs_read(&e->theirs, event->text, &said);
		name = erase_theirs_find(&e->theirs, said.case_id);
		if (name != NULL && name->whose == ERASE_UNKNOWN &&
		    said.has_customer)
			erase_theirs_set(&e->theirs, name, said.is_theirs ?
			    ERASE_OURS : ERASE_OTHERS);
	}
	return 0;
}

static int
ask_hash(struct erase *e, struct erase_name *name, struct err *err)
{
	const struct reply *customer;

	mem_arena_reset(&e->page);
	customer = LINK_ASK(e->link, &e->page, err, STR("HGET"),
	    erase_key(e, &e->page, "case:", name->name), STR("customer"));
	if (customer == NULL)
		return -1;
	if (customer->kind == REPLY_TEXT && customer->text.len > 0)
		erase_theirs_set(&e->theirs, name, str_eq(customer->text,
		    e->theirs.customer) ? ERASE_OURS : ERASE_OTHERS);
	return 0;
}

/* Whose is each case that they wrote on? */
static int
settle_whose(struct erase *e, struct erase_place *events, struct err *err)
{
	struct erase_theirs *t = &e->theirs;
	uint32_t i;

	for (i = 0; i < t->n && t->by_whose[ERASE_UNKNOWN] > 0; i++)
		if (t->all[i].whose == ERASE_UNKNOWN &&
		    ask_hash(e, &t->all[i], err) < 0)
			return -1;
	if (t->by_whose[ERASE_UNKNOWN] > 0 &&
	    erase_walk(e, events, note_first, err) < 0)
		return -1;
	for (i = 0; i < t->n && t->by_whose[ERASE_UNKNOWN] > 0; i++)
		if (t->all[i].whose == ERASE_UNKNOWN)
			erase_theirs_set(t, &t->all[i], ERASE_OURS);
	return 0;
}

int
erase_find(struct erase *e, struct err *err)
{
	int rc = 0;

	e->looked_at = 0;
	e->has_customer = false;
	if (erase_read_plan(e, err) < 0 ||
	    erase_each_field(e, e->customer_key, note_listed, err) < 0 ||
	    add_known_places(e, err) < 0)
		return -1;
	progress_start(&e->progress, "finding", 0);
	e->progress.unit = "keys";
	rc = scan(e, err);
	e->progress.unit = "entries";
	e->progress.total = e->places[ERASE_EVENTS].length;
	if (rc == 0)
		rc = erase_walk(e, &e->places[ERASE_EVENTS], note_cases, err);
	if (rc == 0)
		rc = settle_whose(e, &e->places[ERASE_EVENTS], err);
	progress_end(&e->progress);
	return rc;
}
