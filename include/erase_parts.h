/*
 * erase_parts: what the files of triagectl erase share:
 *
 *   cmd_erase.c          the order of things
 *   cmd_erase_theirs.c   what is theirs
 *   cmd_erase_find.c     which keys there are, and which cases
 *   cmd_erase_walk.c     through each of them, page by page
 *   cmd_erase_store.c    the scripts
 *   cmd_erase_plan.c     what a run that is interrupted leaves to the next
 *   cmd_erase_rewrite.c  streams without the bytes of what was deleted
 *   cmd_erase_show.c     what is printed
 *
 * Nobody else includes it.
 *
 * A customer's cases are found first and written down in a hash of their own
 * (`erase:<id>`), which goes last: who was killed in the midst begins again with
 * all of them, whatever of it is gone by then.
 */
#ifndef TRIAGED_ERASE_PARTS_H
#define TRIAGED_ERASE_PARTS_H

#include "ctl.h"
#include "link.h"

/* What is removed, as it is counted; their words stand in the alert. */
enum erase_what {
	ERASE_EVENTS,
	ERASE_INBOX,
	ERASE_DUE,
	ERASE_DEAD,
	ERASE_DECISIONS,
	ERASE_QUEUES,
	ERASE_SLA,
	ERASE_ALERTS,
	ERASE_CASES,
	ERASE__MAX
};
extern const char *const erase_words[ERASE__MAX];

/* cmd_erase_theirs.c: a customer, and whose the cases are that they wrote on.
 * Memory is that of the customer's own cases.  It knows no Redis. */

enum erase_whose {
	ERASE_UNKNOWN,           /* they wrote on it; who opened it is not said */
	ERASE_OURS,              /* they opened it: all of it is theirs */
	ERASE_OTHERS,            /* of another customer: their words in it only */
	ERASE_WORDS              /* not a case, but words in one of others': its
	                            name is the case, a line end, the event */
};

struct erase_name {
	struct str name;
	enum erase_whose whose;
	bool is_kept;            /* it is in the hash erase:<id> */
};

struct erase_theirs {
	struct str customer;
	struct str quoted;       /* as JSON */
	struct str escaped;      /* the same within a string of JSON */
	struct erase_name *all;
	uint32_t n, cap;
	uint32_t *slots, nslots; /* 1 + the index of a name; 0: free */
	uint32_t by_whose[ERASE_WORDS + 1];
	/* An event of theirs on a case that came after the look is left where
	 * it is: without it, nothing would say whose the case is. */
	bool takes_known_only;
	struct mem_arena arena;
	struct buf text;         /* scratch */
};
void erase_theirs_init(struct erase_theirs *t, struct str customer);
void erase_theirs_clear(struct erase_theirs *t);
/* The name, added as whose where it is new.  Good until the next is added. */
struct erase_name *erase_theirs_add(struct erase_theirs *t, struct str name,
    enum erase_whose whose);
struct erase_name *erase_theirs_find(const struct erase_theirs *t,
    struct str name);
void erase_theirs_set(struct erase_theirs *t, struct erase_name *n,
    enum erase_whose whose);

/* What an event, as it came, says of whose it is. */
struct erase_event {
	bool is_readable;
	bool is_theirs;          /* its customer is this one */
	bool has_customer;
	struct str case_id;      /* "": none; in t->text */
};
void erase_theirs_read(struct erase_theirs *t, struct str event,
    struct erase_event *e);
/* Is an entry theirs?  It has a case of theirs, or is an event of theirs, or
 * what was decided of one.  Of an event that is theirs on a case of others, the
 * words are noted. */
bool erase_theirs_has(struct erase_theirs *t, const struct reply *fields);
/* The same of an event in the list `inbox`. */
bool erase_theirs_has_event(struct erase_theirs *t, struct str event);

/* A stream, or the list. */
struct erase_place {
	enum erase_what what;
	struct str key;
	int64_t length;          /* entries in it */
	int64_t found;           /* of theirs */
	int64_t waiting;         /* of these, not settled by the daemon */
	bool is_rewritten;       /* or had no need of it */
};

struct erase {
	struct ctl *ctl;
	struct link *link;
	struct mem_arena arena;  /* of keys */
	struct mem_arena page;   /* of one reply */
	struct erase_theirs theirs;
	struct str customer_key, plan_key;
	struct erase_place *places;
	uint32_t nplaces, cap;
	bool takes_open;         /* --open */
	bool has_customer;       /* their hash is there */
	bool has_plan;           /* a run before this one was not finished */
	int64_t cases, open;     /* hashes of cases that are theirs */
	int64_t quotes;          /* decisions that quote them in cases of others */
	int64_t removed[ERASE__MAX]; /* since the first run began */
	struct progress progress;
	int64_t looked_at;       /* entries, as the bar shows them */
};

/* What becomes of things. */
enum erase_act { ERASE_LOOK, ERASE_TAKE };

/* cmd_erase_find.c */

/* Fills places, and theirs with all cases.  0, or -1 and err. */
int erase_find(struct erase *e, struct err *err) MUST_CHECK;
/* The prefix, the name and the rest; the arena's. */
struct str erase_key(const struct erase *e, struct mem_arena *a,
    const char *name, struct str rest);

/* cmd_erase_walk.c */

/* Each page of a place: entries of a stream, or texts.  fn says how many of
 * them it took away, or -1 and err. */
typedef int erase_page_fn(struct erase *e, struct erase_place *p,
    const struct reply *page, struct err *err);
int erase_walk(struct erase *e, struct erase_place *p, erase_page_fn *fn,
    struct err *err) MUST_CHECK;
/* Counts all that is theirs, from nothing. */
int erase_count(struct erase *e, struct err *err) MUST_CHECK;
/* Takes it away, as far as it may go. */
int erase_take(struct erase *e, struct err *err) MUST_CHECK;
/* What was counted: in all, and of that what is open or not settled. */
int64_t erase_found(const struct erase *e);
int64_t erase_waiting(const struct erase *e);

/* cmd_erase_store.c */

/* These entries (or events of the list), counted in the place: how many went, or
 * -1 and err. */
int erase_ask_entries(struct erase *e, struct erase_place *p,
    enum erase_act act, const struct str *ids, uint32_t n, struct err *err)
    MUST_CHECK;
/* A case; what a case of others quotes. */
int erase_ask_case(struct erase *e, struct str id, enum erase_act act,
    struct err *err) MUST_CHECK;
int erase_ask_words(struct erase *e, struct str name, enum erase_act act,
    struct err *err) MUST_CHECK;
/* Can that which comes last be done? */
int erase_look_at_end(struct erase *e, struct err *err) MUST_CHECK;
/* The customer's hash and the plan go, and the alert says how much went. */
int erase_end(struct erase *e, struct err *err) MUST_CHECK;

/* A page of a stream goes into its copy too. */
struct erase_copied {
	int64_t n;
	char last[48];           /* id */
};
int erase_ask_copy(struct erase *e, struct str key, struct str beside,
    const char *from, int most, struct erase_copied *c, struct err *err)
    MUST_CHECK;
/* The rest too, and it takes the stream's place: where that may be. */
enum erase_swap { ERASE_SWAP_DONE, ERASE_SWAP_MORE, ERASE_SWAP_PENDING,
	ERASE_SWAP_CHANGED };
int erase_ask_swap(struct erase *e, struct str key, struct str beside,
    const char *from, int most, enum erase_swap *got, struct err *err)
    MUST_CHECK;

/* cmd_erase_rewrite.c */

/* Writes streams anew from which something was deleted. */
int erase_rewrite(struct erase *e, struct err *err) MUST_CHECK;

/* cmd_erase_plan.c */

/* Writes down which cases are theirs, before anything is taken away; and reads
 * what a run before this one wrote. */
int erase_write_plan(struct erase *e, struct err *err) MUST_CHECK;
int erase_read_plan(struct erase *e, struct err *err) MUST_CHECK;
/* Each field of a hash, some twice; its value as a number. */
typedef void erase_field_fn(struct erase *e, struct str field, int64_t n);
int erase_each_field(struct erase *e, struct str key, erase_field_fn *fn,
    struct err *err) MUST_CHECK;

/* cmd_erase_show.c */

/* What would be removed, by key. */
void erase_show_found(struct erase *e);
/* What is left, and where. */
void erase_show_left(struct erase *e);
void erase_show_done(struct erase *e);
/* Streams that could not be written anew; true where there are none. */
bool erase_show_rewritten(struct erase *e);
void erase_show_json(struct erase *e, const char *outcome);
/* Asks on the terminal; false: no. */
bool erase_confirm(struct erase *e);

#endif
