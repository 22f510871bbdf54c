/*
 * phrases_parts: what the files of the module phrases share with each other.
 *
 *   phrases.c          patterns added, and stored once
 *   phrases_compile.c  compiled together
 *   phrases_scan.c     one text scanned, hits sorted out
 *   phrases_sequence.c sequences read
 *   phrases_around.c   the rest of a sequence found around its rarest part
 *   phrases_dialect.c  a regex folded, and written for either engine
 *   phrases_lead.c     its alternations made quicker for ICU
 *   phrases_scripts.c  whose letters a text must have for a regex to match
 *   phrases_trial.c    a regex compiled alone, within a budget
 *   phrases_finder.c   where the hit of a regex begins
 *   phrases_cache.c    what was compiled, kept as bytes
 *
 * Vectorscan tells that a regex matches, and where its match ends; ICU then
 * tells where it begins.  Both must read a regex in the same way: \w, \d, \s
 * and \b are about ASCII, ^ and $ are a field's ends.
 */
#ifndef TRIAGED_PHRASES_PARTS_H
#define TRIAGED_PHRASES_PARTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buf.h"
#include "phrases.h"

struct hs_database; /* Vectorscan's */
struct hs_scratch;

/* How regexes are compiled; phrases_scan.c says why. */
extern const unsigned phrases_regex_flags, phrases_regex_mode;

/* Folds a regex: its literal characters as text is folded, its syntax left
 * alone.  Appends it as Vectorscan reads it and as ICU does. */
void dialect_write(struct text_folder *f, struct str regex, struct buf *scan,
    struct buf *search);

/* Appends a regex, as it was written for ICU, so that it looks at what an
 * alternation can begin with before it tries the branches. */
void lead_write(struct str search, struct buf *out);

/* Tries regexes, each alone. */
struct trial;
struct trial *trial_new(void);
void trial_free(struct trial *t);
void trial_on_overrun(void (*leave)(const char *message));

/* How many bytes a match may have; max is UINT32_MAX where there is no end. */
struct widths {
	uint32_t min, max;
};
/* Compiles both forms within the budget.  0, or -1 with what is wrong. */
int trial_run(struct trial *t, const char *scan, const char *search,
    const char *where, bool is_known, struct widths *widths, struct err *err)
    MUST_CHECK;

/* Tries Vectorscan's form alone: what trial_run leaves out where is_known. */
int trial_compile(struct trial *t, const char *scan, const char *where,
    struct err *err) MUST_CHECK;

/* Finds where regexes begin.  Keeps those compiled that hit last. */
struct finder;
struct finder *finder_new(void);
void finder_free(struct finder *f);
/* 0 if ICU can compile a regex, or -1 with what is wrong. */
int finder_check(const char *search, const char *where, struct err *err)
    MUST_CHECK;
/* Another view is looked at from now on. */
void finder_begin(struct finder *f);
/* Finds the leftmost match in view that begins at or behind `begin`; regexes
 * are known by id. */
enum finder_result { FINDER_FOUND, FINDER_NONE, FINDER_GAVE_UP };
enum finder_result finder_find(struct finder *f, uint32_t id, const char *search,
    struct str view, uint32_t begin, uint32_t *from, uint32_t *to);

void phrases_free_databases(struct phrases *p);
void phrases_free_scratch(struct phrases *p);
/* Gives back what only adding and compiling need. */
void phrases_end_building(struct phrases *p);
/* Forgets the databases that came from a cache. */
void phrases_drop_cache(struct phrases *p);

/* A pattern as it was folded; until compiled. */
const char *phrases_source(const struct phrases *p, uint32_t pattern);

/* Compares bytewise, like strcmp. */
int phrases_str_cmp(struct str a, struct str b);

enum pattern_kind {
	PATTERN_WORD,     /* a literal, a whole word in the folded view */
	PATTERN_BEGINS,   /* a literal that begins a word in the folded view */
	PATTERN_UNBROKEN, /* a literal anywhere in the folded view */
	PATTERN_ANYWHERE, /* a literal anywhere in the squeezed view */
	PATTERN_REGEX,    /* in the folded view */
	PATTERN_SEQUENCE, /* made of literals: itself in no database */
	PATTERN__KINDS
};

/* What is looked for in one go. */
enum pattern_base {
	BASE_FOLDED,   /* literals, in the folded view */
	BASE_SQUEEZED, /* literals, in the squeezed view */
	BASE_REGEX,
	PATTERN__BASES
};
extern const enum pattern_base pattern_bases[PATTERN__KINDS];

/* A script of which a letter is in every match.  Patterns of a base and a script
 * have a database of their own: a text without such letters is not scanned for
 * them, and their tables do not crowd others out of the processor's caches.
 * Literals that need no script's letter are in each, and in one of their own for
 * texts that have no other. */
enum pattern_script {
	PATTERN_OF_ANY,
	PATTERN_OF_LATIN,
	PATTERN_OF_HAN,
	PATTERN_OF_HANGUL,
	PATTERN__SCRIPTS
};
extern const uint32_t pattern_scripts[PATTERN__SCRIPTS]; /* TEXT_LATIN, ... */

/* Whose letters are in every match of a regex, as dialect_write() wrote it for
 * Vectorscan: a mask of TEXT_LATIN, ...; it may leave out some. */
uint32_t phrases_regex_scripts(const char *scan);

/* Something to look for, once, however many lists have it.  What a scan needs of
 * it, and no more: they are many, and are read here and there. */
struct pattern {
	uint32_t len;      /* folded, in p->sources at p->starts[] */
	uint32_t members;  /* first of its chain in p->members, or none */
	uint32_t seen;     /* the scan that found it last */
	uint32_t which : 26; /* in p->regexes, p->sequences or p->anchors */
	uint32_t is_anchor : 1; /* of a sequence: each place of it counts */
	uint32_t kind : 3;
	uint32_t script : 2;
};

/* Makes room for one more in an array of p that has a count and a capacity. */
#define GROW(p, what) \
	((p)->n##what < (p)->what##_cap ? (void)0 : \
	(void)((p)->what##_cap = 2 * (p)->what##_cap + 16, \
	(p)->what = mem_realloc((p)->what, \
	(p)->what##_cap * sizeof(*(p)->what))))

#define PATTERN_MOST 0x3ffffffu /* that `which` can number */

/* A list that has a pattern, and how its author wrote it. */
struct member {
	uint32_t list;
	uint32_t at, len;  /* in p->written */
	uint32_t next;     /* UINT32_MAX ends the chain */
};

struct regex {
	char *search;      /* for ICU */
	char *where;
	struct widths widths;
};

/* A literal that may stand as a part of a sequence. */
struct alternative {
	uint32_t at, len;  /* in p->letters, folded */
};

/* A part of a sequence, and with which letters its alternatives begin and end: a
 * letter's key is its last byte, and has the bit of its number modulo 64. */
struct part {
	uint64_t heads, tails;
	uint32_t first, n; /* in p->alternatives */
};

/* Its rarest part, the anchor, is looked for as other literals are; the others
 * only around a place where it stands. */
struct sequence {
	uint32_t pattern;
	uint32_t parts;    /* the first, in p->parts */
	uint8_t nparts;
	uint8_t anchor;    /* which part */
	uint8_t kind;      /* PATTERN_WORD or PATTERN_ANYWHERE */
	uint8_t gaps[PHRASES_MAX_PARTS]; /* letters at most behind a part */
};

/* A literal of an anchor. */
struct anchor {
	uint32_t pattern;
	uint32_t sequence; /* in p->sequences */
};

/* A pattern that a scan has found: its first valid occurrence.  Where a regex
 * begins is looked for later. */
struct found {
	uint32_t pattern;
	uint32_t from, to; /* in the text's data */
};

/* Of a list: the scan that hit it last, and its place among the hits. */
struct slot {
	uint32_t scan;
	uint32_t hit;
};

struct phrases {
	struct text_folder *folder;
	struct pattern *patterns;
	uint32_t npatterns, patterns_cap;
	struct member *members;
	uint32_t nmembers, members_cap;
	struct regex *regexes;
	uint32_t nregexes, regexes_cap;
	struct sequence *sequences;
	uint32_t nsequences, sequences_cap;
	struct part *parts;      /* of one sequence, and the next */
	uint32_t nparts, parts_cap;
	struct alternative *alternatives; /* of one part, and the next */
	uint32_t nalternatives, alternatives_cap;
	struct buf letters;      /* theirs */
	struct buf heads, tails; /* the key of each one's first letter, and of
	                          * its last */
	struct anchor *anchors;  /* once compiled by pattern, and one of none */
	uint32_t nanchors, anchors_cap;
	struct buf written;      /* patterns as their authors wrote them */
	struct trial *trial;     /* until compiled, like the next three */
	struct buf sources;      /* folded patterns, each with a NUL */
	uint32_t *starts;        /* where each begins */
	uint32_t nstarts, starts_cap;
	uint32_t *index;         /* open hash: pattern + 1 by its source */
	uint32_t index_cap;
	uint32_t nlists;

	struct hs_database *db[PATTERN__BASES][PATTERN__SCRIPTS];
	bool is_from_cache;      /* db came as bytes: regexes were not tried */
	uint32_t cached_patterns;
	struct hs_scratch *scratch;
	const char **pieces;     /* of a view, for the regexes */
	unsigned *piece_bytes;
	uint32_t pieces_cap;
	struct finder *finder;
	uint32_t scan;           /* number of the scan, never 0 */
	struct found *found;     /* room for all patterns */
	uint32_t nfound;
	struct found *places;    /* of anchors */
	uint32_t nplaces, places_cap;
	struct slot *slots;      /* by list */
	struct phrase_hit *hits; /* room for all lists */
	uint32_t nhits;
};

/* Folds a literal as the view is in which it will be looked for.  What is left, in
 * out; or nothing, with what is wrong. */
#define PHRASES_FOLDED_BYTES TEXT_FOLDED_CAP(PHRASES_MAX_BYTES)
struct str phrases_fold(struct phrases *p, enum pattern_kind kind,
    struct str literal, char out[static PHRASES_FOLDED_BYTES],
    const char *where, struct err *err);
/* Finds or adds a literal, folded, in no list yet; its number. */
uint32_t phrases_literal(struct phrases *p, enum pattern_kind kind,
    struct str folded);
/* What stands before the next | of alternatives; takes it off. */
struct str phrases_alternative(struct str *alternatives);

/* Adds the parts of a sequence to p->sequences; the sequence itself is the
 * pattern of that number.  0, or -1 with what is wrong. */
int sequence_add(struct phrases *p, uint32_t pattern, struct str written,
    const char *where, struct err *err) MUST_CHECK;
/* All have been added. */
void sequences_compile(struct phrases *p);
/* Adds to p->found the sequences that are around the anchors in p->places. */
void sequences_find(struct phrases *p, const struct text *t);

#endif
