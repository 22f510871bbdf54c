/*
 * clocks_ledger: what happened to a clock, written down as it happens, and read
 * back as segments of time.  It counts no working time.
 */
#include "clocks.h"

#include <string.h>

#define HISTORY_BYTES 3000 /* beyond, what is old is cut off */

const char *const segment_words[] = {
	[SEGMENT_RUN] = "run",
	[SEGMENT_PAUSE] = "pause",
	[SEGMENT_STOPPED] = "stopped",
	[SEGMENT_EARLIER] = "earlier",
};

/* What is read back: a letter, when, a word. */
struct item {
	enum clock_event what;
	int64_t at_ms;
	struct str word;
};

static int64_t
number_of(struct str s)
{
	int64_t n = 0;
	size_t i;

	for (i = 0; i < s.len && i < 18 && s.data[i] >= '0' &&
	    s.data[i] <= '9'; i++)
		n = n * 10 + (s.data[i] - '0');
	return n;
}

static bool
next_item(struct str *s, struct item *item)
{
	const char *end, *colon;
	size_t n;

	if (s->len < 2)
		return false;
	end = memchr(s->data, ',', s->len);
	n = end != NULL ? (size_t)(end - s->data) : s->len;
	colon = memchr(s->data, ':', n);
	item->what = (enum clock_event)*s->data;
	item->at_ms = number_of((struct str){ s->data + 1, n - 1 });
	item->word = (struct str){ "", 0 };
	if (colon != NULL)
		item->word = (struct str){ colon + 1,
			n - (size_t)(colon + 1 - s->data) };
	n += end != NULL;
	s->data += n;
	s->len -= n;
	return true;
}

/* Behind this the clock runs, whatever was before. */
static bool
begins_run(enum clock_event what)
{
	return what == CLOCK_RESUMED || what == CLOCK_CONTINUED ||
	    what == CLOCK_RESTARTED;
}

/* Cuts a history that has become long at the first place behind its middle
 * where the clock begins to run. */
static struct str
cut_long(struct buf *b, struct str history)
{
	struct str rest = history, from = history;
	struct item item;

	while (next_item(&rest, &item)) {
		if (rest.len < history.len / 2 && begins_run(item.what)) {
			buf_addc(b, CLOCK_CUT);
			buf_add_int(b, item.at_ms);
			buf_addc(b, ',');
			return from;
		}
		from = rest;
	}
	return history;
}

void
clocks_note(struct clock *c, enum clock_event what, int64_t at_ms,
    struct str word)
{
	struct buf b = { 0 };
	struct str history = c->history;

	if (c->mem == NULL)
		return;
	if (history.len > HISTORY_BYTES)
		history = cut_long(&b, history);
	buf_add_str(&b, history);
	if (history.len > 0)
		buf_addc(&b, ',');
	buf_addc(&b, (char)what);
	buf_add_int(&b, at_ms);
	if (word.len > 0) {
		buf_addc(&b, ':');
		buf_add_str(&b, word);
	}
	c->history = mem_arena_str(c->mem, (struct str){ b.data, b.len });
	buf_clear(&b);
}

/* Reading ------------------------------------------------------------------ */

static void
add_segment(struct ledger *l, enum segment_kind kind, int64_t from_ms,
    int64_t to_ms, struct str word)
{
	if (to_ms <= from_ms)
		return;
	if (l->n == CLOCKS_MAX_SEGMENTS) {
		l->segments[l->n - 1].to_ms = to_ms;
		return;
	}
	l->segments[l->n++] = (struct segment){ kind, from_ms, to_ms, word,
		l->nruns };
}

/* What the clock does behind an item. */
static enum segment_kind
kind_behind(enum clock_event what)
{
	if (what == CLOCK_PAUSED)
		return SEGMENT_PAUSE;
	return what == CLOCK_STOPPED ? SEGMENT_STOPPED : SEGMENT_RUN;
}

static void
note_item(struct ledger *l, const struct item *item)
{
	if (item->what == CLOCK_RESTARTED)
		l->nruns++;
	if (item->what == CLOCK_EXTENDED &&
	    l->nextensions < CLOCKS_MAX_EXTENSIONS)
		l->extensions[l->nextensions++] = (struct extension){
			item->at_ms, number_of(item->word) };
}

/* Runs, pauses and rests, as yet without policies; when the last began. */
static int64_t
read_states(struct ledger *l, const struct clock *c)
{
	enum segment_kind kind = SEGMENT_RUN;
	struct str rest = c->history, word = STR("");
	int64_t from_ms = c->first_ms;
	struct item item;

	while (next_item(&rest, &item)) {
		if (item.what == CLOCK_CUT) {
			kind = SEGMENT_EARLIER;
			continue;
		}
		if (item.what == CLOCK_POLICY || item.what == CLOCK_EXTENDED) {
			note_item(l, &item);
			continue;
		}
		add_segment(l, kind, from_ms, item.at_ms, word);
		note_item(l, &item);
		kind = kind_behind(item.what);
		word = item.word;
		from_ms = item.at_ms;
	}
	return from_ms;
}

/* The same of a clock whose history nobody wrote. */
static int64_t
read_pauses(struct ledger *l, const struct clock *c)
{
	const struct pause *p = c->pauses;
	int64_t from_ms = c->start_ms;

	for (; p < c->pauses + c->npauses; p++) {
		add_segment(l, SEGMENT_RUN, from_ms, p->from_ms,
		    (struct str)STR(""));
		from_ms = p->from_ms;
		if (p->to_ms < 0)
			break;
		add_segment(l, str_is(p->reason, CLOCKS_STOPPED) ?
		    SEGMENT_STOPPED : SEGMENT_PAUSE, from_ms, p->to_ms,
		    p->reason);
		from_ms = p->to_ms;
	}
	return from_ms;
}

static void
insert_segment(struct ledger *l, uint32_t at)
{
	if (l->n == CLOCKS_MAX_SEGMENTS)
		return;
	memmove(&l->segments[at + 1], &l->segments[at],
	    (l->n - at) * sizeof(l->segments[0]));
	l->n++;
}

/* Runs that began before an instant had a policy; from it on they have another,
 * which is told later. */
static void
give_policy(struct ledger *l, uint32_t *at, int64_t until_ms,
    struct str policy)
{
	struct segment *s = &l->segments[*at];

	for (; *at < l->n && s->from_ms < until_ms; ++*at, s++) {
		if (s->kind != SEGMENT_RUN)
			continue;
		if (s->to_ms > until_ms && l->n < CLOCKS_MAX_SEGMENTS) {
			insert_segment(l, *at);
			s->to_ms = until_ms;
			s[1].from_ms = until_ms;
		}
		s->word = policy;
	}
}

void
clocks_read_ledger(struct ledger *l, const struct clock *c, int64_t now_ms)
{
	struct str rest = c->history;
	int64_t from_ms, end_ms = c->stop_ms >= 0 ? c->stop_ms : now_ms;
	bool is_paused = clocks_is_paused(c);
	struct item item;
	uint32_t at = 0;

	*l = (struct ledger){ .nruns = 1 };
	from_ms = c->history.len > 0 ? read_states(l, c) : read_pauses(l, c);
	add_segment(l, is_paused ? SEGMENT_PAUSE : SEGMENT_RUN, from_ms,
	    end_ms, is_paused ? c->pauses[c->npauses - 1].reason :
	    (struct str)STR(""));
	while (next_item(&rest, &item))
		if (item.what == CLOCK_POLICY)
			give_policy(l, &at, item.at_ms, item.word);
	give_policy(l, &at, INT64_MAX, c->policy);
}
