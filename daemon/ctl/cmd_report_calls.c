/*
 * cmd_report_calls: what somebody had to do on a day: calls, visits, what other
 * departments owe; done, late, or still to come.
 *
 * It looks at the clocks that cases have now: those of the day's decisions,
 * and, of a day that is not over, those that have a mark ahead.  Which clocks
 * are calls, the rules say.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "clocks.h"
#include "json_scan.h"
#include "report_parts.h"

#define PAGE 500
#define MOST_SHOWN 500
#define OBLIGATION "obligation_"

struct reader {
	struct report *r;
	struct names seen;        /* cases */
	struct mem_arena arena;   /* of one reply */
	struct progress progress;
	int64_t total;
};

static struct str
kept(struct report *r, struct str s)
{
	return mem_arena_str(&r->arena, s);
}

/* A member's text, or "". */
static struct str
text_of(struct report *r, struct str object, const char *name)
{
	struct str value;

	buf_reset(&r->text);
	if (!json_scan_member(object, name, &value) ||
	    !json_scan_text(value, &r->text))
		return STR("");
	return kept(r, (struct str){ r->text.data, r->text.len });
}

/* What another department owes, and who; else the clock's name. */
static void
name_call(struct report *r, struct report_call *c, struct str decision,
    struct str clock)
{
	const size_t n = sizeof(OBLIGATION) - 1;
	struct str list, unused, item;
	struct json_scan scan;

	c->what = kept(r, clock);
	if (clock.len <= n || memcmp(clock.data, OBLIGATION, n) != 0 ||
	    !json_scan_member(decision, "obligations", &list) ||
	    json_scan_open(&scan, list, '[') < 0)
		return;
	clock = (struct str){ c->what.data + n, c->what.len - n };
	while (json_scan_next(&scan, &unused, &item) == 1)
		if (str_eq(text_of(r, item, "id"), clock)) {
			c->what = text_of(r, item, "what");
			c->owner = text_of(r, item, "to");
			c->agent = STR("");
		}
}

static bool
is_of_day(const struct report_period *p, int64_t ms)
{
	return ms >= p->from_ms && ms < p->to_ms;
}

static void
add_call(struct report *r, struct str case_id, struct str decision,
    const struct clock *k)
{
	struct report_call *c;

	if (r->ncalls == r->calls_cap) {
		r->calls_cap = r->calls_cap > 0 ? 2 * r->calls_cap : 64;
		r->calls = mem_realloc(r->calls, r->calls_cap *
		    sizeof(*r->calls));
	}
	c = &r->calls[r->ncalls++];
	*c = (struct report_call){ .case_id = kept(r, case_id),
		.owner = text_of(r, decision, "owner"),
		.agent = text_of(r, decision, "assignee"),
		.due_ms = k->due_ms, .done_ms = k->stop_ms };
	name_call(r, c, decision, k->name);
}

static void
take_clocks(struct report *r, struct str case_id, struct str line,
    struct str decision)
{
	static struct clocks clocks; /* large */
	const struct clock *k;

	if (clocks_get(&clocks, line) < 0)
		return;
	for (k = clocks.all; k < clocks.all + clocks.n; k++)
		if (!k->is_cancelled && !clocks_is_paused(k) &&
		    (is_of_day(&r->period, k->due_ms) ||
		    is_of_day(&r->period, k->stop_ms)) &&
		    (r->rules == NULL || ruleset_is_call(r->rules, k->name)))
			add_call(r, case_id, decision, k);
}

static int
take_case(struct reader *x, struct str id, struct err *err)
{
	struct report *r = x->r;
	const struct reply *fields;
	struct buf name = { 0 };
	uint32_t known = x->seen.n;

	if (names_add(&x->seen, &r->arena, id) < known)
		return 0;
	mem_arena_reset(&x->arena);
	buf_adds(&name, "case:");
	buf_add_str(&name, id);
	fields = LINK_ASK(r->link, &x->arena, err, STR("HMGET"),
	    link_key(&r->ctl->conf, &x->arena, buf_cstr(&name)),
	    STR("clocks"), STR("decision"));
	buf_clear(&name);
	if (fields == NULL)
		return -1;
	if (fields->count == 2 && fields->items[0].kind == REPLY_TEXT &&
	    fields->items[1].kind == REPLY_TEXT)
		take_clocks(r, x->seen.strs[known], fields->items[0].text,
		    fields->items[1].text);
	progress_show(&x->progress, x->seen.n < x->total ? x->seen.n :
	    x->total, x->seen.n);
	return 0;
}

/* Cases with a mark before the end of the day, page by page. */
static int
take_waiting(struct reader *x, struct err *err)
{
	const struct conf *conf = &x->r->ctl->conf;
	const struct reply *page;
	struct mem_arena ids = { 0 };
	char to[24], at[24];
	int64_t first = 0;
	int rc = 0;

	snprintf(to, sizeof(to), "(%" PRId64, x->r->period.to_ms);
	do {
		mem_arena_reset(&ids);
		snprintf(at, sizeof(at), "%" PRId64, first);
		page = LINK_ASK(x->r->link, &ids, err, STR("ZRANGEBYSCORE"),
		    link_key(conf, &ids, "timers"), STR("-inf"), str_of(to),
		    STR("LIMIT"), str_of(at), str_of("500"));
		if (page == NULL)
			rc = -1;
		for (size_t i = 0; rc == 0 && i < page->count; i++)
			rc = take_case(x, page->items[i].text, err);
		first += PAGE;
	} while (rc == 0 && page->count == PAGE);
	mem_arena_clear(&ids);
	return rc;
}

static int
compare_cb(const void *left, const void *right)
{
	const struct report_call *a = left, *b = right;

	if (a->due_ms != b->due_ms)
		return a->due_ms < b->due_ms ? -1 : 1;
	return str_cmp(a->case_id, b->case_id);
}

int
report_read_calls(struct report *r, struct err *err)
{
	struct reader x = { .r = r, .total = r->rows.n };
	int rc = 0;

	if (r->period.span != PERIOD_DAY)
		return 0;
	progress_start(&x.progress, "reading", x.total);
	x.progress.unit = "cases";
	for (uint32_t i = 0; i < r->rows.n && rc == 0; i++)
		rc = take_case(&x, r->rows.cases[i].id, err);
	if (rc == 0 && r->period.is_running)
		rc = take_waiting(&x, err);
	progress_end(&x.progress);
	mem_sort(r->calls, r->ncalls, sizeof(*r->calls), compare_cb);
	names_clear(&x.seen);
	mem_arena_clear(&x.arena);
	return rc;
}

/* --- what is said of them --- */

enum ending { DONE, DONE_LATE, OPEN, MISSED, ENDING__MAX };
static const struct {
	const char *word;
	enum html_tone tone;
} endings[ENDING__MAX] = {
	[DONE] = { "done", HTML_GOOD },
	[DONE_LATE] = { "done late", HTML_WARN },
	[OPEN] = { "to come", HTML_PLAIN },
	[MISSED] = { "missed", HTML_BAD },
};

static enum ending
ending_of(const struct report *r, const struct report_call *c)
{
	if (c->done_ms >= 0)
		return c->done_ms <= c->due_ms ? DONE : DONE_LATE;
	return c->due_ms > r->period.now_ms ? OPEN : MISSED;
}

static struct report_cell
time_or_none(int64_t ms)
{
	return (struct report_cell){ .kind = ms < 0 ? CELL_NONE : CELL_TIME,
		.n = ms };
}

static struct report_cell
words_or_none(struct str s)
{
	return s.len > 0 ? report_words(s) :
	    (struct report_cell){ .kind = CELL_NONE };
}

static void
fill_row(const struct report *r, const struct report_section *s, uint32_t i,
    struct report_cell *cells)
{
	const struct report_call *c = &r->calls[s->order[i]];
	enum ending e = ending_of(r, c);

	cells[0] = time_or_none(c->due_ms);
	cells[1] = report_words(c->what);
	cells[2] = report_words(c->case_id);
	cells[3] = words_or_none(c->owner);
	cells[4] = words_or_none(c->agent);
	cells[5] = time_or_none(c->done_ms);
	cells[6] = report_words(str_of(endings[e].word));
	cells[6].tone = endings[e].tone;
}

static void
make_list(struct report *r)
{
	static const struct report_column columns[] = {
		{ "due", "due" }, { "call", "call" }, { "case", "case" },
		{ "owner", "owner" }, { "respondent", "respondent" },
		{ "done", "done" }, { "state", "" }, { NULL, NULL }
	};
	struct report_section *s = report_section(r, "calls", "Each of them",
	    FORM_TABLE, NULL, columns);
	uint32_t *order = mem_arena_alloc(&r->arena, (r->ncalls + 1) *
	    sizeof(*order));

	for (uint32_t i = 0; i < r->ncalls; i++)
		order[s->nrows++] = i;
	s->order = order;
	s->row = fill_row;
	s->most_shown = MOST_SHOWN;
}

static int
compare_rows_cb(const void *left, const void *right)
{
	const struct report_cell *a = left, *b = right;

	return str_cmp(a->text, b->text);
}

static void
make_sums(struct report *r, int64_t (*sums)[ENDING__MAX],
    const struct names *kinds)
{
	static const struct report_column columns[] = {
		{ "call", "call" }, { "done", "done" },
		{ "late", "done late" }, { "open", "to come" },
		{ "missed", "missed" }, { NULL, NULL }
	};
	struct report_section *s = report_section(r, "calls_by_kind",
	    "Calls and visits of the day", FORM_TABLE, "Due on the day, or "
	    "done on it; what other departments owe is among them.", columns);

	for (uint32_t i = 0; i < kinds->n; i++) {
		struct report_cell *cells = report_row(r, s);

		cells[0] = report_words(kinds->strs[i]);
		for (int e = 0; e < ENDING__MAX; e++) {
			cells[1 + e] = report_number(sums[i][e]);
			if (sums[i][e] > 0)
				cells[1 + e].tone = endings[e].tone;
		}
	}
	mem_sort(s->cells, s->nrows, (size_t)s->ncolumns *
	    sizeof(*s->cells), compare_rows_cb);
}

void
report_make_calls(struct report *r)
{
	int64_t (*sums)[ENDING__MAX] = mem_arena_alloc(&r->arena,
	    (r->ncalls + 1) * sizeof(*sums));
	int64_t all[ENDING__MAX] = { 0 };
	struct names kinds = { 0 };
	struct report_cell cell;

	for (uint32_t i = 0; i < r->ncalls; i++) {
		enum ending e = ending_of(r, &r->calls[i]);

		sums[names_add(&kinds, &r->arena, r->calls[i].what)][e]++;
		all[e]++;
	}
	cell = report_number(r->ncalls);
	cell.tone = all[MISSED] > 0 ? HTML_BAD : HTML_PLAIN;
	report_total(r, "calls", "calls and visits", cell, report_text(r,
	    "%s done, %s missed", term_number(all[DONE] + all[DONE_LATE]),
	    term_number(all[MISSED])));
	make_sums(r, sums, &kinds);
	make_list(r);
	names_clear(&kinds);
}
