/*
 * datum: plain data from rule files: looking things up, checking strings,
 * writing JSON.
 */
#include "datum.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static const char *const type_words[DATUM__MAX] = {
	[DATUM_NOTHING] = "nil",
	[DATUM_NULL] = "null",
	[DATUM_BOOL] = "a boolean",
	[DATUM_INT] = "a number",
	[DATUM_REAL] = "a number",
	[DATUM_STRING] = "a string",
	[DATUM_TABLE] = "a table",
	[DATUM_PATTERN] = "a pattern",
	[DATUM_CONDITION] = "a condition",
	[DATUM_FUNCTION] = "a function",
	[DATUM_OTHER] = "something that is no plain value",
};

const char *
datum_words(enum datum_type type)
{
	return type_words[type];
}

const struct datum *
datum_find(const struct datum *d, const char *name)
{
	uint32_t i;

	for (i = 0; i < d->nmembers; i++)
		if (str_is(d->members[i].name, name))
			return &d->members[i].value;
	return NULL;
}

static int
compare(const void *a, const void *b)
{
	struct str x = ((const struct member *)a)->name;
	struct str y = ((const struct member *)b)->name;
	int diff = memcmp(x.data, y.data, x.len < y.len ? x.len : y.len);

	return diff != 0 ? diff : (x.len > y.len) - (x.len < y.len);
}

void
datum_sort(struct datum *d)
{
	mem_sort(d->members, d->nmembers, sizeof(*d->members), compare);
}

int
datum_string(const struct datum *d, const char *what, uint32_t max_bytes,
    struct err *err)
{
	size_t i;

	if (d == NULL || d->type != DATUM_STRING)
		return err_set(err, "%s: expected a string, found %s", what,
		    d == NULL ? "nothing" : type_words[d->type]);
	if (d->s.len == 0)
		return err_set(err, "%s: the string is empty", what);
	if (d->s.len > max_bytes)
		return err_set(err, "%s: the string has more than %u bytes",
		    what, max_bytes);
	for (i = 0; i < d->s.len; i++)
		if ((unsigned char)d->s.data[i] < 0x20 ||
		    d->s.data[i] == 0x7f)
			return err_set(err, "%s: the string has a control "
			    "character", what);
	return 0;
}

int
datum_strings(const struct datum *d, const char *what, uint32_t max_items,
    uint32_t max_bytes, struct mem_arena *a, struct str **list, uint32_t *n,
    struct err *err)
{
	bool is_list = d->type == DATUM_TABLE;
	const struct datum *items = is_list ? d->items : d;
	uint32_t i, nitems = is_list ? d->nitems : 1;

	if (is_list && d->nmembers > 0)
		return err_set(err, "%s: expected a string or a list of "
		    "strings, found the name \"%.60s\"", what,
		    d->members[0].name.data);
	if (!is_list && d->type != DATUM_STRING)
		return err_set(err, "%s: expected a string or a list of "
		    "strings, found %s", what, type_words[d->type]);
	if (nitems > max_items)
		return err_set(err, "%s: the list has more than %u entries",
		    what, max_items);
	*list = mem_arena_alloc(a, nitems * sizeof(**list));
	for (i = 0; i < nitems; i++) {
		if (datum_string(&items[i], what, max_bytes, err) < 0)
			return -1;
		(*list)[i] = items[i].s;
	}
	*n = nitems;
	return 0;
}

static int
real_json(struct buf *b, double d, struct err *err)
{
	char text[40];

	if (!isfinite(d))
		return err_set(err, "a number is not finite");
	snprintf(text, sizeof(text), "%.17g", d);
	buf_adds(b, text);
	if (strpbrk(text, ".e") == NULL)
		buf_adds(b, ".0");
	return 0;
}

static int
items_json(struct buf *b, const struct datum *d, struct err *err)
{
	uint32_t i;

	buf_addc(b, '[');
	for (i = 0; i < d->nitems; i++) {
		if (i > 0)
			buf_addc(b, ',');
		if (datum_json(b, &d->items[i], err) < 0)
			return -1;
	}
	buf_addc(b, ']');
	return 0;
}

static int
members_json(struct buf *b, const struct datum *d, struct err *err)
{
	uint32_t i;

	buf_addc(b, '{');
	for (i = 0; i < d->nmembers; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_json(b, d->members[i].name);
		buf_addc(b, ':');
		if (datum_json(b, &d->members[i].value, err) < 0)
			return -1;
	}
	buf_addc(b, '}');
	return 0;
}

static int
table_json(struct buf *b, const struct datum *d, struct err *err)
{
	if (d->nitems > 0 && d->nmembers > 0)
		return err_set(err, "a table has both names and positions; "
		    "JSON knows objects and arrays");
	if (d->nitems > 0 || d->is_array)
		return items_json(b, d, err);
	return members_json(b, d, err);
}

int
datum_json(struct buf *b, const struct datum *d, struct err *err)
{
	switch (d->type) {
	case DATUM_NULL:
		buf_adds(b, "null");
		return 0;
	case DATUM_BOOL:
		buf_adds(b, d->b ? "true" : "false");
		return 0;
	case DATUM_INT:
		buf_add_int(b, d->i);
		return 0;
	case DATUM_REAL:
		return real_json(b, d->d, err);
	case DATUM_STRING:
		buf_json(b, d->s);
		return 0;
	case DATUM_TABLE:
		return table_json(b, d, err);
	default:
		return err_set(err, "%s is no JSON", type_words[d->type]);
	}
}
