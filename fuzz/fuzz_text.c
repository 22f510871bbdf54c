/*
 * Fuzzes text: folds arbitrary UTF-8 in up to three fields, and checks that
 * the way back never leads out of a field, or backwards.
 */
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "text.h"

#define FIELDS 3
#define SPLIT 0xff /* ends a field: no byte of UTF-8 */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The length of the well-formed character at s, or 0. */
static size_t
char_len(const uint8_t *s, size_t left)
{
	static const struct {
		uint8_t lead, last, low, high, len;
	} forms[] = {
		{ 0x01, 0x7f, 0, 0, 1 },
		{ 0xc2, 0xdf, 0x80, 0xbf, 2 },
		{ 0xe0, 0xe0, 0xa0, 0xbf, 3 }, { 0xe1, 0xec, 0x80, 0xbf, 3 },
		{ 0xed, 0xed, 0x80, 0x9f, 3 }, { 0xee, 0xef, 0x80, 0xbf, 3 },
		{ 0xf0, 0xf0, 0x90, 0xbf, 4 }, { 0xf1, 0xf3, 0x80, 0xbf, 4 },
		{ 0xf4, 0xf4, 0x80, 0x8f, 4 },
	};

	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		size_t n = forms[i].len;

		if (s[0] < forms[i].lead || s[0] > forms[i].last)
			continue;
		if (n > left || (n > 1 && (s[1] < forms[i].low ||
		    s[1] > forms[i].high)))
			return 0;
		for (size_t k = 2; k < n; k++)
			if ((s[k] & 0xc0) != 0x80)
				return 0;
		return n;
	}
	return 0;
}

/* Makes fields of the input: what is no UTF-8 becomes '?'. */
static int
make_fields(const uint8_t *data, size_t size, char *room, struct str *fields)
{
	int n = 0;

	fields[0] = (struct str){ room, 0 };
	for (size_t at = 0; at < size;) {
		size_t len = char_len(data + at, size - at);

		if (data[at] == SPLIT && n + 1 < FIELDS) {
			room += fields[n++].len;
			fields[n] = (struct str){ room, 0 };
			at++;
			continue;
		}
		if (len > 0)
			memcpy(room + fields[n].len, data + at, len);
		else
			room[fields[n].len] = '?';
		fields[n].len += len > 0 ? len : 1;
		at += len > 0 ? len : 1;
	}
	return n + 1;
}

static void
check_view(const struct text *t, enum text_view view,
    const struct str *fields, int nfields)
{
	struct text_place last = { 0, 0, 0 };

	assert(t->start[view] <= t->end[view] && t->end[view] <= t->len);
	for (uint32_t at = t->start[view]; at < t->end[view]; at++) {
		struct text_place p = text_place(t, at, at + 1);
		size_t len;

		assert(p.field >= last.field && p.field < nfields);
		assert(p.field > last.field || p.byte >= last.byte);
		len = fields[p.field].len;
		assert(p.byte <= len && p.len <= len - p.byte);
		assert(p.len > 0 || t->data[at] == '\n');
		/* it stands at whole characters */
		if (p.byte < len)
			assert((fields[p.field].data[p.byte] & 0xc0) != 0x80);
		if (p.byte + p.len < len)
			assert((fields[p.field].data[p.byte + p.len] & 0xc0) !=
			    0x80);
		text_is_word_edge(t, at);
		last = p;
	}
}

/* Each view is UTF-8 again. */
static void
check_utf8(const struct text *t, enum text_view view)
{
	const uint8_t *s = (const uint8_t *)t->data;

	for (uint32_t at = t->start[view]; at < t->end[view];) {
		size_t n = char_len(s + at, t->end[view] - at);

		assert(n > 0);
		at += (uint32_t)n;
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct text_folder *folder;
	static struct text t;
	struct str fields[FIELDS];
	char *room = malloc(size + 1), *out = malloc(TEXT_FOLDED_CAP(size));
	int n;

	if (folder == NULL)
		folder = text_folder_new(NULL);
	assert(folder && room && out);
	n = make_fields(data, size, room, fields);
	text_fold(folder, &t, fields, n);
	for (int view = 0; view < TEXT__VIEWS; view++) {
		uint32_t len = text_fold_phrase(folder, view, fields[0], out,
		    (uint32_t)TEXT_FOLDED_CAP(fields[0].len));

		assert(len <= TEXT_FOLDED_CAP(fields[0].len));
		check_view(&t, view, fields, n);
		check_utf8(&t, view);
	}
	free(room);
	free(out);
	return 0;
}
