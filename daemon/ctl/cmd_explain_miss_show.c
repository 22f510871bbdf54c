/*
 * cmd_explain_miss_show: the rules that did not fire, a line each: those that
 * came near (trace_near.c), or with --misses all.
 */
#include <string.h>

#include "explain_parts.h"

#define NAME_MOST 26
#define SAW_USUAL 29 /* what it saw, and what stands between */
#define FORM_MOST 44 /* a longer one moves what it saw to the right */
#define QUOTE_COLUMNS 36

/* What a rule that did not fire is told with. */
struct miss {
	struct str name, form;
	uint32_t others;       /* alternatives that were false too */
	struct buf saw;
	enum term_style style; /* of what it saw */
	const struct trace_leaf *quote; /* it saw words, which are quoted */
};

/* Did it see something that was not enough, or was too much?  Those rules are
 * the near ones. */
static bool
is_there(const struct trace_leaf *leaf)
{
	return leaf->form.data[0] == '~' || leaf->value.type > VALUE_NULL;
}

static void
read_miss(struct miss *m, const struct trace_rule *rule)
{
	*m = (struct miss){ .name = rule->name, .form = rule->why.form,
	    .style = TERM_PLAIN };
	if (rule->fate == TRACE_REFUSED) {
		m->form = STR("check");
		buf_adds(&m->saw, "its function said no");
	} else if (rule->fate == TRACE_ALONE) {
		m->form = STR("");
		buf_adds(&m->saw, "no other case goes with this one");
	} else if (rule->fate == TRACE_SKIPPED) {
		m->form = STR("");
		buf_adds(&m->saw, "not asked: the event was refused, or its "
		    "case joined");
	} else if (rule->fate == TRACE_FAULT) {
		m->form = STR("");
		m->style = TERM_RED;
		buf_addf(&m->saw, "could not do its part (%s)",
		    fault_words[rule->fault]);
	} else {
		buf_add_str(&m->saw, rule->why.saw);
		m->quote = rule->why.field.len > 0 ? &rule->why : NULL;
		m->style = is_there(&rule->why) ? TERM_YELLOW : TERM_DIM;
		m->others = rule->alternatives > 1 ?
		    rule->alternatives - 1 : 0;
	}
}

/* Is this rule told?  What was not asked, or false in more than one way, only
 * where all are asked for. */
static bool
is_told(const struct explain *x, uint32_t i)
{
	const struct trace_rule *rule = &x->trace.rules[i];

	if (rule->fate == TRACE_FIRED)
		return false;
	return x->has_misses || rule->is_near ||
	    (rule->fate != TRACE_FALSE && rule->fate != TRACE_SKIPPED);
}

static uint32_t
count_told(const struct explain *x, uint32_t stage)
{
	uint32_t n = 0, i;

	for (i = 0; i < x->trace.nrules; i++)
		n += x->trace.rules[i].stage == stage && is_told(x, i);
	return n;
}

/* The columns of names and of conditions. */
struct widths {
	int name, form;
};

static int
others_columns(const struct miss *m)
{
	return m->others == 0 ? 0 : m->others < 10 ? 9 : 10;
}

static struct widths
measure(const struct explain *x)
{
	const struct trace *t = &x->trace;
	struct widths w = { 0, 0 };
	struct miss m;
	int columns;

	for (uint32_t i = 0; i < t->nrules; i++) {
		if (!is_told(x, i))
			continue;
		read_miss(&m, &t->rules[i]);
		columns = term_columns(m.name);
		w.name = columns > w.name ? columns : w.name;
		columns = term_columns(m.form) + others_columns(&m);
		w.form = columns > w.form ? columns : w.form;
		buf_clear(&m.saw);
	}
	w.name = w.name > NAME_MOST ? NAME_MOST : w.name;
	columns = explain_width(x) - w.name - SAW_USUAL;
	columns = columns < FORM_MOST ? columns : FORM_MOST;
	w.form = w.form > columns ? columns : w.form;
	return w;
}

/* Spaces up to a column. */
static void
add_gap(struct term_line *l, int column)
{
	int gap = column - term_line_columns(l);

	if (gap > 0)
		term_line_addf(l, TERM_PLAIN, "%*s", gap, "");
}

static void
add_saw(struct explain *x, const struct miss *m)
{
	struct term_line *l = &x->line;
	int left;

	term_line_adds(l, TERM_PLAIN, "  ");
	if (m->quote == NULL) {
		term_line_add(l, m->style,
		    (struct str){ m->saw.data, m->saw.len });
		return;
	}
	left = explain_width(x) - term_line_columns(l);
	explain_quote(x, m->quote->field, m->quote->byte, m->quote->len,
	    left > QUOTE_COLUMNS ? QUOTE_COLUMNS : left);
}

/* Is there no room for what it saw on the condition's line? */
static bool
is_crowded(const struct term_line *l, const struct miss *m)
{
	int columns = m->quote != NULL ? QUOTE_COLUMNS :
	    term_columns((struct str){ m->saw.data, m->saw.len });

	return l->term->width > 0 &&
	    term_line_columns(l) + 2 + columns > l->term->width;
}

static void
show_miss(struct explain *x, const struct trace_rule *rule,
    const struct widths *w)
{
	struct term_line *l = &x->line;
	struct miss m;

	read_miss(&m, rule);
	term_line_adds(l, TERM_PLAIN, "    ");
	term_line_cell(l, TERM_PLAIN, m.name, w->name);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, TERM_CYAN, m.form);
	if (m.others > 0)
		term_line_addf(l, TERM_DIM, " | %u more", m.others);
	add_gap(l, 4 + w->name + 2 + w->form);
	if (is_crowded(l, &m)) {
		term_line_end(l);
		add_gap(l, 4 + w->name + 2);
	}
	add_saw(x, &m);
	term_line_end(l);
	buf_clear(&m.saw);
}

static void
show_missed_stage(struct explain *x, uint32_t stage, const struct widths *w)
{
	const struct trace *t = &x->trace;
	uint32_t n = count_told(x, stage), i;

	if (n == 0)
		return;
	term_line_addf(&x->line, TERM_DIM, "  %s, %u",
	    trace_stage_name(stage), n);
	term_line_end(&x->line);
	for (i = 0; i < t->nrules; i++)
		if (t->rules[i].stage == stage && is_told(x, i))
			show_miss(x, &t->rules[i], w);
}

/* How many are not told. */
static void
show_left(struct explain *x, uint32_t told)
{
	const struct trace *t = &x->trace;
	uint32_t left = 0, i;

	for (i = 0; i < t->nrules; i++)
		left += t->rules[i].fate != TRACE_FIRED;
	left -= told;
	if (left == 0)
		return;
	term_line_addf(&x->line, TERM_DIM, "  %s %s did not fire: --misses "
	    "shows them", term_number(left), told > 0 ? "more" : "rules");
	term_line_end(&x->line);
}

void
explain_show_rest(struct explain *x)
{
	struct widths w = measure(x);
	uint32_t told = 0, i;

	for (i = 0; trace_stage_name(i) != NULL; i++)
		told += count_told(x, i);
	term_line_end(&x->line);
	if (told > 0) {
		term_line_adds(&x->line, TERM_BOLD, x->has_misses ?
		    "did not fire" : "nearly fired");
		term_line_adds(&x->line, TERM_DIM, "  ");
		term_line_rest(&x->line, term_line_columns(&x->line), TERM_DIM,
		    x->has_misses ?
		    STR("the first condition that was false (of a | b the "
		    "nearest), and what it saw") :
		    STR("the one condition that was false (of a | b the "
		    "nearest), and what it saw"));
	}
	for (i = 0; trace_stage_name(i) != NULL; i++)
		show_missed_stage(x, i, &w);
	show_left(x, told);
}
