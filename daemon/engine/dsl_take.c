/*
 * dsl_take: Lua values as data: what a file declares, and what a check answers.
 *
 * The stack is shown in the right margin.
 */
#include <lauxlib.h>
#include <lua.h>
#include <string.h>

#include "declare_parts.h"
#include "dsl.h"
#include "fence.h"

struct taking {
	struct mem_arena *mem;
	bool is_answer;           /* of a check */
	const struct ruleset *rs; /* else whose file */
	uint32_t left, depth;
};

static struct str
take_string(lua_State *L, int idx, const struct taking *t)
{
	struct str s;

	s.data = lua_tolstring(L, idx, &s.len);
	if (!t->is_answer)
		dsl_check_text(L, t->rs, s);
	return mem_arena_str(t->mem, s);
}

static void take(lua_State *L, int idx, struct taking *t, struct datum *d);

/* The number of members with names; raises on other keys. */
static uint32_t
count_members(lua_State *L, int idx, size_t nitems)
{
	uint32_t n = 0;

	lua_pushnil(L);                                      /* nil */
	while (lua_next(L, idx)) {                           /* key value */
		if (lua_type(L, -2) == LUA_TSTRING)
			n++;
		else if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1 ||
		    (size_t)lua_tointeger(L, -2) > nitems)
			luaL_error(L, "expected a table of names, or a list "
			    "without holes");
		lua_pop(L, 1);                               /* key */
	}
	return n;
}

static void
take_members(lua_State *L, int idx, struct taking *t, struct datum *d)
{
	struct member *m = d->members;

	lua_pushnil(L);                                      /* nil */
	while (lua_next(L, idx)) {                           /* key value */
		if (lua_type(L, -2) == LUA_TSTRING) {
			m->name = take_string(L, -2, t);
			take(L, lua_gettop(L), t, &m->value);
			m++;
		} else {
			take(L, lua_gettop(L), t,
			    &d->items[lua_tointeger(L, -2) - 1]);
		}
		lua_pop(L, 1);                               /* key */
	}
	datum_sort(d);
}

static void
take_table(lua_State *L, int idx, struct taking *t, struct datum *d)
{
	size_t nitems = lua_rawlen(L, idx);
	uint32_t i;

	if (++t->depth > DSL_MAX_DEPTH)
		luaL_error(L, "tables are nested more than %d deep",
		    DSL_MAX_DEPTH);
	luaL_checkstack(L, 4, NULL);
	d->type = DATUM_TABLE;
	d->is_array = nitems > 0 || fence_is_array(L, idx);
	d->nmembers = count_members(L, idx, nitems);
	if (nitems + d->nmembers > t->left)
		luaL_error(L, "a table with too many values");
	t->left -= (uint32_t)nitems + d->nmembers;
	d->nitems = (uint32_t)nitems;
	d->items = mem_arena_alloc(t->mem, nitems * sizeof(*d->items));
	d->members = mem_arena_alloc(t->mem,
	    d->nmembers * sizeof(*d->members));
	take_members(L, idx, t, d);
	for (i = 0; i < d->nitems; i++)
		if (d->items[i].type == DATUM_NOTHING)
			luaL_error(L, "a list has a hole: its entry %d is "
			    "missing", (int)i + 1);
	t->depth--;
}

static void
take_userdata(lua_State *L, int idx, struct taking *t, struct datum *d)
{
	d->type = DATUM_OTHER;
	if (fence_is_null(L, idx)) {
		d->type = DATUM_NULL;
	} else if (dsl_is_condition(L, idx, &d->id)) {
		d->type = DATUM_CONDITION;
	} else if (dsl_is_pattern(L, idx, &d->id)) {
		d->type = DATUM_PATTERN;
		lua_getiuservalue(L, idx, 1);                /* source */
		d->s = take_string(L, -1, t);
		lua_pop(L, 1);
	}
}

static void
take_number(lua_State *L, int idx, struct datum *d)
{
	d->type = lua_isinteger(L, idx) ? DATUM_INT : DATUM_REAL;
	if (d->type == DATUM_INT)
		d->i = lua_tointeger(L, idx);
	else
		d->d = lua_tonumber(L, idx);
}

static void
take(lua_State *L, int idx, struct taking *t, struct datum *d)
{
	switch (lua_type(L, idx)) {
	case LUA_TNIL:
		d->type = DATUM_NOTHING;
		break;
	case LUA_TBOOLEAN:
		d->type = DATUM_BOOL;
		d->b = lua_toboolean(L, idx);
		break;
	case LUA_TNUMBER:
		take_number(L, idx, d);
		break;
	case LUA_TSTRING:
		d->type = DATUM_STRING;
		d->s = take_string(L, idx, t);
		break;
	case LUA_TTABLE:
		take_table(L, idx, t, d);
		break;
	case LUA_TFUNCTION:
		d->type = DATUM_OTHER;
		if (t->is_answer || lua_iscfunction(L, idx))
			break;
		d->type = DATUM_FUNCTION;
		lua_pushvalue(L, idx);                       /* function */
		d->id = (uint32_t)luaL_ref(L, LUA_REGISTRYINDEX);
		break;
	default:
		take_userdata(L, idx, t, d);
	}
}

void
dsl_take(lua_State *L, int idx, struct ruleset *rs, uint32_t max_values,
    struct datum *d)
{
	struct taking t = { .mem = &rs->mem, .left = max_values, .rs = rs };

	memset(d, 0, sizeof(*d));
	take(L, lua_absindex(L, idx), &t, d);
}

void
dsl_take_answer(lua_State *L, int idx, struct mem_arena *a, uint32_t max_values,
    struct datum *d)
{
	struct taking t = { .mem = a, .left = max_values, .is_answer = true };

	memset(d, 0, sizeof(*d));
	take(L, lua_absindex(L, idx), &t, d);
}
