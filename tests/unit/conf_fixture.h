/*
 * conf_fixture: for the tests of conf: a folder with a file, arguments and
 * variables, and what was loaded of them.  Included by a test's one .c file.
 */
#ifndef CONF_FIXTURE_H
#define CONF_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "conf.h"

#define SECRET "tr0ub4dor"
#define MAX_ARGS 16

static char dir[256];     /* a folder of this test alone */
static char path[300];    /* dir/x.conf */
static struct conf c;
static struct err err;
static char **rest;
static int nrest;

static char *
in_dir(char out[300], const char *name)
{
	snprintf(out, 300, "%s/%s", dir, name);
	return out;
}

static inline void
write_bytes(const char *to, const char *data, size_t n, mode_t mode)
{
	int fd;

	unlink(to); /* one of an earlier test may be closed to us */
	fd = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, data, n), (ssize_t)n);
	assert_int_equal(fchmod(fd, mode), 0);
	close(fd);
}

static inline void
write_conf(const char *text)
{
	write_bytes(path, text, strlen(text), 0600);
}

/* Loads with arguments split at spaces; -1 or 0. */
static inline int
load(const char *words, const char *const *extra)
{
	static char copy[4096];
	static char *argv[MAX_ARGS + 1];
	int argc = 0;
	char *word;

	conf_clear(&c);
	free(rest);
	rest = NULL;
	err_clear(&err);
	snprintf(copy, sizeof(copy), "%s", words);
	for (word = strtok(copy, " "); word != NULL && argc < MAX_ARGS;
	    word = strtok(NULL, " "))
		argv[argc++] = word;
	argv[argc] = NULL;
	return conf_load(&c, argc, argv, extra, &rest, &nrest, &err);
}

static inline void
loads(const char *words)
{
	if (load(words, NULL) == -1)
		fail_msg("refused: %s", err.text);
	assert_string_equal(err.text, "");
}

static inline void
is_refused(const char *words, const char *because)
{
	if (load(words, NULL) == 0)
		fail_msg("not refused: %s", words);
	if (strstr(err.text, because) == NULL)
		fail_msg("\"%s\" does not say \"%s\"", err.text, because);
	assert_null(strstr(err.text, SECRET));
	assert_null(c.redis);
	assert_null(c.redis_password);
	assert_null(rest);
	assert_int_equal(nrest, 0);
}

static inline void
file_loads(const char *text)
{
	write_conf(text);
	setenv("TRIAGED_CONF", path, 1);
	loads("");
}

static inline void
file_is_refused(const char *text, const char *because)
{
	write_conf(text);
	setenv("TRIAGED_CONF", path, 1);
	is_refused("", because);
	assert_non_null(strstr(err.text, path));
}

static inline void
variable_is_refused(const char *name, const char *value, const char *because)
{
	setenv(name, value, 1);
	is_refused("", because);
	unsetenv(name);
}

/* Every test begins without our variables, with an empty file of its own. */
static inline int
set_up(void **state)
{
	(void)state;
	clearenv();
	setenv("HOME", "/home/nobody", 1);
	write_conf("");
	setenv("TRIAGED_CONF", path, 1);
	return 0;
}

static inline int
tear_down(void **state)
{
	(void)state;
	conf_clear(&c);
	free(rest);
	rest = NULL;
	return 0;
}

static inline void
loads_other(struct conf *other, const char *text)
{
	write_conf(text);
	err_clear(&err);
	assert_int_equal(conf_load(other, 0, NULL, NULL, NULL, NULL, &err), 0);
}

static inline int
make_folder(void **state)
{
	(void)state;
	snprintf(dir, sizeof(dir), "/tmp/test_conf.XXXXXX");
	if (mkdtemp(dir) == NULL)
		return -1;
	in_dir(path, "x.conf");
	return 0;
}

static inline int
remove_folder(void **state)
{
	char left[300];

	(void)state;
	unlink(path);
	unlink(in_dir(left, "secret"));
	unlink(in_dir(left, "redis-password"));
	return rmdir(dir);
}

#define T(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

#endif
