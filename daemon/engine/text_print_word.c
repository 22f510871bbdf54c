/*
 * text_print_word: a print as one word of hex, as it is kept.  It knows no text.
 */
#include <string.h>

#include "text_print.h"

#define DIGITS 16        /* of hex */
#define NUMBER_DIGITS 8
#define NUMBERS_AT (2 * DIGITS + 1)

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
