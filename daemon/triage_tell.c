/*
 * triage_tell: what goes wrong, in the log and as an alert: ids and reasons,
 * never a text.
 */
#include <stdio.h>
#include <string.h>

#include "log.h"
#include "log_value.h"
#include "triage_parts.h"

#define FLOOD_ALERTS 64   /* a second: each is a call of Redis */
#define CONFLICTS_TOLD 100 /* and each ten times as many; it goes on meanwhile */
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

	log_warn("redis trouble what=%s why=%s", log_text_of(what),
	    log_text_of(why));
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
	struct buf members = { 0 }, source = { 0 };

	t->stats->n[STAT_DEAD]++;
	log_warn("dead entry=%s stream=%s reason=too_large bytes=%lld",
	    log_word(id), log_word(stream), (long long)bytes);
	buf_adds(&members, "\"reason\":\"too_large\",\"detail\":\"too large "
	    "to be read\",\"event\":\"\",\"case\":\"\",\"source\":");
	buf_add_str(&source, stream);
	buf_addc(&source, ' ');
	buf_add_str(&source, id);
	buf_json_cstr(&members, buf_cstr(&source));
	triage_alert(t, "dead", buf_cstr(&members));
	buf_clear(&source);
	buf_clear(&members);
}

void
triage_on_lost_entries(void *arg, struct str stream, uint32_t n,
    const char *when)
{
	struct triage *t = arg;
	struct buf members = { 0 };

	t->stats->n[STAT_LOST_TRIMMED] += n;
	log_error("lost entries=%u stream=%s why=%s", n, log_word(stream),
	    log_text_of(when));
	buf_addf(&members, "\"entries\":%u,\"stream\":", n);
	buf_json(&members, stream);
	buf_adds(&members, ",\"detail\":");
	buf_json_cstr(&members, when);
	flood_alert(t, "lost_trimmed", buf_cstr(&members));
	buf_clear(&members);
}

/* A customer's key has the customer's id, which is in no alert. */
static struct str
tellable(const struct triage *t, struct str key)
{
	static const struct str customer = STR("customer:");
	size_t prefix = strlen(t->conf->prefix);
	size_t all = prefix + customer.len;

	if (key.len < all ||
	    memcmp(key.data + prefix, customer.data, customer.len) != 0)
		return key;
	return (struct str){ key.data, all };
}

static void
put_whose(struct buf *b, const struct entry *e)
{
	buf_adds(b, "\"event\":");
	buf_json(b, e->event_id);
	buf_adds(b, ",\"case\":");
	buf_json(b, e->case_id);
}

void
triage_on_broken_key(struct triage *t, const struct entry *e, struct str key)
{
	struct buf members = { 0 };

	if (e->delay_ms > 0)
		return; /* told the first time */
	key = tellable(t, key);
	log_error("parked entry=%s case=%s key=%s why=%s", log_word(e->id),
	    log_word(e->case_id), log_word(key),
	    log_text_of("of another type, or with a number that is none"));
	put_whose(&members, e);
	buf_adds(&members, ",\"key\":");
	buf_json(&members, key);
	buf_adds(&members, ",\"detail\":\"this key is of another type than "
	    "triaged's, or has a number that is none; the event waits until "
	    "that is mended\"");
	flood_alert(t, "broken_key", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_conflict(struct triage *t, struct entry *e)
{
	struct buf members = { 0 };
	uint32_t told = CONFLICTS_TOLD;

	e->conflicts++;
	while (told < e->conflicts && told <= UINT32_MAX / 10)
		told *= 10;
	if (e->conflicts != told)
		return;
	log_error("conflicting entry=%s case=%s times=%u why=%s",
	    log_word(e->id), log_word(e->case_id), e->conflicts,
	    log_text_of("others write what it reads, each time before it is "
	    "committed"));
	put_whose(&members, e);
	buf_addf(&members, ",\"times\":%u", e->conflicts);
	flood_alert(t, "conflicting", buf_cstr(&members));
	buf_clear(&members);
}

void
triage_on_broken_inlet(void *arg, const char *key, const char *why)
{
	struct buf members = { 0 };

	log_error("inlet broken, the others go on key=%s why=%s",
	    log_word_of(key), log_text_of(why));
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

	log_info("inlet mended key=%s", log_word_of(key));
	buf_adds(&members, "\"key\":");
	buf_json_cstr(&members, key);
	triage_alert(arg, "inlet_mended", buf_cstr(&members));
	buf_clear(&members);
}
