/*
 * cmd_watch_show: a decision, an alert or a warning as a person reads it, in
 * one or two lines.  It reads the message's JSON and knows no Redis.
 */
#include <string.h>

#include "complaint.h"
#include "json_scan.h"
#include "watch_parts.h"

#define PHRASE_COLUMNS 20
#define NUMBER_COLUMNS 8

struct show {
	struct term_line line;
	struct str json;
	struct buf text;      /* one decoded string at a time */
	bool is_open;         /* the second line has begun */
};

/* The decoded string (or the bare value) of a member; good until the next. */
static struct str
member(struct show *s, struct str object, const char *name)
{
	struct str raw;

	buf_reset(&s->text);
	if (!json_scan_member(object, name, &raw) || str_is(raw, "null"))
		return STR("");
	if (!json_scan_text(raw, &s->text))
		return raw;
	return (struct str){ buf_cstr(&s->text), s->text.len };
}

/* A clock on the wall for a terminal, the whole time for a file. */
static void
add_time(struct show *s)
{
	struct str at = member(s, s->json, "at");
	int64_t ms;

	if (!s->line.term->is_tty) {
		term_line_add(&s->line, TERM_PLAIN, at);
	} else if (time_parse(at, &ms) == 0) {
		term_line_adds(&s->line, TERM_DIM,
		    term_wall_time(ms, TERM_WALL_HOUR));
	} else {
		term_line_adds(&s->line, TERM_DIM, "--:--:--");
	}
}

/* Of decisions, which --since goes by: alerts and marks have numbers of their
 * own, and one column cannot hold three. */
static void
add_number(struct show *s, enum watch_channel channel)
{
	char text[32];
	struct str seq = member(s, s->json, "seq");

	if (channel != WATCH_DECISIONS) {
		term_line_addf(&s->line, TERM_PLAIN, "%*s", NUMBER_COLUMNS + 1,
		    "");
		return;
	}
	snprintf(text, sizeof(text), "#%.*s", (int)(seq.len < 20 ? seq.len :
	    20), seq.data);
	term_line_right(&s->line, TERM_DIM, str_of(text), NUMBER_COLUMNS);
	term_line_adds(&s->line, TERM_PLAIN, " ");
}

/* Starts the second line, or goes on with it. */
static void
next_detail(struct show *s)
{
	if (s->is_open) {
		term_line_adds(&s->line, TERM_DIM,
		    s->line.term->has_unicode ? " · " : " | ");
		return;
	}
	term_line_end(&s->line);
	if (s->line.term->is_tty)
		term_line_addf(&s->line, TERM_PLAIN, "%*s", WATCH_INDENT, "");
	else
		term_line_adds(&s->line, TERM_PLAIN, "    ");
	s->is_open = true;
}

static void
add_badge(struct show *s, enum term_style style, struct str text)
{
	term_line_adds(&s->line, style, " ");
	term_line_cell(&s->line, style, text.len > 0 ? text : STR("--"), 2);
	term_line_adds(&s->line, style, " ");
	term_line_adds(&s->line, TERM_PLAIN, " ");
}

static void
add_confidence(struct show *s)
{
	char number[16], text[32];
	struct str raw = member(s, s->json, "confidence");
	double part;

	snprintf(number, sizeof(number), "%.*s",
	    (int)(raw.len < 15 ? raw.len : 15), raw.data);
	if (raw.len == 0 || sscanf(number, "%lf", &part) != 1 || part == 0)
		return; /* nothing spoke for a type: that is no bad guess */
	snprintf(text, sizeof(text), "%.0f%%", part * 100);
	term_line_right(&s->line, part < 0.5 ? TERM_DIM : TERM_PLAIN,
	    str_of(text), 5);
}

static int
owner_columns(const struct term *t)
{
	return t->width == 0 || t->width >= 100 ? 17 : 12;
}

/* Columns for the case: what the terminal leaves. */
static int
case_columns(const struct term *t)
{
	int left = t->width - 52 - owner_columns(t);

	if (t->width == 0)
		return 24;
	return left < 10 ? 10 : left > 32 ? 32 : left;
}

static void
add_head(struct show *s)
{
	struct str priority = member(s, s->json, "priority");

	add_badge(s, term_badge(priority), priority);
	term_line_cell(&s->line, TERM_BOLD, member(s, s->json, "type"), 20);
	term_line_adds(&s->line, TERM_DIM,
	    s->line.term->has_unicode ? " → " : " > ");
	term_line_cell(&s->line, TERM_CYAN, member(s, s->json, "owner"),
	    owner_columns(s->line.term));
	term_line_adds(&s->line, TERM_PLAIN, " ");
	term_line_cell(&s->line, TERM_PLAIN, member(s, s->json, "case"),
	    case_columns(s->line.term));
	add_confidence(s);
}

/* Tells each item of a list of strings. */
static void
add_list(struct show *s, const char *name, const char *before,
    enum term_style style)
{
	struct json_scan scan;
	struct str list, unused, item;

	if (!json_scan_member(s->json, name, &list) ||
	    json_scan_open(&scan, list, '[') < 0)
		return;
	while (json_scan_next(&scan, &unused, &item) == 1) {
		buf_reset(&s->text);
		if (!json_scan_text(item, &s->text))
			continue;
		next_detail(s);
		term_line_addf(&s->line, style, "%s%s", before,
		    buf_cstr(&s->text));
	}
}

/* Members of an object as name=value, those named in skip left out, and what
 * holds nothing. */
static void
add_members(struct show *s, struct str object, const char *const *skip)
{
	struct json_scan scan;
	struct str name, value;
	const char *between = "";

	if (json_scan_open(&scan, object, '{') < 0)
		return;
	while (json_scan_next(&scan, &name, &value) == 1) {
		struct buf said = { 0 };
		bool is_skipped = str_is(value, "null") ||
		    str_is(value, "\"\"");

		for (int i = 0; skip[i] != NULL; i++)
			is_skipped = is_skipped || json_scan_is(name, skip[i]);
		if (!is_skipped && json_scan_text(name, &said)) {
			term_line_addf(&s->line, TERM_DIM, "%s%s=",
			    between, buf_cstr(&said));
			between = " ";
			buf_reset(&said);
			if (json_scan_text(value, &said))
				value = (struct str){ buf_cstr(&said),
					said.len };
			term_line_add(&s->line, TERM_PLAIN, value);
		}
		buf_clear(&said);
	}
}

/* On a terminal one long pattern is not to hide the others. */
static void
add_phrase(struct show *s, struct str text)
{
	const struct term *t = s->line.term;
	struct buf shown = { 0 };

	next_detail(s);
	if (t->width > 0) {
		term_clip(&shown, text, PHRASE_COLUMNS, t->has_unicode);
		text = (struct str){ shown.data, shown.len };
	}
	term_line_adds(&s->line, TERM_DIM, "\u201C");
	term_line_add(&s->line, TERM_GREEN, text);
	term_line_adds(&s->line, TERM_DIM, "\u201D");
	buf_clear(&shown);
}

/* What a field, a note or a count held: demand.amount=4999; or that there was
 * none: no solution. */
static void
add_value(struct show *s, struct str item)
{
	static const char *const sorts[] = { "field", "note", "count",
		"cases" };
	struct str name = { "", 0 }, value;

	for (size_t i = 0; i < 4 && name.len == 0; i++)
		name = member(s, item, sorts[i]);
	if (name.len == 0)
		return; /* an earlier stage's result is seen above */
	next_detail(s);
	if (!json_scan_member(item, "value", &value) || str_is(value, "null")) {
		term_line_adds(&s->line, TERM_DIM, "no ");
		term_line_add(&s->line, TERM_PLAIN, name);
		return;
	}
	term_line_add(&s->line, TERM_PLAIN, name);
	term_line_adds(&s->line, TERM_DIM, "=");
	term_line_add(&s->line, TERM_PLAIN, member(s, item, "value"));
}

static void
add_reasons(struct show *s)
{
	struct str items[WATCH_REASONS], text;
	int n = watch_find_reasons(s->json, items);

	for (int i = 0; i < n; i++) {
		text = member(s, items[i], "text");
		if (text.len > 0)
			add_phrase(s, text);
		else
			add_value(s, items[i]);
	}
}

/* What is not every decision's: another kind, a guard's no, a mark. */
static void
add_special(struct show *s)
{
	static const char *const none[] = { NULL };
	struct str kind = member(s, s->json, "kind");
	struct str part;

	if (kind.len > 0 && !str_is(kind, "complaint")) {
		next_detail(s);
		term_line_add(&s->line, TERM_BLUE, kind);
	}
	if (json_scan_member(s->json, "refused", &part)) {
		next_detail(s);
		term_line_adds(&s->line, TERM_YELLOW, "refused ");
		add_members(s, part, none);
	}
	if (json_scan_member(s->json, "mark", &part)) {
		next_detail(s);
		add_members(s, part, none);
	}
	if (json_scan_member(s->json, "assigned", &part)) {
		next_detail(s);
		part = member(s, part, "why");
		term_line_add(&s->line, TERM_CYAN, part);
	}
	if (json_scan_member(s->json, "agent", &part)) {
		next_detail(s);
		add_members(s, part, none);
	}
}

static void
show_decision(struct show *s)
{
	bool has_unicode = s->line.term->has_unicode;

	add_head(s);
	add_special(s);
	add_list(s, "flags", has_unicode ? "⚑ " : "flag ", TERM_YELLOW);
	add_list(s, "degraded", has_unicode ? "⚠ without " : "! without ",
	    TERM_RED);
	add_reasons(s);
}

static void
show_notice(struct show *s, enum watch_channel channel)
{
	static const char *const skip[] = { "v", "seq", "at", "kind", NULL };
	enum term_style badge = channel == WATCH_ALERTS ? TERM_BADGE_MAGENTA :
	    TERM_BADGE_YELLOW;
	enum term_style style = channel == WATCH_ALERTS ? TERM_MAGENTA :
	    TERM_YELLOW;
	struct str kind = member(s, s->json, "kind");

	add_badge(s, badge, channel == WATCH_ALERTS ? STR("!!") : STR("<>"));
	term_line_add(&s->line, style, kind.len > 0 ? kind :
	    channel == WATCH_ALERTS ? STR("alert") : STR("sla"));
	if (str_is(kind, "incident")) {
		watch_show_incident(&s->line, s->json);
		return;
	}
	if (channel == WATCH_SLA && watch_show_mark(&s->line, s->json))
		return;
	term_line_adds(&s->line, TERM_PLAIN, " ");
	add_members(s, s->json, skip);
}

void
watch_show(struct term *t, enum watch_channel channel, struct str json)
{
	struct show s = { .json = json };

	term_measure(t);
	term_line_start(&s.line, t);
	add_time(&s);
	add_number(&s, channel);
	if (channel == WATCH_DECISIONS)
		show_decision(&s);
	else
		show_notice(&s, channel);
	term_line_end(&s.line);
	term_line_clear(&s.line);
	buf_clear(&s.text);
}
