/*
 * pattern: an ICU regex that ends.
 *
 * A search takes a bounded number of steps and a bounded stack, and asks its
 * caller now and then whether to go on.  What makes single steps of an ICU
 * regex long (look-around, possessive quantifiers, atomic groups, back
 * references) is refused.  Compiled patterns are kept in a small cache.
 */
#ifndef TRIAGED_PATTERN_H
#define TRIAGED_PATTERN_H

#include <stdbool.h>

#include "err.h"
#include "mem.h"

#define PATTERN_MAX_BYTES 512
#define PATTERN_SUBJECT_BYTES (64 * 1024)

struct pattern_cache;

/* Makes an empty cache; should_stop(arg) is asked during a search. */
struct pattern_cache *pattern_cache_new(bool (*should_stop)(void *arg),
    void *arg);
void pattern_cache_free(struct pattern_cache *c);

/* Looks for the regex anywhere in the subject (UTF-8).  1 found, 0 not, or -1
 * and err: what is wrong with the regex, or that the search was too long. */
int pattern_search(struct pattern_cache *c, struct str regex,
    struct str subject, struct err *err) MUST_CHECK;

#endif
