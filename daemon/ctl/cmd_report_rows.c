/*
 * cmd_report_rows: a row a case, found by its id; all names as numbers.
 *
 * This is what grows with the number of cases; nothing grows with that of
 * decisions.  It knows no JSON and no Redis.
 */
#include <stdlib.h>
#include <string.h>

#include "hash.h"
#include "report_parts.h"

#define FEWEST_SLOTS 1024

uint64_t
report_hash(struct str s)
{
	uint64_t h = hash_add(HASH_START, s);

	return h ^ h >> 29; /* slots are taken by the low bits */
}

void
report_rows_init(struct report_rows *r)
{
	*r = (struct report_rows){ 0 };
	for (int i = 0; i < NAME__MAX; i++)
		names_add(&r->names[i], &r->arena, STR("-"));
}

void
report_rows_clear(struct report_rows *r)
{
	for (int i = 0; i < NAME__MAX; i++)
		names_clear(&r->names[i]);
	free(r->cases);
	free(r->slots);
	free(r->feedback);
	mem_arena_clear(&r->arena);
}

uint32_t
report_name(struct report_rows *r, enum report_names which, struct str s)
{
	return s.len == 0 ? REPORT_NOBODY :
	    names_add(&r->names[which], &r->arena, s);
}

struct str
report_name_of(const struct report_rows *r, enum report_names which,
    uint32_t n)
{
	return r->names[which].strs[n];
}

/* --- cases --- */

static void
put(struct report_rows *r, uint32_t row)
{
	uint32_t i = (uint32_t)report_hash(r->cases[row].id) & (r->nslots - 1);

	while (r->slots[i] != 0)
		i = (i + 1) & (r->nslots - 1);
	r->slots[i] = row + 1;
}

/* Room for one more, with half of the slots empty. */
static void
grow(struct report_rows *r)
{
	if (r->n == r->cap) {
		r->cap = r->cap > 0 ? 2 * r->cap : FEWEST_SLOTS / 2;
		r->cases = mem_realloc(r->cases, r->cap * sizeof(*r->cases));
	}
	if (r->nslots >= 2 * (r->n + 1))
		return;
	r->nslots = r->nslots > 0 ? 2 * r->nslots : FEWEST_SLOTS;
	free(r->slots);
	r->slots = mem_alloc(r->nslots * sizeof(*r->slots));
	for (uint32_t i = 0; i < r->n; i++)
		put(r, i);
}

struct report_case *
report_case_find(const struct report_rows *r, struct str id)
{
	uint32_t i;

	if (r->nslots == 0)
		return NULL;
	for (i = (uint32_t)report_hash(id) & (r->nslots - 1); r->slots[i] != 0;
	    i = (i + 1) & (r->nslots - 1))
		if (str_eq(r->cases[r->slots[i] - 1].id, id))
			return &r->cases[r->slots[i] - 1];
	return NULL;
}

struct report_case *
report_case(struct report_rows *r, struct str id, bool *is_new)
{
	struct report_case *c = report_case_find(r, id);

	*is_new = c == NULL;
	if (c != NULL)
		return c;
	grow(r);
	c = &r->cases[r->n];
	*c = (struct report_case){ .id = mem_arena_str(&r->arena, id) };
	put(r, r->n++);
	return c;
}

/* --- feedback that was decided --- */

static void
put_feedback(uint64_t *slots, uint32_t nslots, uint64_t event)
{
	uint32_t i = (uint32_t)event & (nslots - 1);

	while (slots[i] != 0)
		i = (i + 1) & (nslots - 1);
	slots[i] = event;
}

void
report_feedback_add(struct report_rows *r, uint64_t event)
{
	uint64_t *old = r->feedback;
	uint32_t n = r->feedback_slots;

	if (n < 2 * (r->nfeedback + 1)) {
		r->feedback_slots = n > 0 ? 2 * n : FEWEST_SLOTS;
		r->feedback = mem_alloc(r->feedback_slots * sizeof(*old));
		for (uint32_t i = 0; i < n; i++)
			if (old[i] != 0)
				put_feedback(r->feedback, r->feedback_slots,
				    old[i]);
		free(old);
	}
	put_feedback(r->feedback, r->feedback_slots, event);
	r->nfeedback++;
}

/* One that was sent twice is taken once: the slot stays, as taken. */
bool
report_feedback_take(struct report_rows *r, uint64_t event)
{
	uint32_t i;

	if (r->feedback_slots == 0)
		return false;
	for (i = (uint32_t)event & (r->feedback_slots - 1);
	    r->feedback[i] != 0; i = (i + 1) & (r->feedback_slots - 1))
		if (r->feedback[i] == event) {
			r->feedback[i] = 1;
			return true;
		}
	return false;
}
