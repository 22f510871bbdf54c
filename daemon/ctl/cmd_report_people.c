/*
 * cmd_report_people: owners and staff: how many complaints they have, how
 * many of those came in time, what became of talks, and what customers think.
 */
#include <stdlib.h>
#include <string.h>

#include "report_parts.h"

#define MOST_NAMED 3
#define MOST_SHOWN 20

/* What an owner's complaints come to. */
struct owner {
	int64_t n, late, open, talks, turned;
};

static struct owner *
count(struct report *r)
{
	struct owner *all = mem_arena_alloc(&r->arena, sizeof(*all) *
	    r->rows.names[NAME_OWNER].n);

	for (uint32_t i = 0; i < r->rows.n; i++) {
		const struct report_case *c = &r->rows.cases[i];
		struct owner *d = &all[c->name[NAME_OWNER]];

		if (!report_is_counted(c))
			continue;
		d->n++;
		d->late += report_is_late(r, c);
		d->open += report_is_open(r, c);
		d->talks += c->was_communicative;
		d->turned += c->was_communicative && c->is_valid;
	}
	return all;
}

static struct report_opinion
opinion_of(const struct report_opinion *all, uint32_t n, uint32_t which)
{
	return which < n ? all[which] : (struct report_opinion){ 0, 0, 0 };
}

static void
put_owner(struct report *r, struct report_section *s, uint32_t which,
    const struct owner *d)
{
	struct report_opinion o = opinion_of(r->owners, r->nowners, which);
	struct report_cell *cells = report_row(r, s);

	cells[0] = report_named(r, NAME_OWNER, which);
	cells[1] = report_number(d->n);
	cells[2] = report_share(d->n, r->complaints);
	cells[3] = report_number(d->open);
	cells[4] = report_number(d->late);
	cells[4].tone = d->late > 0 ? HTML_BAD : HTML_PLAIN;
	cells[5] = report_number(d->talks);
	cells[6] = report_number(d->turned);
	cells[7] = report_share(d->turned, d->talks);
	cells[8] = report_number(o.praise);
	cells[8].tone = o.praise > 0 ? HTML_GOOD : HTML_PLAIN;
	cells[9] = report_mean(o.satisfied, o.feedback);
}

/* --- the most and the fewest --- */

static void
put_notable(struct report *r, struct report_section *s, const char *what,
    enum report_names which, uint32_t name, int64_t n)
{
	struct report_cell *cells = report_row(r, s);

	cells[0] = report_words(str_of(what));
	cells[1] = report_named(r, which, name);
	cells[2] = report_number(n);
}

/* The owners that have complaints, of order its first. */
static void
make_notable(struct report *r, const uint32_t *order, const int64_t *counts)
{
	static const struct report_column columns[] = {
		{ "what", "" }, { "name", "owner" },
		{ "n", "complaints" }, { NULL, NULL }
	};
	struct report_section *s = report_section(r, "notable", "Most and "
	    "fewest", FORM_TABLE, "An owner without any complaint is not known "
	    "here.", columns);
	uint32_t n = 0, few;

	while (n < r->rows.names[NAME_OWNER].n && counts[order[n]] > 0 &&
	    order[n] != REPORT_NOBODY)
		n++;
	for (uint32_t i = 0; i < MOST_NAMED && i < n; i++)
		put_notable(r, s, "most", NAME_OWNER, order[i],
		    counts[order[i]]);
	few = n > MOST_NAMED ? n - MOST_NAMED : 0;
	few = few < MOST_NAMED ? few : MOST_NAMED;
	for (uint32_t i = 1; i <= few; i++)
		put_notable(r, s, "fewest", NAME_OWNER, order[n - i],
		    counts[order[n - i]]);
}

void
report_make_owners(struct report *r)
{
	static const struct report_column columns[] = {
		{ "owner", "owner" }, { "n", "complaints" },
		{ "share", NULL }, { "open", "open" }, { "late", "late" },
		{ "communicative", "talks" }, { "became_valid", "turned" },
		{ "conversion", "rate" }, { "praise", "praise" },
		{ "satisfaction", "satisfaction" }, { NULL, NULL }
	};
	struct owner *all = count(r);
	int64_t *counts = report_count_by(r, NAME_OWNER);
	uint32_t *order = report_order_by(r, NAME_OWNER, counts);
	struct report_section *s;

	if (r->period.span > PERIOD_WEEK)
		make_notable(r, order, counts);
	s = report_section(r, "departments", "Owners", FORM_TABLE,
	    "Talks: help, questions and grumbling, which become complaints "
	    "where they are handled badly.", columns);
	for (uint32_t i = 0; i < r->rows.names[NAME_OWNER].n; i++)
		if (counts[order[i]] > 0 || opinion_of(r->owners, r->nowners,
		    order[i]).praise > 0)
			put_owner(r, s, order[i], &all[order[i]]);
}

/* --- praise --- */

static void
put_praise(struct report *r, struct report_section *s, const char *what,
    enum report_names which)
{
	const struct report_opinion *all = which == NAME_OWNER ? r->owners :
	    r->agents;
	uint32_t n = which == NAME_OWNER ? r->nowners : r->nagents, *order;
	int64_t *counts = mem_arena_alloc(&r->arena, sizeof(*counts) *
	    r->rows.names[which].n);
	struct report_cell *cells;

	for (uint32_t i = 0; i < n; i++)
		counts[i] = all[i].praise;
	order = report_order_by(r, which, counts);
	for (uint32_t i = 0; i < r->rows.names[which].n; i++) {
		if (counts[order[i]] == 0)
			continue;
		cells = report_row(r, s);
		cells[0] = report_named(r, which, order[i]);
		cells[1] = report_number(counts[order[i]]);
		cells[1].tone = HTML_GOOD;
		cells[2] = report_words(str_of(what));
	}
}

void
report_make_praise(struct report *r)
{
	static const struct report_column columns[] = {
		{ "name", "name" }, { "n", "praise" }, { "of", "of" },
		{ NULL, NULL }
	};
	struct report_section *s = report_section(r, "praise", "Praise",
	    FORM_BARS, NULL, columns);

	s->most_shown = MOST_SHOWN;
	put_praise(r, s, "department", NAME_OWNER);
	put_praise(r, s, "member of staff", NAME_AGENT);
}

/* --- satisfaction --- */

static void
put_answer(struct report *r, struct report_section *s, const char *answer,
    int64_t n, int64_t all, enum html_tone tone)
{
	struct report_cell *cells = report_row(r, s);

	cells[0] = report_words(str_of(answer));
	cells[1] = report_number(n);
	cells[1].tone = tone;
	cells[2] = report_share(n, all);
}

static void
make_answers(struct report *r, int64_t graded)
{
	static const struct report_column columns[] = {
		{ "answer", "answer" }, { "n", "answers" },
		{ "share", "share" }, { NULL, NULL }
	};
	static const char *const words[] = { NULL, "1, not at all", "2", "3",
		"4", "5, fully" };
	struct report_section *s = report_section(r, "satisfaction",
	    "Satisfaction", FORM_BARS, "What customers answered after their "
	    "case: from 1 to 5, or yes or no.", columns);

	int64_t all = graded + r->ungraded[0] + r->ungraded[1];

	for (int i = REPORT_BEST; i >= 1 && graded > 0; i--)
		put_answer(r, s, words[i], r->satisfaction[i], all,
		    i >= 4 ? HTML_GOOD : i == 3 ? HTML_PLAIN : HTML_BAD);
	if (all == graded)
		return;
	put_answer(r, s, "yes, no grade", r->ungraded[1], all, HTML_GOOD);
	put_answer(r, s, "no, no grade", r->ungraded[0], all, HTML_BAD);
}

static void
make_course(struct report *r)
{
	static const struct report_column columns[] = {
		{ "from", "from" }, { "mean", "mean" },
		{ "answers", "answers" }, { NULL, NULL }
	};
	const struct report_period *p = &r->period;
	struct report_section *s = report_section(r, "satisfaction_trend",
	    "Satisfaction over time", FORM_TREND, NULL, columns);
	int32_t today = report_day_of(p, p->now_ms);

	for (int i = 0; i < p->nbuckets && p->bucket_day[i] <= today; i++) {
		struct buf day = { 0 };
		struct report_cell *cells;

		report_put_day(&day, p->bucket_day[i]);
		cells = report_row(r, s);
		cells[0] = report_words(mem_arena_str(&r->arena, (struct str){
		    day.data, day.len }));
		cells[1] = report_mean(r->by_bucket[i][1],
		    r->by_bucket[i][0]);
		cells[2] = report_number(r->by_bucket[i][0]);
		buf_clear(&day);
	}
}

void
report_make_satisfaction(struct report *r)
{
	int64_t all = 0;

	for (int i = 1; i <= REPORT_BEST; i++)
		all += r->satisfaction[i];
	make_answers(r, all);
	if (all > 0)
		make_course(r);
}
