/*
 * cmd_backtest_read: events of the past, from a file or from the stream
 * `events`, oldest first, to the end that the stream has when it begins.
 *
 * Of Redis it only reads: what stream.h does, and XREVRANGE.  It knows no rule.
 */
#include <inttypes.h>
#include <stdio.h>

#include "backtest_parts.h"
#include "lines.h"
#include "link.h"
#include "stream.h"

#define REVERSE_PAGE 4096 /* entries of which only ids are wanted */

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
		backtest_ahead_add(bt, ITEM_LINE, line, 0);
		if (lines.number % 64 == 0)
			progress_show(&progress, lines.bytes, lines.number);
	}
	if (more >= 0) {
		backtest_ahead_end(bt);
		replay_end(&bt->replay);
	}
	progress_end(&progress);
	lines_close(&lines);
	if (more < 0)
		return ctl_cannot(bt->ctl, "%s", err.text);
	return CTL_DONE;
}

/* --- the stream --- */

struct source {
	struct backtest *bt;
	struct str key;
	struct stream_info info;
	char from[STREAM_ID_BYTES];
	int64_t total;            /* entries to come, about */
	struct progress progress;
	struct err err;
};

/* The id that the last N begin with: backwards in pages. */
static int
find_last(struct source *s)
{
	struct mem_arena a = { 0 };
	int64_t left = s->bt->source.last;
	char end[STREAM_ID_BYTES + 1], count[24];
	int rc = 0;

	snprintf(end, sizeof(end), "%s", s->info.last);
	while (left > 0 && rc == 0) {
		const struct reply *page;
		int64_t n = left < REVERSE_PAGE ? left : REVERSE_PAGE;

		snprintf(count, sizeof(count), "%" PRId64, n);
		page = LINK_ASK(s->bt->link, &a, &s->err, STR("XREVRANGE"),
		    s->key, str_of(end), STR("-"), STR("COUNT"), str_of(count));
		if (page == NULL) {
			rc = -1;
		} else if (page->count == 0) {
			break; /* trimmed meanwhile */
		} else {
			snprintf(s->from, sizeof(s->from), "%s",
			    page->items[page->count - 1].items[0].text.data);
			snprintf(end, sizeof(end), "(%s", s->from);
			left -= (int64_t)page->count;
		}
		mem_arena_reset(&a);
	}
	mem_arena_clear(&a);
	return rc;
}

/* Where to begin, by what is asked for. */
static int
choose_start(struct source *s)
{
	struct backtest_source *source = &s->bt->source;

	snprintf(s->from, sizeof(s->from), "%s", s->info.first);
	s->total = s->info.length;
	if (source->has_since && source->since_ms > s->info.first_ms) {
		snprintf(s->from, sizeof(s->from), "%" PRId64 "-0",
		    source->since_ms);
		s->total = stream_guess(&s->info, source->since_ms,
		    s->info.last_ms, s->info.last_ms);
	} else if (!source->has_since && source->last > 0 &&
	    source->last <= s->info.length) {
		s->total = source->last;
		return find_last(s);
	} else {
		source->is_cut = s->info.is_trimmed;
	}
	return 0;
}

/* As the daemon's inbox takes it. */
static bool
take_cb(void *arg, const struct reply *fields, int64_t now_ms)
{
	struct source *s = arg;

	if (fields->count == 2 && str_is(fields->items[0].text, "event"))
		backtest_ahead_add(s->bt, ITEM_ENTRY, fields->items[1].text,
		    now_ms);
	else
		backtest_ahead_add(s->bt, ITEM_MALFORMED, STR(""), now_ms);
	return !s->bt->is_full;
}

static void
page_cb(void *arg, bool is_last)
{
	struct source *s = arg;
	const struct backtest_source *source = &s->bt->source;

	progress_show(&s->progress, source->read < s->total || is_last ?
	    source->read : s->total, source->read);
}

static int
read_pages(struct source *s)
{
	struct stream_walk walk = { .link = s->bt->link, .key = s->key,
		.from = s->from, .to = s->info.last, .take = take_cb,
		.after_page = page_cb, .arg = s };
	int rc;

	progress_start(&s->progress, "deciding twice", s->total);
	s->progress.unit = "events";
	rc = stream_walk(&walk, &s->err);
	if (rc == 0)
		backtest_ahead_end(s->bt);
	progress_end(&s->progress);
	return rc;
}

static enum ctl_status
read_stream(struct backtest *bt)
{
	struct source s = { .bt = bt };
	int rc;

	s.key = link_key(&bt->ctl->conf, &bt->kept, "events");
	bt->source.name = s.key.data;
	rc = stream_look(bt->link, s.key, &s.info, &s.err);
	bt->source.oldest_ms = s.info.first_ms;
	if (rc == 0 && s.info.is_there)
		rc = choose_start(&s) < 0 ? -1 : read_pages(&s);
	return rc < 0 ? ctl_cannot(bt->ctl, "%s", s.err.text) : CTL_DONE;
}

enum ctl_status
backtest_read(struct backtest *bt)
{
	return bt->source.file != NULL ? read_file(bt) : read_stream(bt);
}
