/*
 * cmd_score_show: the figures of `triagectl score` for people: what stands
 * first is what one asks first.
 */
#include <stdlib.h>

#include "score_parts.h"

#define NAME_COLUMNS 23
#define NUMBER_COLUMNS 9   /* of the matrices */
#define FIGURE_COLUMNS 11
#define BAR_COLUMNS 24
#define LEAST_BAR 4
#define ABOUT_COLUMNS 30   /* what a figure of the summary is */

static void
heading(struct term_line *l, const char *text)
{
	term_line_end(l);
	term_line_adds(l, TERM_BOLD, text);
	term_line_end(l);
}

static enum term_style
style_of(double part)
{
	return part >= 0.8 ? TERM_GREEN : part >= 0.6 ? TERM_YELLOW : TERM_RED;
}

static void
add_real(struct term_line *l, enum term_style style, double x)
{
	char text[32];

	snprintf(text, sizeof(text), "%.2f", x);
	term_line_right(l, style, str_of(text), FIGURE_COLUMNS);
}

static double
share(int part, int of)
{
	return of > 0 ? (double)part / of : 0;
}

/* As long as there is room for, and for so many columns behind it. */
static void
add_bar(struct term_line *l, double part, int behind)
{
	int left = l->term->width - term_line_columns(l) - 2 - behind;
	struct buf bar = { 0 };

	left = l->term->width == 0 || left > BAR_COLUMNS ? BAR_COLUMNS : left;
	if (left < LEAST_BAR)
		return;
	term_line_adds(l, TERM_PLAIN, "  ");
	term_bar(&bar, l->term, part, left, true);
	term_line_add(l, style_of(part), (struct str){ bar.data, bar.len });
	buf_clear(&bar);
}

static void
show_one(struct term_line *l, const char *name, double part, const char *about)
{
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_PLAIN, str_of(name), NAME_COLUMNS);
	add_real(l, style_of(part), part);
	add_bar(l, part, ABOUT_COLUMNS);
	term_line_addf(l, TERM_DIM, "  %s", about);
	term_line_end(l);
}

static void
show_summary(struct term_line *l, const struct score_figures *f)
{
	term_line_addf(l, TERM_BOLD, "%s complaints", term_number(f->n));
	term_line_end(l);
	show_one(l, "macro-F1 strict", f->macro_f1, "the label alone");
	show_one(l, "macro-F1 lenient", f->macro_f1_lenient,
	    "the label or its alternative");
	show_one(l, "accuracy strict", share(f->right, f->n), "");
	show_one(l, "accuracy lenient", share(f->right_lenient, f->n), "");
	show_one(l, "priority exact", share(f->exact, f->n), "");
	show_one(l, "priority within one", share(f->within_one, f->n), "");
}

static void
column_heads(struct term_line *l, const char *name, const char *const *heads)
{
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_DIM, str_of(name), NAME_COLUMNS);
	for (; *heads != NULL; heads++)
		term_line_right(l, TERM_DIM, str_of(*heads), FIGURE_COLUMNS);
	term_line_end(l);
}

static void
show_types(struct term_line *l, const struct score *s,
    const struct score_figures *f)
{
	static const char *const heads[] = { "labels", "precision", "recall",
		"F1", NULL };

	heading(l, "Types");
	column_heads(l, "", heads);
	for (int i = 0; i < s->types.n; i++) {
		term_line_adds(l, TERM_PLAIN, "  ");
		term_line_cell(l, TERM_PLAIN, s->types.names[i], NAME_COLUMNS);
		term_line_right(l, TERM_PLAIN,
		    str_of(term_number(s->types.counts[i])), FIGURE_COLUMNS);
		add_real(l, TERM_PLAIN, f->precision[i]);
		add_real(l, TERM_PLAIN, f->recall[i]);
		add_real(l, style_of(f->f1[i]), f->f1[i]);
		add_bar(l, f->f1[i], 0);
		term_line_end(l);
	}
}

static int
name_columns(const struct score_names *t, int i)
{
	int columns = term_columns(t->names[i]) + 2;

	return columns < NUMBER_COLUMNS ? NUMBER_COLUMNS : columns;
}

/* "venting", or "4 venting" */
static void
add_label(struct term_line *l, const struct score_names *t, int i,
    bool is_named)
{
	struct buf text = { 0 };

	if (!is_named)
		buf_addf(&text, "%d ", i + 1);
	buf_add_str(&text, t->names[i]);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_PLAIN, (struct str){ text.data, text.len },
	    NAME_COLUMNS);
	buf_clear(&text);
}

/* Is there room for whole names above the columns?  Else they have numbers. */
static bool
are_named(const struct term_line *l, const struct score_names *t)
{
	int columns = 2 + NAME_COLUMNS;

	for (int j = 0; j < t->n; j++)
		columns += name_columns(t, j);
	return l->term->width == 0 || columns <= l->term->width;
}

/* Rows are labels, columns what was decided; the diagonal is right. */
static void
show_confusion(struct term_line *l, const char *title,
    const struct score_names *t, const int confusion[][SCORE_MOST_NAMES])
{
	bool is_named = are_named(l, t);

	heading(l, title);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_DIM, STR("label, then decided"), NAME_COLUMNS);
	for (int j = 0; j < t->n; j++)
		term_line_right(l, TERM_DIM, is_named ? t->names[j] :
		    str_of(term_number(j + 1)), is_named ?
		    name_columns(t, j) : NUMBER_COLUMNS);
	term_line_end(l);
	for (int i = 0; i < t->n; i++) {
		add_label(l, t, i, is_named);
		for (int j = 0; j < t->n; j++)
			term_line_right(l, i == j ? TERM_GREEN :
			    confusion[i][j] > 0 ? TERM_RED : TERM_DIM,
			    confusion[i][j] > 0 ?
			    str_of(term_number(confusion[i][j])) : STR("."),
			    is_named ? name_columns(t, j) : NUMBER_COLUMNS);
		term_line_end(l);
	}
}

static void
show_groups(struct term_line *l, const struct score *s, const char *title,
    const struct score_names *t, bool by_lang)
{
	static const char *const heads[] = { "labels", "F1 strict",
		"lenient", "priority", "near", NULL };
	struct score_figures f;

	heading(l, title);
	column_heads(l, "", heads);
	for (int i = 0; i < t->n; i++) {
		score_count(s, (struct score_filter){
		    by_lang ? i : SCORE_NONE, by_lang ? SCORE_NONE : i }, &f);
		term_line_adds(l, TERM_PLAIN, "  ");
		term_line_cell(l, TERM_PLAIN, t->names[i], NAME_COLUMNS);
		term_line_right(l, TERM_PLAIN, str_of(term_number(f.n)),
		    FIGURE_COLUMNS);
		add_real(l, style_of(f.macro_f1), f.macro_f1);
		add_real(l, style_of(f.macro_f1_lenient), f.macro_f1_lenient);
		add_real(l, TERM_PLAIN, share(f.exact, f.n));
		add_real(l, TERM_PLAIN, share(f.within_one, f.n));
		term_line_end(l);
	}
}

static void
show_bin(struct term_line *l, const struct score_bin *bin)
{
	char range[32];

	snprintf(range, sizeof(range), "%.1f to %.1f", bin->from, bin->to);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_PLAIN, str_of(range), NAME_COLUMNS);
	term_line_right(l, TERM_PLAIN, str_of(term_number(bin->n)),
	    FIGURE_COLUMNS);
	if (bin->n > 0) {
		double right = share(bin->right, bin->n);
		double off = right - bin->expected;

		add_real(l, TERM_PLAIN, bin->expected);
		add_real(l, off > -0.1 && off < 0.1 ? TERM_GREEN :
		    TERM_YELLOW, right);
		add_real(l, TERM_PLAIN, share(bin->right_lenient, bin->n));
		add_bar(l, right, 0);
	}
	term_line_end(l);
}

static void
show_calibration(struct term_line *l, const struct score *s)
{
	static const char *const heads[] = { "decisions", "expected", "right",
		"lenient", NULL };
	struct score_bin bins[SCORE_BINS];
	double error = score_calibrate(s, bins);

	heading(l, "Confidence");
	column_heads(l, "", heads);
	for (int i = 0; i < SCORE_BINS; i++)
		show_bin(l, &bins[i]);
	term_line_addf(l, TERM_DIM, "  calibration error %.3f", error);
	term_line_end(l);
}

static void
show_line(struct term_line *l, enum term_style style, struct str text)
{
	if (text.len == 0)
		return;
	term_line_adds(l, TERM_PLAIN, "      ");
	term_line_rest(l, 6, style, text);
}

static void
show_mistake(struct term_line *l, const struct score_item *it)
{
	term_line_adds(l, TERM_RED, l->term->has_unicode ? "  ✗ " : "  x ");
	term_line_add(l, TERM_BOLD, it->id);
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_add(l, TERM_GREEN, it->type_name);
	if (it->alt_name.len > 0) {
		term_line_adds(l, TERM_DIM, " or ");
		term_line_add(l, TERM_GREEN, it->alt_name);
	}
	term_line_adds(l, TERM_DIM, ", decided ");
	term_line_add(l, TERM_RED, it->got_type_name);
	term_line_addf(l, TERM_DIM, "  %.0f%%", 100 * it->confidence);
	term_line_end(l);
	show_line(l, TERM_PLAIN, it->text);
	show_line(l, TERM_CYAN, it->because);
	show_line(l, TERM_DIM, it->rules);
}

static void
show_mistakes(struct term_line *l, const struct score *s)
{
	const struct score_item **worst = mem_alloc(
	    (size_t)(s->most_mistakes + 1) * sizeof(struct score_item *));
	int n = score_mistakes(s, worst, s->most_mistakes);

	if (s->most_mistakes > 0) {
		term_line_end(l);
		term_line_adds(l, TERM_BOLD, "Mistakes");
		term_line_addf(l, TERM_DIM, "  the most confident of %s",
		    term_number(n));
		term_line_end(l);
	}
	for (int i = 0; i < n && i < s->most_mistakes; i++)
		show_mistake(l, worst[i]);
	free(worst);
}

void
score_show(const struct score *s)
{
	struct score_figures f;
	struct term_line l = { 0 };

	score_count(s, (struct score_filter){ SCORE_NONE, SCORE_NONE }, &f);
	term_line_start(&l, &s->ctl->out);
	show_summary(&l, &f);
	show_types(&l, s, &f);
	show_confusion(&l, "Types confused", &s->types, f.confusion);
	show_confusion(&l, "Priorities confused", &s->priorities,
	    f.priorities);
	show_groups(&l, s, "Languages", &s->langs, true);
	show_groups(&l, s, "Sources", &s->sources, false);
	show_calibration(&l, s);
	show_mistakes(&l, s);
	term_line_clear(&l);
}
