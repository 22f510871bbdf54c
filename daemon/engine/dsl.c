/*
 * dsl: declarations as Lua functions, and Lua values as data.
 *
 * `classify "x" { ... }` is two calls: the first gives the name, the second
 * the table.  The stack is shown in the right margin.
 */
#include "dsl.h"

#include <lauxlib.h>
#include <lua.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "complaint.h"
#include "declare_parts.h"
#include "fence.h"

#define PATTERN "triaged.pattern"
#define MAX_VALUES 1000000 /* in one declaration */

struct where
dsl_here(lua_State *L, const struct ruleset *rs)
{
	struct where where = { .file = rs->file };
	lua_Debug ar;

	if (lua_getstack(L, 1, &ar) && lua_getinfo(L, "l", &ar) &&
	    ar.currentline > 0)
		where.line = ar.currentline;
	return where;
}

void
dsl_check_open(lua_State *L, const struct ruleset *rs, const char *what)
{
	if (!rs->is_open)
		luaL_error(L, "%s is for rule files, not for checks", what);
}

void
dsl_check_text(lua_State *L, const struct ruleset *rs, struct str s)
{
	const struct bundle_file *f;
	struct where where;

	if (complaint_utf8_len(s) == s.len)
		return;
	where = dsl_here(L, rs);
	f = &rs->bundle->files[where.file];
	lua_pushfstring(L, "%s:%d: a string is not UTF-8 (was the file saved "
	    "in another encoding?)", f->name, dsl_line_of(f, where.line, s));
	lua_error(L);
}

struct taking {
	struct mem_arena *mem;
	const struct ruleset *rs; /* whose file; NULL: an answer of a check */
	uint32_t left, depth;
};

static struct str
take_string(lua_State *L, int idx, const struct taking *t)
{
	struct str s;

	s.data = lua_tolstring(L, idx, &s.len);
	if (t->rs != NULL)
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
	const uint32_t *form;

	d->type = DATUM_OTHER;
	if (fence_is_null(L, idx)) {
		d->type = DATUM_NULL;
	} else if (dsl_is_condition(L, idx, &d->id)) {
		d->type = DATUM_CONDITION;
	} else if ((form = luaL_testudata(L, idx, PATTERN)) != NULL) {
		d->type = DATUM_PATTERN;
		d->id = *form;
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
		if (t->rs == NULL || lua_iscfunction(L, idx))
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
dsl_take(lua_State *L, int idx, struct mem_arena *a, uint32_t max_values,
    const struct ruleset *rs, struct datum *d)
{
	struct taking t = { .mem = a, .left = max_values, .rs = rs };

	memset(d, 0, sizeof(*d));
	take(L, lua_absindex(L, idx), &t, d);
}

void
dsl_declare(lua_State *L, struct ruleset *rs, int idx,
    const struct declaration *kind, struct str name, struct where where)
{
	struct err err = { "" };
	struct datum d;

	dsl_check_open(L, rs, kind->name);
	rs->has_begun = true;
	if (lua_type(L, idx) != LUA_TTABLE)
		luaL_error(L, "%s: expected a table, found %s", kind->name,
		    luaL_typename(L, idx));
	dsl_take(L, idx, &rs->mem, MAX_VALUES, rs, &d);
	if (kind->take(rs, kind, name, &d, where, &err) < 0)
		luaL_error(L, "%s", err.text);
}

/* Notes that a declaration's name was given; its number in rs->announced. */
static uint32_t
announce(lua_State *L, struct ruleset *rs, const char *kind,
    struct str name)
{
	if (rs->nannounced == rs->announced_cap) {
		rs->announced_cap = rs->announced_cap > 0 ?
		    rs->announced_cap * 2 : 64;
		rs->announced = mem_realloc(rs->announced,
		    rs->announced_cap * sizeof(*rs->announced));
	}
	rs->announced[rs->nannounced] = (struct announced){
		.name = name, .kind = kind, .where = dsl_here(L, rs) };
	return rs->nannounced++;
}

static struct ruleset *
ruleset_of(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

/* The table of `classify "x" { ... }`. */
static int
l_table(lua_State *L)                                        /* table */
{
	struct ruleset *rs = ruleset_of(L);
	const struct declaration *kind =
	    lua_touserdata(L, lua_upvalueindex(2));
	struct announced *a =
	    &rs->announced[lua_tointeger(L, lua_upvalueindex(3))];

	a->is_declared = true;
	dsl_declare(L, rs, 1, kind, a->name, a->where);
	return 0;
}

/* The name of `classify "x" { ... }`. */
static int
l_name(lua_State *L)                                         /* name */
{
	struct ruleset *rs = ruleset_of(L);
	const struct declaration *kind =
	    lua_touserdata(L, lua_upvalueindex(2));
	struct err err = { "" };
	struct datum d;
	uint32_t number;

	dsl_check_open(L, rs, kind->name);
	if (lua_type(L, 1) != LUA_TSTRING)
		return luaL_error(L, "%s: expected a name first, as in "
		    "%s \"some-name\" { ... }", kind->name, kind->name);
	dsl_take(L, 1, &rs->mem, 0, rs, &d);
	if (datum_string(&d, kind->name, PROPOSAL_MAX_BYTES, &err) < 0)
		return luaL_error(L, "%s", err.text);
	number = announce(L, rs, kind->name, d.s);
	lua_pushvalue(L, lua_upvalueindex(1));               /* rs */
	lua_pushvalue(L, lua_upvalueindex(2));               /* rs kind */
	lua_pushinteger(L, number);                          /* ... number */
	lua_pushcclosure(L, l_table, 3);                     /* function */
	return 1;
}

/* `types { ... }`: no name. */
static int
l_unnamed(lua_State *L)                                      /* table */
{
	struct ruleset *rs = ruleset_of(L);

	dsl_declare(L, rs, 1, lua_touserdata(L, lua_upvalueindex(2)),
	    (struct str){ "", 0 }, dsl_here(L, rs));
	return 0;
}

/* pack "x": the first line of a file.  The file is left at once where its turn
 * has not come, and where the pack is not switched on: run_files() knows. */
static int
l_pack(lua_State *L)                                         /* name */
{
	struct ruleset *rs = ruleset_of(L);
	struct err err = { "" };
	struct datum d;

	dsl_check_open(L, rs, "pack");
	dsl_take(L, 1, &rs->mem, 0, rs, &d);
	if (datum_string(&d, "pack", PROPOSAL_MAX_BYTES, &err) < 0)
		return luaL_error(L, "%s", err.text);
	if (declare_pack(rs, d.s, &err))
		return 0;
	rs->is_put_off = err.text[0] == '\0';
	return luaL_error(L, "%s", err.text);
}

/* A phrase that is more than a string. */
static const struct form {
	const char *name;
	enum phrase_form form;
} forms[] = {
	{ "re", PHRASE_REGEX },
	{ "begins", PHRASE_BEGINS },
	{ "unbroken", PHRASE_UNBROKEN },
	{ "sequence", PHRASE_SEQUENCE },
};

/* re[[...]], begins "...": what it was made from, to be told from a string. */
static int
l_pattern(lua_State *L)                                      /* source */
{
	const struct form *f = lua_touserdata(L, lua_upvalueindex(2));
	uint32_t *form;

	dsl_check_open(L, ruleset_of(L), f->name);
	if (lua_type(L, 1) != LUA_TSTRING)
		return luaL_error(L, "%s: expected a string, found %s",
		    f->name, luaL_typename(L, 1));
	form = lua_newuserdatauv(L, sizeof(*form), 1);       /* source u */
	*form = f->form;
	lua_pushvalue(L, 1);                                 /* ... source */
	lua_setiuservalue(L, -2, 1);                         /* source u */
	luaL_setmetatable(L, PATTERN);
	return 1;
}

static void
open_patterns(lua_State *L, struct ruleset *rs)
{
	luaL_newmetatable(L, PATTERN);                       /* meta */
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	lua_pop(L, 1);
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		lua_pushlightuserdata(L, rs);                /* rs */
		lua_pushlightuserdata(L, (void *)&forms[i]); /* rs form */
		lua_pushcclosure(L, l_pattern, 2);           /* function */
		lua_setglobal(L, forms[i].name);
	}
}

void
dsl_open(struct ruleset *rs)
{
	lua_State *L = fence_lua(rs->fence);
	const struct declaration *kind;

	for (kind = declarations; kind->name != NULL; kind++) {
		if (kind->stage == STAGE_SIGNAL)
			continue; /* a condition, too: dsl_cond.c */
		lua_pushlightuserdata(L, rs);                /* rs */
		lua_pushlightuserdata(L, (void *)kind);      /* rs kind */
		lua_pushcclosure(L, kind->is_named ? l_name : l_unnamed, 2);
		lua_setglobal(L, kind->name);
	}
	lua_pushlightuserdata(L, rs);                        /* rs */
	lua_pushcclosure(L, l_pack, 1);                      /* function */
	lua_setglobal(L, "pack");
	open_patterns(L, rs);
	dsl_open_conditions(L, rs);
}
