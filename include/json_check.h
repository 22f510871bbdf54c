/*
 * json_check: whether a text is JSON, and all of it: asked of what others may have
 * written before it is passed on.  It keeps nothing of the text and tells nothing
 * of it (json_scan.h finds its parts).
 */
#ifndef TRIAGED_JSON_CHECK_H
#define TRIAGED_JSON_CHECK_H

#include <stdbool.h>

#include "mem.h"

/* True if text is one object, where open is '{', or one array ('['). */
bool json_check(struct str text, char open);

#endif
