/*
 * json_scan: finds the parts of a JSON text by where they lie, undecoded.
 * It knows brackets, strings and commas, and no member of ours.
 */
#include "json_scan.h"

#include <string.h>

#include "utf8.h"

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static const char *
skip_space(const char *p, const char *end)
{
	while (p < end && is_space(*p))
		p++;
	return p;
}

/* p is at the opening quote; returns the place behind the closing one. */
static const char *
skip_string(const char *p, const char *end)
{
	for (p++; p < end; p++) {
		if (*p == '"')
			return p + 1;
		if (*p == '\\')
			p++;
	}
	return NULL;
}

/* p is at an opening bracket.  Only their number is counted: `[}` is found to
 * be a value here and refused by whoever parses it. */
static const char *
skip_nested(const char *p, const char *end)
{
	size_t depth = 0;

	while (p != NULL && p < end) {
		if (*p == '"') {
			p = skip_string(p, end);
			continue;
		}
		if (*p == '{' || *p == '[')
			depth++;
		if ((*p == '}' || *p == ']') && --depth == 0)
			return p + 1;
		p++;
	}
	return NULL;
}

static const char *
skip_scalar(const char *p, const char *end)
{
	const char *start = p;

	while (p < end && !is_space(*p) && strchr(",:{}[]\"", *p) == NULL)
		p++;
	return p > start ? p : NULL;
}

static const char *
skip_value(const char *p, const char *end)
{
	if (p == end)
		return NULL;
	if (*p == '"')
		return skip_string(p, end);
	if (*p == '{' || *p == '[')
		return skip_nested(p, end);
	return skip_scalar(p, end);
}

int
json_scan_open(struct json_scan *s, struct str value, char open)
{
	s->end = value.data + value.len;
	s->p = skip_space(value.data, s->end);
	if (s->p == s->end || *s->p != open)
		return -1;
	s->p++;
	s->close = open == '{' ? '}' : ']';
	s->is_first = true;
	return 0;
}

/* Reads `"name" :` of an object's member. */
static int
next_name(struct json_scan *s, struct str *name)
{
	const char *p = s->p;
	const char *behind;

	if (p == s->end || *p != '"')
		return -1;
	behind = skip_string(p, s->end);
	if (behind == NULL)
		return -1;
	*name = (struct str){p, (size_t)(behind - p)};
	p = skip_space(behind, s->end);
	if (p == s->end || *p != ':')
		return -1;
	s->p = skip_space(p + 1, s->end);
	return 0;
}

int
json_scan_next(struct json_scan *s, struct str *name, struct str *value)
{
	const char *behind;

	s->p = skip_space(s->p, s->end);
	if (s->p == s->end)
		return -1;
	if (*s->p == s->close)
		return skip_space(s->p + 1, s->end) == s->end ? 0 : -1;
	if (!s->is_first) {
		if (*s->p != ',')
			return -1;
		s->p = skip_space(s->p + 1, s->end);
	}
	s->is_first = false;
	*name = STR("");
	if (s->close == '}' && next_name(s, name) < 0)
		return -1;
	behind = skip_value(s->p, s->end);
	if (behind == NULL)
		return -1;
	*value = (struct str){s->p, (size_t)(behind - s->p)};
	s->p = behind;
	return 1;
}

bool
json_scan_member(struct str object, const char *name, struct str *value)
{
	struct json_scan s;
	struct str key;

	if (json_scan_open(&s, object, '{') < 0)
		return false;
	while (json_scan_next(&s, &key, value) == 1)
		if (json_scan_is(key, name))
			return true;
	*value = STR("");
	return false;
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* The place behind four digits. */
static const char *
read_hex4(const char *p, const char *end, uint32_t *code)
{
	int digit;

	if (end - p < 4)
		return NULL;
	*code = 0;
	for (int i = 0; i < 4; i++) {
		digit = hex_digit(*p++);
		if (digit < 0)
			return NULL;
		*code = *code << 4 | (uint32_t)digit;
	}
	return p;
}

const char *
json_scan_code(const char *p, const char *end, uint32_t *code)
{
	const char *behind;
	uint32_t low;

	p = read_hex4(p, end, code);
	if (p == NULL || *code < 0xd800 || *code > 0xdbff || end - p < 2 ||
	    p[0] != '\\' || p[1] != 'u')
		return p;
	behind = read_hex4(p + 2, end, &low);
	if (behind == NULL || low < 0xdc00 || low > 0xdfff)
		return p;
	*code = 0x10000 + ((*code - 0xd800) << 10) + (low - 0xdc00);
	return behind;
}

/* Half of a pair is none of the characters that are written. */
static const char *
unescape_code(const char *p, const char *end, struct buf *out)
{
	char bytes[4];
	uint32_t code;

	p = json_scan_code(p, end, &code);
	if (p != NULL)
		buf_add(out, bytes, utf8_write(bytes, utf8_is_half(code) ?
		    UTF8_NONE : code));
	return p;
}

/* p is at a backslash; returns the place behind the escape, or NULL. */
static const char *
unescape(const char *p, const char *end, struct buf *out)
{
	static const char from[] = "\"\\/bfnrt";
	static const char to[] = "\"\\/\b\f\n\r\t";
	const char *which;

	if (end - p < 2)
		return NULL;
	if (p[1] == 'u')
		return unescape_code(p + 2, end, out);
	which = p[1] != '\0' ? strchr(from, p[1]) : NULL;
	if (which == NULL)
		return NULL;
	buf_addc(out, to[which - from]);
	return p + 2;
}

bool
json_scan_text(struct str value, struct buf *out)
{
	size_t before = out->len;
	const char *p = value.data;
	const char *end = value.data + value.len;

	if (value.len < 2 || *p != '"' || skip_string(p, end) != end)
		return false;
	for (p++, end--; p < end;) {
		if (*p != '\\') {
			buf_addc(out, *p++);
			continue;
		}
		p = unescape(p, end, out);
		if (p == NULL) {
			out->len = before;
			return false;
		}
	}
	return true;
}

bool
json_scan_is(struct str value, const char *text)
{
	struct buf said = {0};
	struct str inner;
	bool same;

	if (value.len < 2 || value.data[0] != '"')
		return false;
	inner = (struct str){value.data + 1, value.len - 2};
	if (memchr(inner.data, '\\', inner.len) == NULL)
		return value.data[value.len - 1] == '"' && str_is(inner, text);
	same = json_scan_text(value, &said) &&
	    str_is((struct str){said.data, said.len}, text);
	buf_clear(&said);
	return same;
}

int64_t
json_scan_int(struct str value, int64_t fallback)
{
	int64_t n = 0;
	size_t i = value.len > 0 && value.data[0] == '-' ? 1 : 0;
	bool is_negative = i == 1;

	if (i == value.len || value.len > 18)
		return fallback;
	for (; i < value.len; i++) {
		if (value.data[i] < '0' || value.data[i] > '9')
			return fallback;
		n = n * 10 + (value.data[i] - '0');
	}
	return is_negative ? -n : n;
}
