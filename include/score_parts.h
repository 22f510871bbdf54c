/*
 * score_parts: what the files of `triagectl score` share: labelled complaints
 * and what the rules made of them, and the figures that come of it.
 */
#ifndef TRIAGED_SCORE_PARTS_H
#define TRIAGED_SCORE_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "ctl.h"
#include "mem.h"

#define SCORE_MOST_NAMES 24 /* of types, priorities, languages, sources */
#define SCORE_NONE -1

/* What the labels and the decisions name, numbered. */
struct score_names {
	struct str names[SCORE_MOST_NAMES];
	int counts[SCORE_MOST_NAMES]; /* of labels that say so */
	int n;
};

/* A word of the text that a rule went by. */
struct score_word {
	size_t byte, len;
	const struct score_word *next;
};

/* What a rule gave to a type. */
struct score_point {
	struct str rule, type, points; /* "0.75" */
	const struct score_point *next;
};

/* One labelled complaint and its decision.  The numbers count in the names of
 * struct score. */
struct score_item {
	struct str id, text;
	struct str rules;      /* what scored: "rule +3 · rule +1" */
	struct str because;    /* the words of the complaint: “a” · “b” */
	const struct score_word *words;   /* the same, as they lie in text */
	const struct score_point *points; /* in the order of rules */
	struct str type_name, alt_name, priority_name, lang_name, source_name;
	struct str got_type_name, got_priority_name;
	int type, alt, priority, lang, source, got_type, got_priority;
	double confidence;
};

struct score {
	struct ctl *ctl;
	struct mem_arena arena;
	struct buf text;       /* scratch */
	char hash[16];         /* of the rule set, short */
	uint32_t nrules;
	struct score_item *items;
	int nitems, cap;
	int most_mistakes;
	struct score_names types, priorities, langs, sources;
};

/* Which of the items are looked at; SCORE_NONE: all. */
struct score_filter {
	int lang, source;
};

struct score_figures {
	int n, right, right_lenient, exact, within_one;
	int confusion[SCORE_MOST_NAMES][SCORE_MOST_NAMES]; /* [label][got] */
	int priorities[SCORE_MOST_NAMES][SCORE_MOST_NAMES];
	double precision[SCORE_MOST_NAMES], recall[SCORE_MOST_NAMES],
	    f1[SCORE_MOST_NAMES];
	double macro_f1, macro_f1_lenient;
};

/* Decisions of about the same confidence, and how many of them were right. */
#define SCORE_BINS 7
struct score_bin {
	double from, to;      /* the last one's end is part of it */
	int n, right, right_lenient;
	double expected;      /* the mean confidence */
};

/* cmd_score_evidence.c */
/* A member's text, kept; "" where it is missing or no string. */
struct str score_text(struct score *s, struct str object, const char *name);
/* Which rules and words made the decision. */
void score_take_evidence(struct score *s, struct score_item *it,
    struct str decision);

/* cmd_score_count.c */
void score_number(struct score *s); /* names to numbers, after all were read */
void score_count(const struct score *s, struct score_filter f,
    struct score_figures *out);
/* Returns the calibration error: the mean distance of expected and right,
 * weighted by the number of decisions. */
double score_calibrate(const struct score *s, struct score_bin *bins);
/* The wrong ones, the most confident first.  Returns their number. */
int score_mistakes(const struct score *s, const struct score_item **out,
    int most);

/* cmd_score_show.c, cmd_score_json.c */
void score_show(const struct score *s);
void score_show_json(const struct score *s);

/* cmd_score_html.c; its list of mistakes is cmd_score_page.c */
void score_put_html(struct buf *b, const struct score *s);
void score_put_html_mistakes(struct buf *b, const struct score *s);

#endif
