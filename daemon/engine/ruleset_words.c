/*
 * ruleset_words: what the customer wrote, folded once and scanned once; also
 * for another rule set that is run on the same event.  It knows no rule.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_parts.h"

#define NOT_SAID UINT32_MAX

/* Sharing ------------------------------------------------------------------ */

/* Says for a list of one set which it is in the other; false where that is
 * another one already. */
static bool
pair_lists(uint32_t *map, uint32_t list, uint32_t other)
{
	if (map[list] == NOT_SAID)
		map[list] = other;
	return map[list] == other;
}

static uint32_t *
map_new(struct mem_arena *a, uint32_t n)
{
	uint32_t *map = mem_arena_alloc(a, (n + 1) * sizeof(*map));

	for (uint32_t i = 0; i < n; i++)
		map[i] = NOT_SAID;
	return map;
}

/* The same phrases, in lists that go together: then what one has found says
 * what the other would. */
static bool
has_same_phrases(struct ruleset *rs, const struct ruleset *with)
{
	const struct pattern *p = rs->patterns, *q = with->patterns;
	uint32_t *back = map_new(&rs->mem, rs->conds.lists.n), i;

	rs->list_map = map_new(&rs->mem, with->conds.lists.n);
	for (i = 0; i < rs->npatterns && i < with->npatterns; i++, p++, q++)
		if (p->is_regex != q->is_regex || !str_eq(p->text, q->text) ||
		    !pair_lists(rs->list_map, q->list, p->list) ||
		    !pair_lists(back, p->list, q->list))
			return false;
	return rs->npatterns == with->npatterns;
}

void
ruleset_share_words(struct ruleset *rs, struct ruleset *with)
{
	if (rs->phrases == NULL || with->phrases == NULL)
		return;
	rs->with = with;
	if (!has_same_phrases(rs, with))
		rs->list_map = NULL;
}

void
ruleset_end_words(struct ruleset *rs)
{
	rs->nsaid = 0;
}

/* Has the other set looked at these very words? */
static bool
is_looked_at(const struct ruleset *with, const struct str *fields, int n)
{
	if (with == NULL || with->nsaid != n)
		return false;
	for (int i = 0; i < n; i++)
		if (with->said[i].data != fields[i].data ||
		    with->said[i].len != fields[i].len)
			return false;
	return true;
}

/* -------------------------------------------------------------------------- */

/* Folds and scans, or takes what has been. */
static const struct text *
look(struct ruleset *rs, const struct str *fields, int n,
    const struct phrase_hit **hits, uint32_t *nhits)
{
	const struct text *text = &rs->text;

	if (is_looked_at(rs->with, fields, n)) {
		text = &rs->with->text;
	} else {
		text_fold(rs->folder, &rs->text, fields, n);
		memcpy(rs->said, fields, (size_t)n * sizeof(*fields));
		rs->nsaid = n;
	}
	*nhits = text != &rs->text && rs->list_map != NULL ?
	    phrases_take(rs->phrases, rs->with->phrases, rs->list_map, hits) :
	    phrases_scan(rs->phrases, text, hits);
	return text;
}

void
ruleset_look_at(struct ruleset *rs, const struct facts *facts,
    struct str names[RULESET_WORDS])
{
	const struct complaint *c = facts->complaint;
	const struct phrase_hit *hits = NULL;
	const struct phrases *scanned = NULL;
	const struct text *text = &rs->text;
	struct str fields[RULESET_WORDS];
	uint32_t nhits = 0;
	int n = 0;

	if (c->subject.len > 0) {
		names[n] = STR("subject");
		fields[n++] = c->subject;
	}
	if (c->text.len > 0) {
		names[n] = STR("text");
		fields[n++] = c->text;
	}
	if (rs->phrases != NULL && n > 0) {
		text = look(rs, fields, n, &hits, &nhits);
		scanned = rs->phrases;
	}
	rs->folded = scanned != NULL ? text : NULL;
	cond_begin(&rs->conds, facts, scanned, hits, nhits, text, names);
	cond_set_state(&rs->conds, ruleset_state(rs, facts->case_state));
	index_begin(&rs->index, &rs->conds, hits, nhits);
}
