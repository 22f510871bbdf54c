/*
 * fence_fixture: for the tests of fence: a state behind its fence, and files that
 * must be taken or refused.  Included by a test's one .c file.
 */
#ifndef FENCE_FIXTURE_H
#define FENCE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <lauxlib.h>
#include <lua.h>

#include "fence.h"

#define MIB (1024u * 1024)
#define HANG_SECONDS 5 /* then the alarm ends the test */

#ifdef TRIAGED_SAN
#define IS_SLOW true
#define BUDGET_MS 100
#define BUDGET_TEXT "100 ms"
#define MAX_MS 1500
#else
#define IS_SLOW false
#define BUDGET_MS 20
#define BUDGET_TEXT "20 ms"
#define MAX_MS 100 /* of CPU time, for whatever a rule tries */
#endif

static inline double
cpu_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static inline struct fence *
fence_open(void)
{
	struct err err = { "" };
	struct fence *f = fence_new(32 * MIB, &err);

	assert_non_null(f);
	return f;
}

static inline int
run_text(struct fence *f, const char *code, struct err *err)
{
	err_clear(err);
	return fence_run_file(f, "rules/x.lua", code, strlen(code), BUDGET_MS,
	    err);
}

/* Runs code as a file that must be accepted. */
static inline void
run_good(struct fence *f, const char *code)
{
	struct err err;

	if (run_text(f, code, &err) != 0)
		fail_msg("%s", err.text);
}

/* Runs code as a file that must be refused with these words. */
static inline void
run_bad(struct fence *f, const char *code, const char *words)
{
	struct err err;

	assert_int_equal(run_text(f, code, &err), -1);
	if (strstr(err.text, words) == NULL)
		fail_msg("'%s' is not in: %s", words, err.text);
}

/* Calls the global function check. */
static inline enum fence_result
call_check(struct fence *f, char *where, size_t n)
{
	lua_getglobal(fence_lua(f), "check");
	return fence_call(f, 0, 0, BUDGET_MS, where, n);
}

/* What each assertion in code says about itself is enough. */
static inline void
check_good(const char *code)
{
	struct fence *f = fence_open();

	run_good(f, code);
	fence_free(f);
}

/* The state must be good for the next rule, whatever the last one did. */
static inline void
check_is_sane(struct fence *f)
{
	char where[64];

	run_good(f, "assert(('x'):len() == 1 and #string.rep('x', 3) == 3 "
	    "and tostring(1) == '1' and math.tau == nil)");
	assert_int_equal(lua_gettop(fence_lua(f)), 0);
	assert_null(lua_gethook(fence_lua(f)));
	assert_int_equal(luaL_loadstring(fence_lua(f), "local n = 0 "
	    "for i = 1, 1000 do n = n + i end return n"), LUA_OK);
	assert_int_equal(fence_call(f, 0, 1, BUDGET_MS, where, sizeof where),
	    FENCE_OK);
	assert_int_equal(lua_tointeger(fence_lua(f), -1), 500500);
	lua_pop(fence_lua(f), 1);
}

static inline char *
repeat(const char *text, size_t n, const char *end)
{
	size_t len = strlen(text);
	char *s = malloc(len * n + strlen(end) + 1);
	size_t i;

	assert_non_null(s);
	for (i = 0; i < n; i++)
		memcpy(s + i * len, text, len);
	strcpy(s + n * len, end);
	return s;
}

#define T(f) cmocka_unit_test(f)

#endif
