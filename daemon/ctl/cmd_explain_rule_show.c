/*
 * cmd_explain_rule_show: one rule with all its conditions.
 */
#include <string.h>

#include "explain_parts.h"

#define MOST_CONDITIONS 200 /* of a rule, on one page */

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
	say_did(&did, f->did);
	term_line_adds(&x->line, TERM_DIM, "  proposed  ");
	term_line_add(&x->line, TERM_CYAN, did.len > 0 ?
	    (struct str){ did.data, did.len } : STR("nothing but that it "
	    "fired"));
	term_line_end(&x->line);
	buf_clear(&did);
}
