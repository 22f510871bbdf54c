/*
 * text: the views of a text, and the way back from them.
 *
 * The folded view is written field by field (text_fold.c), with a note, a cut,
 * of each separator; the squeezed view is then a copy without the cuts.  It
 * knows no phrase and no rule.
 */
#include "text.h"

#include <stdlib.h>
#include <string.h>

#include "text_parts.h"

#define AROUND "\xe4\xb8\x80" /* a letter, put around phrases to squeeze */
#define AROUND_BYTES 3

struct text_folder *
text_folder_new(struct err *err)
{
	struct text_folder *f = mem_alloc(sizeof(*f));

	if (glyphs_init(&f->glyphs, err) < 0) {
		free(f);
		return NULL;
	}
	f->cuts_cap = 64;
	f->cuts = mem_alloc(f->cuts_cap * sizeof(*f->cuts));
	return f;
}

void
text_folder_free(struct text_folder *f)
{
	if (f == NULL)
		return;
	glyphs_clear(&f->glyphs);
	text_clear(&f->phrase);
	free(f->cuts);
	free(f);
}

void
text_clear(struct text *t)
{
	free(t->data);
	free(t->origin);
	memset(t, 0, sizeof(*t));
}

/* Makes room for n bytes of data and their map. */
void
text_reserve(struct text *t, uint32_t n)
{
	n += TEXT_SLACK;
	if (n <= t->data_cap)
		return;
	n += n / 4;
	t->data = mem_realloc(t->data, n);
	t->origin = mem_realloc(t->origin, (size_t)n * sizeof(*t->origin));
	t->data_cap = t->origin_cap = n;
}

/* Copies data[from, to) and its map to the end, in steps of fixed size: what
 * is copied too much is overwritten or lies in the slack. */
static void
copy_run(struct text *t, uint32_t from, uint32_t to)
{
	enum { STEP = 16 };
	char bytes[STEP];
	uint32_t origin[STEP];

	for (uint32_t at = from, out = t->len; at < to; at += STEP) {
		memcpy(bytes, t->data + at, sizeof(bytes));
		memcpy(t->data + out, bytes, sizeof(bytes));
		memcpy(origin, t->origin + at, sizeof(origin));
		memcpy(t->origin + out, origin, sizeof(origin));
		out += STEP;
	}
	t->len += to - from;
}

/* The flags of the character that begins at, or ends before, a place of the
 * field data[from, to); 0 beyond it. */
static uint16_t
flags_after(struct text_folder *f, const struct text *t, uint32_t at,
    uint32_t to)
{
	uint32_t c;

	if (at >= to)
		return 0;
	utf8_read(t->data + at, to - at, &c);
	return glyphs_get(&f->glyphs, c)->flags;
}

static uint32_t
step_back(const char *data, uint32_t from, uint32_t at)
{
	do
		at--;
	while (at > from && ((unsigned char)data[at] & 0xc0) == 0x80);
	return at;
}

/* What becomes of the weak separators in the run of cuts [cut, end): true if
 * they go, as letters are on both sides and no line ends between. */
static bool
is_between_letters(struct text_folder *f, const struct text *t,
    const struct cut *cut, const struct cut *end, uint32_t from, uint32_t to)
{
	uint32_t after = end[-1].from + end[-1].len;

	if (cut->from == from)
		return false;
	for (const struct cut *c = cut; c < end; c++)
		if (c->kind == CUT_LINE)
			return false;
	return flags_after(f, t, step_back(t->data, from, cut->from), to) &
	    flags_after(f, t, after, to) & GLYPH_LETTER;
}

/* Appends the field data[from, to) to the squeezed view. */
static void
squeeze_field(struct text_folder *f, struct text *t, uint32_t from,
    uint32_t to, const struct cut *cut, const struct cut *end)
{
	uint32_t done = from;

	while (cut < end) {
		const struct cut *next = cut;
		bool keeps_weak = false;

		do
			keeps_weak |= next->kind == CUT_WEAK;
		while (++next < end && next->from == next[-1].from +
		    next[-1].len);
		if (keeps_weak)
			keeps_weak = !is_between_letters(f, t, cut, next, from,
			    to);
		for (; cut < next; cut++) {
			if (cut->kind == CUT_WEAK && keeps_weak)
				continue;
			copy_run(t, done, cut->from);
			done = cut->from + cut->len;
			if (cut->kind != CUT_LINE)
				continue;
			t->origin[t->len] = t->origin[cut->from];
			t->data[t->len++] = '\n';
		}
	}
	copy_run(t, done, to);
}

/* Ends a field with a line end that stands for nothing. */
static void
end_line(struct text *t, uint32_t origin)
{
	t->origin[t->len] = origin;
	t->data[t->len++] = '\n';
}

/* Ends a view; the '\n' of its last field is the first of the padding. */
static void
end_view(struct text *t, enum text_view view)
{
	if (t->nfields == 0)
		end_line(t, 0);
	t->field_start[view][t->nfields] = t->len;
	t->end[view] = t->len - 1;
	memset(t->data + t->len, '\n', TEXT_PAD - 1);
	memset(t->origin + t->len, 0, (TEXT_PAD - 1) * sizeof(*t->origin));
}

void
text_fold(struct text_folder *f, struct text *t, const struct str *fields,
    int nfields)
{
	uint32_t cuts[TEXT_MAX_FIELDS + 1] = { 0 }, *start = t->field_start[0];
	int n = nfields < TEXT_MAX_FIELDS ? nfields : TEXT_MAX_FIELDS;

	t->nfields = n;
	t->len = f->ncuts = 0;
	t->has_unspaced = false;
	t->scripts = 0;
	for (int i = 0; i < n; i++) {
		struct str field = fields[i];

		if (field.len > TEXT_MAX_FIELD_BYTES)
			field.len = TEXT_MAX_FIELD_BYTES;
		start[i] = t->len;
		text_fold_field(f, t, field);
		end_line(t, (uint32_t)field.len << 8);
		cuts[i + 1] = f->ncuts;
	}
	text_reserve(t, 2 * (t->len + TEXT_PAD));
	t->start[TEXT_FOLDED] = 0;
	end_view(t, TEXT_FOLDED);
	t->len = t->start[TEXT_SQUEEZED] = t->end[TEXT_FOLDED] + TEXT_PAD;
	for (int i = 0; i < n; i++) {
		t->field_start[TEXT_SQUEEZED][i] = t->len;
		squeeze_field(f, t, start[i], start[i + 1] - 1,
		    f->cuts + cuts[i], f->cuts + cuts[i + 1]);
		end_line(t, t->origin[start[i + 1] - 1]);
	}
	end_view(t, TEXT_SQUEEZED);
	t->len = t->end[TEXT_SQUEEZED];
}

uint32_t
text_fold_phrase(struct text_folder *f, enum text_view view, struct str phrase,
    char *out, uint32_t out_cap)
{
	uint32_t around = view == TEXT_SQUEEZED ? AROUND_BYTES : 0, len;
	size_t n = phrase.len + 2 * (size_t)around;
	char *wrapped = mem_alloc(n);
	struct text *t = &f->phrase;

	memcpy(wrapped, AROUND, around);
	if (phrase.len > 0)
		memcpy(wrapped + around, phrase.data, phrase.len);
	memcpy(wrapped + around + phrase.len, AROUND, around);
	text_fold(f, t, &(struct str){ wrapped, n }, 1);
	free(wrapped);
	len = t->end[view] - t->start[view] - 2 * around;
	if (len <= out_cap)
		memcpy(out, t->data + t->start[view] + around, len);
	return len;
}

uint32_t
text_first_cluster(struct text_folder *f, struct str s)
{
	bool full;

	if (s.len == 0)
		return 0;
	return text_cluster_end(&f->glyphs, s.data, 0, (uint32_t)s.len, &full);
}

/* Which view a byte offset of data lies in. */
static enum text_view
view_at(const struct text *t, uint32_t offset)
{
	return offset < t->start[TEXT_SQUEEZED] ? TEXT_FOLDED : TEXT_SQUEEZED;
}

struct text_place
text_place(const struct text *t, uint32_t from, uint32_t to)
{
	enum text_view view = view_at(t, from);
	const uint32_t *start = t->field_start[view];
	struct text_place place = { 0, 0, 0 };
	uint32_t last;

	if (from > t->len)
		from = t->len;
	while (place.field + 1 < t->nfields && start[place.field + 1] <= from)
		place.field++;
	if (to >= start[place.field + 1])
		to = start[place.field + 1] - 1;
	place.byte = t->origin[from] >> 8;
	if (to > from) {
		last = t->origin[to - 1];
		place.len = (last >> 8) + (last & 255) - place.byte;
	}
	return place;
}

uint32_t
text_folded_offset(const struct text *t, uint32_t offset)
{
	const uint32_t *start = t->field_start[TEXT_SQUEEZED];
	uint32_t field = 0, byte, from, to, half;

	if (view_at(t, offset) == TEXT_FOLDED)
		return offset;
	while (field + 1 < (uint32_t)t->nfields && start[field + 1] <= offset)
		field++;
	from = t->field_start[TEXT_FOLDED][field];
	to = t->field_start[TEXT_FOLDED][field + 1] - 1;
	if (offset >= start[field + 1] - 1)
		return to;
	byte = t->origin[offset] >> 8;
	while (from < to) {
		half = from + (to - from) / 2;
		if (t->origin[half] >> 8 < byte)
			from = half + 1;
		else
			to = half;
	}
	return from;
}

/* The characters before and behind an offset of data; false at a view's end. */
static bool
read_around(const struct text *t, uint32_t offset, uint32_t *before,
    uint32_t *after)
{
	enum text_view view = view_at(t, offset);
	uint32_t from = t->start[view], to = t->end[view], at;

	if (offset <= from || offset >= to)
		return false;
	at = step_back(t->data, from, offset);
	utf8_read(t->data + at, to - at, before);
	utf8_read(t->data + offset, to - offset, after);
	return true;
}

bool
text_is_word_edge(const struct text *t, uint32_t offset)
{
	uint32_t before, after;

	return !read_around(t, offset, &before, &after) ||
	    !char_is_wordy(after) || !char_is_wordy(before);
}

bool
text_begins_word(const struct text *t, uint32_t offset)
{
	uint32_t before, after;

	return !read_around(t, offset, &before, &after) ||
	    (!(char_is_wordy(after) && char_is_wordy(before)) &&
	    !(char_is_unspaced(after) && char_is_unspaced(before)));
}

uint32_t
text_scripts(struct str folded)
{
	uint32_t c, scripts = 0;

	for (size_t at = 0; at < folded.len;) {
		at += utf8_read(folded.data + at, folded.len - at, &c);
		scripts |= char_script(c);
	}
	return scripts;
}

bool
text_is_unspaced(struct str phrase)
{
	uint32_t c;

	for (size_t at = 0; at < phrase.len;) {
		at += utf8_read(phrase.data + at, phrase.len - at, &c);
		if (char_is_unspaced(c))
			return true;
	}
	return false;
}

bool
text_has_unseen(struct str s)
{
	uint32_t c;

	for (size_t i = 0; i < s.len;) {
		i += utf8_read(s.data + i, s.len - i, &c);
		if (c >= 0x80 && char_is_unseen(c))
			return true;
	}
	return false;
}
