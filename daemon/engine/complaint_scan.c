/*
 * complaint_scan: an event's bytes before they are JSON: how deep and how many
 * the brackets and commas are, so that nothing hostile ever reaches the JSON
 * reader.  It knows strings and brackets, and no grammar.
 */
#include <string.h>

#include "complaint_parts.h"

enum byte_class {
	BYTE_OTHER,
	BYTE_SPACE,
	BYTE_QUOTE,
	BYTE_OPEN,
	BYTE_CLOSE,
	BYTE_COMMA,
	BYTE_DIGIT, /* may begin a number */
};

static const uint8_t byte_classes[256] = {
	[' '] = BYTE_SPACE, ['\t'] = BYTE_SPACE,
	['\n'] = BYTE_SPACE, ['\r'] = BYTE_SPACE,
	['"'] = BYTE_QUOTE, [','] = BYTE_COMMA,
	['{'] = BYTE_OPEN, ['['] = BYTE_OPEN,
	['}'] = BYTE_CLOSE, [']'] = BYTE_CLOSE,
	['-'] = BYTE_DIGIT, ['0'] = BYTE_DIGIT, ['1'] = BYTE_DIGIT,
	['2'] = BYTE_DIGIT, ['3'] = BYTE_DIGIT, ['4'] = BYTE_DIGIT,
	['5'] = BYTE_DIGIT, ['6'] = BYTE_DIGIT, ['7'] = BYTE_DIGIT,
	['8'] = BYTE_DIGIT, ['9'] = BYTE_DIGIT,
};

#define ONES 0x0101010101010101u
#define HIGHS 0x8080808080808080u

/* Has one of eight bytes the value v? */
static bool
word_has(uint64_t word, unsigned char v)
{
	uint64_t x = word ^ (ONES * v);

	return ((x - ONES) & ~x & HIGHS) != 0;
}

/* From behind a string's opening quote to behind its closing one. */
static const char *
skip_string(const char *p, const char *end, bool *has_nul)
{
	uint64_t word;

	for (;;) {
		while (end - p >= 8) {
			memcpy(&word, p, 8);
			if (word_has(word, '"') || word_has(word, '\\'))
				break;
			p += 8;
		}
		while (p < end && *p != '"' && *p != '\\')
			p++;
		if (p >= end)
			return end;
		if (*p == '"')
			return p + 1;
		if (end - p >= 6 && memcmp(p, "\\u0000", 6) == 0)
			*has_nul = true;
		p += end - p >= 2 ? 2 : 1;
	}
}

/* To behind a number that begins at p, or what looks like one. */
static const char *
skip_number(const char *p, const char *end)
{
	while (p < end && ((*p >= '0' && *p <= '9') || *p == '.' || *p == '-' ||
	    *p == '+' || *p == 'e' || *p == 'E'))
		p++;
	return p;
}

void
complaint_scan(struct str bytes, struct complaint_scan *scan)
{
	const char *p = bytes.data, *end = p + bytes.len, *from;
	enum byte_class class, last = BYTE_OTHER;
	uint32_t depth = 0;

	*scan = (struct complaint_scan){ 0 };
	scan->has_nul = memchr(p, 0, bytes.len) != NULL;
	for (; p < end; last = class != BYTE_SPACE ? class : last) {
		class = byte_classes[(unsigned char)*p];
		from = p++;
		if (class == BYTE_QUOTE) {
			p = skip_string(p, end, &scan->has_nul);
		} else if (class == BYTE_COMMA) {
			scan->members++;
		} else if (class == BYTE_OPEN) {
			scan->members++; /* of the first, unless it is empty */
			if (++depth > scan->depth)
				scan->depth = depth;
		} else if (class == BYTE_CLOSE) {
			scan->members -= last == BYTE_OPEN;
			depth -= depth > 0;
		} else if (class == BYTE_DIGIT) {
			p = skip_number(p, end);
			if (p - from > COMPLAINT_NUMBER_CHARS)
				scan->has_long_number = true;
		}
	}
}

bool
complaint_has_control(struct str s)
{
	const unsigned char *p = (const unsigned char *)s.data;

	for (size_t i = 0; i < s.len; i++) {
		if (p[i] < 0x20 || p[i] == 0x7f)
			return true;
		if (p[i] == 0xc2 && i + 1 < s.len && p[i + 1] < 0xa0)
			return true;
	}
	return false;
}
