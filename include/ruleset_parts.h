/*
 * ruleset_parts: what a ruleset is made of, for the files that build and run
 * one: declare*.c (read), ruleset_*.c (looked up, checked, run), those that speak Lua
 * (dsl*.c, check*.c), and who looks on (trace*.c, lint.c).  Nobody else includes it.
 */
#ifndef TRIAGED_RULESET_PARTS_H
#define TRIAGED_RULESET_PARTS_H

#include "bundle.h"
#include "calendar.h"
#include "clocks.h"
#include "cond.h"
#include "index.h"
#include "names.h"
#include "notes.h"
#include "phrases.h"
#include "pool.h"
#include "proposal.h"
#include "ruleset.h"
#include "text.h"

struct fence;
struct trace;

/* Rules run in this order; one sees what strictly earlier stages found. */
enum stage {
	STAGE_SIGNAL,
	STAGE_CLASSIFY,
	STAGE_JOIN,
	STAGE_INCIDENT,
	STAGE_PRIORITISE,
	STAGE_ASSIGN,
	STAGE_GUARD,
	STAGE_TRANSITION,
	STAGE_CLOCK,
	STAGE__MAX
};

struct stage_row {
	const char *name;       /* the declaring function */
	uint32_t says;          /* what its rules may propose (proposal.h) */
	uint32_t gives;         /* bits 1 << result_kind: what later stages may
	                           ask for once it is over */
};
extern const struct stage_row stages[STAGE__MAX];

/* An upvalue of a check (or of a function that it reaches) as it was when the
 * files had been loaded: both are references into the Lua state. */
struct kept_upvalue { int function, n, value; };

/* A duration, and the priority that it is for ("": any); 0: no clock. */
struct due {
	struct str priority;
	struct clock_span span;
};

/* Conditions that are asked when an event comes for a clock that was started. */
enum {
	SWITCH_CANCELS,         /* it goes */
	SWITCH_STOPS,           /* it ends, met or missed */
	SWITCH_RESTARTS,        /* it begins afresh */
	SWITCH_AGAIN,           /* likewise, where it has ended */
	SWITCH_CONTINUES,       /* it runs on behind its end */
	SWITCH_EXTENDS,
	SWITCH_RESUMES,
	SWITCH_PAUSES,
	SWITCH__MAX
};
struct clock_switch {
	bool is_there;
	uint32_t when;          /* a node */
};

/* What a rule of the stage clock says. */
struct clock_rule {
	struct str name;        /* the clock's: the rule's where it says none */
	struct str calendar_name; /* "": none */
	bool is_statutory, is_by_priority;
	bool is_from_case;      /* runs from when the case was opened */
	bool has_ends;
	struct counting counting;
	struct due *dues;
	uint32_t ndues;
	struct warning warn[CLOCKS_MAX_WARNINGS];
	uint32_t nwarn;
	bool is_given;          /* the event says when it is due: due_path */
	uint32_t due_path;
	struct clock_span escalate[CLOCKS_MAX_LEVELS]; /* after the due time */
	uint32_t nescalate;
	struct clock_switch switches[SWITCH__MAX];
	int64_t max_pause_ms;   /* of all pauses together; 0: no limit */
	struct str reason;      /* of pauses; "": the event's */
	struct clock_span *extensions; /* from the start, each longer */
	uint32_t nextensions;
	struct clock_rule *other; /* the next of the same clock, round */
	/* once all files have been read */
	struct clock_terms *terms; /* by priority; due.n 0: no clock */
	struct str policy;      /* "rule@version" */
};

/* A pool, and what its file says of it beside. */
struct pool_rule {
	struct pool pool;
	struct where where;
	struct skill_need {
		struct str skill;
		uint32_t when;      /* a node */
	} *needs;
	struct str *recuse;     /* paths of fields that name whom it is about */
	struct str *releases;   /* states in which a case takes no time */
	bool says_releases;     /* in its file */
	uint32_t nneeds, nrecuse, nreleases;
	int64_t capacity;       /* of members that say none; 0: no limit */
	struct str calendar;    /* likewise; "": none */
	struct pool_said {      /* by member; "" where nothing is said */
		struct str calendar, substitute;
	} *said;
};

/* A value that a transition gives: said in the rule, or what a field of the
 * event or a note of the case holds. */
struct given {
	bool is_there, is_looked_up;
	uint32_t atom;          /* where it is looked up */
	struct value value;
};
struct named_given {
	struct str name;
	struct given given;
};

/* obligation = { to, what, due, calendar } of a transition. */
struct obligation_rule {
	struct owed owed;
	struct str calendar_name; /* "": none */
	struct clock_terms terms;
	bool has_due;
};

#define LIFE_MAX_OBLIGATIONS 8
#define LIFE_MAX_NOTES 40       /* that one rule sets, forgets or counts */
#define LIFE_MAX_STATES 64

/* What a rule of the stages guard and transition says. */
struct life_rule {
	struct str *on, *from;  /* kinds of events; states, none: any */
	uint32_t non, nfrom;
	int rank;
	bool has_when, has_needs;
	uint32_t needs;         /* a node: what the guard asks for */
	struct str refuse, detail; /* of a guard */
	/* of a transition */
	struct str to;          /* "": the state stays */
	struct named_given *notes; /* remember and note */
	uint32_t nnotes;
	struct str *forget, *count;
	uint32_t nforget, ncount;
	struct str nature, because;
	struct given owner;
	bool escalates;
	struct obligation_rule *obligations;
	uint32_t nobligations;
};

#define INCIDENT_MAX_FIELDS 4
#define INCIDENT_MAX_NAME 40    /* bytes of its rule's name */

/* What a rule of the stage incident says: same, within, cases. */
struct incident_rule {
	struct str *same;       /* paths of fields; none: all cases are alike */
	uint32_t nsame;
	struct str shown;       /* "product.name, product.lot"; "*" of none */
	int64_t within_ms, cases;
	struct str window;      /* within, as it is written */
};

/* One of the conditions that a rule of the stage classify weighs together. */
struct term {
	struct str about;       /* "" where nothing is said */
	uint32_t when;          /* a node */
	uint32_t list;          /* of phrases, that must be found; or NAMES_NONE */
	struct proposal proposal; /* points alone */
	bool has_held;          /* in some event: for those who test it */
};

/* What a rule of the stage join says: within, alike. */
struct join_rule {
	int64_t within_ms;
	int alike;              /* thousandths */
};

struct rule {
	struct str name, about; /* about: "" where nothing is said */
	enum stage stage;
	uint32_t shuffled;      /* comes before the name; 0 in the usual order */
	struct where where;
	const char *where_text;
	struct str told;        /* {"rule":NAME,"did": */
	uint32_t when;          /* a node */
	struct proposal proposal;
	struct term *terms;     /* it says what those that hold say together, and
	                           its when is that one of them does; or NULL */
	uint32_t nterms;
	struct clock_rule *clock; /* of the stage clock, else NULL */
	struct life_rule *life; /* of guard and transition, else NULL */
	struct incident_rule *incident; /* of the stage incident, else NULL */
	struct join_rule *join; /* of the stage join, else NULL */
	int check;              /* a reference into the Lua state, or 0 */
	struct kept_upvalue *kept;
	uint32_t nkept;
};

/* An owner, and who is one level up. */
struct report_words { struct str *strs; uint32_t n; };
struct chain_link { struct str from, to; };

/* A phrase before it is compiled. */
struct pattern {
	uint32_t list;
	struct str text;
	bool is_regex;
	struct where where;
};

/* A declaration whose name was given and whose table may still come. */
struct announced {
	struct str name;
	const char *kind;
	struct where where;
	bool is_declared;
};

/* A pack that is switched on: packs { ... }. */
struct pack {
	struct where at;
	bool has_when;
	uint32_t when;           /* a node, beside that of each of its rules */
};

#define RULESET_WORDS 2     /* fields that hold words: subject, text */

struct ruleset {
	struct mem_arena mem;   /* lives as long as the ruleset */
	struct ruleset_limits limits;
	char hash[BUNDLE_HASH_CHARS + 1];
	char short_hash[BUNDLE_SHORT_CHARS + 1];
	struct str cache;       /* while loading: compiled phrases, or "" */
	const struct bundle *bundle; /* while loading, else NULL */
	uint32_t file;          /* being loaded */
	uint32_t order;         /* 0: the usual one */
	struct str *files;      /* their names */
	uint32_t nfiles;
	bool is_open;           /* declarations are taken */
	struct names packs;     /* that are switched on */
	struct pack *on;        /* likewise */
	struct names pack_names; /* that files are of */
	uint32_t pack;          /* the file's at hand, or NAMES_NONE */
	bool has_begun;         /* the file at hand has declared something */
	bool is_first_round;    /* of files: a pack's wait for the second */
	bool is_put_off;        /* the file at hand is a pack's, and waits or
	                           is left out */
	struct fence *fence;

	struct vocabulary words;
	struct str *type_keys;   /* by type: "venting": */
	struct where types_at, priorities_at, owner_at, states_at;
	struct where escalation_at;
	bool has_life;           /* a file declares states */
	struct names states;     /* of a case; "assigned" alone where no file
	                            declares any */
	bool *is_closed_state;   /* by state */
	uint32_t start_state;
	uint64_t *handled;       /* by kind: in which states some transition
	                            is for it, a bit each; 0: there is none */
	uint32_t *superior;      /* by owner: one level up, or NAMES_NONE */
	struct chain_link *chain;      /* as escalation names them */
	uint32_t nchain;
	bool has_reports;
	struct where reports_at;
	struct report_words reports[RULESET_REPORT__MAX];
	struct names calendar_names;
	struct calendar *calendars; /* by name */
	struct where *calendar_at;  /* likewise */
	struct names pool_names;
	struct pool_rule *pools; /* by name */
	struct names rule_names; /* in order of declaration */
	struct rule *rules;      /* likewise; once loaded by stage, then name */
	uint32_t nrules, rules_cap;
	uint32_t stage_from[STAGE__MAX + 1];
	uint32_t nfunctions;
	bool reads_customer;
	struct kept_upvalue *shared; /* of functions that files made global */
	uint32_t nshared;
	int stock;              /* a reference: what the state began with */
	struct conds conds;
	struct index index;

	bool *is_list_declared;  /* by list */
	struct where *list_at;   /* likewise: where first */
	uint32_t lists_cap;
	struct pattern *patterns;
	uint32_t npatterns, patterns_cap;
	struct announced *announced;
	uint32_t nannounced, announced_cap;
	struct names fields;     /* that files declare */
	struct names *field_values; /* likewise: those allowed; empty: any */
	struct ruleset_warning *warnings;
	uint32_t nwarnings;      /* all; the first RULESET_MAX_WARNINGS are kept */

	struct rule_test *tests;
	uint32_t ntests, tests_cap;

	struct text_folder *folder;
	struct phrases *phrases;
	struct text text;        /* of the event at hand */
	const struct text *folded; /* of the event at hand, or NULL */
	struct str said[RULESET_WORDS]; /* what it was made of */
	int nsaid;
	struct ruleset *with;    /* sees the same events, just before; or NULL */
	uint32_t *list_map;      /* its lists as ours, where phrases are alike */
	volatile uint32_t *note;
	struct trace *trace;     /* who looks on (trace.h), or NULL */
	void (*timed)(void *arg, uint32_t rule, uint32_t ns); /* or NULL */
	void *timed_arg;
	struct buf scratch;
};

/* Folds and scans what the customer wrote; begins conditions and index.  names
 * are those of the fields that were there. */
void ruleset_look_at(struct ruleset *rs, const struct facts *facts,
    struct str names[RULESET_WORDS]);

/* "file:line", the arena's. */
const char *ruleset_where(struct ruleset *rs, struct where where);

/* Runs all files: ruleset_files.c. */
int ruleset_run_files(struct ruleset *rs, struct err *err) MUST_CHECK;

/* Takes one declaration's data: kind is a row of declarations[]. */
struct declaration {
	const char *name;
	bool is_named;           /* name "x" { ... }, not name { ... } */
	int stage;               /* of a rule, else -1 */
	int (*take)(struct ruleset *rs, const struct declaration *kind,
	    struct str name, const struct datum *d, struct where where,
	    struct err *err);
};
extern const struct declaration declarations[]; /* ends with name NULL */

/* Reads a condition: its node.  what names it in an error. */
int declare_condition(struct ruleset *rs, const struct datum *d,
    const char *what, uint32_t *node, struct err *err) MUST_CHECK;
/* The names in a table are those: allowed ends with NULL. */
int declare_check_members(struct ruleset *rs, const struct datum *d,
    const char *const *allowed, struct err *err) MUST_CHECK;
/* What a rule of the stage clock says beside when and check. */
int declare_clock(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;

/* pack "x": the file at hand is of that pack.  False where it is to be left
 * now; err where it cannot be of it. */
bool declare_pack(struct ruleset *rs, struct str name, struct err *err);
/* Is each pack that is switched on in some file? */
int declare_check_packs(struct ruleset *rs, struct err *err) MUST_CHECK;

/* A condition of a clock, or what goes with one (declare_switch.c): 1 where it was
 * taken, 0 where the key is another. */
int declare_clock_switch(struct ruleset *rs, struct clock_rule *k,
    const struct member *m, struct err *err) MUST_CHECK;
void declare_clock_switch_names(struct ruleset *rs, struct names *known);
int declare_check_switches(const struct clock_rule *k, struct err *err)
    MUST_CHECK;
/* The terms of a rule (declare_terms.c): what each says, and their when. */
int declare_terms(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;
/* What a guard or a transition says beside check; makes its condition. */
int declare_life(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;

/* A key of an incident (declare_incident.c): 1 where it was taken, 0 where it is
 * another's; its names; and whether all is said. */
int declare_incident_key(struct ruleset *rs, struct rule *rule,
    const struct member *m, struct err *err) MUST_CHECK;
void declare_incident_names(struct ruleset *rs, struct names *known);
int declare_check_incident(struct ruleset *rs, const struct rule *rule,
    struct err *err) MUST_CHECK;

/* What a rule of the stage join says beside when and check. */
int declare_join(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err) MUST_CHECK;

/* What a pool says of its people (declare_pool_members.c); a number of cases; a
 * word that is none of those. */
int declare_pool_members(struct ruleset *rs, struct pool_rule *p,
    const struct datum *d, struct err *err) MUST_CHECK;
int declare_pool_capacity(const struct datum *d, int64_t *capacity,
    struct err *err) MUST_CHECK;
int declare_pool_refuse(struct ruleset *rs, const char *says, struct str word,
    const char *const *words, struct err *err);

/* Those that are not rules: declare_calendar.c, declare_words.c,
 * declare_fields.c, declare_pack.c, declare_test.c. */
int declare_types(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_priorities(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_owners(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_calendar(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_pool(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_phrases(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_fields(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_packs(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_escalation(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_reports(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_states(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);
int declare_test(struct ruleset *rs, const struct declaration *kind,
    struct str name, const struct datum *d, struct where where,
    struct err *err);

/* Checks what can only be checked when all files have been read: references,
 * unused conditions, stages, ranks.  Sorts the rules. */
int ruleset_check(struct ruleset *rs, struct err *err) MUST_CHECK;
/* Its parts: fields that events cannot have; and, once the rules are sorted,
 * rules and words that do nothing. */
int ruleset_check_fields(struct ruleset *rs, struct err *err) MUST_CHECK;
int ruleset_check_sense(struct ruleset *rs, struct err *err) MUST_CHECK;

/* Calendars and priorities that clocks name; what a statutory clock must not
 * hang on. */
int ruleset_check_clocks(struct ruleset *rs, struct err *err) MUST_CHECK;
/* Owners, calendars, members and skills that pools name. */
int ruleset_check_pools(struct ruleset *rs, struct err *err) MUST_CHECK;
/* declare_reports.c */
int ruleset_check_reports(struct ruleset *rs, struct err *err) MUST_CHECK;
/* States and owners that the life of a case names; transitions that contradict
 * one another. */
int ruleset_check_life(struct ruleset *rs, struct err *err) MUST_CHECK;

/* Calendars that obligations name (ruleset_owed.c). */
int ruleset_check_obligations(struct ruleset *rs, struct err *err) MUST_CHECK;

/* What conditions call by name must exist (ruleset_refs.c). */
int ruleset_check_references(struct ruleset *rs, struct err *err) MUST_CHECK;

/* What conditions have counted must be tallied by some rule (ruleset_counts.c). */
int ruleset_check_counts(struct ruleset *rs, struct err *err) MUST_CHECK;
/* What they have counted, as a mask (count.h); and whether a function may ask for
 * a count, for it is kept. */
uint32_t ruleset_reads_counts(const struct ruleset *rs);
bool ruleset_keeps_count(const struct ruleset *rs, const struct count *c);

/* What tests expect must be declared. */
int ruleset_check_expected(struct ruleset *rs, struct err *err) MUST_CHECK;

/* Notes what is odd and refuses nothing. */
void ruleset_warn(struct ruleset *rs, struct where at, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void ruleset_sort_warnings(struct ruleset *rs);

/* Writes what each rule does when it fires, as JSON. */
void ruleset_tell_rules(struct ruleset *rs);

/* Words that terms use are declared (ruleset_terms.c). */
int terms_resolve(struct rule *rule, const struct vocabulary *words,
    struct err *err) MUST_CHECK;
/* What each does, as JSON. */
void terms_tell(struct ruleset *rs, struct rule *rule);
/* What the terms that hold say together, and because of what; false where none
 * does. */
bool terms_weigh(struct ruleset *rs, struct rule *rule, struct mem_arena *a,
    struct proposal *p, struct evidence **because);

/* The life of a case during a run (ruleset_moves.c).  Is a request asked for in
 * a state that no transition takes it from?  Then v says so. */
bool moves_refuse(struct ruleset *rs, const struct facts *facts,
    struct mem_arena *a, struct verdict *v);
/* What the guards that fired make of it: v->refused and v->detail. */
void moves_take_guards(const struct ruleset *rs, struct verdict *v);
/* What the transitions that fired make of the case; or v->refused. */
void moves_take_transitions(struct ruleset *rs, const struct facts *facts,
    struct str type, struct mem_arena *a, struct verdict *v);
/* Of an event that is refused only who refused it is told. */
void moves_end_refused(const struct ruleset *rs, const struct facts *facts,
    struct verdict *v);

/* Is the case one of an incident by that rule (ruleset_incidents.c)?  What it
 * counts for is noted in v either way; evidence is put behind because. */
bool incidents_join(struct ruleset *rs, const struct facts *facts,
    uint32_t rule, struct mem_arena *a, struct verdict *v,
    struct evidence **because);

/* Joins need a state in which the joined case is, and a folder of texts
 * (ruleset_joins.c). */
int ruleset_check_joins(struct ruleset *rs, struct err *err) MUST_CHECK;
/* Is the event's case joined to another by that rule?  v->joined, and what the
 * rule did, as JSON. */
bool joins_find(struct ruleset *rs, const struct facts *facts, uint32_t rule,
    struct mem_arena *a, struct verdict *v, struct str *did);

/* Compiles the phrases, or takes them from the cache: ruleset_phrases.c. */
int ruleset_compile_phrases(struct ruleset *rs, struct err *err) MUST_CHECK;

#endif
