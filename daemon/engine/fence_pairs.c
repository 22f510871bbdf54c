/*
 * fence_pairs: walking a table in sorted order, so that no decision depends on
 * where the machine has put a string.
 *
 * It does not know whose tables they are.
 */
#include <lauxlib.h>
#include <lua.h>

#include <string.h>

#include "fence.h"
#include "fence_parts.h"
#include "mem.h"

#define MAX_MEMBERS 65536
#define MAX_KEY_BYTES (4096 * 1024) /* of all names together */

/* The keys of a walk, by what comes first. */
enum key_kind { KEY_NUMBER, KEY_STRING, KEY_FALSE, KEY_TRUE };

struct key {
	enum key_kind kind;
	lua_Integer at;     /* where in the table of keys */
	bool is_integer;
	lua_Integer integer;
	lua_Number number;
	struct str string;  /* lives in the table of keys */
};

struct walk {
	unsigned call; /* the call it belongs to */
	size_t nkeys, next;
	struct key keys[];
};

static int
compare_numbers(const struct key *a, const struct key *b)
{
	long double x = a->number, y = b->number;

	if (a->is_integer)
		x = (long double)a->integer; /* exact: 64 bits or more */
	if (b->is_integer)
		y = (long double)b->integer;
	return (x > y) - (x < y);
}

static int
compare_strings(struct str a, struct str b)
{
	int d = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);

	return d != 0 ? d : (a.len > b.len) - (a.len < b.len);
}

static int
compare_keys_cb(const void *left, const void *right)
{
	const struct key *a = left, *b = right;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->kind == KEY_NUMBER)
		return compare_numbers(a, b);
	return a->kind == KEY_STRING ?
	    compare_strings(a->string, b->string) : 0;
}

static void
key_read(lua_State *L, int idx, struct key *key)
{
	switch (lua_type(L, idx)) {
	case LUA_TNUMBER:
		key->kind = KEY_NUMBER;
		key->is_integer = lua_isinteger(L, idx);
		key->integer = lua_tointeger(L, idx);
		key->number = lua_tonumber(L, idx);
		return;
	case LUA_TSTRING:
		key->kind = KEY_STRING;
		key->string.data = lua_tolstring(L, idx, &key->string.len);
		return;
	case LUA_TBOOLEAN:
		key->kind = lua_toboolean(L, idx) ? KEY_TRUE : KEY_FALSE;
		return;
	default:
		luaL_error(L, "pairs: a %s as a key has no order",
		    luaL_typename(L, idx));
	}
}

/* Counts the keys of the table at idx, so that the walk is made once. */
static size_t
count_keys(lua_State *L, int idx)
{
	size_t n = 0;

	for (lua_pushnil(L); lua_next(L, idx); n++) {
		lua_pop(L, 1);
		if (n == MAX_MEMBERS)
			luaL_error(L, "pairs: more than %d members",
			    MAX_MEMBERS);
	}
	return n;
}

/* Fills the walk, and the table of keys at the stack's index names. */
static void
collect_keys(lua_State *L, int idx, int names, struct walk *w)
{
	size_t bytes = 0;

	for (lua_pushnil(L); lua_next(L, idx);) {
		struct key *key = &w->keys[w->nkeys];

		fence_poll(L);
		lua_pop(L, 1);
		memset(key, 0, sizeof *key);
		key_read(L, -1, key);
		key->at = (lua_Integer)++w->nkeys;
		bytes += key->string.len;
		if (bytes > MAX_KEY_BYTES)
			luaL_error(L, "pairs: the names are too long");
		lua_pushvalue(L, -1);
		lua_rawseti(L, names, key->at);
	}
}

/* The step: upvalues are the table, its keys and the walk.  A walk ends with
 * its call, else a rule could keep a place, or a table, in one. */
static int
next_cb(lua_State *L)
{
	struct walk *w = lua_touserdata(L, lua_upvalueindex(3));

	if (w->call != fence_of(L)->entered)
		return luaL_error(L, "pairs: a walk of an earlier call");
	while (w->next < w->nkeys) {
		fence_poll(L);
		lua_rawgeti(L, lua_upvalueindex(2), w->keys[w->next++].at);
		lua_pushvalue(L, -1);
		if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
			return 2;
		lua_pop(L, 2); /* removed since */
	}
	lua_pushnil(L);
	return 1;
}

int
fence_push_pairs(lua_State *L, int idx)
{
	struct walk *w;
	size_t n;

	idx = lua_absindex(L, idx);
	n = count_keys(L, idx);
	lua_pushvalue(L, idx);
	lua_createtable(L, (int)n, 0);         /* t names */
	w = lua_newuserdatauv(L, sizeof *w + n * sizeof w->keys[0], 0);
	w->call = fence_of(L)->entered;
	w->nkeys = w->next = 0;                /* t names walk */
	collect_keys(L, idx, lua_gettop(L) - 1, w);
	mem_sort(w->keys, n, sizeof w->keys[0], compare_keys_cb);
	lua_pushcclosure(L, next_cb, 3);       /* next */
	lua_pushvalue(L, idx);
	lua_pushnil(L);
	return 3;
}
