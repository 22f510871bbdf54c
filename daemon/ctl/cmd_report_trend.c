/*
 * cmd_report_trend: complaints over time, and what grew: the last third of the
 * period beside the first.
 */
#include <stdlib.h>
#include <string.h>

#include "report_parts.h"

#define MOST_GROWN 10

static const char *
note_of(struct report *r)
{
	const struct report_period *p = &r->period;
	int days = p->end_day - p->bucket_day[p->nbuckets - 1];

	if (r->counted_to > r->counted_from)
		return "Paler: from the counters of each day, which know "
		    "decisions only.";
	if (p->span == PERIOD_QUARTER && days < 7)
		return report_text(r, "Each from the day named; the last has "
		    "%d day%s.", days, days == 1 ? "" : "s");
	return NULL;
}

void
report_make_trend(struct report *r)
{
	static const struct report_column columns[] = {
		{ "from", "from" }, { "n", "complaints" },
		{ "from_counters", "from counters" }, { NULL, NULL }
	};
	const struct report_period *p = &r->period;
	struct report_section *s = report_section(r, "trend",
	    p->span <= PERIOD_MONTH ? "Complaints by day" :
	    p->span == PERIOD_QUARTER ? "Complaints by week" :
	    "Complaints by month", FORM_TREND, note_of(r), columns);
	int64_t n[REPORT_MOST_BUCKETS] = { 0 };
	int32_t today = report_day_of(p, p->now_ms);

	for (uint32_t i = 0; i < r->rows.n; i++)
		if (report_is_counted(&r->rows.cases[i]))
			n[report_bucket_of(p, report_day_of(p,
			    r->rows.cases[i].opened_ms))]++;
	for (int i = 0; i < p->nbuckets && p->bucket_day[i] <= today; i++) {
		struct buf day = { 0 };
		struct report_cell *cells = report_row(r, s);

		report_put_day(&day, p->bucket_day[i]);
		cells[0] = report_words(mem_arena_str(&r->arena, (struct str){
		    day.data, day.len }));
		cells[1] = report_number(n[i] + r->counted[i]);
		cells[2] = report_number(r->counted[i]);
		buf_clear(&day);
	}
}

/* --- growth --- */

struct grown {
	const char *what;
	struct report_cell name;
	int64_t first, last;
};

static int
compare_cb(const void *left, const void *right)
{
	const struct grown *a = left, *b = right;
	int64_t x = a->last - a->first, y = b->last - b->first;

	if (x != y)
		return x < y ? 1 : -1;
	return strcmp(a->name.text.data, b->name.text.data);
}

static const struct {
	const char *what;
	enum report_names which;
} looked_at[] = {
	{ "type", NAME_TYPE }, { "product", NAME_PRODUCT },
	{ "channel", NAME_CHANNEL }, { "department", NAME_OWNER },
};
#define NLOOKED_AT (sizeof(looked_at) / sizeof(looked_at[0]))

/* The period as far as it has come, in thirds. */
static void
thirds_of(const struct report_period *p, int64_t *first, int64_t *last)
{
	int64_t end = p->to_ms < p->now_ms ? p->to_ms : p->now_ms;

	*first = p->from_ms + (end - p->from_ms) / 3;
	*last = end - (end - p->from_ms) / 3;
}

static uint32_t
grow(struct report *r, size_t row, struct grown *out)
{
	enum report_names which = looked_at[row].which;
	uint32_t n = r->rows.names[which].n, m = 0;
	int64_t (*counts)[2] = mem_alloc(n * sizeof(*counts));
	int64_t first, last;

	thirds_of(&r->period, &first, &last);
	for (uint32_t i = 0; i < r->rows.n; i++) {
		const struct report_case *c = &r->rows.cases[i];

		if (!report_is_counted(c))
			continue;
		counts[c->name[which]][0] += c->opened_ms < first;
		counts[c->name[which]][1] += c->opened_ms >= last;
	}
	for (uint32_t i = 1; i < n; i++)
		if (counts[i][1] > counts[i][0])
			out[m++] = (struct grown){ looked_at[row].what,
				report_named(r, which, i), counts[i][0],
				counts[i][1] };
	free(counts);
	return m;
}

static void
put_growth(struct report *r, const struct grown *all, uint32_t n)
{
	static const struct report_column columns[] = {
		{ "what", "" }, { "name", "name" }, { "first", "first third" },
		{ "last", "last third" }, { "more", "more" }, { NULL, NULL }
	};
	struct report_section *s = report_section(r, "growth", "What grew",
	    FORM_TABLE, "Complaints of the last third of the period beside "
	    "those of the first.", columns);

	for (uint32_t i = 0; i < n && i < MOST_GROWN; i++) {
		struct report_cell *cells = report_row(r, s);

		cells[0] = report_words(str_of(all[i].what));
		cells[1] = all[i].name;
		cells[2] = report_number(all[i].first);
		cells[3] = report_number(all[i].last);
		cells[4] = report_number(all[i].last - all[i].first);
		cells[4].tone = HTML_WARN;
	}
}

void
report_make_growth(struct report *r)
{
	uint32_t n = 0, most = 0;
	struct grown *all;
	int64_t first, last;

	thirds_of(&r->period, &first, &last);
	if (r->decisions.info.is_trimmed && r->decisions.info.first_ms >
	    r->period.from_ms) {
		report_note(r, "What grew is not said: decisions of the first "
		    "third of the period are missing.");
		return;
	}
	for (size_t i = 0; i < NLOOKED_AT; i++)
		most += r->rows.names[looked_at[i].which].n;
	all = mem_alloc(most * sizeof(*all));
	for (size_t i = 0; i < NLOOKED_AT; i++)
		n += grow(r, i, all + n);
	mem_sort(all, n, sizeof(*all), compare_cb);
	put_growth(r, all, n);
	free(all);
}
