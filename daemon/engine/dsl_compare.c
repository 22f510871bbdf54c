/*
 * dsl_compare: conditions that compare a field or a count: at_least, equals,
 * one_of and the like; and what Lua's own operators answer on conditions: which
 * words to write instead.
 *
 * The stack is shown in the right margin.
 */
#include <lauxlib.h>
#include <lua.h>
#include <math.h>
#include <string.h>

#include "dsl.h"

#define MAX_CHOICES 1000 /* of one_of and the like */

static struct ruleset *
ruleset_of(lua_State *L)
{
	return lua_touserdata(L, lua_upvalueindex(1));
}

/* A value to compare with; a string is Lua's. */
static struct value
check_value(lua_State *L, const struct ruleset *rs, int idx,
    const char *what)
{
	struct value v = { .type = VALUE_NONE };

	switch (lua_type(L, idx)) {
	case LUA_TSTRING:
		v.type = VALUE_STRING;
		v.s.data = lua_tolstring(L, idx, &v.s.len);
		if (v.s.len > COND_MAX_STRING)
			luaL_error(L, "%s: the string has more than %d bytes",
			    what, COND_MAX_STRING);
		dsl_check_text(L, rs, v.s);
		break;
	case LUA_TBOOLEAN:
		v.type = VALUE_BOOL;
		v.b = lua_toboolean(L, idx);
		break;
	case LUA_TNUMBER:
		v.type = VALUE_REAL;
		v.d = lua_tonumber(L, idx);
		if (!(fabs(v.d) <= 0x1p53))
			luaL_error(L, "%s: expected a number within 2^53",
			    what);
		if (!lua_isinteger(L, idx))
			break;
		v.type = VALUE_INT;
		v.i = lua_tointeger(L, idx);
		break;
	default:
		luaL_error(L, "%s: expected a string, a number or a boolean, "
		    "found %s", what, luaL_typename(L, idx));
	}
	return v;
}

/* A list of values, or one: in an arena that lives until the ruleset goes. */
uint32_t
dsl_check_values(lua_State *L, struct ruleset *rs, int idx, const char *what,
    struct value **values)
{
	lua_Unsigned i, n;

	if (lua_type(L, idx) != LUA_TTABLE) {
		*values = mem_arena_alloc(&rs->mem, sizeof(**values));
		(*values)[0] = check_value(L, rs, idx, what);
		return 1;
	}
	n = lua_rawlen(L, idx);
	if (n == 0 || n > MAX_CHOICES)
		luaL_error(L, "%s: expected a list of 1 to %d values", what,
		    MAX_CHOICES);
	*values = mem_arena_alloc(&rs->mem, n * sizeof(**values));
	for (i = 0; i < n; i++) {
		lua_rawgeti(L, idx, (lua_Integer)i + 1);     /* value */
		(*values)[i] = check_value(L, rs, -1, what);
		lua_pop(L, 1); /* the table keeps the string */
	}
	return (uint32_t)n;
}

enum takes { A_NUMBER, A_STRING, A_BOOLEAN, A_VALUE, VALUES };
static const char *const takes_words[] = {
	"a number", "a string", "true or false", "one value", "a list"
};
static const struct method {
	const char *name;
	enum atom_op op;
	enum takes takes;
} methods[] = {
	{ "equals", OP_ONE_OF, A_VALUE },
	{ "one_of", OP_ONE_OF, VALUES },
	{ "is", OP_ONE_OF, A_BOOLEAN },
	{ "at_least", OP_AT_LEAST, A_NUMBER },
	{ "at_most", OP_AT_MOST, A_NUMBER },
	{ "above", OP_ABOVE, A_NUMBER },
	{ "below", OP_BELOW, A_NUMBER },
	{ "contains", OP_CONTAINS, A_STRING },
};
#define NMETHODS (sizeof(methods) / sizeof(methods[0]))

static bool
suits(enum takes takes, const struct value *v)
{
	bool is_number = v->type == VALUE_INT || v->type == VALUE_REAL;

	return takes == A_NUMBER ? is_number
	    : takes == A_STRING ? v->type == VALUE_STRING && v->s.len > 0
	    : takes == A_BOOLEAN ? v->type == VALUE_BOOL : true;
}

/* field "x":at_least(3): a new condition in the place of the plain one. */
static int
l_method(lua_State *L)                                       /* cond value */
{
	struct ruleset *rs = ruleset_of(L);
	const struct method *m = lua_touserdata(L, lua_upvalueindex(2));
	struct value *values;
	struct atom atom;
	uint32_t node;

	dsl_check_open(L, rs, m->name);
	if (!dsl_is_condition(L, 1, &node) ||
	    rs->conds.nodes[node].kind != NODE_ATOM)
		return luaL_error(L, "%s: write field(...):%s(...) or "
		    "count(...):%s(...)", m->name, m->name, m->name);
	atom = rs->conds.atoms[rs->conds.nodes[node].a];
	if (atom.op != OP_PRESENT ||
	    (atom.kind != ATOM_FIELD && atom.kind != ATOM_COUNT &&
	    atom.kind != ATOM_NOTE))
		return luaL_error(L, "%s: only a field, a count or a note of "
		    "the case can be compared, and once", m->name);
	atom.nvalues = dsl_check_values(L, rs, 2, m->name, &values);
	atom.values = values;
	atom.op = m->op;
	if ((m->takes != VALUES) == (lua_type(L, 2) == LUA_TTABLE) ||
	    !suits(atom.kind == ATOM_COUNT && m->takes == A_VALUE ? A_NUMBER
	    : m->takes, values) || (atom.kind == ATOM_COUNT &&
	    m->takes != A_NUMBER && m->takes != A_VALUE))
		return luaL_error(L, "%s: expected %s%s", m->name,
		    takes_words[m->takes], atom.kind == ATOM_COUNT ?
		    "; a count is compared with numbers" : "");
	rs->conds.nodes[node].is_used = true;
	return dsl_push_atom(L, rs, &atom);
}

/* case "offered_to":is_owner(): one of the owners, which a file that is read
 * later may declare; ruleset_check.c puts in who they are. */
static int
l_is_owner(lua_State *L)                                     /* cond */
{
	struct ruleset *rs = ruleset_of(L);
	struct atom atom = { .kind = ATOM_ALWAYS };
	uint32_t node = 0;

	dsl_check_open(L, rs, "is_owner");
	if (dsl_is_condition(L, 1, &node) &&
	    rs->conds.nodes[node].kind == NODE_ATOM)
		atom = rs->conds.atoms[rs->conds.nodes[node].a];
	if (atom.op != OP_PRESENT ||
	    (atom.kind != ATOM_FIELD && atom.kind != ATOM_NOTE))
		return luaL_error(L, "is_owner: only a field or a note of the "
		    "case is asked for it, as in case(\"offered_to\")"
		    ":is_owner()");
	if (!lua_isnoneornil(L, 2))
		return luaL_error(L, "is_owner: expected nothing in the "
		    "brackets; the owners are those of owners { ... }");
	atom.op = OP_ONE_OF;
	atom.is_owner = true;
	rs->conds.nodes[node].is_used = true;
	return dsl_push_atom(L, rs, &atom);
}

/* A method that does not exist. */
static int
l_index(lua_State *L)                                        /* cond key */
{
	struct ruleset *rs = ruleset_of(L);
	struct names known = { 0 };
	char hint[160];
	size_t i;

	lua_pushvalue(L, 2);                                 /* ... key */
	lua_rawget(L, lua_upvalueindex(2));                  /* ... method */
	if (!lua_isnil(L, -1))
		return 1;
	for (i = 0; i < NMETHODS; i++)
		names_add(&known, &rs->mem, str_of(methods[i].name));
	names_add(&known, &rs->mem, STR("is_owner"));
	names_hint(&known, str_of(luaL_tolstring(L, 2, NULL)), hint,
	    sizeof(hint));
	names_clear(&known);
	return luaL_error(L, "a condition has no \"%s\"%s",
	    lua_tostring(L, -1), hint[0] != '\0' ? hint : "; expected "
	    ":equals, :one_of, :at_least, :at_most, :above, :below, "
	    ":contains, :is or :is_owner");
}

/* field "x" >= 3; Lua turns > and >= round. */
static int
l_compare(lua_State *L)                                      /* a b */
{
	static const struct {
		const char *sign, *method;
	} rows[2][2] = {
		{ { "<", "below" }, { "<=", "at_most" } },
		{ { ">", "above" }, { ">=", "at_least" } },
	};
	uint32_t node;
	bool is_turned = !dsl_is_condition(L, 1, &node);
	int or_equal = (int)lua_tointeger(L, lua_upvalueindex(1));

	return luaL_error(L, "`%s` does not work on conditions; write "
	    "field(...):%s(...)", rows[is_turned][or_equal].sign,
	    rows[is_turned][or_equal].method);
}

static int
l_refuse(lua_State *L)                                       /* a b */
{
	return luaL_error(L, "`%s` does not work on conditions; %s",
	    lua_tostring(L, lua_upvalueindex(1)),
	    lua_tostring(L, lua_upvalueindex(2)));
}

static void
refuse_operators(lua_State *L)                               /* meta */
{
	static const char join[] = "they are joined with &, | and ~";
	static const char *const rows[][3] = {
		{ "__eq", "==", "write field(...):equals(...)" },
		{ "__bxor", "~",
		    "~ stands before one condition, as in a & ~b" },
		{ "__add", "+", join }, { "__sub", "-", join },
		{ "__mul", "*", join }, { "__div", "/", join },
		{ "__mod", "%", join }, { "__pow", "^", join },
		{ "__idiv", "//", join }, { "__unm", "-", join },
		{ "__shl", "<<", join }, { "__shr", ">>", join },
		{ "__concat", "..", join }, { "__len", "#", join },
		{ "__newindex", "=", "a condition cannot be changed" },
	};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		lua_pushstring(L, rows[i][1]);
		lua_pushstring(L, rows[i][2]);
		lua_pushcclosure(L, l_refuse, 2);            /* meta fn */
		lua_setfield(L, -2, rows[i][0]);             /* meta */
	}
	for (i = 0; i < 2; i++) {
		lua_pushinteger(L, (lua_Integer)i);
		lua_pushcclosure(L, l_compare, 1);           /* meta fn */
		lua_setfield(L, -2, i == 0 ? "__lt" : "__le");
	}
}

void
dsl_open_methods(lua_State *L, struct ruleset *rs)           /* meta */
{
	size_t i;

	lua_pushlightuserdata(L, rs);                        /* meta rs */
	lua_createtable(L, 0, NMETHODS);                     /* ... methods */
	for (i = 0; i < NMETHODS; i++) {
		lua_pushlightuserdata(L, rs);
		lua_pushlightuserdata(L, (void *)&methods[i]);
		lua_pushcclosure(L, l_method, 2);
		lua_setfield(L, -2, methods[i].name);
	}
	lua_pushlightuserdata(L, rs);
	lua_pushcclosure(L, l_is_owner, 1);
	lua_setfield(L, -2, "is_owner");
	lua_pushcclosure(L, l_index, 2);                     /* meta fn */
	lua_setfield(L, -2, "__index");                      /* meta */
	refuse_operators(L);
}
