/*
 * triage_redis: the two connections to Redis, and pauses while Redis cannot.
 * The path of an entry is triage.c's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"
#include "log_value.h"
#include "loop.h"
#include "triage_parts.h"

#define PAUSE_MIN_MS 100
#define PAUSE_MAX_MS 2000

/* The URL, and the secrets that are not in it. */
int
triage_read_url(struct triage *t, struct err *err)
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

static void
tried_cb(void *arg, const struct redisReply *reply)
{
	struct triage *t = arg;
	struct str word = redis_error_word(reply);
	struct buf members = { 0 };

	if (redis_kind(reply) != REDIS_IS_ERROR)
		return;
	log_error("redis refuses the new password, the connection goes on "
	    "with the one before word=%s", log_word(word));
	buf_adds(&members, "\"why\":");
	buf_json(&members, word);
	triage_alert(t, "password_refused", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_take_password(struct triage *t)
{
	const char *password = t->conf->redis_password;
	struct str argv[3] = { STR("AUTH") };
	size_t n = 1;

	if (password == NULL || password[0] == '\0' ||
	    (t->url.password != NULL &&
	    strcmp(password, t->url.password) == 0))
		return;
	free(t->url.password);
	t->url.password = mem_strdup(password);
	redis_set_password(t->reader, password);
	redis_set_password(t->commands, password);
	if (t->url.user != NULL)
		argv[n++] = str_of(t->url.user);
	argv[n++] = str_of(password);
	/* refused or not, the connection is who it was */
	redis_send(t->commands, tried_cb, t, n, argv);
}

/* Connections ------------------------------------------------------------- */

static void
on_down(struct triage *t, const char *why, int retry_ms)
{
	t->is_linked = false;
	scripts_forget(&t->scripts);
	if (t->is_stopping)
		return; /* we are leaving */
	log_warn("redis down why=%s retry_ms=%d", log_text_of(why),
	    retry_ms);
	t->stats->n[STAT_REDIS_DOWNS]++;
	inbox_stop(t->inbox);
	t->hooks.on_change(t->hooks.arg, why);
}

static void
on_down_cb(void *arg, const char *why, int retry_ms)
{
	on_down(arg, why, retry_ms);
}

/* Policies of Redis by the beginning of their names, and what they take. */
static const struct policy {
	const char *name, *log, *alert;
} policies[] = {
	{ "maxmemory_policy:allkeys", "redis evicts any key: complaints can be "
	    "lost; expected maxmemory-policy noeviction",
	    "\"what\":\"maxmemory-policy is allkeys-*: complaints can be "
	    "lost\",\"why\":\"expected noeviction\"" },
	{ "maxmemory_policy:volatile", "redis evicts keys that expire: "
	    "customers and counters can be lost; expected maxmemory-policy "
	    "noeviction",
	    "\"what\":\"maxmemory-policy is volatile-*: customers and counters "
	    "can be lost\",\"why\":\"expected noeviction\"" },
};

/* What INFO says of what Redis does where its memory is full. */
static void
policy_cb(void *arg, const struct redisReply *reply)
{
	struct triage *t = arg;
	size_t i;

	for (i = 0; i < sizeof(policies) / sizeof(policies[0]); i++) {
		if (strstr(redis_str(reply).data, policies[i].name) == NULL)
			continue;
		log_error("%s", policies[i].log);
		triage_alert(t, "redis", policies[i].alert);
	}
}

static void
role_cb(void *arg, const struct redisReply *reply)
{
	struct triage *t = arg;

	if (reply == NULL)
		return;
	if (redis_count(reply) > 0 &&
	    !str_is(redis_str(redis_at(reply, 0)), "master")) {
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
	t->hooks.on_change(t->hooks.arg, NULL);
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

struct redis *
triage_connect(struct triage *t)
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

/* Redis cannot just now --------------------------------------------------- */

void
triage_pause(struct triage *t, enum outbox_result result, const char *why)
{
	if (result == OUTBOX_OK || result == OUTBOX_UNKNOWN)
		return; /* the connection itself says when it is back */
	if (result == OUTBOX_ELSEWHERE)
		redis_reconnect(t->commands, why);
	if (t->is_paused)
		return;
	triage_tell_trouble(t, "run a script", why);
	t->is_paused = true;
	t->pause_ms = t->pause_ms == 0 ? PAUSE_MIN_MS : 2 * t->pause_ms;
	if (t->pause_ms > PAUSE_MAX_MS)
		t->pause_ms = PAUSE_MAX_MS;
	loop_arm(t->pause_timer, t->pause_ms);
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
triage_pause_cb(int fd, short what, void *arg)
{
	struct triage *t = arg;

	(void)fd, (void)what;
	t->is_paused = false;
	triage_form(t);
}
