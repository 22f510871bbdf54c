/*
 * cmd_case_list_show: cases as a table: on a terminal as wide as they need it
 * and the window is, with times from now; in a file every column, and times as
 * they are.
 */
#include <string.h>

#include "case_parts.h"

#define SOON_MS (60 * 60 * 1000)
#define GAP 2

enum cell { CELL_ID, CELL_PRIORITY, CELL_STATE, CELL_TYPE, CELL_OWNER,
	CELL_PERSON, CELL_AGE, CELL_DUE, CELL_CLOCK, CELLS };
static const struct {
	const char *title;
	int most;                  /* columns */
	int from_width;            /* shown where the window is so wide */
	enum term_style style;
} columns[CELLS] = {
	[CELL_ID] = { "case", 30, 0, TERM_BOLD },
	[CELL_PRIORITY] = { "pri", 6, 0, TERM_PLAIN },
	[CELL_STATE] = { "state", 16, 50, TERM_PLAIN },
	[CELL_TYPE] = { "type", 22, 110, TERM_PLAIN },
	[CELL_OWNER] = { "owner", 20, 0, TERM_CYAN },
	[CELL_PERSON] = { "person", 16, 90, TERM_PLAIN },
	[CELL_AGE] = { "open", 24, 75, TERM_DIM },
	[CELL_DUE] = { "due", 24, 0, TERM_PLAIN },
	[CELL_CLOCK] = { "clock", 24, 75, TERM_DIM },
};

struct table {
	struct cases *cases;
	int width[CELLS];          /* 0: not shown */
};

static void
put_time(struct buf *b, int64_t ms)
{
	if (ms != CASE_NO_TIME)
		buf_time(b, ms);
}

static void
put_cell(const struct cases *c, struct buf *b, enum cell cell,
    const struct case_row *row)
{
	const struct str words[CELLS] = { [CELL_ID] = row->id,
		[CELL_PRIORITY] = row->priority, [CELL_STATE] = row->state,
		[CELL_TYPE] = row->type, [CELL_OWNER] = row->owner,
		[CELL_PERSON] = row->assignee, [CELL_CLOCK] = row->clock };
	bool is_tty = c->ctl->out.is_tty;

	buf_reset(b);
	if (cell == CELL_AGE && !is_tty)
		put_time(b, row->opened_ms);
	else if (cell == CELL_AGE && row->opened_ms != CASE_NO_TIME)
		case_put_span(b, c->now_ms - row->opened_ms);
	else if (cell == CELL_DUE && row->clock.len > 0 && !is_tty)
		put_time(b, row->due_ms);
	else if (cell == CELL_DUE && row->clock.len > 0)
		case_put_due(b, row->due_ms, c->now_ms);
	else
		buf_add_str(b, words[cell]);
	if (b->len == 0)
		buf_addc(b, '-');
}

static enum term_style
style_of(const struct cases *c, enum cell cell, const struct case_row *row)
{
	if (cell != CELL_DUE || row->clock.len == 0)
		return columns[cell].style;
	if (row->due_ms <= c->now_ms)
		return TERM_RED;
	return row->due_ms - c->now_ms < SOON_MS ? TERM_YELLOW : TERM_PLAIN;
}

static void
measure(struct table *t, struct case_row *const *rows, size_t n)
{
	const struct term *term = &t->cases->ctl->out;
	struct buf b = { 0 };
	int cell, used;

	for (cell = 0; cell < CELLS; cell++) {
		if (term->width > 0 && term->width < columns[cell].from_width)
			continue;
		t->width[cell] = term_columns(str_of(columns[cell].title));
		for (size_t i = 0; i < n; i++) {
			put_cell(t->cases, &b, (enum cell)cell, rows[i]);
			used = term_columns((struct str){ b.data, b.len });
			if (used > t->width[cell])
				t->width[cell] = used;
		}
		if (t->width[cell] > columns[cell].most)
			t->width[cell] = columns[cell].most;
	}
	buf_clear(&b);
}

static void
add_gap(struct term_line *l)
{
	term_line_addf(l, TERM_PLAIN, "%*s", GAP, "");
}

static void
show_head(struct table *t)
{
	struct term_line *l = &t->cases->line;

	for (int cell = 0; cell < CELLS; cell++) {
		if (t->width[cell] == 0)
			continue;
		term_line_cell(l, TERM_DIM, str_of(columns[cell].title),
		    t->width[cell]);
		add_gap(l);
	}
	term_line_end(l);
}

/* " P1 " as a badge, as wide as its column. */
static void
add_badge(struct term_line *l, struct str priority, int width)
{
	enum term_style badge = term_badge(priority);
	int used = term_columns(priority);

	if (l->term->has_color && used + 1 < width + GAP) {
		term_line_adds(l, badge, " ");
		term_line_add(l, badge, priority);
		term_line_adds(l, badge, " ");
		term_line_addf(l, TERM_PLAIN, "%*s", width - used - 2, "");
	} else {
		term_line_cell(l, TERM_PLAIN, priority, width);
	}
}

static void
show_row(struct table *t, const struct case_row *row, struct buf *b)
{
	struct term_line *l = &t->cases->line;

	for (int cell = 0; cell < CELLS; cell++) {
		if (t->width[cell] == 0)
			continue;
		put_cell(t->cases, b, (enum cell)cell, row);
		if (cell == CELL_PRIORITY)
			add_badge(l, row->priority, t->width[cell]);
		else
			term_line_cell(l, style_of(t->cases, (enum cell)cell,
			    row), (struct str){ b->data, b->len },
			    t->width[cell]);
		add_gap(l);
	}
	term_line_end(l);
}

void
case_show_table(struct cases *c, struct case_row *const *rows, size_t n)
{
	struct table t = { .cases = c };
	struct buf b = { 0 };

	measure(&t, rows, n);
	/* a badge has a column on either side */
	if (c->ctl->out.has_color && t.width[CELL_PRIORITY] < 4)
		t.width[CELL_PRIORITY] = 4;
	show_head(&t);
	for (size_t i = 0; i < n; i++)
		show_row(&t, rows[i], &b);
	buf_clear(&b);
}
