/*
 * lint: finds `and`, `or`, `not` and comparisons between conditions, in the
 * text of a rule file.
 *
 * Lua takes `has "a" or has "b"` without a word, and does not even build the
 * second condition, so only the text can tell.  Outside of functions, none of
 * these may stand in a `when`, nor between a condition and what follows.
 * It knows Lua's tokens and no more.
 */
#ifndef TRIAGED_LINT_H
#define TRIAGED_LINT_H

#include <stddef.h>

#include "err.h"

/* Looks through a file that Lua has accepted: 0, or -1 with "name:line: ...".
 */
int lint_file(const char *name, const char *data, size_t len, struct err *err)
    MUST_CHECK;

#endif
