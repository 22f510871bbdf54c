/*
 * ruleset: what is loaded from rules/: it reads a complaint and what is known
 * of its case and customer, and says what the rules propose, merged.
 *
 * Files are Lua text, loaded in a fence (fence.h).  Their declarations
 * (phrases, signal, classify, prioritise, assign, types, owners, test, ...)
 * build data: conditions become a small tree that C evaluates, with an index
 * from what is true of an event (a phrase found, a field's value, an earlier
 * stage's result) to the rules that could then apply.  Rules that cannot apply
 * cost nothing.  A rule's `check`, a Lua function, is entered only when its
 * conditions hold.
 *
 * A ruleset keeps nothing from one event to the next.
 */
#ifndef TRIAGED_RULESET_H
#define TRIAGED_RULESET_H

#include <stdbool.h>
#include <stdint.h>

#include "answer.h"
#include "bundle.h"
#include "buf.h"
#include "clocks.h"
#include "complaint.h"
#include "count.h"
#include "err.h"
#include "mem.h"
#include "pool.h"

struct ruleset;
struct wording;
struct notes;
struct note;

struct ruleset_limits {
	uint32_t budget_ms;     /* CPU time of one rule's function, default 10 */
	uint32_t event_ms;      /* of all rules' functions for one event, default
	                           62; what is left is not called then */
	uint32_t memory_bytes;  /* of the Lua state, default 64 MiB */
	uint32_t load_ms;       /* CPU time of loading all files, default 10 s */
};
extern const struct ruleset_limits ruleset_default_limits;

/* What the rules of a set read beyond the event: a mask, told in HELLO. */
enum ruleset_reads {
	RULESET_READS_CUSTOMER = 1u << 0, /* count("customer", ...), e.customer.* */
	RULESET_READS_POOLS = 1u << 1,    /* loads and duty of people */
	RULESET_READS_JOINS = 1u << 4,    /* prints of a customer's cases */
	/* and count_reads() of each count: COUNT_READS_ALL */
};

/* Loads, checks and compiles a bundle.  NULL and err: "file:line: what was
 * wrong, what was expected". */
struct ruleset *ruleset_load(const struct bundle *b,
    const struct ruleset_limits *limits, struct err *err);
/* The same with what ruleset_put_cache() of a bundle gave, or "": if it had the
 * same phrases, they need not be compiled again. What does not fit is not used. */
struct ruleset *ruleset_load_cached(const struct bundle *b,
    const struct ruleset_limits *limits, struct str cache, struct err *err);
/* The same with files run, and rules of a stage tried, in another order; 0 is
 * the usual one.  No decision may depend on it. */
struct ruleset *ruleset_load_in_order(const struct bundle *b,
    const struct ruleset_limits *limits, uint32_t order, struct err *err);
/* Appends the cache; nothing where the phrases came from one. */
void ruleset_put_cache(const struct ruleset *rs, struct buf *out);
void ruleset_free(struct ruleset *rs);

uint32_t ruleset_reads(const struct ruleset *rs);
uint32_t ruleset_nrules(const struct ruleset *rs);
const char *ruleset_rule_name(const struct ruleset *rs, uint32_t i);
/* How many conditions it weighs; 0: it is no such rule.  Of one, what it is
 * about, and whether it has held in some event that the rules were run for. */
uint32_t ruleset_nterms(const struct ruleset *rs, uint32_t i);
bool ruleset_term_has_held(const struct ruleset *rs, uint32_t i, uint32_t term,
    struct str *about);
/* Of what such a rule fired because of, a decision has so many pieces: those that
 * weigh most. */
#define RULESET_TOLD_TERMS 4
/* How its line in a decision begins: {"rule":NAME,"did": */
struct str ruleset_rule_told(const struct ruleset *rs, uint32_t i);
const char *ruleset_rule_where(const struct ruleset *rs, uint32_t i); /* file:line */
const char *ruleset_short_hash(const struct ruleset *rs);
/* Figures for `triagectl check`: numbers of rules, phrase lists, patterns,
 * types, owners, tests. */
struct ruleset_figures {
	uint32_t rules, lists, patterns, types, owners, tests, functions;
};
struct ruleset_figures ruleset_figures(const struct ruleset *rs);

/* The packs that files are of; and whether one is switched on. */
uint32_t ruleset_packs(const struct ruleset *rs, const struct str **names);
bool ruleset_has_pack(const struct ruleset *rs, struct str name);

/* What is odd about the rules without being wrong, in order of file and line;
 * returns how many there are, of which the first RULESET_MAX_WARNINGS are
 * listed. */
#define RULESET_MAX_WARNINGS 100
struct ruleset_warning {
	const char *where;      /* file:line */
	const char *text;
	uint32_t file, line;
};
uint32_t ruleset_warnings(const struct ruleset *rs,
    const struct ruleset_warning **warnings);

/* Where the running rule is noted, so that the daemon knows it when the
 * process dies: a word of memory shared with it (or NULL). rule + 1, 0 none. */
void ruleset_note_in(struct ruleset *rs, volatile uint32_t *word);

/* The same cause in many cases: a rule of the stage incident, whose conditions
 * hold for an event that has all the fields by which causes are the same. */
struct incident {
	uint32_t rule;
	struct str name;            /* the rule's */
	struct str same, value;     /* "product.lot", and what it holds: "L7";
	                               "*", where all cases are alike */
	struct str id;              /* "bad-lot:L7": where it is counted */
	int64_t within_ms, needed;  /* so many cases within that time */
	/* filled in by facts.incident: */
	int64_t cases;              /* within that time, this one included */
	bool is_counted;            /* this one was counted before */
	bool is_raised_now;
	int64_t raised_ms;          /* -1: it is none yet */
	struct incident *next;
};
/* Rules of a set; of each, cases that make an incident. */
#define RULESET_MAX_INCIDENTS 12
#define RULESET_MAX_CASES 200

/* Everything a decision may depend on. */
struct facts {
	const struct complaint *complaint;
	const struct wording *wording; /* what ruleset_read() found in it */
	int64_t now_ms;
	bool backdated;
	bool case_is_known;         /* it has a decision in force */
	struct str case_type, case_priority, case_owner, case_state; /* in force */
	struct str case_nature;     /* likewise */
	bool is_appealed;           /* judgements are not chosen */
	struct str refused, detail; /* by the caller: no transition is asked */
	const struct notes *notes;  /* what the case remembers; NULL: nothing */
	/* counts, the present event included; called only where the rules
	 * read it */
	int64_t (*count)(void *arg, const struct count *count);
	void *count_arg;
	bool customer_is_new;       /* of the customer only the present event counts */
	/* looks at what is known of it: is the case one of an incident? NULL: no
	 * case is */
	bool (*incident)(void *arg, struct incident *i);
	void *incident_arg;
	/* the customer's open case that says the same, "": none; how alike the
	 * best is, in thousandths.  NULL: the event opens no case that could be
	 * joined to another */
	struct str (*alike)(void *arg, int64_t within_ms, int least, int *how);
	void *alike_arg;
	const bool *is_off;         /* by rule, or NULL: rules switched off */
};

enum evidence_kind {
	EVIDENCE_PHRASE,
	EVIDENCE_FIELD,
	EVIDENCE_COUNT,
	EVIDENCE_NOTE,
	EVIDENCE_CASES,
	EVIDENCE_RESULT
};
struct evidence {
	enum evidence_kind kind;
	struct str name;    /* the phrase list, the field's path, "customer 30d", the note, "type malicious";
	                       CASES: the fields by which they are the same */
	struct str text;    /* PHRASE: the words of the complaint, 96 bytes at most */
	struct str field;   /* PHRASE: "text" or "subject" */
	uint32_t byte;      /* PHRASE: where in that field, of the original */
	struct value value; /* FIELD, COUNT, NOTE, CASES: what was seen */
	struct str told;    /* how it begins in a decision, of a RESULT all of it:
	                       {"phrase":NAME,"text": ; or "": name says it */
	struct str did;     /* what this alone added, as JSON, where a rule weighs
	                       many conditions; else "" */
	struct evidence *next;
};

/* What another department owes a case. */
struct owed {
	struct str to, what;
	struct str policy;          /* "rule@version" */
	const struct clock_terms *terms; /* by when; NULL: nothing is said */
};

struct named_score { struct str name; int64_t thousandths; };

/* One rule that fired. */
struct fired {
	uint32_t rule;
	struct str did;             /* a JSON object: what it proposed */
	struct evidence *because;
	struct fired *next;
};

/* A rule that could not do its part: its proposal is missing.  At most
 * RULESET_MAX_FAULTS of a kind (failed, off, over the event's budget) are
 * listed for an event. */
#define RULESET_MAX_FAULTS 16
struct fault {
	uint32_t rule;
	enum fault_class class;
	struct fault *next;
};

/* What the rules made of one event, merged.  All memory is the arena's or the
 * ruleset's; strings are valid until the arena is reset and
 * the complaint is cleared (evidence quotes it). */
struct verdict {
	struct str type;            /* "" where nothing scored */
	const struct named_score *scores; /* in declared order of types, only > 0 */
	uint32_t nscores;
	double confidence;          /* 0..1, two decimals; 0 where nothing scored */
	struct str priority;        /* "" where no rule proposed one */
	struct str owner;           /* "" likewise */
	struct str nature;          /* "communicative" or "valid"; "" likewise */
	struct str *flags, *tags, *handling; /* sorted, without repetition */
	uint32_t nflags, ntags, nhandling;
	struct str *tallies;        /* likewise: what grows of the customer's */
	uint32_t ntallies;
	/* the life of the case; as it was where the rules say nothing */
	struct str refused, detail; /* why the event was: a word, a sentence */
	struct str state;
	struct str cause;           /* of the nature, from a transition; or "" */
	const struct note *changes; /* of its notes, in order */
	uint32_t nchanges;
	struct str given_owner;     /* by a transition; or "" */
	bool escalates;             /* one level up */
	const struct owed *owed;    /* by other departments, from now on */
	uint32_t nowed;
	struct str joined;          /* to this case, by a rule; or "" */
	struct incident *incidents; /* that the case counts for, raised or not */
	struct fired *fired;        /* in order of stage, then name */
	struct fault *faults;
	uint32_t more_faults;       /* that are not listed */
};

/* Runs the rules.  Cannot fail: a rule that fails is in v->faults.  The facts are
 * looked at again by ruleset_wind_clocks(): they must live as long. */
void ruleset_run(struct ruleset *rs, const struct facts *facts,
    struct mem_arena *a, struct verdict *v);

/* Reads an event's words (wording.h), into the arena. */
const struct wording *ruleset_read(struct ruleset *rs,
    const struct complaint *c, struct mem_arena *a);
/* From now on rs reads each event just behind `first`, by ruleset_read_again():
 * what that has found is not looked for again, all of it where both have the same
 * phrases, else the folded words.  `first` lives as long as rs. */
void ruleset_read_behind(struct ruleset *rs, struct ruleset *first);
/* theirs: what `first` has found in the words of c, which it read last. */
const struct wording *ruleset_read_again(struct ruleset *rs,
    const struct complaint *c, const struct wording *theirs,
    struct mem_arena *a);

/* What the event that the rules were run for last makes of its case's clocks:
 * pauses, resumes and stops those that ran, starts others at at_ms, when it
 * happened, and brings nearer those that are due earlier now.  clocks: what was
 * kept of them; then what is to be. */
void ruleset_wind_clocks(struct ruleset *rs, const struct verdict *v,
    struct str priority, int64_t at_ms, int64_t now_ms, struct clocks *clocks);

/* Ends the pauses that have used up by now what they may take. */
void ruleset_settle_clocks(const struct ruleset *rs, struct str priority,
    int64_t now_ms, struct clocks *clocks);
/* Makes clocks that run (of that name, "": all) count as their rules say now, from
 * the same start, for a look at what an event of kind policy would do. */
void ruleset_move_clocks(struct ruleset *rs, struct str priority,
    int64_t now_ms, struct str only, struct clocks *clocks);
/* The rule by which a clock runs, or one of its name; ruleset_nrules(): none. */
uint32_t ruleset_clock_rule(const struct ruleset *rs, const struct clock *c);
/* The name of the clock that a rule sets; NULL: it sets none. */
const char *ruleset_clock_name(const struct ruleset *rs, uint32_t rule);
/* When the next mark falls due, if nothing happens until then; -1: never. */
int64_t ruleset_next_mark_ms(const struct ruleset *rs, struct str priority,
    const struct clocks *clocks);

/* From now on tells how long each rule took that was tried; NULL: no more. */
void ruleset_time(struct ruleset *rs,
    void (*fn)(void *arg, uint32_t rule, uint32_t ns), void *arg);

/* The defaults that rules/ declares, for where nothing was proposed. */
struct ruleset_defaults { struct str type, priority, owner, nature, neutral; };
struct ruleset_defaults ruleset_defaults(const struct ruleset *rs);
/* Do its files declare the life of a case? */
bool ruleset_has_life(const struct ruleset *rs);
/* Metrics that rules tally: their number. */
uint32_t ruleset_tallies(const struct ruleset *rs, const struct str **names);
/* May a type, a priority, a state or an owner be called so?  They become parts of
 * keys and of metrics. */
#define RULESET_WORD_BYTES 64
bool ruleset_is_word(struct str name);
/* Do the rules declare it? */
bool ruleset_is_owner(const struct ruleset *rs, struct str name);
/* One level up from an owner, or "". */
struct str ruleset_superior(const struct ruleset *rs, struct str owner);
/* The state that a case is in which was left in that one: a new case, and one
 * left in a state that is declared no more, are where cases start. */
struct str ruleset_state(const struct ruleset *rs, struct str kept);
bool ruleset_is_closed(const struct ruleset *rs, struct str state);
/* Does a rule join cases? */
bool ruleset_has_joins(const struct ruleset *rs);
/* The first state that is closed, or "". */
struct str ruleset_closed_state(const struct ruleset *rs);
/* The name under which a channel is counted: its own where `fields` lists it,
 * else "other", so that events cannot make counters without end. */
struct str ruleset_channel(const struct ruleset *rs, struct str channel);
/* Is the type a judgement about a person, which can be appealed against? */
bool ruleset_is_judgement(const struct ruleset *rs, struct str type);
/* The nature that goes with a type, or "" . */
struct str ruleset_type_nature(const struct ruleset *rs, struct str type);
/* Of two priorities, the more urgent ("" is the least). */
struct str ruleset_more_urgent(struct str a, struct str b);

/* What an event may count for: fills in ids (RULESET_MAX_INCIDENTS of them), the
 * arena's, and returns their number. */
uint32_t ruleset_incidents(const struct ruleset *rs, const struct complaint *c,
    struct mem_arena *a, struct str *ids);

/* The pools that rules/ declares: the i-th, or NULL; the one for an owner's
 * cases, or NULL. */
const struct pool *ruleset_pool(const struct ruleset *rs, uint32_t i);
const struct pool *ruleset_pool_of(const struct ruleset *rs, struct str owner);
/* What the event that the rules were run for last asks of a member: fills in
 * skills (POOL_MAX_WORDS of them) and returns their number. */
uint32_t ruleset_pool_needs(struct ruleset *rs, const struct pool *pool,
    struct str *skills);
/* Members that an event is about: fills in POOL_MAX_RECUSED at most. */
#define POOL_MAX_RECUSED 8
uint32_t ruleset_pool_recused(const struct ruleset *rs,
    const struct pool *pool, const struct complaint *c, struct str *persons);
/* Does a case in this state take nobody's time any more? */
bool ruleset_pool_releases(const struct ruleset *rs, const struct pool *pool,
    struct str state);

/* What rules/ says of reports, in the author's words: to whom each goes, and
 * which clocks are calls to be made (all, where nothing is said). */
enum ruleset_report { RULESET_REPORT_DAY, RULESET_REPORT_WEEK,
	RULESET_REPORT_MONTH, RULESET_REPORT_QUARTER, RULESET_REPORT_YEAR,
	RULESET_REPORT_CALLS, RULESET_REPORT__MAX };
uint32_t ruleset_report_words(const struct ruleset *rs,
    enum ruleset_report which, const struct str **words);
bool ruleset_is_call(const struct ruleset *rs, struct str clock);

/* The rules' own tests: what each feeds in and what it expects, for
 * rule_tests_run() (rule_tests.h). */
struct rule_test {
	uint32_t file, number;     /* in order of files, and as declared */
	const char *name;
	const char *where;         /* file:line */
	uint32_t nevents;
	struct str *events;        /* JSON, in order; ids filled in if missing */
	int64_t *now_ms;           /* of each; -1: the event's at, else the last */
	int64_t until_ms;          /* time passes up to here behind them, or -1 */
	struct rule_expect *expect; /* of the last decision */
};
struct rule_expect {
	struct str field;          /* "type", "priority", "owner", "flags", ... */
	struct str json;           /* what is expected, JSON; for lists: contains */
	struct rule_expect *next;
};
uint32_t ruleset_tests(const struct ruleset *rs, const struct rule_test **tests);

#endif
