/*
 * decide_owed: what other departments owe a case: each an entry of a list that
 * is kept with the case, a decision in the queue of who owes it, and a clock.
 * An event of kind done meets one.
 *
 * Kept:  obligations = [{"id","to","what","due","state"}]; due is null where
 *        nothing is said; state is open, late or done
 * Notes: obligations (how many there were), open_obligations
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"
#include "json_scan.h"

#define MAX_OBLIGATIONS 16 /* of a case */
#define CLOCK "obligation_" /* and the id */

static struct str
member(struct str object, const char *name)
{
	struct str value;

	return json_scan_member(object, name, &value) ? value : STR("");
}

/* What stands between the quotes: ids and states have nothing to resolve. */
static struct str
inside(struct str json)
{
	return json.len >= 2 ? (struct str){ json.data + 1, json.len - 2 } :
	    STR("");
}

/* The obligation of that id, or "". */
static struct str
find(struct str list, struct str id)
{
	struct json_scan s;
	struct str name, item;

	if (json_scan_open(&s, list, '[') == 0)
		while (json_scan_next(&s, &name, &item) == 1)
			if (str_eq(inside(member(item, "id")), id))
				return item;
	return STR("");
}

static struct str
done_id(const struct way *w)
{
	struct value v = complaint_field(w->c, "obligation");

	return strcmp(w->c->kind->name, "done") == 0 &&
	    v.type == VALUE_STRING ? v.s : STR("");
}

void
decide_look_at_obligations(struct way *w, struct facts *facts)
{
	struct str id = done_id(w), state;

	if (strcmp(w->c->kind->name, "done") != 0 ||
	    !ruleset_has_life(w->rs))
		return;
	state = inside(member(find(w->obligations, id), "state"));
	if (str_is(state, "open") || str_is(state, "late"))
		return;
	facts->refused = STR("unknown_obligation");
	facts->detail = state.len > 0 ? STR("this obligation was met before") :
	    STR("the case has no such obligation; expected the id of one of "
	    "its obligations");
}

/* Changing the list --------------------------------------------------------- */

static void
put_item(struct buf *b, struct str item)
{
	buf_addc(b, b->len == 0 ? '[' : ',');
	buf_add_str(b, item);
}

/* The item in another state. */
static void
put_changed(struct buf *b, struct str item, const char *state)
{
	static const char *const names[] = { "id", "to", "what", "due" };
	size_t i;

	buf_addc(b, b->len == 0 ? '[' : ',');
	buf_addc(b, '{');
	for (i = 0; i < 4; i++) {
		buf_json_name(b, names[i]);
		buf_add_str(b, member(item, names[i]));
	}
	buf_json_name(b, "state");
	buf_json_cstr(b, state);
	buf_addc(b, '}');
}

static struct str
taken(struct way *w, struct buf *b)
{
	struct str s;

	if (b->len > 0)
		buf_addc(b, ']');
	s = mem_arena_str(w->arena, (struct str){ b->data, b->len });
	buf_clear(b);
	return s;
}

static void
set_state(struct way *w, struct str id, const char *state)
{
	struct buf b = { 0 };
	struct json_scan s;
	struct str name, item;

	if (json_scan_open(&s, w->obligations, '[') < 0)
		return;
	while (json_scan_next(&s, &name, &item) == 1)
		if (str_eq(inside(member(item, "id")), id))
			put_changed(&b, item, state);
		else
			put_item(&b, item);
	w->obligations = taken(w, &b);
}

static bool
is_done(struct str item)
{
	return str_is(inside(member(item, "state")), "done");
}

/* Is there room for one more?  The first that is done gives way. */
static bool
make_room(struct way *w)
{
	struct buf b = { 0 };
	struct json_scan s;
	struct str name, item;
	uint32_t n = 0;
	bool has_gone = false;

	if (json_scan_open(&s, w->obligations, '[') < 0)
		return true;
	for (; json_scan_next(&s, &name, &item) == 1; n++)
		if (!has_gone && is_done(item))
			has_gone = true;
		else
			put_item(&b, item);
	if (n >= MAX_OBLIGATIONS && has_gone)
		w->obligations = taken(w, &b);
	buf_clear(&b);
	return n < MAX_OBLIGATIONS || has_gone;
}

/* Taking them on ------------------------------------------------------------ */

static void
start_clock(struct way *w, const struct owed *o, struct str id,
    int64_t at_ms, int64_t due_ms)
{
	struct clock *c = clocks_add(w->clocks);
	struct mem_arena *mem;

	if (c == NULL)
		return;
	mem = c->mem;
	*c = (struct clock){ .policy = o->policy, .first_ms = at_ms,
		.start_ms = at_ms, .due_ms = due_ms, .stop_ms = -1,
		.history = STR(""), .mem = mem };
	c->name = decide_join(w->arena, (struct str)STR(CLOCK), id);
}

/* False where there are too many open already. */
static bool
add(struct way *w, const struct owed *o, int64_t at_ms)
{
	int64_t n = notes_find_int(w->notes, "obligations") + 1, due_ms = -1;
	struct str id = decide_number(w->arena, n);
	struct buf b = { 0 };

	if (!make_room(w))
		return false;
	notes_set_int(w->notes, "obligations", n);
	if (o->terms != NULL) {
		due_ms = clocks_due(o->terms, at_ms);
		start_clock(w, o, id, at_ms, due_ms);
	}
	if (w->obligations.len > 0)
		buf_add(&b, w->obligations.data, w->obligations.len - 1);
	buf_adds(&b, b.len == 0 ? "[{\"id\":" : ",{\"id\":");
	buf_json(&b, id);
	buf_json_name(&b, "to");
	buf_json(&b, o->to);
	buf_json_name(&b, "what");
	buf_json(&b, o->what);
	buf_adds(&b, due_ms < 0 ? ",\"due\":null" : ",\"due\":\"");
	if (due_ms >= 0) {
		buf_time(&b, due_ms);
		buf_addc(&b, '"');
	}
	buf_adds(&b, ",\"state\":\"open\"}");
	w->obligations = taken(w, &b);
	return true;
}

static void
meet(struct way *w, struct str id, int64_t at_ms)
{
	static const struct clock_terms as_it_passes;
	struct clock *c = clocks_find(w->clocks, decide_join(w->arena,
	    (struct str)STR(CLOCK), id));

	set_state(w, id, "done");
	if (c != NULL && c->stop_ms < 0)
		clocks_stop(c, &as_it_passes, at_ms, 0);
}

/* Its clock ran out. */
static void
note_late(struct way *w)
{
	struct str clock = w->mark->clock;
	size_t n = sizeof(CLOCK) - 1;

	if (w->mark->kind == MARK_BREACH && clock.len > n &&
	    memcmp(clock.data, CLOCK, n) == 0)
		set_state(w, (struct str){ clock.data + n, clock.len - n },
		    "late");
}

static int64_t
count_open(const struct way *w)
{
	struct json_scan s;
	struct str name, item;
	int64_t n = 0;

	if (json_scan_open(&s, w->obligations, '[') == 0)
		while (json_scan_next(&s, &name, &item) == 1)
			n += !is_done(item);
	return n;
}

void
decide_owe(struct way *w, int64_t at_ms)
{
	const struct verdict *v = w->verdict;
	uint32_t i;

	if (w->mark != NULL)
		note_late(w);
	if (done_id(w).len > 0)
		meet(w, done_id(w), at_ms);
	for (i = 0; i < v->nowed && add(w, &v->owed[i], at_ms); i++)
		;
	w->step.nowed = i;
	if (i < v->nowed)
		decide_add_flag(w, STR("obligations_full"));
	if (w->obligations.len == 0)
		return;
	clocks_sort(w->clocks);
	if (count_open(w) > 0)
		notes_set_int(w->notes, "open_obligations", count_open(w));
	else
		notes_set(w->notes, STR("open_obligations"), (struct value){
		    .type = VALUE_NONE });
	w->decision->obligations = w->obligations;
}

/* A queue gets a decision once; the owner's has it already. */
static bool
has_it(const struct way *w, uint32_t i)
{
	const struct owed *owed = w->verdict->owed;

	if (str_eq(owed[i].to, w->decision->owner))
		return true;
	for (uint32_t k = 0; k < i; k++)
		if (str_eq(owed[i].to, owed[k].to))
			return true;
	return false;
}

void
decide_add_also(struct way *w)
{
	struct str *queues = mem_arena_alloc(w->arena,
	    w->step.nowed * sizeof(*queues) + 1);
	struct effect *e;
	uint32_t i, n = 0;

	for (i = 0; i < w->step.nowed; i++)
		if (!has_it(w, i))
			queues[n++] = w->verdict->owed[i].to;
	if (n == 0)
		return;
	e = effects_add(&w->effects, w->arena, EFFECT_ALSO, n);
	memcpy(e->args, queues, n * sizeof(*queues));
}
