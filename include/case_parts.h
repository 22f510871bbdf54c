/*
 * case_parts: what the files of `triagectl case` share.
 *
 *   cmd_case.c            its row, its verbs
 *   cmd_case_scan.c       cases one page after the other: of a place of the
 *                         index, of a customer, all that there are
 *   cmd_case_row.c        a case in few words, from its hash
 *   cmd_case_list.c       list: which are asked for, and which of them first
 *   cmd_case_list_show.c  the table
 *   cmd_case_show.c       show: what is asked of Redis for one
 *   cmd_case_page.c       the page about it
 *   cmd_case_notes.c      what it remembers, what others owe it
 *   cmd_case_json.c       both for programs
 *   cmd_case_repair.c     repair: index and timers from what cases keep
 */
#ifndef TRIAGED_CASE_PARTS_H
#define TRIAGED_CASE_PARTS_H

#include <stdbool.h>
#include <stdint.h>

#include "ctl.h"
#include "link.h"

struct cases {
	struct ctl *ctl;
	struct link *link;
	struct mem_arena arena;    /* until the end */
	struct term_line line;
	int64_t now_ms;            /* Redis' time */
	bool as_json;
	int64_t scanned;           /* about so many keys or members */
	struct str *others;        /* ids whose keys hold no hash, each once: */
	size_t nothers;            /* of all rows that were read */
};

enum ctl_status case_list(struct cases *c);
enum ctl_status case_show(struct cases *c);
enum ctl_status case_repair(struct cases *c);
enum ctl_status case_failed(const struct cases *c, const struct err *err);

/* --- one after the other --- */

/* What is looked through: by SCAN and its like, so that it costs Redis little
 * at a time; what stays is seen, perhaps twice. */
struct case_scan {
	const char *command;       /* ZSCAN, HSCAN, SCAN */
	struct str key;            /* not of SCAN */
	struct str match;          /* a pattern, or "" */
	size_t step;               /* 2: each with a value behind it */
	size_t cut;                /* bytes before the case's id */
};
struct case_scan case_scan_place(struct cases *c, struct str place);
struct case_scan case_scan_customer(struct cases *c, struct str customer);
struct case_scan case_scan_all(struct cases *c);

/* Hands out ids a page at a time, good during the call; a page may be empty.
 * 0; -1 and err, its own or fn's. */
typedef int case_page_fn(void *arg, const struct str *ids, size_t n,
    struct err *err);
int case_scan(struct cases *c, const struct case_scan *scan, case_page_fn *fn,
    void *arg, struct err *err) MUST_CHECK;

/* The prefix and these, with a NUL behind; the arena's. */
struct str case_key(const struct cases *c, struct mem_arena *a,
    const char *before, struct str name);

/* A place of the index. */
struct case_place {
	struct str name, state, owner;
	bool is_over;              /* cases there are closed */
	int64_t n;
};
/* All that are named, by name; NULL and err. */
struct case_place *case_places(struct cases *c, size_t *n, struct err *err);

/* --- a case in few words --- */

#define CASE_NO_TIME (-1)
struct case_row {
	struct str id, state, nature, type, priority, owner, assignee;
	int64_t opened_ms;         /* or CASE_NO_TIME */
	int64_t decided_ms;        /* its last decision */
	struct str clock;          /* that is due next; "": none runs */
	int64_t due_ms;
	struct str token;
	int64_t mark_ms;           /* its next mark, or CASE_NO_TIME */
	bool is_paused;            /* a clock stands still, for some time */
};

/* Reads the hashes of a page of cases, all at once; fn gets a row of each that
 * is there, in order, good during the call. */
typedef void case_row_fn(void *arg, const struct case_row *row);
int case_read_rows(struct cases *c, const struct str *ids, size_t n,
    case_row_fn *fn, void *arg, struct err *err) MUST_CHECK;
/* A copy, in one piece of memory. */
struct case_row *case_row_keep(const struct case_row *row);

void case_show_table(struct cases *c, struct case_row *const *rows, size_t n);
void case_put_row(struct buf *b, const struct case_row *row);

/* --- one case --- */

struct explain;
struct explain_case;
struct clocks;

struct case_page {
	struct cases *cases;
	struct explain *x;         /* its pieces are those of explain */
	const struct explain_case *past; /* the last decisions, newest first */
	struct str id, state, type, priority, owner, customer, joined;
	struct str decision, notes, obligations; /* JSON, or "" */
	int64_t rev, decided_ms;
	int64_t since_ms;          /* in its place of the index */
	int64_t wakes_ms;          /* its timer; each or CASE_NO_TIME */
	bool is_over;              /* its place is one of closed cases */
	const struct clocks *clocks;
	struct str damaged[11];    /* fields that cannot be read: as if empty */
	uint32_t ndamaged;
};
void case_show_page(const struct case_page *p);
void case_show_title(const struct case_page *p, const char *title);
/* What it remembers, in words; what others owe it. */
void case_show_notes(const struct case_page *p);
void case_show_obligations(const struct case_page *p);
void case_put_page(struct buf *b, const struct case_page *p);

/* "3d 4h", "2h 10m", "5m", "40s": how long, in two units at most. */
void case_put_span(struct buf *b, int64_t ms);
/* "in 2h 10m", "3h late". */
void case_put_due(struct buf *b, int64_t due_ms, int64_t now_ms);

#endif
