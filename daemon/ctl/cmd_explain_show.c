/*
 * cmd_explain_show: what was decided, of what, and what has to be said first.
 */
#include <string.h>

#include "explain_parts.h"
#include "json_scan.h"

#define TEXT_LINES 4 /* of the complaint, in the head */

/* A list of the decision's words on a line of its own. */
static void
show_list(struct explain *x, struct str json, const char *name)
{
	struct buf text = { 0 };
	struct str list;

	if (!json_scan_member(json, name, &list))
		return;
	say_value(&text, list);
	if (text.len > 0) {
		term_line_addf(&x->line, TERM_DIM, "     %-10s", name);
		explain_wrap(x, 15, strcmp(name, "flags") == 0 ? TERM_YELLOW :
		    strcmp(name, "degraded") == 0 ? TERM_RED : TERM_PLAIN,
		    (struct str){ text.data, text.len });
	}
	buf_clear(&text);
}

static void
show_note(struct explain *x, enum term_style badge, enum term_style style,
    struct str text)
{
	term_line_adds(&x->line, TERM_PLAIN, " ");
	term_line_adds(&x->line, badge, " ! ");
	explain_wrap(x, 5, style, text);
}

/* "priority was P2, here P3". */
static void
show_differs(struct explain *x, struct str now)
{
	struct buf text = { 0 };
	struct str then, here;

	buf_adds(&text, "decided differently then: ");
	for (int i = 0; i < x->ndiffers; i++) {
		if (!json_scan_member(x->recorded, x->differs[i], &then) ||
		    !json_scan_member(now, x->differs[i], &here))
			continue;
		buf_addf(&text, "%s%s was ", i > 0 ? "; " : "",
		    x->differs[i]);
		say_value(&text, then);
		buf_adds(&text, ", here ");
		say_value(&text, here);
	}
	show_note(x, TERM_BADGE_RED, TERM_RED,
	    (struct str){ text.data, text.len });
	buf_clear(&text);
}

/* The case refused the event. */
static void
show_refused(struct explain *x, struct str json)
{
	struct str refused = explain_member(&x->arena, json, "refused");
	struct buf text = { 0 };

	if (refused.len == 0)
		return;
	buf_adds(&text, "refused: ");
	buf_add_str(&text, explain_member(&x->arena, refused, "reason"));
	show_note(x, TERM_BADGE_RED, TERM_RED,
	    (struct str){ text.data, text.len });
	buf_clear(&text);
}

static void
show_about(struct explain *x, struct str json)
{
	struct term_line *l = &x->line;
	struct str at = explain_member(&x->arena, json, "at");
	int64_t ms = x->now_ms;

	time_parse(at, &ms);
	term_line_adds(l, TERM_DIM, "     event     ");
	term_line_add(l, TERM_PLAIN, x->complaint->id);
	if (!str_eq(x->complaint->id, x->complaint->case_id)) {
		term_line_adds(l, TERM_DIM, "  of case ");
		term_line_add(l, TERM_PLAIN, x->complaint->case_id);
	}
	term_line_addf(l, TERM_DIM, "  %s  ", x->complaint->kind->name);
	if (ms > 0) /* no time was known at all */
		explain_add_time(l, ms, 0);
	term_line_addf(l, TERM_DIM, "  rules %s",
	    ruleset_short_hash(x->rules));
	term_line_end(l);
}

/* Who was to have it, where somebody was looked for. */
static void
show_assigned(struct explain *x, struct str json)
{
	struct str assigned = explain_member(&x->arena, json, "assigned");
	struct str why = explain_member(&x->arena, assigned, "why");

	if (why.len == 0)
		return;
	term_line_adds(&x->line, TERM_DIM, "     person    ");
	explain_wrap(x, 15, TERM_PLAIN, why);
}

/* What many cases have in common, of which this is one. */
static void
show_incidents(struct explain *x, struct str json)
{
	struct json_scan scan;
	struct str list, unused, item;
	struct buf text = { 0 };

	if (!json_scan_member(json, "incidents", &list) ||
	    json_scan_open(&scan, list, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &item) == 1) {
		buf_reset(&text);
		buf_addf(&text, "%s, %s, raised ",
		    explain_member(&x->arena, item, "rule").data,
		    explain_member(&x->arena, item, "value").data);
		buf_add_str(&text, explain_member(&x->arena, item, "raised"));
		term_line_adds(&x->line, TERM_DIM, "     incident  ");
		explain_wrap(x, 15, TERM_MAGENTA, (struct str){ text.data,
		    text.len });
	}
	buf_clear(&text);
}

/* What the customer wrote: the beginning of it. */
static void
show_text(struct explain *x, const char *name, struct str text)
{
	struct buf cut = { 0 };
	int columns = (explain_width(x) - 15) * TEXT_LINES;

	if (text.len == 0)
		return;
	term_clip(&cut, text, columns, x->line.term->has_unicode);
	term_line_addf(&x->line, TERM_DIM, "     %-10s", name);
	explain_wrap(x, 15, TERM_PLAIN, (struct str){ cut.data, cut.len });
	buf_clear(&cut);
}

void
explain_show_head(struct explain *x)
{
	static const char *const lists[] = { "flags", "tags", "handling",
		"degraded" };
	struct str json = { x->decision.data, x->decision.len };
	struct term_line *l = &x->line;

	if (x->shown > 0 || x->recorded.len > 0)
		term_line_end(l);
	explain_add_outcome(x, json, 0, 0);
	term_line_addf(l, TERM_DIM, "  %s, %s",
	    explain_member(&x->arena, json, "nature").data,
	    explain_member(&x->arena, json, "state").data);
	term_line_end(l);
	show_about(x, json);
	show_refused(x, json);
	show_assigned(x, json);
	show_incidents(x, json);
	show_text(x, "subject", x->complaint->subject);
	show_text(x, "text", x->complaint->text);
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		show_list(x, json, lists[i]);
	for (int i = 0; i < x->nnotes; i++)
		show_note(x, TERM_BADGE_YELLOW, TERM_YELLOW,
		    (struct str){ x->notes[i].data, x->notes[i].len });
	if (x->ndiffers > 0)
		show_differs(x, json);
	else if (x->recorded.len > 0)
		explain_wrap(x, 5, TERM_DIM, STR("decided again here, with "
		    "the same outcome"));
}
