/*
 * merge: proposals become one verdict. It knows no rule and no stage.
 */
#include "merge.h"

#include <assert.h>
#include <string.h>

#define FEW 24 /* up to this many are sorted by insertion */

void
merge_begin(struct merge *m, const struct vocabulary *words,
    struct mem_arena *a)
{
	*m = (struct merge){
		.mem = a,
		.words = words,
		.priority = NAMES_NONE,
		.owner = NAMES_NONE,
		.rank = -1,
		.scores = mem_arena_alloc(a,
		    words->types.n * sizeof(*m->scores)),
	};
}

void
merge_add_word(struct merge *m, enum list list, struct str s)
{
	struct word *w = mem_arena_alloc(m->mem, sizeof(*w));

	w->s = s;
	w->next = m->lists[list];
	m->lists[list] = w;
}

void
merge_add(struct merge *m, const struct proposal *p)
{
	uint32_t i;
	int list;

	for (i = 0; i < p->nscores; i++)
		m->scores[p->scores[i].type] += p->scores[i].thousandths;
	for (list = LIST_FLAG; list <= LIST_TALLY; list++)
		for (i = 0; i < p->nlists[list]; i++)
			merge_add_word(m, (enum list)list,
			    p->lists[list][i]);
	/* NAMES_NONE is the largest number, so the least urgent */
	if ((p->says & SAYS_PRIORITY) && p->priority < m->priority)
		m->priority = p->priority;
	/* equal ranks come from checks only; any rule would do that does not
	 * depend on the order of rules */
	if ((p->says & SAYS_OWNER) && (p->rank > m->rank ||
	    (p->rank == m->rank && strcmp(m->words->owners.strs[p->owner].data,
	    m->words->owners.strs[m->owner].data) < 0))) {
		m->owner = p->owner;
		m->rank = p->rank;
	}
}

uint32_t
merge_top_type(const struct merge *m)
{
	uint32_t i, top = NAMES_NONE;

	for (i = 0; i < m->words->types.n; i++)
		if (m->scores[i] > (top == NAMES_NONE ? 0 : m->scores[top]) &&
		    !(m->is_appealed && m->words->is_judgement[i]))
			top = i;
	return top;
}

static int
compare(const void *a, const void *b)
{
	const struct str *x = a, *y = b;
	int diff = memcmp(x->data, y->data, x->len < y->len ? x->len : y->len);

	return diff != 0 ? diff : (x->len > y->len) - (x->len < y->len);
}

static void
sort(struct str *s, uint32_t n)
{
	struct str one;

	if (n > FEW) {
		mem_sort(s, n, sizeof(*s), compare);
		return;
	}
	for (uint32_t i = 1, at; i < n; i++) {
		one = s[i];
		for (at = i; at > 0 && compare(&s[at - 1], &one) > 0; at--)
			s[at] = s[at - 1];
		s[at] = one;
	}
}

/* The words as a sorted array without repetition. */
static uint32_t
unite(const struct merge *m, enum list list, struct str **out)
{
	const struct word *w;
	uint32_t n = 0, i, kept = 0;
	struct str *s;

	for (w = m->lists[list]; w != NULL; w = w->next)
		n++;
	if (n == 0)
		return 0;
	s = *out = mem_arena_alloc(m->mem, n * sizeof(*s));
	for (w = m->lists[list], i = 0; w != NULL; w = w->next)
		s[i++] = w->s;
	sort(s, n);
	for (i = 0; i < n; i++)
		if (kept == 0 || !str_eq(s[kept - 1], s[i]))
			s[kept++] = s[i];
	return kept;
}

/* The confidence of a lead, on the straight line between its neighbours. */
static int64_t
trust_in(const struct vocabulary *w, int64_t lead)
{
	const struct trust *t = w->trust, *last = t + w->ntrust - 1;

	if (lead <= t->lead)
		return t->confidence;
	while (t < last && lead >= t[1].lead)
		t++;
	if (t == last)
		return t->confidence;
	return t->confidence + (t[1].confidence - t->confidence) *
	    (lead - t->lead) / (t[1].lead - t->lead);
}

/* By how much the best type leads; without another by all that it has. */
static int64_t
lead_of(const struct merge *m, uint32_t top)
{
	int64_t second = 0;

	for (uint32_t i = 0; i < m->words->types.n; i++)
		if (i != top && m->scores[i] > second)
			second = m->scores[i];
	return m->scores[top] - second;
}

static double
confidence_of(const struct merge *m, uint32_t top, int64_t sum)
{
	int64_t share = (m->scores[top] * 200 + sum) / (2 * sum);

	if (m->words->ntrust > 0)
		share = (trust_in(m->words, lead_of(m, top)) + 5) / 10;
	return (double)share / 100.0;
}

/* Those above 0, also of a type that is not chosen; their sum. */
static int64_t
finish_scores(const struct merge *m, struct verdict *v)
{
	const struct vocabulary *w = m->words;
	struct named_score *scores;
	int64_t sum = 0;
	uint32_t i;

	v->scores = scores = mem_arena_alloc(m->mem,
	    w->types.n * sizeof(*scores));
	for (i = 0; i < w->types.n; i++) {
		if (m->scores[i] <= 0)
			continue;
		scores[v->nscores++] = (struct named_score){
			.name = w->types.strs[i],
			.thousandths = m->scores[i],
		};
		sum += m->scores[i];
	}
	return sum;
}

static void
finish_type(const struct merge *m, struct verdict *v)
{
	const struct vocabulary *w = m->words;
	uint32_t top = merge_top_type(m);
	int64_t sum;

	if (top == NAMES_NONE && !m->is_appealed)
		return;
	sum = finish_scores(m, v);
	if (top == NAMES_NONE)
		return;
	v->type = w->types.strs[top];
	v->nature = w->is_communicative[top] ? STR("communicative")
	    : STR("valid");
	assert(sum > 0);
	v->confidence = confidence_of(m, top, sum);
}

void
merge_finish(const struct merge *m, struct verdict *v)
{
	const struct vocabulary *w = m->words;

	finish_type(m, v);
	if (m->priority != NAMES_NONE)
		v->priority = w->priorities.strs[m->priority];
	if (m->owner != NAMES_NONE)
		v->owner = w->owners.strs[m->owner];
	v->nflags = unite(m, LIST_FLAG, &v->flags);
	v->ntags = unite(m, LIST_TAG, &v->tags);
	v->nhandling = unite(m, LIST_HANDLING, &v->handling);
	v->ntallies = unite(m, LIST_TALLY, &v->tallies);
}
