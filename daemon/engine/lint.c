/*
 * lint: looks for Lua's own operators where conditions are meant.
 *
 * Files come here after Lua has run them, so they are well formed; on others
 * nothing worse than a missed word can happen.
 */
#include "lint.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "mem.h"

#define MAX_NESTING 250 /* Lua allows 200 */

struct lexer {
	const char *p, *end;
	int line;
	struct str token;  /* empty at the end; a string is its quote alone */
	bool is_word;
};

/* Are we at [[ or [==[ ?  The number of '=', or -1. */
static int
long_bracket(const char *p, const char *end)
{
	int level = 0;

	if (p == end || *p++ != '[')
		return -1;
	for (; p < end && *p == '='; p++)
		level++;
	return p < end && *p == '[' ? level : -1;
}

static void
skip_long(struct lexer *x, int level)
{
	int n;

	for (x->p += level + 2; x->p < x->end; x->p++) {
		x->line += *x->p == '\n';
		if (*x->p != ']')
			continue;
		for (n = 0; x->p + 1 + n < x->end && x->p[1 + n] == '='; n++)
			continue;
		if (n == level && x->p + 1 + n < x->end &&
		    x->p[1 + n] == ']') {
			x->p += n + 2;
			return;
		}
	}
}

static void
skip_quoted(struct lexer *x)
{
	char quote = *x->p++;

	for (; x->p < x->end && *x->p != quote; x->p++) {
		if (*x->p == '\\' && x->p + 1 < x->end)
			x->p++;
		x->line += *x->p == '\n';
	}
	if (x->p < x->end)
		x->p++;
}

static void
skip_comment(struct lexer *x)
{
	int level = long_bracket(x->p + 2, x->end);

	if (level >= 0) {
		x->p += 2;
		skip_long(x, level);
		return;
	}
	while (x->p < x->end && *x->p != '\n')
		x->p++;
}

static bool
is_word_char(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	    (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static void
skip_space(struct lexer *x)
{
	while (x->p < x->end) {
		if (x->end - x->p >= 2 && x->p[0] == '-' && x->p[1] == '-') {
			skip_comment(x);
		} else if (strchr(" \t\r\n\f\v", *x->p) != NULL) {
			x->line += *x->p == '\n';
			x->p++;
		} else {
			return;
		}
	}
}

/* Reads the next token; false at the end. */
static bool
next(struct lexer *x)
{
	int level;

	skip_space(x);
	x->token = (struct str){ x->p, x->p < x->end };
	x->is_word = false;
	if (x->p == x->end)
		return false;
	level = long_bracket(x->p, x->end);
	if (level >= 0) {
		skip_long(x, level);
	} else if (*x->p == '"' || *x->p == '\'') {
		skip_quoted(x);
	} else if (is_word_char(*x->p)) {
		x->is_word = true;
		while (x->p < x->end && is_word_char(*x->p))
			x->p++;
		x->token.len = (size_t)(x->p - x->token.data);
	} else {
		x->token.len = x->end - x->p >= 2 && x->p[1] == '=' &&
		    strchr("=~<>", *x->p) != NULL ? 2 : 1;
		x->p += x->token.len;
	}
	return true;
}

static bool
is_one_of(struct str s, const char *const *words)
{
	for (; *words != NULL; words++)
		if (str_is(s, *words))
			return true;
	return false;
}

struct nesting {
	char kinds[MAX_NESTING]; /* f: function, b: other block, or a bracket */
	int depth, functions;
};

static void
open_kind(struct nesting *n, char kind)
{
	if (n->depth < MAX_NESTING)
		n->kinds[n->depth] = kind;
	n->depth++;
	n->functions += kind == 'f';
}

static void
close_kind(struct nesting *n)
{
	if (n->depth == 0)
		return;
	n->depth--;
	if (n->depth < MAX_NESTING && n->kinds[n->depth] == 'f')
		n->functions--;
}

static void
follow_nesting(struct nesting *n, const struct lexer *x)
{
	static const char *const blocks[] = { "if", "do", "repeat", NULL };
	static const char *const ends[] = { "end", "until", NULL };

	if (x->is_word && str_is(x->token, "function"))
		open_kind(n, 'f');
	else if (x->is_word && is_one_of(x->token, blocks))
		open_kind(n, 'b');
	else if (x->is_word && is_one_of(x->token, ends))
		close_kind(n);
	else if (x->token.len == 1 && strchr("({[", *x->token.data) != NULL &&
	    long_bracket(x->token.data, x->end) < 0)
		open_kind(n, '(');
	else if (x->token.len == 1 && strchr(")}]", *x->token.data) != NULL)
		close_kind(n);
}

/* Does a condition begin here, behind `and` or `or`? */
static bool
begins_condition(struct lexer x)
{
	static const char *const makers[] = {
		"has", "field", "channel", "lang", "kind", "count", "flag",
		"tag", "signal", "priority", "always", "known_case",
		"backdated", "case", "state", "nature", NULL
	};

	while (next(&x) && !x.is_word)
		if (x.token.len != 1 || strchr("(~", *x.token.data) == NULL)
			return false;
	return x.is_word && is_one_of(x.token, makers);
}

static int
refuse(const char *name, const struct lexer *x, struct err *err)
{
	return err_set(err, "%s:%d: `%.*s` does not work on conditions; write "
	    "%s", name, x->line, (int)x->token.len, x->token.data,
	    x->is_word ? "&, | and ~ instead of and, or and not" :
	    "field(...):equals(...), :at_least(...), :below(...)");
}

/* What a condition is given to. */
static const char *const holders[] = {
	"when", "needs", "stops", "pauses", "resumes", "restarts", "cancels",
	"extends", NULL
};

/* A place inside of `when = ...`: at which depth it stands, or -1. */
static int
follow_when(const struct lexer *x, int when, const struct nesting *n)
{
	struct lexer ahead = *x;
	int depth = n->depth;

	if (when >= 0)
		return depth < when || (depth == when && x->token.len == 1 &&
		    strchr(",;", *x->token.data) != NULL) ? -1 : when;
	return depth > 0 && depth <= MAX_NESTING &&
	    n->kinds[depth - 1] == '(' && x->is_word &&
	    is_one_of(x->token, holders) && next(&ahead) &&
	    str_is(ahead.token, "=") ? depth : -1;
}

int
lint_file(const char *name, const char *data, size_t len, struct err *err)
{
	static const char *const words[] = { "and", "or", "not", NULL };
	static const char *const signs[] = {
		"==", "~=", "<", ">", "<=", ">=", NULL };
	struct lexer x = { .p = data, .end = data + len, .line = 1 };
	struct nesting n = { .depth = 0 };
	int when = -1;

	while (next(&x)) {
		follow_nesting(&n, &x);
		if (n.functions > 0)
			continue;
		when = follow_when(&x, when, &n);
		if (when >= 0 && (is_one_of(x.token, signs) ||
		    (x.is_word && is_one_of(x.token, words))))
			return refuse(name, &x, err);
		if (x.is_word && is_one_of(x.token, words) &&
		    begins_condition(x))
			return refuse(name, &x, err);
	}
	return 0;
}
