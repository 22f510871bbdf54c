/*
 * cmd_explain_ledger_show: the clocks of a case as bars on one time line, then
 * each with its segments: runs, pauses with their reason, rests.
 */
#include <string.h>

#include "clocks.h"
#include "explain_parts.h"

#define NAME_COLUMNS 18
#define STATE_COLUMNS 10
#define AWAY_COLUMNS 20
#define FEW_COLUMNS 10    /* a bar that is worth drawing */
#define TIME_COLUMNS 26   /* of a time as files have it */
#define WALL_COLUMNS 21   /* and as a terminal does */
#define AHEAD 3           /* the future is at most so much longer than the past */
#define HOUR_MS (60 * 60 * 1000ll)

/* What a column of a bar is. */
enum look { LOOK_NOTHING, LOOK_RUN, LOOK_LATE, LOOK_PAUSE, LOOK_STOPPED,
	LOOK_EARLIER, LOOK_AHEAD, LOOK_DUE, LOOK_MISSED };
static const struct {
	const char *sign, *plain;
	enum term_style style;
	const char *word;
} looks[] = {
	[LOOK_NOTHING] = { " ", " ", TERM_PLAIN, NULL },
	[LOOK_RUN] = { "█", "=", TERM_CYAN, "runs" },
	[LOOK_LATE] = { "█", "#", TERM_RED, "runs over its due time" },
	[LOOK_PAUSE] = { "░", "-", TERM_YELLOW, "stands still" },
	[LOOK_STOPPED] = { "─", "_", TERM_DIM, "was stopped" },
	[LOOK_EARLIER] = { "▒", "~", TERM_DIM, "earlier runs" },
	[LOOK_AHEAD] = { "·", ".", TERM_DIM, NULL },
	[LOOK_DUE] = { "┃", "|", TERM_BOLD, "due" },
	[LOOK_MISSED] = { "┃", "|", TERM_RED, "due, and missed" },
};
#define NLOOKS (sizeof(looks) / sizeof(looks[0]))

/* The time line. */
struct axis {
	int64_t from_ms, to_ms, now_ms;
	int columns;
};

static int
column_of(const struct axis *a, int64_t ms)
{
	return (int)((double)(ms - a->from_ms) * a->columns /
	    (double)(a->to_ms - a->from_ms));
}

static void
note(int64_t *least, int64_t *most, int64_t ms)
{
	if (ms < *least)
		*least = ms;
	if (ms > *most)
		*most = ms;
}

static struct axis
make_axis(const struct explain *x, const struct clocks *clocks,
    int64_t now_ms)
{
	struct axis a = { now_ms, now_ms, now_ms, explain_width(x) -
	    NAME_COLUMNS - STATE_COLUMNS - AWAY_COLUMNS - 3 };
	const struct clock *c = clocks->all;
	int64_t least = now_ms, most = 0;

	for (; c < clocks->all + clocks->n; c++) {
		note(&least, &most, c->first_ms);
		note(&least, &most, c->stop_ms >= 0 ? c->stop_ms : now_ms);
		note(&least, &most, c->due_ms);
	}
	a.from_ms = least;
	a.to_ms = now_ms + AHEAD * (now_ms - least);
	if (a.to_ms < least + HOUR_MS)
		a.to_ms = least + HOUR_MS;
	if (most < a.to_ms)
		a.to_ms = most + 1;
	return a;
}

/* The segment that most of a column belongs to. */
static enum look
look_at(const struct ledger *l, const struct clock *c, int64_t from_ms,
    int64_t to_ms)
{
	static const enum look by_kind[] = {
		[SEGMENT_RUN] = LOOK_RUN, [SEGMENT_PAUSE] = LOOK_PAUSE,
		[SEGMENT_STOPPED] = LOOK_STOPPED,
		[SEGMENT_EARLIER] = LOOK_EARLIER,
	};
	enum look look = LOOK_NOTHING;
	int64_t best = 0, start, end;
	uint32_t i;

	for (i = 0; i < l->n; i++) {
		const struct segment *s = &l->segments[i];

		start = s->from_ms > from_ms ? s->from_ms : from_ms;
		end = s->to_ms < to_ms ? s->to_ms : to_ms;
		if (end - start <= best)
			continue;
		best = end - start;
		look = by_kind[s->kind];
		if (look == LOOK_RUN && start >= c->due_ms &&
		    s->from_ms >= c->start_ms)
			look = LOOK_LATE;
	}
	return look;
}

/* Answers which looks it has used, a bit each. */
static unsigned
draw(struct explain *x, const struct axis *a, const struct ledger *l,
    const struct clock *c)
{
	struct term_line *line = &x->line;
	double step = (double)(a->to_ms - a->from_ms) / a->columns;
	int due = clocks_is_paused(c) ? -1 : column_of(a, c->due_ms), i;
	bool is_over = c->stop_ms >= 0;
	enum look look;
	unsigned seen = 0;

	for (i = 0; i < a->columns; i++) {
		int64_t from_ms = a->from_ms + (int64_t)(step * i);

		look = look_at(l, c, from_ms, a->from_ms +
		    (int64_t)(step * (i + 1)));
		if (look == LOOK_NOTHING && !is_over && !c->is_cancelled &&
		    from_ms >= a->now_ms && i < due)
			look = LOOK_AHEAD;
		if (i == due && !c->is_cancelled)
			look = (is_over ? c->stop_ms : a->now_ms) > c->due_ms ?
			    LOOK_MISSED : LOOK_DUE;
		term_line_adds(line, looks[look].style,
		    line->term->has_unicode ? looks[look].sign :
		    looks[look].plain);
		seen |= 1u << look;
	}
	return seen;
}

/* "due in 3 h 4 min", "40 min before it was due" */
static void
put_away(struct buf *b, const struct clock *c, int64_t now_ms)
{
	int64_t at_ms = c->stop_ms >= 0 ? c->stop_ms : now_ms;

	if (c->is_cancelled || clocks_is_paused(c))
		return;
	if (c->stop_ms < 0 && c->due_ms > now_ms)
		buf_adds(b, "in ");
	explain_put_span(b, c->due_ms - at_ms);
	if (c->stop_ms >= 0 || c->due_ms <= now_ms)
		buf_adds(b, c->due_ms >= at_ms ? " early" : " late");
}

static unsigned
show_bar(struct explain *x, const struct axis *a, const struct clock *c,
    struct ledger *l)
{
	struct term_line *line = &x->line;
	const char *state = clocks_state(c, a->now_ms);
	struct buf away = { 0 };
	unsigned seen = 0;

	clocks_read_ledger(l, c, a->now_ms);
	put_away(&away, c, a->now_ms);
	term_line_adds(line, TERM_PLAIN, " ");
	term_line_cell(line, TERM_BOLD, c->name, NAME_COLUMNS - 1);
	if (a->columns >= FEW_COLUMNS) {
		term_line_adds(line, TERM_PLAIN, " ");
		seen = draw(x, a, l, c);
	}
	term_line_adds(line, TERM_PLAIN, " ");
	term_line_cell(line, explain_clock_style(str_of(state)),
	    str_of(state), STATE_COLUMNS);
	term_line_add(line, explain_clock_style(str_of(state)),
	    (struct str){ away.data, away.len });
	term_line_end(line);
	buf_clear(&away);
	return seen;
}

/* Where the line begins, where now is, where it ends. */
static void
show_axis(struct explain *x, const struct axis *a)
{
	struct term_line *line = &x->line;
	int now = column_of(a, a->now_ms), i;

	if (a->columns < FEW_COLUMNS)
		return;
	term_line_addf(line, TERM_PLAIN, "%*s", NAME_COLUMNS + 1, "");
	for (i = 0; i < now && i < a->columns - 1; i++)
		term_line_adds(line, TERM_DIM, line->term->has_unicode ?
		    i == 0 ? "├" : "─" : i == 0 ? "+" : "-");
	term_line_adds(line, TERM_BOLD, line->term->has_unicode ? "▼" : "V");
	term_line_adds(line, TERM_DIM, " now");
	term_line_end(line);
}

static void
show_legend(struct explain *x, unsigned seen)
{
	struct term_line *line = &x->line;
	size_t i;

	term_line_addf(line, TERM_PLAIN, "%*s", NAME_COLUMNS + 1, "");
	for (i = 0; i < NLOOKS; i++) {
		if (looks[i].word == NULL || (seen & 1u << i) == 0)
			continue;
		term_line_adds(line, looks[i].style, line->term->has_unicode ?
		    looks[i].sign : looks[i].plain);
		term_line_addf(line, TERM_DIM, " %s  ", looks[i].word);
	}
	term_line_end(line);
}

static int
time_columns(const struct explain *x)
{
	return x->line.term->is_tty ? WALL_COLUMNS : TIME_COLUMNS;
}

static void
show_segment(struct explain *x, const struct segment *s, uint32_t nruns)
{
	static const enum term_style styles[] = {
		[SEGMENT_RUN] = TERM_CYAN, [SEGMENT_PAUSE] = TERM_YELLOW,
		[SEGMENT_STOPPED] = TERM_DIM, [SEGMENT_EARLIER] = TERM_DIM,
	};
	struct term_line *line = &x->line;
	struct buf span = { 0 };

	explain_put_span(&span, s->to_ms - s->from_ms);
	term_line_adds(line, TERM_PLAIN, "   ");
	explain_add_time(line, s->from_ms, time_columns(x));
	explain_add_time(line, s->to_ms, time_columns(x));
	term_line_cell(line, styles[s->kind],
	    str_of(segment_words[s->kind]), 9);
	term_line_right(line, TERM_PLAIN, (struct str){ span.data, span.len },
	    13);
	term_line_adds(line, TERM_PLAIN, "  ");
	term_line_add(line, s->kind == SEGMENT_PAUSE ? TERM_YELLOW : TERM_DIM,
	    s->word);
	if (nruns > 1)
		term_line_addf(line, TERM_DIM, "  run %u", s->run);
	term_line_end(line);
	buf_clear(&span);
}

/* "run 3 h 0 min, pause 20 min: 3 h 20 min in all" */
static void
show_sums(struct explain *x, const struct ledger *l)
{
	int64_t sums[SEGMENT_EARLIER + 1] = { 0 }, all = 0;
	struct buf b = { 0 };
	uint32_t i;

	for (i = 0; i < l->n; i++) {
		sums[l->segments[i].kind] += l->segments[i].to_ms -
		    l->segments[i].from_ms;
		all += l->segments[i].to_ms - l->segments[i].from_ms;
	}
	for (i = 0; i <= SEGMENT_EARLIER; i++) {
		if (sums[i] == 0)
			continue;
		buf_addf(&b, "%s%s ", b.len > 0 ? ", " : "",
		    segment_words[i]);
		explain_put_span(&b, sums[i]);
	}
	buf_adds(&b, b.len > 0 ? "; in all " : "in all ");
	explain_put_span(&b, all);
	term_line_adds(&x->line, TERM_PLAIN, "   ");
	term_line_add(&x->line, TERM_DIM, (struct str){ b.data, b.len });
	term_line_end(&x->line);
	buf_clear(&b);
}

static void
show_clock(struct explain *x, const struct clock *c, int64_t now_ms)
{
	static struct ledger l;
	struct term_line *line = &x->line;
	uint32_t i;

	clocks_read_ledger(&l, c, now_ms);
	term_line_end(line);
	term_line_adds(line, TERM_PLAIN, " ");
	term_line_add(line, TERM_BOLD, c->name);
	term_line_adds(line, TERM_DIM, clocks_is_paused(c) ?
	    "  due if it ran on " : "  due ");
	explain_add_time(line, c->due_ms, 0);
	term_line_end(line);
	for (i = 0; i < l.n; i++)
		show_segment(x, &l.segments[i], l.nruns);
	for (i = 0; i < l.nextensions; i++) {
		term_line_adds(line, TERM_PLAIN, "   ");
		explain_add_time(line, l.extensions[i].at_ms, time_columns(x));
		term_line_adds(line, TERM_GREEN, "extended, due ");
		explain_add_time(line, l.extensions[i].due_ms, 0);
		term_line_end(line);
	}
	show_sums(x, &l);
}

void
explain_show_bars(struct explain *x, const struct clocks *clocks,
    int64_t now_ms)
{
	struct axis axis = make_axis(x, clocks, now_ms);
	static struct ledger l;
	unsigned seen = 0;
	uint32_t i;

	show_axis(x, &axis);
	for (i = 0; i < clocks->n; i++)
		seen |= show_bar(x, &axis, &clocks->all[i], &l);
	if (axis.columns >= FEW_COLUMNS)
		show_legend(x, seen);
}

void
explain_show_ledger(struct explain *x, struct str case_id,
    const struct clocks *clocks, int64_t now_ms)
{
	uint32_t i;

	term_line_adds(&x->line, TERM_DIM, "case ");
	term_line_add(&x->line, TERM_BOLD, case_id);
	term_line_addf(&x->line, TERM_DIM, "  %u clock%s  now ", clocks->n,
	    clocks->n == 1 ? "" : "s");
	explain_add_time(&x->line, now_ms, 0);
	term_line_end(&x->line);
	if (clocks->n == 0)
		return;
	explain_show_bars(x, clocks, now_ms);
	for (i = 0; i < clocks->n; i++)
		show_clock(x, &clocks->all[i], now_ms);
}
