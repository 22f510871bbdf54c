/*
 * cmd_explain_clocks_show: the clocks of a case, as its decision has them: when
 * each is due, and how far off that is.
 */
#include "explain_parts.h"
#include "json_scan.h"

#define NAME_COLUMNS 24
#define AWAY_COLUMNS 16
#define MINUTE_MS 60000

static const struct state {
	const char *name;
	enum term_style style;
} states[] = {
	{ "running", TERM_PLAIN }, { "paused", TERM_YELLOW },
	{ "breached", TERM_RED }, { "met", TERM_GREEN },
	{ "missed", TERM_RED }, { "cancelled", TERM_DIM },
	{ NULL, TERM_PLAIN },
};

enum term_style
explain_clock_style(struct str state)
{
	const struct state *s = states;

	while (s->name != NULL && !str_is(state, s->name))
		s++;
	return s->style;
}

/* "3 d 4 h", "20 min", "5 s": two units at most. */
void
explain_put_span(struct buf *b, int64_t ms)
{
	long long minutes = (ms < 0 ? -ms : ms) / MINUTE_MS;

	if (minutes >= 48 * 60)
		buf_addf(b, "%lld d %lld h", minutes / 1440,
		    minutes % 1440 / 60);
	else if (minutes >= 60)
		buf_addf(b, "%lld h %lld min", minutes / 60, minutes % 60);
	else if (minutes > 0 || ms == 0)
		buf_addf(b, "%lld min", minutes);
	else
		buf_addf(b, "%lld s", (long long)(ms < 0 ? -ms : ms) / 1000);
}

/* "in 3 d 4 h", "20 min ago" */
static void
put_away(struct buf *b, int64_t ms)
{
	buf_adds(b, ms >= 0 ? "in " : "");
	explain_put_span(b, ms);
	buf_adds(b, ms >= 0 ? "" : " ago");
}

static void
show_clock(struct explain *x, struct str clock, int64_t at_ms)
{
	struct term_line *l = &x->line;
	struct str state = explain_member(&x->arena, clock, "state");
	enum term_style style = explain_clock_style(state);
	struct buf away = { 0 };
	int64_t due_ms;

	term_line_adds(l, TERM_PLAIN, "    ");
	term_line_cell(l, TERM_PLAIN, explain_member(&x->arena, clock,
	    "clock"), NAME_COLUMNS - 2);
	term_line_cell(l, style, state, 10);
	if (time_parse(explain_member(&x->arena, clock, "due"),
	    &due_ms) == 0) {
		put_away(&away, due_ms - at_ms);
		term_line_adds(l, TERM_DIM, "due ");
		term_line_cell(l, style, (struct str){ away.data, away.len },
		    AWAY_COLUMNS);
		explain_add_time(l, due_ms, 0);
	}
	term_line_adds(l, TERM_DIM, "  ");
	term_line_add(l, TERM_DIM, explain_member(&x->arena, clock, "policy"));
	term_line_end(l);
	buf_clear(&away);
}

void
explain_show_clocks(struct explain *x)
{
	/* what was promised, where it is known: the case's first events, which
	 * started its clocks, may be gone */
	const struct str decision = x->recorded.len > 0 ? x->recorded :
	    (struct str){ x->decision.data, x->decision.len };
	struct str sla, name, clock;
	struct json_scan s;
	int64_t at_ms;

	if (time_parse(explain_member(&x->arena, decision, "at"), &at_ms) < 0 ||
	    !json_scan_member(decision, "sla", &sla) ||
	    json_scan_open(&s, sla, '[') < 0)
		return;
	while (json_scan_next(&s, &name, &clock) == 1)
		show_clock(x, clock, at_ms);
}
