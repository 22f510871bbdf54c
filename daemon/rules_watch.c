/*
 * rules_watch: when to look at a directory of rules again.  It knows names and
 * moments, and no contents.
 */
#include "rules_watch.h"

#include <event2/event.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "clock.h"
#include "log.h"
#include "loop.h"
#include "mem.h"
#include "rules_watch_parts.h"

#define QUIET_MS 200
#define UNFINISHED_MS 10000 /* a file half written holds a reload up so long */
#define POLL_MS 2000        /* without inotify */
#define CHECK_MS 30000      /* with it: what it does not see (NFS, links) */

/* A rule file that somebody is writing. */
struct unfinished {
	struct unfinished *next;
	int wd;
	char name[];
};

struct rules_watch {
	struct event_base *base;
	char *dir;
	rules_watch_fn *fn;
	void *arg;
	struct watch_tree tree;
	struct event *readable, *quiet, *check;
	struct unfinished *unfinished;
	int64_t since_ms;      /* the first event after the last call; 0: none */
	uint64_t sum, seen;    /* at the last call; at the last look */
	bool told_short;
	bool has_grown;        /* there may be new folders to watch */
};

static void read_cb(evutil_socket_t fd, short what, void *arg);

/* Files that are being written ---------------------------------------------------- */

static void
finish(struct rules_watch *w, int wd, const char *name)
{
	struct unfinished **p = &w->unfinished, *u;

	while ((u = *p) != NULL)
		if (u->wd == wd && strcmp(u->name, name) == 0) {
			*p = u->next;
			free(u);
		} else {
			p = &u->next;
		}
}

static void
finish_all(struct rules_watch *w)
{
	struct unfinished *u;

	while ((u = w->unfinished) != NULL) {
		w->unfinished = u->next;
		free(u);
	}
}

static bool
is_rule_name(const char *name)
{
	size_t n = strlen(name);

	return n > 4 && name[0] != '.' && strcmp(name + n - 4, ".lua") == 0;
}

/* Was it made by opening it, and not by a link? */
static bool
is_opened(const struct watch_place *place, const char *name)
{
	char path[PATH_MAX];
	struct stat st;

	snprintf(path, sizeof(path), "%.2000s/%.255s", place->path, name);
	return lstat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    st.st_nlink == 1;
}

static void
note_file(struct rules_watch *w, const struct watch_place *place,
    uint32_t mask, const char *name)
{
	struct unfinished *u;

	if (!is_rule_name(name))
		return;
	finish(w, place->wd, name);
	if ((mask & IN_MODIFY) == 0 && ((mask & IN_CREATE) == 0 ||
	    !is_opened(place, name)))
		return;
	u = mem_alloc(sizeof(*u) + strlen(name) + 1);
	u->wd = place->wd;
	memcpy(u->name, name, strlen(name) + 1);
	u->next = w->unfinished;
	w->unfinished = u;
}

/* git holds a lock while it changes files. */
static bool
is_git_busy(const struct rules_watch *w)
{
	static const char *const places[] = { "", "/..", "/../..", "/../../.." };
	char path[PATH_MAX];
	size_t i;

	for (i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		snprintf(path, sizeof(path), "%.2000s%s/.git/index.lock",
		    w->dir, places[i]);
		if (access(path, F_OK) == 0)
			return true;
	}
	return false;
}

/* Looking ------------------------------------------------------------------------------ */

/* Watches the tree as it is now. What changes from here on is seen: so first
 * this, then the reading. */
static void
watch(struct rules_watch *w)
{
	struct watch_tree old = w->tree;

	if (w->readable != NULL)
		event_free(w->readable);
	w->readable = NULL;
	finish_all(w); /* watches have new numbers */
	if (watch_tree_open(&w->tree, w->dir)) {
		w->readable = event_new(w->base, w->tree.fd,
		    EV_READ | EV_PERSIST, read_cb, w);
		event_add(w->readable, NULL);
	} else if (!w->told_short) {
		log_warn("inotify has no more watches: looking at the rules "
		    "every %d s", POLL_MS / 1000);
		w->told_short = true;
	}
	watch_tree_close(&old);
	loop_arm(w->check, w->readable != NULL ? CHECK_MS : POLL_MS);
}

static void
note_change(struct rules_watch *w)
{
	if (w->since_ms == 0)
		w->since_ms = clock_mono_ms();
	loop_arm(w->quiet, QUIET_MS);
}

static void
quiet_cb(evutil_socket_t fd, short what, void *arg)
{
	struct rules_watch *w = arg;
	uint64_t now = rules_watch_sum(w->dir);
	bool is_moving = w->readable == NULL && now != w->seen;

	(void)fd;
	(void)what;
	w->seen = now;
	if ((is_moving || w->unfinished != NULL || is_git_busy(w)) &&
	    clock_mono_ms() - w->since_ms < UNFINISHED_MS) {
		loop_arm(w->quiet, QUIET_MS);
		return;
	}
	w->since_ms = 0;
	w->sum = now;
	watch(w);
	w->fn(w->arg);
}

static void
check_cb(evutil_socket_t fd, short what, void *arg)
{
	struct rules_watch *w = arg;

	(void)fd;
	(void)what;
	if (w->since_ms == 0) {
		w->seen = rules_watch_sum(w->dir);
		if (w->seen != w->sum)
			note_change(w);
	}
	loop_arm(w->check, w->readable != NULL ? CHECK_MS : POLL_MS);
}

/* Events --------------------------------------------------------------------------------- */

static void
take_event(struct rules_watch *w, const struct inotify_event *e)
{
	const char *name = e->len > 0 ? e->name : "";
	const struct watch_place *place;

	if (e->mask & IN_Q_OVERFLOW) {
		finish_all(w);
		w->has_grown = true;
		note_change(w);
		return;
	}
	place = watch_tree_find(&w->tree, e->wd, name);
	if ((e->mask & IN_IGNORED) != 0 || place == NULL)
		return;
	if ((e->mask & IN_ISDIR) == 0)
		note_file(w, place, e->mask, name);
	else if (e->mask & (IN_CREATE | IN_MOVED_TO))
		w->has_grown = true;
	note_change(w);
}

static void
read_cb(evutil_socket_t fd, short what, void *arg)
{
	struct rules_watch *w = arg;
	char bytes[16384]
	    __attribute__((aligned(__alignof__(struct inotify_event))));
	const struct inotify_event *e;
	ssize_t n = read(fd, bytes, sizeof(bytes)), at;

	(void)what;
	w->has_grown = false;
	for (at = 0; at < n; at += (ssize_t)(sizeof(*e) + e->len)) {
		e = (const struct inotify_event *)(const void *)(bytes + at);
		take_event(w, e);
	}
	/* once for all of them: the tree is walked */
	if (w->has_grown)
		watch_tree_extend(&w->tree, w->dir);
}

/* Life ----------------------------------------------------------------------------------- */

struct rules_watch *
rules_watch_new(struct event_base *base, const char *dir, rules_watch_fn *fn,
    void *arg)
{
	struct rules_watch *w = mem_alloc(sizeof(*w));

	w->base = base;
	w->dir = mem_strdup(dir);
	w->fn = fn;
	w->arg = arg;
	w->tree.fd = -1;
	w->quiet = loop_timer(base, quiet_cb, w);
	w->check = loop_timer(base, check_cb, w);
	w->sum = w->seen = rules_watch_sum(dir);
	watch(w);
	return w;
}

void
rules_watch_again(struct rules_watch *w)
{
	note_change(w);
}

void
rules_watch_free(struct rules_watch *w)
{
	if (w == NULL)
		return;
	if (w->readable != NULL)
		event_free(w->readable);
	event_free(w->quiet);
	event_free(w->check);
	finish_all(w);
	watch_tree_close(&w->tree);
	free(w->dir);
	free(w);
}
