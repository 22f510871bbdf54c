/*
 * inbox: brings events in: the inlets and their life.  It knows streams, lists
 * and consumer groups; what an event says, and what becomes of it, is others'
 * business.
 */
#include "inbox.h"

#include <event2/event.h>
#include <stdio.h>
#include <stdlib.h>

#include "inbox_parts.h"
#include "loop.h"

#define MOVE_MIN_MS 5          /* the list is looked at this soon at first */
#define FIRST_AT_ONCE 8        /* until it is known how large events are */
#define TRIM_FIRST_MS 10000
#define DUE_KEEP_MS "3600000"  /* settled entries of `due`: for who looks */
#define CONSUMER_UNSEEN_MS "604800000" /* a week */

/* Where entries come from; what is moved goes into the stream before it. */
static const struct {
	const char *name;
	enum inlet_kind kind;
	const char *field;
	void (*timer_cb)(int fd, short what, void *inlet);
} table[INBOX_INLETS] = {
	{ "events", INLET_STREAM, "event", NULL },
	{ "inbox", INLET_LIST, NULL, inbox_move_timer_cb },
	{ "due", INLET_STREAM, "case", NULL },
	[INBOX_TIMERS] = { "timers", INLET_TIMERS, NULL, inbox_due_timer_cb },
};

/* Its key is gone, or is another: all are looked at anew. */
static void
leave_groups(struct inbox *in)
{
	size_t k;

	for (k = 0; k < INBOX_INLETS; k++)
		in->inlets[k].is_grouped = false;
}

void
inbox_trouble(struct inbox *in, const char *what,
    const struct redisReply *reply)
{
	const char *why = redis_str(reply).data;

	if (reply == NULL)
		return;
	in->hooks.on_trouble(in->hooks.arg, what, why);
	switch (redis_trouble(reply)) {
	case REDIS_ELSEWHERE:
		redis_reconnect(in->options.reader, why);
		break;
	case REDIS_NOGROUP:
		leave_groups(in);
		break;
	default:
		if (str_is(redis_error_word(reply), "WRONGTYPE"))
			leave_groups(in);
		break;
	}
	if (in->is_running)
		loop_arm(in->pause_timer, INBOX_PAUSE_MS);
}

void
inbox_inlet_trouble(struct inlet *i, const char *what,
    const struct redisReply *reply)
{
	struct inbox *in = i->inbox;
	bool is_its_own = str_is(redis_error_word(reply), "BADKEY") ||
	    (i->kind == INLET_TIMERS &&
	    redis_trouble(reply) == REDIS_DENIED);

	if (!is_its_own) {
		inbox_trouble(in, what, reply);
		return;
	}
	if (!i->is_broken)
		in->hooks.on_broken(in->hooks.arg, i->key,
		    redis_str(reply).data);
	i->is_broken = true;
	if (in->is_running)
		loop_arm(in->pause_timer, INBOX_PAUSE_MS);
}

void
inbox_inlet_mended(struct inlet *i)
{
	if (i->is_broken)
		i->inbox->hooks.on_mended(i->inbox->hooks.arg, i->key);
	i->is_broken = false;
}

static void
pause_timer_cb(int fd, short what, void *arg)
{
	struct inbox *in = arg;

	(void)fd, (void)what;
	if (!in->is_running)
		return;
	inbox_join(in);
	inbox_read(in);
}

/* Life ------------------------------------------------------------------------ */

void
inbox_set_options(struct inbox *in, const struct inbox_options *options)
{
	in->options.batch = options->batch;
	in->options.claim_after_ms = options->claim_after_ms;
	in->options.events_keep_ms = options->events_keep_ms;
	snprintf(in->inlets[0].keep_ms, sizeof(in->inlets[0].keep_ms), "%lld",
	    (long long)options->events_keep_ms);
	snprintf(in->idle_ms, sizeof(in->idle_ms), "%lld",
	    (long long)options->claim_after_ms);
}

static void
make_inlet(struct inbox *in, struct event_base *base, size_t k)
{
	struct inlet *i = &in->inlets[k];

	i->name = table[k].name;
	i->kind = table[k].kind;
	i->field = table[k].field;
	i->inbox = in;
	i->wait_ms = MOVE_MIN_MS;
	i->claims = mem_alloc(INBOX_PAGE * sizeof(*i->claims));
	snprintf(i->key, sizeof(i->key), "%s%s", in->options.prefix, i->name);
	if (table[k].timer_cb != NULL) {
		i->into = i - 1;
		i->into->is_due = i->kind == INLET_TIMERS;
		i->timer = loop_timer(base, table[k].timer_cb, i);
	} else if (k > 0) {
		snprintf(i->keep_ms, sizeof(i->keep_ms), "%s", DUE_KEEP_MS);
	}
}

struct inbox *
inbox_new(struct event_base *base, const struct inbox_options *options,
    const struct inbox_hooks *hooks)
{
	struct inbox *in = mem_alloc(sizeof(*in));
	size_t k;

	in->options = *options;
	in->hooks = *hooks;
	in->at_once = FIRST_AT_ONCE < options->batch ? FIRST_AT_ONCE :
	    options->batch;
	inbox_set_options(in, options);
	in->sweep_timer = loop_timer(base, inbox_sweep_timer_cb, in);
	in->trim_timer = loop_timer(base, inbox_trim_timer_cb, in);
	in->pause_timer = loop_timer(base, pause_timer_cb, in);
	for (k = 0; k < INBOX_INLETS; k++)
		make_inlet(in, base, k);
	return in;
}

void
inbox_free(struct inbox *in)
{
	size_t k;

	if (in == NULL)
		return;
	event_free(in->sweep_timer);
	event_free(in->trim_timer);
	event_free(in->pause_timer);
	for (k = 0; k < INBOX_INLETS; k++) {
		if (in->inlets[k].timer != NULL)
			event_free(in->inlets[k].timer);
		free(in->inlets[k].claims);
	}
	free(in);
}

void
inbox_start(struct inbox *in)
{
	size_t k;

	if (in->is_running)
		return;
	in->is_running = true;
	leave_groups(in);
	inbox_join(in);
	for (k = 0; k < INBOX_INLETS; k++) {
		in->inlets[k].cursor[0] = '\0';
		in->inlets[k].wake_ms = 0;
		if (in->inlets[k].timer != NULL)
			loop_arm(in->inlets[k].timer, MOVE_MIN_MS);
	}
	inbox_sweep_again(in);
	loop_arm(in->trim_timer, TRIM_FIRST_MS);
}

void
inbox_stop(struct inbox *in)
{
	size_t k;

	in->is_running = false;
	evtimer_del(in->sweep_timer);
	evtimer_del(in->trim_timer);
	evtimer_del(in->pause_timer);
	for (k = 0; k < INBOX_INLETS; k++)
		if (in->inlets[k].timer != NULL)
			evtimer_del(in->inlets[k].timer);
}

void
inbox_kick(struct inbox *in)
{
	struct inlet *i;
	size_t k;

	inbox_read(in);
	for (k = 0; k < INBOX_INLETS; k++) {
		i = &in->inlets[k];
		if (i->kind == INLET_STREAM &&
		    (i->cursor[0] != '\0' || i->sweeps_own))
			inbox_sweep(i);
	}
}

/* Leaving -------------------------------------------------------------------- */

static void
left_cb(void *arg, const struct redisReply *reply)
{
	struct inbox *in = arg;

	(void)reply;
	if (--in->nleaving == 0)
		in->left(in->left_arg);
}

int
inbox_leave(struct inbox *in, void (*left)(void *arg), void *arg)
{
	struct str argv[4] = { { 0 }, str_of(in->options.group),
		str_of(in->options.consumer), STR(CONSUMER_UNSEEN_MS) };
	size_t k;

	in->left = left;
	in->left_arg = arg;
	for (k = 0; k < INBOX_INLETS; k++) {
		if (in->inlets[k].kind != INLET_STREAM)
			continue;
		argv[0] = str_of(in->inlets[k].key);
		if (script_run(in->options.scripts, SCRIPT_LEAVE,
		    in->options.commands, 1, 4, argv, left_cb, in) == 0)
			in->nleaving++;
	}
	return in->nleaving > 0 ? 0 : -1;
}
