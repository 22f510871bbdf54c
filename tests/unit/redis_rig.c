/*
 * redis_rig: see its header.
 */
#include "redis_rig.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <event2/event.h>

#define MAX_ARGS 40

int64_t
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

void
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

void
push_cb(void *arg, const struct redisReply *reply)
{
	struct rig *rig = arg;

	buf_adds(&rig->replies, " push:");
	show(&rig->replies, reply);
}

void
ready_cb(void *arg)
{
	struct rig *rig = arg;

	rig->ready++;
	if (rig->when_ready != NULL)
		rig->when_ready(rig);
}

void
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

void
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

void
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

void
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
bool
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

void
wait_for(struct rig *rig, const int *count, int n)
{
	if (!reaches(rig, count, n, PATIENCE_MS))
		fail_msg("waited in vain: ready=%d down=%d why=%s replies=%s",
		    rig->ready, rig->down, rig->why, buf_cstr(&rig->replies));
}

const char *
replies(struct rig *rig)
{
	return buf_cstr(&rig->replies);
}

void
check_why(struct rig *rig, const char *says)
{
	if (strstr(rig->why, says) == NULL)
		fail_msg("expected: %s, why: %s", says, rig->why);
}

/* A private redis-server --------------------------------------------------- */

bool
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
void
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

void
server_end(struct rig *rig, int sig)
{
	if (rig->server <= 0)
		return;
	kill(rig->server, sig);
	waitpid(rig->server, NULL, 0);
	rig->server = -1;
	unlink(rig->path);
}

void
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

int
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

void
send_one(struct rig *rig)
{
	assert_int_equal(redis_sendf(rig->redis, reply_cb, rig, "GET k"), 0);
}
