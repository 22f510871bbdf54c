/*
 * phrases_cache: what was compiled, as bytes, for the next engine of the same
 * rule set.  It travels in a bundle, whose hash tells damage; a name in it tells
 * the versions that it is good for.
 */
#include <hs/hs_runtime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bundle.h"
#include "phrases_parts.h"

#define VERSION_FILE "version"
#define PATTERNS_FILE "patterns"

static const char *const file_names[PATTERN__BASES][PATTERN__SCRIPTS] = {
	[BASE_FOLDED] = { "word", "word-latin", "word-han", "word-hangul" },
	[BASE_SQUEEZED] = { "anywhere", "anywhere-latin", "anywhere-han",
	    "anywhere-hangul" },
	[BASE_REGEX] = { "regex", "regex-latin", "regex-han",
	    "regex-hangul" },
};

/* What a database depends on beside the patterns.  The format is another when
 * patterns are spread over databases in another way (phrases_regex_scripts(),
 * text_scripts()), or are folded or compiled in another. */
#define FORMAT 5

static void
put_version(struct buf *b)
{
	buf_addf(b, "%s, format %d, Vectorscan %s, ICU %s", TRIAGED_VERSION,
	    FORMAT, hs_version(), text_version());
}

static const struct bundle_file *
find_file(const struct bundle *cache, const char *name)
{
	for (size_t i = 0; i < cache->nfiles; i++)
		if (strcmp(cache->files[i].name, name) == 0)
			return &cache->files[i];
	return NULL;
}

static bool
is_of_this_version(const struct bundle *cache)
{
	const struct bundle_file *f = find_file(cache, VERSION_FILE);
	struct buf now = { 0 };
	bool is_same;

	put_version(&now);
	is_same = f != NULL && f->len == now.len &&
	    memcmp(f->data, now.data, now.len) == 0;
	buf_clear(&now);
	return is_same;
}

void
phrases_drop_cache(struct phrases *p)
{
	phrases_free_databases(p);
	p->is_from_cache = false;
}

/* Vectorscan checks its own version, the processor and a sum. */
static bool
take_database(struct phrases *p, const struct bundle *cache, int base,
    int script)
{
	const struct bundle_file *f = find_file(cache,
	    file_names[base][script]);

	return f == NULL || hs_deserialize_database(f->data, f->len,
	    &p->db[base][script]) == HS_SUCCESS;
}

void
phrases_use_cache(struct phrases *p, const struct bundle *cache)
{
	const struct bundle_file *f = find_file(cache, PATTERNS_FILE);

	if (f == NULL || !is_of_this_version(cache) ||
	    hs_valid_platform() != HS_SUCCESS)
		return;
	p->is_from_cache = true;
	p->cached_patterns = (uint32_t)strtoul(f->data, NULL, 10);
	for (int base = 0; base < PATTERN__BASES; base++)
		for (int script = 0; script < PATTERN__SCRIPTS; script++)
			if (!take_database(p, cache, base, script)) {
				phrases_drop_cache(p);
				return;
			}
}

bool
phrases_is_from_cache(const struct phrases *p)
{
	return p->is_from_cache;
}

static void
put_database(const struct hs_database *db, const char *name,
    struct bundle *cache)
{
	size_t len;
	char *bytes;

	if (db == NULL || hs_serialize_database(db, &bytes, &len) != HS_SUCCESS)
		return;
	bundle_add(cache, name, (struct str){ bytes, len });
	free(bytes);
}

void
phrases_put_cache(const struct phrases *p, struct bundle *cache)
{
	struct buf b = { 0 };

	put_version(&b);
	bundle_add(cache, VERSION_FILE, (struct str){ b.data, b.len });
	buf_reset(&b);
	buf_addf(&b, "%u", p->npatterns);
	bundle_add(cache, PATTERNS_FILE, (struct str){ b.data, b.len });
	buf_clear(&b);
	for (int base = 0; base < PATTERN__BASES; base++)
		for (int script = 0; script < PATTERN__SCRIPTS; script++)
			put_database(p->db[base][script],
			    file_names[base][script], cache);
}
