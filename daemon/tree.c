/*
 * tree: a directory is walked: a folder's names first, so that few descriptors
 * are open, then each of them.
 */
#include "tree.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "buf.h"
#include "mem.h"

/* A folder on the way down. */
struct folder {
	const struct folder *up;
	dev_t dev;
	ino_t ino;
};

struct walk {
	tree_fn *fn;
	void *arg;
	size_t left;             /* entries that may still be looked at */
	size_t root;             /* bytes of the directory's own path */
	struct buf path;
};

static enum tree_end visit(struct walk *w, const struct folder *up);

/* Is it one that we are in already? */
static bool
is_round(const struct folder *f, const struct stat *st)
{
	for (; f != NULL; f = f->up)
		if (f->dev == st->st_dev && f->ino == st->st_ino)
			return true;
	return false;
}

static bool
is_dots(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* The names in a folder that are not hidden, each with its NUL.  False: there are
 * too many; *error: 0, or why not all could be read. */
static bool
read_names(struct walk *w, const char *path, struct buf *names, int *error)
{
	DIR *d = opendir(path);
	const struct dirent *e;
	bool is_enough = false;

	*error = d == NULL ? errno : 0;
	if (d == NULL)
		return true;
	while (!is_enough && (errno = 0, e = readdir(d)) != NULL) {
		if (is_dots(e->d_name))
			continue;
		is_enough = w->left == 0;
		w->left -= !is_enough;
		if (e->d_name[0] != '.')
			buf_add(names, e->d_name, strlen(e->d_name) + 1);
	}
	*error = is_enough ? 0 : errno;
	closedir(d);
	return !is_enough;
}

static enum tree_end
visit_all(struct walk *w, const struct folder *here, const struct buf *names)
{
	enum tree_end end = TREE_DONE;
	size_t len = w->path.len, at;

	for (at = 0; at < names->len && end == TREE_DONE;
	    at += strlen(names->data + at) + 1) {
		buf_addc(&w->path, '/');
		buf_adds(&w->path, names->data + at);
		end = visit(w, here);
		w->path.len = len;
	}
	return end;
}

static enum tree_end
enter(struct walk *w, const struct folder *here, struct tree_entry *e)
{
	struct buf names = { 0 };
	enum tree_end end = TREE_TOO_MANY;

	if (read_names(w, e->path, &names, &e->error))
		end = e->error == 0 ? visit_all(w, here, &names) :
		    w->fn(w->arg, e) ? TREE_DONE : TREE_STOPPED;
	buf_clear(&names);
	return end;
}

/* What the path leads to, and what is below it. */
static enum tree_end
visit(struct walk *w, const struct folder *up)
{
	struct tree_entry e = { .path = buf_cstr(&w->path) };
	struct folder here;

	e.name = w->path.len > w->root ? e.path + w->root + 1 : "";
	if (stat(e.path, &e.st) == -1)
		e.error = errno;
	e.is_folder = S_ISDIR(e.st.st_mode);
	if (e.is_folder && is_round(up, &e.st))
		return TREE_DONE;
	if (!w->fn(w->arg, &e))
		return TREE_STOPPED;
	if (!e.is_folder)
		return TREE_DONE;
	here = (struct folder){ up, e.st.st_dev, e.st.st_ino };
	return enter(w, &here, &e);
}

enum tree_end
tree_walk(const char *dir, size_t most, tree_fn *fn, void *arg)
{
	struct walk w = { .fn = fn, .arg = arg, .left = most };
	enum tree_end end = TREE_TOO_MANY;

	buf_adds(&w.path, dir);
	while (w.path.len > 1 && w.path.data[w.path.len - 1] == '/')
		w.path.len--;
	w.root = w.path.len;
	if (w.left-- > 0)
		end = visit(&w, NULL);
	buf_clear(&w.path);
	return end;
}
