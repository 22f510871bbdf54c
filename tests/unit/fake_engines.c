/*
 * fake_engines: engines.h without processes: the batches.
 */
#include "fake_engines_parts.h"

#include <assert.h>

#include "answer.h"
#include "engine_process.h"

#define BATCHES 64

struct fake_engines fake_engines;
static struct fake_job jobs[BATCHES];
static size_t njobs;
static uint64_t nasked;

static void
drop_job(struct fake_job *j)
{
	buf_clear(&j->prepare);
	buf_clear(&j->decide);
	*j = jobs[--njobs];
}

void
fake_engines_clear(void)
{
	while (njobs > 0)
		drop_job(&jobs[0]);
}

void
fake_engines_reset(void)
{
	fake_engines_clear();
	fake_engines = (struct fake_engines){ 0 };
}

struct fake_job *
fake_engines_find(int64_t batch)
{
	size_t i;

	for (i = 0; i < njobs; i++)
		if (jobs[i].batch == batch)
			return &jobs[i];
	return NULL;
}

size_t
fake_engines_waiting(void)
{
	size_t i, n = 0;

	for (i = 0; i < njobs; i++)
		n += jobs[i].asked_at > 0;
	return n;
}

int64_t
fake_engines_batch(size_t nth)
{
	size_t i, k, before;

	for (i = 0; i < njobs; i++) {
		for (before = k = 0; k < njobs; k++)
			before += jobs[k].asked_at > 0 &&
			    jobs[k].asked_at < jobs[i].asked_at;
		if (jobs[i].asked_at > 0 && before == nth)
			return jobs[i].batch;
	}
	assert(!"so many batches do not wait");
	return -1;
}

bool
fake_engines_has(int64_t batch)
{
	return fake_engines_find(batch) != NULL;
}

bool
fake_engines_is_canary(int64_t batch)
{
	assert(fake_engines_find(batch) != NULL);
	return fake_engines_find(batch)->is_canary;
}

enum frame_type
fake_engines_asked(int64_t batch)
{
	const struct fake_job *j = fake_engines_find(batch);

	assert(j != NULL && j->asked_at > 0);
	return j->decide.len > 0 ? FRAME_DECIDE : FRAME_PREPARE;
}

void
fake_engines_answer(int64_t batch)
{
	struct fake_job *j = fake_engines_find(batch);
	enum frame_type asked = fake_engines_asked(batch);
	struct frame_reader r;
	struct buf out = { 0 };
	bool was_taken;

	j->asked_at = 0;
	(asked == FRAME_PREPARE ? fake_engines_put_needs :
	    fake_engines_put_effects)(&out, j);
	r = (struct frame_reader){ out.data, out.data + out.len, false };
	was_taken = fake_engines.hooks.on_answer(fake_engines.hooks.arg, batch,
	    asked == FRAME_PREPARE ? FRAME_NEEDS : FRAME_EFFECTS, &r);
	assert(was_taken);
	buf_clear(&out);
}

bool
fake_engines_say(int64_t batch, enum frame_type type, struct str bytes)
{
	struct frame_reader r = { bytes.data, bytes.data + bytes.len, false };

	return fake_engines.hooks.on_answer(fake_engines.hooks.arg, batch, type,
	    &r);
}

void
fake_engines_lose(int64_t batch, bool is_culprit, const char *rule)
{
	struct fake_job *j = fake_engines_find(batch);

	assert(j != NULL);
	drop_job(j);
	fake_engines.hooks.on_lost(fake_engines.hooks.arg, batch, is_culprit,
	    rule);
}

/* engines.h ------------------------------------------------------------------------ */

struct engines *
engines_new(struct event_base *base, const struct engines_options *options,
    const struct engines_hooks *hooks)
{
	(void)base;
	fake_engines.hooks = *hooks;
	fake_engines.options = *options;
	return (struct engines *)&fake_engines;
}

void
engines_free(struct engines *es)
{
	(void)es;
}

void
engines_set_options(struct engines *es, const struct engines_options *options)
{
	(void)es;
	fake_engines.options = *options;
}

int
engines_prepare(struct engines *es, int64_t batch, bool is_canary,
    struct buf *frame)
{
	struct fake_job *j;

	(void)es;
	if (!fake_engines.is_ready || fake_engines.is_full)
		return -1;
	assert(fake_engines_find(batch) == NULL && njobs < BATCHES);
	j = &jobs[njobs++];
	*j = (struct fake_job){ .batch = batch, .asked_at = ++nasked,
		.is_canary = is_canary };
	buf_add(&j->prepare, frame->data, frame->len);
	buf_reset(frame);
	return 0;
}

int
engines_decide(struct engines *es, int64_t batch, struct buf *frame)
{
	struct fake_job *j = fake_engines_find(batch);

	(void)es;
	frame_put_u32(frame, 1); /* one rule is off: number 5 */
	frame_put_u32(frame, 5);
	frame_end(frame, 0);
	if (j != NULL) {
		assert(j->asked_at == 0);
		j->asked_at = ++nasked;
		buf_add(&j->decide, frame->data, frame->len);
	}
	buf_reset(frame);
	return j != NULL ? 0 : -1;
}

void
engines_release(struct engines *es, int64_t batch)
{
	struct fake_job *j = fake_engines_find(batch);

	(void)es;
	if (j != NULL)
		drop_job(j);
}

void
engines_note_answer(struct engines *es, int64_t batch,
    const struct engine_answer *a)
{
	uint32_t i;

	(void)es;
	(void)batch;
	fake_engines.answers++;
	for (i = 0; i < a->nfaults; i++) {
		assert(a->faults[i].rule < 8);
		fake_engines.faults[a->faults[i].rule]++;
	}
}

void
engines_tick(struct engines *es)
{
	(void)es;
	fake_engines.ticks++;
}
