/*
 * stream: a stream's entries in pages.  It knows no field of an entry.
 */
#include "stream.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PAGE 256 /* entries */

int64_t
stream_id_ms(struct str id)
{
	char digits[24] = "";
	size_t n = 0;

	while (n < id.len && n < sizeof(digits) - 1 && id.data[n] != '-')
		n++;
	if (n > 0)
		memcpy(digits, id.data, n);
	return strtoll(digits, NULL, 10);
}

/* --- as it is kept --- */

static void
keep_id(char to[STREAM_ID_BYTES], struct str id)
{
	snprintf(to, STREAM_ID_BYTES, "%.*s",
	    (int)(id.len < STREAM_ID_BYTES ? id.len : STREAM_ID_BYTES - 1),
	    id.data);
}

static void
take_info(struct stream_info *info, const struct reply *all)
{
	const struct reply *field;

	if ((field = reply_field(all, "length")) != NULL)
		info->length = field->n;
	if ((field = reply_field(all, "entries-added")) != NULL)
		info->is_trimmed = field->n > info->length;
	if ((field = reply_field(all, "last-generated-id")) != NULL)
		keep_id(info->last, field->text);
	info->last_ms = stream_id_ms(str_of(info->last));
	field = reply_field(all, "first-entry");
	if (field == NULL || field->kind != REPLY_LIST || field->count < 1)
		return;
	info->is_there = true;
	keep_id(info->first, field->items[0].text);
	info->first_ms = stream_id_ms(field->items[0].text);
}

int
stream_look(struct link *l, struct str key, struct stream_info *info,
    struct err *err)
{
	struct mem_arena a = { 0 };
	const struct reply *reply;

	*info = (struct stream_info){ 0 };
	/* a stream that is not there is an error of XINFO, and none of ours */
	reply = LINK_ASK(l, &a, err, STR("EXISTS"), key);
	if (reply != NULL && reply->n > 0) {
		reply = LINK_ASK(l, &a, err, STR("XINFO"), STR("STREAM"),
		    key);
		if (reply != NULL)
			take_info(info, reply);
	}
	mem_arena_clear(&a);
	return reply != NULL ? 0 : -1;
}

int64_t
stream_guess(const struct stream_info *info, int64_t from_ms, int64_t to_ms,
    int64_t now_ms)
{
	int64_t span = now_ms - info->first_ms;

	from_ms = from_ms > info->first_ms ? from_ms : info->first_ms;
	to_ms = to_ms < now_ms ? to_ms : now_ms;
	if (span <= 0 || to_ms <= from_ms)
		return 0;
	return (int64_t)((double)info->length * (double)(to_ms - from_ms) /
	    (double)span);
}

/* --- page after page --- */

struct way {
	const struct stream_walk *walk;
	bool is_over, is_enough, is_broken;
	struct err *err;
};

static void page_cb(void *arg, const struct reply *page);

static void
ask_page(struct way *w, const char *from)
{
	char count[16];

	snprintf(count, sizeof(count), "%d", PAGE);
	if (link_send(w->walk->link, page_cb, w, 6, (struct str[]){
	    STR("XRANGE"), w->walk->key, str_of(from), str_of(w->walk->to),
	    STR("COUNT"), str_of(count) }) < 0)
		w->is_broken = true;
}

/* One entry [id, [field, value, ...]]. */
static void
take_entry(struct way *w, const struct reply *entry)
{
	if (entry->kind == REPLY_LIST && entry->count == 2 &&
	    entry->items[1].kind == REPLY_LIST)
		w->is_enough = !w->walk->take(w->walk->arg, &entry->items[1],
		    stream_id_ms(entry->items[0].text));
}

static void
page_cb(void *arg, const struct reply *page)
{
	struct way *w = arg;
	char next[STREAM_ID_BYTES + 1] = "(";

	if (page == NULL || page->kind != REPLY_LIST) {
		w->is_broken = true;
		if (page != NULL)
			err_set(w->err, "Redis refused XRANGE of %.*s: %.*s",
			    (int)w->walk->key.len, w->walk->key.data,
			    (int)page->text.len, page->text.data);
		return;
	}
	w->is_over = page->count < PAGE;
	if (!w->is_over && !w->is_enough) {
		/* Redis is at work on it while these are looked at */
		keep_id(next + 1, page->items[page->count - 1].items[0].text);
		ask_page(w, next);
	}
	for (size_t i = 0; i < page->count && !w->is_enough; i++)
		take_entry(w, &page->items[i]);
	if (w->walk->after_page != NULL)
		w->walk->after_page(w->walk->arg, w->is_over);
}

int
stream_walk(const struct stream_walk *walk, struct err *err)
{
	struct way w = { .walk = walk, .err = err };

	ask_page(&w, walk->from);
	while (!w.is_broken && (!w.is_over || link_pending(walk->link) > 0) &&
	    !(w.is_enough && link_pending(walk->link) == 0))
		link_turn(walk->link, 1000);
	if (!w.is_broken)
		return 0;
	return err_set(err, "the connection to Redis was lost: %s",
	    link_why_down(walk->link));
}
