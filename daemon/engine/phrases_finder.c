/*
 * phrases_finder: where the match of a regex begins.
 *
 * ICU backtracks, so it is bounded: steps and memory of a search are limited,
 * and limits are counted, not timed, so that the same text always gives the
 * same answer.  Compiled regexes take 5 KB each: the few that hit last are
 * kept.  It knows no lists.
 */
#include <stdlib.h>
#include <string.h>
#include <unicode/uregex.h>
#include <unicode/utext.h>
#include <unicode/utf.h>

#include "phrases_parts.h"

#define KEPT 256              /* a power of two */
#define STEPS 10              /* of 10,000 states each, about a millisecond */
#define STACK_BYTES (256 << 10)

struct finder {
	struct {
		uint32_t id;  /* + 1; 0: none */
		URegularExpression *re;
	} kept[KEPT];
	UChar *units;         /* the view, once a regex was looked for in it */
	uint32_t *bytes;      /* where each unit begins in the view; its end */
	uint32_t nunits, cap;
	bool has_units;
};

static URegularExpression *
open_regex(const char *search, UErrorCode *e)
{
	UText source = UTEXT_INITIALIZER;
	URegularExpression *re;

	utext_openUTF8(&source, search, -1, e);
	re = uregex_openUText(&source, UREGEX_MULTILINE | UREGEX_UNIX_LINES,
	    NULL, e);
	utext_close(&source);
	if (U_FAILURE(*e))
		return NULL;
	uregex_setTimeLimit(re, STEPS, e);
	uregex_setStackLimit(re, STACK_BYTES, e);
	return re;
}

int
finder_check(const char *search, const char *where, struct err *err)
{
	UErrorCode e = U_ZERO_ERROR;
	URegularExpression *re = open_regex(search, &e);

	if (U_FAILURE(e))
		return err_set(err, "%s: regex: cannot be searched for: %s",
		    where, u_errorName(e));
	uregex_close(re);
	return 0;
}

struct finder *
finder_new(void)
{
	return mem_alloc(sizeof(struct finder));
}

void
finder_free(struct finder *f)
{
	if (f == NULL)
		return;
	for (size_t i = 0; i < KEPT; i++)
		if (f->kept[i].id)
			uregex_close(f->kept[i].re);
	free(f->units);
	free(f->bytes);
	free(f);
}

void
finder_begin(struct finder *f)
{
	f->has_units = false;
}

/* A character has no more units than bytes. */
static void
read_view(struct finder *f, struct str view)
{
	uint32_t n = 0;
	UChar32 c;

	if (view.len >= f->cap) {
		f->cap = (uint32_t)view.len + 256;
		f->units = mem_realloc(f->units, f->cap * sizeof(*f->units));
		f->bytes = mem_realloc(f->bytes, f->cap * sizeof(*f->bytes));
	}
	for (uint32_t at = 0, from; at < view.len;) {
		from = at;
		if ((unsigned char)view.data[at] < 0x80) {
			f->bytes[n] = at;
			f->units[n++] = (UChar)view.data[at++];
			continue;
		}
		U8_NEXT_OR_FFFD(view.data, at, (uint32_t)view.len, c);
		f->bytes[n] = f->bytes[n + (c > 0xffff)] = from;
		U16_APPEND_UNSAFE(f->units, n, c);
	}
	f->bytes[n] = (uint32_t)view.len;
	f->nunits = n;
	f->has_units = true;
}

/* The first unit of the character that begins at a byte of the view. */
static uint32_t
unit_at(const struct finder *f, uint32_t byte)
{
	uint32_t low = 0, high = f->nunits, middle;

	while (low < high) {
		middle = (low + high) / 2;
		if (f->bytes[middle] < byte)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* Closes what is kept in the place of a regex. */
static void
drop(struct finder *f, uint32_t id)
{
	uint32_t i = id & (KEPT - 1);

	if (f->kept[i].id)
		uregex_close(f->kept[i].re);
	f->kept[i].id = 0;
}

static URegularExpression *
get(struct finder *f, uint32_t id, const char *search, UErrorCode *e)
{
	uint32_t i = id & (KEPT - 1);

	if (f->kept[i].id == id + 1)
		return f->kept[i].re;
	drop(f, id);
	f->kept[i].re = open_regex(search, e);
	f->kept[i].id = f->kept[i].re ? id + 1 : 0;
	return f->kept[i].re;
}

enum finder_result
finder_find(struct finder *f, uint32_t id, const char *search,
    struct str view, uint32_t begin, uint32_t *from, uint32_t *to)
{
	UErrorCode e = U_ZERO_ERROR;
	URegularExpression *re = get(f, id, search, &e);
	bool is_found = false;

	if (!f->has_units)
		read_view(f, view);
	uregex_setText(re, f->units, (int32_t)f->nunits, &e);
	uregex_setRegionAndStart(re, 0, f->nunits, unit_at(f, begin), &e);
	if (U_SUCCESS(e))
		is_found = uregex_findNext(re, &e);
	if (U_SUCCESS(e) && is_found) {
		*from = f->bytes[uregex_start(re, 0, &e)];
		*to = f->bytes[uregex_end(re, 0, &e)];
	}
	if (U_SUCCESS(e))
		return is_found ? FINDER_FOUND : FINDER_NONE;
	drop(f, id); /* its memory has grown to the limit */
	return FINDER_GAVE_UP;
}
