/*
 * cmd_score_json: the figures of `triagectl score` for programs.
 */
#include <stdlib.h>

#include "score_parts.h"

static void
put_real(struct buf *b, const char *name, double x)
{
	buf_json_name(b, name);
	buf_add_thousandths(b, (int64_t)(x * 1000 + 0.5));
}

static void
put_int(struct buf *b, struct str name, int n)
{
	buf_json_name_str(b, name);
	buf_add_int(b, n);
}

static void
put_share(struct buf *b, const char *name, int part, int of)
{
	put_real(b, name, of > 0 ? (double)part / of : 0);
}

static void
put_figures(struct buf *b, const struct score_figures *f)
{
	put_int(b, STR("n"), f->n);
	put_share(b, "accuracy", f->right, f->n);
	put_share(b, "accuracy_lenient", f->right_lenient, f->n);
	put_real(b, "macro_f1", f->macro_f1);
	put_real(b, "macro_f1_lenient", f->macro_f1_lenient);
	put_share(b, "priority_exact", f->exact, f->n);
	put_share(b, "priority_within_one", f->within_one, f->n);
}

static void
put_confusion(struct buf *b, const char *name, const struct score_names *t,
    const int confusion[][SCORE_MOST_NAMES])
{
	buf_json_name(b, name);
	buf_addc(b, '{');
	for (int i = 0; i < t->n; i++) {
		buf_json_name_str(b, t->names[i]);
		buf_addc(b, '{');
		for (int j = 0; j < t->n; j++)
			if (confusion[i][j] > 0)
				put_int(b, t->names[j], confusion[i][j]);
		buf_addc(b, '}');
	}
	buf_addc(b, '}');
}

static void
put_types(struct buf *b, const struct score *s, const struct score_figures *f)
{
	buf_json_name(b, "types");
	buf_addc(b, '{');
	for (int i = 0; i < s->types.n; i++) {
		buf_json_name_str(b, s->types.names[i]);
		buf_addc(b, '{');
		put_int(b, STR("n"), s->types.counts[i]);
		put_real(b, "precision", f->precision[i]);
		put_real(b, "recall", f->recall[i]);
		put_real(b, "f1", f->f1[i]);
		buf_addc(b, '}');
	}
	buf_addc(b, '}');
}

static void
put_groups(struct buf *b, const struct score *s, const char *name,
    const struct score_names *t, bool by_lang)
{
	struct score_figures f;

	buf_json_name(b, name);
	buf_addc(b, '{');
	for (int i = 0; i < t->n; i++) {
		score_count(s, (struct score_filter){
		    by_lang ? i : SCORE_NONE, by_lang ? SCORE_NONE : i }, &f);
		buf_json_name_str(b, t->names[i]);
		buf_addc(b, '{');
		put_figures(b, &f);
		buf_addc(b, '}');
	}
	buf_addc(b, '}');
}

static void
put_calibration(struct buf *b, const struct score *s)
{
	struct score_bin bins[SCORE_BINS];
	double error = score_calibrate(s, bins);

	put_real(b, "calibration_error", error);
	buf_json_name(b, "calibration");
	buf_addc(b, '[');
	for (int i = 0; i < SCORE_BINS; i++) {
		buf_adds(b, i > 0 ? ",{" : "{");
		put_real(b, "from", bins[i].from);
		put_real(b, "to", bins[i].to);
		put_int(b, STR("n"), bins[i].n);
		put_real(b, "expected", bins[i].expected);
		put_share(b, "right", bins[i].right, bins[i].n);
		put_share(b, "right_lenient", bins[i].right_lenient,
		    bins[i].n);
		buf_addc(b, '}');
	}
	buf_addc(b, ']');
}

static void
put_text(struct buf *b, const char *name, struct str text)
{
	buf_json_name(b, name);
	if (text.len > 0)
		buf_json(b, text);
	else
		buf_adds(b, "null");
}

static void
put_mistakes(struct buf *b, const struct score *s)
{
	const struct score_item **worst = mem_alloc(
	    (size_t)(s->most_mistakes + 1) * sizeof(struct score_item *));
	int n = score_mistakes(s, worst, s->most_mistakes);

	put_int(b, STR("wrong"), n);
	buf_json_name(b, "mistakes");
	buf_addc(b, '[');
	for (int i = 0; i < n && i < s->most_mistakes; i++) {
		buf_adds(b, i > 0 ? ",{" : "{");
		put_text(b, "id", worst[i]->id);
		put_text(b, "type", worst[i]->type_name);
		put_text(b, "type_alt", worst[i]->alt_name);
		put_text(b, "got", worst[i]->got_type_name);
		put_real(b, "confidence", worst[i]->confidence);
		put_text(b, "rules", worst[i]->rules);
		put_text(b, "because", worst[i]->because);
		buf_addc(b, '}');
	}
	buf_addc(b, ']');
	free(worst);
}

void
score_show_json(const struct score *s)
{
	struct score_figures f;
	struct buf b = { 0 };

	score_count(s, (struct score_filter){ SCORE_NONE, SCORE_NONE }, &f);
	buf_addc(&b, '{');
	put_figures(&b, &f);
	put_types(&b, s, &f);
	put_confusion(&b, "confusion", &s->types, f.confusion);
	put_confusion(&b, "priorities", &s->priorities, f.priorities);
	put_groups(&b, s, "langs", &s->langs, true);
	put_groups(&b, s, "sources", &s->sources, false);
	put_calibration(&b, s);
	put_mistakes(&b, s);
	buf_adds(&b, "}\n");
	fwrite(b.data, 1, b.len, stdout);
	buf_clear(&b);
}
