/*
 * triaged: reads complaints from Redis, decides them by rules, writes the
 * decisions back.
 *
 * This file starts it and ends it: options, signals, readiness, the rule set
 * from its directory.  Read triage.c next: it is the way of one complaint.
 */
#include <errno.h>
#include <event2/event.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bundle.h"
#include "clock.h"
#include "conf.h"
#include "engine.h"
#include "http.h"
#include "log.h"
#include "loop.h"
#include "notify.h"
#include "rules_source.h"
#include "stats.h"
#include "triage.h"

enum { EXIT_DONE = 0, EXIT_NO = 1, EXIT_USAGE = 2, EXIT_CANNOT = 3 };

#define STALL_TICK_MS 20
#define TICK_MS 1000

struct daemon {
	struct conf conf;
	int argc;
	char **argv;
	struct event_base *base;
	struct stats stats;
	struct triage *triage;
	struct http *http;
	struct rules_source *rules;
	struct event *signals[3], *tick, *stall, *end;
	int64_t stall_due_ms;
	int exit_status;
	bool is_ready, is_stopping;
};

static const char *const extra_options[] = { "n", "h", "help", "version", NULL };

/* Options ------------------------------------------------------------------ */

static void
print_usage(FILE *to)
{
	fprintf(to, "usage: triaged [-n] [--option value ...]\n\n"
	    "  -n         check the configuration and the rules, and leave\n"
	    "  --help     this\n"
	    "  --version  print the version\n\n");
	conf_print_help(to);
}

static enum log_level
log_level_of(const char *word)
{
	static const char *const words[] = { "error", "warn", "info", "debug" };
	int i;

	for (i = 0; i < 4; i++)
		if (strcmp(words[i], word) == 0)
			return (enum log_level)i;
	return LOG_LEVEL_INFO;
}

/* A file that is not there, or not ours to read, is no wrong usage. */
static bool
is_about_a_file(const char *text)
{
	static const int numbers[] = { ENOENT, EACCES, EISDIR, EPERM, EIO };
	size_t i;

	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
		if (strstr(text, strerror(numbers[i])) != NULL)
			return true;
	return false;
}

/* Reads the options, and answers those that end at once: -1 to go on, else the
 * exit status. */
static int
read_options(struct daemon *d, bool *check_only)
{
	struct err err = { "" };
	char **rest = NULL;
	int nrest = 0, i, status = -1;

	if (conf_load(&d->conf, d->argc - 1, d->argv + 1, extra_options, &rest,
	    &nrest, &err) == -1) {
		fprintf(stderr, "triaged: %s\n", err.text);
		status = is_about_a_file(err.text) ? EXIT_CANNOT : EXIT_USAGE;
	}
	for (i = 0; status == -1 && i < nrest; i++) {
		if (strcmp(rest[i], "-n") == 0 || strcmp(rest[i], "--n") == 0) {
			*check_only = true;
		} else if (strcmp(rest[i], "--version") == 0) {
			puts("triaged " TRIAGED_VERSION);
			status = EXIT_DONE;
		} else if (strcmp(rest[i], "--help") == 0 ||
		    strcmp(rest[i], "-h") == 0) {
			print_usage(stdout);
			status = EXIT_DONE;
		} else {
			fprintf(stderr, "triaged: unexpected argument \"%s\"; "
			    "triaged --help lists the options\n", rest[i]);
			status = EXIT_USAGE;
		}
	}
	free(rest);
	return status;
}

/* What triage tells ----------------------------------------------------------- */

static void
on_ready(void *arg, bool is_linked, const char *reason)
{
	struct daemon *d = arg;
	const char *why;
	bool is_ready;

	(void)is_linked;
	if (d->triage == NULL)
		return;
	is_ready = triage_is_ready(d->triage, &why);
	if (is_ready && !d->is_ready) {
		log_info("ready instance=%s", d->conf.instance);
		notify_ready();
	}
	if (!is_ready)
		notify_status(reason != NULL ? reason : why);
	d->is_ready = is_ready;
}

static void
leave(struct daemon *d, int status)
{
	d->exit_status = status;
	event_base_loopbreak(d->base);
}

static void
on_ruleset(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	struct daemon *d = arg;

	if (!rules_source_tell(d->rules, role, status, bundle, reason))
		leave(d, EXIT_NO); /* there is no rule set to go on with */
	else if (status == RULESET_ACTIVE)
		on_ready(d, true, NULL);
}

static void
on_cache(void *arg, const struct bundle *bundle, struct str cache)
{
	struct daemon *d = arg;

	rules_source_keep_cache(d->rules, bundle, cache);
}

static void
on_drained(void *arg)
{
	leave(arg, EXIT_DONE);
}

/* Signals and timers ------------------------------------------------------------ */

static void
end_cb(evutil_socket_t fd, short what, void *arg)
{
	(void)fd;
	(void)what;
	log_warn("leaving before all was settled");
	leave(arg, EXIT_DONE);
}

static void
stop_cb(evutil_socket_t sig, short what, void *arg)
{
	struct daemon *d = arg;

	(void)what;
	if (d->is_stopping) {
		leave(d, EXIT_DONE);
		return;
	}
	log_info("stopping signal=%d", (int)sig);
	d->is_stopping = true;
	notify_stopping();
	loop_arm(d->end, d->conf.shutdown_ms);
	triage_stop(d->triage);
}

static void
reload_conf(struct daemon *d)
{
	struct conf fresh = { 0 };
	struct err err = { "" };
	const char *row;
	char **rest = NULL;
	int nrest = 0;

	if (conf_load(&fresh, d->argc - 1, d->argv + 1, extra_options, &rest,
	    &nrest, &err) == -1) {
		log_error("configuration not reloaded reason=\"%s\"", err.text);
	} else {
		row = conf_needs_restart(&d->conf, &fresh);
		if (row != NULL)
			log_warn("option changed only by a restart option=%s",
			    row);
		conf_reload(&d->conf, &fresh);
		log_init(log_level_of(d->conf.log_level), notify_is_journal());
		triage_reload_options(d->triage);
	}
	free(rest);
	conf_clear(&fresh);
}

static void
reload_cb(evutil_socket_t sig, short what, void *arg)
{
	struct daemon *d = arg;

	(void)sig;
	(void)what;
	log_info("reloading");
	reload_conf(d);
	rules_source_reload(d->rules);
}

static void
tick_cb(evutil_socket_t fd, short what, void *arg)
{
	struct daemon *d = arg;

	(void)fd;
	(void)what;
	triage_tick(d->triage);
	on_ready(d, true, NULL);
	notify_alive();
	loop_arm(d->tick, TICK_MS);
}

/* How late the loop is: the longest stall is a figure. */
static void
stall_cb(evutil_socket_t fd, short what, void *arg)
{
	struct daemon *d = arg;
	int64_t late = clock_mono_ms() - d->stall_due_ms;

	(void)fd;
	(void)what;
	if (d->stall_due_ms > 0 && late > d->stats.n[STAT_LOOP_STALL_MAX_MS])
		d->stats.n[STAT_LOOP_STALL_MAX_MS] = late;
	d->stall_due_ms = clock_mono_ms() + STALL_TICK_MS;
	loop_arm(d->stall, STALL_TICK_MS);
}

/* libevent's own words: to our log, and not thousands of the same. */
static void
libevent_log_cb(int severity, const char *text)
{
	static int64_t last_ms;

	if (clock_mono_ms() - last_ms < 1000 && severity < EVENT_LOG_ERR)
		return;
	last_ms = clock_mono_ms();
	log_warn("libevent text=\"%s\"", text);
}

/* Start and end --------------------------------------------------------------------- */

static bool
is_ready_cb(void *arg, const char **why)
{
	const struct daemon *d = arg;

	return triage_is_ready(d->triage, why);
}

static void
put_metrics_cb(void *arg, struct buf *out)
{
	const struct daemon *d = arg;

	stats_put_metrics(out, &d->stats);
	triage_put_metrics(d->triage, out);
}

static void
watch_signals(struct daemon *d)
{
	signal(SIGPIPE, SIG_IGN);
	d->signals[0] = evsignal_new(d->base, SIGTERM, stop_cb, d);
	d->signals[1] = evsignal_new(d->base, SIGINT, stop_cb, d);
	d->signals[2] = evsignal_new(d->base, SIGHUP, reload_cb, d);
	evsignal_add(d->signals[0], NULL);
	evsignal_add(d->signals[1], NULL);
	evsignal_add(d->signals[2], NULL);
	d->tick = evtimer_new(d->base, tick_cb, d);
	d->stall = evtimer_new(d->base, stall_cb, d);
	d->end = evtimer_new(d->base, end_cb, d);
	loop_arm(d->tick, TICK_MS);
	loop_arm(d->stall, STALL_TICK_MS);
}

/* An address that was asked for must be had; the default one may belong to
 * another instance on this machine already. */
static int
start_http(struct daemon *d, struct err *err)
{
	const struct http_hooks pages = { is_ready_cb, put_metrics_cb, d };

	if (strcmp(d->conf.http, "off") == 0)
		return 0;
	d->http = http_new(d->base, d->conf.http, &pages, err);
	if (d->http != NULL || !conf_is_default(&d->conf, "http"))
		return d->http != NULL ? 0 : -1;
	log_warn("no http reason=\"%s\"", err->text);
	err_clear(err);
	return 0;
}

static int
start(struct daemon *d, struct err *err)
{
	const struct triage_hooks hooks = {
		.on_ready = on_ready, .on_ruleset = on_ruleset,
		.on_cache = on_cache, .on_drained = on_drained, .arg = d,
	};

	event_set_log_callback(libevent_log_cb);
	d->base = event_base_new();
	if (d->base == NULL)
		fatal("no event loop");
	watch_signals(d);
	d->triage = triage_new(d->base, &d->conf, &d->stats, &hooks, err);
	if (d->triage == NULL)
		return EXIT_USAGE;
	if (start_http(d, err) == -1)
		return EXIT_CANNOT;
	d->rules = rules_source_new(d->base, &d->conf, d->triage);
	return rules_source_start(d->rules, err) == 0 ? EXIT_DONE :
	    EXIT_CANNOT;
}

static void
clean_up(struct daemon *d)
{
	size_t i;

	http_free(d->http);
	triage_free(d->triage);
	rules_source_free(d->rules);
	for (i = 0; i < 3; i++)
		if (d->signals[i] != NULL)
			event_free(d->signals[i]);
	if (d->tick != NULL) {
		event_free(d->tick);
		event_free(d->stall);
		event_free(d->end);
	}
	if (d->base != NULL)
		event_base_free(d->base);
	libevent_global_shutdown();
	conf_clear(&d->conf);
}

int
main(int argc, char **argv)
{
	struct daemon d = { .argc = argc, .argv = argv };
	struct err err = { "" };
	bool check_only = false;
	int status;

	/* what a batch needs comes and goes: not to the kernel and back */
	mallopt(M_MMAP_THRESHOLD, 8 << 20);
	mallopt(M_TRIM_THRESHOLD, 16 << 20);
	if (argc == 2 && strcmp(argv[1], ENGINE_ARGUMENT) == 0)
		engine_main();
	status = read_options(&d, &check_only);
	if (status == -1 && check_only)
		status = triage_check_conf(&d.conf, &err) == 0 ?
		    rules_source_check(&d.conf) : EXIT_USAGE;
	if (check_only && err.text[0] != '\0')
		fprintf(stderr, "triaged: %s\n", err.text);
	if (status == -1) {
		log_init(log_level_of(d.conf.log_level), notify_is_journal());
		status = start(&d, &err);
		if (status == EXIT_DONE) {
			event_base_dispatch(d.base);
			status = d.exit_status;
		} else {
			log_error("not started reason=\"%s\"", err.text);
		}
	}
	clean_up(&d);
	return fflush(stdout) == 0 ? status : EXIT_CANNOT;
}
