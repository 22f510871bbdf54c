/*
 * cmd_report_stats: counters of the days that decisions no longer reach back
 * to.  They count decisions by UTC day and know no case.
 */
#include <string.h>

#include "report_parts.h"

/* Groups of counters that a report shows; the others are for machines. */
static const char *const groups[] = { "kind:", "type:", "priority:",
	"channel:", "owner:", "clock:", NULL };

static bool
is_shown(struct str name)
{
	for (int i = 0; groups[i] != NULL; i++) {
		size_t n = strlen(groups[i]);

		if (name.len > n && memcmp(name.data, groups[i], n) == 0)
			return true;
	}
	return false;
}

static void
add_counter(struct report *r, struct str name, int64_t n)
{
	uint32_t i, known = r->counter_names.n;

	i = names_add(&r->counter_names, &r->arena, name);
	if (r->counter_names.n > known) {
		r->counters = mem_realloc(r->counters, (known + 1) *
		    sizeof(*r->counters));
		r->counters[i] = 0;
	}
	r->counters[i] += n;
}

static int
read_day(struct report *r, int32_t day, struct mem_arena *a, struct err *err)
{
	const struct reply *all;
	struct buf name = { 0 };
	int rc = 0;

	buf_adds(&name, "stats:");
	report_put_day(&name, day);
	all = LINK_ASK(r->link, a, err, STR("HGETALL"),
	    link_key(&r->ctl->conf, a, buf_cstr(&name)));
	if (all == NULL)
		rc = -1;
	for (size_t i = 0; all != NULL && i + 1 < all->count; i += 2) {
		struct str field = all->items[i].text;
		int64_t n = all->items[i + 1].n;

		if (is_shown(field))
			add_counter(r, field, n);
		if (str_is(field, "kind:complaint"))
			r->counted[report_bucket_of(&r->period, day)] += n;
	}
	buf_clear(&name);
	return rc;
}

int
report_read_stats(struct report *r, struct err *err)
{
	const struct report_period *p = &r->period;
	struct mem_arena a = { 0 };
	int rc = 0;

	r->counted_from = r->counted_to = p->first_day;
	if (r->decisions.info.is_there && !r->decisions.info.is_trimmed)
		return 0;
	/* the day of the first decision that is kept is in both, in part */
	r->counted_to = r->decisions.info.is_there ?
	    (int32_t)(r->decisions.info.first_ms / REPORT_DAY_MS) :
	    (int32_t)(p->now_ms / REPORT_DAY_MS) + 1;
	if (r->counted_to > p->end_day)
		r->counted_to = p->end_day;
	for (int32_t day = r->counted_from; day < r->counted_to && rc == 0;
	    day++) {
		rc = read_day(r, day, &a, err);
		mem_arena_reset(&a);
	}
	mem_arena_clear(&a);
	return rc;
}

/* --- as a section --- */

static const struct names *sorted_names;
static const int64_t *sorted_counters;

/* By group, then the largest first, then by name. */
static int
compare_cb(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
	const char *x = sorted_names->strs[a].data;
	const char *y = sorted_names->strs[b].data;
	int order = strncmp(x, y, strcspn(x, ":") + 1);

	if (order == 0)
		order = (sorted_counters[a] < sorted_counters[b]) -
		    (sorted_counters[a] > sorted_counters[b]);
	return order != 0 ? order : strcmp(x, y);
}

void
report_make_counters(struct report *r)
{
	static const struct report_column columns[] = {
		{ "group", "group" }, { "name", "name" }, { "n", "decisions" },
		{ NULL, NULL }
	};
	uint32_t n = r->counter_names.n, *order;
	struct report_section *s;

	s = report_section(r, "counters", "Before that, by the counters of "
	    "each day", FORM_TABLE, "Counters know no case: they count "
	    "decisions, several of each case, by UTC day.", columns);
	order = mem_arena_alloc(&r->arena, (n + 1) * sizeof(*order));
	for (uint32_t i = 0; i < n; i++)
		order[i] = i;
	sorted_names = &r->counter_names;
	sorted_counters = r->counters;
	mem_sort(order, n, sizeof(*order), compare_cb);
	for (uint32_t i = 0; i < n; i++) {
		struct report_cell *cells = report_row(r, s);
		struct str name = r->counter_names.strs[order[i]];
		size_t colon = (size_t)((const char *)memchr(name.data, ':',
		    name.len) - name.data);

		cells[0] = report_words((struct str){ name.data, colon });
		cells[1] = report_words((struct str){ name.data + colon + 1,
			name.len - colon - 1 });
		cells[2] = report_number(r->counters[order[i]]);
	}
}
