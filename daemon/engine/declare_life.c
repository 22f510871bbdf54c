/*
 * declare_life: the life of a case as rule files declare it: its states.  It
 * knows no event and no Lua.
 */
#include <string.h>

#include "ruleset_parts.h"

#define MAX_STATES 64
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
	if (declare_check_members(rs, d, allowed, err) < 0 ||
	    take_order(rs, datum_find(d, "order"), err) < 0 ||
	    take_start(rs, datum_find(d, "start"), err) < 0)
		return -1;
	return take_closed(rs, datum_find(d, "closed"), err);
}
