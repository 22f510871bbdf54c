/*
 * decide_fixture: for the tests of decide: a world of one rule set, one store and
 * one clock, in which events from strings are decided, and what came of them
 * is asked for.  It knows no test's rules.
 */
#ifndef DECIDE_FIXTURE_H
#define DECIDE_FIXTURE_H

#include "ruleset_fixture.h"

#include "buf.h"
#include "decide.h"
#include "decision.h"
#include "effect.h"
#include "store.h"

#define NOW 1700000000000ll /* 2023-11-14T22:13:20Z: hour 472222, day 19675 */

struct world {
	struct ruleset *rs;
	struct store *store;
	struct decide_options options;
	struct mem_arena arena;
	struct complaint complaint;  /* the last; effects borrow from it */
	struct decide_input in;      /* now_ms is the clock */
	struct decide_output out;    /* of the last entry */
	const char *json;            /* its last decision, or "" */
	void (*told)(struct str json); /* sees each decision; or NULL */
	uint32_t ndecisions;
	int n;                       /* a test's own, for ids of events */
	struct buf bytes;
};
extern struct world w;

/* Begins anew at NOW, with a rule set that world_end() frees. */
void world_begin(struct ruleset *rs);
void world_end(void);
/* Another rule set, of WORDS and rules, for the same store. */
void world_load(const char *rules);

/* A test that begins with the rules, and ends. */
#define WORLD_TEST(f, rules) cmocka_unit_test_prestate_setup_teardown(f, \
	world_set_up, world_tear_down, (void *)(rules))
int world_set_up(void **rules);
int world_tear_down(void **state);

/* Decides an event, which must be one; wakes a case; tells all marks until
 * then, of all cases (as decide_until()). */
enum outcome world_decide(const char *event);
enum outcome world_wake(const char *case_id);
bool world_pass(int64_t until_ms);

/* What the store has of it, or "": good until the next call. */
const char *kept(const char *kind, const char *id, const char *field);
/* The n-th effect of an op of the last entry, or NULL; how many there are. */
const struct effect *effect(enum effect_op op, int n);
int effects(enum effect_op op);
/* Is that in the last decision? */
bool says(const char *part);
/* The flags of the last decision, each with a space behind it. */
const char *flags_text(void);

#endif
