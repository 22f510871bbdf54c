/*
 * cmd_explain_joined: cases that are one, as they were known when an event was
 * decided.  It decides nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "explain_parts.h"
#include "json_scan.h"

#define CASE "case:"

bool
explain_is_listed_case(struct str field)
{
	return field.len > sizeof(CASE) - 1 &&
	    memcmp(field.data, CASE, sizeof(CASE) - 1) == 0;
}

/* "<opened ms>[ <print>][ <closed ms>]": what closed later was open. */
void
explain_set_listed(struct explain_case *c, struct str customer,
    struct str field, struct str value, int64_t at_ms)
{
	const char *space = memrchr(value.data, ' ', value.len);
	struct str id = { field.data + sizeof(CASE) - 1,
		field.len - (sizeof(CASE) - 1) };

	if (str_eq(id, c->id) || strtoll(value.data, NULL, 10) > at_ms)
		return;
	if (space != NULL && memchr(space, '.', value.len -
	    (size_t)(space - value.data)) == NULL &&
	    strtoll(space + 1, NULL, 10) > at_ms)
		value.len = (size_t)(space - value.data);
	store_set(c->x->store, STR("customer"), customer, field, value);
}

void
explain_note_joined(struct explain_case *c, struct str decision)
{
	struct str to = explain_member(&c->arena, decision, "joined");

	if (to.len > 0)
		explain_note(c->x, "the case is joined to %.*s: the event went "
		    "on to that one, and was decided there", (int)to.len,
		    to.data);
}
