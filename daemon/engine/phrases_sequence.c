/*
 * phrases_sequence: literals that make a sequence: one of each part, in order, and
 * not far apart.
 *
 * A part is looked for with all other literals; each place of it is noted, and
 * when the text is scanned the places are walked through by where they end.  All
 * parts of a sequence are looked for in the same view, so that the letters
 * between them can be counted.
 */
#include <stdlib.h>
#include <string.h>

#include "phrases_parts.h"

#define NONE UINT32_MAX
#define DOTS "..."
#define ELLIPSIS "\xe2\x80\xa6" /* what editors make of dots */

/* Reading one ---------------------------------------------------------------- */

static struct str
trimmed(struct str s)
{
	while (s.len > 0 && s.data[0] == ' ')
		s.data++, s.len--;
	while (s.len > 0 && s.data[s.len - 1] == ' ')
		s.len--;
	return s;
}

/* The number behind the dots, and a space; without one PHRASES_GAP.  -1: it is
 * not as it should be. */
static int
take_gap(struct str *s)
{
	int gap = 0;
	size_t n = 0;

	while (n < s->len && n < 3 && s->data[n] >= '0' && s->data[n] <= '9')
		gap = 10 * gap + s->data[n++] - '0';
	if (n >= s->len || s->data[n] != ' ' || gap > PHRASES_MAX_GAP)
		return -1;
	s->data += n;
	s->len -= n;
	return n > 0 ? gap : PHRASES_GAP;
}

/* Three dots, or one sign of them: both are as long. */
static const char *
find_dots(struct str s)
{
	const char *dots = memmem(s.data, s.len, DOTS, sizeof(DOTS) - 1);
	const char *sign = memmem(s.data, s.len, ELLIPSIS,
	    sizeof(ELLIPSIS) - 1);

	return dots == NULL || (sign != NULL && sign < dots) ? sign : dots;
}

/* What stands before the next dots; takes it and them off.  At the last part
 * gap is left alone. */
static int
take_part(struct str *rest, struct str *part, uint8_t *gap)
{
	const char *dots = find_dots(*rest);
	int letters;

	*part = *rest;
	if (dots == NULL) {
		*rest = (struct str){ NULL, 0 };
	} else {
		part->len = (size_t)(dots - part->data);
		rest->data = dots + sizeof(DOTS) - 1;
		rest->len -= part->len + sizeof(DOTS) - 1;
		letters = take_gap(rest);
		if (letters < 0)
			return -1;
		*gap = (uint8_t)letters;
	}
	*part = trimmed(*part);
	return part->len > 0 ? 0 : -1;
}

static int
add_part(struct phrases *p, uint32_t number, struct str alternatives,
    enum pattern_kind kind, const char *where, struct err *err)
{
	uint32_t id;

	while (alternatives.data != NULL) {
		id = phrases_literal(p, kind,
		    phrases_alternative(&alternatives), where, err);
		if (id == NONE)
			return -1;
		p->patterns[id].is_part = true;
		GROW(p, parts);
		p->parts[p->nparts++] = (struct part){ id, p->nsequences,
			number };
	}
	return 0;
}

int
sequence_add(struct phrases *p, uint32_t pattern, struct str written,
    const char *where, struct err *err)
{
	enum pattern_kind kind = text_is_unspaced(written) ? PATTERN_ANYWHERE
	    : PATTERN_WORD;
	struct sequence s = { .pattern = pattern, .reach = p->nreaches };
	struct str rest = written, part;
	uint32_t had = p->nparts;

	while (rest.data != NULL) {
		if (s.nparts == PHRASES_MAX_PARTS ||
		    take_part(&rest, &part, &s.gaps[s.nparts]) < 0)
			break;
		if (add_part(p, s.nparts++, part, kind, where, err) < 0) {
			p->nparts = had;
			return -1;
		}
	}
	if (rest.data != NULL || s.nparts < 2) {
		p->nparts = had;
		return err_set(err, "%s: a sequence that cannot be read; "
		    "expected \"one|or this ... then|these\": 2 to %d parts "
		    "with \" ... \" between, or \" ...30 \" for at most 30 "
		    "letters (%d at most)", where, PHRASES_MAX_PARTS,
		    PHRASES_MAX_GAP);
	}
	p->patterns[pattern].which = p->nsequences & 0x3ffffff;
	GROW(p, sequences);
	p->sequences[p->nsequences++] = s;
	p->nreaches += s.nparts - 1;
	return 0;
}

static int
by_pattern_cb(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

void
sequences_compile(struct phrases *p)
{
	mem_sort(p->parts, p->nparts, sizeof(*p->parts), by_pattern_cb);
	for (uint32_t i = p->nparts; i-- > 0;)
		p->patterns[p->parts[i].pattern].which = i & 0x3ffffff;
	p->reaches = mem_alloc(p->nreaches * sizeof(*p->reaches));
}

/* Finding them --------------------------------------------------------------- */

/* A text of nothing but parts must not take for ever: so many looks at places and
 * spans are enough for any text that says something. */
#define STEPS 200000

struct search {
	struct phrases *p;
	const struct text *t;
	uint32_t steps;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does a sentence end at this byte of the folded view?  It has the points that
 * are no letters of a disguised word in the other; its line ends are spaces. */
static bool
is_stop(const struct text *t, uint32_t at)
{
	char c = t->data[at];

	if (c == '.')
		return at == 0 || !is_digit(t->data[at - 1]) ||
		    !is_digit(t->data[at + 1]);
	return c == '!' || c == '?' || c == ';' || c == '\n';
}

/* Is there the end of a sentence, or of a line where the view has them? */
static bool
has_stop(const struct text *t, uint32_t from, uint32_t to)
{
	uint32_t at, end;

	if (memchr(t->data + from, '\n', to - from) != NULL)
		return true;
	at = text_folded_offset(t, from - 1) + 1;
	while (((unsigned char)t->data[at] & 0xc0) == 0x80)
		at++;
	for (end = text_folded_offset(t, to); at < end; at++)
		if (is_stop(t, at))
			return true;
	return false;
}

/* Are there at most so many letters between, of one sentence? */
static bool
is_near(const struct text *t, uint32_t from, uint32_t to, uint32_t letters)
{
	uint32_t n = 0;

	for (uint32_t at = from; at < to; at++)
		n += ((unsigned char)t->data[at] & 0xc0) != 0x80;
	return n <= letters && !has_stop(t, from, to);
}

/* The span that a part goes on from, which begins at `to`: of those near enough
 * the one that ends last, and of these the longest.  NULL: there is none. */
static const struct span *
find_span(struct search *s, const struct reach *r, uint32_t to,
    uint32_t letters)
{
	const struct span *best = NULL, *span;
	uint32_t i = r->scan == s->p->scan ? r->last : NONE;

	for (; i != NONE && s->steps < STEPS; i = span->before, s->steps++) {
		span = &s->p->spans[i];
		if (span->to > to)
			continue;
		if (to - span->to > 4 * letters ||
		    (best != NULL && span->to < best->to))
			break;
		if (best != NULL ? span->from < best->from :
		    is_near(s->t, span->to, to, letters))
			best = span;
	}
	return best;
}

static void
reach_add(struct phrases *p, struct reach *r, struct span span)
{
	span.before = r->scan == p->scan ? r->last : NONE;
	GROW(p, spans);
	*r = (struct reach){ p->scan, p->nspans };
	p->spans[p->nspans++] = span;
}

/* A part stands at this place. */
static void
take_place(struct search *search, const struct part *part,
    const struct found *place)
{
	struct phrases *p = search->p;
	const struct sequence *s = &p->sequences[part->sequence];
	struct reach *r = &p->reaches[s->reach + part->number];
	struct span span = { place->from, place->to, NONE };
	struct pattern *whole = &p->patterns[s->pattern];
	const struct span *before;

	if (whole->seen == p->scan)
		return;
	if (part->number > 0) {
		before = find_span(search, r - 1, place->from,
		    s->gaps[part->number - 1]);
		if (before == NULL)
			return;
		span.from = before->from;
	}
	if (part->number + 1 < s->nparts) {
		reach_add(p, r, span);
	} else {
		whole->seen = p->scan;
		p->found[p->nfound++] = (struct found){ s->pattern, span.from,
			span.to };
	}
}

static int
by_end_cb(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	return x->to != y->to ? (x->to > y->to) - (x->to < y->to)
	    : (x->from > y->from) - (x->from < y->from);
}

void
sequences_find(struct phrases *p, const struct text *t)
{
	const struct part *part, *end = p->parts + p->nparts;
	struct search s = { p, t, 0 };

	p->nspans = 0;
	mem_sort(p->places, p->nplaces, sizeof(*p->places), by_end_cb);
	for (uint32_t i = 0; i < p->nplaces; i++) {
		const struct found *place = &p->places[i];

		/* two scripts' databases may have told it */
		if (i > 0 && memcmp(place, place - 1, sizeof(*place)) == 0)
			continue;
		part = &p->parts[p->patterns[place->pattern].which];
		for (; part < end && part->pattern == place->pattern &&
		    s.steps < STEPS; part++, s.steps++)
			take_place(&s, part, place);
	}
}
