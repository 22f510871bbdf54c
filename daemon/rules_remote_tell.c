/*
 * rules_remote_tell: this instance's report of what it runs: written when
 * something has changed, and every few seconds as a sign of life.
 */
#include "clock.h"
#include "log.h"
#include "log_value.h"
#include "loop.h"
#include "rules_remote_parts.h"

#define REPORT_MS 3000
#define SOON_MS 20   /* changes come together */

static void
told_cb(void *arg, const struct redisReply *reply)
{
	struct rules_remote *r = arg;
	struct str word = redis_error_word(reply);

	if (reply == NULL)
		return;
	if (redis_kind(reply) == REDIS_IS_ERROR && !r->told_unreported &&
	    redis_trouble(reply) != REDIS_WAIT)
		log_warn("rules not reported key=%s error=%s",
		    log_word_of(r->status_key), log_word(word));
	r->told_unreported = redis_kind(reply) == REDIS_IS_ERROR;
	if (redis_trouble(reply) == REDIS_ELSEWHERE)
		redis_reconnect(r->commands, "it is a replica");
}

/* Redis' time, so that clocks need not agree. */
static void
put_at(struct rules_remote *r, struct buf *out)
{
	buf_addf(out, "{\"at\":%lld", (long long)(clock_wall_ms() +
	    r->ahead_ms));
}

static void
write_report(struct rules_remote *r)
{
	struct buf out = { 0 };

	put_at(r, &out);
	buf_adds(&out, ",\"version\":");
	buf_json_cstr(&out, r->settled != NULL ? r->settled : "");
	buf_addc(&out, ',');
	r->hooks.put_report(r->hooks.arg, &out);
	buf_addc(&out, '}');
	redis_sendf(r->commands, told_cb, r, "HSET %s %s %b", r->status_key,
	    r->conf->instance, out.data, out.len);
	buf_clear(&out);
}

static void
write_top(struct rules_remote *r)
{
	struct buf out = { 0 };

	r->hooks.put_top(r->hooks.arg, &out);
	if (out.len > 0)
		redis_sendf(r->commands, told_cb, r, "HSET %s %s %b",
		    r->top_key, r->conf->instance, out.data, out.len);
	buf_clear(&out);
}

void
rules_remote_end_canary(struct rules_remote *r, const char *hash)
{
	redis_sendf(r->commands, told_cb, r, "HSET %s canary_ended %s",
	    r->state_key, hash);
}

void
rules_remote_report_cb(int fd, short what, void *arg)
{
	struct rules_remote *r = arg;

	(void)fd;
	(void)what;
	if (!r->is_leaving && redis_state(r->commands) == REDIS_READY) {
		write_report(r);
		write_top(r);
	}
	loop_arm(r->report, REPORT_MS);
}

void
rules_remote_report(struct rules_remote *r)
{
	loop_arm(r->report, SOON_MS);
}

void
rules_remote_leave(struct rules_remote *r)
{
	r->is_leaving = true;
	redis_sendf(r->commands, told_cb, r, "HDEL %s %s", r->status_key,
	    r->conf->instance);
	redis_sendf(r->commands, told_cb, r, "HDEL %s %s", r->top_key,
	    r->conf->instance);
}
