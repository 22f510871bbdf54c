/*
 * term: text for people: columns, colours, lines that end where the terminal
 * does, tables, bars and progress.
 *
 * Text from outside is made harmless on its way: control characters, and what
 * turns the direction of writing, become U+FFFD; line ends and tabs a space.
 * On a pipe there are no colours and no limit of width.  It knows nothing of
 * complaints.
 */
#ifndef TRIAGED_TERM_H
#define TRIAGED_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "buf.h"
#include "mem.h"

enum term_style {
	TERM_PLAIN,
	TERM_BOLD,
	TERM_DIM,
	TERM_RED,
	TERM_GREEN,
	TERM_YELLOW,
	TERM_BLUE,
	TERM_MAGENTA,
	TERM_CYAN,
	TERM_BADGE_RED, /* black or white on a colour */
	TERM_BADGE_YELLOW,
	TERM_BADGE_BLUE,
	TERM_BADGE_GREY,
	TERM_BADGE_MAGENTA,
	TERM__STYLES
};

struct term {
	FILE *to;
	bool is_tty;
	bool has_color;   /* a terminal, and no NO_COLOR, and not TERM=dumb */
	bool has_unicode; /* the locale does not say otherwise */
	int width;        /* columns; 0: no limit */
};

/* Looks at the stream and the environment. */
void term_init(struct term *t, FILE *to);
/* Asks for the width anew: a window can be resized. */
void term_measure(struct term *t);

/* Columns that text takes, made harmless: 2 for CJK and emoji, 0 for marks. */
int term_columns(struct str text);

/* Appends text made harmless. */
void term_clean(struct buf *out, struct str text);

/* Appends text made harmless, cut to columns with an ellipsis where it is
 * longer.  Returns the columns used. */
int term_clip(struct buf *out, struct str text, int columns, bool has_unicode);

/* The SGR sequence of a style, or "" where there are no colours. */
const char *term_style(const struct term *t, enum term_style style);
const char *term_style_off(const struct term *t);
/* The badge of a priority: P1 is red; of other names than P1 to P4, grey. */
enum term_style term_badge(struct str priority);

/*
 * A line made of styled pieces: collected, then written at once, cut to the
 * terminal's width.  Starts with term_line_start; may be used again after
 * term_line_end.
 */
#define TERM_LINE_SPANS 64
struct term_line {
	const struct term *term;
	struct buf text;
	struct {
		enum term_style style;
		size_t end; /* in text */
	} spans[TERM_LINE_SPANS];
	int nspans;
};
void term_line_start(struct term_line *l, const struct term *t);
void term_line_add(struct term_line *l, enum term_style style, struct str s);
void term_line_adds(struct term_line *l, enum term_style style, const char *s);
void term_line_addf(struct term_line *l, enum term_style style,
    const char *fmt, ...) __attribute__((format(printf, 3, 4)));
/* Filled up to a number of columns, and cut to it where the width is limited. */
void term_line_cell(struct term_line *l, enum term_style style, struct str s,
    int columns);
/* The same, set to the right: for numbers. */
void term_line_right(struct term_line *l, enum term_style style, struct str s,
    int columns);
/* The rest of the line and its end, broken between words; what goes on in the
 * next line stands `indent` columns from the edge.  Also where the line itself
 * begins: it holds at most as much so far. */
void term_line_wrap(struct term_line *l, int indent, int columns,
    enum term_style style, struct str text);
/* The same, as wide as the terminal; a pipe has one line. */
void term_line_rest(struct term_line *l, int indent, enum term_style style,
    struct str text);
/* Columns collected so far. */
int term_line_columns(const struct term_line *l);
/* Appends the line as bytes with its line end; for tests and for end. */
void term_line_render(const struct term_line *l, struct buf *out);
/* Writes the line and empties it. */
void term_line_end(struct term_line *l);
void term_line_clear(struct term_line *l); /* frees */

/* A bar for 0..1 of a number of columns, in eighths of a column, filled up
 * with `rest` (' ' or a track). */
void term_bar(struct buf *out, const struct term *t, double part, int columns,
    bool has_track);

/* 1234567 as "1,234,567"; 1234567 as "1.2M". The text is in one of eight
 * static buffers used in turn. */
const char *term_number(int64_t n);
const char *term_short_number(double n);
/* The clock on the wall: "2026-11-21 10:00:00", from a column of that on. */
enum term_wall {
	TERM_WALL_YEAR = 0,
	TERM_WALL_MONTH = 5,
	TERM_WALL_HOUR = 11
};
const char *term_wall_time(int64_t ms, enum term_wall from);
/* Seconds as "0:07", "1:02:03". */
const char *term_seconds(double s);

/* What is under way, on one line of stderr that is drawn over; nothing where
 * that is no terminal. */
struct progress {
	struct term term;
	const char *label;
	const char *unit;     /* "lines" */
	int64_t total;        /* bytes; 0: not known */
	int64_t started_us, drawn_us;
	bool is_drawn;
};
void progress_start(struct progress *p, const char *label, int64_t total);
/* Draws, ten times a second at most. */
void progress_show(struct progress *p, int64_t bytes, int64_t lines);
void progress_end(struct progress *p); /* wipes the line */

/* Microseconds of a clock that only goes forward. */
int64_t term_clock_us(void);

#endif
