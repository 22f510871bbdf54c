/*
 * watch_sla_show: what a clock has told (a warning, a breach, an escalation) as
 * a person reads it: whose it is, and how much is left.  It reads the message's
 * JSON and knows no Redis.
 */
#include <stdlib.h>

#include "json_scan.h"
#include "watch_parts.h"

#define LEFT_COLUMNS 12
#define LATE_MS 60000    /* that is worth a word */
#define SECOND_MS 1000
#define MINUTE_S 60
#define HOUR_S (60 * MINUTE_S)
#define DAY_S (24 * HOUR_S)

static const struct kind {
	const char *name, *said, *mark;
	enum term_style style;
} kinds[] = {
	{ "warn", "warning", "\u25D4 ", TERM_YELLOW },
	{ "breach", "breached", "\u2716 ", TERM_RED },
	{ "escalate", "escalated", "\u25B2 ", TERM_MAGENTA },
	{ "", "told", "", TERM_PLAIN },
};

static const struct kind *
kind_of(struct str name)
{
	const struct kind *k = kinds;

	while (k->name[0] != '\0' && !str_is(name, k->name))
		k++;
	return k;
}

/* "2h 05m": two units at most. */
static void
put_span(struct buf *b, int64_t ms)
{
	long long left = ms / SECOND_MS;

	if (left >= 2 * DAY_S)
		buf_addf(b, "%lldd %02lldh", left / DAY_S,
		    left % DAY_S / HOUR_S);
	else if (left >= HOUR_S)
		buf_addf(b, "%lldh %02lldm", left / HOUR_S,
		    left % HOUR_S / MINUTE_S);
	else if (left >= MINUTE_S)
		buf_addf(b, "%lldm %02llds", left / MINUTE_S,
		    left % MINUTE_S);
	else
		buf_addf(b, "%llds", left);
}

static int64_t
number(struct watch_line *s, const char *name)
{
	return json_scan_int(watch_member(s, s->json, name), 0);
}

/* How much of the time is left, or by how much it is over. */
static void
add_left(struct watch_line *s, const struct kind *k)
{
	int64_t ms = number(s, "remaining_ms");
	struct buf b = { 0 };

	put_span(&b, ms < 0 ? -ms : ms);
	buf_adds(&b, ms < 0 ? " over" : " left");
	term_line_right(&s->line, k->style, (struct str){ b.data, b.len },
	    LEFT_COLUMNS);
	buf_clear(&b);
}

static void
add_late(struct watch_line *s)
{
	int64_t ms = number(s, "late_ms");
	struct buf b = { 0 };

	if (ms < LATE_MS)
		return;
	buf_adds(&b, "told ");
	put_span(&b, ms);
	buf_adds(&b, " late");
	watch_next_detail(s);
	term_line_add(&s->line, TERM_YELLOW, (struct str){ b.data, b.len });
	buf_clear(&b);
}

static void
add_part(struct watch_line *s, const char *before, const char *name)
{
	if (watch_member(s, s->json, name).len == 0)
		return;
	watch_next_detail(s);
	term_line_adds(&s->line, TERM_DIM, before);
	term_line_add(&s->line, TERM_PLAIN, watch_member(s, s->json, name));
}

void
watch_show_sla(struct watch_line *s)
{
	const struct kind *k = kind_of(watch_member(s, s->json, "kind"));
	int64_t level = number(s, "level");

	watch_add_head(s, "clock", LEFT_COLUMNS - 5);
	add_left(s, k);
	watch_next_detail(s);
	term_line_addf(&s->line, k->style, "%s%s",
	    s->line.term->has_unicode ? k->mark : "", k->said);
	if (level > 1)
		term_line_addf(&s->line, k->style, ", level %lld",
		    (long long)level);
	add_part(s, "due ", "due");
	add_late(s);
	add_part(s, "", "assignee");
	add_part(s, "", "type");
	add_part(s, "", "policy");
}
