/*
 * rules_watch: notices that a directory of rules has changed, once it is quiet.
 *
 * An editor's save, `git pull`, `cp -r`, a symlink that is switched: each is
 * many events and one call.  It waits until nothing has happened for a moment,
 * no rule file is open for writing and git holds no lock there (for so long,
 * and no longer).  The directories above are watched too, and every symlink on
 * the way.  Where inotify is exhausted, it looks every two seconds instead.  It
 * reads no file.
 */
#ifndef TRIAGED_RULES_WATCH_H
#define TRIAGED_RULES_WATCH_H

#include <stdint.h>

struct event_base;
struct rules_watch;

typedef void rules_watch_fn(void *arg);

/* Watches dir, which need not exist, from now on. */
struct rules_watch *rules_watch_new(struct event_base *base, const char *dir,
    rules_watch_fn *fn, void *arg);
void rules_watch_free(struct rules_watch *w);

/* It changed while fn was reading it: fn is called again. */
void rules_watch_again(struct rules_watch *w);

/* The names, sizes and times of all files below dir in one number: the same
 * before and after a reading, and nothing has changed meanwhile. */
uint64_t rules_watch_sum(const char *dir);

#endif
