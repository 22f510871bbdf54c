/*
 * outbox_alert: alerts of the daemon's own, and what a dead letter consists of.
 * It knows their members; when there is something to tell, others know.
 */
#include <stdio.h>
#include <stdlib.h>

#include "buf.h"
#include "clock.h"
#include "outbox_parts.h"

struct alert {
	struct alert *next;
	struct outbox *outbox;
	uint64_t unstored;        /* its own seq, once told without; else 0 */
	struct mem_arena arena;
	struct effects effects;
	struct outbox_entry entry;
};

static void
alert_free(struct alert *a)
{
	mem_arena_clear(&a->arena);
	free(a);
}

static void
add_alert(struct effects *list, struct mem_arena *a, int64_t now_ms,
    const char *kind, struct str members)
{
	struct effect *e = effects_add(list, a, EFFECT_ALERT, 2);
	struct buf b = { 0 };

	e->args[0] = STR("{\"seq\":");
	buf_adds(&b, ",\"at\":\"");
	buf_time(&b, now_ms);
	buf_adds(&b, "\",\"kind\":");
	buf_json_cstr(&b, kind);
	if (members.len > 0)
		buf_addc(&b, ',');
	buf_add_str(&b, members);
	buf_addc(&b, '}');
	e->args[1] = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
}

static void
keep_alert(struct outbox *o, struct alert *a)
{
	struct alert **at = &o->alerts, *oldest;

	while (*at != NULL)
		at = &(*at)->next;
	*at = a;
	a->next = NULL;
	if (++o->nalerts <= OUTBOX_ALERTS_KEPT)
		return;
	oldest = o->alerts;
	o->alerts = oldest->next;
	o->nalerts--;
	alert_free(oldest);
}

/* Redis cannot store it, but can pass it on: whoever listens hears it now, with
 * a seq of this instance's, by which it is known again when it is stored. */
static void
publish_unstored(struct outbox *o, struct alert *a)
{
	struct str *tail = &a->effects.first->args[1];
	char channel[160];
	struct buf b = { 0 };

	if (a->unstored != 0)
		return;
	buf_addf(&b, "{\"seq\":%llu,\"stored\":false",
	    (unsigned long long)o->unstored + 1);
	buf_add_str(&b, *tail);
	snprintf(channel, sizeof(channel), "%salerts", o->options.prefix);
	if (redis_send(o->options.redis, NULL, NULL, 3, (struct str[]){
	    STR("PUBLISH"), str_of(channel), { b.data, b.len } }) == 0) {
		a->unstored = ++o->unstored;
		buf_reset(&b);
		buf_addf(&b, ",\"unstored\":%llu",
		    (unsigned long long)a->unstored);
		buf_add_str(&b, *tail);
		*tail = mem_arena_str(&a->arena,
		    (struct str){ b.data, b.len });
	}
	buf_clear(&b);
}

static void
alerted_cb(void *arg, enum outbox_result result, const char *why)
{
	struct alert *a = arg;

	(void)why;
	if (result == OUTBOX_OK) {
		alert_free(a);
		return;
	}
	/* a lost answer: told twice is better than not */
	if (result != OUTBOX_UNKNOWN)
		publish_unstored(a->outbox, a);
	keep_alert(a->outbox, a);
}

static void
send_alert(struct outbox *o, struct alert *a)
{
	if (outbox_commit(o, &a->arena, clock_wall_ms(), &a->entry, 1,
	    alerted_cb, a) == -1)
		keep_alert(o, a);
}

void
outbox_alert(struct outbox *o, const char *kind, const char *members)
{
	struct alert *a = mem_alloc(sizeof(*a));
	struct buf all = { 0 };

	buf_adds(&all, "\"instance\":");
	buf_json_cstr(&all, o->options.instance);
	if (members[0] != '\0')
		buf_addc(&all, ',');
	buf_adds(&all, members);
	a->outbox = o;
	add_alert(&a->effects, &a->arena, clock_wall_ms(), kind,
	    (struct str){ all.data, all.len });
	buf_clear(&all);
	a->entry = (struct outbox_entry){ .stream = { "", 0 }, .id = { "", 0 },
		.effects = &a->effects };
	send_alert(o, a);
}

void
outbox_drop_alerts(struct outbox *o)
{
	struct alert *a;

	while ((a = o->alerts) != NULL) {
		o->alerts = a->next;
		alert_free(a);
	}
	o->nalerts = 0;
}

void
outbox_flush_alerts(struct outbox *o)
{
	struct alert *a = o->alerts, *next;

	o->alerts = NULL;
	o->nalerts = 0;
	for (; a != NULL; a = next) {
		next = a->next;
		send_alert(o, a);
	}
}

/* Dead letters ------------------------------------------------------------ */

static void
put_member(struct buf *b, const char *name, struct str value)
{
	buf_json_name(b, name);
	buf_json(b, value);
}

static struct str
join(struct mem_arena *a, struct str x, const char *between, struct str y)
{
	struct buf b = { 0 };
	struct str s;

	buf_add_str(&b, x);
	buf_adds(&b, between);
	buf_add_str(&b, y);
	s = mem_arena_str(a, (struct str){ b.data, b.len });
	buf_clear(&b);
	return s;
}

void
outbox_dead_effects(struct effects *list, struct mem_arena *a,
    const struct outbox_dead *dead, int64_t now_ms)
{
	struct str source = join(a, dead->stream, " ", dead->id);
	struct buf members = { 0 };
	struct effect *e;
	char *n;

	e = effects_add(list, a, EFFECT_DEAD, 5);
	e->args[0] = dead->reason;
	e->args[1] = dead->detail;
	e->args[2] = dead->event;
	e->args[3] = source;
	n = mem_arena_alloc(a, 24);
	e->args[4] = (struct str){ n, (size_t)snprintf(n, 24, "%lld",
	    (long long)dead->deliveries) };
	e = effects_add(list, a, EFFECT_STAT, 2);
	e->args[0] = STR("dead");
	e->args[1] = join(a, STR("refused"), ":", dead->reason);
	put_member(&members, "reason", dead->reason);
	put_member(&members, "detail", dead->detail);
	put_member(&members, "event", dead->event_id);
	put_member(&members, "case", dead->case_id);
	put_member(&members, "source", source);
	add_alert(list, a, now_ms, "dead",
	    (struct str){ members.data, members.len });
	buf_clear(&members);
}
