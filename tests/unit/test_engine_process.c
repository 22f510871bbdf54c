/*
 * test_engine_process: one engine as the daemon sees it.  The process that is
 * started is this program again: it plays the part that LOAD tells it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <errno.h>
#include <event2/event.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "engine.h"
#include "engine_process.h"
#include "loop.h"

#define PATIENCE_MS 60000
#define LONG_MS 600000 /* a limit that no test reaches */
#define HALF_BYTES 7   /* of a frame that comes in two pieces */
#define MANY 500       /* frames that come in one */

#include "engine_process_play.h"

/* The daemon's side ---------------------------------------------------------- */

static struct world {
	struct event_base *base;
	struct engine_process *p;
	int fds;
	int nframes, ngone;
	struct buf hello, last;
	int64_t currents[4];      /* at each answer */
	bool refuses, overreads, frees, fails; /* what on_frame does */
	char why[80];
	bool was_killed, was_shot;
	int64_t current;
	uint32_t rule;
} w;

#define UNTIL(cond) do { \
	int64_t end_ = clock_mono_ms() + PATIENCE_MS; \
	while (!(cond)) { \
		assert_true(clock_mono_ms() < end_); \
		loop_turn(w.base, 100); \
	} \
} while (0)

static bool
on_frame(void *arg, struct engine_process *p, enum frame_type type,
    struct frame_reader *r)
{
	struct buf *to = type == FRAME_HELLO ? &w.hello : &w.last;

	assert_ptr_equal(arg, &w);
	assert_ptr_equal(p, w.p);
	assert_int_equal(w.ngone, 0);
	if (type == FRAME_HELLO)
		p->is_ready = true;
	else if (w.nframes < 4)
		w.currents[w.nframes] = engine_process_current(p);
	w.nframes += type != FRAME_HELLO;
	buf_reset(to);
	buf_add(to, r->p, (size_t)(r->end - r->p));
	if (w.overreads)
		r->p = r->end, frame_get_u8(r);
	if (w.fails)
		engine_process_fail(p);
	if (w.frees) {
		engine_process_free(p);
		w.p = NULL;
	}
	return !w.refuses;
}

static void
on_gone(void *arg, struct engine_process *p, const char *why, bool was_killed)
{
	assert_ptr_equal(arg, &w);
	assert_ptr_equal(p, w.p);
	w.ngone++;
	snprintf(w.why, sizeof(w.why), "%s", why);
	w.was_killed = was_killed;
	w.was_shot = p->was_shot;
	w.current = engine_process_current(p);
	w.rule = engine_process_rule(p);
	if (w.frees)
		engine_process_free(p);
	w.p = NULL;
}

static const struct engine_process_hooks hooks = { on_frame, on_gone };

static int
count_descriptors(void)
{
	DIR *d = opendir("/proc/self/fd");
	int n = 0;

	assert_non_null(d);
	while (readdir(d) != NULL)
		n++;
	closedir(d);
	return n;
}

static bool
has_children(void)
{
	siginfo_t info;

	return waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0;
}

static int
begin(void **state)
{
	(void)state;
	w = (struct world){ .fds = count_descriptors() };
	w.base = event_base_new();
	return 0;
}

/* Whatever happened: no process, no zombie, no descriptor is left. */
static int
end(void **state)
{
	(void)state;
	if (w.p != NULL)
		engine_process_free(w.p);
	w.p = NULL;
	UNTIL(!has_children());
	event_base_free(w.base);
	assert_int_equal(count_descriptors(), w.fds);
	buf_clear(&w.hello);
	buf_clear(&w.last);
	return 0;
}

static void
start(enum part part, int64_t load_ms, int64_t deadline_ms)
{
	struct err err = { "" };
	struct buf b = { 0 };
	char byte = (char)part;

	w.p = engine_process_start(w.base, &hooks, &w, &err);
	assert_string_equal(err.text, "");
	assert_non_null(w.p);
	w.p->deadline_ms = deadline_ms;
	make(&b, FRAME_LOAD, (struct str){ &byte, 1 });
	engine_process_load(w.p, &b, load_ms);
	buf_clear(&b);
}

static void
start_ready(enum part part, int64_t deadline_ms)
{
	start(part, LONG_MS, deadline_ms);
	UNTIL(w.p == NULL || w.p->is_ready);
	assert_non_null(w.p);
}

static void
ask(int64_t batch, struct str body)
{
	struct buf b = { 0 };

	make(&b, FRAME_PREPARE, body);
	engine_process_send(w.p, batch, &b);
	assert_int_equal(b.len, 0);
	buf_clear(&b);
}

/* Hands over what waits to be written, and lets the engine die of it before the
 * loop looks again. */
static void
let_it_die(void)
{
	siginfo_t info;

	event_base_loop(w.base, EVLOOP_NONBLOCK);
	if (w.p == NULL)
		return; /* it was quick, and the loop saw it */
	assert_int_equal(waitid(P_PID, (id_t)w.p->pid, &info,
	    WEXITED | WNOWAIT), 0);
}

static void
expect_gone(const char *why, bool was_killed)
{
	UNTIL(w.ngone > 0);
	assert_string_equal(w.why, why);
	assert_int_equal(w.was_killed, was_killed);
	UNTIL(!has_children());
	assert_int_equal(w.ngone, 1);
}

#include "engine_process_cases.h"

int
main(int argc, char **argv)
{
	if (argc > 1 && strcmp(argv[1], ENGINE_ARGUMENT) == 0)
		play();
	signal(SIGPIPE, SIG_IGN);
	setenv("TRIAGED_SECRET", "x", 1);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
