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
#define DIGITS 16        /* of hex */
#define NUMBER_DIGITS 8
#define LEAST_NUMBER 2   /* one digit is a few days, or a list's second point */
#define NUMBERS_AT (2 * DIGITS + 1)

/* A run is a number to this base, each letter a digit. */
#define BASE UINT64_C(0x9e3779b97f4a7c15)

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
	h = (h ^ h >> 32) * BASE;
	h = (h ^ h >> 29) * UINT64_C(0xbf58476d1ce4e5b9);
	return h ^ h >> 32;
}

/* Numbers ------------------------------------------------------------------- */

/* Runs of digits, as they are said. */
struct numbers {
	uint64_t run;
	uint32_t len;          /* of the run */
	uint32_t n, hashes[TEXT_PRINT_NUMBERS];
};

static bool
has_number(const uint32_t *hashes, uint32_t n, uint32_t hash)
{
	while (n > 0)
		if (hashes[--n] == hash)
			return true;
	return false;
}

/* Each once; where there is no room, the last is of all that are left. */
static void
end_number(struct numbers *k)
{
	uint32_t hash = (uint32_t)mix(k->run);
	uint32_t *last = &k->hashes[TEXT_PRINT_NUMBERS - 1];

	if (k->len < LEAST_NUMBER || has_number(k->hashes, k->n, hash))
		;
	else if (k->n < TEXT_PRINT_NUMBERS)
		k->hashes[k->n++] = hash;
	else
		*last = (uint32_t)mix((uint64_t)*last << 32 | hash);
	k->run = 0;
	k->len = 0;
}

static void
take_digit(struct numbers *k, uint32_t c)
{
	if (c - '0' < 10) {
		k->run = k->run * BASE + c;
		k->len++;
	} else if (k->len > 0) {
		end_number(k);
	}
}

bool
text_print_has_own_number(const struct text_print *p,
    const struct text_print *other)
{
	uint32_t i;

	for (i = 0; i < p->nnumbers; i++)
		if (!has_number(other->numbers, other->nnumbers,
		    p->numbers[i]))
			return true;
	return false;
}

/* Runs ---------------------------------------------------------------------- */

/* A letter or digit behind those before it. */
struct letters {
	uint32_t last[RUN];  /* a ring */
	uint64_t run, unspaced; /* of the last RUN, and RUN_UNSPACED */
	uint32_t n, weight;
	uint64_t whole;
	struct tally tally;
};

/* One comes, and the one that leaves is taken out by the base to the power of the
 * run's length. */
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

/* The texts are short that are nothing but the same or not. */
static void
make_print(struct text_print *p, const struct letters *l,
    const struct numbers *k)
{
	*p = (struct text_print){ .is_there = l->n > 0, .whole = l->whole };
	p->has_sketch = l->weight >= TEXT_PRINT_SHORT && l->tally.n > 0;
	if (!p->has_sketch)
		return;
	p->sketch = tally_most(&l->tally);
	p->nnumbers = k->n;
	memcpy(p->numbers, k->hashes, sizeof(p->numbers));
}

void
text_print_take(const struct text *t, struct text_print *p)
{
	const char *at = t->data + t->start[TEXT_SQUEEZED];
	uint32_t left = t->end[TEXT_SQUEEZED] - t->start[TEXT_SQUEEZED], n, c;
	struct letters l = { .n = 0 };
	struct numbers k = { .n = 0 };

	if (left > MOST_BYTES)
		left = MOST_BYTES;
	for (; left > 0; left -= n, at += n) {
		n = utf8_read(at, left, &c);
		take_digit(&k, c);
		add_letter(&l, c);
	}
	end_number(&k);
	make_print(p, &l, &k);
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

static const char hex[] = "0123456789abcdef";

static void
put_hex(struct buf *b, uint64_t n, int digits)
{
	while (digits-- > 0)
		buf_addc(b, hex[n >> 4 * digits & 15]);
}

static bool
get_hex(const char *s, int digits, uint64_t *n)
{
	const char *digit;

	*n = 0;
	for (int i = 0; i < digits; i++) {
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
	uint32_t i;

	if (!p->is_there)
		return;
	if (p->has_sketch)
		put_hex(b, p->sketch, DIGITS);
	buf_addc(b, '.');
	put_hex(b, p->whole, DIGITS);
	if (p->nnumbers > 0)
		buf_addc(b, '.');
	for (i = 0; i < p->nnumbers; i++)
		put_hex(b, p->numbers[i], NUMBER_DIGITS);
}

/* ".<number><number>...", or nothing. */
static bool
get_numbers(struct str s, struct text_print *p)
{
	uint64_t n;

	if (s.len == 0)
		return true;
	if (s.data[0] != '.' || s.len % NUMBER_DIGITS != 1 ||
	    s.len > 1 + TEXT_PRINT_NUMBERS * NUMBER_DIGITS)
		return false;
	for (size_t at = 1; at < s.len; at += NUMBER_DIGITS) {
		if (!get_hex(s.data + at, NUMBER_DIGITS, &n))
			return false;
		p->numbers[p->nnumbers++] = (uint32_t)n;
	}
	return true;
}

bool
text_print_get(struct str s, struct text_print *p)
{
	size_t dot = s.len == DIGITS + 1 ? 0 : DIGITS;

	*p = (struct text_print){ .has_sketch = dot > 0 };
	if (s.len != DIGITS + 1 && s.len < NUMBERS_AT)
		return false;
	if (s.data[dot] != '.' ||
	    !get_hex(s.data + dot + 1, DIGITS, &p->whole) ||
	    (p->has_sketch && (!get_hex(s.data, DIGITS, &p->sketch) ||
	    !get_numbers((struct str){ s.data + NUMBERS_AT,
	    s.len - NUMBERS_AT }, p))))
		return false;
	p->is_there = true;
	return true;
}
