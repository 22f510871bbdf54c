/*
 * bundle: a rule set as bytes: names and contents of its files, and its hash.
 *
 * The daemon reads it from a directory once, keeps the bytes, and starts every
 * engine of that generation from them; the last good one is kept in a file for
 * the next start.  Known to both sides of the door.  It knows no Lua.
 */
#ifndef TRIAGED_BUNDLE_H
#define TRIAGED_BUNDLE_H

#include <stdbool.h>
#include <stddef.h>

#include "err.h"
#include "frame.h"
#include "mem.h"

#define BUNDLE_HASH_CHARS 64     /* SHA-256 in hex */
#define BUNDLE_SHORT_CHARS 7     /* as decisions name it */
#define BUNDLE_MAX_FILES 4096
#define BUNDLE_MAX_ENTRIES 8192  /* files and folders of a directory */
#define BUNDLE_MAX_BYTES (64u << 20)
#define BUNDLE_REMOTE_BYTES (8u << 20) /* of a packed one in Redis */

struct bundle_file {
	char *name;  /* relative, "phrases/zh.lua" */
	char *data;
	size_t len;
};

struct bundle {
	struct bundle_file *files; /* sorted by name, bytewise */
	size_t nfiles;
	char hash[BUNDLE_HASH_CHARS + 1]; /* over names and contents */
};

/* Reads every *.lua below dir (hidden files and folders, and names that end in
 * '~', left out).  0, or -1 with the file and the reason. */
int bundle_read(struct bundle *b, const char *dir, struct err *err) MUST_CHECK;

/* Adds a file (copied); bundle_seal() then sorts and hashes. */
void bundle_add(struct bundle *b, const char *name, struct str data);
void bundle_seal(struct bundle *b);

void bundle_put(struct buf *out, const struct bundle *b);
/* Reads what bundle_put wrote and seals it; sets r->bad on nonsense. */
void bundle_get(struct frame_reader *r, struct bundle *b);

/* The bundle and its hash as one string of bytes; and back, checked. */
void bundle_pack(struct buf *out, const struct bundle *b);
int bundle_unpack(struct bundle *b, struct str bytes, struct err *err)
    MUST_CHECK;

/* Are its files named as bundle_read() names them: *.lua, downwards, not hidden,
 * each once?  For one that comes from elsewhere. */
bool bundle_is_rules(const struct bundle *b);

/* Writes what bundle_pack made to path, through a temporary file, a sync and a
 * rename; reads it back (the hash is checked).  0, or -1 with the reason. */
int bundle_save_packed(struct str bytes, const char *path, struct err *err)
    MUST_CHECK;
/* Reads a file as it is, up to BUNDLE_MAX_BYTES. */
int bundle_read_packed(struct buf *out, const char *path, struct err *err)
    MUST_CHECK;
int bundle_restore(struct bundle *b, const char *path, struct err *err)
    MUST_CHECK;

void bundle_copy(struct bundle *to, const struct bundle *from);
void bundle_clear(struct bundle *b);

#endif
