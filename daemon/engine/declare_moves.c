/*
 * declare_moves: guards and transitions: which events they are for, in which
 * states, and what they ask for or do.  Names are looked up when all files have
 * been read (ruleset_life.c).  It knows no Lua.
 */
#include <stdlib.h>
#include <string.h>

#include "moves_parts.h"

#define DETAIL_MAX_BYTES 200
#define ABOUT_MAX_BYTES 2000
#define MAX_KINDS 32

/* Keys --------------------------------------------------------------------- */

int
moves_take_words(struct reading *r, const struct datum *d, const char *what,
    uint32_t most, struct str **list, uint32_t *n)
{
	if (datum_strings(d, what, most, MOVES_WORD_BYTES, &r->rs->mem, list, n,
	    r->err) < 0)
		return -1;
	return *n > 0 ? 0 : err_set(r->err, "%s: the list is empty", what);
}

static int
take_on(struct reading *r, const struct datum *d)
{
	return moves_take_words(r, d, "on", MAX_KINDS, &r->life->on, &r->life->non);
}

static int
take_from(struct reading *r, const struct datum *d)
{
	return moves_take_words(r, d, "from", LIFE_MAX_STATES, &r->life->from,
	    &r->life->nfrom);
}

static int
take_rank(struct reading *r, const struct datum *d)
{
	if (d->type != DATUM_INT || d->i < 0 || d->i > PROPOSAL_MAX_RANK)
		return err_set(r->err, "rank: expected a whole number from 0 "
		    "to %d", PROPOSAL_MAX_RANK);
	r->life->rank = (int)d->i;
	return 0;
}

static int
take_needs(struct reading *r, const struct datum *d)
{
	r->life->has_needs = true;
	return declare_condition(r->rs, d, "needs", &r->life->needs, r->err);
}

static int
take_refuse(struct reading *r, const struct datum *d)
{
	size_t i;

	r->life->refuse = d->s;
	if (datum_string(d, "refuse", MOVES_WORD_BYTES, r->err) < 0)
		return -1;
	for (i = 0; i < d->s.len; i++)
		if (strchr("abcdefghijklmnopqrstuvwxyz0123456789_",
		    d->s.data[i]) == NULL)
			return err_set(r->err, "refuse: expected a word of "
			    "small letters, digits and _");
	return 0;
}

static int
take_detail(struct reading *r, const struct datum *d)
{
	r->life->detail = d->s;
	return datum_string(d, "detail", DETAIL_MAX_BYTES, r->err);
}

static int
take_to(struct reading *r, const struct datum *d)
{
	r->life->to = d->s;
	return datum_string(d, "to", MOVES_WORD_BYTES, r->err);
}

static int
take_nature(struct reading *r, const struct datum *d)
{
	r->life->nature = d->s;
	if (datum_string(d, "nature", MOVES_WORD_BYTES, r->err) < 0)
		return -1;
	if (str_is(d->s, "valid") || str_is(d->s, "communicative"))
		return 0;
	return err_set(r->err, "nature: expected \"valid\" or "
	    "\"communicative\"");
}

static int
take_because(struct reading *r, const struct datum *d)
{
	r->life->because = d->s;
	return datum_string(d, "because", MOVES_WORD_BYTES, r->err);
}

static int
take_escalate(struct reading *r, const struct datum *d)
{
	if (d->type != DATUM_BOOL)
		return err_set(r->err, "escalate: expected true, found %s",
		    datum_words(d->type));
	r->life->escalates = d->b;
	return 0;
}

static int
take_about(struct reading *r, const struct datum *d)
{
	r->rule->about = d->s;
	return datum_string(d, "about", ABOUT_MAX_BYTES, r->err);
}

static int
take_when(struct reading *r, const struct datum *d)
{
	r->life->has_when = true;
	return declare_condition(r->rs, d, "when", &r->rule->when, r->err);
}

/* Taken with the rest of the rule. */
static int
take_nothing(struct reading *r, const struct datum *d)
{
	(void)r, (void)d;
	return 0;
}

#define GUARD (1 << STAGE_GUARD)
#define MOVE (1 << STAGE_TRANSITION)

static const struct key {
	const char *name;
	int stages;
	int (*take)(struct reading *r, const struct datum *d);
} keys[] = {
	{ "on", GUARD | MOVE, take_on },
	{ "from", GUARD | MOVE, take_from },
	{ "when", GUARD | MOVE, take_when },
	{ "check", GUARD | MOVE, take_nothing },
	{ "about", GUARD | MOVE, take_about },
	{ "rank", GUARD | MOVE, take_rank },
	{ "needs", GUARD, take_needs },
	{ "refuse", GUARD, take_refuse },
	{ "detail", GUARD, take_detail },
	{ "to", MOVE, take_to },
	{ "remember", MOVE, moves_take_remember },
	{ "note", MOVE, moves_take_note },
	{ "forget", MOVE, moves_take_forget },
	{ "count", MOVE, moves_take_count },
	{ "nature", MOVE, take_nature },
	{ "because", MOVE, take_because },
	{ "owner", MOVE, moves_take_owner },
	{ "escalate", MOVE, take_escalate },
	{ "obligation", MOVE, moves_take_obligation },
};
#define NKEYS (sizeof(keys) / sizeof(keys[0]))

static int
refuse_key(struct reading *r, struct str name)
{
	enum stage stage = r->rule->stage;
	struct names known = { 0 };
	char hint[160];
	size_t i;

	proposal_list_keys(&known, &r->rs->mem, stages[stage].says);
	for (i = 0; i < NKEYS; i++)
		if (keys[i].stages & 1 << stage)
			names_add(&known, &r->rs->mem, str_of(keys[i].name));
	err_set(r->err, "%s has no key \"%.60s\"%s", stages[stage].name,
	    name.data, names_hint(&known, name, hint, sizeof(hint)));
	names_clear(&known);
	return -1;
}

static int
take_key(struct reading *r, const struct member *m)
{
	struct rule *rule = r->rule;
	int is_read;
	size_t i;

	for (i = 0; i < NKEYS; i++)
		if ((keys[i].stages & 1 << rule->stage) &&
		    str_is(m->name, keys[i].name))
			return keys[i].take(r, &m->value);
	is_read = proposal_read(&rule->proposal, m->name, &m->value,
	    &r->rs->mem, r->err);
	if (is_read < 0)
		return -1;
	if (is_read == 0 || (rule->proposal.says & ~stages[rule->stage].says))
		return refuse_key(r, m->name);
	return 0;
}

/* The whole ---------------------------------------------------------------- */

static int
check_guard(struct reading *r)
{
	const struct life_rule *life = r->life;

	if (life->refuse.len == 0)
		return err_set(r->err, "refuse is missing; expected a word "
		    "such as \"reply_incomplete\"");
	if (life->detail.len == 0)
		return err_set(r->err, "detail is missing; expected a sentence "
		    "that says what is asked for");
	if (!life->has_needs && !life->has_when && r->rule->check == 0)
		return err_set(r->err, "needs is missing; expected a "
		    "condition that an event must meet");
	return 0;
}

static int
check_move(struct reading *r)
{
	const struct life_rule *life = r->life;
	uint32_t i;

	if (life->to.len == 0 && life->nnotes == 0 && life->nforget == 0 &&
	    life->ncount == 0 && life->nature.len == 0 && !life->escalates &&
	    !life->owner.is_there && life->nobligations == 0 &&
	    r->rule->proposal.says == 0)
		return err_set(r->err, "the transition does nothing; expected "
		    "to, remember, note, count or the like");
	if (life->because.len > 0 && life->nature.len == 0)
		return err_set(r->err, "because goes with nature");
	if (!str_is(life->nature, "communicative"))
		return 0;
	for (i = 0; i < life->non; i++)
		if (!str_is(life->on[i], "approve"))
			return err_set(r->err, "nature: a valid complaint "
			    "becomes communicative with approval only; "
			    "expected on = \"approve\"");
	return 0;
}

static uint32_t
add_words(struct reading *r, struct atom atom, const struct str *list,
    uint32_t n)
{
	struct value *values = mem_arena_alloc(&r->rs->mem,
	    n * sizeof(*values));
	uint32_t i;

	for (i = 0; i < n; i++)
		values[i] = (struct value){ .type = VALUE_STRING,
			.s = list[i] };
	atom.op = OP_ONE_OF;
	atom.nvalues = n;
	atom.values = values;
	return cond_add_atom(&r->rs->conds, &atom, r->rule->where);
}

/* kind on & state from & when & ~needs: so that what indexes, looks through and
 * explains conditions knows these, too. */
static int
make_condition(struct reading *r)
{
	const struct life_rule *life = r->life;
	struct conds *c = &r->rs->conds;
	struct where at = r->rule->where;
	struct atom kind = { .kind = ATOM_FIELD };
	uint32_t node;

	if (cond_add_path(c, STR("kind"), &kind.name, r->err) < 0)
		return -1;
	node = add_words(r, kind, life->on, life->non);
	if (life->nfrom > 0)
		node = cond_add_and(c, node, add_words(r,
		    (struct atom){ .kind = ATOM_STATE }, life->from,
		    life->nfrom), at);
	if (life->has_when)
		node = cond_add_and(c, node, r->rule->when, at);
	if (life->has_needs)
		node = cond_add_and(c, node, cond_add_not(c, life->needs, at),
		    at);
	c->nodes[node].is_used = true;
	r->rule->when = node;
	return 0;
}

int
declare_life(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	struct life_rule *life = mem_arena_alloc(&rs->mem, sizeof(*life));
	struct reading r = { rs, rule, life, err };
	uint32_t i;

	rule->life = life;
	life->rank = PROPOSAL_DEFAULT_RANK;
	life->refuse = life->detail = life->to = STR("");
	life->nature = life->because = STR("");
	for (i = 0; i < d->nmembers; i++)
		if (take_key(&r, &d->members[i]) < 0)
			return -1;
	if (life->non == 0)
		return err_set(err, "on is missing; expected a kind of event, "
		    "or a list of kinds");
	if ((rule->stage == STAGE_GUARD ? check_guard(&r) : check_move(&r)) < 0)
		return -1;
	return make_condition(&r);
}
