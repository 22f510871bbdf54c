/*
 * cmd_report_json: a report as one JSON object: each section a list of objects
 * under its key.  Lists can be long, so what is finished is written at once.
 */
#include "report_parts.h"

#define FLUSH_BYTES 65536

static void
put_cell(struct buf *b, const struct report_cell *c)
{
	switch (c->kind) {
	case CELL_NONE:
		buf_adds(b, "null");
		break;
	case CELL_TEXT:
		buf_json(b, c->text);
		break;
	case CELL_NUMBER:
		buf_add_int(b, c->n);
		break;
	case CELL_SHARE:
	case CELL_MEAN:
		buf_add_thousandths(b, (int64_t)(c->x * 1000 + 0.5));
		break;
	case CELL_TIME:
		buf_json_time(b, c->n);
		break;
	case CELL_CLOCKS:
		buf_add_str(b, c->text);
		break;
	}
}

static void
put_time(struct buf *b, const char *name, int64_t ms)
{
	buf_json_name(b, name);
	buf_json_time(b, ms);
}

static void
put_day(struct buf *b, const char *name, int32_t day)
{
	buf_json_name(b, name);
	buf_addc(b, '"');
	report_put_day(b, day);
	buf_addc(b, '"');
}

static void
put_period(struct buf *b, const struct report *r)
{
	const struct report_period *p = &r->period;

	buf_json_name(b, "period");
	buf_addc(b, '{');
	buf_json_name(b, "kind");
	buf_json_cstr(b, report_spans[p->span]);
	put_day(b, "first", p->first_day);
	put_day(b, "last", p->end_day - 1);
	buf_json_name(b, "zone");
	buf_json(b, p->zone->name);
	put_time(b, "from", p->from_ms);
	put_time(b, "to", p->to_ms);
	buf_json_name(b, "is_over");
	buf_adds(b, p->is_running ? "false}" : "true}");
}

static void
put_recipients(struct buf *b, const struct report *r)
{
	const struct str *to = NULL;
	uint32_t n = r->rules == NULL ? 0 : ruleset_report_words(r->rules,
	    (enum ruleset_report)r->period.span, &to);

	buf_json_name(b, "to");
	buf_addc(b, '[');
	for (uint32_t i = 0; i < n; i++) {
		buf_adds(b, i > 0 ? "," : "");
		buf_json(b, to[i]);
	}
	buf_addc(b, ']');
}

static void
put_read(struct buf *b, const struct report *r)
{
	buf_json_name(b, "read");
	buf_addc(b, '{');
	buf_json_name(b, "decisions");
	buf_add_int(b, r->decisions.read);
	buf_json_name(b, "refused");
	buf_add_int(b, r->refused);
	buf_json_name(b, "events");
	buf_add_int(b, r->events.read);
	buf_json_name(b, "days_of_counters");
	buf_add_int(b, r->counted_to - r->counted_from);
	if (r->decisions.info.is_there && r->decisions.info.is_trimmed)
		put_time(b, "decisions_since", r->decisions.info.first_ms);
	if (r->events.info.is_there && r->events.info.is_trimmed)
		put_time(b, "events_since", r->events.info.first_ms);
	buf_addc(b, '}');
}

static void
flush(struct buf *b, size_t from)
{
	if (b->len < from)
		return;
	fwrite(b->data, 1, b->len - 1, stdout);
	buf_drop(b, b->len - 1); /* what follows looks at the last one */
}

static void
put_section(struct buf *b, const struct report *r,
    const struct report_section *s)
{
	struct report_cell cells[REPORT_MOST_COLUMNS];

	buf_json_name(b, s->key);
	buf_addc(b, '[');
	for (uint32_t i = 0; i < s->nrows; i++) {
		buf_adds(b, i > 0 ? ",{" : "{");
		report_cells(r, s, i, cells);
		for (int k = 0; k < s->ncolumns; k++) {
			buf_json_name(b, s->columns[k].key);
			put_cell(b, &cells[k]);
		}
		buf_addc(b, '}');
		flush(b, FLUSH_BYTES);
	}
	buf_addc(b, ']');
}

void
report_show_json(const struct report *r)
{
	struct buf b = { 0 };

	buf_addc(&b, '{');
	put_period(&b, r);
	put_recipients(&b, r);
	put_read(&b, r);
	buf_json_name(&b, "notes");
	buf_addc(&b, '[');
	for (const struct report_note *n = r->notes; n != NULL; n = n->next) {
		buf_adds(&b, n != r->notes ? "," : "");
		buf_json_cstr(&b, n->text);
	}
	buf_addc(&b, ']');
	buf_json_name(&b, "totals");
	buf_addc(&b, '{');
	for (const struct report_total *t = r->totals; t != NULL; t = t->next) {
		buf_json_name(&b, t->key);
		put_cell(&b, &t->cell);
	}
	buf_addc(&b, '}');
	for (const struct report_section *s = r->sections; s != NULL;
	    s = s->next)
		put_section(&b, r, s);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}
