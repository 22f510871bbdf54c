/*
 * cmd_backtest_run: one event through both rule sets, and what differs.
 *
 * The event is parsed already; bytes of a decision are made only of those that
 * are kept.  It knows neither where events come from nor how counts are shown.
 */
#include <stddef.h>
#include <string.h>

#include "backtest_parts.h"

const char *const backtest_fields[FIELD__MAX] = {
	[FIELD_OUTCOME] = "outcome",
	[FIELD_TYPE] = "type",
	[FIELD_PRIORITY] = "priority",
	[FIELD_OWNER] = "owner",
	[FIELD_NATURE] = "nature",
	[FIELD_STATE] = "state",
	[FIELD_FLAGS] = "flags",
	[FIELD_TAGS] = "tags",
	[FIELD_HANDLING] = "handling",
	[FIELD_SLA] = "sla",
	[FIELD_DEGRADED] = "degraded",
};

const enum backtest_field backtest_axis_field[AXIS__MAX] = {
	[AXIS_TYPE] = FIELD_TYPE,
	[AXIS_PRIORITY] = FIELD_PRIORITY,
	[AXIS_OWNER] = FIELD_OWNER,
};

/* Members of a decision that are one word. */
static const struct {
	enum backtest_field field;
	size_t offset;
} words[] = {
	{ FIELD_TYPE, offsetof(struct decision, type) },
	{ FIELD_PRIORITY, offsetof(struct decision, priority) },
	{ FIELD_OWNER, offsetof(struct decision, owner) },
	{ FIELD_NATURE, offsetof(struct decision, nature) },
	{ FIELD_STATE, offsetof(struct decision, state) },
};
#define NWORDS (sizeof(words) / sizeof(words[0]))

static struct str
word(const struct decision *d, size_t offset)
{
	return *(const struct str *)(const void *)((const char *)d + offset);
}

static bool
is_same_list(const struct str *a, uint32_t na, const struct str *b,
    uint32_t nb)
{
	uint32_t i;

	if (na != nb)
		return false;
	for (i = 0; i < na; i++)
		if (!str_eq(a[i], b[i]))
			return false;
	return true;
}

/* Which clocks, and by when; not what else is said of them. */
static bool
is_same_due(const struct decision *a, const struct decision *b)
{
	if (a->nclocks != b->nclocks)
		return false;
	for (uint32_t i = 0; i < a->nclocks; i++)
		if (a->clocks[i].due_ms != b->clocks[i].due_ms ||
		    !str_eq(a->clocks[i].name, b->clocks[i].name))
			return false;
	return true;
}

/* The bits of the fields in which two decisions differ. */
static uint32_t
compare(const struct decision *a, const struct decision *b)
{
	const struct verdict *v = a->verdict, *w = b->verdict;
	uint32_t changed = 0;

	for (size_t i = 0; i < NWORDS; i++)
		if (!str_eq(word(a, words[i].offset), word(b, words[i].offset)))
			changed |= 1u << words[i].field;
	if (!is_same_list(v->flags, v->nflags, w->flags, w->nflags))
		changed |= 1u << FIELD_FLAGS;
	if (!is_same_list(v->tags, v->ntags, w->tags, w->ntags))
		changed |= 1u << FIELD_TAGS;
	if (!is_same_list(v->handling, v->nhandling, w->handling, w->nhandling))
		changed |= 1u << FIELD_HANDLING;
	if (!is_same_due(a, b))
		changed |= 1u << FIELD_SLA;
	if ((v->faults == NULL) != (w->faults == NULL))
		changed |= 1u << FIELD_DEGRADED;
	return changed;
}

static void
count(struct backtest *bt, const struct decision *const d[SIDES],
    uint32_t cells[AXIS__MAX][SIDES])
{
	for (int axis = 0; axis < AXIS__MAX; axis++) {
		/* the axes are the first of the words */
		size_t offset = words[axis].offset;
		const struct str names[SIDES] = { word(d[BEFORE], offset),
			word(d[AFTER], offset) };

		backtest_table_add(bt, (enum backtest_axis)axis, names,
		    cells[axis]);
	}
}

/* --- one event --- */

/* A rule that overran its time or its memory too often is off from then on, as
 * it would be in the daemon, so that a replay ends. */
static void
note_faults(struct backtest *bt, int side)
{
	struct backtest_side *s = &bt->sides[side];
	const struct fault *f;

	if (s->out.faults != NULL)
		bt->degraded[side]++;
	for (f = s->out.faults; f != NULL; f = f->next) {
		s->failures[f->rule]++;
		if ((f->class == FAULT_TIME || f->class == FAULT_MEMORY) &&
		    s->failures[f->rule] >= bt->max_failures)
			s->is_off[f->rule] = true;
	}
}

/* With the marks of clocks, as the store numbers them. */
static void
decision_cb(void *arg, struct str json)
{
	struct backtest *bt = arg;

	buf_add_str(&bt->shown, json);
	buf_addc(&bt->shown, '\n');
}

static bool
is_shown(const struct backtest *bt, int side)
{
	return side == AFTER && bt->shows_decisions;
}

static struct decide_input
input(const struct backtest *bt, int side)
{
	return (struct decide_input){ .is_last_try = true,
		.is_off = bt->sides[side].is_off,
		.is_quiet = !is_shown(bt, side) };
}

static void
pass_time(struct backtest *bt, int64_t now_ms)
{
	const struct store_sink sink = { .decision = decision_cb, .arg = bt };

	for (int side = 0; side < SIDES; side++) {
		struct backtest_side *s = &bt->sides[side];
		const struct decide_input in = input(bt, side);

		decide_until(s->rules, s->store, &bt->options, &in, now_ms,
		    &s->arena, is_shown(bt, side) ? &sink : NULL);
	}
}

static void
read_words(struct backtest *bt, const struct complaint *c)
{
	struct backtest_side *first = &bt->sides[BEFORE];
	struct backtest_side *second = &bt->sides[AFTER];

	first->wording = ruleset_read(first->rules, c, &first->arena);
	second->wording = ruleset_read_again(second->rules, c, first->wording,
	    &second->arena);
}

static void
decide(struct backtest *bt, int side, const struct complaint *c,
    int64_t now_ms)
{
	const struct store_sink sink = { .decision = decision_cb, .arg = bt };
	struct backtest_side *s = &bt->sides[side];
	struct decide_input in = input(bt, side);

	in.complaint = c;
	in.wording = s->wording;
	in.now_ms = now_ms;
	decide_entry(s->rules, s->store, &bt->options, &in, &s->arena,
	    is_shown(bt, side) ? &sink : NULL, &s->out);
	if (s->out.outcome != OUTCOME_DECIDED)
		return;
	s->own_seq = ++s->seq;
	note_faults(bt, side);
	backtest_forward_add(s, &bt->options.limits);
}

static void
show_decisions(struct backtest *bt)
{
	fwrite(bt->shown.data, 1, bt->shown.len, stdout);
	buf_reset(&bt->shown);
}

static void
compare_decisions(struct backtest *bt, const struct complaint *c,
    int64_t now_ms)
{
	const struct decision *d[SIDES] = { bt->sides[BEFORE].out.decision,
		bt->sides[AFTER].out.decision };
	uint32_t cells[AXIS__MAX][SIDES];
	uint32_t changed = compare(d[BEFORE], d[AFTER]);

	bt->decided++;
	count(bt, d, cells);
	if (changed != 0)
		backtest_flip(bt, c, now_ms, changed, cells);
}

static void
count_undecided(struct backtest *bt, const struct decide_output *out)
{
	if (out->outcome == OUTCOME_DUPLICATE) {
		bt->duplicate++;
	} else {
		bt->refused++;
		bt->refusals[out->why.reason]++;
	}
}

/* Hardly ever does it hang on the rules whether an event is decided: where it is
 * more than may come, or goes round, on its way to the case that it joins. */
static void
compare_outcomes(struct backtest *bt, const struct complaint *c,
    int64_t now_ms)
{
	const struct decide_output *out[SIDES] = { &bt->sides[BEFORE].out,
		&bt->sides[AFTER].out };

	if (out[AFTER]->outcome != OUTCOME_DECIDED)
		count_undecided(bt, out[AFTER]);
	else if (out[BEFORE]->outcome == OUTCOME_DECIDED)
		compare_decisions(bt, c, now_ms);
	else
		bt->decided++;
	if (out[BEFORE]->outcome != out[AFTER]->outcome)
		backtest_flip_outcome(bt);
}

static void
end_event(struct backtest *bt)
{
	if (bt->shows_decisions)
		show_decisions(bt);
	for (int side = 0; side < SIDES; side++) {
		bt->sides[side].wording = NULL;
		mem_arena_reset(&bt->sides[side].arena);
	}
}

/* Both stores grow with the cases of the period; looked at now and then. */
static void
check_memory(struct backtest *bt)
{
	if (bt->source.read % 1024 == 0 && store_bytes(bt->sides[BEFORE].store) +
	    store_bytes(bt->sides[AFTER].store) > bt->max_bytes)
		bt->is_full = true;
}

/* Each side has its own: they may have joined other cases, or one of them none. */
static void
go_on(struct backtest *bt, uint64_t key, int64_t now_ms)
{
	struct complaint c[SIDES];
	int n = 0;

	for (int side = 0; side < SIDES; side++) {
		c[side] = (struct complaint){ 0 };
		if (!backtest_forward_take(&bt->sides[side], key, &c[side]))
			continue;
		n++;
		decide(bt, side, &c[side], now_ms);
	}
	if (n == SIDES) {
		bt->joined++;
		compare_outcomes(bt, &c[AFTER], now_ms);
	}
	end_event(bt);
	for (int side = 0; side < SIDES; side++)
		if (c[side].root != NULL)
			complaint_clear(&c[side]);
}

static void
come(struct backtest *bt, const struct replay_event *e)
{
	struct backtest_source *source = &bt->source;

	if (!source->has_period)
		source->first_ms = e->now_ms;
	source->has_period = true;
	source->last_ms = e->now_ms;
	source->read++;
	if (e->is_refused) {
		bt->refused++;
		bt->refusals[e->why.reason]++;
		return;
	}
	read_words(bt, &e->complaint);
	for (int side = 0; side < SIDES; side++)
		decide(bt, side, &e->complaint, e->now_ms);
	compare_outcomes(bt, &e->complaint, e->now_ms);
	end_event(bt);
	check_memory(bt);
}

void
backtest_event_cb(void *arg, const struct replay_event *e)
{
	struct backtest *bt = arg;
	uint64_t key = e->is_refused ? 0 : backtest_forward_key(&e->complaint);

	pass_time(bt, e->now_ms);
	if (key != 0)
		go_on(bt, key, e->now_ms);
	else
		come(bt, e);
	while ((key = backtest_forward_next(bt)) != 0)
		go_on(bt, key, e->now_ms);
}
