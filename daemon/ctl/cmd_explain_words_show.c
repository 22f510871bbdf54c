/*
 * cmd_explain_words_show: the pieces that the pages of an explanation are made
 * of: text that is wrapped, quotes in their context, cells.
 */
#include "explain_parts.h"

#define FILE_COLUMNS 100 /* to write for where no terminal says */
#define MOST_COLUMNS 140
#define WORD_BYTES 16    /* of a cut word that is left out of a quote */

int
explain_width(const struct explain *x)
{
	int width = x->line.term->width;

	if (width == 0)
		return FILE_COLUMNS;
	return width < MOST_COLUMNS ? width : MOST_COLUMNS;
}

const char *
explain_sign(const struct explain *x, bool is_good)
{
	if (!x->line.term->has_unicode)
		return is_good ? "+" : "-";
	return is_good ? "✓" : "✗";
}

void
explain_wrap(struct explain *x, int indent, enum term_style style,
    struct str text)
{
	term_line_wrap(&x->line, indent, explain_width(x), style, text);
}

/* Past the rest of a word that was cut, where words have spaces. */
static size_t
at_a_word(struct str text, size_t start, size_t end)
{
	size_t i;

	if (start == 0 || text.data[start - 1] == ' ')
		return start;
	for (i = start; i < end && i < start + WORD_BYTES; i++)
		if (text.data[i] == ' ')
			return i + 1;
	return start;
}

/* The start of what stands before `end` in at most so many columns. */
static size_t
start_before(struct str text, size_t end, int columns)
{
	size_t start = end, prev;

	while (start > 0) {
		prev = start - 1;
		while (prev > 0 && ((unsigned char)text.data[prev] & 0xc0) ==
		    0x80)
			prev--;
		if (term_columns((struct str){ text.data + prev,
		    end - prev }) > columns)
			break;
		start = prev;
	}
	return at_a_word(text, start, end);
}

void
explain_quote(struct explain *x, struct str field, uint32_t byte,
    uint32_t len, int columns)
{
	const struct complaint *c = x->complaint;
	struct str said = str_is(field, "subject") ? c->subject : c->text;
	bool has_unicode = x->line.term->has_unicode;
	bool has_color = x->line.term->has_color;
	struct buf b = { 0 };
	size_t start, end = (size_t)byte + len;
	int left;

	left = columns - (has_color ? 2 : 4) - term_clip(&b, (struct str){ said.data + byte,
	    len }, columns / 2, has_unicode);
	start = start_before(said, byte, left / 2);
	if (start > 0)
		term_line_adds(&x->line, TERM_DIM, has_unicode ? "…" : "~");
	term_line_add(&x->line, TERM_PLAIN, (struct str){ said.data + start,
	    byte - start });
	left -= term_columns((struct str){ said.data + start, byte - start });
	/* in a script without spaces nothing else says which words are meant */
	term_line_adds(&x->line, TERM_DIM, has_color ? "" : "[");
	term_line_add(&x->line, TERM_BADGE_YELLOW,
	    (struct str){ b.data, b.len });
	term_line_adds(&x->line, TERM_DIM, has_color ? "" : "]");
	buf_reset(&b);
	term_clip(&b, (struct str){ said.data + end, said.len - end }, left,
	    has_unicode);
	if (b.len > 0)
		term_line_add(&x->line, TERM_PLAIN,
		    (struct str){ b.data, b.len });
	buf_clear(&b);
}

/* --- cells --- */

/* As wide as it is where columns is 0. */
static void
add_cell(struct term_line *l, enum term_style style, struct str s, int columns)
{
	if (columns > 0)
		term_line_cell(l, style, s, columns);
	else
		term_line_add(l, style, s);
}

void
explain_add_time(struct term_line *l, int64_t ms, int columns)
{
	struct buf text = { 0 };

	say_time(&text, l->term, ms, columns == EXPLAIN_SHORT_TIME ?
	    TERM_WALL_MONTH : TERM_WALL_YEAR);
	add_cell(l, TERM_DIM, (struct str){ text.data, text.len }, columns);
	buf_clear(&text);
}

/* " P1 ", then the type and the owner. */
void
explain_add_outcome(struct explain *x, struct str json, int type_columns,
    int owner_columns)
{
	struct term_line *l = &x->line;
	struct str priority = explain_member(&x->arena, json, "priority");

	term_line_adds(l, term_badge(priority), " ");
	term_line_add(l, term_badge(priority), priority);
	term_line_adds(l, term_badge(priority), " ");
	term_line_adds(l, TERM_PLAIN, " ");
	add_cell(l, TERM_BOLD, explain_member(&x->arena, json, "type"),
	    type_columns);
	term_line_adds(l, TERM_DIM, l->term->has_unicode ? " → " : " > ");
	add_cell(l, TERM_CYAN, explain_member(&x->arena, json, "owner"),
	    owner_columns);
}
