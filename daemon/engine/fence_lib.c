/*
 * fence_lib: the names that rules find in their globals, and nothing else.
 *
 * A function of Lua's own libraries is here because it ends soon whatever it
 * is given; the others are ours or are missing.  It does not know the words
 * of the rule language.
 */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include <string.h>

#include "fence.h"
#include "fence_parts.h"

/* One row a library: what of it is taken as it is, and what we add. */
static const struct library {
	const char *name; /* "": straight into the globals */
	lua_CFunction open;
	const char *taken;
	void (*add)(lua_State *L);
} libraries[] = {
	{ "", luaopen_base,
	  "assert error ipairs rawequal select tonumber type", fence_base_add },
	{ "string", luaopen_string, "byte char len lower reverse sub upper",
	  fence_string_add },
	{ "table", luaopen_table, "pack", fence_table_add },
	{ "math", luaopen_math,
	  "abs ceil floor fmod huge max maxinteger min mininteger modf pi sqrt "
	  "tointeger type ult", NULL },
	{ "utf8", luaopen_utf8, "char codepoint len", NULL },
};
#define NLIBRARIES (sizeof libraries / sizeof libraries[0])

static const char null_mark, array_mark; /* known by their addresses */

void
fence_push_null(lua_State *L)
{
	lua_pushlightuserdata(L, (void *)&null_mark);
}

bool
fence_is_null(lua_State *L, int idx)
{
	return lua_islightuserdata(L, idx) &&
	    lua_touserdata(L, idx) == (const void *)&null_mark;
}

bool
fence_is_array(lua_State *L, int idx)
{
	bool is_array;

	if (lua_type(L, idx) != LUA_TTABLE || !lua_getmetatable(L, idx))
		return false;
	lua_rawgetp(L, LUA_REGISTRYINDEX, &array_mark);
	is_array = lua_rawequal(L, -1, -2);
	lua_pop(L, 2);
	return is_array;
}

/* array{...}: the same table, known as an array even when it is empty. */
static int
array_cb(lua_State *L)
{
	if (lua_isnoneornil(L, 1)) {
		lua_settop(L, 0);
		lua_newtable(L);
	}
	luaL_checktype(L, 1, LUA_TTABLE);
	if (lua_getmetatable(L, 1) && !fence_is_array(L, 1))
		return luaL_error(L, "array: this table is read-only");
	lua_settop(L, 1);
	lua_rawgetp(L, LUA_REGISTRYINDEX, &array_mark);
	lua_setmetatable(L, 1);
	return 1;
}

/* pcall, but for what a rule may not catch. */
static int
pcall_cb(lua_State *L)
{
	int status;

	luaL_checkany(L, 1);
	lua_pushboolean(L, 1);
	lua_insert(L, 1);
	status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
	if (status == LUA_OK)
		return lua_gettop(L);
	fence_pass_on(L, status);
	lua_pushboolean(L, 0);
	lua_insert(L, -2);
	return 2;
}

void
fence_push_text(lua_State *L, int idx)
{
	idx = lua_absindex(L, idx);
	if (fence_is_null(L, idx)) {
		lua_pushliteral(L, "null");
		return;
	}
	switch (lua_type(L, idx)) {
	case LUA_TSTRING:
	case LUA_TNUMBER:
		lua_pushvalue(L, idx);
		lua_tostring(L, -1);
		return;
	case LUA_TBOOLEAN:
		lua_pushstring(L, lua_toboolean(L, idx) ? "true" : "false");
		return;
	default: /* no addresses: they differ from run to run */
		lua_pushstring(L, luaL_typename(L, idx));
	}
}

static int
tostring_cb(lua_State *L)
{
	luaL_checkany(L, 1);
	fence_push_text(L, 1);
	return 1;
}

static int
pairs_cb(lua_State *L)
{
	luaL_checkany(L, 1);
	if (luaL_getmetafield(L, 1, "__pairs") != LUA_TNIL) {
		lua_pushvalue(L, 1); /* C's: rules make no metatables */
		lua_call(L, 1, 3);
		return 3;
	}
	luaL_checktype(L, 1, LUA_TTABLE);
	return fence_push_pairs(L, 1);
}

static const luaL_Reg base_functions[] = {
	{ "array", array_cb },
	{ "pairs", pairs_cb },
	{ "pcall", pcall_cb },
	{ "tostring", tostring_cb },
	{ NULL, NULL },
};

void
fence_base_add(lua_State *L)
{
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, base_functions, 1);
	fence_push_null(L);
	lua_setfield(L, -2, "null");
}

/* Copies the named functions from the table below to the table on top. */
static void
take_names(lua_State *L, const char *names)
{
	while (*names != '\0') {
		size_t n = strcspn(names, " ");

		lua_pushlstring(L, names, n);  /* from to name */
		lua_pushvalue(L, -1);          /* from to name name */
		lua_rawget(L, -4);             /* from to name value */
		lua_rawset(L, -3);             /* from to */
		names += n + strspn(names + n, " ");
	}
}

static int
refuse_assign_cb(lua_State *L)
{
	return luaL_error(L, "this table is read-only");
}

/* Replaces the table on top by an empty one that reads from it and that
 * assign guards; its metatable cannot be had. */
static void
put_behind_proxy(lua_State *L, lua_CFunction assign)
{
	if (!FENCE_IS_ON)
		return;                        /* t */
	lua_newtable(L);                       /* t proxy */
	lua_createtable(L, 0, 3);              /* t proxy meta */
	lua_pushvalue(L, -3);
	lua_setfield(L, -2, "__index");
	lua_pushvalue(L, -3);
	lua_pushcclosure(L, assign, 1);
	lua_setfield(L, -2, "__newindex");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_setmetatable(L, -2);
	lua_remove(L, -2);                     /* proxy */
}

/* The metatable that the stock string library gave to strings: methods come
 * from the table on top, and nobody gets hold of it. */
static void
close_string_metatable(lua_State *L)
{
	lua_pushliteral(L, "");                /* t "" */
	lua_getmetatable(L, -1);               /* t "" meta */
	lua_pushvalue(L, -3);
	lua_setfield(L, -2, "__index");
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 2);
}

/* Adds one library to the table of globals on top. */
static void
add_library(lua_State *L, const struct library *lib)
{
	bool is_base = lib->name[0] == '\0';

	lua_pushcfunction(L, lib->open);
	lua_call(L, 0, 1);                     /* globals stock */
	if (is_base)
		lua_pushvalue(L, -2);
	else
		lua_newtable(L);               /* globals stock own */
	take_names(L, lib->taken);
	if (lib->add != NULL)
		lib->add(L);
	if (lib->open == luaopen_string)
		close_string_metatable(L);
	if (is_base) {
		lua_pop(L, 2);
		return;
	}
	put_behind_proxy(L, refuse_assign_cb); /* globals stock proxy */
	lua_setfield(L, -3, lib->name);
	lua_pop(L, 1);
}

void
fence_lib_open(lua_State *L)
{
	size_t i;

	lua_createtable(L, 0, 1);              /* meta */
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_rawsetp(L, LUA_REGISTRYINDEX, &array_mark);

	lua_newtable(L);                       /* globals */
	for (i = 0; i < NLIBRARIES; i++)
		add_library(L, &libraries[i]);
	lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

/* The table itself must stay: chunks that are loaded hold it.  So its content
 * moves out and it becomes the proxy. */
void
fence_lib_lock_globals(lua_State *L, int (*assign)(lua_State *L))
{
	if (!FENCE_IS_ON)
		return;
	lua_pushglobaltable(L);                /* g */
	lua_newtable(L);                       /* g real */
	for (lua_pushnil(L); lua_next(L, -3);) {
		lua_pushvalue(L, -2);          /* g real k v k */
		lua_pushvalue(L, -2);
		lua_rawset(L, -5);             /* g real k v */
		lua_pop(L, 1);
		lua_pushvalue(L, -1);
		lua_pushnil(L);
		lua_rawset(L, -5);             /* g real k */
	}
	put_behind_proxy(L, assign);           /* g proxy */
	lua_getmetatable(L, -1);
	lua_setmetatable(L, -3);
	lua_pop(L, 2);
}
