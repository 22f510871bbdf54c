/*
 * stats: what has been counted since the start.  It knows names and numbers.
 */
#include "stats.h"

const struct stat_row stat_table[STAT__MAX] = {
	[STAT_RECEIVED] = { "received_total", false,
	    "Events read from Redis, each delivery." },
	[STAT_MOVED] = { "moved_total", false,
	    "Events moved from the list inbox into the stream." },
	[STAT_CLAIMED] = { "claimed_total", false,
	    "Events taken over from another consumer or an earlier life." },
	[STAT_DUE_MOVED] = { "due_moved_total", false,
	    "Cases moved into the stream due, because their time had come." },
	[STAT_CASES_GONE] = { "cases_gone_total", false,
	    "Closed cases that had been kept long enough." },
	[STAT_DECIDED] = { "decided_total", false, "Decisions committed." },
	[STAT_DUPLICATES] = { "duplicates_total", false,
	    "Events that had been decided before." },
	[STAT_DUE_NOTHING] = { "due_nothing_total", false,
	    "Cases that were woken, and nothing of theirs was due." },
	[STAT_TIMERS] = { "timers", true,
	    "Cases that have a time at which something is due." },
	[STAT_TIMERS_LATE_MS] = { "timers_late_ms", true,
	    "How late the first of them was woken when that was last done, in "
	    "milliseconds." },
	[STAT_DEAD] = { "dead_total", false, "Events moved to dead." },
	[STAT_GONE] = { "gone_total", false,
	    "Events that another instance had settled meanwhile." },
	[STAT_CONFLICTS] = { "conflicts_total", false,
	    "Events decided again because another instance was faster." },
	[STAT_ORPHANS] = { "orphans_total", false,
	    "Times an event waited for its case." },
	[STAT_HELD] = { "held_total", false,
	    "Times an event waited for an earlier one of its case or "
	    "customer." },
	[STAT_PUT_OFF] = { "put_off_total", false,
	    "Times an event went into another batch because its own had used "
	    "up its time." },
	[STAT_DEGRADED] = { "degraded_total", false,
	    "Decisions in which a rule could not do its part." },
	[STAT_LOST_TRIMMED] = { "lost_trimmed_total", false,
	    "Events that somebody deleted from the stream before they were "
	    "settled." },
	[STAT_BATCHES] = { "batches_total", false, "Batches committed." },
	[STAT_RETRIES] = { "retries_total", false, "Batches begun again." },
	[STAT_ENGINES_STARTED] = { "engines_started_total", false,
	    "Engine processes started." },
	[STAT_ENGINES_DIED] = { "engines_died_total", false,
	    "Engine processes that ended unasked." },
	[STAT_ENGINES_KILLED] = { "engines_killed_total", false,
	    "Engine processes killed past their deadline." },
	[STAT_RULESET_LOADS] = { "ruleset_loads_total", false,
	    "Rule sets given to an engine to load." },
	[STAT_RULESET_REFUSED] = { "ruleset_refused_total", false,
	    "Rule sets that did not load." },
	[STAT_RULESET_ROLLBACKS] = { "ruleset_rollbacks_total", false,
	    "Rule sets that gave way to the one before by themselves." },
	[STAT_COMPARED] = { "compared", true,
	    "Decisions that the shadow and the canary in place were compared "
	    "on." },
	[STAT_COMPARED_MISSED] = { "compared_missed", true,
	    "Batches that they missed." },
	[STAT_COMPARED_FLIPPED] = { "compared_flipped", true,
	    "Decisions on which they differed." },
	[STAT_RULES_OFF] = { "rules_off", true,
	    "Rules of the rule set in force that are switched off." },
	[STAT_REDIS_DOWNS] = { "redis_downs_total", false,
	    "Connections to Redis lost or refused." },
	[STAT_NOSCRIPT] = { "redis_noscript_total", false,
	    "Times Redis did not know a script." },
	[STAT_LOG_DROPPED] = { "log_dropped_total", false,
	    "Log lines dropped because nobody read them." },
	[STAT_IN_FLIGHT] = { "in_flight", true,
	    "Events read and not yet settled." },
	[STAT_LOOP_STALL_MAX_MS] = { "loop_stall_max_ms", true,
	    "Longest time the event loop was late, in milliseconds." },
};

void
stats_put_metrics(struct buf *b, const struct stats *s)
{
	const struct stat_row *row;
	int i;

	for (i = 0; i < STAT__MAX; i++) {
		row = &stat_table[i];
		buf_addf(b, "# HELP triaged_%s %s\n# TYPE triaged_%s %s\n"
		    "triaged_%s %lld\n", row->name, row->help, row->name,
		    row->is_gauge ? "gauge" : "counter", row->name,
		    (long long)s->n[i]);
	}
}

void
stats_put_json(struct buf *b, const struct stats *s)
{
	int i;

	for (i = 0; i < STAT__MAX; i++)
		buf_addf(b, "%s\"%s\":%lld", i > 0 ? "," : "",
		    stat_table[i].name, (long long)s->n[i]);
}
