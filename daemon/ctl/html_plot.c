/*
 * html_plot: dots in a square, against the diagonal that they should lie on;
 * columns side by side.
 * It knows numbers, not what they measure.
 */
#include <math.h>

#include "html.h"

/* The drawing's own units; the page scales it. */
#define SIDE 340
#define LEFT 44
#define TOP 20
#define WIDTH (LEFT + SIDE + 20)
#define HEIGHT (TOP + SIDE + 44)
#define STEPS 5
#define SMALLEST 3.5
#define LARGEST 17.0

static double
x_at(double x)
{
	return LEFT + SIDE * x;
}

static double
y_at(double y)
{
	return TOP + SIDE * (1 - y);
}

static void
add_text(struct buf *b, double x, double y, const char *anchor,
    const char *more, const char *text)
{
	buf_addf(b, "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"%s\"%s>", x, y,
	    anchor, more);
	html_text(b, str_of(text));
	buf_adds(b, "</text>");
}

static void
add_axes(struct buf *b, const struct html_square *s)
{
	static const char *const ticks[STEPS + 1] = { "0", "0.2", "0.4", "0.6",
		"0.8", "1" };
	double at;

	for (int i = 0; i <= STEPS; i++) {
		at = (double)i / STEPS;
		buf_addf(b, "<path class=\"grid\" d=\"M%d %.1fh%dM%.1f %dv%d\"/>",
		    LEFT, y_at(at), SIDE, x_at(at), TOP, SIDE);
		add_text(b, LEFT - 8, y_at(at) + 4, "end", "", ticks[i]);
		add_text(b, x_at(at), TOP + SIDE + 17, "middle", "", ticks[i]);
	}
	add_text(b, x_at(0.5), HEIGHT - 6, "middle", " class=\"axis\"", s->x);
	add_text(b, -y_at(0.5), 12, "middle", " class=\"axis\" "
	    "transform=\"rotate(-90)\"", s->y);
	buf_addf(b, "<path class=\"ideal\" d=\"M%.1f %.1fL%.1f %.1f\"/>",
	    x_at(0), y_at(0), x_at(1), y_at(1));
}

static void
add_dot(struct buf *b, const struct html_dot *dot)
{
	buf_addf(b, "<circle class=\"%s%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\">",
	    html_tone_class(dot->tone), dot->is_hollow ? " hollow" : "",
	    x_at(dot->x), y_at(dot->y),
	    fmax(SMALLEST, LARGEST * sqrt(dot->weight)));
	html_element(b, "title", NULL, str_of(dot->title));
	buf_adds(b, "</circle>\n");
}

void
html_square(struct buf *b, const struct html_square *square)
{
	buf_addf(b, "<svg class=\"square\" viewBox=\"0 0 %d %d\" role=\"img\">",
	    WIDTH, HEIGHT);
	add_axes(b, square);
	for (size_t i = 0; i < square->n; i++)
		add_dot(b, &square->dots[i]);
	html_close(b, "svg");
}

/* --- columns --- */

#define COLUMNS_WIDTH 1000
#define COLUMNS_HEIGHT 170
#define FIGURE_HEIGHT 20
#define MOST_COLUMN_WIDTH 64.0

/* Figures and labels that would touch are left out, every other or more. */
static size_t
every(size_t n)
{
	return n <= 16 ? 1 : 2;
}

static void
add_block(struct buf *b, const char *class, double middle, double width,
    double y, double height)
{
	if (height > 0)
		buf_addf(b, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" "
		    "width=\"%.1f\" height=\"%.1f\" rx=\"3\"/>", class,
		    middle - width / 2, y, width, height);
}

static void
add_column(struct buf *b, const struct html_column *c, double middle,
    double width)
{
	double height = COLUMNS_HEIGHT * fmin(1, fmax(0, c->part));
	double y, pale;

	if (!(height > 0))
		return;
	height = fmax(height, 2); /* a little is not nothing */
	y = FIGURE_HEIGHT + COLUMNS_HEIGHT - height;
	pale = height * fmin(1, fmax(0, c->pale));
	add_block(b, "pale", middle, width, y, pale);
	add_block(b, "accent", middle, width, y + pale, height - pale);
	add_text(b, middle, y - 5, "middle", " class=\"figure\"", c->figure);
}

void
html_columns(struct buf *b, const struct html_column *columns, size_t n)
{
	double step = COLUMNS_WIDTH / (double)(n > 0 ? n : 1);
	double width = fmin(MOST_COLUMN_WIDTH, 0.72 * step);

	html_open(b, "div", "wide");
	buf_addf(b, "<svg class=\"columns\" viewBox=\"0 0 %d %d\" "
	    "role=\"img\">", COLUMNS_WIDTH, FIGURE_HEIGHT + COLUMNS_HEIGHT +
	    26);
	buf_addf(b, "<path class=\"grid\" d=\"M0 %dh%d\"/>", FIGURE_HEIGHT +
	    COLUMNS_HEIGHT, COLUMNS_WIDTH);
	for (size_t i = 0; i < n; i++) {
		double middle = step * ((double)i + 0.5);

		add_column(b, &columns[i], middle, width);
		if (i % every(n) != 0)
			continue;
		buf_addf(b, "<text x=\"%.0f\" y=\"%d\" "
		    "text-anchor=\"middle\">", middle,
		    FIGURE_HEIGHT + COLUMNS_HEIGHT + 19);
		html_text(b, columns[i].label);
		buf_adds(b, "</text>\n");
	}
	html_close(b, "svg");
	html_close(b, "div");
}
