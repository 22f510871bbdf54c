/*
 * fake_outbox: outbox.h with a Redis in memory: hashes (store.c), what is
 * acknowledged, dead letters.  Calls wait, in order, until the test says how
 * the next one went.  It commits as scripts/commit/ does: compare, ack, write.
 */
#ifndef TRIAGED_FAKE_OUTBOX_H
#define TRIAGED_FAKE_OUTBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "outbox.h"

void fake_outbox_reset(void);
void fake_outbox_clear(void);

/* Calls that were not answered yet; is the oldest of them a commit? */
size_t fake_outbox_waiting(void);
bool fake_outbox_is_commit(void);
/* How many keys, or entries, the oldest is about. */
uint32_t fake_outbox_count(void);
/* The keys that the oldest is to read: "case:c1(log,rev) customer:k1() ". */
const char *fake_outbox_asked(void);

enum fate {
	FATE_DONE,
	FATE_LOST,         /* the connection went, and it was not done */
	FATE_DONE_LOST,    /* it was done, and the answer was lost */
	FATE_LATER,        /* Redis could not */
	FATE_ELSEWHERE,
};
void fake_outbox_answer(enum fate fate);
/* From now on calls are refused (-1), or taken again. */
void fake_outbox_link(bool is_linked);

/* Another instance writes a field; acknowledges an entry. */
void fake_outbox_write(const char *kind, const char *id, const char *field,
    const char *value);
void fake_outbox_ack(const char *id);
/* A person puts another type at the key, and removes it. */
void fake_outbox_break(const char *kind, const char *id);
void fake_outbox_mend(void);

/* "" where there is none. */
const char *fake_outbox_field(const char *kind, const char *id,
    const char *field);
/* Entries acknowledged, in order: "1-0 2-0". */
const char *fake_outbox_acked(void);
/* Dead letters, in order: "1-0:bad_json ". */
const char *fake_outbox_dead(void);
/* What the next commits tell of timers. */
extern int64_t fake_outbox_next_timer;
/* Kinds of the daemon's own alerts: "redis redis_recovered ". */
const char *fake_outbox_alerts(void);
/* The members of the last. */
const char *fake_outbox_last_alert(void);
const char *fake_outbox_last_stats(void);
/* Fields that were unset: "alone:events:1-0 ". */
const char *fake_outbox_unset(void);

#endif
