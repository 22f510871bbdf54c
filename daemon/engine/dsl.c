/*
 * dsl: declarations as Lua functions.
 *
 * `classify "x" { ... }` is two calls: the first gives the name, the second
 * the table.  The stack is shown in the right margin.
 */
#include "dsl.h"

#include <lauxlib.h>
#include <lua.h>

#include "declare_parts.h"
#include "fence.h"
#include "utf8.h"

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

	if (utf8_whole_len(s) == s.len)
		return;
	where = dsl_here(L, rs);
	f = &rs->bundle->files[where.file];
	lua_pushfstring(L, "%s:%d: a string is not UTF-8 (was the file saved "
	    "in another encoding?)", f->name, dsl_line_of(f, where.line, s));
	lua_error(L);
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
	dsl_take(L, idx, rs, MAX_VALUES, &d);
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
	dsl_take(L, 1, rs, 0, &d);
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
	dsl_take(L, 1, rs, 0, &d);
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

bool
dsl_is_pattern(lua_State *L, int idx, uint32_t *form)
{
	const uint32_t *u = luaL_testudata(L, idx, PATTERN);

	if (u != NULL)
		*form = *u;
	return u != NULL;
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
