/*
 * phrases_sequence: sequences are read.
 *
 * All parts of one are looked for in the same view, so that the letters between
 * them can be counted.  Each text would pay for each part that stands in it, and
 * most have parts that stand in every text ("i will", "him"): so one part is the
 * anchor, the rarest by its looks, and the scan looks for that one alone.
 */
#include <stdlib.h>
#include <string.h>

#include "phrases_parts.h"

#define NONE UINT32_MAX
#define DOTS "..."
#define ELLIPSIS "\xe2\x80\xa6" /* what editors make of dots */

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

static uint64_t
bit_of(char key)
{
	return 1ull << (key & 63);
}

/* Adds a literal to the last part. */
static void
add_alternative(struct phrases *p, struct str folded)
{
	struct part *part = &p->parts[p->nparts - 1];
	size_t head = 0, tail = folded.len - 1;

	while (head < tail &&
	    ((unsigned char)folded.data[head + 1] & 0xc0) == 0x80)
		head++;
	part->heads |= bit_of(folded.data[head]);
	part->tails |= bit_of(folded.data[tail]);
	part->n++;
	GROW(p, alternatives);
	p->alternatives[p->nalternatives++] = (struct alternative){
		(uint32_t)p->letters.len, (uint32_t)folded.len };
	buf_add_str(&p->letters, folded);
	buf_addc(&p->heads, folded.data[head]);
	buf_addc(&p->tails, folded.data[tail]);
}

static int
add_part(struct phrases *p, struct str alternatives, enum pattern_kind kind,
    const char *where, struct err *err)
{
	char out[PHRASES_FOLDED_BYTES];
	struct str folded;

	GROW(p, parts);
	p->parts[p->nparts++] = (struct part){ .first = p->nalternatives };
	while (alternatives.data != NULL) {
		folded = phrases_fold(p, kind,
		    phrases_alternative(&alternatives), out, where, err);
		if (folded.len == 0)
			return -1;
		add_alternative(p, folded);
	}
	return 0;
}

/* How often a part stands in texts, by its looks: with each byte half as often. */
static double
frequency(const struct phrases *p, const struct part *part)
{
	double sum = 0;
	uint32_t len;

	for (uint32_t i = 0; i < part->n; i++) {
		len = p->alternatives[part->first + i].len;
		sum += 1.0 / (double)(1ull << (len < 60 ? len : 60));
	}
	return sum;
}

static void
choose_anchor(struct phrases *p, struct sequence *s)
{
	const struct part *parts = &p->parts[s->parts], *anchor;
	const struct alternative *one;
	uint32_t id;

	for (uint8_t i = 1; i < s->nparts; i++)
		if (frequency(p, &parts[i]) < frequency(p, &parts[s->anchor]))
			s->anchor = i;
	anchor = &parts[s->anchor];
	for (uint32_t i = 0; i < anchor->n; i++) {
		one = &p->alternatives[anchor->first + i];
		id = phrases_literal(p, s->kind, (struct str){
		    p->letters.data + one->at, one->len });
		p->patterns[id].is_anchor = true;
		GROW(p, anchors);
		p->anchors[p->nanchors++] = (struct anchor){ id,
			p->nsequences };
	}
}

static int
refuse(const char *where, struct err *err)
{
	return err_set(err, "%s: a sequence that cannot be read; "
	    "expected \"one|or this ... then|these\": 2 to %d parts "
	    "with \" ... \" between, or \" ...30 \" for at most 30 "
	    "letters (%d at most)", where, PHRASES_MAX_PARTS, PHRASES_MAX_GAP);
}

/* Adds the parts.  0, or -1 with what is wrong. */
static int
add_parts(struct phrases *p, struct sequence *s, struct str rest,
    const char *where, struct err *err)
{
	struct str part;

	while (rest.data != NULL) {
		if (s->nparts == PHRASES_MAX_PARTS ||
		    take_part(&rest, &part, &s->gaps[s->nparts]) < 0)
			return refuse(where, err);
		s->nparts++;
		if (add_part(p, part, s->kind, where, err) < 0)
			return -1;
	}
	return s->nparts < 2 ? refuse(where, err) : 0;
}

int
sequence_add(struct phrases *p, uint32_t pattern, struct str written,
    const char *where, struct err *err)
{
	struct sequence s = { .pattern = pattern, .parts = p->nparts,
		.kind = text_is_unspaced(written) ? PATTERN_ANYWHERE :
		    PATTERN_WORD };

	if (add_parts(p, &s, written, where, err) < 0)
		return -1;
	choose_anchor(p, &s);
	p->patterns[pattern].which = p->nsequences & PATTERN_MOST;
	GROW(p, sequences);
	p->sequences[p->nsequences++] = s;
	return 0;
}

static int
by_pattern_cb(const void *a, const void *b)
{
	const struct anchor *x = a, *y = b;

	return (x->pattern > y->pattern) - (x->pattern < y->pattern);
}

void
sequences_compile(struct phrases *p)
{
	mem_sort(p->anchors, p->nanchors, sizeof(*p->anchors), by_pattern_cb);
	for (uint32_t i = p->nanchors; i-- > 0;)
		p->patterns[p->anchors[i].pattern].which = i & PATTERN_MOST;
	GROW(p, anchors);
	p->anchors[p->nanchors].pattern = NONE; /* ends the last one's */
}
