/*
 * progress: how far a long command is, on one line that is drawn over.
 * It knows lines and bytes, not what they are.
 */
#include "term.h"

#include <string.h>
#include <time.h>

#define DRAW_US 100000
#define LABEL_COLUMNS 24

int64_t
term_clock_us(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

void
progress_start(struct progress *p, const char *label, int64_t total)
{
	*p = (struct progress){ .label = label, .unit = "lines",
		.total = total };
	term_init(&p->term, stderr);
	p->started_us = term_clock_us();
}

/* " 62%  1.2M lines  84k/s  0:07 left" */
static void
add_figures(struct term_line *l, const struct progress *p, int64_t bytes,
    int64_t lines, double seconds)
{
	double part = p->total > 0 ? (double)bytes / (double)p->total : 0;

	if (p->total > 0)
		term_line_addf(l, TERM_BOLD, " %3.0f%%",
		    100 * (part < 1 ? part : 1));
	term_line_addf(l, TERM_PLAIN, "  %s %s",
	    term_short_number((double)lines), p->unit);
	if (seconds > 0)
		term_line_addf(l, TERM_DIM, "  %s/s",
		    term_short_number((double)lines / seconds));
	if (part > 0 && part < 1 && seconds > 0.5)
		term_line_addf(l, TERM_DIM, "  %s left",
		    term_seconds(seconds / part - seconds));
}

static void
draw(struct progress *p, int64_t bytes, int64_t lines, double seconds)
{
	struct term_line line = { 0 };
	struct term term = p->term;
	struct buf out = { 0 }, bar = { 0 };
	int label = term_columns(str_of(p->label)), columns;

	if (term.width > 1)
		term.width--; /* the last column would wrap on some */
	if (label > LABEL_COLUMNS || term.width < 60)
		label = term.width < 60 ? 10 : LABEL_COLUMNS;
	columns = term.width - label - 40;
	term_line_start(&line, &term);
	term_line_cell(&line, TERM_BOLD, str_of(p->label), label);
	term_line_adds(&line, TERM_PLAIN, " ");
	if (p->total > 0 && columns >= 5) {
		term_bar(&bar, &term, (double)bytes / (double)p->total,
		    columns < 50 ? columns : 50, true);
		term_line_add(&line, TERM_CYAN,
		    (struct str){ bar.data, bar.len });
	}
	add_figures(&line, p, bytes, lines, seconds);
	buf_adds(&out, "\r\033[K");
	term_line_render(&line, &out);
	fwrite(out.data, 1, out.len - 1, term.to); /* without its line end */
	fflush(term.to);
	buf_clear(&out);
	buf_clear(&bar);
	term_line_clear(&line);
}

void
progress_show(struct progress *p, int64_t bytes, int64_t lines)
{
	int64_t now = term_clock_us();

	if (!p->term.is_tty || now - p->drawn_us < DRAW_US)
		return;
	if (!p->is_drawn && now - p->started_us < 3 * DRAW_US)
		return; /* what is done at once needs no bar */
	term_measure(&p->term);
	draw(p, bytes, lines, (double)(now - p->started_us) / 1e6);
	p->drawn_us = now;
	p->is_drawn = true;
}

void
progress_end(struct progress *p)
{
	if (p->is_drawn)
		fputs("\r\033[K", stderr);
	fflush(stderr);
	p->is_drawn = false;
}
