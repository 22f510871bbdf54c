/*
 * declare_life: the life of a case as rule files declare it: its states, and
 * who stands above whom.  It knows no event and no Lua.
 */
#include <string.h>

#include "declare_parts.h"

#define MAX_STATES LIFE_MAX_STATES
#define MAX_LINKS 256 /* of escalation */
#define STATE_MAX_BYTES 64

static int
check_state_name(struct str s, struct err *err)
{
	if (s.len > STATE_MAX_BYTES || !notes_is_name(s))
		return err_set(err, "order: expected names of 1 to %d letters, "
		    "digits, _ - and .", STATE_MAX_BYTES);
	return 0;
}

static int
take_order(struct ruleset *rs, const struct datum *d, struct err *err)
{
	struct str *list;
	uint32_t i, n;

	if (d == NULL)
		return err_set(err, "order is missing; expected a list of "
		    "states");
	if (datum_strings(d, "order", MAX_STATES, STATE_MAX_BYTES, &rs->mem,
	    &list, &n, err) < 0)
		return -1;
	if (n == 0)
		return err_set(err, "order is empty");
	for (i = 0; i < n; i++) {
		if (check_state_name(list[i], err) < 0)
			return -1;
		if (names_add(&rs->states, &rs->mem, list[i]) < i)
			return err_set(err, "order has \"%s\" twice",
			    list[i].data);
	}
	return 0;
}

static int
find_state(const struct ruleset *rs, struct str name, const char *what,
    uint32_t *number, struct err *err)
{
	char hint[160];

	*number = names_find(&rs->states, name);
	if (*number != NAMES_NONE)
		return 0;
	return err_set(err, "%s: \"%.80s\" is not in order%s", what, name.data,
	    names_hint(&rs->states, name, hint, sizeof(hint)));
}

static int
take_start(struct ruleset *rs, const struct datum *d, struct err *err)
{
	if (d == NULL)
		return 0; /* the first */
	if (datum_string(d, "start", STATE_MAX_BYTES, err) < 0)
		return -1;
	return find_state(rs, d->s, "start", &rs->start_state, err);
}

static int
take_closed(struct ruleset *rs, const struct datum *d, struct err *err)
{
	struct str *list;
	uint32_t i, n, state;

	rs->is_closed_state = mem_arena_alloc(&rs->mem, rs->states.n);
	if (d == NULL)
		return 0;
	if (datum_strings(d, "closed", MAX_STATES, STATE_MAX_BYTES, &rs->mem,
	    &list, &n, err) < 0)
		return -1;
	for (i = 0; i < n; i++) {
		if (find_state(rs, list[i], "closed", &state, err) < 0)
			return -1;
		rs->is_closed_state[state] = true;
	}
	return 0;
}

int
declare_states(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	static const char *const allowed[] = {
		"order", "start", "closed", NULL };

	(void)kind, (void)name;
	if (rs->states.n > 0)
		return err_set(err, "states are declared twice, first at %s",
		    ruleset_where(rs, rs->states_at));
	rs->states_at = at;
	rs->has_life = true;
	if (declare_check_members(rs, d, allowed, err) < 0 ||
	    take_order(rs, datum_find(d, "order"), err) < 0 ||
	    take_start(rs, datum_find(d, "start"), err) < 0)
		return -1;
	return take_closed(rs, datum_find(d, "closed"), err);
}

static int
add_link(struct ruleset *rs, const struct member *m, struct err *err)
{
	uint32_t i;

	if (datum_string(&m->value, m->name.data, STATE_MAX_BYTES, err) < 0)
		return -1;
	for (i = 0; i < rs->nchain; i++)
		if (str_eq(rs->chain[i].from, m->name) &&
		    !str_eq(rs->chain[i].to, m->value.s))
			return err_set(err, "\"%.60s\" escalates to \"%.60s\" "
			    "already", m->name.data, rs->chain[i].to.data);
	if (rs->nchain == MAX_LINKS)
		return err_set(err, "more than %d links", MAX_LINKS);
	rs->chain[rs->nchain++] = (struct chain_link){ m->name, m->value.s };
	return 0;
}

/* escalation { claims = "complaint_manager", ... }: one level up. */
int
declare_escalation(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	uint32_t i;

	(void)kind, (void)name;
	if (d->nitems > 0 || d->nmembers == 0)
		return err_set(err, "escalation: expected owners with the "
		    "owner one level up, as in { claims = \"legal\" }");
	rs->escalation_at = at;
	if (rs->chain == NULL)
		rs->chain = mem_arena_alloc(&rs->mem,
		    MAX_LINKS * sizeof(*rs->chain));
	for (i = 0; i < d->nmembers; i++)
		if (add_link(rs, &d->members[i], err) < 0)
			return -1;
	return 0;
}
