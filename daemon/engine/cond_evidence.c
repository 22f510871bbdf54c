/*
 * cond_evidence: because of what a condition holds.  It asks cond_eval.c for
 * what is true, and knows no rule.
 */
#include <string.h>

#include "cond.h"

#define QUOTE_BYTES 96 /* of the complaint */

struct gathering {
	struct conds *conds;
	struct mem_arena *mem;
	struct evidence *first, **last;
	uint32_t atoms[COND_MAX_TERMS];
	uint32_t n, most;
};

/* What stood there, cut at a character's edge. */
static struct str
quote(struct str s)
{
	size_t n = QUOTE_BYTES;

	if (s.len <= n)
		return s;
	while (n > 0 && ((unsigned char)s.data[n] & 0xc0) == 0x80)
		n--;
	return (struct str){ s.data, n };
}

static void
fill_phrase(const struct conds *c, const struct atom *atom, struct evidence *e)
{
	const struct phrase_hit *hit = cond_hit(c, atom->name);
	struct str words[COMPLAINT_WORDS], names[COMPLAINT_WORDS];

	complaint_words(c->facts->complaint, words, names);
	e->kind = EVIDENCE_PHRASE;
	e->text = quote((struct str){ words[hit->place.field].data +
	    hit->place.byte, hit->place.len });
	e->field = names[hit->place.field];
	e->byte = hit->place.byte;
}

static void
fill_value(struct conds *c, const struct atom *atom, struct mem_arena *a,
    struct evidence *e)
{
	e->kind = atom->kind == ATOM_FIELD ? EVIDENCE_FIELD
	    : atom->kind == ATOM_NOTE ? EVIDENCE_NOTE : EVIDENCE_COUNT;
	e->value = cond_atom_value(c, atom);
	if (atom->kind == ATOM_NOTE && e->value.type == VALUE_STRING)
		e->value.s = mem_arena_str(a, e->value.s); /* it may change */
}

static struct str
state_text(const char *kind, struct str name, struct mem_arena *a)
{
	struct str word = str_of(kind);
	char *s = mem_arena_alloc(a, word.len + name.len + 1);

	memcpy(s, word.data, word.len);
	memcpy(s + word.len, name.data, name.len);
	return (struct str){ s, word.len + name.len };
}

static void
fill_evidence(struct gathering *g, const struct atom *atom, struct evidence *e)
{
	struct conds *c = g->conds;

	e->kind = EVIDENCE_RESULT;
	e->name = atom->name_shown;
	e->told = atom->told;
	switch (atom->kind) {
	case ATOM_HAS:
		fill_phrase(c, atom, e);
		break;
	case ATOM_FIELD:
	case ATOM_COUNT:
	case ATOM_NOTE:
		fill_value(c, atom, g->mem, e);
		break;
	case ATOM_STATE:
		e->name = state_text("state ", c->state, g->mem);
		break;
	case ATOM_NATURE:
		e->name = state_text("nature ", c->nature, g->mem);
		break;
	default:
		break;
	}
}

static void
gather_atom(struct gathering *g, uint32_t id)
{
	const struct atom *atom = &g->conds->atoms[id];
	struct evidence *e;
	uint32_t i;

	if (atom->kind == ATOM_ALWAYS || g->n == g->most)
		return;
	for (i = 0; i < g->n; i++)
		if (g->atoms[i] == id)
			return;
	e = mem_arena_alloc(g->mem, sizeof(*e));
	e->did = STR("");
	fill_evidence(g, atom, e);
	g->atoms[g->n++] = id;
	*g->last = e;
	g->last = &e->next;
}

static void gather_if(struct gathering *g, uint32_t node);

/* Because of what a node holds; of an `or`, each half that does. */
static void
gather(struct gathering *g, uint32_t node)
{
	const struct node *n = &g->conds->nodes[node];

	if (!n->has_evidence || g->n == g->most)
		return;
	switch (n->kind) {
	case NODE_ATOM:
		gather_atom(g, n->a);
		break;
	case NODE_AND:
		gather(g, n->a);
		gather(g, n->b);
		break;
	case NODE_OR:
		gather_if(g, n->a);
		gather_if(g, n->b);
		break;
	case NODE_NOT:
		break;
	}
}

static void
gather_if(struct gathering *g, uint32_t node)
{
	const struct node *n = &g->conds->nodes[node];

	if (n->has_evidence && (n->kind == NODE_OR ||
	    cond_holds(g->conds, node)))
		gather(g, node);
}

/* Children have smaller numbers than their parents. */
void
cond_note_evidence(struct conds *c)
{
	struct node *n = c->nodes;

	for (uint32_t i = 0; i < c->nnodes; i++, n++)
		n->has_evidence = n->kind == NODE_ATOM ?
		    c->atoms[n->a].kind != ATOM_ALWAYS :
		    n->kind != NODE_NOT && (c->nodes[n->a].has_evidence ||
		    c->nodes[n->b].has_evidence);
}

struct evidence *
cond_evidence(struct conds *c, uint32_t node, struct mem_arena *a)
{
	struct gathering g = { .conds = c, .mem = a,
		.most = COND_MAX_EVIDENCE };

	g.last = &g.first;
	gather(&g, node);
	return g.first;
}

struct evidence *
cond_evidence_of(struct conds *c, const struct cond_held *held, uint32_t n,
    uint32_t most, struct mem_arena *a)
{
	struct gathering g = { .conds = c, .mem = a, .most = most };
	struct evidence **last;

	g.last = &g.first;
	for (uint32_t i = 0; i < n && g.n < most; i++) {
		last = g.last;
		gather(&g, held[i].node);
		if (*last != NULL)
			(*last)->did = held[i].did;
	}
	return g.first;
}

/* Is there something to be shown also where it does not hold? */
static bool
has_value(enum atom_kind kind)
{
	return kind == ATOM_FIELD || kind == ATOM_COUNT || kind == ATOM_NOTE ||
	    kind == ATOM_STATE || kind == ATOM_NATURE;
}

struct evidence *
cond_lack(struct conds *c, uint32_t number, struct mem_arena *a)
{
	struct gathering g = { .conds = c, .mem = a, .most = 1 };
	const struct node *n = &c->nodes[number];
	bool want = true;

	g.last = &g.first;
	while (n->kind != NODE_ATOM) {
		if (n->kind == NODE_NOT) {
			want = !want;
			n = &c->nodes[n->a];
		} else {
			n = &c->nodes[cond_holds(c, n->a) != want ? n->a :
			    n->b];
		}
	}
	if (!want || has_value(c->atoms[n->a].kind))
		gather_atom(&g, n->a);
	return g.first;
}
