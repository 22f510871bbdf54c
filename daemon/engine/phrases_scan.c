/*
 * phrases_scan: scans a text, and sorts out which hit of a list comes first.
 *
 * Vectorscan calls back for each match it sees, so the callback only notes it; of
 * a pattern the first that stands as it has to is found, and the rest is done for
 * the few that were.  Each step asks the memory for what the next one reads:
 * patterns and members are too many for the processor's caches.
 *
 * Version 5.4.9 (Debian 12) misses matches where a processor has wide vectors:
 * its search for a rare byte passes over some.  Measured with random patterns
 * against a plain matcher, on AVX-512: with SINGLEMATCH one match in a thousand
 * is missed; a regex like q.*x misses two thirds of its matches behind byte 64;
 * a literal some within the last 64 bytes.  None of a million was missed with
 * what is done here: no SINGLEMATCH; a view is scanned with its padding, and
 * what ends in the padding is dropped; regexes are scanned in pieces shorter
 * than those vectors (of 127 bytes, one match in twelve of such regexes is
 * missed; of 15, 31 and 63, none of a quarter of a million; on AVX2 none with
 * any).  And ICU, which says where a regex begins, has the last word on whether
 * it is there.
 */
#include <hs/hs_common.h>
#include <hs/hs_runtime.h>
#include <stdlib.h>
#include <string.h>

#include "phrases_parts.h"

#define NONE UINT32_MAX
#define FEW 24 /* up to this many are sorted by insertion */
#define PIECE_BYTES 63 /* one less than the widest vector */
#define MATCHES 64     /* noted, and then looked at together */

/* A match as Vectorscan told it. */
struct match {
	uint32_t pattern;
	uint32_t to; /* in the text's data */
};

/* One view under the scanner. */
struct view_scan {
	struct phrases *p;
	const struct text *t;
	uint32_t start, end; /* of the view, in data */
	uint32_t n;
	struct match matches[MATCHES]; /* not looked at yet */
};

/* Does a literal that was found there stand as it has to? */
static bool
stands_well(const struct text *t, const struct pattern *pattern, uint32_t end)
{
	uint32_t begin = end - pattern->len;

	if (pattern->kind == PATTERN_WORD)
		return text_is_word_edge(t, end) &&
		    text_is_word_edge(t, begin);
	return pattern->kind != PATTERN_BEGINS || text_begins_word(t, begin);
}

static void
take_match(struct view_scan *s, const struct match *m)
{
	struct phrases *p = s->p;
	struct pattern *t = &p->patterns[m->pattern];
	struct found found = { m->pattern, m->to - t->len, m->to };
	bool is_new = t->seen != p->scan;

	if ((!is_new && !t->is_anchor) || !stands_well(s->t, t, m->to))
		return;
	if (t->is_anchor) {
		__builtin_prefetch(&p->anchors[t->which]);
		GROW(p, places);
		p->places[p->nplaces++] = found;
	}
	t->seen = p->scan;
	if (is_new && t->members != NONE) {
		__builtin_prefetch(&p->members[t->members]);
		p->found[p->nfound++] = found;
	}
}

static void
take_matches(struct view_scan *s)
{
	for (uint32_t i = 0; i < s->n; i++)
		take_match(s, &s->matches[i]);
	s->n = 0;
}

static int
match_cb(unsigned id, unsigned long long from, unsigned long long to,
    unsigned flags, void *arg)
{
	struct view_scan *s = arg;
	struct match m = { id, s->start + (uint32_t)to };

	(void)from;
	(void)flags;
	if (m.to > s->end)
		return 0;
	__builtin_prefetch(&s->p->patterns[id]);
	s->matches[s->n++] = m;
	if (s->n == MATCHES)
		take_matches(s);
	return 0;
}

/* The database of a base and a script, where the text may have some of it. */
static struct hs_database *
database_for(const struct phrases *p, const struct text *t,
    enum pattern_base base, int script)
{
	return script == PATTERN_OF_ANY || t->scripts & pattern_scripts[script]
	    ? p->db[base][script] : NULL;
}

/* Scans for the literals of a view.  Those of any script are in each database;
 * they have one of their own for texts of none. */
static void
scan_literals(struct phrases *p, const struct text *t, enum pattern_base base,
    enum text_view view)
{
	struct view_scan s = { .p = p, .t = t, .start = t->start[view],
		.end = t->end[view] };
	bool is_done = s.start == s.end;
	struct hs_database *db;

	for (int script = PATTERN__SCRIPTS - 1; script >= 0; script--) {
		db = database_for(p, t, base, script);
		if (db == NULL || (script == PATTERN_OF_ANY && is_done))
			continue;
		hs_scan(db, t->data + s.start, s.end - s.start + TEXT_PAD, 0,
		    p->scratch, match_cb, &s);
		is_done = true;
	}
	take_matches(&s);
}

/* Cuts the folded view; returns how many pieces that makes. */
static uint32_t
cut(struct phrases *p, const struct text *t)
{
	uint32_t len = t->end[TEXT_FOLDED] + TEXT_PAD, n = 0;

	if (len / PIECE_BYTES >= p->pieces_cap) {
		p->pieces_cap = len / PIECE_BYTES + 64;
		p->pieces = mem_realloc(p->pieces,
		    p->pieces_cap * sizeof(*p->pieces));
		p->piece_bytes = mem_realloc(p->piece_bytes,
		    p->pieces_cap * sizeof(*p->piece_bytes));
	}
	for (uint32_t at = 0; at < len; at += PIECE_BYTES) {
		p->pieces[n] = t->data + at;
		p->piece_bytes[n++] = len - at < PIECE_BYTES ? len - at
		    : PIECE_BYTES;
	}
	return n;
}

/* Scans for the regexes, in pieces. */
static void
scan_regexes(struct phrases *p, const struct text *t)
{
	struct view_scan s = { .p = p, .t = t, .end = t->end[TEXT_FOLDED] };
	struct hs_database *db;
	uint32_t n = 0;

	for (int script = 0; script < PATTERN__SCRIPTS && s.end > 0; script++) {
		db = database_for(p, t, BASE_REGEX, script);
		if (db == NULL)
			continue;
		if (n == 0)
			n = cut(p, t);
		hs_scan_vector(db, p->pieces, p->piece_bytes, n, 0, p->scratch,
		    match_cb, &s);
	}
	take_matches(&s);
}

/* Begins the next scan: what an earlier one noted is void.  When the number
 * comes round, old notes would look new. */
static void
next_scan(struct phrases *p)
{
	p->nfound = p->nplaces = p->nhits = 0;
	finder_begin(p->finder);
	if (++p->scan != 0)
		return;
	for (uint32_t i = 0; i < p->npatterns; i++)
		p->patterns[i].seen = 0;
	for (uint32_t i = 0; i < p->nlists; i++)
		p->slots[i].scan = 0;
	p->scan = 1;
}

static uint32_t
char_start(const struct text *t, uint32_t at)
{
	while (at > 0 && ((unsigned char)t->data[at] & 0xc0) == 0x80)
		at--;
	return at;
}

/* Finds the leftmost match of a regex that Vectorscan says to end at `to`,
 * before any other ends.  None can begin earlier than its greatest width
 * before that.  Where ICU gives up, the shortest match is shown.  False where
 * there is none. */
static bool
place_regex(struct phrases *p, const struct text *t, const struct found *f,
    uint32_t *from, uint32_t *to)
{
	uint32_t id = p->patterns[f->pattern].which;
	const struct regex *r = &p->regexes[id];
	struct str view = { t->data, t->end[TEXT_FOLDED] };
	uint32_t min = r->widths.min > 0 ? r->widths.min : 1;
	uint32_t begin = r->widths.max < f->to ?
	    char_start(t, f->to - r->widths.max) : 0;

	switch (finder_find(p->finder, id, r->search, view, begin, from, to)) {
	case FINDER_FOUND:
		return true;
	case FINDER_NONE:
		return false;
	case FINDER_GAVE_UP:
		break;
	}
	*from = min < f->to ? char_start(t, f->to - min) : 0;
	*to = f->to;
	return true;
}

/* Does a hit come before another of its list?  Which of two of the same place is
 * told must not depend on the order of files. */
static bool
comes_before(const struct phrases *p, const struct phrase_hit *a,
    const struct phrase_hit *b)
{
	const struct text_place *x = &a->place, *y = &b->place;

	if (x->field != y->field)
		return x->field < y->field;
	if (x->byte != y->byte)
		return x->byte < y->byte;
	if (x->len != y->len)
		return x->len > y->len;
	return phrases_str_cmp(phrases_written(p, a),
	    phrases_written(p, b)) < 0;
}

static void
offer(struct phrases *p, struct phrase_hit hit)
{
	struct slot *slot = &p->slots[hit.list];
	struct phrase_hit *old;

	if (slot->scan != p->scan) {
		*slot = (struct slot){ p->scan, p->nhits };
		p->hits[p->nhits++] = hit;
		return;
	}
	old = &p->hits[slot->hit];
	hit.patterns = ++old->patterns;
	if (comes_before(p, &hit, old))
		*old = hit;
}

static void
offer_to_lists(struct phrases *p, const struct text *t, const struct found *f)
{
	const struct pattern *pattern = &p->patterns[f->pattern];
	struct phrase_hit hit = { .patterns = 1 };
	uint32_t from = f->from, to = f->to;

	if (pattern->kind == PATTERN_REGEX && !place_regex(p, t, f, &from, &to))
		return;
	hit.place = text_place(t, from, to);
	for (uint32_t i = pattern->members; i != NONE; i = p->members[i].next) {
		hit.list = p->members[i].list;
		hit.written = i;
		offer(p, hit);
	}
}

static int
by_list_cb(const void *a, const void *b)
{
	const struct phrase_hit *x = a, *y = b;

	return (x->list > y->list) - (x->list < y->list);
}

void
phrases_sort(struct phrase_hit *hits, uint32_t n)
{
	struct phrase_hit one;

	if (n > FEW) {
		qsort(hits, n, sizeof(*hits), by_list_cb);
		return;
	}
	for (uint32_t i = 1, at; i < n; i++) {
		one = hits[i];
		for (at = i; at > 0 && hits[at - 1].list > one.list; at--)
			hits[at] = hits[at - 1];
		hits[at] = one;
	}
}

uint32_t
phrases_scan(struct phrases *p, const struct text *t,
    const struct phrase_hit **hits)
{
	next_scan(p);
	scan_literals(p, t, BASE_FOLDED, TEXT_FOLDED);
	if (t->has_unspaced)
		scan_literals(p, t, BASE_SQUEEZED, TEXT_SQUEEZED);
	scan_regexes(p, t);
	if (p->nplaces > 0)
		sequences_find(p, t);
	for (uint32_t i = 0; i < p->nfound; i++)
		offer_to_lists(p, t, &p->found[i]);
	phrases_sort(p->hits, p->nhits);
	*hits = p->hits;
	return p->nhits;
}

const struct phrase_hit *
phrases_find(const struct phrase_hit *hits, uint32_t n, uint32_t list)
{
	const struct phrase_hit key = { .list = list };

	return n == 0 ? NULL : bsearch(&key, hits, n, sizeof(*hits),
	    by_list_cb);
}

struct str
phrases_written(const struct phrases *p, const struct phrase_hit *hit)
{
	const struct member *m = &p->members[hit->written];

	return (struct str){ p->written.data + m->at, m->len };
}
