/*
 * declare_terms: a rule that weighs many conditions together:
 *
 *   classify "what-words-weigh" { about = ..., terms = {
 *       { about = ..., when = has "money-demand", type = { ... } }, ... } }
 *
 * Each term that holds gives its points, with each = 4 for each phrase of its list
 * that is found, up to four; the rule says their sum.  It knows no event.
 */
#include "declare_parts.h"

#define TERMS_MAX 1000
#define EACH_MAX 100
#define ABOUT_MAX_BYTES 2000

/* Points for each phrase: it must be plain of which list. */
static int
take_each(struct term *term, const struct datum *each, struct err *err)
{
	if (each == NULL)
		return 0;
	if (each->type != DATUM_INT || each->i < 2 || each->i > EACH_MAX)
		return err_set(err, "each: expected a number from 2 to %d: of "
		    "how many phrases it gives its points at most", EACH_MAX);
	if (term->list == NAMES_NONE)
		return err_set(err, "each: no list of phrases must be found "
		    "for the term to hold; expected when = has \"list\", "
		    "with or without more conditions");
	term->each = (uint32_t)each->i;
	return 0;
}

static int
take_term(struct ruleset *rs, struct term *term, const struct datum *d,
    struct err *err)
{
	static const char *const members[] = { "about", "when", "each", "type",
		NULL };
	const struct datum *about = datum_find(d, "about");
	const struct datum *when = datum_find(d, "when");
	const struct datum *type = datum_find(d, "type");

	*term = (struct term){ .about = STR("") };
	if (d->type != DATUM_TABLE || d->nitems > 0)
		return err_set(err, "expected { about = ..., when = ..., "
		    "type = { ... } }, found %s", datum_words(d->type));
	if (declare_check_members(rs, d, members, err) < 0)
		return -1;
	if (about != NULL) {
		if (datum_string(about, "about", ABOUT_MAX_BYTES, err) < 0)
			return -1;
		term->about = mem_arena_str(&rs->mem, about->s);
	}
	if (when == NULL || type == NULL)
		return err_set(err, "%s is missing; a term has a condition "
		    "and the points that it gives", when == NULL ? "when" :
		    "type");
	if (proposal_read(&term->proposal, (struct str)STR("type"), type,
	    &rs->mem, err) < 0)
		return -1;
	if (declare_condition(rs, when, "when", &term->when, err) < 0)
		return -1;
	term->list = cond_list_of(&rs->conds, term->when);
	return take_each(term, datum_find(d, "each"), err);
}

/* That one of them holds, as a tree no deeper than it must be. */
static uint32_t
any_of(struct ruleset *rs, const struct rule *rule, uint32_t from, uint32_t to)
{
	uint32_t middle = from + (to - from) / 2, node;

	if (to - from == 1)
		return rule->terms[from].when;
	node = cond_add_or(&rs->conds, any_of(rs, rule, from, middle),
	    any_of(rs, rule, middle, to), rule->where);
	rs->conds.nodes[node].is_used = true;
	return node;
}

int
declare_terms(struct ruleset *rs, struct rule *rule, const struct datum *d,
    struct err *err)
{
	static const char *const members[] = { "about", "terms", NULL };
	const struct datum *about = datum_find(d, "about");
	const struct datum *terms = datum_find(d, "terms");
	struct err what = { "" };

	if (datum_find(d, "when") != NULL)
		return err_set(err, "when: a rule with terms has none of its "
		    "own; each term has one");
	if (declare_check_members(rs, d, members, err) < 0)
		return -1;
	if (about != NULL) {
		if (datum_string(about, "about", ABOUT_MAX_BYTES, err) < 0)
			return -1;
		rule->about = mem_arena_str(&rs->mem, about->s);
	}
	if (terms->type != DATUM_TABLE || terms->nmembers > 0 ||
	    terms->nitems == 0 || terms->nitems > TERMS_MAX)
		return err_set(err, "terms: expected a list of 1 to %d, each "
		    "{ about = ..., when = ..., type = { ... } }", TERMS_MAX);
	rule->nterms = terms->nitems;
	rule->terms = mem_arena_alloc(&rs->mem,
	    rule->nterms * sizeof(*rule->terms));
	for (uint32_t i = 0; i < rule->nterms; i++)
		if (take_term(rs, &rule->terms[i], &terms->items[i], &what) < 0)
			return terms_refuse(rule, i, &what, err);
	rule->proposal.says = SAYS_TYPE;
	rule->when = any_of(rs, rule, 0, rule->nterms);
	return 0;
}
