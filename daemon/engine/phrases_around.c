/*
 * phrases_around: the rest of a sequence found around its anchor: one of each
 * part, in order, and not far apart.
 *
 * From where a part stands the next one is looked for letter by letter, as far as
 * the gap goes; what is left of the anchor has nothing to do with what is right
 * of it.
 */
#include <stdlib.h>
#include <string.h>

#include "phrases_parts.h"

#define NONE UINT32_MAX
/* A text of nothing but parts must not take for ever: so many looks at letters are
 * enough for any text that says something. */
#define STEPS 200000

struct search {
	const struct phrases *p;
	const struct text *t;
	const struct sequence *s;
	uint32_t from, to; /* of the view, in the text's data */
	uint32_t steps;
};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_inside(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80; /* of a letter */
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
	while (is_inside(t->data[at]))
		at++;
	for (end = text_folded_offset(t, to); at < end; at++)
		if (is_stop(t, at))
			return true;
	return false;
}

/* Where a literal ends that begins here (or begins, looking back); or NONE. */
static uint32_t
other_end(const struct search *s, const struct alternative *one, uint32_t at,
    int way)
{
	uint32_t begin = way > 0 ? at : at - one->len;
	uint32_t end = way > 0 ? at + one->len : begin;

	if (one->len > (way > 0 ? s->to - at : at - s->from) ||
	    memcmp(s->t->data + begin, s->p->letters.data + one->at,
	    one->len) != 0)
		return NONE;
	return s->s->kind != PATTERN_WORD || text_is_word_edge(s->t, end)
	    ? end : NONE;
}

static uint32_t go_on(struct search *s, uint32_t number, uint32_t at, int way);

/* Looks for a part that begins here (or ends), and for those behind it: what
 * came before it ends at `last`.  The letter here has that key. */
static uint32_t
stand(struct search *s, uint32_t number, uint32_t last, uint32_t here,
    char key, int way)
{
	const struct phrases *p = s->p;
	const struct part *part = &p->parts[s->s->parts + number];
	const char *keys = (way > 0 ? &p->heads : &p->tails)->data +
	    part->first, *stop = keys + part->n, *at = keys - 1;
	uint32_t end, far = NONE;

	if (s->s->kind == PATTERN_WORD && !text_is_word_edge(s->t, here))
		return NONE;
	while (far == NONE && (at = memchr(at + 1, key,
	    (size_t)(stop - at - 1))) != NULL) {
		end = other_end(s, &p->alternatives[part->first + (at - keys)],
		    here, way);
		if (end == NONE)
			continue;
		if (way > 0 ? has_stop(s->t, last, here) :
		    has_stop(s->t, here, last))
			break;
		far = go_on(s, number, end, way);
	}
	return far;
}

/* The letter behind, or in front. */
static uint32_t
step(const struct search *s, uint32_t at, int way)
{
	do
		at += way > 0 ? 1 : -1u;
	while (at > s->from && at < s->to && is_inside(s->t->data[at]));
	return at;
}

/* Behind a part that ends here come the others (looking back: in front of one
 * that begins here).  Where the last of them ends, or NONE.  The last byte of a
 * letter, its key, tells most places where nothing can stand. */
static uint32_t
go_on(struct search *s, uint32_t number, uint32_t at, int way)
{
	const uint32_t end = way > 0 ? s->to : s->from;
	uint32_t far = NONE, here = at, letters, next;
	const struct part *part;
	uint64_t keys;
	char key;

	if (number == (way > 0 ? s->s->nparts - 1u : 0))
		return at;
	letters = s->s->gaps[way > 0 ? number : number - 1];
	number = way > 0 ? number + 1 : number - 1;
	part = &s->p->parts[s->s->parts + number];
	keys = way > 0 ? part->heads : part->tails;
	s->steps += letters + 1;
	for (uint32_t n = 0; n <= letters && here != end && far == NONE &&
	    s->steps < STEPS; n++, here = next) {
		next = step(s, here, way);
		key = s->t->data[way > 0 ? next - 1 : here - 1];
		if (keys >> (key & 63) & 1)
			far = stand(s, number, at, here, key, way);
	}
	return far;
}

/* An anchor stands at this place. */
static void
look_around(struct search *s, struct phrases *p, const struct anchor *anchor,
    const struct found *place)
{
	const struct sequence *sequence = &p->sequences[anchor->sequence];
	struct pattern *whole = &p->patterns[sequence->pattern];
	enum text_view view = pattern_bases[sequence->kind] == BASE_SQUEEZED ?
	    TEXT_SQUEEZED : TEXT_FOLDED;
	struct found found = { sequence->pattern, 0, 0 };

	if (whole->seen == p->scan)
		return;
	s->s = sequence;
	s->from = s->t->start[view];
	s->to = s->t->end[view];
	found.from = go_on(s, sequence->anchor, place->from, -1);
	if (found.from == NONE)
		return;
	found.to = go_on(s, sequence->anchor, place->to, 1);
	if (found.to == NONE)
		return;
	whole->seen = p->scan;
	p->found[p->nfound++] = found;
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
	struct search s = { .p = p, .t = t };
	const struct anchor *anchor;
	uint32_t pattern;

	mem_sort(p->places, p->nplaces, sizeof(*p->places), by_end_cb);
	for (uint32_t i = 0; i < p->nplaces && s.steps < STEPS; i++) {
		pattern = p->places[i].pattern;
		anchor = &p->anchors[p->patterns[pattern].which];
		for (; anchor->pattern == pattern && s.steps < STEPS;
		    anchor++, s.steps++)
			look_around(&s, p, anchor, &p->places[i]);
	}
}
