/*
 * trace_words: one condition as it is written in a rule file, and what it saw,
 * in words.  It knows no tree and no rule.
 */
#include <string.h>

#include "buf.h"
#include "trace_parts.h"

#define MOST_CHOICES 4    /* of a list that are named */
#define VALUE_BYTES 60    /* of a string that is told */

/* Cut at a character's edge; three dots say that it was. */
static void
put_text(struct buf *b, struct str s)
{
	size_t n = VALUE_BYTES;
	bool is_cut = s.len > n;

	if (is_cut) {
		while (n > 0 && ((unsigned char)s.data[n] & 0xc0) == 0x80)
			n--;
		s.len = n;
	}
	buf_json(b, s);
	if (is_cut)
		buf_adds(b, "...");
}

static void
put_value(struct buf *b, const struct value *v)
{
	if (value_put_plain(b, v))
		return;
	switch (v->type) {
	case VALUE_NONE:
		buf_adds(b, "missing");
		break;
	case VALUE_NULL:
		buf_adds(b, "null");
		break;
	case VALUE_STRING:
		put_text(b, v->s);
		break;
	case VALUE_ARRAY:
		buf_adds(b, "a list");
		break;
	default:
		buf_adds(b, "an object");
		break;
	}
}

/* As it is written --------------------------------------------------------- */

static void
put_choices(struct buf *b, const struct atom *atom)
{
	uint32_t i;

	buf_adds(b, "{ ");
	for (i = 0; i < atom->nvalues && i < MOST_CHOICES; i++) {
		if (i > 0)
			buf_adds(b, ", ");
		put_value(b, &atom->values[i]);
	}
	if (i < atom->nvalues)
		buf_addf(b, ", ... %u in all", atom->nvalues);
	buf_adds(b, " }");
}

static void
put_method(struct buf *b, const struct atom *atom)
{
	static const char *const names[] = {
		[OP_PRESENT] = "", [OP_ONE_OF] = "equals",
		[OP_AT_LEAST] = "at_least", [OP_AT_MOST] = "at_most",
		[OP_ABOVE] = "above", [OP_BELOW] = "below",
		[OP_CONTAINS] = "contains",
	};

	if (atom->op == OP_PRESENT)
		return;
	if (atom->is_owner) {
		buf_adds(b, ":is_owner()");
		return;
	}
	if (atom->op == OP_ONE_OF && atom->nvalues > 1) {
		buf_adds(b, ":one_of ");
		put_choices(b, atom);
		return;
	}
	buf_addf(b, ":%s(", atom->op == OP_ONE_OF &&
	    atom->values->type == VALUE_BOOL ? "is" : names[atom->op]);
	put_value(b, atom->values);
	buf_addc(b, ')');
}

/* state "x", nature { "x", "y" } */
static void
put_named(struct buf *b, const char *what, const struct atom *atom)
{
	buf_addf(b, "%s ", what);
	if (atom->nvalues > 1)
		put_choices(b, atom);
	else
		put_value(b, atom->values);
}

/* channel "phone", which is a field with a name of its own. */
static bool
put_word(struct buf *b, const struct atom *atom, struct str path)
{
	if (atom->op != OP_ONE_OF || (!str_is(path, "channel") &&
	    !str_is(path, "lang") && !str_is(path, "kind")))
		return false;
	put_named(b, path.data, atom);
	return true;
}

static void
put_count(struct buf *b, const struct count *count)
{
	buf_adds(b, "count(");
	buf_json(b, count_words[count->subject]);
	buf_addf(b, ", \"%u%c\"", count->hours + count->days,
	    count->hours > 0 ? 'h' : 'd');
	if (!str_is(count->metric, "complaints")) {
		buf_adds(b, ", ");
		buf_json(b, count->metric);
	}
	buf_addc(b, ')');
}

static void
put_form(struct buf *b, const struct conds *c, const struct atom *atom)
{
	switch (atom->kind) {
	case ATOM_HAS:
		buf_adds(b, "has ");
		buf_json(b, c->lists.strs[atom->name]);
		break;
	case ATOM_FIELD:
		if (put_word(b, atom, c->paths.strs[atom->name]))
			break;
		buf_adds(b, "field ");
		buf_json(b, c->paths.strs[atom->name]);
		put_method(b, atom);
		break;
	case ATOM_COUNT:
		put_count(b, &c->counts[atom->name]);
		put_method(b, atom);
		break;
	case ATOM_NOTE:
		buf_adds(b, "case ");
		buf_json(b, c->notes.strs[atom->name]);
		put_method(b, atom);
		break;
	case ATOM_STATE:
		put_named(b, "state", atom);
		break;
	case ATOM_NATURE:
		put_named(b, "nature", atom);
		break;
	case ATOM_RESULT:
		buf_addf(b, "%s ", result_words[atom->result]);
		buf_json(b, cond_result_name(c, atom->name));
		break;
	case ATOM_KNOWN_CASE:
		buf_adds(b, "known_case");
		break;
	case ATOM_BACKDATED:
		buf_adds(b, "backdated");
		break;
	case ATOM_ALWAYS:
		buf_adds(b, "always");
		break;
	}
}

/* What it saw ------------------------------------------------------------- */

static void
see_phrase(struct tracing *t, const struct atom *atom, struct buf *b,
    struct trace_leaf *leaf)
{
	const struct conds *c = t->conds;
	const struct phrase_hit *hit = cond_hit(c, atom->name);
	struct str words[COMPLAINT_WORDS], names[COMPLAINT_WORDS];
	int n = complaint_words(c->facts->complaint, words, names);

	if (hit == NULL && n == 0) {
		buf_adds(b, "there is no text");
	} else if (hit == NULL && t->list_sizes[atom->name] == 1) {
		buf_adds(b, "the phrase was not found");
	} else if (hit == NULL) {
		buf_addf(b, "none of %u phrases",
		    t->list_sizes[atom->name]);
	} else {
		leaf->field = names[hit->place.field];
		leaf->byte = hit->place.byte;
		leaf->len = hit->place.len;
		leaf->pattern = phrases_written(t->rs->phrases, hit);
		put_text(b, (struct str){ words[hit->place.field].data +
		    leaf->byte, leaf->len });
		buf_addf(b, " was found at byte %u", leaf->byte);
		if (str_is(leaf->field, "subject"))
			buf_adds(b, " of the subject");
	}
}

static void
see_result(const struct tracing *t, const struct atom *atom, bool holds,
    struct buf *b)
{
	switch (atom->result) {
	case RESULT_TYPE:
		buf_adds(b, "type was ");
		buf_add_str(b, t->merge->type);
		break;
	case RESULT_PRIORITY:
		buf_adds(b, "priority was ");
		buf_add_str(b, t->merge->priority_name);
		break;
	case RESULT_SIGNAL:
		buf_adds(b, holds ? "fired" : "did not fire");
		break;
	default:
		buf_adds(b, holds ? "given" : "not given");
		break;
	}
}

static void
see(struct tracing *t, const struct atom *atom, bool holds, struct buf *b,
    struct trace_leaf *leaf)
{
	switch (atom->kind) {
	case ATOM_HAS:
		see_phrase(t, atom, b, leaf);
		break;
	case ATOM_FIELD:
	case ATOM_COUNT:
	case ATOM_NOTE:
		leaf->value = cond_atom_value(t->conds, atom);
		buf_adds(b, atom->kind == ATOM_COUNT ? "count was " : "");
		put_value(b, &leaf->value);
		break;
	case ATOM_STATE:
		buf_adds(b, "state was ");
		buf_add_str(b, t->conds->state);
		break;
	case ATOM_NATURE:
		buf_adds(b, "nature was ");
		buf_add_str(b, t->conds->nature);
		break;
	case ATOM_RESULT:
		see_result(t, atom, holds, b);
		break;
	case ATOM_KNOWN_CASE:
		buf_adds(b, holds ? "the case has a decision" :
		    "the case is new");
		break;
	case ATOM_BACKDATED:
		buf_adds(b, holds ? "it is backdated" : "it is not backdated");
		break;
	case ATOM_ALWAYS:
		break;
	}
}

static struct str
keep(struct tracing *t, struct buf *b)
{
	struct str s = mem_arena_str(t->mem, (struct str){ b->data, b->len });

	buf_reset(b);
	return s;
}

struct trace_leaf
trace_leaf(struct tracing *t, uint32_t id, bool negated)
{
	const struct atom *atom = &t->conds->atoms[id];
	bool holds = cond_atom_holds(t->conds, id);
	struct buf *b = &t->rs->scratch;
	struct trace_leaf leaf = { .value.type = VALUE_NONE };

	buf_reset(b);
	if (negated)
		buf_addc(b, '~');
	put_form(b, t->conds, atom);
	leaf.form = keep(t, b);
	see(t, atom, holds, b, &leaf);
	leaf.saw = keep(t, b);
	return leaf;
}

struct trace_leaf
trace_cases(struct tracing *t, const struct rule *rule,
    const struct incident *in)
{
	struct trace_leaf leaf = { .value = { .type = VALUE_INT,
	    .i = in->cases } };
	struct buf *b = &t->rs->scratch;

	buf_reset(b);
	buf_addf(b, "%lld cases in %.*s", (long long)in->needed,
	    (int)rule->incident->window.len, rule->incident->window.data);
	leaf.form = keep(t, b);
	buf_addf(b, "%lld of %lld cases in %.*s", (long long)in->cases,
	    (long long)in->needed, (int)rule->incident->window.len,
	    rule->incident->window.data);
	leaf.saw = keep(t, b);
	return leaf;
}
