/*
 * cmd_report_clocks: in which states the complaints are and which of their
 * deadlines were kept.
 *
 * What a case's clocks came to is a small JSON object, the same for many
 * cases: it is read once for all of them.
 */
#include "json_scan.h"
#include "report_parts.h"

static const struct {
	const char *state;
	enum report_end end;
} ends[] = {
	{ "met", ENDED_KEPT }, { "breached", ENDED_BROKEN },
	{ "missed", ENDED_BROKEN }, { "running", ENDED_RUNNING },
	{ "paused", ENDED_PAUSED }, { "cancelled", ENDED_CANCELLED },
};

enum report_end
report_end_of(struct str state)
{
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
		if (json_scan_is(state, ends[i].state))
			return ends[i].end;
	return ENDED__MAX;
}

void
report_judge(struct report *r)
{
	const struct names *names = &r->rows.names[NAME_CLOCKS];
	struct str name, state;
	struct json_scan scan;
	enum report_end end;

	r->outcomes = mem_arena_alloc(&r->arena, names->n *
	    sizeof(*r->outcomes));
	for (uint32_t i = 0; i < names->n; i++) {
		if (json_scan_open(&scan, names->strs[i], '{') < 0)
			continue;
		while (json_scan_next(&scan, &name, &state) == 1)
			if ((end = report_end_of(state)) != ENDED__MAX)
				r->outcomes[i].n[end]++;
	}
}

/* --- outcomes: the state, and how the clocks ended --- */

void
report_make_outcomes(struct report *r)
{
	static const struct report_column columns[] = {
		{ "state", "state" }, { "n", "complaints" },
		{ "share", "share" }, { "in_time", "in time" },
		{ "late", "late" }, { NULL, NULL }
	};
	struct report_section *s = report_section(r, "outcomes", "What became "
	    "of them", FORM_TABLE, "Late: a deadline was missed.  In time: at "
	    "least one was kept and none missed.", columns);
	int64_t *counts = report_count_by(r, NAME_STATE);
	uint32_t *order = report_order_by(r, NAME_STATE, counts);
	uint32_t n = r->rows.names[NAME_STATE].n;
	int64_t (*late)[2] = mem_arena_alloc(&r->arena, n * sizeof(*late));

	for (uint32_t i = 0; i < r->rows.n; i++) {
		const struct report_case *c = &r->rows.cases[i];
		struct report_outcome o = r->outcomes[c->name[NAME_CLOCKS]];

		if (!report_is_counted(c))
			continue;
		late[c->name[NAME_STATE]][0] += o.n[ENDED_KEPT] > 0 &&
		    o.n[ENDED_BROKEN] == 0;
		late[c->name[NAME_STATE]][1] += o.n[ENDED_BROKEN] > 0;
	}
	for (uint32_t i = 0; i < n; i++) {
		struct report_cell *cells;

		if (counts[order[i]] == 0)
			continue;
		cells = report_row(r, s);
		cells[0] = report_named(r, NAME_STATE, order[i]);
		cells[1] = report_number(counts[order[i]]);
		cells[2] = report_share(counts[order[i]], r->complaints);
		cells[3] = report_number(late[order[i]][0]);
		cells[4] = report_number(late[order[i]][1]);
		cells[4].tone = late[order[i]][1] > 0 ? HTML_BAD : HTML_PLAIN;
	}
}

/* --- clocks --- */

struct tally {
	int64_t n[ENDED__MAX];
};

/* The number of a clock by its name as it is written. */
static uint32_t
clock_of(struct report *r, struct str name)
{
	buf_reset(&r->text);
	json_scan_text(name, &r->text);
	return report_name(&r->rows, NAME_CLOCK, (struct str){ r->text.data,
	    r->text.len });
}

/* How many complaints' clocks ended how; the arena's, by clock. */
static struct tally *
tally(struct report *r)
{
	const struct names *names = &r->rows.names[NAME_CLOCKS];
	int64_t *counts = report_count_by(r, NAME_CLOCKS);
	struct tally *tallies = NULL;
	struct str name, state;
	struct json_scan scan;
	enum report_end end;

	/* once to number all clocks, once to count */
	for (int pass = 0; pass < 2; pass++) {
		if (pass == 1)
			tallies = mem_arena_alloc(&r->arena, sizeof(*tallies) *
			    r->rows.names[NAME_CLOCK].n);
		for (uint32_t i = 0; i < names->n; i++) {
			if (json_scan_open(&scan, names->strs[i], '{') < 0)
				continue;
			while (json_scan_next(&scan, &name, &state) == 1) {
				uint32_t clock = clock_of(r, name);

				end = report_end_of(state);
				if (tallies != NULL && end != ENDED__MAX)
					tallies[clock].n[end] += counts[i];
			}
		}
	}
	return tallies;
}

/* A clock that no complaint has any more, and that told nothing. */
static bool
is_silent(const struct report *r, uint32_t clock, const struct tally *t)
{
	int64_t n = 0;

	for (int i = 0; i < ENDED__MAX; i++)
		n += t->n[i];
	for (int i = 0; i < TOLD__MAX && clock < r->nmarks; i++)
		n += r->marks[clock][i];
	return n == 0;
}

static void
put_clock(struct report *r, struct report_section *s, uint32_t clock,
    const struct tally *t)
{
	struct report_cell *cells = report_row(r, s);
	int64_t ended = t->n[ENDED_KEPT] + t->n[ENDED_BROKEN];
	int column = 0;

	cells[column++] = report_named(r, NAME_CLOCK, clock);
	for (int i = 0; i < ENDED__MAX; i++)
		cells[column++] = report_number(t->n[i]);
	cells[1 + ENDED_BROKEN].tone = t->n[ENDED_BROKEN] > 0 ? HTML_BAD :
	    HTML_PLAIN;
	cells[column++] = report_share(t->n[ENDED_KEPT], ended);
	for (int i = 0; i < TOLD__MAX; i++)
		cells[column++] = report_number(clock < r->nmarks ?
		    r->marks[clock][i] : 0);
}

void
report_make_clocks(struct report *r)
{
	static const struct report_column columns[] = {
		{ "clock", "deadline" }, { "kept", "kept" },
		{ "broken", "missed" }, { "running", "running" },
		{ "paused", "paused" }, { "cancelled", "cancelled" },
		{ "share_kept", "kept of ended" }, { "warnings", "warnings" },
		{ "breaches", "breaches" }, { "escalations", "escalations" },
		{ NULL, NULL }
	};
	struct report_section *s = report_section(r, "clocks", "Deadlines",
	    FORM_TABLE, "Of the complaints of the period; warnings, breaches "
	    "and escalations are those of the period, older cases "
	    "included.", columns);
	struct tally *tallies = tally(r);

	for (uint32_t i = 1; i < r->rows.names[NAME_CLOCK].n; i++)
		if (!is_silent(r, i, &tallies[i]))
			put_clock(r, s, i, &tallies[i]);
}
