/*
 * html: a report as one page that needs nothing else: no script, no font, no
 * picture from outside, readable by day and by night, on paper too.
 *
 * Whatever text is handed over is escaped and made harmless; tags and classes
 * are the caller's own words.  It knows no complaint and no rule.  Pieces are
 * appended to a buffer in order; who opens closes.
 */
#ifndef TRIAGED_HTML_H
#define TRIAGED_HTML_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "err.h"
#include "mem.h"

/* What a figure means for who reads it. */
enum html_tone { HTML_PLAIN, HTML_ACCENT, HTML_GOOD, HTML_BAD, HTML_WARN,
	HTML__TONES };

/* The page's head, its title, and a line of text under it. */
void html_begin(struct buf *b, const char *title, struct str lede);
/* The line at the end, and the end. */
void html_end(struct buf *b, struct str footer);

/* Text, escaped; fit for attributes too. */
void html_text(struct buf *b, struct str s);
/* The same for names_of_our_kind, which may break after an underscore. */
void html_name(struct buf *b, struct str s);
/* An element that stays open; class or NULL. */
void html_open(struct buf *b, const char *tag, const char *class);
void html_close(struct buf *b, const char *tag);
/* A whole element with text. */
void html_element(struct buf *b, const char *tag, const char *class,
    struct str text);
void html_elementf(struct buf *b, const char *tag, const char *class,
    const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* A part of the page with its heading; note or NULL. */
void html_section(struct buf *b, const char *title, const char *note);
void html_section_end(struct buf *b);

/* Headline figures. */
struct html_tile {
	const char *label, *value, *note; /* note or NULL */
	enum html_tone tone;
};
void html_tiles(struct buf *b, const struct html_tile *tiles, size_t n);

/* A horizontal bar, 0..1 of the chart's width, and what it was before; stands
 * in an element of class "bars". */
struct html_bar {
	struct str label;
	double part;
	bool has_before;
	double before;
	const char *figure;        /* "1,234" */
	const char *note;          /* "+12", or NULL */
	enum html_tone tone, note_tone;
};
void html_bar(struct buf *b, const struct html_bar *bar);

/* A table of how many went from where to where, coloured as a heat map; what
 * stayed is plain, or good where it should.  order gives the rows and columns
 * as indices into names. */
struct html_matrix {
	const char *from, *to;     /* what rows and columns are called */
	const char *row_sum, *column_sum; /* "before", "after" */
	bool is_same_good;
	const struct str *names;
	const uint32_t *order;
	uint32_t n;
	int64_t (*cell)(const void *arg, uint32_t from, uint32_t to);
	const void *arg;
};
void html_matrix(struct buf *b, const struct html_matrix *m);

/* A cell of a table, of class "meters": a share from 0 to 1 as "0.76" over a
 * thin bar. */
void html_meter(struct buf *b, double share, enum html_tone tone);

/* html_plot.c: dots in a square from 0 to 1 whose diagonal is where they should
 * lie.  A weight, 0..1, is a dot's area. */
struct html_dot {
	double x, y, weight;
	enum html_tone tone;
	bool is_hollow;
	const char *title;         /* shown where the pointer rests */
};
struct html_square {
	const char *x, *y;         /* what the axes are */
	const struct html_dot *dots;
	size_t n;
};
void html_square(struct buf *b, const struct html_square *square);

/* Columns of 0..1, side by side: what was when. */
struct html_column {
	struct str label;
	double part;
	const char *figure;        /* over it */
	double pale;               /* 0..1 of it: of that less is known */
};
void html_columns(struct buf *b, const struct html_column *columns, size_t n);

/* Writes a page to a file, whole or not at all, readable by its owner alone.
 * 0, or -1 and err. */
int html_save(const struct buf *page, const char *name, struct err *err)
    MUST_CHECK;

/* "plain", "accent", ...: the class of a tone. */
const char *html_tone_class(enum html_tone tone);

/* html_style.c: the style sheet. */
extern const char html_style[];

#endif
