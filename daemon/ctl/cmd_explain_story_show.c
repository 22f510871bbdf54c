/*
 * cmd_explain_story_show: a case's decisions in order, a line each.
 */
#include "explain_parts.h"
#include "json_scan.h"

#define WIDE 100 /* columns where there is room for the state */

/* Which clock said what, of a decision that a clock made. */
static void
add_mark(struct explain *x, struct str decision)
{
	struct term_line *l = &x->line;
	struct str mark;

	if (!json_scan_member(decision, "mark", &mark))
		return;
	term_line_adds(l, TERM_DIM, "  ");
	term_line_add(l, TERM_PLAIN, explain_member(&x->arena, mark, "clock"));
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_add(l, TERM_PLAIN, explain_member(&x->arena, mark, "mark"));
}

/* Why nothing came of it, where the case refused it. */
static void
add_refusal(struct explain *x, struct str decision)
{
	struct str refused;

	if (!json_scan_member(decision, "refused", &refused))
		return;
	term_line_adds(&x->line, TERM_RED, "  refused ");
	term_line_add(&x->line, TERM_RED, explain_member(&x->arena, refused,
	    "reason"));
}

void
explain_show_past(struct explain *x, const struct explain_past *past)
{
	struct term_line *l = &x->line;
	char seq[32] = "#?";

	if (past->seq > 0)
		snprintf(seq, sizeof(seq), "#%lld", (long long)past->seq);
	term_line_right(l, TERM_DIM, str_of(seq), 6);
	term_line_adds(l, TERM_PLAIN, " ");
	explain_add_time(l, past->at_ms,
	    l->term->is_tty ? EXPLAIN_SHORT_TIME : 24);
	term_line_adds(l, TERM_PLAIN, " ");
	if (past->decision.len == 0) {
		term_line_add(l, TERM_PLAIN, past->event);
		term_line_adds(l, TERM_DIM, "  its decision is no longer in "
		    "the stream");
		term_line_end(l);
		return;
	}
	term_line_cell(l, TERM_PLAIN, explain_member(&x->arena, past->decision,
	    "kind"), 9);
	term_line_adds(l, TERM_PLAIN, " ");
	if (explain_width(x) >= WIDE) {
		term_line_cell(l, TERM_PLAIN, explain_member(&x->arena,
		    past->decision, "state"), 10);
		term_line_adds(l, TERM_PLAIN, " ");
	}
	explain_add_outcome(x, past->decision, 20,
	    explain_width(x) >= WIDE ? 17 : 11);
	term_line_adds(l, TERM_DIM, " ");
	term_line_add(l, TERM_DIM, explain_member(&x->arena, past->decision,
	    "ruleset"));
	add_mark(x, past->decision);
	add_refusal(x, past->decision);
	term_line_end(l);
}

static int64_t
decisions_in_all(const struct explain_case *c)
{
	struct str raw;

	if (!json_scan_member(c->decision, "rev", &raw))
		return 0;
	return json_scan_int(raw, 0);
}

void
explain_show_story(struct explain *x, const struct explain_case *c)
{
	int64_t all = decisions_in_all(c), known = c->npasts;

	term_line_adds(&x->line, TERM_DIM, "case ");
	term_line_add(&x->line, TERM_BOLD, c->id);
	term_line_addf(&x->line, TERM_DIM, "  %s decision%s",
	    term_number(all > known ? all : known),
	    all > known || known != 1 ? "s" : "");
	term_line_end(&x->line);
	if (known < all) {
		term_line_addf(&x->line, TERM_DIM, "          %s older, which "
		    "nothing here remembers", term_number(all - known));
		term_line_end(&x->line);
	}
	for (int i = 0; i < c->npasts; i++)
		explain_show_past(x, &c->pasts[i]);
	mem_arena_reset(&x->arena);
}
