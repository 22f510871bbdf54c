/*
 * text_print: whether two people wrote the same, told from a few bytes of each
 * text and without the texts.
 *
 * A print has a hash of all letters and digits, in order, and a sketch: 64 bits
 * of which each sums up one random direction over the text's short runs of
 * characters (M. Charikar, Similarity estimation techniques from rounding
 * algorithms, 2002; known as simhash).  Two sketches differ in as many bits as the
 * texts' runs point apart, so the bits that differ tell how alike they are.
 * Beside it are the numbers that are named, each as a hash: an order's number is
 * a few letters of many to a sketch, and another matter to who wrote it.
 *
 * Case, spaces, punctuation and the script's variants do not count: it looks at a
 * folded text (text.h).  A short text has no sketch, as one word more or less
 * changes too much of it: it is the same or not.  It knows no rule and no case.
 */
#ifndef TRIAGED_TEXT_PRINT_H
#define TRIAGED_TEXT_PRINT_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "text.h"

#define TEXT_PRINT_SHORT 60    /* letters; one of Han, Hangul, Kana is three */
#define TEXT_PRINT_SAME 1000   /* of text_print_alike(): letter for letter */
#define TEXT_PRINT_NUMBERS 8   /* of more, the last stands for all others */

struct text_print {
	bool is_there;         /* the text has a letter or digit */
	bool has_sketch;
	uint64_t whole, sketch;
	uint32_t nnumbers;     /* where it has a sketch */
	uint32_t numbers[TEXT_PRINT_NUMBERS];
};

/* Costs about 3 ns a byte. */
void text_print_take(const struct text *t, struct text_print *p);

/* How alike, in thousandths: TEXT_PRINT_SAME, or the cosine of the angle between
 * the two, less than that; 0 where it cannot be told. */
int text_print_alike(const struct text_print *a, const struct text_print *b);

/* True if p names a number, of two digits or more, that the other does not. */
bool text_print_has_own_number(const struct text_print *p,
    const struct text_print *other);

/* As one word of hex and dots: "<sketch>.<whole>", of a short text ".<whole>";
 * where numbers are named, ".<numbers>" behind it. */
void text_print_put(struct buf *b, const struct text_print *p);
/* False: it is none. */
bool text_print_get(struct str s, struct text_print *p);

#endif
