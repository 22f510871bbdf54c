/*
 * fence_file: running the files of a rule set, and what becomes of the globals
 * before, between and after them.
 *
 * It does not know what the files declare.
 */
#include <lauxlib.h>
#include <lua.h>

#include <stdio.h>
#include <string.h>

#include "fence.h"
#include "fence_parts.h"

#define PIECE_BYTES 512 /* of a source, between two looks at the clock */

struct source {
	const char *data;
	size_t len;
};

/* Hands the parser small pieces, because some sources make it slow. */
static const char *
read_cb(lua_State *L, void *arg, size_t *len)
{
	struct source *s = arg;
	const char *piece = s->data;

	fence_poll(L);
	*len = s->len < PIECE_BYTES ? s->len : PIECE_BYTES;
	s->data += *len;
	s->len -= *len;
	return *len > 0 ? piece : NULL;
}

static bool
is_name_char(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z');
}

/* Who can name _ENV can swap the globals.  Returns the line, or 0. */
static int
line_of_env(const char *data, size_t len)
{
	const char *end = data + len, *line = data, *p = data;
	int n = 1;

	while ((p = memmem(p, (size_t)(end - p), "_ENV", 4)) != NULL) {
		bool is_whole = (p == data || !is_name_char(p[-1])) &&
		    (p + 4 == end || !is_name_char(p[4]));

		p += 4;
		if (is_whole)
			break;
	}
	if (p == NULL)
		return 0;
	while ((line = memchr(line, '\n', (size_t)(p - line))) != NULL) {
		line++;
		n++;
	}
	return n;
}

/* Does a message begin with "file:line: "? */
static bool
has_place(const char *text)
{
	const char *p = strchr(text, ':');
	size_t digits;

	if (p == NULL)
		return false;
	digits = strspn(p + 1, "0123456789");
	return digits > 0 && p[1 + digits] == ':';
}

/* Tells the author what went wrong; the error is on top of the stack. */
static int
explain(struct fence *f, enum fence_result result, const char *name,
    uint32_t budget_ms, struct err *err)
{
	const char *at = f->place[0] != '\0' ? f->place : name;
	const char *text;

	if (result == FENCE_TIME)
		return err_set(err, "%s: took more than %u ms of CPU time", at,
		    (unsigned)budget_ms);
	if (result == FENCE_MEMORY)
		return err_set(err, "%s: needs more than %zu bytes of memory",
		    at, f->ceiling);
	if (lua_type(f->L, -1) != LUA_TSTRING)
		return err_set(err, "%s: raised a %s", at,
		    luaL_typename(f->L, -1));
	text = lua_tostring(f->L, -1);
	if (has_place(text))
		return err_set(err, "%s", text);
	return err_set(err, "%s: %s", at, text);
}

/* Refuses what a file may not change; see fence_run_file, fence_close. */
static int
assign_global_cb(lua_State *L)
{
	const char *name = luaL_tolstring(L, 2, NULL);

	if (fence_of(L)->is_closed)
		return luaL_error(L, "the global '%s' cannot be set: rules "
		    "keep nothing from one event to the next (is a 'local' "
		    "missing?)", name);
	lua_pushvalue(L, 2);
	if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
		return luaL_error(L, "the global '%s' is there already and "
		    "cannot be changed (is a 'local' missing?)", name);
	lua_pushvalue(L, 2);
	lua_pushvalue(L, 3);
	lua_rawset(L, lua_upvalueindex(1));
	return 0;
}

static void
lock_globals(struct fence *f)
{
	if (!f->is_locked)
		fence_lib_lock_globals(f->L, assign_global_cb);
	f->is_locked = true;
}

static int
load_and_run(struct fence *f, const char *name, struct source *s, int base)
{
	char chunk[FENCE_PLACE_BYTES];
	int status;

	snprintf(chunk, sizeof chunk, "@%s", name);
	status = lua_load(f->L, read_cb, s, chunk, "t");
	return status != LUA_OK ? status : lua_pcall(f->L, 0, 0, base);
}

int
fence_run_file(struct fence *f, const char *name, const char *data, size_t len,
    uint32_t budget_ms, struct err *err)
{
	struct source s = { data, len };
	int line = line_of_env(data, len);
	int base = lua_gettop(f->L) + 1;
	enum fence_result result;
	int rc = 0;

	if (line > 0)
		return err_set(err, "%s:%d: _ENV is not for rules", name, line);
	if (len >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0) {
		s.data += 3; /* a byte order mark: some editors write it */
		s.len -= 3;
	}
	lock_globals(f);
	lua_checkstack(f->L, LUA_MINSTACK);
	lua_pushcfunction(f->L, fence_note_place_cb);
	fence_enter(f, budget_ms);
	result = fence_result_of(f, load_and_run(f, name, &s, base));
	fence_leave(f);
	if (result != FENCE_OK)
		rc = explain(f, result, name, budget_ms, err);
	lua_settop(f->L, base - 1);
	fence_clear_away(f, result);
	return rc;
}

void
fence_close(struct fence *f, size_t memory_bytes)
{
	lock_globals(f);
	f->is_closed = true;
	lua_gc(f->L, LUA_GCCOLLECT);
	f->ceiling = f->used + memory_bytes;
}
