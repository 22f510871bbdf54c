/*
 * log_value: values of log lines.  It knows what a reader of logfmt takes for
 * the end of a value, and not what the values mean.
 */
#include "log_value.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "buf.h"
#include "utf8.h"

#define SLOTS 8
#define CUT_MARK "\xe2\x80\xa6"

/* Reads what stands for one character of a JSON string: its length. */
static size_t
read_unit(const char *p, const char *end, uint32_t *c)
{
	if (*p != '\\')
		return utf8_read(p, (size_t)(end - p), c);
	*c = '\\';
	return p[1] == 'u' ? 6 : 2;
}

/* Writes the inside of a JSON string, as much of it as fits. */
static void
put_inside(struct buf *out, const char *p, const char *end, size_t most)
{
	size_t begin = out->len, n, size;
	uint32_t code;
	bool is_escaped;

	for (; p < end; p += n) {
		n = read_unit(p, end, &code);
		/* a reader that counts what it sees would read another line */
		is_escaped = utf8_is_unseen(code);
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
