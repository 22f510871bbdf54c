/* Tests of redis_url: what is read from a URL, and what is said of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "redis.h"

/* Equal, or both missing. */
static void
check_text(const char *got, const char *want)
{
	if (want == NULL)
		assert_null(got);
	else
		assert_non_null(got);
	if (want != NULL)
		assert_string_equal(got, want);
}

static void
every_good_url_is_understood(void **state)
{
	static const struct {
		const char *url;
		struct redis_url want;
	} cases[] = {
		{ "redis://h", { "h", 6379, NULL, NULL, NULL, 0, false } },
		{ "redis://h/", { "h", 6379, NULL, NULL, NULL, 0, false } },
		{ "redis://h:1/15", { "h", 1, NULL, NULL, NULL, 15, false } },
		{ "redis://h:65535",
		    { "h", 65535, NULL, NULL, NULL, 0, false } },
		{ "rediss://r.example:6380",
		    { "r.example", 6380, NULL, NULL, NULL, 0, true } },
		{ "redis://:pw@h", { "h", 6379, NULL, NULL, "pw", 0, false } },
		{ "redis://u:pw@h", { "h", 6379, NULL, "u", "pw", 0, false } },
		{ "redis://u@h", { "h", 6379, NULL, "u", NULL, 0, false } },
		{ "redis://u:@h", { "h", 6379, NULL, "u", "", 0, false } },
		{ "redis://:@h", { "h", 6379, NULL, NULL, NULL, 0, false } },
		{ "redis://u:a:b@h",
		    { "h", 6379, NULL, "u", "a:b", 0, false } },
		{ "redis://u:a@b@h",
		    { "h", 6379, NULL, "u", "a@b", 0, false } },
		{ "redis://%75:%70%2F%40%3a%25@h",
		    { "h", 6379, NULL, "u", "p/@:%", 0, false } },
		{ "redis://u:%E5%AF%86@h",
		    { "h", 6379, NULL, "u", "密", 0, false } },
		{ "redis://127.0.0.1:7/2",
		    { "127.0.0.1", 7, NULL, NULL, NULL, 2, false } },
		{ "redis://[::1]",
		    { "::1", 6379, NULL, NULL, NULL, 0, false } },
		{ "rediss://u:p@[fe80::1]:7/3",
		    { "fe80::1", 7, NULL, "u", "p", 3, true } },
		{ "unix:///run/r.sock",
		    { NULL, 6379, "/run/r.sock", NULL, NULL, 0, false } },
		{ "unix:///run/r%20s?db=4",
		    { NULL, 6379, "/run/r s", NULL, NULL, 4, false } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct redis_url *want = &cases[i].want;
		struct err err = { "" };
		struct redis_url u;

		assert_int_equal(redis_url_parse(&u, cases[i].url, &err), 0);
		assert_string_equal(err.text, "");
		check_text(u.host, want->host);
		check_text(u.path, want->path);
		check_text(u.user, want->user);
		check_text(u.password, want->password);
		assert_int_equal(u.port, want->port);
		assert_int_equal(u.db, want->db);
		assert_int_equal(u.tls, want->tls);
		redis_url_clear(&u);
		assert_null(u.password);
	}
}

static void
every_bad_url_is_refused_with_what_is_wrong(void **state)
{
	static const struct {
		const char *url, *says;
	} cases[] = {
		{ "", "begins with" },
		{ "localhost:6379", "begins with" },
		{ "http://h", "begins with" },
		{ "REDIS://h", "begins with" },
		{ "redis:/h", "begins with" },
		{ "redis://", "host is missing" },
		{ "redis:///0", "host is missing" },
		{ "redis://:6379", "host is missing" },
		{ "redis://u:p@", "host is missing" },
		{ "redis://[]:1", "host is missing" },
		{ "redis://[::1", "']'" },
		{ "redis://[::1]x", "may follow" },
		{ "redis://[::1]:", "port" },
		{ "redis://::1", "host is missing" },
		{ "redis://fe80::1", "brackets" },
		{ "redis://h:", "port" },
		{ "redis://h:0", "port" },
		{ "redis://h:65536", "port" },
		{ "redis://h:-1", "port" },
		{ "redis://h:99999999999999999999", "port" },
		{ "redis://h:6379x", "port" },
		{ "redis://h ost", "character" },
		{ "redis://h\nost", "character" },
		{ "redis://h?db=1", "character" },
		{ "redis://h/x", "number" },
		{ "redis://h/-1", "number" },
		{ "redis://h/0/1", "number" },
		{ "redis://h/9999999", "number" },
		{ "redis://u:%@h", "hex" },
		{ "redis://u:%4@h", "hex" },
		{ "redis://u:%zz@h", "hex" },
		{ "redis://u:a%00b@h", "control" },
		{ "redis://u:a%0d%0ab@h", "control" },
		{ "redis://u%0a:b@h", "the user" },
		{ "unix://run/r.sock", "begins with '/'" },
		{ "unix://", "begins with '/'" },
		{ "unix:///r.sock?", "?db=N" },
		{ "unix:///r.sock?password=x", "?db=N" },
		{ "unix:///r.sock?db=", "number" },
		{ "unix:///r.sock?db=1&x=2", "number" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct err err = { "" };
		struct redis_url u;

		assert_int_equal(redis_url_parse(&u, cases[i].url, &err), -1);
		if (strstr(err.text, cases[i].says) == NULL)
			fail_msg("%s: %s", cases[i].url, err.text);
		assert_null(u.host);
		assert_null(u.password);
	}
}

static void
a_socket_path_that_does_not_fit_is_refused(void **state)
{
	char url[200];
	struct err err = { "" };
	struct redis_url u;

	(void)state;
	snprintf(url, sizeof(url), "unix:///%0106d", 1); /* 107 bytes */
	assert_int_equal(redis_url_parse(&u, url, &err), 0);
	redis_url_clear(&u);
	snprintf(url, sizeof(url), "unix:///%0107d", 1);
	assert_int_equal(redis_url_parse(&u, url, &err), -1);
	assert_non_null(strstr(err.text, "107"));
}

static void
no_error_quotes_a_password(void **state)
{
	static const char *const urls[] = {
		"reddis://u:s3cret@h", "u:s3cret@h", "redis:u:s3cret@h",
		"redis://u:s3cret%@h", "redis://u:s3cret%zz@h",
		"redis://u:s3cret%00@h", "redis://u:s3cret",
		"redis://u:s3cret@", "redis://u:s3cret@h:x",
		"redis://u:s3cret@[::1", "redis://u:s3cret@h/x",
		"redis://u:/s3cret@h", "redis://u:1/s3cret@h",
		"redis://s3cret", "redis://s3cret:x", "unix://u:s3cret@/r.sock",
		"unix:///r.sock?password=s3cret", "unix:///r.sock?db=s3cret",
		"redis://u:p@s3 cret@h:x", "redis://h/s3cret@",
	};

	(void)state;
	for (size_t i = 0; i < sizeof(urls) / sizeof(urls[0]); i++) {
		struct err err = { "" };
		struct redis_url u;

		if (redis_url_parse(&u, urls[i], &err) == 0)
			redis_url_clear(&u);
		else
			assert_string_not_equal(err.text, "");
		if (strstr(err.text, "s3") != NULL ||
		    strstr(err.text, "cret") != NULL)
			fail_msg("%s: %s", urls[i], err.text);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_good_url_is_understood),
		cmocka_unit_test(every_bad_url_is_refused_with_what_is_wrong),
		cmocka_unit_test(a_socket_path_that_does_not_fit_is_refused),
		cmocka_unit_test(no_error_quotes_a_password),
	};

	return cmocka_run_group_tests_name("redis_url", tests, NULL, NULL);
}
