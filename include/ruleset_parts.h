/*
 * ruleset_parts: what a ruleset is made of, for the files that build and run
 * one: declare*.c (read), ruleset_*.c (looked up, checked, run), those that
 * speak Lua (dsl*.c, check*.c), and who looks on (trace*.c, lint.c).  Nobody
 * else includes it.  What a rule says is in rule_parts.h, how it is read in
 * declare_parts.h.
 */
#ifndef TRIAGED_RULESET_PARTS_H
#define TRIAGED_RULESET_PARTS_H

#include "bundle.h"
#include "calendar.h"
#include "cond.h"
#include "index.h"
#include "names.h"
#include "phrases.h"
#include "rule_parts.h"
#include "ruleset.h"
#include "text.h"

struct fence;
struct trace;

/* An owner, and who is one level up. */
struct report_words { struct str *strs; uint32_t n; };
struct chain_link { struct str from, to; };

/* A phrase before it is compiled. */
struct pattern {
	uint32_t list;
	struct str text;
	enum phrase_form form;
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
	struct saved_upvalue *shared; /* of functions that files made global */
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
	struct text text;        /* of the event that was read last */
	struct ruleset *behind;  /* it reads the same events, just before; or
	                            NULL */
	uint32_t *list_map;      /* its lists as ours, where phrases are alike */
	volatile uint32_t *note;
	struct trace *trace;     /* who looks on (trace.h), or NULL */
	void (*timed)(void *arg, uint32_t rule, uint32_t ns); /* or NULL */
	void *timed_arg;
	struct buf scratch;
};

/* "file:line", the arena's. */
const char *ruleset_where(struct ruleset *rs, struct where where);

/* Runs all files: ruleset_files.c. */
int ruleset_run_files(struct ruleset *rs, struct err *err) MUST_CHECK;

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
/* What is wrong with one of them: its number, and what it says it is about, for
 * all of them are on one line where a function of Lua made them.  Returns -1. */
int terms_refuse(const struct rule *rule, uint32_t i, const struct err *what,
    struct err *err);
/* Which wait for which list, and their points by type. */
void terms_index(struct ruleset *rs, struct rule *rule);
/* What each does, as JSON. */
void terms_tell(struct ruleset *rs, struct rule *rule);
/* What the terms that hold say together, and because of what, the weightiest
 * first; false where none does. */
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
/* Warns of phrases that find nothing that another of their list does not. */
void ruleset_warn_of_phrases(struct ruleset *rs);

#endif
