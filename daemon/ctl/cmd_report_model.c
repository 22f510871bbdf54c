/*
 * cmd_report_model: what a report says, as sections of rows of cells, and a
 * cell as people read it.  It knows not what is counted.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"
#include "report_parts.h"

struct report_section *
report_section(struct report *r, const char *key, const char *title,
    enum report_form form, const char *note,
    const struct report_column *columns)
{
	struct report_section *s = mem_arena_alloc(&r->arena, sizeof(*s));

	*s = (struct report_section){ .key = key, .title = title,
		.form = form, .note = note, .columns = columns };
	while (columns[s->ncolumns].key != NULL)
		s->ncolumns++;
	*r->last = s;
	r->last = &s->next;
	return s;
}

/* Cells grow by doubling; what was is the arena's until the end. */
struct report_cell *
report_row(struct report *r, struct report_section *s)
{
	size_t n = (size_t)s->ncolumns;

	if (s->nrows == s->cap) {
		struct report_cell *old = s->cells;

		s->cap = s->cap > 0 ? 2 * s->cap : 8;
		s->cells = mem_arena_alloc(&r->arena, s->cap * n *
		    sizeof(*old));
		if (old != NULL)
			memcpy(s->cells, old, s->nrows * n * sizeof(*old));
	}
	return &s->cells[n * s->nrows++];
}

void
report_cells(const struct report *r, const struct report_section *s,
    uint32_t i, struct report_cell *cells)
{
	size_t n = (size_t)s->ncolumns;

	if (s->row != NULL)
		s->row(r, s, i, cells);
	else
		memcpy(cells, &s->cells[n * i], n * sizeof(*cells));
}

/* --- what is to be known before rows are shown --- */

uint32_t
report_shown(const struct report_section *s)
{
	return s->most_shown > 0 && s->nrows > s->most_shown ? s->most_shown :
	    s->nrows;
}

void
report_find_figures(const struct report *r, const struct report_section *s,
    bool is_figure[REPORT_MOST_COLUMNS])
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	bool has_words[REPORT_MOST_COLUMNS] = { false };

	memset(is_figure, 0, REPORT_MOST_COLUMNS * sizeof(*is_figure));
	for (uint32_t i = 0; i < report_shown(s); i++) {
		report_cells(r, s, i, cells);
		for (int k = 0; k < s->ncolumns; k++)
			if (cells[k].kind == CELL_NUMBER ||
			    cells[k].kind == CELL_SHARE ||
			    cells[k].kind == CELL_MEAN)
				is_figure[k] = true;
			else if (cells[k].kind != CELL_NONE)
				has_words[k] = true;
	}
	for (int k = 0; k < s->ncolumns; k++)
		is_figure[k] = is_figure[k] && !has_words[k];
}

double
report_size(const struct report_cell *c)
{
	return c->kind == CELL_NUMBER ? (double)c->n :
	    c->kind == CELL_MEAN ? c->x : 0;
}

double
report_most(const struct report *r, const struct report_section *s)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];
	double most = 1;

	for (uint32_t i = 0; i < s->nrows; i++) {
		report_cells(r, s, i, cells);
		if (cells[1].kind == CELL_MEAN)
			return REPORT_BEST;
		if (report_size(&cells[1]) > most)
			most = report_size(&cells[1]);
	}
	return most;
}

/* --- what stands beside the sections --- */

void
report_total(struct report *r, const char *key, const char *title,
    struct report_cell cell, const char *note)
{
	struct report_total *t = mem_arena_alloc(&r->arena, sizeof(*t));

	*t = (struct report_total){ .key = key, .title = title, .cell = cell,
		.note = note };
	*r->last_total = t;
	r->last_total = &t->next;
}

__attribute__((format(printf, 2, 0))) static const char *
text_of(struct report *r, const char *fmt, va_list ap)
{
	char text[512];

	vsnprintf(text, sizeof(text), fmt, ap);
	return mem_arena_str(&r->arena, str_of(text)).data;
}

const char *
report_text(struct report *r, const char *fmt, ...)
{
	const char *text;
	va_list ap;

	va_start(ap, fmt);
	text = text_of(r, fmt, ap);
	va_end(ap);
	return text;
}

void
report_note(struct report *r, const char *fmt, ...)
{
	struct report_note *note = mem_arena_alloc(&r->arena, sizeof(*note));
	va_list ap;

	va_start(ap, fmt);
	note->text = text_of(r, fmt, ap);
	va_end(ap);
	note->next = NULL;
	*r->last_note = note;
	r->last_note = &note->next;
}

/* --- cells --- */

struct report_cell
report_words(struct str s)
{
	return (struct report_cell){ .kind = CELL_TEXT, .text = s };
}

struct report_cell
report_number(int64_t n)
{
	return (struct report_cell){ .kind = CELL_NUMBER, .n = n };
}

struct report_cell
report_share(int64_t part, int64_t of)
{
	if (of == 0)
		return (struct report_cell){ .kind = CELL_NONE };
	return (struct report_cell){ .kind = CELL_SHARE,
		.x = (double)part / (double)of };
}

struct report_cell
report_mean(int64_t sum, int64_t n)
{
	if (n == 0)
		return (struct report_cell){ .kind = CELL_NONE };
	return (struct report_cell){ .kind = CELL_MEAN,
		.x = (double)sum / (double)n };
}

/* "first_response late · 2 kept · 1 running". */
static void
put_clocks(struct buf *b, struct str json)
{
	static const struct {
		const char *state, *words;
		bool is_named;
	} states[] = {
		{ "breached", "late", true }, { "missed", "late", true },
		{ "met", "kept", false }, { "running", "running", false },
		{ "paused", "paused", false },
		{ "cancelled", "cancelled", false },
	};
	struct str name, value;
	struct json_scan scan;
	size_t start = b->len;

	for (size_t i = 0; i < sizeof(states) / sizeof(states[0]); i++) {
		int n = 0;

		if (json.len < 2 || json_scan_open(&scan, json, '{') < 0)
			return;
		while (json_scan_next(&scan, &name, &value) == 1) {
			if (!json_scan_is(value, states[i].state))
				continue;
			n++;
			if (!states[i].is_named)
				continue;
			buf_adds(b, b->len > start ? " · " : "");
			json_scan_text(name, b);
			buf_addf(b, " %s", states[i].words);
		}
		if (n > 0 && !states[i].is_named)
			buf_addf(b, "%s%d %s", b->len > start ? " · " : "", n,
			    states[i].words);
	}
}

void
report_put_cell(struct buf *b, const struct report *r,
    const struct report_cell *c)
{
	switch (c->kind) {
	case CELL_NONE:
		buf_adds(b, "-");
		break;
	case CELL_TEXT:
		buf_add_str(b, c->text);
		break;
	case CELL_NUMBER:
		buf_adds(b, term_number(c->n));
		break;
	case CELL_SHARE:
		buf_addf(b, "%.*f%%", c->x > 0 && c->x < 0.1 ? 1 : 0,
		    100 * c->x);
		break;
	case CELL_MEAN:
		buf_addf(b, "%.2f", c->x);
		break;
	case CELL_TIME:
		report_put_time(b, &r->period, c->n);
		break;
	case CELL_CLOCKS:
		put_clocks(b, c->text);
		break;
	}
}

void
report_put_recipients(struct buf *b, const struct report *r)
{
	const struct str *to = NULL;
	uint32_t n = r->rules == NULL ? 0 : ruleset_report_words(r->rules,
	    (enum ruleset_report)r->period.span, &to);

	for (uint32_t i = 0; i < n; i++) {
		buf_adds(b, i == 0 ? "" : i + 1 < n ? ", " : " and ");
		buf_add_str(b, to[i]);
	}
}
