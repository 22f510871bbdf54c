/*
 * complaint_read: JSON that has no errors, read several times as fast as
 * the library does it, into the library's own tree.
 *
 * It never says what is wrong: at the first doubt it gives up, and the library
 * reads the same bytes again and decides.  So it needs no error texts and may
 * leave out what is rare; what it accepts, the library would have accepted as
 * the same tree (a fuzzer compares the two).
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "complaint_parts.h"
#include "json_scan.h"
#include "utf8.h"

#define READ_DEPTH 64      /* deeper is the library's */
#define READ_INT_DIGITS 18 /* fit into 64 bits; longer is the library's */
#define READ_REAL_CHARS 64

struct reader {
	const char *p, *end; /* what is left */
	char *room;          /* for a string without its escapes, or NULL */
	unsigned depth;
};

static struct json_t *read_value(struct reader *r);

static void
skip_space(struct reader *r)
{
	while (r->p < r->end && (*r->p == ' ' || *r->p == '\n' ||
	    *r->p == '\t' || *r->p == '\r'))
		r->p++;
}

static bool
take(struct reader *r, char c)
{
	if (r->p >= r->end || *r->p != c)
		return false;
	r->p++;
	return true;
}

/* Behind \u: a character is written.  NUL, and half of a pair, are the library's. */
static char *
take_code(struct reader *r, char *to)
{
	uint32_t code;
	const char *behind = json_scan_code(r->p, r->end, &code);

	if (behind == NULL || code == 0 || utf8_is_half(code))
		return NULL;
	r->p = behind;
	return to + utf8_write(to, code);
}

/* Behind a backslash.  No character is longer than its escape. */
static char *
take_escape(struct reader *r, char *to)
{
	static const char names[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
	const char *name;

	if (r->p >= r->end)
		return NULL;
	if (take(r, 'u'))
		return take_code(r, to);
	name = memchr(names, *r->p++, sizeof(names) - 1);
	if (name == NULL)
		return NULL;
	*to++ = means[name - names];
	return to;
}

/* The characters of a string that need no second look. */
static const char *
plain_end(const char *p, const char *end)
{
	while (p < end && *p != '"' && *p != '\\' && (unsigned char)*p >= 0x20)
		p++;
	return p;
}

/* The rest of a string that has escapes; first bytes from *s are plain. */
static bool
take_escaped_string(struct reader *r, struct str *s)
{
	const char *from = s->data, *plain = r->p;
	char *to;

	if (r->room == NULL)
		r->room = mem_realloc(NULL, (size_t)(r->end - from));
	to = r->room;
	for (r->p = from;;) {
		memcpy(to, r->p, (size_t)(plain - r->p));
		to += plain - r->p;
		r->p = plain;
		if (take(r, '"'))
			break;
		if (!take(r, '\\') || (to = take_escape(r, to)) == NULL)
			return false;
		plain = plain_end(r->p, r->end);
	}
	*s = (struct str){ r->room, (size_t)(to - r->room) };
	return true;
}

/* A string behind its quote, valid until the next one is taken. */
static bool
take_string(struct reader *r, struct str *s)
{
	s->data = r->p;
	r->p = plain_end(r->p, r->end);
	if (r->p < r->end && *r->p == '\\')
		return take_escaped_string(r, s);
	s->len = (size_t)(r->p - s->data);
	return take(r, '"');
}

static struct json_t *
read_real(struct reader *r, const char *from)
{
	char text[READ_REAL_CHARS + 1], *end;
	size_t n = (size_t)(r->p - from);
	double d;

	if (n > READ_REAL_CHARS)
		return NULL;
	memcpy(text, from, n);
	text[n] = '\0';
	d = strtod(text, &end);
	/* a foreign decimal point stops strtod early */
	if (end != text + n || !isfinite(d))
		return NULL;
	return complaint_json_new((struct value){ .type = VALUE_REAL, .d = d });
}

static size_t
skip_digits(struct reader *r)
{
	const char *from = r->p;

	while (r->p < r->end && *r->p >= '0' && *r->p <= '9')
		r->p++;
	return (size_t)(r->p - from);
}

static struct json_t *
read_number(struct reader *r)
{
	const char *from = r->p, *first;
	bool is_negative = take(r, '-'), is_real = false;
	int64_t n = 0;
	size_t digits;

	first = r->p;
	digits = skip_digits(r);
	if (digits == 0 || (*first == '0' && digits > 1))
		return NULL;
	if (take(r, '.')) {
		is_real = true;
		if (skip_digits(r) == 0)
			return NULL;
	}
	if (take(r, 'e') || take(r, 'E')) {
		is_real = true;
		if (!take(r, '+'))
			take(r, '-');
		if (skip_digits(r) == 0)
			return NULL;
	}
	if (is_real)
		return read_real(r, from);
	if (digits > READ_INT_DIGITS)
		return NULL;
	while (first < r->p)
		n = n * 10 + (*first++ - '0');
	return complaint_json_new((struct value){ .type = VALUE_INT,
	    .i = is_negative ? -n : n });
}

static struct json_t *
read_word(struct reader *r)
{
	static const struct {
		struct str word;
		struct value value;
	} words[] = {
		{ { "true", 4 }, { .type = VALUE_BOOL, .b = true } },
		{ { "false", 5 }, { .type = VALUE_BOOL } },
		{ { "null", 4 }, { .type = VALUE_NULL } },
	};
	size_t left = (size_t)(r->end - r->p);

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		struct str w = words[i].word;

		if (left >= w.len && memcmp(r->p, w.data, w.len) == 0) {
			r->p += w.len;
			return complaint_json_new(words[i].value);
		}
	}
	return NULL;
}

/* `"key" : value` into the object; false at a doubt, such as a key that is
 * there already. */
static bool
read_member(struct reader *r, struct json_t *object)
{
	struct str key;
	char *copy = NULL;
	bool is_good;

	skip_space(r);
	if (!take(r, '"') || !take_string(r, &key))
		return false;
	skip_space(r);
	if (!take(r, ':'))
		return false;
	if (key.data == r->room) /* which the value may need */
		key.data = copy = mem_strndup(key.data, key.len);
	is_good = complaint_json_put(object, key, read_value(r));
	free(copy);
	return is_good;
}

static bool
read_item(struct reader *r, struct json_t *array)
{
	return complaint_json_append(array, read_value(r));
}

/* A container behind its opening bracket. */
static struct json_t *
read_container(struct reader *r, enum value_type type, char close,
    bool (*read_one)(struct reader *, struct json_t *))
{
	struct json_t *c = complaint_json_new((struct value){ .type = type });
	bool is_good = ++r->depth <= READ_DEPTH;

	skip_space(r);
	if (is_good && !take(r, close)) {
		do {
			is_good = read_one(r, c);
			skip_space(r);
		} while (is_good && take(r, ','));
		is_good = is_good && take(r, close);
	}
	r->depth--;
	if (!is_good) {
		complaint_json_free(c);
		c = NULL;
	}
	return c;
}

static struct json_t *
read_value(struct reader *r)
{
	struct str s;

	skip_space(r);
	if (take(r, '"'))
		return !take_string(r, &s) ? NULL : complaint_json_new(
		    (struct value){ .type = VALUE_STRING, .s = s });
	if (take(r, '{'))
		return read_container(r, VALUE_OBJECT, '}', read_member);
	if (take(r, '['))
		return read_container(r, VALUE_ARRAY, ']', read_item);
	if (r->p < r->end && (*r->p == '-' || (*r->p >= '0' && *r->p <= '9')))
		return read_number(r);
	return read_word(r);
}

struct json_t *
complaint_read(struct str bytes)
{
	struct reader r = { bytes.data, bytes.data + bytes.len, NULL, 0 };
	struct json_t *root = NULL;

	skip_space(&r);
	if (take(&r, '{'))
		root = read_container(&r, VALUE_OBJECT, '}', read_member);
	skip_space(&r);
	if (root != NULL && r.p != r.end) {
		complaint_json_free(root);
		root = NULL;
	}
	free(r.room);
	return root;
}
