/*
 * cmd_explain_stage_show: stage by stage: the rules that fired, and because of
 * what.
 */
#include <string.h>

#include "explain_parts.h"

#define NAME_COLUMNS 24

/* --- evidence --- */

static void
put_value(struct buf *b, const struct value *v)
{
	if (value_put_plain(b, v))
		return;
	switch (v->type) {
	case VALUE_NONE:
	case VALUE_NULL:
		buf_adds(b, "missing");
		break;
	case VALUE_STRING:
		buf_add_str(b, v->s);
		break;
	default:
		buf_adds(b, v->type == VALUE_ARRAY ? "a list" : "an object");
		break;
	}
}

static void
show_evidence(struct explain *x, const struct evidence *e)
{
	struct term_line *l = &x->line;
	struct buf value = { 0 };
	int columns = explain_width(x) - 8 - term_columns(e->name);

	term_line_adds(l, TERM_PLAIN, "      ");
	if (e->kind == EVIDENCE_PHRASE) {
		explain_quote(x, e->field, e->byte, (uint32_t)e->text.len,
		    columns > 30 ? columns : 30);
		term_line_adds(l, TERM_DIM, "  ");
		term_line_add(l, TERM_DIM, e->name);
	} else {
		put_value(&value, &e->value);
		term_line_adds(l, TERM_PLAIN, say_whose(e->kind));
		term_line_add(l, TERM_PLAIN, e->name);
		term_line_adds(l, TERM_DIM, " = ");
		term_line_add(l, TERM_BADGE_YELLOW,
		    (struct str){ value.data, value.len });
	}
	term_line_end(l);
	buf_clear(&value);
}

/* What this alone added, where the rule weighs many. */
static void
show_weight(struct explain *x, const struct evidence *e)
{
	struct buf did = { 0 };

	if (e->did.len == 0)
		return;
	say_did(&did, e->did);
	explain_wrap(x, 8, TERM_CYAN, (struct str){ did.data, did.len });
	buf_clear(&did);
}

/* What earlier stages found, on one line. */
static void
show_results(struct explain *x, const struct evidence *e)
{
	struct buf b = { 0 };

	for (; e != NULL; e = e->next) {
		if (e->kind != EVIDENCE_RESULT)
			continue;
		if (b.len > 0)
			buf_adds(&b, ", ");
		buf_add_str(&b, e->name);
	}
	explain_wrap(x, 6, TERM_PLAIN, (struct str){ b.data, b.len });
	buf_clear(&b);
}

static void
show_fired(struct explain *x, const struct fired *f)
{
	const struct trace_rule *rule = &x->trace.rules[f->rule];
	struct term_line *l = &x->line;
	const struct evidence *e;
	struct buf did = { 0 };
	struct str said;
	bool is_long;

	say_did(&did, f->did);
	term_line_addf(l, TERM_GREEN, "  %s ", explain_sign(x, true));
	term_line_cell(l, TERM_BOLD, rule->name, NAME_COLUMNS);
	term_line_adds(l, TERM_PLAIN, "  ");
	said = (struct str){ did.len > 0 ? did.data : "", did.len };
	is_long = l->term->width > 0 && term_line_columns(l) +
	    term_columns(said) + 2 + term_columns(rule->where) >
	    l->term->width;
	if (said.len > 0 && !is_long) {
		term_line_add(l, TERM_CYAN, said);
		term_line_adds(l, TERM_PLAIN, "  ");
	}
	term_line_add(l, TERM_DIM, rule->where);
	term_line_end(l);
	if (is_long)
		explain_wrap(x, 4, TERM_CYAN, said);
	explain_wrap(x, 4, TERM_DIM, rule->about);
	for (e = f->because; e != NULL; e = e->next)
		if (e->kind != EVIDENCE_RESULT) {
			show_evidence(x, e);
			show_weight(x, e);
		}
	show_results(x, f->because);
	buf_clear(&did);
}

/* --- stages --- */

/* What a stage is about; one that is not here has no merged result to show. */
static const struct stage {
	const char *name, *about;
	void (*show)(struct explain *x);
} known[] = {
	{ "signal", "what the complaint says", NULL },
	{ "classify", "what kind of complaint it is", explain_show_type },
	{ "join", "whether it is a matter that is known", NULL },
	{ "incident", "whether many cases have one cause", NULL },
	{ "prioritise", "how urgent it is", explain_show_priority },
	{ "assign", "who is to deal with it", explain_show_owner },
	{ "guard", "what the event must have", explain_show_refusal },
	{ "transition", "what becomes of the case", explain_show_state },
	{ "clock", "by when each step is due", explain_show_clocks },
	{ NULL, "", NULL },
};

static const struct stage *
find_stage(const char *name)
{
	const struct stage *s = known;

	while (s->name != NULL && strcmp(s->name, name) != 0)
		s++;
	return s;
}

static void
show_heading(struct explain *x, uint32_t number, const struct stage *stage)
{
	const struct trace *t = &x->trace;
	uint32_t i, rules = 0, fired = 0;

	for (i = 0; i < t->nrules; i++) {
		rules += t->rules[i].stage == number;
		fired += t->rules[i].stage == number &&
		    t->rules[i].fate == TRACE_FIRED;
	}
	term_line_end(&x->line);
	term_line_add(&x->line, TERM_BOLD,
	    str_of(trace_stage_name(number)));
	term_line_addf(&x->line, TERM_DIM, "  %s%s%u of %u rule%s fired",
	    stage->about, *stage->about != '\0' ? "; " : "", fired, rules,
	    rules == 1 ? "" : "s");
	term_line_end(&x->line);
}

void
explain_show_stages(struct explain *x)
{
	const struct trace *t = &x->trace;
	const struct stage *stage;
	const struct fired *f;
	uint32_t i;

	for (i = 0; trace_stage_name(i) != NULL; i++) {
		stage = find_stage(trace_stage_name(i));
		show_heading(x, i, stage);
		if (stage->show != NULL)
			stage->show(x);
		for (f = t->verdict->fired; f != NULL; f = f->next)
			if (t->rules[f->rule].stage == i)
				show_fired(x, f);
	}
}
