/*
 * test_redis: commands and replies, what a callback may do, calls that wait:
 * against a private redis-server.
 */
#include "redis_rig.h"

#include <signal.h>
#include <event2/event.h>

/* ---- commands and replies ---- */

static void
a_command_is_answered(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	assert_int_equal(redis_send(rig.redis, reply_cb, &rig, 1,
	    &STR("PING")), -1);
	wait_for(&rig, &rig.ready, 1);
	assert_int_equal(redis_state(rig.redis), REDIS_READY);
	assert_int_equal(redis_sendf(rig.redis, reply_cb, &rig,
	    "SET %s %b", "a key", "v\r\n\0w", (size_t)5), 0);
	redis_sendf(rig.redis, reply_cb, &rig, " STRLEN  %s ", "a key");
	redis_sendf(rig.redis, reply_cb, &rig, "GET %s", "");
	redis_sendf(rig.redis, NULL, NULL, "NONSENSE x");
	redis_sendf(rig.redis, reply_cb, &rig, "LRANGE l 0 -1");
	assert_int_equal(redis_pending(rig.redis), 5);
	assert_true(redis_backlog(rig.redis) > 0);
	wait_for(&rig, &rig.answered, 4);
	assert_string_equal(replies(&rig), " OK 5 nil []");
	assert_int_equal(redis_pending(rig.redis), 0);
	assert_int_equal(redis_backlog(rig.redis), 0);
	rig_end(&rig);
}

static void
replies_come_in_the_order_of_the_commands(void **state)
{
	struct rig rig;
	struct buf want = { 0 };

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	for (int i = 1; i <= 5000; i++) {
		redis_sendf(rig.redis, reply_cb, &rig, "INCR n");
		buf_addf(&want, " %d", i);
	}
	wait_for(&rig, &rig.answered, 5000);
	assert_string_equal(replies(&rig), buf_cstr(&want));
	buf_clear(&want);
	rig_end(&rig);
}

static void
a_value_of_many_megabytes_comes_back_whole(void **state)
{
	struct rig rig;
	size_t n = 20u << 20;
	char *value;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	value = malloc(n);
	assert_non_null(value);
	for (size_t i = 0; i < n; i++)
		value[i] = (char)(i * 7 + i / 251);
	redis_sendf(rig.redis, NULL, NULL, "SET big %b", value, n);
	redis_sendf(rig.redis, reply_cb, &rig, "GET big");
	wait_for(&rig, &rig.answered, 1);
	assert_int_equal(rig.replies.len, n + 1);
	assert_memory_equal(rig.replies.data + 1, value, n);
	free(value);
	rig_end(&rig);
}

static void
a_blocking_command_may_take_its_time(void **state)
{
	struct rig rig;
	struct str argv[] = { STR("BLPOP"), STR("l"), STR("0.6") };

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	rig.options.reply_timeout_ms = 200;
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	/* what waits behind it must be granted the wait as well */
	redis_send_blocking(rig.redis, 600, reply_cb, &rig, 3, argv);
	redis_sendf(rig.redis, reply_cb, &rig, "ECHO x");
	wait_for(&rig, &rig.answered, 2);
	assert_string_equal(replies(&rig), " nil x");
	assert_int_equal(rig.down, 0);
	/* and the longer wait is not inherited by what comes later */
	redis_send(rig.redis, reply_cb, &rig, 3, argv);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "did not answer within 200 ms");
	assert_string_equal(replies(&rig), " nil x LOST");
	rig_end(&rig);
}

static void
published_messages_are_not_taken_for_answers(void **state)
{
	struct rig rig;
	struct redis_hooks hooks = { .on_ready = ready_cb, .on_down = down_cb,
		.arg = &rig, .on_push = push_cb };
	struct redis *other;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	other = rig.redis;
	rig.redis = redis_new(rig.base, &rig.options, &hooks);
	wait_for(&rig, &rig.ready, 2);
	redis_sendf(rig.redis, reply_cb, &rig, "SUBSCRIBE a b");
	wait_for(&rig, &rig.answered, 1);
	redis_sendf(other, reply_cb, &rig, "PUBLISH b hello");
	redis_sendf(rig.redis, reply_cb, &rig, "PING");
	wait_for(&rig, &rig.answered, 3);
	assert_int_equal(rig.down, 0);
	assert_non_null(strstr(replies(&rig), " [subscribe,a,1]"));
	assert_non_null(strstr(replies(&rig), " push:[subscribe,b,2]"));
	assert_non_null(strstr(replies(&rig), " push:[message,b,hello]"));
	assert_non_null(strstr(replies(&rig), " [pong,]"));
	redis_free(other);
	rig_end(&rig);
}

/* ---- what a callback may do ---- */

static void
free_it(struct rig *rig)
{
	redis_free(rig->redis);
	rig->redis = NULL;
}

static void
reconnect_it(struct rig *rig)
{
	redis_reconnect(rig->redis, "on purpose");
	assert_int_equal(redis_state(rig->redis), REDIS_DOWN);
	assert_int_equal(redis_sendf(rig->redis, reply_cb, rig, "PING"), -1);
}

static void
send_three_in_all(struct rig *rig)
{
	if (rig->answered < 3)
		send_one(rig);
}

static void
a_callback_may_free_the_connection(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	rig.when_answered = free_it;
	for (int i = 0; i < 10; i++)
		send_one(&rig);
	wait_for(&rig, &rig.answered, 1);
	reaches(&rig, &rig.answered, 2, 50);
	assert_string_equal(replies(&rig), " nil");
	assert_int_equal(rig.down, 0);
	/* as ready */
	rig.when_ready = free_it;
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 2);
	assert_null(rig.redis);
	rig_end(&rig);
}

static void
a_callback_may_free_the_connection_when_it_is_lost(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	rig.when_answered = free_it;
	for (int i = 0; i < 10; i++)
		redis_sendf(rig.redis, reply_cb, &rig, "BLPOP l 0");
	redis_reconnect(rig.redis, "on purpose");
	wait_for(&rig, &rig.lost, 1);
	reaches(&rig, &rig.down, 1, 50);
	assert_string_equal(replies(&rig), " LOST");
	assert_int_equal(rig.down, 0);
	/* from on_down */
	rig.when_answered = NULL;
	rig.when_down = free_it;
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 2);
	redis_reconnect(rig.redis, "again");
	wait_for(&rig, &rig.down, 1);
	assert_null(rig.redis);
	rig_end(&rig);
}

static void
a_callback_may_send_and_reconnect(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	rig.when_ready = send_one;
	rig.when_answered = send_three_in_all;
	wait_for(&rig, &rig.answered, 3);
	rig.when_ready = NULL;
	rig.when_answered = reconnect_it;
	for (int i = 0; i < 3; i++)
		send_one(&rig);
	wait_for(&rig, &rig.lost, 1);
	rig.when_answered = NULL;
	wait_for(&rig, &rig.ready, 2);
	assert_string_equal(replies(&rig), " nil nil nil nil LOST LOST");
	assert_int_equal(rig.down, 1);
	assert_string_equal(rig.why, "on purpose");
	rig_end(&rig);
}

static void
a_connection_may_be_freed_at_any_time(void **state)
{
	struct rig rig;

	(void)state;
	rig_start(&rig);
	connect_rig(&rig);
	redis_free(rig.redis);
	redis_free(NULL);
	set_url(&rig, "redis://no-such-host.invalid");
	connect_rig(&rig);
	event_base_loop(rig.base, EVLOOP_ONCE); /* looks it up now */
	redis_free(rig.redis);
	set_url(&rig, "redis://localhost:%d", free_port());
	connect_rig(&rig);
	event_base_loop(rig.base, EVLOOP_ONCE);
	redis_free(rig.redis);
	rig.redis = NULL;
	assert_int_equal(rig.down, 0);
	rig_end(&rig);
}

/* ---- calls that wait ---- */

static struct redisReply *
call(struct rig *rig, int timeout_ms, struct err *err, const char *a,
    const char *b, const char *c)
{
	struct str argv[3] = { str_of(a), str_of(b), str_of(c) };
	size_t argc = b[0] == '\0' ? 1 : c[0] == '\0' ? 2 : 3;

	return redis_call(rig->redis, timeout_ms, err, argc, argv);
}

static void
a_call_waits_for_its_reply(void **state)
{
	struct rig rig;
	struct err err = { "" };
	struct redisReply *reply;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	reply = call(&rig, 3000, &err, "ECHO", "hello there", "");
	assert_true(str_is(redis_str(reply), "hello there"));
	redis_reply_free(reply);
	reply = call(&rig, 3000, &err, "NONSENSE", "", "");
	assert_int_equal(redis_kind(reply), REDIS_IS_ERROR);
	redis_reply_free(reply);
	assert_string_equal(err.text, "");
	/* longer than a plain command is allowed */
	assert_null(call(&rig, 200, &err, "BLPOP", "l", "0"));
	assert_non_null(strstr(err.text, "in time"));
	err_clear(&err);
	server_end(&rig, SIGKILL);
	reaches(&rig, &rig.down, 3, 500);
	assert_null(call(&rig, 3000, &err, "PING", "", ""));
	if (strstr(err.text, "cannot connect") == NULL)
		fail_msg("%s", err.text);
	rig_end(&rig);
}

static void
a_call_to_nobody_fails_at_once(void **state)
{
	struct rig rig;
	struct err err = { "" };
	int64_t start = now_ms();

	(void)state;
	rig_start(&rig);
	connect_rig(&rig);
	assert_null(call(&rig, 3000, &err, "PING", "", ""));
	assert_non_null(strstr(err.text, "cannot connect"));
	assert_true(now_ms() - start < 1000);
	rig_end(&rig);
}

#define T(f) cmocka_unit_test(f)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_command_is_answered),
		T(replies_come_in_the_order_of_the_commands),
		T(a_value_of_many_megabytes_comes_back_whole),
		T(a_blocking_command_may_take_its_time),
		T(published_messages_are_not_taken_for_answers),
		T(a_callback_may_free_the_connection),
		T(a_callback_may_free_the_connection_when_it_is_lost),
		T(a_callback_may_send_and_reconnect),
		T(a_connection_may_be_freed_at_any_time),
		T(a_call_waits_for_its_reply),
		T(a_call_to_nobody_fails_at_once),
	};

	return cmocka_run_group_tests_name("redis", tests, NULL, NULL);
}
