/*
 * triage_link: what triage stands on: the two connections to Redis, pauses
 * while Redis cannot, figures, alerts.  The path of an entry is triage.c's.
 */
#include <event2/event.h>
#include <hiredis/hiredis.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

#include "log.h"
#include "triage_parts.h"

#define PAUSE_MIN_MS 100
#define PAUSE_MAX_MS 2000
#define STOP_QUIET_MS 100
#define GROUP "triaged"

/* Timers ---------------------------------------------------------------------- */

void
triage_arm(struct event *timer, int64_t ms)
{
	struct timeval tv = { .tv_sec = ms / 1000,
		.tv_usec = (ms % 1000) * 1000 };

	evtimer_add(timer, &tv);
}

static void
pause_timer_cb(evutil_socket_t fd, short what, void *arg)
{
	struct triage *t = arg;

	(void)fd;
	(void)what;
	t->is_paused = false;
	triage_form(t);
}

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

/* Redis cannot just now --------------------------------------------------------- */

static void
tell_trouble(struct triage *t, const char *what, const char *text)
{
	struct buf members = { 0 };
	char why[160];

	/* behind a quote, Redis repeats what it was sent */
	snprintf(why, sizeof(why), "%.*s", (int)strcspn(text, "'`\""), text);

	log_warn("redis trouble what=\"%s\" why=\"%s\"", what, why);
	if (t->told_trouble)
		return;
	t->told_trouble = true;
	buf_adds(&members, "\"what\":");
	buf_json_cstr(&members, what);
	buf_adds(&members, ",\"why\":");
	buf_json_cstr(&members, why);
	triage_alert(t, "redis", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_pause(struct triage *t, enum outbox_result result, const char *why)
{
	if (result == OUTBOX_OK || result == OUTBOX_UNKNOWN)
		return; /* the connection itself says when it is back */
	if (result == OUTBOX_ELSEWHERE)
		redis_reconnect(t->commands, why);
	if (t->is_paused)
		return;
	tell_trouble(t, "run a script", why);
	t->is_paused = true;
	t->pause_ms = t->pause_ms == 0 ? PAUSE_MIN_MS : 2 * t->pause_ms;
	if (t->pause_ms > PAUSE_MAX_MS)
		t->pause_ms = PAUSE_MAX_MS;
	triage_arm(t->pause_timer, t->pause_ms);
}

void
triage_resume(struct triage *t)
{
	t->pause_ms = 0;
	if (!t->told_trouble)
		return;
	t->told_trouble = false;
	outbox_flush_alerts(t->outbox); /* what could not be written so far */
	triage_alert(t, "redis_recovered", "");
}

void
triage_on_trouble(void *arg, const char *what, const char *why)
{
	tell_trouble(arg, what, why);
}

void
triage_on_buried(void *arg, struct str stream, struct str id, int64_t bytes)
{
	struct triage *t = arg;
	struct buf members = { 0 };

	t->stats->n[STAT_DEAD]++;
	log_warn("dead entry=%s event= reason=too_large bytes=%lld",
	    log_word(id.data, id.len), (long long)bytes);
	buf_adds(&members, "\"reason\":\"too_large\",\"detail\":\"too large "
	    "to be read\",\"event\":\"\",\"case\":\"\",\"source\":\"");
	buf_add_str(&members, stream);
	buf_addc(&members, ' ');
	buf_add_str(&members, id);
	buf_addc(&members, '"');
	triage_alert(t, "dead", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_lost_entries(void *arg, struct str stream, uint32_t n)
{
	struct triage *t = arg;
	struct buf members = { 0 };

	t->stats->n[STAT_LOST_TRIMMED] += n;
	log_error("lost entries=%u stream=%s why=\"deleted while pending\"", n,
	    log_word(stream.data, stream.len));
	buf_addf(&members, "\"entries\":%u,\"stream\":", n);
	buf_json(&members, stream);
	triage_alert(t, "lost_trimmed", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_broken_key(struct triage *t, const struct entry *e)
{
	struct buf members = { 0 };

	log_error("parked entry=%s case=%s why=\"a key of its case or "
	    "customer is no hash\"", log_word(e->id.data, e->id.len),
	    log_word(e->case_id.data, e->case_id.len));
	if (e->delay_ms > 0)
		return; /* told the first time */
	buf_adds(&members, "\"event\":");
	buf_json(&members, e->event_id);
	buf_adds(&members, ",\"case\":");
	buf_json(&members, e->case_id);
	buf_adds(&members, ",\"detail\":\"a key of its case or customer holds "
	    "another type than a hash; the event waits until it is removed\"");
	triage_alert(t, "broken_key", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_rule_off(void *arg, const char *rule, const char *where,
    const char *class)
{
	struct triage *t = arg;
	struct buf members = { 0 };

	log_error("rule switched off rule=%s where=%s class=%s", rule, where,
	    class);
	buf_adds(&members, "\"rule\":");
	buf_json_cstr(&members, rule);
	buf_adds(&members, ",\"where\":");
	buf_json_cstr(&members, where);
	buf_adds(&members, ",\"class\":");
	buf_json_cstr(&members, class);
	triage_alert(t, "rule_off", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_alert(struct triage *t, const char *kind, const char *members)
{
	outbox_alert(t->outbox, kind, members);
}

/* The mark of an entry that is tried alone ---------------------------------------- */

static void
ignore_cb(void *arg, const struct redisReply *reply)
{
	(void)arg;
	(void)reply;
}

static void
marked_cb(void *arg, const struct redisReply *reply)
{
	struct mark *m = arg;
	enum mark_answer answer = MARK_UNKNOWN;

	if (reply != NULL && reply->type == REDIS_REPLY_STRING)
		answer = strcmp(reply->str, m->triage->life) == 0 ? MARK_OURS :
		    MARK_OTHERS;
	m->fn(m, answer);
}

/* Sets it unless it is set, and asks whose it is: an answer that was lost does
 * not make one's own mark another's. */
int
triage_set_mark(struct triage *t, struct mark *m)
{
	char key[160];

	snprintf(key, sizeof(key), "%salone:events", t->conf->prefix);
	if (redis_sendf(t->commands, ignore_cb, t, "HSETNX %s %b %s", key,
	    m->entry->id.data, m->entry->id.len, t->life) == -1)
		return -1;
	return redis_sendf(t->commands, marked_cb, m, "HGET %s %b", key,
	    m->entry->id.data, m->entry->id.len);
}

/* It is put off: should this instance end meanwhile, it did not end of it. */
void
triage_drop_mark(struct triage *t, const struct entry *e)
{
	char key[160];

	snprintf(key, sizeof(key), "%salone:events", t->conf->prefix);
	redis_sendf(t->commands, ignore_cb, t, "HDEL %s %b", key, e->id.data,
	    e->id.len);
}

/* An engine has read it and lives: that it was delivered often says nothing
 * against it.  Redis counts anew. */
void
triage_forgive(struct triage *t, struct entry *e)
{
	e->deliveries = 1;
	redis_sendf(t->commands, ignore_cb, t,
	    "XCLAIM %b %s %s 0 %b RETRYCOUNT 1 JUSTID", e->stream.data,
	    e->stream.len, GROUP, t->conf->instance, e->id.data, e->id.len);
}

/* Connections ----------------------------------------------------------------------- */

static void
on_down(struct triage *t, const char *why, int retry_ms)
{
	t->is_linked = false;
	if (t->is_stopping)
		return; /* we are leaving */
	log_warn("redis down why=\"%s\" retry_ms=%d", why, retry_ms);
	t->stats->n[STAT_REDIS_DOWNS]++;
	inbox_stop(t->inbox);
	t->hooks.on_ready(t->hooks.arg, false, why);
}

static void
on_down_cb(void *arg, const char *why, int retry_ms)
{
	on_down(arg, why, retry_ms);
}

/* What INFO says of a policy that would eat streams. */
static void
policy_cb(void *arg, const struct redisReply *reply)
{
	struct triage *t = arg;

	if (reply == NULL || reply->type != REDIS_REPLY_STRING ||
	    strstr(reply->str, "maxmemory_policy:allkeys") == NULL)
		return;
	log_error("redis evicts any key: complaints can be lost; expected "
	    "maxmemory-policy noeviction or volatile-*");
	triage_alert(t, "redis", "\"what\":\"maxmemory-policy is allkeys-*: "
	    "complaints can be lost\",\"why\":\"expected noeviction or "
	    "volatile-*\"");
}

static void
role_cb(void *arg, const struct redisReply *reply)
{
	struct triage *t = arg;

	if (reply == NULL)
		return;
	if (reply->type == REDIS_REPLY_ARRAY && reply->elements > 0 &&
	    reply->element[0]->type == REDIS_REPLY_STRING &&
	    strcmp(reply->element[0]->str, "master") != 0) {
		redis_reconnect(t->commands, "it is a replica");
		redis_reconnect(t->reader, "it is a replica");
		return;
	}
	/* an error (no right to ask): then it shows at the first write */
	if (redis_state(t->reader) != REDIS_READY || t->is_linked ||
	    t->is_stopping)
		return;
	log_info("redis ready");
	t->is_linked = true;
	inbox_start(t->inbox);
	outbox_flush_alerts(t->outbox);
	t->hooks.on_ready(t->hooks.arg, true, NULL);
	triage_form(t);
}

static void
on_up_cb(void *arg)
{
	struct triage *t = arg;

	if (redis_state(t->reader) != REDIS_READY ||
	    redis_state(t->commands) != REDIS_READY)
		return;
	redis_sendf(t->commands, policy_cb, t, "INFO memory");
	redis_sendf(t->commands, role_cb, t, "ROLE");
}

/* Life --------------------------------------------------------------------------------- */

struct engines_options
triage_engines_options(const struct conf *c)
{
	return (struct engines_options){
		.count = (int)c->engines, .deadline_ms = c->engine_deadline_ms,
		.load_timeout_ms = c->load_timeout_ms,
		.memory = c->engine_memory,
		.rule_budget_ms = c->rule_budget_ms,
		.event_budget_ms = c->event_budget_ms,
		.rule_failures = c->rule_failures,
		.rule_window_ms = c->rule_window_ms,
		.max_event = c->max_event, .max_text = c->max_text,
		.max_depth = c->max_depth, .max_members = c->max_members,
		.max_backdate_ms = c->max_backdate_ms,
		.dedup_window_ms = c->dedup_window_ms,
	};
}

static struct outbox_options
outbox_options(struct triage *t)
{
	const struct conf *c = t->conf;

	return (struct outbox_options){
		.redis = t->commands, .scripts = &t->scripts,
		.prefix = c->prefix, .group = GROUP, .instance = c->instance,
		.decisions_maxlen = c->decisions_maxlen,
		.queue_maxlen = c->queue_maxlen, .dead_maxlen = c->dead_maxlen,
		.alerts_maxlen = c->alerts_maxlen,
		.wait_replicas = c->commit_wait_replicas,
	};
}

static struct redis *
connect_to(struct triage *t)
{
	const struct conf *c = t->conf;
	struct redis_options options = {
		.url = t->url, .name = t->name,
		.tls = { c->redis_ca, c->redis_cert, c->redis_key,
		    c->redis_insecure },
		.connect_timeout_ms = 3000, .reply_timeout_ms = 5000,
		.reply_max_bytes = 256u << 20,
	};
	struct redis_hooks hooks = {
		.on_ready = on_up_cb, .on_down = on_down_cb, .arg = t,
	};

	return redis_new(t->base, &options, &hooks);
}

/* The URL, and the secrets that are not in it. */
static int
read_url(struct triage *t, struct err *err)
{
	const struct conf *c = t->conf;

	if (redis_url_parse(&t->url, c->redis, err) == -1)
		return -1;
	if (c->redis_user != NULL && c->redis_user[0] != '\0') {
		free(t->url.user);
		t->url.user = mem_strdup(c->redis_user);
	}
	if (c->redis_password != NULL && c->redis_password[0] != '\0') {
		free(t->url.password);
		t->url.password = mem_strdup(c->redis_password);
	}
	return 0;
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
		.group = GROUP, .consumer = c->instance,
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
	if (read_url(t, err) == -1) {
		redis_url_clear(&t->url);
		free(t);
		return NULL;
	}
	TAILQ_INIT(&t->all);
	TAILQ_INIT(&t->waiting);
	TAILQ_INIT(&t->held);
	TAILQ_INIT(&t->parked);
	TAILQ_INIT(&t->marking);
	TAILQ_INIT(&t->batches);
	make_life(t);
	scripts_init(&t->scripts);
	t->name = mem_strdup("triaged");
	t->keys = keys_new();
	t->pause_timer = evtimer_new(base, pause_timer_cb, t);
	t->parked_timer = evtimer_new(base, triage_parked_cb, t);
	t->stop_timer = evtimer_new(base, stop_timer_cb, t);
	make_engines(t);
	t->reader = connect_to(t);
	t->commands = connect_to(t);
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
triage_load(struct triage *t, const struct bundle *bundle, struct str cache)
{
	engines_load(t->engines, bundle, cache);
}

void
triage_keep_ruleset(struct triage *t)
{
	engines_cancel_loading(t->engines);
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
}

void
triage_stop(struct triage *t)
{
	t->is_stopping = true;
	inbox_stop(t->inbox);
	triage_arm(t->stop_timer, STOP_QUIET_MS);
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

const struct bundle *
triage_bundle(const struct triage *t)
{
	return engines_bundle(t->engines);
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
	n[STAT_RULES_OFF] = (int64_t)f.rules_off;
	n[STAT_NOSCRIPT] = (int64_t)t->scripts.unknown;
	n[STAT_LOG_DROPPED] = (int64_t)log_dropped();
	n[STAT_IN_FLIGHT] = t->nentries;
}

void
triage_tick(struct triage *t)
{
	const struct bundle *bundle = engines_bundle(t->engines);
	struct buf json = { 0 };

	engines_tick(t->engines);
	if (t->is_linked && !t->is_paused)
		outbox_flush_alerts(t->outbox);
	gather_stats(t);
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
