/*
 * cond: conditions as data: trees of atoms under and, or and not.
 *
 * Building: the rule language makes nodes; equal atoms are one atom.  A node
 * remembers where it was written and whether anything used it, for `a and b`
 * builds two conditions of which Lua drops one without a word.
 * Evaluating: each atom is looked at once an event at most; what is true
 * because of an event leaves evidence.
 *
 * It knows no Lua and no rule: what a condition decides is not its business.
 */
#ifndef TRIAGED_COND_H
#define TRIAGED_COND_H

#include <stdbool.h>
#include <stdint.h>

#include "complaint.h"
#include "count.h"
#include "err.h"
#include "mem.h"
#include "names.h"
#include "ruleset.h"
#include "wording.h"

#define COND_MAX_DEPTH 1000  /* of one tree */
#define COND_MAX_SIZE 10000  /* atoms looked at in one tree, at worst */
#define COND_MAX_EVIDENCE 8  /* for one rule */
#define COND_MAX_TERMS 32    /* for one that weighs several conditions */
#define COND_MAX_STRING 200  /* bytes of a path or a value to compare with */

/* Where something was written: the file by its number in the bundle. */
struct where {
	uint32_t file;
	int line;
};

/* What an earlier stage found out, as a later one can ask for it. */
enum result_kind {
	RESULT_TYPE,
	RESULT_FLAG,
	RESULT_TAG,
	RESULT_SIGNAL,
	RESULT_PRIORITY,
	RESULT__MAX
};
extern const char *const result_words[RESULT__MAX];

enum atom_kind {
	ATOM_HAS,        /* name: the phrase list */
	ATOM_FIELD,      /* name: the path */
	ATOM_COUNT,      /* name: the count */
	ATOM_RESULT,     /* name: the result; which kind: result */
	ATOM_NOTE,       /* name: the note of the case */
	ATOM_STATE,      /* of the case; values: any of these */
	ATOM_NATURE,     /* likewise */
	ATOM_KNOWN_CASE, /* this and what follows has a bit */
	ATOM_BACKDATED,
	ATOM_ALWAYS
};

enum atom_op {
	OP_PRESENT,
	OP_ONE_OF,   /* equals, is, one_of: any of the values */
	OP_AT_LEAST,
	OP_AT_MOST,
	OP_ABOVE,
	OP_BELOW,
	OP_CONTAINS
};

struct atom {
	enum atom_kind kind;
	enum atom_op op;          /* FIELD, COUNT, NOTE; else ONE_OF */
	enum result_kind result;  /* RESULT */
	uint32_t name;            /* in lists, paths, counts or results */
	uint32_t nvalues;
	const struct value *values;
	bool is_owner;            /* FIELD, NOTE; the values are all owners,
	                             known when the last file is read */
	uint32_t bit;             /* HAS, RESULT: of conds.there, by then; of
	                             others NAMES_NONE */
	struct str name_shown, told; /* evidence of it: its name, how it begins;
	                             "" where that depends on the case */
};

/* A tree of the same kind, `a & b & c`, taken together: cond_chain.c. */
struct chain {
	struct look {        /* at one word of conds.there */
		uint32_t word;
		uint64_t set, unset; /* bits of which one decides that is so */
	} *looks;
	uint32_t *nodes;     /* what else there is, the cheapest first */
	uint32_t nlooks, nnodes;
};

enum node_kind { NODE_ATOM, NODE_AND, NODE_OR, NODE_NOT };

struct node {
	enum node_kind kind;
	bool is_used;
	bool is_unfinished;  /* count(...) that nothing was compared with */
	bool has_evidence;   /* where it holds, there is something to show */
	uint32_t a, b;       /* children (smaller numbers); or the atom, and its
	                        bit once frozen: where it has one (not NAMES_NONE),
	                        the atom need not be looked at */
	uint32_t depth, size;
	const struct chain *chain; /* of an and, an or; NULL: it has none */
	struct where where;
};

struct conds {
	struct mem_arena *mem; /* the ruleset's */
	struct node *nodes;
	uint32_t nnodes, nodes_cap;
	struct atom *atoms;    /* as many as atom_keys has names */
	uint32_t atoms_cap;
	struct names atom_keys;
	struct names lists;    /* the number is phrases.h's */
	struct names paths;    /* and all that lies above each */
	uint32_t kind_path;    /* among them, or NAMES_NONE */
	struct names count_keys;
	struct count *counts;  /* by key */
	uint32_t counts_cap;
	struct names results;  /* a name with its kind's letter in front */
	struct names notes;
	uint64_t work;         /* that answers about them have taken so far */

	/* of the event at hand; a mark is good when it equals gen */
	uint32_t gen;
	uint32_t *atom_mark;   /* gen * 2 + whether it holds */
	uint32_t *path_mark, *count_mark;
	uint32_t *fields;      /* paths that the event has */
	uint32_t nfields;
	uint64_t *there;       /* a bit for each list, each result, and for what
	                          the event is: cond_event_bit() */
	uint32_t nthere;       /* its words */
	uint32_t *hit;         /* by list that is there: which hit of wording */
	struct value *path_value;
	int64_t *count_value;
	const struct facts *facts;
	struct str state, nature; /* of the case, as they are now */
	const struct wording *wording;
};

/* Building.  Each returns the new node's number. */
uint32_t cond_add_atom(struct conds *c, const struct atom *atom,
    struct where where);
uint32_t cond_add_and(struct conds *c, uint32_t a, uint32_t b, struct where w);
uint32_t cond_add_or(struct conds *c, uint32_t a, uint32_t b, struct where w);
uint32_t cond_add_not(struct conds *c, uint32_t a, struct where where);
/* Numbers for an atom's name. */
uint32_t cond_add_list(struct conds *c, struct str name);
uint32_t cond_add_result(struct conds *c, enum result_kind kind, struct str s);
uint32_t cond_add_count(struct conds *c, const struct count *count);
/* A dotted path: 0, or -1 when it is malformed or names a withheld field. */
int cond_check_path(struct str path, struct err *err) MUST_CHECK;
uint32_t cond_add_note(struct conds *c, struct str name);
int cond_add_path(struct conds *c, struct str path, uint32_t *number,
    struct err *err) MUST_CHECK;
uint32_t cond_add_checked_path(struct conds *c, struct str path);

/* The name of a result without its kind's letter. */
struct str cond_result_name(const struct conds *c, uint32_t result);

/* True when a tree is too deep or too large to be evaluated. */
bool cond_is_too_large(const struct conds *c, uint32_t node);

/* Can a tree hold at all; does b hold wherever a does?  Where that cannot be
 * told (in a number of steps), it can, and it does not. */
bool cond_can_hold(struct conds *c, uint32_t node);
bool cond_implies(struct conds *c, uint32_t a, uint32_t b);

/* Does a value satisfy what a field or a count is compared with? */
bool cond_compares(const struct atom *atom, struct value v);

/* Calls fn for each atom's node of a tree, in order written; positive is false
 * below a not.  Stops when fn returns -1, and returns that. */
int cond_each_atom(const struct conds *c, uint32_t node, bool positive,
    int (*fn)(void *arg, uint32_t node, bool positive), void *arg);

/* Notes for each count that is read loosely where conditions tell numbers
 * apart (cond_bounds.c). */
void cond_note_bounds(struct conds *c);
/* Notes which nodes have evidence (cond_evidence.c). */
void cond_note_evidence(struct conds *c);
/* Makes room for the marks; after this, only evaluating. */
void cond_freeze(struct conds *c);

/* The bit in c->there of an atom that is true or false of the event as a whole:
 * KNOWN_CASE, BACKDATED, ALWAYS. */
static inline uint32_t
cond_event_bit(const struct conds *c, enum atom_kind kind)
{
	return c->lists.n + c->results.n + (uint32_t)(kind - ATOM_KNOWN_CASE);
}

/* Makes chains; c->there has its size by then, and atoms their bits. */
void cond_make_chains(struct conds *c);
bool cond_chain_holds(struct conds *c, const struct node *n);

/* Evaluating: begin an event, then ask.  Borrows both until the next. */
void cond_begin(struct conds *c, const struct facts *facts,
    const struct wording *wording);
/* What the case's state and nature are from now on. */
void cond_set_state(struct conds *c, struct str state);
void cond_set_nature(struct conds *c, struct str nature);
/* Makes a result true for the rest of the event; its number, or NAMES_NONE
 * when no condition asks for it. */
uint32_t cond_raise(struct conds *c, enum result_kind kind, struct str name);
bool cond_holds(struct conds *c, uint32_t node);
bool cond_atom_holds(struct conds *c, uint32_t atom);
struct value cond_path_value(const struct conds *c, uint32_t path);
/* What the atom looks at: of a field, a count, a note, a state; NONE of
 * others. */
struct value cond_atom_value(struct conds *c, const struct atom *atom);

/* The list of phrases that must be found where the tree holds, or NAMES_NONE. */
uint32_t cond_list_of(const struct conds *c, uint32_t node);
/* What was found of a list's phrases; NULL: nothing. */
const struct phrase_hit *cond_hit(const struct conds *c, uint32_t list);

/* The evidence of a tree that holds: atoms of its true branches outside of
 * not, in order written, each once, COND_MAX_EVIDENCE at most. */
struct evidence *cond_evidence(struct conds *c, uint32_t node,
    struct mem_arena *a);
/* The same of several trees that hold, each with what it did, in order; so many
 * pieces at most. */
struct cond_held { uint32_t node; struct str did; };
struct evidence *cond_evidence_of(struct conds *c, const struct cond_held *held,
    uint32_t n, uint32_t most, struct mem_arena *a);

/* What a tree that does not hold lacks: the first atom that is not as it ought
 * to be, with what stands there instead; NULL where that says nothing. */
struct evidence *cond_lack(struct conds *c, uint32_t node,
    struct mem_arena *a);

/* Appends the value to a key so that equal values give equal bytes (1 and 1.0
 * are equal); returns the new length, or 0 when it cannot be compared. */
size_t cond_value_key(char *key, size_t len, size_t cap, struct value v);

void cond_clear(struct conds *c);

#endif
