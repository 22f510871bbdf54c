/*
 * test_fence_lib: what rules may use behind the fence, and what they cannot reach.
 */
#include "fence_fixture.h"

/* -- globals and files -- */

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
	    "rules/x.lua:2: took more than " BUDGET_TEXT);
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

/* -- what rules have -- */

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(globals_are_read_only_once_closed),
		T(files_cannot_change_what_is_there),
		T(the_name_of_the_environment_is_refused),
		T(errors_of_files_are_told_in_full),
		T(a_byte_order_mark_is_skipped),
		T(only_the_allow_list_is_there),
		T(pairs_goes_in_sorted_order),
		T(pairs_bears_changes_on_the_way),
		T(a_walk_ends_with_its_call),
		T(pcall_is_as_it_should_be_for_plain_errors),
		T(text_functions_work),
		T(regexes_work),
		T(tables_work),
		T(null_and_array_are_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
