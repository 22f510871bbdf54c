/*
 * test_redis_login: who logs in how, and who is refused.
 */
#include "redis_rig.h"

static void
user_password_database_and_name_are_set(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, "--user", "u", "on", ">p%@ss", "~*", "+@all",
	    "--requirepass", SECRET, NULL);
	rig.options.name = "triaged";
	set_url(&rig, "unix://%s?db=3", rig.path);
	rig.url.user = strdup("u");
	rig.url.password = strdup("p%@ss");
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	redis_sendf(rig.redis, reply_cb, &rig, "ACL WHOAMI");
	redis_sendf(rig.redis, reply_cb, &rig, "CLIENT GETNAME");
	redis_sendf(rig.redis, reply_cb, &rig, "SET k v");
	redis_sendf(rig.redis, reply_cb, &rig, "SELECT 0");
	redis_sendf(rig.redis, reply_cb, &rig, "EXISTS k");
	redis_sendf(rig.redis, reply_cb, &rig, "SELECT 3");
	redis_sendf(rig.redis, reply_cb, &rig, "EXISTS k");
	wait_for(&rig, &rig.answered, 7);
	assert_string_equal(replies(&rig), " u triaged OK OK 0 OK 1");
	rig_end(&rig);
}

/* Redis would take it for its default user otherwise. */
static void
a_user_without_a_password_is_that_user_or_refused(void **state)
{
	static const struct {
		const char *user, *says;
	} cases[] = { { "open", NULL }, { "locked", "WRONGPASS" } };

	(void)state;
	NEEDS_SERVER();
	for (size_t i = 0; i < 2; i++) {
		struct rig rig;

		rig_start(&rig);
		server_start(&rig, "--user", "open", "on", "nopass", "+@all",
		    "--user", "locked", "on", ">" SECRET, "+@all", NULL);
		set_url(&rig, "unix://%s", rig.path);
		rig.url.user = strdup(cases[i].user);
		connect_rig(&rig);
		if (cases[i].says == NULL) {
			wait_for(&rig, &rig.ready, 1);
			redis_sendf(rig.redis, reply_cb, &rig, "ACL WHOAMI");
			wait_for(&rig, &rig.answered, 1);
			assert_string_equal(replies(&rig), " open");
		} else {
			wait_for(&rig, &rig.down, 1);
			check_why(&rig, cases[i].says);
			assert_int_equal(rig.ready, 0);
		}
		rig_end(&rig);
	}
}

static void
a_refused_login_is_told_and_not_tried_all_the_time(void **state)
{
	static const struct {
		const char *password, *says;
	} cases[] = {
		{ "x" SECRET, "WRONGPASS" },
		{ NULL, "NOAUTH" },
	};

	(void)state;
	NEEDS_SERVER();
	for (size_t i = 0; i < 2; i++) {
		struct rig rig;

		rig_start(&rig);
		server_start(&rig, "--requirepass", SECRET, NULL);
		set_url(&rig, "unix://%s", rig.path);
		if (cases[i].password != NULL)
			rig.url.password = strdup(cases[i].password);
		connect_rig(&rig);
		wait_for(&rig, &rig.down, 1);
		check_why(&rig, cases[i].says);
		assert_int_equal(rig.ready, 0);
		assert_true(rig.retry_ms[0] >= 1000);
		rig_end(&rig);
	}
}

static void
a_database_that_is_not_there_is_refused(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	set_url(&rig, "unix://%s?db=99", rig.path);
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "SELECT");
	assert_int_equal(rig.ready, 0);
	rig_end(&rig);
}

static void
a_user_without_a_right_to_ping_is_let_in(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, "--user", "u", "on", ">p", "~*", "-@all",
	    "+get", NULL);
	rig.options.name = "triaged";
	set_url(&rig, "unix://%s", rig.path);
	rig.url.user = strdup("u");
	rig.url.password = strdup("p");
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	send_one(&rig);
	wait_for(&rig, &rig.answered, 1);
	assert_string_equal(replies(&rig), " nil");
	rig_end(&rig);
}

static void
what_a_login_answers_decides_whether_it_is_ready(void **state)
{
	static const struct {
		const char *hello;
		bool is_ready;
		const char *says;
	} cases[] = {
		{ "+PONG\r\n", true, "" },
		{ "-MISCONF errors writing\r\n", true, "" },
		{ "-BUSY a script\r\n", true, "" },
		{ "-NOPERM no\r\n", true, "" },
		{ "-LOADING Redis is loading\r\n", false, "loading its data" },
		{ "-NOAUTH Authentication required.\r\n", false, "password" },
		{ "-ERR max number of clients reached\r\n", false, "ERR" },
		{ "-DENIED Redis is running in protected mode " SECRET "\r\n",
		    false, "protected mode" },
		{ "-ERR unknown command 'AUTH', with args beginning with: '"
		    SECRET "'\r\n", false, "ERR" },
		{ "-" SECRET "\r\n", false, "ERR" },
		{ "HTTP/1.1 200 OK\r\n", false, "no reply of Redis" },
		{ "+PONG\r\n+PONG\r\n", true, "nobody asked for" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct rig rig;
		struct peer peer = { .hello = cases[i].hello };

		rig_start(&rig);
		peer_start(&peer, &rig, false);
		connect_rig(&rig);
		if (cases[i].is_ready)
			wait_for(&rig, &rig.ready, 1);
		if (cases[i].says[0] != '\0') {
			wait_for(&rig, &rig.down, 1);
			check_why(&rig, cases[i].says);
		}
		assert_int_equal(rig.ready, cases[i].is_ready);
		redis_free(rig.redis);
		rig.redis = NULL;
		peer_end(&peer);
		rig_end(&rig);
	}
}

#define T(f) cmocka_unit_test(f)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(user_password_database_and_name_are_set),
		T(a_user_without_a_password_is_that_user_or_refused),
		T(a_refused_login_is_told_and_not_tried_all_the_time),
		T(a_database_that_is_not_there_is_refused),
		T(a_user_without_a_right_to_ping_is_let_in),
		T(what_a_login_answers_decides_whether_it_is_ready),
	};

	return cmocka_run_group_tests_name("redis_login", tests, NULL, NULL);
}
