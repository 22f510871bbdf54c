/*
 * ruleset_pools: what pools name must exist; and, for an event, which pool has
 * the cases of an owner, and which skills a case needs.  It knows no person's
 * load.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_parts.h"

static int
refuse_name(struct ruleset *rs, const struct pool_rule *p, const char *what,
    struct str name, const struct names *known, struct err *err)
{
	char hint[160];

	return err_set(err, "%s: pool \"%s\": the %s \"%.80s\" is not "
	    "declared%s", ruleset_where(rs, p->where), p->pool.name.data, what,
	    name.data, names_hint(known, name, hint, sizeof(hint)));
}

/* An owner's cases go to one pool. */
static int
check_owner(struct ruleset *rs, const struct pool_rule *p, struct err *err)
{
	const struct pool_rule *other = rs->pools;

	if (names_find(&rs->words.owners, p->pool.owner) == NAMES_NONE)
		return refuse_name(rs, p, "owner", p->pool.owner,
		    &rs->words.owners, err);
	for (; other < p; other++)
		if (str_eq(other->pool.owner, p->pool.owner))
			return err_set(err, "%s: the pools \"%s\" and \"%s\" "
			    "are both for the owner \"%s\"; expected one",
			    ruleset_where(rs, p->where), other->pool.name.data,
			    p->pool.name.data, p->pool.owner.data);
	return 0;
}

static int
find_calendar(struct ruleset *rs, const struct pool_rule *p, struct str name,
    const struct calendar **calendar, struct err *err)
{
	uint32_t id;

	if (name.len == 0)
		return 0;
	id = names_find(&rs->calendar_names, name);
	if (id == NAMES_NONE)
		return refuse_name(rs, p, "calendar", name,
		    &rs->calendar_names, err);
	*calendar = &rs->calendars[id];
	return 0;
}

static int
find_substitute(struct ruleset *rs, struct pool_rule *p, uint32_t i,
    struct err *err)
{
	struct pool_member *m = &p->pool.members[i];
	struct str name = p->said[i].substitute;
	struct names known = { 0 };
	uint32_t k;

	if (name.len == 0)
		return 0;
	m->substitute = pool_find(&p->pool, name);
	if (m->substitute == i)
		return err_set(err, "%s: pool \"%s\": \"%s\" stands in for "
		    "itself; expected another member", ruleset_where(rs,
		    p->where), p->pool.name.data, name.data);
	if (m->substitute != POOL_NOBODY)
		return 0;
	for (k = 0; k < p->pool.nmembers; k++)
		names_add(&known, &rs->mem, p->pool.members[k].name);
	refuse_name(rs, p, "substitute", name, &known, err);
	names_clear(&known);
	return -1;
}

/* What nobody can, no case may need: it would wait for ever. */
static int
check_skills(struct ruleset *rs, const struct pool_rule *p, struct err *err)
{
	const struct pool_member *m = p->pool.members;
	struct names known = { 0 };
	uint32_t i;
	int failed = 0;

	for (; m < p->pool.members + p->pool.nmembers; m++)
		for (i = 0; i < m->nskills; i++)
			names_add(&known, &rs->mem, m->skills[i]);
	for (i = 0; i < p->nneeds && failed == 0; i++)
		if (names_find(&known, p->needs[i].skill) == NAMES_NONE)
			failed = refuse_name(rs, p, "skill", p->needs[i].skill,
			    &known, err);
	names_clear(&known);
	return failed;
}

static int
check_releases(struct ruleset *rs, const struct pool_rule *p, struct err *err)
{
	uint32_t i;

	for (i = 0; i < p->nreleases && p->says_releases; i++)
		if (names_find(&rs->states, p->releases[i]) == NAMES_NONE)
			return refuse_name(rs, p, "state", p->releases[i],
			    &rs->states, err);
	return 0;
}

static int
resolve(struct ruleset *rs, struct pool_rule *p, struct err *err)
{
	struct pool_member *m = p->pool.members;
	uint32_t i;

	if (check_owner(rs, p, err) < 0 || check_skills(rs, p, err) < 0 ||
	    check_releases(rs, p, err) < 0)
		return -1;
	for (i = 0; i < p->pool.nmembers; i++, m++) {
		if (m->capacity == 0)
			m->capacity = p->capacity;
		if (find_calendar(rs, p, p->said[i].calendar.len > 0 ?
		    p->said[i].calendar : p->calendar, &m->calendar,
		    err) < 0 || find_substitute(rs, p, i, err) < 0)
			return -1;
		if (m->nabsent > 0 && m->calendar == NULL)
			return err_set(err, "%s: pool \"%s\": \"%s\" is absent "
			    "and has no calendar; expected one, whose days "
			    "they are", ruleset_where(rs, p->where),
			    p->pool.name.data, m->name.data);
	}
	return 0;
}

int
ruleset_check_pools(struct ruleset *rs, struct err *err)
{
	uint32_t i;

	for (i = 0; i < rs->pool_names.n; i++) {
		if (resolve(rs, &rs->pools[i], err) < 0)
			return -1;
		if (pool_goes_by(&rs->pools[i].pool, POOL_STICKY))
			rs->reads_customer = true;
	}
	return 0;
}

/* An event's ------------------------------------------------------------------ */

static const struct pool_rule *
rule_of(const struct ruleset *rs, const struct pool *pool)
{
	uint32_t i = 0;

	while (&rs->pools[i].pool != pool)
		i++;
	return &rs->pools[i];
}

const struct pool *
ruleset_pool(const struct ruleset *rs, uint32_t i)
{
	return i < rs->pool_names.n ? &rs->pools[i].pool : NULL;
}

const struct pool *
ruleset_pool_of(const struct ruleset *rs, struct str owner)
{
	uint32_t i;

	for (i = 0; i < rs->pool_names.n; i++)
		if (str_eq(rs->pools[i].pool.owner, owner))
			return &rs->pools[i].pool;
	return NULL;
}

uint32_t
ruleset_pool_needs(struct ruleset *rs, const struct pool *pool,
    struct str *skills)
{
	const struct pool_rule *p = rule_of(rs, pool);
	uint32_t i, n = 0;

	for (i = 0; i < p->nneeds; i++)
		if (cond_holds(&rs->conds, p->needs[i].when))
			skills[n++] = p->needs[i].skill;
	return n;
}

uint32_t
ruleset_pool_recused(const struct ruleset *rs, const struct pool *pool,
    const struct complaint *c, struct str *persons)
{
	const struct pool_rule *p = rule_of(rs, pool);
	struct value v;
	uint32_t i, n = 0;

	for (i = 0; i < p->nrecuse; i++) {
		v = complaint_field(c, p->recuse[i].data);
		if (v.type == VALUE_STRING &&
		    pool_find(pool, v.s) != POOL_NOBODY)
			persons[n++] = v.s;
	}
	return n;
}

bool
ruleset_pool_releases(const struct ruleset *rs, const struct pool *pool,
    struct str state)
{
	const struct pool_rule *p = rule_of(rs, pool);
	uint32_t i = 0;

	while (i < p->nreleases && !str_eq(p->releases[i], state))
		i++;
	return i < p->nreleases || ruleset_is_closed(rs, state);
}
