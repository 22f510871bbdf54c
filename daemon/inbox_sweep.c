/*
 * inbox_sweep: entries that another consumer, or an earlier life of this one,
 * left unacknowledged: a walk through what is pending, and claims.  It never
 * claims what is in flight here.
 */
#include <stdio.h>
#include <string.h>

#include "inbox_parts.h"
#include "loop.h"

/* What came, and what did not ------------------------------------------------- */

static struct claim *
find_claim(struct inlet *i, struct str id)
{
	uint32_t k;

	for (k = 0; k < i->nclaims; k++)
		if (str_is(id, i->claims[k].id))
			return &i->claims[k];
	return NULL;
}

static void
looked_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;

	if (redis_kind(reply) == REDIS_IS_LIST && redis_count(reply) == 0)
		i->inbox->hooks.on_lost(i->inbox->hooks.arg, str_of(i->key), 1,
		    "deleted while pending");
}

/* What did not come was settled meanwhile, or is no longer in the stream:
 * somebody deleted it while it was pending. */
static void
look_for_lost(struct inlet *i)
{
	const struct claim *c;
	uint32_t k;

	for (k = 0; k < i->nclaims; k++) {
		c = &i->claims[k];
		if (!c->is_here)
			redis_sendf(i->inbox->options.commands, looked_cb, i,
			    "XRANGE %s %s %s", i->key, c->id, c->id);
	}
}

static void
take_claimed(struct inlet *i, const struct redisReply *entry)
{
	struct claim *c = find_claim(i, redis_str(redis_at(entry, 0)));

	if (c == NULL || c->is_here)
		return;
	c->is_here = inbox_take(i, entry, c->deliveries + 1);
	i->inbox->options.stats->n[STAT_CLAIMED]++;
}

static void
claimed_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	size_t k;

	i->is_sweeping = false;
	if (reply == NULL && i->nclaims == 1)
		memcpy(i->suspect, i->claims[0].id, sizeof(i->suspect));
	for (k = 0; k < redis_count(reply); k++)
		take_claimed(i, redis_at(reply, k));
	inbox_note_reply(i->inbox, reply);
	if (redis_kind(reply) != REDIS_IS_LIST) {
		inbox_trouble(i->inbox, "claim", reply);
		return;
	}
	look_for_lost(i);
	i->inbox->hooks.on_taken(i->inbox->hooks.arg);
	inbox_sweep(i);
}

/* Claiming -------------------------------------------------------------------- */

/* The id in a row of XPENDING; "" where it is none. */
static struct str
row_id(const struct redisReply *row)
{
	struct str id = redis_str(redis_at(row, 0));

	return redis_count(row) == 4 && id.len < INBOX_ID_BYTES ? id : STR("");
}

/* Notes one row of XPENDING as to be claimed, unless it is in flight here. */
static void
note_claim(struct inlet *i, const struct redisReply *row)
{
	struct inbox *in = i->inbox;
	struct claim *c = &i->claims[i->nclaims];
	struct str id = row_id(row);

	if (id.len == 0)
		return;
	/* the walk goes on behind the last one that was looked at */
	snprintf(i->cursor, sizeof(i->cursor), "(%s", id.data);
	if (in->hooks.is_here(in->hooks.arg, str_of(i->key), id))
		return;
	*c = (struct claim){ .deliveries = redis_int(redis_at(row, 3)) };
	memcpy(c->id, id.data, id.len);
	i->nclaims++;
}

/* Asks for those of a page of pending entries that are not in flight here. */
static uint32_t
claim_page(struct inlet *i, const struct redisReply *page)
{
	struct inbox *in = i->inbox;
	struct str argv[5 + INBOX_PAGE] = {
		STR("XCLAIM"), str_of(i->key), str_of(in->options.group),
		str_of(in->options.consumer),
		i->sweeps_own ? STR("0") : str_of(in->idle_ms),
	};
	uint32_t room = in->hooks.room(in->hooks.arg), n;
	size_t k;

	if (room > in->at_once)
		room = in->at_once;
	i->nclaims = 0;
	for (k = 0; k < redis_count(page) && k < INBOX_PAGE &&
	    i->nclaims < room; k++)
		note_claim(i, redis_at(page, k));
	for (n = 0; n < i->nclaims; n++)
		argv[5 + n] = str_of(i->claims[n].id);
	if (n == 1 && strcmp(i->claims[0].id, i->suspect) == 0)
		return inbox_bury(i) == 0;
	if (n > 0 && redis_send(in->options.commands, claimed_cb, i, 5 + n,
	    argv) == -1)
		return 0;
	return n;
}

/* The walk -------------------------------------------------------------------- */

static void
pending_cb(void *arg, const struct redisReply *reply)
{
	struct inlet *i = arg;
	struct inbox *in = i->inbox;

	i->is_sweeping = false;
	if (redis_kind(reply) != REDIS_IS_LIST) {
		inbox_trouble(in, "look at what is pending", reply);
		return;
	}
	if (row_id(redis_at(reply, 0)).len == 0 || !in->is_running) {
		i->cursor[0] = '\0';
		i->sweeps_own = false;
		inbox_read(in);
		return;
	}
	if (in->hooks.room(in->hooks.arg) == 0)
		return; /* goes on from the same place when there is */
	i->is_sweeping = true;
	if (claim_page(i, reply) == 0) {
		i->is_sweeping = false;
		inbox_sweep(i);
	}
}

void
inbox_sweep(struct inlet *i)
{
	struct inbox *in = i->inbox;
	struct str argv[9] = { STR("XPENDING"), str_of(i->key),
		str_of(in->options.group) };
	size_t n = 3;

	if (i->is_sweeping || !in->is_running || !i->is_grouped)
		return;
	if (!i->sweeps_own) {
		argv[n++] = STR("IDLE");
		argv[n++] = str_of(in->idle_ms);
	}
	argv[n++] = i->cursor[0] != '\0' ? str_of(i->cursor) : STR("-");
	argv[n++] = STR("+");
	argv[n++] = STR("100");
	if (i->sweeps_own)
		argv[n++] = str_of(in->options.consumer);
	i->is_sweeping = redis_send(in->options.commands, pending_cb, i, n,
	    argv) == 0;
}

void
inbox_sweep_again(struct inbox *in)
{
	loop_arm(in->sweep_timer, in->options.claim_after_ms / 4 + 50);
}

void
inbox_sweep_timer_cb(int fd, short what, void *arg)
{
	struct inbox *in = arg;
	size_t i;

	(void)fd, (void)what;
	in->hooks.on_sweep(in->hooks.arg);
	for (i = 0; i < INBOX_INLETS; i++)
		if (in->inlets[i].is_grouped)
			inbox_sweep(&in->inlets[i]);
	inbox_sweep_again(in);
}
