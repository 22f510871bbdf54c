/*
 * fence_table: the functions of rules' table library.  None trusts a length it
 * is told, and every loop asks the clock.
 *
 * It does not know whose tables they are.
 */
#include <lauxlib.h>
#include <lua.h>

#include "fence.h"
#include "fence_parts.h"
#include "mem.h"

#define MAX_ELEMENTS 65536      /* of what is sorted or joined */
#define MAX_UNPACK 4096
#define MAX_BYTES (1024 * 1024) /* of a table.concat */

/* Checks that argument 1 is a table that a rule may change. */
static lua_Integer
check_writable(lua_State *L)
{
	luaL_checktype(L, 1, LUA_TTABLE);
	if (lua_getmetatable(L, 1)) {
		lua_pop(L, 1);
		luaL_argcheck(L, fence_is_array(L, 1), 1,
		    "this table is read-only");
	}
	return (lua_Integer)lua_rawlen(L, 1);
}

static int
insert_cb(lua_State *L)
{
	lua_Integer i, n = check_writable(L), at = n + 1;

	if (lua_gettop(L) == 3) {
		at = luaL_checkinteger(L, 2);
		luaL_argcheck(L, at >= 1 && at <= n + 1, 2,
		    "position out of bounds");
	} else if (lua_gettop(L) != 2) {
		return luaL_error(L, "table.insert: takes 2 or 3 arguments");
	}
	for (i = n; i >= at; i--) {
		fence_poll(L);
		lua_rawgeti(L, 1, i);
		lua_rawseti(L, 1, i + 1);
	}
	lua_rawseti(L, 1, at); /* the value is on top */
	return 0;
}

static int
remove_cb(lua_State *L)
{
	lua_Integer n = check_writable(L), at = luaL_optinteger(L, 2, n);

	if (n == 0 && (at == 0 || at == 1))
		return 0;
	luaL_argcheck(L, at >= 1 && at <= n + 1, 2, "position out of bounds");
	lua_rawgeti(L, 1, at);
	for (; at < n; at++) {
		fence_poll(L);
		lua_rawgeti(L, 1, at + 1);
		lua_rawseti(L, 1, at);
	}
	if (at == n) {
		lua_pushnil(L);
		lua_rawseti(L, 1, n);
	}
	return 1;
}

/* How many positions arguments arg and arg + 1 name, from *from on. */
static lua_Integer
check_range(lua_State *L, int arg, lua_Integer *from, lua_Integer max)
{
	lua_Integer to;

	*from = luaL_optinteger(L, arg, 1);
	to = lua_isnoneornil(L, arg + 1) ?
	    luaL_len(L, 1) : luaL_checkinteger(L, arg + 1);
	if (*from > to)
		return 0;
	if ((lua_Unsigned)to - (lua_Unsigned)*from >= (lua_Unsigned)max)
		return luaL_error(L, "a list of more than %d", (int)max);
	return to - *from + 1;
}

/* Checks that argument 1 is a table, or a handle: its metamethods are C's. */
static void
check_list(lua_State *L)
{
	lua_settop(L, 4);
	if (lua_type(L, 1) != LUA_TUSERDATA ||
	    luaL_getmetafield(L, 1, "__len") == LUA_TNIL)
		luaL_checktype(L, 1, LUA_TTABLE);
	lua_settop(L, 4);
}

static int
concat_cb(lua_State *L)
{
	struct str sep;
	lua_Integer i, from, n;
	luaL_Buffer b;
	size_t bytes = 0;

	check_list(L);
	sep.data = luaL_optlstring(L, 2, "", &sep.len);
	n = check_range(L, 3, &from, MAX_ELEMENTS);
	luaL_buffinit(L, &b);
	for (i = 0; i < n; i++) {
		fence_poll(L);
		if (i > 0)
			luaL_addlstring(&b, sep.data, sep.len);
		lua_geti(L, 1, from + i);
		if (!lua_isstring(L, -1))
			return luaL_error(L, "table.concat: element %I is a "
			    "%s", (LUAI_UACINT)(from + i),
			    luaL_typename(L, -1));
		bytes += sep.len + lua_rawlen(L, -1);
		if (bytes > MAX_BYTES)
			return luaL_error(L, "table.concat: more than 1 MiB");
		luaL_addvalue(&b);
	}
	luaL_pushresult(&b);
	return 1;
}

static int
unpack_cb(lua_State *L)
{
	lua_Integer i, from, n;

	check_list(L);
	n = check_range(L, 2, &from, MAX_UNPACK);
	luaL_checkstack(L, (int)n, "table.unpack");
	for (i = 0; i < n; i++)
		lua_geti(L, 1, from + i);
	return (int)n;
}

/* Indexes of sort's stack: the table, the comparison or nil, and two lists
 * between which the elements are merged to and fro. */
enum { SORT_TABLE = 1, SORT_LESS, SORT_A, SORT_B };

/* Is the value on top less than the one below? */
static bool
is_less(lua_State *L)
{
	bool less;

	fence_poll(L);
	if (lua_isnil(L, SORT_LESS))
		return lua_compare(L, -1, -2, LUA_OPLT);
	lua_pushvalue(L, SORT_LESS);
	lua_pushvalue(L, -2);
	lua_pushvalue(L, -4);
	lua_call(L, 2, 1);
	less = lua_toboolean(L, -1);
	lua_pop(L, 1);
	return less;
}

/* Merges from[low, mid) and from[mid, high) into to[low, high). */
static void
merge(lua_State *L, int from, int to, lua_Integer low, lua_Integer mid,
    lua_Integer high)
{
	lua_Integer a = low, b = mid, out;

	for (out = low; out < high; out++) {
		bool take_b = a == mid;

		if (a < mid && b < high) {
			lua_rawgeti(L, from, a);
			lua_rawgeti(L, from, b);
			take_b = is_less(L);
			lua_pop(L, 2);
		}
		lua_rawgeti(L, from, take_b ? b++ : a++);
		lua_rawseti(L, to, out);
	}
}

static void
copy_list(lua_State *L, int from, int to, lua_Integer n)
{
	lua_Integer i;

	for (i = 1; i <= n; i++) {
		lua_rawgeti(L, from, i);
		lua_rawseti(L, to, i);
	}
}

/* Merge sort: whatever the comparison says, it asks n log n times, and on
 * lists that no rule can reach. */
static int
sort_cb(lua_State *L)
{
	lua_Integer n = check_writable(L), width, low;
	int from = SORT_A, to = SORT_B, was;

	luaL_argcheck(L, n <= MAX_ELEMENTS, 1, "too many elements");
	if (!lua_isnoneornil(L, 2))
		luaL_checktype(L, 2, LUA_TFUNCTION);
	lua_settop(L, SORT_LESS);
	lua_createtable(L, (int)n, 0);
	lua_createtable(L, (int)n, 0);
	copy_list(L, SORT_TABLE, SORT_A, n);
	for (width = 1; width < n; width *= 2) {
		for (low = 1; low <= n; low += 2 * width) {
			lua_Integer mid = low + width, high = mid + width;

			merge(L, from, to, low, mid <= n ? mid : n + 1,
			    high <= n ? high : n + 1);
		}
		was = from;
		from = to;
		to = was;
	}
	copy_list(L, from, SORT_TABLE, n);
	return 0;
}

static const luaL_Reg table_functions[] = {
	{ "concat", concat_cb },
	{ "insert", insert_cb },
	{ "remove", remove_cb },
	{ "sort", sort_cb },
	{ "unpack", unpack_cb },
	{ NULL, NULL },
};

void
fence_table_add(lua_State *L)
{
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, table_functions, 1);
}
