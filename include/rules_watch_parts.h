/*
 * rules_watch_parts: what the two files of rules_watch share.
 *
 *   rules_watch.c       when to look
 *   rules_watch_tree.c  which directories to watch, and what a tree is like
 */
#ifndef TRIAGED_RULES_WATCH_PARTS_H
#define TRIAGED_RULES_WATCH_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "rules_watch.h"

/* A directory that is watched: for everything, or for one name in it. */
struct watch_place {
	int wd;
	char *path;
	char *name;   /* NULL: everything */
};

struct watch_tree {
	int fd;       /* of inotify; -1: there is none */
	struct watch_place *places;
	size_t n;
	bool is_short; /* the system gives no more watches */
};

/* Watches dir, all below it, and the way to it. False where inotify is
 * exhausted: then nothing is watched. */
bool watch_tree_open(struct watch_tree *t, const char *dir);
/* New directories below dir. */
void watch_tree_extend(struct watch_tree *t, const char *dir);
void watch_tree_close(struct watch_tree *t);
/* The place that an event is about, or NULL. */
const struct watch_place *watch_tree_find(const struct watch_tree *t, int wd,
    const char *name);

#endif
