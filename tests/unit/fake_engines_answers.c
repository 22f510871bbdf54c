/*
 * fake_engines_answers: what a good engine makes of a batch, by the words of its
 * events (fake_engines.h).
 */
#include "fake_engines_parts.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "effect.h"
#include "store.h"

/* Reading what was sent --------------------------------------------------------- */

static struct frame_reader
open_frame(const struct buf *b, enum frame_type expected)
{
	enum frame_type type;
	struct str body;
	size_t used;

	assert(frame_split(b->data, b->len, &type, &body, &used) == 1);
	assert(type == expected && used == b->len);
	return (struct frame_reader){ body.data, body.data + body.len, false };
}

/* An event's words. */
struct event {
	char id[16], cases[32], customer[16], what[16];
	uint8_t flags;
};

static uint32_t
read_events(const struct fake_job *j, struct event *events, uint32_t max)
{
	struct frame_reader r = open_frame(&j->prepare, FRAME_PREPARE);
	char text[80];
	struct str s;
	uint32_t n, i;

	assert(frame_get_i64(&r) == j->batch);
	frame_get_u32(&r);
	n = frame_get_u32(&r);
	assert(n <= max);
	for (i = 0; i < n; i++) {
		events[i] = (struct event){ .flags = frame_get_u8(&r) };
		s = frame_get_str(&r);
		snprintf(text, sizeof(text), "%.*s", (int)s.len, s.data);
		sscanf(text, "%15s %31s %15s %15s", events[i].id,
		    events[i].cases, events[i].customer, events[i].what);
	}
	assert(!r.bad && r.p == r.end);
	return n;
}

const char *
fake_engines_events(int64_t batch)
{
	static char text[4096];
	struct event events[64];
	uint32_t n = read_events(fake_engines_find(batch), events, 64), i;
	size_t at = 0;

	text[0] = '\0';
	for (i = 0; i < n; i++)
		at += (size_t)snprintf(text + at, sizeof(text) - at,
		    "%u:%s;", events[i].flags, events[i].id);
	return text;
}

/* NEEDS ---------------------------------------------------------------------------- */

static void
put_need(struct buf *out, const char *kind, const char *id)
{
	frame_put_u8(out, strcmp(kind, "pool") == 0 ? NEED_LOOSE :
	    NEED_EXACT);
	frame_put_str(out, str_of(kind));
	frame_put_str(out, str_of(id));
	frame_put_u32(out, 1);
	frame_put_str(out, (struct str)STR("log"));
}

/* The cases of an event, one after the other; NULL: no more. */
static const char *
next_case(const char **at, char *into)
{
	size_t n = strcspn(*at, ",");

	if (n == 0)
		return NULL;
	snprintf(into, 32, "%.*s", (int)n, *at);
	*at += n + ((*at)[n] == ',');
	return into;
}

static void
put_needs_of(struct buf *out, const struct event *e)
{
	const char *at = e->cases, *id;
	bool is_refused = (e->flags & ~FRAME_ENTRY_DUE) != 0 ||
	    strcmp(e->what, "refuse") == 0;
	size_t count;
	uint32_t n = 0;
	char name[32];

	frame_put_u8(out, is_refused);
	frame_put_str(out, str_of(e->id));
	frame_put_str(out, (struct str){ e->cases, strcspn(e->cases, ",") });
	if (is_refused) {
		frame_put_str(out, (struct str)STR("bad_json"));
		frame_put_str(out, (struct str)STR("as it was told to"));
		return;
	}
	count = out->len;
	frame_put_u32(out, 0);
	for (; (id = next_case(&at, name)) != NULL; n++)
		put_need(out, "case", id);
	if (strcmp(e->customer, "-") != 0) {
		put_need(out, "customer", e->customer);
		n++;
	}
	if (strcmp(e->what, "pool") == 0) {
		put_need(out, "pool", "all");
		n++;
	}
	frame_patch_u32(out, count, n);
}

void
fake_engines_put_needs(struct buf *out, const struct fake_job *j)
{
	struct event events[64];
	uint32_t n = read_events(j, events, 64), i;

	frame_put_u32(out, n);
	for (i = 0; i < n; i++)
		put_needs_of(out, &events[i]);
}

/* EFFECTS ------------------------------------------------------------------------- */

static struct store *
known_values(struct frame_reader *r)
{
	struct store *s = store_new();
	struct str kind, id, field;
	uint32_t n = frame_get_u32(r), fields;

	while (n-- > 0) {
		kind = frame_get_str(r);
		id = frame_get_str(r);
		for (fields = frame_get_u32(r); fields > 0; fields--) {
			field = frame_get_str(r);
			store_set(s, kind, id, field, frame_get_str(r));
		}
	}
	return s;
}

/* Appends the event to a log, as an effect. */
static void
add_to_log(struct effects *list, struct mem_arena *a, const struct store *s,
    const char *kind, const char *id, const char *event)
{
	struct effect *e;
	struct buf b = { 0 };
	struct str old;

	if (store_get(s, str_of(kind), str_of(id), (struct str)STR("log"),
	    &old))
		buf_add_str(&b, old);
	buf_addf(&b, "%s ", event);
	/* customers have counters only: their number of events */
	if (strcmp(kind, "customer") == 0) {
		e = effects_add(list, a, EFFECT_COUNT, 6);
		e->args[0] = (struct str)STR("customer");
		e->args[1] = mem_arena_str(a, str_of(id));
		e->args[2] = (struct str)STR("1000");
		e->args[3] = (struct str)STR("1");
		e->args[4] = (struct str)STR("log");
		e->args[5] = (struct str)STR("1");
	} else {
		e = effects_add(list, a, EFFECT_DECIDE,
		    EFFECT_DECIDE_FIELDS + 2);
		e->args[0] = mem_arena_str(a, str_of(id));
		e->args[2] = (struct str)STR("1");
		e->args[5] = (struct str)STR("log");
		e->args[6] = mem_arena_str(a, (struct str){ b.data, b.len });
	}
	buf_clear(&b);
}

static enum outcome
decide(struct effects *list, struct mem_arena *a, const struct store *s,
    const struct event *e, bool is_last_try)
{
	const char *at = e->cases, *id;
	char name[32];
	struct str v;

	if (strcmp(e->what, "duplicate") == 0)
		return OUTCOME_DUPLICATE;
	if (strcmp(e->what, "nothing") == 0)
		return OUTCOME_NOTHING;
	if (strcmp(e->what, "wait") == 0 && !store_get(s,
	    (struct str)STR("case"), str_of(e->cases), (struct str)STR("log"),
	    &v))
		return is_last_try ? OUTCOME_REFUSED : OUTCOME_WAIT;
	while ((id = next_case(&at, name)) != NULL)
		add_to_log(list, a, s, "case", id, e->id);
	if (strcmp(e->customer, "-") != 0)
		add_to_log(list, a, s, "customer", e->customer, e->id);
	return OUTCOME_DECIDED;
}

static void
put_outcome(struct buf *out, uint32_t index, enum outcome outcome,
    const struct effects *list, bool has_fault)
{
	bool is_refused = outcome == OUTCOME_REFUSED;

	frame_put_u32(out, index);
	frame_put_u8(out, (uint8_t)outcome);
	frame_put_str(out, str_of(is_refused ? "unknown_case" : ""));
	frame_put_str(out, (struct str){ "", 0 });
	effects_put(out, list);
	frame_put_u32(out, 0); /* that fired */
	frame_put_u32(out, has_fault);
	if (has_fault) {
		frame_put_u32(out, 7);
		frame_put_u8(out, FAULT_ERROR);
	}
	frame_put_u32(out, 0);
}

void
fake_engines_put_effects(struct buf *out, const struct fake_job *j)
{
	struct frame_reader r = open_frame(&j->decide, FRAME_DECIDE);
	struct event events[64];
	struct mem_arena arena = { 0 };
	struct effects list;
	struct store *s;
	uint32_t n, i, index;
	enum outcome outcome;
	bool is_last_try;

	read_events(j, events, 64);
	assert(frame_get_i64(&r) == j->batch);
	assert(frame_get_i64(&r) > 0);
	s = known_values(&r);
	n = frame_get_u32(&r);
	frame_put_u32(out, n);
	for (i = 0; i < n; i++) {
		index = frame_get_u32(&r);
		list = (struct effects){ 0 };
		is_last_try = frame_get_u8(&r) != 0;
		outcome = OUTCOME_LATER;
		if (fake_engines.patience == 0 || i < fake_engines.patience)
			outcome = decide(&list, &arena, s, &events[index],
			    is_last_try);
		store_apply(s, &list, NULL);
		put_outcome(out, index, outcome, &list,
		    strcmp(events[index].what, "fault") == 0);
	}
	assert(frame_get_u32(&r) == 1 && frame_get_u32(&r) == 5);
	assert(!r.bad && r.p == r.end);
	store_free(s);
	mem_arena_clear(&arena);
}
