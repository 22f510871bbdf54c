/*
 * cmd_backtest_read: events of the past, from a file or from the stream
 * `events`, oldest first, to the end that the stream has when it begins.
 *
 * Of Redis it only reads: XINFO STREAM, XREVRANGE, XRANGE.  While a page is
 * decided the next one is on its way.  It knows no rule.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "backtest_parts.h"
#include "lines.h"
#include "link.h"

#define PAGE 256          /* entries */
#define REVERSE_PAGE 4096 /* when only ids are wanted */

/* --- a file --- */

static enum ctl_status
read_file(struct backtest *bt)
{
	struct progress progress;
	struct lines lines;
	struct err err = { "" };
	struct str line;
	int more = 0;

	bt->source.name = bt->source.file;
	if (lines_open(&lines, bt->source.file, &err) < 0)
		return ctl_cannot(bt->ctl, "%s", err.text);
	progress_start(&progress, "deciding twice", lines_size(&lines));
	progress.unit = "events";
	while (!bt->is_full && (more = lines_next(&lines, &line, &err)) == 1) {
		replay_line(&bt->replay, line);
		if (lines.number % 64 == 0)
			progress_show(&progress, lines.bytes, lines.number);
	}
	if (more >= 0)
		replay_end(&bt->replay);
	progress_end(&progress);
	lines_close(&lines);
	if (more < 0)
		return ctl_cannot(bt->ctl, "%s", err.text);
	return CTL_DONE;
}

/* --- the stream --- */

struct stream {
	struct backtest *bt;
	struct str key;
	struct mem_arena arena;
	int64_t length;
	bool is_trimmed;          /* there were older ones */
	char first[48], last[48]; /* ids: where to begin, where to end */
	int64_t first_ms, last_ms;
	int64_t total;            /* entries to come, about */
	struct progress progress;
	bool is_over, is_broken;
	struct err err;
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

static void
keep_id(char to[48], struct str id)
{
	snprintf(to, 48, "%.*s", (int)(id.len < 47 ? id.len : 47), id.data);
}

/* 1, 0 where there is no event, -1. */
static int
look(struct stream *s)
{
	struct err err = { "" };
	const struct answer *info, *field;

	/* a stream that is not there is an error of Redis, and none of ours */
	info = LINK_ASK(s->bt->link, &s->arena, &s->err, STR("EXISTS"), s->key);
	if (info == NULL)
		return -1;
	if (info->n == 0)
		return 0;
	info = LINK_ASK(s->bt->link, &s->arena, &err, STR("XINFO"),
	    STR("STREAM"), s->key);
	if (info == NULL)
		return err_set(&s->err, "%s", err.text);
	if ((field = answer_field(info, "length")) != NULL)
		s->length = field->n;
	if ((field = answer_field(info, "entries-added")) != NULL)
		s->is_trimmed = field->n > s->length;
	if ((field = answer_field(info, "last-generated-id")) != NULL)
		keep_id(s->last, field->text);
	s->last_ms = id_ms(str_of(s->last));
	field = answer_field(info, "first-entry");
	if (field == NULL || field->kind != ANSWER_LIST || field->count < 1)
		return 0;
	keep_id(s->first, field->items[0].text);
	s->first_ms = s->bt->source.oldest_ms = id_ms(field->items[0].text);
	s->total = s->length;
	return 1;
}

/* The id that the last N begin with: backwards in pages. */
static int
find_last(struct stream *s)
{
	struct mem_arena a = { 0 };
	int64_t left = s->bt->source.last;
	char end[49], count[24];
	int rc = 0;

	snprintf(end, sizeof(end), "%s", s->last);
	while (left > 0 && rc == 0) {
		const struct answer *page;
		int64_t n = left < REVERSE_PAGE ? left : REVERSE_PAGE;

		snprintf(count, sizeof(count), "%" PRId64, n);
		page = LINK_ASK(s->bt->link, &a, &s->err, STR("XREVRANGE"),
		    s->key, str_of(end), STR("-"), STR("COUNT"), str_of(count));
		if (page == NULL) {
			rc = -1;
		} else if (page->count == 0) {
			break; /* trimmed meanwhile */
		} else {
			keep_id(s->first,
			    page->items[page->count - 1].items[0].text);
			snprintf(end, sizeof(end), "(%s", s->first);
			left -= (int64_t)page->count;
		}
		mem_arena_reset(&a);
	}
	mem_arena_clear(&a);
	return rc;
}

/* Where to begin, by what is asked for. */
static int
choose_start(struct stream *s)
{
	struct backtest_source *source = &s->bt->source;
	int64_t span = s->last_ms - s->first_ms;

	if (source->has_since && source->since_ms > s->first_ms) {
		snprintf(s->first, sizeof(s->first), "%" PRId64 "-0",
		    source->since_ms);
		/* for the bar: as if they had come evenly */
		s->total = span > 0 && source->since_ms < s->last_ms ?
		    (int64_t)((double)s->length * (double)(s->last_ms -
		    source->since_ms) / (double)span) : 0;
	} else if (!source->has_since && source->last > 0 &&
	    source->last <= s->length) {
		s->total = source->last;
		return find_last(s);
	} else {
		source->is_cut = s->is_trimmed;
	}
	return 0;
}

/* One entry [id, [field, value]], as the daemon's inbox takes it. */
static void
take_entry(struct stream *s, const struct answer *entry)
{
	const struct answer *fields;
	int64_t now_ms;

	if (entry->kind != ANSWER_LIST || entry->count != 2)
		return;
	now_ms = id_ms(entry->items[0].text);
	fields = &entry->items[1];
	if (fields->kind != ANSWER_LIST)
		return;
	if (fields->count == 2 && str_is(fields->items[0].text, "event"))
		replay_entry(&s->bt->replay, fields->items[1].text, now_ms);
	else
		replay_malformed(&s->bt->replay, now_ms);
}

static void page_cb(void *arg, const struct answer *page);

/* Asks for the page behind an id ("(" before it), or at it. */
static void
ask_page(struct stream *s, const char *from)
{
	char count[16];

	snprintf(count, sizeof(count), "%d", PAGE);
	if (link_send(s->bt->link, page_cb, s, 6, (struct str[]){
	    STR("XRANGE"), s->key, str_of(from), str_of(s->last), STR("COUNT"),
	    str_of(count) }) < 0)
		s->is_broken = true;
}

static void
page_cb(void *arg, const struct answer *page)
{
	struct stream *s = arg;
	const struct backtest_source *source = &s->bt->source;
	char next[49] = "(";

	if (page == NULL || page->kind != ANSWER_LIST) {
		s->is_broken = true;
		if (page != NULL)
			err_set(&s->err, "Redis refused XRANGE: %.*s",
			    (int)page->text.len, page->text.data);
		return;
	}
	s->is_over = page->count < PAGE;
	if (!s->is_over) {
		/* Redis is at work on it while these are decided */
		keep_id(next + 1, page->items[page->count - 1].items[0].text);
		ask_page(s, next);
	}
	for (size_t i = 0; i < page->count && !s->bt->is_full; i++)
		take_entry(s, &page->items[i]);
	progress_show(&s->progress, source->read < s->total || s->is_over ?
	    source->read : s->total, source->read);
}

static int
read_pages(struct stream *s)
{
	progress_start(&s->progress, "deciding twice", s->total);
	s->progress.unit = "events";
	ask_page(s, s->first);
	while (!s->is_broken && !s->bt->is_full &&
	    (!s->is_over || link_pending(s->bt->link) > 0))
		link_turn(s->bt->link, 1000);
	progress_end(&s->progress);
	if (!s->is_broken)
		return 0;
	return err_set(&s->err, "the connection to Redis was lost: %s",
	    link_why_down(s->bt->link));
}

static enum ctl_status
read_stream(struct backtest *bt)
{
	struct stream s = { .bt = bt };
	int rc;

	s.key = link_key(&bt->ctl->conf, &bt->kept, "events");
	bt->source.name = s.key.data;
	rc = look(&s);
	if (rc == 1 && choose_start(&s) < 0)
		rc = -1;
	if (rc == 1)
		rc = read_pages(&s);
	mem_arena_clear(&s.arena);
	return rc < 0 ? ctl_cannot(bt->ctl, "%s", s.err.text) : CTL_DONE;
}

enum ctl_status
backtest_read(struct backtest *bt)
{
	return bt->source.file != NULL ? read_file(bt) : read_stream(bt);
}
