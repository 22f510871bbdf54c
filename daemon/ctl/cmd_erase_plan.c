/*
 * cmd_erase_plan: the hash erase:<id>: which cases are theirs, written down
 * before anything goes, and how much has gone.  The script counts there.
 */
#include <stdio.h>
#include <string.h>

#include "erase_parts.h"

#define HSCAN_COUNT "200"
#define MAX_WORDS 128 /* of one HSET */

static const struct {
	enum erase_whose whose;
	const char *start; /* of a field; behind it is the name */
} plan_fields[] = {
	{ ERASE_OURS, "case:" },
	{ ERASE_WORDS, "words:" },
};
#define PLAN_FIELDS (sizeof(plan_fields) / sizeof(*plan_fields))

/* The field of a name that has to be remembered; "" where it has not. */
static struct str
plan_field(struct mem_arena *a, const struct erase_name *name)
{
	struct buf b = { 0 };
	struct str field;

	for (size_t i = 0; i < PLAN_FIELDS; i++)
		if (plan_fields[i].whose == name->whose) {
			buf_adds(&b, plan_fields[i].start);
			buf_add_str(&b, name->name);
		}
	field = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
	return field;
}

/* Writes some, from the name *at on. */
static int
write_some(struct erase *e, uint32_t *at, struct err *err)
{
	struct mem_arena a = { 0 };
	struct erase_name *name;
	struct str words[MAX_WORDS];
	uint32_t n = 0;
	int rc = 0;

	words[n++] = STR("HSET");
	words[n++] = e->plan_key;
	for (; *at < e->theirs.n && n + 2 <= MAX_WORDS; (*at)++) {
		name = &e->theirs.all[*at];
		if (name->is_kept || plan_field(&a, name).len == 0)
			continue;
		words[n++] = plan_field(&a, name);
		words[n++] = STR("");
		name->is_kept = true;
	}
	if (n > 2 && link_ask(e->link, &a, err, n, words) == NULL)
		rc = -1;
	mem_arena_clear(&a);
	return rc;
}

int
erase_write_plan(struct erase *e, struct err *err)
{
	uint32_t at = 0;

	while (at < e->theirs.n)
		if (write_some(e, &at, err) < 0)
			return -1;
	return 0;
}

/* --- read --- */

int
erase_each_field(struct erase *e, struct str key, erase_field_fn *fn,
    struct err *err)
{
	struct mem_arena a = { 0 };
	const struct reply *page, *all;
	char cursor[24] = "0";
	int rc = 0;

	do {
		mem_arena_reset(&a);
		page = LINK_ASK(e->link, &a, err, STR("HSCAN"), key,
		    str_of(cursor), STR("COUNT"), STR(HSCAN_COUNT));
		if (page == NULL || page->count != 2) {
			rc = -1;
			break;
		}
		all = &page->items[1];
		for (size_t i = 0; i + 1 < all->count; i += 2)
			fn(e, all->items[i].text, all->items[i + 1].n);
		snprintf(cursor, sizeof(cursor), "%s",
		    page->items[0].text.data);
	} while (strcmp(cursor, "0") != 0);
	mem_arena_clear(&a);
	return rc;
}

static void
take_name(struct erase *e, struct str field)
{
	size_t n;

	for (size_t i = 0; i < PLAN_FIELDS; i++) {
		n = strlen(plan_fields[i].start);
		if (field.len > n &&
		    memcmp(field.data, plan_fields[i].start, n) == 0)
			erase_theirs_add(&e->theirs, (struct str){
			    field.data + n, field.len - n },
			    plan_fields[i].whose)->is_kept = true;
	}
}

static void
take_count(struct erase *e, struct str field, int64_t n)
{
	static const char start_of[] = "removed:";
	const size_t len = sizeof(start_of) - 1;

	if (field.len <= len || memcmp(field.data, start_of, len) != 0)
		return;
	field = (struct str){ field.data + len, field.len - len };
	for (int i = 0; i < ERASE__MAX; i++)
		if (str_is(field, erase_words[i]))
			e->removed[i] = n;
}

static void
take_field(struct erase *e, struct str field, int64_t n)
{
	e->has_plan = true;
	take_name(e, field);
	take_count(e, field, n);
}

int
erase_read_plan(struct erase *e, struct err *err)
{
	e->has_plan = false;
	return erase_each_field(e, e->plan_key, take_field, err);
}
