/*
 * phrases: thousands of literals, sequences and regexes found in one scan.
 *
 * A rule set adds patterns, each to a phrase list (a small number that the
 * caller hands out), compiles them once with Vectorscan, and then scans each
 * folded text.  Literals of spaced scripts match whole words in the folded
 * view; literals of unspaced scripts match anywhere in the squeezed view, unless
 * their form says otherwise; a regex is matched in the folded view.  Of a sequence
 * the rarest part is looked for, as literals are, and the others around it.  The
 * three ways of looking have databases of their own, one for each script.  The
 * cost of a scan hardly grows with the number of literals; that of regexes is
 * paid by each text.
 */
#ifndef TRIAGED_PHRASES_H
#define TRIAGED_PHRASES_H

#include <stdbool.h>
#include <stdint.h>

#include "err.h"
#include "mem.h"
#include "text.h"

#define PHRASES_REGEX_BUDGET_MS 200 /* CPU time to compile one regex alone */
#define PHRASES_MAX_BYTES 512       /* of one literal or regex */
#define PHRASES_MAX_LONG_BYTES 4096 /* of all alternatives of a pattern */

/* How a pattern is written. */
enum phrase_form {
	PHRASE_PLAIN,    /* a literal */
	PHRASE_REGEX,    /* re[[...]] */
	PHRASE_BEGINS,   /* "a|b": each begins a word, written without a break */
	PHRASE_UNBROKEN, /* "a|b": each written without a break, anywhere */
	PHRASE_SEQUENCE, /* "a|b ... c|d": one of each, in order, not far apart */
	PHRASE__FORMS
};

/* Between two parts of a sequence: so many letters (spaces count) at most where
 * "..." has no number ("...30"), and never the end of a sentence or a field; in
 * the squeezed view, which has them, nor of a line. */
#define PHRASES_GAP 12
#define PHRASES_MAX_GAP 99
#define PHRASES_MAX_PARTS 6

struct phrases;

struct phrases *phrases_new(struct text_folder *folder); /* borrows it */
void phrases_free(struct phrases *p);

/* Adds a pattern to a list; where ("rules/phrases/zh.lua:12") names it in errors.
 * -1 when it is empty once folded, too long, or (a regex, a sequence) not
 * valid, with what is wrong and where; a regex is not yet compiled with the
 * others, but alone, within the budget.  Overrunning the budget cannot be
 * undone: see phrases_on_overrun. */
int phrases_add(struct phrases *p, uint32_t list, struct str pattern,
    enum phrase_form form, const char *where, struct err *err) MUST_CHECK;

/* What to do when a regex overruns its budget: called from a signal handler
 * with the message; must not return (the process ends).  Default: writes the
 * message to stderr and leaves with status 1. */
void phrases_on_overrun(void (*leave)(const char *message));

/*
 * The compiled patterns can be kept for the next engine of the same rule set.
 * phrases_use_cache() comes before the first phrases_add(): regexes are then
 * not tried, and phrases_compile() takes what was kept; where it is of another
 * version, damaged, or of other patterns, all is done afresh.
 * phrases_put_cache() comes after phrases_compile().
 */
struct bundle;
void phrases_use_cache(struct phrases *p, const struct bundle *cache);
void phrases_put_cache(const struct phrases *p, struct bundle *cache);
bool phrases_is_from_cache(const struct phrases *p);

/* Compiles all.  0, or -1 with the reason. */
int phrases_compile(struct phrases *p, struct err *err) MUST_CHECK;

/* A list that was found: the leftmost pattern of it, and where in the original. */
struct phrase_hit {
	uint32_t list;
	uint32_t written;     /* phrases_written() */
	uint32_t patterns;    /* of the list, that were found: 1 or more */
	struct text_place place;
};

/* Scans; fills hits (at most one a list: the one that starts first, then the
 * longest) in order of list; returns their number.  The array is p's, good
 * until the next scan. */
uint32_t phrases_scan(struct phrases *p, const struct text *t,
    const struct phrase_hit **hits);
/* Brings hits into order of list. */
void phrases_sort(struct phrase_hit *hits, uint32_t n);
/* Of hits in that order the one of a list; NULL: there is none. */
const struct phrase_hit *phrases_find(const struct phrase_hit *hits, uint32_t n,
    uint32_t list);
/* The pattern that hit, as its author wrote it. */
struct str phrases_written(const struct phrases *p,
    const struct phrase_hit *hit);

#endif
