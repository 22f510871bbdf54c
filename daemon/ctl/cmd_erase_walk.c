/*
 * cmd_erase_walk: through the streams and the list page by page, and through
 * a customer's cases: counting what is theirs, or taking it away.  It holds a
 * page at a time.
 */
#include <string.h>

#include "erase_parts.h"

#define PAGE_ENTRIES 100
#define PAGE_TEXT "100"
#define ID_BYTES 48

/* --- pages --- */

static const struct reply *
read_stream(struct erase *e, struct erase_place *p, char from[ID_BYTES],
    struct err *err)
{
	const struct reply *page = LINK_ASK(e->link, &e->page, err,
	    STR("XRANGE"), p->key, str_of(from), STR("+"), STR("COUNT"),
	    STR(PAGE_TEXT));
	struct str last;

	if (page == NULL || page->count == 0)
		return page;
	last = page->items[page->count - 1].items[0].text;
	snprintf(from, ID_BYTES, "(%.*s", (int)last.len, last.data);
	return page;
}

static const struct reply *
read_list(struct erase *e, struct erase_place *p, int64_t at, struct err *err)
{
	struct buf b = { 0 };
	struct str from, to;

	buf_add_int(&b, at);
	from = mem_arena_str(&e->page, (struct str){ b.data, b.len });
	buf_reset(&b);
	buf_add_int(&b, at + PAGE_ENTRIES - 1);
	to = mem_arena_str(&e->page, (struct str){ b.data, b.len });
	buf_clear(&b);
	return LINK_ASK(e->link, &e->page, err, STR("LRANGE"), p->key, from,
	    to);
}

int
erase_walk(struct erase *e, struct erase_place *p, erase_page_fn *fn,
    struct err *err)
{
	char from[ID_BYTES] = "-";
	const struct reply *page;
	int64_t at = 0;
	int taken;

	do {
		mem_arena_reset(&e->page);
		page = p->what == ERASE_INBOX ? read_list(e, p, at, err) :
		    read_stream(e, p, from, err);
		taken = page != NULL ? fn(e, p, page, err) : -1;
		if (taken < 0)
			return -1;
		at += (int64_t)page->count - taken;
		e->looked_at += (int64_t)page->count;
		progress_show(&e->progress, e->looked_at, e->looked_at);
	} while (page->count == PAGE_ENTRIES);
	return 0;
}

/* --- what is theirs in a page --- */

static bool
is_theirs(struct erase *e, const struct erase_place *p,
    const struct reply *item)
{
	if (p->what == ERASE_INBOX)
		return erase_theirs_has_event(&e->theirs, item->text);
	return item->count == 2 && item->items[1].kind == REPLY_LIST &&
	    erase_theirs_has(&e->theirs, &item->items[1]);
}

static int
ask_page(struct erase *e, struct erase_place *p, const struct reply *page,
    enum erase_act act, struct err *err)
{
	struct str ids[PAGE_ENTRIES];
	uint32_t n = 0;

	for (size_t i = 0; i < page->count && n < PAGE_ENTRIES; i++)
		if (is_theirs(e, p, &page->items[i]))
			ids[n++] = p->what == ERASE_INBOX ?
			    page->items[i].text :
			    page->items[i].items[0].text;
	return n > 0 ? erase_ask_entries(e, p, act, ids, n, err) : 0;
}

static int
look_at_page(struct erase *e, struct erase_place *p,
    const struct reply *page, struct err *err)
{
	return ask_page(e, p, page, ERASE_LOOK, err);
}

static int
take_page(struct erase *e, struct erase_place *p, const struct reply *page,
    struct err *err)
{
	return ask_page(e, p, page, ERASE_TAKE, err);
}

/* --- all --- */

static int
ask_cases(struct erase *e, enum erase_act act, struct err *err)
{
	int rc = 0;

	e->cases = e->open = e->quotes = 0;
	for (uint32_t i = 0; i < e->theirs.n && rc == 0; i++) {
		struct erase_name n = e->theirs.all[i];

		mem_arena_reset(&e->page);
		if (n.whose == ERASE_OURS)
			rc = erase_ask_case(e, n.name, act, err);
		else if (n.whose == ERASE_WORDS)
			rc = erase_ask_words(e, n.name, act, err);
	}
	return rc;
}

static int
ask_all(struct erase *e, enum erase_act act, struct err *err)
{
	struct erase_place *p = e->places;
	int rc = 0;

	/* events come first: what is taken away settled cannot be decided */
	for (; p < e->places + e->nplaces && rc == 0; p++) {
		p->found = p->waiting = 0;
		e->theirs.takes_known_only = act == ERASE_TAKE &&
		    p->what == ERASE_EVENTS;
		rc = erase_walk(e, p, act == ERASE_TAKE ? take_page :
		    look_at_page, err);
	}
	return rc == 0 ? ask_cases(e, act, err) : -1;
}

static int
ask_with_bar(struct erase *e, const char *label, enum erase_act act,
    struct err *err)
{
	int64_t total = 0;
	int rc;

	for (uint32_t i = 0; i < e->nplaces; i++)
		total += e->places[i].length;
	e->looked_at = 0;
	progress_start(&e->progress, label, total);
	e->progress.unit = "entries";
	rc = ask_all(e, act, err);
	progress_end(&e->progress);
	return rc;
}

int
erase_count(struct erase *e, struct err *err)
{
	return ask_with_bar(e, "counting", ERASE_LOOK, err);
}

int
erase_take(struct erase *e, struct err *err)
{
	return ask_with_bar(e, "erasing", ERASE_TAKE, err);
}

int64_t
erase_found(const struct erase *e)
{
	int64_t n = e->cases + e->quotes;

	for (uint32_t i = 0; i < e->nplaces; i++)
		n += e->places[i].found;
	return n;
}

int64_t
erase_waiting(const struct erase *e)
{
	int64_t n = e->open;

	for (uint32_t i = 0; i < e->nplaces; i++)
		n += e->places[i].waiting;
	return n;
}
