/*
 * cmd_report_list: the list of complaints, and of older cases that moved: who
 * has them, in which state they are, how their deadlines stand.
 *
 * Rows are made one at a time as they are shown, for there can be many.  What
 * a customer wrote or is called is in none.
 */
#include "report_parts.h"

#define MOST_SHOWN 2000

static struct report_cell
named(const struct report *r, enum report_names which, uint32_t n)
{
	if (n == REPORT_NOBODY)
		return (struct report_cell){ .kind = CELL_NONE };
	return report_named(r, which, n);
}

/* Who works on it; else its owner. */
static struct report_cell
respondent_of(const struct report *r, const struct report_case *c)
{
	return c->name[NAME_AGENT] != REPORT_NOBODY ?
	    named(r, NAME_AGENT, c->name[NAME_AGENT]) :
	    named(r, NAME_OWNER, c->name[NAME_OWNER]);
}

static void
fill_row(const struct report *r, const struct report_section *s, uint32_t i,
    struct report_cell *cells)
{
	const struct report_case *c = &r->rows.cases[s->order[i]];
	struct report_cell none = { .kind = CELL_NONE };

	cells[0] = report_words(c->id);
	cells[1] = none;
	if (report_is_counted(c))
		cells[1] = (struct report_cell){ .kind = CELL_TIME,
			.n = c->opened_ms };
	cells[2] = named(r, NAME_TYPE, c->name[NAME_TYPE]);
	cells[3] = named(r, NAME_PRIORITY, c->name[NAME_PRIORITY]);
	cells[4] = named(r, NAME_CHANNEL, c->name[NAME_CHANNEL]);
	cells[5] = named(r, NAME_PRODUCT, c->name[NAME_PRODUCT]);
	cells[6] = named(r, NAME_OWNER, c->name[NAME_OWNER]);
	cells[7] = respondent_of(r, c);
	cells[8] = named(r, NAME_OWNER, c->manager);
	cells[9] = named(r, NAME_STATE, c->name[NAME_STATE]);
	cells[10] = none;
	if (c->name[NAME_CLOCKS] != REPORT_NOBODY)
		cells[10] = (struct report_cell){ .kind = CELL_CLOCKS,
			.text = report_name_of(&r->rows, NAME_CLOCKS,
			    c->name[NAME_CLOCKS]),
			.tone = report_is_late(r, c) ? HTML_BAD : HTML_PLAIN };
}

#define COLUMNS(opened, channel)                                              \
	{                                                                     \
		{ "case", "case" }, { "opened", opened }, { "type", "type" }, \
		{ "priority", "prio" }, { "channel", channel },               \
		{ "product", NULL }, { "owner", NULL },                       \
		{ "respondent", "respondent" }, { "manager", "manager" },     \
		{ "state", "state" }, { "clocks", "deadlines" },              \
		{ NULL, NULL }                                                \
	}
static const struct report_column of_new[] = COLUMNS("opened", "channel");
/* Of the older ones the opening, and so the channel, was not read. */
static const struct report_column of_older[] = COLUMNS(NULL, NULL);

static void
make_list(struct report *r, const char *key, const char *title, bool is_new,
    const char *note)
{
	struct report_section *s = report_section(r, key, title, FORM_TABLE,
	    note, is_new ? of_new : of_older);
	uint32_t *order = mem_arena_alloc(&r->arena, (r->rows.n + 1) *
	    sizeof(*order));

	for (uint32_t i = 0; i < r->rows.n; i++)
		if (report_is_counted(&r->rows.cases[i]) == is_new)
			order[s->nrows++] = i;
	s->order = order;
	s->row = fill_row;
	s->most_shown = MOST_SHOWN;
}

void
report_make_lists(struct report *r)
{
	make_list(r, "cases", "All complaints", true, "Respondent: who works "
	    "on it, or the owner. Manager: to whom it was escalated.");
	make_list(r, "older", "Older cases that moved", false, NULL);
}
