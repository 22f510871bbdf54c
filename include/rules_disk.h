/*
 * rules_disk: the last good rule set in files below `state`, for the next
 * start: one for each directory, Redis and prefix; its compiled phrases, which
 * make the start quick; and a file that says whether it came by Redis.
 *
 * Files are written by a child process: the loop does not wait for a disk.  Each
 * has one at a time: what was kept last stays.
 */
#ifndef TRIAGED_RULES_DISK_H
#define TRIAGED_RULES_DISK_H

#include <stdbool.h>

#include "buf.h"
#include "bundle.h"
#include "conf.h"
#include "err.h"

struct event_base;
struct rules_disk;

struct rules_disk *rules_disk_new(struct event_base *base,
    const struct conf *conf);
void rules_disk_free(struct rules_disk *k);

/* Keeps what took over; is_remote: it came by Redis. */
void rules_disk_write_ruleset(struct rules_disk *k, const struct bundle *bundle,
    bool is_remote);
void rules_disk_write_phrases(struct rules_disk *k, struct str phrases);

/* Is one kept; did it come by Redis? */
bool rules_disk_has(const struct rules_disk *k);
bool rules_disk_is_remote(const struct rules_disk *k);
/* Reads it. 0, or -1 and err. */
int rules_disk_read(struct rules_disk *k, struct bundle *b,
    struct err *err) MUST_CHECK;
/* Appends the phrases, whatever rule set they are of; nothing where there are
 * none. */
void rules_disk_get_phrases(struct rules_disk *k, struct buf *out);

#endif
