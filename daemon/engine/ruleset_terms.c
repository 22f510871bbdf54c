/*
 * ruleset_terms: what a rule that weighs many conditions says of one event: the
 * sum of the points of those that hold, some of them once for each phrase.
 */
#include <string.h>

#include "ruleset_parts.h"

#define ABOUT_SHOWN_BYTES 120 /* what is wrong needs room behind it */

int
terms_refuse(const struct rule *rule, uint32_t i, const struct err *what,
    struct err *err)
{
	struct str about = rule->terms[i].about;

	if (about.len == 0 || about.len > ABOUT_SHOWN_BYTES)
		return err_set(err, "terms, number %u: %s", i + 1, what->text);
	return err_set(err, "terms, number %u (\"%s\"): %s", i + 1,
	    about.data, what->text);
}

int
terms_resolve(struct rule *rule, const struct vocabulary *words,
    struct err *err)
{
	struct err what = { "" };

	for (uint32_t i = 0; i < rule->nterms; i++)
		if (proposal_resolve(&rule->terms[i].proposal, words, &what) < 0)
			return terms_refuse(rule, i, &what, err);
	return 0;
}

void
terms_tell(struct ruleset *rs, struct rule *rule)
{
	struct proposal *p;

	for (uint32_t i = 0; i < rule->nterms; i++) {
		p = &rule->terms[i].proposal;
		buf_reset(&rs->scratch);
		proposal_json(&rs->scratch, p, NULL);
		p->did = mem_arena_str(&rs->mem,
		    (struct str){ rs->scratch.data, rs->scratch.len });
	}
}

/* What an event needs of their points, close together. */
static void
note_points(struct ruleset *rs, struct rule *rule)
{
	uint32_t ntypes = rs->words.types.n, i, k;
	int64_t *points = mem_arena_alloc(&rs->mem,
	    (size_t)rule->nterms * ntypes * sizeof(*points));
	const struct proposal *p;

	for (i = 0; i < rule->nterms; i++, points += ntypes) {
		p = &rule->terms[i].proposal;
		for (k = 0; k < p->nscores; k++)
			points[p->scores[k].type] += p->scores[k].thousandths;
		rule->terms[i].points = points;
	}
}

static void
set_bit(uint64_t *bits, uint32_t i)
{
	bits[i / 64] |= UINT64_C(1) << i % 64;
}

/* Most terms wait for a list of phrases that is not there. */
void
terms_index(struct ruleset *rs, struct rule *rule)
{
	struct term_index *ix = &rule->term_index;
	uint32_t lists = rs->conds.lists.n, i;
	struct term *term;

	note_points(rs, rule);
	ix->n = (rule->nterms + 63) / 64;
	ix->always = mem_arena_alloc(&rs->mem, ix->n * sizeof(*ix->always));
	ix->first = mem_arena_alloc(&rs->mem, lists * sizeof(*ix->first));
	for (i = 0; i < lists; i++)
		ix->first[i] = NAMES_NONE;
	for (i = 0; i < rule->nterms; i++) {
		term = &rule->terms[i];
		if (term->list == NAMES_NONE) {
			set_bit(ix->always, i);
			continue;
		}
		term->next = ix->first[term->list];
		ix->first[term->list] = i;
	}
}

uint32_t
ruleset_nterms(const struct ruleset *rs, uint32_t i)
{
	return rs->rules[i].nterms;
}

bool
ruleset_term_has_held(const struct ruleset *rs, uint32_t i, uint32_t k,
    struct str *about)
{
	*about = rs->rules[i].terms[k].about;
	return rs->rules[i].terms[k].has_held;
}

/* A term that holds, and how often it gives its points. */
struct held {
	const struct term *term;
	int64_t times;
};

static void
add_points(const struct held *h, uint32_t ntypes, int64_t *sums)
{
	for (uint32_t i = 0; i < ntypes; i++)
		sums[i] += h->term->points[i] * h->times;
}

/* A type that gained nothing and lost nothing is not spoken of. */
static void
put_sums(struct proposal *p, const struct names *types, const int64_t *sums,
    struct mem_arena *a)
{
	p->scores = mem_arena_alloc(a, types->n * sizeof(*p->scores));
	for (uint32_t i = 0; i < types->n; i++)
		if (sums[i] != 0)
			p->scores[p->nscores++] = (struct score){
				.name = types->strs[i], .type = i,
				.thousandths = sums[i],
			};
}

/* The same in the words of a decision: proposal_json() for each event would
 * cost as much as all the rest of the rule. */
static struct str
tell(struct ruleset *rs, const struct proposal *p, struct mem_arena *a)
{
	struct buf *b = &rs->scratch;

	buf_reset(b);
	buf_adds(b, "{\"type\":{");
	for (uint32_t i = 0; i < p->nscores; i++) {
		if (i > 0)
			buf_addc(b, ',');
		buf_add_str(b, rs->type_keys[p->scores[i].type]);
		buf_add_thousandths(b, p->scores[i].thousandths);
	}
	buf_adds(b, "}}");
	return mem_arena_str(a, (struct str){ b->data, b->len });
}

/* Those that could hold, a bit each. */
static uint64_t *
waiting(const struct ruleset *rs, const struct rule *rule, struct mem_arena *a)
{
	const struct term_index *ix = &rule->term_index;
	const struct wording *w = rs->conds.wording;
	uint64_t *bits = mem_arena_alloc(a, ix->n * sizeof(*bits));
	uint32_t i, k;

	memcpy(bits, ix->always, ix->n * sizeof(*bits));
	for (i = 0; i < w->nhits; i++)
		for (k = ix->first[w->hits[i].list]; k != NAMES_NONE;
		    k = rule->terms[k].next)
			set_bit(bits, k);
	return bits;
}

/* Takes the lowest that is left; its number, or that of all bits. */
static uint32_t
take_bit(uint64_t *bits, uint32_t nwords, uint32_t *at)
{
	uint32_t bit;

	while (*at < nwords && bits[*at] == 0)
		(*at)++;
	if (*at == nwords)
		return 64 * nwords;
	bit = (uint32_t)__builtin_ctzll(bits[*at]);
	bits[*at] &= bits[*at] - 1;
	return 64 * *at + bit;
}

static int64_t
times_of(const struct ruleset *rs, const struct term *term)
{
	const struct phrase_hit *hit = term->each == 0 ? NULL :
	    cond_hit(&rs->conds, term->list);

	return hit == NULL ? 1 : hit->patterns < term->each ? hit->patterns :
	    term->each;
}

static uint32_t
top_type(const struct proposal *p)
{
	const struct score *top = p->scores;

	for (uint32_t i = 1; i < p->nscores; i++)
		if (p->scores[i].thousandths > top->thousandths)
			top = &p->scores[i];
	return p->nscores > 0 ? top->type : 0;
}

/* What a term that holds did. */
static struct str
did(struct ruleset *rs, const struct held *h, struct mem_arena *a)
{
	struct proposal p = h->term->proposal;
	struct score *scores;

	if (h->times == 1)
		return p.did;
	scores = mem_arena_alloc(a, p.nscores * sizeof(*scores));
	for (uint32_t i = 0; i < p.nscores; i++) {
		scores[i] = p.scores[i];
		scores[i].thousandths *= h->times;
	}
	p.scores = scores;
	return tell(rs, &p, a);
}

/* What speaks most for the sum is shown first; of equals, the first written.
 * Little words are shown where they speak for the type that gains most, or
 * against it.  Returns how many are shown. */
static uint32_t
sort_held(const struct held *held, uint32_t n, uint32_t type,
    const struct held **sorted)
{
	int64_t points[COND_MAX_TERMS];
	uint32_t at, shown = 0;

	for (uint32_t i = 0; i < n; i++) {
		int64_t p = held[i].term->points[type] * held[i].times;

		if (p == 0 && held[i].term->each > 0)
			continue;
		for (at = shown++; at > 0 && points[at - 1] < p; at--) {
			points[at] = points[at - 1];
			sorted[at] = sorted[at - 1];
		}
		points[at] = p;
		sorted[at] = &held[i];
	}
	return shown;
}

/* A decision has few of them; who explains it sees all, and what each did. */
static struct evidence *
tell_held(struct ruleset *rs, const struct held *held, uint32_t n,
    uint32_t type, struct mem_arena *a)
{
	bool is_traced = rs->trace != NULL;
	uint32_t most = is_traced ? COND_MAX_TERMS : RULESET_TOLD_TERMS, i;
	const struct held *sorted[COND_MAX_TERMS];
	struct cond_held told[COND_MAX_TERMS];

	n = sort_held(held, n, type, sorted);
	for (i = 0; i < n; i++)
		told[i] = (struct cond_held){ sorted[i]->term->when,
			is_traced ? did(rs, sorted[i], a) : STR("") };
	return cond_evidence_of(&rs->conds, told, n, most, a);
}

bool
terms_weigh(struct ruleset *rs, struct rule *rule, struct mem_arena *a,
    struct proposal *p, struct evidence **because)
{
	const struct names *types = &rs->words.types;
	int64_t *sums = mem_arena_alloc(a, types->n * sizeof(*sums));
	uint64_t *bits = waiting(rs, rule, a);
	struct held held[COND_MAX_TERMS], h;
	uint32_t i, at = 0, n = 0;

	while ((i = take_bit(bits, rule->term_index.n, &at)) < rule->nterms) {
		if (!cond_holds(&rs->conds, rule->terms[i].when))
			continue;
		rule->terms[i].has_held = true;
		h = (struct held){ &rule->terms[i],
			times_of(rs, &rule->terms[i]) };
		add_points(&h, types->n, sums);
		if (n < COND_MAX_TERMS)
			held[n] = h;
		n++;
	}
	if (n == 0)
		return false;
	*p = (struct proposal){ .says = SAYS_TYPE };
	put_sums(p, types, sums, a);
	p->did = tell(rs, p, a);
	*because = tell_held(rs, held, n < COND_MAX_TERMS ? n :
	    COND_MAX_TERMS, top_type(p), a);
	return true;
}
