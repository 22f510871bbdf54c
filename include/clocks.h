/*
 * clocks: what is promised by when: how long a promise is, when it falls due,
 * what is kept of a clock that runs.
 *
 * Pure functions of their arguments, `now` included.  It knows no rule, no case
 * and no event; calendars (calendar.h) do the counting.
 */
#ifndef TRIAGED_CLOCKS_H
#define TRIAGED_CLOCKS_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "calendar.h"
#include "err.h"
#include "mem.h"

#define CLOCKS_MAX_DAYS 3660      /* of one duration, however it is counted */
#define CLOCKS_MAX_WARNINGS 8     /* of one clock */
#define CLOCKS_MAX 64             /* of one case */
#define CLOCKS_MAX_PAUSES 16      /* of one run of a clock; then it runs */
#define CLOCKS_MAX_EXTENSIONS 8   /* likewise */
#define CLOCKS_MAX_REASON 40      /* bytes of why it stands still */
#define CLOCKS_MAX_LEVELS 8       /* of escalation, of one clock */

/* A duration as it is written: "4h", "2 workdays", "15d", "1 month". */
enum span_unit { SPAN_TIME, SPAN_DAYS, SPAN_WORKDAYS, SPAN_MONTHS };
struct clock_span {
	enum span_unit unit;
	int64_t n;               /* TIME: ms */
};

/* Reads one; -1 and err, which says what was expected. */
int clocks_parse_span(struct str s, struct clock_span *span, struct err *err)
    MUST_CHECK;

/* How a clock counts.  Hours and minutes are working time where there is a
 * calendar, else time as it passes; working days and months need one; days
 * without one are 24 hours each. */
struct clock_terms {
	const struct calendar *calendar; /* or NULL */
	struct clock_span due;
	struct counting counting;        /* of days, working days and months */
	bool is_given;                   /* an event says when: due is not used */
};

/* When a clock that starts at an instant falls due. */
int64_t clocks_due(const struct clock_terms *t, int64_t start_ms);
/* So long after it is due, counted as the clock counts. */
int64_t clocks_level(const struct clock_terms *t,
    const struct clock_span *after, int64_t due_ms);

/* What of a clock goes by between two instants, and the instant by which that
 * much has: working time for a clock of hours with a calendar or of working
 * days, else time as it passes. */
int64_t clocks_measure(const struct clock_terms *t, int64_t from_ms,
    int64_t to_ms);
int64_t clocks_advance(const struct clock_terms *t, int64_t from_ms,
    int64_t ms);

/* "50%": when that part has gone by; "-2h": so much before it is due. */
struct warning {
	bool is_before;
	int64_t n;               /* percent, or ms */
};
int clocks_parse_warning(struct str s, struct warning *w, struct err *err)
    MUST_CHECK;
/* What of a clock goes by between its start and its due time: clocks_measure
 * of them, often without counting. */
int64_t clocks_whole(const struct clock_terms *t, int64_t start_ms,
    int64_t due_ms);
/* When to warn; -1 where that would be before the start. */
int64_t clocks_warning(const struct clock_terms *t, const struct warning *w,
    int64_t start_ms, int64_t whole_ms);

/* A stretch in which a clock stood still. */
struct pause {
	int64_t from_ms, to_ms;  /* to_ms -1: it still does */
	struct str reason;       /* a word */
};
/* Of one that was stopped and runs on. */
#define CLOCKS_STOPPED "stopped"

/* Is it a word of CLOCKS_MAX_REASON small letters, digits, _ and - at most? What
 * somebody wrote is none. */
bool clocks_is_reason(struct str s);

/* A clock of a case.  It accounts for each moment from its start on: within a
 * pause, or run. */
struct clock {
	struct str name;
	struct str policy;       /* "rule@version", as it started */
	int64_t first_ms;        /* its first start: it may begin afresh */
	int64_t start_ms;
	int64_t due_ms;          /* of one that is paused: as if it ran on */
	int64_t stop_ms;         /* -1: it has not stopped */
	uint32_t nwarn, nescalate, npauses;
	uint32_t told;           /* of its marks, in their order */
	uint32_t nextended;      /* how often it was given more time */
	bool is_cancelled;       /* it was stopped, and is no promise any more */
	int64_t warn_ms[CLOCKS_MAX_WARNINGS]; /* ascending */
	int64_t escalate_ms[CLOCKS_MAX_LEVELS]; /* likewise, not before due_ms */
	struct pause pauses[CLOCKS_MAX_PAUSES]; /* one after the other */
	struct str history;      /* what happened to it (clocks_ledger.c) */
	struct mem_arena *mem;   /* of the history; NULL: none is written */
};

bool clocks_is_paused(const struct clock *c);
/* "running", "paused", "breached" (due by now, and not stopped), "met" or
 * "missed" (stopped before it was due, or after), "cancelled". */
const char *clocks_state(const struct clock *c, int64_t now_ms);

/* Stands still from an instant on, or the end of the last pause where that is
 * later.  Nothing happens to a clock that is paused, stopped, due, or has been
 * paused too often. */
void clocks_pause(struct clock *c, int64_t at_ms, struct str reason);
/* Runs again: what was left at the pause is left now.  All pauses together take
 * at most max_ms (0: no limit); what goes beyond has been run.  Time that it was
 * stopped is not among them. */
void clocks_resume(struct clock *c, const struct clock_terms *t, int64_t at_ms,
    int64_t max_ms);
/* Resumes it where its pauses have used up max_ms by now. */
void clocks_end_pause(struct clock *c, const struct clock_terms *t,
    int64_t now_ms, int64_t max_ms);
/* Moves what is still to come of its marks as a pause does. */
void clocks_shift(struct clock *c, const struct clock_terms *t,
    const struct pause *p);
/* Ends it, and the pause that it may be in. */
void clocks_stop(struct clock *c, const struct clock_terms *t, int64_t at_ms,
    int64_t max_ms);

/* One that was stopped runs on: the time between counts as a pause does. */
void clocks_continue(struct clock *c, const struct clock_terms *t,
    int64_t at_ms);
/* Ends it, and nobody is to be held to it any more. */
void clocks_cancel(struct clock *c, const struct clock_terms *t,
    int64_t at_ms, int64_t max_ms);
/* An instant, or what happened to the clock last where that is later. */
int64_t clocks_not_before(const struct clock *c, int64_t at_ms);

/* The clocks of one case, by due time and then name. */
struct clocks {
	int64_t opened_ms;       /* when the case was, or -1 */
	uint32_t n;
	struct mem_arena *mem;   /* of their histories, or NULL */
	struct str echo;         /* the policy of one that its own mark would start
	                            at once, time and again; "" */
	struct clock all[CLOCKS_MAX];
};
struct clock *clocks_find(struct clocks *c, struct str name);
/* Room for one more, zeroed; NULL where there is none. */
struct clock *clocks_add(struct clocks *c);
void clocks_sort(struct clocks *c);

/* Marks (clocks_marks.c). --------------------------------------------------- */

/* A clock's marks are its warnings, its due time and its levels of escalation,
 * in this order; each is told once. */
enum mark_kind {
	MARK_WARN,
	MARK_BREACH,
	MARK_ESCALATE,
	MARK_OFFER               /* no clock's: a case is offered to somebody */
};
extern const char *const mark_words[]; /* warn breach escalate offer */
struct clock_mark {
	struct str clock, policy;
	enum mark_kind kind;
	uint32_t level;          /* the first is 1 */
	int64_t due_ms;          /* when it was to be told */
	int64_t clock_due_ms;
};

/* The next mark of a clock that has not been told; false where there is none,
 * or it has stopped or stands still. */
bool clocks_mark_of(const struct clock *c, struct clock_mark *mark);
/* The earliest of all clocks; of equal times, by the clocks' names. */
bool clocks_next_mark(const struct clocks *c, struct clock_mark *mark);
/* Notes that it was told. */
void clocks_tell(struct clocks *c, const struct clock_mark *mark);
/* What is told of an earlier promise counts for the one in its place. */
void clocks_keep_told(struct clock *c, const struct clock *earlier);
/* Appends ":<clock>:<mark>:<due>". */
void clocks_put_mark_id(struct buf *b, const struct clock_mark *mark);

/* The ledger (clocks_ledger.c). --------------------------------------------- */

/* What happened to a clock.  A history is a list of these: a letter, when, and
 * for some a word: "p1763784000000:waiting,r1763787600000". */
enum clock_event {
	CLOCK_PAUSED = 'p',      /* why */
	CLOCK_RESUMED = 'r',
	CLOCK_STOPPED = 's',
	CLOCK_CONTINUED = 'o',
	CLOCK_RESTARTED = 'b',
	CLOCK_POLICY = 'c',      /* the policy until then */
	CLOCK_EXTENDED = 'x',    /* when it is due now */
	CLOCK_CUT = 'z'          /* what was before is no longer known */
};
void clocks_note(struct clock *c, enum clock_event what, int64_t at_ms,
    struct str word);

/* A clock's time in segments that follow one another without a gap, from its
 * first start until now, or its end. */
enum segment_kind { SEGMENT_RUN, SEGMENT_PAUSE, SEGMENT_STOPPED,
	SEGMENT_EARLIER };
extern const char *const segment_words[]; /* run pause stopped earlier */
struct segment {
	enum segment_kind kind;
	int64_t from_ms, to_ms;
	struct str word;         /* RUN: the policy; PAUSE: why */
	uint32_t run;            /* 1: the first; each restart is another */
};
struct extension {
	int64_t at_ms, due_ms;
};
#define CLOCKS_MAX_SEGMENTS 400
struct ledger {
	uint32_t n, nruns, nextensions;
	struct segment segments[CLOCKS_MAX_SEGMENTS];
	struct extension extensions[CLOCKS_MAX_EXTENSIONS];
};
void clocks_read_ledger(struct ledger *l, const struct clock *c,
    int64_t now_ms);

/* What is kept of them with the case: a line of text.  Reading back what was
 * written gives the same; strings are borrowed; c->mem is left as it is.  What is
 * malformed reads as no clocks, and -1. */
void clocks_put(struct buf *b, const struct clocks *c);
int clocks_get(struct clocks *c, struct str text);

#endif
