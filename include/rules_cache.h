/*
 * rules_cache: a rule set loaded, with its phrases as the last command compiled
 * them.
 *
 * Compiling tens of thousands of phrases takes seconds, and who edits rules tries
 * them again and again.  So what was compiled is kept in $XDG_CACHE_HOME/triaged
 * (else ~/.cache/triaged), a file of some megabytes for a directory of rules; at
 * most RULES_CACHE_FILES of them, whatever the number of directories.  It is used
 * where it is of the very same phrases, this version and this processor; it can be
 * removed at any time.
 *
 * It is read as code would be: only from a directory and a file that are the
 * user's own and that nobody else may write.  A cache that cannot be kept is no
 * error: the next command compiles again.
 */
#ifndef TRIAGED_RULES_CACHE_H
#define TRIAGED_RULES_CACHE_H

#include "ruleset.h"

#define RULES_CACHE_FILES 8

/* As ruleset_load(); rules: the directory that the bundle was read from.  No
 * warnings are known about phrases that were not compiled. */
struct ruleset *rules_cache_load(const struct bundle *b, const char *rules,
    const struct ruleset_limits *limits, struct err *err);

#endif
