/*
 * text_glyphs: what each character becomes in a folded text.
 *
 * ICU says it once for each character, the table remembers it.  Everything
 * that ICU needs to load is loaded by glyphs_init, so that later no file is
 * read.  It knows no views and no offsets.
 */
#include "text_parts.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>
#include <unicode/utf16.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

#define SIMPLIFY u"Traditional-Simplified"
#define FOLDED_UNITS (CLUSTER_CHARS * 18)
#define BRAILLE_BLANK 0x2800 /* looks like a space, and is used as one */

/* Typography that says nothing: what it is compared as.  (Full-width and
 * half-width forms are not here, NFKC sees to them.) */
static const struct simpler plainer[] = {
	{ 0x00ab, '"' }, { 0x00bb, '"' },
	{ 0x2010, '-' }, { 0x2011, '-' }, { 0x2012, '-' }, { 0x2013, '-' },
	{ 0x2014, '-' }, { 0x2015, '-' },
	{ 0x2018, '\'' }, { 0x2019, '\'' }, { 0x201a, '\'' }, { 0x201b, '\'' },
	{ 0x201c, '"' }, { 0x201d, '"' }, { 0x201e, '"' }, { 0x201f, '"' },
	{ 0x2032, '\'' }, { 0x2035, '\'' }, { 0x2039, '\'' }, { 0x203a, '\'' },
	{ 0x2044, '/' }, { 0x2212, '-' }, { 0x2215, '/' }, { 0x2217, '*' },
	{ 0x2223, '|' }, { 0x223c, '~' },
	{ 0x2500, '-' }, { 0x2502, '|' },
	{ 0x3001, ',' }, { 0x3002, '.' },
	{ 0x3008, '<' }, { 0x3009, '>' }, { 0x300a, '<' }, { 0x300b, '>' },
	{ 0x300c, '"' }, { 0x300d, '"' }, { 0x300e, '"' }, { 0x300f, '"' },
	{ 0x3010, '[' }, { 0x3011, ']' }, { 0x3014, '[' }, { 0x3015, ']' },
	{ 0x3016, '[' }, { 0x3017, ']' },
	{ 0x301c, '~' }, { 0x301d, '"' }, { 0x301e, '"' }, { 0x301f, '"' },
};

/* What is put between the characters of a word to disguise it. */
static const struct range {
	uint32_t first, last;
} bullets[] = {
	{ 0x00b7, 0x00b7 }, { 0x2022, 0x2023 }, { 0x2027, 0x2027 },
	{ 0x2043, 0x2043 }, { 0x2219, 0x2219 }, { 0x22c5, 0x22c6 },
	{ 0x25a0, 0x25ff }, { 0x2605, 0x2606 }, { 0x30fb, 0x30fb },
};

static const UScriptCode unspaced_scripts[] = {
	USCRIPT_HAN, USCRIPT_HANGUL, USCRIPT_HIRAGANA, USCRIPT_KATAKANA,
	USCRIPT_BOPOMOFO,
};

/* Further scripts without spaces between words: no word ends can be told. */
static const UScriptCode endless_scripts[] = {
	USCRIPT_THAI, USCRIPT_LAO, USCRIPT_KHMER, USCRIPT_MYANMAR, USCRIPT_YI,
	USCRIPT_TIBETAN, USCRIPT_JAVANESE,
};

static bool
has_script(uint32_t c, const UScriptCode *scripts, size_t n)
{
	UErrorCode e = U_ZERO_ERROR;
	UScriptCode script = uscript_getScript((UChar32)c, &e);

	for (size_t i = 0; i < n; i++)
		if (script == scripts[i])
			return true;
	return false;
}
#define HAS_SCRIPT(c, list) has_script(c, list, sizeof(list) / sizeof(*(list)))

bool
char_is_unspaced(uint32_t c)
{
	return c >= 0x1100 && HAS_SCRIPT(c, unspaced_scripts);
}

uint32_t
char_script(uint32_t c)
{
	UErrorCode e = U_ZERO_ERROR;

	if (c < 0x80)
		return (c | 32) - 'a' < 26 ? TEXT_LATIN : 0;
	switch (uscript_getScript((UChar32)c, &e)) {
	case USCRIPT_HAN:
		return TEXT_HAN;
	case USCRIPT_HANGUL:
		return TEXT_HANGUL;
	default:
		return 0;
	}
}

bool
char_is_letter(uint32_t c)
{
	uint32_t marks = U_GC_MN_MASK | U_GC_MC_MASK;

	if (c < 0x80)
		return (c | 32) - 'a' < 26 || c - '0' < 10;
	return u_isalnum((UChar32)c) || U_GET_GC_MASK((UChar32)c) & marks;
}

bool
char_is_wordy(uint32_t c)
{
	return char_is_letter(c) && (c < 0x80 || (!char_is_unspaced(c) &&
	    !HAS_SCRIPT(c, endless_scripts)));
}

/* Looks c up in a list sorted by `from`; c itself where it is not there. */
static uint32_t
look_up(const struct simpler *list, size_t n, uint32_t c)
{
	size_t low = 0, high = n;

	while (low < high) {
		size_t mid = (low + high) / 2;

		if (list[mid].from < c)
			low = mid + 1;
		else
			high = mid;
	}
	return low < n && list[low].from == c ? list[low].to : c;
}

static uint32_t
to_utf16(const char *s, uint32_t len, UChar *out, uint32_t cap)
{
	uint32_t n = 0, c;

	for (uint32_t at = 0; at < len && n + 2 <= cap;) {
		at += utf8_read(s + at, len - at, &c);
		if (U_IS_SURROGATE(c) || c > 0x10ffff)
			c = 0xfffd;
		U16_APPEND_UNSAFE(out, n, c);
	}
	return n;
}

uint32_t
glyphs_fold(const struct glyphs *g, const char *s, uint32_t len, char *out,
    uint32_t cap)
{
	UChar in[2 * CLUSTER_CHARS] = { 0 }, folded[FOLDED_UNITS] = { 0 };
	UChar *from = folded;
	uint32_t at = 0, n = 0, c;
	UErrorCode e = U_ZERO_ERROR;
	int32_t nin, nout;

	nin = (int32_t)to_utf16(s, len, in, 2 * CLUSTER_CHARS);
	nout = unorm2_normalize(g->norm, in, nin, folded, FOLDED_UNITS, &e);
	if (U_FAILURE(e)) {
		from = in;
		nout = nin;
	}
	while (at < (uint32_t)nout && n + 4 <= cap) {
		U16_NEXT_UNSAFE(from, at, c);
		c = look_up(g->simpler, g->nsimpler, c);
		c = look_up(plainer, sizeof(plainer) / sizeof(*plainer), c);
		n += utf8_write(out + n, c);
	}
	return n;
}

/* Whether a folded character separates: GLYPH_STRONG, GLYPH_WEAK or 0. */
static uint16_t
separates(uint32_t c)
{
	if (c < 0x80 && c > 0)
		return strchr("|/~+=^", (int)c) ? GLYPH_STRONG
		    : strchr("-_*.", (int)c) ? GLYPH_WEAK : 0;
	for (size_t i = 0; i < sizeof(bullets) / sizeof(*bullets); i++)
		if (c >= bullets[i].first && c <= bullets[i].last)
			return GLYPH_STRONG;
	return 0;
}

static uint16_t
script_of(uint32_t c)
{
	static const struct { uint32_t script; uint16_t flag; } flags[] = {
		{ TEXT_LATIN, GLYPH_LATIN }, { TEXT_HAN, GLYPH_HAN },
		{ TEXT_HANGUL, GLYPH_HANGUL },
	};
	uint32_t script = char_script(c);

	for (size_t i = 0; i < sizeof(flags) / sizeof(*flags); i++)
		if (script == flags[i].script)
			return flags[i].flag;
	return 0;
}

/* What a character does that becomes the bytes of out. */
static uint16_t
flags_of(const struct glyphs *g, uint32_t c, const char *out, uint32_t n)
{
	uint16_t flags = GLYPH_STRONG | GLYPH_WEAK, joins = 0, scripts = 0;
	uint32_t at, d, first = 0;

	if (u_isUWhiteSpace((UChar32)c) || c == BRAILLE_BLANK)
		return GLYPH_SPACE | ((c >= '\n' && c <= '\r') || c == 0x85 ||
		    c == 0x2028 || c == 0x2029 ? GLYPH_LINE : 0);
	if (!unorm2_hasBoundaryBefore(g->norm, (UChar32)c))
		joins = GLYPH_JOINS;
	for (at = 0; at < n; first = first ? first : d) {
		at += utf8_read(out + at, n - at, &d);
		flags &= separates(d);
		scripts |= script_of(d);
		if (char_is_unspaced(d))
			scripts |= GLYPH_UNSPACED;
	}
	/* a Chinese full stop ends a sentence, it disguises nothing */
	if (n == 0 || c == 0x3002 || c == 0xff61)
		flags = 0;
	if (n > 0 && u_isalpha((UChar32)first))
		flags |= GLYPH_LETTER;
	return flags | scripts | joins;
}

static void
keep_bytes(struct glyphs *g, struct glyph *y, const char *out, uint32_t n)
{
	y->len = (uint8_t)n;
	if (n <= GLYPH_BYTES) {
		memcpy(y->bytes, out, n);
		return;
	}
	if (g->longer_len + n > g->longer_cap) {
		g->longer_cap = 2 * g->longer_cap + 256;
		g->longer = mem_realloc(g->longer, g->longer_cap);
	}
	memcpy(g->longer + g->longer_len, out, n);
	memcpy(y->bytes, &g->longer_len, sizeof(g->longer_len));
	g->longer_len += n;
}

/* What ICU's case fold drops. */
bool
char_is_unseen(uint32_t c)
{
	return u_hasBinaryProperty((UChar32)c,
	    UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

const struct glyph *
glyphs_make(struct glyphs *g, uint32_t c)
{
	uint16_t odd = GLYPH_SPACE | GLYPH_STRONG | GLYPH_WEAK | GLYPH_JOINS;
	struct glyph *y = &g->spare;
	char in[4], out[CLUSTER_BYTES];
	uint32_t n;

	if (c >= GLYPHS_PAGES << 8) {
		/* above plane 2 nothing changes but what is to be ignored */
		bool ignored = char_is_unseen(c);

		y->len = ignored ? 0 : (uint8_t)utf8_write(y->bytes, c);
		y->flags = ignored ? GLYPH_JOINS | GLYPH_ODD : 0;
		return y;
	}
	if (g->pages[c >> 8] == NULL)
		g->pages[c >> 8] = mem_alloc(256 * sizeof(struct glyph));
	y = &g->pages[c >> 8][c & 255];
	n = utf8_write(in, c);
	n = glyphs_fold(g, in, n, out, sizeof(out));
	y->flags = flags_of(g, c, out, n) | GLYPH_KNOWN;
	if (y->flags & GLYPH_SPACE)
		n = utf8_write(out, ' ');
	if (y->flags & odd || n == 0 || n > GLYPH_BYTES)
		y->flags |= GLYPH_ODD;
	keep_bytes(g, y, out, n);
	return y;
}

static uint32_t
simplify(UTransliterator *t, uint32_t c, UErrorCode *e)
{
	UChar s[8];
	int32_t len = 0, limit, at = 0;
	uint32_t simple;

	U16_APPEND_UNSAFE(s, len, c);
	limit = len;
	utrans_transUChars(t, s, &len, 8, 0, &limit, e);
	if (U_FAILURE(*e) || len == 0)
		return c;
	U16_NEXT(s, at, len, simple);
	return at == len ? simple : c;
}

/* Asks ICU's transliterator about each character it changes, once: the list
 * takes 25 KB, the transliterator two megabytes. */
static void
list_simpler(struct glyphs *g, UTransliterator *t, UErrorCode *e)
{
	USet *source = utrans_getSourceSet(t, false, NULL, e);
	UChar32 c, last;

	if (U_FAILURE(*e))
		return;
	g->simpler = mem_alloc((size_t)uset_size(source) * sizeof(*g->simpler));
	for (int32_t i = 0; i < uset_getItemCount(source); i++) {
		if (uset_getItem(source, i, &c, &last, NULL, 0, e) != 0)
			continue; /* a string: its characters come by themselves */
		for (; c <= last; c++) {
			uint32_t simple = simplify(t, (uint32_t)c, e);

			if (simple != (uint32_t)c)
				g->simpler[g->nsimpler++] =
				    (struct simpler){ (uint32_t)c, simple };
		}
	}
	uset_close(source);
}

int
glyphs_init(struct glyphs *g, struct err *err)
{
	UErrorCode e = U_ZERO_ERROR;
	UTransliterator *t;

	memset(g, 0, sizeof(*g));
	g->norm = unorm2_getNFKCCasefoldInstance(&e);
	t = utrans_openU(SIMPLIFY, -1, UTRANS_FORWARD, NULL, 0, NULL, &e);
	if (U_SUCCESS(e))
		list_simpler(g, t, &e);
	if (t)
		utrans_close(t);
	if (U_FAILURE(e)) {
		glyphs_clear(g);
		return err_set(err, "ICU's folding data cannot be had: %s",
		    u_errorName(e));
	}
	for (uint32_t c = 0; c < 128; c++)
		glyphs_make(g, c);
	return 0;
}

void
glyphs_clear(struct glyphs *g)
{
	for (uint32_t i = 0; i < GLYPHS_PAGES; i++)
		free(g->pages[i]);
	free(g->longer);
	free(g->simpler);
	memset(g, 0, sizeof(*g));
}

const char *
text_version(void)
{
	return U_ICU_VERSION;
}
