/*
 * test_fence_hostile: rules that want to hang, crash or starve the process end,
 * however they are brought in.
 */
#include "fence_fixture.h"

#include <fcntl.h>
#include <unistd.h>

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(hostile_rules_end_when_called),
		T(hostile_rules_end_while_files_are_loaded),
		T(hostile_rules_end_one_after_the_other_in_one_state),
		T(hostile_sources_end_in_the_parser),
		T(slow_sources_are_stopped),
		T(bytecode_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
