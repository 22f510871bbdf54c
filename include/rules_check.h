/*
 * rules_check: `triaged -n`: an engine loads the rules, as it would for real.  It
 * knows one set of rules, the directory's, and nothing of Redis.
 */
#ifndef TRIAGED_RULES_CHECK_H
#define TRIAGED_RULES_CHECK_H

#include "conf.h"

/* Loads the rules here and now, says how it went, and returns the exit status. */
int rules_check_run(const struct conf *conf);

#endif
