/*
 * triage_entry: what becomes of an entry: it is taken, an engine answers, Redis
 * has committed it or not; then it is forgotten, or decided again.  The way
 * between, which it goes in a batch, is triage.c's.
 */
#include "answer.h"
#include "clock.h"
#include "log.h"
#include "log_value.h"
#include "triage_parts.h"

/* Take: an entry was read -------------------------------------------------- */

static void
take_cb(void *arg, const struct inbox_item *item)
{
	struct triage *t = arg;
	struct entry *e = entry_new(item, t->next_order++, clock_mono_ms());

	TAILQ_INSERT_TAIL(&t->all, e, all);
	entry_table_add(&t->by_id, e);
	t->nentries++;
	if (e->is_due && e->is_malformed)
		triage_give_up(t, e, REFUSAL_BAD_ENTRY, "the entry of the "
		    "stream is not one field named case; only triaged writes "
		    "there");
	if (e->deliveries > t->conf->max_deliveries) {
		triage_try_alone(t, e);
		return;
	}
	triage_enqueue(t, e);
}

static uint32_t
room_cb(void *arg)
{
	const struct triage *t = arg;
	uint32_t most = (uint32_t)(t->conf->batch * (t->conf->batches + 1));
	uint32_t busy = t->nentries - t->nparked;

	if (t->is_paused || t->is_stopping ||
	    !engines_is_ready(t->engines))
		return 0;
	return busy < most ? most - busy : 0;
}

static bool
is_here_cb(void *arg, struct str stream, struct str id)
{
	const struct triage *t = arg;

	return entry_table_find(&t->by_id, stream, id) != NULL;
}

const struct inbox_hooks triage_inbox_hooks = {
	.on_item = take_cb, .on_taken = triage_on_room, .room = room_cb,
	.is_here = is_here_cb,
	.on_trouble = triage_on_trouble, .on_lost = triage_on_lost_entries,
	.on_broken = triage_on_broken_inlet, .on_mended = triage_on_mended_inlet,
	.on_buried = triage_on_buried, .on_sweep = triage_claim_tried,
};

void
triage_forget(struct triage *t, struct entry *e)
{
	TAILQ_REMOVE(&t->all, e, all);
	entry_table_remove(&t->by_id, e);
	t->nentries--;
	if (t->tried == e)
		t->tried = NULL;
	entry_free(e, t->keys);
}

/* Decide: what the engine made of it ------------------------------------------ */

static void
note_faults(struct triage *t, const struct batch *b,
    const struct engine_answer *a)
{
	if (a->nfaults + a->more_faults > 0)
		t->stats->n[STAT_DEGRADED]++;
	engines_note_answer(t->engines, b->id, a);
}

/* To be read afresh and decided again, in its place. */
static void
put_back(struct triage *t, struct entry *e)
{
	entry_release_keys(e);
	entry_wait_for_keys(e);
	e->is_refused = e->is_duplicate = e->is_nothing = false;
	triage_enqueue(t, e);
}

void
triage_take_answer(void *arg, struct entry *e, const struct engine_answer *a)
{
	struct batch *b = arg;
	struct triage *t = b->triage;

	note_faults(t, b, a);
	triage_thin_alerts(t, &e->effects);
	if (a->outcome == OUTCOME_LATER) {
		t->stats->n[STAT_PUT_OFF]++;
		b->entries[a->entry] = NULL;
		put_back(t, e);
	}
	if (a->outcome != OUTCOME_WAIT)
		return;
	/* its complaint is still on its way */
	b->entries[a->entry] = NULL;
	t->stats->n[STAT_ORPHANS]++;
	if (e->orphan_of == NULL)
		triage_note_orphan(t, e, b->now_ms);
	entry_set_orphan(e);
	triage_park(t, e);
}

/* Settle: what the commit made of it ------------------------------------------ */

static int64_t
count_decisions(const struct entry *e)
{
	const struct effect *f;
	int64_t n = 0;

	for (f = e->effects.first; f != NULL; f = f->next)
		n += f->op == EFFECT_DECIDE;
	return n;
}

/* Of what could not be read there is no event's id: entry and stream say where
 * to look. */
static void
log_dead(const struct entry *e)
{
	struct str reason = e->reason != NULL ? str_of(e->reason) : e->refusal;
	bool has_id = e->event_id.len > 0;

	log_warn("dead entry=%s stream=%s%s%s reason=%s", log_word(e->id),
	    log_word(e->stream), has_id ? " event=" : "",
	    has_id ? log_word(e->event_id) : "", log_word(reason));
}

static void
settle_done(struct triage *t, struct entry *e)
{
	bool is_dead = e->is_refused || e->reason != NULL;

	if (is_dead)
		log_dead(e);
	else if (log_shows(LOG_LEVEL_DEBUG))
		log_debug("decided entry=%s event=%s case=%s",
		    log_word(e->id), log_word(e->event_id),
		    log_word(e->case_id));
	t->stats->n[STAT_DEAD] += is_dead;
	t->stats->n[STAT_DUPLICATES] += e->is_duplicate;
	t->stats->n[STAT_DUE_NOTHING] += e->is_nothing;
	t->stats->n[STAT_DECIDED] += count_decisions(e);
	if (!is_dead && !e->is_nothing && t->nparked > 0)
		triage_wake_orphans(t, e->case_id);
	triage_forget(t, e);
}

void
triage_settle(struct triage *t, struct batch *b, struct entry *e,
    const struct outbox_entry *c)
{
	switch (c->fate) {
	case OUTBOX_DONE:
		settle_done(t, e);
		break;
	case OUTBOX_GONE:
		t->stats->n[STAT_GONE]++;
		if (e->is_stamped)
			triage_drop_stamp(t, e);
		triage_forget(t, e);
		break;
	case OUTBOX_CONFLICT:
		t->stats->n[STAT_CONFLICTS]++;
		triage_on_conflict(t, e);
		put_back(t, e);
		break;
	case OUTBOX_BROKEN:
		triage_park_broken(t, b, e, c->broken_key);
		break;
	}
}
