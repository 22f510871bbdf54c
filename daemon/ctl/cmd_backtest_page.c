/*
 * cmd_backtest_page: the page's list of cases with their evidence, and what
 * the page was made of.
 *
 * Cases are texts from outside: all of it goes through html_text().
 */
#include <stdio.h>

#include "backtest_parts.h"
#include "html.h"

/* --- cases --- */

static void
put_items(struct buf *b, const struct backtest_piece *p, const char *tag,
    const char *sign)
{
	for (; p != NULL; p = p->next) {
		buf_addc(b, ' ');
		html_open(b, tag, NULL);
		buf_adds(b, sign);
		html_text(b, p->text);
		buf_addf(b, "</%s>", tag);
	}
}

static void
put_change(struct buf *b, const struct backtest_case *c,
    enum backtest_field field, struct mem_arena *a)
{
	const char *name = backtest_fields[field];
	const struct backtest_piece *gone, *new;
	bool is_word;

	gone = backtest_only(a, c->json[BEFORE], c->json[AFTER], name);
	new = backtest_only(a, c->json[AFTER], c->json[BEFORE], name);
	is_word = field < FIELD_FLAGS && gone != NULL && new != NULL;
	html_open(b, "span", "move");
	buf_addf(b, "<em>%s</em>", name);
	put_items(b, gone, "s", "");
	if (is_word)
		buf_adds(b, " →");
	put_items(b, new, "b", is_word ? "" : "+");
	html_close(b, "span");
}

static void
put_why(struct buf *b, const struct backtest_why *w)
{
	const struct backtest_piece *p;

	html_open(b, "li", NULL);
	html_open(b, "code", NULL);
	html_text(b, w->rule);
	buf_adds(b, "</code>");
	if (w->did.len > 0) {
		buf_adds(b, " <span class=\"did\">");
		html_text(b, w->did);
		buf_adds(b, "</span>");
	}
	for (p = w->because; p != NULL; p = p->next) {
		buf_adds(b, p->is_quote ? " <q>" : " · ");
		html_text(b, p->text);
		buf_adds(b, p->is_quote ? "</q>" : "");
	}
	html_close(b, "li");
}

static void
put_side(struct buf *b, const struct backtest_case *c, int side,
    struct mem_arena *a)
{
	const struct backtest_why *w = backtest_why(a, c->json[side],
	    c->json[!side]);

	html_open(b, "div", NULL);
	html_element(b, "h4", NULL, side == BEFORE ?
	    STR("Only the rules in force") : STR("Only the candidate"));
	if (w == NULL)
		html_element(b, "p", "empty", STR("nothing"));
	html_open(b, "ul", NULL);
	for (; w != NULL; w = w->next)
		put_why(b, w);
	html_close(b, "ul");
	html_close(b, "div");
}

static void
put_case(struct buf *b, const struct backtest_group *g,
    const struct backtest_case *c, bool is_first, struct mem_arena *a)
{
	struct buf at = { 0 };

	buf_time(&at, c->at_ms);
	html_open(b, "article", "case");
	html_open(b, "div", "top");
	html_element(b, "h3", "mono", c->event);
	if (!str_eq(c->event, c->case_id)) {
		html_open(b, "span", NULL);
		buf_adds(b, "case ");
		html_text(b, c->case_id);
		html_close(b, "span");
	}
	html_elementf(b, "span", NULL, "%.10s %.8s UTC", buf_cstr(&at),
	    buf_cstr(&at) + 11);
	if (is_first && g->n > 1)
		html_elementf(b, "span", "pill", "%s like this",
		    term_number(g->n));
	html_close(b, "div");
	html_open(b, "div", "moves");
	for (int i = 0; i < FIELD__MAX; i++)
		if (g->changed & 1u << i)
			put_change(b, c, (enum backtest_field)i, a);
	html_close(b, "div");
	html_open(b, "div", "sides");
	put_side(b, c, BEFORE, a);
	put_side(b, c, AFTER, a);
	html_close(b, "div");
	html_close(b, "article");
	buf_clear(&at);
}

void
backtest_put_html_cases(struct buf *b, const struct backtest *bt)
{
	uint32_t shown = bt->show < bt->ncases ? bt->show : bt->ncases;
	struct mem_arena a = { 0 };
	char note[96];

	if (shown == 0)
		return;
	snprintf(note, sizeof(note), "%s of %s: the most frequent sorts of "
	    "change, of each first one.", term_number(shown),
	    term_number(bt->flips));
	html_section(b, "Decided otherwise", note);
	for (uint32_t i = 0; i < bt->ngroups; i++) {
		const struct backtest_group *g = &bt->groups[i];
		const struct backtest_case *c = g->cases;

		for (uint32_t k = 0; k < g->nshown; k++, c = c->next) {
			put_case(b, g, c, k == 0, &a);
			mem_arena_reset(&a);
		}
	}
	html_section_end(b);
	mem_arena_clear(&a);
}

/* --- facts --- */

static void
put_rules(struct buf *b, const struct backtest *bt, int side,
    const char *label)
{
	const struct backtest_side *s = &bt->sides[side];

	html_element(b, "dt", NULL, str_of(label));
	html_open(b, "dd", NULL);
	html_element(b, "code", NULL, str_of(s->hash));
	buf_addf(b, "<br>%s rules, from ",
	    term_number(ruleset_nrules(s->rules)));
	html_text(b, str_of(s->from));
	if (bt->degraded[side] > 0)
		buf_addf(b, "; in %s decisions one failed",
		    term_number(bt->degraded[side]));
	html_close(b, "dd");
}

static void
put_events(struct buf *b, const struct backtest *bt)
{
	const char *between = ": ";

	html_element(b, "dt", NULL, STR("Events"));
	html_open(b, "dd", NULL);
	buf_addf(b, "%s read, ", term_number(bt->source.read));
	if (bt->joined > 0)
		buf_addf(b, "%s went on to another case, ",
		    term_number(bt->joined));
	buf_addf(b, "%s decided, ", term_number(bt->decided));
	buf_addf(b, "%s duplicate, %s refused", term_number(bt->duplicate),
	    term_number(bt->refused));
	for (int i = 1; i < REFUSAL__MAX; i++)
		if (bt->refusals[i] > 0) {
			buf_addf(b, "%s%s %s", between, refusal_words[i],
			    term_number(bt->refusals[i]));
			between = ", ";
		}
	html_close(b, "dd");
}

void
backtest_put_html_facts(struct buf *b, const struct backtest *bt)
{
	struct buf period = { 0 };

	html_section(b, "What this was made of", NULL);
	html_open(b, "dl", "facts");
	put_rules(b, bt, BEFORE, "In force");
	put_rules(b, bt, AFTER, "Candidate");
	put_events(b, bt);
	html_element(b, "dt", NULL, STR("Source"));
	html_element(b, "dd", NULL, str_of(bt->source.name));
	backtest_put_period(&period, bt);
	html_element(b, "dt", NULL, STR("Period"));
	html_element(b, "dd", NULL, (struct str){ period.data, period.len });
	html_close(b, "dl");
	html_section_end(b);
	buf_clear(&period);
}
