/*
 * backtest_show_parts: what the files share that show a backtest on a terminal
 * (cmd_backtest_show.c, cmd_backtest_counts.c, cmd_backtest_cases.c).
 */
#ifndef TRIAGED_BACKTEST_SHOW_PARTS_H
#define TRIAGED_BACKTEST_SHOW_PARTS_H

#include "backtest_parts.h"

struct show {
	struct backtest *bt;
	struct term_line line;
	struct mem_arena arena;
	const char *arrow, *dot;
	const char *signs[3];   /* by enum backtest_part; the first two by side */
};
extern const enum term_style backtest_styles[]; /* likewise */

/* A heading behind an empty line; note or NULL. */
void backtest_show_head(struct show *s, const char *title, const char *note);
void backtest_show_counts(struct show *s);
void backtest_show_cases(struct show *s);

#endif
