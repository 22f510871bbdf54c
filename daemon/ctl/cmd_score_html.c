/*
 * cmd_score_html: the figures of `triagectl score` as a page: how good the
 * rules are, what they take for what, and whether they know when they guess.
 *
 * It knows figures; how a page looks is html.h's business.
 */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "html.h"
#include "score_parts.h"

static double
share(int part, int of)
{
	return of > 0 ? (double)part / of : 0;
}

static enum html_tone
tone_of(double part)
{
	return part >= 0.8 ? HTML_GOOD : part >= 0.6 ? HTML_WARN : HTML_BAD;
}

static void
put_tiles(struct buf *b, const struct score_figures *f)
{
	const struct {
		const char *label;
		double strict, lenient;
		const char *about;
	} rows[] = {
		{ "macro-F1 of types", f->macro_f1, f->macro_f1_lenient,
		    "lenient" },
		{ "accuracy of types", share(f->right, f->n),
		    share(f->right_lenient, f->n), "lenient" },
		{ "accuracy of priorities", share(f->exact, f->n),
		    share(f->within_one, f->n), "within one step" },
	};
	enum { ROWS = sizeof(rows) / sizeof(rows[0]) };
	char values[ROWS][16], notes[ROWS][40];
	struct html_tile tiles[ROWS];

	for (int i = 0; i < ROWS; i++) {
		snprintf(values[i], sizeof(values[i]), "%.3f", rows[i].strict);
		snprintf(notes[i], sizeof(notes[i]), "%.3f %s",
		    rows[i].lenient, rows[i].about);
		tiles[i] = (struct html_tile){ rows[i].label, values[i],
			notes[i], tone_of(rows[i].strict) };
	}
	html_tiles(b, tiles, ROWS);
}

/* --- tables of shares --- */

static void
open_meters(struct buf *b, const char *const *heads)
{
	html_open(b, "div", "wide");
	buf_adds(b, "<table class=\"meters\" style=\"min-width:560px\">");
	buf_adds(b, "<thead><tr><th></th>");
	for (; *heads != NULL; heads++)
		html_element(b, "th", NULL, str_of(*heads));
	buf_adds(b, "</tr></thead><tbody>\n");
}

static void
open_row(struct buf *b, struct str name, int n)
{
	html_open(b, "tr", NULL);
	buf_adds(b, "<th scope=\"row\">");
	html_name(b, name);
	html_close(b, "th");
	html_element(b, "td", NULL, str_of(term_number(n)));
}

static void
close_meters(struct buf *b)
{
	buf_adds(b, "</tbody></table>");
	html_close(b, "div");
}

static void
put_types(struct buf *b, const struct score *s, const struct score_figures *f)
{
	static const char *const heads[] = { "labelled", "precision",
		"recall", "F1", NULL };

	html_section(b, "Types", "Precision: of what was decided so, how much "
	    "is labelled so. Recall: of what is labelled so, how much was "
	    "decided so. F1 is their harmonic mean, macro-F1 the mean of the "
	    "types' F1.");
	open_meters(b, heads);
	for (int i = 0; i < s->types.n; i++) {
		open_row(b, s->types.names[i], s->types.counts[i]);
		html_meter(b, f->precision[i], HTML_PLAIN);
		html_meter(b, f->recall[i], HTML_PLAIN);
		html_meter(b, f->f1[i], tone_of(f->f1[i]));
		html_close(b, "tr");
	}
	close_meters(b);
	html_section_end(b);
}

static void
put_groups(struct buf *b, const struct score *s, const char *title,
    const char *note, const struct score_names *t, bool by_lang)
{
	static const char *const heads[] = { "labelled", "F1 strict",
		"F1 lenient", "priority", "within one", NULL };
	struct score_figures f;

	html_section(b, title, note);
	open_meters(b, heads);
	for (int i = 0; i < t->n; i++) {
		score_count(s, (struct score_filter){
		    by_lang ? i : SCORE_NONE, by_lang ? SCORE_NONE : i }, &f);
		open_row(b, t->names[i], f.n);
		html_meter(b, f.macro_f1, tone_of(f.macro_f1));
		html_meter(b, f.macro_f1_lenient, tone_of(f.macro_f1_lenient));
		html_meter(b, share(f.exact, f.n), HTML_PLAIN);
		html_meter(b, share(f.within_one, f.n), HTML_PLAIN);
		html_close(b, "tr");
	}
	close_meters(b);
	html_section_end(b);
}

/* --- what was taken for what --- */

static int64_t
cell_cb(const void *arg, uint32_t from, uint32_t to)
{
	const int (*confusion)[SCORE_MOST_NAMES] = arg;

	return confusion[from][to];
}

static void
put_confusion(struct buf *b, const char *title, const struct score_names *t,
    const int confusion[][SCORE_MOST_NAMES])
{
	uint32_t order[SCORE_MOST_NAMES];
	struct html_matrix m = { .from = "label", .to = "decided",
		.row_sum = "labelled", .column_sum = "decided",
		.is_same_good = true, .names = t->names, .order = order,
		.n = (uint32_t)t->n, .cell = cell_cb, .arg = confusion };

	for (uint32_t i = 0; i < m.n; i++)
		order[i] = i;
	html_section(b, title, "Rows: as people labelled. Columns: as the "
	    "rules decided. Green is right; the redder, the more often one is "
	    "taken for the other.");
	html_matrix(b, &m);
	html_section_end(b);
}

/* --- confidence --- */

static void
put_square(struct buf *b, const struct score_bin *bins, int most)
{
	struct html_dot dots[2 * SCORE_BINS];
	char titles[2 * SCORE_BINS][96];
	struct html_square square = { "confidence", "right", dots, 0 };

	for (int i = 0; i < 2 * SCORE_BINS; i++) {
		const struct score_bin *bin = &bins[i / 2];
		bool is_lenient = i % 2 != 0;
		int right = is_lenient ? bin->right_lenient : bin->right;

		if (bin->n == 0)
			continue;
		snprintf(titles[i], sizeof(titles[i]), "%.1f to %.1f: %d of %d"
		    " right%s", bin->from, bin->to, right, bin->n,
		    is_lenient ? ", lenient" : "");
		dots[square.n++] = (struct html_dot){ bin->expected,
			share(right, bin->n), share(bin->n, most),
			is_lenient ? HTML_GOOD : HTML_ACCENT, is_lenient,
			titles[i] };
	}
	html_square(b, &square);
}

static void
put_bins(struct buf *b, const struct score_bin *bins)
{
	html_open(b, "div", "wide");
	buf_adds(b, "<table class=\"meters\"><thead><tr><th>confidence</th>"
	    "<th>decisions</th><th>expected</th><th>right</th><th>lenient</th>"
	    "</tr></thead><tbody>\n");
	for (int i = 0; i < SCORE_BINS; i++) {
		const struct score_bin *bin = &bins[i];
		char range[32];

		if (bin->n == 0)
			continue;
		snprintf(range, sizeof(range), "%.1f to %.1f", bin->from,
		    bin->to);
		open_row(b, str_of(range), bin->n);
		html_meter(b, bin->expected, HTML_PLAIN);
		html_meter(b, share(bin->right, bin->n), HTML_ACCENT);
		html_meter(b, share(bin->right_lenient, bin->n), HTML_GOOD);
		html_close(b, "tr");
	}
	close_meters(b);
}

static void
put_calibration(struct buf *b, const struct score *s)
{
	struct score_bin bins[SCORE_BINS];
	double error = score_calibrate(s, bins);
	char note[192];
	int most = 1;

	for (int i = 0; i < SCORE_BINS; i++)
		most = bins[i].n > most ? bins[i].n : most;
	snprintf(note, sizeof(note), "Of decisions with a confidence of 0.8, "
	    "eight in ten should be right: dots on the dashed line. They are "
	    "%.3f off it, weighted by their number.", error);
	html_section(b, "Confidence", note);
	html_open(b, "div", "pair");
	html_open(b, "div", NULL);
	put_square(b, bins, most);
	buf_adds(b, "<p class=\"key\"><span><i class=\"accent dot\"></i>right, "
	    "strict</span><span><i class=\"ring\"></i>right, lenient</span>"
	    "<span>the larger, the more decisions</span></p>\n");
	html_close(b, "div");
	put_bins(b, bins);
	html_close(b, "div");
	html_section_end(b);
}

static void
put_lede(struct buf *b, const struct score *s)
{
	const char *name = s->ctl->args[0], *slash = strrchr(name, '/');

	buf_addf(b, "How often the rule set %s, of %s rules, is right on the "
	    "%s labelled complaints of %s. Strict counts the label alone, "
	    "lenient the second reading of a label, too.", s->hash,
	    term_number(s->nrules), term_number(s->nitems),
	    slash != NULL ? slash + 1 : name);
}

void
score_put_html(struct buf *b, const struct score *s)
{
	struct score_figures f;
	struct buf lede = { 0 };

	score_count(s, (struct score_filter){ SCORE_NONE, SCORE_NONE }, &f);
	put_lede(&lede, s);
	html_begin(b, "Score", (struct str){ lede.data, lede.len });
	put_tiles(b, &f);
	put_types(b, s, &f);
	put_confusion(b, "Types, labelled and decided", &s->types, f.confusion);
	put_confusion(b, "Priorities, labelled and decided", &s->priorities,
	    f.priorities);
	put_groups(b, s, "Languages", NULL, &s->langs, true);
	put_groups(b, s, "Kinds of source", "Macro-F1 of a few complaints says "
	    "little: one of a rare type weighs as much as all others.",
	    &s->sources, false);
	put_calibration(b, s);
	score_put_html_mistakes(b, s);
	html_end(b, STR("Made by triagectl score. It quotes complaints: pass "
	    "this page on as carefully as these."));
	buf_clear(&lede);
}
