/*
 * conf_file: the configuration file, the one place of conf that sees Lua.
 *
 * The file is a Lua chunk that finds nothing to call: no libraries, no
 * functions, no variables.  Assigning to a global sets the option of that
 * name.  Memory and steps are bounded, so that a chunk that loops is refused
 * like any other mistake.  Lua's own messages quote the file, which may hold a
 * password: only what stands before the quotation is passed on.
 */
#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <lua.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "conf_parts.h"
#include "mem.h"

#define MEMORY_BYTES (2u << 20)
#define STEPS 20000 /* of Lua's machine; forty assignments take a hundred */

#define BOM "\xef\xbb\xbf" /* some editors put it in front */

/* One reading of one file. */
struct reading {
	struct conf *c;
	const char *path;
	const char *text; /* NULL once Lua has taken it */
	size_t len;
	size_t memory;
	bool is_refused; /* err is set */
	int set_at[CONF_MAX_ROWS]; /* the line that set a row, or 0 */
	struct err *err;
};

int
conf_file_refused(struct conf *c, const char *path, const char *what,
    struct err *err)
{
	c->is_unreadable = true;
	return err_set(err, "%s: %s: %s", path, what, strerror(errno));
}

int
conf_slurp(struct conf *c, int fd, const char *path, size_t max, char **data,
    size_t *len, struct err *err)
{
	struct stat st;
	ssize_t n = 0;
	int rc = -1;

	*data = mem_alloc(max + 2);
	*len = 0;
	if (fstat(fd, &st) == -1) {
		conf_file_refused(c, path, "cannot be read", err);
		goto out;
	}
	if (!S_ISREG(st.st_mode) && !S_ISCHR(st.st_mode)) {
		c->is_unreadable = true;
		err_set(err, "%s: is no regular file", path);
		goto out;
	}
	while (*len <= max &&
	    (n = read(fd, *data + *len, max + 1 - *len)) > 0)
		*len += (size_t)n;
	if (n == -1)
		conf_file_refused(c, path, "cannot be read", err);
	else if (*len > max)
		err_set(err, "%s: is longer than %zu bytes", path, max);
	else
		rc = 0;
out:
	close(fd);
	return rc;
}

/* Lua's memory: bounded, and wiped when given back. */
static void *
bounded_alloc(void *arg, void *p, size_t old, size_t n)
{
	struct reading *r = arg;
	void *to = NULL;

	if (p == NULL)
		old = 0;
	if (n > old && n - old > MEMORY_BYTES - r->memory)
		return NULL;
	if (n > old && (to = malloc(n)) == NULL)
		return NULL;
	if (n > 0 && n <= old)
		to = p; /* must not fail, so it stays where it is */
	else if (old > 0 && to != NULL)
		memcpy(to, p, old);
	if (old > 0)
		explicit_bzero((char *)p + (to == p ? n : 0),
		    old - (to == p ? n : 0));
	if (to != p)
		free(p);
	r->memory += n - old;
	return to;
}

static const char *
feed_cb(lua_State *L, void *arg, size_t *size)
{
	struct reading *r = arg;
	const char *text = r->text;

	(void)L;
	*size = r->len;
	r->text = NULL;
	return text;
}

/* Leaves the chunk; err has been set. */
static int
stop(lua_State *L, struct reading *r)
{
	r->is_refused = true;
	lua_pushnil(L);
	return lua_error(L);
}

static int
line_of_caller(lua_State *L)
{
	lua_Debug ar;

	if (!lua_getstack(L, 1, &ar) || !lua_getinfo(L, "l", &ar))
		return 0;
	return ar.currentline;
}

static void
too_long_cb(lua_State *L, lua_Debug *ar)
{
	struct reading *r;
	void *arg;

	lua_getallocf(L, &arg);
	r = arg;
	lua_getinfo(L, "l", ar);
	err_set(r->err, "%s:%d: does not come to an end; expected one line "
	    "name = value for each option", r->path, ar->currentline);
	stop(L, r);
}

/* Which types of Lua a row takes. */
static const struct {
	bool text, number, boolean;
	const char *expected;
} takes[CONF__MAX] = {
	[CONF_STRING] = {.text = true, .expected = "text in quotes"},
	[CONF_INT] = {.number = true, .expected = "a whole number"},
	[CONF_BOOL] = {.boolean = true, .expected = "true or false"},
	[CONF_DURATION] = {.text = true, .number = true,
	    .expected = "a duration such as \"10s\" (or a number of ms)"},
	[CONF_SIZE] = {.text = true, .number = true,
	    .expected = "a size such as \"64KiB\" (or a number of bytes)"},
	[CONF_WORD] = {.text = true, .expected = "a word in quotes"},
};

/* Sets the row from the value at index 3. */
static int
take_value(lua_State *L, struct reading *r, const struct conf_row *row,
    const char *where)
{
	int type = lua_type(L, 3), is_whole;
	lua_Integer n;
	const char *text;
	size_t len;

	if (type == LUA_TSTRING && takes[row->type].text) {
		text = lua_tolstring(L, 3, &len);
		if (strlen(text) != len)
			return err_set(r->err, "%s: expected text without NUL "
			    "bytes", where);
		return conf_set_text(r->c, row, text, where, r->err);
	}
	if (type == LUA_TNUMBER && takes[row->type].number) {
		n = lua_tointegerx(L, 3, &is_whole);
		if (!is_whole)
			return err_set(r->err, "%s: expected a whole number",
			    where);
		return conf_set_number(r->c, row, n, where, r->err);
	}
	if (type == LUA_TBOOLEAN && takes[row->type].boolean) {
		*conf_bool(r->c, row) = lua_toboolean(L, 3);
		return 0;
	}
	return err_set(r->err, "%s: expected %s, found a value of type %s",
	    where, takes[row->type].expected, lua_typename(L, type));
}

static int
refuse_name(struct reading *r, int line, const char *name)
{
	const char *near = conf_row_nearest(name);
	char quoted[CONF_TEXT_BYTES];

	conf_quote(quoted, name);
	return err_set(r->err, near != NULL ?
	    "%s:%d: no option is named %s; did you mean %s?" :
	    "%s:%d: no option is named %s", r->path, line, quoted, near);
}

/* A global is assigned: table, name, value. */
static int
assign_cb(lua_State *L)
{
	struct reading *r = lua_touserdata(L, lua_upvalueindex(1));
	const char *name = lua_type(L, 2) == LUA_TSTRING ?
	    lua_tostring(L, 2) : "";
	const struct conf_row *row = conf_row_find(name);
	char where[ERR_TEXT_BYTES];
	int line = line_of_caller(L), rc, *set_at;

	if (row == NULL) {
		refuse_name(r, line, name);
		return stop(L, r);
	}
	set_at = &r->set_at[conf_row_index(row)];
	snprintf(where, sizeof(where), "%s:%d: %s", r->path, line, name);
	if (row->not_in_file)
		rc = err_set(r->err, "%s: has no place in the file; it is for "
		    "the command line and the environment", where);
	else if (*set_at != 0)
		rc = err_set(r->err, "%s: is set twice, first in line %d",
		    where, *set_at);
	else
		rc = take_value(L, r, row, where);
	*set_at = line;
	return rc == -1 ? stop(L, r) : 0;
}

/* A global is read: table, name. */
static int
read_cb(lua_State *L)
{
	struct reading *r = lua_touserdata(L, lua_upvalueindex(1));
	char quoted[CONF_TEXT_BYTES];

	conf_quote(quoted, lua_type(L, 2) == LUA_TSTRING ?
	    lua_tostring(L, 2) : "?");
	err_set(r->err, "%s:%d: %s has no value here: text stands in quotes, "
	    "and there are no functions", r->path, line_of_caller(L), quoted);
	return stop(L, r);
}

/* Runs the chunk; called protected, since each step may raise. */
static int
run_cb(lua_State *L)
{
	struct reading *r = lua_touserdata(L, 1);

	lua_settop(L, 0);
	lua_pushglobaltable(L);
	lua_createtable(L, 0, 2);                       /* globals meta */
	lua_pushlightuserdata(L, r);
	lua_pushcclosure(L, assign_cb, 1);
	lua_setfield(L, -2, "__newindex");
	lua_pushlightuserdata(L, r);
	lua_pushcclosure(L, read_cb, 1);
	lua_setfield(L, -2, "__index");
	lua_setmetatable(L, -2);                        /* globals */
	lua_settop(L, 0);
	if (lua_load(L, feed_cb, r, "=c", "t") != LUA_OK)
		return lua_error(L);
	lua_sethook(L, too_long_cb, LUA_MASKCOUNT, STEPS);
	lua_call(L, 0, LUA_MULTRET);
	if (lua_gettop(L) > 0) {
		err_set(r->err, "%s: returns a value; expected lines "
		    "name = value", r->path);
		return stop(L, r);
	}
	return 0;
}

/* Puts Lua's message ("c:12: what near '...'") in words that quote nothing. */
static int
refuse_chunk(struct reading *r, int status, const char *message)
{
	int line = 0, start = 0, n;
	const char *end;

	if (r->is_refused)
		return -1;
	if (status == LUA_ERRMEM)
		return err_set(r->err, "%s: takes too much memory; expected "
		    "one line name = value for each option", r->path);
	if (message == NULL || sscanf(message, "c:%d: %n", &line, &start) < 1)
		return err_set(r->err, "%s: cannot be understood; expected "
		    "one line name = value for each option", r->path);
	message += start;
	end = strstr(message, " near ");
	n = (int)strcspn(message, "(\"");
	if (end != NULL && end - message < n)
		n = (int)(end - message);
	while (n > 0 && message[n - 1] == ' ')
		n--;
	return err_set(r->err, "%s:%d: %.*s (a line reads: name = value, with "
	    "text and durations in quotes; a comment begins with --)", r->path,
	    line, n < 100 ? n : 100, message);
}

/* What would pass as Lua and mean something else than it seems. */
static int
check_text(const struct reading *r)
{
	if (memchr(r->text, '\0', r->len) != NULL || r->text[0] == '\x1b')
		return err_set(r->err, "%s: is no text", r->path);
	if (strstr(r->text, "_ENV") != NULL)
		return err_set(r->err, "%s: names _ENV, which has no place "
		    "in a configuration", r->path);
	return 0;
}

static int
run(struct reading *r)
{
	lua_State *L = lua_newstate(bounded_alloc, r);
	int status;

	if (L == NULL)
		return err_set(r->err, "%s: no memory to read it", r->path);
	lua_pushcfunction(L, run_cb);
	lua_pushlightuserdata(L, r);
	status = lua_pcall(L, 1, 0, 0);
	if (status != LUA_OK)
		refuse_chunk(r, status, lua_type(L, -1) == LUA_TSTRING ?
		    lua_tostring(L, -1) : NULL);
	lua_close(L);
	return status == LUA_OK ? 0 : -1;
}

int
conf_file_read(struct conf *c, const char *path, bool must_exist,
    bool *is_there, struct err *err)
{
	struct reading r = {.c = c, .path = path, .err = err};
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), rc;
	char *data = NULL;

	*is_there = fd != -1 || must_exist ||
	    (errno != ENOENT && errno != ENOTDIR);
	if (fd == -1)
		return *is_there ? conf_file_refused(c, path,
		    "cannot be opened", err) : 0;
	rc = conf_slurp(c, fd, path, CONF_MAX_FILE, &data, &r.len, err);
	r.text = data;
	if (rc == 0 && strncmp(data, BOM, strlen(BOM)) == 0) {
		r.text += strlen(BOM);
		r.len -= strlen(BOM);
	}
	if (rc == 0)
		rc = check_text(&r);
	if (rc == 0)
		rc = run(&r);
	explicit_bzero(data, CONF_MAX_FILE);
	free(data);
	return rc;
}
