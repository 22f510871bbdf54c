/*
 * phrases_trial: compiles one regex alone, to see if it can be afforded.
 *
 * Vectorscan takes half a minute for some regexes and cannot be interrupted.
 * So a timer on the thread's CPU clock ticks while it compiles, and its signal
 * ends the process with the place of the regex.
 */
#include <errno.h>
#include <hs/hs_compile.h>
#include <hs/hs_runtime.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "phrases_parts.h"

#define OVERRUN_SIGNAL (SIGRTMIN + 4)
#define MAX_BYTES (4u << 20) /* of the database of one regex */

const unsigned phrases_regex_flags = HS_FLAG_UTF8 | HS_FLAG_MULTILINE;
const unsigned phrases_regex_mode = HS_MODE_VECTORED;

struct trial {
	timer_t timer;
	struct sigaction old;
	bool is_ready;
};

static void
leave_by_default(const char *message)
{
	/* nothing is left to do about a failing write */
	if (write(STDERR_FILENO, message, strlen(message)) < 0 ||
	    write(STDERR_FILENO, "\n", 1) < 0)
		_exit(1);
	_exit(1);
}

/* A signal handler has nothing but globals: what to call, and with what. */
static void (*overrun_leave)(const char *message) = leave_by_default;
static char overrun_message[ERR_TEXT_BYTES];

static void
overrun_cb(int signo)
{
	(void)signo;
	overrun_leave(overrun_message);
	_exit(1);
}

void
trial_on_overrun(void (*leave)(const char *message))
{
	overrun_leave = leave ? leave : leave_by_default;
}

struct trial *
trial_new(void)
{
	return mem_alloc(sizeof(struct trial));
}

void
trial_free(struct trial *t)
{
	if (t == NULL)
		return;
	if (t->is_ready) {
		timer_delete(t->timer);
		sigaction(OVERRUN_SIGNAL, &t->old, NULL);
	}
	free(t);
}

/* Makes the timer, when the first regex comes. */
static int
get_ready(struct trial *t, struct err *err)
{
	struct sigaction sa = { .sa_handler = overrun_cb };
	struct sigevent ev = { .sigev_notify = SIGEV_SIGNAL,
		.sigev_signo = OVERRUN_SIGNAL };

	if (t->is_ready)
		return 0;
	sigemptyset(&sa.sa_mask);
	if (sigaction(OVERRUN_SIGNAL, &sa, &t->old) != 0)
		return err_set(err, "no signal to bound regexes with: %s",
		    strerror(errno));
	if (timer_create(CLOCK_THREAD_CPUTIME_ID, &ev, &t->timer) != 0) {
		sigaction(OVERRUN_SIGNAL, &t->old, NULL);
		return err_set(err, "no timer to bound regexes with: %s",
		    strerror(errno));
	}
	t->is_ready = true;
	return 0;
}

/* Starts the timer, or stops it with 0. */
static void
set_budget(struct trial *t, long ms)
{
	struct itimerspec in = { .it_value = { ms / 1000,
		ms % 1000 * 1000000 } };

	timer_settime(t->timer, 0, &in, NULL);
}

/* Says what Vectorscan has against a regex; one of its texts is about its
 * own interface. */
static int
refuse(hs_compile_error_t *why, const char *where, struct err *err)
{
	const char *text = why ? why->message : "cannot be compiled.";

	if (strstr(text, "HS_FLAG_ALLOWEMPTY"))
		text = "Matches where there is nothing; some part of it must "
		    "be required.";
	err_set(err, "%s: regex: %s", where, text);
	hs_free_compile_error(why);
	return -1;
}

static int
compile_alone(const char *scan, const char *where, struct err *err)
{
	hs_compile_error_t *why = NULL;
	hs_database_t *db = NULL;
	size_t bytes = 0;

	if (hs_compile(scan, phrases_regex_flags, phrases_regex_mode, NULL,
	    &db, &why) != HS_SUCCESS)
		return refuse(why, where, err);
	hs_database_size(db, &bytes);
	hs_free_database(db);
	if (bytes > MAX_BYTES)
		return err_set(err, "%s: regex: takes %zu KiB compiled, and at "
		    "most %u are allowed; make its repeats smaller", where,
		    bytes >> 10, MAX_BYTES >> 10);
	return 0;
}

static int
measure(const char *scan, const char *where, struct widths *widths,
    struct err *err)
{
	hs_expr_info_t *info = NULL;
	hs_compile_error_t *why = NULL;

	if (hs_expression_info(scan, phrases_regex_flags, &info, &why) !=
	    HS_SUCCESS)
		return refuse(why, where, err);
	widths->min = info->min_width;
	widths->max = info->max_width;
	free(info);
	return 0;
}

/* Makes ready for one regex. */
static int
begin(struct trial *t, const char *where, struct err *err)
{
	if (get_ready(t, err) < 0)
		return -1;
	snprintf(overrun_message, sizeof(overrun_message),
	    "%s: regex: takes more than %d ms to compile; make it simpler",
	    where, PHRASES_REGEX_BUDGET_MS);
	set_budget(t, PHRASES_REGEX_BUDGET_MS);
	return 0;
}

int
trial_compile(struct trial *t, const char *scan, const char *where,
    struct err *err)
{
	int result;

	if (begin(t, where, err) < 0)
		return -1;
	result = compile_alone(scan, where, err);
	set_budget(t, 0);
	return result;
}

int
trial_run(struct trial *t, const char *scan, const char *search,
    const char *where, bool is_known, struct widths *widths, struct err *err)
{
	int result = -1;

	if (begin(t, where, err) < 0)
		return -1;
	if (measure(scan, where, widths, err) == 0 &&
	    (is_known || compile_alone(scan, where, err) == 0) &&
	    finder_check(search, where, err) == 0)
		result = 0;
	set_budget(t, 0);
	return result;
}
