/*
 * cmd_report_show: a report on a terminal: the headline, what is missing, then
 * section after section as bars and tables.
 */
#include <stdlib.h>
#include <string.h>

#include "report_parts.h"

#define LABEL_COLUMNS 26
#define MOST_LABEL_COLUMNS 44
#define NUMBER_COLUMNS 9
#define MOST_CELL_COLUMNS 30

static const enum term_style styles[HTML__TONES] = {
	[HTML_PLAIN] = TERM_PLAIN,
	[HTML_ACCENT] = TERM_BOLD,
	[HTML_GOOD] = TERM_GREEN,
	[HTML_BAD] = TERM_RED,
	[HTML_WARN] = TERM_YELLOW,
};

static struct str
cell_text(struct buf *b, const struct report *r, const struct report_cell *c)
{
	buf_reset(b);
	if (c->kind == CELL_NONE && c->text.len > 0)
		return c->text;
	report_put_cell(b, r, c);
	return (struct str){ b->data, b->len };
}

/* --- bars --- */

/* The widest label, within bounds. */
static int
label_columns(const struct report *r, const struct report_section *s)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	struct buf text = { 0 };
	int most = LABEL_COLUMNS;

	for (uint32_t i = 0; i < report_shown(s); i++) {
		int n;

		report_cells(r, s, i, cells);
		n = term_columns(cell_text(&text, r, &cells[0]));
		most = n > most ? n : most;
	}
	buf_clear(&text);
	return most < MOST_LABEL_COLUMNS ? most : MOST_LABEL_COLUMNS;
}

static int
bar_columns(const struct term *t, int label)
{
	int left = t->width - label - NUMBER_COLUMNS - 16;

	return t->width == 0 ? 24 : left < 8 ? 8 : left > 40 ? 40 : left;
}

static void
show_bar(struct term_line *l, const struct report *r,
    const struct report_cell *cells, double part, int label)
{
	struct buf text = { 0 }, bar = { 0 };
	enum html_tone tone = cells[1].tone;

	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, cells[0].kind == CELL_NONE ? TERM_DIM : TERM_PLAIN,
	    cell_text(&text, r, &cells[0]), label);
	term_line_right(l, TERM_PLAIN, cell_text(&text, r, &cells[1]),
	    NUMBER_COLUMNS);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_bar(&bar, l->term, part, bar_columns(l->term, label), false);
	term_line_add(l, tone == HTML_PLAIN ? TERM_CYAN : styles[tone],
	    (struct str){ bar.data, bar.len });
	buf_clear(&text);
	buf_clear(&bar);
}

static void
show_bars(struct term_line *l, const struct report *r,
    const struct report_section *s)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	int label = label_columns(r, s);
	struct buf text = { 0 };
	double most = report_most(r, s);

	for (uint32_t i = 0; i < report_shown(s); i++) {
		report_cells(r, s, i, cells);
		show_bar(l, r, cells, report_size(&cells[1]) / most, label);
		if (s->form == FORM_BARS) {
			term_line_adds(l, TERM_PLAIN, "  ");
			term_line_add(l, TERM_DIM, cell_text(&text, r,
			    &cells[2]));
		} else if (cells[2].n > 0) {
			term_line_addf(l, TERM_DIM, "  %s %s",
			    term_number(cells[2].n), s->columns[2].title);
		}
		term_line_end(l);
	}
	buf_clear(&text);
}

/* --- tables --- */

static void
measure(const struct report *r, const struct report_section *s, int *widths)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	struct buf text = { 0 };

	for (int k = 0; k < s->ncolumns; k++)
		widths[k] = s->columns[k].title == NULL ? 0 :
		    term_columns(str_of(s->columns[k].title));
	for (uint32_t i = 0; i < report_shown(s); i++) {
		report_cells(r, s, i, cells);
		for (int k = 0; k < s->ncolumns; k++) {
			int n = term_columns(cell_text(&text, r, &cells[k]));

			n = n < MOST_CELL_COLUMNS ? n : MOST_CELL_COLUMNS;
			widths[k] = n > widths[k] ? n : widths[k];
		}
	}
	buf_clear(&text);
}

/* The columns of a table: how wide each is, and where it stands. */
struct layout {
	int widths[REPORT_MOST_COLUMNS];
	bool is_right[REPORT_MOST_COLUMNS];
	bool is_shown[REPORT_MOST_COLUMNS];
	bool begins_line[REPORT_MOST_COLUMNS]; /* a further one of the row */
};

/* Is anything in that column? */
static bool
has_cells(const struct report *r, const struct report_section *s, int column)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];

	for (uint32_t i = 0; i < report_shown(s); i++) {
		report_cells(r, s, i, cells);
		if (cells[column].kind != CELL_NONE)
			return true;
	}
	return false;
}

static int
all_columns(const struct report_section *s, const struct layout *t)
{
	int n = 0;

	for (int k = 0; k < s->ncolumns; k++)
		n += t->is_shown[k] ? t->widths[k] + 2 : 0;
	return n;
}

/* Where the terminal is too narrow, columns without a word are left out; what
 * is still too much goes on below, right of the first column. */
static void
lay_out(const struct term *term, const struct report *r,
    const struct report_section *s, struct layout *t)
{
	int at = 0;

	measure(r, s, t->widths);
	report_find_figures(r, s, t->is_right);
	for (int k = 0; k < s->ncolumns; k++)
		t->is_shown[k] = s->columns[k].title != NULL;
	if (term->width == 0 || all_columns(s, t) <= term->width)
		return;
	for (int k = 1; k < s->ncolumns; k++)
		t->is_shown[k] = t->is_shown[k] && has_cells(r, s, k);
	for (int k = 0; k < s->ncolumns; k++) {
		if (!t->is_shown[k])
			continue;
		t->begins_line[k] = k > 0 &&
		    at + t->widths[k] + 2 > term->width;
		at = t->begins_line[k] ? t->widths[0] + 2 : at;
		at += t->widths[k] + 2;
	}
}

static void
begin_cell(struct term_line *l, const struct layout *t, int k)
{
	if (t->begins_line[k]) {
		term_line_end(l);
		term_line_addf(l, TERM_PLAIN, "%*s", t->widths[0] + 2, "");
	}
	term_line_adds(l, TERM_PLAIN, "  ");
}

/* The last column takes what it needs: nothing stands behind it. */
static void
show_row(struct term_line *l, const struct report *r,
    const struct report_section *s, uint32_t i, const struct layout *t)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	struct buf text = { 0 };

	report_cells(r, s, i, cells);
	for (int k = 0; k < s->ncolumns; k++) {
		enum term_style style = cells[k].kind == CELL_NONE ? TERM_DIM :
		    styles[cells[k].tone];
		struct str words = cell_text(&text, r, &cells[k]);

		if (!t->is_shown[k])
			continue;
		begin_cell(l, t, k);
		if (t->is_right[k])
			term_line_right(l, style, words, t->widths[k]);
		else if (k + 1 < s->ncolumns)
			term_line_cell(l, style, words, t->widths[k]);
		else
			term_line_add(l, style, words);
	}
	term_line_end(l);
	buf_clear(&text);
}

static void
show_table(struct term_line *l, const struct report *r,
    const struct report_section *s)
{
	struct layout t = { .widths = { 0 } };

	lay_out(l->term, r, s, &t);
	for (int k = 0; k < s->ncolumns; k++) {
		if (!t.is_shown[k])
			continue;
		begin_cell(l, &t, k);
		(t.is_right[k] ? term_line_right : term_line_cell)(l, TERM_DIM,
		    str_of(s->columns[k].title), t.widths[k]);
	}
	term_line_end(l);
	for (uint32_t i = 0; i < report_shown(s); i++)
		show_row(l, r, s, i, &t);
}

static void
show_words(struct term_line *l, const struct report *r,
    const struct report_section *s)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];

	for (uint32_t i = 0; i < report_shown(s); i++) {
		report_cells(r, s, i, cells);
		term_line_adds(l, TERM_YELLOW, l->term->has_unicode ? "  → " :
		    "  > ");
		term_line_rest(l, 4, TERM_PLAIN, cells[0].text);
	}
}

/* --- all of it --- */

static void
show_section(struct term_line *l, const struct report *r,
    const struct report_section *s)
{
	static void (*const forms[])(struct term_line *l,
	    const struct report *r, const struct report_section *s) = {
		[FORM_BARS] = show_bars, [FORM_TABLE] = show_table,
		[FORM_TREND] = show_bars, [FORM_WORDS] = show_words,
	};

	if (s->nrows == 0)
		return;
	term_line_end(l);
	term_line_adds(l, TERM_BOLD, s->title);
	term_line_end(l);
	forms[s->form](l, r, s);
	if (report_shown(s) < s->nrows) {
		term_line_addf(l, TERM_DIM, "  and %s more; --json has all",
		    term_number(s->nrows - report_shown(s)));
		term_line_end(l);
	}
}

static void
show_head(struct term_line *l, const struct report *r)
{
	const struct report_period *p = &r->period;
	struct buf text = { 0 };

	buf_addf(&text, "Complaints of the %s ", report_spans[p->span]);
	report_put_days(&text, p);
	term_line_add(l, TERM_BOLD, (struct str){ text.data, text.len });
	term_line_addf(l, TERM_DIM, "  %s", p->zone->name.data);
	term_line_end(l);
	buf_reset(&text);
	report_put_recipients(&text, r);
	if (text.len > 0) {
		term_line_addf(l, TERM_DIM, "  for %s", buf_cstr(&text));
		term_line_end(l);
	}
	for (const struct report_note *n = r->notes; n != NULL; n = n->next) {
		term_line_adds(l, TERM_YELLOW, "  ! ");
		term_line_rest(l, 4, TERM_YELLOW, str_of(n->text));
	}
	for (const struct report_total *t = r->totals; t != NULL; t = t->next) {
		term_line_adds(l, TERM_PLAIN, "  ");
		term_line_cell(l, TERM_PLAIN, str_of(t->title), LABEL_COLUMNS);
		term_line_right(l, styles[t->cell.tone], cell_text(&text, r,
		    &t->cell), NUMBER_COLUMNS);
		term_line_adds(l, TERM_PLAIN, "  ");
		term_line_rest(l, LABEL_COLUMNS + NUMBER_COLUMNS + 4, TERM_DIM,
		    str_of(t->note != NULL ? t->note : ""));
	}
	buf_clear(&text);
}

void
report_show(const struct report *r)
{
	struct term_line l = { 0 };

	term_line_start(&l, &r->ctl->out);
	show_head(&l, r);
	for (const struct report_section *s = r->sections; s != NULL;
	    s = s->next)
		show_section(&l, r, s);
	term_line_clear(&l);
}
