/*
 * rules_watch_tree: which directories to watch so that no change of a rule set
 * goes by, and what its tree is like.  It knows no time.
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "bundle.h"
#include "hash.h"
#include "mem.h"
#include "rules_watch_parts.h"
#include "tree.h"

#define NAMES_MASK (IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
#define TREE_MASK (NAMES_MASK | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | \
	IN_DELETE_SELF | IN_MOVE_SELF)
#define MAX_LINKS 40

static bool
is_same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void
add_place(struct watch_tree *t, const char *path, const char *name)
{
	uint32_t mask = name == NULL ? TREE_MASK : NAMES_MASK;
	int wd = inotify_add_watch(t->fd, path, mask | IN_ONLYDIR |
	    IN_MASK_ADD);
	size_t i;

	if (wd == -1 && (errno == ENOSPC || errno == ENOMEM))
		t->is_short = true;
	if (wd == -1)
		return; /* gone, or not ours to read: the way there is seen */
	for (i = 0; i < t->n; i++)
		if (t->places[i].wd == wd && is_same(t->places[i].name, name))
			return;
	t->places = mem_realloc(t->places, (t->n + 1) * sizeof(*t->places));
	t->places[t->n++] = (struct watch_place){ wd, mem_strdup(path),
		name != NULL ? mem_strdup(name) : NULL };
}

/* Puts what a link points to in front of the rest of the way. */
static bool
follow_link(const char *path, struct buf *done, char *rest, size_t size)
{
	char target[PATH_MAX], joined[PATH_MAX];
	ssize_t n = readlink(path, target, sizeof(target) - 1);

	if (n <= 0)
		return false;
	target[n] = '\0';
	if ((size_t)snprintf(joined, sizeof(joined), "%s/%s", target, rest) >=
	    sizeof(joined))
		return false;
	snprintf(rest, size, "%s", joined);
	if (target[0] == '/')
		buf_reset(done);
	return true;
}

/* Takes one name off the way and watches for it.  False: the way ends here. */
static bool
take_name(struct watch_tree *t, struct buf *done, char *rest, size_t size,
    int *links)
{
	size_t skip = strspn(rest, "/"), n = strcspn(rest + skip, "/");
	char name[NAME_MAX + 1], *up;
	struct stat st;
	size_t before = done->len;

	if (n == 0 || n > NAME_MAX)
		return false;
	memcpy(name, rest + skip, n);
	name[n] = '\0';
	memmove(rest, rest + skip + n, strlen(rest + skip + n) + 1);
	if (strcmp(name, ".") == 0)
		return true;
	if (strcmp(name, "..") == 0) {
		up = strrchr(buf_cstr(done), '/');
		done->len = up != NULL ? (size_t)(up - done->data) : 0;
		return true;
	}
	add_place(t, done->len > 0 ? buf_cstr(done) : "/", name);
	buf_addf(done, "/%s", name);
	if (lstat(buf_cstr(done), &st) == -1)
		return false;
	if (!S_ISLNK(st.st_mode))
		return true;
	if (++*links > MAX_LINKS || !follow_link(buf_cstr(done), done, rest,
	    size))
		return false;
	if (done->len > before)
		done->len = before;
	return true;
}

/* Watches every directory on the way for the name that the way goes on with. */
static void
add_way(struct watch_tree *t, const char *dir)
{
	char rest[PATH_MAX], here[PATH_MAX];
	struct buf done = { 0 };
	int links = 0;

	if (dir[0] != '/' && getcwd(here, sizeof(here)) != NULL)
		buf_adds(&done, strcmp(here, "/") == 0 ? "" : here);
	snprintf(rest, sizeof(rest), "%s", dir);
	while (take_name(t, &done, rest, sizeof(rest), &links))
		;
	buf_clear(&done);
}

static bool
add_folder_cb(void *arg, const struct tree_entry *e)
{
	if (e->is_folder && e->error == 0)
		add_place(arg, e->path, NULL);
	return true;
}

void
watch_tree_extend(struct watch_tree *t, const char *dir)
{
	/* of a tree that is too large some is watched: it is no rule set */
	(void)tree_walk(dir, BUNDLE_MAX_ENTRIES, add_folder_cb, t);
}

bool
watch_tree_open(struct watch_tree *t, const char *dir)
{
	*t = (struct watch_tree){
		.fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC),
	};
	if (t->fd == -1)
		return false;
	add_way(t, dir);
	watch_tree_extend(t, dir);
	if (!t->is_short)
		return true;
	watch_tree_close(t);
	return false;
}

void
watch_tree_close(struct watch_tree *t)
{
	size_t i;

	for (i = 0; i < t->n; i++) {
		free(t->places[i].path);
		free(t->places[i].name);
	}
	free(t->places);
	if (t->fd != -1)
		close(t->fd);
	*t = (struct watch_tree){ .fd = -1 };
}

const struct watch_place *
watch_tree_find(const struct watch_tree *t, int wd, const char *name)
{
	size_t i;

	for (i = 0; i < t->n; i++)
		if (t->places[i].wd == wd && (t->places[i].name == NULL ||
		    strcmp(t->places[i].name, name) == 0))
			return &t->places[i];
	return NULL;
}

/* What a tree is like ---------------------------------------------------------- */

static uint64_t
mix_number(uint64_t sum, int64_t n)
{
	sum = (sum ^ (uint64_t)n) * HASH_PRIME;
	return sum ^ sum >> 29;
}

static uint64_t
mix_file(uint64_t sum, const struct stat *st)
{
	sum = mix_number(sum, (int64_t)st->st_ino);
	sum = mix_number(sum, st->st_size);
	sum = mix_number(sum, st->st_mtim.tv_sec);
	sum = mix_number(sum, st->st_mtim.tv_nsec);
	sum = mix_number(sum, st->st_ctim.tv_sec);
	return mix_number(sum, st->st_ctim.tv_nsec);
}

/* Entries come in any order: what each gives is added up. */
static bool
add_up_cb(void *arg, const struct tree_entry *e)
{
	uint64_t *sum = arg, one = hash_add(HASH_START, str_of(e->path));

	if (S_ISREG(e->st.st_mode))
		one = mix_file(one, &e->st);
	*sum += mix_number(one, e->error);
	return true;
}

uint64_t
rules_watch_sum(const char *dir)
{
	uint64_t sum = HASH_START;

	/* one that is too large is like another that is */
	if (tree_walk(dir, BUNDLE_MAX_ENTRIES, add_up_cb, &sum) ==
	    TREE_TOO_MANY)
		sum = hash_add(HASH_START, STR("too many"));
	return sum;
}
