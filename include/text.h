/*
 * text: a complaint's words, folded for comparison, with a way back.
 *
 * Rules look for phrases in folded text: NFKC and case fold, full-width forms
 * and traditional Chinese to their plain simplified counterparts, typographic
 * quotes and CJK punctuation to ASCII where they have one, ignorable characters
 * (zero-width, variation selectors, soft hyphen) gone.  Two views:
 *
 *   TEXT_FOLDED    as above; runs of white space become one space
 *   TEXT_SQUEEZED  the same without separators (white space but not line ends,
 *                  - _ * . between letters, | / ~ + = ^ and bullets), so that
 *                  a spaced-out or disguised word (退 款, 赔-偿) is found
 *
 * Each view's bytes map back to the field and byte of the original from which
 * they came.  Both views lie in one buffer, one behind the other, so that one
 * offset says view and place.  It knows no phrase and no rule.
 */
#ifndef TRIAGED_TEXT_H
#define TRIAGED_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"
#include "mem.h"

enum text_view { TEXT_FOLDED, TEXT_SQUEEZED, TEXT__VIEWS };

#define TEXT_MAX_FIELDS 8
#define TEXT_MAX_FIELD_BYTES ((1u << 24) - 1)

/* Line ends behind each view that belong to none: the phrase scanner runs on
 * into them, see phrases_scan.c. */
#define TEXT_PAD 64

/* Scripts that phrases are told apart by: where a text has no letter of one, no
 * phrase with such a letter is in it. */
enum {
	TEXT_LATIN = 1, /* a to z */
	TEXT_HAN = 2,
	TEXT_HANGUL = 4,
	TEXT_SCRIPTS = 7, /* all of these */
};

/* Room that any phrase of len bytes needs, once folded. */
#define TEXT_FOLDED_CAP(len) (12 * (len) + 64)

/* The folding tables: built on use, a process needs one.  NULL and err when
 * ICU's data cannot be had. */
struct text_folder;
struct text_folder *text_folder_new(struct err *err);
void text_folder_free(struct text_folder *f);

/* Has it what nobody sees, or what turns what follows round?  A text loses these
 * when it is folded; a name has none. */
bool text_has_unseen(struct str s);

/* What folding depends on beyond the text: ICU's version. */
const char *text_version(void);

/* Where in the original a place of a view came from. */
struct text_place {
	int field;       /* index into the fields given to text_fold */
	uint32_t byte;   /* offset in that field's bytes */
	uint32_t len;    /* bytes of the original that the range covers */
};

/* A folded text; zero-initialised is ready, its memory is kept from one
 * text_fold() to the next. */
struct text {
	char *data;              /* view 0, TEXT_PAD of '\n', view 1, as many */
	uint32_t len;
	uint32_t start[TEXT__VIEWS], end[TEXT__VIEWS]; /* within data */
	/* the map: for each byte of data (and one entry past the end), the
	 * byte of its field and, in the low 8 bits, how many bytes of the
	 * field it stands for; read it with text_place() */
	uint32_t *origin;
	uint32_t origin_cap, data_cap;
	/* in data; the entry behind the last field: one past its '\n' */
	uint32_t field_start[TEXT__VIEWS][TEXT_MAX_FIELDS + 1];
	int nfields;
	bool has_unspaced;       /* Han, Hangul or Kana in it */
	uint32_t scripts;        /* whose letters are in the views */
};

/* Folds the fields (valid UTF-8) into t, with '\n' between fields.  Cannot
 * fail.  Of a field, what is behind TEXT_MAX_FIELD_BYTES is not looked at.
 * Costs about 0.5 us for a text of 200 bytes. */
void text_fold(struct text_folder *f, struct text *t, const struct str *fields,
    int nfields);

/* Folds one phrase of a rule set the way a view is folded; writes it to out
 * (of out_cap bytes, always enough at TEXT_FOLDED_CAP(len); into less, nothing
 * is written).  Returns the length.  In the squeezed view separators at its
 * ends go too, as they would inside a sentence. */
uint32_t text_fold_phrase(struct text_folder *f, enum text_view view,
    struct str phrase, char *out, uint32_t out_cap);

/* The length in bytes of the first character of s together with what may melt
 * into it (accents, jamo): what has to be folded in one piece. */
uint32_t text_first_cluster(struct text_folder *f, struct str s);

/* Maps data[from, to) back; what reaches beyond the field of `from` is left
 * out, and so is what was dropped before and behind the range. */
struct text_place text_place(const struct text *t, uint32_t from, uint32_t to);

/* Where in the folded view the letter stands whose bytes in data are at offset; of
 * a view's end, the field's. */
uint32_t text_folded_offset(const struct text *t, uint32_t offset);

/* True where a word in a script that separates words by spaces (Latin, Greek,
 * Cyrillic, digits) has a boundary at offset of data: the characters on both
 * sides are not both letters or digits of such a script. */
bool text_is_word_edge(const struct text *t, uint32_t offset);

/* True where a word may begin at offset of data: the characters on both sides are
 * not both letters or digits of scripts that separate words by spaces, nor both
 * letters of scripts that do not (Hangul does, between some words). */
bool text_begins_word(const struct text *t, uint32_t offset);

/* True if the phrase is written in scripts without spaces between words (Han,
 * Hangul, Kana): it is then looked for in TEXT_SQUEEZED, not as a whole word. */
bool text_is_unspaced(struct str phrase);

/* Whose letters are in folded words. */
uint32_t text_scripts(struct str folded);

void text_clear(struct text *t);

#endif
