/*
 * cmd_watch_mark_show: a mark of a clock in words: which clock of which case,
 * when it is due or was, and whose it is.  It reads the message's JSON.
 */
#include "explain_parts.h"
#include "json_scan.h"
#include "watch_parts.h"

#define SECOND_MS 1000

struct mark_line {
	struct term_line *line;
	struct mem_arena arena;
	struct str json;
};

static struct str
word(struct mark_line *m, const char *name)
{
	return explain_member(&m->arena, m->json, name);
}

static int64_t
number(const struct mark_line *m, const char *name)
{
	struct str raw;

	return json_scan_member(m->json, name, &raw) ? json_scan_int(raw, 0) :
	    0;
}

/* "due in 40 min", "due now", "was due 2 h 5 min ago"; what it holds is told
 * when it is told: "told 12 s late". */
static void
add_due(struct mark_line *m)
{
	int64_t left = number(m, "remaining_ms"), late = number(m, "late_ms");
	bool is_now = left > -SECOND_MS && left < SECOND_MS;
	struct buf b = { 0 };

	buf_adds(&b, is_now ? "due now" : left > 0 ? "due in " : "was due ");
	if (!is_now)
		explain_put_span(&b, left);
	if (!is_now && left < 0)
		buf_adds(&b, " ago");
	if (late >= SECOND_MS) {
		buf_adds(&b, ", told ");
		explain_put_span(&b, late);
		buf_adds(&b, " late");
	}
	term_line_add(m->line, left > 0 ? TERM_YELLOW : TERM_RED,
	    (struct str){ b.data, b.len });
	buf_clear(&b);
}

static void
add_whose(struct mark_line *m)
{
	struct term_line *l = m->line;
	struct str priority = word(m, "priority");
	struct str assignee = word(m, "assignee");

	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, term_badge(priority), priority);
	term_line_adds(l, TERM_DIM, l->term->has_unicode ? " → " : " > ");
	term_line_add(l, TERM_CYAN, word(m, "owner"));
	if (assignee.len == 0)
		return;
	term_line_adds(l, TERM_DIM, ", ");
	term_line_add(l, TERM_CYAN, assignee);
}

bool
watch_show_mark(struct term_line *l, struct str json)
{
	struct mark_line m = { .line = l, .json = json };
	struct str clock = word(&m, "clock");
	int64_t level = number(&m, "level");

	if (clock.len > 0) {
		if (level > 0)
			term_line_addf(l, TERM_YELLOW, " to level %lld",
			    (long long)level);
		term_line_adds(l, TERM_PLAIN, "  ");
		term_line_add(l, TERM_BOLD, clock);
		term_line_adds(l, TERM_DIM, " of ");
		term_line_add(l, TERM_PLAIN, word(&m, "case"));
		term_line_adds(l, TERM_PLAIN, "  ");
		add_due(&m);
		add_whose(&m);
	}
	mem_arena_clear(&m.arena);
	return clock.len > 0;
}
