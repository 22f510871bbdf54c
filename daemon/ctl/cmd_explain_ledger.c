/*
 * cmd_explain_ledger: triagectl explain --clocks: what each clock of a case did
 * since it began, from what the case keeps.
 *
 * It reads Redis and writes nothing there, and needs no rules.
 */
#include <string.h>

#include "clocks.h"
#include "explain_parts.h"
#include "link.h"

static void
put_key(struct buf *b, const char *before, const char *name)
{
	buf_addf(b, "%s\"%s\":", before, name);
}

static void
put_time(struct buf *b, const char *name, int64_t ms)
{
	put_key(b, ",", name);
	if (ms < 0)
		buf_adds(b, "null");
	else
		buf_json_time(b, ms);
}

static void
put_segment(struct buf *b, const struct segment *s)
{
	put_key(b, "{", "kind");
	buf_json_cstr(b, segment_words[s->kind]);
	put_time(b, "from", s->from_ms);
	put_time(b, "to", s->to_ms);
	put_key(b, ",", "ms");
	buf_add_int(b, s->to_ms - s->from_ms);
	put_key(b, ",", "run");
	buf_add_int(b, s->run);
	if (s->kind == SEGMENT_RUN || s->kind == SEGMENT_PAUSE) {
		put_key(b, ",", s->kind == SEGMENT_RUN ? "policy" : "reason");
		buf_json(b, s->word);
	}
	buf_addc(b, '}');
}

static void
put_lists(struct buf *b, const struct ledger *l)
{
	uint32_t i;

	put_key(b, ",", "extensions");
	buf_addc(b, '[');
	for (i = 0; i < l->nextensions; i++) {
		buf_adds(b, i > 0 ? ",{\"nth\":" : "{\"nth\":");
		buf_add_int(b, i + 1);
		put_time(b, "at", l->extensions[i].at_ms);
		put_time(b, "due", l->extensions[i].due_ms);
		buf_addc(b, '}');
	}
	buf_addc(b, ']');
	put_key(b, ",", "segments");
	buf_addc(b, '[');
	for (i = 0; i < l->n; i++) {
		if (i > 0)
			buf_addc(b, ',');
		put_segment(b, &l->segments[i]);
	}
	buf_addc(b, ']');
}

static void
put_clock(struct buf *b, const struct clock *c, int64_t now_ms)
{
	static struct ledger l;

	clocks_read_ledger(&l, c, now_ms);
	put_key(b, "{", "clock");
	buf_json(b, c->name);
	put_key(b, ",", "policy");
	buf_json(b, c->policy);
	put_key(b, ",", "state");
	buf_json_cstr(b, clocks_state(c, now_ms));
	put_time(b, "first", c->first_ms);
	put_time(b, "start", c->start_ms);
	put_time(b, "due", clocks_is_paused(c) ? -1 : c->due_ms);
	put_time(b, "stop", c->stop_ms);
	put_key(b, ",", "runs");
	buf_add_int(b, l.nruns);
	put_lists(b, &l);
	buf_addc(b, '}');
}

void
explain_put_clocks(struct buf *b, const struct clocks *clocks, int64_t now_ms)
{
	uint32_t i;

	buf_addc(b, '[');
	for (i = 0; i < clocks->n; i++) {
		if (i > 0)
			buf_addc(b, ',');
		put_clock(b, &clocks->all[i], now_ms);
	}
	buf_addc(b, ']');
}

static void
put_json(struct str case_id, const struct clocks *clocks, int64_t now_ms)
{
	struct buf b = { 0 };

	put_key(&b, "{", "case");
	buf_json(&b, case_id);
	put_time(&b, "now", now_ms);
	put_time(&b, "opened", clocks->opened_ms);
	put_key(&b, ",", "clocks");
	explain_put_clocks(&b, clocks, now_ms);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

enum ctl_status
explain_ledger(struct explain *x, struct str case_id, struct str text,
    int64_t now_ms)
{
	static struct clocks clocks;

	if (clocks_get(&clocks, text) < 0)
		return ctl_cannot(x->ctl, "what the case %.*s keeps of its "
		    "clocks cannot be read", (int)case_id.len, case_id.data);
	if (x->as_json)
		put_json(case_id, &clocks, now_ms);
	else
		explain_show_ledger(x, case_id, &clocks, now_ms);
	return CTL_DONE;
}

static int64_t
redis_now(const struct reply *time)
{
	return time->count == 2 ? time->items[0].n * 1000 +
	    time->items[1].n / 1000 : 0;
}

static enum ctl_status
tell(struct explain *x, const char *id, const struct reply *fields,
    const struct reply *time)
{
	if (fields->count != 2 || fields->items[0].kind == REPLY_NIL) {
		ctl_cannot(x->ctl, "no case is named '%.130s'", id);
		return CTL_NO;
	}
	return explain_ledger(x, str_of(id), fields->items[1].kind ==
	    REPLY_NIL ? (struct str)STR("") : fields->items[1].text,
	    redis_now(time));
}

enum ctl_status
explain_ledger_case(struct explain *x, const char *id)
{
	struct err err = { "" };
	struct link *link = link_open(&x->ctl->conf, &err);
	const struct reply *fields = NULL, *time = NULL;
	struct buf name = { 0 };
	enum ctl_status status;

	buf_addf(&name, "case:%s", id);
	if (link != NULL)
		fields = LINK_ASK(link, &x->arena, &err, STR("HMGET"),
		    link_key(&x->ctl->conf, &x->arena, buf_cstr(&name)),
		    STR("rev"), STR("clocks"));
	if (fields != NULL)
		time = LINK_ASK(link, &x->arena, &err, STR("TIME"));
	status = time == NULL ? ctl_cannot(x->ctl, "%s", err.text) :
	    tell(x, id, fields, time);
	buf_clear(&name);
	link_close(link);
	return status;
}
