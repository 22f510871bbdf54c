/*
 * log_value: values of log lines.  It knows what a reader of logfmt takes for
 * the end of a value, and not what the values mean.
 */
#include "log_value.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "buf.h"

#define SLOTS 8
#define CUT_MARK "\xe2\x80\xa6"

/* Characters that nobody sees, and that end a line, or turn round what is
 * shown of it: a reader that counts them would read another line. */
static const struct {
	uint32_t first, last;
} unseen[] = {
	{ 0x80, 0x9f }, { 0x61c, 0x61c }, { 0x200b, 0x200f },
	{ 0x2028, 0x202e }, { 0x2060, 0x206f }, { 0xfeff, 0xfeff },
};

/* The code of a character of two or three bytes; of others 0. */
static uint32_t
code_of(const unsigned char *p)
{
	if (p[0] >= 0xc0 && p[0] < 0xe0)
		return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
	if (p[0] >= 0xe0 && p[0] < 0xf0)
		return (p[0] & 0xfu) << 12 | (p[1] & 0x3fu) << 6 |
		    (p[2] & 0x3fu);
	return 0;
}

static bool
is_unseen(uint32_t code)
{
	size_t i;

	for (i = 0; i < sizeof(unseen) / sizeof(unseen[0]); i++)
		if (code >= unseen[i].first && code <= unseen[i].last)
			return true;
	return false;
}

/* How long what stands for one character of a JSON string is. */
static size_t
unit_len(const char *p)
{
	unsigned char c = (unsigned char)p[0];

	if (c == '\\')
		return p[1] == 'u' ? 6 : 2;
	return c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
}

/* Writes the inside of a JSON string, as much of it as fits. */
static void
put_inside(struct buf *out, const char *p, const char *end, size_t most)
{
	size_t begin = out->len, n, size;
	uint32_t code;
	bool is_escaped;

	for (; p < end; p += n) {
		n = unit_len(p);
		code = code_of((const unsigned char *)p);
		is_escaped = is_unseen(code);
		size = is_escaped ? 6 : n;
		if (out->len - begin + size > most) {
			buf_adds(out, CUT_MARK);
			return;
		}
		if (is_escaped)
			buf_addf(out, "\\u%04x", code);
		else
			buf_add(out, p, n);
	}
}

/* Is the inside of a JSON string a value without its quotes, too?  Beyond ASCII
 * there are spaces that some readers split at. */
static bool
is_bare(struct str inside)
{
	size_t i;

	for (i = 0; i < inside.len; i++)
		if (inside.data[i] <= ' ' || inside.data[i] > '~' ||
		    inside.data[i] == '=' || inside.data[i] == '\\')
			return false;
	return inside.len > 0;
}

static const char *
value(struct str text, size_t most, bool may_be_bare)
{
	static struct buf ring[SLOTS], json;
	static unsigned turn;
	struct buf *out = &ring[turn++ % SLOTS];

	/* a character that is cut in two stands where nothing is written */
	if (text.len > most + 4)
		text.len = most + 4;
	buf_reset(&json);
	buf_json(&json, text);
	buf_reset(out);
	buf_addc(out, '"');
	put_inside(out, json.data + 1, json.data + json.len - 1, most);
	if (may_be_bare && is_bare((struct str){ out->data + 1, out->len - 1 }))
		return buf_cstr(out) + 1;
	buf_addc(out, '"');
	return buf_cstr(out);
}

const char *
log_word(struct str text)
{
	return value(text, LOG_WORD_BYTES, true);
}

const char *
log_word_of(const char *text)
{
	return log_word(str_of(text));
}

const char *
log_text(struct str text)
{
	return value(text, LOG_TEXT_BYTES, false);
}

const char *
log_text_of(const char *text)
{
	return log_text(str_of(text));
}
