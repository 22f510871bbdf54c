/*
 * complaint_mark: a mark of a clock in the shape of an event, so that rules can
 * ask for it as for any other.
 */
#include <string.h>

#include "buf.h"
#include "clocks.h"
#include "complaint_parts.h"

const struct complaint_kind complaint_timer_kind = {
	.name = "timer", .required = "", .needs_case = true,
};

static void
put(struct json_t *object, const char *name, struct value v)
{
	complaint_json_put(object, str_of(name), complaint_json_new(v));
}

static void
put_string(struct json_t *object, const char *name, struct str s)
{
	put(object, name, (struct value){ .type = VALUE_STRING, .s = s });
}

static void
put_int(struct json_t *object, const char *name, int64_t i)
{
	put(object, name, (struct value){ .type = VALUE_INT, .i = i });
}

static struct json_t *
mark_object(const struct clock_mark *mark, int64_t now_ms)
{
	struct json_t *o = complaint_json_new(
	    (struct value){ .type = VALUE_OBJECT });
	struct buf due = { 0 };

	buf_time(&due, mark->due_ms);
	put_string(o, "clock", mark->clock);
	put_string(o, "mark", str_of(mark_words[mark->kind]));
	put_int(o, "level", mark->level);
	put_string(o, "due", (struct str){ due.data, due.len });
	put_int(o, "late_ms", now_ms - mark->due_ms);
	buf_clear(&due);
	return o;
}

void
complaint_of_mark(struct complaint *c, struct str id, struct str case_id,
    const struct clock_mark *mark, int64_t now_ms)
{
	memset(c, 0, sizeof(*c));
	c->channel = c->lang = c->customer = c->subject = c->text = STR("");
	c->kind = &complaint_timer_kind;
	c->id = id;
	c->case_id = case_id;
	c->root = complaint_json_new((struct value){ .type = VALUE_OBJECT });
	put_string(c->root, "id", id);
	put_string(c->root, "kind", str_of(c->kind->name));
	put_string(c->root, "case", case_id);
	complaint_json_put(c->root, STR("mark"), mark_object(mark, now_ms));
}
