/*
 * base_fixture: for the tests of what everything else stands on: a reader of a
 * buf, a folder of the test's own.  Included by a test's one .c file.
 */
#ifndef BASE_FIXTURE_H
#define BASE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "frame.h"

static inline struct frame_reader
reader_of(const struct buf *b)
{
	return (struct frame_reader){b->data, b->data + b->len, false};
}

static char base_dir[256]; /* a folder of this test alone */

static inline int
set_up_folder(void **state)
{
	(void)state;
	snprintf(base_dir, sizeof(base_dir), "/tmp/test_base.XXXXXX");
	return mkdtemp(base_dir) == NULL ? -1 : 0;
}

static inline int
remove_folder(void **state)
{
	char command[300];

	(void)state;
	snprintf(command, sizeof(command), "rm -rf '%s'", base_dir);
	return system(command);
}

static inline size_t
read_all(const char *path, char *to, size_t cap)
{
	FILE *f = fopen(path, "r");
	size_t n;

	assert_non_null(f);
	n = fread(to, 1, cap, f);
	fclose(f);
	return n;
}

#define T(f) cmocka_unit_test(f)
#define F(f) cmocka_unit_test_setup_teardown(f, set_up_folder, remove_folder)

#endif
