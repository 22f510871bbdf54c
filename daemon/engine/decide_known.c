/*
 * decide_known: what is known of a case, and whether the event is new to it.
 * It knows the case's fields by name; what they are for is others' business.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "decide_parts.h"
#include "utf8.h"

#define NOW_MAX_MS 253402300799999  /* the year 9999 */
#define REV_MAX 9007199254740992    /* 2^53 */

struct str
decide_join(struct mem_arena *a, struct str left, struct str right)
{
	char *p = mem_arena_alloc(a, left.len + right.len + 1);

	memcpy(p, left.data, left.len);
	memcpy(p + left.len, right.data, right.len);
	return (struct str){ p, left.len + right.len };
}

struct str
decide_named(const struct way *w, const char *prefix, struct str name)
{
	return decide_join(w->arena, str_of(prefix), name);
}

struct str
decide_first_of(struct str a, struct str b)
{
	return a.len > 0 ? a : b;
}

struct str
decide_number(struct mem_arena *a, int64_t n)
{
	static struct buf b; /* kept from one to the next */

	buf_reset(&b);
	buf_add_int(&b, n);
	return mem_arena_str(a, (struct str){ b.data, b.len });
}

struct str
decide_case_field(const struct way *w, const char *name)
{
	struct str v = { "", 0 };

	if (w->rev > 0)
		store_get(w->store, w->kind, w->case_id, str_of(name), &v);
	return mem_arena_str(w->arena, v);
}

/* A number of the case, 0 where there is none; in its place another where it is
 * none that we would have written, which is told. */
static int64_t
load_number(struct way *w, const char *name, int64_t most, int64_t in_its_place)
{
	char digits[24] = "", *end = digits;
	struct str v;
	int64_t n = 0;

	if (!store_get(w->store, w->kind, w->case_id, str_of(name), &v))
		return 0;
	if (v.len > 0 && v.len < sizeof(digits)) {
		memcpy(digits, v.data, v.len);
		n = strtoll(digits, &end, 10);
	}
	if (v.len > 0 && *end == '\0' && end == digits + v.len && n >= 0 &&
	    n <= most)
		return n;
	decide_note_damage(w, name);
	return in_its_place;
}

/* Words that become parts of keys: of a queue, a place of the index, the
 * customer's hash.  One that nobody who keeps the rules would have written is
 * told, and from here on it is as if there were none. */
static void
look_at_words(struct way *w)
{
	static const struct {
		const char *name;
		bool (*is_good)(struct str);
	} words[] = {
		{ "state", ruleset_is_word }, { "type", ruleset_is_word },
		{ "priority", ruleset_is_word }, { "owner", ruleset_is_word },
		{ "customer", complaint_is_id },
	};
	struct str v;

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct str name = str_of(words[i].name);

		if (!store_get(w->store, w->kind, w->case_id, name, &v) ||
		    v.len == 0 || (words[i].is_good(v) &&
		    utf8_whole_len(v) == v.len))
			continue;
		decide_note_damage(w, words[i].name);
		store_unset(w->store, w->kind, w->case_id, name);
	}
}

void
decide_load(struct way *w)
{
	w->stored.last_ms = load_number(w, "now", NOW_MAX_MS, 0);
	w->rev = load_number(w, "rev", REV_MAX, 1);
	w->now_ms = w->in->now_ms > w->stored.last_ms ? w->in->now_ms :
	    w->stored.last_ms;
	if (w->rev > 0)
		look_at_words(w);
	w->stored.clocks = decide_case_field(w, "clocks");
	w->clocks->mem = w->arena;
	w->clocks->echo = (struct str)STR("");
	if (clocks_get(w->clocks, w->stored.clocks) < 0)
		decide_note_damage(w, "clocks");
	w->customer = decide_case_field(w, "customer");
	w->print = decide_case_field(w, "print");
	decide_load_life(w);
	w->stored.timer_ms = ruleset_next_mark_ms(w->rs,
	    decide_case_field(w, "priority"), w->clocks);
}

void
decide_refuse(struct way *w, enum refusal reason, const char *detail)
{
	struct refused *why = &w->out->why;

	w->out->outcome = OUTCOME_REFUSED;
	why->reason = reason;
	snprintf(why->detail, sizeof(why->detail), "%s", detail);
	memcpy(why->event, w->c->id.data, w->c->id.len);
	memcpy(why->case_id, w->c->case_id.data, w->c->case_id.len);
}

/* Has this event been decided before?  False where it is new. */
static bool
is_settled_before(struct way *w)
{
	struct str seen, field;
	char when[24] = "";

	field = decide_join(w->arena, (struct str)STR("seen:"), w->c->id);
	if (!store_get(w->store, w->kind, w->case_id, field, &seen) ||
	    seen.len <= COMPLAINT_HASH_CHARS + 1 ||
	    seen.len - COMPLAINT_HASH_CHARS - 1 >= sizeof(when))
		return false;
	memcpy(when, seen.data + COMPLAINT_HASH_CHARS + 1,
	    seen.len - COMPLAINT_HASH_CHARS - 1);
	if (w->now_ms - strtoll(when, NULL, 10) > w->options->dedup_window_ms)
		return false;
	if (memcmp(seen.data, w->c->hash, COMPLAINT_HASH_CHARS) == 0)
		w->out->outcome = OUTCOME_DUPLICATE;
	else
		decide_refuse(w, REFUSAL_ID_CONFLICT, "an event of this case and id, "
		    "with another body, was decided before; expected a new id");
	return true;
}

/* May it be decided at all?  Sets the outcome where it may not. */
bool
decide_is_new(struct way *w)
{
	if (w->c->kind->needs_case && w->rev == 0) {
		if (w->in->is_last_try)
			decide_refuse(w, REFUSAL_UNKNOWN_CASE, "no complaint has "
			    "opened this case; expected an event of kind "
			    "complaint first");
		else
			w->out->outcome = OUTCOME_WAIT;
		return false;
	}
	if (is_settled_before(w))
		return false;
	if (complaint_check_time(w->c, w->now_ms, &w->options->limits,
	    &w->backdated, &w->out->why) == -1) {
		w->out->outcome = OUTCOME_REFUSED;
		return false;
	}
	return true;
}
