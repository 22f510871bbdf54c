/*
 * ruleset_words: what the customer wrote, folded and scanned, by itself or
 * behind another rule set that has read the same.  It knows no rule.
 */
#include <string.h>

#include "phrases.h"
#include "ruleset_parts.h"
#include "wording.h"

#define NOT_SAID UINT32_MAX

/* Reading ------------------------------------------------------------------ */

/* Scans what has been folded. */
static void
scan(struct ruleset *rs, const struct text *text, struct mem_arena *a,
    struct wording *w)
{
	const struct phrase_hit *hits;
	struct phrase_hit *kept;

	if (rs->phrases == NULL)
		return;
	w->nhits = phrases_scan(rs->phrases, text, &hits);
	kept = mem_arena_alloc(a, (w->nhits + 1) * sizeof(*kept));
	memcpy(kept, hits, w->nhits * sizeof(*kept));
	w->hits = kept;
}

const struct wording *
ruleset_read(struct ruleset *rs, const struct complaint *c,
    struct mem_arena *a)
{
	struct str words[COMPLAINT_WORDS], names[COMPLAINT_WORDS];
	struct wording *w = mem_arena_alloc(a, sizeof(*w));
	int n = complaint_words(c, words, names);

	*w = (struct wording){ 0 };
	if (rs->folder == NULL || n == 0)
		return w;
	text_fold(rs->folder, &rs->text, words, n);
	scan(rs, &rs->text, a, w);
	if (ruleset_has_joins(rs) && c->customer.len > 0)
		text_print_take(&rs->text, &w->print);
	return w;
}

/* Behind another ----------------------------------------------------------- */

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
		if (p->form != q->form || !str_eq(p->text, q->text) ||
		    !pair_lists(rs->list_map, q->list, p->list) ||
		    !pair_lists(back, p->list, q->list))
			return false;
	return rs->npatterns == with->npatterns;
}

void
ruleset_read_behind(struct ruleset *rs, struct ruleset *first)
{
	if (rs->phrases == NULL || first->phrases == NULL)
		return;
	rs->behind = first;
	if (!has_same_phrases(rs, first))
		rs->list_map = NULL;
}

/* What the other set has found, under our numbers of lists. */
static void
take(struct ruleset *rs, const struct wording *theirs, struct mem_arena *a,
    struct wording *w)
{
	struct phrase_hit *hits = mem_arena_alloc(a, (theirs->nhits + 1) *
	    sizeof(*hits));

	for (uint32_t i = 0; i < theirs->nhits; i++) {
		hits[i] = theirs->hits[i];
		hits[i].list = rs->list_map[hits[i].list];
	}
	phrases_sort(hits, theirs->nhits);
	w->hits = hits;
	w->nhits = theirs->nhits;
}

const struct wording *
ruleset_read_again(struct ruleset *rs, const struct complaint *c,
    const struct wording *theirs, struct mem_arena *a)
{
	struct wording *w;

	if (rs->behind == NULL || ruleset_has_joins(rs) !=
	    ruleset_has_joins(rs->behind))
		return ruleset_read(rs, c, a);
	w = mem_arena_alloc(a, sizeof(*w));
	*w = (struct wording){ .print = theirs->print };
	if (rs->list_map != NULL)
		take(rs, theirs, a, w);
	else if (c->subject.len > 0 || c->text.len > 0)
		scan(rs, &rs->behind->text, a, w);
	return w;
}
