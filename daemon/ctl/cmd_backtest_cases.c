/*
 * cmd_backtest_cases: examples of what is decided otherwise, on a terminal:
 * what changed, and the rules of each side with their evidence.
 */
#include <stdio.h>

#include "backtest_show_parts.h"

static void
show_evidence(struct show *s, const struct backtest_piece *p)
{
	const char *between = "  ";

	for (; p != NULL; p = p->next, between = s->dot) {
		term_line_adds(&s->line, TERM_DIM, between);
		if (p->is_quote)
			term_line_adds(&s->line, TERM_DIM, "\u201C");
		term_line_add(&s->line, p->is_quote ? TERM_GREEN : TERM_PLAIN,
		    p->text);
		if (p->is_quote)
			term_line_adds(&s->line, TERM_DIM, "\u201D");
	}
}

static void
show_why(struct show *s, const struct backtest_case *c, int side)
{
	const struct backtest_why *w = backtest_why(&s->arena, c->json[side],
	    c->json[!side]);

	for (; w != NULL; w = w->next) {
		term_line_addf(&s->line, backtest_styles[side], "      %s ",
		    s->signs[side]);
		term_line_add(&s->line, TERM_PLAIN, w->rule);
		if (w->did.len > 0) {
			term_line_adds(&s->line, TERM_DIM, ": ");
			term_line_add(&s->line, TERM_DIM, w->did);
		}
		show_evidence(s, w->because);
		term_line_end(&s->line);
	}
}

static void
show_pieces(struct show *s, const struct backtest_piece *p, int side)
{
	for (; p != NULL; p = p->next) {
		term_line_addf(&s->line, backtest_styles[side], " %s",
		    s->signs[side]);
		term_line_add(&s->line, TERM_PLAIN, p->text);
	}
}

/* "type venting -> malicious" of a word, "flags -abuse +media_threat" of a
 * list: what goes and what comes. */
static void
show_change(struct show *s, const struct backtest_case *c,
    enum backtest_field field)
{
	const char *name = backtest_fields[field];
	const struct backtest_piece *gone, *new;

	gone = backtest_only(&s->arena, c->json[BEFORE], c->json[AFTER], name);
	new = backtest_only(&s->arena, c->json[AFTER], c->json[BEFORE], name);
	term_line_addf(&s->line, TERM_DIM, "%s", name);
	if (field >= FIELD_FLAGS || gone == NULL || new == NULL) {
		show_pieces(s, gone, BEFORE);
		show_pieces(s, new, AFTER);
		return;
	}
	term_line_adds(&s->line, TERM_PLAIN, " ");
	term_line_add(&s->line, TERM_PLAIN, gone->text);
	term_line_adds(&s->line, TERM_DIM, s->arrow);
	term_line_add(&s->line, TERM_CYAN, new->text);
}

static void
show_changes(struct show *s, const struct backtest_group *g,
    const struct backtest_case *c)
{
	const char *between = "    ";

	for (int i = 0; i < FIELD__MAX; i++) {
		if (!(g->changed & 1u << i))
			continue;
		term_line_adds(&s->line, TERM_DIM, between);
		show_change(s, c, (enum backtest_field)i);
		between = s->dot;
	}
	term_line_end(&s->line);
}

static void
show_case(struct show *s, const struct backtest_group *g,
    const struct backtest_case *c, bool is_first)
{
	struct buf at = { 0 };

	term_line_adds(&s->line, TERM_PLAIN, "  ");
	buf_time(&at, c->at_ms);
	term_line_add(&s->line, TERM_BOLD, c->event);
	if (!str_eq(c->event, c->case_id)) {
		term_line_adds(&s->line, TERM_DIM, "  case ");
		term_line_add(&s->line, TERM_PLAIN, c->case_id);
	}
	term_line_addf(&s->line, TERM_DIM, "  %.19sZ", buf_cstr(&at));
	if (is_first && g->n > 1)
		term_line_addf(&s->line, TERM_YELLOW, "  %s like this",
		    term_number(g->n));
	term_line_end(&s->line);
	show_changes(s, g, c);
	show_why(s, c, BEFORE);
	show_why(s, c, AFTER);
	buf_clear(&at);
	mem_arena_reset(&s->arena);
}

void
backtest_show_cases(struct show *s)
{
	const struct backtest *bt = s->bt;
	uint32_t shown = bt->show < bt->ncases ? bt->show : bt->ncases;
	char note[80];

	if (shown == 0)
		return;
	snprintf(note, sizeof(note), "%s of %s, of each sort first one",
	    term_number(shown), term_number(bt->flips));
	backtest_show_head(s, "decided otherwise", note);
	for (uint32_t i = 0; i < bt->ngroups; i++) {
		const struct backtest_group *g = &bt->groups[i];
		const struct backtest_case *c = g->cases;

		for (uint32_t k = 0; k < g->nshown; k++, c = c->next)
			show_case(s, g, c, k == 0);
	}
}
