/*
 * cmd_report_count: how many complaints of each type, priority, channel,
 * product and owner, and the headline.
 *
 * A complaint is a case that was opened in the period, counted once, as its
 * latest decision in the period has it.
 */
#include <stdlib.h>
#include <string.h>

#include "report_parts.h"

#define MOST_SHOWN 12

bool
report_is_counted(const struct report_case *c)
{
	return c->opened_ms != 0;
}

bool
report_is_late(const struct report *r, const struct report_case *c)
{
	return r->outcomes[c->name[NAME_CLOCKS]].n[ENDED_BROKEN] > 0;
}

bool
report_is_open(const struct report *r, const struct report_case *c)
{
	return !str_is(report_name_of(&r->rows, NAME_STATE,
	    c->name[NAME_STATE]), "closed");
}

struct report_cell
report_named(const struct report *r, enum report_names which, uint32_t n)
{
	if (n == REPORT_NOBODY)
		return (struct report_cell){ .kind = CELL_NONE,
			.text = STR("(not known)") };
	return report_words(report_name_of(&r->rows, which, n));
}

int64_t *
report_count_by(struct report *r, enum report_names which)
{
	int64_t *counts = mem_arena_alloc(&r->arena, r->rows.names[which].n *
	    sizeof(*counts));

	for (uint32_t i = 0; i < r->rows.n; i++)
		if (report_is_counted(&r->rows.cases[i]))
			counts[r->rows.cases[i].name[which]]++;
	return counts;
}

/* --- in order --- */

struct ranked {
	int64_t n;
	struct str name;
	uint32_t which;
};

static int
compare_cb(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;

	if (a->which == REPORT_NOBODY || b->which == REPORT_NOBODY)
		return a->which == REPORT_NOBODY ? 1 : -1;
	if (a->n != b->n)
		return a->n < b->n ? 1 : -1;
	return strcmp(a->name.data, b->name.data);
}

uint32_t *
report_order_by(struct report *r, enum report_names which,
    const int64_t *counts)
{
	uint32_t n = r->rows.names[which].n;
	uint32_t *order = mem_arena_alloc(&r->arena, n * sizeof(*order));
	struct ranked *all = mem_alloc(n * sizeof(*all));

	for (uint32_t i = 0; i < n; i++)
		all[i] = (struct ranked){ counts != NULL ? counts[i] : 0,
			r->rows.names[which].strs[i], i };
	mem_sort(all, n, sizeof(*all), compare_cb);
	for (uint32_t i = 0; i < n; i++)
		order[i] = all[i].which;
	free(all);
	return order;
}

/* --- sections --- */

static const struct {
	const char *key, *title;
	enum report_names which;
} counted[] = {
	{ "by_type", "By type", NAME_TYPE },
	{ "by_priority", "By priority", NAME_PRIORITY },
	{ "by_channel", "By channel", NAME_CHANNEL },
	{ "by_product", "By product", NAME_PRODUCT },
	{ "by_owner", "By owner", NAME_OWNER },
};

static void
make_count(struct report *r, const char *key, const char *title,
    enum report_names which)
{
	static const struct report_column columns[] = {
		{ "name", "name" }, { "n", "complaints" },
		{ "share", "share" }, { NULL, NULL }
	};
	struct report_section *s = report_section(r, key, title, FORM_BARS,
	    NULL, columns);
	int64_t *counts = report_count_by(r, which);
	uint32_t *order = report_order_by(r, which, which == NAME_PRIORITY ?
	    NULL : counts);

	s->most_shown = MOST_SHOWN;
	for (uint32_t i = 0; i < r->rows.names[which].n; i++) {
		struct report_cell *cells;

		if (counts[order[i]] == 0)
			continue;
		cells = report_row(r, s);
		cells[0] = report_named(r, which, order[i]);
		cells[1] = report_number(counts[order[i]]);
		cells[2] = report_share(counts[order[i]], r->complaints);
	}
}

void
report_make_counts(struct report *r)
{
	for (size_t i = 0; i < sizeof(counted) / sizeof(counted[0]); i++)
		make_count(r, counted[i].key, counted[i].title,
		    counted[i].which);
}

static void
make_clock_total(struct report *r, int64_t kept, int64_t broken)
{
	struct report_cell cell = report_share(kept, kept + broken);

	cell.tone = kept + broken == 0 ? HTML_PLAIN : broken == 0 ? HTML_GOOD :
	    cell.x >= 0.9 ? HTML_WARN : HTML_BAD;
	report_total(r, "clocks_kept", "deadlines kept", cell,
	    kept + broken == 0 ? "none has ended yet" :
	    report_text(r, "%s of %s that ended", term_number(kept),
	    term_number(kept + broken)));
}

static void
make_satisfaction_total(struct report *r)
{
	int64_t n = 0, sum = 0, answers = r->content[0] + r->content[1];

	if (answers > 0)
		report_total(r, "content", "content with the answer",
		    report_share(r->content[1], answers), report_text(r,
		    "%s of %s who said so", term_number(r->content[1]),
		    term_number(answers)));
	for (int i = 1; i <= REPORT_BEST; i++) {
		n += r->satisfaction[i];
		sum += i * r->satisfaction[i];
	}
	if (n > 0)
		report_total(r, "satisfaction", "satisfaction, 1 to 5",
		    report_mean(sum, n), report_text(r, "%s answers",
		    term_number(n)));
}

void
report_make_totals(struct report *r)
{
	int64_t open = 0, late = 0, kept = 0, broken = 0, older = 0;
	struct report_cell cell;

	for (uint32_t i = 0; i < r->rows.n; i++) {
		const struct report_case *c = &r->rows.cases[i];
		struct report_outcome o = r->outcomes[c->name[NAME_CLOCKS]];

		older += !report_is_counted(c);
		if (!report_is_counted(c))
			continue;
		r->complaints++;
		open += report_is_open(r, c);
		late += o.n[ENDED_BROKEN] > 0;
		kept += o.n[ENDED_KEPT];
		broken += o.n[ENDED_BROKEN];
	}
	cell = report_number(r->complaints);
	cell.tone = HTML_ACCENT;
	report_total(r, "complaints", "complaints", cell, report_text(r,
	    "%s older ones moved", term_number(older)));
	report_total(r, "open", "not closed yet", report_number(open),
	    "at the end of the period");
	cell = report_number(late);
	cell.tone = late > 0 ? HTML_BAD : HTML_GOOD;
	report_total(r, "late", "with a deadline missed", cell,
	    report_text(r, "%.1f%% of the complaints", r->complaints > 0 ?
	    100.0 * (double)late / (double)r->complaints : 0.0));
	make_clock_total(r, kept, broken);
	make_satisfaction_total(r);
}
