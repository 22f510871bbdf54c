/*
 * cmd_backtest_ahead: events that were read and wait for their turn, so that it
 * is known for some way ahead what lies in the stream: of an event that goes on
 * to another case, whether it comes there again, and so is decided in its place.
 *
 * It knows neither where events come from nor what becomes of them.
 */
#include <stdlib.h>
#include <string.h>

#include "backtest_parts.h"
#include "envelope.h"

#define AHEAD 8192                     /* entries */
#define AHEAD_BYTES (32 * 1024 * 1024)

static const char word[] = "\"joined_from\"";

struct slot {
	enum backtest_item item;
	int64_t now_ms;
	uint64_t forward;        /* its key; 0: it is no other's again */
	struct buf bytes;
};

/* A ring: the oldest at `first`. */
struct backtest_ahead {
	uint32_t first, n;
	size_t bytes;
	struct slot slots[AHEAD];
};

static struct str
bytes_of(const struct slot *s)
{
	return (struct str){ s->bytes.len > 0 ? s->bytes.data : "",
		s->bytes.len };
}

/* Few events have the word in them, and are read twice. */
static uint64_t
key_of(const struct backtest *bt, const struct slot *s)
{
	struct str event = bytes_of(s);
	struct complaint c = { 0 };
	struct envelope envelope;
	struct refused why;
	uint64_t key;

	if (memmem(event.data, event.len, word, sizeof(word) - 1) == NULL)
		return 0;
	if (s->item == ITEM_LINE && envelope_read(event, &envelope))
		event = envelope.event;
	if (complaint_parse(&c, event, &bt->options.limits, &why) < 0)
		return 0;
	key = backtest_forward_key(&c);
	complaint_clear(&c);
	return key;
}

static void
take_first(struct backtest *bt)
{
	struct backtest_ahead *a = bt->ahead;
	struct slot s = a->slots[a->first];

	a->first = (a->first + 1) % AHEAD;
	a->n--;
	a->bytes -= s.bytes.len;
	if (s.item == ITEM_LINE)
		replay_line(&bt->replay, bytes_of(&s));
	else if (s.item == ITEM_ENTRY)
		replay_entry(&bt->replay, bytes_of(&s), s.now_ms);
	else
		replay_malformed(&bt->replay, s.now_ms);
	buf_clear(&s.bytes);
}

void
backtest_ahead_add(struct backtest *bt, enum backtest_item item,
    struct str bytes, int64_t now_ms)
{
	struct backtest_ahead *a = bt->ahead;
	struct slot *s;

	if (a == NULL)
		a = bt->ahead = mem_alloc(sizeof(*a));
	while (a->n == AHEAD || (a->n > 0 &&
	    a->bytes + bytes.len > AHEAD_BYTES))
		take_first(bt);
	s = &a->slots[(a->first + a->n++) % AHEAD];
	*s = (struct slot){ .item = item, .now_ms = now_ms };
	buf_add_str(&s->bytes, bytes);
	s->forward = key_of(bt, s);
	a->bytes += bytes.len;
}

void
backtest_ahead_end(struct backtest *bt)
{
	while (bt->ahead != NULL && bt->ahead->n > 0 && !bt->is_full)
		take_first(bt);
}

bool
backtest_ahead_has(const struct backtest *bt, uint64_t key)
{
	const struct backtest_ahead *a = bt->ahead;

	for (uint32_t i = 0; i < a->n; i++)
		if (a->slots[(a->first + i) % AHEAD].forward == key)
			return true;
	return false;
}

void
backtest_ahead_free(struct backtest *bt)
{
	struct backtest_ahead *a = bt->ahead;

	for (uint32_t i = 0; a != NULL && i < a->n; i++)
		buf_clear(&a->slots[(a->first + i) % AHEAD].bytes);
	free(a);
}
