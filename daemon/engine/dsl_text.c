/*
 * dsl_text: where in a rule file a string stands.  It knows no Lua, and not
 * what a string is for.
 */
#include <string.h>

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

int
dsl_line_of(const struct bundle_file *f, int line, struct str s)
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
