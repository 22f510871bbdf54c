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

/* --- the tables --- */

static uint32_t
name_index(struct backtest *bt, struct backtest_table *t, struct str name)
{
	uint32_t i;

	for (i = 0; i < t->n; i++)
		if (str_eq(t->names[i], name))
			return i;
	if (i == BACKTEST_NAMES)
		return i - 1;
	t->names[i] = i < BACKTEST_NAMES - 1 ?
	    mem_arena_str(&bt->kept, name) : STR("(others)");
	t->n++;
	return i;
}

static void
count(struct backtest *bt, const struct decision *const d[SIDES],
    uint32_t cells[AXIS__MAX][SIDES])
{
	struct backtest_table *t;

	for (int axis = 0; axis < AXIS__MAX; axis++) {
		/* the axes are the first of the words */
		size_t offset = words[axis].offset;
		struct str before = word(d[BEFORE], offset);
		struct str after = word(d[AFTER], offset);

		t = &bt->tables[axis];
		cells[axis][BEFORE] = name_index(bt, t, before);
		cells[axis][AFTER] = str_eq(before, after) ?
		    cells[axis][BEFORE] : name_index(bt, t, after);
		t->cells[cells[axis][BEFORE]][cells[axis][AFTER]]++;
	}
}

int64_t
backtest_before(const struct backtest_table *t, uint32_t i)
{
	int64_t sum = 0;

	for (uint32_t k = 0; k < t->n; k++)
		sum += t->cells[i][k];
	return sum;
}

int64_t
backtest_after(const struct backtest_table *t, uint32_t i)
{
	int64_t sum = 0;

	for (uint32_t k = 0; k < t->n; k++)
		sum += t->cells[k][i];
	return sum;
}

/* By name, or the most frequent first. */
static bool
comes_before(const struct backtest_table *t, enum backtest_axis axis,
    uint32_t a, uint32_t b)
{
	int64_t na = backtest_before(t, a) + backtest_after(t, a);
	int64_t nb = backtest_before(t, b) + backtest_after(t, b);

	if (axis == AXIS_PRIORITY || na == nb)
		return strcmp(t->names[a].data, t->names[b].data) < 0;
	return na > nb;
}

uint32_t *
backtest_order(const struct backtest *bt, enum backtest_axis axis,
    struct mem_arena *a)
{
	const struct backtest_table *t = &bt->tables[axis];
	uint32_t *order = mem_arena_alloc(a, (t->n + 1) * sizeof(*order));

	for (uint32_t i = 0; i < t->n; i++) {
		uint32_t at = i;

		for (; at > 0 && comes_before(t, axis, i, order[at - 1]); at--)
			order[at] = order[at - 1];
		order[at] = i;
	}
	return order;
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

static void
put_decision(struct backtest *bt, const struct decision *d, int64_t seq)
{
	decision_head(&bt->shown);
	buf_add_int(&bt->shown, seq);
	decision_tail(&bt->shown, d);
	buf_addc(&bt->shown, '\n');
}

/* What went on to another case, behind its event. */
static void
forwarded_cb(void *arg, const struct complaint *c,
    const struct decide_output *out)
{
	struct backtest *bt = arg;
	struct backtest_side *s = &bt->sides[AFTER];

	(void)c;
	if (out->outcome == OUTCOME_DECIDED && bt->shows_decisions)
		put_decision(bt, out->decision, ++s->seq);
}

static void
pass_time(struct backtest *bt, int side, const struct replay_event *e)
{
	struct backtest_side *s = &bt->sides[side];
	const struct decide_input in = { .is_last_try = true,
		.is_off = s->is_off, .is_quiet = true };

	decide_until(s->rules, s->store, &bt->options, &in, e->now_ms,
	    &s->arena, NULL);
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
decide(struct backtest *bt, int side, const struct replay_event *e)
{
	const struct decide_forwarded forwarded = { forwarded_cb, bt };
	struct backtest_side *s = &bt->sides[side];
	struct decide_input in = {
		.complaint = &e->complaint, .wording = s->wording,
		.now_ms = e->now_ms, .is_last_try = true, .is_off = s->is_off,
		.is_quiet = true,
	};

	decide_entry(s->rules, s->store, &bt->options, &in, &s->arena, NULL,
	    &s->out);
	if (s->out.outcome != OUTCOME_DECIDED)
		return;
	s->own_seq = ++s->seq;
	if (side == AFTER && bt->shows_decisions)
		put_decision(bt, s->out.decision, s->seq);
	note_faults(bt, side);
	decide_what_was_forwarded(s->rules, s->store, &bt->options, &in,
	    &s->out, &s->arena, NULL, side == AFTER ? &forwarded : NULL);
}

static void
show_decisions(struct backtest *bt)
{
	fwrite(bt->shown.data, 1, bt->shown.len, stdout);
	buf_reset(&bt->shown);
}

static void
compare_decisions(struct backtest *bt, const struct replay_event *e)
{
	const struct decision *d[SIDES] = { bt->sides[BEFORE].out.decision,
		bt->sides[AFTER].out.decision };
	uint32_t cells[AXIS__MAX][SIDES];
	uint32_t changed = compare(d[BEFORE], d[AFTER]);

	bt->decided++;
	count(bt, d, cells);
	if (changed != 0)
		backtest_flip(bt, &e->complaint, e->now_ms, changed, cells);
}

/* What becomes of an event that is not decided does not hang on the rules: a
 * case is known on both sides or on none. */
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

/* Both stores grow with the cases of the period; looked at now and then. */
static void
check_memory(struct backtest *bt)
{
	if (bt->source.read % 1024 == 0 && store_bytes(bt->sides[BEFORE].store) +
	    store_bytes(bt->sides[AFTER].store) > bt->max_bytes)
		bt->is_full = true;
}

/* What went on from a joined case lies in the stream once more: each side has
 * decided it behind the event itself, or joins nothing. */
static bool
is_forwarded(const struct replay_event *e)
{
	return !e->is_refused && complaint_look_up(&e->complaint,
	    "joined_from").type != VALUE_NONE;
}

void
backtest_event_cb(void *arg, const struct replay_event *e)
{
	struct backtest *bt = arg;
	struct backtest_source *source = &bt->source;

	if (is_forwarded(e))
		return;
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
	for (int side = 0; side < SIDES; side++)
		pass_time(bt, side, e);
	read_words(bt, &e->complaint);
	for (int side = 0; side < SIDES; side++)
		decide(bt, side, e);
	if (bt->sides[AFTER].out.outcome != OUTCOME_DECIDED)
		count_undecided(bt, &bt->sides[AFTER].out);
	else
		compare_decisions(bt, e);
	if (bt->shows_decisions)
		show_decisions(bt);
	for (int side = 0; side < SIDES; side++)
		mem_arena_reset(&bt->sides[side].arena);
	check_memory(bt);
}
