/*
 * batch: entries that travel together, and the frames they travel in.  It
 * knows the door's payloads; the order of things is triage.c's.
 */
#include "batch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answer.h"

struct batch *
batch_new(struct triage *t, int64_t id, uint32_t cap)
{
	struct batch *b = mem_alloc(sizeof(*b));

	b->triage = t;
	b->id = id;
	b->entries = mem_alloc(cap * sizeof(struct entry *));
	return b;
}

void
batch_free(struct batch *b)
{
	mem_arena_clear(&b->arena);
	free(b->entries);
	free(b);
}

void
batch_add(struct batch *b, struct entry *e)
{
	b->entries[b->n++] = e;
}

uint32_t
batch_count(const struct batch *b)
{
	uint32_t i, n = 0;

	for (i = 0; i < b->n; i++)
		n += b->entries[i] != NULL;
	return n;
}

void
batch_reset(struct batch *b)
{
	uint32_t i, n = 0;
	struct entry *e;

	/* numbers in frames are places in the array: close the gaps */
	for (i = 0; i < b->n; i++) {
		e = b->entries[i];
		if (e == NULL)
			continue;
		e->is_refused = e->is_duplicate = e->is_nothing = false;
		entry_forget_batch(e);
		b->entries[n++] = e;
	}
	b->n = n;
	b->keys = NULL;
	b->nkeys = b->ncommits = 0;
	b->lost_engine = false;
	mem_arena_reset(&b->arena);
}

/* PREPARE and NEEDS ---------------------------------------------------------- */

static void
put_entry(const struct entry *e, int64_t max_event, struct buf *out)
{
	char bytes[24];

	if (e->is_malformed || (int64_t)e->event.len <= max_event) {
		frame_put_u8(out, e->is_malformed ? FRAME_ENTRY_MALFORMED :
		    e->is_due ? FRAME_ENTRY_DUE : 0);
		frame_put_str(out, e->is_malformed ?
		    (struct str){ "", 0 } : e->event);
		return;
	}
	/* its bytes stay here: their number is reason enough */
	snprintf(bytes, sizeof(bytes), "%zu", e->event.len);
	frame_put_u8(out, FRAME_ENTRY_TOO_LARGE);
	frame_put_str(out, str_of(bytes));
}

void
batch_put_prepare(const struct batch *b, uint32_t reads, int64_t max_event,
    struct buf *out)
{
	size_t start = frame_begin(out, FRAME_PREPARE);
	uint32_t i;

	frame_put_i64(out, b->id);
	frame_put_u32(out, reads);
	frame_put_u32(out, b->n);
	for (i = 0; i < b->n; i++)
		put_entry(b->entries[i], max_event, out);
	frame_end(out, start);
}

/* What is read from here on lies in the batch's memory, not in the frame's. */
static void
keep(struct batch *b, struct frame_reader *r)
{
	struct str rest = mem_arena_str(&b->arena, (struct str){ r->p,
	    (size_t)(r->end - r->p) });

	r->p = rest.data;
	r->end = rest.data + rest.len;
}

/* One need: a key to be read, and, where exact, to be taken. */
static bool
note_need(struct entry *e, struct keys *ks, enum need_mode mode,
    struct outbox_key *k)
{
	if (mode == NEED_LOOSE && e->nloose < ENTRY_MAX_LOOSE) {
		e->loose[e->nloose++] = k;
		return true;
	}
	if (mode != NEED_EXACT || e->nkeys == ENTRY_MAX_KEYS)
		return false;
	e->read[e->nkeys] = k;
	e->keys[e->nkeys++] = key_get(ks, k->kind, k->id);
	return true;
}

static void
take_need(struct batch *b, struct entry *e, struct keys *ks,
    struct frame_reader *r)
{
	uint8_t mode = frame_get_u8(r);
	struct str kind = frame_get_str(r);
	struct str id = frame_get_str(r);
	uint32_t n = frame_get_count(r, 4), i;
	struct outbox_key *k = mem_arena_alloc(&b->arena, sizeof(*k));

	if (r->bad || n > NEED_MAX_FIELDS) {
		r->bad = true;
		return;
	}
	*k = (struct outbox_key){ .kind = kind, .id = id, .nfields = n };
	k->fields = mem_arena_alloc(&b->arena, n * sizeof(*k->fields));
	for (i = 0; i < n; i++)
		k->fields[i] = frame_get_str(r);
	if (r->bad || !note_need(e, ks, (enum need_mode)mode, k))
		r->bad = true;
}

static void
take_entry_needs(struct batch *b, struct entry *e, struct keys *ks,
    struct frame_reader *r)
{
	uint32_t n, i;

	e->is_refused = frame_get_u8(r) != 0;
	e->event_id = frame_get_str(r);
	e->case_id = frame_get_str(r);
	entry_drop_keys(e, ks);
	if (e->is_refused) {
		e->refusal = frame_get_str(r);
		e->detail = frame_get_str(r);
		return;
	}
	n = frame_get_count(r, 13);
	for (i = 0; i < n && !r->bad; i++)
		take_need(b, e, ks, r);
	/* from here on nobody who came later overtakes it */
	entry_wait_for_keys(e);
}

bool
batch_take_needs(struct batch *b, struct keys *ks, struct frame_reader *r)
{
	uint32_t n, i;

	keep(b, r);
	n = frame_get_count(r, 9);
	if (n != b->n)
		return false;
	for (i = 0; i < n && !r->bad; i++)
		take_entry_needs(b, b->entries[i], ks, r);
	return !r->bad;
}

/* DECIDE and EFFECTS ---------------------------------------------------------- */

static void
put_values(const struct batch *b, struct buf *out)
{
	const struct outbox_key *k;
	uint32_t i, j;

	frame_put_u32(out, b->nkeys);
	for (i = 0; i < b->nkeys; i++) {
		k = &b->keys[i];
		frame_put_str(out, k->kind);
		frame_put_str(out, k->id);
		frame_put_u32(out, k->nfound);
		for (j = 0; j < 2 * k->nfound; j++)
			frame_put_str(out, k->found[j]);
	}
}

uint32_t
batch_put_decide(struct batch *b, struct buf *out)
{
	size_t at;
	struct entry *e;
	uint32_t i, n = 0;

	frame_begin(out, FRAME_DECIDE);
	frame_put_i64(out, b->id);
	frame_put_i64(out, b->now_ms);
	put_values(b, out);
	at = out->len;
	frame_put_u32(out, 0);
	for (i = 0; i < b->n; i++) {
		e = b->entries[i];
		if (e == NULL)
			continue;
		e->is_asked = !e->is_refused && e->reason == NULL;
		if (!e->is_asked)
			continue;
		frame_put_u32(out, i);
		frame_put_u8(out, e->is_last_try);
		n++;
	}
	frame_patch_u32(out, at, n);
	b->nasked = n;
	return n;
}

/* What the engine made of one entry. */
static bool
take_answer(struct batch *b, const struct engine_answer *a)
{
	struct entry *e = a->entry < b->n ? b->entries[a->entry] : NULL;

	if (e == NULL || !e->is_asked)
		return false;
	e->is_asked = false;
	e->is_refused = a->outcome == OUTCOME_REFUSED;
	e->is_duplicate = a->outcome == OUTCOME_DUPLICATE;
	e->is_nothing = a->outcome == OUTCOME_NOTHING;
	e->refusal = a->reason;
	e->detail = a->detail;
	e->effects = a->effects;
	return true;
}

bool
batch_take_effects(struct batch *b, struct frame_reader *r,
    void (*fn)(void *arg, struct entry *e, const struct engine_answer *a), void *arg)
{
	struct engine_answer a;
	uint32_t n, i, room = ANSWERS_ROOM;

	keep(b, r);
	n = frame_get_count(r, ANSWER_MIN_BYTES);
	if (r->bad || n != b->nasked)
		return false;
	for (i = 0; i < n; i++) {
		if (!answer_get(r, &a, &b->arena, &room) ||
		    !take_answer(b, &a))
			return false;
		fn(arg, b->entries[a.entry], &a);
	}
	return !r->bad;
}

/* Commit ------------------------------------------------------------------------ */

#define DEAD_EVENT_BYTES (1u << 20) /* of an event, in its dead letter */

/* What an entry is refused for becomes its dead letter. */
static void
put_dead(struct batch *b, struct entry *e)
{
	struct outbox_dead dead = {
		.event = { e->event.data, e->event.len < DEAD_EVENT_BYTES ?
		    e->event.len : DEAD_EVENT_BYTES },
		.stream = e->stream, .id = e->id,
		.deliveries = e->deliveries, .event_id = e->event_id,
		.case_id = e->case_id,
	};

	dead.reason = e->reason != NULL ? str_of(e->reason) : e->refusal;
	dead.detail = e->reason != NULL ? str_of(e->reason_detail) : e->detail;
	e->effects = (struct effects){ 0 };
	outbox_dead_effects(&e->effects, &b->arena, &dead, b->now_ms);
}

/* What was noted of it goes with it: in the hash of a kind of notes. */
static void
put_unmark(struct batch *b, struct entry *e, struct str kind)
{
	struct effect *f = effects_add(&e->effects, &b->arena, EFFECT_UNSET, 3);

	f->args[0] = kind;
	f->args[1] = str_of(e->inlet);
	f->args[2] = e->id;
}

void
batch_put_commits(struct batch *b)
{
	struct outbox_entry *c;
	struct entry *e;
	uint32_t i;

	b->commits = mem_arena_alloc(&b->arena, b->n * sizeof(*b->commits));
	b->committed = mem_arena_alloc(&b->arena, b->n *
	    sizeof(struct entry *));
	b->ncommits = 0;
	for (i = 0; i < b->n; i++) {
		e = b->entries[i];
		if (e == NULL)
			continue;
		if (e->is_refused || e->reason != NULL)
			put_dead(b, e);
		if (e->is_stamped)
			put_unmark(b, e, STR("alone"));
		if (e->orphan_of != NULL)
			put_unmark(b, e, STR("orphans"));
		b->committed[b->ncommits] = e;
		c = &b->commits[b->ncommits++];
		c->stream = e->stream;
		c->id = e->id;
		c->effects = &e->effects;
		c->nkeys = e->nkeys;
		memcpy(c->keys, e->read, sizeof(c->keys));
	}
}
