/*
 * cmd_case_list: triagectl case list: the cases that are asked for, what is due
 * first on top.
 *
 * The index says where to look; what a case is, its hash says.  Memory is that
 * of the cases that are shown, however many are looked through.
 */
#include <stdlib.h>
#include <string.h>

#include "case_parts.h"

#define LIMIT_MOST 100000

struct list {
	struct cases *cases;
	struct str owner, state, customer, priority; /* "": any */
	int64_t due_before_ms;     /* CASE_NO_TIME: any */
	bool is_all;
	int64_t limit;
	struct case_row **rows;    /* room for twice the limit */
	size_t nrows;
	int64_t fitting, looked_at, all, left_out;
	struct progress progress;
};

/* Which first ----------------------------------------------------------------- */

static int
compare_times(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

/* What is due first, then what is more urgent, then what is older. */
static int
compare_rows(const void *left, const void *right)
{
	const struct case_row *a = *(struct case_row *const *)left;
	const struct case_row *b = *(struct case_row *const *)right;
	int way = (a->clock.len == 0) - (b->clock.len == 0);

	if (way == 0 && a->clock.len > 0)
		way = compare_times(a->due_ms, b->due_ms);
	if (way == 0)
		way = str_cmp(a->priority, b->priority);
	if (way == 0)
		way = compare_times(a->opened_ms, b->opened_ms);
	return way != 0 ? way : str_cmp(a->id, b->id);
}

/* Sorts what there is; what is the same case, or beyond the limit, goes. */
static void
settle(struct list *l)
{
	size_t n = 0;

	mem_sort(l->rows, l->nrows, sizeof(*l->rows), compare_rows);
	for (size_t i = 0; i < l->nrows; i++) {
		if (n == (size_t)l->limit || (n > 0 &&
		    str_eq(l->rows[i]->id, l->rows[n - 1]->id)))
			free(l->rows[i]);
		else
			l->rows[n++] = l->rows[i];
	}
	l->nrows = n;
}

static bool
fits(struct str wanted, struct str is)
{
	return wanted.len == 0 || str_eq(wanted, is);
}

static void
take_row_cb(void *arg, const struct case_row *row)
{
	struct list *l = arg;

	l->looked_at++;
	if (!fits(l->owner, row->owner) || !fits(l->state, row->state) ||
	    !fits(l->priority, row->priority) ||
	    (l->due_before_ms != CASE_NO_TIME && (row->clock.len == 0 ||
	    row->due_ms >= l->due_before_ms)))
		return;
	l->fitting++;
	if (l->nrows == 2 * (size_t)l->limit)
		settle(l);
	l->rows[l->nrows++] = case_row_keep(row);
}

static int
take_page_cb(void *arg, const struct str *ids, size_t n, struct err *err)
{
	struct list *l = arg;

	if (case_read_rows(l->cases, ids, n, take_row_cb, l, err) < 0)
		return -1;
	progress_show(&l->progress, l->looked_at, l->looked_at);
	return 0;
}

/* Where to look --------------------------------------------------------------- */

static bool
is_asked_for(const struct list *l, const struct case_place *p)
{
	return fits(l->owner, p->owner) && fits(l->state, p->state) &&
	    (l->is_all || l->state.len > 0 || !p->is_over);
}

/* 0; -1 and err. */
static int
look_into(struct list *l, const struct case_place *places, size_t n,
    struct err *err)
{
	struct case_scan scan;
	int rc = 0;

	for (size_t i = 0; i < n; i++)
		if (is_asked_for(l, &places[i]))
			l->all += places[i].n;
		else if (fits(l->owner, places[i].owner) &&
		    l->state.len == 0)
			l->left_out += places[i].n;
	progress_start(&l->progress, "looking at cases", l->all);
	l->progress.unit = "cases";
	for (size_t i = 0; i < n && rc == 0; i++) {
		if (!is_asked_for(l, &places[i]))
			continue;
		scan = case_scan_place(l->cases, places[i].name);
		rc = case_scan(l->cases, &scan, take_page_cb, l, err);
	}
	progress_end(&l->progress);
	return rc;
}

/* "no case has the state 'clsed'; did you mean 'closed'?"  False where there
 * are such cases. */
static bool
say_unknown(const struct list *l, const char *what, struct str wanted,
    const struct case_place *places, size_t n)
{
	const char **names = mem_alloc((n + 1) * sizeof(*names)), *near;
	struct mem_arena a = { 0 };
	bool is_owner = strcmp(what, "owner") == 0, is_known = false;
	struct str name;

	for (size_t i = 0; i < n; i++) {
		name = is_owner ? places[i].owner : places[i].state;
		names[i] = mem_arena_str(&a, name).data;
		is_known |= str_eq(name, wanted);
	}
	is_known |= wanted.len == 0;
	near = is_known ? NULL : conf_nearest(wanted.data, names);
	if (near != NULL)
		ctl_cannot(l->cases->ctl, "no case has the %s '%.60s'; did "
		    "you mean '%s'?", what, wanted.data, near);
	else if (!is_known)
		ctl_cannot(l->cases->ctl, "no case has the %s '%.60s'", what,
		    wanted.data);
	mem_arena_clear(&a);
	free(names);
	return !is_known;
}

/* Telling --------------------------------------------------------------------- */

static void
show_sum(struct list *l)
{
	struct term_line *line = &l->cases->line;

	if ((int64_t)l->nrows < l->fitting)
		term_line_addf(line, TERM_DIM, "the first %s of ",
		    term_number((int64_t)l->nrows));
	term_line_addf(line, TERM_DIM, "%s case%s", term_number(l->fitting),
	    l->fitting == 1 ? "" : "s");
	if (l->left_out > 0)
		term_line_addf(line, TERM_DIM, "; %s closed, which --all "
		    "shows", term_number(l->left_out));
	term_line_end(line);
}

static enum ctl_status
tell(struct list *l)
{
	struct buf b = { 0 };

	settle(l);
	if (l->cases->as_json) {
		for (size_t i = 0; i < l->nrows; i++) {
			case_put_row(&b, l->rows[i]);
			buf_addc(&b, '\n');
		}
		fwrite(b.data, 1, b.len, stdout);
		buf_clear(&b);
	} else {
		if (l->nrows > 0)
			case_show_table(l->cases, l->rows, l->nrows);
		show_sum(l);
	}
	return l->nrows > 0 ? CTL_DONE : CTL_NO;
}

static enum ctl_status
list_places(struct list *l)
{
	struct err err = { "" };
	size_t n = 0;
	struct case_place *places = case_places(l->cases, &n, &err);

	if (places == NULL || look_into(l, places, n, &err) < 0)
		return case_failed(l->cases, &err);
	if (n == 0)
		ctl_cannot(l->cases->ctl, "no case is in the index; where there "
		    "are cases, triagectl case repair makes it");
	if (n == 0 || say_unknown(l, "owner", l->owner, places, n) ||
	    say_unknown(l, "state", l->state, places, n))
		return CTL_NO;
	return tell(l);
}

static enum ctl_status
list_customer(struct list *l)
{
	struct case_scan scan = case_scan_customer(l->cases, l->customer);
	struct err err = { "" };
	int rc;

	progress_start(&l->progress, "looking at cases", 0);
	rc = case_scan(l->cases, &scan, take_page_cb, l, &err);
	progress_end(&l->progress);
	return rc < 0 ? case_failed(l->cases, &err) : tell(l);
}

static struct str
wanted(const struct cases *c, const char *name)
{
	const char *value = ctl_value(c->ctl, name);

	return str_of(value != NULL ? value : "");
}

enum ctl_status
case_list(struct cases *c)
{
	struct list l = { .cases = c, .owner = wanted(c, "owner"),
		.state = wanted(c, "state"), .limit = 50,
		.customer = wanted(c, "customer"),
		.priority = wanted(c, "priority"),
		.due_before_ms = CASE_NO_TIME,
		.is_all = ctl_value(c->ctl, "all") != NULL };
	enum ctl_status status;

	if (ctl_number(c->ctl, "limit", 1, LIMIT_MOST, &l.limit) < 0 ||
	    ctl_time(c->ctl, "due-before", &l.due_before_ms) < 0)
		return CTL_USAGE;
	l.rows = mem_alloc(2 * (size_t)l.limit * sizeof(struct case_row *));
	status = l.customer.len > 0 ? list_customer(&l) : list_places(&l);
	for (size_t i = 0; i < l.nrows; i++)
		free(l.rows[i]);
	free(l.rows);
	return status;
}
