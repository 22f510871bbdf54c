/*
 * rules_keep: the last good rule set in files below `state`, for the next
 * start: one for each directory, Redis and prefix; its compiled phrases, which
 * make the start quick; and a mark where it came by Redis.
 *
 * Files are written by a child process: the loop does not wait for a disk.  Each
 * has one at a time: what was kept last stays.
 */
#ifndef TRIAGED_RULES_KEEP_H
#define TRIAGED_RULES_KEEP_H

#include <stdbool.h>

#include "buf.h"
#include "bundle.h"
#include "conf.h"
#include "err.h"

struct event_base;
struct rules_keep;

struct rules_keep *rules_keep_new(struct event_base *base,
    const struct conf *conf);
void rules_keep_free(struct rules_keep *k);

/* Keeps what took over; is_remote: it came by Redis. */
void rules_keep_ruleset(struct rules_keep *k, const struct bundle *bundle,
    bool is_remote);
void rules_keep_phrases(struct rules_keep *k, struct str phrases);

/* Is one kept; did it come by Redis? */
bool rules_keep_has(const struct rules_keep *k);
bool rules_keep_is_remote(const struct rules_keep *k);
/* Reads it. 0, or -1 and err. */
int rules_keep_restore(struct rules_keep *k, struct bundle *b,
    struct err *err) MUST_CHECK;
/* Appends the phrases, whatever rule set they are of; nothing where there are
 * none. */
void rules_keep_get_phrases(struct rules_keep *k, struct buf *out);

#endif
