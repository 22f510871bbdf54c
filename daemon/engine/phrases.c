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

const enum pattern_base pattern_bases[PATTERN__KINDS] = {
	[PATTERN_ANYWHERE] = BASE_SQUEEZED,
	[PATTERN_REGEX] = BASE_REGEX,
};

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
	free(p->starts);
	p->starts = NULL;
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
	free(p->sequences);
	free(p->parts);
	free(p->alternatives);
	buf_clear(&p->letters);
	buf_clear(&p->heads);
	buf_clear(&p->tails);
	free(p->anchors);
	free(p->places);
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

const char *
phrases_source(const struct phrases *p, uint32_t pattern)
{
	return p->sources.data + p->starts[pattern];
}

/* The place in the index where a pattern is, or would be. */
static uint32_t *
index_find(const struct phrases *p, uint32_t kind, const char *s, uint32_t len)
{
	uint32_t i = str_hash(kind, (struct str){ s, len });

	for (;; i++) {
		uint32_t *at = &p->index[i & (p->index_cap - 1)];
		const struct pattern *t = *at ? &p->patterns[*at - 1] : NULL;

		if (t == NULL || (t->kind == kind && t->len == len &&
		    memcmp(phrases_source(p, *at - 1), s, len) == 0))
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

		*index_find(p, t->kind, phrases_source(p, i), t->len) =
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

/* Adds a pattern that is not there yet; returns its number. */
static uint32_t
new_pattern(struct phrases *p, uint32_t *place, enum pattern_kind kind,
    const char *s, uint32_t len)
{
	struct pattern *t;
	uint32_t scripts = kind == PATTERN_REGEX ? phrases_regex_scripts(s)
	    : text_scripts((struct str){ s, len });

	GROW(p, starts);
	p->starts[p->nstarts++] = (uint32_t)p->sources.len;
	GROW(p, patterns);
	t = &p->patterns[p->npatterns++];
	*t = (struct pattern){ .len = len,
		.members = NONE, .kind = kind & 7,
		.script = script_of(scripts) & 3 };
	buf_add(&p->sources, s, len);
	buf_addc(&p->sources, '\0');
	*place = p->npatterns;
	return p->npatterns - 1;
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

/* Tries a regex that is not there yet and adds it. */
static int
new_regex(struct phrases *p, uint32_t *place, struct buf *scan,
    struct buf *search, const char *where, struct err *err)
{
	struct widths widths;
	uint32_t id;

	if (trial_run(p->trial, buf_cstr(scan), buf_cstr(search), where,
	    p->is_from_cache, &widths, err) < 0)
		return -1;
	id = new_pattern(p, place, PATTERN_REGEX, scan->data,
	    (uint32_t)scan->len);
	GROW(p, regexes);
	p->patterns[id].which = p->nregexes & PATTERN_MOST;
	p->regexes[p->nregexes++] = (struct regex){
		mem_strdup(buf_cstr(search)), mem_strdup(where), widths };
	return 0;
}

static int
add_regex(struct phrases *p, uint32_t list, struct str pattern,
    const char *where, struct err *err)
{
	struct buf scan = { 0 }, plain = { 0 }, search = { 0 };
	uint32_t *place;
	int result = 0;

	dialect_write(p->folder, pattern, &scan, &plain);
	lead_write((struct str){ plain.data, plain.len }, &search);
	index_grow(p);
	place = index_find(p, PATTERN_REGEX, buf_cstr(&scan),
	    (uint32_t)scan.len);
	if (*place == 0)
		result = new_regex(p, place, &scan, &search, where, err);
	if (result == 0)
		join_list(p, &p->patterns[*place - 1], list, pattern);
	buf_clear(&scan);
	buf_clear(&plain);
	buf_clear(&search);
	return result;
}

struct str
phrases_fold(struct phrases *p, enum pattern_kind kind, struct str literal,
    char out[static PHRASES_FOLDED_BYTES], const char *where, struct err *err)
{
	struct str s = { out, 0 };

	if (literal.len > PHRASES_MAX_BYTES) {
		err_set(err, "%s: a phrase of %zu bytes, at most %d are "
		    "allowed", where, literal.len, PHRASES_MAX_BYTES);
		return s;
	}
	s.len = text_fold_phrase(p->folder, kind == PATTERN_ANYWHERE ?
	    TEXT_SQUEEZED : TEXT_FOLDED, literal, out, PHRASES_FOLDED_BYTES);
	while (s.len > 0 && strchr(" \n", s.data[0]))
		s.data++, s.len--;
	while (s.len > 0 && strchr(" \n", s.data[s.len - 1]))
		s.len--;
	if (s.len == 0)
		err_set(err, "%s: a phrase in which nothing is left "
		    "to look for once it is folded", where);
	return s;
}

uint32_t
phrases_literal(struct phrases *p, enum pattern_kind kind, struct str folded)
{
	uint32_t *place, len = (uint32_t)folded.len;

	index_grow(p);
	place = index_find(p, kind, folded.data, len);
	return *place ? *place - 1 : new_pattern(p, place, kind, folded.data,
	    len);
}

/* Folds a literal and adds it to a list. */
static int
add_literal(struct phrases *p, uint32_t list, struct str literal,
    enum pattern_kind kind, const char *where, struct err *err)
{
	char out[PHRASES_FOLDED_BYTES];
	struct str folded = phrases_fold(p, kind, literal, out, where, err);
	uint32_t id;

	if (folded.len == 0)
		return -1;
	id = phrases_literal(p, kind, folded);
	join_list(p, &p->patterns[id], list, literal);
	return 0;
}

struct str
phrases_alternative(struct str *alternatives)
{
	const char *bar = memchr(alternatives->data, '|', alternatives->len);
	struct str one = *alternatives;

	if (bar == NULL) {
		*alternatives = (struct str){ NULL, 0 };
		return one;
	}
	one.len = (size_t)(bar - one.data);
	alternatives->data += one.len + 1;
	alternatives->len -= one.len + 1;
	return one;
}

static bool
has_bare_ends(struct str s)
{
	return s.len == 0 || (s.data[0] != ' ' && s.data[s.len - 1] != ' ');
}

/* Each alternative is a pattern of its own.  A space at its end would say
 * something that is not looked for. */
static int
add_alternatives(struct phrases *p, uint32_t list, struct str pattern,
    enum pattern_kind kind, const char *where, struct err *err)
{
	struct str one;

	while (pattern.data != NULL) {
		one = phrases_alternative(&pattern);
		if (!has_bare_ends(one))
			return err_set(err, "%s: \"%.*s\" begins or ends "
			    "with a space; expected \"one|or this\"", where,
			    (int)one.len, one.data);
		if (add_literal(p, list, one, kind, where, err) < 0)
			return -1;
	}
	return 0;
}

static int
add_sequence(struct phrases *p, uint32_t list, struct str pattern,
    const char *where, struct err *err)
{
	uint32_t *place, id;

	index_grow(p);
	place = index_find(p, PATTERN_SEQUENCE, pattern.data,
	    (uint32_t)pattern.len);
	id = *place ? *place - 1 : new_pattern(p, place, PATTERN_SEQUENCE,
	    pattern.data, (uint32_t)pattern.len);
	if (p->patterns[id].members == NONE &&
	    sequence_add(p, id, pattern, where, err) < 0)
		return -1;
	join_list(p, &p->patterns[id], list, pattern);
	return 0;
}

static const char *const form_words[PHRASE__FORMS] = {
	[PHRASE_PLAIN] = "phrase",
	[PHRASE_REGEX] = "regex",
	[PHRASE_BEGINS] = "begins",
	[PHRASE_UNBROKEN] = "unbroken",
	[PHRASE_SEQUENCE] = "sequence",
};

int
phrases_add(struct phrases *p, uint32_t list, struct str pattern,
    enum phrase_form form, const char *where, struct err *err)
{
	size_t most = form > PHRASE_REGEX ? PHRASES_MAX_LONG_BYTES
	    : PHRASES_MAX_BYTES;

	if (pattern.len == 0)
		return err_set(err, "%s: an empty %s", where,
		    form_words[form]);
	if (pattern.len > most)
		return err_set(err, "%s: a %s of %zu bytes, at most %zu are "
		    "allowed", where, form_words[form], pattern.len, most);
	/* what it adds is less than it has bytes */
	if (p->npatterns + p->nanchors > PATTERN_MOST - most)
		return err_set(err, "%s: too many phrases in all", where);
	if (memchr(pattern.data, '\0', pattern.len))
		return err_set(err, "%s: a %s with a NUL in it", where,
		    form_words[form]);
	if (form == PHRASE_REGEX)
		return add_regex(p, list, pattern, where, err);
	if (form == PHRASE_SEQUENCE)
		return add_sequence(p, list, pattern, where, err);
	if (form == PHRASE_PLAIN)
		return add_literal(p, list, pattern,
		    text_is_unspaced(pattern) ? PATTERN_ANYWHERE :
		    PATTERN_WORD, where, err);
	return add_alternatives(p, list, pattern, form == PHRASE_BEGINS ?
	    PATTERN_BEGINS : PATTERN_UNBROKEN, where, err);
}

int
phrases_str_cmp(struct str a, struct str b)
{
	int order = memcmp(a.data, b.data, a.len < b.len ? a.len : b.len);

	return order ? order : (a.len > b.len) - (a.len < b.len);
}
