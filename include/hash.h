/*
 * hash: one hash (FNV-1a) for the tables in memory.  It is no guard against
 * names that were chosen to collide; the tables are small or short-lived.
 */
#ifndef TRIAGED_HASH_H
#define TRIAGED_HASH_H

#include <stddef.h>
#include <stdint.h>

#include "mem.h"

#define HASH_START 0xcbf29ce484222325u
#define HASH_PRIME 0x100000001b3u

/* Goes on from h with a string and its end, so that "a", "bc" is not "ab",
 * "c". */
static inline uint64_t
hash_add(uint64_t h, struct str s)
{
	size_t i;

	for (i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.data[i]) * HASH_PRIME;
	return (h ^ 0xff) * HASH_PRIME;
}

#endif
