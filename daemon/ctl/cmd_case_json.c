/*
 * cmd_case_json: a case for programs.
 */
#include "case_parts.h"
#include "clocks.h"
#include "explain_parts.h"

/* A word; "" is null. */
static void
put_word(struct buf *b, const char *name, struct str word)
{
	buf_json_name(b, name);
	if (word.len > 0)
		buf_json(b, word);
	else
		buf_adds(b, "null");
}

static void
put_time(struct buf *b, const char *name, int64_t ms)
{
	buf_json_name(b, name);
	if (ms == CASE_NO_TIME)
		buf_adds(b, "null");
	else
		buf_json_time(b, ms);
}

void
case_put_row(struct buf *b, const struct case_row *row)
{
	buf_addc(b, '{');
	put_word(b, "case", row->id);
	put_word(b, "state", row->state);
	put_word(b, "type", row->type);
	put_word(b, "priority", row->priority);
	put_word(b, "owner", row->owner);
	put_word(b, "assignee", row->assignee);
	put_time(b, "opened", row->opened_ms);
	put_time(b, "decided", row->decided_ms);
	put_word(b, "clock", row->clock);
	put_time(b, "due", row->clock.len > 0 ? row->due_ms : CASE_NO_TIME);
	buf_addc(b, '}');
}

/* JSON as it is kept; nothing is what stands in for it. */
static void
put_json(struct buf *b, const char *name, struct str json,
    const char *nothing)
{
	buf_json_name(b, name);
	if (json.len > 0)
		buf_add_str(b, json);
	else
		buf_adds(b, nothing);
}

static void
put_damaged(struct buf *b, const struct case_page *p)
{
	buf_json_name(b, "damaged");
	buf_addc(b, '[');
	for (uint32_t i = 0; i < p->ndamaged; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, p->damaged[i]);
	}
	buf_addc(b, ']');
}

static void
put_decisions(struct buf *b, const struct explain_case *past)
{
	const char *between = "";

	buf_json_name(b, "decisions");
	buf_addc(b, '[');
	for (int i = 0; i < past->npasts; i++) {
		if (past->pasts[i].decision.len == 0)
			continue;
		buf_adds(b, between);
		between = ",";
		buf_add_str(b, past->pasts[i].decision);
	}
	buf_addc(b, ']');
}

void
case_put_page(struct buf *b, const struct case_page *p)
{
	struct mem_arena *a = &p->x->arena;

	buf_addc(b, '{');
	put_word(b, "case", p->id);
	put_word(b, "state", p->state);
	put_word(b, "nature", explain_member(a, p->decision, "nature"));
	put_word(b, "type", p->type);
	put_word(b, "priority", p->priority);
	put_word(b, "owner", p->owner);
	put_word(b, "assignee", explain_member(a, p->decision, "assignee"));
	put_word(b, "customer", p->customer);
	put_word(b, "joined", p->joined);
	put_time(b, "opened", p->clocks->opened_ms);
	put_time(b, "since", p->since_ms);
	put_time(b, "decided", p->decided_ms);
	put_time(b, "wakes", p->wakes_ms);
	buf_json_name(b, "rev");
	buf_add_int(b, p->rev);
	put_json(b, "notes", p->notes, "{}");
	put_json(b, "obligations", p->obligations, "[]");
	buf_json_name(b, "clocks");
	explain_put_clocks(b, p->clocks, p->cases->now_ms);
	put_json(b, "decision", p->decision, "null");
	put_decisions(b, p->past);
	put_damaged(b, p);
	buf_addc(b, '}');
}
