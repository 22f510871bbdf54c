/*
 * cmd_erase_theirs: what of the queue's entries is one customer's: their own
 * events, all of the cases that they opened, and what was decided of their
 * words in cases of others.  It knows entries by their fields' names, and no
 * Redis.
 */
#include <stdlib.h>
#include <string.h>

#include "erase_parts.h"
#include "hash.h"
#include "json_scan.h"

#define FIRST_SLOTS 64

/* --- names --- */

void
erase_theirs_init(struct erase_theirs *t, struct str customer)
{
	struct buf b = { 0 };

	*t = (struct erase_theirs){ .nslots = FIRST_SLOTS };
	t->slots = mem_alloc(t->nslots * sizeof(*t->slots));
	t->customer = mem_arena_str(&t->arena, customer);
	buf_json(&b, customer);
	t->quoted = mem_arena_str(&t->arena, (struct str){ b.data, b.len });
	buf_reset(&b);
	buf_json(&b, t->quoted);
	t->escaped = mem_arena_str(&t->arena,
	    (struct str){ b.data + 1, b.len - 2 });
	buf_clear(&b);
}

void
erase_theirs_clear(struct erase_theirs *t)
{
	free(t->all);
	free(t->slots);
	buf_clear(&t->text);
	mem_arena_clear(&t->arena);
}

/* Where the name is, or would be. */
static uint32_t *
slot_of(const struct erase_theirs *t, struct str name)
{
	uint64_t h = hash_add(HASH_START, name);
	uint32_t *slot;

	do {
		slot = &t->slots[h++ & (t->nslots - 1)];
	} while (*slot > 0 && !str_eq(t->all[*slot - 1].name, name));
	return slot;
}

static void
grow(struct erase_theirs *t)
{
	if (t->all == NULL || t->n == t->cap) {
		t->cap = t->cap > 0 ? 2 * t->cap : FIRST_SLOTS;
		t->all = mem_realloc(t->all, t->cap * sizeof(*t->all));
	}
	if (2 * t->n < t->nslots)
		return;
	free(t->slots);
	t->nslots *= 2;
	t->slots = mem_alloc(t->nslots * sizeof(*t->slots));
	for (uint32_t i = 0; i < t->n; i++)
		*slot_of(t, t->all[i].name) = i + 1;
}

struct erase_name *
erase_theirs_find(const struct erase_theirs *t, struct str name)
{
	uint32_t at = *slot_of(t, name);

	return at > 0 ? &t->all[at - 1] : NULL;
}

struct erase_name *
erase_theirs_add(struct erase_theirs *t, struct str name,
    enum erase_whose whose)
{
	struct erase_name *n = erase_theirs_find(t, name);

	if (n != NULL)
		return n;
	grow(t);
	n = &t->all[t->n];
	*n = (struct erase_name){ mem_arena_str(&t->arena, name), whose,
		false };
	*slot_of(t, n->name) = ++t->n;
	t->by_whose[whose]++;
	return n;
}

void
erase_theirs_set(struct erase_theirs *t, struct erase_name *n,
    enum erase_whose whose)
{
	t->by_whose[n->whose]--;
	t->by_whose[whose]++;
	n->whose = whose;
}

static bool
is_ours(const struct erase_theirs *t, struct str case_id)
{
	const struct erase_name *n = erase_theirs_find(t, case_id);

	return n != NULL && n->whose == ERASE_OURS;
}

/* --- events --- */

/* A dead letter may hold what no rule ever saw: an id that is a number. */
static bool
is_customer(const struct erase_theirs *t, struct str id)
{
	return json_scan_is(id, t->customer.data) || str_eq(id, t->customer);
}

/* Is the id where an event has it? */
static bool
find_customer_id(struct str customer, struct str *id)
{
	return json_scan_member(customer, "id", id) && id->len > 0 &&
	    !memchr("[{", id->data[0], 2);
}

/* Bytes that are no event, or none that could be decided: is the id anywhere in
 * them, as JSON has it, or as JSON in a string of JSON has it? */
static bool
holds(const struct erase_theirs *t, struct str text)
{
	return memmem(text.data, text.len, t->quoted.data, t->quoted.len) !=
	    NULL || memmem(text.data, text.len, t->escaped.data,
	    t->escaped.len) != NULL || str_eq(text, t->customer);
}

void
erase_theirs_read(struct erase_theirs *t, struct str event,
    struct erase_event *e)
{
	struct json_scan s;
	struct str name, value, id = STR(""), case_id = STR(""), who;
	bool is_odd = false;
	int more = json_scan_open(&s, event, '{');

	*e = (struct erase_event){ .case_id = STR("") };
	while (more == 0 && (more = json_scan_next(&s, &name, &value)) == 1) {
		more = 0;
		if (json_scan_is(name, "customer")) {
			e->has_customer = true;
			if (find_customer_id(value, &who))
				e->is_theirs |= is_customer(t, who);
			else
				is_odd = true;
		} else if (json_scan_is(name, "case")) {
			case_id = value;
		} else if (json_scan_is(name, "id")) {
			id = value;
		}
	}
	e->is_readable = more == 0 && !is_odd;
	buf_reset(&t->text);
	if (json_scan_text(case_id, &t->text) || json_scan_text(id, &t->text))
		e->case_id = (struct str){ t->text.data, t->text.len };
}

/* Words in a case of others: what was decided of them is known by both ids. */
static void
note_words(struct erase_theirs *t, struct str event)
{
	struct str id;
	struct erase_name *n = erase_theirs_find(t,
	    (struct str){ t->text.data, t->text.len });

	if (n == NULL || n->whose != ERASE_OTHERS)
		return;
	buf_addc(&t->text, '\n');
	if (json_scan_member(event, "id", &id) && json_scan_text(id, &t->text))
		erase_theirs_add(t, (struct str){ t->text.data, t->text.len },
		    ERASE_WORDS);
}

static bool
is_new_case(const struct erase_theirs *t, struct str case_id)
{
	const struct erase_name *n = erase_theirs_find(t, case_id);

	return case_id.len > 0 && (n == NULL || n->whose == ERASE_UNKNOWN);
}

bool
erase_theirs_has_event(struct erase_theirs *t, struct str event)
{
	struct erase_event e;

	erase_theirs_read(t, event, &e);
	if (e.is_theirs && t->takes_known_only && is_new_case(t, e.case_id))
		return false;
	if (e.is_theirs)
		note_words(t, event);
	return e.is_theirs || is_ours(t, e.case_id) || is_ours(t, event) ||
	    (!e.is_readable && holds(t, event));
}

/* --- what was decided and told --- */

static bool
has_member(struct erase_theirs *t, struct str json, const char *name)
{
	struct str value;

	return json_scan_member(json, name, &value) &&
	    json_scan_text(value, &t->text);
}

static bool
has_case(struct erase_theirs *t, struct str json)
{
	buf_reset(&t->text);
	return has_member(t, json, "case") &&
	    is_ours(t, (struct str){ t->text.data, t->text.len });
}

/* That many cases have one cause is told of all of them. */
static bool
has_alert(struct erase_theirs *t, struct str json)
{
	struct str kind;

	return !(json_scan_member(json, "kind", &kind) &&
	    json_scan_is(kind, "incident")) && has_case(t, json);
}

static bool
has_decision(struct erase_theirs *t, struct str json)
{
	if (t->by_whose[ERASE_WORDS] == 0)
		return false; /* the field `case` has said it */
	if (has_case(t, json))
		return true;
	buf_addc(&t->text, '\n');
	return has_member(t, json, "event") && erase_theirs_find(t,
	    (struct str){ t->text.data, t->text.len }) != NULL;
}

static bool
has_id(struct erase_theirs *t, struct str case_id)
{
	return is_ours(t, case_id);
}

static const struct {
	const char *name;
	bool (*has)(struct erase_theirs *t, struct str value);
} fields_known[] = {
	{ "case", has_id },
	{ "event", erase_theirs_has_event },
	{ "decision", has_decision },
	{ "sla", has_case },
	{ "alert", has_alert },
};

/* Fields that triaged has no name for, of an entry that it cannot decide. */
static bool
has_elsewhere(const struct erase_theirs *t, const struct reply *fields)
{
	static const char *const others[] = { "seq", "at", "reason", "detail",
		"source", "deliveries" };
	size_t i, k;

	for (i = 0; i + 1 < fields->count; i += 2) {
		struct str name = fields->items[i].text;
		bool is_known = false;

		for (k = 0; k < sizeof(fields_known) / sizeof(*fields_known); k++)
			is_known |= str_is(name, fields_known[k].name);
		for (k = 0; k < sizeof(others) / sizeof(*others); k++)
			is_known |= str_is(name, others[k]);
		if (!is_known && fields->items[i + 1].kind == REPLY_TEXT &&
		    holds(t, fields->items[i + 1].text))
			return true;
	}
	return false;
}

bool
erase_theirs_has(struct erase_theirs *t, const struct reply *fields)
{
	const struct reply *value;

	for (size_t i = 0; i < sizeof(fields_known) / sizeof(*fields_known);
	    i++) {
		value = reply_field(fields, fields_known[i].name);
		if (value != NULL && value->kind == REPLY_TEXT &&
		    fields_known[i].has(t, value->text))
			return true;
	}
	return has_elsewhere(t, fields);
}
