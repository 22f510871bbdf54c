/*
 * term_wrap: text that goes on in the next line where the terminal ends.
 */
#include "term.h"

#define LEAST_COLUMNS 20 /* less is no text */

/* The bytes of text that fit, up to a space where there is one. */
static size_t
fitting(struct str text, int columns)
{
	size_t end = 0, space = 0, next;

	while (end < text.len) {
		next = end + 1;
		while (next < text.len && ((unsigned char)text.data[next] &
		    0xc0) == 0x80)
			next++;
		if (term_columns((struct str){ text.data, next }) > columns)
			break;
		if (text.data[end] == ' ')
			space = end;
		end = next;
	}
	if (end < text.len && text.data[end] != ' ' && space > 0)
		end = space;
	return end > 0 ? end : text.len;
}

void
term_line_wrap(struct term_line *l, int indent, int columns,
    enum term_style style, struct str text)
{
	size_t n;

	columns -= indent;
	if (columns < LEAST_COLUMNS)
		columns = LEAST_COLUMNS;
	while (text.len > 0) {
		n = fitting(text, columns);
		if (term_line_columns(l) < indent)
			term_line_addf(l, TERM_PLAIN, "%*s", indent -
			    term_line_columns(l), "");
		term_line_add(l, style, (struct str){ text.data, n });
		term_line_end(l);
		while (n < text.len && text.data[n] == ' ')
			n++;
		text.data += n;
		text.len -= n;
	}
}

void
term_line_rest(struct term_line *l, int indent, enum term_style style,
    struct str text)
{
	if (l->term->width > 0 && text.len > 0) {
		term_line_wrap(l, indent, l->term->width, style, text);
		return;
	}
	term_line_add(l, style, text);
	term_line_end(l);
}
