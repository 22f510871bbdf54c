/*
 * conf_set: one value into its place: is it of the row's type, is it in range,
 * and if not, what was expected.  It does not know where values come from.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "conf_parts.h"
#include "mem.h"

/* What is being set. */
struct setting {
	struct conf *c;
	const struct conf_row *row;
	const char *where;
	struct err *err;
};

void
conf_put_string(char **to, const char *text)
{
	if (*to != NULL) {
		explicit_bzero(*to, strlen(*to));
		free(*to);
	}
	*to = text != NULL ? mem_strdup(text) : NULL;
}

/* "error, warn, info or debug" of "error warn info debug". */
static void
list_words(char *out, size_t n, const char *words)
{
	const char *end, *sep = "";
	size_t used = 0;

	out[0] = '\0';
	for (; *words != '\0' && used < n; words = end + (*end != '\0')) {
		end = words + strcspn(words, " ");
		if (*sep != '\0' && *end == '\0')
			sep = " or ";
		used += (size_t)snprintf(out + used, n - used, "%s%.*s", sep,
		    (int)(end - words), words);
		sep = ", ";
	}
}

static const char *const nouns[CONF__MAX] = {
	[CONF_STRING] = "text",
	[CONF_INT] = "a whole number",
	[CONF_BOOL] = "true or false",
	[CONF_DURATION] = "a duration such as 500ms, 10s, 5m, 2h or 7d,",
	[CONF_SIZE] = "a size such as 64KiB or 2MiB,",
};

void
conf_expected(char *out, size_t n, const struct conf_row *row)
{
	char min[CONF_TEXT_BYTES], max[CONF_TEXT_BYTES];

	if (row->type == CONF_WORD) {
		list_words(out, n, row->words);
		return;
	}
	if (row->type == CONF_BOOL || row->type == CONF_STRING) {
		snprintf(out, n, "%s", nouns[row->type]);
		return;
	}
	conf_format(min, row->type, row->min);
	conf_format(max, row->type, row->max);
	snprintf(out, n, "%s from %s to %s", nouns[row->type], min, max);
}

/* What was found is not what was expected; text NULL where it must not be
 * told. */
static int
refuse(const struct setting *s, const char *text, const char *expected)
{
	char quoted[CONF_TEXT_BYTES], usual[160];

	if (expected == NULL) {
		conf_expected(usual, sizeof(usual), s->row);
		expected = usual;
	}
	if (text == NULL || s->row->may_hold_password)
		return err_set(s->err, "%s: expected %s", s->where, expected);
	conf_quote(quoted, text);
	return err_set(s->err, "%s: expected %s, found %s", s->where, expected,
	    quoted);
}

int
conf_set_number(struct conf *c, const struct conf_row *row, int64_t n,
    const char *where, struct err *err)
{
	struct setting s = {c, row, where, err};
	char found[CONF_TEXT_BYTES], expected[160];

	if (n < row->min || n > row->max) {
		conf_expected(expected, sizeof(expected), row);
		conf_format(found, row->type, n);
		return err_set(s.err, "%s: %s is out of range, expected %s",
		    where, found, expected);
	}
	*conf_number(c, row) = n;
	return 0;
}

static int
set_string(const struct setting *s, const char *text)
{
	size_t n = strlen(text), i;
	const char *expected = NULL;

	for (i = 0; i < n; i++)
		if ((unsigned char)text[i] < ' ' || text[i] == 0x7f)
			return refuse(s, NULL, "text without control "
			    "characters");
	if ((int64_t)n > s->row->max)
		return err_set(s->err, "%s: %zu bytes are too long, expected "
		    "%jd at most", s->where, n, (intmax_t)s->row->max);
	if ((int64_t)n < s->row->min)
		return err_set(s->err, "%s: is empty", s->where);
	if (s->row->check != NULL && n > 0)
		expected = s->row->check(text);
	if (expected != NULL)
		return refuse(s, text, expected);
	if (n == 0 && s->row->fallback == NULL)
		text = NULL; /* as if it had not been given */
	conf_put_string(conf_string(s->c, s->row), text);
	return 0;
}

static int
set_int(const struct setting *s, const char *text)
{
	int64_t n;
	int sign = text[0] == '-' ? -1 : 1;

	/* a plain number is also a duration, and reads with all its checks */
	if (strspn(text + (sign < 0), "0123456789") !=
	    strlen(text + (sign < 0)) ||
	    conf_parse_duration(text + (sign < 0), &n) == -1)
		return refuse(s, text, NULL);
	return conf_set_number(s->c, s->row, n * sign, s->where, s->err);
}

static int
set_duration(const struct setting *s, const char *text)
{
	int64_t n;

	if (conf_parse_duration(text, &n) == -1)
		return refuse(s, text, NULL);
	return conf_set_number(s->c, s->row, n, s->where, s->err);
}

static int
set_size(const struct setting *s, const char *text)
{
	int64_t n;

	if (conf_parse_size(text, &n) == -1)
		return refuse(s, text, NULL);
	return conf_set_number(s->c, s->row, n, s->where, s->err);
}

static int
set_bool(const struct setting *s, const char *text)
{
	static const char *const words[] = {
		"false", "true", "no", "yes", "off", "on", "0", "1", NULL
	};
	size_t i;

	for (i = 0; words[i] != NULL; i++)
		if (strcmp(words[i], text) == 0) {
			*conf_bool(s->c, s->row) = i % 2;
			return 0;
		}
	return refuse(s, text, NULL);
}

static int
set_word(const struct setting *s, const char *text)
{
	size_t n = strlen(text);
	const char *p;

	for (p = s->row->words; *p != '\0'; p += strspn(p, " ")) {
		if (n > 0 && strcspn(p, " ") == n && memcmp(p, text, n) == 0) {
			conf_put_string(conf_string(s->c, s->row), text);
			return 0;
		}
		p += strcspn(p, " ");
	}
	return refuse(s, text, NULL);
}

static int (*const setters[CONF__MAX])(const struct setting *, const char *) = {
	[CONF_STRING] = set_string,
	[CONF_INT] = set_int,
	[CONF_BOOL] = set_bool,
	[CONF_DURATION] = set_duration,
	[CONF_SIZE] = set_size,
	[CONF_WORD] = set_word,
};

int
conf_set_text(struct conf *c, const struct conf_row *row, const char *text,
    const char *where, struct err *err)
{
	struct setting s = {c, row, where, err};

	return setters[row->type](&s, text);
}
