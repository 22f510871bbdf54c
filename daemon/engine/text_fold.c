/*
 * text_fold: one field, character by character, into the folded view.
 *
 * What becomes of a character is told by text_glyphs.c.  Here it is written,
 * with the map back and a note (a cut) of each separator; characters that melt
 * into the one before them are folded together with it.  It knows no views.
 */
#include "text_parts.h"

#include <string.h>

#define ORIGIN(at, len) ((uint32_t)(at) << 8 | (uint32_t)(len))

/* One field on its way into the folded view. */
struct fold {
	struct text_folder *f;
	struct text *t;
	const char *src;
	uint32_t at, len;   /* in src */
	uint32_t out;       /* in t->data */
	uint32_t floor;     /* what lies before it in data stays as it is */
};

static void
add_cut(struct text_folder *f, uint32_t from, uint32_t len, uint16_t kind)
{
	if (f->ncuts == f->cuts_cap) {
		f->cuts_cap = 2 * f->cuts_cap + 64;
		f->cuts = mem_realloc(f->cuts,
		    f->cuts_cap * sizeof(*f->cuts));
	}
	f->cuts[f->ncuts++] = (struct cut){ from, (uint16_t)len, kind };
}

/* The cut that ends where the output ends, or NULL. */
static struct cut *
last_cut(const struct fold *s)
{
	struct cut *cut = s->f->ncuts ? &s->f->cuts[s->f->ncuts - 1] : NULL;

	if (cut && cut->from >= s->floor && cut->from + cut->len == s->out)
		return cut;
	return NULL;
}

/* Writes n bytes that stand for src[from, from + len). */
static void
put(struct fold *s, const char *bytes, uint32_t n, uint32_t from, uint32_t len)
{
	/* the rest of the source always has room for as many bytes again */
	if (n > len)
		text_reserve(s->t, s->out + n + (s->len - s->at));
	memcpy(s->t->data + s->out, bytes, n);
	for (uint32_t i = 0; i < n; i++)
		s->t->origin[s->out + i] = ORIGIN(from, len);
	s->out += n;
}

/* Writes one character of n bytes by itself: a run of spaces becomes one,
 * separators are noted. */
static void
put_glyph(struct fold *s, const struct glyph *y, uint32_t n)
{
	struct cut *cut;

	if (y->flags & GLYPH_SPACE) {
		uint16_t kind = y->flags & GLYPH_LINE ? CUT_LINE : CUT_SPACE;

		cut = last_cut(s);
		if (cut == NULL || cut->kind > CUT_LINE) {
			add_cut(s->f, s->out, 1, kind);
			put(s, " ", 1, s->at, n);
		} else if (kind == CUT_LINE) {
			cut->kind = CUT_LINE;
		}
	} else {
		if (y->flags & (GLYPH_STRONG | GLYPH_WEAK))
			add_cut(s->f, s->out, y->len, y->flags & GLYPH_STRONG ?
			    CUT_STRONG : CUT_WEAK);
		put(s, glyph_bytes(&s->f->glyphs, y), y->len, s->at, n);
	}
	s->at += n;
}

/* Takes the last character back from the output, where there is one that the
 * next may melt into; returns where the two begin in the source. */
static uint32_t
take_back(struct fold *s)
{
	const uint32_t *origin = s->t->origin;
	const struct cut *cut = last_cut(s);
	uint32_t last;

	if (s->out == s->floor || (cut && cut->kind <= CUT_LINE))
		return s->at;
	if (cut)
		s->f->ncuts--;
	last = origin[s->out - 1];
	while (s->out > s->floor && origin[s->out - 1] == last)
		s->out--;
	return last >> 8;
}

uint32_t
text_cluster_end(struct glyphs *g, const char *src, uint32_t from, uint32_t len,
    bool *full)
{
	uint32_t end = from, at = from, c, n;

	for (n = 0; at < len && n < CLUSTER_CHARS; n++) {
		uint32_t size = utf8_read(src + at, len - at, &c);
		const struct glyph *y = glyphs_get(g, c);

		if (n > 0 && !(y->flags & GLYPH_JOINS) && y->len > 0)
			break;
		at += size;
		if (n == 0 || y->len > 0)
			end = at;
	}
	*full = n == CLUSTER_CHARS;
	return end;
}

/* True if the cluster folds to what its characters fold to one by one. */
static bool
is_loose(struct glyphs *g, const char *src, uint32_t from, uint32_t end,
    const char *folded, uint32_t n)
{
	uint32_t done = 0, c;

	while (from < end) {
		const struct glyph *y;

		from += utf8_read(src + from, end - from, &c);
		y = glyphs_get(g, c);
		if (done + y->len > n ||
		    memcmp(folded + done, glyph_bytes(g, y), y->len) != 0)
			return false;
		done += y->len;
	}
	return done == n;
}

/* Folds a character that may melt into the one before, together with that one
 * and with what else joins them.  Where nothing melts, each keeps its place. */
static void
put_cluster(struct fold *s)
{
	struct glyphs *g = &s->f->glyphs;
	uint32_t from = take_back(s), end, n, c;
	char folded[CLUSTER_BYTES];
	bool full;

	end = text_cluster_end(g, s->src, from, s->len, &full);
	n = glyphs_fold(g, s->src + from, end - from, folded, sizeof(folded));
	if (is_loose(g, s->src, from, end, folded, n)) {
		for (s->at = from; s->at < end;) {
			uint32_t size = utf8_read(s->src + s->at,
			    s->len - s->at, &c);

			put_glyph(s, glyphs_get(g, c), size);
		}
	} else {
		s->at = end;
		text_reserve(s->t, s->out + n + (s->len - s->at));
		put(s, folded, n, from, end - from);
	}
	if (full)
		s->floor = s->out;
}

/* Writes what is plain ASCII, up to the first byte that is something else;
 * returns the flags of all that. */
static uint16_t
put_ascii(struct fold *s)
{
	const struct glyph *page = s->f->glyphs.pages[0];
	uint32_t at = s->at, out = s->out, *origin = s->t->origin;
	char *data = s->t->data;
	uint16_t seen = 0;

	while (at < s->len) {
		unsigned char c = (unsigned char)s->src[at];

		if (c >= 0x80 || page[c].flags & GLYPH_ODD)
			break;
		seen |= page[c].flags;
		data[out] = page[c].bytes[0];
		origin[out++] = ORIGIN(at++, 1);
	}
	s->at = at;
	s->out = out;
	return seen;
}

static void
note_scripts(struct text *t, uint16_t seen)
{
	if (seen & GLYPH_UNSPACED)
		t->has_unspaced = true;
	if (seen & GLYPH_LATIN)
		t->scripts |= TEXT_LATIN;
	if (seen & GLYPH_HAN)
		t->scripts |= TEXT_HAN;
	if (seen & GLYPH_HANGUL)
		t->scripts |= TEXT_HANGUL;
}

void
text_fold_field(struct text_folder *f, struct text *t, struct str field)
{
	struct fold s = { .f = f, .t = t, .src = field.data,
		.len = (uint32_t)field.len, .out = t->len, .floor = t->len };
	uint16_t seen = 0;
	uint32_t c;

	text_reserve(t, t->len + s.len);
	while (seen |= put_ascii(&s), s.at < s.len) {
		uint32_t n = utf8_read(s.src + s.at, s.len - s.at, &c);
		const struct glyph *y = glyphs_get(&f->glyphs, c);

		seen |= y->flags;
		if (y->len == 0) {
			s.at += n;
		} else if (y->flags & GLYPH_JOINS) {
			put_cluster(&s);
		} else if (y->flags & GLYPH_ODD || y->len > n) {
			put_glyph(&s, y, n);
		} else {
			memcpy(t->data + s.out, y->bytes, GLYPH_BYTES);
			for (uint32_t i = 0; i < GLYPH_BYTES; i++)
				t->origin[s.out + i] = ORIGIN(s.at, n);
			s.out += y->len;
			s.at += n;
		}
	}
	note_scripts(t, seen);
	t->len = s.out;
}
