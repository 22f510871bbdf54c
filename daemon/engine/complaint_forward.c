/*
 * complaint_forward: the same event for another case, as bytes.  Why it is the
 * other's, it does not know.
 */
#include <string.h>

#include "buf.h"
#include "complaint_parts.h"

#define ID_PREFIX "joined:"

static void
set(struct json_t *object, const char *name, struct value v)
{
	complaint_json_set(object, str_of(name), complaint_json_new(v));
}

static void
set_string(struct json_t *object, const char *name, struct str s)
{
	set(object, name, (struct value){ .type = VALUE_STRING, .s = s });
}

/* An id is unique within its case: there, the other's may be another event's.
 * What is too long, or could be read in two ways, is told by its hash. */
static void
put_id(struct buf *b, const struct complaint *c)
{
	buf_adds(b, ID_PREFIX);
	if (b->len + c->case_id.len + 1 + c->id.len > COMPLAINT_ID_MAX ||
	    memchr(c->case_id.data, ':', c->case_id.len) != NULL) {
		buf_add(b, c->hash, COMPLAINT_HASH_CHARS);
		return;
	}
	buf_add_str(b, c->case_id);
	buf_addc(b, ':');
	buf_add_str(b, c->id);
}

int64_t
complaint_joined_times(const struct complaint *c)
{
	struct value v = complaint_look_up(c, "joined_times");

	return v.type == VALUE_INT && v.i > 0 && v.i < 100 ? v.i : 0;
}

void
complaint_put_forward(const struct complaint *c, struct str case_id,
    int64_t at_ms, struct buf *b)
{
	struct json_t *o = complaint_json_copy(c->root);
	struct buf id = { 0 };

	put_id(&id, c);
	set_string(o, "id", (struct str){ id.data, id.len });
	set_string(o, "case", case_id);
	if (!c->has_at)
		set(o, "at", (struct value){ .type = VALUE_INT, .i = at_ms });
	set_string(o, "joined_from", c->case_id);
	set(o, "joined_times", (struct value){ .type = VALUE_INT,
	    .i = complaint_joined_times(c) + 1 });
	complaint_json_put_bytes(b, o);
	complaint_json_free(o);
	buf_clear(&id);
}
