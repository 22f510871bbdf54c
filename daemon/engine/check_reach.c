/*
 * check_reach: what a rule's function may reach, so that it carries nothing
 * from one event to the next.
 *
 * A Lua function can reach, outside of its arguments, its upvalues, those of
 * the functions it finds there, and the globals.  It calls none.  The stack is
 * shown in the right margin.
 */
#include "check.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdlib.h>
#include <string.h>

#include "fence.h"

/* One walk through all that a function can reach. */
struct walk {
	struct ruleset *rs;
	const char *where;        /* of the rule, or "" */
	struct saved_upvalue *saved;
	uint32_t nsaved, cap;
	const void **seen;        /* functions */
	uint32_t nseen, seen_cap;
};

static int save_function(lua_State *L, struct walk *w, struct err *err);

/* Pushes the table that the globals really are: the fence has put a proxy in
 * its place once files are run. */
static void
push_globals(lua_State *L)
{
	lua_pushglobaltable(L);                              /* g */
	if (!lua_getmetatable(L, -1))
		return;                                      /* g */
	lua_pushliteral(L, "__index");
	lua_rawget(L, -2);                                   /* g meta real */
	lua_replace(L, -3);                                  /* real meta */
	lua_pop(L, 1);
}

/* Marks the value on top as stock; leaves it there. */
static void
mark_stock(lua_State *L, int stock)                          /* v */
{
	lua_pushvalue(L, -1);
	lua_pushboolean(L, 1);
	lua_rawset(L, stock);                                /* v */
}

/* What the library table on top holds, behind its proxy. */
static void
mark_library(lua_State *L, int stock)                        /* proxy */
{
	if (lua_type(L, -1) != LUA_TTABLE || !lua_getmetatable(L, -1))
		return;
	lua_pushliteral(L, "__index");
	lua_rawget(L, -2);                                   /* p meta t */
	if (lua_type(L, -1) == LUA_TTABLE)
		for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1))
			mark_stock(L, stock);
	lua_pop(L, 2);                                       /* proxy */
}

void
check_note_stock(struct ruleset *rs)
{
	lua_State *L = fence_lua(rs->fence);
	int stock;

	lua_newtable(L);                                     /* stock */
	stock = lua_gettop(L);
	lua_pushglobaltable(L);                              /* stock g */
	mark_stock(L, stock);
	for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) { /* ... k v */
		mark_stock(L, stock);
		mark_library(L, stock);
		lua_pushvalue(L, -2);                        /* ... k v k */
		mark_stock(L, stock);
		lua_pop(L, 1);                               /* ... k v */
	}
	lua_pop(L, 1);                                       /* stock */
	rs->stock = luaL_ref(L, LUA_REGISTRYINDEX);
}

/* Is the value on top part of what the state began with? */
static bool
is_stock(lua_State *L, const struct ruleset *rs)
{
	bool is;

	lua_rawgeti(L, LUA_REGISTRYINDEX, rs->stock);        /* v stock */
	lua_pushvalue(L, -2);
	lua_rawget(L, -2);                                   /* v stock is */
	is = lua_toboolean(L, -1);
	lua_pop(L, 2);
	return is;
}

static bool
was_seen(struct walk *w, const void *function)
{
	uint32_t i;

	for (i = 0; i < w->nseen; i++)
		if (w->seen[i] == function)
			return true;
	if (w->nseen == w->seen_cap) {
		w->seen_cap = w->seen_cap > 0 ? w->seen_cap * 2 : 8;
		w->seen = mem_realloc(w->seen,
		    w->seen_cap * sizeof(*w->seen));
	}
	w->seen[w->nseen++] = function;
	return false;
}

static void
save(lua_State *L, struct walk *w, int n)                    /* f v */
{
	struct saved_upvalue *k;

	if (w->nsaved == w->cap) {
		w->cap = w->cap > 0 ? w->cap * 2 : 4;
		w->saved = mem_realloc(w->saved, w->cap * sizeof(*w->saved));
	}
	k = &w->saved[w->nsaved++];
	k->n = n;
	lua_pushvalue(L, -1);                                /* f v v */
	k->value = luaL_ref(L, LUA_REGISTRYINDEX);           /* f v */
	lua_pushvalue(L, -2);                                /* f v f */
	k->function = luaL_ref(L, LUA_REGISTRYINDEX);        /* f v */
}

/* Can the value on top change without anybody assigning to it?  A function of
 * C's that is not the library's is an iterator. */
static bool
has_state(lua_State *L, const struct ruleset *rs)
{
	if (lua_type(L, -1) == LUA_TTABLE)
		return !is_stock(L, rs);
	if (!lua_iscfunction(L, -1) || lua_getupvalue(L, -1, 1) == NULL)
		return false;
	lua_pop(L, 1);
	return !is_stock(L, rs);
}

static int
save_value(lua_State *L, struct walk *w, const char *name, struct err *err)
{
	if (has_state(L, w->rs))
		return err_set(err, "%s: the check can reach the %s '%s', "
		    "which would be there for the next event; a check may not "
		    "keep a table between events: build it inside the "
		    "function", w->where, luaL_typename(L, -1), name);
	if (lua_type(L, -1) == LUA_TFUNCTION && !lua_iscfunction(L, -1))
		return save_function(L, w, err);
	return 0;
}

/* The function on top: all its upvalues, and what is below them. */
static int
save_function(lua_State *L, struct walk *w, struct err *err)
{
	const char *name;
	int n, failed = 0;

	if (was_seen(w, lua_topointer(L, -1)))
		return 0;
	if (w->nseen > 1000)
		return err_set(err, "%s: the check can reach more than a "
		    "thousand functions", w->where);
	luaL_checkstack(L, 8, NULL);
	for (n = 1; failed == 0; n++) {
		name = lua_getupvalue(L, -1, n);             /* f v */
		if (name == NULL)
			break;
		save(L, w, n);
		failed = save_value(L, w, name, err);
		lua_pop(L, 1);                               /* f */
	}
	return failed;
}

static int
save_rule(lua_State *L, struct ruleset *rs, struct rule *rule,
    struct err *err)
{
	struct walk w = { .rs = rs, .where = rule->where_text };
	int failed;

	lua_rawgeti(L, LUA_REGISTRYINDEX, rule->check);      /* f */
	failed = save_function(L, &w, err);
	lua_pop(L, 1);
	rule->nsaved = w.nsaved;
	rule->saved = mem_arena_alloc(&rs->mem, w.nsaved * sizeof(*w.saved));
	if (w.nsaved > 0)
		memcpy(rule->saved, w.saved, w.nsaved * sizeof(*w.saved));
	free(w.saved);
	free(w.seen);
	return failed;
}

/* Where a global's name stands first in the files. */
static const char *
place_of(struct ruleset *rs, const char *name)
{
	const struct bundle_file *file;
	const char *at, *p;
	struct where where = { 0 };

	for (; where.file < rs->bundle->nfiles; where.file++) {
		file = &rs->bundle->files[where.file];
		at = memmem(file->data, file->len, name, strlen(name));
		if (at == NULL)
			continue;
		where.line = 1;
		for (p = file->data; p < at; p++)
			where.line += *p == '\n';
		return ruleset_where(rs, where);
	}
	return "rules";
}

/* The value on top belongs to the global name below it. */
static int
save_global(lua_State *L, struct walk *w, struct err *err)   /* ... k v */
{
	const char *name;
	bool is_ours;

	lua_pushvalue(L, -2);                                /* k v k */
	is_ours = is_stock(L, w->rs);
	lua_pop(L, 1);
	if (is_ours)
		return 0;
	name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?";
	w->where = place_of(w->rs, name);
	return save_value(L, w, name, err);
}

static int
save_globals(lua_State *L, struct ruleset *rs, struct err *err)
{
	struct walk w = { .rs = rs };
	int failed = 0, top = lua_gettop(L);

	push_globals(L);                                     /* g */
	for (lua_pushnil(L); failed == 0 && lua_next(L, -2);) { /* g k v */
		failed = save_global(L, &w, err);
		lua_pop(L, 1);                               /* g k */
	}
	lua_settop(L, top);
	rs->shared = mem_arena_alloc(&rs->mem, w.nsaved * sizeof(*w.saved));
	rs->nshared = w.nsaved;
	if (w.nsaved > 0)
		memcpy(rs->shared, w.saved, w.nsaved * sizeof(*w.saved));
	free(w.saved);
	free(w.seen);
	return failed;
}

int
check_reach(struct ruleset *rs, struct err *err)
{
	lua_State *L = fence_lua(rs->fence);
	uint32_t i;

	for (i = 0; i < rs->nrules; i++)
		if (rs->rules[i].check != 0 &&
		    save_rule(L, rs, &rs->rules[i], err) < 0)
			return -1;
	return save_globals(L, rs, err);
}
