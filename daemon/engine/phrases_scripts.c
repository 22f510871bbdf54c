/*
 * phrases_scripts: whose letters must be in a text, for a pattern to be in it.
 *
 * It need not know all; what it says must be so.  So it reads a regex as
 * dialect_write() wrote it, counts only letters that stand for themselves in
 * every alternative, and of what it does not know it says that nothing is
 * needed.
 */
#include <string.h>

#include "phrases_parts.h"

struct walk {
	const char *s;
	size_t at, len;
	bool is_strange; /* something that is not known here */
};

static bool
accept(struct walk *w, const char *what)
{
	size_t n = strlen(what);

	if (w->len - w->at < n || memcmp(w->s + w->at, what, n) != 0)
		return false;
	w->at += n;
	return true;
}

static uint32_t alternatives(struct walk *w);

static uint32_t
group(struct walk *w)
{
	uint32_t scripts;

	if (!accept(w, "?:") && w->at < w->len && w->s[w->at] == '?')
		w->is_strange = true;
	scripts = alternatives(w);
	if (!accept(w, ")"))
		w->is_strange = true;
	return scripts;
}

/* One of several characters: nothing is needed. */
static void
skip_class(struct walk *w)
{
	while (w->at < w->len && !accept(w, "]")) {
		if (accept(w, "\\"))
			w->at++;
		else if (!accept(w, "[:"))
			w->at++;
		else
			while (w->at < w->len && !accept(w, ":]"))
				w->at++;
	}
}

/* Escaped marks stand for themselves, some letters for classes or edges. */
static void
skip_escape(struct walk *w)
{
	char c = w->at < w->len ? w->s[w->at++] : '\0';

	if (((c | 32) >= 'a' && (c | 32) <= 'z' && !strchr("wWdDsSbB", c)) ||
	    (c >= '0' && c <= '9') || c == '\0')
		w->is_strange = true;
}

static uint32_t
letter(struct walk *w)
{
	size_t from = w->at++;

	while (w->at < w->len && ((unsigned char)w->s[w->at] & 0xc0) == 0x80)
		w->at++;
	return text_scripts((struct str){ w->s + from, w->at - from });
}

/* What follows a piece: may it be there no time at all? */
static bool
is_optional(struct walk *w)
{
	bool is_none = false;

	if (accept(w, "?") || accept(w, "*")) {
		is_none = true;
	} else if (accept(w, "{")) {
		is_none = w->at < w->len && w->s[w->at] == '0';
		while (w->at < w->len && !accept(w, "}"))
			w->at++;
	} else if (!accept(w, "+")) {
		return false;
	}
	if (!accept(w, "?"))
		accept(w, "+");
	return is_none;
}

static uint32_t
piece(struct walk *w)
{
	if (accept(w, "("))
		return group(w);
	if (accept(w, "["))
		skip_class(w);
	else if (accept(w, "\\"))
		skip_escape(w);
	else
		return letter(w);
	return 0;
}

static uint32_t
sequence(struct walk *w)
{
	uint32_t scripts = 0, of_piece;

	while (w->at < w->len && w->s[w->at] != '|' && w->s[w->at] != ')') {
		of_piece = piece(w);
		if (!is_optional(w))
			scripts |= of_piece;
	}
	return scripts;
}

static uint32_t
alternatives(struct walk *w)
{
	uint32_t scripts = sequence(w);

	while (accept(w, "|"))
		scripts &= sequence(w);
	return scripts;
}

uint32_t
phrases_regex_scripts(const char *scan)
{
	struct walk w = { .s = scan, .len = strlen(scan) };
	uint32_t scripts = alternatives(&w);

	return w.is_strange || w.at < w.len ? 0 : scripts;
}
