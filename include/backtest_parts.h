/*
 * backtest_parts: what `triagectl backtest` is made of, for its own files.
 *
 * Events come from Redis or a file (cmd_backtest_read.c), wait until it is known
 * what lies behind them (cmd_backtest_ahead.c) and are parsed once; each is
 * decided twice, by two sides that share nothing but what is found in the
 * event's words (cmd_backtest_run.c; their rules: cmd_backtest_rules.c); what
 * goes on to another case does so in its place (cmd_backtest_forward.c).
 * What differs is counted, and of what flips examples are kept
 * (cmd_backtest_flips.c) with the rules behind them (cmd_backtest_why.c).  What
 * is shown is made of the counts alone: for a terminal (cmd_backtest_show.c,
 * _counts.c, _cases.c), for programs (_json.c) and as a page (_html.c, _page.c).
 */
#ifndef TRIAGED_BACKTEST_PARTS_H
#define TRIAGED_BACKTEST_PARTS_H

#include "ctl.h"
#include "decision.h"
#include "replay.h"

enum { BEFORE, AFTER, SIDES }; /* the rules in force, and the candidate */

/* One rule set, and what it made of the events. */
struct backtest_side {
	char *from;              /* a directory, or a key of Redis */
	char hash[BUNDLE_HASH_CHARS + 1];
	struct ruleset *rules;
	struct store *store;
	struct mem_arena arena;  /* of one event */
	const struct wording *wording; /* likewise */
	struct decide_output out;
	struct str json;         /* of a decision that is kept; the arena's */
	int64_t seq;             /* decisions so far */
	int64_t own_seq;         /* of the event at hand */
	struct backtest_forward *forwards; /* that wait for their turn */
	/* by rule */
	uint32_t *twin;          /* the other side's rule of that name, or NONE */
	int64_t *alone;          /* flips where it fired and its twin did not */
	int64_t *changed;        /* where its twin proposed something else */
	int64_t *failures;
	bool *is_off;            /* it overran its time too often */
};
#define BACKTEST_NONE UINT32_MAX

/* What is compared of two decisions: rows of backtest_fields[]. */
enum backtest_field {
	FIELD_OUTCOME, FIELD_TYPE, FIELD_PRIORITY, FIELD_OWNER, FIELD_NATURE,
	FIELD_STATE, FIELD_FLAGS, FIELD_TAGS, FIELD_HANDLING, FIELD_SLA,
	FIELD_DEGRADED,
	FIELD__MAX
};
extern const char *const backtest_fields[FIELD__MAX];

/* From what to what, how often; the last name takes what finds no room. */
enum backtest_axis { AXIS_TYPE, AXIS_PRIORITY, AXIS_OWNER, AXIS__MAX };
#define BACKTEST_NAMES 48
struct backtest_table {
	uint32_t n;
	struct str names[BACKTEST_NAMES];
	int64_t cells[BACKTEST_NAMES][BACKTEST_NAMES]; /* [before][after] */
};
extern const enum backtest_field backtest_axis_field[AXIS__MAX];
/* cmd_backtest_tables.c: counts one from names[BEFORE] to names[AFTER], and says
 * by which numbers the names go. */
struct backtest;
void backtest_table_add(struct backtest *bt, enum backtest_axis axis,
    const struct str names[SIDES], uint32_t cells[SIDES]);
/* Sums of one name: as it was, as it would be. */
int64_t backtest_before(const struct backtest_table *t, uint32_t i);
int64_t backtest_after(const struct backtest_table *t, uint32_t i);

/* One event that is decided otherwise: both decisions as JSON. */
struct backtest_case {
	struct backtest_case *next;
	struct str event, case_id;
	int64_t at_ms;
	struct str json[SIDES];
};

/* Flips of one sort: the same from and to on all axes, the same fields. */
struct backtest_group {
	uint32_t changed;        /* bits 1 << field */
	uint32_t from[AXIS__MAX], to[AXIS__MAX]; /* into the tables' names */
	int64_t n;
	struct backtest_case *cases, **last;
	uint32_t ncases, nshown; /* kept; of them to be shown */
};
#define BACKTEST_GROUPS 256

/* Where the events are, and which are asked for. */
struct backtest_source {
	const char *file;        /* or NULL: the stream in Redis */
	int64_t last;            /* this many; 0: all */
	bool has_since;
	int64_t since_ms;
	/* what was found */
	const char *name;        /* of the file, or the stream's key */
	int64_t read;
	bool has_period;
	int64_t first_ms, last_ms; /* of the events that were read */
	bool is_cut;             /* older ones were asked for and are gone */
	int64_t oldest_ms;       /* the oldest that is left */
};

struct backtest {
	struct ctl *ctl;
	struct link *link;       /* or NULL */
	struct decide_options options;
	struct backtest_source source;
	struct backtest_side sides[SIDES];
	struct backtest_ahead *ahead;
	struct replay replay;
	int64_t max_failures;    /* of time or memory, then a rule is off */
	uint64_t max_bytes;      /* of both stores */
	bool is_full;
	bool shows_decisions;   /* the candidate's, instead of a report */
	struct buf out;
	struct buf shown;        /* decisions of the event at hand */
	struct mem_arena kept;   /* names and cases */
	uint32_t show;           /* cases to be shown */

	int64_t joined;          /* went on to another case, on both sides */
	int64_t decided, duplicate, refused; /* of those that were read, and these */
	int64_t refusals[REFUSAL__MAX];
	int64_t degraded[SIDES];
	int64_t flips, fields[FIELD__MAX];
	struct backtest_table tables[AXIS__MAX];
	struct backtest_group groups[BACKTEST_GROUPS];
	uint32_t ngroups, ncases;
	int64_t ungrouped;       /* flips of sorts that found no room */

	bool has_limit, is_limit_percent;
	double limit;            /* as given: a number or percent */
	double seconds;
};

/* cmd_backtest_rules.c: loads both sides. CTL_DONE, or the status after a
 * message. Redis is asked where no directory is named. */
enum ctl_status backtest_load(struct backtest *bt);
void backtest_unload(struct backtest *bt);

/* cmd_backtest_read.c: feeds bt->replay with what is asked for. */
enum ctl_status backtest_read(struct backtest *bt);

/* cmd_backtest_ahead.c: what is read waits there for some way, and goes from there
 * to bt->replay; with the end all does. */
enum backtest_item { ITEM_LINE, ITEM_ENTRY, ITEM_MALFORMED };
void backtest_ahead_add(struct backtest *bt, enum backtest_item item,
    struct str bytes, int64_t now_ms);
void backtest_ahead_end(struct backtest *bt);
/* Is what went on to another case among what waits? */
bool backtest_ahead_has(const struct backtest *bt, uint64_t key);
void backtest_ahead_free(struct backtest *bt);

/* cmd_backtest_forward.c: the name of what went on to another case, the same
 * whoever forwarded it; 0: the event is none of these. */
uint64_t backtest_forward_key(const struct complaint *c);
/* Keeps what the side's last decision forwarded. */
void backtest_forward_add(struct backtest_side *s,
    const struct complaint_limits *limits);
/* Gives it back, to be cleared; false: the side has nothing of that name. */
bool backtest_forward_take(struct backtest_side *s, uint64_t key,
    struct complaint *c);
/* The first on either side that will not come in the stream; or 0. */
uint64_t backtest_forward_next(const struct backtest *bt);
void backtest_forward_free(struct backtest_side *s);

/* cmd_backtest_run.c: decides one event on both sides and compares. */
void backtest_event_cb(void *arg, const struct replay_event *e);

/* cmd_backtest_flips.c: notes a flip; changed has the bits of its fields,
 * cells each axis's names. */
void backtest_flip(struct backtest *bt, const struct complaint *c,
    int64_t now_ms, uint32_t changed, const uint32_t cells[AXIS__MAX][SIDES]);
/* Notes that one side decided it and the other did not. */
void backtest_flip_outcome(struct backtest *bt);
/* Sorts the groups, the most frequent first, and says how many cases of each
 * are shown. */
void backtest_choose(struct backtest *bt);

/* Evidence in words, or an item of a list. */
struct backtest_piece {
	struct backtest_piece *next;
	bool is_quote;           /* the complaint's own words */
	struct str text;
};

/* A rule that had a part in only one of two decisions, or another one. */
struct backtest_why {
	struct backtest_why *next;
	struct str rule, did;    /* did in words: "type venting 2, flag x" */
	struct backtest_piece *because;
};
/* cmd_backtest_why.c: what one side has and the other has not. */
struct backtest_why *backtest_why(struct mem_arena *a, struct str mine,
    struct str other);
/* What a member of mine has and other's has not: items of a list, a word. */
struct backtest_piece *backtest_only(struct mem_arena *a, struct str mine,
    struct str other, const char *name);

/* The rules behind the flips: those that fired on one side only, or proposed
 * something else there; most first. */
enum backtest_part { PART_GONE, PART_NEW, PART_CHANGED };
struct backtest_rule {
	enum backtest_part part;
	const char *name;
	int64_t n;
};
/* Returns their number; the array is the arena's. */
uint32_t backtest_rules(const struct backtest *bt, struct mem_arena *a,
    struct backtest_rule **rules);

/* The order in which an axis's names are shown: indices, the most first (by
 * name where they are priorities).  The arena's, t->n of them. */
uint32_t *backtest_order(const struct backtest *bt, enum backtest_axis axis,
    struct mem_arena *a);

/* What is said of the period, in words: "covers ...". */
void backtest_put_period(struct buf *b, const struct backtest *bt);
/* Share of the decided that flip, 0..1. */
double backtest_share(const struct backtest *bt, int64_t n);
/* "12.3%", in one of four texts used in turn. */
const char *backtest_percent(double share);
bool backtest_is_over(const struct backtest *bt);

void backtest_show(struct backtest *bt);
void backtest_put_json(struct buf *b, struct backtest *bt);
void backtest_put_html(struct buf *b, struct backtest *bt);
/* cmd_backtest_page.c: the cases, and what it was made of. */
void backtest_put_html_cases(struct buf *b, const struct backtest *bt);
void backtest_put_html_facts(struct buf *b, const struct backtest *bt);

#endif
