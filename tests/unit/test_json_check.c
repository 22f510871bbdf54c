/*
 * test_json_check: which texts are whole JSON.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "json_check.h"

static void
an_object_or_a_list_is_whole_or_not(void **state)
{
	(void)state;
	assert_true(json_check(STR("{\"a\":[1,null,\"\\u0000\"]}"), '{'));
	assert_true(json_check(STR(" [ ] "), '['));
	assert_false(json_check(STR("[]"), '{'));
	assert_false(json_check(STR("{}"), '['));
	assert_false(json_check(STR(""), '{'));
	assert_false(json_check(STR("{\"a\":1"), '{'));
	assert_false(json_check(STR("{\"a\":[1}}"), '{'));
	assert_false(json_check(STR("{\"a\":1} {}"), '{'));
	assert_false(json_check(STR("{\"a\":\"\xff\"}"), '{'));
	assert_false(json_check(STR("{\"a\":x}"), '{'));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_object_or_a_list_is_whole_or_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
