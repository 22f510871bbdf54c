/*
 * declare_incident: what incident "bad-lot" { same, within, cases } says beside
 * what any rule does.  It counts nothing, and knows no event.
 *
 * What cases have in common is told in alerts and stands in the name of a key:
 * so it is nothing of a person, and nobody's words.
 */
#include <stdio.h>
#include <string.h>

#include "declare_parts.h"
#include "notes.h"

#define EXAMPLE "as in same = \"product.lot\""

/* Is it a field of a person, or what somebody wrote, or one that no two cases
 * share? */
static bool
is_personal(struct str path)
{
	static const char *const roots[] = { "customer", "text", "subject",
		"id", "case", "at", "demand", "joined_from", "joined_times",
		"about", "about_agent", "agent", "approver", "cause",
		"contact", "deadline", "first_receiver", "obligation",
		"promised_at", "reason", "signed_ref", "solution", NULL };
	size_t n = strcspn(path.data, ".");
	int i = 0;

	while (roots[i] != NULL &&
	    !str_is((struct str){ path.data, n }, roots[i]))
		i++;
	return roots[i] != NULL;
}

static int
check_field(struct str path, struct err *err)
{
	if (cond_check_path(path, err) < 0)
		return -1;
	if (is_personal(path))
		return err_set(err, "same: \"%.80s\" is about a person or one "
		    "case alone; expected what many cases have in common, "
		    EXAMPLE, path.data);
	if (!complaint_field_takes(path.data, VALUE_STRING) &&
	    !complaint_field_takes(path.data, VALUE_INT))
		return err_set(err, "same: %.80s is %s; expected a field that "
		    "holds a word, " EXAMPLE, path.data,
		    complaint_field_words(path.data));
	return 0;
}

static int
take_same(struct ruleset *rs, struct incident_rule *k, const struct datum *d,
    struct err *err)
{
	struct buf shown = { 0 };
	uint32_t i;

	if (datum_strings(d, "same", INCIDENT_MAX_FIELDS, COND_MAX_STRING,
	    &rs->mem, &k->same, &k->nsame, err) < 0)
		return -1;
	if (k->nsame == 0)
		return err_set(err, "same: expected a field, " EXAMPLE
		    "; without it all cases of the rule are alike");
	for (i = 0; i < k->nsame; i++) {
		if (check_field(k->same[i], err) < 0)
			break;
		buf_adds(&shown, i > 0 ? ", " : "");
		buf_add_str(&shown, k->same[i]);
	}
	k->shown = mem_arena_str(&rs->mem, (struct str){ shown.data,
	    shown.len });
	buf_clear(&shown);
	return i < k->nsame ? -1 : 0;
}

static int
take_within(struct ruleset *rs, struct incident_rule *k, const struct datum *d,
    struct err *err)
{
	if (declare_take_within(d, &k->within_ms, err) < 0)
		return -1;
	k->window = mem_arena_str(&rs->mem, d->s);
	return 0;
}

static int
take_cases(struct ruleset *rs, struct incident_rule *k, const struct datum *d,
    struct err *err)
{
	(void)rs;
	if (d->type != DATUM_INT || d->i < 2 || d->i > RULESET_MAX_CASES)
		return err_set(err, "cases: expected a whole number from 2 to "
		    "%d", RULESET_MAX_CASES);
	k->cases = d->i;
	return 0;
}

static const struct key {
	const char *name;
	int (*take)(struct ruleset *rs, struct incident_rule *k,
	    const struct datum *d, struct err *err);
} keys[] = {
	{ "same", take_same },
	{ "within", take_within },
	{ "cases", take_cases },
};
#define NKEYS (sizeof(keys) / sizeof(keys[0]))

int
declare_incident_key(struct ruleset *rs, struct rule *rule,
    const struct member *m, struct err *err)
{
	size_t i;

	if (rule->incident == NULL) {
		rule->incident = mem_arena_alloc(&rs->mem,
		    sizeof(*rule->incident));
		rule->incident->shown = STR("*");
	}
	for (i = 0; i < NKEYS; i++)
		if (str_is(m->name, keys[i].name))
			return keys[i].take(rs, rule->incident, &m->value,
			    err) < 0 ? -1 : 1;
	return 0;
}

void
declare_incident_names(struct ruleset *rs, struct names *known)
{
	size_t i;

	for (i = 0; i < NKEYS; i++)
		names_add(known, &rs->mem, str_of(keys[i].name));
}

int
declare_check_incident(struct ruleset *rs, const struct rule *rule,
    struct err *err)
{
	const struct incident_rule *k = rule->incident;
	uint32_t i, n = 0;

	for (i = 0; i < rs->nrules; i++)
		n += rs->rules[i].stage == STAGE_INCIDENT;
	if (n == RULESET_MAX_INCIDENTS)
		return err_set(err, "there are more than %d incidents: each is "
		    "read for every event that has its fields",
		    RULESET_MAX_INCIDENTS);
	if (rule->name.len > INCIDENT_MAX_NAME || !notes_is_name(rule->name))
		return err_set(err, "incident: expected a name of 1 to %d "
		    "letters, digits, '_', '-' and '.'", INCIDENT_MAX_NAME);
	if (k == NULL || k->within_ms == 0)
		return err_set(err, "within is missing; expected a time, as in "
		    "within = \"7d\"");
	if (k->cases == 0)
		return err_set(err, "cases is missing; expected how many make "
		    "an incident, as in cases = 5");
	return 0;
}
