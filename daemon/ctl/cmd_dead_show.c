/*
 * cmd_dead_show: a dead letter as a person reads it, or as JSON.
 * It changes nothing and knows no connection.
 */
#include <stdio.h>
#include <string.h>

#include "complaint.h"
#include "dead_parts.h"
#include "json_scan.h"

static struct str
field(const struct reply *fields, const char *name)
{
	const struct reply *value = reply_field(fields, name);

	return value != NULL ? value->text : STR("");
}

static struct str
event_id(struct str event, struct mem_arena *a)
{
	struct buf text = { 0 };
	struct str raw, id = STR("");

	if (json_scan_member(event, "id", &raw) && json_scan_text(raw, &text))
		id = mem_arena_str(a, (struct str){ text.data, text.len });
	buf_clear(&text);
	return id;
}

void
dead_read(struct dead_letter *d, const struct reply *entry,
    struct mem_arena *a)
{
	static const struct reply none = { .kind = REPLY_LIST };
	const struct reply *fields = entry->count > 1 ? &entry->items[1] :
	    &none;

	d->id = entry->count > 0 ? entry->items[0].text : STR("");
	d->event = field(fields, "event");
	d->reason = field(fields, "reason");
	d->detail = field(fields, "detail");
	d->source = field(fields, "source");
	d->deliveries = field(fields, "deliveries");
	d->at = field(fields, "at");
	d->event_id = event_id(d->event, a);
}

/* "11-21 10:00:00", the clock on the wall; as it is where it is no time. */
static struct str
short_time(struct str at)
{
	int64_t ms;

	if (time_parse(at, &ms) < 0)
		return at;
	return str_of(term_wall_time(ms, TERM_WALL_MONTH));
}

static bool
is_wide(const struct term *t)
{
	return t->width == 0 || t->width >= 110;
}

/* The detail stands behind the row, or on a narrow terminal below it. */
static void
add_row(struct term_line *l, const enum term_style styles[4],
    const struct str cells[4], struct str detail)
{
	static const int columns[4] = { 17, 14, 16, 24 };

	for (int i = 0; i < 4; i++) {
		if (term_columns(cells[i]) > columns[i] && i == 0)
			term_line_add(l, styles[i], cells[i]); /* for copying */
		else
			term_line_cell(l, styles[i], cells[i], columns[i]);
		term_line_adds(l, TERM_PLAIN, " ");
	}
	if (!is_wide(l->term)) {
		term_line_end(l);
		if (detail.len == 0)
			return;
		term_line_adds(l, TERM_PLAIN, "  ");
	}
	term_line_add(l, TERM_DIM, detail);
	term_line_end(l);
}

void
dead_show_head(struct term_line *l)
{
	static const enum term_style styles[4] = { TERM_DIM, TERM_DIM,
		TERM_DIM, TERM_DIM };
	const struct str cells[4] = { STR("id"), STR("at"), STR("reason"),
		STR("event") };

	add_row(l, styles, cells, is_wide(l->term) ? STR("detail") : STR(""));
}

void
dead_show_row(struct term_line *l, const struct dead_letter *d)
{
	static const enum term_style styles[4] = { TERM_BOLD, TERM_PLAIN,
		TERM_RED, TERM_CYAN };
	const struct str cells[4] = { d->id, short_time(d->at),
		d->reason, d->event_id.len > 0 ? d->event_id : STR("-") };

	add_row(l, styles, cells, d->detail);
}

static void
add_member(struct buf *b, const char *name, struct str value)
{
	buf_json_name(b, name);
	buf_json(b, value);
}

void
dead_show_json(const struct dead_letter *d, bool with_event)
{
	struct buf b = { 0 };

	buf_addc(&b, '{');
	add_member(&b, "id", d->id);
	add_member(&b, "at", d->at);
	add_member(&b, "reason", d->reason);
	add_member(&b, "detail", d->detail);
	add_member(&b, "source", d->source);
	add_member(&b, "deliveries", d->deliveries);
	add_member(&b, "event_id", d->event_id);
	if (with_event)
		add_member(&b, "event", d->event);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}

static void
add_field(struct term_line *l, const char *name, enum term_style style,
    struct str value)
{
	term_line_addf(l, TERM_DIM, "%-11s", name);
	term_line_add(l, style, value);
	term_line_end(l);
}

/* The event's lines, harmless and whole: it may be longer than the terminal is
 * wide, so it is left to the terminal to wrap. */
static void
show_event(struct term_line *l, struct str event)
{
	struct buf b = { 0 };

	term_clean(&b, event);
	buf_addc(&b, '\n');
	fwrite(b.data, 1, b.len, l->term->to);
	buf_clear(&b);
}

/* Milliseconds as a date; anything else as it is. */
static struct str
long_time(struct str at, struct buf *text)
{
	int64_t ms;

	if (time_parse(at, &ms) < 0)
		return at;
	buf_time(text, ms);
	return (struct str){ text->data, text->len };
}

void
dead_show_all(struct term_line *l, const struct dead_letter *d)
{
	const struct term *narrow = l->term;
	struct term wide = *narrow;
	struct buf at = { 0 };

	wide.width = 0; /* nothing is cut here */
	l->term = &wide;
	add_field(l, "id", TERM_BOLD, d->id);
	add_field(l, "at", TERM_PLAIN, long_time(d->at, &at));
	add_field(l, "reason", TERM_RED, d->reason);
	add_field(l, "detail", TERM_PLAIN, d->detail);
	add_field(l, "source", TERM_PLAIN, d->source);
	add_field(l, "deliveries", TERM_PLAIN, d->deliveries);
	add_field(l, "event id", TERM_CYAN, d->event_id);
	term_line_addf(l, TERM_DIM, "event, %s bytes:",
	    term_number((int64_t)d->event.len));
	term_line_end(l);
	show_event(l, d->event);
	l->term = narrow;
	buf_clear(&at);
}
