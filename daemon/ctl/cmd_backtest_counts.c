/*
 * cmd_backtest_counts: what changes, from what to what, who gets more and
 * which rules are behind it, on a terminal.  It knows counts alone.
 */
#include "backtest_show_parts.h"

#define NAME_COLUMNS 22
#define COUNT_COLUMNS 10
#define MOST_PAIRS 12   /* of one table */
#define MOST_RULES 10

/* What the terminal leaves behind `used` columns. */
static int
bar_columns(const struct show *s, int used)
{
	int left = s->line.term->width - used - 1;

	if (s->line.term->width == 0)
		return 20;
	return left < 0 ? 0 : left > 40 ? 40 : left;
}

static void
add_bar(struct show *s, enum term_style style, double part)
{
	struct buf bar = { 0 };
	int columns = bar_columns(s, term_line_columns(&s->line) + 2);

	if (columns >= 4) {
		term_line_adds(&s->line, TERM_PLAIN, "  ");
		term_bar(&bar, s->line.term, part, columns, false);
		term_line_add(&s->line, style, (struct str){ bar.data,
		    bar.len });
	}
	buf_clear(&bar);
}

static void
show_fields(struct show *s)
{
	const struct backtest *bt = s->bt;

	backtest_show_head(s, "what changes", NULL);
	for (int i = 0; i < FIELD__MAX; i++) {
		double share = backtest_share(bt, bt->fields[i]);

		if (bt->fields[i] == 0)
			continue;
		term_line_adds(&s->line, TERM_PLAIN, "  ");
		term_line_cell(&s->line, TERM_PLAIN, str_of(backtest_fields[i]),
		    NAME_COLUMNS);
		term_line_right(&s->line, TERM_PLAIN,
		    str_of(term_number(bt->fields[i])), COUNT_COLUMNS);
		term_line_right(&s->line, TERM_DIM, str_of(backtest_percent(share)), 8);
		add_bar(s, TERM_CYAN, (double)bt->fields[i] /
		    (double)bt->flips);
		term_line_end(&s->line);
	}
}

struct pair {
	uint32_t from, to;
	int64_t n;
};

/* The pairs of a table that differ, the most frequent first; how many. */
static uint32_t
sort_pairs(const struct backtest_table *t, struct pair *pairs)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < t->n; i++)
		for (uint32_t k = 0; k < t->n; k++) {
			struct pair one = { i, k, t->cells[i][k] };
			uint32_t at = n;

			if (i == k || one.n == 0)
				continue;
			n++;
			for (; at > 0 && pairs[at - 1].n < one.n; at--)
				pairs[at] = pairs[at - 1];
			pairs[at] = one;
		}
	return n;
}

static void
show_table(struct show *s, enum backtest_axis axis)
{
	static struct pair pairs[BACKTEST_NAMES * BACKTEST_NAMES];
	const struct backtest_table *t = &s->bt->tables[axis];
	uint32_t n = sort_pairs(t, pairs);

	if (n == 0)
		return;
	backtest_show_head(s, backtest_fields[backtest_axis_field[axis]],
	    "from and to");
	for (uint32_t i = 0; i < n && i < MOST_PAIRS; i++) {
		term_line_adds(&s->line, TERM_PLAIN, "  ");
		term_line_cell(&s->line, TERM_PLAIN, t->names[pairs[i].from],
		    NAME_COLUMNS);
		term_line_adds(&s->line, TERM_DIM, s->arrow);
		term_line_cell(&s->line, TERM_CYAN, t->names[pairs[i].to],
		    NAME_COLUMNS);
		term_line_right(&s->line, TERM_PLAIN,
		    str_of(term_number(pairs[i].n)), COUNT_COLUMNS);
		add_bar(s, TERM_CYAN, (double)pairs[i].n / (double)pairs[0].n);
		term_line_end(&s->line);
	}
	if (n > MOST_PAIRS) {
		term_line_addf(&s->line, TERM_DIM, "  and %u more", (unsigned)n -
		    MOST_PAIRS);
		term_line_end(&s->line);
	}
}

static void
show_owner(struct show *s, uint32_t at, int64_t most)
{
	const struct backtest_table *t = &s->bt->tables[AXIS_OWNER];
	int64_t before = backtest_before(t, at), after = backtest_after(t, at);
	char change[40] = "";

	if (after != before)
		snprintf(change, sizeof(change), "%s%s", after > before ?
		    s->signs[PART_NEW] : s->signs[PART_GONE], term_number(after > before ?
		    after - before : before - after));
	term_line_adds(&s->line, TERM_PLAIN, "  ");
	term_line_cell(&s->line, TERM_PLAIN, t->names[at], NAME_COLUMNS);
	term_line_right(&s->line, TERM_DIM, str_of(term_number(before)),
	    COUNT_COLUMNS);
	term_line_right(&s->line, TERM_PLAIN, str_of(term_number(after)),
	    COUNT_COLUMNS);
	term_line_right(&s->line, after > before ? TERM_YELLOW : TERM_GREEN,
	    str_of(change), COUNT_COLUMNS);
	add_bar(s, TERM_CYAN, most > 0 ? (double)after / (double)most : 0);
	term_line_end(&s->line);
}

static void
show_load(struct show *s)
{
	const struct backtest_table *t = &s->bt->tables[AXIS_OWNER];
	const uint32_t *order = backtest_order(s->bt, AXIS_OWNER, &s->arena);
	int64_t most = 0;

	if (t->n == 0)
		return;
	term_line_end(&s->line);
	term_line_cell(&s->line, TERM_BOLD, STR("load by owner"),
	    NAME_COLUMNS + 2);
	term_line_right(&s->line, TERM_DIM, STR("before"), COUNT_COLUMNS);
	term_line_right(&s->line, TERM_DIM, STR("after"), COUNT_COLUMNS);
	term_line_end(&s->line);
	for (uint32_t i = 0; i < t->n; i++)
		if (backtest_after(t, i) > most)
			most = backtest_after(t, i);
	for (uint32_t i = 0; i < t->n; i++)
		show_owner(s, order[i], most);
}

static void
show_rules(struct show *s)
{
	struct backtest_rule *rules;
	uint32_t n = backtest_rules(s->bt, &s->arena, &rules);
	char note[64];

	if (n == 0)
		return;
	snprintf(note, sizeof(note), "%s fired no more, %s fired now, %s says "
	    "something else", s->signs[PART_GONE], s->signs[PART_NEW],
	    s->signs[PART_CHANGED]);
	backtest_show_head(s, "rules behind it", note);
	for (uint32_t i = 0; i < n && i < MOST_RULES; i++) {
		enum term_style style = backtest_styles[rules[i].part];

		term_line_addf(&s->line, style, "  %s ",
		    s->signs[rules[i].part]);
		term_line_cell(&s->line, TERM_PLAIN, str_of(rules[i].name), 42);
		term_line_right(&s->line, TERM_PLAIN,
		    str_of(term_number(rules[i].n)), COUNT_COLUMNS);
		add_bar(s, style, (double)rules[i].n / (double)rules[0].n);
		term_line_end(&s->line);
	}
	if (n > MOST_RULES) {
		term_line_addf(&s->line, TERM_DIM, "    and %u more",
		    (unsigned)n - MOST_RULES);
		term_line_end(&s->line);
	}
}

void
backtest_show_counts(struct show *s)
{
	show_fields(s);
	for (int axis = 0; axis < AXIS__MAX; axis++)
		show_table(s, (enum backtest_axis)axis);
	show_load(s);
	show_rules(s);
}
