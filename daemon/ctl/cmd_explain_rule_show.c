/*
 * cmd_explain_rule_show: the rules that did not fire, a line each; and one
 * rule with all its conditions.
 */
#include <string.h>

#include "explain_parts.h"

#define MOST_CONDITIONS 200 /* of a rule, on one page */
#define NAME_MOST 26
#define SAW_USUAL 29 /* what it saw, and what stands between */
#define FORM_MOST 44 /* a longer one moves what it saw to the right */

/* What a rule that did not fire is told with. */
struct miss {
	struct str name, form;
	uint32_t others;       /* alternatives that were false too */
	struct buf saw;
	enum term_style style; /* of what it saw */
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
		m->style = is_there(&rule->why) ? TERM_YELLOW : TERM_DIM;
		m->others = rule->alternatives > 1 ?
		    rule->alternatives - 1 : 0;
	}
}

static bool
is_missed(const struct trace *t, uint32_t i, uint32_t stage)
{
	return t->rules[i].stage == stage && t->rules[i].fate != TRACE_FIRED;
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
		if (t->rules[i].fate == TRACE_FIRED)
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
show_miss(struct explain *x, const struct trace_rule *rule,
    const struct widths *w)
{
	struct term_line *l = &x->line;
	struct miss m;
	struct str saw;

	read_miss(&m, rule);
	saw = (struct str){ m.saw.data, m.saw.len };
	term_line_adds(l, TERM_PLAIN, "    ");
	term_line_cell(l, TERM_PLAIN, m.name, w->name);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, TERM_CYAN, m.form);
	if (m.others > 0)
		term_line_addf(l, TERM_DIM, " | %u more", m.others);
	add_gap(l, 4 + w->name + 2 + w->form);
	if (l->term->width > 0 && term_line_columns(l) + 2 +
	    term_columns(saw) > l->term->width) {
		term_line_end(l);
		add_gap(l, 4 + w->name + 2);
	}
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, m.style, saw);
	term_line_end(l);
	buf_clear(&m.saw);
}

static void
show_missed_stage(struct explain *x, uint32_t stage, const struct widths *w)
{
	const struct trace *t = &x->trace;
	uint32_t n = 0, i;

	for (i = 0; i < t->nrules; i++)
		n += is_missed(t, i, stage);
	if (n == 0)
		return;
	term_line_addf(&x->line, TERM_DIM, "  %s, %u",
	    trace_stage_name(stage), n);
	term_line_end(&x->line);
	for (i = 0; i < t->nrules; i++)
		if (is_missed(t, i, stage))
			show_miss(x, &t->rules[i], w);
}

void
explain_show_rest(struct explain *x)
{
	struct widths w = measure(x);

	term_line_end(&x->line);
	term_line_adds(&x->line, TERM_BOLD, "did not fire");
	term_line_adds(&x->line, TERM_DIM, "  the first condition that was "
	    "false (of a | b the nearest), and what it saw");
	term_line_end(&x->line);
	for (uint32_t i = 0; trace_stage_name(i) != NULL; i++)
		show_missed_stage(x, i, &w);
}

/* --- one rule --- */

static void
show_leaf(struct explain *x, const struct trace_node *n)
{
	struct term_line *l = &x->line;
	const struct trace_leaf *leaf = &n->leaf;
	int left;

	term_line_add(l, TERM_CYAN, leaf->form);
	term_line_adds(l, TERM_PLAIN, "  ");
	if (leaf->field.len > 0) {
		left = explain_width(x) - term_line_columns(l);
		explain_quote(x, leaf->field, leaf->byte, leaf->len,
		    left > 30 ? left : 30);
	} else {
		term_line_add(l, TERM_PLAIN, leaf->saw);
	}
	term_line_end(l);
}

static void
show_node(struct explain *x, const struct trace_node *n)
{
	static const char *const names[] = {
		[TRACE_ALL] = "all of", [TRACE_ANY] = "any of",
		[TRACE_NOT] = "not",
	};

	term_line_addf(&x->line, TERM_PLAIN, "%*s",
	    4 + 2 * (int)(n->depth > 30 ? 30 : n->depth), "");
	term_line_addf(&x->line, n->holds ? TERM_GREEN : TERM_RED, "%s ",
	    explain_sign(x, n->holds));
	if (n->kind == TRACE_LEAF) {
		show_leaf(x, n);
		return;
	}
	term_line_adds(&x->line, TERM_PLAIN, names[n->kind]);
	term_line_end(&x->line);
}

/* What made a large condition what it is; how many were left out. */
static uint32_t
show_tree(struct explain *x, const struct trace_node *tree, uint32_t n)
{
	uint32_t i = 0, shown = 0;

	while (i < n && shown < MOST_CONDITIONS)
		if (n > MOST_CONDITIONS && tree[i].depth == 1 &&
		    tree[i].holds != tree[0].holds) {
			i = tree[i].end;
		} else {
			show_node(x, &tree[i++]);
			shown++;
		}
	return n - shown;
}

static void
show_fate(struct explain *x, const struct trace_rule *rule)
{
	static const char *const words[TRACE__MAX] = {
		[TRACE_FIRED] = "fired",
		[TRACE_FALSE] = "did not fire: its conditions do not hold",
		[TRACE_REFUSED] = "did not fire: its function said no",
		[TRACE_ALONE] = "did not fire: no other case goes with this "
		    "one",
		[TRACE_COUNTED] = "did not fire yet: too few cases",
		[TRACE_SKIPPED] = "was not asked: the event was refused, or "
		    "its case joined to another",
		[TRACE_FAULT] = "could not do its part",
	};
	struct term_line *l = &x->line;

	term_line_end(l);
	term_line_add(l, TERM_BOLD, rule->name);
	term_line_addf(l, TERM_DIM, "  %s, ", trace_stage_name(rule->stage));
	term_line_add(l, TERM_DIM, rule->where);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_adds(l, rule->fate == TRACE_FIRED ? TERM_GREEN : TERM_YELLOW,
	    words[rule->fate]);
	if (rule->fate == TRACE_FAULT)
		term_line_addf(l, TERM_RED, " (%s)",
		    fault_words[rule->fault]);
	if (rule->fate == TRACE_COUNTED) {
		term_line_adds(l, TERM_PLAIN, ", ");
		term_line_add(l, TERM_YELLOW, rule->why.saw);
	}
	term_line_end(l);
	explain_wrap(x, 2, TERM_DIM, rule->about);
}

void
explain_show_rule(struct explain *x)
{
	const struct trace *t = &x->trace;
	const struct fired *f = t->verdict->fired;
	struct buf did = { 0 };
	uint32_t left;

	show_fate(x, &t->rules[x->only]);
	left = show_tree(x, t->tree, t->ntree);
	if (left > 0) {
		term_line_addf(&x->line, TERM_DIM, "    %s more condition%s "
		    "left out: --json has all", term_number(left),
		    left == 1 ? "" : "s");
		term_line_end(&x->line);
	}
	while (f != NULL && f->rule != x->only)
		f = f->next;
	if (f == NULL)
		return;
	explain_put_did(&did, f->did);
	term_line_adds(&x->line, TERM_DIM, "  proposed  ");
	term_line_add(&x->line, TERM_CYAN, did.len > 0 ?
	    (struct str){ did.data, did.len } : STR("nothing but that it "
	    "fired"));
	term_line_end(&x->line);
	buf_clear(&did);
}
