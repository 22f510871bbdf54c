/*
 * pool_member: the members of a pool: who is there, who is away, who comes next.
 * It chooses nobody.
 */
#include "pool.h"

const char *const duty_words[DUTY__MAX] = {
	[DUTY_BY_CALENDAR] = "calendar",
	[DUTY_ON] = "on",
	[DUTY_OFF] = "off",
};

uint32_t
pool_find(const struct pool *p, struct str name)
{
	uint32_t i = 0;

	while (i < p->nmembers && !str_eq(p->members[i].name, name))
		i++;
	return i < p->nmembers ? i : POOL_NOBODY;
}

static bool
is_absent(const struct pool_member *m, int64_t now_ms)
{
	int64_t day;
	uint32_t i;

	if (m->nabsent == 0)
		return false;
	day = zone_local(m->calendar->zone, now_ms) / CALENDAR_DAY_MS;
	for (i = 0; i < m->nabsent; i++)
		if (day >= m->absent[i].from && day <= m->absent[i].to)
			return true;
	return false;
}

bool
pool_is_away(const struct pool_member *m, enum duty duty, int64_t now_ms)
{
	return duty == DUTY_OFF ||
	    (duty == DUTY_BY_CALENDAR && is_absent(m, now_ms));
}

bool
pool_goes_by(const struct pool *p, enum pool_way way)
{
	uint32_t i = 0;

	while (i < p->nways && p->ways[i] != way)
		i++;
	return i < p->nways;
}

int64_t
pool_next_duty(const struct pool *p, const struct pool_view *view)
{
	int64_t first_ms = -1, ms;
	uint32_t i;

	for (i = 0; i < p->nmembers; i++) {
		if (p->members[i].calendar == NULL ||
		    view->members[i].duty != DUTY_BY_CALENDAR ||
		    is_absent(&p->members[i], view->now_ms))
			continue;
		ms = calendar_next_work(p->members[i].calendar, view->now_ms);
		if (ms > view->now_ms && (first_ms < 0 || ms < first_ms))
			first_ms = ms;
	}
	return first_ms;
}
