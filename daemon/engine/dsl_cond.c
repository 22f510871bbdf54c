/*
 * dsl_cond: conditions as Lua values: has, field, count, type and the like, and
 * the operators & | ~.  Comparing is dsl_compare.c's.
 *
 * A condition in Lua is a node's number in a userdata.  The stack is shown in
 * the right margin.
 */
#include <lauxlib.h>
#include <lua.h>
#include <string.h>

#include "declare_parts.h"
#include "dsl.h"
#include "notes.h"

#define CONDITION "triaged.condition"

static struct ruleset *
ruleset_of(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

int
dsl_is_condition(lua_State *L, int idx, uint32_t *node)
{
	uint32_t *p = luaL_testudata(L, idx, CONDITION);

	if (p == NULL)
		return 0;
	*node = *p;
	return 1;
}

static int
push_condition(lua_State *L, uint32_t node)
{
	uint32_t *p = lua_newuserdatauv(L, sizeof(*p), 0);

	*p = node;
	luaL_setmetatable(L, CONDITION);
	return 1;
}

int
dsl_push_atom(lua_State *L, struct ruleset *rs, const struct atom *atom)
{
	return push_condition(L,
	    cond_add_atom(&rs->conds, atom, dsl_here(L, rs)));
}

/* A string of at most COND_MAX_STRING bytes, without control characters; it is
 * Lua's. */
static struct str
check_string(lua_State *L, int idx, const char *what)
{
	struct datum d = { .type = DATUM_STRING };
	struct err err = { "" };

	if (lua_type(L, idx) != LUA_TSTRING)
		luaL_error(L, "%s: expected a string, found %s", what,
		    luaL_typename(L, idx));
	d.s.data = lua_tolstring(L, idx, &d.s.len);
	if (datum_string(&d, what, COND_MAX_STRING, &err) < 0)
		luaL_error(L, "%s", err.text);
	return d.s;
}

/* The same, of a rule file. */
static struct str
check_text(lua_State *L, const struct ruleset *rs, int idx, const char *what)
{
	struct str s = check_string(L, idx, what);

	dsl_check_text(L, rs, s);
	return s;
}

static uint32_t
check_condition(lua_State *L, struct ruleset *rs, int idx, const char *op)
{
	uint32_t node = 0;

	if (!dsl_is_condition(L, idx, &node))
		luaL_error(L, "%s: expected a condition, found %s", op,
		    luaL_typename(L, idx));
	if (rs->conds.nodes[node].is_unfinished)
		luaL_error(L, "%s: a count must be compared, as in "
		    "count(\"customer\", \"30d\"):at_least(3)", op);
	return node;
}

static int
push_pair(lua_State *L, const char *op, uint32_t (*add)(struct conds *c,
    uint32_t a, uint32_t b, struct where where))
{
	struct ruleset *rs = ruleset_of(L);
	uint32_t a, b;

	dsl_check_open(L, rs, op);
	a = check_condition(L, rs, 1, op);
	b = check_condition(L, rs, 2, op);
	return push_condition(L, add(&rs->conds, a, b, dsl_here(L, rs)));
}

static int
l_and(lua_State *L)                                          /* a b */
{
	return push_pair(L, "&", cond_add_and);
}

static int
l_or(lua_State *L)                                           /* a b */
{
	return push_pair(L, "|", cond_add_or);
}

static int
l_not(lua_State *L)                                          /* a a */
{
	struct ruleset *rs = ruleset_of(L);

	dsl_check_open(L, rs, "~");
	return push_condition(L, cond_add_not(&rs->conds,
	    check_condition(L, rs, 1, "~"), dsl_here(L, rs)));
}

/* `signal "x" { ... }`: what looked like a condition is a declaration. */
static int
l_call(lua_State *L)                                         /* cond table */
{
	struct ruleset *rs = ruleset_of(L);
	const struct declaration *kind;
	struct atom *atom;
	uint32_t node;

	dsl_check_open(L, rs, "signal");
	node = check_condition(L, rs, 1, "signal");
	atom = &rs->conds.atoms[rs->conds.nodes[node].a];
	if (rs->conds.nodes[node].kind != NODE_ATOM ||
	    atom->kind != ATOM_RESULT || atom->result != RESULT_SIGNAL)
		return luaL_error(L, "this is a condition, not a declaration; "
		    "write when = ... in a rule");
	rs->conds.nodes[node].is_used = true;
	for (kind = declarations; kind->stage != STAGE_SIGNAL;)
		kind++;
	dsl_declare(L, rs, 2, kind, cond_result_name(&rs->conds, atom->name),
	    rs->conds.nodes[node].where);
	return 0;
}

static int
l_has(lua_State *L)                                          /* name */
{
	struct ruleset *rs = ruleset_of(L);
	struct atom atom = { .kind = ATOM_HAS };

	dsl_check_open(L, rs, "has");
	atom.name = cond_add_list(&rs->conds, check_text(L, rs, 1, "has"));
	return dsl_push_atom(L, rs, &atom);
}

static int
l_field(lua_State *L)                                        /* path */
{
	struct ruleset *rs = ruleset_of(L);
	struct atom atom = { .kind = ATOM_FIELD };
	struct err err = { "" };

	dsl_check_open(L, rs, "field");
	if (cond_add_path(&rs->conds, check_text(L, rs, 1, "field"),
	    &atom.name, &err) < 0)
		return luaL_error(L, "%s", err.text);
	return dsl_push_atom(L, rs, &atom);
}

static int
push_result(lua_State *L, enum result_kind kind)
{
	struct ruleset *rs = ruleset_of(L);
	struct atom atom = { .kind = ATOM_RESULT, .result = kind };
	struct str name;

	dsl_check_open(L, rs, result_words[kind]);
	name = check_text(L, rs, 1, result_words[kind]);
	if (name.len == COND_MAX_STRING) /* the kind's letter goes in front */
		return luaL_error(L, "%s: the name is too long",
		    result_words[kind]);
	atom.name = cond_add_result(&rs->conds, kind, name);
	return dsl_push_atom(L, rs, &atom);
}

/* type "x" is a condition in a rule file; of anything else, and in a check, it
 * is Lua's own. */
static int
l_type(lua_State *L)                                         /* value */
{
	if (ruleset_of(L)->is_open && lua_type(L, 1) == LUA_TSTRING)
		return push_result(L, RESULT_TYPE);
	luaL_checkany(L, 1);
	lua_pushstring(L, luaL_typename(L, 1));
	return 1;
}

static int
l_flag(lua_State *L)                                         /* name */
{
	return push_result(L, RESULT_FLAG);
}

static int
l_tag(lua_State *L)                                          /* name */
{
	return push_result(L, RESULT_TAG);
}

static int
l_signal(lua_State *L)                                       /* name */
{
	return push_result(L, RESULT_SIGNAL);
}

static int
l_priority(lua_State *L)                                     /* name */
{
	return push_result(L, RESULT_PRIORITY);
}

/* case "rounds": what the case remembers. */
static int
l_case(lua_State *L)                                         /* name */
{
	struct ruleset *rs = ruleset_of(L);
	struct atom atom = { .kind = ATOM_NOTE };
	struct str name;

	dsl_check_open(L, rs, "case");
	name = check_text(L, rs, 1, "case");
	if (!notes_is_name(name))
		return luaL_error(L, "case: expected the name of a note, 1 to "
		    "%d letters, digits, _ - and .", NOTES_NAME_BYTES);
	atom.name = cond_add_note(&rs->conds, name);
	return dsl_push_atom(L, rs, &atom);
}

/* The words of an atom that asks for any of them. */
static void
check_words(lua_State *L, struct ruleset *rs, const char *what,
    struct atom *atom)
{
	struct value *values;
	uint32_t i;

	dsl_check_open(L, rs, what);
	atom->op = OP_ONE_OF;
	atom->nvalues = dsl_check_values(L, rs, 1, what, &values);
	atom->values = values;
	for (i = 0; i < atom->nvalues; i++)
		if (values[i].type != VALUE_STRING)
			luaL_error(L, "%s: expected a string or a list of "
			    "strings", what);
}

/* state { "resolved", "closed" } */
static int
l_state(lua_State *L)                                        /* words */
{
	struct atom atom = { .kind = ATOM_STATE };

	check_words(L, ruleset_of(L), "state", &atom);
	return dsl_push_atom(L, ruleset_of(L), &atom);
}

static int
l_nature(lua_State *L)                                       /* words */
{
	struct atom atom = { .kind = ATOM_NATURE };

	check_words(L, ruleset_of(L), "nature", &atom);
	return dsl_push_atom(L, ruleset_of(L), &atom);
}

/* channel "phone", lang { "zh", "ko" }, kind "reply". */
static int
l_word(lua_State *L)                                         /* words */
{
	struct ruleset *rs = ruleset_of(L);
	const char *what = lua_tostring(L, lua_upvalueindex(2));
	struct atom atom = { .kind = ATOM_FIELD };
	struct err err = { "" };

	check_words(L, rs, what, &atom);
	if (cond_add_path(&rs->conds, str_of(what), &atom.name, &err) < 0)
		return luaL_error(L, "%s", err.text);
	return dsl_push_atom(L, rs, &atom);
}

/* count("lot", "24h"[, metric]): whose, how far back, what. */
void
dsl_check_count(lua_State *L, struct count *count)           /* whose window */
{
	bool has_metric = !lua_isnoneornil(L, 3);
	struct err err = { "" };

	if (count_read(count, check_string(L, 1, "count"),
	    check_string(L, 2, "count"), has_metric ?
	    check_string(L, 3, "count") : STR(""), &err) < 0)
		luaL_error(L, "%s", err.text);
}

static int
l_count(lua_State *L)                                        /* whose window */
{
	struct ruleset *rs = ruleset_of(L);
	struct atom atom = { .kind = ATOM_COUNT };
	struct count count = { .hours = 0 };

	dsl_check_open(L, rs, "count");
	dsl_check_count(L, &count);
	atom.name = cond_add_count(&rs->conds, &count);
	dsl_push_atom(L, rs, &atom);                             /* ... cond */
	rs->conds.nodes[rs->conds.nnodes - 1].is_unfinished = true;
	return 1;
}

static void
set_closure(lua_State *L, struct ruleset *rs, const char *name,
    lua_CFunction fn)                                        /* table */
{
	lua_pushlightuserdata(L, rs);                        /* table rs */
	lua_pushcclosure(L, fn, 1);                          /* table fn */
	lua_setfield(L, -2, name);
}

static void
open_metatable(lua_State *L, struct ruleset *rs)
{
	luaL_newmetatable(L, CONDITION);                     /* meta */
	set_closure(L, rs, "__band", l_and);
	set_closure(L, rs, "__bor", l_or);
	set_closure(L, rs, "__bnot", l_not);
	set_closure(L, rs, "__call", l_call);
	lua_pushboolean(L, 0);
	lua_setfield(L, -2, "__metatable");
	dsl_open_methods(L, rs);                             /* meta */
	lua_pop(L, 1);
}

/* always, known_case, backdated: there from the start, so nobody has to use
 * them. */
static void
set_constant(lua_State *L, struct ruleset *rs, const char *name,
    enum atom_kind kind)
{
	struct atom atom = { .kind = kind };
	uint32_t node = cond_add_atom(&rs->conds, &atom, (struct where){ 0 });

	rs->conds.nodes[node].is_used = true;
	push_condition(L, node);                             /* cond */
	lua_setglobal(L, name);
}

void
dsl_open_conditions(lua_State *L, struct ruleset *rs)
{
	static const luaL_Reg functions[] = {
		{ "has", l_has }, { "field", l_field }, { "count", l_count },
		{ "type", l_type }, { "flag", l_flag }, { "tag", l_tag },
		{ "signal", l_signal }, { "priority", l_priority },
		{ "case", l_case }, { "state", l_state },
		{ "nature", l_nature },
		{ NULL, NULL },
	};
	static const char *const words[] = { "channel", "lang", "kind" };
	const luaL_Reg *fn;
	size_t i;

	open_metatable(L, rs);
	for (fn = functions; fn->name != NULL; fn++) {
		lua_pushlightuserdata(L, rs);                /* rs */
		lua_pushcclosure(L, fn->func, 1);            /* fn */
		lua_setglobal(L, fn->name);
	}
	for (i = 0; i < 3; i++) {
		lua_pushlightuserdata(L, rs);                /* rs */
		lua_pushstring(L, words[i]);                 /* rs word */
		lua_pushcclosure(L, l_word, 2);              /* fn */
		lua_setglobal(L, words[i]);
	}
	set_constant(L, rs, "always", ATOM_ALWAYS);
	set_constant(L, rs, "known_case", ATOM_KNOWN_CASE);
	set_constant(L, rs, "backdated", ATOM_BACKDATED);
}
