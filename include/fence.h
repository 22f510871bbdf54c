/*
 * fence: a Lua state in which a hostile rule can hurt only itself.
 *
 * Text chunks only, an allow-list of names, read-only library tables, a closed
 * string metatable, a memory ceiling, and a budget of CPU time that a pcall
 * cannot swallow: a CPU-clock timer ticks, and when the same call has been
 * running for longer than its budget, the handler arms a count hook, which
 * raises again and again until the call has been left.  No function of the
 * allow-list runs in C without a bound.  The last line is not here: it is the
 * engine's deadline.
 *
 * Error texts can quote a complaint.  They never leave fence_call(); what
 * leaves is a class and a place.
 *
 * The timer is one a process, made with the first fence (so before a filter
 * of system calls) and gone with the last; it needs only rt_sigreturn then.
 * A process has one thread.
 */
#ifndef TRIAGED_FENCE_H
#define TRIAGED_FENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "err.h"

struct lua_State;
struct fence;

/* Makes a state with the allow-list in its globals, and in them the values
 * `null` and `array`.  NULL and err when there is no memory or no timer. */
struct fence *fence_new(size_t memory_bytes, struct err *err);
void fence_free(struct fence *f);
struct lua_State *fence_lua(struct fence *f);

enum fence_result { FENCE_OK, FENCE_ERROR, FENCE_TIME, FENCE_MEMORY };

/* Calls the function on the stack with nargs arguments, for nresults, within
 * budget_ms of CPU time.  On FENCE_OK the results are on the stack; else
 * nothing is left on it, and where (of n bytes) has "file:line", or "" where
 * that is not known (it never is for FENCE_MEMORY).  A call inside a call
 * lives on the budget of the outer one.  The ceiling of memory holds inside
 * calls; what C does with the state between calls is not refused. */
enum fence_result fence_call(struct fence *f, int nargs, int nresults,
    uint32_t budget_ms, char *where, size_t n);

/* Loads a chunk (text only) under a name and runs it, within the budget: for
 * the files of a rule set, whose errors are told in full to their author.
 * What is in the globals when the first file is run (the library, and what C
 * has put there) cannot be assigned to by files; what a file adds, no other
 * file can change.  0, or -1 with "file:line: what". */
int fence_run_file(struct fence *f, const char *name, const char *data,
    size_t len, uint32_t budget_ms, struct err *err) MUST_CHECK;

/* Closes the door behind loading: globals become read-only, and the memory
 * ceiling counts from here. */
void fence_close(struct fence *f, size_t memory_bytes);

/* CPU time that the thread has used since the first fence was made, in steps of
 * a few milliseconds; it wraps.  Asking costs nothing. */
uint32_t fence_cpu_ms(void);

/* For C functions that rules call. */

/* Raises the stop when the budget is spent: for loops in C. */
void fence_poll(struct lua_State *L);

/* What JSON's null is in rules; and whether a table was made by array{}. */
void fence_push_null(struct lua_State *L);
bool fence_is_null(struct lua_State *L, int idx);
bool fence_is_array(struct lua_State *L, int idx);

/* Pushes what a generic `for` needs to walk the table at idx in sorted order
 * (numbers, strings bytewise, false, true); returns 3. */
int fence_push_pairs(struct lua_State *L, int idx);

#endif
