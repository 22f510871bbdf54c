/*
 * html: the frame of a page, its elements, and text made harmless.
 * It knows nothing of what a page says.
 */
#include "html.h"

#include <stdarg.h>
#include <stdio.h>

#include "term.h"

static void
escape(struct buf *b, struct str s)
{
	static const char *const names[128] = {
		['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;",
		['"'] = "&quot;", ['\''] = "&#39;",
	};

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.data[i];

		if (c < 128 && names[c] != NULL)
			buf_adds(b, names[c]);
		else
			buf_addc(b, s.data[i]);
	}
}

void
html_text(struct buf *b, struct str s)
{
	struct buf clean = { 0 };

	term_clean(&clean, s);
	escape(b, (struct str){ clean.data, clean.len });
	buf_clear(&clean);
}

void
html_name(struct buf *b, struct str s)
{
	struct buf clean = { 0 };
	size_t from = 0;

	html_text(&clean, s);
	for (size_t i = 0; i < clean.len; i++)
		if (clean.data[i] == '_') {
			buf_add(b, clean.data + from, i + 1 - from);
			buf_adds(b, "<wbr>");
			from = i + 1;
		}
	buf_add(b, clean.data + from, clean.len - from);
	buf_clear(&clean);
}

void
html_open(struct buf *b, const char *tag, const char *class)
{
	if (class != NULL)
		buf_addf(b, "<%s class=\"%s\">", tag, class);
	else
		buf_addf(b, "<%s>", tag);
}

void
html_close(struct buf *b, const char *tag)
{
	buf_addf(b, "</%s>\n", tag);
}

void
html_element(struct buf *b, const char *tag, const char *class, struct str s)
{
	html_open(b, tag, class);
	html_text(b, s);
	html_close(b, tag);
}

void
html_elementf(struct buf *b, const char *tag, const char *class,
    const char *fmt, ...)
{
	char text[512];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	html_element(b, tag, class, str_of(text));
}

void
html_begin(struct buf *b, const char *title, struct str lede)
{
	buf_adds(b, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" "
	    "content=\"width=device-width, initial-scale=1\">\n"
	    "<meta name=\"color-scheme\" content=\"light dark\">\n"
	    /* a text that should get through the escaping can do nothing */
	    "<meta http-equiv=\"Content-Security-Policy\" "
	    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n");
	html_element(b, "title", NULL, str_of(title));
	buf_adds(b, "<style>\n");
	buf_adds(b, html_style);
	buf_adds(b, "</style>\n</head>\n<body>\n<main>\n<header>\n");
	html_element(b, "h1", NULL, str_of(title));
	html_element(b, "p", "lede", lede);
	buf_adds(b, "</header>\n");
}

void
html_end(struct buf *b, struct str footer)
{
	html_element(b, "footer", NULL, footer);
	buf_adds(b, "</main>\n</body>\n</html>\n");
}

void
html_section(struct buf *b, const char *title, const char *note)
{
	html_open(b, "section", NULL);
	html_element(b, "h2", NULL, str_of(title));
	if (note != NULL)
		html_element(b, "p", "note", str_of(note));
}

void
html_section_end(struct buf *b)
{
	html_close(b, "section");
}
