/*
 * ruleset_moves: the life of a case during a run: is the event refused, and
 * what do the transitions that fired make of the case?  It evaluates no
 * condition but what values stand where a transition looks them up.
 *
 * Of transitions that disagree the higher rank wins, so their order plays no
 * part.
 */
#include <string.h>

#include "ruleset_parts.h"

#define MOST_STATES 6 /* that are named to whom is refused */

static void
refuse(struct verdict *v, struct str reason, struct str detail)
{
	v->refused = reason;
	v->detail = detail;
}

static struct str
taken(struct mem_arena *a, struct buf *b)
{
	struct str s = mem_arena_str(a, (struct str){ b->data, b->len });

	buf_reset(b);
	return s;
}

/* "close does not fit the state assigned; expected resolved or verifying" */
static struct str
tell_misfit(struct ruleset *rs, const char *kind, struct str state,
    uint64_t mask, struct mem_arena *a)
{
	struct buf *b = &rs->scratch;
	uint32_t i, n = 0, last = 0;

	for (i = 0; i < rs->states.n; i++)
		if (mask >> i & 1)
			last = i;
	buf_reset(b);
	buf_addf(b, "%s does not fit the state %s; expected ", kind,
	    state.data);
	for (i = 0; i < rs->states.n; i++) {
		if (!(mask >> i & 1))
			continue;
		if (++n > MOST_STATES) {
			buf_adds(b, ", ...");
			break;
		}
		buf_adds(b, n == 1 ? "" : i == last ? " or " : ", ");
		buf_add_str(b, rs->states.strs[i]);
	}
	return taken(a, b);
}

bool
moves_refuse(struct ruleset *rs, const struct facts *facts,
    struct mem_arena *a, struct verdict *v)
{
	const struct complaint_kind *kind = facts->complaint->kind;
	struct str state = ruleset_state(rs, facts->case_state);
	uint64_t mask;

	if (facts->refused.len > 0) {
		refuse(v, facts->refused, facts->detail);
		return true;
	}
	if (!kind->is_request)
		return false;
	mask = rs->handled[kind - complaint_kinds];
	if (mask == 0 || (mask >> names_find(&rs->states, state) & 1))
		return false;
	refuse(v, STR("bad_transition"), tell_misfit(rs, kind->name, state,
	    mask, a));
	return true;
}

void
moves_take_guards(const struct ruleset *rs, struct verdict *v)
{
	const struct rule *rule, *best = NULL;
	const struct fired *f;

	for (f = v->fired; f != NULL; f = f->next) {
		rule = &rs->rules[f->rule];
		if (rule->stage != STAGE_GUARD)
			continue;
		if (best == NULL || rule->life->rank > best->life->rank ||
		    (rule->life->rank == best->life->rank &&
		    strcmp(rule->name.data, best->name.data) < 0))
			best = rule;
	}
	if (best != NULL)
		refuse(v, best->life->refuse, best->life->detail);
}

/* Transitions -------------------------------------------------------------- */

struct moving {
	struct ruleset *rs;
	const struct facts *facts;
	struct verdict *v;
	struct note *changes;
	uint32_t nchanges;
};

static int
compare(const void *a, const void *b)
{
	const struct rule *x = *(const struct rule *const *)a;
	const struct rule *y = *(const struct rule *const *)b;

	if (x->life->rank != y->life->rank)
		return x->life->rank < y->life->rank ? -1 : 1;
	return strcmp(x->name.data, y->name.data);
}

/* Those that fired, the lowest rank first. */
static const struct rule **
sort_fired(const struct ruleset *rs, const struct verdict *v,
    struct mem_arena *a, uint32_t *n)
{
	const struct rule **list;
	const struct fired *f;
	uint32_t i = 0;

	for (f = v->fired; f != NULL; f = f->next)
		i += rs->rules[f->rule].stage == STAGE_TRANSITION;
	*n = i;
	if (i == 0)
		return NULL;
	list = mem_arena_alloc(a, i * sizeof(*list));
	for (i = 0, f = v->fired; f != NULL; f = f->next)
		if (rs->rules[f->rule].stage == STAGE_TRANSITION)
			list[i++] = &rs->rules[f->rule];
	mem_sort(list, i, sizeof(*list), compare);
	return list;
}

static struct value
look_up(struct moving *m, const struct given *g)
{
	struct conds *c = &m->rs->conds;

	return g->is_looked_up ? cond_atom_value(c, &c->atoms[g->atom]) :
	    g->value;
}

static void
change(struct moving *m, struct str name, struct value v)
{
	m->changes[m->nchanges++] = (struct note){ name, v };
}

static void
change_notes(struct moving *m, const struct life_rule *life)
{
	const struct value nothing = { .type = VALUE_NONE };
	struct value v;
	uint32_t i;

	for (i = 0; i < life->nforget; i++)
		change(m, life->forget[i], nothing);
	for (i = 0; i < life->nnotes; i++) {
		v = look_up(m, &life->notes[i].given);
		if (v.type > VALUE_NULL) /* what was not said stays noted */
			change(m, life->notes[i].name, v);
	}
}

/* The number under a name as it is by now. */
static int64_t
counted(const struct moving *m, struct str name)
{
	struct value v = { .type = VALUE_NONE };
	uint32_t i = m->nchanges;

	while (i > 0 && !str_eq(m->changes[i - 1].name, name))
		i--;
	if (i > 0)
		v = m->changes[i - 1].value;
	else if (m->facts->notes != NULL)
		v = notes_find(m->facts->notes, name);
	return v.type == VALUE_INT ? v.i : 0;
}

/* Each name once, however many transitions count it. */
static void
change_counts(struct moving *m, const struct rule **list, uint32_t n)
{
	uint32_t i, k, j, from = m->nchanges;
	struct str name;

	for (i = 0; i < n; i++)
		for (k = 0; k < list[i]->life->ncount; k++) {
			name = list[i]->life->count[k];
			for (j = from; j < m->nchanges; j++)
				if (str_eq(m->changes[j].name, name))
					break;
			if (j == m->nchanges)
				change(m, name, (struct value){
				    .type = VALUE_INT,
				    .i = counted(m, name) + 1 });
		}
}

/* An owner that is looked up is what somebody wrote. */
static void
give(struct moving *m, const struct rule *rule)
{
	struct value v = look_up(m, &rule->life->owner);
	const struct names *owners = &m->rs->words.owners;
	uint32_t owner = v.type != VALUE_STRING ? NAMES_NONE :
	    names_find(owners, v.s);

	if (owner != NAMES_NONE)
		m->v->given_owner = owners->strs[owner];
	else if (m->facts->complaint->kind->is_request)
		refuse(m->v, STR("unknown_owner"), STR("the case cannot go "
		    "there; expected the name of an owner that the rules "
		    "declare"));
}

/* What was valid stays so; a cause is told where it makes a difference. */
static void
judge(struct moving *m, const struct rule **list, uint32_t n,
    struct str by_type)
{
	const struct notes *notes = m->facts->notes;
	struct verdict *v = m->v;
	uint32_t i;

	v->nature = str_is(m->facts->case_nature, "valid") ?
	    m->facts->case_nature : by_type;
	if (notes != NULL && notes_find_str(notes, "nature").len > 0) {
		v->nature = notes_find_str(notes, "nature");
		v->cause = notes_find_str(notes, "nature_cause");
	}
	for (i = 0; i < n; i++) {
		const struct life_rule *life = list[i]->life;

		if (life->nature.len == 0 || str_eq(life->nature, v->nature))
			continue;
		v->nature = life->nature;
		v->cause = life->because;
	}
}

static uint32_t
count_changes(const struct rule **list, uint32_t n)
{
	uint32_t i, all = 0;

	for (i = 0; i < n; i++)
		all += list[i]->life->nforget + list[i]->life->nnotes +
		    list[i]->life->ncount;
	return all;
}

static void
owe(struct moving *m, const struct rule **list, uint32_t n,
    struct mem_arena *a)
{
	struct owed *owed;
	uint32_t i, k, all = 0;

	for (i = 0; i < n; i++)
		all += list[i]->life->nobligations;
	m->v->owed = owed = mem_arena_alloc(a, all * sizeof(*owed));
	m->v->nowed = all;
	for (i = 0; i < n; i++)
		for (k = 0; k < list[i]->life->nobligations; k++)
			*owed++ = list[i]->life->obligations[k].owed;
}

void
moves_take_transitions(struct ruleset *rs, const struct facts *facts,
    struct str type, struct mem_arena *a, struct verdict *v)
{
	struct moving m = { .rs = rs, .facts = facts, .v = v };
	const struct rule **list;
	uint32_t i, n;

	list = sort_fired(rs, v, a, &n);
	m.changes = mem_arena_alloc(a, count_changes(list, n) *
	    sizeof(*m.changes));
	v->state = ruleset_state(rs, facts->case_state);
	for (i = 0; i < n; i++) {
		if (list[i]->life->to.len > 0)
			v->state = list[i]->life->to;
		v->escalates |= list[i]->life->escalates;
		if (list[i]->life->owner.is_there)
			give(&m, list[i]);
		change_notes(&m, list[i]->life);
	}
	change_counts(&m, list, n);
	owe(&m, list, n, a);
	judge(&m, list, n, ruleset_type_nature(rs, type));
	v->changes = m.changes;
	v->nchanges = m.nchanges;
}

void
moves_end_refused(const struct ruleset *rs, const struct facts *facts,
    struct verdict *v)
{
	struct fired **f = &v->fired;

	while (*f != NULL)
		if (rs->rules[(*f)->rule].stage == STAGE_GUARD)
			f = &(*f)->next;
		else
			*f = (*f)->next;
	v->state = ruleset_state(rs, facts->case_state);
	v->nature = facts->case_nature;
	v->given_owner = STR("");
	v->escalates = false;
	v->incidents = NULL;
	v->nchanges = v->nowed = 0;
}
