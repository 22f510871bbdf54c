/*
 * cmd_report_actions: where action would help most, as figures in sentences:
 * what is complained of most, which deadlines are missed where, where talks
 * become complaints, who leaves customers unhappy.
 *
 * It suggests where to look; what to do is for people.
 */
#include <stdlib.h>
#include <string.h>

#include "json_scan.h"
#include "report_parts.h"

#define MOST_OF_A_KIND 3
#define FEWEST 2           /* one complaint is no pattern */
#define UNHAPPY 3.0        /* of 5 */

/* Two names as one number, to be sorted and counted. */
struct pairs {
	uint64_t *keys;
	uint32_t n, cap;
};
struct pair {
	uint32_t a, b;
	int64_t n;
};

static void
add(struct pairs *p, uint32_t a, uint32_t b)
{
	if (p->n == p->cap) {
		p->cap = p->cap > 0 ? 2 * p->cap : 1024;
		p->keys = mem_realloc(p->keys, p->cap * sizeof(*p->keys));
	}
	p->keys[p->n++] = (uint64_t)a << 32 | b;
}

static int
compare_cb(const void *left, const void *right)
{
	uint64_t a = *(const uint64_t *)left, b = *(const uint64_t *)right;

	return (a > b) - (a < b);
}

/* The most frequent pairs, the first of them first. */
static int
top(struct pairs *p, struct pair *out)
{
	int n = 0;

	mem_sort(p->keys, p->n, sizeof(*p->keys), compare_cb);
	for (uint32_t i = 0, next; i < p->n; i = next) {
		struct pair pair = { (uint32_t)(p->keys[i] >> 32),
			(uint32_t)p->keys[i], 0 };
		int at;

		for (next = i; next < p->n && p->keys[next] == p->keys[i];)
			next++;
		pair.n = next - i;
		for (at = n; at > 0 && out[at - 1].n < pair.n; at--)
			if (at < MOST_OF_A_KIND)
				out[at] = out[at - 1];
		if (at < MOST_OF_A_KIND)
			out[at] = pair;
		n += n < MOST_OF_A_KIND;
	}
	free(p->keys);
	return n;
}

static void
put(struct report *r, struct report_section *s, const char *kind, int64_t n,
    const char *text)
{
	struct report_cell *cells = report_row(r, s);

	cells[0] = report_words(str_of(text));
	cells[1] = report_words(str_of(kind));
	cells[2] = report_number(n);
}

static const char *
name_of(const struct report *r, enum report_names which, uint32_t n)
{
	return report_name_of(&r->rows, which, n).data;
}

static void
put_causes(struct report *r, struct report_section *s)
{
	struct pairs pairs = { NULL, 0, 0 };
	struct pair found[MOST_OF_A_KIND];
	int n;

	for (uint32_t i = 0; i < r->rows.n; i++) {
		const struct report_case *c = &r->rows.cases[i];

		if (report_is_counted(c) && c->name[NAME_PRODUCT] !=
		    REPORT_NOBODY)
			add(&pairs, c->name[NAME_TYPE],
			    c->name[NAME_PRODUCT]);
	}
	n = top(&pairs, found);
	for (int i = 0; i < n && found[i].n >= FEWEST; i++)
		put(r, s, "cause", found[i].n, report_text(r, "%.80s about "
		    "%.80s: %s complaints, %.0f%% of all. Look for their "
		    "cause.", name_of(r, NAME_TYPE, found[i].a),
		    name_of(r, NAME_PRODUCT, found[i].b),
		    term_number(found[i].n), 100.0 * (double)found[i].n /
		    (double)r->complaints));
}

/* Each clock that a case missed, with its owner. */
static void
add_missed(struct report *r, struct pairs *pairs, const struct report_case *c)
{
	struct str name, state, json = report_name_of(&r->rows, NAME_CLOCKS,
	    c->name[NAME_CLOCKS]);
	struct json_scan scan;

	if (json_scan_open(&scan, json, '{') < 0)
		return;
	while (json_scan_next(&scan, &name, &state) == 1) {
		if (report_end_of(state) != ENDED_BROKEN)
			continue;
		buf_reset(&r->text);
		json_scan_text(name, &r->text);
		add(pairs, report_name(&r->rows, NAME_CLOCK, (struct str){
		    r->text.data, r->text.len }), c->name[NAME_OWNER]);
	}
}

static void
put_deadlines(struct report *r, struct report_section *s)
{
	struct pairs pairs = { NULL, 0, 0 };
	struct pair found[MOST_OF_A_KIND];
	int n;

	for (uint32_t i = 0; i < r->rows.n; i++)
		if (report_is_counted(&r->rows.cases[i]) &&
		    report_is_late(r, &r->rows.cases[i]))
			add_missed(r, &pairs, &r->rows.cases[i]);
	n = top(&pairs, found);
	for (int i = 0; i < n; i++)
		put(r, s, "deadline", found[i].n, report_text(r, "%.80s was "
		    "missed %s times by %.80s. Give it people or hours, or "
		    "promise less.", name_of(r, NAME_CLOCK, found[i].a),
		    term_number(found[i].n), name_of(r, NAME_OWNER,
		    found[i].b)));
}

static void
put_turned(struct report *r, struct report_section *s)
{
	uint32_t n = r->rows.names[NAME_OWNER].n, most = 0;
	int64_t (*counts)[2] = mem_alloc(n * sizeof(*counts));

	for (uint32_t i = 0; i < r->rows.n; i++) {
		const struct report_case *c = &r->rows.cases[i];

		if (!report_is_counted(c) || !c->was_communicative)
			continue;
		counts[c->name[NAME_OWNER]][0]++;
		counts[c->name[NAME_OWNER]][1] += c->is_valid;
	}
	for (uint32_t i = 0; i < n; i++)
		if (counts[i][1] > counts[most][1])
			most = i;
	if (counts[most][1] > 0)
		put(r, s, "conversion", counts[most][1], report_text(r,
		    "%s of %s talks with %.80s became complaints. Answer "
		    "sooner, and ask once more whether it helped.",
		    term_number(counts[most][1]), term_number(counts[most][0]),
		    name_of(r, NAME_OWNER, most)));
	free(counts);
}

static void
put_unhappy(struct report *r, struct report_section *s)
{
	for (uint32_t i = 1; i < r->nowners; i++) {
		const struct report_opinion *o = &r->owners[i];
		double mean = (double)o->satisfied / (double)o->feedback;

		if (o->feedback >= FEWEST && mean < UNHAPPY)
			put(r, s, "satisfaction", o->feedback, report_text(r,
			    "Customers of %.80s give %.1f of 5 in %s answers. "
			    "Listen to some of their cases.", name_of(r,
			    NAME_OWNER, i), mean, term_number(o->feedback)));
	}
}

void
report_make_actions(struct report *r)
{
	static const struct report_column columns[] = {
		{ "text", "" }, { "kind", NULL }, { "n", NULL },
		{ NULL, NULL }
	};
	struct report_section *s = report_section(r, "actions", "Where action "
	    "would help most", FORM_WORDS, NULL, columns);

	put_causes(r, s);
	put_deadlines(r, s);
	put_turned(r, s);
	put_unhappy(r, s);
}
