/*
 * triage_lost: what becomes of a batch whose engine died: it is begun again, or
 * taken apart until the entry is found that engines die of.
 */
#include "answer.h"
#include "log.h"
#include "triage_parts.h"

#define DEATHS_MAX 3           /* engines that may die with an entry alone */

/* An engine died on this entry, alone. */
static void
on_death(struct triage *t, struct batch *b, struct entry *e, const char *rule)
{
	/* a rule that was running is off now: that cost the event nothing */
	if (rule == NULL && ++e->deaths >= DEATHS_MAX)
		triage_give_up(t, e, REFUSAL_ENGINE_DIED,
		    "every engine that read it, alone, died");
	triage_stall(t, b);
}

/* Batches that were formed later and were not admitted yet go back to where
 * they came from.  Which cases an earlier one is about may not be known: its
 * entries could not be waited for. */
static void
dissolve_later(struct triage *t, const struct batch *b)
{
	struct batch *later, *next;
	uint32_t i;

	for (later = TAILQ_NEXT(b, link); later != NULL; later = next) {
		next = TAILQ_NEXT(later, link);
		if (later->state != BATCH_PREPARING &&
		    later->state != BATCH_PREPARED &&
		    later->state != BATCH_STALLED)
			continue;
		batch_reset(later);
		for (i = 0; i < later->n; i++)
			triage_enqueue(t, later->entries[i]);
		engines_release(t->engines, later->id);
		TAILQ_REMOVE(&t->batches, later, link);
		t->nbatches--;
		batch_free(later);
	}
}

void
triage_on_lost_batch(void *arg, int64_t id, bool is_culprit, const char *rule)
{
	struct triage *t = arg;
	struct batch *b = triage_find_batch(t, id);
	uint32_t i;

	if (b == NULL)
		return;
	if (b->state == BATCH_READING) {
		b->lost_engine = true; /* begun again when the answer is here */
		return;
	}
	if (!is_culprit || batch_count(b) <= 1) {
		batch_reset(b);
		if (is_culprit && b->n == 1)
			on_death(t, b, b->entries[0], rule);
		else
			triage_stall(t, b);
		return;
	}
	log_warn("splitting batch=%lld entries=%u", (long long)id,
	    batch_count(b));
	if (b->state == BATCH_PREPARING)
		dissolve_later(t, b);
	batch_reset(b);
	for (i = 0; i < b->n; i++) {
		entry_release_keys(b->entries[i]);
		entry_wait_for_keys(b->entries[i]);
		b->entries[i]->is_alone = true;
		triage_enqueue(t, b->entries[i]);
	}
	triage_finish(t, b);
}
