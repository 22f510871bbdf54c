/*
 * Tests of redis: a connection's life, against a private redis-server and
 * against a peer of our own that misbehaves.  Both live in a fresh directory.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>
#include <event2/buffer.h>
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/listener.h>

#include "buf.h"
#include "redis.h"

#define SECRET "s3cret"
#define PATIENCE_MS 10000
#define MAX_ARGS 40

/* ---- what a test needs: a loop, a directory, a connection ---- */

struct rig {
	struct event_base *base;
	char dir[64], path[96];
	struct redis_url url;
	struct redis_options options;
	struct redis *redis;
	pid_t server;
	/* what was seen */
	int ready, down;
	int retry_ms[16];
	char why[ERR_TEXT_BYTES];
	struct buf replies; /* each in its own words, behind a space */
	int answered, lost;
	void (*when_ready)(struct rig *rig);
	void (*when_answered)(struct rig *rig);
	void (*when_down)(struct rig *rig);
};

static int64_t
now_ms(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

static void
show(struct buf *b, const struct redisReply *reply)
{
	if (redis_kind(reply) == REDIS_IS_INT)
		buf_add_int(b, redis_int(reply));
	else if (redis_kind(reply) == REDIS_IS_NIL)
		buf_adds(b, "nil");
	else if (redis_kind(reply) == REDIS_IS_LIST)
		buf_addc(b, '[');
	for (size_t i = 0; i < redis_count(reply); i++) {
		if (i > 0)
			buf_addc(b, ',');
		show(b, redis_at(reply, i));
	}
	if (redis_kind(reply) == REDIS_IS_LIST)
		buf_addc(b, ']');
	buf_add_str(b, redis_str(reply));
}

static void
reply_cb(void *arg, const struct redisReply *reply)
{
	struct rig *rig = arg;

	rig->answered += reply != NULL;
	rig->lost += reply == NULL;
	buf_addc(&rig->replies, ' ');
	if (reply == NULL)
		buf_adds(&rig->replies, "LOST");
	else
		show(&rig->replies, reply);
	if (rig->when_answered != NULL)
		rig->when_answered(rig);
}

static void
push_cb(void *arg, const struct redisReply *reply)
{
	struct rig *rig = arg;

	buf_adds(&rig->replies, " push:");
	show(&rig->replies, reply);
}

static void
ready_cb(void *arg)
{
	struct rig *rig = arg;

	rig->ready++;
	if (rig->when_ready != NULL)
		rig->when_ready(rig);
}

static void
down_cb(void *arg, const char *why, int retry_ms)
{
	struct rig *rig = arg;

	assert_null(strstr(why, SECRET));
	if (rig->down < 16)
		rig->retry_ms[rig->down] = retry_ms;
	rig->down++;
	snprintf(rig->why, sizeof(rig->why), "%s", why);
	if (rig->when_down != NULL)
		rig->when_down(rig);
}

static void
rig_start(struct rig *rig)
{
	memset(rig, 0, sizeof(*rig));
	rig->base = event_base_new();
	assert_non_null(rig->base);
	snprintf(rig->dir, sizeof(rig->dir), "/tmp/triaged-redis-XXXXXX");
	assert_non_null(mkdtemp(rig->dir));
	snprintf(rig->path, sizeof(rig->path), "%s/r.sock", rig->dir);
	rig->server = -1;
}

static void __attribute__((format(printf, 2, 3)))
set_url(struct rig *rig, const char *fmt, ...)
{
	char url[256];
	struct err err = { "" };
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(url, sizeof(url), fmt, ap);
	va_end(ap);
	redis_url_clear(&rig->url);
	if (redis_url_parse(&rig->url, url, &err) < 0)
		fail_msg("%s: %s", url, err.text);
}

static void
connect_rig(struct rig *rig)
{
	struct redis_hooks hooks = { .on_ready = ready_cb, .on_down = down_cb,
		.arg = rig };

	if (rig->url.host == NULL && rig->url.path == NULL)
		set_url(rig, "unix://%s", rig->path);
	rig->options.url = rig->url;
	rig->redis = redis_new(rig->base, &rig->options, &hooks);
}

/* Runs the loop until *count has reached n, at most ms. */
static bool
reaches(struct rig *rig, const int *count, int n, int ms)
{
	int64_t until = now_ms() + ms;

	while (*count < n && now_ms() < until) {
		struct timeval tv = { 0, 20000 };

		event_base_loopexit(rig->base, &tv);
		event_base_dispatch(rig->base);
		if (*count >= n)
			break;
		usleep(1000);
	}
	return *count >= n;
}

static void
wait_for(struct rig *rig, const int *count, int n)
{
	if (!reaches(rig, count, n, PATIENCE_MS))
		fail_msg("waited in vain: ready=%d down=%d why=%s replies=%s",
		    rig->ready, rig->down, rig->why, buf_cstr(&rig->replies));
}

static const char *
replies(struct rig *rig)
{
	return buf_cstr(&rig->replies);
}

static void
check_why(struct rig *rig, const char *says)
{
	if (strstr(rig->why, says) == NULL)
		fail_msg("expected: %s, why: %s", says, rig->why);
}

/* ---- a private redis-server ---- */

static bool
has_server(void)
{
	return access("/usr/bin/redis-server", X_OK) == 0 ||
	    system("command -v redis-server >/dev/null 2>&1") == 0;
}

static void
quiet_exec(char *const argv[], const char *log)
{
	int fd = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	dup2(fd, 1);
	dup2(fd, 2);
	execvp(argv[0], argv);
	_exit(127);
}

/* Does it listen?  Its socket is there a moment before that. */
static bool
listens(const char *path)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);
	bool is_there;

	snprintf(to.sun_path, sizeof(to.sun_path), "%s", path);
	is_there = connect(fd, (struct sockaddr *)&to, sizeof(to)) == 0;
	close(fd);
	return is_there;
}

/* Starts a server; extra options as words, NULL at the end. */
static void
server_start(struct rig *rig, ...)
{
	char *argv[MAX_ARGS] = { (char *)"redis-server", (char *)"--unixsocket",
		rig->path, (char *)"--save", (char *)"", (char *)"--dir",
		rig->dir, (char *)"--appendonly", (char *)"no" };
	char log[128];
	bool has_port = false;
	va_list ap;
	int n = 9;

	va_start(ap, rig);
	while ((argv[n] = va_arg(ap, char *)) != NULL)
		has_port |= strcmp(argv[n++], "--port") == 0;
	va_end(ap);
	if (!has_port) {
		argv[n++] = (char *)"--port";
		argv[n++] = (char *)"0";
		argv[n] = NULL;
	}
	snprintf(log, sizeof(log), "%s/log", rig->dir);
	rig->server = fork();
	assert_true(rig->server >= 0);
	if (rig->server == 0)
		quiet_exec(argv, log);
	for (int i = 0; i < 1000 && !listens(rig->path); i++)
		usleep(10000);
	assert_true(listens(rig->path));
}

static void
server_end(struct rig *rig, int sig)
{
	if (rig->server <= 0)
		return;
	kill(rig->server, sig);
	waitpid(rig->server, NULL, 0);
	rig->server = -1;
	unlink(rig->path);
}

static void
rig_end(struct rig *rig)
{
	char command[128];

	redis_free(rig->redis);
	/* what DNS still holds is freed in a later turn */
	for (int i = 0; i < 5; i++)
		event_base_loop(rig->base, EVLOOP_NONBLOCK);
	server_end(rig, SIGKILL);
	event_base_free(rig->base);
	redis_url_clear(&rig->url);
	buf_clear(&rig->replies);
	snprintf(command, sizeof(command), "rm -rf %s", rig->dir);
	assert_int_equal(system(command), 0);
}

#define NEEDS_SERVER() \
	do { \
		if (!has_server()) { \
			print_message("skipped: no redis-server here\n"); \
			skip(); \
		} \
	} while (0)

static int
free_port(void)
{
	struct sockaddr_in sin = { .sin_family = AF_INET };
	socklen_t len = sizeof(sin);
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	sin.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	assert_int_equal(bind(fd, (struct sockaddr *)&sin, sizeof(sin)), 0);
	assert_int_equal(getsockname(fd, (struct sockaddr *)&sin, &len), 0);
	close(fd);
	return ntohs(sin.sin_port);
}

/* ---- a peer of our own ---- */

struct peer {
	struct rig *rig;
	struct evconnlistener *listener;
	struct bufferevent *bev;
	struct event *tick;
	const char *hello;   /* answers the login; NULL: silence */
	const char *script;  /* then, on the next command, this */
	size_t len, piece, sent;
	bool is_greeted, can_reset;
	int port, accepted;
	size_t got;          /* bytes read after the login */
};

static void
peer_tick_cb(evutil_socket_t fd, short what, void *arg)
{
	struct peer *peer = arg;
	struct timeval soon = { 0, 0 };
	size_t n = peer->len - peer->sent;

	(void)fd, (void)what;
	if (peer->bev == NULL)
		return;
	if (n > peer->piece)
		n = peer->piece;
	if (n > 0) {
		bufferevent_write(peer->bev, peer->script + peer->sent, n);
		peer->sent += n;
		evtimer_add(peer->tick, &soon);
	} else if (peer->can_reset &&
	    evbuffer_get_length(bufferevent_get_output(peer->bev)) == 0) {
		struct linger hard = { 1, 0 };

		setsockopt(bufferevent_getfd(peer->bev), SOL_SOCKET, SO_LINGER,
		    &hard, sizeof(hard));
		bufferevent_free(peer->bev);
		peer->bev = NULL;
	} else if (peer->can_reset) {
		evtimer_add(peer->tick, &soon);
	}
}

static void
peer_read_cb(struct bufferevent *bev, void *arg)
{
	struct peer *peer = arg;
	struct evbuffer *in = bufferevent_get_input(bev);
	size_t n = evbuffer_get_length(in);
	struct timeval soon = { 0, 0 };

	evbuffer_drain(in, n);
	if (!peer->is_greeted) {
		peer->is_greeted = true;
		if (peer->hello != NULL)
			bufferevent_write(bev, peer->hello,
			    strlen(peer->hello));
	} else {
		peer->got += n;
		peer->sent = 0;
		if (peer->script != NULL)
			evtimer_add(peer->tick, &soon);
	}
}

static void
peer_event_cb(struct bufferevent *bev, short what, void *arg)
{
	struct peer *peer = arg;

	(void)what;
	if (peer->bev == bev)
		peer->bev = NULL;
	bufferevent_free(bev);
}

static void
accept_cb(struct evconnlistener *listener, evutil_socket_t fd,
    struct sockaddr *sa, int len, void *arg)
{
	struct peer *peer = arg;

	(void)listener, (void)sa, (void)len;
	if (peer->bev != NULL)
		bufferevent_free(peer->bev);
	peer->accepted++;
	peer->is_greeted = false;
	peer->bev = bufferevent_socket_new(peer->rig->base, fd,
	    BEV_OPT_CLOSE_ON_FREE);
	bufferevent_setcb(peer->bev, peer_read_cb, NULL, peer_event_cb, peer);
	bufferevent_enable(peer->bev, EV_READ | EV_WRITE);
}

static void
peer_start(struct peer *peer, struct rig *rig, bool is_tcp)
{
	struct sockaddr_un sun = { .sun_family = AF_UNIX };
	struct sockaddr_in sin = { .sin_family = AF_INET };
	struct sockaddr *sa = (struct sockaddr *)&sun;
	int len = sizeof(sun);

	peer->rig = rig;
	if (peer->piece == 0)
		peer->piece = 1u << 16;
	if (is_tcp) {
		sa = (struct sockaddr *)&sin;
		len = sizeof(sin);
		peer->port = free_port();
		sin.sin_port = htons((uint16_t)peer->port);
		sin.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
		set_url(rig, "redis://127.0.0.1:%d", peer->port);
	} else {
		snprintf(sun.sun_path, sizeof(sun.sun_path), "%s", rig->path);
	}
	peer->listener = evconnlistener_new_bind(rig->base, accept_cb, peer,
	    LEV_OPT_CLOSE_ON_FREE | LEV_OPT_CLOSE_ON_EXEC | LEV_OPT_REUSEABLE,
	    8, sa, len);
	assert_non_null(peer->listener);
	peer->tick = evtimer_new(rig->base, peer_tick_cb, peer);
}

static void
peer_end(struct peer *peer)
{
	if (peer->bev != NULL)
		bufferevent_free(peer->bev);
	event_free(peer->tick);
	evconnlistener_free(peer->listener);
	unlink(peer->rig->path);
}

static void
send_one(struct rig *rig)
{
	assert_int_equal(redis_sendf(rig->redis, reply_cb, rig, "GET k"), 0);
}

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

/* ---- logging in ---- */

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

/* ---- loss and return ---- */

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

/* ---- names, addresses, TLS ---- */

static void
a_name_and_a_numeric_address_both_connect(void **state)
{
	static const char *const hosts[] = { "localhost", "127.0.0.1" };

	(void)state;
	NEEDS_SERVER();
	for (size_t i = 0; i < 2; i++) {
		struct rig rig;
		char port[16];

		rig_start(&rig);
		snprintf(port, sizeof(port), "%d", free_port());
		server_start(&rig, "--port", port, "--bind", "127.0.0.1", NULL);
		set_url(&rig, "redis://%s:%s", hosts[i], port);
		connect_rig(&rig);
		wait_for(&rig, &rig.ready, 1);
		send_one(&rig);
		wait_for(&rig, &rig.answered, 1);
		rig_end(&rig);
	}
}

/* Notes the longest time between two turns of the loop. */
struct pulse {
	struct event *timer;
	int64_t last_ms, worst_ms;
};

static void
pulse_cb(evutil_socket_t fd, short what, void *arg)
{
	struct pulse *pulse = arg;
	struct timeval tv = { 0, 5000 };
	int64_t now = now_ms();

	(void)fd, (void)what;
	if (pulse->last_ms != 0 && now - pulse->last_ms > pulse->worst_ms)
		pulse->worst_ms = now - pulse->last_ms;
	pulse->last_ms = now;
	evtimer_add(pulse->timer, &tv);
}

static void
a_name_that_does_not_resolve_does_not_hold_up_the_loop(void **state)
{
	struct rig rig;
	struct pulse pulse = { 0 };
	int64_t start = now_ms();

	(void)state;
	rig_start(&rig);
	pulse.timer = evtimer_new(rig.base, pulse_cb, &pulse);
	pulse_cb(-1, 0, &pulse);
	set_url(&rig, "redis://no-such-host.invalid");
	rig.options.connect_timeout_ms = 500;
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "name");
	assert_true(now_ms() - start < 2000);
	assert_true(pulse.worst_ms < 300);
	event_free(pulse.timer);
	rig_end(&rig);
}

static void
an_address_that_refuses_is_told(void **state)
{
	struct rig rig;

	(void)state;
	rig_start(&rig);
	set_url(&rig, "redis://u:" SECRET "@127.0.0.1:%d", free_port());
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "refused");
	rig_end(&rig);
}

static void
no_socket_is_inherited_by_a_program_executed_later(void **state)
{
	struct rig rig;
	struct peer peer = { .hello = "+PONG\r\n" };
	int seen = 0;

	(void)state;
	rig_start(&rig);
	peer_start(&peer, &rig, true);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	for (int fd = 3; fd < 64; fd++) {
		struct sockaddr_in sin;
		socklen_t len = sizeof(sin);

		/* ours are those that have the peer's port at the far end */
		if (getpeername(fd, (struct sockaddr *)&sin, &len) != 0 ||
		    ntohs(sin.sin_port) != peer.port)
			continue;
		seen++;
		assert_true(fcntl(fd, F_GETFD) & FD_CLOEXEC);
	}
	assert_int_equal(seen, 1);
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
	rig_end(&rig);
}

/* Makes an authority "ca", a server's certificate for localhost signed by it,
 * and another authority "other". */
static bool
make_certificates(const char *dir)
{
	char command[1024];

	snprintf(command, sizeof(command), "cd %s && exec >openssl.log 2>&1 && "
	    "echo 'subjectAltName=DNS:localhost' > san && "
	    "for n in ca other; do openssl req -x509 -newkey ec "
	    "-pkeyopt ec_paramgen_curve:P-256 -nodes -keyout $n.key "
	    "-out $n.pem -days 2 -subj /CN=$n || exit 1; done && "
	    "openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
	    "-keyout s.key -out s.csr -subj /CN=server && "
	    "openssl x509 -req -in s.csr -CA ca.pem -CAkey ca.key "
	    "-CAcreateserial -days 2 -extfile san -out s.pem", dir);
	return system(command) == 0;
}

static void
tls_is_spoken_with_whom_the_authority_vouches_for(void **state)
{
	static const struct {
		const char *host, *ca;
		bool insecure;
		const char *says; /* NULL: is let in */
	} cases[] = {
		{ "localhost", "ca.pem", false, NULL },
		{ "localhost", "other.pem", false, "certificate" },
		{ "localhost", NULL, false, "certificate" },
		{ "127.0.0.1", "ca.pem", false, "certificate" },
		{ "127.0.0.1", NULL, true, NULL },
		{ "localhost", "none.pem", false, "none.pem" },
	};
	char port[16], ca[128], cert[128], key[128];
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	if (!make_certificates(rig.dir)) {
		rig_end(&rig);
		print_message("skipped: no openssl here\n");
		skip();
	}
	snprintf(port, sizeof(port), "%d", free_port());
	snprintf(ca, sizeof(ca), "%s/ca.pem", rig.dir);
	snprintf(cert, sizeof(cert), "%s/s.pem", rig.dir);
	snprintf(key, sizeof(key), "%s/s.key", rig.dir);
	server_start(&rig, "--tls-port", port, "--tls-cert-file", cert,
	    "--tls-key-file", key, "--tls-ca-cert-file", ca,
	    "--tls-auth-clients", "no", NULL);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		rig.ready = rig.down = 0;
		snprintf(ca, sizeof(ca), "%s/%s", rig.dir, cases[i].ca);
		rig.options.tls.ca_file = cases[i].ca != NULL ? ca : NULL;
		rig.options.tls.insecure = cases[i].insecure;
		set_url(&rig, "rediss://%s:%s", cases[i].host, port);
		connect_rig(&rig);
		wait_for(&rig, cases[i].says ? &rig.down : &rig.ready, 1);
		if (cases[i].says != NULL)
			check_why(&rig, cases[i].says);
		assert_int_equal(rig.ready, cases[i].says == NULL);
		redis_free(rig.redis);
	}
	rig.redis = NULL;
	rig_end(&rig);
}

static void
much_comes_through_tls_whole(void **state)
{
	char port[16], ca[128], cert[128], key[128];
	static char value[3 << 20];
	struct rig rig;

	(void)state;
	NEEDS_SERVER();
	rig_start(&rig);
	if (!make_certificates(rig.dir)) {
		rig_end(&rig);
		print_message("skipped: no openssl here\n");
		skip();
	}
	snprintf(port, sizeof(port), "%d", free_port());
	snprintf(ca, sizeof(ca), "%s/ca.pem", rig.dir);
	snprintf(cert, sizeof(cert), "%s/s.pem", rig.dir);
	snprintf(key, sizeof(key), "%s/s.key", rig.dir);
	/* the server asks for a certificate of ours as well */
	server_start(&rig, "--tls-port", port, "--tls-cert-file", cert,
	    "--tls-key-file", key, "--tls-ca-cert-file", ca, NULL);
	rig.options.tls.ca_file = ca;
	rig.options.tls.cert_file = cert;
	rig.options.tls.key_file = key;
	set_url(&rig, "rediss://localhost:%s", port);
	connect_rig(&rig);
	wait_for(&rig, &rig.ready, 1);
	for (size_t i = 0; i < sizeof(value); i++)
		value[i] = (char)(i * 7 + i / 251);
	redis_sendf(rig.redis, NULL, NULL, "SET big %b", value, sizeof(value));
	redis_sendf(rig.redis, reply_cb, &rig, "GET big");
	wait_for(&rig, &rig.answered, 1);
	assert_int_equal(rig.replies.len, sizeof(value) + 1);
	assert_memory_equal(rig.replies.data + 1, value, sizeof(value));
	server_end(&rig, SIGKILL);
	wait_for(&rig, &rig.down, 1);
	rig_end(&rig);
}

static void
a_peer_that_does_not_speak_tls_is_given_up(void **state)
{
	struct rig rig;
	struct peer peer = { .hello = "-ERR what?\r\n" };

	(void)state;
	rig_start(&rig);
	peer_start(&peer, &rig, true);
	set_url(&rig, "rediss://127.0.0.1:%d", peer.port);
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 1);
	check_why(&rig, "TLS");
	/* nor one that says nothing */
	peer.hello = NULL;
	redis_free(rig.redis);
	rig.options.connect_timeout_ms = 200;
	connect_rig(&rig);
	wait_for(&rig, &rig.down, 2);
	check_why(&rig, "within the time");
	redis_free(rig.redis);
	rig.redis = NULL;
	peer_end(&peer);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_command_is_answered),
		cmocka_unit_test(replies_come_in_the_order_of_the_commands),
		cmocka_unit_test(a_value_of_many_megabytes_comes_back_whole),
		cmocka_unit_test(a_blocking_command_may_take_its_time),
		cmocka_unit_test(published_messages_are_not_taken_for_answers),
		cmocka_unit_test(a_callback_may_free_the_connection),
		cmocka_unit_test(
		    a_callback_may_free_the_connection_when_it_is_lost),
		cmocka_unit_test(a_callback_may_send_and_reconnect),
		cmocka_unit_test(a_connection_may_be_freed_at_any_time),
		cmocka_unit_test(user_password_database_and_name_are_set),
		cmocka_unit_test(
		    a_refused_login_is_told_and_not_tried_all_the_time),
		cmocka_unit_test(a_database_that_is_not_there_is_refused),
		cmocka_unit_test(a_user_without_a_right_to_ping_is_let_in),
		cmocka_unit_test(
		    what_a_login_answers_decides_whether_it_is_ready),
		cmocka_unit_test(
		    what_was_under_way_is_answered_as_lost_and_it_comes_back),
		cmocka_unit_test(
		    a_refused_connection_is_tried_with_growing_delay),
		cmocka_unit_test(
		    a_short_success_does_not_make_the_next_delay_short),
		cmocka_unit_test(
		    a_closed_peer_is_no_signal_while_much_is_written),
		cmocka_unit_test(a_peer_that_is_silent_is_given_up),
		cmocka_unit_test(a_peer_that_drips_within_a_reply_is_given_up),
		cmocka_unit_test(
		    a_connection_that_is_reset_within_a_reply_is_lost_once),
		cmocka_unit_test(a_hostile_peer_is_dropped_with_a_clear_word),
		cmocka_unit_test(
		    a_line_of_64_mib_costs_neither_time_nor_memory),
		cmocka_unit_test(a_storm_of_replies_is_dropped_at_the_first),
		cmocka_unit_test(a_name_and_a_numeric_address_both_connect),
		cmocka_unit_test(
		    a_name_that_does_not_resolve_does_not_hold_up_the_loop),
		cmocka_unit_test(an_address_that_refuses_is_told),
		cmocka_unit_test(
		    no_socket_is_inherited_by_a_program_executed_later),
		cmocka_unit_test(
		    tls_is_spoken_with_whom_the_authority_vouches_for),
		cmocka_unit_test(much_comes_through_tls_whole),
		cmocka_unit_test(a_peer_that_does_not_speak_tls_is_given_up),
		cmocka_unit_test(a_call_waits_for_its_reply),
		cmocka_unit_test(a_call_to_nobody_fails_at_once),
	};

	return cmocka_run_group_tests_name("redis", tests, NULL, NULL);
}
