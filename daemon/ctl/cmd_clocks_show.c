/*
 * cmd_clocks_show: a clock that gets another time, as a line or as JSON, and what
 * was found altogether.
 */
#include <stdio.h>

#include "clock_move_parts.h"
#include "clocks.h"

#define CASE_COLUMNS 24
#define CLOCK_COLUMNS 20
#define TIME_COLUMNS 26

static void
add_time(struct buf *b, int64_t ms, bool is_cancelled)
{
	if (is_cancelled)
		buf_adds(b, "none");
	else
		buf_time(b, ms);
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
	struct buf from = { 0 }, to = { 0 };
	bool is_later = !later->is_cancelled && later->due_ms > c->due_ms;
	const char *arrow = line->term->has_unicode ? "→ " : "> ";

	add_time(&from, c->due_ms, false);
	add_time(&to, later->due_ms, later->is_cancelled);
	term_line_cell(line, TERM_PLAIN, case_id, CASE_COLUMNS);
	term_line_adds(line, TERM_PLAIN, " ");
	term_line_cell(line, TERM_BOLD, c->name, CLOCK_COLUMNS);
	term_line_cell(line, TERM_DIM, (struct str){ from.data, from.len },
	    TIME_COLUMNS);
	term_line_adds(line, TERM_DIM, arrow);
	term_line_cell(line, is_later ? TERM_YELLOW : TERM_CYAN,
	    (struct str){ to.data, to.len }, TIME_COLUMNS);
	term_line_add(line, TERM_DIM, later->policy);
	term_line_end(line);
	buf_clear(&from);
	buf_clear(&to);
}

void
clocks_move_sum(struct clocks_move *m)
{
	struct term_line *line = &m->line;

	if (m->as_json)
		return;
	term_line_addf(line, TERM_BOLD, "%s clock%s of %s case%s",
	    term_number(m->clocks), m->clocks == 1 ? "" : "s",
	    term_number(m->cases), m->cases == 1 ? "" : "s");
	term_line_addf(line, TERM_DIM, " of %s due at another time",
	    term_number(m->looked_at));
	if (m->kept > 0)
		term_line_addf(line, TERM_DIM, ", %s due as before (--json "
		    "has them)", term_number(m->kept));
	term_line_addf(line, TERM_DIM, "; %s",
	    m->clocks + m->kept == 0 ? "nothing to move" : m->is_applied ?
	    "the daemon has been asked to move them" :
	    "nothing was changed, --apply moves them");
	term_line_end(line);
}
