/*
 * ruleset_warn: what was found odd while loading: kept, sorted, handed out.
 */
#include <stdarg.h>
#include <stdio.h>

#include "ruleset_parts.h"

void
ruleset_warn(struct ruleset *rs, struct where at, const char *fmt, ...)
{
	struct ruleset_warning *w;
	char text[400];
	va_list ap;

	if (rs->warnings == NULL)
		rs->warnings = mem_alloc(RULESET_MAX_WARNINGS *
		    sizeof(*rs->warnings));
	if (rs->nwarnings++ >= RULESET_MAX_WARNINGS)
		return;
	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	w = &rs->warnings[rs->nwarnings - 1];
	w->where = ruleset_where(rs, at);
	w->text = mem_arena_str(&rs->mem, str_of(text)).data;
	w->file = at.file;
	w->line = (uint32_t)at.line;
}

static int
compare(const void *a, const void *b)
{
	const struct ruleset_warning *x = a, *y = b;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	return (x->line > y->line) - (x->line < y->line);
}

void
ruleset_sort_warnings(struct ruleset *rs)
{
	uint32_t n = rs->nwarnings < RULESET_MAX_WARNINGS ? rs->nwarnings :
	    RULESET_MAX_WARNINGS;

	mem_sort(rs->warnings, n, sizeof(*rs->warnings), compare);
}

uint32_t
ruleset_warnings(const struct ruleset *rs,
    const struct ruleset_warning **warnings)
{
	*warnings = rs->warnings;
	return rs->nwarnings;
}
