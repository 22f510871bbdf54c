/*
 * rules_cache: where it is kept, and whether it may be trusted.
 */
#include "rules_cache.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define WORTH_BYTES (128u << 10) /* fewer are compiled before they are read */

/* The directory that is the user's for caches; NULL: there is none. */
static const char *
find_directory(struct buf *path)
{
	const char *dir = getenv("XDG_CACHE_HOME");

	if (dir != NULL && dir[0] == '/') {
		buf_adds(path, dir);
	} else {
		dir = getenv("HOME");
		if (dir == NULL || dir[0] != '/')
			return NULL;
		buf_addf(path, "%s/.cache", dir);
	}
	return buf_cstr(path);
}

/* Is it ours, and nobody else's to write? */
static bool
is_own(const char *path, mode_t kind)
{
	struct stat st;

	return lstat(path, &st) == 0 && (st.st_mode & S_IFMT) == kind &&
	    st.st_uid == geteuid() && (st.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

/* The file for a directory of rules, by its full name: several share one when
 * they are many, and take turns.  NULL: nothing can be kept. */
static const char *
find_file(struct buf *path, const char *rules)
{
	char *full = realpath(rules, NULL);
	uint32_t place;

	if (full == NULL || find_directory(path) == NULL) {
		free(full);
		return NULL;
	}
	place = str_hash(0, str_of(full)) % RULES_CACHE_FILES;
	free(full);
	if (mkdir(buf_cstr(path), 0700) == -1 && errno != EEXIST)
		return NULL;
	buf_adds(path, "/triaged");
	if (mkdir(buf_cstr(path), 0700) == -1 && errno != EEXIST)
		return NULL;
	if (!is_own(buf_cstr(path), S_IFDIR))
		return NULL;
	buf_addf(path, "/phrases-%u", place);
	return buf_cstr(path);
}

struct ruleset *
rules_cache_load(const struct bundle *b, const char *rules,
    const struct ruleset_limits *limits, struct err *err)
{
	struct buf path = { 0 }, kept = { 0 }, made = { 0 };
	const char *file = find_file(&path, rules);
	struct err why = { "" }; /* not told: it is compiled then, or again */
	struct ruleset *rs;

	if (file != NULL && is_own(file, S_IFREG) &&
	    bundle_read_packed(&kept, file, &why) < 0)
		buf_reset(&kept);
	rs = ruleset_load_cached(b, limits, (struct str){ kept.data,
	    kept.len }, err);
	if (rs != NULL && file != NULL)
		ruleset_put_cache(rs, &made);
	if (made.len >= WORTH_BYTES && bundle_save_packed((struct str){ made.data,
	    made.len }, file, &why) < 0)
		buf_reset(&made);
	buf_clear(&path);
	buf_clear(&kept);
	buf_clear(&made);
	return rs;
}
