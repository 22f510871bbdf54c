/*
 * luajson_take: what a rule or a rule's test has built, as JSON.
 *
 * Tables are read raw, so nothing here runs a rule's code; depth and number
 * of values are bounded, so tables that hold themselves are refused.
 */
#include <jansson.h>
#include <lauxlib.h>
#include <lua.h>

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "fence.h"
#include "luajson.h"

#define MAX_DEPTH 64
#define MAX_VALUES 100000
#define MAX_BYTES (4 << 20) /* of all strings and names */
#define PATH_BYTES 160
#define NAME_BYTES 40 /* of one name, in a path */

/* One step of the way from the top to a value: a name, or a position. */
struct step {
	const struct step *up;
	const char *name;
	lua_Integer at;
};

struct taker {
	lua_State *L;
	struct err *err;
	size_t values, bytes;
};

static json_t *take(struct taker *t, int idx, const struct step *step,
    int depth);

static size_t
path_put(char *out, const struct step *step)
{
	size_t n;

	if (step == NULL)
		return 0;
	n = path_put(out, step->up);
	if (n + NAME_BYTES >= PATH_BYTES)
		return n;
	if (step->name == NULL)
		n += (size_t)snprintf(out + n, PATH_BYTES - n, "[%lld]",
		    (long long)step->at);
	else
		n += (size_t)snprintf(out + n, PATH_BYTES - n, "%s%.32s",
		    n > 0 ? "." : "", step->name);
	return n;
}

static json_t *
refuse(struct taker *t, const struct step *step, const char *what)
{
	char path[PATH_BYTES] = "";

	path_put(path, step);
	err_set(t->err, "%s%s%s", path, path[0] != '\0' ? ": " : "", what);
	return NULL;
}

/* Counts what is about to be made, or has been. */
static int
charge(struct taker *t, size_t values, size_t bytes)
{
	t->values += values;
	t->bytes += bytes;
	if (t->values > MAX_VALUES)
		return err_set(t->err, "more than 100000 values");
	if (t->bytes > MAX_BYTES)
		return err_set(t->err, "more than 4 MiB of strings");
	return 0;
}

/* Counts a copy of JSON from outside, which has bounded depth. */
static int
charge_copy(struct taker *t, json_t *json)
{
	const char *name;
	json_t *member;
	size_t i;
	int rc = charge(t, 1, json_string_length(json));

	json_array_foreach(json, i, member)
		rc |= charge_copy(t, member);
	json_object_foreach(json, name, member) {
		rc |= charge(t, 0, strlen(name));
		rc |= charge_copy(t, member);
	}
	return rc;
}

static json_t *
take_string(struct taker *t, int idx, const struct step *step)
{
	size_t len;
	const char *s = lua_tolstring(t->L, idx, &len);
	json_t *json;

	if (charge(t, 0, len) != 0)
		return NULL;
	json = json_stringn(s, len);
	return json != NULL ? json : refuse(t, step, "a string is not UTF-8");
}

static json_t *
take_number(struct taker *t, int idx, const struct step *step)
{
	lua_Number n;

	if (lua_isinteger(t->L, idx))
		return json_integer(lua_tointeger(t->L, idx));
	n = lua_tonumber(t->L, idx);
	return isfinite(n) ? json_real(n) :
	    refuse(t, step, "a number is not finite");
}

/* What a table is by its keys. */
enum shape { SHAPE_EMPTY, SHAPE_LIST, SHAPE_NAMES, SHAPE_BAD };

static enum shape
shape_of(lua_State *L, int idx, lua_Integer *n)
{
	lua_Integer names = 0, highest = 0;

	*n = 0;
	for (lua_pushnil(L); lua_next(L, idx); lua_pop(L, 1)) {
		lua_Integer at = lua_isinteger(L, -2) ?
		    lua_tointeger(L, -2) : 0;

		if (lua_type(L, -2) == LUA_TSTRING) {
			names++;
		} else if (at < 1) {
			lua_pop(L, 2);
			return SHAPE_BAD;
		} else {
			(*n)++;
			highest = at > highest ? at : highest;
		}
	}
	if (*n == 0)
		return names == 0 ? SHAPE_EMPTY : SHAPE_NAMES;
	return names == 0 && highest == *n ? SHAPE_LIST : SHAPE_BAD;
}

static json_t *
take_list(struct taker *t, int idx, const struct step *up, int depth,
    lua_Integer n)
{
	json_t *list = json_array(), *element;
	struct step step = { .up = up };

	for (step.at = 1; step.at <= n; step.at++) {
		lua_rawgeti(t->L, idx, step.at);
		element = take(t, lua_gettop(t->L), &step, depth + 1);
		lua_pop(t->L, 1);
		if (element == NULL ||
		    json_array_append_new(list, element) != 0) {
			json_decref(list);
			return NULL;
		}
	}
	return list;
}

static json_t *
take_members(struct taker *t, int idx, const struct step *up, int depth)
{
	json_t *object = json_object(), *member;
	struct step step = { .up = up };
	size_t len;

	for (lua_pushnil(t->L); lua_next(t->L, idx); lua_pop(t->L, 1)) {
		step.name = lua_tolstring(t->L, -2, &len);
		member = NULL;
		if (strlen(step.name) != len)
			refuse(t, up, "a name has a NUL in it");
		else if (charge(t, 0, len) == 0)
			member = take(t, lua_gettop(t->L), &step, depth + 1);
		if (member != NULL &&
		    json_object_set_new(object, step.name, member) == 0)
			continue;
		refuse(t, up, "a name is not UTF-8"); /* if nothing else was */
		lua_pop(t->L, 2);
		json_decref(object);
		return NULL;
	}
	return object;
}

static json_t *
take_table(struct taker *t, int idx, const struct step *step, int depth)
{
	lua_Integer n;
	enum shape shape;

	if (depth > MAX_DEPTH)
		return refuse(t, NULL, "more than 64 tables in one another");
	if (!lua_checkstack(t->L, LUA_MINSTACK))
		return refuse(t, step, "no memory");
	shape = shape_of(t->L, idx, &n);
	if (shape == SHAPE_LIST)
		return take_list(t, idx, step, depth, n);
	if (shape == SHAPE_NAMES && !fence_is_array(t->L, idx))
		return take_members(t, idx, step, depth);
	if (shape == SHAPE_EMPTY)
		return fence_is_array(t->L, idx) ? json_array() : json_object();
	return refuse(t, step, "a table is neither a list without holes nor "
	    "a table of names");
}

static json_t *
take_userdata(struct taker *t, int idx, const struct step *step)
{
	json_t *copy;

	if (fence_is_null(t->L, idx))
		return json_null();
	copy = luajson_copy(t->L, idx);
	if (copy == NULL)
		return refuse(t, step, "a value is no JSON");
	if (charge_copy(t, copy) == 0)
		return copy;
	json_decref(copy);
	return NULL;
}

/* idx is absolute. */
static json_t *
take(struct taker *t, int idx, const struct step *step, int depth)
{
	if (charge(t, 1, 0) != 0)
		return NULL;
	switch (lua_type(t->L, idx)) {
	case LUA_TBOOLEAN:
		return json_boolean(lua_toboolean(t->L, idx));
	case LUA_TNUMBER:
		return take_number(t, idx, step);
	case LUA_TSTRING:
		return take_string(t, idx, step);
	case LUA_TTABLE:
		return take_table(t, idx, step, depth);
	case LUA_TLIGHTUSERDATA:
	case LUA_TUSERDATA:
		return take_userdata(t, idx, step);
	case LUA_TFUNCTION:
		return refuse(t, step, "a function is no JSON");
	default:
		return refuse(t, step, "nil is no JSON (null is)");
	}
}

struct json_t *
luajson_take(lua_State *L, int idx, struct err *err)
{
	struct taker t = { .L = L, .err = err };
	json_t *json = take(&t, lua_absindex(L, idx), NULL, 1);

	if (json == NULL)
		err_set(err, "no memory"); /* the first error wins */
	return json;
}
