/*
 * cmd_explain_merge_show: how what rules proposed became one type, one
 * priority, one owner: what won, by how much, and what was taken where nobody
 * spoke.
 */

#include "explain_parts.h"
#include "json_scan.h"

#define NAME_COLUMNS 24

static struct str
decided(struct explain *x, const char *name)
{
	return explain_member(&x->arena, (struct str){ x->decision.data,
	    x->decision.len }, name);
}

static int
compare_scores(const void *left, const void *right)
{
	const struct named_score *const *a = left, *const *b = right;

	if ((*a)->thousandths != (*b)->thousandths)
		return (*a)->thousandths > (*b)->thousandths ? -1 : 1;
	return *a < *b ? -1 : 1; /* in declared order, as a tie goes */
}

static void
show_bar(struct explain *x, const struct named_score *score, int64_t most,
    bool is_first)
{
	struct term_line *l = &x->line;
	struct buf bar = { 0 }, points = { 0 };
	int columns = explain_width(x) / 3;

	buf_add_thousandths(&points, score->thousandths);
	term_bar(&bar, l->term, (double)score->thousandths / (double)most,
	    columns > 40 ? 40 : columns, false);
	term_line_adds(l, TERM_PLAIN, "    ");
	term_line_cell(l, is_first ? TERM_BOLD : TERM_PLAIN, score->name,
	    NAME_COLUMNS - 2);
	term_line_right(l, TERM_PLAIN, (struct str){ points.data,
	    points.len }, 7);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, is_first ? TERM_GREEN : TERM_DIM,
	    (struct str){ bar.data, bar.len });
	term_line_end(l);
	buf_clear(&bar);
	buf_clear(&points);
}

/* How the first won. */
static void
say_winner(struct explain *x, const struct named_score *const *sorted,
    uint32_t n)
{
	struct buf b = { 0 };

	buf_add_str(&b, sorted[0]->name);
	if (n == 1) {
		buf_adds(&b, " alone scored");
	} else if (sorted[0]->thousandths == sorted[1]->thousandths) {
		buf_adds(&b, " wins the tie: it is declared before ");
		buf_add_str(&b, sorted[1]->name);
	} else {
		buf_adds(&b, " wins by ");
		buf_add_thousandths(&b, sorted[0]->thousandths -
		    sorted[1]->thousandths);
		buf_adds(&b, " over ");
		buf_add_str(&b, sorted[1]->name);
	}
	buf_addf(&b, "; confidence %.0f%%", x->trace.verdict->confidence *
	    100);
	explain_wrap(x, 4, TERM_PLAIN, (struct str){ b.data, b.len });
	buf_clear(&b);
}

/* What was taken where no rule spoke. */
static void
say_fallback(struct explain *x, const char *nobody, struct str of_case,
    struct str taken)
{
	struct buf b = { 0 };

	buf_addf(&b, "%s: ", nobody);
	buf_add_str(&b, taken);
	buf_adds(&b, x->trace.facts.case_is_known && of_case.len > 0 ?
	    " is in force for the case" : " is the default");
	explain_wrap(x, 4, TERM_PLAIN, (struct str){ b.data, b.len });
	buf_clear(&b);
}

void
explain_show_type(struct explain *x)
{
	const struct verdict *v = x->trace.verdict;
	const struct named_score **sorted;
	uint32_t i;

	if (v->nscores == 0) {
		say_fallback(x, "nothing scored", x->trace.facts.case_type,
		    decided(x, "type"));
		return;
	}
	sorted = mem_arena_alloc(&x->arena, v->nscores * sizeof(*sorted));
	for (i = 0; i < v->nscores; i++)
		sorted[i] = &v->scores[i];
	mem_sort(sorted, v->nscores, sizeof(*sorted), compare_scores);
	for (i = 0; i < v->nscores; i++)
		show_bar(x, sorted[i], sorted[0]->thousandths, i == 0);
	say_winner(x, sorted, v->nscores);
}

/* How many rules that fired proposed a member of that name. */
static int
count_proposals(const struct explain *x, const char *name)
{
	const struct fired *f;
	struct str unused;
	int n = 0;

	for (f = x->trace.verdict->fired; f != NULL; f = f->next)
		n += json_scan_member(f->did, name, &unused);
	return n;
}

void
explain_show_priority(struct explain *x)
{
	const struct verdict *v = x->trace.verdict;
	struct str taken = decided(x, "priority");
	struct buf b = { 0 };
	int n = count_proposals(x, "priority");

	if (n == 0) {
		say_fallback(x, "no rule proposed one",
		    x->trace.facts.case_priority, taken);
		return;
	}
	buf_add_str(&b, v->priority);
	buf_adds(&b, n == 1 ? " was proposed" :
	    " is the most urgent that was proposed");
	if (!str_eq(v->priority, taken)) {
		buf_adds(&b, "; ");
		buf_add_str(&b, taken);
		buf_adds(&b, " stays in force: an event makes a case more "
		    "urgent, never less");
	}
	explain_wrap(x, 4, TERM_PLAIN, (struct str){ b.data, b.len });
	buf_clear(&b);
}

static int64_t
rank_of(const struct fired *f)
{
	struct str rank;

	return json_scan_member(f->did, "rank", &rank) ?
	    json_scan_int(rank, -1) : -1;
}

/* The two highest ranks: [0] the winner. */
static void
find_ranks(const struct verdict *v, const struct fired *best[2])
{
	const struct fired *f;

	best[0] = best[1] = NULL;
	for (f = v->fired; f != NULL; f = f->next) {
		if (rank_of(f) < 0)
			continue;
		if (best[0] == NULL || rank_of(f) > rank_of(best[0])) {
			best[1] = best[0];
			best[0] = f;
		} else if (best[1] == NULL || rank_of(f) > rank_of(best[1])) {
			best[1] = f;
		}
	}
}

void
explain_show_owner(struct explain *x)
{
	const struct fired *best[2];
	struct buf b = { 0 };

	find_ranks(x->trace.verdict, best);
	if (best[0] == NULL) {
		say_fallback(x, "no rule assigned it",
		    x->trace.facts.case_owner, decided(x, "owner"));
		return;
	}
	buf_add_str(&b, x->trace.verdict->owner);
	buf_addf(&b, " by rank %lld", (long long)rank_of(best[0]));
	if (best[1] != NULL) {
		buf_adds(&b, "; next ");
		buf_add_str(&b, explain_member(&x->arena, best[1]->did,
		    "owner"));
		buf_addf(&b, " by rank %lld", (long long)rank_of(best[1]));
	}
	if (!str_eq(x->trace.verdict->owner, decided(x, "owner"))) {
		buf_adds(&b, "; the case is with ");
		buf_add_str(&b, decided(x, "owner"));
		buf_adds(&b, ", who took it over or to whom it was "
		    "escalated");
	}
	explain_wrap(x, 4, TERM_PLAIN, (struct str){ b.data, b.len });
	buf_clear(&b);
}

/* Why the event was refused. */
void
explain_show_refusal(struct explain *x)
{
	const struct verdict *v = x->trace.verdict;
	struct buf b = { 0 };

	if (v->refused.len == 0)
		return;
	buf_adds(&b, "the event is refused: ");
	buf_add_str(&b, v->refused);
	buf_adds(&b, ": ");
	buf_add_str(&b, v->detail);
	explain_wrap(x, 4, TERM_RED, (struct str){ b.data, b.len });
	buf_clear(&b);
}

void
explain_show_state(struct explain *x)
{
	const struct verdict *v = x->trace.verdict;
	struct str before = x->trace.facts.case_state;
	struct buf b = { 0 };

	if (v->state.len == 0)
		return; /* the rules declare no states */
	if (str_eq(before, v->state)) {
		buf_adds(&b, "the case stays in the state ");
	} else {
		buf_add_str(&b, before);
		buf_adds(&b, " becomes ");
	}
	buf_add_str(&b, v->state);
	if (v->cause.len > 0) {
		buf_adds(&b, "; it is ");
		buf_add_str(&b, v->nature);
		buf_adds(&b, ": ");
		buf_add_str(&b, v->cause);
	}
	explain_wrap(x, 4, TERM_PLAIN, (struct str){ b.data, b.len });
	buf_clear(&b);
}
