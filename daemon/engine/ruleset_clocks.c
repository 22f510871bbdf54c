/*
 * ruleset_clocks: what clock rules name must exist, and a statutory clock must
 * hang on nothing that a judgement has touched.  It knows no event.
 *
 * What is owed by law does not depend on what a case was taken for: such a
 * clock may ask for what the event says and for signals, flags and tags that
 * follow from that alone.
 */
#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "ruleset_parts.h"

/* Names ------------------------------------------------------------------- */

static int
find_calendar(struct ruleset *rs, const struct rule *rule,
    const struct calendar **calendar, struct err *err)
{
	const struct clock_rule *k = rule->clock;
	char hint[160];
	uint32_t id;

	*calendar = NULL;
	if (k->calendar_name.len == 0)
		return 0;
	id = names_find(&rs->calendar_names, k->calendar_name);
	if (id == NAMES_NONE)
		return err_set(err, "%s: the calendar \"%.80s\" is not "
		    "declared%s", rule->where_text, k->calendar_name.data,
		    names_hint(&rs->calendar_names, k->calendar_name, hint,
		    sizeof(hint)));
	*calendar = &rs->calendars[id];
	return 0;
}

static int
find_priorities(struct ruleset *rs, const struct rule *rule, struct err *err)
{
	const struct names *priorities = &rs->words.priorities;
	const struct clock_rule *k = rule->clock;
	bool *is_said = mem_arena_alloc(&rs->mem, priorities->n);
	char hint[160];
	uint32_t i, id;

	for (i = 0; i < k->ndues && k->is_by_priority; i++) {
		id = names_find(priorities, k->dues[i].priority);
		if (id == NAMES_NONE)
			return err_set(err, "%s: due: the priority \"%.80s\" "
			    "is not declared%s", rule->where_text,
			    k->dues[i].priority.data, names_hint(priorities,
			    k->dues[i].priority, hint, sizeof(hint)));
		is_said[id] = true;
		k->terms[id].due = k->dues[i].span;
	}
	for (i = 0; i < priorities->n; i++) {
		k->terms[i].is_given = k->is_given;
		if (k->is_given)
			k->terms[i].due = (struct clock_span){ SPAN_TIME, 1 };
		else if (!k->is_by_priority)
			k->terms[i].due = k->dues[0].span;
		else if (!is_said[i])
			return err_set(err, "%s: due: nothing is said for the "
			    "priority \"%s\"; expected a duration, or false "
			    "for no clock", rule->where_text,
			    priorities->strs[i].data);
	}
	return 0;
}

static void
add_spans(struct buf *b, const char *before, const struct clock_span *spans,
    uint32_t n)
{
	for (; n > 0; n--, spans++)
		buf_addf(b, "%s%d:%lld", before, (int)spans->unit,
		    (long long)spans->n);
}

/* All that makes a clock fall due when it does, so that two clocks of one
 * version run alike. */
static void
make_policy(struct ruleset *rs, const struct rule *rule)
{
	struct clock_rule *k = rule->clock;
	struct buf *b = &rs->scratch;
	uint32_t i;

	buf_reset(b);
	buf_addf(b, "%s %s %d %d %d %d", k->name.data, k->terms->calendar !=
	    NULL ? k->terms->calendar->version : "-", k->is_from_case,
	    k->counting.first_day, k->counting.roll, (int)k->counting.until);
	for (i = 0; i < rs->words.priorities.n; i++)
		buf_addf(b, " %d:%lld", (int)k->terms[i].due.unit,
		    (long long)k->terms[i].due.n);
	for (i = 0; i < k->nwarn; i++)
		buf_addf(b, " %d:%lld", k->warn[i].is_before,
		    (long long)k->warn[i].n);
	add_spans(b, " e", k->escalate, k->nescalate);
	add_spans(b, " x", k->extensions, k->nextensions);
	if (k->is_given)
		buf_addf(b, " at %s", rs->conds.paths.strs[k->due_path].data);
	i = (uint32_t)(hash_add(HASH_START, (struct str){ b->data, b->len }) >>
	    36);
	buf_reset(b);
	buf_addf(b, "%s@%07x", rule->name.data, i);
	k->policy = mem_arena_str(&rs->mem, (struct str){ b->data, b->len });
}

/* A clock that runs on under a priority for which nothing is promised goes on
 * counting as it did. */
static void
share_unit(struct clock_rule *k, uint32_t n)
{
	enum span_unit unit = SPAN_TIME;
	uint32_t i;

	for (i = 0; i < n; i++)
		if (k->terms[i].due.n > 0)
			unit = k->terms[i].due.unit;
	for (i = 0; i < n; i++)
		if (k->terms[i].due.n == 0)
			k->terms[i].due.unit = unit;
}

static int
resolve(struct ruleset *rs, const struct rule *rule, struct err *err)
{
	struct clock_rule *k = rule->clock;
	const struct calendar *calendar;
	uint32_t i, n = rs->words.priorities.n;

	if (find_calendar(rs, rule, &calendar, err) < 0)
		return -1;
	k->terms = mem_arena_alloc(&rs->mem, n * sizeof(*k->terms));
	k->last = mem_arena_alloc(&rs->mem, n * sizeof(*k->last));
	if (find_priorities(rs, rule, err) < 0)
		return -1;
	for (i = 0; i < n; i++) {
		k->terms[i].calendar = calendar;
		k->terms[i].counting = k->counting;
		if (k->terms[i].due.unit == SPAN_WORKDAYS && !k->has_ends)
			k->terms[i].counting.until = UNTIL_END_OF_WORK;
	}
	make_policy(rs, rule);
	share_unit(k, n);
	return 0;
}

/* Statutory clocks --------------------------------------------------------- */

struct asking {
	struct ruleset *rs;
	const struct rule *rule;  /* the statutory clock */
	const struct rule *other; /* what its condition goes through, or NULL */
	struct err *err;
};

static int
refuse_touched(const struct asking *a, const struct node *node,
    const char *what, const char *name)
{
	const char *sign = name[0] != '\0' ? "\"" : "";

	return err_set(a->err, "%s: the statutory clock \"%s\" must not depend "
	    "on a judgement: %s%s%s%s (%s)%s%s; expected fields, channel, kind "
	    "and what follows from them", a->rule->where_text,
	    a->rule->name.data, what, sign, name, sign,
	    ruleset_where(a->rs, node->where), a->other != NULL ?
	    ", asked for by " : "", a->other != NULL ? a->other->name.data :
	    "");
}

static int ask_rule(const struct asking *a, const struct rule *other);
static int ask_atom_cb(void *arg, uint32_t number, bool positive);

static bool
sets_word(const struct rule *rule, enum list list, struct str name)
{
	uint32_t i;

	for (i = 0; i < rule->proposal.nlists[list]; i++)
		if (str_eq(rule->proposal.lists[list][i], name))
			return true;
	return rule->check != 0 && (stages[rule->stage].says & 1u << list);
}

/* A flag or tag: all that may set it must be free of judgements. */
static int
ask_word(const struct asking *a, const struct node *node,
    const struct atom *atom, struct str name)
{
	enum list list = atom->result == RESULT_FLAG ? LIST_FLAG : LIST_TAG;
	const char *what = list == LIST_FLAG ? "the flag " : "the tag ";
	const struct rule *other = a->rs->rules;
	uint32_t i;

	for (i = 0; i < a->rs->nrules; i++, other++)
		if (sets_word(other, list, name) &&
		    (a->other != NULL || other->stage != STAGE_SIGNAL ||
		    ask_rule(a, other) < 0))
			return refuse_touched(a, node, what, name.data);
	return 0;
}

static int
ask_result(const struct asking *a, const struct node *node,
    const struct atom *atom)
{
	struct str name = cond_result_name(&a->rs->conds, atom->name);
	uint32_t rule;

	if (atom->result == RESULT_TYPE)
		return refuse_touched(a, node, "the type ", name.data);
	if (atom->result == RESULT_PRIORITY)
		return refuse_touched(a, node, "the priority ", name.data);
	if (atom->result != RESULT_SIGNAL)
		return ask_word(a, node, atom, name);
	rule = names_find(&a->rs->rule_names, name);
	if (a->other != NULL || ask_rule(a, &a->rs->rules[rule]) < 0)
		return refuse_touched(a, node, "the signal ", name.data);
	return 0;
}

/* Does a rule go by facts alone? The error is the cause. */
static int
ask_rule(const struct asking *a, const struct rule *other)
{
	struct asking deeper = *a;

	if (other->check != 0)
		return err_set(a->err, "%s: the statutory clock \"%s\" must "
		    "not depend on a function, and \"%s\" (%s) has one",
		    a->rule->where_text, a->rule->name.data,
		    other->name.data, other->where_text);
	deeper.other = other;
	return cond_each_atom(&a->rs->conds, other->when, true, ask_atom_cb,
	    &deeper);
}

/* Words may start such a clock (a leak has to be told), never keep it away. */
static int
ask_atom_cb(void *arg, uint32_t number, bool positive)
{
	const struct asking *a = arg;
	const struct conds *c = &a->rs->conds;
	const struct node *node = &c->nodes[number];
	const struct atom *atom = &c->atoms[node->a];

	if (atom->kind == ATOM_COUNT)
		return refuse_touched(a, node, "how often somebody complains",
		    "");
	if (atom->kind == ATOM_HAS && !positive)
		return refuse_touched(a, node, "words that keep it away, ",
		    c->lists.strs[atom->name].data);
	if (atom->kind == ATOM_NOTE)
		return refuse_touched(a, node, "what the case remembers, ",
		    c->notes.strs[atom->name].data);
	if (atom->kind == ATOM_STATE || atom->kind == ATOM_NATURE)
		return refuse_touched(a, node, atom->kind == ATOM_STATE ?
		    "the state of the case" : "the nature of the case", "");
	if (atom->kind == ATOM_RESULT)
		return ask_result(a, node, atom);
	return 0;
}

/* Rules of one clock are all statutory or none: the earliest due wins, and
 * another rule could bring it nearer by a judgement. */
static int
check_same_clock(struct ruleset *rs, const struct rule *rule, struct err *err)
{
	const struct rule *other = rs->rules;

	for (; other < rs->rules + rs->nrules; other++)
		if (other->clock != NULL && !other->clock->is_statutory &&
		    str_eq(other->clock->name, rule->clock->name))
			return err_set(err, "%s: \"%s\" is for the clock "
			    "\"%s\", which \"%s\" (%s) makes statutory; "
			    "expected a clock of its own", other->where_text,
			    other->name.data, rule->clock->name.data,
			    rule->name.data, rule->where_text);
	return 0;
}

/* Somebody has to say so: wherever it is extended, the kind is approve. */
static int
check_extends(struct ruleset *rs, const struct rule *rule, struct err *err)
{
	const struct clock_switch *s = &rule->clock->switches[SWITCH_EXTENDS];
	struct value approve = { .type = VALUE_STRING, .s = STR("approve") };
	struct atom atom = { .kind = ATOM_FIELD, .op = OP_ONE_OF,
		.nvalues = 1, .values = &approve };
	uint32_t node;

	if (!s->is_there)
		return 0;
	if (cond_add_path(&rs->conds, (struct str)STR("kind"), &atom.name,
	    err) < 0)
		return -1;
	node = cond_add_atom(&rs->conds, &atom, rule->where);
	rs->conds.nodes[node].is_used = true;
	if (!cond_implies(&rs->conds, s->when, node))
		return err_set(err, "%s: the statutory clock \"%s\" is "
		    "extended by an approval alone: expected extends = kind "
		    "\"approve\" & ...", rule->where_text, rule->name.data);
	return 0;
}

static int
check_statutory(struct ruleset *rs, const struct rule *rule, struct err *err)
{
	struct asking a = { .rs = rs, .rule = rule, .err = err };
	int i;

	if (!rule->clock->is_statutory)
		return 0;
	if (cond_each_atom(&rs->conds, rule->when, true, ask_atom_cb, &a) < 0)
		return -1;
	for (i = 0; i < SWITCH__MAX; i++)
		if (rule->clock->switches[i].is_there && cond_each_atom(
		    &rs->conds, rule->clock->switches[i].when, true,
		    ask_atom_cb, &a) < 0)
			return -1;
	return check_extends(rs, rule, err) < 0 ? -1 :
	    check_same_clock(rs, rule, err);
}

/* -------------------------------------------------------------------------- */

/* The least that any of them says holds for the clock, whichever it runs by. */
static void
share_limit(struct clock_rule *k)
{
	struct clock_rule *each = k->other;
	int64_t least = k->max_pause_ms;

	for (; each != k; each = each->other)
		if (least == 0 || (each->max_pause_ms > 0 &&
		    each->max_pause_ms < least))
			least = each->max_pause_ms;
	for (each = k->other; each != k; each = each->other)
		each->max_pause_ms = least;
	k->max_pause_ms = least;
}

/* Puts a rule into the round of its clock's. */
static void
join_round(struct ruleset *rs, const struct rule *rule)
{
	struct clock_rule *k = rule->clock;
	const struct rule *before = rs->rules;

	while (before < rule && (before->clock == NULL ||
	    !str_eq(before->clock->name, k->name)))
		before++;
	k->other = k;
	if (before == rule)
		return;
	k->other = before->clock->other;
	before->clock->other = k;
	share_limit(k);
}

int
ruleset_check_clocks(struct ruleset *rs, struct err *err)
{
	struct names clocks = { 0 };
	const struct rule *rule = rs->rules;
	int failed = 0;

	for (; rule < rs->rules + rs->nrules && failed == 0; rule++) {
		if (rule->clock == NULL)
			continue;
		names_add(&clocks, &rs->mem, rule->clock->name);
		join_round(rs, rule);
		failed = resolve(rs, rule, err) < 0 ||
		    check_statutory(rs, rule, err) < 0 ? -1 : 0;
	}
	if (failed == 0 && clocks.n > CLOCKS_MAX)
		failed = err_set(err, "there are %u clocks; a case can have "
		    "%d", clocks.n, CLOCKS_MAX);
	names_clear(&clocks);
	return failed;
}
