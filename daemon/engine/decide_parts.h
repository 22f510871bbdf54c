/*
 * decide_parts: what the files of an entry's way through an engine share:
 *
 *   decide.c                the way itself
 *   decide_known.c          what is known of the case, and of the event
 *   decide_damage.c         what of a case cannot be read
 *   decide_count.c, _tally  counters
 *   decide_clocks.c         clocks, marks, the case's timer
 *   decide_life.c           state, nature, owner, notes
 *   decide_owed.c           what others owe it
 *   decide_owner.c          who has it
 *   decide_offer.c          who was asked to have it
 *   decide_handover.c       what is written of that
 *   decide_customer.c       whose the case is
 *   decide_agent.c          duty of people
 *   decide_index.c          where it is in the index of cases
 *   decide_joined.c         whether another case says the same
 *   decide_incident.c       the same cause in many cases; _incident_tell.c
 *   decide_effects.c        what is written of all else
 *
 * Nobody else includes it.
 */
#ifndef TRIAGED_DECIDE_PARTS_H
#define TRIAGED_DECIDE_PARTS_H

#include "buf.h"
#include "clocks.h"
#include "decide.h"
#include "decision.h"
#include "notes.h"

#define DECIDE_CASE STR("case")
#define DECIDE_CUSTOMER STR("customer")
#define DECIDE_AGENT STR("agent")
#define DECIDE_POOL STR("pool")
#define DECIDE_ALL STR("all")
#define DECIDE_CUSTOMER_KEEP_MS "31622400000" /* 366 days, as its counters */

/* A case goes from one member of a pool to another. */
struct handover {
	struct str from, to;       /* "": nobody */
	const struct pool *pool;   /* that it goes to */
	int64_t most, turn_by;     /* of the choice (pool.h) */
};

/* What one file finds out in a step, and another writes at its end.  It begins
 * with nothing. */
struct step {
	struct limit {
		bool is_there;
		int64_t least, most; /* of the present bucket */
	} limits[COUNT__MAX][2];   /* days, hours: as good for the rules */
	uint32_t nowed;            /* of the verdict's, that are taken on */
	struct handover handover;
	struct str forward;        /* the event, for the case this is joined to */
	struct str listed[2];      /* field and value of the customer's, or "" */
};

/* An entry on its way, and the step at hand: a mark of its case, or its
 * event. */
struct way {
	/* as it was given (decide.h) */
	struct ruleset *rs;
	struct store *store;
	const struct decide_options *options;
	const struct decide_input *in;
	struct mem_arena *arena;
	const struct store_sink *sink;
	struct decide_output *out;

	/* what it is about, and when */
	struct str kind;           /* of the hash: "case", "agent" */
	struct str case_id;        /* or the agent's */
	uint32_t reads;            /* by these rules, and others beside them */
	int64_t now_ms;            /* never below the case's last */
	bool backdated;            /* the event */

	/* the case as it is now, from step to step */
	int64_t rev;               /* 0: it is not known */
	struct clocks *clocks;
	struct notes *notes;       /* what it remembers */
	struct str obligations;    /* JSON */
	struct str customer;       /* whose it is, or "" */
	struct str print;          /* of what opened it (text_print.h), or "" */

	/* as the store has it: decide_load(), decide_load_life(), and what steps
	 * have written (decide_effects.c) */
	struct {
		int64_t last_ms;   /* its last now; 0: none */
		struct str clocks, notes, obligations;
		int64_t timer_ms;  /* when it is woken by those; -1 never */
	} stored;
	struct {
		struct str fields[10]; /* that nobody can read */
		uint32_t n;
	} damage;                  /* decide_damage.c */
	struct {
		struct {
			struct str clock;
			uint32_t n;
		} marks[CLOCKS_MAX];
		uint32_t n;
	} told;                    /* by this entry: decide_clocks.c */

	/* the step */
	const struct complaint *c;
	const struct clock_mark *mark; /* NULL: it is the event */
	bool is_loop;              /* the mark's clock told too many */
	struct facts facts;        /* the rules', and their clocks' */
	struct verdict *verdict;
	struct decision *decision;
	struct step step;
	struct effects effects;    /* not written yet */
};

struct str decide_join(struct mem_arena *a, struct str left, struct str right);
struct str decide_number(struct mem_arena *a, int64_t n);
/* The prefix and the name; the arena's. */
struct str decide_named(const struct way *w, const char *prefix,
    struct str name);
/* The first, or where that is "" the second. */
struct str decide_first_of(struct str a, struct str b);

/* decide_known.c */

/* What the store has of the case. */
void decide_load(struct way *w);
/* A field of the case, "" where it has none; the arena's. */
struct str decide_case_field(const struct way *w, const char *name);
/* May the event be decided at all?  Sets the outcome where it may not. */
bool decide_is_new(struct way *w);
/* It may not: the outcome, and why. */
void decide_refuse(struct way *w, enum refusal reason, const char *detail);

/* decide_damage.c */

/* A field of the case cannot be read: it is as if there were none. */
void decide_note_damage(struct way *w, const char *field);
/* Tells those, in an alert each. */
void decide_tell_damage(struct way *w);
/* The decision of the step was made without them. */
void decide_name_damage(struct way *w);
bool decide_can_read_obligations(struct str list);

/* decide_count.c */

/* Hashes of counters that are read beside the customer's; at most
 * DECIDE_NEEDS_COUNTS. */
#define DECIDE_NEEDS_COUNTS 4
uint32_t decide_need_counts(struct need *needs, const struct complaint *c,
    uint32_t reads, struct mem_arena *a);
/* Whose counters the present event is looked up in; "": nobody's. */
struct str decide_count_id(const struct way *w, enum count_subject subject);
bool decide_counts_as_complaint(const struct way *w);
/* Is it one that counts for a customer? */
bool decide_counts(const struct way *w);
/* What a count comes to: facts.count.  Of what is read loosely it says what
 * conditions see of that, and notes how far off it may be. */
int64_t decide_count_cb(void *arg, const struct count *count);
/* The bucket that events are counted in now; the arena's. */
struct str decide_bucket(const struct way *w, struct str metric, bool is_hour);
/* What was noted goes with the step. */
void decide_add_limits(struct way *w);

/* decide_tally.c */

/* The present complaint counts from now on, and so does what rules tally; old
 * buckets are forgotten. */
void decide_add_count(struct way *w);

/* decide_clocks.c */

/* The earliest mark that is due and has not been told. */
bool decide_next_mark(struct way *w, struct clock_mark *mark);
/* Has this clock told more marks of one entry than it has, since it begins
 * anew with each?  Its rule is named in the decision, and the rest waits. */
#define DECIDE_MAX_MARKS 32
bool decide_is_loop(struct way *w, const struct clock_mark *mark);
/* Marks that an entry which only wakes its case tells: many that are due at once
 * must not take an engine past its deadline.  The rest is due at once again. */
#define DECIDE_MAX_WOKEN 128
#define DECIDE_MAX_BEFORE 256 /* marks before an event; the rest behind it */
void decide_add_loop(struct way *w);
/* The clocks of the case after the step, which are the decision's. */
void decide_wind_clocks(struct way *w);
/* When the case is to be woken next. */
void decide_set_timer(struct way *w);

/* decide_life.c */

/* What the case remembers. */
void decide_load_life(struct way *w);
/* That, and its nature, for the rules. */
void decide_look_at_life(struct way *w, struct facts *facts);
/* What the rules made of the case: state, nature, owner, notes. */
void decide_live(struct way *w);

/* decide_owner.c */

/* Who has the case after the step: notes, decision, w->handover. */
void decide_choose_assignee(struct way *w);
/* What the handover changes beside the case (decide_handover.c). */
void decide_add_handover(struct way *w);
/* Must a case that was woken be offered again, and would somebody take it? */
bool decide_is_to_offer(struct way *w);
/* When a case that nobody could take is tried again; -1: it is not. */
int64_t decide_offer_again_ms(const struct way *w);
/* What the store has of a member, by the name of the field before it. */
struct str decide_agent_field(const struct way *w, const char *what,
    struct str agent);

/* decide_offer.c */

/* May the event be, for who was to answer? */
void decide_look_at_offer(struct way *w, struct facts *facts);
/* Does the event give the case back for who has it? */
bool decide_gives_back(const struct way *w, struct str current);
/* The member who accepts the case, or "". */
struct str decide_accepted_by(const struct way *w, const struct pool *pool);
/* Notes whom the event asks, or that this is answered.  Returns the member who
 * said no, or "". */
struct str decide_note_offer(struct way *w, const struct pool *pool);

/* decide_customer.c */

/* Does the event name the case's customer, who was not known before? */
bool decide_is_first_named(const struct way *w);
/* The customer's list of cases: this one comes to it, or is closed, or open
 * again.  What decide_add_count() writes along is in w->listed. */
void decide_list_case(struct way *w);

/* decide_joined.c */

/* Is the case one with another? */
bool decide_is_joined(const struct way *w);
/* Could it be, from now on: does the event open it?  Then facts.alike. */
bool decide_may_join(const struct way *w);
struct str decide_alike_cb(void *arg, int64_t within_ms, int least, int *how);
/* What is known of the text that opens it. */
void decide_take_print(struct way *w);
/* It is: the decision says so, and nothing else becomes of it. */
void decide_be_joined(struct way *w);
/* An event for such a case: its decision; false where it is refused. */
bool decide_forward(struct way *w);
/* The event goes on to the other case: behind the decision. */
void decide_add_forward(struct way *w);

/* decide_agent.c */

bool decide_is_about_agent(const struct complaint *c);
/* Somebody comes on duty or goes, or has another capacity. */
void decide_agent(struct way *w);

/* decide_index.c */

/* Moves the case to where it is found by its state and owner. */
void decide_add_index(struct way *w);

/* decide_owed.c */

/* May the event be, for what other departments owe the case? */
void decide_look_at_obligations(struct way *w, struct facts *facts);
/* What they owe after the step, and the clocks of that. */
void decide_owe(struct way *w, int64_t at_ms);
/* Brings what they owe now to their queues: behind the decision. */
void decide_add_also(struct way *w);

/* decide_incident.c */

/* Is the case one of it?  facts.incident. */
bool decide_incident_cb(void *arg, struct incident *in);
/* What the case remembers of those that it is one of; the decision's list. */
void decide_join_incidents(struct way *w);
/* Counts the case for them, and raises what it makes an incident. */
void decide_add_incidents(struct way *w);

/* decide_incident_tell.c */

#define INCIDENT_NOTE "incident."
#define INCIDENT_MOST_TOLD 20 /* cases that an alert names */
/* What a case remembers of one: "L7:1763805600000". */
struct str decide_incident_note(const struct way *w,
    const struct incident *in);
/* The decision's list, from what the case remembers. */
void decide_tell_incidents(struct way *w);
/* The alert, with the first of its cases and since when there are some. */
void decide_raise_incident(struct way *w, const struct incident *in,
    int64_t since_ms, const struct str *cases, uint32_t n);

/* decide_effects.c */

/* Takes the list of the step: the decision, counters, alerts. */
void decide_add_effects(struct way *w);
/* The decision alone, of what is no case. */
void decide_add_message(struct way *w);
/* A flag of the engine's own, beside those of rules. */
void decide_add_flag(struct way *w, struct str flag);
/* One effect for the statistics: each a counter that grows by one. */
void decide_add_stats(struct way *w, const struct str *names, uint32_t n);
/* Events that the case has seen so long ago that they would count as new. */
void decide_forget_seen(struct way *w);

#endif
