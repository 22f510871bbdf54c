/*
 * ruleset_phrases: a rule set's phrases, compiled, or taken from what was
 * compiled before.  What a phrase finds is phrases.h's.
 */
#include <stdlib.h>
#include <string.h>

#include "ruleset_parts.h"

/* A place in a file, for walking forward through its lines. */
struct cursor {
	uint32_t file;
	int line;
	const char *at, *end;
};

static void
go_to(struct cursor *c, const struct bundle *b, struct where where)
{
	const struct bundle_file *f = &b->files[where.file];

	if (c->at == NULL || c->file != where.file || c->line > where.line)
		*c = (struct cursor){
			.file = where.file,
			.line = 1,
			.at = f->data,
			.end = f->data + f->len,
		};
	while (c->line < where.line && c->at < c->end)
		c->line += *c->at++ == '\n';
}

/* Lua tells where a declaration begins; a pattern stands some lines below. */
static struct where
pattern_where(const struct cursor *c, const struct pattern *p)
{
	struct where where = p->where;
	const char *hit = memmem(c->at, (size_t)(c->end - c->at),
	    p->text.data, p->text.len), *s;

	for (s = c->at; hit != NULL && s < hit; s++)
		where.line += *s == '\n';
	return where;
}

#define CACHE_OF "of" /* the file of a cache that names what is in it */

/* A hash of all that is compiled, in its order: another rule set with the same
 * phrases, whatever its rules, has the same. */
static void
hash_patterns(const struct ruleset *rs, char *hash)
{
	struct bundle whole = { 0 };
	struct buf all = { 0 };
	uint32_t i;

	for (i = 0; i < rs->npatterns; i++) {
		frame_put_u8(&all, (uint8_t)rs->patterns[i].form);
		frame_put_str(&all, rs->patterns[i].text);
	}
	bundle_add(&whole, "patterns", (struct str){ all.data, all.len });
	bundle_seal(&whole);
	memcpy(hash, whole.hash, BUNDLE_HASH_CHARS + 1);
	bundle_clear(&whole);
	buf_clear(&all);
}

/* These very phrases may have been compiled before. */
static void
use_cache(struct ruleset *rs)
{
	char hash[BUNDLE_HASH_CHARS + 1];
	struct bundle cache = { 0 };
	size_t i;

	if (rs->cache.len == 0 ||
	    bundle_unpack(&cache, rs->cache, NULL) == -1)
		return;
	hash_patterns(rs, hash);
	for (i = 0; i < cache.nfiles; i++)
		if (strcmp(cache.files[i].name, CACHE_OF) == 0 &&
		    str_is((struct str){ cache.files[i].data,
		    cache.files[i].len }, hash))
			phrases_use_cache(rs->phrases, &cache);
	bundle_clear(&cache);
}

void
ruleset_put_cache(const struct ruleset *rs, struct buf *out)
{
	char hash[BUNDLE_HASH_CHARS + 1];
	struct bundle cache = { 0 };

	if (rs->phrases == NULL || phrases_is_from_cache(rs->phrases))
		return;
	hash_patterns(rs, hash);
	bundle_add(&cache, CACHE_OF, str_of(hash));
	phrases_put_cache(rs->phrases, &cache);
	bundle_seal(&cache);
	bundle_pack(out, &cache);
	bundle_clear(&cache);
}

int
ruleset_compile_phrases(struct ruleset *rs, struct err *err)
{
	const struct pattern *p = rs->patterns;
	struct cursor cursor = { 0 };
	uint32_t i;

	if (rs->npatterns == 0)
		return 0;
	rs->folder = text_folder_new(err);
	if (rs->folder == NULL)
		return -1;
	rs->phrases = phrases_new(rs->folder);
	use_cache(rs);
	for (i = 0; i < rs->npatterns; i++, p++) {
		go_to(&cursor, rs->bundle, p->where);
		if (phrases_add(rs->phrases, p->list, p->text, p->form,
		    ruleset_where(rs, pattern_where(&cursor, p)), err) < 0)
			return -1;
	}
	/* what was compiled before was looked through then */
	if (!phrases_is_from_cache(rs->phrases))
		ruleset_warn_of_phrases(rs);
	return phrases_compile(rs->phrases, err);
}
