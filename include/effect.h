/*
 * effect: the typed writes that a decision consists of.
 *
 * An engine answers with a list of effects for each entry.  The commit script
 * (scripts/commit/) applies the list in Redis; store_apply() applies the
 * same list to the store in memory that `decide`, the rules' tests and a batch
 * chain through.  So there are two appliers of one list, and three tellings of
 * its shapes: a new kind of write is a row here and in effect.c, a check and an
 * apply in the script, one in the store.  tests/service/test_same.py holds them
 * together: what the daemon committed, `decide`, `backtest`, `explain` and `test`
 * decide again, byte for byte; test_same_timers.py does so for marks.
 *
 * An effect is an op and strings; what the strings mean:
 *
 *   EFFECT_DECIDE  case owner in_force head tail {field value}*
 *       the next seq is taken; JSON = head seq tail; appended to `decisions`
 *       and to `queue:<owner>`, published; the case's hash gets the fields
 *       and, where in_force is "1", `decision` (the JSON).  in_force "": what
 *       was asked for is refused, and the decision before stays in force.
 *       case "": it is about no case, and nothing is kept of it here
 *   EFFECT_ALSO    queue*
 *       the decision before goes to these queues too
 *   EFFECT_TIMER   case ms
 *       the case is due then (`timers`); "": it is no longer
 *   EFFECT_WAKE    ms case*
 *       these cases are due then, or earlier; who decides about one just now
 *       decides again
 *   EFFECT_INDEX   case way ms
 *       the case goes to another place of the index of cases.  A way is the
 *       place that it leaves ("": it had none), the one that it goes to, each
 *       "<state>:<owner>", and "1" where cases are over there, else ""; with line
 *       ends between: few of them, so that the script looks at each once
 *   EFFECT_COUNT   kind id keep_ms n {field by}*n {field value}*
 *       adds to counters of a hash ("customer", "product", "lot", "channel"), which
 *       lives keep_ms on, and writes the other fields beside them
 *   EFFECT_WITHIN  {kind id field least most}*
 *       where a counter of a hash that was read loosely is less or more than
 *       that ("": anything) before the entry's own, the entry is decided again
 *   EFFECT_TAKE    kind id field by most {field value}*
 *       adds to a level in a hash that was read loosely.  Where that would make
 *       it more than most ("": anything), or where one of the other fields is
 *       not as it was seen ("": missing), the entry is decided again
 *   EFFECT_SET     kind id keep_ms {field value}*
 *       writes fields of a hash, which lives keep_ms on ("": for ever)
 *   EFFECT_UNSET   kind id field*
 *       removes fields of a hash
 *   EFFECT_FORGET  kind id prefix before
 *       removes some of the fields that begin with prefix and whose value ends
 *       with a time (ms) that is earlier: few in each call, the rest with the
 *       next.  What it removes, no decision would have looked at
 *   EFFECT_STAT    field*
 *       each a counter of stats:<day> that grows by one
 *   EFFECT_ALERT   head tail
 *       as a decision, on `alerts`: seq between, appended, published
 *   EFFECT_SLA     head tail
 *       the same on `sla`
 *   EFFECT_FORWARD event
 *       appended to `events`: the same event, for another case
 *   EFFECT_DEAD    reason detail event source deliveries
 *       appended to `dead`
 */
#ifndef TRIAGED_EFFECT_H
#define TRIAGED_EFFECT_H

#include "frame.h"
#include "mem.h"

enum effect_op {
	EFFECT_DECIDE,
	EFFECT_ALSO,
	EFFECT_TIMER,
	EFFECT_WAKE,
	EFFECT_INDEX,
	EFFECT_COUNT,
	EFFECT_WITHIN,
	EFFECT_TAKE,
	EFFECT_SET,
	EFFECT_UNSET,
	EFFECT_FORGET,
	EFFECT_STAT,
	EFFECT_ALERT,
	EFFECT_SLA,
	EFFECT_FORWARD,
	EFFECT_DEAD,
	EFFECT__MAX
};

/* Of EFFECT_DECIDE: which argument is what, and how many are before its
 * fields. */
#define EFFECT_DECIDE_HEAD 3
#define EFFECT_DECIDE_TAIL 4
#define EFFECT_DECIDE_FIELDS 5
#define EFFECT_DECIDE_MOST 16 /* fields, each with its value */

/* The word by which the script knows an op. */
extern const char *const effect_words[EFFECT__MAX];

struct effect {
	enum effect_op op;
	uint32_t nargs;
	struct str *args;
	struct effect *next;
};

/* A list in order.  Zero-initialised is empty.  All memory is the arena's. */
struct effects {
	struct effect *first, **last;
	uint32_t n;
};

/* Appends an effect with room for nargs arguments (all empty), and returns it
 * to be filled in.  Arguments are borrowed: they must live as long. */
struct effect *effects_add(struct effects *list, struct mem_arena *a,
    enum effect_op op, uint32_t nargs);

/* Moves all effects of a list behind those of another. */
void effects_join(struct effects *list, struct effects *more);

void effects_put(struct buf *b, const struct effects *list);
/* Reads a list; sets r->bad on one that is malformed, or that has more effects
 * and arguments than there is room for, and takes them off that.  Strings point
 * into the frame. */
void effects_get(struct frame_reader *r, struct effects *list,
    struct mem_arena *a, uint32_t *room);

#endif
