/*
 * clocks_marks: which of a clock's marks comes next: its warnings, its due
 * time, its levels of escalation.
 */
#include "clocks.h"

const char *const mark_words[] = {
	[MARK_WARN] = "warn",
	[MARK_BREACH] = "breach",
	[MARK_ESCALATE] = "escalate",
	[MARK_OFFER] = "offer",
};

bool
clocks_mark_of(const struct clock *c, struct clock_mark *mark)
{
	uint32_t n = c->told;

	if (c->stop_ms >= 0 || clocks_is_paused(c) ||
	    n > c->nwarn + c->nescalate)
		return false;
	*mark = (struct clock_mark){ .clock = c->name, .policy = c->policy,
		.clock_due_ms = c->due_ms, .level = 1 };
	if (n < c->nwarn) {
		mark->kind = MARK_WARN;
		mark->level = n + 1;
		mark->due_ms = c->warn_ms[n];
	} else if (n == c->nwarn) {
		mark->kind = MARK_BREACH;
		mark->due_ms = c->due_ms;
	} else {
		mark->kind = MARK_ESCALATE;
		mark->level = n - c->nwarn;
		mark->due_ms = c->escalate_ms[mark->level - 1];
	}
	return true;
}

bool
clocks_next_mark(const struct clocks *c, struct clock_mark *mark)
{
	struct clock_mark one;
	bool is_found = false;
	uint32_t i;

	for (i = 0; i < c->n; i++) {
		if (!clocks_mark_of(&c->all[i], &one))
			continue;
		if (!is_found || one.due_ms < mark->due_ms ||
		    (one.due_ms == mark->due_ms &&
		    str_cmp(one.clock, mark->clock) < 0))
			*mark = one;
		is_found = true;
	}
	return is_found;
}

void
clocks_tell(struct clocks *c, const struct clock_mark *mark)
{
	struct clock *clock = clocks_find(c, mark->clock);

	if (clock != NULL)
		clock->told++;
}

void
clocks_keep_told(struct clock *c, const struct clock *earlier)
{
	bool is_breached = earlier->told > earlier->nwarn;

	if (!is_breached)
		c->told = earlier->told < c->nwarn ? earlier->told : c->nwarn;
	else
		c->told = c->nwarn + (earlier->told - earlier->nwarn);
}

void
clocks_put_mark_id(struct buf *b, const struct clock_mark *mark)
{
	buf_addc(b, ':');
	buf_add_str(b, mark->clock);
	buf_addc(b, ':');
	buf_adds(b, mark_words[mark->kind]);
	buf_addc(b, ':');
	buf_time(b, mark->due_ms);
}
