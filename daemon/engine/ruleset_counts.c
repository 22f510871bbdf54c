/*
 * ruleset_counts: what the rules of a set have counted, and who tallies it.  It
 * knows no event.
 */
#include "ruleset_parts.h"

uint32_t
ruleset_reads_counts(const struct ruleset *rs)
{
	uint32_t reads = 0, i;

	for (i = 0; i < rs->conds.count_keys.n; i++)
		reads |= count_reads(&rs->conds.counts[i]);
	return reads;
}

bool
ruleset_keeps_count(const struct ruleset *rs, const struct count *c)
{
	return count_is_kept(ruleset_reads_counts(rs), c) &&
	    str_is(c->metric, "complaints");
}
