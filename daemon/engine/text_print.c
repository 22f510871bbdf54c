/*
 * text_print: a folded text's print.  It knows characters, and no word.
 */
#include "text_print.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

#include "text_parts.h"

#define RUN_BYTES 6      /* of a run: two of Han or Hangul, six of Latin */
#define CHUNK_BYTES 512  /* of letters that wait */
#define PLANES 20        /* counters count up to 2^20 runs */
#define MOST_BYTES (1u << 16)
#define LEAST_NUMBER 2   /* one digit is a few days, or a list's second point */
#define MOST_NUMBERS (MOST_BYTES / (LEAST_NUMBER + 1) + 1)

#define BASE UINT64_C(0x9e3779b97f4a7c15)

/* Counters of 64 bits at once: the i-th digits of all lie in one word. */
struct tally {
	uint64_t planes[PLANES];
	uint64_t waiting[8];
	uint32_t n;
};

/* Adds two bits to each counter of one digit; returns what is carried. */
static uint64_t
add_two(uint64_t *plane, uint64_t a, uint64_t b)
{
	uint64_t carry = (*plane & a) | ((*plane ^ a) & b);

	*plane ^= a ^ b;
	return carry;
}

/* Eight at a time take no branch that depends on them, but for the last carry:
 * that is why it is quick. */
static void
tally_add_waiting(struct tally *t)
{
	const uint64_t *w = t->waiting;
	uint64_t *p = t->planes, a, b, c, d, carry, next;

	a = add_two(&p[0], w[0], w[1]);
	b = add_two(&p[0], w[2], w[3]);
	c = add_two(&p[0], w[4], w[5]);
	d = add_two(&p[0], w[6], w[7]);
	a = add_two(&p[1], a, b);
	b = add_two(&p[1], c, d);
	carry = add_two(&p[2], a, b);
	for (int i = 3; carry != 0 && i < PLANES; i++) {
		next = p[i] & carry;
		p[i] ^= carry;
		carry = next;
	}
}

static void
tally_add(struct tally *t, uint64_t bits)
{
	t->waiting[t->n++ % 8] = bits;
	if (t->n % 8 == 0)
		tally_add_waiting(t);
}

static void
tally_end(struct tally *t)
{
	if (t->n % 8 == 0)
		return;
	memset(t->waiting + t->n % 8, 0,
	    (8 - t->n % 8) * sizeof(*t->waiting));
	tally_add_waiting(t);
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
	uint32_t n, hashes[MOST_NUMBERS];
};

static bool
has_number(const uint32_t *hashes, uint32_t n, uint32_t hash)
{
	while (n > 0)
		if (hashes[--n] == hash)
			return true;
	return false;
}

/* Those that a print has room for once; what is behind them as often as it is
 * said. */
static void
end_number(struct numbers *k)
{
	uint32_t hash = (uint32_t)mix(k->run), n = k->n;

	if (n > TEXT_PRINT_NUMBERS)
		n = TEXT_PRINT_NUMBERS;
	if (k->len >= LEAST_NUMBER && !has_number(k->hashes, n, hash))
		k->hashes[k->n++] = hash;
	k->run = 0;
	k->len = 0;
}

static int
compare_hashes(const void *a, const void *b)
{
	const uint32_t *p = a, *q = b;

	return (*p > *q) - (*p < *q);
}

/* The same for the same numbers, in whatever order and however often they are
 * said: where there is no room for all, the last stands for all that are left. */
static void
end_numbers(struct numbers *k)
{
	uint32_t *h = k->hashes, *last = &h[TEXT_PRINT_NUMBERS - 1], i, n = 1;

	end_number(k);
	if (k->n <= TEXT_PRINT_NUMBERS)
		return;
	qsort(h, k->n, sizeof(*h), compare_hashes);
	for (i = 1; i < k->n; i++)
		if (h[i] != h[n - 1])
			h[n++] = h[i];
	for (i = TEXT_PRINT_NUMBERS; i < n; i++)
		*last = (uint32_t)mix((uint64_t)*last << 32 | h[i]);
	k->n = TEXT_PRINT_NUMBERS;
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

/* Letters and digits, and what has been made of those before them. */
struct letters {
	char bytes[CHUNK_BYTES + 8]; /* room to read a word at the last */
	uint32_t len;
	uint32_t n, weight;
	uint64_t whole;
	struct tally tally;
};

/* Takes a run from each letter on that has so many bytes behind it. */
static void
take_runs(struct letters *l)
{
	const uint64_t mask = (UINT64_C(1) << 8 * RUN_BYTES) - 1;
	uint64_t run;
	uint32_t i;

	for (i = 0; i + RUN_BYTES <= l->len; i++) {
		if (((unsigned char)l->bytes[i] & 0xc0) == 0x80)
			continue;
		memcpy(&run, l->bytes + i, sizeof(run));
		run = mix(le64toh(run) & mask);
		l->whole = l->whole * BASE + run;
		tally_add(&l->tally, run);
	}
	l->len -= i;
	memmove(l->bytes, l->bytes + i, l->len);
}

/* Copies four bytes, whatever len is: behind a view is TEXT_PAD. */
static void
add_letter(struct letters *l, const char *bytes, uint32_t len,
    uint32_t weight)
{
	if (l->len + len > CHUNK_BYTES)
		take_runs(l);
	memcpy(l->bytes + l->len, bytes, 4);
	l->len += len;
	l->n++;
	l->weight += weight;
}

/* What is left is too short for a run, but may be in none before. */
static void
end_letters(struct letters *l)
{
	take_runs(l);
	tally_end(&l->tally);
	for (uint32_t i = 0; i < l->len; i++)
		l->whole = l->whole * BASE + (unsigned char)l->bytes[i];
	l->whole = mix(l->whole);
}

/* Most of them are known without a look into the tables. */
static bool
is_one_of_many(uint32_t c)
{
	return (c >= 0x4e00 && c < 0x9fd0) || (c >= 0xac00 && c < 0xd7a4) ||
	    char_is_unspaced(c);
}

/* Takes one character; returns its bytes. */
static uint32_t
take_char(struct letters *l, struct numbers *k, const char *at, uint32_t left)
{
	uint32_t c = (unsigned char)*at, n = 1;

	if (c < 0x80) {
		take_digit(k, c);
		if ((c >= 'a' && c <= 'z') || c - '0' < 10)
			add_letter(l, at, 1, 1);
		return 1;
	}
	n = utf8_read(at, left, &c);
	take_digit(k, c);
	if (is_one_of_many(c))
		add_letter(l, at, n, 3);
	else if (char_is_letter(c))
		add_letter(l, at, n, 1);
	return n;
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
	memcpy(p->numbers, k->hashes, k->n * sizeof(*p->numbers));
}

void
text_print_take(const struct text *t, struct text_print *p)
{
	const char *at = t->data + t->start[TEXT_SQUEEZED];
	uint32_t left = t->end[TEXT_SQUEEZED] - t->start[TEXT_SQUEEZED], n;
	static struct numbers k; /* large; until the end of this call */
	struct letters l = { .n = 0 };

	k.n = 0;
	if (left > MOST_BYTES)
		left = MOST_BYTES;
	for (; left > 0; left -= n, at += n)
		n = take_char(&l, &k, at, left);
	end_numbers(&k);
	end_letters(&l);
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
