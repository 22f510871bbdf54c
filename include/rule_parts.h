/*
 * rule_parts: what a rule says, and what a pool does, as declare*.c read it and
 * ruleset_*.c run it.  It comes with ruleset_parts.h.
 */
#ifndef TRIAGED_RULE_PARTS_H
#define TRIAGED_RULE_PARTS_H

#include "clocks.h"
#include "names.h"
#include "notes.h"
#include "pool.h"
#include "proposal.h"
#include "ruleset.h"

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
struct saved_upvalue { int function, n, value; };

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
	struct clock *last;     /* likewise: the one that was started last */
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
	uint32_t when;          /* a node */
	uint32_t list;          /* of phrases, that must be found; or NAMES_NONE */
	uint32_t next;          /* the next that waits for that list; or none */
	uint32_t each;          /* points for each phrase of the list, so often
	                           at most; 0: once */
	int64_t *points;        /* thousandths, by type */
	bool has_held;          /* in some event: for those who test it */
	struct str about;       /* "" where nothing is said */
	struct proposal proposal; /* the same points, and nothing else */
};

/* What a rule of the stage join says: within, alike. */
struct join_rule {
	int64_t within_ms;
	int alike;              /* thousandths */
};

/* Those that can hold are found by what was found in words. */
struct term_index {
	uint32_t *first;        /* by list: the first term that waits for it,
	                           or NAMES_NONE */
	uint64_t *always;       /* a bit for each that waits for none */
	uint32_t n;             /* words of such bits */
};

/* What each event looks at comes first: of most rules it looks no further. */
struct rule {
	uint32_t when;          /* a node */
	enum stage stage;
	int check;              /* a reference into the Lua state, or 0 */
	uint32_t nterms;
	struct term *terms;     /* it says what those that hold say together, and
	                           its when is that one of them does; or NULL */
	struct incident_rule *incident; /* of the stage incident, else NULL */
	struct join_rule *join; /* of the stage join, else NULL */
	struct life_rule *life; /* of guard and transition, else NULL */
	struct clock_rule *clock; /* of the stage clock, else NULL */
	struct proposal proposal;
	struct str told;        /* {"rule":NAME,"did": */
	struct str name, about; /* about: "" where nothing is said */
	uint32_t shuffled;      /* comes before the name; 0 in the usual order */
	struct where where;
	const char *where_text;
	struct term_index term_index;
	struct saved_upvalue *saved;
	uint32_t nsaved;
};

#endif
