/*
 * cmd_score_count: figures of `triagectl score`, from labels and decisions.
 * It shows nothing.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "score_parts.h"

static int
number_of(struct score_names *t, struct str name)
{
	int i;

	for (i = 0; i < t->n; i++)
		if (str_eq(t->names[i], name))
			return i;
	if (t->n == SCORE_MOST_NAMES)
		return SCORE_MOST_NAMES - 1; /* the last stands for the rest */
	t->names[t->n] = name;
	return t->n++;
}

static void
label(struct score_names *t, struct str name)
{
	t->counts[number_of(t, name)]++;
}

static int
compare(struct str a, struct str b)
{
	int diff = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);

	return diff != 0 ? diff : (a.len > b.len) - (a.len < b.len);
}

/* By count, the most frequent first, or by name. */
static void
sort(struct score_names *t, bool by_count)
{
	for (int i = 1; i < t->n; i++)
		for (int j = i; j > 0; j--) {
			bool is_before = by_count ?
			    t->counts[j] > t->counts[j - 1] :
			    compare(t->names[j], t->names[j - 1]) < 0;
			struct str name = t->names[j];
			int count = t->counts[j];

			if (!is_before)
				break;
			t->names[j] = t->names[j - 1];
			t->counts[j] = t->counts[j - 1];
			t->names[j - 1] = name;
			t->counts[j - 1] = count;
		}
}

static void
collect(struct score *s)
{
	for (int i = 0; i < s->nitems; i++) {
		label(&s->types, s->items[i].type_name);
		label(&s->priorities, s->items[i].priority_name);
		label(&s->langs, s->items[i].lang_name);
		label(&s->sources, s->items[i].source_name);
	}
	for (int i = 0; i < s->nitems; i++) {
		number_of(&s->types, s->items[i].got_type_name);
		number_of(&s->priorities, s->items[i].got_priority_name);
	}
	sort(&s->types, true);
	sort(&s->priorities, false);
	sort(&s->langs, true);
	sort(&s->sources, true);
}

void
score_number(struct score *s)
{
	collect(s);
	for (int i = 0; i < s->nitems; i++) {
		struct score_item *it = &s->items[i];

		it->type = number_of(&s->types, it->type_name);
		it->alt = it->alt_name.len > 0 ?
		    number_of(&s->types, it->alt_name) : SCORE_NONE;
		it->got_type = number_of(&s->types, it->got_type_name);
		it->priority = number_of(&s->priorities, it->priority_name);
		it->got_priority = number_of(&s->priorities,
		    it->got_priority_name);
		it->lang = number_of(&s->langs, it->lang_name);
		it->source = number_of(&s->sources, it->source_name);
	}
}

/* The label, or its alternative. */
static bool
is_right(const struct score_item *it)
{
	return it->got_type == it->type || it->got_type == it->alt;
}

/* The mean of F1 over the types that are labelled or were decided. */
static double
macro_f1(int confusion[][SCORE_MOST_NAMES], int n, double *precision,
    double *recall, double *f1)
{
	double sum = 0;
	int used = 0;

	for (int t = 0; t < n; t++) {
		int labelled = 0, got = 0, right = confusion[t][t];

		for (int u = 0; u < n; u++) {
			labelled += confusion[t][u];
			got += confusion[u][t];
		}
		precision[t] = got > 0 ? (double)right / got : 0;
		recall[t] = labelled > 0 ? (double)right / labelled : 0;
		f1[t] = labelled + got > 0 ?
		    2.0 * right / (labelled + got) : 0;
		sum += f1[t];
		used += labelled + got > 0;
	}
	return used > 0 ? sum / used : 0;
}

static bool
is_in(struct score_filter f, const struct score_item *it)
{
	return (f.lang == SCORE_NONE || f.lang == it->lang) &&
	    (f.source == SCORE_NONE || f.source == it->source);
}

void
score_count(const struct score *s, struct score_filter f,
    struct score_figures *out)
{
	int lenient[SCORE_MOST_NAMES][SCORE_MOST_NAMES] = { 0 };
	double unused[3][SCORE_MOST_NAMES];

	*out = (struct score_figures){ .n = 0 };
	for (int i = 0; i < s->nitems; i++) {
		const struct score_item *it = &s->items[i];

		if (!is_in(f, it))
			continue;
		out->n++;
		out->right += it->got_type == it->type;
		out->right_lenient += is_right(it);
		out->exact += it->got_priority == it->priority;
		out->within_one += abs(it->got_priority - it->priority) <= 1;
		out->confusion[it->type][it->got_type]++;
		out->priorities[it->priority][it->got_priority]++;
		lenient[is_right(it) ? it->got_type : it->type]
		    [it->got_type]++;
	}
	out->macro_f1 = macro_f1(out->confusion, s->types.n, out->precision,
	    out->recall, out->f1);
	out->macro_f1_lenient = macro_f1(lenient, s->types.n, unused[0],
	    unused[1], unused[2]);
}

double
score_calibrate(const struct score *s, struct score_bin *bins)
{
	static const double edges[SCORE_BINS + 1] = { 0, 0.4, 0.5, 0.6, 0.7,
		0.8, 0.9, 1.0 };
	double error = 0;

	for (int b = 0; b < SCORE_BINS; b++) {
		struct score_bin *bin = &bins[b];

		*bin = (struct score_bin){ edges[b], edges[b + 1], 0, 0, 0,
			0 };
		for (int i = 0; i < s->nitems; i++) {
			const struct score_item *it = &s->items[i];

			if (it->confidence < bin->from - 1e-9 ||
			    (b + 1 < SCORE_BINS &&
			    it->confidence >= bin->to - 1e-9))
				continue;
			bin->n++;
			bin->expected += it->confidence;
			bin->right += it->got_type == it->type;
			bin->right_lenient += is_right(it);
		}
		error += fabs(bin->expected - bin->right);
		if (bin->n > 0)
			bin->expected /= bin->n;
	}
	return error / s->nitems;
}

static int
compare_cb(const void *left, const void *right)
{
	const struct score_item *a = *(const struct score_item *const *)left;
	const struct score_item *b = *(const struct score_item *const *)right;

	if (a->confidence != b->confidence)
		return a->confidence < b->confidence ? 1 : -1;
	return (a > b) - (a < b); /* in the order of the file */
}

int
score_mistakes(const struct score *s, const struct score_item **out, int most)
{
	const struct score_item **all = mem_alloc(
	    (size_t)s->nitems * sizeof(struct score_item *));
	int n = 0;

	for (int i = 0; i < s->nitems; i++)
		if (!is_right(&s->items[i]))
			all[n++] = &s->items[i];
	mem_sort(all, (size_t)n, sizeof(*all), compare_cb);
	memcpy(out, all, (size_t)(n < most ? n : most) * sizeof(*all));
	free(all);
	return n;
}
