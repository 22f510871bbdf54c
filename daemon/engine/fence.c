/*
 * fence: the state, its memory, its clock, and the calls into it.
 *
 * It does not know what rules may call (fence_lib.c), files (fence_file.c), nor
 * what a rule is.
 */
#include <lauxlib.h>
#include <lua.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fence.h"
#include "fence_parts.h"
#include "log.h"
#include "mem.h"
#include "pattern.h"

#define TICK_MS 2
#define TICK_SIGNAL (SIGRTMIN + 1)

/* One a process, because a signal handler gets no argument of ours. */
static struct {
	timer_t timer;
	int users;
	volatile unsigned ticks;  /* of the thread, whatever it does */
	struct fence *volatile running;
} cpu;

static const char stop_mark; /* its address is the error that stops */

struct fence *
fence_of(lua_State *L)
{
	return *(struct fence **)lua_getextraspace(L);
}

struct lua_State *
fence_lua(struct fence *f)
{
	return f->L;
}

struct pattern_cache *
fence_patterns(lua_State *L)
{
	return fence_of(L)->patterns;
}

/* Lua's allocator: not mem.h's, since here "no" is an answer. */
static void *
alloc_cb(void *arg, void *old, size_t old_bytes, size_t bytes)
{
	struct fence *f = arg;
	void *p;

	if (!FENCE_IS_ON && bytes > 0)
		return realloc(old, bytes);
	if (old == NULL)
		old_bytes = 0; /* Lua tells a type there */
	if (bytes == 0) {
		free(old);
		f->used -= old_bytes;
		return NULL;
	}
	if (bytes > old_bytes && f->depth > 0 &&
	    f->used - old_bytes + bytes > f->ceiling)
		return NULL;
	p = realloc(old, bytes);
	if (p == NULL && bytes > old_bytes)
		return NULL;
	f->used = f->used - old_bytes + bytes;
	return p != NULL ? p : old;
}

/* Notes where the innermost Lua function is, if nothing is noted yet. */
static void
note_place(struct fence *f)
{
	lua_Debug ar;
	int level;

	for (level = 0; f->place[0] == '\0'; level++) {
		if (!lua_getstack(f->L, level, &ar))
			return;
		lua_getinfo(f->L, "Sl", &ar);
		if (ar.currentline > 0)
			snprintf(f->place, sizeof f->place, "%s:%d",
			    ar.source[0] == '@' ? ar.source + 1 : ar.short_src,
			    ar.currentline);
	}
}

static int
raise_stop(lua_State *L)
{
	struct fence *f = fence_of(L);

	note_place(f);
	f->is_stopped = true;
	lua_pushlightuserdata(L, (void *)&stop_mark);
	return lua_error(L);
}

static void
stop_cb(lua_State *L, lua_Debug *ar)
{
	(void)ar;
	raise_stop(L);
}

void
fence_poll(lua_State *L)
{
	if (fence_of(L)->is_over)
		raise_stop(L);
}

static bool
should_stop_cb(void *arg)
{
	struct fence *f = arg;

	return f->is_over;
}

void
fence_pass_on(lua_State *L, int status)
{
	if (status == LUA_ERRMEM || fence_of(L)->is_stopped)
		lua_error(L);
}

/* The tick.  It only counts, until a call is over its budget.  The hook may
 * have to be armed more than once, since a tick may come while Lua is just
 * dropping a trap; but ever more seldom, since arming walks the whole call
 * stack and would else take all the time there is.  The kernel may tick less
 * often than asked for and tells by how much. */
static void
tick_cb(int sig, siginfo_t *info, void *context)
{
	struct fence *f = cpu.running;

	(void)sig;
	(void)context;
	cpu.ticks += 1u + (unsigned)info->si_overrun;
	if (f == NULL)
		return;
	if (f->seen != f->entered) {
		f->seen = f->entered;
		f->ticks = 0;
		return;
	}
	f->ticks += 1u + (unsigned)info->si_overrun;
	if (f->ticks < f->next_arm)
		return;
	f->next_arm = 2 * f->ticks;
	f->is_over = 1;
	lua_sethook(f->L, stop_cb, LUA_MASKCOUNT, 1);
}

/* The thread's clock, since a timer on the process's makes that one coarse for
 * everybody who reads it. */
static int
cpu_timer_start(struct err *err)
{
	struct sigaction sa = { .sa_sigaction = tick_cb,
		.sa_flags = SA_SIGINFO | SA_RESTART };
	struct sigevent ev = { .sigev_notify = SIGEV_SIGNAL,
		.sigev_signo = TICK_SIGNAL };
	const struct timespec tick = { .tv_nsec = TICK_MS * 1000000L };
	const struct itimerspec every = { .it_interval = tick,
		.it_value = tick };

	if (cpu.users > 0 || !FENCE_IS_ON) {
		cpu.users++;
		return 0;
	}
	sigfillset(&sa.sa_mask);
	if (sigaction(TICK_SIGNAL, &sa, NULL) != 0 ||
	    timer_create(CLOCK_THREAD_CPUTIME_ID, &ev, &cpu.timer) != 0)
		return err_set(err, "cannot make a CPU timer");
	if (timer_settime(cpu.timer, 0, &every, NULL) != 0) {
		timer_delete(cpu.timer);
		return err_set(err, "cannot start a CPU timer");
	}
	cpu.users = 1;
	return 0;
}

uint32_t
fence_cpu_ms(void)
{
	return cpu.ticks * TICK_MS;
}

/* The handler stays: a last signal may be on its way. */
static void
cpu_timer_stop(void)
{
	if (--cpu.users == 0 && FENCE_IS_ON)
		timer_delete(cpu.timer);
}

static int
panic_cb(lua_State *L)
{
	(void)L;
	fatal("no memory for the rules outside of a call");
}

struct fence *
fence_new(size_t memory_bytes, struct err *err)
{
	struct fence *f;

	if (cpu_timer_start(err) != 0)
		return NULL;
	f = mem_alloc(sizeof *f);
	f->ceiling = memory_bytes;
	f->L = lua_newstate(alloc_cb, f);
	if (f->L == NULL) {
		cpu_timer_stop();
		free(f);
		err_set(err, "no memory for a Lua state");
		return NULL;
	}
	lua_atpanic(f->L, panic_cb);
	*(struct fence **)lua_getextraspace(f->L) = f;
	f->patterns = pattern_cache_new(should_stop_cb, f);
	fence_lib_open(f->L);
	return f;
}

void
fence_free(struct fence *f)
{
	if (f == NULL)
		return;
	lua_close(f->L);
	pattern_cache_free(f->patterns);
	cpu_timer_stop();
	free(f);
}

void
fence_enter(struct fence *f, uint32_t budget_ms)
{
	if (!FENCE_IS_ON || f->depth++ > 0)
		return;
	f->is_over = 0;
	f->is_stopped = false;
	f->place[0] = '\0';
	f->next_arm = (budget_ms + TICK_MS - 1) / TICK_MS;
	f->entered++;
	f->outer = cpu.running;
	cpu.running = f;
}

void
fence_leave(struct fence *f)
{
	if (!FENCE_IS_ON || --f->depth > 0)
		return;
	cpu.running = f->outer;
	f->is_over = 0;
	if (lua_gethookmask(f->L) != 0)
		lua_sethook(f->L, NULL, 0, 0);
}

enum fence_result
fence_result_of(const struct fence *f, int status)
{
	if (f->is_stopped)
		return FENCE_TIME;
	if (status == LUA_ERRMEM)
		return FENCE_MEMORY;
	return status == LUA_OK ? FENCE_OK : FENCE_ERROR;
}

int
fence_note_place_cb(lua_State *L)
{
	note_place(fence_of(L));
	return 1;
}

void
fence_clear_away(struct fence *f, enum fence_result result)
{
	if (f->depth == 0 && (result == FENCE_TIME || result == FENCE_MEMORY))
		lua_gc(f->L, LUA_GCCOLLECT);
}

enum fence_result
fence_call(struct fence *f, int nargs, int nresults, uint32_t budget_ms,
    char *where, size_t n)
{
	lua_State *L = f->L;
	int base = lua_gettop(L) - nargs;
	enum fence_result result;

	lua_checkstack(L, LUA_MINSTACK);
	lua_pushcfunction(L, fence_note_place_cb);
	lua_insert(L, base);
	fence_enter(f, budget_ms);
	result = fence_result_of(f, lua_pcall(L, nargs, nresults, base));
	fence_leave(f);
	if (n > 0)
		where[0] = '\0';
	if (result == FENCE_OK) {
		lua_remove(L, base);
		return FENCE_OK;
	}
	if (n > 0)
		snprintf(where, n, "%s", f->place);
	if (result != FENCE_TIME)
		f->place[0] = '\0'; /* the call around this one may go on */
	lua_settop(L, base - 1);
	fence_clear_away(f, result);
	return result;
}
