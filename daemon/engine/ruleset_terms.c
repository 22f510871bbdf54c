/*
 * ruleset_terms: what a rule that weighs many conditions says of one event: the
 * sum of the points of those that hold.
 */
#include <string.h>

#include "ruleset_parts.h"

int
terms_resolve(struct rule *rule, const struct vocabulary *words,
    struct err *err)
{
	for (uint32_t i = 0; i < rule->nterms; i++)
		if (proposal_resolve(&rule->terms[i].proposal, words, err) < 0)
			return -1;
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

static void
add_points(const struct proposal *p, int64_t *sums)
{
	for (uint32_t i = 0; i < p->nscores; i++)
		sums[p->scores[i].type] += p->scores[i].thousandths;
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

/* Most terms wait for a list of phrases that is not there. */
static bool
holds(struct ruleset *rs, const struct term *term)
{
	return (term->list == NAMES_NONE ||
	    cond_has_list(&rs->conds, term->list)) &&
	    cond_holds(&rs->conds, term->when);
}

static int64_t
points_for(const struct proposal *p, uint32_t type)
{
	for (uint32_t i = 0; i < p->nscores; i++)
		if (p->scores[i].type == type)
			return p->scores[i].thousandths;
	return 0;
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

/* What speaks most for the sum is shown first; of equals, the first written. */
static void
put_held(const struct term **terms, uint32_t n, uint32_t type,
    struct cond_held *sorted)
{
	int64_t points[COND_MAX_TERMS];
	uint32_t at;

	for (uint32_t i = 0; i < n; i++) {
		int64_t p = points_for(&terms[i]->proposal, type);

		for (at = i; at > 0 && points[at - 1] < p; at--) {
			points[at] = points[at - 1];
			sorted[at] = sorted[at - 1];
		}
		points[at] = p;
		sorted[at] = (struct cond_held){ terms[i]->when,
			terms[i]->proposal.did };
	}
}

bool
terms_weigh(struct ruleset *rs, struct rule *rule, struct mem_arena *a,
    struct proposal *p, struct evidence **because)
{
	const struct names *types = &rs->words.types;
	int64_t *sums = mem_arena_alloc(a, types->n * sizeof(*sums));
	const struct term *held[COND_MAX_TERMS];
	struct cond_held sorted[COND_MAX_TERMS];
	uint32_t i, n = 0, shown;

	for (i = 0; i < rule->nterms; i++) {
		if (!holds(rs, &rule->terms[i]))
			continue;
		rule->terms[i].has_held = true;
		add_points(&rule->terms[i].proposal, sums);
		if (n < COND_MAX_TERMS)
			held[n] = &rule->terms[i];
		n++;
	}
	if (n == 0)
		return false;
	*p = (struct proposal){ .says = SAYS_TYPE };
	put_sums(p, types, sums, a);
	p->did = tell(rs, p, a);
	shown = n < COND_MAX_TERMS ? n : COND_MAX_TERMS;
	put_held(held, shown, top_type(p), sorted);
	*because = cond_evidence_of(&rs->conds, sorted, shown, a);
	return true;
}
