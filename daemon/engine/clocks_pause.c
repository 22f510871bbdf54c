/*
 * clocks_pause: clocks that stand still for a while, and stop.  What is left
 * when a pause begins is left when it ends.
 */
#include "clocks.h"

bool
clocks_is_paused(const struct clock *c)
{
	return c->npauses > 0 && c->pauses[c->npauses - 1].to_ms < 0;
}

const char *
clocks_state(const struct clock *c, int64_t now_ms)
{
	if (c->is_cancelled)
		return "cancelled";
	if (c->stop_ms >= 0)
		return c->stop_ms <= c->due_ms ? "met" : "missed";
	if (clocks_is_paused(c))
		return "paused";
	return c->due_ms <= now_ms ? "breached" : "running";
}

bool
clocks_is_reason(struct str s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		if (!(s.data[i] >= 'a' && s.data[i] <= 'z') &&
		    !(s.data[i] >= '0' && s.data[i] <= '9') &&
		    s.data[i] != '_' && s.data[i] != '-')
			return false;
	return s.len > 0 && s.len <= CLOCKS_MAX_REASON;
}

/* Nothing happens to a clock before what happened to it last. */
int64_t
clocks_not_before(const struct clock *c, int64_t at_ms)
{
	const struct pause *p = &c->pauses[c->npauses > 0 ? c->npauses - 1 : 0];
	int64_t last_ms = c->start_ms;

	if (c->npauses > 0)
		last_ms = p->to_ms >= 0 ? p->to_ms : p->from_ms;
	if (c->stop_ms > last_ms)
		last_ms = c->stop_ms;
	return at_ms > last_ms ? at_ms : last_ms;
}

void
clocks_pause(struct clock *c, int64_t at_ms, struct str reason)
{
	at_ms = clocks_not_before(c, at_ms);
	if (c->stop_ms >= 0 || clocks_is_paused(c) || c->due_ms <= at_ms ||
	    c->npauses == CLOCKS_MAX_PAUSES)
		return;
	c->pauses[c->npauses++] = (struct pause){ at_ms, -1, reason };
	clocks_note(c, CLOCK_PAUSED, at_ms, reason);
}

void
clocks_shift(struct clock *c, const struct clock_terms *t,
    const struct pause *p)
{
	uint32_t i;

	for (i = 0; i < c->nwarn; i++)
		if (c->warn_ms[i] > p->from_ms)
			c->warn_ms[i] = clocks_advance(t, p->to_ms,
			    clocks_measure(t, p->from_ms, c->warn_ms[i]));
	for (i = 0; i < c->nescalate; i++)
		if (c->escalate_ms[i] > p->from_ms)
			c->escalate_ms[i] = clocks_advance(t, p->to_ms,
			    clocks_measure(t, p->from_ms, c->escalate_ms[i]));
	if (c->due_ms > p->from_ms)
		c->due_ms = clocks_advance(t, p->to_ms,
		    clocks_measure(t, p->from_ms, c->due_ms));
}

/* When the pause at hand has to end; never where there is no limit. */
static int64_t
last_moment(const struct clock *c, int64_t max_ms)
{
	int64_t left_ms = max_ms;
	uint32_t i;

	if (max_ms == 0)
		return INT64_MAX;
	for (i = 0; i + 1 < c->npauses; i++)
		if (!str_is(c->pauses[i].reason, CLOCKS_STOPPED))
			left_ms -= c->pauses[i].to_ms - c->pauses[i].from_ms;
	return c->pauses[i].from_ms + (left_ms > 0 ? left_ms : 0);
}

void
clocks_resume(struct clock *c, const struct clock_terms *t, int64_t at_ms,
    int64_t max_ms)
{
	struct pause *p = &c->pauses[c->npauses > 0 ? c->npauses - 1 : 0];
	int64_t last_ms;

	if (!clocks_is_paused(c) || c->stop_ms >= 0)
		return;
	last_ms = last_moment(c, max_ms);
	at_ms = clocks_not_before(c, at_ms);
	p->to_ms = at_ms < last_ms ? at_ms : last_ms;
	clocks_note(c, CLOCK_RESUMED, p->to_ms, (struct str)STR(""));
	clocks_shift(c, t, p);
}

void
clocks_end_pause(struct clock *c, const struct clock_terms *t, int64_t now_ms,
    int64_t max_ms)
{
	if (clocks_is_paused(c) && last_moment(c, max_ms) <= now_ms)
		clocks_resume(c, t, now_ms, max_ms);
}

void
clocks_stop(struct clock *c, const struct clock_terms *t, int64_t at_ms,
    int64_t max_ms)
{
	if (c->stop_ms >= 0)
		return;
	clocks_resume(c, t, at_ms, max_ms);
	c->stop_ms = clocks_not_before(c, at_ms);
	clocks_note(c, CLOCK_STOPPED, c->stop_ms, (struct str)STR(""));
}

void
clocks_continue(struct clock *c, const struct clock_terms *t, int64_t at_ms)
{
	struct pause p = { c->stop_ms, clocks_not_before(c, at_ms),
		STR(CLOCKS_STOPPED) };

	if (c->stop_ms < 0 || c->is_cancelled)
		return;
	c->stop_ms = -1;
	if (c->npauses == CLOCKS_MAX_PAUSES)
		p.to_ms = p.from_ms;
	else
		c->pauses[c->npauses++] = p;
	clocks_note(c, CLOCK_CONTINUED, p.to_ms, (struct str)STR(""));
	clocks_shift(c, t, &p);
}

void
clocks_cancel(struct clock *c, const struct clock_terms *t, int64_t at_ms,
    int64_t max_ms)
{
	clocks_stop(c, t, at_ms, max_ms);
	c->is_cancelled = true;
}
