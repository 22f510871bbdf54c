/*
 * stats: what has been counted since the start: one table, from which /metrics,
 * the message on `stats` and the log's last line come.
 */
#ifndef TRIAGED_STATS_H
#define TRIAGED_STATS_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"

enum stat_id {
	STAT_RECEIVED,
	STAT_MOVED,
	STAT_CLAIMED,
	STAT_DUE_MOVED,
	STAT_CASES_GONE,
	STAT_DECIDED,
	STAT_DUPLICATES,
	STAT_DUE_NOTHING,
	STAT_TIMERS,
	STAT_TIMERS_LATE_MS,
	STAT_DEAD,
	STAT_GONE,
	STAT_CONFLICTS,
	STAT_ORPHANS,
	STAT_HELD,
	STAT_PUT_OFF,
	STAT_DEGRADED,
	STAT_LOST_TRIMMED,
	STAT_BATCHES,
	STAT_RETRIES,
	STAT_ENGINES_STARTED,
	STAT_ENGINES_DIED,
	STAT_ENGINES_KILLED,
	STAT_RULESET_LOADS,
	STAT_RULESET_REFUSED,
	STAT_RULESET_ROLLBACKS,
	STAT_RULES_OFF,
	STAT_COMPARED,
	STAT_COMPARED_MISSED,
	STAT_COMPARED_FLIPPED,
	STAT_REDIS_DOWNS,
	STAT_NOSCRIPT,
	STAT_LOG_DROPPED,
	STAT_IN_FLIGHT,
	STAT_LOOP_STALL_MAX_MS,
	STAT__MAX
};

struct stat_row {
	const char *name;   /* triaged_<name> */
	bool is_gauge;
	const char *help;
};
extern const struct stat_row stat_table[STAT__MAX];

struct stats {
	int64_t n[STAT__MAX];
};

/* Appends them in Prometheus' text format; as members of a JSON object. */
void stats_put_metrics(struct buf *b, const struct stats *s);
void stats_put_json(struct buf *b, const struct stats *s);

#endif
