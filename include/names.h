/*
 * names: strings numbered from 0 in the order they were first added.
 *
 * Whatever a rule set calls by name (phrase lists, types, owners, rules) and
 * whatever must exist only once (conditions, values to compare with) is a
 * number after loading.  It knows nothing of what the strings mean.
 */
#ifndef TRIAGED_NAMES_H
#define TRIAGED_NAMES_H

#include <stdint.h>

#include "mem.h"

#define NAMES_NONE UINT32_MAX

/* Zero-initialised is empty and ready. */
struct names {
	struct str *strs; /* by number; NUL-terminated, the arena's */
	uint32_t n, cap;
	uint32_t *slots;  /* number + 1 by hash; nslots is a power of two */
	uint32_t nslots;
};

/* Returns the number of s, which is copied into the arena when it is new. */
uint32_t names_add(struct names *t, struct mem_arena *a, struct str s);

/* Returns the number of s, or NAMES_NONE. */
uint32_t names_find(const struct names *t, struct str s);

/* Returns ` (did you mean "x"?)` in out, or "" when no name is near. */
const char *names_hint(const struct names *t, struct str s, char *out,
    size_t n);

void names_clear(struct names *t);

#endif
