/*
 * decide_damage: what a case's hash holds and nobody can read: told by name,
 * never by content, and named in the decision that goes on without it.  It
 * knows what the fields are called; who reads them says that they are damaged.
 */
#include <string.h>

#include "decide_parts.h"
#include "json_scan.h"

void
decide_note_damage(struct way *w, const char *field)
{
	w->damage.fields[w->damage.n++] = str_of(field);
}

static void
put_member(struct buf *b, const char *name, struct str value)
{
	buf_adds(b, ",\"");
	buf_adds(b, name);
	buf_adds(b, "\":");
	if (value.len > 0)
		buf_json(b, value);
	else
		buf_adds(b, "null");
}

static void
add_alert(struct way *w, struct str field, struct buf *b)
{
	struct effect *e = effects_add(&w->effects, w->arena, EFFECT_ALERT, 2);

	buf_reset(b);
	decision_alert_head(b);
	e->args[0] = mem_arena_str(w->arena, (struct str){ b->data, b->len });
	buf_reset(b);
	buf_adds(b, ",\"at\":\"");
	buf_time(b, w->now_ms);
	buf_adds(b, "\",\"kind\":\"case_damaged\"");
	put_member(b, "case", w->case_id);
	put_member(b, "field", field);
	put_member(b, "event", w->c != NULL ? w->c->id : (struct str)STR(""));
	buf_addc(b, '}');
	e->args[1] = mem_arena_str(w->arena, (struct str){ b->data, b->len });
}

void
decide_tell_damage(struct way *w)
{
	struct buf b = { 0 };
	uint32_t i;

	for (i = 0; i < w->damage.n && !w->in->is_quiet; i++)
		add_alert(w, w->damage.fields[i], &b);
	buf_clear(&b);
}

void
decide_name_damage(struct way *w)
{
	size_t bytes = w->damage.n * sizeof(w->damage.fields[0]);
	struct str *names;

	if (w->damage.n == 0)
		return;
	names = mem_arena_alloc(w->arena, bytes);
	memcpy(names, w->damage.fields, bytes);
	w->decision->damaged = names;
	w->decision->ndamaged = w->damage.n;
}

/* {"id","to","what","due","state"}, and nothing else: decisions quote it. */
static bool
is_obligation(struct str item, struct buf *scratch)
{
	static const char *const names[] = { "id", "to", "what", "due",
		"state" };
	struct str name, value;
	struct json_scan s;
	uint32_t i, found = 0;
	int more;

	if (json_scan_open(&s, item, '{') < 0)
		return false;
	while ((more = json_scan_next(&s, &name, &value)) == 1) {
		for (i = 0; i < 5 && !json_scan_is(name, names[i]);)
			i++;
		if (i == 5 || (found & 1u << i) || (!json_scan_text(value, scratch) &&
		    (i != 3 || !str_is(value, "null"))))
			return false;
		found |= 1u << i;
	}
	return more == 0 && found == 0x1f;
}

bool
decide_can_read_obligations(struct str list)
{
	struct buf scratch = { 0 };
	struct str name, item;
	struct json_scan s;
	int more = -1;

	if (list.len == 0)
		return true;
	if (json_scan_open(&s, list, '[') == 0)
		while ((more = json_scan_next(&s, &name, &item)) == 1)
			if (!is_obligation(item, &scratch))
				break;
	buf_clear(&scratch);
	return more == 0;
}
