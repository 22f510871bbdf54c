/*
 * declare_reports: reports { ... }: to whom reports go, and which clocks are
 * calls that somebody has to make.  No decision hangs on it: triagectl asks.
 */
#include <string.h>

#include "declare_parts.h"

#define MAX_WORDS 100
#define WORD_BYTES 200
#define OBLIGATIONS "obligation" /* clocks of what others owe a case */

static const char *const keys[RULESET_REPORT__MAX + 1] = {
	[RULESET_REPORT_DAY] = "day",
	[RULESET_REPORT_WEEK] = "week",
	[RULESET_REPORT_MONTH] = "month",
	[RULESET_REPORT_QUARTER] = "quarter",
	[RULESET_REPORT_YEAR] = "year",
	[RULESET_REPORT_CALLS] = "calls",
};

int
declare_reports(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	const struct datum *list;
	int i;

	(void)kind, (void)name;
	if (rs->has_reports)
		return err_set(err, "reports are declared twice, first at %s",
		    ruleset_where(rs, rs->reports_at));
	rs->has_reports = true;
	rs->reports_at = at;
	if (declare_check_members(rs, d, keys, err) < 0)
		return -1;
	for (i = 0; i < RULESET_REPORT__MAX; i++) {
		list = datum_find(d, keys[i]);
		if (list != NULL && datum_strings(list, keys[i], MAX_WORDS,
		    WORD_BYTES, &rs->mem, &rs->reports[i].strs,
		    &rs->reports[i].n, err) < 0)
			return -1;
	}
	return 0;
}

int
ruleset_check_reports(struct ruleset *rs, struct err *err)
{
	const struct report_words *calls = &rs->reports[RULESET_REPORT_CALLS];
	struct names clocks = { 0 };
	char hint[160];
	uint32_t i;
	int rc = 0;

	names_add(&clocks, &rs->mem, STR(OBLIGATIONS));
	for (i = 0; i < rs->nrules; i++)
		if (rs->rules[i].clock != NULL)
			names_add(&clocks, &rs->mem, rs->rules[i].clock->name);
	for (i = 0; i < calls->n && rc == 0; i++)
		if (names_find(&clocks, calls->strs[i]) == NAMES_NONE)
			rc = err_set(err, "%s: reports: calls: no clock has "
			    "the name \"%.80s\"%s", ruleset_where(rs,
			    rs->reports_at), calls->strs[i].data,
			    names_hint(&clocks, calls->strs[i], hint,
			    sizeof(hint)));
	names_clear(&clocks);
	return rc;
}

uint32_t
ruleset_report_words(const struct ruleset *rs, enum ruleset_report which,
    const struct str **words)
{
	*words = rs->reports[which].strs;
	return rs->reports[which].n;
}

bool
ruleset_is_call(const struct ruleset *rs, struct str clock)
{
	const struct report_words *calls = &rs->reports[RULESET_REPORT_CALLS];
	const size_t n = sizeof(OBLIGATIONS) - 1;
	uint32_t i;

	for (i = 0; i < calls->n; i++)
		if (str_eq(calls->strs[i], clock) ||
		    (str_is(calls->strs[i], OBLIGATIONS) && clock.len > n &&
		    memcmp(clock.data, OBLIGATIONS "_", n + 1) == 0))
			return true;
	return calls->n == 0;
}
