/*
 * cmd_watch_incident_show: the alert of an incident as a person reads it:
 * what the cases have in common, how many there are, and which.
 */
#include <string.h>

#include "complaint.h"
#include "json_scan.h"
#include "watch_parts.h"

/* The decoded string (or the bare value) of a member, or ""; b holds it. */
static struct str
member(struct buf *b, struct str json, const char *name)
{
	struct str raw;

	buf_reset(b);
	if (!json_scan_member(json, name, &raw) || str_is(raw, "null"))
		return STR("");
	if (!json_scan_text(raw, b))
		return raw;
	return (struct str){ buf_cstr(b), b->len };
}

static void
add(struct term_line *l, enum term_style style, const char *before,
    struct buf *b, struct str json, const char *name)
{
	term_line_adds(l, TERM_DIM, before);
	term_line_add(l, style, member(b, json, name));
}

/* All cases of a place are alike where no field says by what. */
static void
add_common(struct term_line *l, struct buf *b, struct str json)
{
	if (str_is(member(b, json, "same"), "*"))
		return;
	add(l, TERM_PLAIN, ", same ", b, json, "same");
	add(l, TERM_BOLD, " = ", b, json, "value");
}

static void
add_cases(struct term_line *l, struct buf *b, struct str json)
{
	struct json_scan scan;
	struct str list, unused, item;
	const char *between = "cases ";

	if (!json_scan_member(json, "of", &list) ||
	    json_scan_open(&scan, list, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &item) == 1) {
		buf_reset(b);
		if (!json_scan_text(item, b))
			continue;
		term_line_adds(l, TERM_DIM, between);
		term_line_adds(l, TERM_PLAIN, buf_cstr(b));
		between = ", ";
	}
}

void
watch_show_incident(struct term_line *l, struct str json)
{
	struct buf b = { 0 };

	add(l, TERM_BOLD, " ", &b, json, "rule");
	add(l, TERM_YELLOW, "  ", &b, json, "cases");
	term_line_adds(l, TERM_YELLOW, " cases");
	add_common(l, &b, json);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, term_badge(member(&b, json, "priority")),
	    member(&b, json, "priority"));
	add(l, TERM_CYAN, l->term->has_unicode ? " → " : " > ", &b, json,
	    "owner");
	term_line_end(l);
	term_line_addf(l, TERM_PLAIN, "%*s", l->term->is_tty ?
	    WATCH_INDENT : 4, "");
	add_cases(l, &b, json);
	add(l, TERM_PLAIN, l->term->has_unicode ? " · since " : " | since ",
	    &b, json, "since");
	buf_clear(&b);
}
