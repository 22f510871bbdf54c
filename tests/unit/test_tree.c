/*
 * test_tree: a directory walked: what is told, and that it has an end.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mem.h"
#include "tree.h"

static struct world {
	char dir[64];
	char *names[64];   /* what was told: name, '/' of a folder, '!' error */
	size_t n, enough;  /* told; after so many it says so, 0 never */
} w;

static bool
tell_cb(void *arg, const struct tree_entry *e)
{
	char text[300];

	assert_ptr_equal(arg, &w);
	assert_memory_equal(e->path, w.dir, strlen(w.dir));
	if (e->name[0] != '\0')
		assert_string_equal(e->path + strlen(w.dir) + 1, e->name);
	snprintf(text, sizeof(text), "%s%s%s", e->name, e->is_folder ? "/" :
	    "", e->error != 0 ? "!" : "");
	assert_true(w.n < 64);
	w.names[w.n++] = mem_strdup(text);
	return w.n != w.enough;
}

static void
forget(void)
{
	while (w.n > 0)
		free(w.names[--w.n]);
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* All that was told, in one order. */
static void
assert_told(const char *what)
{
	char all[1000] = "";
	size_t i;

	qsort(w.names, w.n, sizeof(*w.names), by_name);
	for (i = 0; i < w.n; i++) {
		strcat(all, i > 0 ? " " : "");
		strcat(all, w.names[i]);
	}
	assert_string_equal(all, what);
	forget();
}

static char *
in(const char *name)
{
	static char path[200];

	snprintf(path, sizeof(path), "%s/%s", w.dir, name);
	return path;
}

static void
put(const char *name)
{
	FILE *f = fopen(in(name), "w");

	assert_non_null(f);
	fclose(f);
}

static int
begin(void **state)
{
	(void)state;
	w = (struct world){ .dir = "/tmp/test_tree.XXXXXX" };
	assert_non_null(mkdtemp(w.dir));
	assert_int_equal(mkdir(in("a"), 0700), 0);
	assert_int_equal(mkdir(in("a/b"), 0700), 0);
	put("a/b/x");
	put("y");
	return 0;
}

static int
end(void **state)
{
	char command[100];

	(void)state;
	forget();
	snprintf(command, sizeof(command), "rm -rf '%s'", w.dir);
	return system(command);
}

static void
all_below_is_told_and_hidden_things_are_not(void **state)
{
	(void)state;
	put(".hidden");
	assert_int_equal(mkdir(in("a/.git"), 0700), 0);
	put("a/.git/x");
	assert_int_equal(tree_walk(w.dir, 100, tell_cb, &w), TREE_DONE);
	assert_told("/ a/ a/b/ a/b/x y");
}

static void
no_more_than_so_many_are_looked_at(void **state)
{
	char name[16];
	int i;

	(void)state;
	assert_int_equal(tree_walk(w.dir, 5, tell_cb, &w), TREE_DONE);
	forget();
	for (i = 0; i < 5; i++) {
		assert_int_equal(tree_walk(w.dir, (size_t)i, tell_cb, &w),
		    TREE_TOO_MANY);
		assert_true(w.n <= (size_t)i);
		forget();
	}
	for (i = 0; i < 50; i++) {
		snprintf(name, sizeof(name), "%s%d", i % 2 ? "." : "", i);
		put(name);
	}
	assert_int_equal(tree_walk(w.dir, 50, tell_cb, &w), TREE_TOO_MANY);
	assert_told("/"); /* of a folder too large nothing is looked at */
	assert_int_equal(tree_walk(w.dir, 55, tell_cb, &w), TREE_DONE);
}

static void
links_are_followed_and_those_that_lead_round_once(void **state)
{
	(void)state;
	assert_int_equal(symlink("..", in("a/up")), 0);
	assert_int_equal(symlink("b", in("a/c")), 0);
	assert_int_equal(symlink("y", in("z")), 0);
	assert_int_equal(tree_walk(w.dir, 100, tell_cb, &w), TREE_DONE);
	assert_told("/ a/ a/b/ a/b/x a/c/ a/c/x y z");
}

static void
what_cannot_be_looked_at_is_told_with_the_reason(void **state)
{
	(void)state;
	assert_int_equal(symlink("self", in("self")), 0);
	assert_int_equal(symlink("nowhere", in("lost")), 0);
	assert_int_equal(tree_walk(w.dir, 100, tell_cb, &w), TREE_DONE);
	assert_told("/ a/ a/b/ a/b/x lost! self! y");
	strcat(w.dir, "/no/such");
	assert_int_equal(tree_walk(w.dir, 100, tell_cb, &w), TREE_DONE);
	assert_told("!");
	*strstr(w.dir, "/no/such") = '\0';
}

static void
a_folder_that_may_not_be_read_is_told_again_with_the_reason(void **state)
{
	(void)state;
	if (geteuid() == 0)
		skip(); /* who may read all */
	assert_int_equal(chmod(in("a/b"), 0), 0);
	assert_int_equal(tree_walk(w.dir, 100, tell_cb, &w), TREE_DONE);
	assert_told("/ a/ a/b/ a/b/! y");
	assert_int_equal(chmod(in("a/b"), 0700), 0);
}

static void
it_ends_where_it_is_enough(void **state)
{
	(void)state;
	for (w.enough = 1; w.enough < 5; w.enough++) {
		assert_int_equal(tree_walk(w.dir, 100, tell_cb, &w),
		    TREE_STOPPED);
		assert_int_equal(w.n, w.enough);
		forget();
	}
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(all_below_is_told_and_hidden_things_are_not),
		CASE(no_more_than_so_many_are_looked_at),
		CASE(links_are_followed_and_those_that_lead_round_once),
		CASE(what_cannot_be_looked_at_is_told_with_the_reason),
		CASE(a_folder_that_may_not_be_read_is_told_again_with_the_reason),
		CASE(it_ends_where_it_is_enough),
	};

	cmocka_set_test_filter(getenv("CMOCKA_TEST_FILTER"));
	return cmocka_run_group_tests(tests, NULL, NULL);
}
