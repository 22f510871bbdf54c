/*
 * utf8: characters as they lie in bytes, and which of them nobody should be shown
 * as they are.  What letters are, and what they become when a text is folded, is
 * text.h's; this knows no more of a character than its number.
 */
#ifndef TRIAGED_UTF8_H
#define TRIAGED_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "mem.h"

#define UTF8_NONE 0xfffd /* what bytes that are no UTF-8 read as */

/* The length of the character at s, of left > 0 bytes; 0 where it is none: an
 * overlong form, a surrogate, a value past U+10FFFF, or cut off. */
size_t utf8_len_slow(const char *s, size_t left);
/* How many bytes, from the first, are whole characters. */
size_t utf8_whole_len(struct str bytes);
/* Reads the character at s, of left > 0 bytes; returns its length.  What is
 * no UTF-8 reads as UTF8_NONE of one byte. */
uint32_t utf8_read_slow(const char *s, size_t left, uint32_t *c);
/* Writes a character, of 4 bytes at most; returns its length. */
uint32_t utf8_write(char *out, uint32_t c);

/* Half of a pair, as UTF-16 and JSON have them, and by itself no character? */
static inline bool
utf8_is_half(uint32_t c)
{
	return c >= 0xd800 && c <= 0xdfff;
}

/* Does it move a terminal's cursor, end a line, or turn round what is shown? */
bool utf8_is_control(uint32_t c);
/* That, or it takes no place at all: whoever looks does not see that it is there. */
bool utf8_is_unseen(uint32_t c);

/* Most of what is not ASCII: a character of three bytes, but for the first few
 * alphabets. */
static inline bool
utf8_is_three(const char *s, size_t left)
{
	const unsigned char *u = (const unsigned char *)s;

	return left >= 3 && u[0] > 0xe0 && u[0] < 0xf0 &&
	    (u[1] & 0xc0) == 0x80 && (u[2] & 0xc0) == 0x80 &&
	    (u[0] != 0xed || u[1] < 0xa0);
}

static inline size_t
utf8_len(const char *s, size_t left)
{
	if ((unsigned char)s[0] < 0x80)
		return 1;
	return utf8_is_three(s, left) ? 3 : utf8_len_slow(s, left);
}

static inline uint32_t
utf8_read(const char *s, size_t left, uint32_t *c)
{
	const unsigned char *u = (const unsigned char *)s;

	if (u[0] < 0x80) {
		*c = u[0];
		return 1;
	}
	if (utf8_is_three(s, left)) {
		*c = (u[0] & 15u) << 12 | (u[1] & 63u) << 6 | (u[2] & 63u);
		return 3;
	}
	return utf8_read_slow(s, left, c);
}

#endif
