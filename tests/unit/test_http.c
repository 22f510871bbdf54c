/*
 * test_http: what a running daemon tells machines: /metrics and the like (http),
 * figures (stats), systemd (notify); and the words of answers (answer).
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "answer.h"
#include "http.h"
#include "log.h"
#include "notify.h"
#include "stats.h"

/* HTTP --------------------------------------------------------------------------- */

static const char *why_not; /* NULL: ready */

static bool
is_ready(void *arg, const char **why)
{
	(void)arg;
	*why = why_not;
	return why_not == NULL;
}

static void
put_metrics(void *arg, struct buf *out)
{
	(void)arg;
	buf_adds(out, "triaged_x 1\n");
}

static const struct http_hooks hooks = { .is_ready = is_ready,
	.put_metrics = put_metrics };

/* Listens at a free port, which the log names. */
static struct http *
listen_somewhere(struct event_base *base, int *port)
{
	struct err err = { "" };
	char log[512] = "", *at;
	struct http *h;
	int saved = dup(STDERR_FILENO), fds[2];

	assert_int_equal(pipe(fds), 0);
	dup2(fds[1], STDERR_FILENO);
	log_init(LOG_LEVEL_INFO, 0);
	h = http_new(base, "127.0.0.1:0", &hooks, &err);
	log_init(LOG_LEVEL_ERROR, 0);
	dup2(saved, STDERR_FILENO);
	close(saved);
	close(fds[1]);
	assert_true(read(fds[0], log, sizeof(log) - 1) > 0);
	close(fds[0]);
	assert_non_null(h);
	at = strstr(log, " port=");
	assert_non_null(at);
	*port = atoi(at + 6);
	return h;
}

/* What the daemon answers to these bytes, until it closes or has said all. */
static void
ask(struct event_base *base, int port, const char *request, char *out, size_t n)
{
	struct sockaddr_in to = { .sin_family = AF_INET,
		.sin_port = htons((uint16_t)port),
		.sin_addr = { htonl(INADDR_LOOPBACK) } };
	int s = socket(AF_INET, SOCK_STREAM, 0), turns;
	size_t got = 0;
	ssize_t more;

	assert_int_equal(connect(s, (struct sockaddr *)&to, sizeof(to)), 0);
	assert_true(write(s, request, strlen(request)) > 0);
	for (turns = 0; turns < 10000; turns++) {
		event_base_loop(base, EVLOOP_NONBLOCK);
		more = recv(s, out + got, n - 1 - got, MSG_DONTWAIT);
		if (more == 0)
			break;
		if (more > 0)
			got += (size_t)more;
		else
			usleep(1000);
	}
	out[got] = '\0';
	close(s);
	event_base_loop(base, EVLOOP_NONBLOCK);
}

static void
each_page_answers_what_it_is_for(void **state)
{
	static const struct {
		const char *why, *request, *head, *body;
	} all[] = {
		{ NULL, "GET /healthz", "HTTP/1.1 200 ", "\r\n\r\nok\n" },
		{ "no rule set", "GET /healthz", "HTTP/1.1 200 ",
		    "\r\n\r\nok\n" },
		{ NULL, "GET /readyz", "HTTP/1.1 200 ", "\r\n\r\nready\n" },
		{ "no rule set", "GET /readyz", "HTTP/1.1 503 ",
		    "\r\n\r\nnot ready: no rule set\n" },
		{ NULL, "GET /metrics", "HTTP/1.1 200 ",
		    "\r\n\r\ntriaged_x 1\n" },
		{ NULL, "GET /metrics?x=1", "HTTP/1.1 200 ",
		    "\r\n\r\ntriaged_x 1\n" },
		{ NULL, "GET /other", "HTTP/1.1 404 ",
		    "there are /healthz, /readyz and /metrics" },
		/* 405 or 501, by the library's age */
		{ NULL, "POST /metrics", "HTTP/1.1 ", " Not " },
		{ NULL, "DELETE /metrics", "HTTP/1.1 ", " Not " },
	};
	struct event_base *base = event_base_new();
	char request[128], out[4096];
	struct http *h;
	size_t i;
	int port;

	(void)state;
	h = listen_somewhere(base, &port);
	for (i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		why_not = all[i].why;
		snprintf(request, sizeof(request), "%s HTTP/1.1\r\nHost: x\r\n"
		    "Connection: close\r\nContent-Length: 0\r\n\r\n",
		    all[i].request);
		ask(base, port, request, out, sizeof(out));
		assert_memory_equal(out, all[i].head, strlen(all[i].head));
		assert_non_null(strstr(out, all[i].body));
		assert_int_equal(strstr(out, "triaged_x") != NULL,
		    strncmp(all[i].request, "GET /metrics", 12) == 0);
	}
	http_free(h);
	event_base_free(base);
}

static void
a_head_has_no_body_and_nonsense_no_answer_that_helps(void **state)
{
	struct event_base *base = event_base_new();
	char out[4096];
	struct http *h;
	int port;

	(void)state;
	why_not = NULL;
	h = listen_somewhere(base, &port);
	ask(base, port, "HEAD /metrics HTTP/1.1\r\nHost: x\r\n"
	    "Connection: close\r\n\r\n", out, sizeof(out));
	assert_memory_equal(out, "HTTP/1.1 200 ", 13);
	assert_null(strstr(out, "triaged_x"));
	ask(base, port, "what is this\r\n\r\n", out, sizeof(out));
	assert_null(strstr(out, " 200 "));
	http_free(h);
	event_base_free(base);
}

static void
what_is_no_address_is_refused_with_what_was_expected(void **state)
{
	static const char *const bad[] = { "", "9180", ":9180", "127.0.0.1",
		"127.0.0.1:", "127.0.0.1:x", "127.0.0.1:1x", "127.0.0.1:-1",
		"127.0.0.1:65536", "[]:9180" };
	struct event_base *base = event_base_new();
	struct err err;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		err_clear(&err);
		assert_null(http_new(base, bad[i], &hooks, &err));
		assert_non_null(strstr(err.text, "expected host:port"));
	}
	http_free(NULL);
	event_base_free(base);
}

static void
an_address_that_is_taken_is_told(void **state)
{
	struct event_base *base = event_base_new();
	struct err err = { "" };
	char address[32];
	struct http *h;
	int port;

	(void)state;
	h = listen_somewhere(base, &port);
	snprintf(address, sizeof(address), "127.0.0.1:%d", port);
	assert_null(http_new(base, address, &hooks, &err));
	assert_non_null(strstr(err.text, address));
	assert_non_null(strstr(err.text, "expected a free address, or off"));
	http_free(h);
	event_base_free(base);
}

/* Figures -------------------------------------------------------------------------- */

static void
every_figure_is_named_once_and_explained(void **state)
{
	const struct stat_row *row;
	size_t len;
	int i, k;

	(void)state;
	for (i = 0; i < STAT__MAX; i++) {
		row = &stat_table[i];
		assert_non_null(row->name);
		assert_non_null(row->help);
		len = strlen(row->name);
		/* what only grows is a counter, and says so */
		assert_int_equal(!row->is_gauge, len > 6 &&
		    strcmp(row->name + len - 6, "_total") == 0);
		assert_int_equal(row->help[strlen(row->help) - 1], '.');
		for (k = 0; k < i; k++)
			assert_string_not_equal(row->name, stat_table[k].name);
	}
}

static void
figures_are_written_for_prometheus_and_as_json(void **state)
{
	struct stats s = { .n = { [STAT_DECIDED] = 1234567890123,
		[STAT_IN_FLIGHT] = 7 } };
	struct buf b = { 0 };
	char line[160];

	(void)state;
	stats_put_metrics(&b, &s);
	snprintf(line, sizeof(line), "# TYPE triaged_%s counter\n"
	    "triaged_%s 1234567890123\n", stat_table[STAT_DECIDED].name,
	    stat_table[STAT_DECIDED].name);
	assert_non_null(strstr(buf_cstr(&b), line));
	assert_non_null(strstr(buf_cstr(&b), "# TYPE triaged_in_flight gauge\n"
	    "triaged_in_flight 7\n"));
	assert_int_equal(b.data[b.len - 1], '\n');
	buf_reset(&b);
	stats_put_json(&b, &s);
	snprintf(line, sizeof(line), ",\"%s\":1234567890123,",
	    stat_table[STAT_DECIDED].name);
	assert_non_null(strstr(buf_cstr(&b), line));
	assert_int_equal(b.data[0], '"');
	assert_null(strstr(buf_cstr(&b), ",,"));
	buf_clear(&b);
}

/* systemd --------------------------------------------------------------------------- */

static void
systemd_is_told_how_it_is(void **state)
{
	struct sockaddr_un a = { .sun_family = AF_UNIX };
	char dir[] = "/tmp/test_notify.XXXXXX", out[512];
	int s = socket(AF_UNIX, SOCK_DGRAM, 0);
	ssize_t n;

	(void)state;
	notify_ready(); /* not started by systemd: nothing */
	assert_non_null(mkdtemp(dir));
	snprintf(a.sun_path, sizeof(a.sun_path), "%s/s", dir);
	assert_int_equal(bind(s, (struct sockaddr *)&a, sizeof(a)), 0);
	setenv("NOTIFY_SOCKET", a.sun_path, 1);
	notify_ready();
	n = recv(s, out, sizeof(out) - 1, MSG_DONTWAIT);
	unsetenv("NOTIFY_SOCKET");
	if (n < 0) {
		unlink(a.sun_path);
		rmdir(dir);
		close(s);
		skip(); /* built without libsystemd */
	}
	out[n] = '\0';
	assert_non_null(strstr(out, "READY=1"));
	setenv("NOTIFY_SOCKET", a.sun_path, 1);
	notify_alive();
	notify_status("no rule set is loaded");
	notify_stopping();
	unsetenv("NOTIFY_SOCKET");
	n = recv(s, out, sizeof(out) - 1, MSG_DONTWAIT);
	out[n > 0 ? n : 0] = '\0';
	assert_string_equal(out, "WATCHDOG=1");
	n = recv(s, out, sizeof(out) - 1, MSG_DONTWAIT);
	out[n > 0 ? n : 0] = '\0';
	assert_string_equal(out, "STATUS=no rule set is loaded");
	n = recv(s, out, sizeof(out) - 1, MSG_DONTWAIT);
	out[n > 0 ? n : 0] = '\0';
	assert_non_null(strstr(out, "STOPPING=1"));
	unlink(a.sun_path);
	rmdir(dir);
	close(s);
}

static void
stderr_is_the_journal_where_device_and_inode_say_so(void **state)
{
	char text[64];
	struct stat st;

	(void)state;
	unsetenv("JOURNAL_STREAM");
	assert_false(notify_is_journal());
	assert_int_equal(fstat(STDERR_FILENO, &st), 0);
	snprintf(text, sizeof(text), "%llu:%llu",
	    (unsigned long long)st.st_dev, (unsigned long long)st.st_ino);
	setenv("JOURNAL_STREAM", text, 1);
	assert_true(notify_is_journal());
	snprintf(text, sizeof(text), "%llu:%llu",
	    (unsigned long long)st.st_dev, (unsigned long long)st.st_ino + 1);
	setenv("JOURNAL_STREAM", text, 1);
	assert_false(notify_is_journal());
	setenv("JOURNAL_STREAM", "nonsense", 1);
	assert_false(notify_is_journal());
	unsetenv("JOURNAL_STREAM");
}

/* Answers ----------------------------------------------------------------------------- */

static void
every_reason_and_fault_has_a_word_of_its_own(void **state)
{
	int i, k;

	(void)state;
	assert_string_equal(refusal_words[REFUSAL_NONE], "");
	for (i = 1; i < REFUSAL__MAX; i++) {
		assert_non_null(refusal_words[i]);
		assert_true(strspn(refusal_words[i],
		    "abcdefghijklmnopqrstuvwxyz0123456789_") ==
		    strlen(refusal_words[i]));
		for (k = 0; k < i; k++)
			assert_string_not_equal(refusal_words[i],
			    refusal_words[k]);
	}
	for (i = 0; i < FAULT__MAX; i++)
		assert_non_null(fault_words[i]);
}

/* One entry's answer: two rules fired, one failed. */
static void
put_answer(struct buf *b, uint8_t outcome, uint8_t class)
{
	struct effects none = { 0 };

	frame_put_u32(b, 3);
	frame_put_u8(b, outcome);
	frame_put_str(b, STR("why"));
	frame_put_str(b, STR("detail"));
	effects_put(b, &none);
	frame_put_u32(b, 2);
	frame_put_u32(b, 5);
	frame_put_u32(b, 9);
	frame_put_u32(b, 1);
	frame_put_u32(b, 9);
	frame_put_u8(b, class);
	frame_put_u32(b, 4);
}

static bool
get_answer(const struct buf *b, size_t len, struct engine_answer *a,
    struct mem_arena *arena)
{
	struct frame_reader r = { b->data, b->data + len, false };
	uint32_t room = ANSWERS_ROOM;

	return answer_get(&r, a, arena, &room);
}

static void
an_answer_is_read_whole_or_not_at_all(void **state)
{
	struct mem_arena arena = { 0 };
	struct engine_answer a;
	struct buf b = { 0 };
	size_t len;

	(void)state;
	put_answer(&b, OUTCOME_REFUSED, FAULT_TIME);
	for (len = 0; len < b.len; len++)
		assert_false(get_answer(&b, len, &a, &arena));
	assert_true(get_answer(&b, b.len, &a, &arena));
	assert_int_equal(a.entry, 3);
	assert_int_equal(a.outcome, OUTCOME_REFUSED);
	assert_true(str_is(a.reason, "why"));
	assert_true(str_is(a.detail, "detail"));
	assert_int_equal(a.nfired, 2);
	assert_int_equal(a.fired[1], 9);
	assert_int_equal(a.nfaults, 1);
	assert_int_equal(a.faults[0].rule, 9);
	assert_int_equal(a.faults[0].class, FAULT_TIME);
	assert_int_equal(a.more_faults, 4);
	buf_reset(&b);
	put_answer(&b, OUTCOME__MAX, FAULT_TIME);
	assert_false(get_answer(&b, b.len, &a, &arena));
	buf_reset(&b);
	put_answer(&b, OUTCOME_DECIDED, FAULT__MAX);
	assert_false(get_answer(&b, b.len, &a, &arena));
	buf_clear(&b);
	mem_arena_clear(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_page_answers_what_it_is_for),
		cmocka_unit_test(a_head_has_no_body_and_nonsense_no_answer_that_helps),
		cmocka_unit_test(what_is_no_address_is_refused_with_what_was_expected),
		cmocka_unit_test(an_address_that_is_taken_is_told),
		cmocka_unit_test(every_figure_is_named_once_and_explained),
		cmocka_unit_test(figures_are_written_for_prometheus_and_as_json),
		cmocka_unit_test(systemd_is_told_how_it_is),
		cmocka_unit_test(stderr_is_the_journal_where_device_and_inode_say_so),
		cmocka_unit_test(every_reason_and_fault_has_a_word_of_its_own),
		cmocka_unit_test(an_answer_is_read_whole_or_not_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
