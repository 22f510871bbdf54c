/*
 * conf_parse: text to numbers and back, and the nearest of some names.  It
 * knows no option.
 */
#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "conf_parts.h"

#define NEAREST_MAX 64 /* longer words are nobody's slip of the pen */

struct unit {
	const char *name;
	int64_t factor;
};

/* From small to large; a name that is not the way we write it ourselves comes
 * after the one that is. */
static const struct unit durations[] = {
	{"ms", 1},
	{"s", 1000},
	{"m", 60 * 1000},
	{"h", 60 * 60 * 1000},
	{"d", 24 * 60 * 60 * 1000},
	{"w", 7 * 24 * 60 * 60 * 1000},
	{NULL, 0},
};
static const struct unit sizes[] = {
	{"B", 1},
	{"KiB", 1 << 10},
	{"K", 1 << 10},
	{"MiB", 1 << 20},
	{"M", 1 << 20},
	{"GiB", 1 << 30},
	{"G", 1 << 30},
	{NULL, 0},
};

static int
parse_units(const char *text, const struct unit *units, int64_t *out)
{
	int64_t n = 0;
	const char *p;

	for (p = text; *p >= '0' && *p <= '9'; p++)
		if (__builtin_mul_overflow(n, 10, &n) ||
		    __builtin_add_overflow(n, *p - '0', &n))
			return -1;
	if (p == text)
		return -1;
	for (; *p != '\0' && units->name != NULL; units++)
		if (strcmp(p, units->name) == 0)
			break;
	if (*p != '\0' && (units->name == NULL ||
	    __builtin_mul_overflow(n, units->factor, &n)))
		return -1;
	*out = n;
	return 0;
}

int
conf_parse_duration(const char *text, int64_t *ms)
{
	return parse_units(text, durations, ms);
}

int
conf_parse_size(const char *text, int64_t *bytes)
{
	return parse_units(text, sizes, bytes);
}

static const struct unit *
largest_unit(const struct unit *units, int64_t n)
{
	const struct unit *best = units;

	for (; units->name != NULL; units++)
		if (n >= units->factor && n % units->factor == 0 &&
		    units->factor > best->factor)
			best = units;
	return best;
}

void
conf_format(char out[CONF_TEXT_BYTES], enum conf_type type, int64_t n)
{
	const struct unit *u = NULL;

	if (type == CONF_DURATION)
		u = largest_unit(durations, n);
	else if (type == CONF_SIZE)
		u = largest_unit(sizes, n);
	snprintf(out, CONF_TEXT_BYTES, "%" PRId64 "%s",
	    u != NULL ? n / u->factor : n, u != NULL ? u->name : "");
}

void
conf_quote(char out[CONF_TEXT_BYTES], const char *text)
{
	size_t i, n = strlen(text), max = CONF_TEXT_BYTES - 6;
	char *p = out;

	*p++ = '"';
	for (i = 0; i < n && i < max; i++)
		*p++ = text[i] >= ' ' && text[i] < 0x7f ? text[i] : '?';
	memcpy(p, n > max ? "...\"" : "\"", n > max ? 5 : 2);
}

static char
plain(char c)
{
	return c == '-' ? '_' : (char)tolower((unsigned char)c);
}

static size_t
min_size(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Letters added, left out, changed or swapped with their neighbour. */
static size_t
distance(const char *a, const char *b)
{
	size_t rows[3][NEAREST_MAX + 1], i, j, n = strlen(b);
	size_t *prev2 = rows[0], *prev = rows[1], *now = rows[2], *free_row;

	for (j = 0; j <= n; j++)
		prev[j] = j;
	for (i = 1; a[i - 1] != '\0'; i++) {
		now[0] = i;
		for (j = 1; j <= n; j++) {
			now[j] = min_size(min_size(prev[j], now[j - 1]) + 1,
			    prev[j - 1] +
			    (plain(a[i - 1]) != plain(b[j - 1])));
			if (i > 1 && j > 1 &&
			    plain(a[i - 1]) == plain(b[j - 2]) &&
			    plain(a[i - 2]) == plain(b[j - 1]))
				now[j] = min_size(now[j], prev2[j - 2] + 1);
		}
		free_row = prev2;
		prev2 = prev;
		prev = now;
		now = free_row;
	}
	return prev[n];
}

static bool
begins(const char *name, const char *with)
{
	for (; *with != '\0'; name++, with++)
		if (plain(*name) != plain(*with))
			return false;
	return true;
}

const char *
conf_nearest(const char *name, const char *const *names)
{
	const char *best = NULL;
	size_t len = strlen(name), least, d, i;

	if (len == 0 || len > NEAREST_MAX)
		return NULL;
	/* a third of it may be wrong; of a short word, a little more */
	least = (len > 8 ? len / 3 : len > 3 ? 2 : len > 1 ? 1 : 0) + 1;
	for (i = 0; names[i] != NULL; i++) {
		if (strlen(names[i]) > NEAREST_MAX)
			continue;
		d = distance(name, names[i]);
		if (d < least) {
			least = d;
			best = names[i];
		}
	}
	for (i = 0; best == NULL && len >= 3 && names[i] != NULL; i++)
		if (begins(names[i], name))
			best = names[i];
	return best;
}
