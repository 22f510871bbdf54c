/*
 * phrases: patterns added, and stored once.
 *
 * A pattern is folded as the view is in which it will be looked for; lists
 * that have the same one share it.  It knows no rule.
 */
#include "phrases.h"

#include <stdlib.h>
#include <string.h>

#include "phrases_parts.h"

#define NONE UINT32_MAX
/* Makes room for one more in an array that has a count and a capacity. */
#define GROW(p, what) \
	((p)->n##what < (p)->what##_cap ? (void)0 : \
	(void)((p)->what##_cap = 2 * (p)->what##_cap + 16, \
	(p)->what = mem_realloc((p)->what, \
	(p)->what##_cap * sizeof(*(p)->what))))

const uint32_t pattern_scripts[PATTERN__SCRIPTS] = {
	[PATTERN_OF_LATIN] = TEXT_LATIN,
	[PATTERN_OF_HAN] = TEXT_HAN,
	[PATTERN_OF_HANGUL] = TEXT_HANGUL,
};

struct phrases *
phrases_new(struct text_folder *folder)
{
	struct phrases *p = mem_alloc(sizeof(*p));

	p->folder = folder;
	p->trial = trial_new();
	p->finder = finder_new();
	return p;
}

void
phrases_end_building(struct phrases *p)
{
	trial_free(p->trial);
	p->trial = NULL;
	buf_clear(&p->sources);
	free(p->index);
	p->index = NULL;
	for (uint32_t i = 0; i < p->nregexes; i++) {
		free(p->regexes[i].where);
		p->regexes[i].where = NULL;
	}
}

void
phrases_free(struct phrases *p)
{
	if (p == NULL)
		return;
	phrases_end_building(p);
	for (uint32_t i = 0; i < p->nregexes; i++)
		free(p->regexes[i].search);
	free(p->regexes);
	free(p->patterns);
	free(p->members);
	buf_clear(&p->written);
	phrases_free_databases(p);
	phrases_free_scratch(p);
	free(p->pieces);
	free(p->piece_bytes);
	finder_free(p->finder);
	free(p->found);
	free(p->slots);
	free(p->hits);
	free(p);
}

void
phrases_on_overrun(void (*leave)(const char *message))
{
	trial_on_overrun(leave);
}

static uint32_t
hash_of(uint32_t kind, const char *s, uint32_t len)
{
	uint32_t h = 2166136261u ^ kind;

	for (uint32_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619u;
	return h ^ h >> 15;
}

/* The place in the index where a pattern is, or would be. */
static uint32_t *
index_find(const struct phrases *p, uint32_t kind, const char *s, uint32_t len)
{
	uint32_t i = hash_of(kind, s, len);

	for (;; i++) {
		uint32_t *at = &p->index[i & (p->index_cap - 1)];
		const struct pattern *t = *at ? &p->patterns[*at - 1] : NULL;

		if (t == NULL || (t->kind == kind && t->len == len &&
		    memcmp(p->sources.data + t->at, s, len) == 0))
			return at;
	}
}

static void
index_grow(struct phrases *p)
{
	if (p->index_cap > 2 * p->npatterns)
		return;
	p->index_cap = p->index_cap ? 2 * p->index_cap : 64;
	free(p->index);
	p->index = mem_alloc(p->index_cap * sizeof(*p->index));
	for (uint32_t i = 0; i < p->npatterns; i++) {
		const struct pattern *t = &p->patterns[i];

		*index_find(p, t->kind, p->sources.data + t->at, t->len) =
		    i + 1;
	}
}

/* The script with the fewest texts, of those in a mask. */
static enum pattern_script
script_of(uint32_t scripts)
{
	int script = PATTERN__SCRIPTS - 1;

	while (script > PATTERN_OF_ANY && !(scripts & pattern_scripts[script]))
		script--;
	return (enum pattern_script)script;
}

/* Adds a pattern that is not there yet. */
static void
new_pattern(struct phrases *p, uint32_t *place, uint32_t kind,
    const char *s, uint32_t len)
{
	struct pattern *t;
	uint32_t scripts = kind == PATTERN_REGEX ? phrases_regex_scripts(s)
	    : text_scripts((struct str){ s, len });

	GROW(p, patterns);
	t = &p->patterns[p->npatterns++];
	*t = (struct pattern){ .at = (uint32_t)p->sources.len, .len = len,
		.members = NONE, .kind = kind & 3,
		.script = script_of(scripts) & 3 };
	buf_add(&p->sources, s, len);
	buf_addc(&p->sources, '\0');
	*place = p->npatterns;
}

/* Adds a pattern to a list.  A list that has it already, in another spelling,
 * keeps the one that sorts first, whichever file comes first. */
static void
join_list(struct phrases *p, struct pattern *t, uint32_t list,
    struct str written)
{
	struct member *m;

	for (uint32_t i = t->members; i != NONE; i = p->members[i].next) {
		m = &p->members[i];
		if (m->list != list)
			continue;
		if (phrases_str_cmp(written, (struct str){ p->written.data +
		    m->at, m->len }) < 0) {
			m->at = (uint32_t)p->written.len;
			m->len = (uint32_t)written.len;
			buf_add_str(&p->written, written);
		}
		return;
	}
	GROW(p, members);
	m = &p->members[p->nmembers];
	*m = (struct member){ list, (uint32_t)p->written.len,
		(uint32_t)written.len, t->members };
	t->members = p->nmembers++;
	buf_add_str(&p->written, written);
	if (list >= p->nlists)
		p->nlists = list + 1;
}

static int
add_regex(struct phrases *p, uint32_t list, struct str pattern,
    const char *where, struct err *err)
{
	struct buf scan = { 0 }, plain = { 0 }, search = { 0 };
	struct regex *r;
	uint32_t *place;
	int result = 0;

	dialect_write(p->folder, pattern, &scan, &plain);
	lead_write((struct str){ plain.data, plain.len }, &search);
	index_grow(p);
	place = index_find(p, PATTERN_REGEX, buf_cstr(&scan),
	    (uint32_t)scan.len);
	if (*place == 0) {
		struct widths widths;

		result = trial_run(p->trial, buf_cstr(&scan),
		    buf_cstr(&search), where, p->is_from_cache, &widths, err);
		if (result < 0)
			goto out;
		new_pattern(p, place, PATTERN_REGEX, scan.data,
		    (uint32_t)scan.len);
		GROW(p, regexes);
		p->patterns[p->npatterns - 1].regex = p->nregexes & 0xfffffff;
		r = &p->regexes[p->nregexes++];
		*r = (struct regex){ mem_strdup(buf_cstr(&search)),
			mem_strdup(where), widths };
	}
	join_list(p, &p->patterns[*place - 1], list, pattern);
out:
	buf_clear(&scan);
	buf_clear(&plain);
	buf_clear(&search);
	return result;
}

static int
add_literal(struct phrases *p, uint32_t list, struct str pattern,
    const char *where, struct err *err)
{
	bool is_unspaced = text_is_unspaced(pattern);
	uint32_t kind = is_unspaced ? PATTERN_ANYWHERE : PATTERN_WORD, len;
	char out[TEXT_FOLDED_CAP(PHRASES_MAX_BYTES)], *s = out;
	uint32_t *place;

	len = text_fold_phrase(p->folder, is_unspaced ? TEXT_SQUEEZED
	    : TEXT_FOLDED, pattern, out, sizeof(out));
	while (len > 0 && strchr(" \n", s[0]))
		s++, len--;
	while (len > 0 && strchr(" \n", s[len - 1]))
		len--;
	if (len == 0)
		return err_set(err, "%s: a phrase in which nothing is left to "
		    "look for once it is folded", where);
	index_grow(p);
	place = index_find(p, kind, s, len);
	if (*place == 0)
		new_pattern(p, place, kind, s, len);
	join_list(p, &p->patterns[*place - 1], list, pattern);
	return 0;
}

int
phrases_add(struct phrases *p, uint32_t list, struct str pattern,
    bool is_regex, const char *where, struct err *err)
{
	if (pattern.len == 0)
		return err_set(err, "%s: an empty %s", where,
		    is_regex ? "regex" : "phrase");
	if (pattern.len > PHRASES_MAX_BYTES)
		return err_set(err, "%s: a %s of %zu bytes, at most %d are "
		    "allowed", where, is_regex ? "regex" : "phrase",
		    pattern.len, PHRASES_MAX_BYTES);
	if (memchr(pattern.data, '\0', pattern.len))
		return err_set(err, "%s: a %s with a NUL in it", where,
		    is_regex ? "regex" : "phrase");
	return is_regex ? add_regex(p, list, pattern, where, err)
	    : add_literal(p, list, pattern, where, err);
}

int
phrases_str_cmp(struct str a, struct str b)
{
	int order = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);

	return order ? order : (a.len > b.len) - (a.len < b.len);
}
