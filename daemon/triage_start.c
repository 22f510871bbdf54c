/*
 * triage_start: triage is made of its parts, given options and rule sets, told
 * to leave; and its figures.  The path of an entry is triage.c's.
 */
#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "log.h"
#include "loop.h"
#include "triage_parts.h"

#define STOP_QUIET_MS 100

/* Leaving ----------------------------------------------------------------------- */

static void
left_cb(void *arg)
{
	struct triage *t = arg;

	t->hooks.on_drained(t->hooks.arg);
}

void
triage_leave_if_settled(struct triage *t)
{
	if (!t->is_quiet || t->is_leaving || !TAILQ_EMPTY(&t->batches) ||
	    !TAILQ_EMPTY(&t->waiting))
		return;
	t->is_leaving = true;
	if (!t->is_linked || inbox_leave(t->inbox, left_cb, t) == -1)
		t->hooks.on_drained(t->hooks.arg);
}

/* What had been asked for when it was told to stop is here by now: a reader
 * that still waits, waits for what nobody has sent yet. */
static void
stop_timer_cb(evutil_socket_t fd, short what, void *arg)
{
	struct triage *t = arg;

	(void)fd;
	(void)what;
	t->is_quiet = true;
	triage_leave_if_settled(t);
}

/* Life --------------------------------------------------------------------------------- */

static struct outbox_options
outbox_options(struct triage *t)
{
	const struct conf *c = t->conf;

	return (struct outbox_options){
		.redis = t->commands, .scripts = &t->scripts,
		.prefix = c->prefix, .group = TRIAGE_GROUP,
		.instance = c->instance, .life = t->life,
		.decisions_maxlen = c->decisions_maxlen,
		.queue_maxlen = c->queue_maxlen, .dead_maxlen = c->dead_maxlen,
		.alerts_maxlen = c->alerts_maxlen, .sla_maxlen = c->sla_maxlen,
		.wait_replicas = c->commit_wait_replicas,
	};
}

int
triage_check_conf(const struct conf *conf, struct err *err)
{
	struct redis_url url = { 0 };
	int rc = redis_url_parse(&url, conf->redis, err);

	redis_url_clear(&url);
	return rc;
}

static struct inbox_options
inbox_options(struct triage *t)
{
	const struct conf *c = t->conf;

	return (struct inbox_options){
		.reader = t->reader, .commands = t->commands,
		.scripts = &t->scripts, .stats = t->stats, .prefix = c->prefix,
		.group = TRIAGE_GROUP, .consumer = c->instance,
		.batch = (uint32_t)c->batch,
		.claim_after_ms = c->claim_after_ms,
		.events_keep_ms = c->events_keep_ms,
	};
}

static void
make_inbox(struct triage *t)
{
	struct inbox_options options = inbox_options(t);
	struct inbox_hooks hooks = triage_inbox_hooks;

	hooks.arg = t;
	t->inbox = inbox_new(t->base, &options, &hooks);
}

static void
make_engines(struct triage *t)
{
	struct engines_options options = triage_engines_options(t->conf);
	struct engines_hooks hooks = triage_engines_hooks;

	hooks.arg = t;
	t->engines = engines_new(t->base, &options, &hooks);
}

static void
make_life(struct triage *t)
{
	uint64_t life;

	if (getrandom(&life, sizeof(life), 0) != (ssize_t)sizeof(life))
		fatal("no random numbers");
	snprintf(t->life, sizeof(t->life), "%016llx", (unsigned long long)life);
}

struct triage *
triage_new(struct event_base *base, const struct conf *conf,
    struct stats *stats, const struct triage_hooks *hooks, struct err *err)
{
	struct triage *t = mem_alloc(sizeof(*t));
	struct outbox_options outbox;

	t->base = base;
	t->conf = conf;
	t->stats = stats;
	t->hooks = *hooks;
	if (triage_read_url(t, err) == -1) {
		redis_url_clear(&t->url);
		free(t);
		return NULL;
	}
	TAILQ_INIT(&t->all);
	TAILQ_INIT(&t->waiting);
	TAILQ_INIT(&t->held);
	TAILQ_INIT(&t->parked);
	TAILQ_INIT(&t->stamping);
	TAILQ_INIT(&t->batches);
	make_life(t);
	scripts_init(&t->scripts);
	t->name = mem_strdup("triaged");
	t->keys = keys_new();
	t->pause_timer = loop_timer(base, triage_pause_cb, t);
	t->parked_timer = loop_timer(base, triage_parked_cb, t);
	t->stop_timer = loop_timer(base, stop_timer_cb, t);
	make_engines(t);
	t->reader = triage_connect(t);
	t->commands = triage_connect(t);
	outbox = outbox_options(t);
	t->outbox = outbox_new(&outbox);
	make_inbox(t);
	return t;
}

void
triage_free(struct triage *t)
{
	struct batch *b;
	struct entry *e;

	if (t == NULL)
		return;
	t->is_stopping = true;
	t->is_linked = false;
	/* it was not settled in time: that says nothing against it */
	if (t->tried != NULL && t->tried->is_stamped) {
		triage_drop_stamp(t, t->tried);
		redis_turn(t->commands, 0);
	}
	/* calls under way are answered: the connection is lost */
	redis_reconnect(t->reader, "leaving");
	redis_reconnect(t->commands, "leaving");
	redis_turn(t->commands, 0);
	redis_free(t->reader);
	redis_free(t->commands);
	while ((b = TAILQ_FIRST(&t->batches)) != NULL) {
		TAILQ_REMOVE(&t->batches, b, link);
		batch_free(b);
	}
	while ((e = TAILQ_FIRST(&t->all)) != NULL)
		triage_forget(t, e);
	engines_free(t->engines);
	inbox_free(t->inbox);
	outbox_free(t->outbox);
	keys_free(t->keys);
	event_free(t->pause_timer);
	event_free(t->parked_timer);
	event_free(t->stop_timer);
	buf_clear(&t->frame);
	redis_url_clear(&t->url);
	free(t->name);
	free(t);
}

void
triage_reload_options(struct triage *t)
{
	struct engines_options engines = triage_engines_options(t->conf);
	struct outbox_options outbox = outbox_options(t);
	struct inbox_options inbox = inbox_options(t);

	engines_set_options(t->engines, &engines);
	outbox_set_options(t->outbox, &outbox);
	inbox_set_options(t->inbox, &inbox);
	triage_take_password(t);
}

void
triage_stop(struct triage *t)
{
	t->is_stopping = true;
	inbox_stop(t->inbox);
	loop_arm(t->stop_timer, STOP_QUIET_MS);
}

bool
triage_is_ready(const struct triage *t, const char **why)
{
	*why = !engines_is_ready(t->engines) ? "no rule set is loaded" :
	    redis_state(t->commands) != REDIS_READY ||
	    redis_state(t->reader) != REDIS_READY ? "no connection to Redis" :
	    !t->is_linked ? "Redis is being looked at" :
	    t->pause_ms > 0 ? "Redis cannot write just now" : NULL;
	return *why == NULL;
}

static void
gather_stats(struct triage *t)
{
	struct engines_figures f = engines_figures(t->engines);
	int64_t *n = t->stats->n;

	n[STAT_ENGINES_STARTED] = (int64_t)f.started;
	n[STAT_ENGINES_DIED] = (int64_t)f.died;
	n[STAT_ENGINES_KILLED] = (int64_t)f.killed;
	n[STAT_RULESET_LOADS] = (int64_t)f.loads;
	n[STAT_RULESET_REFUSED] = (int64_t)f.refused;
	n[STAT_RULESET_ROLLBACKS] = (int64_t)f.rollbacks;
	n[STAT_RULES_OFF] = (int64_t)f.rules_off;
	n[STAT_COMPARED] = (int64_t)f.compared;
	n[STAT_COMPARED_MISSED] = (int64_t)f.missed;
	n[STAT_COMPARED_FLIPPED] = (int64_t)f.flipped;
	n[STAT_NOSCRIPT] = (int64_t)t->scripts.unknown;
	n[STAT_LOG_DROPPED] = (int64_t)log_dropped();
	n[STAT_IN_FLIGHT] = t->nentries;
}

void
triage_tick(struct triage *t)
{
	const struct bundle *bundle = triage_bundle(t, RULESET_IN_FORCE);
	struct buf json = { 0 };

	engines_tick(t->engines);
	if (t->is_linked && !t->is_paused)
		outbox_flush_alerts(t->outbox);
	triage_let_go(t);
	gather_stats(t);
	triage_tell_flips(t);
	triage_tell_left_out(t);
	buf_adds(&json, "{\"seq\":");
	buf_add_int(&json, (int64_t)++t->stats_seq);
	buf_adds(&json, ",\"instance\":");
	buf_json_cstr(&json, t->conf->instance);
	buf_adds(&json, ",\"ruleset\":");
	buf_json(&json, (struct str){ bundle != NULL ? bundle->hash : "",
	    bundle != NULL ? BUNDLE_SHORT_CHARS : 0 });
	buf_addc(&json, ',');
	stats_put_json(&json, t->stats);
	buf_addc(&json, '}');
	outbox_publish_stats(t->outbox, (struct str){ json.data, json.len });
	buf_clear(&json);
}
