/*
 * cmd_explain_json: the explanation for programs: what a run told, member by
 * member.  It knows no connection and no terminal.
 */
#include "explain_parts.h"
#include "json_scan.h"

static void
put_str(struct buf *b, const char *name, struct str s)
{
	buf_json_name(b, name);
	buf_json(b, s);
}

static void
put_int(struct buf *b, const char *name, int64_t n)
{
	buf_json_name(b, name);
	buf_add_int(b, n);
}

/* A number or a truth; of a string, `saw` says it. */
static void
put_value(struct buf *b, const struct value *v)
{
	if (v->type == VALUE_INT) {
		put_int(b, "value", v->i);
	} else if (v->type == VALUE_REAL) {
		buf_addf(b, ",\"value\":%.15g", v->d);
	} else if (v->type == VALUE_BOOL) {
		buf_addf(b, ",\"value\":%s", v->b ? "true" : "false");
	} else if (v->type == VALUE_STRING) {
		put_str(b, "value", v->s);
	}
}

static void
put_leaf(struct buf *b, const struct trace_leaf *leaf)
{
	put_str(b, "condition", leaf->form);
	put_str(b, "saw", leaf->saw);
	put_value(b, &leaf->value);
	if (leaf->field.len == 0)
		return;
	put_str(b, "field", leaf->field);
	put_int(b, "byte", leaf->byte);
	put_int(b, "bytes", leaf->len);
	put_str(b, "phrase", leaf->pattern);
}

/* Puts the node at i; returns the next that is none of its parts. */
static uint32_t
put_node(struct buf *b, const struct trace *t, uint32_t i)
{
	static const char *const names[] = {
		[TRACE_ALL] = "all", [TRACE_ANY] = "any", [TRACE_NOT] = "not",
	};
	const struct trace_node *n = &t->tree[i++];
	const char *between = "";

	buf_addf(b, "{\"holds\":%s", n->holds ? "true" : "false");
	if (n->kind == TRACE_LEAF) {
		put_leaf(b, &n->leaf);
	} else {
		buf_addf(b, ",\"%s\":[", names[n->kind]);
		while (i < n->end) {
			buf_adds(b, between);
			i = put_node(b, t, i);
			between = ",";
		}
		buf_addc(b, ']');
	}
	buf_addc(b, '}');
	return i;
}

static const struct fired *
find_fired(const struct verdict *v, uint32_t rule)
{
	const struct fired *f = v->fired;

	while (f != NULL && f->rule != rule)
		f = f->next;
	return f;
}

/* What a rule that weighs many conditions took from each. */
static void
put_weights(struct buf *b, const struct fired *fired)
{
	const struct evidence *e = fired->because;

	if (e == NULL || e->did.len == 0)
		return;
	buf_adds(b, ",\"weights\":[");
	for (; e != NULL; e = e->next) {
		if (e->did.len == 0)
			continue;
		buf_adds(b, b->data[b->len - 1] == '[' ? "{\"of\":" :
		    ",{\"of\":");
		buf_json(b, e->name);
		buf_adds(b, ",\"did\":");
		buf_add_str(b, e->did);
		buf_addc(b, '}');
	}
	buf_addc(b, ']');
}

static void
put_rule(struct buf *b, const struct trace *t, uint32_t i)
{
	const struct trace_rule *r = &t->rules[i];
	const struct fired *fired = find_fired(t->verdict, i);

	buf_adds(b, "{\"rule\":");
	buf_json(b, r->name);
	put_str(b, "where", r->where);
	put_str(b, "stage", str_of(trace_stage_name(r->stage)));
	put_str(b, "fate", str_of(trace_words[r->fate]));
	if (r->about.len > 0)
		put_str(b, "about", r->about);
	if (fired != NULL) {
		buf_adds(b, ",\"did\":");
		buf_add_str(b, fired->did);
		put_weights(b, fired);
	}
	if (r->fate == TRACE_FAULT)
		put_str(b, "class", str_of(fault_words[r->fault]));
	if (r->fate == TRACE_FALSE || r->fate == TRACE_COUNTED) {
		put_leaf(b, &r->why);
		if (r->alternatives > 0)
			put_int(b, "alternatives", r->alternatives);
	}
	if (t->ntree > 0 && t->tree_of == i) {
		buf_adds(b, ",\"when\":");
		put_node(b, t, 0);
	}
	buf_addc(b, '}');
}

static void
put_rules(struct buf *b, const struct explain *x)
{
	const struct trace *t = &x->trace;
	const char *between = "";
	uint32_t i;

	buf_adds(b, ",\"rules\":[");
	for (i = 0; i < t->nrules && explain_has_rules(x); i++) {
		if (x->only != TRACE_NO_RULE && x->only != i)
			continue;
		buf_adds(b, between);
		put_rule(b, t, i);
		between = ",";
	}
	buf_addc(b, ']');
}

static void
put_notes(struct buf *b, const struct explain *x)
{
	buf_adds(b, ",\"notes\":[");
	for (int i = 0; i < x->nnotes; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, (struct str){ x->notes[i].data,
		    x->notes[i].len });
	}
	buf_addc(b, ']');
}

static void
put_differs(struct buf *b, const struct explain *x)
{
	buf_adds(b, ",\"differs\":[");
	for (int i = 0; i < x->ndiffers; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json_cstr(b, x->differs[i]);
	}
	buf_addc(b, ']');
}

/* The decision comes last, and its bytes are those that are published. */
void
explain_put_json(struct buf *b, const struct explain *x)
{
	buf_adds(b, "{\"event\":");
	buf_json(b, x->complaint->id);
	put_str(b, "case", x->complaint->case_id);
	put_str(b, "ruleset", str_of(ruleset_short_hash(x->rules)));
	put_notes(b, x);
	if (x->story.len > 0) {
		buf_adds(b, ",\"story\":");
		buf_add(b, x->story.data, x->story.len);
	}
	put_rules(b, x);
	if (x->recorded.len > 0) {
		put_differs(b, x);
		buf_adds(b, ",\"recorded\":");
		buf_add_str(b, x->recorded);
	}
	buf_adds(b, ",\"decision\":");
	buf_add(b, x->decision.data, x->decision.len);
	buf_addc(b, '}');
}

static void
put_past(struct buf *b, const struct explain_past *past)
{
	static const char *const names[] = { "seq", "at", "event", "kind",
		"state", "type", "priority", "owner", "ruleset" };
	struct str raw;

	buf_addc(b, '{');
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		if (!json_scan_member(past->decision, names[i], &raw))
			continue;
		buf_json_name(b, names[i]);
		buf_add_str(b, raw);
	}
	if (past->decision.len == 0) {
		buf_json_name(b, "event");
		buf_json(b, past->event);
		buf_json_name(b, "at");
		buf_json_time(b, past->at_ms);
	}
	buf_addc(b, '}');
}

void
explain_put_story(struct buf *b, const struct explain_case *c)
{
	buf_addc(b, '[');
	for (int i = 0; i < c->npasts; i++) {
		if (i > 0)
			buf_addc(b, ',');
		put_past(b, &c->pasts[i]);
	}
	buf_addc(b, ']');
}
