/*
 * triage: the order of things.  Read it from here to the end, once:
 *
 *   take      an entry was read: it waits
 *   form      entries that wait become a batch; an engine reads it
 *   admit     each entry takes its case and its customer, or waits for them
 *   read      one burst of reads: what is known of them, and the time
 *   decide    the engine decides
 *   commit    one script call: all that was decided, and the acknowledgements
 *   settle    done, decided by another, or to be decided again
 *
 * Where Redis or an engine goes away in the middle, the batch is begun again;
 * the commit writes nothing for what is acknowledged already.  It knows bytes,
 * ids and answers, never what a complaint means.  Both ends, where an entry is
 * alone, are triage_entry.c's; waiting is triage_wait.c's, connections and
 * pauses are triage_redis.c's, engines that die are triage_lost.c's.
 */
#include "triage.h"

#include "triage_parts.h"

static void begin(struct triage *t, struct batch *b);
static void admit(struct triage *t);
static void read_context(struct triage *t, struct batch *b);
static void commit_decided(struct triage *t);

/* Form: entries that wait become a batch ------------------------------------ */

void
triage_on_room(void *arg)
{
	triage_form(arg);
}

static struct batch *
next_batch(struct triage *t)
{
	struct batch *b = batch_new(t, ++t->next_batch,
	    (uint32_t)t->conf->batch);
	struct entry *e, *next;

	/* a batch is decided by one rule set: who comes first says by which */
	b->is_canary = TAILQ_FIRST(&t->waiting)->is_canary;
	TAILQ_FOREACH_SAFE(e, &t->waiting, link, next) {
		if (b->n == (uint32_t)t->conf->batch ||
		    (e->is_alone && b->n > 0))
			break;
		if (e->is_canary != b->is_canary)
			continue;
		TAILQ_REMOVE(&t->waiting, e, link);
		e->place = ENTRY_BATCHED;
		batch_add(b, e);
		if (e->is_alone)
			break;
	}
	TAILQ_INSERT_TAIL(&t->batches, b, link);
	t->nbatches++;
	return b;
}

void
triage_form(struct triage *t)
{
	struct batch *b;

	if (t->is_forming)
		return;
	t->is_forming = true;
	TAILQ_FOREACH(b, &t->batches, link)
		if (b->state == BATCH_STALLED)
			begin(t, b);
	while (!TAILQ_EMPTY(&t->waiting) && !t->is_paused && t->is_linked &&
	    t->nbatches < t->conf->batches && engines_is_ready(t->engines))
		begin(t, next_batch(t));
	t->is_forming = false;
	triage_stamp_next(t);
	inbox_kick(t->inbox);
}

/* Gives a batch to an engine; stalled where there is none. */
static void
begin(struct triage *t, struct batch *b)
{
	b->state = BATCH_STALLED;
	if (t->is_paused || !t->is_linked)
		return;
	if (b->n == 1 && b->entries[0]->reason != NULL) {
		/* the daemon refuses it: nothing to be asked of an engine */
		batch_gather_keys(b);
		read_context(t, b);
		return;
	}
	batch_put_prepare(b, engines_reads(t->engines), t->conf->max_event,
	    &t->frame);
	if (engines_prepare(t->engines, b->id, b->is_canary, &t->frame) == 0)
		b->state = BATCH_PREPARING;
	else
		buf_reset(&t->frame);
}

void
triage_finish(struct triage *t, struct batch *b)
{
	engines_release(t->engines, b->id);
	TAILQ_REMOVE(&t->batches, b, link);
	t->nbatches--;
	batch_free(b);
	triage_unhold(t);
	admit(t);
	commit_decided(t);
	triage_form(t);
	triage_leave_if_settled(t);
}

void
triage_stall(struct triage *t, struct batch *b)
{
	uint32_t i;

	engines_release(t->engines, b->id);
	batch_reset(b);
	for (i = 0; i < b->n; i++) {
		/* it keeps its place in the order of its case */
		entry_release_keys(b->entries[i]);
		entry_wait_for_keys(b->entries[i]);
	}
	b->state = BATCH_STALLED;
	/* what an engine still has to say of it is about the old one */
	b->id = ++t->next_batch;
	t->stats->n[STAT_RETRIES]++;
	commit_decided(t);
	triage_form(t);
}

/* The connection is not there after all. */
static void
unlinked(struct triage *t, struct batch *b)
{
	t->is_linked = false;
	triage_stall(t, b);
}

/* Admit: each entry takes its keys, or waits for them ------------------------ */

/* The rule set on trial decides its share of the cases; which case it is about,
 * the engine has told just now. */
static bool
goes_elsewhere(struct triage *t, const struct batch *b, struct entry *e)
{
	bool was = e->is_canary;

	if (e->is_refused || e->reason != NULL)
		return false;
	e->is_canary = engines_is_canary(t->engines, e->case_id);
	return !b->is_canary && e->is_canary && !was;
}

static void
admit_batch(struct triage *t, struct batch *b)
{
	struct entry *e;
	uint32_t i;

	for (i = 0; i < b->n; i++) {
		e = b->entries[i];
		if (goes_elsewhere(t, b, e)) {
			b->entries[i] = NULL;
			triage_enqueue(t, e);
			continue;
		}
		if (entry_can_take_keys(e, b->id)) {
			entry_take_keys(e, b->id);
			continue;
		}
		b->entries[i] = NULL;
		triage_hold(t, e);
	}
	if (batch_count(b) == 0) {
		triage_finish(t, b);
		return;
	}
	batch_gather_keys(b);
	read_context(t, b);
}

/* Batches are admitted in the order in which they were formed. */
static struct batch *
next_to_admit(struct triage *t)
{
	struct batch *b;

	TAILQ_FOREACH(b, &t->batches, link) {
		if (b->state == BATCH_PREPARING || b->state == BATCH_STALLED)
			return NULL;
		if (b->state == BATCH_PREPARED)
			return b;
	}
	return NULL;
}

static void
admit(struct triage *t)
{
	struct batch *b;

	while ((b = next_to_admit(t)) != NULL)
		admit_batch(t, b);
}

static bool
on_needs(struct triage *t, struct batch *b, struct frame_reader *r)
{
	if (b->state != BATCH_PREPARING || !batch_take_needs(b, t->keys, r))
		return false;
	b->state = BATCH_PREPARED;
	admit(t);
	return true;
}

/* Read: what is known, and the time ------------------------------------------ */

static void
context_cb(void *arg, enum outbox_result result, const char *why,
    int64_t now_ms)
{
	struct batch *b = arg;
	struct triage *t = b->triage;

	if (result != OUTBOX_OK)
		triage_pause(t, result, why);
	if (result != OUTBOX_OK || b->lost_engine) {
		triage_stall(t, b);
		return;
	}
	b->now_ms = now_ms;
	triage_park_all_broken(t, b);
	if (batch_count(b) == 0) {
		triage_finish(t, b);
		return;
	}
	b->state = BATCH_DECIDING;
	if (batch_put_decide(b, &t->frame) == 0) {
		buf_reset(&t->frame); /* all refused */
		b->state = BATCH_DECIDED;
		commit_decided(t);
	} else if (engines_decide(t->engines, b->id, &t->frame) == -1) {
		triage_stall(t, b);
	}
}

static void
read_context(struct triage *t, struct batch *b)
{
	b->state = BATCH_READING;
	b->read_order = ++t->next_read;
	if (outbox_context(t->outbox, &b->arena, b->keys, b->nkeys, context_cb,
	    b) == -1)
		unlinked(t, b);
}

/* Decide: what the engine made of it ------------------------------------------ */

static bool
on_effects(struct triage *t, struct batch *b, struct frame_reader *r)
{
	if (b->state != BATCH_DECIDING ||
	    !batch_take_effects(b, r, triage_take_answer, b))
		return false;
	if (batch_count(b) == 0) {
		triage_finish(t, b);
	} else {
		engines_release(t->engines, b->id);
		b->state = BATCH_DECIDED;
		commit_decided(t);
	}
	return true;
}

struct batch *
triage_find_batch(struct triage *t, int64_t id)
{
	struct batch *b;

	TAILQ_FOREACH(b, &t->batches, link)
		if (b->id == id)
			return b;
	return NULL;
}

static bool
answer_cb(void *arg, int64_t id, enum frame_type type, struct frame_reader *r)
{
	struct triage *t = arg;
	struct batch *b = triage_find_batch(t, id);

	if (b == NULL)
		return false;
	return type == FRAME_NEEDS ? on_needs(t, b, r) : on_effects(t, b, r);
}

/* Commit: one atomic step ------------------------------------------------------ */

static void
commit_cb(void *arg, enum outbox_result result, const char *why)
{
	struct batch *b = arg;
	struct triage *t = b->triage;
	uint32_t i;

	if (result != OUTBOX_OK) {
		triage_pause(t, result, why);
		triage_stall(t, b);
		return;
	}
	t->stats->n[STAT_BATCHES]++;
	triage_resume(t);
	inbox_note_timer(t->inbox, outbox_next_timer(t->outbox), b->now_ms);
	for (i = 0; i < b->ncommits; i++)
		triage_settle(t, b, b->committed[i], &b->commits[i]);
	triage_finish(t, b);
}

static void
commit(struct triage *t, struct batch *b)
{
	b->state = BATCH_COMMITTING;
	engines_release(t->engines, b->id);
	batch_put_commits(b);
	if (outbox_commit(t->outbox, &b->arena, b->now_ms, b->commits,
	    b->ncommits, commit_cb, b) == -1)
		unlinked(t, b);
}

static bool
is_read(const struct batch *b)
{
	return b->state == BATCH_READING || b->state == BATCH_DECIDING ||
	    b->state == BATCH_DECIDED;
}

/* Commits go in the order in which contexts were read, so that the times of
 * decisions do not go back, and an older rule set, which still decides, does not
 * come after the one that took over.  One on trial has an order of its own: it
 * delays nobody. */
static struct batch *
next_to_commit(struct triage *t)
{
	struct batch *b, *first[2] = { NULL, NULL };

	TAILQ_FOREACH(b, &t->batches, link)
		if (is_read(b) && (first[b->is_canary] == NULL ||
		    b->read_order < first[b->is_canary]->read_order))
			first[b->is_canary] = b;
	for (int i = 0; i < 2; i++)
		if (first[i] != NULL && first[i]->state == BATCH_DECIDED)
			return first[i];
	return NULL;
}

static void
commit_decided(struct triage *t)
{
	struct batch *b;

	while ((b = next_to_commit(t)) != NULL)
		commit(t, b);
}

const struct engines_hooks triage_engines_hooks = {
	.on_ruleset = triage_on_ruleset, .on_room = triage_on_room,
	.on_cache = triage_on_cache, .on_answer = answer_cb,
	.on_lost = triage_on_lost_batch,
	.on_rule = triage_on_rule,
};
