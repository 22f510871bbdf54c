/*
 * The fence: what must not get out of it does not, and ordinary rules do not
 * notice it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "fence.h"

#define MIB (1024u * 1024)
#define BUDGET_MS 20
#define HANG_SECONDS 5 /* then the alarm ends the test */

#ifdef TRIAGED_SAN
#define IS_SLOW true
#define MAX_MS 1500
#else
#define IS_SLOW false
#define MAX_MS 100 /* of CPU time, for whatever a rule tries */
#endif

static double
cpu_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static struct fence *
fence_open(void)
{
	struct err err = { "" };
	struct fence *f = fence_new(32 * MIB, &err);

	assert_non_null(f);
	return f;
}

static int
run_text(struct fence *f, const char *code, struct err *err)
{
	err_clear(err);
	return fence_run_file(f, "rules/x.lua", code, strlen(code), BUDGET_MS,
	    err);
}

/* Runs code as a file that must be accepted. */
static void
run_good(struct fence *f, const char *code)
{
	struct err err;

	if (run_text(f, code, &err) != 0)
		fail_msg("%s", err.text);
}

/* Runs code as a file that must be refused with these words. */
static void
run_bad(struct fence *f, const char *code, const char *words)
{
	struct err err;

	assert_int_equal(run_text(f, code, &err), -1);
	if (strstr(err.text, words) == NULL)
		fail_msg("'%s' is not in: %s", words, err.text);
}

/* Calls the global function check. */
static enum fence_result
call_check(struct fence *f, char *where, size_t n)
{
	lua_getglobal(fence_lua(f), "check");
	return fence_call(f, 0, 0, BUDGET_MS, where, n);
}

/* What each assertion in code says about itself is enough. */
static void
check_good(const char *code)
{
	struct fence *f = fence_open();

	run_good(f, code);
	fence_free(f);
}

/* --- hostile rules ------------------------------------------------------ */

enum outcome { ERROR = 1 << FENCE_ERROR, TIME = 1 << FENCE_TIME,
	MEMORY = 1 << FENCE_MEMORY, HARMLESS = 1 << FENCE_OK,
	LIMIT = TIME | MEMORY }; /* which comes first is the machine's */

/* Numbers are those of the list of forty hostile rules. */
static const struct hostile {
	const char *name;
	int outcome; /* what it may end as */
	const char *code;
} hostiles[] = {
	{ "1 while true", TIME, "while true do end" },
	{ "2 goto loop", TIME, "::a:: goto a" },
	{ "2 repeat", TIME, "repeat until false" },
	{ "2 numeric for", TIME, "for i = 1, math.huge do end" },
	{ "3 pcall swallowing", TIME,
	  "while true do pcall(function() while true do end end) end" },
	{ "3 pcall swallowing memory", LIMIT,
	  "local t = {} while true do pcall(function() while true do "
	  "t[#t + 1] = ('x'):rep(1000) .. #t end end) end" },
	{ "4 xpcall", ERROR, "xpcall(function() while true do end end, "
	  "function() while true do end end)" },
	{ "5 xpcall in sort", ERROR, "table.sort({3, 2, 1}, function() "
	  "xpcall(error, function() while true do end end) end)" },
	{ "6 nested pcall recursion", TIME,
	  "local function f() pcall(f) pcall(f) end f()" },
	{ "6 pcall of pcall", HARMLESS,
	  "local ok = pcall(pcall, pcall, pcall, pcall, error, 'x')" },
	{ "7 deep recursion", ERROR | LIMIT,
	  "local function f(n) return 1 + f(n + 1) end f(1)" },
	{ "7 deep recursion caught", LIMIT, "local function f(n) return 1 + "
	  "f(n + 1) end while true do pcall(f, 1) end" },
	{ "7 tail calls", TIME, "local function f() return f() end f()" },
	{ "7 recursion through C", ERROR, "local function f() "
	  "table.sort({2, 1}, f) end f()" },
	{ "8 coroutine loop", ERROR,
	  "coroutine.wrap(function() while true do end end)()" },
	{ "9 coroutine spawner", ERROR,
	  "while true do coroutine.create(print) end" },
	{ "10 coroutine.close", ERROR, "coroutine.close(nil)" },
	{ "11 __gc on collect", ERROR, "setmetatable({}, { __gc = function() "
	  "while true do end end }) collectgarbage()" },
	{ "12 __gc on allocation", ERROR, "for i = 1, 10 do setmetatable({}, "
	  "{ __gc = function() while true do end end }) end" },
	{ "13 __gc at close", ERROR,
	  "x = setmetatable({}, { __gc = function() while true do end end })" },
	{ "14 __close loop", ERROR, "local x <close> = setmetatable({}, "
	  "{ __close = function() while true do end end })" },
	{ "14 close of a plain table", ERROR, "local x <close> = {}" },
	{ "15 __index chain", ERROR, "local t = {} for i = 1, 100 do "
	  "t = setmetatable({}, { __index = t }) end" },
	{ "16 table.move", ERROR, "table.move({}, 1, 1e9, 1, {})" },
	{ "17 table.insert with __len", ERROR, "table.insert(setmetatable({}, "
	  "{ __len = function() return 1e15 end }), 1, 1)" },
	{ "17 table.insert far out", ERROR, "table.insert({}, 1 << 50, 1)" },
	{ "17 table.remove far out", ERROR, "table.remove({1}, 1 << 50)" },
	{ "18 table.concat with no end", ERROR,
	  "table.concat({}, '', 1, 1 << 60)" },
	{ "18 table.concat with no end, from below", ERROR,
	  "table.concat({}, '', math.mininteger, math.maxinteger)" },
	{ "18 table.concat too large", ERROR | TIME, "local t, s = {}, ('x'):rep(1e6) "
	  "for i = 1, 60000 do t[i] = s end return table.concat(t)" },
	{ "19 table.unpack", ERROR, "table.unpack({}, 1, 1e6)" },
	{ "19 table.unpack of all", ERROR,
	  "table.unpack({}, math.mininteger, math.maxinteger)" },
	{ "20 table.sort inconsistent", HARMLESS, "local t = {} "
	  "for i = 1, 1000 do t[i] = i end "
	  "table.sort(t, function() return true end)" },
	{ "20 table.sort that loops", TIME,
	  "table.sort({3, 2, 1}, function() while true do end end)" },
	{ "20 table.sort of much", TIME, "local t = {} for i = 1, 50000 do "
	  "t[i] = -i % 1009 end while true do table.sort(t) end" },
	{ "21 string.rep", ERROR, "return ('x'):rep(1e9)" },
	{ "21 string.rep of nothing", HARMLESS, "return (''):rep(1 << 60)" },
	{ "21 string.rep of separators", ERROR,
	  "return (''):rep(1 << 60, 'x')" },
	{ "22 doubling", LIMIT, "local s = 'x' while true do s = s .. s end" },
	{ "22 doubling tables", LIMIT,
	  "local t = {} while true do t = { t, {}, {}, {} } end" },
	{ "23 pattern a?^n", ERROR,
	  "return ('a'):rep(30):match(('a?'):rep(30) .. ('a'):rep(30))" },
	{ "23 the same as a regex", HARMLESS | ERROR, "return ('a'):rep(29)"
	  ":matches(('a?'):rep(30) .. ('a'):rep(30))" },
	{ "23 (a+)+b", ERROR | TIME, "return ('a'):rep(5000):matches('(a+)+b')" },
	{ "23 the same for ever", TIME, "while true do pcall(string.matches, "
	  "('a'):rep(60000), '(a*)*b') end" },
	{ "24 .-.-.-b", ERROR, "return ('a'):rep(800):find('b') or "
	  "('a'):rep(800):match('.-.-.-b')" },
	{ "24 the same as a regex", ERROR | TIME,
	  "return ('a'):rep(60000):matches('.*?.*?.*?b')" },
	{ "24 regexes that are new each time", TIME, "local i = 0 while true "
	  "do i = i + 1 string.matches('a', '(?i)\\\\p{L}x' .. i) end" },
	{ "25 %f and %b", ERROR, "return ('('):rep(30000):gmatch('%b()')()" },
	{ "26 gsub", ERROR, "return ('x'):rep(1e6):gsub('', 'y')" },
	{ "26 split", ERROR | TIME, "return ('x'):rep(1e6):split('x')" },
	{ "26 find in the worst place", HARMLESS, "return (('a'):rep(5e5))"
	  ":find(('a'):rep(2e5) .. 'b')" },
	{ "27 format width", ERROR, "return ('%9999d'):format(1)" },
	{ "27 format of metatables", ERROR, "return ('%s'):format("
	  "setmetatable({}, { __tostring = error }))" },
	{ "28 string.pack", ERROR, "return string.pack('s', 'x')" },
	{ "28 string.unpack", ERROR, "return string.unpack('z', 'x')" },
	{ "29 utf8 on much", TIME, "local s = ('\xe6\x9c\x89'):rep(300000) "
	  "while true do utf8.len(s) end" },
	{ "29 utf8.codepoint of much", ERROR, "local s = ('x'):rep(1e6) s = s "
	  ".. s return utf8.codepoint(s, 1, -1)" },
	{ "30 load", ERROR, "return load('return 1')()" },
	{ "30 string.dump", ERROR, "return string.dump(function() end)" },
	{ "32 os.exit", ERROR, "os.exit(7)" },
	{ "32 os.execute", ERROR, "os.execute('true')" },
	{ "32 io.open", ERROR, "io.open('/etc/passwd')" },
	{ "32 require", ERROR, "require 'os'" },
	{ "32 dofile", ERROR, "dofile('/etc/passwd')" },
	{ "33 debug", ERROR, "debug.getregistry()" },
	{ "33 getmetatable", ERROR, "getmetatable('').__index = {}" },
	{ "33 string method", ERROR, "('x').len = error" },
	{ "33 string library", ERROR, "string.len = error" },
	{ "33 new name in a library", ERROR, "math.tau = 6" },
	{ "33 insert into a library", ERROR, "table.insert(string, 1)" },
	{ "33 sort a library", ERROR, "table.sort(math)" },
	{ "33 array of a library", ERROR, "array(string)" },
	{ "34 _G", ERROR, "_G.x = 1" },
	{ "34 rawset", ERROR, "rawset(string, 'len', 1)" },
	{ "36 collectgarbage", ERROR, "collectgarbage('stop')" },
	{ "38 error of a table", ERROR, "error({ {} })" },
	{ "38 error of nothing", ERROR, "error()" },
	{ "38 error of 1 MiB", ERROR, "error(('x'):rep(1 << 20))" },
	{ "38 error of a cycle", ERROR, "local t = {} t[1] = t error(t)" },
	{ "- pairs of much", ERROR | TIME, "local t = {} for i = 1, 70000 do "
	  "t[i] = i end for k in pairs(t) do end" },
	{ "- pairs of much, often", TIME, "local t = {} for i = 1, 30000 do "
	  "t['k' .. i % 20000] = i end while true do pairs(t) end" },
	{ "- names without order", ERROR, "for k in pairs({ [{}] = 1 }) do "
	  "end" },
	{ "- inserting in front", TIME,
	  "local t = {} while true do table.insert(t, 1, 1) end" },
	{ "- splitting for ever", TIME, "local s = ('x,'):rep(30000) "
	  "while true do s:split(',') end" },
	{ "- not enough memory, said", ERROR | MEMORY,
	  "error('not enough memory', 0)" },
	{ "- concat of many", LIMIT, "local s = ('x'):rep(1e6) while true do "
	  "s = s .. s .. s .. s .. s .. s .. s .. s end" },
	{ "- a long array", LIMIT, "local t = {} while true do "
	  "t[#t + 1] = {} end" },
	{ "- closures", LIMIT, "local f while true do local g = f "
	  "f = function() return g end end" },
};
#define NHOSTILES (sizeof hostiles / sizeof hostiles[0])

static void
judge(const struct hostile *h, const char *when, enum fence_result result,
    double ms)
{
	if ((h->outcome & (1 << result)) == 0 &&
	    !(IS_SLOW && result == FENCE_TIME))
		fail_msg("%s (%s) ended as %d", h->name, when, (int)result);
	if (ms > MAX_MS)
		fail_msg("%s (%s) took %.0f ms", h->name, when, ms);
}

/* The state must be good for the next rule, whatever the last one did. */
static void
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

static void
hostile_rules_end_when_called(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < NHOSTILES; i++) {
		struct fence *f = fence_open();
		char code[1024], where[64] = "x";
		enum fence_result result;
		double ms;

		alarm(HANG_SECONDS);
		snprintf(code, sizeof code, "function check()\n%s\nend",
		    hostiles[i].code);
		run_good(f, code);
		fence_close(f, 32 * MIB);
		ms = cpu_ms();
		result = call_check(f, where, sizeof where);
		judge(&hostiles[i], "called", result, cpu_ms() - ms);
		if (result == FENCE_TIME)
			assert_memory_equal(where, "rules/x.lua:", 12);
		check_is_sane(f);
		fence_free(f);
		judge(&hostiles[i], "to the end", result, cpu_ms() - ms);
	}
	alarm(0);
}

static void
hostile_rules_end_while_files_are_loaded(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < NHOSTILES; i++) {
		struct fence *f = fence_open();
		struct err err = { "" };
		double ms = cpu_ms();
		int rc;

		alarm(HANG_SECONDS);
		rc = run_text(f, hostiles[i].code, &err);
		if (cpu_ms() - ms > MAX_MS)
			fail_msg("%s took long to load", hostiles[i].name);
		if ((rc == 0) != ((hostiles[i].outcome & HARMLESS) != 0) &&
		    (hostiles[i].outcome & ~HARMLESS) == 0)
			fail_msg("%s: %s", hostiles[i].name, err.text);
		if (rc != 0)
			assert_memory_equal(err.text, "rules/x.lua", 11);
		check_is_sane(f);
		fence_free(f);
	}
	alarm(0);
}

static void
hostile_rules_end_one_after_the_other_in_one_state(void **state)
{
	struct fence *f = fence_open();
	size_t i;
	char code[1024], where[64];

	(void)state;
	alarm(4 * HANG_SECONDS);
	for (i = 0; i < NHOSTILES; i++) {
		snprintf(code, sizeof code, "function check%zu()\n%s\nend", i,
		    hostiles[i].code);
		run_good(f, code);
	}
	fence_close(f, 32 * MIB);
	for (i = 0; i < NHOSTILES; i++) {
		snprintf(code, sizeof code, "check%zu", i);
		lua_getglobal(fence_lua(f), code);
		judge(&hostiles[i], "one after the other", fence_call(f, 0, 0,
		    BUDGET_MS, where, sizeof where), 0);
	}
	check_is_sane(f);
	fence_free(f);
	alarm(0);
}

static char *
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

static void
hostile_sources_end_in_the_parser(void **state)
{
	static const struct { const char *text; size_t n; const char *end; }
	sources[] = {
		{ "(", 100000, "" },                     /* 37 deep nesting */
		{ "{", 100000, "" },
		{ "do ", 100000, "" },
		{ "local a\n", 250, "" },                /* 37 too many locals */
		{ "-- ten megabytes\n", 700000, "x" },   /* 37 a large source */
		{ "if a then elseif b then end ", 10, "x" },
		{ "if a then ", 1, "x" },
		{ "elseif b then ", 100000, "" },
		{ "goto x ", 100000, "" },
		{ "a.", 100000, "" },
		{ "a=", 100000, "" },
		{ "not ", 1000000, "" },
		{ "1 ..", 100000, "" },
		{ "f'", 100001, "" },
		{ "[==[", 100000, "" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof sources / sizeof sources[0]; i++) {
		struct fence *f = fence_open();
		char *text = repeat(sources[i].text, sources[i].n,
		    sources[i].end);
		struct err err;
		double ms = cpu_ms();

		alarm(HANG_SECONDS);
		assert_int_equal(run_text(f, text, &err), -1);
		if (cpu_ms() - ms > MAX_MS)
			fail_msg("%s took %.0f ms", sources[i].text,
			    cpu_ms() - ms);
		check_is_sane(f);
		fence_free(f);
		free(text);
	}
	alarm(0);
}

static void
slow_sources_are_stopped(void **state)
{
	struct fence *f = fence_open();
	char *text = repeat("elseif b then ", 100000, "end"), *all;
	struct err err;
	double ms = cpu_ms();

	(void)state;
	alarm(HANG_SECONDS);
	all = malloc(strlen(text) + 32);
	assert_non_null(all);
	sprintf(all, "if a then %s", text);
	assert_int_equal(run_text(f, all, &err), -1);
	assert_non_null(strstr(err.text, "CPU time"));
	assert_true(cpu_ms() - ms < MAX_MS);
	check_is_sane(f);
	fence_free(f);
	free(all);
	free(text);
	alarm(0);
}

static void
bytecode_is_refused(void **state)
{
	struct fence *f = fence_open();
	struct err err = { "" };

	(void)state;
	assert_int_equal(fence_run_file(f, "x.lua", "\x1bLuaT\0\x19\x93", 9,
	    BUDGET_MS, &err), -1);
	assert_non_null(strstr(err.text, "x.lua: "));
	fence_free(f);
}

/* --- the stop ----------------------------------------------------------- */

/* Calls its argument in a call of its own, as C between two rules might. */
static int
call_inside_cb(lua_State *L)
{
	struct fence *f = lua_touserdata(L, lua_upvalueindex(1));
	char where[8];

	lua_pushinteger(L, fence_call(f, 0, 0, 1000, where, sizeof where));
	return 1;
}

static struct fence *
fence_with_inside(void)
{
	struct fence *f = fence_open();

	lua_pushlightuserdata(fence_lua(f), f);
	lua_pushcclosure(fence_lua(f), call_inside_cb, 1);
	lua_setglobal(fence_lua(f), "inside");
	return f;
}

static void
a_stop_goes_through_a_call_inside_a_call(void **state)
{
	struct fence *f = fence_with_inside();
	char where[64];

	(void)state;
	alarm(HANG_SECONDS);
	run_good(f, "function check() while true do "
	    "inside(function() while true do end end) end end");
	assert_int_equal(call_check(f, where, sizeof where), FENCE_TIME);
	check_is_sane(f);
	fence_free(f);
	alarm(0);
}

static void
an_error_stays_inside_a_call_inside_a_call(void **state)
{
	struct fence *f = fence_with_inside();
	char where[64];

	(void)state;
	run_good(f, "function check()\n assert(inside(error) == 1)\n"
	    " assert(inside(function() end) == 0)\n error 'x'\nend");
	assert_int_equal(call_check(f, where, sizeof where), FENCE_ERROR);
	assert_string_equal(where, "rules/x.lua:4");
	fence_free(f);
}

static void
two_states_keep_their_own_time(void **state)
{
	struct fence *a = fence_open(), *b = fence_open();
	char where[64];

	(void)state;
	alarm(HANG_SECONDS);
	run_good(a, "function check() while true do end end");
	run_good(b, "function check() while true do end end");
	assert_int_equal(call_check(a, where, sizeof where), FENCE_TIME);
	fence_free(a); /* the timer stays for the other */
	assert_int_equal(call_check(b, where, sizeof where), FENCE_TIME);
	fence_free(b);
	alarm(0);
}

static void
a_call_has_its_whole_budget(void **state)
{
	struct fence *f = fence_open();
	char where[64];
	double ms;
	int i;

	(void)state;
	run_good(f, "function check() while true do end end");
	for (i = 0; i < 10; i++) {
		ms = cpu_ms();
		assert_int_equal(call_check(f, where, sizeof where),
		    FENCE_TIME);
		assert_true(cpu_ms() - ms >= BUDGET_MS - 2);
	}
	fence_free(f);
}

static void
many_short_calls_are_no_long_one(void **state)
{
	struct fence *f = fence_open();
	double ms = cpu_ms();
	char where[64];

	(void)state;
	run_good(f, "function check() local n = 0 "
	    "for i = 1, 1000 do n = n + i end end");
	while (cpu_ms() - ms < 5 * BUDGET_MS)
		assert_int_equal(call_check(f, where, sizeof where), FENCE_OK);
	fence_free(f);
}

static void
where_names_the_innermost_line(void **state)
{
	struct fence *f = fence_open();
	char where[64], small[6];

	(void)state;
	run_good(f, "local function g()\n  local x = nil\n  return x.y\nend\n"
	    "function check()\n  pcall(error, 'caught')\n  g()\nend");
	assert_int_equal(call_check(f, where, sizeof where), FENCE_ERROR);
	assert_string_equal(where, "rules/x.lua:3");
	assert_int_equal(call_check(f, small, sizeof small), FENCE_ERROR);
	assert_string_equal(small, "rules");
	assert_int_equal(call_check(f, NULL, 0), FENCE_ERROR);
	fence_free(f);
}

static void
results_are_as_many_as_asked_for(void **state)
{
	struct fence *f = fence_open();
	lua_State *L = fence_lua(f);
	char where[8];

	(void)state;
	lua_pushliteral(L, "mine");
	run_good(f, "function check(a, b) return b, a end");
	lua_getglobal(L, "check");
	lua_pushinteger(L, 1);
	lua_pushinteger(L, 2);
	assert_int_equal(fence_call(f, 2, 3, BUDGET_MS, where, 8), FENCE_OK);
	assert_int_equal(lua_gettop(L), 4);
	assert_int_equal(lua_tointeger(L, 2), 2);
	assert_int_equal(lua_tointeger(L, 3), 1);
	assert_true(lua_isnil(L, 4));
	lua_pushnil(L);
	assert_int_equal(fence_call(f, 0, 3, BUDGET_MS, where, 8),
	    FENCE_ERROR);
	assert_int_equal(lua_gettop(L), 4);
	fence_free(f);
}

/* --- memory ------------------------------------------------------------- */

static void
the_ceiling_counts_from_the_close(void **state)
{
	struct fence *f = fence_open();
	char where[8];

	(void)state;
	run_good(f, "kept = ('x'):rep(1e6) .. 'y' "
	    "function check() return #(('z'):rep(5e5) .. 'z') end "
	    "function check_more() local s = ('z'):rep(1e6) "
	    "return #(s .. 'z') end");
	fence_close(f, 1200 * 1024);
	assert_int_equal(call_check(f, where, sizeof where), FENCE_OK);
	lua_getglobal(fence_lua(f), "check_more");
	assert_int_equal(fence_call(f, 0, 0, BUDGET_MS, where, sizeof where),
	    FENCE_MEMORY);
	assert_string_equal(where, "");
	assert_int_equal(call_check(f, where, sizeof where), FENCE_OK);
	fence_free(f);
}

static void
c_may_use_the_state_between_calls(void **state)
{
	struct fence *f = fence_open();
	char *large = repeat("x", 4 * MIB, "");
	char where[8];

	(void)state;
	run_good(f, "function check(s) return #(s .. s) end");
	fence_close(f, 1000);
	lua_getglobal(fence_lua(f), "check");
	lua_pushstring(fence_lua(f), large); /* would end the process */
	assert_int_equal(fence_call(f, 1, 0, BUDGET_MS, where, sizeof where),
	    FENCE_MEMORY);
	free(large);
	fence_free(f);
}

static void
pcall_cannot_catch_the_ceiling(void **state)
{
	struct fence *f = fence_open();
	char where[8];

	(void)state;
	run_good(f, "function check() pcall(pcall, function() local s = 'x' "
	    "while true do s = s .. s end end) end");
	fence_close(f, 8 * MIB);
	assert_int_equal(call_check(f, where, sizeof where), FENCE_MEMORY);
	check_is_sane(f);
	fence_free(f);
}

/* Arming the hook walks the call stack, which here is as deep as it gets. */
static void
a_deep_stack_does_not_keep_the_stop_busy(void **state)
{
	struct err err = { "" };
	struct fence *f = fence_new(512 * MIB, &err);
	double ms;
	char where[64];

	(void)state;
	assert_non_null(f);
	alarm(HANG_SECONDS);
	run_good(f, "local function f(n) return 1 + f(n + 1) end\n"
	    "function check() while true do pcall(f, 1) end end");
	ms = cpu_ms();
	assert_int_equal(call_check(f, where, sizeof where), FENCE_TIME);
	assert_true(cpu_ms() - ms < 3 * MAX_MS);
	check_is_sane(f);
	fence_free(f);
	alarm(0);
}

static void
what_a_stopped_rule_took_is_given_back(void **state)
{
	struct fence *f = fence_open();
	char where[8];
	int before_kib;

	(void)state;
	run_good(f, "function check() local t = {} while true do "
	    "t[#t + 1] = {} end end");
	fence_close(f, 8 * MIB);
	before_kib = lua_gc(fence_lua(f), LUA_GCCOUNT, 0);
	/* on a slow machine its time is over before its memory is */
	assert_in_range(call_check(f, where, sizeof where), FENCE_TIME,
	    FENCE_MEMORY);
	assert_true(lua_gc(fence_lua(f), LUA_GCCOUNT, 0) < before_kib + 1024);
	fence_free(f);
}

/* --- globals and files -------------------------------------------------- */

static void
globals_are_read_only_once_closed(void **state)
{
	struct fence *f = fence_open();

	(void)state;
	run_good(f, "shared = 1 function set() shared = 2 end "
	    "function leak() fresh = 2 end "
	    "function clear() shared = nil end");
	fence_close(f, 8 * MIB);
	run_bad(f, "set()", "'shared' cannot be set");
	run_bad(f, "leak()", "'fresh' cannot be set");
	run_bad(f, "clear()", "'shared' cannot be set");
	run_bad(f, "string = nil", "'string' cannot be set");
	run_good(f, "assert(shared == 1 and fresh == nil)");
	fence_free(f);
}

static void
files_cannot_change_what_is_there(void **state)
{
	struct fence *f = fence_open();

	(void)state;
	lua_pushinteger(fence_lua(f), 1);
	lua_setglobal(fence_lua(f), "word");
	lua_pushinteger(fence_lua(f), 1);
	lua_setglobal(fence_lua(f), "type"); /* C may replace */
	run_bad(f, "word = 2", "'word' is there already");
	run_bad(f, "pairs = nil", "'pairs' is there already");
	run_bad(f, "\n\ntype = nil", "rules/x.lua:3: the global 'type'");
	run_good(f, "mine = 1 assert(type == 1)");
	run_bad(f, "mine = 2", "'mine' is there already");
	lua_pushinteger(fence_lua(f), 1);
	lua_setglobal(fence_lua(f), "later"); /* C may add */
	run_good(f, "assert(later == 1 and mine == 1)");
	fence_free(f);
}

static void
the_name_of_the_environment_is_refused(void **state)
{
	struct fence *f = fence_open();

	(void)state;
	run_bad(f, "local x\nfunction f() _ENV = {} end",
	    "rules/x.lua:2: _ENV");
	run_bad(f, "_ENV", "rules/x.lua:1: _ENV");
	run_bad(f, "a_ENV = 1 local _ENV2\n\n_ENV.x = 1",
	    "rules/x.lua:3: _ENV");
	run_good(f, "local a_ENV, _ENV2, x_ENV_y = 1");
	fence_free(f);
}

static void
errors_of_files_are_told_in_full(void **state)
{
	struct fence *f = fence_open();

	(void)state;
	run_bad(f, "\nlocal = 1", "rules/x.lua:2: <name> expected");
	run_bad(f, "\nerror 'no owner'", "rules/x.lua:2: no owner");
	run_bad(f, "\nerror('bare', 0)", "rules/x.lua:2: bare");
	run_bad(f, "\nerror {}", "rules/x.lua:2: raised a table");
	run_bad(f, "\nwhile true do end",
	    "rules/x.lua:2: took more than 20 ms");
	run_bad(f, "local s = 'x' while true do s = s .. s end",
	    "rules/x.lua"); /* its memory is over, or its time */
	run_bad(f, "\x1b", "rules/x.lua: attempt to load a binary chunk");
	fence_free(f);
}

static void
a_byte_order_mark_is_skipped(void **state)
{
	struct fence *f = fence_open();

	(void)state;
	run_good(f, "\xef\xbb\xbf" "assert(true)\r\n");
	run_good(f, "");
	fence_free(f);
}

/* --- what rules have ---------------------------------------------------- */

static void
only_the_allow_list_is_there(void **state)
{
	static const char *const missing[] = { "_G", "_VERSION", "collectgarbage",
		"coroutine", "debug", "dofile", "getmetatable", "io", "load",
		"loadfile", "next", "os", "package", "print", "rawget",
		"rawlen", "rawset", "require", "setmetatable", "warn",
		"xpcall", "string.dump", "string.pack", "string.unpack",
		"string.packsize", "table.move", "math.random",
		"math.randomseed", "utf8.codes" };
	struct fence *f = fence_open();
	char code[128];
	size_t i;

	(void)state;
	for (i = 0; i < sizeof missing / sizeof missing[0]; i++) {
		snprintf(code, sizeof code, "assert(%s == nil)", missing[i]);
		run_good(f, code);
	}
	fence_free(f);
}

static void
pairs_goes_in_sorted_order(void **state)
{
	(void)state;
	check_good(
	    "local t, keys = { 'a', 'b', z = 1, [10] = 1, [-1] = 1,\n"
	    "  [2.5] = 1, [''] = 1, aa = 1, a = 1, ['a\\0'] = 1,\n"
	    "  [true] = 1, [false] = 1, [math.mininteger] = 1,\n"
	    "  [1e300] = 1, [math.maxinteger] = 1, [-1e300] = 1 }, {}\n"
	    "for k, v in pairs(t) do\n"
	    "  keys[#keys + 1] = tostring(k) assert(v == t[k]) end\n"
	    "local s = table.concat(keys, ' ')\n"
	    "assert(s == '-1e+300 -9223372036854775808 -1 1 2 2.5 10 '\n"
	    "  .. '9223372036854775807 1e+300  a a\\0 aa z false true', s)");
}

static void
pairs_bears_changes_on_the_way(void **state)
{
	(void)state;
	check_good("local t, n = { 1, 2, 3, x = 1, y = 2 }, 0\n"
	    "for k in pairs(t) do n = n + 1 t[k] = nil t.y = nil end\n"
	    "assert(n == 4 and #t == 0)\n"
	    "for k in pairs({}) do error() end");
}

static void
a_walk_ends_with_its_call(void **state)
{
	struct fence *f = fence_open();

	(void)state;
	run_good(f, "local step = pairs({ {}, {} }) assert(step() == 1)\n"
	    "function kept() return step() end");
	run_bad(f, "kept()", "a walk of an earlier call");
	fence_free(f);
}

static void
pcall_is_as_it_should_be_for_plain_errors(void **state)
{
	(void)state;
	check_good("local ok, e = pcall(error, { 1 }) assert(not ok and e[1] == 1)\n"
	    "assert(select('#', pcall(function() return 1, nil, 3 end)) == 4)\n"
	    "ok, e = pcall(function() local x = nil; return x.y end)\n"
	    "assert(not ok and e:find('rules/x.lua:3'), e)\n"
	    "local function f() table.sort({ 2, 1 }, f) end\n"
	    "ok, e = pcall(f) assert(not ok and e:find('stack overflow'))\n"
	    "ok, e = pcall(nil) assert(not ok)\n"
	    "assert(not pcall(pcall))");
}

static void
text_functions_work(void **state)
{
	(void)state;
	check_good(
	    "assert(('abc'):upper() == 'ABC' and ('ab'):rep(3, ',') == 'ab,ab,ab')\n"
	    "assert(('x'):rep(0) == '' and ('x'):rep(-1) == '')\n"
	    "assert(('%5.2f|%-4s|%d|%x|%%|%i'):format(1.5, 'a', 7, 255, 3)\n"
	    "  == ' 1.50|a   |7|ff|%|3')\n"
	    "assert(('%s %s %s %s'):format(nil, true, null, {}) == 'nil true null table')\n"
	    "assert(not pcall(string.format, '%p', {}))\n"
	    "assert(not pcall(string.format, '%'))\n"
	    "assert(not pcall(string.format, '%s'))\n"
	    "assert(not pcall(string.format, '%100d', 1))\n"
	    "local i, j = ('a.b%c'):find('.b%') assert(i == 2 and j == 4)\n"
	    "assert(('abcabc'):find('b', 3) == 5 and ('abc'):find('x') == nil)\n"
	    "assert(('abcabc'):find('b', -2) == 5 and ('abc'):find('c', -9) == 3)\n"
	    "assert(('abc'):find('', 4) == 4 and ('abc'):find('', 5) == nil)\n"
	    "assert(('abc'):find('a', 0) == 1)\n"
	    "assert(('abc'):starts('ab') and not ('abc'):starts('b'))\n"
	    "assert(('abc'):ends('bc') and not ('bc'):ends('abc') and ('x'):ends(''))\n"
	    "assert(table.concat(('a,b,,c'):split(','), '|') == 'a|b||c')\n"
	    "assert(#(''):split(',') == 1 and not pcall(string.split, 'a', ''))\n"
	    "assert(utf8.len('\xe9\x80\x80\xe6\xac\xbe') == 2)\n"
	    "assert(tostring(1.0) == '1.0' and tostring(12) == '12')\n"
	    "assert('10' + 1 == 11 and math.type(1.0) == 'float')");
}

static void
regexes_work(void **state)
{
	struct fence *f = fence_open();

	(void)state;
	run_good(f,
	    "assert(('Please REFUND me'):matches('(?i)\\\\brefund(s|ed)?\\\\b'))\n"
	    "assert(not ('refunding'):matches('^refunds?$'))\n"
	    "assert(('\xe8\xb5\x94\xe5\x81\xbf'):matches('^\\\\p{Han}{2}$'))\n"
	    "for i = 1, 500 do assert(('x' .. i):matches('^x' .. i .. '$')) end");
	run_bad(f, "('a'):matches('(')", "not valid at character 1");
	run_bad(f, "('a'):matches('(?=a)')", "(?: and (?i) only");
	run_bad(f, "('a'):matches('(?x) a')", "(?: and (?i) only");
	run_bad(f, "('a'):matches('a*+')", "possessive");
	run_bad(f, "('a'):matches('a{2}+')", "possessive");
	run_bad(f, "('a'):matches('(a)\\\\1')", "back reference");
	run_bad(f, "('a'):matches('')", "1 to 512 bytes");
	run_bad(f, "('a'):matches(('a'):rep(513))", "1 to 512 bytes");
	run_bad(f, "('a'):matches('\\xff')", "not UTF-8");
	run_bad(f, "('a'):rep(65537):matches('b')", "at most 65536 bytes");
	run_good(f, "assert(('a'):rep(65535):matches('a$'))\n"
	    "assert(('a\\xffb'):matches('^a.b$') and (''):matches('^$'))\n"
	    "assert(('a+b'):matches('\\\\p{L}+[+*]b') and ('++'):matches('\\\\++'))");
	run_bad(f, "('x'):match('%d')", "string.matches");
	run_bad(f, "('x'):gsub('%d', '')", "string.matches");
	fence_free(f);
}

static void
tables_work(void **state)
{
	(void)state;
	check_good(
	    "local t = { 3, 1, 2 } table.sort(t) assert(table.concat(t) == '123')\n"
	    "table.sort(t, function(a, b) return a > b end)\n"
	    "assert(table.concat(t, ',') == '3,2,1')\n"
	    "for n = 0, 40 do local u = {} for i = 1, n do u[i] = i * 7 % 41 end\n"
	    "  table.sort(u) assert(#u == n)\n"
	    "  for i = 2, n do assert(u[i - 1] <= u[i]) end end\n"
	    "local s = {} for i = 1, 100 do s[i] = { i % 3, i } end\n"
	    "table.sort(s, function(a, b) return a[1] < b[1] end)\n"
	    "for i = 2, 100 do assert(s[i - 1][1] < s[i][1] or s[i - 1][2] < s[i][2]) end\n"
	    "assert(not pcall(table.sort, { 1, 'x' }))\n"
	    "t = {} table.insert(t, 'b') table.insert(t, 1, 'a') table.insert(t, 3, 'c')\n"
	    "assert(table.concat(t) == 'abc')\n"
	    "assert(not pcall(table.insert, t, 5, 'x') and not pcall(table.insert, t, 0, 'x'))\n"
	    "assert(not pcall(table.insert, t) and not pcall(table.insert, t, 1, 2, 3))\n"
	    "assert(table.remove(t, 1) == 'a' and table.remove(t) == 'c' and #t == 1)\n"
	    "assert(table.remove(t, 2) == nil and table.remove(t) == 'b' and table.remove(t) == nil)\n"
	    "assert(select('#', table.unpack({ 1, nil, 3 }, 1, 3)) == 3)\n"
	    "assert(table.concat({ 1, 2.5, 'x' }, ', ', 2) == '2.5, x')\n"
	    "assert(table.concat({}, ',') == '' and table.concat({ 1 }, ',', 2) == '')\n"
	    "assert(not pcall(table.concat, { {} }) and not pcall(table.concat, 'abc'))\n"
	    "assert(table.pack(1, nil).n == 2)");
}

static void
null_and_array_are_there(void **state)
{
	struct fence *f = fence_open();
	lua_State *L = fence_lua(f);

	(void)state;
	run_good(f, "e, a, n, t = array{}, array{ 1, 2 }, null, {}\n"
	    "table.insert(e, 'x') table.remove(e)\n"
	    "assert(null ~= nil and #a == 2 and #array() == 0)\n"
	    "assert(array(a) == a)");
	lua_getglobal(L, "e");
	assert_true(fence_is_array(L, -1));
	lua_getglobal(L, "a");
	assert_true(fence_is_array(L, -1));
	lua_getglobal(L, "t");
	assert_false(fence_is_array(L, -1));
	lua_getglobal(L, "n");
	assert_true(fence_is_null(L, -1));
	lua_pushlightuserdata(L, f);
	assert_false(fence_is_null(L, -1));
	fence_free(f);
}

/* --- cost --------------------------------------------------------------- */

static const char work[] = "local n = 0 for i = 1, 20000 do "
    "n = n + #tostring(i) + math.floor(i / 3) end return n";

/* The shortest of several runs, in ms. */
static double
time_of(struct fence *f, lua_State *L)
{
	double best = 1e9, ms;
	int i;

	assert_int_equal(luaL_loadstring(L, work), LUA_OK);
	for (i = 0; i < 10; i++) {
		lua_pushvalue(L, -1);
		ms = cpu_ms();
		if (f != NULL)
			assert_int_equal(fence_call(f, 0, 0, 1000, NULL, 0),
			    FENCE_OK);
		else
			assert_int_equal(lua_pcall(L, 0, 0, 0), LUA_OK);
		ms = cpu_ms() - ms;
		best = ms < best ? ms : best;
	}
	lua_pop(L, 1);
	return best;
}

static void
the_fence_costs_little(void **state)
{
	lua_State *plain = luaL_newstate();
	struct fence *f = fence_open();
	double bare, fenced, ms;
	char where[8];
	int i;

	(void)state;
	luaL_openlibs(plain);
	bare = time_of(NULL, plain);
	run_good(f, "function check() end");
	fence_close(f, 8 * MIB);
	fenced = time_of(f, fence_lua(f));
	lua_getglobal(fence_lua(f), "check");
	ms = cpu_ms();
	for (i = 0; i < 100000; i++) {
		lua_pushvalue(fence_lua(f), -1);
		assert_int_equal(fence_call(f, 0, 0, BUDGET_MS, where,
		    sizeof where), FENCE_OK);
	}
	print_message("fenced / plain Lua: %.2f; an empty call: %.0f ns\n",
	    fenced / bare, (cpu_ms() - ms) * 1e6 / 100000);
	lua_close(plain);
	fence_free(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hostile_rules_end_when_called),
		cmocka_unit_test(hostile_rules_end_while_files_are_loaded),
		cmocka_unit_test(
		    hostile_rules_end_one_after_the_other_in_one_state),
		cmocka_unit_test(hostile_sources_end_in_the_parser),
		cmocka_unit_test(slow_sources_are_stopped),
		cmocka_unit_test(bytecode_is_refused),
		cmocka_unit_test(a_stop_goes_through_a_call_inside_a_call),
		cmocka_unit_test(an_error_stays_inside_a_call_inside_a_call),
		cmocka_unit_test(two_states_keep_their_own_time),
		cmocka_unit_test(a_call_has_its_whole_budget),
		cmocka_unit_test(many_short_calls_are_no_long_one),
		cmocka_unit_test(where_names_the_innermost_line),
		cmocka_unit_test(results_are_as_many_as_asked_for),
		cmocka_unit_test(the_ceiling_counts_from_the_close),
		cmocka_unit_test(c_may_use_the_state_between_calls),
		cmocka_unit_test(pcall_cannot_catch_the_ceiling),
		cmocka_unit_test(a_deep_stack_does_not_keep_the_stop_busy),
		cmocka_unit_test(what_a_stopped_rule_took_is_given_back),
		cmocka_unit_test(globals_are_read_only_once_closed),
		cmocka_unit_test(files_cannot_change_what_is_there),
		cmocka_unit_test(the_name_of_the_environment_is_refused),
		cmocka_unit_test(errors_of_files_are_told_in_full),
		cmocka_unit_test(a_byte_order_mark_is_skipped),
		cmocka_unit_test(only_the_allow_list_is_there),
		cmocka_unit_test(pairs_goes_in_sorted_order),
		cmocka_unit_test(pairs_bears_changes_on_the_way),
		cmocka_unit_test(a_walk_ends_with_its_call),
		cmocka_unit_test(pcall_is_as_it_should_be_for_plain_errors),
		cmocka_unit_test(text_functions_work),
		cmocka_unit_test(regexes_work),
		cmocka_unit_test(tables_work),
		cmocka_unit_test(null_and_array_are_there),
		cmocka_unit_test(the_fence_costs_little),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
