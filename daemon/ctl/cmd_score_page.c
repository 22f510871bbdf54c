/*
 * cmd_score_page: the page's list of mistakes: a complaint with the words that
 * rules went by, and what they gave to the type decided and to the label.
 *
 * Complaints are texts from outside: all of it goes through html_text().
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "html.h"
#include "score_parts.h"

#define MOST_BYTES 1200 /* of a text */

/* Which bytes of the text rules went by; free() it. */
static bool *
marks_of(const struct score_item *it)
{
	bool *marks = mem_alloc(it->text.len + 1);
	const struct score_word *w;

	for (w = it->words; w != NULL; w = w->next)
		if (w->byte <= it->text.len && w->len <= it->text.len - w->byte)
			memset(marks + w->byte, true, w->len);
	return marks;
}

/* Where the text ends that is shown: not inside of a character. */
static size_t
shown_of(struct str text)
{
	size_t n = text.len;

	if (n <= MOST_BYTES)
		return n;
	for (n = MOST_BYTES; n > 0 && (text.data[n] & 0xc0) == 0x80; n--)
		continue;
	return n;
}

static void
put_words(struct buf *b, const struct score_item *it)
{
	size_t n = shown_of(it->text), from, to;
	bool *marks = marks_of(it);

	html_open(b, "p", "words");
	for (from = 0; from < n; from = to) {
		for (to = from; to < n && marks[to] == marks[from]; to++)
			continue;
		buf_adds(b, marks[from] ? "<mark>" : "");
		html_text(b, (struct str){ it->text.data + from, to - from });
		buf_adds(b, marks[from] ? "</mark>" : "");
	}
	buf_adds(b, n < it->text.len ? " …" : "");
	html_close(b, "p");
	free(marks);
}

/* The rules that gave points to a type, with the sum over them. */
static void
put_side(struct buf *b, const struct score_item *it, struct str type,
    const char *is)
{
	const struct score_point *p;
	double sum = 0;

	html_open(b, "div", NULL);
	for (p = it->points; p != NULL; p = p->next)
		if (str_eq(p->type, type))
			sum += strtod(p->points.data, NULL);
	html_open(b, "h4", NULL);
	html_name(b, type);
	buf_addf(b, ", %s: %g", is, sum);
	html_close(b, "h4");
	html_open(b, "ul", NULL);
	for (p = it->points; p != NULL; p = p->next) {
		if (!str_eq(p->type, type))
			continue;
		html_open(b, "li", NULL);
		html_element(b, "code", NULL, p->rule);
		buf_adds(b, " <span class=\"did\">+");
		html_text(b, p->points);
		buf_adds(b, "</span>");
		html_close(b, "li");
	}
	html_close(b, "ul");
	if (sum == 0)
		html_element(b, "p", "empty", STR("no rule"));
	html_close(b, "div");
}

static void
put_move(struct buf *b, const char *what, struct str label, struct str alt,
    struct str got)
{
	html_open(b, "span", "move");
	buf_addf(b, "<em>%s</em> ", what);
	html_element(b, "b", NULL, label);
	if (alt.len > 0) {
		buf_adds(b, " <em>or</em> ");
		html_element(b, "b", NULL, alt);
	}
	if (!str_eq(label, got)) {
		buf_adds(b, " <em>decided</em> ");
		html_element(b, "s", NULL, got);
	}
	html_close(b, "span");
}

static void
put_mistake(struct buf *b, const struct score_item *it)
{
	html_open(b, "article", "case");
	html_open(b, "div", "top");
	html_element(b, "h3", "mono", it->id);
	html_element(b, "span", NULL, it->lang_name);
	html_element(b, "span", NULL, it->source_name);
	html_elementf(b, "span", "pill", "%.0f%% confident",
	    100 * it->confidence);
	html_close(b, "div");
	html_open(b, "div", "moves");
	put_move(b, "type", it->type_name, it->alt_name, it->got_type_name);
	put_move(b, "priority", it->priority_name, STR(""),
	    it->got_priority_name);
	html_close(b, "div");
	put_words(b, it);
	html_open(b, "div", "sides");
	put_side(b, it, it->got_type_name, "decided");
	put_side(b, it, it->type_name, "labelled");
	html_close(b, "div");
	html_close(b, "article");
}

void
score_put_html_mistakes(struct buf *b, const struct score *s)
{
	const struct score_item **worst = mem_alloc(
	    (size_t)(s->most_mistakes + 1) * sizeof(struct score_item *));
	int n = score_mistakes(s, worst, s->most_mistakes);
	int shown = n < s->most_mistakes ? n : s->most_mistakes;
	char note[160];

	if (shown > 0) {
		snprintf(note, sizeof(note), "The %s most confident of %s: "
		    "wrong even by the lenient reading. Marked are the words "
		    "that rules went by.", term_number(shown), term_number(n));
		html_section(b, "Worst mistakes", note);
		for (int i = 0; i < shown; i++)
			put_mistake(b, worst[i]);
		html_section_end(b);
	}
	free(worst);
}
