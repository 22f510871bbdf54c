/*
 * phrases_around: the rest of a sequence found around its anchor: one of each
 * part, in order, and not far apart.
 *
 * From where a part stands the next one is looked for letter by letter, as far as
 * the gap goes.  What is left of the anchor has nothing to do with what is right
 * of it, and is found in the same way with all turned round: `way` is 1 or -1,
 * a part begins where the other way it ends, and the next one comes before.
 */
#include <stdlib.h>
#include <string.h>

#include "phrases_parts.h"

#define NONE UINT32_MAX
#define STOPPED (UINT32_MAX - 1) /* no part, and the sentence ends before it */

/* A text of nothing but parts must not take for ever: so many letters are looked
 * at, and so many more for each byte.  A text that says something needs less than
 * one a byte; of one that is the same word over and over all is looked at, too. */
#define LOOKS 200000
#define LOOKS_PER_BYTE 256

struct search {
	const struct phrases *p;
	const struct text *t;
	const struct sequence *s;
	uint32_t from, to; /* of the view, in the text's data */
	uint64_t looks;    /* left */
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

static uint32_t look_on(struct search *s, uint32_t number, uint32_t at,
    int way);

/* Looks for a part that begins here, at a letter with that key, and for those
 * behind it; the part before ends at `last`.  Where the last of them ends, NONE or
 * STOPPED. */
static uint32_t
try_here(struct search *s, uint32_t number, uint32_t last, uint32_t here,
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
			return STOPPED;
		far = look_on(s, number, end, way);
	}
	return far;
}

static uint32_t
next_letter(const struct search *s, uint32_t at, int way)
{
	do
		at += way > 0 ? 1 : -1u;
	while (at > s->from && at < s->to && is_inside(s->t->data[at]));
	return at;
}

/* Behind a part that ends here come the others.  Where the last of them ends, or
 * NONE.  A letter's key tells most places where nothing can begin. */
static uint32_t
look_on(struct search *s, uint32_t number, uint32_t at, int way)
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
	for (uint32_t n = 0; n <= letters && here != end && far == NONE &&
	    s->looks > 0; n++, here = next) {
		s->looks--;
		next = next_letter(s, here, way);
		key = s->t->data[way > 0 ? next - 1 : here - 1];
		if (keys >> (key & 63) & 1)
			far = try_here(s, number, at, here, key, way);
	}
	return far == STOPPED ? NONE : far;
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

	s->looks--;
	if (whole->seen == p->scan)
		return;
	s->s = sequence;
	s->from = s->t->start[view];
	s->to = s->t->end[view];
	found.from = look_on(s, sequence->anchor, place->from, -1);
	if (found.from == NONE)
		return;
	found.to = look_on(s, sequence->anchor, place->to, 1);
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
	struct search s = { .p = p, .t = t, .looks = LOOKS +
	    (uint64_t)LOOKS_PER_BYTE * t->end[TEXT_FOLDED] };
	const struct anchor *anchor;
	uint32_t pattern;

	mem_sort(p->places, p->nplaces, sizeof(*p->places), by_end_cb);
	for (uint32_t i = 0; i < p->nplaces; i++) {
		const struct found *place = &p->places[i];

		/* two scripts' databases may have told it */
		if (i > 0 && memcmp(place, place - 1, sizeof(*place)) == 0)
			continue;
		pattern = place->pattern;
		anchor = &p->anchors[p->patterns[pattern].which];
		for (; anchor->pattern == pattern && s.looks > 0; anchor++)
			look_around(&s, p, anchor, place);
	}
}
