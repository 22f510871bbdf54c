/*
 * JSON in rules.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>
#include <jansson.h>
#include <lauxlib.h>
#include <lua.h>

#include "fence.h"
#include "luajson.h"

#define MIB (1024u * 1024)

static bool
is_secret(const char *name)
{
	return strcmp(name, "age") == 0;
}

static const char *const promised[] = { "customer", "product", NULL };
static const struct luajson_view view = { is_secret, promised };

static struct fence *
fence_open(void)
{
	struct err err = { "" };
	struct fence *f = fence_new(64 * MIB, &err);

	assert_non_null(f);
	return f;
}

static json_t *
json_of(const char *text)
{
	json_t *json = json_loads(text, JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);

	assert_non_null(json);
	return json;
}

/* Runs code with the global e, a value of JSON; "" or the error. */
static const char *
run_with(const char *text, const char *code)
{
	static struct err err;
	struct fence *f = fence_open();
	json_t *json = json_of(text);

	err_clear(&err);
	luajson_push(fence_lua(f), json, &view);
	lua_setglobal(fence_lua(f), "e");
	if (fence_run_file(f, "x.lua", code, strlen(code), 1000, &err) == 0)
		assert_string_equal(err.text, "");
	fence_free(f);
	json_decref(json);
	return err.text;
}

static void
check_good(const char *text, const char *code)
{
	assert_string_equal(run_with(text, code), "");
}

static void
check_bad(const char *text, const char *code, const char *words)
{
	const char *error = run_with(text, code);

	if (strstr(error, words) == NULL)
		fail_msg("'%s' is not in: %s", words, error);
}

static void
scalars_keep_their_types(void **state)
{
	(void)state;
	check_good("{\"i\":1,\"r\":1.0,\"s\":\"x\",\"t\":true,\"f\":false,"
	    "\"n\":null,\"big\":9007199254740993,\"e\":\"\"}",
	    "assert(math.type(e.i) == 'integer' and e.i == 1)\n"
	    "assert(math.type(e.r) == 'float' and tostring(e.r) == '1.0')\n"
	    "assert(e.s == 'x' and e.t == true and e.f == false and e.e == '')\n"
	    "assert(e.n == null and e.n ~= nil and e.missing == nil)\n"
	    "assert(e.big == 9007199254740993)");
	check_good("\"alone\"", "assert(e == 'alone')");
	check_good("null", "assert(e == null)");
	check_good("\"a\\u0000b\"", "assert(#e == 3)");
}

static void
arrays_are_lists_even_when_empty(void **state)
{
	(void)state;
	check_good("{\"a\":[10,\"x\",[],null],\"e\":[]}",
	    "assert(#e.a == 4 and e.a[1] == 10 and e.a[5] == nil)\n"
	    "assert(e.a[0] == nil and e.a[-1] == nil and e.a.x == nil)\n"
	    "assert(e.a[2.0] == 'x' and e.a[1.5] == nil and e.a['1'] == nil)\n"
	    "assert(e.a[1 << 62] == nil and #e.a[3] == 0 and #e.e == 0)\n"
	    "local n = 0 for i, v in ipairs(e.a) do n = n + 1\n"
	    "  assert(i == n) end assert(n == 4)\n"
	    "for k in pairs(e.e) do error() end");
}

static void
pairs_walks_objects_in_sorted_order(void **state)
{
	(void)state;
	check_good("{\"z\":1,\"a\":{\"k\":2},\"age\":3,\"m\":[7,8]}",
	    "local s = '' for k, v in pairs(e) do s = s .. k end\n"
	    "assert(s == 'amz', s) s = ''\n"
	    "for k, v in pairs(e.m) do s = s .. k .. v end\n"
	    "assert(s == '1728', s)\n"
	    "for k, v in pairs(e) do if k == 'a' then assert(v.k == 2) end end");
}

static void
library_functions_take_lists_of_events(void **state)
{
	(void)state;
	check_good("{\"a\":[\"x\",\"y\",3]}",
	    "assert(table.concat(e.a, ',') == 'x,y,3')\n"
	    "assert(select('#', table.unpack(e.a)) == 3)\n"
	    "assert(not pcall(table.insert, e.a, 1))\n"
	    "assert(not pcall(table.sort, e.a))\n"
	    "assert(not pcall(table.remove, e.a))");
}

static void
events_are_read_only(void **state)
{
	(void)state;
	check_bad("{\"a\":1}", "e.a = 2", "x.lua:1: an event is read-only");
	check_bad("{\"a\":1}", "e.b = 2", "read-only");
	check_bad("{\"a\":1}", "e.a = nil", "read-only");
	check_bad("{\"a\":{}}", "e.a.b = 2", "read-only");
	check_bad("{\"a\":[1]}", "e.a[1] = 2", "read-only");
	check_bad("{\"a\":[1]}", "e.a[2] = 2", "read-only");
}

static void
withheld_members_are_not_there_at_any_depth(void **state)
{
	(void)state;
	check_good("{\"age\":3,\"c\":{\"age\":4,\"b\":[{\"age\":1}]}}",
	    "assert(e.age == nil and e.c.age == nil and e.c.b[1].age == nil)\n"
	    "for k in pairs(e.c) do assert(k ~= 'age') end");
}

static void
promised_objects_read_as_empty(void **state)
{
	(void)state;
	check_good("{\"product\":null,\"x\":{}}",
	    "assert(e.customer.refused_before == nil)\n"
	    "assert(e.product.lot == nil and #e.customer == 0)\n"
	    "for k in pairs(e.customer) do error() end\n"
	    "assert(e.x.customer == nil and e.demand == nil)");
	check_good("{\"customer\":{\"tier\":\"gold\"}}",
	    "assert(e.customer.tier == 'gold')");
	check_bad("{}", "e.customer.x = 1", "read-only");
}

static void
odd_names_find_nothing(void **state)
{
	(void)state;
	check_good("{\"a\":1,\"1\":2}",
	    "assert(e['a\\0b'] == nil and e[1] == nil and e[true] == nil)\n"
	    "assert(e['1'] == 2 and e[{}] == nil and e[e] == nil)");
}

static void
the_same_value_is_equal_to_itself(void **state)
{
	(void)state;
	check_good("{\"a\":{},\"b\":{}}",
	    "assert(e.a == e.a and e.a ~= e.b and e ~= null)");
}

static void
expired_values_cannot_be_read(void **state)
{
	struct fence *f = fence_open();
	lua_State *L = fence_lua(f);
	json_t *json = json_of("{\"a\":{\"b\":1},\"n\":[1]}");
	static const char code[] = "kept, list = e.a, e.n assert(kept.b == 1)";
	static const char *const tries[] = { "return e.a", "return kept.b",
		"return #list", "return pairs(kept)", "return list[1]",
		"for i in ipairs(list) do end" };
	struct err err = { "" };
	size_t i;

	(void)state;
	luajson_expire(L); /* before anything was pushed */
	luajson_push(L, json, NULL);
	lua_setglobal(L, "e");
	assert_int_equal(fence_run_file(f, "x.lua", code, strlen(code), 1000,
	    &err), 0);
	luajson_expire(L);
	json_decref(json);
	for (i = 0; i < sizeof tries / sizeof tries[0]; i++) {
		err_clear(&err);
		assert_int_equal(fence_run_file(f, "x.lua", tries[i],
		    strlen(tries[i]), 1000, &err), -1);
		assert_non_null(strstr(err.text, "earlier event"));
	}
	fence_free(f);
}

static void
handles_cost_little(void **state)
{
	static const char code[] = "function check(e) "
	    "return e.customer.refused_before and e.demand.amount > 3 end";
	struct fence *f = fence_open();
	lua_State *L = fence_lua(f);
	json_t *json = json_of("{\"customer\":{\"refused_before\":true},"
	    "\"demand\":{\"amount\":7}}");
	struct err err = { "" };
	clock_t t;
	int i;

	(void)state;
	assert_int_equal(fence_run_file(f, "x.lua", code, strlen(code), 1000,
	    &err), 0);
	fence_close(f, 8 * MIB);
	t = clock();
	for (i = 0; i < 100000; i++) {
		lua_getglobal(L, "check");
		luajson_push(L, json, &view);
		assert_int_equal(fence_call(f, 1, 1, 1000, NULL, 0), FENCE_OK);
		assert_true(lua_toboolean(L, -1));
		lua_pop(L, 1);
		luajson_expire(L);
	}
	print_message("a check that reads four members: %.2f us\n",
	    (double)(clock() - t) / CLOCKS_PER_SEC * 1e6 / 100000);
	json_decref(json);
	fence_free(f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(scalars_keep_their_types),
		cmocka_unit_test(arrays_are_lists_even_when_empty),
		cmocka_unit_test(pairs_walks_objects_in_sorted_order),
		cmocka_unit_test(library_functions_take_lists_of_events),
		cmocka_unit_test(events_are_read_only),
		cmocka_unit_test(withheld_members_are_not_there_at_any_depth),
		cmocka_unit_test(promised_objects_read_as_empty),
		cmocka_unit_test(odd_names_find_nothing),
		cmocka_unit_test(the_same_value_is_equal_to_itself),
		cmocka_unit_test(expired_values_cannot_be_read),
		cmocka_unit_test(handles_cost_little),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
