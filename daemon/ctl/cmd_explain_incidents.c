/*
 * cmd_explain_incidents: the same cause in many cases, as far as it was known
 * when an event was decided.
 *
 * Of those that made an incident it is kept when each counted; those that came
 * later are a number, and are left out of nothing that is told.
 */
#include <stdlib.h>
#include <string.h>

#include "explain_parts.h"
#include "link.h"

#define CASE "case:"

static const struct str kind = { "incident", 8 };

/* One, as it was just before an event. */
struct before {
	struct store *store;
	struct str id, case_id;
	int64_t at_ms, raised_ms, last_ms, own_ms;
	struct str cases, by;
	int64_t n;               /* that had counted */
};

static int64_t
number(struct str s)
{
	return strtoll(s.data, NULL, 10);
}

static void
forget_cb(void *arg, struct str field, struct str value)
{
	struct before *b = arg;

	(void)value;
	store_unset(b->store, kind, b->id, field);
}

static void
set_number(struct before *b, const char *field, int64_t n)
{
	struct buf text = { 0 };

	buf_add_int(&text, n);
	store_set(b->store, kind, b->id, str_of(field),
	    (struct str){ text.data, text.len });
	buf_clear(&text);
}

/* Cases that had counted before; not the present one, if it counted then. */
static void
set_case(struct before *b, struct str field, struct str value)
{
	const size_t len = sizeof(CASE) - 1;
	int64_t ms = number(value);
	bool is_own = str_eq((struct str){ field.data + len,
	    field.len - len }, b->case_id);

	if (is_own)
		b->own_ms = ms;
	if (ms > b->at_ms || (is_own && ms == b->at_ms))
		return;
	store_set(b->store, kind, b->id, field, value);
	b->n++;
}

static void
take(struct before *b, struct str field, struct str value)
{
	if (str_is(field, "raised"))
		b->raised_ms = number(value);
	else if (str_is(field, "last"))
		b->last_ms = number(value);
	else if (str_is(field, "cases"))
		b->cases = value;
	else if (str_is(field, "by"))
		b->by = value;
	else if (field.len > sizeof(CASE) - 1 &&
	    memcmp(field.data, CASE, sizeof(CASE) - 1) == 0)
		set_case(b, field, value);
}

/* Had it been raised?  Not by the event itself, nor by a later one of that
 * millisecond. */
static bool
was_raised(const struct before *b)
{
	if (b->raised_ms == b->at_ms)
		return !str_eq(b->by, b->case_id) && b->own_ms != b->at_ms;
	return b->raised_ms > 0 && b->raised_ms < b->at_ms;
}

static void
set_incident(struct before *b, const struct reply *all)
{
	size_t i;

	store_each(b->store, kind, b->id, forget_cb, b);
	for (i = 0; i + 1 < all->count; i += 2)
		take(b, all->items[i].text, all->items[i + 1].text);
	if (!was_raised(b)) {
		set_number(b, "cases", b->n);
		return;
	}
	set_number(b, "raised", b->raised_ms);
	set_number(b, "last", b->last_ms < b->at_ms ? b->last_ms : b->at_ms);
	store_set(b->store, kind, b->id, STR("cases"), b->cases);
}

static const struct reply *
read_incident(struct explain_case *c, struct str id, struct err *err)
{
	struct buf name = { 0 };
	const struct reply *all;

	buf_adds(&name, "incident:");
	buf_add_str(&name, id);
	all = LINK_ASK(c->link, &c->arena, err, STR("HGETALL"),
	    link_key(&c->x->ctl->conf, &c->arena, buf_cstr(&name)));
	buf_clear(&name);
	return all;
}

int
explain_set_incidents(struct explain_case *c, const struct complaint *event,
    int64_t at_ms, struct err *err)
{
	struct str ids[RULESET_MAX_INCIDENTS];
	uint32_t i, n = ruleset_incidents(c->x->rules, event, &c->arena, ids);
	const struct reply *all;

	for (i = 0; i < n; i++) {
		struct before b = { .store = c->x->store, .id = ids[i],
			.case_id = c->id, .at_ms = at_ms, .own_ms = -1,
			.cases = STR("0"), .by = STR("") };

		all = read_incident(c, ids[i], err);
		if (all == NULL)
			return -1;
		set_incident(&b, all);
	}
	return 0;
}
