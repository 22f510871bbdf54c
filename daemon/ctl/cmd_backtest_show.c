/*
 * cmd_backtest_show: what came of a backtest, for people at a terminal.
 * It knows counts and kept cases, and no rule and no event.
 */
#include <string.h>

#include "backtest_show_parts.h"

const enum term_style backtest_styles[] = {
	[PART_GONE] = TERM_RED,
	[PART_NEW] = TERM_GREEN,
	[PART_CHANGED] = TERM_YELLOW,
};

void
backtest_show_head(struct show *s, const char *title, const char *note)
{
	term_line_end(&s->line);
	term_line_adds(&s->line, TERM_BOLD, title);
	if (note != NULL)
		term_line_addf(&s->line, TERM_DIM, "  %s", note);
	term_line_end(&s->line);
}

const char *
backtest_percent(double share)
{
	static char texts[4][16];
	static unsigned turn;
	char *text = texts[turn++ % 4];

	snprintf(text, sizeof(texts[0]), share > 0 && share < 0.0005 ?
	    "<0.1%%" : "%.1f%%", 100 * share);
	return text;
}

static void
show_side(struct show *s, int side, const char *label)
{
	const struct backtest_side *one = &s->bt->sides[side];

	term_line_addf(&s->line, TERM_DIM, "  %-10s ", label);
	term_line_adds(&s->line, side == AFTER ? TERM_CYAN : TERM_PLAIN,
	    ruleset_short_hash(one->rules));
	term_line_addf(&s->line, TERM_PLAIN, "  %s rules",
	    term_number(ruleset_nrules(one->rules)));
	term_line_addf(&s->line, TERM_DIM, "  %s", one->from);
	term_line_end(&s->line);
	if (s->bt->degraded[side] == 0)
		return;
	term_line_addf(&s->line, TERM_RED, "  %-10s a rule failed in %s "
	    "decisions", "", term_number(s->bt->degraded[side]));
	term_line_end(&s->line);
}

/* The reasons, as many a line as fit. */
static void
show_refusals(struct show *s)
{
	const struct backtest *bt = s->bt;
	const char *between = ": ";
	char text[64];

	for (int i = 1; i < REFUSAL__MAX; i++) {
		if (bt->refusals[i] == 0)
			continue;
		snprintf(text, sizeof(text), "%s %s", refusal_words[i],
		    term_number(bt->refusals[i]));
		term_line_adds(&s->line, TERM_DIM, between);
		if (s->line.term->width > 0 && term_line_columns(&s->line) +
		    (int)strlen(text) + 1 >= s->line.term->width) {
			term_line_end(&s->line);
			term_line_addf(&s->line, TERM_DIM, "  %-10s   ", "");
		}
		term_line_adds(&s->line, TERM_DIM, text);
		between = ", ";
	}
	term_line_end(&s->line);
}

static void
show_events(struct show *s)
{
	const struct backtest *bt = s->bt;
	struct buf period = { 0 };

	term_line_addf(&s->line, TERM_DIM, "  %-10s ", "events");
	term_line_addf(&s->line, TERM_PLAIN, "%s read",
	    term_number(bt->source.read));
	if (bt->joined > 0)
		term_line_addf(&s->line, TERM_PLAIN, ", %s joined",
		    term_number(bt->joined));
	term_line_addf(&s->line, TERM_PLAIN, ", %s decided",
	    term_number(bt->decided));
	term_line_addf(&s->line, TERM_PLAIN, ", %s duplicate",
	    term_number(bt->duplicate));
	term_line_end(&s->line);
	if (bt->refused > 0) {
		term_line_addf(&s->line, TERM_DIM, "  %-10s ", "");
		term_line_addf(&s->line, TERM_PLAIN, "%s refused",
		    term_number(bt->refused));
		show_refusals(s);
	}
	backtest_put_period(&period, bt);
	term_line_addf(&s->line, TERM_DIM, "  %-10s ", "period");
	term_line_add(&s->line, bt->source.is_cut ? TERM_YELLOW : TERM_PLAIN,
	    (struct str){ period.data, period.len });
	term_line_end(&s->line);
	buf_clear(&period);
}

static void
show_headline(struct show *s)
{
	const struct backtest *bt = s->bt;
	double share = backtest_share(bt, bt->flips);

	if (strcmp(bt->sides[BEFORE].hash, bt->sides[AFTER].hash) == 0)
		term_line_adds(&s->line, TERM_YELLOW, "The two rule sets are "
		    "the same. ");
	if (bt->decided == 0) {
		term_line_adds(&s->line, TERM_YELLOW, "No event was decided.");
	} else if (bt->flips == 0) {
		term_line_addf(&s->line, TERM_GREEN, "No decision of %s "
		    "changes.", term_number(bt->decided));
	} else {
		term_line_addf(&s->line, TERM_BOLD, "%s of %s decisions "
		    "change", term_number(bt->flips), term_number(bt->decided));
		term_line_addf(&s->line, TERM_CYAN, "  %s", backtest_percent(share));
	}
	term_line_end(&s->line);
	show_side(s, BEFORE, "in force");
	show_side(s, AFTER, "candidate");
	show_events(s);
}

static void
show_answer(struct show *s)
{
	const struct backtest *bt = s->bt;
	bool is_over = backtest_is_over(bt);

	term_line_end(&s->line);
	term_line_addf(&s->line, is_over ? TERM_RED : TERM_GREEN, is_over ?
	    "%s flips are more than --max-flips %g%s" :
	    "%s flips are within --max-flips %g%s", term_number(bt->flips),
	    bt->limit, bt->is_limit_percent ? "%" : "");
	term_line_end(&s->line);
}

void
backtest_show(struct backtest *bt)
{
	struct show s = { .bt = bt };
	bool has_unicode = bt->ctl->out.has_unicode;

	s.arrow = has_unicode ? " → " : " > ";
	s.dot = has_unicode ? " · " : " | ";
	s.signs[PART_GONE] = has_unicode ? "−" : "-";
	s.signs[PART_NEW] = "+";
	s.signs[PART_CHANGED] = has_unicode ? "≠" : "~";
	term_line_start(&s.line, &bt->ctl->out);
	show_headline(&s);
	if (bt->flips > 0) {
		backtest_show_counts(&s);
		backtest_show_cases(&s);
	}
	if (bt->has_limit)
		show_answer(&s);
	term_line_clear(&s.line);
	mem_arena_clear(&s.arena);
}
