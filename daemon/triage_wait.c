/*
 * triage_wait: entries that wait: for their turn, for their case to become
 * known, for a key to be mended, for the stamp of a try alone.  Their way, once
 * it goes on, is triage.c's.
 */
#include <stdlib.h>
#include <string.h>

#include "answer.h"
#include "clock.h"
#include "hash.h"
#include "log.h"
#include "log_value.h"
#include "loop.h"
#include "triage_parts.h"

#define PARK_MIN_MS 50
#define PARK_MAX_MS 5000
#define PARK_STEP_MS 20        /* the timer runs no more often */
#define PARK_STEP_ENTRIES 256  /* so many at most each time */
#define PARKED_MAX 10000       /* beyond, and beyond so many bytes, entries */
#define PARKED_BYTES (64u << 20) /* stay pending in Redis and come again */

static void
insert_in_order(struct entry_list *list, struct entry *e)
{
	struct entry *first = TAILQ_FIRST(list);
	struct entry *last = TAILQ_LAST(list, entry_list);

	/* from both ends: it is near one of them */
	while (last != NULL && first->order < e->order &&
	    last->order > e->order) {
		first = TAILQ_NEXT(first, link);
		last = TAILQ_PREV(last, entry_list, link);
	}
	if (last == NULL)
		TAILQ_INSERT_HEAD(list, e, link);
	else if (last->order < e->order)
		TAILQ_INSERT_AFTER(list, last, e, link);
	else
		TAILQ_INSERT_BEFORE(first, e, link);
}

void
triage_enqueue(struct triage *t, struct entry *e)
{
	entry_forget_batch(e);
	e->place = ENTRY_WAITING;
	insert_in_order(&t->waiting, e);
}

/* Held ------------------------------------------------------------------------- */

void
triage_hold(struct triage *t, struct entry *e)
{
	entry_forget_batch(e);
	e->place = ENTRY_HELD;
	insert_in_order(&t->held, e);
	t->stats->n[STAT_HELD]++;
}

/* One that must wait on keeps those behind it: they would only go to an engine
 * and come back, again and again. */
void
triage_unhold(struct triage *t)
{
	uint64_t round = ++t->held_round;
	struct entry *e, *next;

	TAILQ_FOREACH_SAFE(e, &t->held, link, next)
		if (!entry_stays_blocked(e, round)) {
			TAILQ_REMOVE(&t->held, e, link);
			triage_enqueue(t, e);
		}
}

/* Given up --------------------------------------------------------------------- */

void
triage_give_up(struct triage *t, struct entry *e, enum refusal why,
    const char *detail)
{
	entry_drop_keys(e, t->keys);
	entry_forget_batch(e);
	e->reason = refusal_words[why];
	e->reason_detail = detail;
}

/* Tried alone ----------------------------------------------------------------- */

static void
stamp_cb(void *arg, enum stamp_whose whose)
{
	struct stamp *m = arg;
	struct triage *t = m->triage;
	struct entry *e = m->entry;

	free(m);
	TAILQ_REMOVE(&t->stamping, e, link);
	if (whose == STAMP_UNKNOWN) {
		triage_forget(t, e); /* it will be claimed again */
		return;
	}
	e->is_stamped = true;
	if (whose == STAMP_OTHERS) {
		/* it was tried alone before, and nobody lived to say how */
		triage_give_up(t, e, REFUSAL_DELIVERIES, "delivered too often "
		    "(max_deliveries), and whoever tried it alone died with "
		    "it");
	}
	triage_enqueue(t, e);
	triage_form(t);
}

/* Marks the next that is to be tried alone: one at a time, so that those which
 * wait are not blamed for the end of an instance. */
void
triage_stamp_next(struct triage *t)
{
	struct entry *e = TAILQ_FIRST(&t->stamping);
	struct stamp *m;

	if (e == NULL || t->tried != NULL || !t->is_linked || t->is_paused ||
	    t->is_stopping)
		return;
	m = mem_alloc(sizeof(*m));
	*m = (struct stamp){ t, e, stamp_cb };
	if (triage_set_stamp(t, m) == -1) {
		free(m);
		return; /* until the connection is there */
	}
	t->tried = e;
	log_warn("trying alone entry=%s deliveries=%lld",
	    log_word(e->id), (long long)e->deliveries);
}

/* Delivered too often: a stamp in Redis says that it is being tried alone, so
 * that another instance knows, should this one die with it. */
void
triage_try_alone(struct triage *t, struct entry *e)
{
	e->is_alone = true;
	e->place = ENTRY_STAMPING;
	TAILQ_INSERT_TAIL(&t->stamping, e, link);
	triage_stamp_next(t);
}

/* Put off ---------------------------------------------------------------------- */

static void
arm_parked(struct triage *t)
{
	int64_t now_ms = clock_mono_ms(), first_ms = INT64_MAX;
	const struct entry *e;

	TAILQ_FOREACH(e, &t->parked, link)
		if (e->retry_ms < first_ms)
			first_ms = e->retry_ms;
	t->parked_due_ms = first_ms;
	if (first_ms != INT64_MAX)
		loop_arm(t->parked_timer, first_ms > now_ms + PARK_STEP_MS ?
		    first_ms - now_ms : PARK_STEP_MS);
}

/* How many parked entries wait for a case like this one: most decisions are
 * about a case that nobody waits for, and need not look. */
static uint32_t *
orphans_of(struct triage *t, const char *case_id, size_t len)
{
	uint64_t h = hash_add(HASH_START, (struct str){ case_id, len });

	return &t->orphans[h % TRIAGE_ORPHAN_BUCKETS];
}

/* Puts an entry off: it is tried again later, with growing delay. */
void
triage_park(struct triage *t, struct entry *e)
{
	int64_t now_ms = clock_mono_ms();

	entry_forget_batch(e);
	entry_drop_keys(e, t->keys);
	e->delay_ms = e->delay_ms == 0 ? PARK_MIN_MS : 2 * e->delay_ms;
	if (e->delay_ms > PARK_MAX_MS)
		e->delay_ms = PARK_MAX_MS;
	e->retry_ms = now_ms + e->delay_ms;
	if (e->is_stamped) {
		triage_drop_stamp(t, e);
		e->is_stamped = false;
		t->tried = NULL;
	}
	if (e->orphan_of != NULL && e->deliveries > 1)
		triage_forgive(t, e); /* each instance delivers it again */
	if (t->nparked >= PARKED_MAX || t->parked_bytes + e->event.len >
	    PARKED_BYTES) {
		triage_forget(t, e); /* pending: it will be claimed again */
		return;
	}
	e->place = ENTRY_PARKED;
	TAILQ_INSERT_TAIL(&t->parked, e, link);
	t->nparked++;
	t->parked_bytes += e->event.len;
	if (e->orphan_of != NULL)
		++*orphans_of(t, e->orphan_of, strlen(e->orphan_of));
	if (t->nparked == 1 || e->retry_ms + PARK_STEP_MS < t->parked_due_ms)
		arm_parked(t);
}

static void
unpark(struct triage *t, struct entry *e)
{
	TAILQ_REMOVE(&t->parked, e, link);
	t->nparked--;
	t->parked_bytes -= e->event.len;
	if (e->orphan_of != NULL)
		--*orphans_of(t, e->orphan_of, strlen(e->orphan_of));
	e->is_last_try = clock_mono_ms() - e->first_ms >=
	    t->conf->orphan_wait_ms;
	if (e->deliveries > t->conf->max_deliveries)
		triage_try_alone(t, e);
	else
		triage_enqueue(t, e);
}

static void
retry_parked(struct triage *t)
{
	int64_t now_ms = clock_mono_ms();
	struct entry *e, *next;
	int n = 0;

	TAILQ_FOREACH_SAFE(e, &t->parked, link, next) {
		if (n == PARK_STEP_ENTRIES)
			break; /* the rest with the next step */
		if (e->retry_ms > now_ms)
			continue;
		unpark(t, e);
		n++;
	}
	triage_form(t);
	arm_parked(t);
}

void
triage_parked_cb(int fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	retry_parked(arg);
}

/* An entry one of whose keys is of another type: it waits for a person. */
void
triage_park_broken(struct triage *t, struct batch *b, struct entry *e,
    struct str key)
{
	uint32_t i;

	for (i = 0; i < b->n; i++)
		if (b->entries[i] == e)
			b->entries[i] = NULL;
	triage_on_broken_key(t, e, key);
	triage_park(t, e);
}

static struct str
name_key(struct triage *t, struct batch *b, const struct outbox_key *k)
{
	struct buf name = { 0 };
	struct str s;

	buf_adds(&name, t->conf->prefix);
	buf_add_str(&name, k->kind);
	buf_addc(&name, ':');
	buf_add_str(&name, k->id);
	s = mem_arena_str(&b->arena, (struct str){ name.data, name.len });
	buf_clear(&name);
	return s;
}

void
triage_park_all_broken(struct triage *t, struct batch *b)
{
	struct entry *e;
	uint32_t i, k;

	for (i = 0; i < b->n; i++) {
		e = b->entries[i];
		for (k = 0; e != NULL && k < e->nkeys; k++)
			if (e->read[k]->is_broken) {
				triage_park_broken(t, b, e,
				    name_key(t, b, e->read[k]));
				break;
			}
	}
}

/* A case is known now: events that waited for it come, in order. */
void
triage_wake_orphans(struct triage *t, struct str case_id)
{
	struct entry *e, *next;

	if (*orphans_of(t, case_id.data, case_id.len) == 0)
		return;
	TAILQ_FOREACH_SAFE(e, &t->parked, link, next)
		if (entry_is_orphan_of(e, case_id))
			unpark(t, e);
}

