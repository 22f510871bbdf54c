/*
 * engine_decide: the second frame of a batch.  DECIDE brings what was to be known
 * of its entries, and is answered by what becomes of each (EFFECTS).  It knows the
 * door's payloads; what a decision is made of is decide.c's.
 *
 * The words of all entries are read before the first is decided, those of one
 * script together: what reading takes (tables of megabytes) and what rules take
 * would push each other out of the processor's caches event by event.
 */
#include <string.h>
#include <unistd.h>

#include "answer.h"
#include "engine_parts.h"
#include "fence.h"
#include "wording.h"

#define TIMED_BATCHES 16 /* of one in so many, the first event is timed */
#define ENTRY_BYTES 5    /* of DECIDE: u32 entry, u8 is_last_try */
#define GLANCE_BYTES 24  /* of a text, that tell its script */

/* An entry that is to be decided. */
struct asked {
	uint32_t entry;
	bool is_last_try;
	uint32_t scripts; /* of how its text begins */
	const struct wording *wording; /* NULL: not read yet */
};

/* What DECIDE says ------------------------------------------------------ */

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

static void
read_asked(const struct engine_batch *b, struct asked *asked, uint32_t n,
    struct frame_reader *r)
{
	struct str text;

	for (uint32_t i = 0; i < n; i++) {
		asked[i].entry = frame_get_u32(r);
		asked[i].is_last_try = frame_get_u8(r) != 0;
		if (r->bad || asked[i].entry >= b->n ||
		    (b->complaints[asked[i].entry].kind == NULL &&
		    b->due[asked[i].entry].len == 0))
			_exit(1); /* the daemon and we no longer understand
			             each other */
		text = b->complaints[asked[i].entry].text;
		if (text.len > GLANCE_BYTES)
			text.len = GLANCE_BYTES;
		asked[i].scripts = text_scripts(text);
	}
}

/* What EFFECTS says ----------------------------------------------------- */

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

/* Deciding -------------------------------------------------------------- */

/* Until the time is up: what has not been read then is read when it is decided,
 * or is put off with its entry. */
static void
read_words(struct engine *e, const struct engine_batch *b, struct asked *asked,
    uint32_t n, uint32_t until_ms)
{
	const struct complaint *c;

	for (uint32_t scripts = 0; scripts <= TEXT_SCRIPTS; scripts++)
		for (uint32_t i = 0; i < n; i++) {
			c = &b->complaints[asked[i].entry];
			if (asked[i].scripts == scripts && c->kind != NULL &&
			    fence_cpu_ms() < until_ms)
				asked[i].wording = ruleset_read(e->rules, c,
				    &e->arena);
		}
}

static void
decide_one(struct engine *e, const struct engine_batch *b, int64_t now_ms,
    const struct asked *asked, bool is_over)
{
	struct decide_output out = { .outcome = OUTCOME_LATER };
	struct decide_input in = {
		.now_ms = now_ms, .is_last_try = asked->is_last_try,
		.is_off = e->is_off, .reads = b->reads,
		.complaint = &b->complaints[asked->entry],
		.wording = asked->wording, .due_case = b->due[asked->entry],
	};

	if (!is_over)
		decide_entry(e->rules, e->store, &e->options, &in,
		    &e->entry_arena, NULL, &out);
	put_answer(e, asked->entry, &out);
	mem_arena_reset(&e->entry_arena);
}

static void
decide_all(struct engine *e, const struct engine_batch *b, int64_t now_ms,
    struct asked *asked, uint32_t n)
{
	uint32_t from_ms = fence_cpu_ms();

	read_words(e, b, asked, n, from_ms + e->batch_ms / 2);
	for (uint32_t i = 0; i < n; i++) {
		ruleset_time(e->rules, i == 0 && b->id % TIMED_BATCHES == 0 ?
		    timed_cb : NULL, e);
		decide_one(e, b, now_ms, &asked[i], i > 0 &&
		    fence_cpu_ms() - from_ms >= e->batch_ms);
	}
}

void
engine_on_decide(struct engine *e, struct frame_reader *r)
{
	struct engine_batch *b = engine_batch_take(e, frame_get_i64(r));
	int64_t now_ms = frame_get_i64(r);
	struct asked *asked;
	uint32_t n;
	size_t start;

	if (b == NULL)
		_exit(1);
	e->nfaults = 0;
	read_values(e, r);
	n = frame_get_count(r, ENTRY_BYTES);
	asked = mem_arena_alloc(&e->arena, n * sizeof(*asked));
	read_asked(b, asked, n, r);
	read_off(e, r);
	start = frame_begin(&e->out, FRAME_EFFECTS);
	frame_put_i64(&e->out, b->id);
	put_times(e); /* of an earlier one: these are not known yet */
	frame_put_u32(&e->out, n);
	decide_all(e, b, now_ms, asked, n);
	frame_end(&e->out, start);
	engine_batch_free(b);
	engine_send(e);
}
