/*
 * buf: bytes that grow, and a small JSON writer.  It knows no meaning.
 */
#include "buf.h"

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

#define DAY_MS (24 * 60 * 60 * 1000ll)

void
buf_clear(struct buf *b)
{
	free(b->data);
	*b = (struct buf){ 0 };
}

void
buf_reset(struct buf *b)
{
	b->len = 0;
}

void
buf_reserve(struct buf *b, size_t more)
{
	size_t cap = b->cap > 0 ? b->cap : 256;

	if (b->cap - b->len >= more)
		return;
	while (cap - b->len < more)
		cap *= 2;
	b->data = mem_realloc(b->data, cap);
	b->cap = cap;
}

void
buf_addf(struct buf *b, const char *fmt, ...)
{
	va_list ap, again;
	int n;

	va_start(ap, fmt);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, fmt, ap);
	va_end(ap);
	assert(n >= 0);
	buf_reserve(b, (size_t)n + 1);
	vsnprintf(b->data + b->len, (size_t)n + 1, fmt, again);
	va_end(again);
	b->len += (size_t)n;
}

/* Two digits of each number below 100. */
#define TEN(t) t "0" t "1" t "2" t "3" t "4" t "5" t "6" t "7" t "8" t "9"
static const char pairs[] = TEN("0") TEN("1") TEN("2") TEN("3") TEN("4")
    TEN("5") TEN("6") TEN("7") TEN("8") TEN("9");

static void
put_pair(char *p, uint32_t n)
{
	memcpy(p, pairs + 2 * n, 2);
}

/* Writes digits up to end; returns where they begin. */
static char *
put_digits_before(char *end, uint64_t u)
{
	for (; u >= 100; u /= 100)
		put_pair(end -= 2, (uint32_t)(u % 100));
	if (u < 10)
		*--end = (char)('0' + u);
	else
		put_pair(end -= 2, (uint32_t)u);
	return end;
}

void
buf_add_int(struct buf *b, int64_t n)
{
	char digits[24], *end = digits + sizeof(digits);
	char *p = put_digits_before(end, n < 0 ? -(uint64_t)n : (uint64_t)n);

	if (n < 0)
		*--p = '-';
	buf_add(b, p, (size_t)(end - p));
}

void
buf_add_thousandths(struct buf *b, int64_t n)
{
	char digits[32], *end = digits + sizeof(digits), *p;
	uint64_t u = n < 0 ? -(uint64_t)n : (uint64_t)n;
	uint32_t part = (uint32_t)(u % 1000) + 1000; /* its zeros stay */

	if (part > 1000) {
		while (part % 10 == 0)
			part /= 10;
		p = put_digits_before(end, part);
		*p = '.'; /* in the place of the 1 */
	} else {
		p = end;
	}
	p = put_digits_before(p, u / 1000);
	if (n < 0)
		*--p = '-';
	buf_add(b, p, (size_t)(end - p));
}

void
buf_drop(struct buf *b, size_t n)
{
	assert(n <= b->len);
	b->len -= n;
	if (b->len > 0)
		memmove(b->data, b->data + n, b->len);
}

const char *
buf_cstr(struct buf *b)
{
	buf_reserve(b, 1);
	b->data[b->len] = '\0';
	return b->data;
}

static void
json_escape(struct buf *b, unsigned char c)
{
	static const char hex[] = "0123456789abcdef";
	char out[7] = "\\u00";

	switch (c) {
	case '"': buf_adds(b, "\\\""); return;
	case '\\': buf_adds(b, "\\\\"); return;
	case '\n': buf_adds(b, "\\n"); return;
	case '\r': buf_adds(b, "\\r"); return;
	case '\t': buf_adds(b, "\\t"); return;
	}
	out[4] = hex[c >> 4];
	out[5] = hex[c & 15];
	buf_add(b, out, 6);
}

/* ASCII that stands for itself within quotes. */
static const bool is_plain[256] = {
	[' ' ... '!'] = true, ['#' ... '['] = true, [']' ... '~'] = true,
};

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Of eight bytes: the highest bit of each that is less than `least`, and maybe
 * of some behind it. */
static uint64_t
less_than(uint64_t x, uint8_t least)
{
	return (x - EACH(least)) & ~x & EACH(0x80);
}

/* The same as is_plain, of eight bytes at once. */
static bool
are_plain(const unsigned char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
	return ((x | less_than(x, ' ') | less_than(x ^ EACH('"'), 1) |
	    less_than(x ^ EACH('\\'), 1) | less_than(x ^ EACH(0x7f), 1)) &
	    EACH(0x80)) == 0;
}

/* The length of what stands for itself from p on. */
static size_t
plain_len(const char *s, size_t len)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t i = 0, n;

	for (;;) {
		while (len - i >= 8 && are_plain(p + i))
			i += 8;
		while (i < len && is_plain[p[i]])
			i++;
		for (; i < len && p[i] >= 0x80; i += n) {
			n = utf8_len(s + i, len - i);
			if (n == 0)
				return i;
		}
		if (i == len || !is_plain[p[i]])
			return i;
	}
}

void
buf_json(struct buf *b, struct str s)
{
	const char *p = s.data;
	size_t left = s.len, n;

	buf_reserve(b, s.len + 2);
	b->data[b->len++] = '"';
	for (;;) {
		n = plain_len(p, left);
		buf_add(b, p, n);
		if (n == left)
			break;
		if ((unsigned char)p[n] < 0x80)
			json_escape(b, (unsigned char)p[n]);
		else
			buf_adds(b, "\xef\xbf\xbd");
		p += n + 1;
		left -= n + 1;
	}
	buf_addc(b, '"');
}

void
buf_json_cstr(struct buf *b, const char *s)
{
	buf_json(b, str_of(s));
}

void
buf_json_name_str(struct buf *b, struct str name)
{
	if (b->len > 0 && b->data[b->len - 1] != '{')
		buf_addc(b, ',');
	buf_json(b, name);
	buf_addc(b, ':');
}

void
buf_json_name(struct buf *b, const char *name)
{
	buf_json_name_str(b, str_of(name));
}

/* Writes the date of a day since 1970.  Years begin in March here, so that the
 * leap day is the last of one, of four, of four hundred. */
static void
put_date(char *p, int64_t day)
{
	int64_t n = day + 719468, ages = n / 146097 - (n % 146097 < 0);
	uint32_t of_age = (uint32_t)(n - ages * 146097);
	uint32_t year = (of_age - of_age / 1460 + of_age / 36524 -
	    of_age / 146096) / 365;
	uint32_t of_year = of_age - (365 * year + year / 4 - year / 100);
	uint32_t month = (5 * of_year + 2) / 153;

	put_pair(p + 8, of_year - (153 * month + 2) / 5 + 1);
	month = month < 10 ? month + 3 : month - 9;
	year += (uint32_t)(ages * 400) + (month <= 2);
	put_pair(p, year / 100 % 100);
	put_pair(p + 2, year % 100);
	put_pair(p + 5, month);
}

/* gmtime and printf would cost more than all the rest of a decision's head. */
void
buf_time(struct buf *b, int64_t ms)
{
	int64_t day = ms / DAY_MS - (ms % DAY_MS < 0);
	uint32_t of_day = (uint32_t)(ms - day * DAY_MS);
	char text[] = "0000-00-00T00:00:00.000Z";

	put_date(text, day);
	put_pair(text + 11, of_day / 3600000);
	put_pair(text + 14, of_day / 60000 % 60);
	put_pair(text + 17, of_day / 1000 % 60);
	text[20] = (char)('0' + of_day % 1000 / 100);
	put_pair(text + 21, of_day % 100);
	buf_add(b, text, sizeof(text) - 1);
}

void
buf_json_time(struct buf *b, int64_t ms)
{
	buf_addc(b, '"');
	buf_time(b, ms);
	buf_addc(b, '"');
}
