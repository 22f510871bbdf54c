/*
 * cmd_case_scan: cases one page after the other, and the places of the index.
 * It knows keys, and nothing of what a case keeps.
 */
#include <string.h>

#include "case_parts.h"

#define PAGE "500"
#define PAGE_KEYS 500

struct str
case_key(const struct cases *c, struct mem_arena *a, const char *before,
    struct str name)
{
	struct buf b = { 0 };
	struct str key;

	buf_adds(&b, before);
	buf_add_str(&b, name);
	key = link_key(&c->ctl->conf, a, buf_cstr(&b));
	buf_clear(&b);
	return key;
}

struct case_scan
case_scan_place(struct cases *c, struct str place)
{
	return (struct case_scan){ .command = "ZSCAN", .step = 2,
		.key = case_key(c, &c->arena, "cases:", place),
		.match = STR("") };
}

struct case_scan
case_scan_customer(struct cases *c, struct str customer)
{
	return (struct case_scan){ .command = "HSCAN", .step = 2,
		.key = case_key(c, &c->arena, "customer:", customer),
		.match = STR("case:*"), .cut = sizeof("case:") - 1 };
}

/* A prefix may hold what patterns are made of. */
struct case_scan
case_scan_all(struct cases *c)
{
	struct str head = case_key(c, &c->arena, "case:", STR(""));
	struct buf b = { 0 };
	struct case_scan scan = { .command = "SCAN", .step = 1,
		.key = STR(""), .cut = head.len };

	for (size_t i = 0; i < head.len; i++) {
		if (strchr("*?[]\\^-", head.data[i]) != NULL)
			buf_addc(&b, '\\');
		buf_addc(&b, head.data[i]);
	}
	buf_addc(&b, '*');
	scan.match = mem_arena_str(&c->arena, (struct str){ b.data, b.len });
	buf_clear(&b);
	return scan;
}

static const struct reply *
ask_page(struct cases *c, const struct case_scan *s, struct str cursor,
    struct mem_arena *page, struct err *err)
{
	struct str words[8];
	size_t n = 0;

	words[n++] = str_of(s->command);
	if (s->key.len > 0)
		words[n++] = s->key;
	words[n++] = cursor;
	words[n++] = STR("COUNT");
	words[n++] = STR(PAGE);
	if (s->match.len > 0) {
		words[n++] = STR("MATCH");
		words[n++] = s->match;
	}
	return link_ask(c->link, page, err, n, words);
}

/* The ids of a page: what is named, behind its beginning. */
static int
hand_out(const struct case_scan *s, const struct reply *items,
    struct mem_arena *page, case_page_fn *fn, void *arg, struct err *err)
{
	struct str *ids = mem_arena_alloc(page, (items->count + 1) *
	    sizeof(*ids));
	size_t n = 0;

	for (size_t i = 0; i < items->count; i += s->step)
		if (items->items[i].text.len > s->cut)
			ids[n++] = (struct str){
			    items->items[i].text.data + s->cut,
			    items->items[i].text.len - s->cut };
	return fn(arg, ids, n, err);
}

int
case_scan(struct cases *c, const struct case_scan *s, case_page_fn *fn,
    void *arg, struct err *err)
{
	char cursor[32] = "0";
	struct mem_arena page = { 0 };
	const struct reply *reply;
	int rc = 0;

	do {
		mem_arena_reset(&page);
		reply = ask_page(c, s, str_of(cursor), &page, err);
		if (reply == NULL || reply->count != 2) {
			rc = reply == NULL ? -1 : err_set(err,
			    "%s answered something else", s->command);
			break;
		}
		snprintf(cursor, sizeof(cursor), "%.*s",
		    (int)reply->items[0].text.len,
		    reply->items[0].text.data);
		c->scanned += PAGE_KEYS;
		rc = hand_out(s, &reply->items[1], &page, fn, arg, err);
	} while (rc == 0 && strcmp(cursor, "0") != 0);
	mem_arena_clear(&page);
	return rc;
}

/* Places -------------------------------------------------------------------- */

static int
compare_places(const void *a, const void *b)
{
	const struct case_place *p = a, *q = b;

	return str_cmp(p->name, q->name);
}

static void
read_place(struct case_place *p, const struct reply *name)
{
	const char *colon = memchr(name->text.data, ':', name->text.len);
	size_t n = colon != NULL ? (size_t)(colon - name->text.data) :
	    name->text.len;

	p->name = name->text;
	p->state = (struct str){ name->text.data, n };
	n += colon != NULL;
	p->owner = (struct str){ name->text.data + n, name->text.len - n };
	p->is_over = name[1].n == 1;
}

struct case_place *
case_places(struct cases *c, size_t *n, struct err *err)
{
	const struct reply *all = LINK_ASK(c->link, &c->arena, err,
	    STR("ZRANGE"), link_key(&c->ctl->conf, &c->arena, "cases"),
	    STR("0"), STR("-1"), STR("WITHSCORES")), *size;
	struct case_place *places;

	if (all == NULL)
		return NULL;
	*n = all->count / 2;
	places = mem_arena_alloc(&c->arena, (*n + 1) * sizeof(*places));
	for (size_t i = 0; i < *n; i++) {
		read_place(&places[i], &all->items[2 * i]);
		size = LINK_ASK(c->link, &c->arena, err, STR("ZCARD"),
		    case_key(c, &c->arena, "cases:", places[i].name));
		if (size == NULL)
			return NULL;
		places[i].n = size->n;
	}
	mem_sort(places, *n, sizeof(*places), compare_places);
	return places;
}
