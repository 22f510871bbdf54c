/*
 * declare_pool: pool "claims" { owner = ..., choose = ..., members = { ... } };
 * its people are declare_pool_members.c's.  Names are looked up when all files
 * have been read (ruleset_pools.c).
 */
#include <string.h>

#include "declare_parts.h"
#include "notes.h"

#define ABOUT_MAX_BYTES 2000
#define MAX_STATES 32
#define AGAIN_MS (10 * 60 * 1000)
#define AGAIN_LEAST_MS (60 * 1000)

static int
take_name(const struct datum *d, const char *what, struct str *name,
    struct err *err)
{
	*name = d->s;
	return datum_string(d, what, COND_MAX_STRING, err);
}

static int
take_owner(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	(void)rs;
	return take_name(d, "owner", &p->pool.owner, err);
}

static int
take_choose(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	struct str *list;
	uint32_t i, k, n;

	if (datum_strings(d, "choose", POOL_WAY__MAX, COND_MAX_STRING,
	    &rs->mem, &list, &n, err) < 0)
		return -1;
	if (n == 0)
		return err_set(err, "choose: expected one of sticky, by_skill, "
		    "least_loaded, round_robin, or a list of them");
	for (p->pool.nways = 0; p->pool.nways < n; p->pool.nways++) {
		i = p->pool.nways;
		for (k = 0; k < POOL_WAY__MAX; k++)
			if (str_is(list[i], pool_ways[k]))
				break;
		if (k == POOL_WAY__MAX)
			return declare_pool_refuse(rs, "choose knows no", list[i],
			    pool_ways, err);
		p->pool.ways[i] = (enum pool_way)k;
	}
	return 0;
}

/* requires = { senior = flag "difficult" } */
static int
take_requires(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	const struct member *m = d->members;
	uint32_t i;

	if (d->type != DATUM_TABLE || d->nitems > 0 ||
	    d->nmembers > POOL_MAX_WORDS)
		return err_set(err, "requires: expected skills with the "
		    "conditions that need them, as in { senior = flag "
		    "\"difficult\" }");
	p->nneeds = d->nmembers;
	p->needs = mem_arena_alloc(&rs->mem, (p->nneeds + 1) *
	    sizeof(*p->needs));
	for (i = 0; i < p->nneeds; i++, m++) {
		if (m->name.len > POOL_MAX_SKILL || !notes_is_name(m->name))
			return err_set(err, "requires: \"%.60s\" is no skill; "
			    "expected 1 to %d letters, digits, '_', '-' and "
			    "'.'", m->name.data, POOL_MAX_SKILL);
		p->needs[i].skill = m->name;
		if (declare_condition(rs, &m->value, m->name.data,
		    &p->needs[i].when, err) < 0)
			return -1;
	}
	return 0;
}

static int
take_recuse(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	uint32_t i;

	if (datum_strings(d, "recuse", POOL_MAX_RECUSED, COND_MAX_STRING, &rs->mem,
	    &p->recuse, &p->nrecuse, err) < 0)
		return -1;
	for (i = 0; i < p->nrecuse; i++)
		if (cond_check_path(p->recuse[i], err) < 0)
			return -1;
	return 0;
}

static int
take_releases(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	p->says_releases = true;
	return datum_strings(d, "releases", MAX_STATES, COND_MAX_STRING,
	    &rs->mem, &p->releases, &p->nreleases, err);
}

static int
take_pool_capacity(struct ruleset *rs, struct pool_rule *p,
    const struct datum *d, struct err *err)
{
	(void)rs;
	return declare_pool_capacity(d, &p->capacity, err);
}

static int
take_again(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	struct clock_span span = { SPAN_TIME, 0 };

	(void)rs;
	if (datum_string(d, "again", COND_MAX_STRING, err) < 0 ||
	    clocks_parse_span(d->s, &span, err) < 0)
		return -1;
	if (span.unit != SPAN_TIME || span.n < AGAIN_LEAST_MS)
		return err_set(err, "again: expected minutes or hours, as in "
		    "\"10m\"; at least 1m");
	p->pool.again_ms = span.n;
	return 0;
}

static int
take_calendar(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	(void)rs;
	return take_name(d, "calendar", &p->calendar, err);
}

static int
take_about(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	(void)rs, (void)p;
	return datum_string(d, "about", ABOUT_MAX_BYTES, err);
}

static const struct key {
	const char *name;
	int (*take)(struct ruleset *rs, struct pool_rule *p,
	    const struct datum *d, struct err *err);
} keys[] = {
	{ "owner", take_owner },
	{ "choose", take_choose },
	{ "members", declare_pool_members },
	{ "requires", take_requires },
	{ "recuse", take_recuse },
	{ "releases", take_releases },
	{ "capacity", take_pool_capacity },
	{ "calendar", take_calendar },
	{ "again", take_again },
	{ "about", take_about },
};
#define NKEYS (sizeof(keys) / sizeof(keys[0]))

static int
take_key(struct ruleset *rs, struct pool_rule *p, const struct member *m,
    struct err *err)
{
	const char *known[NKEYS + 1] = { NULL };
	size_t i;

	for (i = 0; i < NKEYS; i++) {
		if (str_is(m->name, keys[i].name))
			return keys[i].take(rs, p, &m->value, err);
		known[i] = keys[i].name;
	}
	return declare_pool_refuse(rs, "pool has no key", m->name, known, err);
}

static void
set_defaults(struct ruleset *rs, struct pool_rule *p)
{
	static const char *const released[] = { "closed", "resolved",
		"verifying", NULL };

	p->pool.ways[0] = POOL_LEAST_LOADED;
	p->pool.nways = 1;
	p->pool.again_ms = AGAIN_MS;
	p->recuse = mem_arena_alloc(&rs->mem, sizeof(*p->recuse));
	p->recuse[0] = STR("about_agent");
	p->nrecuse = 1;
	p->releases = mem_arena_alloc(&rs->mem, sizeof(released) /
	    sizeof(released[0]) * sizeof(*p->releases));
	for (; released[p->nreleases] != NULL; p->nreleases++)
		p->releases[p->nreleases] = str_of(released[p->nreleases]);
}

int
declare_pool(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	struct pool_rule p = { .pool.name = name, .where = at };
	uint32_t id = names_find(&rs->pool_names, name), i;

	(void)kind;
	if (id != NAMES_NONE)
		return err_set(err, "a pool named \"%s\" exists already at %s",
		    name.data, ruleset_where(rs, rs->pools[id].where));
	if (name.len > POOL_MAX_PERSON || !notes_is_name(name))
		return err_set(err, "pool: expected a name of 1 to %d letters, "
		    "digits, '_', '-' and '.'", POOL_MAX_PERSON);
	if (d->nitems > 0)
		return err_set(err, "pool: expected names in the table, found "
		    "a value without a name");
	set_defaults(rs, &p);
	for (i = 0; i < d->nmembers; i++)
		if (take_key(rs, &p, &d->members[i], err) < 0)
			return -1;
	if (p.pool.owner.len == 0 || p.pool.nmembers == 0)
		return err_set(err, "%s is missing; expected %s",
		    p.pool.owner.len == 0 ? "owner" : "members",
		    p.pool.owner.len == 0 ? "the owner whose cases they take" :
		    "people, as in { [\"agent-7\"] = { capacity = 8 } }");
	id = names_add(&rs->pool_names, &rs->mem, name);
	rs->pools = mem_realloc(rs->pools,
	    rs->pool_names.cap * sizeof(*rs->pools));
	rs->pools[id] = p;
	return 0;
}
