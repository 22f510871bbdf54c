/*
 * html_chart: headline figures, bars and heat tables.
 * It knows numbers and names, not what they count.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "html.h"
#include "term.h"

static const char *const tones[HTML__TONES] = {
	[HTML_PLAIN] = "plain",
	[HTML_ACCENT] = "accent",
	[HTML_GOOD] = "good",
	[HTML_BAD] = "bad",
	[HTML_WARN] = "warn",
};

const char *
html_tone_class(enum html_tone tone)
{
	return tones[tone];
}

static const char *
class_of(const char *name, enum html_tone tone)
{
	static char text[48];

	snprintf(text, sizeof(text), "%s %s", name, tones[tone]);
	return text;
}

void
html_tiles(struct buf *b, const struct html_tile *tiles, size_t n)
{
	html_open(b, "div", "tiles");
	for (size_t i = 0; i < n; i++) {
		html_open(b, "div", class_of("tile", tiles[i].tone));
		html_element(b, "span", "label", str_of(tiles[i].label));
		html_element(b, "span", "value", str_of(tiles[i].value));
		if (tiles[i].note != NULL)
			html_element(b, "span", "about", str_of(tiles[i].note));
		html_close(b, "div");
	}
	html_close(b, "div");
}

/* --- bars --- */

static double
bounded(double part)
{
	return !(part > 0) ? 0 : part > 1 ? 1 : part;
}

static void
add_rect(struct buf *b, const char *class, double part, int y, int height)
{
	/* a little is not nothing */
	double width = part > 0 && part < 0.004 ? 4 : 1000 * bounded(part);

	if (width > 0)
		buf_addf(b, "<rect class=\"%s\" x=\"0\" y=\"%d\" "
		    "width=\"%.1f\" height=\"%d\" rx=\"2\"/>", class, y, width,
		    height);
}

void
html_bar(struct buf *b, const struct html_bar *bar)
{
	html_open(b, "span", "label");
	html_name(b, bar->label);
	html_close(b, "span");
	buf_adds(b, "<svg viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" "
	    "aria-hidden=\"true\">");
	if (bar->has_before) {
		add_rect(b, "was", bar->before, 13, 5);
		add_rect(b, tones[bar->tone], bar->part, 2, 10);
	} else {
		add_rect(b, tones[bar->tone], bar->part, 3, 14);
	}
	buf_adds(b, "</svg>\n");
	html_element(b, "span", "figure", str_of(bar->figure));
	html_element(b, "span", class_of("change", bar->note_tone),
	    str_of(bar->note != NULL ? bar->note : ""));
}

void
html_meter(struct buf *b, double share, enum html_tone tone)
{
	html_open(b, "td", NULL);
	buf_addf(b, "<span>%.2f</span><svg viewBox=\"0 0 1000 6\" "
	    "preserveAspectRatio=\"none\" aria-hidden=\"true\">"
	    "<rect class=\"groove\" width=\"1000\" height=\"6\"/>", share);
	add_rect(b, tones[tone], share, 0, 6);
	buf_adds(b, "</svg>");
	html_close(b, "td");
}

/* --- heat tables --- */

static int64_t
cell_at(const struct html_matrix *m, uint32_t row, uint32_t column)
{
	return m->cell(m->arg, m->order[row], m->order[column]);
}

static int64_t
most_moved(const struct html_matrix *m)
{
	int64_t most = 1;

	for (uint32_t i = 0; i < m->n; i++)
		for (uint32_t k = 0; k < m->n; k++)
			if (i != k && cell_at(m, i, k) > most)
				most = cell_at(m, i, k);
	return most;
}

static void
add_columns(struct buf *b, const struct html_matrix *m)
{
	html_open(b, "thead", NULL);
	html_open(b, "tr", NULL);
	html_open(b, "th", "corner");
	html_text(b, str_of(m->from));
	buf_adds(b, " ↓&nbsp; ");
	html_text(b, str_of(m->to));
	buf_adds(b, " →");
	html_close(b, "th");
	for (uint32_t i = 0; i < m->n; i++) {
		buf_adds(b, "<th scope=\"col\">");
		html_name(b, m->names[m->order[i]]);
		html_close(b, "th");
	}
	html_element(b, "th", "sum", str_of(m->row_sum));
	html_close(b, "tr");
	html_close(b, "thead");
}

/* What moved is coloured by how much, in steps of the logarithm: a table has
 * cells of one and of thousands. */
static void
add_cell(struct buf *b, int64_t n, const char *same, int64_t most)
{
	double heat = log1p((double)n) / log1p((double)most);

	if (n == 0)
		html_element(b, "td", "none", STR("·"));
	else if (same != NULL)
		html_element(b, "td", same, str_of(term_number(n)));
	else {
		buf_addf(b, "<td class=\"moved%s\" style=\"--heat:%.2f\">",
		    heat > 0.84 ? " hot" : "", 0.15 + 0.75 * heat);
		html_text(b, str_of(term_number(n)));
		html_close(b, "td");
	}
}

static void
add_sums(struct buf *b, const struct html_matrix *m)
{
	int64_t all = 0;

	html_open(b, "tfoot", NULL);
	html_open(b, "tr", NULL);
	html_element(b, "th", "sum", str_of(m->column_sum));
	for (uint32_t k = 0; k < m->n; k++) {
		int64_t sum = 0;

		for (uint32_t i = 0; i < m->n; i++)
			sum += cell_at(m, i, k);
		html_element(b, "td", "sum", str_of(term_number(sum)));
		all += sum;
	}
	html_element(b, "td", "sum", str_of(term_number(all)));
	html_close(b, "tr");
	html_close(b, "tfoot");
}

void
html_matrix(struct buf *b, const struct html_matrix *m)
{
	const char *same = m->is_same_good ? "same right" : "same";
	int64_t most = most_moved(m);

	html_open(b, "div", "wide");
	buf_addf(b, "<table class=\"heat\" style=\"min-width:%upx\">",
	    160 + 84 * (m->n + 1));
	add_columns(b, m);
	html_open(b, "tbody", NULL);
	for (uint32_t i = 0; i < m->n; i++) {
		int64_t sum = 0;

		html_open(b, "tr", NULL);
		buf_adds(b, "<th scope=\"row\">");
		html_name(b, m->names[m->order[i]]);
		html_close(b, "th");
		for (uint32_t k = 0; k < m->n; k++) {
			add_cell(b, cell_at(m, i, k), i == k ? same : NULL,
			    most);
			sum += cell_at(m, i, k);
		}
		html_element(b, "td", "sum", str_of(term_number(sum)));
		html_close(b, "tr");
	}
	html_close(b, "tbody");
	add_sums(b, m);
	html_close(b, "table");
	html_close(b, "div");
}
