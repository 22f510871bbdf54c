/*
 * ruleset_redundant: phrases that do nothing, since a shorter one beside them
 * finds all that they find, or since they stand there twice.  That is odd, not an
 * error.  What a loop has made of parts is left alone: only what somebody wrote
 * can be taken away.  It knows no event, and of a regex or a sequence nothing.
 */
#include <string.h>

#include "ruleset_parts.h"

#define HEAD_BYTES 13 /* of a key: the declaration, and how it is looked for */

struct search {
	struct ruleset *rs;
	struct mem_arena mem;
	struct names known;  /* phrases, folded, behind their declaration */
	bool *is_each;       /* by list: each phrase of it counts */
	struct text text;    /* the phrase at hand, as a text */
	struct str folded;   /* its part that counts, in text */
	bool is_unspaced;
	char key[HEAD_BYTES + TEXT_FOLDED_CAP(PHRASES_MAX_BYTES)];
};

static struct str
key_of(struct search *s, const struct pattern *p, struct str part)
{
	const uint32_t head[3] = { p->list, p->where.file,
		(uint32_t)p->where.line };

	memcpy(s->key, head, sizeof(head));
	s->key[sizeof(head)] = s->is_unspaced ? 'u' : 's';
	memcpy(s->key + HEAD_BYTES, part.data, part.len);
	return (struct str){ s->key, HEAD_BYTES + part.len };
}

/* Folds a phrase as a text that has it would be; false: it is more than that. */
static bool
take(struct search *s, const struct pattern *p)
{
	enum text_view view;
	struct str f;

	if (p->form != PHRASE_PLAIN || p->text.len > PHRASES_MAX_BYTES)
		return false;
	s->is_unspaced = text_is_unspaced(p->text);
	view = s->is_unspaced ? TEXT_SQUEEZED : TEXT_FOLDED;
	text_fold(s->rs->folder, &s->text, &p->text, 1);
	f = (struct str){ s->text.data + s->text.start[view],
		s->text.end[view] - s->text.start[view] };
	while (f.len > 0 && strchr(" \n", f.data[f.len - 1]) != NULL)
		f.len--;
	while (f.len > 0 && strchr(" \n", f.data[0]) != NULL)
		f.data++, f.len--;
	s->folded = f;
	return f.len <= TEXT_FOLDED_CAP(PHRASES_MAX_BYTES);
}

/* Could a phrase begin or end here? */
static bool
is_edge(const struct search *s, size_t at)
{
	const char *here = s->folded.data + at;

	if (at < s->folded.len && (*here & 0xc0) == 0x80)
		return false;
	return s->is_unspaced || text_is_word_edge(&s->text,
	    (uint32_t)(here - s->text.data));
}

static void
note_counted(struct search *s)
{
	const struct ruleset *rs = s->rs;
	const struct term *t;

	s->is_each = mem_arena_alloc(&s->mem, rs->conds.lists.n + 1);
	for (uint32_t i = 0; i < rs->nrules; i++)
		for (uint32_t k = 0; k < rs->rules[i].nterms; k++) {
			t = &rs->rules[i].terms[k];
			if (t->each > 0)
				s->is_each[t->list] = true;
		}
}

/* The first shorter phrase beside it that is in this one. */
static uint32_t
find_shorter(struct search *s, const struct pattern *p)
{
	struct str whole = s->folded, part;
	size_t from, to;
	uint32_t id;

	for (from = 0; from < whole.len; from++) {
		if (!is_edge(s, from))
			continue;
		for (to = from + 1; to <= whole.len; to++) {
			part = (struct str){ whole.data + from, to - from };
			if (part.len == whole.len || !is_edge(s, to))
				continue;
			id = names_find(&s->known, key_of(s, p, part));
			if (id != NAMES_NONE)
				return id;
		}
	}
	return NAMES_NONE;
}

/* The text of a declaration, up to the next one. */
static struct str
declaration_of(const struct search *s, const struct pattern *p)
{
	static const char next[] = "\nphrases ";
	const struct bundle_file *f = &s->rs->bundle->files[p->where.file];
	const char *at = f->data, *end = f->data + f->len, *stop;
	int line = 1;

	while (line < p->where.line && at < end)
		line += *at++ == '\n';
	stop = memmem(at, (size_t)(end - at), next, sizeof(next) - 1);
	return (struct str){ at, (size_t)((stop != NULL ? stop : end) - at) };
}

/* Does its declaration have it as it is, in quotes? */
static bool
is_written(const struct search *s, const struct pattern *p)
{
	struct str text = declaration_of(s, p);
	const char *at = text.data, *end = text.data + text.len;
	size_t len = p->text.len;

	while ((at = memmem(at, (size_t)(end - at), p->text.data, len)) !=
	    NULL) {
		if (at > text.data && strchr("\"'", at[-1]) != NULL &&
		    at + len < end && at[len] == at[-1])
			return true;
		at++;
	}
	return false;
}

static void
warn_of_shorter(struct search *s, const struct pattern *p)
{
	const char *list = s->rs->conds.lists.strs[p->list].data;
	uint32_t id = s->is_each[p->list] ? NAMES_NONE : find_shorter(s, p);

	if (id != NAMES_NONE && is_written(s, p))
		ruleset_warn(s->rs, p->where, "the phrase \"%.80s\" adds "
		    "nothing to the list \"%s\": \"%.80s\" finds it already",
		    p->text.data, list, s->known.strs[id].data + HEAD_BYTES);
}

/* A sequence whose name was forgotten would be looked for as it stands. */
static void
warn_of_form(struct search *s, const struct pattern *p)
{
	if (memchr(p->text.data, '|', p->text.len) != NULL &&
	    memmem(p->text.data, p->text.len, " ... ", 5) != NULL)
		ruleset_warn(s->rs, p->where, "the phrase \"%.80s\" is looked "
		    "for as it stands; was sequence \"...\" meant?",
		    p->text.data);
}

static void
note(struct search *s, const struct pattern *p)
{
	const char *list = s->rs->conds.lists.strs[p->list].data;
	uint32_t had = s->known.n;

	if (names_add(&s->known, &s->mem, key_of(s, p, s->folded)) < had &&
	    is_written(s, p))
		ruleset_warn(s->rs, p->where, "the phrase \"%.80s\" stands "
		    "twice in the list \"%s\"", p->text.data, list);
}

void
ruleset_warn_of_phrases(struct ruleset *rs)
{
	struct search s = { .rs = rs };
	uint32_t i;

	note_counted(&s);
	for (i = 0; i < rs->npatterns; i++)
		if (take(&s, &rs->patterns[i])) {
			warn_of_form(&s, &rs->patterns[i]);
			note(&s, &rs->patterns[i]);
		}
	for (i = 0; i < rs->npatterns; i++)
		if (take(&s, &rs->patterns[i]))
			warn_of_shorter(&s, &rs->patterns[i]);
	names_clear(&s.known);
	mem_arena_clear(&s.mem);
	text_clear(&s.text);
}
