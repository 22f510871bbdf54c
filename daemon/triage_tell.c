/*
 * triage_tell: what goes wrong, in the log and as an alert: ids and reasons,
 * never a text.
 */
#include <stdio.h>
#include <string.h>

#include "log.h"
#include "triage_parts.h"

#define FLOOD_ALERTS 64   /* a second: each is a call of Redis */
#define ENGINE_ALERTS 256 /* a second: they go with a commit */

void
triage_alert(struct triage *t, const char *kind, const char *members)
{
	outbox_alert(t->outbox, kind, members);
}

/* One of which there may be thousands: beyond a number they are counted. */
static void
flood_alert(struct triage *t, const char *kind, const char *members)
{
	if (t->flood_alerts++ < FLOOD_ALERTS)
		triage_alert(t, kind, members);
}

void
triage_thin_alerts(struct triage *t, struct effects *answer)
{
	struct effect **at = &answer->first;

	while (*at != NULL)
		if ((*at)->op == EFFECT_ALERT &&
		    t->engine_alerts++ >= ENGINE_ALERTS) {
			*at = (*at)->next;
			answer->n--;
		} else {
			at = &(*at)->next;
		}
	answer->last = answer->n > 0 ? at : NULL;
}

static uint32_t
beyond(uint32_t n, uint32_t most)
{
	return n > most ? n - most : 0;
}

void
triage_tell_left_out(struct triage *t)
{
	uint32_t n = beyond(t->flood_alerts, FLOOD_ALERTS) +
	    beyond(t->engine_alerts, ENGINE_ALERTS);
	struct buf members = { 0 };

	if (n > 0) {
		buf_addf(&members, "\"alerts\":%u", n);
		triage_alert(t, "alerts_left_out", buf_cstr(&members));
		buf_clear(&members);
	}
	t->flood_alerts = t->engine_alerts = 0;
}

/* Behind a quote, Redis repeats what it was sent; the one in "can't" opens
 * none. */
static size_t
before_quote(const char *text)
{
	size_t n = strcspn(text, "'`\"");

	while (text[n] != '\0' && n > 0 && text[n - 1] >= 'a' &&
	    text[n - 1] <= 'z')
		n += 1 + strcspn(text + n + 1, "'`\"");
	return n;
}

void
triage_tell_trouble(struct triage *t, const char *what, const char *text)
{
	struct buf members = { 0 };
	char why[160];

	snprintf(why, sizeof(why), "%.*s", (int)before_quote(text), text);

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
triage_on_trouble(void *arg, const char *what, const char *why)
{
	triage_tell_trouble(arg, what, why);
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
triage_on_lost_entries(void *arg, struct str stream, uint32_t n,
    const char *when)
{
	struct triage *t = arg;
	struct buf members = { 0 };

	t->stats->n[STAT_LOST_TRIMMED] += n;
	log_error("lost entries=%u stream=%s why=\"%s\"", n,
	    log_word(stream.data, stream.len), when);
	buf_addf(&members, "\"entries\":%u,\"stream\":", n);
	buf_json(&members, stream);
	buf_adds(&members, ",\"detail\":");
	buf_json_cstr(&members, when);
	flood_alert(t, "lost_trimmed", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_broken_key(struct triage *t, const struct entry *e)
{
	struct buf members = { 0 };

	if (e->delay_ms > 0)
		return; /* told the first time */
	log_error("parked entry=%s case=%s why=\"a key of its case, customer "
	    "or people is no hash or has a number that is none, or its owner's "
	    "queue is no stream\"", log_word(e->id.data, e->id.len),
	    log_word(e->case_id.data, e->case_id.len));
	buf_adds(&members, "\"event\":");
	buf_json(&members, e->event_id);
	buf_adds(&members, ",\"case\":");
	buf_json(&members, e->case_id);
	buf_adds(&members, ",\"detail\":\"a key of its case, customer or people is "
	    "no hash or has a number that is none, or its owner's queue is no "
	    "stream; the event waits until that is mended\"");
	flood_alert(t, "broken_key", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_broken_inlet(void *arg, const char *key, const char *why)
{
	struct buf members = { 0 };

	log_error("inlet broken key=%s why=\"%s\"; the others go on", key, why);
	buf_adds(&members, "\"key\":");
	buf_json_cstr(&members, key);
	buf_adds(&members, ",\"why\":");
	buf_json_cstr(&members, why);
	triage_alert(arg, "inlet_broken", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_mended_inlet(void *arg, const char *key)
{
	struct buf members = { 0 };

	log_info("inlet mended key=%s", key);
	buf_adds(&members, "\"key\":");
	buf_json_cstr(&members, key);
	triage_alert(arg, "inlet_mended", buf_cstr(&members));
	buf_clear(&members);
}
