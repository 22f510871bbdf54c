/*
 * utf8: characters of any length, and the list of those that are not shown.
 */
#include "utf8.h"

#include <string.h>

#define HIGHS 0x8080808080808080u /* set in what is not ASCII, of eight bytes */

size_t
utf8_len_slow(const char *s, size_t left)
{
	const unsigned char *u = (const unsigned char *)s;
	unsigned c = u[0];
	size_t n = c < 0x80 ? 1 : c < 0xc2 ? 0 : c < 0xe0 ? 2 : c < 0xf0 ? 3 :
	    c < 0xf5 ? 4 : 0;

	if (n == 0 || n > left)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((u[i] & 0xc0) != 0x80)
			return 0;
	if ((c == 0xe0 && u[1] < 0xa0) || (c == 0xed && u[1] > 0x9f) ||
	    (c == 0xf0 && u[1] < 0x90) || (c == 0xf4 && u[1] > 0x8f))
		return 0;
	return n;
}

size_t
utf8_whole_len(struct str bytes)
{
	const unsigned char *p = (const unsigned char *)bytes.data;
	size_t at = 0, n;
	uint64_t word;

	while (at < bytes.len) {
		if (p[at] >= 0x80) {
			n = utf8_len(bytes.data + at, bytes.len - at);
			if (n == 0)
				break;
			at += n;
			continue;
		}
		for (; bytes.len - at >= 8; at += 8) {
			memcpy(&word, p + at, 8);
			if ((word & HIGHS) != 0)
				break;
		}
		while (at < bytes.len && p[at] < 0x80)
			at++;
	}
	return at;
}

uint32_t
utf8_read_slow(const char *s, size_t left, uint32_t *c)
{
	const unsigned char *u = (const unsigned char *)s;
	uint32_t n = (uint32_t)utf8_len_slow(s, left);

	if (n == 0) {
		*c = UTF8_NONE;
		return 1;
	}
	*c = n == 1 ? u[0] : u[0] & (0x7fu >> n);
	for (uint32_t i = 1; i < n; i++)
		*c = *c << 6 | (u[i] & 63u);
	return n;
}

uint32_t
utf8_write(char *out, uint32_t c)
{
	static const unsigned char lead[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	uint32_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;

	for (uint32_t i = n - 1; i > 0; i--, c >>= 6)
		out[i] = (char)(0x80 | (c & 63));
	out[0] = (char)(lead[n] | c);
	return n;
}

/* In the order of their numbers. */
static const struct {
	uint32_t first, last;
	bool is_control;
} hidden[] = {
	{ 0x0000, 0x001f, true },
	{ 0x007f, 0x009f, true },
	{ 0x061c, 0x061c, true },  /* Arabic letter mark */
	{ 0x200b, 0x200d, false }, /* no width; joiners, as within emoji */
	{ 0x200e, 0x200f, true },  /* marks of direction */
	{ 0x2028, 0x202e, true },  /* ends of lines; embeddings */
	{ 0x2060, 0x2065, false }, /* word joiner, invisible operators */
	{ 0x2066, 0x2069, true },  /* isolates */
	{ 0x206a, 0x206f, false }, /* shaping of digits */
	{ 0xfeff, 0xfeff, false }, /* byte order mark */
};

static bool
is_hidden(uint32_t c, bool must_be_control)
{
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		if (c >= hidden[i].first && c <= hidden[i].last)
			return hidden[i].is_control || !must_be_control;
	return false;
}

bool
utf8_is_control(uint32_t c)
{
	return is_hidden(c, true);
}

bool
utf8_is_unseen(uint32_t c)
{
	return is_hidden(c, false);
}
