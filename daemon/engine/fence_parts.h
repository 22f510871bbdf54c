/*
 * fence_parts: what the files of the fence share and nobody else sees.
 *
 *   fence.c         a state of Lua with limits of time and memory
 *   fence_file.c    a file of rules, loaded in it
 *   fence_lib.c     which functions rules have; fence_string.c and fence_table.c
 *                   those that are ours
 *   fence_pairs.c   tables walked in an order that does not change
 */
#ifndef TRIAGED_FENCE_PARTS_H
#define TRIAGED_FENCE_PARTS_H

#include <signal.h>
#include <stdbool.h>

#include "fence.h"

struct lua_State;
struct pattern_cache;

#define FENCE_PLACE_BYTES 256

/* Off in one build only, which make bench compares with, to know what it costs:
 * then nothing is stopped, counted, or read-only. */
#ifdef TRIAGED_NO_FENCE
#define FENCE_IS_ON false
#else
#define FENCE_IS_ON true
#endif

struct fence {
	struct lua_State *L;
	struct pattern_cache *patterns;
	size_t used, ceiling; /* bytes */
	int depth;            /* of fence_call in fence_call */
	bool is_locked, is_closed;
	bool is_stopped;        /* this call has been told to stop */
	struct fence *outer;    /* whose call this one runs in */
	char place[FENCE_PLACE_BYTES]; /* "file:line" of what went wrong */

	/* shared with the handler */
	volatile unsigned entered; /* numbers the outermost calls */
	volatile unsigned seen;    /* the call that ticks is counted for */
	volatile unsigned ticks;   /* since then */
	volatile unsigned next_arm; /* at so many */
	volatile sig_atomic_t is_over;
};

struct fence *fence_of(struct lua_State *L);

/* Around every protected call: starts and ends its time. */
void fence_enter(struct fence *f, uint32_t budget_ms);
void fence_leave(struct fence *f);

/* What the status of a protected call means. */
enum fence_result fence_result_of(const struct fence *f, int status);

/* Clears away what a stopped call has left behind, so that the next rule need
 * not, on its own budget. */
void fence_clear_away(struct fence *f, enum fence_result result);

/* The message handler: notes the place, leaves the error alone. */
int fence_note_place_cb(struct lua_State *L);

/* Replaces the globals by the allow-list (fence_lib.c). */
void fence_lib_open(struct lua_State *L);

/* Moves the globals behind a proxy that assign, a C function, guards: its
 * upvalue 1 is the table that holds them. */
void fence_lib_lock_globals(struct lua_State *L,
    int (*assign)(struct lua_State *L));

/* Add our functions to the table on top; the stock library, below it, becomes
 * upvalue 1 of each. */
void fence_base_add(struct lua_State *L);
void fence_string_add(struct lua_State *L);
void fence_table_add(struct lua_State *L);

/* Raises the error on top again if it is one that a rule may not catch. */
void fence_pass_on(struct lua_State *L, int status);

struct pattern_cache *fence_patterns(struct lua_State *L);

/* Pushes the value at idx as text, without asking its metatable. */
void fence_push_text(struct lua_State *L, int idx);

#endif
