/*
 * engine_batch: a batch, and its first frame.  PREPARE reads its complaints and is
 * answered by what has to be known of each (NEEDS); the batch is kept until
 * DECIDE (engine_decide.c) or DROP.  It knows the door's payloads; what has to be
 * known is decide.c's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "answer.h"
#include "engine_parts.h"

void
engine_batch_free(struct engine_batch *b)
{
	uint32_t i;

	for (i = 0; i < b->n; i++)
		if (b->complaints[i].kind != NULL)
			complaint_clear(&b->complaints[i]);
	free(b->complaints);
	free(b->due);
	mem_arena_clear(&b->arena);
	free(b);
}

struct engine_batch *
engine_batch_take(struct engine *e, int64_t id)
{
	struct engine_batch **at, *b;

	for (at = &e->batches; (b = *at) != NULL; at = &b->next)
		if (b->id == id) {
			*at = b->next;
			return b;
		}
	return NULL;
}

/* Preparing ------------------------------------------------------------- */

static void
put_needs(struct engine *e, struct str event, struct str case_id,
    const struct need *needs, uint32_t n)
{
	uint32_t i, k;

	frame_put_u8(&e->out, 0);
	frame_put_str(&e->out, event);
	frame_put_str(&e->out, case_id);
	frame_put_u32(&e->out, n);
	for (i = 0; i < n; i++) {
		frame_put_u8(&e->out, (uint8_t)needs[i].mode);
		frame_put_str(&e->out, needs[i].kind);
		frame_put_str(&e->out, needs[i].id);
		frame_put_u32(&e->out, needs[i].nfields);
		for (k = 0; k < needs[i].nfields; k++)
			frame_put_str(&e->out, needs[i].fields[k]);
	}
}

static void
put_refused(struct engine *e, const struct refused *why)
{
	frame_put_u8(&e->out, 1);
	frame_put_str(&e->out, str_of(why->event));
	frame_put_str(&e->out, str_of(why->case_id));
	frame_put_str(&e->out, str_of(refusal_words[why->reason]));
	frame_put_str(&e->out, str_of(why->detail));
}

static const struct refused malformed = {
	.reason = REFUSAL_BAD_ENTRY,
	.detail = "the entry of the stream is not one field named event; "
	    "expected XADD <stream> * event <JSON object>",
};

/* The daemon has kept the bytes, and tells their number. */
static void
put_too_large(struct engine *e, struct str bytes)
{
	struct refused why = { .reason = REFUSAL_TOO_LARGE };

	snprintf(why.detail, sizeof(why.detail), "the event has %.*s bytes, at "
	    "most %u are allowed", (int)bytes.len, bytes.data,
	    e->options.limits.event_bytes);
	put_refused(e, &why);
}

static const struct refused malformed_due = {
	.reason = REFUSAL_BAD_ENTRY,
	.detail = "the entry of the stream is not one field named case with a "
	    "case's id; triaged alone writes here",
};

/* A case's timer went off. */
static void
prepare_due(struct engine *e, struct engine_batch *b, uint32_t i,
    struct str case_id)
{
	struct need needs[DECIDE_MAX_NEEDS];

	if (!complaint_is_id(case_id)) {
		put_refused(e, &malformed_due);
		return;
	}
	b->due[i] = mem_arena_str(&b->arena, case_id);
	put_needs(e, (struct str){ "", 0 }, b->due[i], needs,
	    decide_needs_due(b->due[i], b->reads, needs));
}

static void
prepare_event(struct engine *e, struct complaint *c, uint32_t reads,
    struct str bytes)
{
	struct need needs[DECIDE_MAX_NEEDS];
	struct refused why = { 0 };

	if (complaint_parse(c, bytes, &e->options.limits, &why) < 0) {
		put_refused(e, &why);
		return;
	}
	put_needs(e, c->id, c->case_id, needs,
	    decide_needs(e->rules, c, reads, &e->arena, needs));
}

static void
prepare_entry(struct engine *e, struct engine_batch *b, uint32_t i,
    struct frame_reader *r)
{
	uint8_t flags = frame_get_u8(r);
	struct str bytes = frame_get_str(r);

	if (flags & FRAME_ENTRY_MALFORMED)
		put_refused(e, &malformed);
	else if (flags & FRAME_ENTRY_TOO_LARGE)
		put_too_large(e, bytes);
	else if (flags & FRAME_ENTRY_DUE)
		prepare_due(e, b, i, bytes);
	else
		prepare_event(e, &b->complaints[i], b->reads, bytes);
}

void
engine_on_prepare(struct engine *e, struct frame_reader *r)
{
	struct engine_batch *b = mem_alloc(sizeof(*b));
	uint32_t i;
	size_t start;

	b->id = frame_get_i64(r);
	b->reads = frame_get_u32(r);
	b->n = frame_get_count(r, 5);
	b->complaints = mem_alloc(b->n * sizeof(*b->complaints));
	b->due = mem_alloc(b->n * sizeof(*b->due));
	start = frame_begin(&e->out, FRAME_NEEDS);
	frame_put_i64(&e->out, b->id);
	frame_put_u32(&e->out, b->n);
	for (i = 0; i < b->n; i++)
		prepare_entry(e, b, i, r);
	frame_end(&e->out, start);
	b->next = e->batches;
	e->batches = b;
	engine_send(e);
}

void
engine_on_drop(struct engine *e, struct frame_reader *r)
{
	struct engine_batch *b = engine_batch_take(e, frame_get_i64(r));

	if (b != NULL)
		engine_batch_free(b);
}
