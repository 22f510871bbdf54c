/*
 * fake_engines: engines.h without processes: frames wait until the test lets
 * the engine answer, or lose, the one of a batch.
 *
 * An event is words: id, cases (with commas), customer ("-": none), and what
 * the engine makes of it:
 *   (nothing)  decided: the id is appended to the field `log` of each case and
 *              of the customer
 *   refuse     refused when it is read (bad_json)
 *   wait       its case must be known: waits, or refused on its last try
 *   duplicate  decided before
 *   pool       as with nothing, and pool:all is read loosely
 *   fault      decided, and rule 7 failed with "error"
 */
#ifndef TRIAGED_FAKE_ENGINES_H
#define TRIAGED_FAKE_ENGINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "engines.h"

struct fake_engines {
	struct engines_hooks hooks;
	struct engines_options options;
	bool is_ready;           /* a rule set is in force */
	bool is_full;            /* no engine just now: prepare answers -1 */
	uint32_t patience;       /* entries decided at once; 0: all */
	int ticks;
	uint32_t answers, faults[8]; /* noted; by rule */
	char canary_case[16];    /* that the canary decides, or "" */
	int loaded[RULESET__ROLES], cancelled[RULESET__ROLES];
	int unloaded[RULESET__ROLES];
	uint32_t permille;       /* of the last load */
	bool has_flips[RULESET__ROLES];
};
extern struct fake_engines fake_engines;

void fake_engines_reset(void);
void fake_engines_clear(void);

/* Frames that wait for an answer; the batch of the i-th, oldest first. */
size_t fake_engines_waiting(void);
int64_t fake_engines_batch(size_t i);
/* What a waiting batch is asked: FRAME_PREPARE or FRAME_DECIDE; its events,
 * each with its flags: "0:e1 c1 k1;". */
enum frame_type fake_engines_asked(int64_t batch);
const char *fake_engines_events(int64_t batch);
/* Does an engine have it, asked or not? */
bool fake_engines_has(int64_t batch);
/* Is it for the canary's engine? */
bool fake_engines_is_canary(int64_t batch);

/* Answers as a good engine does; with these bytes (what the hook says of them
 * is returned); or it is gone. */
void fake_engines_answer(int64_t batch);
bool fake_engines_say(int64_t batch, enum frame_type type, struct str bytes);
void fake_engines_lose(int64_t batch, bool is_culprit, const char *rule);

#endif
