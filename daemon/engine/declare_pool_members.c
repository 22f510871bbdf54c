/*
 * declare_pool_members: the people of a pool as its file names them, and what is
 * said of each.
 */
#include <string.h>

#include "declare_parts.h"
#include "notes.h"

#define ABOUT_MAX_BYTES 2000

int
declare_pool_refuse(struct ruleset *rs, const char *says, struct str word,
    const char *const *words, struct err *err)
{
	struct names known = { 0 };
	char hint[160];

	for (; *words != NULL; words++)
		names_add(&known, &rs->mem, str_of(*words));
	err_set(err, "%s \"%.60s\"%s", says, word.data,
	    names_hint(&known, word, hint, sizeof(hint)));
	names_clear(&known);
	return -1;
}

int
declare_pool_capacity(const struct datum *d, int64_t *capacity, struct err *err)
{
	if (d->type != DATUM_INT || d->i < 1 || d->i > POOL_MAX_CAPACITY)
		return err_set(err, "capacity: expected a whole number of "
		    "cases, 1 to %d; without one there is no limit",
		    POOL_MAX_CAPACITY);
	*capacity = d->i;
	return 0;
}

/* The name of a person becomes a part of what a case remembers. */
static int
check_person(struct str s, struct err *err)
{
	if (s.len > POOL_MAX_PERSON || !notes_is_name(s))
		return err_set(err, "members: \"%.80s\" is no id of a member; "
		    "expected 1 to %d letters, digits, '_', '-' and '.'",
		    s.data, POOL_MAX_PERSON);
	return 0;
}

static int
take_name(const struct datum *d, const char *what, struct str *name,
    struct err *err)
{
	*name = d->s;
	return datum_string(d, what, COND_MAX_STRING, err);
}

static int
take_words(struct ruleset *rs, const struct datum *d, const char *what,
    const struct str **words, uint32_t *n, struct err *err)
{
	struct str *list;

	if (datum_strings(d, what, POOL_MAX_WORDS, POOL_MAX_NAME, &rs->mem,
	    &list, n, err) < 0)
		return -1;
	*words = list;
	return 0;
}

/* { "2026-12-24", "2027-02-01..2027-02-14" } */
static int
take_absent(struct ruleset *rs, struct pool_member *person,
    const struct datum *d, struct err *err)
{
	struct absence *absent;
	struct str *list;
	uint32_t i, n;

	if (datum_strings(d, "absent", POOL_MAX_ABSENCES, COND_MAX_STRING,
	    &rs->mem, &list, &n, err) < 0)
		return -1;
	absent = mem_arena_alloc(&rs->mem, (n + 1) * sizeof(*absent));
	for (i = 0; i < n; i++)
		if (calendar_parse_dates(list[i], &absent[i].from,
		    &absent[i].to) < 0)
			return err_set(err, "absent: \"%.60s\" is no date; "
			    "expected dates such as \"2026-12-24\" or "
			    "\"2026-12-24..2026-12-31\"", list[i].data);
	person->absent = absent;
	person->nabsent = n;
	return 0;
}

static int
take_member_key(struct ruleset *rs, struct pool_rule *p, uint32_t i,
    const struct member *m, struct err *err)
{
	static const char *const keys[] = { "skills", "languages", "capacity",
		"calendar", "substitute", "absent", "about", NULL };
	struct pool_member *person = &p->pool.members[i];

	if (str_is(m->name, "skills"))
		return take_words(rs, &m->value, "skills", &person->skills,
		    &person->nskills, err);
	if (str_is(m->name, "languages"))
		return take_words(rs, &m->value, "languages",
		    &person->languages, &person->nlanguages, err);
	if (str_is(m->name, "capacity"))
		return declare_pool_capacity(&m->value, &person->capacity, err);
	if (str_is(m->name, "calendar"))
		return take_name(&m->value, "calendar", &p->said[i].calendar,
		    err);
	if (str_is(m->name, "substitute"))
		return take_name(&m->value, "substitute",
		    &p->said[i].substitute, err);
	if (str_is(m->name, "absent"))
		return take_absent(rs, person, &m->value, err);
	if (str_is(m->name, "about"))
		return datum_string(&m->value, "about", ABOUT_MAX_BYTES, err);
	return declare_pool_refuse(rs, "a member has no key", m->name, keys,
	    err);
}

static int
take_member(struct ruleset *rs, struct pool_rule *p, uint32_t i,
    const struct datum *d, struct err *err)
{
	struct err why = { "" };
	uint32_t k;

	if (d == NULL)
		return 0;
	if (d->type != DATUM_TABLE || d->nitems > 0)
		return err_set(err, "members: expected [\"%.60s\"] = { "
		    "skills = ..., capacity = ... }",
		    p->pool.members[i].name.data);
	for (k = 0; k < d->nmembers; k++)
		if (take_member_key(rs, p, i, &d->members[k], &why) < 0)
			return err_set(err, "members: %.60s: %s",
			    p->pool.members[i].name.data, why.text);
	return 0;
}

/* A person as written: an id alone, or with what is said of it. */
struct person {
	struct str name;
	const struct datum *said; /* or NULL */
};

static int
compare_persons(const void *a, const void *b)
{
	const struct person *x = a, *y = b;

	return strcmp(x->name.data, y->name.data);
}

static int
list_persons(struct ruleset *rs, const struct datum *d, struct person **list,
    struct err *err)
{
	uint32_t n = d->nitems + d->nmembers, i;
	struct person *person;

	*list = mem_arena_alloc(&rs->mem, (n + 1) * sizeof(**list));
	for (i = 0; i < n; i++) {
		person = &(*list)[i];
		if (i < d->nitems && datum_string(&d->items[i], "members",
		    COND_MAX_STRING, err) < 0)
			return -1;
		*person = i < d->nitems ?
		    (struct person){ d->items[i].s, NULL } :
		    (struct person){ d->members[i - d->nitems].name,
			&d->members[i - d->nitems].value };
		if (check_person(person->name, err) < 0)
			return -1;
	}
	mem_sort(*list, n, sizeof(**list), compare_persons);
	for (i = 1; i < n; i++)
		if (str_eq((*list)[i].name, (*list)[i - 1].name))
			return err_set(err, "members: \"%.60s\" is there twice",
			    (*list)[i].name.data);
	return 0;
}

int
declare_pool_members(struct ruleset *rs, struct pool_rule *p, const struct datum *d,
    struct err *err)
{
	uint32_t n = d->nitems + d->nmembers, i;
	struct person *list;

	if (d->type != DATUM_TABLE || n == 0 || n > POOL_MAX_MEMBERS)
		return err_set(err, "members: expected 1 to %d of them, as in "
		    "{ [\"agent-7\"] = { capacity = 8 } }", POOL_MAX_MEMBERS);
	if (list_persons(rs, d, &list, err) < 0)
		return -1;
	p->pool.nmembers = n;
	p->pool.members = mem_arena_alloc(&rs->mem,
	    n * sizeof(*p->pool.members));
	p->said = mem_arena_alloc(&rs->mem, n * sizeof(*p->said));
	for (i = 0; i < n; i++) {
		p->pool.members[i].name = list[i].name;
		p->pool.members[i].substitute = POOL_NOBODY;
		if (take_member(rs, p, i, list[i].said, err) < 0)
			return -1;
	}
	return 0;
}
