/*
 * report_parts: what the files of `triagectl report` share.
 *
 * Reading makes a row of each case; counting makes sections of rows; showing
 * knows sections only, so the terminal, the page and JSON say the same.  A
 * complaint's text and what is known of a customer are not even read.
 */
#ifndef TRIAGED_REPORT_PARTS_H
#define TRIAGED_REPORT_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "ctl.h"
#include "html.h"
#include "link.h"
#include "mem.h"
#include "names.h"
#include "ruleset.h"
#include "stream.h"
#include "zone.h"

#define REPORT_DAY_MS (24 * 60 * 60 * 1000ll)
#define REPORT_MOST_BUCKETS 32
#define REPORT_BEST 5          /* of satisfaction, which begins at 1 */
#define REPORT_WORST_NO 2      /* up to there a grade is a no */

/* --- the period (cmd_report_period.c) --- */

enum report_span { PERIOD_DAY, PERIOD_WEEK, PERIOD_MONTH, PERIOD_QUARTER, PERIOD_YEAR,
	PERIOD__MAX };
extern const char *const report_spans[PERIOD__MAX];

/* Days are numbered from 1970-01-01, on the wall of the zone. */
struct report_period {
	enum report_span span;
	const struct zone *zone;
	int32_t first_day, end_day;   /* the latter is no part of it */
	int64_t from_ms, to_ms;
	int64_t now_ms;
	bool is_running;              /* it ends after now */
	/* what the trend counts by: days, weeks or months */
	int32_t bucket_day[REPORT_MOST_BUCKETS + 1]; /* the last: end_day */
	int nbuckets;
};

/* From --period, --from, --ending and --zone. 0, or -1 after a message. */
int report_choose_period(const struct ctl *ctl, struct report_period *p,
    struct mem_arena *a);
int32_t report_day_of(const struct report_period *p, int64_t ms);
int report_bucket_of(const struct report_period *p, int32_t day);
/* "2026-11-21" and "2026-11-21 10:00", in the zone; appended. */
void report_put_day(struct buf *b, int32_t day);
void report_put_time(struct buf *b, const struct report_period *p, int64_t ms);

/* --- rows (cmd_report_rows.c) --- */

#define REPORT_NOBODY 0   /* the number of the name "-" in each table */

/* What names number: a table for each. */
enum report_names { NAME_TYPE, NAME_PRIORITY, NAME_CHANNEL, NAME_PRODUCT,
	NAME_OWNER, NAME_AGENT, NAME_STATE, NAME_CLOCKS, NAME_CLOCK,
	NAME__MAX };

/* One case: what its latest decision in the period says. */
struct report_case {
	struct str id;
	int64_t opened_ms;     /* 0: before the period */
	uint64_t event;        /* hash of the event that opened it */
	uint32_t name[NAME_CLOCKS + 1]; /* CLOCKS: {"clock":"state",...} */
	uint32_t manager;      /* of owners */
	bool was_communicative, is_valid, is_described;
};

/* Of an owner, or of a member of staff. */
struct report_opinion {
	uint32_t feedback, satisfied, praise; /* satisfied: the sum of 1..5 */
};

struct report_rows {
	struct report_case *cases;
	uint32_t n, cap;
	uint32_t *slots, nslots;        /* row + 1, by the hash of its id */
	uint64_t *feedback;             /* events that were decided; a set */
	uint32_t nfeedback, feedback_slots;
	struct names names[NAME__MAX];
	struct mem_arena arena;
};

void report_rows_init(struct report_rows *r);
void report_rows_clear(struct report_rows *r);
uint32_t report_name(struct report_rows *r, enum report_names which,
    struct str s);
struct str report_name_of(const struct report_rows *r, enum report_names which,
    uint32_t n);
/* The case's row, made where it is not there. */
struct report_case *report_case(struct report_rows *r, struct str id,
    bool *is_new);
/* Its row, or NULL. */
struct report_case *report_case_find(const struct report_rows *r,
    struct str id);
uint64_t report_hash(struct str s);
void report_feedback_add(struct report_rows *r, uint64_t event);
bool report_feedback_take(struct report_rows *r, uint64_t event);

/* --- reading (cmd_report_read.c, cmd_report_take.c, cmd_report_stats.c) --- */

/* How often a mark of a clock was told in the period. */
enum report_told { TOLD_WARN, TOLD_BREACH, TOLD_ESCALATE, TOLD__MAX };
extern const char *const report_marks[TOLD__MAX];

/* A stream as it is kept, and how much of it was read. */
struct report_kept {
	struct stream_info info;
	int64_t read;
};

/* A counter of the days before the first decision that is kept. */
struct report_counter {
	struct str name;      /* "type:venting" */
	int64_t n;
};

/* What became of a case's clocks: how many of them. */
enum report_end { ENDED_KEPT, ENDED_BROKEN, ENDED_RUNNING, ENDED_PAUSED,
	ENDED_CANCELLED, ENDED__MAX };
struct report_outcome {
	int n[ENDED__MAX];
};

/* What somebody had to do, or did, on the day: a clock of a case. */
struct report_call {
	struct str case_id, what, owner, agent;
	int64_t due_ms, done_ms;      /* -1: not done */
};

struct report {
	struct ctl *ctl;
	struct ruleset *rules;        /* or NULL: nobody says to whom it goes */
	bool are_rules_bad;
	struct report_call *calls;    /* of a day, by due time */
	uint32_t ncalls, calls_cap;
	struct link *link;
	struct report_period period;
	struct report_rows rows;
	struct mem_arena arena;
	struct buf text;              /* scratch */
	struct report_kept decisions, events;
	int64_t refused;              /* decisions that let nothing happen */
	int64_t described;            /* cases whose event was there */
	struct report_opinion *owners, *agents; /* by name; grown as needed */
	uint32_t nowners, nagents;
	int64_t satisfaction[REPORT_BEST + 1]; /* answers, by what they say */
	int64_t content[2], ungraded[2]; /* no, yes; those without a grade */
	int64_t by_bucket[REPORT_MOST_BUCKETS][2]; /* their number and sum */
	int64_t (*marks)[TOLD__MAX];  /* by clock */
	uint32_t nmarks;
	struct report_outcome *outcomes; /* by what clocks came to */
	int64_t complaints;           /* cases opened in the period */
	/* of UTC days that are older than the decisions */
	struct names counter_names;
	int64_t *counters;
	int32_t counted_from, counted_to; /* days; the latter is no part */
	int64_t counted[REPORT_MOST_BUCKETS]; /* complaints */
	struct report_section *sections, **last;
	struct report_total *totals, **last_total;
	struct report_note *notes, **last_note;
};

int report_read(struct report *r, struct err *err);
void report_take_decision(struct report *r, struct str json, int64_t ms);
void report_take_event(struct report *r, struct str json, int64_t ms);
int report_read_stats(struct report *r, struct err *err);
int report_read_calls(struct report *r, struct err *err); /* cmd_report_calls.c */

/* --- what the report says --- */

enum report_kind { CELL_NONE, CELL_TEXT, CELL_NUMBER, CELL_SHARE, CELL_MEAN,
	CELL_TIME, CELL_CLOCKS };
struct report_cell {
	enum report_kind kind;
	struct str text;       /* TEXT; of CLOCKS a JSON object; of NONE what
	                          people read, or empty */
	int64_t n;             /* NUMBER; of a TIME, ms */
	double x;              /* SHARE, 0..1; MEAN */
	enum html_tone tone;
};

#define REPORT_MOST_COLUMNS 12
struct report_column {
	const char *key;       /* in JSON */
	const char *title;     /* NULL: not shown to people */
};

/* How a section is drawn; in JSON all are lists of objects. */
enum report_form { FORM_BARS, FORM_TABLE, FORM_TREND, FORM_WORDS };

/* BARS and TREND: a text, a number that is drawn, and what else there is. */
struct report_section {
	const char *key, *title, *note; /* note or NULL */
	enum report_form form;
	const struct report_column *columns;
	int ncolumns;
	struct report_cell *cells;      /* nrows times ncolumns; or NULL: */
	void (*row)(const struct report *r, const struct report_section *s,
	    uint32_t i, struct report_cell *cells);
	const uint32_t *order;          /* for row: which case is the i-th */
	uint32_t nrows, cap;
	uint32_t most_shown;            /* to people; 0: all */
	struct report_section *next;
};

/* A headline figure. */
struct report_total {
	const char *key, *title, *note;
	struct report_cell cell;
	struct report_total *next;
};

struct report_note {
	const char *text;
	struct report_note *next;
};

/* cmd_report_model.c */
/* Columns end with key NULL. */
struct report_section *report_section(struct report *r, const char *key,
    const char *title, enum report_form form, const char *note,
    const struct report_column *columns);
/* An empty row; its cells. */
struct report_cell *report_row(struct report *r, struct report_section *s);
void report_cells(const struct report *r, const struct report_section *s,
    uint32_t i, struct report_cell *cells);
/* So many rows are shown to people. */
uint32_t report_shown(const struct report_section *s);
/* Which columns are figures, and stand to the right. */
void report_find_figures(const struct report *r,
    const struct report_section *s, bool is_figure[REPORT_MOST_COLUMNS]);
/* What a bar's length says. */
double report_size(const struct report_cell *c);
/* The size of a whole bar: that of the longest, or the best mean. */
double report_most(const struct report *r, const struct report_section *s);
void report_total(struct report *r, const char *key, const char *title,
    struct report_cell cell, const char *note);
/* A sentence for who reads it; what is missing, above all. */
void report_note(struct report *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
const char *report_text(struct report *r, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
struct report_cell report_words(struct str s);
struct report_cell report_number(int64_t n);
struct report_cell report_share(int64_t part, int64_t of); /* of 0: none */
struct report_cell report_mean(int64_t sum, int64_t n);    /* n 0: none */

/* Opened in the period: those are what is counted. */
bool report_is_counted(const struct report_case *c);
bool report_is_late(const struct report *r, const struct report_case *c);
bool report_is_open(const struct report *r, const struct report_case *c);
/* A name; "(not known)" for nobody. */
struct report_cell report_named(const struct report *r,
    enum report_names which, uint32_t n);
/* How many of the complaints have each name; the arena's. */
int64_t *report_count_by(struct report *r, enum report_names which);
/* Their numbers, the most frequent first, or by name where counts is NULL;
 * nobody last. */
uint32_t *report_order_by(struct report *r, enum report_names which,
    const int64_t *counts);

/* Sections, in the order in which they are asked for. */
void report_make(struct report *r);           /* cmd_report_make.c: all */
/* What comes before all others: what each set of clocks came to. */
void report_judge(struct report *r);          /* cmd_report_clocks.c */
/* The end that a clock's state is, or ENDED__MAX. */
enum report_end report_end_of(struct str state);
void report_make_totals(struct report *r);    /* cmd_report_count.c */
void report_make_counts(struct report *r);
void report_make_outcomes(struct report *r);  /* cmd_report_clocks.c */
void report_make_clocks(struct report *r);
void report_make_calls(struct report *r);     /* cmd_report_calls.c */
void report_make_owners(struct report *r); /* cmd_report_people.c */
void report_make_praise(struct report *r);
void report_make_satisfaction(struct report *r);
void report_make_trend(struct report *r);     /* cmd_report_trend.c */
void report_make_growth(struct report *r);
void report_make_actions(struct report *r);   /* cmd_report_actions.c */
void report_make_lists(struct report *r);     /* cmd_report_list.c */
void report_make_counters(struct report *r);  /* cmd_report_stats.c */

/* Showing them. */
/* "2026-11-16 to 2026-11-22", of a day once; to whom it goes, or nothing. */
void report_put_days(struct buf *b, const struct report_period *p);
void report_put_recipients(struct buf *b, const struct report *r);
void report_show(const struct report *r);       /* cmd_report_show.c */
void report_show_json(const struct report *r); /* cmd_report_json.c */
void report_put_html(struct buf *b, const struct report *r); /* _html.c */
/* A cell as people read it. */
void report_put_cell(struct buf *b, const struct report *r,
    const struct report_cell *c);

#endif
