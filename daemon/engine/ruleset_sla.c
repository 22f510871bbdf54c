/*
 * ruleset_sla: the clocks of a case after an event: those that rules which fired
 * start or bring nearer; when their marks fall due.  What becomes of those that
 * were started before is ruleset_switch.c's.
 */
#include "ruleset_sla_parts.h"

#include <string.h>

#define NEVER_MS (INT64_MAX - 1) /* beyond what any pause may take */

/* "rule@version": can the rule say nothing new of a clock that runs by it?  It
 * can for another priority, but not in another version. */
static bool
is_settled(struct str policy, const struct rule *rule)
{
	return policy.len > rule->name.len &&
	    policy.data[rule->name.len] == '@' &&
	    memcmp(policy.data, rule->name.data, rule->name.len) == 0 &&
	    !rule->clock->is_given && (!rule->clock->is_by_priority ||
	    !str_eq(policy, rule->clock->policy));
}

static void
insert(int64_t *list, uint32_t *n, int64_t ms)
{
	uint32_t i = (*n)++;

	for (; i > 0 && list[i - 1] > ms; i--)
		list[i] = list[i - 1];
	list[i] = ms;
}

void
sla_set_clock(struct clock *c, const struct clock_rule *k,
    const struct clock_terms *terms, int64_t start_ms, int64_t due_ms)
{
	int64_t whole_ms = clocks_whole(terms, start_ms, due_ms), ms;
	struct mem_arena *mem = c->mem;
	uint32_t i;

	*c = (struct clock){ .name = k->name, .policy = k->policy,
		.first_ms = start_ms, .start_ms = start_ms, .due_ms = due_ms,
		.stop_ms = -1, .history = STR(""), .mem = mem };
	for (i = 0; i < k->nwarn; i++) {
		ms = clocks_warning(terms, &k->warn[i], start_ms,
		    whole_ms);
		if (ms >= 0)
			insert(c->warn_ms, &c->nwarn, ms);
	}
	for (i = 0; i < k->nescalate; i++)
		insert(c->escalate_ms, &c->nescalate, clocks_level(terms,
		    &k->escalate[i], due_ms));
}

void
sla_replace(struct clock *later, const struct clock_rule *k,
    const struct clock_terms *terms, const struct clock *c, int64_t due_ms)
{
	uint32_t i;

	later->mem = c->mem;
	sla_set_clock(later, k, terms, c->start_ms, due_ms);
	later->first_ms = c->first_ms;
	later->history = c->history;
	later->nextended = c->nextended;
	for (i = 0; i < c->npauses; i++) {
		later->pauses[later->npauses++] = c->pauses[i];
		if (c->pauses[i].to_ms >= 0 && !terms->is_given)
			clocks_shift(later, terms, &c->pauses[i]);
	}
}

void
sla_note_policy(struct clock *c, struct str before, int64_t at_ms)
{
	if (!str_eq(before, c->policy))
		clocks_note(c, CLOCK_POLICY, at_ms, before);
}

int64_t
sla_due(const struct winding *w, const struct clock_rule *k,
    const struct clock_terms *terms, int64_t start_ms)
{
	struct value v;
	int64_t ms;

	if (!k->is_given)
		return clocks_due(terms, start_ms);
	v = cond_path_value(&w->rs->conds, k->due_path);
	if (v.type == VALUE_INT && v.i >= 0 && v.i <= TIME_MAX_MS)
		ms = v.i;
	else if (v.type != VALUE_STRING || time_parse(v.s, &ms) < 0)
		return -1;
	return ms > start_ms ? ms : start_ms;
}

/* A clock that runs keeps its start and its pauses and never moves away; one
 * whose rule has changed since keeps what was promised. */
static void
bring_nearer(const struct winding *w, const struct rule *rule,
    const struct clock_terms *terms, struct clock *c)
{
	struct str before = c->policy;
	struct clock nearer;
	int64_t due_ms;

	if (c->stop_ms >= 0 || is_settled(c->policy, rule))
		return;
	due_ms = sla_due(w, rule->clock, terms, c->start_ms);
	if (due_ms < 0)
		return;
	sla_replace(&nearer, rule->clock, terms, c, due_ms);
	if (nearer.due_ms >= c->due_ms)
		return;
	clocks_keep_told(&nearer, c);
	*c = nearer;
	sla_note_policy(c, before, clocks_not_before(c, w->at_ms));
}

/* A clock that starts; NULL where the event was to say when it is due, and does
 * not.  Most events that come together start theirs at one moment: what was made
 * for the last of them is as good for the next. */
static const struct clock *
new_clock(const struct winding *w, const struct clock_rule *k,
    const struct clock_terms *terms, int64_t start_ms)
{
	struct clock *last = &k->last[terms - k->terms];
	int64_t due_ms;

	if (last->name.len > 0 && last->start_ms == start_ms && !k->is_given)
		return last;
	due_ms = sla_due(w, k, terms, start_ms);
	if (due_ms < 0)
		return NULL;
	sla_set_clock(last, k, terms, start_ms, due_ms);
	return last;
}

static void
wind(struct winding *w, const struct rule *rule)
{
	const struct clock_rule *k = rule->clock;
	const struct clock_terms *terms = sla_terms(k, w->priority);
	struct clock *c = clocks_find(w->clocks, k->name);
	int64_t start_ms = k->is_from_case ? w->clocks->opened_ms : w->at_ms;
	const struct clock *new;
	struct mem_arena *mem;

	if (terms->due.n == 0 ||
	    (k->is_by_priority && w->priority == NAMES_NONE))
		return;
	if (c != NULL && c < w->clocks->all + w->nkept) {
		bring_nearer(w, rule, terms, c);
		return;
	}
	new = new_clock(w, k, terms, start_ms);
	if (new == NULL)
		return;
	if (c == NULL)
		c = clocks_add(w->clocks);
	else if (new->due_ms >= c->due_ms)
		return;
	if (c == NULL)
		return;
	mem = c->mem;
	*c = *new;
	c->mem = mem;
}

const struct clock_terms *
sla_terms(const struct clock_rule *k, uint32_t priority)
{
	static const struct clock_terms as_it_passes;

	return k == NULL ? &as_it_passes :
	    &k->terms[priority != NAMES_NONE ? priority : 0];
}

/* The rule by which a clock runs, as it is now; where that is gone another of
 * the same clock, or NULL. */
const struct clock_rule *
sla_rule_of(const struct ruleset *rs, const struct clock *c)
{
	uint32_t i = rs->stage_from[STAGE_CLOCK];
	const struct rule *rule = &rs->rules[i];
	const struct clock_rule *other = NULL;

	for (; i < rs->stage_from[STAGE_CLOCK + 1]; i++, rule++) {
		if (c->policy.len > rule->name.len &&
		    c->policy.data[rule->name.len] == '@' &&
		    memcmp(c->policy.data, rule->name.data,
		    rule->name.len) == 0)
			return rule->clock;
		if (str_eq(rule->clock->name, c->name))
			other = rule->clock;
	}
	return other;
}

uint32_t
ruleset_clock_rule(const struct ruleset *rs, const struct clock *c)
{
	const struct clock_rule *k = sla_rule_of(rs, c);
	uint32_t i = 0;

	while (i < rs->nrules && (k == NULL || rs->rules[i].clock != k))
		i++;
	return i;
}

const char *
ruleset_clock_name(const struct ruleset *rs, uint32_t rule)
{
	const struct clock_rule *k = rs->rules[rule].clock;

	return k != NULL ? k->name.data : NULL;
}

void
ruleset_wind_clocks(struct ruleset *rs, const struct verdict *v,
    struct str priority, int64_t at_ms, int64_t now_ms, struct clocks *clocks)
{
	struct winding w = { .rs = rs, .clocks = clocks, .nkept = clocks->n,
		.at_ms = at_ms, .now_ms = now_ms };
	const struct fired *f;
	uint32_t i;

	w.priority = names_find(&rs->words.priorities, priority);
	clocks->echo = (struct str)STR("");
	if (clocks->opened_ms < 0)
		clocks->opened_ms = at_ms;
	for (i = 0; i < clocks->n; i++)
		sla_switch_clock(&w, &clocks->all[i]);
	sla_move_clocks(&w);
	for (f = v->fired; f != NULL; f = f->next)
		if (rs->rules[f->rule].clock != NULL)
			wind(&w, &rs->rules[f->rule]);
	clocks_sort(clocks);
}

/* Marks -------------------------------------------------------------------- */

static void
settle(const struct ruleset *rs, uint32_t priority, int64_t now_ms,
    struct clock *c)
{
	const struct clock_rule *k = sla_rule_of(rs, c);

	clocks_end_pause(c, sla_terms(k, priority), now_ms,
	    k != NULL ? k->max_pause_ms : 0);
}

void
ruleset_settle_clocks(const struct ruleset *rs, struct str priority,
    int64_t now_ms, struct clocks *clocks)
{
	uint32_t p = names_find(&rs->words.priorities, priority), i;

	for (i = 0; i < clocks->n; i++)
		if (clocks_is_paused(&clocks->all[i]))
			settle(rs, p, now_ms, &clocks->all[i]);
}

/* A clock that stands still is looked at as it will be when its pauses have used
 * up what they may. */
int64_t
ruleset_next_mark_ms(const struct ruleset *rs, struct str priority,
    const struct clocks *clocks)
{
	uint32_t p = names_find(&rs->words.priorities, priority), i;
	int64_t next_ms = -1;
	struct clock_mark mark;
	struct clock later;

	for (i = 0; i < clocks->n; i++) {
		const struct clock *c = &clocks->all[i];

		if (clocks_is_paused(c) && c->stop_ms < 0) {
			later = *c;
			later.mem = NULL;
			settle(rs, p, NEVER_MS, &later);
			c = &later;
		}
		if (clocks_mark_of(c, &mark) &&
		    (next_ms < 0 || mark.due_ms < next_ms))
			next_ms = mark.due_ms;
	}
	return next_ms;
}
