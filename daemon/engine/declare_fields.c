/*
 * declare_fields: fields { ... }: what events carry beyond the contract, and
 * the values that a field may have.  It looks at no condition.
 */
#include <string.h>

#include "declare_parts.h"

#define MAX_VALUES 1000
#define ABOUT_MAX_BYTES 2000

static struct names *
add_field(struct ruleset *rs, struct str path, struct err *err)
{
	uint32_t had = rs->fields.n, id;

	if (cond_check_path(path, err) < 0)
		return NULL;
	id = names_add(&rs->fields, &rs->mem, path);
	if (id == had) {
		rs->field_values = mem_realloc(rs->field_values,
		    rs->fields.cap * sizeof(*rs->field_values));
		rs->field_values[id] = (struct names){ 0 };
	}
	return &rs->field_values[id];
}

/* channel = { "phone", "mail" } */
static int
take_values(struct ruleset *rs, struct names *values, const struct member *m,
    struct err *err)
{
	struct str *list;
	uint32_t i, n;

	if (datum_strings(&m->value, m->name.data, MAX_VALUES,
	    COND_MAX_STRING, &rs->mem, &list, &n, err) < 0)
		return -1;
	for (i = 0; i < n; i++)
		names_add(values, &rs->mem, list[i]);
	return 0;
}

int
declare_fields(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where at, struct err *err)
{
	const struct member *m = d->members;
	struct names *values;
	uint32_t i;

	(void)kind, (void)name, (void)at;
	for (i = 0; i < d->nitems; i++)
		if (datum_string(&d->items[i], "fields", COND_MAX_STRING,
		    err) < 0 || add_field(rs, d->items[i].s, err) == NULL)
			return -1;
	for (i = 0; i < d->nmembers; i++, m++) {
		values = add_field(rs, m->name, err);
		if (values == NULL)
			return -1;
		if (m->value.type == DATUM_STRING) {
			if (datum_string(&m->value, m->name.data,
			    ABOUT_MAX_BYTES, err) < 0)
				return -1;
		} else if (take_values(rs, values, m, err) < 0) {
			return -1;
		}
	}
	return 0;
}
