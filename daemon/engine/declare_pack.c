/*
 * declare_pack: packs of rules that are in the rule set and switched on by
 * name: packs { "uk-disp" }, or for some cases only: packs { ["uk-disp"] =
 * field "country":equals("GB") }.
 *
 * A file that begins with pack "uk-disp" is of that pack.  Such files wait until
 * the others have said what is on; those of a pack that is not are read no
 * further than this line.
 */
#include <string.h>

#include "declare_parts.h"

static int
switch_on(struct ruleset *rs, struct str name, const struct datum *when,
    struct where at, struct err *err)
{
	uint32_t had = rs->packs.n;
	uint32_t id = names_add(&rs->packs, &rs->mem, name);
	struct pack pack = { .at = at, .has_when = when != NULL };

	if (id < had)
		return err_set(err, "the pack \"%s\" is switched on already "
		    "at %s", name.data, ruleset_where(rs, rs->on[id].at));
	if (when != NULL && declare_condition(rs, when, name.data, &pack.when,
	    err) < 0)
		return -1;
	rs->on = mem_realloc(rs->on, rs->packs.cap * sizeof(*rs->on));
	rs->on[id] = pack;
	return 0;
}

int
declare_packs(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	uint32_t i;

	(void)kind, (void)name;
	if (!rs->is_first_round)
		return err_set(err, "packs are switched on outside of packs");
	for (i = 0; i < d->nitems; i++)
		if (datum_string(&d->items[i], "packs", COND_MAX_STRING,
		    err) < 0 || switch_on(rs, d->items[i].s, NULL, at, err) < 0)
			return -1;
	for (i = 0; i < d->nmembers; i++)
		if (switch_on(rs, d->members[i].name, &d->members[i].value, at,
		    err) < 0)
			return -1;
	return 0;
}

bool
declare_pack(struct ruleset *rs, struct str name, struct err *err)
{
	if (rs->pack != NAMES_NONE) {
		err_set(err, "pack: the file is of a pack already");
		return false;
	}
	if (rs->has_begun) {
		err_set(err, "pack: expected the first line of a file");
		return false;
	}
	names_add(&rs->pack_names, &rs->mem, name);
	if (rs->is_first_round)
		return false;
	rs->pack = names_find(&rs->packs, name);
	return rs->pack != NAMES_NONE;
}

int
declare_check_packs(struct ruleset *rs, struct err *err)
{
	char hint[160];
	uint32_t i;

	for (i = 0; i < rs->packs.n; i++)
		if (names_find(&rs->pack_names, rs->packs.strs[i]) ==
		    NAMES_NONE)
			return err_set(err, "%s: there is no pack \"%s\"%s; "
			    "expected the name in the first line of a file, "
			    "pack \"...\"", ruleset_where(rs, rs->on[i].at),
			    rs->packs.strs[i].data, names_hint(&rs->pack_names,
			    rs->packs.strs[i], hint, sizeof(hint)));
	return 0;
}

uint32_t
ruleset_packs(const struct ruleset *rs, const struct str **names)
{
	*names = rs->pack_names.strs;
	return rs->pack_names.n;
}

bool
ruleset_has_pack(const struct ruleset *rs, struct str name)
{
	return names_find(&rs->packs, name) != NAMES_NONE;
}
