/*
 * ruleset_fields: are the fields that conditions ask for ones that events can
 * have, and can they have those values?  It knows the schema's names, what
 * rules/ declares beside them, and no event.
 *
 * Events may carry any field, so one that nobody knows is a warning; one that
 * is nearly a known one is a slip, and an error.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conf.h"
#include "ruleset_parts.h"

/* Is path the field, or below it? */
static bool
is_below(const char *path, const char *field)
{
	size_t n = strlen(field);

	return strncmp(path, field, n) == 0 &&
	    (path[n] == '\0' || path[n] == '.');
}

static bool
is_declared(const struct ruleset *rs, const char *path)
{
	uint32_t i;

	for (i = 0; i < rs->fields.n; i++)
		if (is_below(path, rs->fields.strs[i].data))
			return true;
	return false;
}

/* A part of a path as a string of its own. */
static const char *
take_part(const char *path, char *part, size_t size, size_t *len)
{
	*len = strcspn(path, ".");
	if (*len >= size)
		return NULL;
	memcpy(part, path, *len);
	part[*len] = '\0';
	path += *len;
	return *path == '.' ? path + 1 : path;
}

/* Are the paths the same but for one part, which is nearly the same? */
static bool
is_near(const char *path, const char *known)
{
	char a[COND_MAX_STRING + 1], b[COND_MAX_STRING + 1];
	const char *list[] = { b, NULL };
	size_t m, n;
	int differing = 0;

	while (path != NULL && known != NULL && *path != '\0' &&
	    *known != '\0') {
		path = take_part(path, a, sizeof(a), &m);
		known = take_part(known, b, sizeof(b), &n);
		if (strcmp(a, b) == 0)
			continue;
		if (++differing > 1 || m < 3 || conf_nearest(a, list) == NULL)
			return false;
	}
	return path != NULL && known != NULL && *path == '\0' &&
	    *known == '\0';
}

static const char *
find_near(const struct ruleset *rs, const char *path)
{
	const char *known;
	size_t i;

	for (i = 0; i < rs->fields.n; i++)
		if (is_near(path, rs->fields.strs[i].data))
			return rs->fields.strs[i].data;
	for (i = 0; (known = complaint_field_path(i)) != NULL; i++)
		if (is_near(path, known))
			return known;
	return NULL;
}

/* The longest field of the schema that path is, or is below. */
static const char *
known_above(const char *path)
{
	const char *known, *best = NULL;
	size_t i;

	for (i = 0; (known = complaint_field_path(i)) != NULL; i++)
		if (is_below(path, known) &&
		    (best == NULL || strlen(known) > strlen(best)))
			best = known;
	return best;
}

/* What an event of the kind timer has, and no other: complaint_mark.c. */
static bool
is_of_mark(const char *path)
{
	static const char *const paths[] = { "mark", "mark.clock",
		"mark.mark", "mark.level", "mark.due", "mark.late_ms", NULL };
	int i = 0;

	while (paths[i] != NULL && strcmp(path, paths[i]) != 0)
		i++;
	return paths[i] != NULL;
}

static int
check_path(struct ruleset *rs, struct where at, const char *path,
    struct err *err)
{
	const char *above = known_above(path), *near;

	if (is_declared(rs, path) || is_of_mark(path) ||
	    (above != NULL && strcmp(path, above) == 0) ||
	    (above != NULL && complaint_field_is_free(above)))
		return 0;
	if (above != NULL && !complaint_field_takes(above, VALUE_OBJECT))
		return err_set(err, "%s: the field \"%s\" cannot be there: %s "
		    "is %s", ruleset_where(rs, at), path, above,
		    complaint_field_words(above));
	near = find_near(rs, path);
	if (near != NULL)
		return err_set(err, "%s: the field \"%s\" is not known (did "
		    "you mean \"%s\"?); if events have it, say fields "
		    "{ \"%s\" }",
		    ruleset_where(rs, at), path, near, path);
	ruleset_warn(rs, at, "the field \"%s\" is not known; if events have "
	    "it, say fields { \"%s\" }", path, path);
	return 0;
}

/* The declared values of a field, or NULL. */
static const struct names *
values_of(const struct ruleset *rs, struct str path)
{
	uint32_t id = names_find(&rs->fields, path);

	return id == NAMES_NONE || rs->field_values[id].n == 0 ? NULL :
	    &rs->field_values[id];
}

static int
check_word(struct ruleset *rs, struct where at, struct str path,
    const struct names *words, const struct value *v, struct err *err)
{
	char hint[160];

	if (words == NULL || (v->type == VALUE_STRING &&
	    names_find(words, v->s) != NAMES_NONE))
		return 0;
	return err_set(err, "%s: \"%.80s\" is no %s that is known%s",
	    ruleset_where(rs, at), v->type == VALUE_STRING ? v->s.data : "?",
	    path.data, v->type == VALUE_STRING ? names_hint(words, v->s, hint,
	    sizeof(hint)) : "");
}

/* What a comparison wants the field to be. */
static enum value_type
wanted_type(const struct atom *atom, uint32_t i)
{
	return atom->op == OP_CONTAINS ? VALUE_STRING : atom->op == OP_ONE_OF ?
	    atom->values[i].type : VALUE_REAL;
}

static int
check_values(struct ruleset *rs, const struct node *node,
    const struct names *kinds, struct err *err)
{
	const struct atom *atom = &rs->conds.atoms[node->a];
	struct str path = rs->conds.paths.strs[atom->name];
	const struct names *words = str_is(path, "kind") ? kinds :
	    values_of(rs, path);
	uint32_t i;

	for (i = 0; i < atom->nvalues && atom->op != OP_PRESENT; i++) {
		if (!complaint_field_takes(path.data, wanted_type(atom, i)))
			return err_set(err, "%s: this can never hold: %s is "
			    "%s", ruleset_where(rs, node->where), path.data,
			    complaint_field_words(path.data));
		if (atom->op == OP_ONE_OF && check_word(rs, node->where, path,
		    words, &atom->values[i], err) < 0)
			return -1;
	}
	return 0;
}

int
ruleset_check_fields(struct ruleset *rs, struct err *err)
{
	bool *is_seen = mem_alloc(rs->conds.paths.n + 1);
	const struct complaint_kind *k;
	const struct node *node = rs->conds.nodes;
	struct names kinds = { 0 };
	uint32_t i, path;
	int failed = 0;

	for (k = complaint_kinds; k->name != NULL; k++)
		names_add(&kinds, &rs->mem, str_of(k->name));
	names_add(&kinds, &rs->mem, str_of(complaint_timer_kind.name));
	for (i = 0; i < rs->conds.nnodes && failed == 0; i++, node++) {
		if (node->kind != NODE_ATOM ||
		    rs->conds.atoms[node->a].kind != ATOM_FIELD)
			continue;
		path = rs->conds.atoms[node->a].name;
		if (!is_seen[path])
			failed = check_path(rs, node->where,
			    rs->conds.paths.strs[path].data, err);
		is_seen[path] = true;
		if (failed == 0)
			failed = check_values(rs, node, &kinds, err);
	}
	names_clear(&kinds);
	free(is_seen);
	return failed;
}

struct str
ruleset_channel(const struct ruleset *rs, struct str channel)
{
	uint32_t id = names_find(&rs->fields, (struct str)STR("channel"));

	return id != NAMES_NONE && names_find(&rs->field_values[id],
	    channel) != NAMES_NONE ? channel : (struct str)STR("other");
}
