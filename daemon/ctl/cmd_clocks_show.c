/*
 * cmd_clocks_show: a clock that gets another time, as a line or as JSON, and what
 * was found altogether.
 */
#include <stdio.h>

#include "clocks.h"
#include "clocks_parts.h"

#define CASE_COLUMNS 16 /* more where there is room */
#define CLOCK_COLUMNS 20
#define TIME_COLUMNS 20
#define WIDE 110

/* A clock on the wall for a terminal, the whole time for a file. */
static void
add_time(struct term_line *l, enum term_style style, int64_t ms)
{
	struct buf whole = { 0 };

	buf_time(&whole, ms);
	term_line_cell(l, style, l->term->is_tty ? str_of(term_wall_time(ms,
	    TERM_WALL_YEAR)) : (struct str){ whole.data, whole.len },
	    l->term->is_tty ? TIME_COLUMNS : 26);
	buf_clear(&whole);
}

void
clocks_move_json(struct str case_id, const struct clock *c, const struct clock *later)
{
	struct buf b = { 0 };

	buf_adds(&b, "{\"case\":");
	buf_json(&b, case_id);
	buf_adds(&b, ",\"clock\":");
	buf_json(&b, c->name);
	buf_adds(&b, ",\"due\":\"");
	buf_time(&b, c->due_ms);
	buf_adds(&b, later->is_cancelled ? "\",\"to\":null" : "\",\"to\":\"");
	if (!later->is_cancelled) {
		buf_time(&b, later->due_ms);
		buf_addc(&b, '"');
	}
	buf_adds(&b, ",\"policy\":");
	buf_json(&b, c->policy);
	buf_adds(&b, ",\"to_policy\":");
	buf_json(&b, later->policy);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

void
clocks_move_show(struct clocks_move *m, struct str case_id, const struct clock *c,
    const struct clock *later)
{
	struct term_line *line = &m->line;
	bool is_narrow = line->term->width > 0 && line->term->width < WIDE;

	term_line_cell(line, TERM_PLAIN, case_id, is_narrow ? CASE_COLUMNS :
	    CASE_COLUMNS + 8);
	term_line_adds(line, TERM_PLAIN, " ");
	term_line_cell(line, TERM_BOLD, c->name, CLOCK_COLUMNS);
	add_time(line, TERM_DIM, c->due_ms);
	term_line_adds(line, TERM_DIM, line->term->has_unicode ? "→ " : "> ");
	if (later->is_cancelled)
		term_line_cell(line, TERM_CYAN, STR("none"), TIME_COLUMNS);
	else
		add_time(line, later->due_ms > c->due_ms ? TERM_YELLOW :
		    TERM_CYAN, later->due_ms);
	if (!is_narrow)
		term_line_add(line, TERM_DIM, later->policy);
	term_line_end(line);
}

void
clocks_move_sum(struct clocks_move *m)
{
	struct term_line *line = &m->line;
	struct buf b = { 0 };

	if (m->as_json)
		return;
	term_line_addf(line, TERM_BOLD, "%s clock%s of %s case%s",
	    term_number(m->clocks), m->clocks == 1 ? "" : "s",
	    term_number(m->cases), m->cases == 1 ? "" : "s");
	buf_addf(&b, " of %s due at another time", term_number(m->looked_at));
	if (m->kept > 0)
		buf_addf(&b, ", %s due as before (--json has them)",
		    term_number(m->kept));
	buf_addf(&b, "; %s", m->clocks + m->kept == 0 ? "nothing to move" :
	    m->is_applied ? "the daemon has been asked to move them" :
	    "nothing was changed, --apply moves them");
	term_line_rest(line, term_line_columns(line), TERM_DIM,
	    str_of(buf_cstr(&b)));
	buf_clear(&b);
}
