/*
 * triaged: reads complaints from Redis, decides them by rules, writes the
 * decisions back.
 *
 * This file starts it and ends it: signals, readiness, HTTP.  Which rule set
 * there is to be is rules_source.c's.  Read triage.c next: it is the way of one
 * complaint.
 */
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
#include "log_value.h"
#include "loop.h"
#include "notify.h"
#include "options.h"
#include "rules_check.h"
#include "rules_source.h"
#include "stats.h"
#include "triage.h"

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

/* What triage tells ----------------------------------------------------------- */

static void
change_cb(void *arg, const char *reason)
{
	struct daemon *d = arg;
	const char *why;
	bool is_ready;

	if (d->triage == NULL)
		return;
	is_ready = triage_is_ready(d->triage, &why);
	if (is_ready && !d->is_ready) {
		log_info("ready instance=%s", log_word_of(d->conf.instance));
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
ruleset_cb(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	struct daemon *d = arg;

	if (!rules_source_tell(d->rules, role, status, bundle, reason))
		leave(d, EXIT_NO); /* there is no rule set to go on with */
	else if (status == RULESET_ACTIVE)
		change_cb(d, NULL);
}

static void
hopeless_cb(void *arg)
{
	leave(arg, EXIT_CANNOT);
}

static void
cache_cb(void *arg, const struct bundle *bundle, struct str cache)
{
	struct daemon *d = arg;

	rules_source_keep_cache(d->rules, bundle, cache);
}

static void
drained_cb(void *arg)
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
	rules_source_stop(d->rules);
	triage_stop(d->triage);
}

static void
reload_cb(evutil_socket_t sig, short what, void *arg)
{
	struct daemon *d = arg;

	(void)sig;
	(void)what;
	log_info("reloading");
	if (options_reload(&d->conf, d->argc, d->argv))
		triage_reload_options(d->triage);
	rules_source_reload(d->rules);
}

static void
tick_cb(evutil_socket_t fd, short what, void *arg)
{
	struct daemon *d = arg;

	(void)fd;
	(void)what;
	triage_tick(d->triage);
	change_cb(d, NULL);
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
	log_warn("libevent text=%s", log_text_of(text));
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
	log_warn("no http reason=%s", log_text_of(err->text));
	err_clear(err);
	return 0;
}

static int
start(struct daemon *d, struct err *err)
{
	const struct triage_hooks hooks = {
		.on_change = change_cb, .on_ruleset = ruleset_cb,
		.on_cache = cache_cb, .on_drained = drained_cb, .arg = d,
	};
	const struct rules_source_hooks source = { hopeless_cb, d };

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
	d->rules = rules_source_new(d->base, &d->conf, d->triage, &source,
	    err);
	return d->rules != NULL ? EXIT_DONE : EXIT_CANNOT;
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
	status = options_read(&d.conf, argc, argv, &check_only);
	if (status == OPTIONS_GO_ON && check_only)
		status = triage_check_conf(&d.conf, &err) == 0 ?
		    rules_check_run(&d.conf) : EXIT_USAGE;
	if (check_only && err.text[0] != '\0')
		fprintf(stderr, "triaged: %s\n", err.text);
	if (status == OPTIONS_GO_ON) {
		options_open_log(&d.conf);
		status = start(&d, &err);
		if (status == EXIT_DONE) {
			event_base_dispatch(d.base);
			status = d.exit_status;
		} else {
			log_error("not started reason=%s",
			    log_text_of(err.text));
		}
	}
	clean_up(&d);
	return fflush(stdout) == 0 ? status : EXIT_CANNOT;
}
