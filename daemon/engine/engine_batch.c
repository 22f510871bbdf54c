/*
 * engine_batch: the two frames of a batch.  PREPARE reads its complaints and is
 * answered by what has to be known of each (NEEDS); DECIDE brings that, and is
 * answered by what becomes of each (EFFECTS).  It knows the door's payloads;
 * what a decision is made of is decide.c's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "answer.h"
#include "engine_parts.h"
#include "fence.h"

#define TIMED_BATCHES 16 /* of one in so many, the first event is timed */
#define ENTRY_BYTES 5    /* of DECIDE: u32 entry, u8 is_last_try */

static void
batch_free(struct engine_batch *b)
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

/* Takes a batch off the list; NULL where it is not on it. */
static struct engine_batch *
take_batch(struct engine *e, int64_t id)
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

/* Deciding -------------------------------------------------------------- */

static void
read_off(struct engine *e, struct frame_reader *r)
{
	uint32_t n = frame_get_count(r, 4), rules, rule, i;

	rules = ruleset_nrules(e->rules);
	memset(e->is_off, 0, rules);
	for (i = 0; i < n; i++) {
		rule = frame_get_u32(r);
		if (rule < rules)
			e->is_off[rule] = true;
	}
}

static void
read_values(struct engine *e, struct frame_reader *r)
{
	uint32_t n = frame_get_count(r, 12), i, fields, k;
	struct str kind, id, name;

	store_reset(e->store);
	for (i = 0; i < n; i++) {
		kind = frame_get_str(r);
		id = frame_get_str(r);
		fields = frame_get_count(r, 8);
		for (k = 0; k < fields; k++) {
			name = frame_get_str(r);
			store_set(e->store, kind, id, name, frame_get_str(r));
		}
	}
}

#define MAX_FAULTS 64 /* of a batch, that the daemon is told one by one */

/* A rule that overran its time or its memory is off for the rest of the batch,
 * so that the batch keeps within its deadline. */
static void
put_faults(struct engine *e, const struct decide_output *out)
{
	size_t at = e->out.len;
	const struct fault *f;
	uint32_t n = 0, more = out->more_faults;

	frame_put_u32(&e->out, 0);
	for (f = out->faults; f != NULL; f = f->next) {
		if (f->class == FAULT_TIME || f->class == FAULT_MEMORY)
			e->is_off[f->rule] = true;
		if (e->nfaults >= MAX_FAULTS) {
			more++;
			continue;
		}
		frame_put_u32(&e->out, f->rule);
		frame_put_u8(&e->out, (uint8_t)f->class);
		n++;
		e->nfaults++;
	}
	frame_patch_u32(&e->out, at, n);
	frame_put_u32(&e->out, more);
}

static void
put_fired(struct engine *e, const struct fired *fired)
{
	size_t at = e->out.len;
	const struct fired *f;
	uint32_t n = 0;

	frame_put_u32(&e->out, 0);
	for (f = fired; f != NULL; f = f->next, n++)
		frame_put_u32(&e->out, f->rule);
	frame_patch_u32(&e->out, at, n);
}

/* How long each rule took of an event that is looked at for it. */
static void
timed_cb(void *arg, uint32_t rule, uint32_t ns)
{
	struct engine *e = arg;

	frame_put_u32(&e->times, rule);
	frame_put_u32(&e->times, ns);
	e->ntimes++;
}

static void
put_times(struct engine *e)
{
	frame_put_u32(&e->out, e->ntimes);
	buf_add(&e->out, e->times.data, e->times.len);
	buf_reset(&e->times);
	e->ntimes = 0;
}

/* As answer_get() reads it. */
static void
put_answer(struct engine *e, uint32_t index, const struct decide_output *out)
{
	const struct refused *why = &out->why;
	bool is_refused = out->outcome == OUTCOME_REFUSED;

	frame_put_u32(&e->out, index);
	frame_put_u8(&e->out, (uint8_t)out->outcome);
	frame_put_str(&e->out, is_refused ? str_of(refusal_words[why->reason]) :
	    (struct str){ "", 0 });
	frame_put_str(&e->out, str_of(is_refused ? why->detail : ""));
	effects_put(&e->out, &out->effects);
	put_fired(e, out->fired);
	put_faults(e, out);
}

static void
decide_one(struct engine *e, const struct engine_batch *b, int64_t now_ms,
    bool is_over, struct frame_reader *r)
{
	struct decide_output out = { .outcome = OUTCOME_LATER };
	uint32_t index = frame_get_u32(r);
	struct decide_input in = {
		.now_ms = now_ms, .is_last_try = frame_get_u8(r) != 0,
		.is_off = e->is_off, .reads = b->reads,
	};

	if (r->bad || index >= b->n ||
	    (b->complaints[index].kind == NULL && b->due[index].len == 0))
		_exit(1); /* the daemon and we no longer understand each other */
	in.complaint = &b->complaints[index];
	in.due_case = b->due[index];
	if (!is_over)
		decide_entry(e->rules, e->store, &e->options, &in, &e->arena,
		    NULL, &out);
	put_answer(e, index, &out);
}

void
engine_on_decide(struct engine *e, struct frame_reader *r)
{
	struct engine_batch *b = take_batch(e, frame_get_i64(r));
	int64_t now_ms = frame_get_i64(r);
	struct frame_reader entries;
	uint32_t n, i, from_ms = fence_cpu_ms();
	size_t start;

	if (b == NULL)
		_exit(1);
	e->nfaults = 0;
	read_values(e, r);
	n = frame_get_count(r, ENTRY_BYTES);
	entries = *r;
	r->p += (size_t)n * ENTRY_BYTES;
	read_off(e, r); /* it comes last, and holds for all */
	start = frame_begin(&e->out, FRAME_EFFECTS);
	frame_put_i64(&e->out, b->id);
	put_times(e); /* of an earlier one: these are not known yet */
	frame_put_u32(&e->out, n);
	for (i = 0; i < n; i++) {
		ruleset_time(e->rules, i == 0 && b->id % TIMED_BATCHES == 0 ?
		    timed_cb : NULL, e);
		decide_one(e, b, now_ms, i > 0 &&
		    fence_cpu_ms() - from_ms >= e->batch_ms, &entries);
	}
	frame_end(&e->out, start);
	batch_free(b);
	engine_send(e);
}

void
engine_on_drop(struct engine *e, struct frame_reader *r)
{
	struct engine_batch *b = take_batch(e, frame_get_i64(r));

	if (b != NULL)
		batch_free(b);
}
