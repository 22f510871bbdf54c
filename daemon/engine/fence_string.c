/*
 * fence_string: the functions of rules' string library that are ours, because
 * Lua's may run for minutes: all are linear or count their steps.
 *
 * It does not know what the strings are.
 */
#include <lauxlib.h>
#include <lua.h>

#include <string.h>

#include "fence.h"
#include "fence_parts.h"
#include "pattern.h"

#define MAX_RESULT_BYTES (1024 * 1024)
#define MAX_PIECES 65536

static struct str
check_str(lua_State *L, int arg)
{
	struct str s;

	s.data = luaL_checklstring(L, arg, &s.len);
	return s;
}

static int
rep_cb(lua_State *L)
{
	struct str s = check_str(L, 1);
	lua_Integer i, n = luaL_checkinteger(L, 2);
	size_t sep_len, one;
	const char *sep = luaL_optlstring(L, 3, "", &sep_len);
	luaL_Buffer b;

	one = s.len + sep_len;
	if (n <= 0 || one == 0) {
		lua_pushliteral(L, "");
		return 1;
	}
	if (one > MAX_RESULT_BYTES ||
	    n > (lua_Integer)(MAX_RESULT_BYTES / one))
		return luaL_error(L, "string.rep: more than 1 MiB");
	luaL_buffinitsize(L, &b, one * (size_t)n);
	for (i = 0; i < n; i++) {
		if (i > 0)
			luaL_addlstring(&b, sep, sep_len);
		luaL_addlstring(&b, s.data, s.len);
	}
	luaL_pushresult(&b);
	return 1;
}

/* Lets Lua's format do the work once nothing is left in it that would ask a
 * metatable or show an address. */
static int
format_cb(lua_State *L)
{
	struct str f = check_str(L, 1);
	const char *p = f.data, *end = f.data + f.len;
	int arg = 1;

	while ((p = memchr(p, '%', (size_t)(end - p))) != NULL) {
		p++; /* a NUL ends every string of Lua's */
		if (*p == '%') {
			p++;
			continue;
		}
		p += strspn(p, "-+ #0123456789.");
		if (*p == '\0' || strchr("cdieEfgGsxX", *p) == NULL)
			return luaL_error(L, "string.format: after %% comes "
			    "one of d i f g e x s c, or %%");
		arg++;
		if (*p == 's' && arg <= lua_gettop(L)) {
			fence_push_text(L, arg);
			lua_replace(L, arg);
		}
	}
	lua_getfield(L, lua_upvalueindex(1), "format");
	lua_insert(L, 1);
	lua_call(L, lua_gettop(L) - 1, 1);
	return 1;
}

/* find(s, what [, from]): what is looked for as it stands. */
static int
find_cb(lua_State *L)
{
	struct str s = check_str(L, 1), what = check_str(L, 2);
	lua_Integer from = luaL_optinteger(L, 3, 1);
	const char *hit = NULL;

	if (from < 0)
		from = from < -(lua_Integer)s.len ?
		    1 : from + (lua_Integer)s.len + 1;
	if (from == 0)
		from = 1;
	if (from <= (lua_Integer)s.len + 1)
		hit = memmem(s.data + from - 1, s.len - (size_t)(from - 1),
		    what.data, what.len);
	if (hit == NULL) {
		lua_pushnil(L);
		return 1;
	}
	lua_pushinteger(L, hit - s.data + 1);
	lua_pushinteger(L, hit - s.data + (lua_Integer)what.len);
	return 2;
}

static int
starts_cb(lua_State *L)
{
	struct str s = check_str(L, 1), part = check_str(L, 2);

	lua_pushboolean(L, part.len <= s.len &&
	    memcmp(s.data, part.data, part.len) == 0);
	return 1;
}

static int
ends_cb(lua_State *L)
{
	struct str s = check_str(L, 1), part = check_str(L, 2);

	lua_pushboolean(L, part.len <= s.len &&
	    memcmp(s.data + s.len - part.len, part.data, part.len) == 0);
	return 1;
}

/* matches(s, regex): is the regex found anywhere in s? */
static int
matches_cb(lua_State *L)
{
	struct str s = check_str(L, 1), regex = check_str(L, 2);
	struct err err = { "" };
	int found = pattern_search(fence_patterns(L), regex, s, &err);

	fence_poll(L);
	if (found < 0)
		return luaL_error(L, "string.matches: %s", err.text);
	lua_pushboolean(L, found);
	return 1;
}

/* split(s, sep): the pieces between literal separators, at least one. */
static int
split_cb(lua_State *L)
{
	struct str s = check_str(L, 1), sep = check_str(L, 2);
	const char *p = s.data, *end = s.data + s.len, *hit;
	lua_Integer n = 0;

	luaL_argcheck(L, sep.len > 0, 2, "an empty separator");
	lua_newtable(L);
	do {
		fence_poll(L);
		if (++n > MAX_PIECES)
			return luaL_error(L, "string.split: too many pieces");
		hit = memmem(p, (size_t)(end - p), sep.data, sep.len);
		lua_pushlstring(L, p, (size_t)((hit ? hit : end) - p));
		lua_rawseti(L, -2, n);
		p = hit ? hit + sep.len : end;
	} while (hit != NULL);
	return 1;
}

static int
no_patterns_cb(lua_State *L)
{
	return luaL_error(L, "Lua's patterns are not for rules: use "
	    "string.matches(s, regex), string.find(s, words) or "
	    "string.split(s, separator)");
}

static const luaL_Reg string_functions[] = {
	{ "ends", ends_cb },
	{ "find", find_cb },
	{ "format", format_cb },
	{ "gmatch", no_patterns_cb },
	{ "gsub", no_patterns_cb },
	{ "match", no_patterns_cb },
	{ "matches", matches_cb },
	{ "rep", rep_cb },
	{ "split", split_cb },
	{ "starts", starts_cb },
	{ NULL, NULL },
};

void
fence_string_add(lua_State *L)
{
	lua_pushvalue(L, -2);
	luaL_setfuncs(L, string_functions, 1);
}
