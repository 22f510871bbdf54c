/*
 * explain_parts: what the files of `triagectl explain` share; those of `case
 * show` use some of it.
 *
 *   cmd_explain.c             options, rules, events from a file
 *   cmd_explain_rules.c       the rules: given, kept in Redis, configured
 *   cmd_explain_case.c        a case: what Redis still has of it, and its story
 *   cmd_explain_find.c        its decisions and events, in the streams
 *   cmd_explain_again.c       its events decided again, one after the other
 *   cmd_explain_joined.c      the case that says the same, and how alike
 *   cmd_explain_incidents.c   what was known of the same cause in other cases
 *   cmd_explain_ledger.c      --clocks: every clock's time since it began
 *   cmd_explain_ledger_show.c for people: as bars on a time line, as a table
 *   cmd_explain_json.c        the explanation for programs
 *   cmd_explain_story_show.c  for people: the case's decisions
 *   cmd_explain_show.c        what is explained, and what has to be said first
 *   cmd_explain_stage_show.c  stage by stage: what fired, because of what
 *   cmd_explain_merge_show.c  how proposals became one decision
 *   cmd_explain_clocks_show.c by when each step is due
 *   cmd_explain_miss_show.c   rules that did not fire
 *   cmd_explain_rule_show.c   one rule's conditions
 *   cmd_explain_words_show.c  the pieces that these pages are made of
 */
#ifndef TRIAGED_EXPLAIN_PARTS_H
#define TRIAGED_EXPLAIN_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "ctl.h"
#include "say.h"
#include "trace.h"

#define EXPLAIN_MAX_NOTES 16
#define EXPLAIN_SHORT_TIME 14
#define EXPLAIN_MAX_DIFFERS 8

struct explain {
	struct ctl *ctl;
	struct term_line line;
	struct ruleset *rules;
	struct decide_options options;
	struct store *store;
	struct trace trace;
	uint32_t only;            /* the rule that is asked for, or
	                             TRACE_NO_RULE */
	bool as_json, is_all;
	const char *named;        /* --id: the event of the case, or NULL */
	bool has_misses;          /* --misses: all rules that did not fire */
	bool is_ledger;           /* --clocks */
	struct buf ledger_case;   /* of the last event of a file */

	/* of the event at hand */
	struct mem_arena arena;
	const struct complaint *complaint;
	int64_t now_ms;
	struct buf decision;      /* as it is decided here */
	struct str recorded;      /* as it was decided then, or "" */
	const char *differs[EXPLAIN_MAX_DIFFERS]; /* members that are not */
	int ndiffers;
	struct buf notes[EXPLAIN_MAX_NOTES]; /* what has to be said first */
	int nnotes, nlasting;     /* the first ones are said of each event */
	struct buf story;         /* of a case, as JSON */
	int shown;                /* events explained so far */
};

/* Loads the rules, for a case (or NULL) perhaps from Redis, and finds the one
 * that is asked for; the status. */
struct explain_case;
enum ctl_status explain_load_rules(struct explain *x, struct explain_case *c);
/* Decides an event in x->store; with a trace of it where it is to be told.
 * Notes and the recorded decision are the caller's. */
enum outcome explain_decide(struct explain *x, const struct complaint *c,
    int64_t now_ms, const bool *is_off, bool is_traced, struct refused *why);
/* The same of the marks of a case that are due by now; told is the last. */
enum outcome explain_decide_due(struct explain *x, struct str case_id,
    int64_t now_ms, const bool *is_off, bool is_traced);
/* Notes what has to be said before the explanation. */
void explain_note(struct explain *x, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* Were rules run for it?  Not for an event about a person. */
bool explain_has_rules(const struct explain *x);
/* Tells what explain_decide() traced, as --json and --rule ask. */
void explain_tell(struct explain *x);

/* The decoded string (or the bare value) of a JSON member; "" where there is
 * none.  The arena's. */
struct str explain_member(struct mem_arena *a, struct str json,
    const char *name);

/* --- a case --- */

/* One decision of a case: what is still known of it. */
struct explain_past {
	struct str event;         /* its id, "" where it is not known */
	struct str seen;          /* "<hash> <ms>", of its body and time */
	int64_t at_ms;
	int64_t seq;              /* 0: not known */
	struct str decision;      /* JSON, or "" */
	struct str bytes;         /* the event as it was sent, or "" */
	struct str entry;         /* its id in the stream */
	bool is_trimmed;          /* the stream no longer goes back so far */
};

struct link;
struct explain_case {
	struct explain *x;
	struct link *link;
	struct mem_arena arena;
	struct str id, decision;  /* in force */
	const struct reply *fields; /* of its hash */
	struct explain_past *pasts; /* oldest first */
	int npasts, cap;
	struct progress *progress;
	int64_t looked_at;        /* entries of streams */
};

enum ctl_status explain_case(struct explain *x, const char *id);
/* The customer's list of cases (cmd_explain_joined.c): is that one of it?  Puts it
 * into the store as it was then.  And what a decision says of joining. */
bool explain_is_listed_case(struct str field);
void explain_set_listed(struct explain_case *c, struct str customer,
    struct str field, struct str value, int64_t at_ms);
void explain_note_joined(struct explain_case *c, struct str decision);
/* Reads its hash, and what that remembers of the past.  1; 0 when there is no
 * such case; -1 and err. */
int explain_read_case(struct explain_case *c, struct err *err);
struct explain_past *explain_add_past(struct explain_case *c);
/* Reads what a decision says of itself into its past. */
void explain_note_decision(struct explain_case *c, struct explain_past *past,
    struct str json);
/* Is it a mark of a clock, with no event of its own? */
bool explain_is_mark(const struct explain_past *past);
/* Finds decisions and events in the streams. 0, or -1 and err. */
int explain_find_decisions(struct explain_case *c, struct err *err);
int explain_find_events(struct explain_case *c, struct err *err);
/* How many complaints of other cases the customer sent on the same day after
 * this event: -1 where there is too much to look through; -2 and err. */
int64_t explain_count_since(struct explain_case *c,
    const struct explain_past *past, struct str customer, struct err *err);
/* Sets what was known, before an event of the case, of other cases that have the
 * same in common.  0, or -1 and err. */
int explain_set_incidents(struct explain_case *c,
    const struct complaint *event, int64_t at_ms, struct err *err);
/* Decides the case's events again and tells of the last one, or all.  How many
 * could be told; -1 and err. */
int explain_again(struct explain_case *c, struct err *err);

/* --- the ledger --- */

/* Tells what the clocks of a case have done until now; text: as they are kept. */
enum ctl_status explain_ledger(struct explain *x, struct str case_id,
    struct str text, int64_t now_ms);
/* Asks Redis for them. */
enum ctl_status explain_ledger_case(struct explain *x, const char *id);
struct clocks;
void explain_show_ledger(struct explain *x, struct str case_id,
    const struct clocks *clocks, int64_t now_ms);
/* The bars of it alone. */
void explain_show_bars(struct explain *x, const struct clocks *clocks,
    int64_t now_ms);
/* Its clocks as a JSON list. */
void explain_put_clocks(struct buf *b, const struct clocks *clocks,
    int64_t now_ms);

/* --- for programs --- */

/* The decisions of a case, a list of JSON. */
void explain_put_story(struct buf *b, const struct explain_case *c);
void explain_put_json(struct buf *b, const struct explain *x);

/* --- for people --- */

void explain_show_story(struct explain *x, const struct explain_case *c);
/* A line of it. */
void explain_show_past(struct explain *x, const struct explain_past *past);
void explain_show_head(struct explain *x);
void explain_show_stages(struct explain *x);
void explain_show_type(struct explain *x);
void explain_show_priority(struct explain *x);
void explain_show_owner(struct explain *x);
void explain_show_refusal(struct explain *x);
void explain_show_state(struct explain *x);
void explain_show_clocks(struct explain *x);
enum term_style explain_clock_style(struct str state);
/* "3 d 4 h", "20 min": how long. */
void explain_put_span(struct buf *b, int64_t ms);
void explain_show_rest(struct explain *x); /* those that did not fire, or
                                              only the near ones */
void explain_show_rule(struct explain *x);

/* An indented line, broken between words where the terminal is narrow. */
void explain_wrap(struct explain *x, int indent, enum term_style style,
    struct str text);
/* The words of the complaint with what stands round them, in `columns`. */
void explain_quote(struct explain *x, struct str field, uint32_t byte,
    uint32_t len, int columns);
/* The columns of the terminal, or of what is good to read in a file. */
int explain_width(const struct explain *x);
/* A time as the output has it: EXPLAIN_SHORT_TIME columns without the year,
 * 0 as wide as it is. */
void explain_add_time(struct term_line *l, int64_t ms, int columns);
/* " P1  type → owner" of a decision; columns 0: as wide as they are. */
void explain_add_outcome(struct explain *x, struct str json, int type_columns,
    int owner_columns);
const char *explain_sign(const struct explain *x, bool is_good);

#endif
