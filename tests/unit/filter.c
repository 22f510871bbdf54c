/*
 * filter: linked into every unit test: CMOCKA_TEST_FILTER, where set, chooses
 * tests by name.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

__attribute__((constructor)) static void
choose(void)
{
	cmocka_set_test_filter(getenv("CMOCKA_TEST_FILTER"));
}
