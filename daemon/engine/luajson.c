/*
 * luajson: handles on JSON for rules, and JSON from what rules build.
 *
 * A handle is a userdata that borrows a JSON value; handles of one age die
 * together in luajson_expire().  It knows no schema and no event.
 */
#include <jansson.h>
#include <lauxlib.h>
#include <lua.h>

#include <string.h>

#include "fence.h"
#include "luajson.h"

#define META "triaged.json"

struct handle {
	json_t *json; /* an object or array; NULL reads as {} */
	const struct luajson_view *view;
	lua_Unsigned age;
	bool is_top;
};

/* The handle at argument 1; its age is compared with that of upvalue 1. */
static struct handle *
check_handle(lua_State *L)
{
	struct handle *h = luaL_checkudata(L, 1, META);
	const lua_Unsigned *age = lua_touserdata(L, lua_upvalueindex(1));

	if (h->age != *age)
		luaL_error(L, "a value of an earlier event");
	return h;
}

static void
push_handle(lua_State *L, json_t *json, const struct luajson_view *view,
    bool is_top)
{
	struct handle *h = lua_newuserdatauv(L, sizeof *h, 0);

	h->json = json;
	h->view = view;
	h->is_top = is_top;
	luaL_getmetatable(L, META);            /* h meta */
	lua_rawgeti(L, -1, 1);                 /* h meta age */
	h->age = *(lua_Unsigned *)lua_touserdata(L, -1);
	lua_pop(L, 1);
	lua_setmetatable(L, -2);
}

static void
push_value(lua_State *L, json_t *json, const struct luajson_view *view)
{
	switch (json_typeof(json)) {
	case JSON_OBJECT:
	case JSON_ARRAY:
		push_handle(L, json, view, false);
		return;
	case JSON_STRING:
		lua_pushlstring(L, json_string_value(json),
		    json_string_length(json));
		return;
	case JSON_INTEGER:
		lua_pushinteger(L, json_integer_value(json));
		return;
	case JSON_REAL:
		lua_pushnumber(L, json_real_value(json));
		return;
	case JSON_TRUE:
	case JSON_FALSE:
		lua_pushboolean(L, json_is_true(json));
		return;
	case JSON_NULL:
		fence_push_null(L);
		return;
	}
}

static bool
is_withheld(const struct luajson_view *view, const char *name)
{
	return view != NULL && view->is_withheld != NULL &&
	    view->is_withheld(name);
}

/* Is it a member that reads as {} where it is missing? */
static bool
is_promised(const struct handle *h, const char *name)
{
	const char *const *object;

	if (!h->is_top || h->view == NULL || h->view->objects == NULL)
		return false;
	for (object = h->view->objects; *object != NULL; object++)
		if (strcmp(*object, name) == 0)
			return true;
	return false;
}

static void
push_member(lua_State *L, const struct handle *h, const char *name, size_t len)
{
	json_t *member = NULL;

	if (strlen(name) == len && !is_withheld(h->view, name))
		member = json_object_get(h->json, name);
	if ((member == NULL || json_is_null(member)) && is_promised(h, name))
		push_handle(L, NULL, h->view, false);
	else if (member != NULL)
		push_value(L, member, h->view);
	else
		lua_pushnil(L);
}

static int
index_cb(lua_State *L)
{
	struct handle *h = check_handle(L);
	const char *name;
	json_t *element;
	size_t len;

	if (json_is_array(h->json)) {
		lua_Integer i = 0;

		if (lua_type(L, 2) == LUA_TNUMBER)
			i = lua_tointeger(L, 2);
		element = i < 1 ? NULL :
		    json_array_get(h->json, (size_t)(i - 1));
		if (element == NULL)
			return 0;
		push_value(L, element, h->view);
		return 1;
	}
	if (lua_type(L, 2) != LUA_TSTRING)
		return 0;
	name = lua_tolstring(L, 2, &len);
	push_member(L, h, name, len);
	return 1;
}

static int
newindex_cb(lua_State *L)
{
	return luaL_error(L, "an event is read-only");
}

static int
len_cb(lua_State *L)
{
	lua_pushinteger(L, (lua_Integer)json_array_size(check_handle(L)->json));
	return 1;
}

static int
eq_cb(lua_State *L)
{
	const struct handle *a = luaL_testudata(L, 1, META);
	const struct handle *b = luaL_testudata(L, 2, META);

	lua_pushboolean(L, a != NULL && b != NULL && a->age == b->age &&
	    a->json == b->json);
	return 1;
}

/* pairs: through a plain table of what there is. */
static int
pairs_cb(lua_State *L)
{
	struct handle *h = check_handle(L);
	size_t i, n = json_array_size(h->json);
	const char *name;
	json_t *member;

	lua_newtable(L);
	for (i = 0; i < n; i++) {
		fence_poll(L);
		push_value(L, json_array_get(h->json, i), h->view);
		lua_rawseti(L, -2, (lua_Integer)i + 1);
	}
	json_object_foreach(h->json, name, member) {
		fence_poll(L);
		if (is_withheld(h->view, name))
			continue;
		push_member(L, h, name, strlen(name));
		lua_setfield(L, -2, name);
	}
	return fence_push_pairs(L, -1);
}

static const luaL_Reg meta_functions[] = {
	{ "__eq", eq_cb },
	{ "__index", index_cb },
	{ "__len", len_cb },
	{ "__newindex", newindex_cb },
	{ "__pairs", pairs_cb },
	{ NULL, NULL },
};

/* Makes the metatable once a state; [1] of it is the age of what is pushed. */
static void
make_meta(lua_State *L)
{
	lua_Unsigned *age;

	if (luaL_newmetatable(L, META)) {              /* meta */
		age = lua_newuserdatauv(L, sizeof *age, 0);
		*age = 0;                              /* meta age */
		lua_pushvalue(L, -1);
		lua_rawseti(L, -3, 1);
		luaL_setfuncs(L, meta_functions, 1);   /* meta */
		lua_pushboolean(L, 0);
		lua_setfield(L, -2, "__metatable");
	}
	lua_pop(L, 1);
}

void
luajson_push(lua_State *L, json_t *json, const struct luajson_view *view)
{
	luaL_checkstack(L, LUA_MINSTACK, "luajson_push");
	make_meta(L);
	if (json_is_object(json) || json_is_array(json))
		push_handle(L, json, view, true);
	else
		push_value(L, json, view);
}

void
luajson_expire(lua_State *L)
{
	lua_Unsigned *age;

	if (luaL_getmetatable(L, META) == LUA_TNIL) {
		lua_pop(L, 1);
		return; /* nothing was ever pushed */
	}
	lua_rawgeti(L, -1, 1);
	age = lua_touserdata(L, -1);
	(*age)++;
	lua_pop(L, 2);
}
