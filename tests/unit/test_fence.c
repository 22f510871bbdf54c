/*
 * test_fence: time and memory have an end, and ordinary rules do not notice it.
 */
#include "fence_fixture.h"

#include <unistd.h>
#include <lualib.h>

/* -- the stop -- */

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

/* -- memory -- */

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

/* -- cost -- */

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
		T(a_stop_goes_through_a_call_inside_a_call),
		T(an_error_stays_inside_a_call_inside_a_call),
		T(two_states_keep_their_own_time),
		T(a_call_has_its_whole_budget),
		T(many_short_calls_are_no_long_one),
		T(where_names_the_innermost_line),
		T(results_are_as_many_as_asked_for),
		T(the_ceiling_counts_from_the_close),
		T(c_may_use_the_state_between_calls),
		T(pcall_cannot_catch_the_ceiling),
		T(a_deep_stack_does_not_keep_the_stop_busy),
		T(what_a_stopped_rule_took_is_given_back),
		T(the_fence_costs_little),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
