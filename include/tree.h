/*
 * tree: what lies below a directory, through links, told entry by entry, and
 * never more than so many: a link that leads out of it, or a folder of a
 * million files, must not hold anybody up.
 *
 * Hidden files and folders are left out, but count.  A folder is entered once on
 * each way.  It reads no file.
 */
#ifndef TRIAGED_TREE_H
#define TRIAGED_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/stat.h>

struct tree_entry {
	const char *path;        /* begins with the directory */
	const char *name;        /* relative to it; "" itself */
	bool is_folder;          /* it is told before what is in it */
	int error;               /* why it cannot be looked at or into, or 0 */
	struct stat st;          /* where a link leads; zero where it cannot be
	                            told */
};

enum tree_end {
	TREE_DONE,
	TREE_STOPPED,            /* fn answered false */
	TREE_TOO_MANY
};

/* Good during the call; false: enough. */
typedef bool tree_fn(void *arg, const struct tree_entry *e);

/* Walks dir and all below it, in no order that means anything; most: entries that
 * are looked at, hidden ones and dir among them.  An entry that cannot be looked
 * into is told twice, the second time with the error. */
enum tree_end tree_walk(const char *dir, size_t most, tree_fn *fn, void *arg);

#endif
