/*
 * cond: conditions as data: building trees and walking over them.
 *
 * Evaluating them is cond_eval.c.
 */
#include "cond.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"

#define PATH_MAX_SEGMENTS 16
#define KEY_BYTES (COND_MAX_STRING + 16) /* of one value */

const char *const result_words[RESULT__MAX] = {
	[RESULT_TYPE] = "type",
	[RESULT_FLAG] = "flag",
	[RESULT_TAG] = "tag",
	[RESULT_SIGNAL] = "signal",
	[RESULT_PRIORITY] = "priority",
};

static size_t
put_key(char *key, size_t len, size_t cap, char tag, const void *data,
    size_t n)
{
	uint16_t n16 = (uint16_t)n;

	if (n > COND_MAX_STRING || len + 3 + n > cap)
		return 0;
	key[len++] = tag;
	memcpy(key + len, &n16, sizeof(n16));
	len += sizeof(n16);
	if (n > 0)
		memcpy(key + len, data, n);
	return len + n;
}

size_t
cond_value_key(char *key, size_t len, size_t cap, struct value v)
{
	if (v.type == VALUE_REAL && v.d == floor(v.d) && fabs(v.d) <= 0x1p53) {
		v.type = VALUE_INT;
		v.i = (int64_t)v.d;
	}
	switch (v.type) {
	case VALUE_BOOL:
		return put_key(key, len, cap, 'b', &v.b, sizeof(v.b));
	case VALUE_INT:
		return put_key(key, len, cap, 'i', &v.i, sizeof(v.i));
	case VALUE_REAL:
		return put_key(key, len, cap, 'd', &v.d, sizeof(v.d));
	case VALUE_STRING:
		return put_key(key, len, cap, 's', v.s.data, v.s.len);
	default:
		return 0;
	}
}

/* Equal atoms give equal bytes. */
static void
put_atom_key(struct buf *b, const struct atom *atom)
{
	uint32_t head[4] = { atom->kind, atom->op, atom->result, atom->name };
	char key[KEY_BYTES];
	uint32_t i;

	buf_add(b, head, sizeof(head));
	for (i = 0; i < atom->nvalues; i++)
		buf_add(b, key,
		    cond_value_key(key, 0, sizeof(key), atom->values[i]));
}

static const struct value *
copy_values(struct mem_arena *a, const struct value *from, uint32_t n)
{
	struct value *to = mem_arena_alloc(a, n * sizeof(*to));
	uint32_t i;

	for (i = 0; i < n; i++) {
		to[i] = from[i];
		if (to[i].type == VALUE_STRING)
			to[i].s = mem_arena_str(a, to[i].s);
	}
	return to;
}

static uint32_t
intern_atom(struct conds *c, const struct atom *atom)
{
	struct buf key = { 0 };
	uint32_t had = c->atom_keys.n, id;

	put_atom_key(&key, atom);
	id = names_add(&c->atom_keys, c->mem,
	    (struct str){ key.data, key.len });
	buf_clear(&key);
	if (id < had)
		return id;
	if (id == c->atoms_cap) {
		c->atoms_cap = c->atoms_cap > 0 ? c->atoms_cap * 2 : 64;
		c->atoms = mem_realloc(c->atoms,
		    c->atoms_cap * sizeof(*c->atoms));
	}
	c->atoms[id] = *atom;
	c->atoms[id].values = copy_values(c->mem, atom->values, atom->nvalues);
	return id;
}

static uint32_t
add_node(struct conds *c, struct node node)
{
	if (c->nnodes == c->nodes_cap) {
		c->nodes_cap = c->nodes_cap > 0 ? c->nodes_cap * 2 : 64;
		c->nodes = mem_realloc(c->nodes,
		    c->nodes_cap * sizeof(*c->nodes));
	}
	c->nodes[c->nnodes] = node;
	return c->nnodes++;
}

uint32_t
cond_add_atom(struct conds *c, const struct atom *atom, struct where where)
{
	return add_node(c, (struct node){
	    .kind = NODE_ATOM,
	    .a = intern_atom(c, atom),
	    .depth = 1,
	    .size = 1,
	    .where = where,
	});
}

static uint32_t
add_pair(struct conds *c, enum node_kind kind, uint32_t a, uint32_t b,
    struct where where)
{
	struct node *left = &c->nodes[a], *right = &c->nodes[b];
	uint32_t size = left->size + right->size;
	uint32_t depth = left->depth > right->depth ? left->depth
	    : right->depth;

	left->is_used = right->is_used = true;
	return add_node(c, (struct node){
	    .kind = kind,
	    .a = a,
	    .b = b,
	    .depth = depth + 1,
	    .size = size > COND_MAX_SIZE ? COND_MAX_SIZE + 1 : size,
	    .where = where,
	});
}

uint32_t
cond_add_and(struct conds *c, uint32_t a, uint32_t b, struct where where)
{
	return add_pair(c, NODE_AND, a, b, where);
}

uint32_t
cond_add_or(struct conds *c, uint32_t a, uint32_t b, struct where where)
{
	return add_pair(c, NODE_OR, a, b, where);
}

uint32_t
cond_add_not(struct conds *c, uint32_t a, struct where where)
{
	c->nodes[a].is_used = true;
	return add_node(c, (struct node){
	    .kind = NODE_NOT,
	    .a = a,
	    .depth = c->nodes[a].depth + 1,
	    .size = c->nodes[a].size,
	    .where = where,
	});
}

uint32_t
cond_add_list(struct conds *c, struct str name)
{
	return names_add(&c->lists, c->mem, name);
}

uint32_t
cond_add_note(struct conds *c, struct str name)
{
	return names_add(&c->notes, c->mem, name);
}

uint32_t
cond_add_result(struct conds *c, enum result_kind kind, struct str name)
{
	char key[COND_MAX_STRING + 1];
	size_t n = name.len < COND_MAX_STRING ? name.len : COND_MAX_STRING;

	key[0] = (char)('a' + kind);
	memcpy(key + 1, name.data, n);
	return names_add(&c->results, c->mem, (struct str){ key, n + 1 });
}

struct str
cond_result_name(const struct conds *c, uint32_t result)
{
	struct str s = c->results.strs[result];

	return (struct str){ s.data + 1, s.len - 1 };
}

uint32_t
cond_add_count(struct conds *c, const struct count *count)
{
	uint32_t had = c->count_keys.n, id;
	struct buf shown = { 0 };

	buf_add_str(&shown, count_words[count->subject]);
	buf_addf(&shown, " %u%c", count->hours + count->days,
	    count->hours > 0 ? 'h' : 'd');
	if (!str_is(count->metric, "complaints")) {
		buf_addc(&shown, ' ');
		buf_add_str(&shown, count->metric);
	}
	id = names_add(&c->count_keys, c->mem, (struct str){ shown.data,
	    shown.len });
	buf_clear(&shown);
	if (id < had)
		return id;
	if (id == c->counts_cap) {
		c->counts_cap = c->counts_cap > 0 ? c->counts_cap * 2 : 8;
		c->counts = mem_realloc(c->counts,
		    c->counts_cap * sizeof(*c->counts));
	}
	c->counts[id] = *count;
	c->counts[id].metric = mem_arena_str(c->mem, count->metric);
	c->counts[id].shown = c->count_keys.strs[id];
	return id;
}

static int
check_segment(const char *segment, struct err *err)
{
	if (segment[0] == '\0')
		return err_set(err, "a field's path has an empty part; "
		    "expected names with dots between, as in "
		    "\"demand.amount\"");
	if (complaint_is_withheld(segment))
		return err_set(err, "the field \"%.60s\" is withheld from "
		    "rules: nobody may be judged by age, sex, dress or "
		    "education", segment);
	return 0;
}

int
cond_check_path(struct str path, struct err *err)
{
	char copy[COND_MAX_STRING + 1], *part, *dot;
	int n = 0;

	if (path.len > COND_MAX_STRING || memchr(path.data, 0, path.len))
		return err_set(err, "a field's path is too long; expected "
		    "at most %d bytes", COND_MAX_STRING);
	memcpy(copy, path.data, path.len);
	copy[path.len] = '\0';
	for (part = copy; part != NULL; part = dot) {
		dot = strchr(part, '.');
		if (dot != NULL)
			*dot++ = '\0';
		if (++n > PATH_MAX_SEGMENTS)
			return err_set(err, "a field's path has more than %d "
			    "parts", PATH_MAX_SEGMENTS);
		if (check_segment(part, err) < 0)
			return -1;
	}
	return 0;
}

uint32_t
cond_add_checked_path(struct conds *c, struct str path)
{
	uint32_t number = names_add(&c->paths, c->mem, path);

	while (path.len-- > 0)
		if (path.data[path.len] == '.')
			names_add(&c->paths, c->mem, path);
	return number;
}

int
cond_add_path(struct conds *c, struct str path, uint32_t *number,
    struct err *err)
{
	if (cond_check_path(path, err) < 0)
		return -1;
	*number = cond_add_checked_path(c, path);
	return 0;
}

uint32_t
cond_list_of(const struct conds *c, uint32_t node)
{
	const struct node *n = &c->nodes[node];
	uint32_t list;

	if (n->kind == NODE_ATOM)
		return c->atoms[n->a].kind == ATOM_HAS ? c->atoms[n->a].name :
		    NAMES_NONE;
	if (n->kind != NODE_AND)
		return NAMES_NONE;
	list = cond_list_of(c, n->a);
	return list != NAMES_NONE ? list : cond_list_of(c, n->b);
}

bool
cond_is_too_large(const struct conds *c, uint32_t node)
{
	return c->nodes[node].depth > COND_MAX_DEPTH ||
	    c->nodes[node].size > COND_MAX_SIZE;
}

int
cond_each_atom(const struct conds *c, uint32_t node, bool positive,
    int (*fn)(void *arg, uint32_t node, bool positive), void *arg)
{
	const struct node *n = &c->nodes[node];

	switch (n->kind) {
	case NODE_ATOM:
		return fn(arg, node, positive);
	case NODE_NOT:
		return cond_each_atom(c, n->a, false, fn, arg);
	default:
		if (cond_each_atom(c, n->a, positive, fn, arg) < 0)
			return -1;
		return cond_each_atom(c, n->b, positive, fn, arg);
	}
}

/* Words that were found come first, then what stages say, then what the event
 * is. */
static uint32_t
bit_of(const struct conds *c, const struct atom *atom)
{
	switch (atom->kind) {
	case ATOM_HAS:
		return atom->name;
	case ATOM_RESULT:
		return c->lists.n + atom->name;
	case ATOM_KNOWN_CASE:
	case ATOM_BACKDATED:
	case ATOM_ALWAYS:
		return cond_event_bit(c, atom->kind);
	default:
		return NAMES_NONE;
	}
}

void
cond_freeze(struct conds *c)
{
	size_t u32 = sizeof(uint32_t);

	cond_note_evidence(c);
	for (uint32_t i = 0; i < c->atom_keys.n; i++)
		c->atoms[i].bit = bit_of(c, &c->atoms[i]);
	for (uint32_t i = 0; i < c->nnodes; i++)
		if (c->nodes[i].kind == NODE_ATOM)
			c->nodes[i].b = c->atoms[c->nodes[i].a].bit;
	cond_note_bounds(c);
	c->atom_mark = mem_alloc(c->atom_keys.n * u32);
	c->path_mark = mem_alloc(c->paths.n * u32);
	c->count_mark = mem_alloc(c->count_keys.n * u32);
	c->nthere = (cond_event_bit(c, ATOM_ALWAYS) + 64) / 64;
	c->there = mem_alloc(c->nthere * sizeof(*c->there));
	c->hit = mem_alloc(c->lists.n * u32);
	c->path_value = mem_alloc(c->paths.n * sizeof(*c->path_value));
	c->fields = mem_alloc(c->paths.n * u32);
	c->kind_path = names_find(&c->paths, (struct str)STR("kind"));
	c->count_value = mem_alloc(c->count_keys.n * sizeof(*c->count_value));
	cond_make_chains(c);
}

void
cond_clear(struct conds *c)
{
	free(c->nodes);
	free(c->atoms);
	free(c->counts);
	names_clear(&c->atom_keys);
	names_clear(&c->lists);
	names_clear(&c->paths);
	names_clear(&c->count_keys);
	names_clear(&c->results);
	names_clear(&c->notes);
	free(c->atom_mark);
	free(c->path_mark);
	free(c->count_mark);
	free(c->there);
	free(c->hit);
	free(c->path_value);
	free(c->fields);
	free(c->count_value);
	memset(c, 0, sizeof(*c));
}
