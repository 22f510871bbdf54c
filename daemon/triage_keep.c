/*
 * triage_keep: cases that were closed long ago go, a few at a time.  The script
 * keep.lua says which; this knows when to call it.
 */
#include <stdio.h>

#include "log.h"
#include "triage_parts.h"

#define EVERY_TICKS 5        /* seconds */
#define AT_MOST "100"        /* less than a millisecond of Redis */
#define AT_MOST_CASES 100

static void
gone_cb(void *arg, const struct redisReply *reply)
{
	struct triage *t = arg;
	int64_t gone = redis_int(reply);

	t->is_letting_go = false;
	if (reply == NULL)
		return;
	if (redis_kind(reply) != REDIS_IS_INT) {
		triage_on_trouble(t, "let closed cases go",
		    redis_str(reply).data);
		return;
	}
	t->stats->n[STAT_CASES_GONE] += gone;
	if (gone == AT_MOST_CASES)
		t->keep_ticks = EVERY_TICKS; /* there are more */
}

void
triage_let_go(struct triage *t)
{
	if (++t->keep_ticks < EVERY_TICKS || t->conf->case_keep_ms == 0 ||
	    !t->is_linked || t->is_paused || t->is_letting_go ||
	    t->is_stopping)
		return;
	t->keep_ticks = 0;
	snprintf(t->keep_ms, sizeof(t->keep_ms), "%lld",
	    (long long)t->conf->case_keep_ms);
	snprintf(t->keep_key, sizeof(t->keep_key), "%scases",
	    t->conf->prefix);
	t->is_letting_go = script_run(&t->scripts, SCRIPT_KEEP, t->commands, 1,
	    4, (struct str[]){ str_of(t->keep_key), str_of(t->conf->prefix),
	    str_of(t->keep_ms), STR(AT_MOST) }, gone_cb, t) == 0;
}
