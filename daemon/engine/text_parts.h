/*
 * text_parts: what the files of the module text share with each other.
 *
 *   text.c         the views, and the way back from them
 *   text_fold.c    one field into the folded view
 *   text_glyphs.c  what each character becomes
 *   text_print.c   its fingerprint (text_print.h)
 *
 * A glyph is what one character becomes in a folded text, and what that does
 * to its neighbours.  It is worked out at the first use and kept; only planes
 * where characters change have room in the table.
 */
#ifndef TRIAGED_TEXT_PARTS_H
#define TRIAGED_TEXT_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text.h"
#include "utf8.h"

#define GLYPH_BYTES 5          /* more lie in struct glyphs.longer */
#define GLYPHS_PAGES 0x300     /* planes 0 to 2 */
#define CLUSTER_CHARS 32       /* more are folded in several steps */
#define CLUSTER_BYTES 3072     /* enough for one folded */

enum glyph_flag {
	GLYPH_KNOWN = 1u << 0,
	GLYPH_ODD = 1u << 1,      /* not just its bytes: look at the rest */
	GLYPH_SPACE = 1u << 2,
	GLYPH_LINE = 1u << 3,     /* a space that ends a line */
	GLYPH_STRONG = 1u << 4,   /* separates nothing that matters */
	GLYPH_WEAK = 1u << 5,     /* the same, but only between letters */
	GLYPH_JOINS = 1u << 6,    /* may melt into the character before it */
	GLYPH_LETTER = 1u << 7,
	GLYPH_UNSPACED = 1u << 8, /* Han, Hangul, Kana */
	GLYPH_LATIN = 1u << 9,    /* letters of these are in what it becomes */
	GLYPH_HAN = 1u << 10,
	GLYPH_HANGUL = 1u << 11,
};

struct glyph {
	char bytes[GLYPH_BYTES];  /* or the place in longer, a uint32_t */
	uint8_t len;
	uint16_t flags;
};

struct simpler {
	uint32_t from, to;
};

struct glyphs {
	struct glyph *pages[GLYPHS_PAGES]; /* of 256, NULL until used */
	struct glyph spare;       /* of a character that is not kept */
	char *longer;
	uint32_t longer_len, longer_cap;
	struct simpler *simpler;  /* traditional to simplified, sorted */
	uint32_t nsimpler;
	const void *norm;         /* ICU's, never freed */
};

int glyphs_init(struct glyphs *g, struct err *err) MUST_CHECK;
void glyphs_clear(struct glyphs *g);

/* Works out a glyph that is not in the table yet. */
const struct glyph *glyphs_make(struct glyphs *g, uint32_t c);

/* Folds a few characters that belong together; returns the number of bytes,
 * at most cap; what cannot be folded stays as it is. */
uint32_t glyphs_fold(const struct glyphs *g, const char *s, uint32_t len,
    char *out, uint32_t cap);

/* A separator in the folded view. */
enum cut_kind { CUT_SPACE, CUT_LINE, CUT_STRONG, CUT_WEAK };
struct cut {
	uint32_t from;
	uint16_t len;
	uint16_t kind;
};

struct text_folder {
	struct glyphs glyphs;
	struct cut *cuts;         /* of the text at hand, in order */
	uint32_t ncuts, cuts_cap;
	struct text phrase;       /* for text_fold_phrase */
};

/* Appends a field to the folded view, and its cuts to f's. */
void text_fold_field(struct text_folder *f, struct text *t, struct str field);

/* Makes room for n bytes of data, their map, and some slack. */
void text_reserve(struct text *t, uint32_t n);
#define TEXT_SLACK 32 /* behind what is written, for copies of fixed size */

/* The end of the cluster that begins at src[from]; *full if it goes on. */
uint32_t text_cluster_end(struct glyphs *g, const char *src, uint32_t from,
    uint32_t len, bool *full);

/* True for letters, digits and marks. */
bool char_is_letter(uint32_t c);
/* True for those of scripts with spaces between words. */
bool char_is_wordy(uint32_t c);
/* True for Han, Hangul and Kana. */
bool char_is_unspaced(uint32_t c);
/* True for what is gone in a folded text. */
bool char_is_unseen(uint32_t c);
uint32_t char_script(uint32_t c); /* TEXT_LATIN, TEXT_HAN, TEXT_HANGUL or 0 */

static inline const struct glyph *
glyphs_get(struct glyphs *g, uint32_t c)
{
	const struct glyph *page = c < 0x30000 ? g->pages[c >> 8] : NULL;

	if (page && page[c & 255].flags & GLYPH_KNOWN)
		return &page[c & 255];
	return glyphs_make(g, c);
}

static inline const char *
glyph_bytes(const struct glyphs *g, const struct glyph *y)
{
	uint32_t at;

	if (y->len <= GLYPH_BYTES)
		return y->bytes;
	__builtin_memcpy(&at, y->bytes, sizeof(at));
	return g->longer + at;
}

#endif
