/*
 * cmd_report_html: a report as a page that one would show to a manager: the
 * same sections, drawn.  Names are texts from outside, and go through html.h.
 */
#include <stdio.h>
#include <string.h>

#include "html.h"
#include "report_parts.h"

static struct str
cell_text(struct buf *b, const struct report *r, const struct report_cell *c)
{
	buf_reset(b);
	if (c->kind == CELL_NONE)
		return c->text.len > 0 ? c->text : STR("–");
	report_put_cell(b, r, c);
	return (struct str){ b->data, b->len };
}

static void
put_bars(struct buf *b, const struct report *r, const struct report_section *s)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	struct buf label = { 0 }, figure = { 0 }, note = { 0 };
	double most = report_most(r, s);

	html_open(b, "div", "bars");
	for (uint32_t i = 0; i < report_shown(s); i++) {
		report_cells(r, s, i, cells);
		cell_text(&figure, r, &cells[1]);
		cell_text(&note, r, &cells[2]);
		html_bar(b, &(struct html_bar){
			.label = cell_text(&label, r, &cells[0]),
			.part = report_size(&cells[1]) / most,
			.figure = buf_cstr(&figure), .note = buf_cstr(&note),
			.tone = cells[0].kind == CELL_NONE ? HTML_PLAIN :
			    cells[1].tone == HTML_PLAIN ? HTML_ACCENT :
			    cells[1].tone,
		});
	}
	html_close(b, "div");
	buf_clear(&label);
	buf_clear(&figure);
	buf_clear(&note);
}

/* 2026-11 of a year, 11-21 of what is shorter. */
static struct str
label_of(const struct report *r, struct str day)
{
	return r->period.span == PERIOD_YEAR ? (struct str){ day.data, 7 } :
	    (struct str){ day.data + 5, 5 };
}

static void
put_trend(struct buf *b, const struct report *r,
    const struct report_section *s)
{
	struct html_column columns[REPORT_MOST_BUCKETS];
	char figures[REPORT_MOST_BUCKETS][24];
	struct report_cell cells[REPORT_MOST_COLUMNS];
	double most = report_most(r, s);
	struct buf text = { 0 };
	uint32_t n = s->nrows < REPORT_MOST_BUCKETS ? s->nrows :
	    REPORT_MOST_BUCKETS;

	for (uint32_t i = 0; i < n; i++) {
		report_cells(r, s, i, cells);
		cell_text(&text, r, &cells[1]);
		snprintf(figures[i], sizeof(figures[i]), "%.23s",
		    buf_cstr(&text));
		columns[i] = (struct html_column){
			.label = label_of(r, cells[0].text),
			.part = report_size(&cells[1]) / most,
			.figure = figures[i],
			.pale = cells[1].kind == CELL_NUMBER &&
			    cells[1].n > 0 ? (double)cells[2].n /
			    (double)cells[1].n : 0,
		};
	}
	html_columns(b, columns, n);
	buf_clear(&text);
}

/* --- tables --- */

static void
put_heads(struct buf *b, const struct report_section *s,
    const bool *is_figure)
{
	buf_adds(b, "<thead><tr>");
	for (int k = 0; k < s->ncolumns; k++)
		if (s->columns[k].title != NULL)
			html_element(b, "th", is_figure[k] ? "n" : NULL,
			    str_of(s->columns[k].title));
	buf_adds(b, "</tr></thead><tbody>\n");
}

static void
put_row(struct buf *b, const struct report *r, const struct report_section *s,
    uint32_t i, const bool *is_figure)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	struct buf text = { 0 };
	char class[32];

	report_cells(r, s, i, cells);
	html_open(b, "tr", NULL);
	for (int k = 0; k < s->ncolumns; k++) {
		if (s->columns[k].title == NULL)
			continue;
		snprintf(class, sizeof(class), "%s%s%s",
		    is_figure[k] ? "n " : cells[k].kind == CELL_TIME ? "t " : "",
		    cells[k].kind == CELL_NONE ? "none " : "",
		    html_tone_class(cells[k].tone));
		html_open(b, "td", class);
		html_name(b, cell_text(&text, r, &cells[k]));
		buf_adds(b, "</td>");
	}
	html_close(b, "tr");
	buf_clear(&text);
}

static void
put_table(struct buf *b, const struct report *r,
    const struct report_section *s)
{
	bool is_figure[REPORT_MOST_COLUMNS];

	report_find_figures(r, s, is_figure);
	html_open(b, "div", "wide");
	html_open(b, "table", "rows");
	put_heads(b, s, is_figure);
	for (uint32_t i = 0; i < report_shown(s); i++)
		put_row(b, r, s, i, is_figure);
	buf_adds(b, "</tbody>");
	html_close(b, "table");
	html_close(b, "div");
}

static void
put_words(struct buf *b, const struct report *r,
    const struct report_section *s)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];

	html_open(b, "ul", "actions");
	for (uint32_t i = 0; i < report_shown(s); i++) {
		report_cells(r, s, i, cells);
		html_element(b, "li", NULL, cells[0].text);
	}
	html_close(b, "ul");
}

/* --- all of it --- */

static void
put_section(struct buf *b, const struct report *r,
    const struct report_section *s)
{
	static void (*const forms[])(struct buf *b, const struct report *r,
	    const struct report_section *s) = {
		[FORM_BARS] = put_bars, [FORM_TABLE] = put_table,
		[FORM_TREND] = put_trend, [FORM_WORDS] = put_words,
	};

	html_section(b, s->title, s->note);
	forms[s->form](b, r, s);
	if (report_shown(s) < s->nrows)
		html_elementf(b, "p", "note", "and %s more",
		    term_number(s->nrows - report_shown(s)));
	html_section_end(b);
}

/* Bars stand two beside each other where there is room. */
static void
put_sections(struct buf *b, const struct report *r)
{
	const struct report_section *s = r->sections;
	bool are_bars = false;

	for (; s != NULL; s = s->next) {
		if (s->nrows == 0)
			continue;
		if (are_bars != (s->form == FORM_BARS)) {
			buf_adds(b, are_bars ? "</div>\n" :
			    "<div class=\"duo\">\n");
			are_bars = !are_bars;
		}
		put_section(b, r, s);
	}
	buf_adds(b, are_bars ? "</div>\n" : "");
}

static void
put_tiles(struct buf *b, const struct report *r)
{
	struct html_tile tiles[8];
	char values[8][32];
	struct buf text = { 0 };
	size_t n = 0;

	for (const struct report_total *t = r->totals; t != NULL && n < 8;
	    t = t->next, n++) {
		cell_text(&text, r, &t->cell);
		snprintf(values[n], sizeof(values[n]), "%.31s",
		    t->cell.kind == CELL_NONE ? "–" : buf_cstr(&text));
		tiles[n] = (struct html_tile){ t->title, values[n], t->note,
			t->cell.tone };
	}
	html_tiles(b, tiles, n);
	buf_clear(&text);
}

static void
put_notes(struct buf *b, const struct report *r)
{
	if (r->notes == NULL)
		return;
	html_open(b, "ul", "missing");
	for (const struct report_note *n = r->notes; n != NULL; n = n->next)
		html_element(b, "li", NULL, str_of(n->text));
	html_close(b, "ul");
}

void
report_put_html(struct buf *b, const struct report *r)
{
	const struct report_period *p = &r->period;
	struct buf lede = { 0 }, to = { 0 };
	char title[64];

	snprintf(title, sizeof(title), "Complaints of the %s",
	    report_spans[p->span]);
	report_put_days(&lede, p);
	buf_addf(&lede, ", by the days of %s.", p->zone->name.data);
	report_put_recipients(&to, r);
	if (to.len > 0)
		buf_addf(&lede, " For %s.", buf_cstr(&to));
	buf_clear(&to);
	html_begin(b, title, (struct str){ lede.data, lede.len });
	put_notes(b, r);
	put_tiles(b, r);
	put_sections(b, r);
	buf_reset(&lede);
	buf_adds(&lede, "Made by triagectl report at ");
	report_put_time(&lede, p, p->now_ms);
	buf_addf(&lede, " from %s decisions and ", term_number(
	    r->decisions.read));
	buf_addf(&lede, "%s events. It quotes no complaint.",
	    term_number(r->events.read));
	html_end(b, (struct str){ lede.data, lede.len });
	buf_clear(&lede);
}
