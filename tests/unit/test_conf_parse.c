/*
 * test_conf_parse: values: options that are checked one by one, numbers with units,
 * the nearest name.
 */
#include "conf_fixture.h"

/* -- single options -- */

static void
the_prefix_is_checked(void **state)
{
	static const char *const good[] = {
		"triage:", "a", "{triage-3}:", "x{t}y", "v2/t/", NULL
	};
	static const char *const bad[] = {
		"a*", "a?", "[a]", "a\\", "{", "}", "{}", "}{", "{a}{b}",
		"{a{b}}", "{a}}", "caf\xc3\xa9:", "a\"b", NULL
	};
	char words[80];
	size_t i;

	(void)state;
	for (i = 0; good[i] != NULL; i++) {
		snprintf(words, sizeof(words), "--prefix %s", good[i]);
		loads(words);
		assert_string_equal(c.prefix, good[i]);
	}
	for (i = 0; bad[i] != NULL; i++) {
		snprintf(words, sizeof(words), "--prefix %s", bad[i]);
		is_refused(words, "--prefix: expected printable ASCII");
	}
	loads("--prefix=");
	assert_string_equal(c.prefix, "");
	file_is_refused("prefix = 'a b'", "expected printable ASCII");
	file_is_refused("prefix = 'a\\tb'", "without control characters");
	write_conf("");
	snprintf(words, sizeof(words), "--prefix=%064d", 0);
	loads(words);
	snprintf(words, sizeof(words), "--prefix=%065d", 0);
	is_refused(words, "65 bytes are too long");
}

static void
the_http_address_is_checked(void **state)
{
	(void)state;
	loads("--http off");
	loads("--http [::1]:9180");
	loads("--http localhost:0");
	loads("--http 0.0.0.0:65535");
	is_refused("--http on", "--http: expected \"off\" or address:port");
	is_refused("--http 9180", "address:port");
	is_refused("--http :9180", "address:port");
	is_refused("--http 127.0.0.1:", "address:port");
	is_refused("--http 127.0.0.1:65536", "address:port");
	is_refused("--http 127.0.0.1:-1", "address:port");
	is_refused("--http 127.0.0.1:80x", "address:port");
	is_refused("--http ::1:9180", "address:port");
	is_refused("--http=", "--http: is empty");
}

static void
the_redis_url_is_one(void **state)
{
	(void)state;
	loads("--redis unix:///run/redis.sock");
	loads("--redis rediss://h:1/2");
	loads("--redis redis://ann@h");
	loads("--rules redis://no:url@at/all");
	is_refused("--redis localhost:6379", "--redis: expected a URL");
	is_refused("--redis redis://", "expected a URL");
	is_refused("--redis unix://x/y", "expected a URL");
	is_refused("--redis=", "is empty");
	is_refused("--redis http://ann:" SECRET "@h", "--redis: every user");
	file_is_refused("redis = 'http://ann:" SECRET "@h'", "expected a URL");
	file_is_refused("redis = 'unix:///s?password=" SECRET "'",
	    "use redis_password_file");
}

static void
the_instance_is_a_plain_word(void **state)
{
	(void)state;
	loads("--instance host-1:x@y");
	file_is_refused("instance = 'a b'", "without spaces");
	file_is_refused("instance = 'a\"b'", "without spaces and quotes");
}

static void
certificate_and_key_go_together(void **state)
{
	(void)state;
	loads("--redis rediss://h --redis-cert a --redis-key b --redis-ca c");
	is_refused("--redis rediss://h --redis-cert a",
	    "redis_cert: is set without redis_key");
	is_refused("--redis rediss://h --redis-key a",
	    "redis_key: is set without redis_cert");
}

static void
certificates_without_tls_are_refused(void **state)
{
	(void)state;
	is_refused("--redis-ca c", "redis_ca: is set, but redis is no "
	    "rediss:// URL");
	is_refused("--redis-cert a --redis-key b", "redis_cert: is set, but");
}

/* -- numbers with units, and the nearest name -- */

static void
durations_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t ms;
	} good[] = {
		{"0", 0}, {"7", 7}, {"500ms", 500}, {"10s", 10000},
		{"5m", 300000}, {"2h", 7200000}, {"7d", 604800000},
		{"1w", 604800000}, {"007s", 7000}, {"0w", 0},
		{"9223372036854775807", INT64_MAX},
		{"9223372036854775807ms", INT64_MAX},
		{"9223372036854775s", INT64_C(9223372036854775000)},
	};
	static const char *const bad[] = {
		"", "s", "ms", "-1", "-1s", "+1s", " 1s", "1s ", "1 s", "1.5s",
		"1S", "1M", "1min", "1y", "1sm", "1h30m", "0x1s", "1e3", "1,5s",
		"9223372036854775808", "9223372036854776s",
		"99999999999999999999999d", "\xef\xbc\x91s",
	};
	int64_t ms;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		ms = -5;
		assert_int_equal(conf_parse_duration(good[i].text, &ms), 0);
		assert_int_equal(ms, good[i].ms);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		ms = -5;
		if (conf_parse_duration(bad[i], &ms) != -1)
			fail_msg("\"%s\" was read", bad[i]);
		assert_int_equal(ms, -5);
	}
}

static void
sizes_are_read(void **state)
{
	static const struct {
		const char *text;
		int64_t bytes;
	} good[] = {
		{"0", 0}, {"12", 12}, {"12B", 12}, {"64KiB", 65536},
		{"64K", 65536}, {"2MiB", 2097152}, {"2M", 2097152},
		{"3GiB", INT64_C(3221225472)}, {"3G", INT64_C(3221225472)},
	};
	static const char *const bad[] = {
		"", "B", "KiB", "64KB", "64kb", "64kib", "64k", "1.5MiB",
		"-1", "64 KiB", "1TB", "9007199254740992MiB", "10s",
	};
	int64_t n;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
		assert_int_equal(conf_parse_size(good[i].text, &n), 0);
		assert_int_equal(n, good[i].bytes);
	}
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		if (conf_parse_size(bad[i], &n) != -1)
			fail_msg("\"%s\" was read", bad[i]);
}

static void
the_nearest_name_is_found(void **state)
{
	static const char *const names[] = {
		"decide", "explain", "submit", "queue", "cases", "test", "t",
		"max_event", "max_members", "run", NULL
	};
	static const struct {
		const char *name, *nearest;
	} all[] = {
		{"decdie", "decide"}, {"deicde", "decide"},
		{"Decide", "decide"}, {"explian", "explain"},
		{"sumbit", "submit"}, {"queeu", "queue"}, {"case", "cases"},
		{"rnu", "run"}, {"tst", "test"}, {"tset", "test"}, {"max-event", "max_event"},
		{"max_evnets", "max_event"}, {"exp", "explain"},
		{"max_mem", "max_members"}, {"T", "t"}, {"x", NULL},
		{"", NULL}, {"nonsense", NULL}, {"zzzz", NULL}, {"ab", NULL},
		{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
		 "aaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL},
	};
	const char *found;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		found = conf_nearest(all[i].name, names);
		if (all[i].nearest == NULL ? found != NULL : found == NULL ||
		    strcmp(found, all[i].nearest) != 0)
			fail_msg("%s: %s", all[i].name,
			    found != NULL ? found : "none");
	}
	assert_null(conf_nearest("decide", names + 10));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(the_prefix_is_checked),
		T(the_http_address_is_checked),
		T(the_redis_url_is_one),
		T(the_instance_is_a_plain_word),
		T(certificate_and_key_go_together),
		T(certificates_without_tls_are_refused),
		T(durations_are_read),
		T(sizes_are_read),
		T(the_nearest_name_is_found),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
