/*
 * dsl_text: whether a string of a rule file is text.  Bytes that are no UTF-8
 * find nothing in any event, and cannot be said in a decision.  It does not
 * know what a string is for.
 */
#include <lauxlib.h>
#include <lua.h>
#include <string.h>

#include "complaint.h"
#include "dsl.h"

/* Where a line of a file begins. */
static const char *
line_begin(const struct bundle_file *f, int line)
{
	const char *p = f->data, *end = f->data + f->len;

	while (line > 1 && p < end)
		line -= *p++ == '\n';
	return p;
}

/* Lua tells where a declaration begins; its string stands some lines below,
 * behind a quote or a bracket, unless it was written with escapes. */
static int
line_of(const struct bundle_file *f, int line, struct str s)
{
	const char *begin = line_begin(f, line), *end = f->data + f->len, *p;

	for (p = begin; (p = memmem(p, (size_t)(end - p), s.data, s.len)) !=
	    NULL; p++)
		if (p > begin && strchr("\"'[\n", p[-1]) != NULL)
			break;
	for (; p != NULL && begin < p; begin++)
		line += *begin == '\n';
	return line;
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
	    "in another encoding?)", f->name, line_of(f, where.line, s));
	lua_error(L);
}
