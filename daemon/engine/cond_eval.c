/*
 * cond_eval: what holds of one event.
 *
 * Between events only the bits of what is there are cleared: a mark is good when
 * it carries the event's number, gen.
 */
#include <string.h>

#include "cond.h"
#include "notes.h"

#define GEN_MAX (UINT32_MAX / 2) /* atom_mark has one more bit */

static void
start_over(struct conds *c)
{
	size_t u32 = sizeof(uint32_t);

	memset(c->atom_mark, 0, c->atom_keys.n * u32);
	memset(c->path_mark, 0, c->paths.n * u32);
	memset(c->count_mark, 0, c->count_keys.n * u32);
	c->gen = 0;
}

static void
set_there(struct conds *c, uint32_t bit)
{
	c->there[bit / 64] |= UINT64_C(1) << bit % 64;
}

static bool
is_there(const struct conds *c, uint32_t bit)
{
	return c->there[bit / 64] >> bit % 64 & 1;
}

static void
set_field(struct conds *c, uint32_t path, struct value v)
{
	if (c->path_mark[path] != c->gen)
		c->fields[c->nfields++] = path;
	c->path_mark[path] = c->gen;
	c->path_value[path] = v;
}

/* Is it one that rules look at? */
static bool
field_cb(void *arg, struct str name, struct value v)
{
	struct conds *c = arg;
	uint32_t path = names_find(&c->paths, name);

	if (path == NAMES_NONE)
		return false;
	set_field(c, path, v);
	return true;
}

/* A rule set that names a field which is withheld is not loaded. */
static void
read_fields(struct conds *c, const struct complaint *complaint)
{
	c->nfields = 0;
	if (c->paths.n == 0)
		return;
	complaint_each_field(complaint, field_cb, c);
	if (c->kind_path != NAMES_NONE) /* it may be left out of an event */
		set_field(c, c->kind_path, (struct value){
			.type = VALUE_STRING,
			.s = str_of(complaint->kind->name),
		});
}

/* What holds of the event as a whole. */
static void
set_event_bits(struct conds *c, const struct facts *facts)
{
	set_there(c, cond_event_bit(c, ATOM_ALWAYS));
	if (facts->case_is_known)
		set_there(c, cond_event_bit(c, ATOM_KNOWN_CASE));
	if (facts->backdated)
		set_there(c, cond_event_bit(c, ATOM_BACKDATED));
}

void
cond_begin(struct conds *c, const struct facts *facts,
    const struct wording *wording)
{
	if (c->gen == GEN_MAX)
		start_over(c);
	c->gen++;
	c->facts = facts;
	c->state = facts->case_state;
	c->nature = facts->case_nature;
	c->wording = wording;
	memset(c->there, 0, c->nthere * sizeof(*c->there));
	set_event_bits(c, facts);
	for (uint32_t i = 0; i < wording->nhits; i++) {
		set_there(c, wording->hits[i].list);
		c->hit[wording->hits[i].list] = i;
	}
	read_fields(c, facts->complaint);
}

const struct phrase_hit *
cond_hit(const struct conds *c, uint32_t list)
{
	return is_there(c, list) ? &c->wording->hits[c->hit[list]] : NULL;
}

void
cond_set_state(struct conds *c, struct str state)
{
	c->state = state;
}

void
cond_set_nature(struct conds *c, struct str nature)
{
	c->nature = nature;
}

uint32_t
cond_raise(struct conds *c, enum result_kind kind, struct str name)
{
	char key[COND_MAX_STRING + 1];
	uint32_t id;

	if (c->results.n == 0 || name.len > COND_MAX_STRING)
		return NAMES_NONE;
	key[0] = (char)('a' + kind);
	if (name.len > 0)
		memcpy(key + 1, name.data, name.len);
	id = names_find(&c->results, (struct str){ key, name.len + 1 });
	if (id != NAMES_NONE)
		set_there(c, c->lists.n + id);
	return id;
}

struct value
cond_path_value(const struct conds *c, uint32_t path)
{
	return c->path_mark[path] == c->gen ? c->path_value[path] :
	    (struct value){ .type = VALUE_NONE };
}

static int64_t
count_value(struct conds *c, uint32_t id)
{
	if (c->count_mark[id] == c->gen)
		return c->count_value[id];
	c->count_mark[id] = c->gen;
	c->count_value[id] = c->facts->count == NULL ? 0 :
	    c->facts->count(c->facts->count_arg, &c->counts[id]);
	return c->count_value[id];
}

static bool
is_number(struct value v)
{
	return v.type == VALUE_INT || v.type == VALUE_REAL;
}

/* Numbers of events and of rules stay within 2^53, so nothing is lost. */
static double
number(struct value v)
{
	return v.type == VALUE_INT ? (double)v.i : v.d;
}

static bool
values_equal(struct value a, struct value b)
{
	if (is_number(a) && is_number(b))
		return number(a) == number(b);
	if (a.type != b.type)
		return false;
	return a.type == VALUE_STRING ? str_eq(a.s, b.s)
	    : a.type == VALUE_BOOL && a.b == b.b;
}

bool
cond_compares(const struct atom *atom, struct value v)
{
	const struct value *want = atom->values;
	uint32_t i;

	switch (atom->op) {
	case OP_PRESENT:
		return v.type != VALUE_NONE && v.type != VALUE_NULL;
	case OP_ONE_OF:
		for (i = 0; i < atom->nvalues; i++)
			if (values_equal(v, want[i]))
				return true;
		return false;
	case OP_CONTAINS:
		return v.type == VALUE_STRING && memmem(v.s.data, v.s.len,
		    want->s.data, want->s.len) != NULL;
	default:
		break;
	}
	if (!is_number(v))
		return false;
	switch (atom->op) {
	case OP_AT_LEAST: return number(v) >= number(*want);
	case OP_AT_MOST:  return number(v) <= number(*want);
	case OP_ABOVE:    return number(v) > number(*want);
	case OP_BELOW:    return number(v) < number(*want);
	default:          return false;
	}
}

struct value
cond_atom_value(struct conds *c, const struct atom *atom)
{
	switch (atom->kind) {
	case ATOM_FIELD:
		return cond_path_value(c, atom->name);
	case ATOM_COUNT:
		return (struct value){ .type = VALUE_INT,
		    .i = count_value(c, atom->name) };
	case ATOM_NOTE:
		if (c->facts->notes == NULL)
			break;
		return notes_find(c->facts->notes,
		    c->notes.strs[atom->name]);
	case ATOM_STATE:
		return (struct value){ .type = VALUE_STRING, .s = c->state };
	case ATOM_NATURE:
		return (struct value){ .type = VALUE_STRING, .s = c->nature };
	default:
		break;
	}
	return (struct value){ .type = VALUE_NONE };
}

/* What may become otherwise while rules run: it is looked at each time. */
static bool
is_fleeting(enum atom_kind kind)
{
	return kind == ATOM_STATE || kind == ATOM_NATURE;
}

static bool
look_at_atom(struct conds *c, const struct atom *atom)
{
	switch (atom->kind) {
	case ATOM_FIELD:
	case ATOM_COUNT:
	case ATOM_NOTE:
	case ATOM_STATE:
	case ATOM_NATURE:
		return cond_compares(atom, cond_atom_value(c, atom));
	default:
		return false; /* the others have a bit */
	}
}

bool
cond_atom_holds(struct conds *c, uint32_t id)
{
	const struct atom *atom = &c->atoms[id];
	bool holds;

	if (atom->bit != NAMES_NONE)
		return is_there(c, atom->bit);
	if (c->atom_mark[id] / 2 == c->gen)
		return c->atom_mark[id] & 1;
	holds = look_at_atom(c, atom);
	if (!is_fleeting(atom->kind))
		c->atom_mark[id] = c->gen * 2 + holds;
	return holds;
}

bool
cond_holds(struct conds *c, uint32_t node)
{
	const struct node *n = &c->nodes[node];

	if (n->chain != NULL)
		return cond_chain_holds(c, n);
	switch (n->kind) {
	case NODE_ATOM:
		return n->b != NAMES_NONE ? is_there(c, n->b) :
		    cond_atom_holds(c, n->a);
	case NODE_NOT:
		return !cond_holds(c, n->a);
	case NODE_AND:
		return cond_holds(c, n->a) && cond_holds(c, n->b);
	case NODE_OR:
		break;
	}
	return cond_holds(c, n->a) || cond_holds(c, n->b);
}
