/*
 * rules_remote: what Redis asks for is looked at, from version to version.  It
 * knows no bytes of rule sets.
 */
#include "rules_remote.h"

#include <event2/event.h>
#include <stdlib.h>

#include "clock.h"
#include "log.h"
#include "log_value.h"
#include "loop.h"
#include "redis_conf.h"
#include "rules_remote_parts.h"
#include "rules_sign.h"

#define POLL_MS 2000      /* a message that was lost costs no more */
#define PATIENCE_MS 1000  /* for the first answer */

/* The version ------------------------------------------------------------------- */

static void
clock_cb(void *arg, const struct redisReply *reply)
{
	struct rules_remote *r = arg;

	if (redis_count(reply) != 2)
		return;
	r->ahead_ms = strtoll(redis_str(redis_at(reply, 0)).data, NULL, 10) *
	    1000 + strtoll(redis_str(redis_at(reply, 1)).data, NULL, 10) /
	    1000 - clock_wall_ms();
}

/* Redis answers, but not with what is asked for. */
static void
take_error(struct rules_remote *r, const struct redisReply *reply)
{
	struct str word = redis_error_word(reply);

	if (redis_trouble(reply) == REDIS_ELSEWHERE) {
		redis_reconnect(r->commands, "it is a replica");
		return;
	}
	if (redis_trouble(reply) == REDIS_WAIT)
		return;
	if (!r->told_bad)
		log_warn("rules of redis not read key=%s error=%s",
		    log_word_of(r->state_key), log_word(word));
	r->told_bad = true;
	evtimer_del(r->patience);
	r->hooks.on_away(r->hooks.arg);
}

/* The hash is not there: it was, or what it said before still counts.  Somebody
 * deleted it, or a failover lost it: nobody asked for anything else. */
static bool
has_vanished(struct rules_remote *r, const struct redisReply *reply)
{
	size_t i;

	for (i = 0; i < redis_count(reply); i++)
		if (redis_str(redis_at(reply, i)).len > 0)
			break;
	if (i < redis_count(reply)) {
		r->is_vanished = false;
		r->was_there = true;
	} else if (!r->is_vanished && (r->was_there || r->version == NULL)) {
		r->is_vanished = r->hooks.on_vanished(r->hooks.arg,
		    r->was_there);
	}
	return r->is_vanished;
}

/* Is it another answer than the last one?  The version alone would not do: a
 * Redis that lost its last changes gives their versions to others. */
static bool
is_news(struct rules_remote *r, const struct redisReply *reply)
{
	struct buf now = { 0 };
	bool is_same;
	size_t i;

	for (i = 0; i < redis_count(reply); i++) {
		buf_add_str(&now, redis_str(redis_at(reply, i)));
		buf_addc(&now, '\n');
	}
	is_same = r->version != NULL && str_eq((struct str){ r->seen.data,
	    r->seen.len }, (struct str){ now.data, now.len });
	buf_clear(&r->seen);
	r->seen = now;
	return !is_same;
}

static void
take_answer(struct rules_remote *r, const struct redisReply *reply)
{
	struct str version = redis_str(redis_at(reply, 0));

	evtimer_del(r->patience);
	r->told_bad = false;
	if (has_vanished(r, reply) || !is_news(r, reply))
		return;
	free(r->version);
	r->version = mem_strndup(version.data, version.len);
	rules_remote_take_wishes(r, reply);
	rules_remote_report(r);
}

static void
version_cb(void *arg, const struct redisReply *reply)
{
	struct rules_remote *r = arg;

	r->is_polling = false;
	if (redis_kind(reply) == REDIS_IS_ERROR)
		take_error(r, reply);
	if (redis_kind(reply) == REDIS_IS_LIST &&
	    redis_count(reply) == 5 + RULESET__ROLES)
		take_answer(r, reply);
	rules_remote_fetch(r);
	if (r->again)
		rules_remote_poll(r);
}

void
rules_remote_poll(struct rules_remote *r)
{
	r->again = r->is_polling;
	if (r->is_polling || redis_state(r->commands) != REDIS_READY)
		return;
	redis_sendf(r->commands, clock_cb, r, "TIME");
	r->is_polling = redis_sendf(r->commands, version_cb, r,
	    "HMGET %s version changed in_force shadow canary canary_permille "
	    "canary_ended taken_back", r->state_key) == 0;
}

static void
poll_cb(evutil_socket_t fd, short what, void *arg)
{
	struct rules_remote *r = arg;

	(void)fd;
	(void)what;
	rules_remote_poll(r);
	loop_arm(r->poll, POLL_MS);
}

static void
patience_cb(evutil_socket_t fd, short what, void *arg)
{
	struct rules_remote *r = arg;

	(void)fd;
	(void)what;
	r->hooks.on_away(r->hooks.arg);
}

/* Connections ------------------------------------------------------------------- */

static void
ready_cb(void *arg)
{
	rules_remote_poll(arg);
	rules_remote_report(arg);
}

static void
down_cb(void *arg, const char *why, int retry_ms)
{
	struct rules_remote *r = arg;

	(void)why;
	(void)retry_ms;
	if (r->version == NULL && evtimer_pending(r->patience, NULL)) {
		evtimer_del(r->patience);
		r->hooks.on_away(r->hooks.arg);
	}
}

static void
subscribed_cb(void *arg, const struct redisReply *reply)
{
	struct rules_remote *r = arg;
	struct str word = redis_error_word(reply);

	if (redis_kind(reply) == REDIS_IS_ERROR)
		log_warn("rules of redis not listened to channel=%s "
		    "error=%s", log_word_of(r->channel), log_word(word));
	else if (reply != NULL)
		rules_remote_poll(r); /* what was told before is not missed */
}

static void
ear_ready_cb(void *arg)
{
	struct rules_remote *r = arg;

	redis_sendf(r->ear, subscribed_cb, r, "SUBSCRIBE %s", r->channel);
}

static void
heard_cb(void *arg, const struct redisReply *reply)
{
	(void)reply;
	rules_remote_poll(arg);
}

static struct redis *
connect_to(struct rules_remote *r, bool is_ear)
{
	struct redis_options options = redis_conf_options(r->conf, &r->url,
	    "triaged-rules");
	struct redis_hooks hooks = {
		.on_ready = is_ear ? ear_ready_cb : ready_cb,
		.on_down = is_ear ? NULL : down_cb,
		.on_push = is_ear ? heard_cb : NULL, .arg = r,
	};

	options.reply_max_bytes = 2 * (size_t)BUNDLE_REMOTE_BYTES;
	return redis_new(r->base, &options, &hooks);
}

/* Life -------------------------------------------------------------------------- */

static char *
key_of(const struct rules_remote *r, const char *name)
{
	struct buf b = { 0 };
	char *out;

	buf_addf(&b, "%s%s", r->conf->prefix, name);
	out = mem_strdup(buf_cstr(&b));
	buf_clear(&b);
	return out;
}

static void
make_keys(struct rules_remote *r)
{
	r->state_key = key_of(r, "rules");
	r->bundle_key = key_of(r, "rules:bundle:");
	r->signature_key = key_of(r, "rules:signature:");
	r->status_key = key_of(r, "rules:status");
	r->top_key = key_of(r, "rules:top");
	r->channel = key_of(r, "rules");
}

struct rules_remote *
rules_remote_new(struct event_base *base, const struct conf *conf,
    const struct rules_remote_hooks *hooks, struct err *err)
{
	struct rules_remote *r = mem_alloc(sizeof(*r));

	r->base = base;
	r->conf = conf;
	r->hooks = *hooks;
	if (conf->rules_public_key != NULL)
		r->key = rules_key_read(conf->rules_public_key, false, err);
	if ((conf->rules_public_key != NULL && r->key == NULL) ||
	    redis_conf_url(&r->url, conf, err) == -1) {
		rules_remote_free(r);
		return NULL;
	}
	make_keys(r);
	r->poll = loop_timer(base, poll_cb, r);
	r->patience = loop_timer(base, patience_cb, r);
	r->report = loop_timer(base, rules_remote_report_cb, r);
	r->commands = connect_to(r, false);
	r->ear = connect_to(r, true);
	loop_arm(r->poll, POLL_MS);
	loop_arm(r->patience, PATIENCE_MS);
	return r;
}

static void
free_timer(struct event *timer)
{
	if (timer != NULL)
		event_free(timer);
}

void
rules_remote_free(struct rules_remote *r)
{
	if (r == NULL)
		return;
	redis_free(r->commands);
	redis_free(r->ear);
	free_timer(r->poll);
	free_timer(r->patience);
	free_timer(r->report);
	rules_key_free(r->key);
	redis_url_clear(&r->url);
	free(r->state_key);
	free(r->bundle_key);
	free(r->signature_key);
	free(r->status_key);
	free(r->top_key);
	free(r->channel);
	free(r->version);
	free(r->settled);
	buf_clear(&r->seen);
	buf_clear(&r->bytes);
	free(r);
}
