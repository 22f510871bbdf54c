/*
 * test_redis_loss: connections that are lost, and come back: against a server that
 * goes, and a peer of our own that misbehaves.
 */
#include "redis_rig.h"

#include <signal.h>
#include <sys/resource.h>

static void
what_was_under_way_is_answered_as_lost_and_it_comes_back(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	redis_sendf(rig.redis, reply_cb, &rig, "BLPOP l 0");
	redis_sendf(rig.redis, reply_cb, &rig, "GET k");
	reaches(&rig, &rig.answered, 1, 50);
	server_end(&rig, SIGKILL);
	wait_for(&rig, &rig.down, 1);
	assert_string_equal(replies(&rig), " LOST LOST");
	check_why(&rig, "closed the connection");
	assert_string_equal(redis_why(rig.redis), rig.why);
	assert_int_equal(redis_pending(rig.redis), 0);
	assert_int_equal(redis_backlog(rig.redis), 0);
	server_start(&rig, NULL);
	wait_for(&rig, &rig.ready, 2);
	send_one(&rig);
	wait_for(&rig, &rig.answered, 1);
	rig_end(&rig);
}

static void
a_refused_connection_is_tried_with_growing_delay(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 4);
	check_why(&rig, "No such file");
	for (int i = 0; i < 4; i++) {
		assert_in_range(rig.retry_ms[i], 25 << i, 75 << i);
	}
	assert_int_equal(rig.ready, 0);
	server_start(&rig, NULL);
	wait_for(&rig, &rig.ready, 1);
	rig_end(&rig);
}

static void
a_short_success_does_not_make_the_next_delay_short(void **state)
{
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 3);
	server_start(&rig, NULL);
	wait_for(&rig, &rig.ready, 1);
	redis_reconnect(rig.redis, "at once");
	wait_for(&rig, &rig.down, rig.down + 1);
	assert_true(rig.retry_ms[rig.down - 1] >= 200);
	wait_for(&rig, &rig.ready, 2);
	assert_false(reaches(&rig, &rig.down, rig.down + 1, 1100));
	redis_reconnect(rig.redis, "after a second");
	wait_for(&rig, &rig.down, rig.down + 1);
	assert_true(rig.retry_ms[rig.down - 1] <= 75);
	rig_end(&rig);
}

static void
a_closed_peer_is_no_signal_while_much_is_written(void **state)
{
	struct rig rig;
	static char value[1 << 20];

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	server_start(&rig, NULL);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	for (int i = 0; i < 20; i++)
		redis_sendf(rig.redis, reply_cb, &rig, "SET k %b", value,
		    sizeof(value));
	server_end(&rig, SIGKILL);
	wait_for(&rig, &rig.down, 1);
	assert_int_equal(rig.answered + rig.lost, 20);
	rig_end(&rig);
}

static void
a_peer_that_is_silent_is_given_up(void **state)
{
	struct rig rig;
	struct peer peer = { .hello = NULL };
	int64_t start;

	(void)state;
	rig_start(&rig);
	peer_start(&peer, &rig, false);
	rig.options.connect_timeout_ms = 300;
	rig.options.reply_timeout_ms = 200;
	start = now_ms();
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	assert_in_range(now_ms() - start, 290, 1500);
	check_why(&rig, "did not answer within 300 ms");
	/* and one that falls silent later */
	peer.hello = "+PONG\r\n";
	wait_for(&rig, &rig.ready, 1);
	send_one(&rig);
	start = now_ms();
	wait_for(&rig, &rig.down, 2);
	assert_in_range(now_ms() - start, 190, 1500);
	assert_string_equal(replies(&rig), " LOST");
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
	rig_end(&rig);
}

static void
a_peer_that_drips_within_a_reply_is_given_up(void **state)
{
	static char script[4096] = "$4000\r\n";
	struct rig rig;
	struct peer peer = { .hello = "+PONG\r\n", .script = script,
		.len = 1 << 11, .piece = 1 };

	(void)state;
	rig_start(&rig);
	peer_start(&peer, &rig, false);
	rig.options.reply_timeout_ms = 300;
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	send_one(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "did not answer within");
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
	rig_end(&rig);
}

static void
a_connection_that_is_reset_within_a_reply_is_lost_once(void **state)
{
	static const char script[] = "*2\r\n$5\r\nhello\r\n$5\r\nwor";
	struct rig rig;
	struct peer peer = { .hello = "+PONG\r\n", .script = script,
		.piece = 5, .can_reset = true };

	(void)state;
	for (size_t len = 1; len < sizeof(script); len += 3) {
		rig_start(&rig);
		peer.bev = NULL;
		peer.len = len;
		peer_start(&peer, &rig, true);
		connect_rig(&rig);
		wait_for(&rig, &rig.ready, 1);
		send_one(&rig);
		wait_for(&rig, &rig.down, 1);
		assert_string_equal(replies(&rig), " LOST");
		wait_for(&rig, &rig.ready, 2);
		assert_int_equal(rig.down, 1);
		redis_free(rig.redis);
		rig.redis = NULL;
		peer_end(&peer);
		rig_end(&rig);
	}
}

static void
a_hostile_peer_is_dropped_with_a_clear_word(void **state)
{
	static const struct {
		const char *script, *says;
	} cases[] = {
		{ ":1\r\n:2\r\n", "nobody asked for" },
		{ "*2147483647\r\n", "too long" },
		{ "$268435457\r\n", "too long" },
		{ "*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n*1\r\n:1\r\n",
		    "nested" },
		{ "$1\r\nabcd", "without its end" },
		{ "$-2\r\n", "no reply" },
		{ ">1\r\n:1\r\n", "no reply" },
	};
	static const size_t pieces[] = { 1, 2, 3, 7, 100 };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		for (size_t k = 0; k < 5; k++) {
			struct rig rig;
			struct peer peer = { .hello = "+PONG\r\n",
				.script = cases[i].script,
				.len = strlen(cases[i].script),
				.piece = pieces[k] };

			rig_start(&rig);
			peer_start(&peer, &rig, false);
			connect_rig(&rig);
			wait_for(&rig, &rig.ready, 1);
			send_one(&rig);
			wait_for(&rig, &rig.down, 1);
			check_why(&rig, cases[i].says);
			redis_free(rig.redis);
			rig.redis = NULL;
			peer_end(&peer);
			rig_end(&rig);
		}
}

static void
a_line_of_64_mib_costs_neither_time_nor_memory(void **state)
{
	struct rig rig;
	size_t n = 64u << 20;
	char *line = malloc(n);
	struct peer peer = { .hello = "+PONG\r\n", .script = line, .len = n,
		.piece = 1 << 20 };
	struct rusage before, after;
	int64_t start;

	(void)state;
	assert_non_null(line);
	memset(line, 'x', n);
	line[0] = '+';
	rig_start(&rig);
	peer_start(&peer, &rig, false);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	getrusage(RUSAGE_SELF, &before);
	start = now_ms();
	send_one(&rig);
	wait_for(&rig, &rig.down, 1);
	getrusage(RUSAGE_SELF, &after);
	check_why(&rig, "without an end");
	assert_true(now_ms() - start < 1000);
	assert_true(after.ru_maxrss - before.ru_maxrss < 16 * 1024);
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
	free(line);
	rig_end(&rig);
}

static void
a_storm_of_replies_is_dropped_at_the_first(void **state)
{
	static char script[1 << 20];
	struct rig rig;
	struct peer peer = { .hello = "+PONG\r\n", .script = script,
		.len = sizeof(script) / 4 * 4 };

	(void)state;
	for (size_t i = 0; i < sizeof(script); i += 4)
		memcpy(script + i, ":1\r\n", 4);
	rig_start(&rig);
	peer_start(&peer, &rig, false);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	send_one(&rig);
	wait_for(&rig, &rig.down, 1);
	assert_string_equal(replies(&rig), " 1");
	check_why(&rig, "nobody asked for");
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
	rig_end(&rig);
}

#define T(f) cmocka_unit_test(f)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		T(what_was_under_way_is_answered_as_lost_and_it_comes_back),
		T(a_refused_connection_is_tried_with_growing_delay),
		T(a_short_success_does_not_make_the_next_delay_short),
		T(a_closed_peer_is_no_signal_while_much_is_written),
		T(a_peer_that_is_silent_is_given_up),
		T(a_peer_that_drips_within_a_reply_is_given_up),
		T(a_connection_that_is_reset_within_a_reply_is_lost_once),
		T(a_hostile_peer_is_dropped_with_a_clear_word),
		T(a_line_of_64_mib_costs_neither_time_nor_memory),
		T(a_storm_of_replies_is_dropped_at_the_first),
	};

	return cmocka_run_group_tests_name("redis_loss", tests, NULL, NULL);
}
