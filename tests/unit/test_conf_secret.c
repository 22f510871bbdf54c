/*
 * test_conf_secret: where a password may stand, and that nobody is told it.
 */
#include "conf_fixture.h"

#include <sys/stat.h>
#include <unistd.h>

static void
a_password_on_the_command_line_is_refused(void **state)
{
	static const char *const urls[] = {
		"redis://:" SECRET "@h", "redis://ann:" SECRET "@h:1/2",
		"rediss://ann:" SECRET "@h", "redis://ann:a/" SECRET "@h",
		"redis://ann:a@" SECRET "@h", "unix:///s?password=" SECRET,
		NULL
	};
	char words[120];
	size_t i;

	(void)state;
	for (i = 0; urls[i] != NULL; i++) {
		snprintf(words, sizeof(words), "--redis %s", urls[i]);
		is_refused(words, "redis_password_file");
		assert_non_null(strstr(err.text, "redis-password"));
		assert_non_null(strstr(err.text, "$CREDENTIALS_DIRECTORY"));
		assert_non_null(strstr(err.text, "configuration file"));
		assert_non_null(strstr(err.text, "TRIAGED_REDIS"));
		snprintf(words, sizeof(words), "--redis=%s", urls[i]);
		is_refused(words, "redis_password_file");
	}
}

static void
a_password_in_a_url_is_moved_out_of_it(void **state)
{
	(void)state;
	file_loads("redis = 'redis://ann:" SECRET "@h:1/2'");
	assert_string_equal(c.redis, "redis://ann@h:1/2");
	assert_string_equal(c.redis_password, SECRET);
	setenv("TRIAGED_REDIS", "rediss://:p%40%2f%25x@[::1]:7", 1);
	loads("");
	assert_string_equal(c.redis, "rediss://@[::1]:7");
	assert_string_equal(c.redis_password, "p@/%x");
	setenv("TRIAGED_REDIS", "redis://ann:p@w@h", 1);
	loads("");
	assert_string_equal(c.redis, "redis://ann@h");
	assert_string_equal(c.redis_password, "p@w");
	setenv("TRIAGED_REDIS", "redis://ann:@h", 1);
	loads("");
	assert_string_equal(c.redis, "redis://ann@h");
	assert_null(c.redis_password);
}

static void
a_password_that_is_badly_written_is_refused_unquoted(void **state)
{
	(void)state;
	file_is_refused("redis = 'redis://:" SECRET "\n@h'", "unfinished");
	file_is_refused("redis = 'redis://:" SECRET "@h' + 1", "arithmetic");
	file_is_refused("redis = 'redis://:" SECRET "\\q@h'", ":1: invalid");
	file_is_refused("redis = ('redis://:" SECRET "@h')()", ":1: ");
	file_is_refused("redis = 'redis://:" SECRET "@h'.x", ":1: ");
	file_is_refused("redis = 'redis://:" SECRET "@h' 'x'", ":1: ");
	file_is_refused("redis = { 'redis://:" SECRET "@h' } .. ''", ":1: ");
	write_conf("");
	setenv("TRIAGED_REDIS", "redis://:" SECRET "%zz@h", 1);
	is_refused("", "redis: a % in the URL's password");
	setenv("TRIAGED_REDIS", "redis://:" SECRET "%00@h", 1);
	is_refused("", "two hexadecimal digits");
	setenv("TRIAGED_REDIS", "redis://:" SECRET "%4", 1);
	loads(""); /* without an '@' it is a host and a port: no password */
	setenv("TRIAGED_REDIS", "redis://:" SECRET "/x@h", 1);
	is_refused("", "written as %2F");
	setenv("TRIAGED_REDIS", "redsi://:" SECRET "@h", 1);
	is_refused("", "TRIAGED_REDIS: expected a URL");
}

/* Writes a password file and loads with it. */
static int
load_password(const char *data, size_t n, mode_t mode)
{
	char file[300];

	write_bytes(in_dir(file, "secret"), data, n, mode);
	setenv("TRIAGED_REDIS_PASSWORD_FILE", file, 1);
	return load("", NULL);
}

static void
a_password_is_the_first_line_of_its_file(void **state)
{
	(void)state;
	assert_int_equal(load_password("one\ntwo\n", 8, 0600), 0);
	assert_string_equal(c.redis_password, "one");
	assert_int_equal(load_password("a b\t", 4, 0400), 0);
	assert_string_equal(c.redis_password, "a b\t");
	assert_int_equal(load_password("one\r\n", 5, 0600), 0);
	assert_string_equal(c.redis_password, "one");
}

static void
a_password_file_without_one_is_refused(void **state)
{
	char many[5000];

	(void)state;
	assert_int_equal(load_password("", 0, 0600), -1);
	assert_non_null(strstr(err.text, "first line is empty"));
	assert_int_equal(load_password("\n" SECRET, 10, 0600), -1);
	assert_non_null(strstr(err.text, "first line is empty"));
	assert_int_equal(load_password("a\0" SECRET, 11, 0600), -1);
	assert_non_null(strstr(err.text, "is no text"));
	memset(many, 'x', sizeof(many));
	assert_int_equal(load_password(many, sizeof(many), 0600), -1);
	assert_non_null(strstr(err.text, "is longer than 4096 bytes"));
	setenv("TRIAGED_REDIS_PASSWORD_FILE", "/nowhere/at/all", 1);
	is_refused("", "/nowhere/at/all: cannot be opened");
	setenv("TRIAGED_REDIS_PASSWORD_FILE", dir, 1);
	chmod(dir, 0700);
	is_refused("", "is no regular file");
}

static void
a_password_file_that_others_can_read_is_refused(void **state)
{
	static const mode_t modes[] = {0640, 0604, 0644, 0620, 0660};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(modes) / sizeof(modes[0]); i++) {
		assert_int_equal(load_password(SECRET, 9, modes[i]), -1);
		assert_non_null(strstr(err.text, "expected mode 600 or 400"));
		assert_null(strstr(err.text, SECRET));
	}
}

static void
a_credential_may_have_the_rights_that_systemd_gives(void **state)
{
	char other[340];

	(void)state;
	setenv("CREDENTIALS_DIRECTORY", dir, 1);
	assert_int_equal(load_password(SECRET, 9, 0440), 0);
	assert_string_equal(c.redis_password, SECRET);
	snprintf(other, sizeof(other), "%s/sub", dir);
	mkdir(other, 0700);
	setenv("CREDENTIALS_DIRECTORY", other, 1);
	assert_int_equal(load("", NULL), -1);
	/* a way out of the directory is no way in */
	snprintf(other, sizeof(other), "%s/sub/../secret", dir);
	setenv("TRIAGED_REDIS_PASSWORD_FILE", other, 1);
	is_refused("", "expected mode 600 or 400");
	snprintf(other, sizeof(other), "%s/sub", dir);
	rmdir(other);
}

static void
the_systemd_credential_is_used_where_nothing_else_is_said(void **state)
{
	char file[300];

	(void)state;
	setenv("CREDENTIALS_DIRECTORY", dir, 1);
	loads("");
	assert_null(c.redis_password);
	write_bytes(in_dir(file, "redis-password"), "cred\n", 5, 0440);
	loads("");
	assert_string_equal(c.redis_password, "cred");
	setenv("TRIAGED_REDIS", "redis://:url@h", 1);
	loads("");
	assert_string_equal(c.redis_password, "url");
	unsetenv("TRIAGED_REDIS");
	assert_int_equal(load_password("file", 4, 0600), 0);
	assert_string_equal(c.redis_password, "file");
	unlink(file);
}

static void
two_passwords_are_one_too_many(void **state)
{
	char file[300];

	(void)state;
	setenv("TRIAGED_REDIS", "redis://:" SECRET "@h", 1);
	write_bytes(in_dir(file, "secret"), SECRET, 9, 0600);
	setenv("TRIAGED_REDIS_PASSWORD_FILE", file, 1);
	is_refused("", "expected one of the two");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_password_on_the_command_line_is_refused),
		T(a_password_in_a_url_is_moved_out_of_it),
		T(a_password_that_is_badly_written_is_refused_unquoted),
		T(a_password_is_the_first_line_of_its_file),
		T(a_password_file_without_one_is_refused),
		T(a_password_file_that_others_can_read_is_refused),
		T(a_credential_may_have_the_rights_that_systemd_gives),
		T(the_systemd_credential_is_used_where_nothing_else_is_said),
		T(two_passwords_are_one_too_many),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
