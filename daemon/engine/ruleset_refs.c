/*
 * ruleset_refs: everything that conditions call by name must exist: phrase lists,
 * types, priorities, signals, states.  It knows no event.
 */
#include <string.h>

#include "ruleset_parts.h"

static int
undeclared(struct ruleset *rs, const struct node *node, const char *what,
    struct str name, const struct names *known, struct err *err)
{
	char hint[160];

	return err_set(err, "%s: the %s \"%.80s\" is not declared%s",
	    ruleset_where(rs, node->where), what, name.data,
	    names_hint(known, name, hint, sizeof(hint)));
}

/* The names of all declared phrase lists, for a hint. */
static int
undeclared_list(struct ruleset *rs, const struct node *node, struct str name,
    struct err *err)
{
	struct names known = { 0 };
	uint32_t i;

	for (i = 0; i < rs->conds.lists.n; i++)
		if (i < rs->lists_cap && rs->is_list_declared[i])
			names_add(&known, &rs->mem, rs->conds.lists.strs[i]);
	undeclared(rs, node, "phrase list", name, &known, err);
	names_clear(&known);
	return -1;
}

static int
undeclared_signal(struct ruleset *rs, const struct node *node,
    struct str name, struct err *err)
{
	struct names known = { 0 };
	uint32_t i;

	for (i = 0; i < rs->nrules; i++)
		if (rs->rules[i].stage == STAGE_SIGNAL)
			names_add(&known, &rs->mem, rs->rules[i].name);
	undeclared(rs, node, "signal", name, &known, err);
	names_clear(&known);
	return -1;
}

static int
check_result(struct ruleset *rs, const struct node *node,
    const struct atom *atom, struct err *err)
{
	struct str name = cond_result_name(&rs->conds, atom->name);
	uint32_t rule;

	if (atom->result == RESULT_TYPE &&
	    names_find(&rs->words.types, name) == NAMES_NONE)
		return undeclared(rs, node, "type", name, &rs->words.types,
		    err);
	if (atom->result == RESULT_PRIORITY &&
	    names_find(&rs->words.priorities, name) == NAMES_NONE)
		return undeclared(rs, node, "priority", name,
		    &rs->words.priorities, err);
	if (atom->result != RESULT_SIGNAL)
		return 0;
	rule = names_find(&rs->rule_names, name);
	if (rule == NAMES_NONE || rs->rules[rule].stage != STAGE_SIGNAL)
		return undeclared_signal(rs, node, name, err);
	return 0;
}

static int
check_nature(struct ruleset *rs, const struct node *node, struct str name,
    struct err *err)
{
	if (str_is(name, "valid") || str_is(name, "communicative"))
		return 0;
	return err_set(err, "%s: the nature of a case is \"valid\" or "
	    "\"communicative\"", ruleset_where(rs, node->where));
}

static int
check_life_words(struct ruleset *rs, const struct node *node,
    const struct atom *atom, struct err *err)
{
	struct str name;
	uint32_t i;

	for (i = 0; i < atom->nvalues; i++) {
		name = atom->values[i].s;
		if (atom->kind == ATOM_NATURE) {
			if (check_nature(rs, node, name, err) < 0)
				return -1;
		} else if (names_find(&rs->states, name) == NAMES_NONE) {
			return undeclared(rs, node, "state", name,
			    &rs->states, err);
		}
	}
	return 0;
}

int
ruleset_check_references(struct ruleset *rs, struct err *err)
{
	const struct node *node = rs->conds.nodes;
	const struct atom *atom;
	uint32_t i;

	for (i = 0; i < rs->conds.nnodes; i++, node++) {
		if (node->kind != NODE_ATOM)
			continue;
		atom = &rs->conds.atoms[node->a];
		if (atom->kind == ATOM_HAS && (atom->name >= rs->lists_cap ||
		    !rs->is_list_declared[atom->name]))
			return undeclared_list(rs, node,
			    rs->conds.lists.strs[atom->name], err);
		if (atom->kind == ATOM_RESULT &&
		    check_result(rs, node, atom, err) < 0)
			return -1;
		if ((atom->kind == ATOM_STATE || atom->kind == ATOM_NATURE) &&
		    check_life_words(rs, node, atom, err) < 0)
			return -1;
	}
	return 0;
}
