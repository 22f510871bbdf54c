/*
 * text_print: a folded text's print.  It knows characters, and no word.
 */
#include "text_print.h"

#include <string.h>

#include "text_parts.h"

#define RUN 5            /* characters of a run where words have spaces */
#define RUN_UNSPACED 2   /* where each character is nearly a word */
#define PLANES 20        /* counters count up to 2^20 runs */
#define MOST_BYTES (1u << 16)
#define DIGITS 16

/* Counters of 64 bits at once: the i-th digits of all lie in one word. */
struct tally {
	uint64_t planes[PLANES];
	uint32_t n;
};

static void
tally_add(struct tally *t, uint64_t bits)
{
	uint64_t carry;

	for (int i = 0; bits != 0 && i < PLANES; i++) {
		carry = t->planes[i] & bits;
		t->planes[i] ^= bits;
		bits = carry;
	}
	t->n++;
}

/* Each bit that more than half of the runs have: all counters are compared with
 * that at once, from the highest digit down. */
static uint64_t
tally_most(const struct tally *t)
{
	uint64_t most = 0, equal = UINT64_MAX, half;

	for (int i = PLANES - 1; i >= 0; i--) {
		half = t->n / 2 >> i & 1 ? UINT64_MAX : 0;
		most |= equal & t->planes[i] & ~half;
		equal &= ~(t->planes[i] ^ half);
	}
	return most;
}

static uint64_t
mix(uint64_t h)
{
	h = (h ^ h >> 32) * UINT64_C(0x9e3779b97f4a7c15);
	h = (h ^ h >> 29) * UINT64_C(0xbf58476d1ce4e5b9);
	return h ^ h >> 32;
}

/* A letter or digit behind those before it. */
struct letters {
	uint32_t last[RUN];  /* a ring */
	uint64_t run, unspaced; /* of the last RUN, and RUN_UNSPACED */
	uint32_t n, weight;
	uint64_t whole;
	struct tally tally;
};

/* A run is a number to this base, each letter a digit: one comes, and the one
 * that leaves is taken out by the base to the power of the run's length. */
#define BASE UINT64_C(0x9e3779b97f4a7c15)
#define BASE_2 (BASE * BASE)
#define BASE_5 (BASE_2 * BASE_2 * BASE)
_Static_assert(RUN == 5 && RUN_UNSPACED == 2, "BASE_5 and BASE_2 are for runs of 5 and 2");

static void
add_run(struct letters *l, uint64_t run, uint32_t len)
{
	if (l->n >= len)
		tally_add(&l->tally, mix(run + len));
}

/* Most of them are known without a look into the tables. */
static bool
is_one_of_many(uint32_t c)
{
	return c >= 0x80 && ((c >= 0x4e00 && c < 0x9fd0) ||
	    (c >= 0xac00 && c < 0xd7a4) || char_is_unspaced(c));
}

static void
add_letter(struct letters *l, uint32_t c)
{
	bool is_unspaced = is_one_of_many(c);

	if (!is_unspaced && !char_is_wordy(c))
		return;
	/* places that nothing was put into yet hold 0 */
	l->run = l->run * BASE + c - l->last[l->n % RUN] * BASE_5;
	l->unspaced = l->unspaced * BASE + c -
	    l->last[(l->n + RUN - RUN_UNSPACED) % RUN] * BASE_2;
	l->last[l->n % RUN] = c;
	l->n++;
	l->weight += is_unspaced ? 3 : 1;
	l->whole = mix(l->whole ^ c) + l->n;
	if (is_unspaced)
		add_run(l, l->unspaced, RUN_UNSPACED);
	else
		add_run(l, l->run, RUN);
}

void
text_print_take(const struct text *t, struct text_print *p)
{
	const char *at = t->data + t->start[TEXT_SQUEEZED];
	uint32_t left = t->end[TEXT_SQUEEZED] - t->start[TEXT_SQUEEZED], n, c;
	struct letters l = { .n = 0 };

	if (left > MOST_BYTES)
		left = MOST_BYTES;
	for (; left > 0; left -= n, at += n) {
		n = utf8_read(at, left, &c);
		add_letter(&l, c);
	}
	*p = (struct text_print){ .is_there = l.n > 0, .whole = l.whole };
	p->has_sketch = l.weight >= TEXT_PRINT_SHORT && l.tally.n > 0;
	if (p->has_sketch)
		p->sketch = tally_most(&l.tally);
}

int
text_print_alike(const struct text_print *a, const struct text_print *b)
{
	/* cos(pi * n / 64) of n bits that differ, in thousandths; but only the
	 * whole tells that they are the same */
	static const int cosines[] = {
		999, 999, 995, 989, 981, 970, 957, 942, 924, 904, 882, 858, 831,
		803, 773, 741, 707, 672, 634, 596, 556, 514, 471, 428, 383, 337,
		290, 243, 195, 147, 98, 49, 0 };
	int bits;

	if (!a->is_there || !b->is_there)
		return 0;
	if (a->whole == b->whole)
		return TEXT_PRINT_SAME;
	if (!a->has_sketch || !b->has_sketch)
		return 0;
	bits = __builtin_popcountll(a->sketch ^ b->sketch);
	return bits < 32 ? cosines[bits] : 0;
}

/* As words ------------------------------------------------------------------ */

static void
put_hex(struct buf *b, uint64_t n)
{
	static const char hex[] = "0123456789abcdef";

	for (int i = DIGITS - 1; i >= 0; i--)
		buf_addc(b, hex[n >> 4 * i & 15]);
}

static bool
get_hex(const char *s, uint64_t *n)
{
	static const char hex[] = "0123456789abcdef";
	const char *digit;

	*n = 0;
	for (int i = 0; i < DIGITS; i++) {
		digit = memchr(hex, s[i], 16);
		if (digit == NULL)
			return false;
		*n = *n << 4 | (uint64_t)(digit - hex);
	}
	return true;
}

void
text_print_put(struct buf *b, const struct text_print *p)
{
	if (!p->is_there)
		return;
	if (p->has_sketch)
		put_hex(b, p->sketch);
	buf_addc(b, '.');
	put_hex(b, p->whole);
}

bool
text_print_get(struct str s, struct text_print *p)
{
	*p = (struct text_print){ .has_sketch = s.len == 2 * DIGITS + 1 };
	if (s.len != DIGITS + 1 && !p->has_sketch)
		return false;
	if (s.data[s.len - DIGITS - 1] != '.' ||
	    !get_hex(s.data + s.len - DIGITS, &p->whole) ||
	    (p->has_sketch && !get_hex(s.data, &p->sketch)))
		return false;
	p->is_there = true;
	return true;
}
