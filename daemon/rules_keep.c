/*
 * rules_keep: the last good rule set in files.  It knows bytes and names, and
 * not when they are good.
 */
#include "rules_keep.h"

#include <errno.h>
#include <event2/event.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "log.h"

struct rules_keep {
	const struct conf *conf;
	struct event_base *base;
	char *ruleset, *phrases, *mark; /* files */
};

/* Makes a directory and those above it. */
static int
make_directories(const char *path)
{
	char *copy = mem_strdup(path), *p;
	int rc = 0;

	for (p = copy + 1; rc == 0 && *p != '\0'; p++)
		if (*p == '/') {
			*p = '\0';
			if (mkdir(copy, 0700) == -1 && errno != EEXIST)
				rc = -1;
			*p = '/';
		}
	if (rc == 0 && mkdir(copy, 0700) == -1 && errno != EEXIST)
		rc = -1;
	free(copy);
	return rc;
}

/* A name of its own for each directory, Redis and prefix. */
static char *
name_file(const struct conf *c, const char *what)
{
	struct bundle name = { 0 };
	struct buf path = { 0 };
	char real[PATH_MAX];
	char *out;

	if (realpath(c->rules, real) == NULL)
		snprintf(real, sizeof(real), "%s", c->rules);
	bundle_add(&name, "rules", str_of(real));
	bundle_add(&name, "redis", str_of(c->redis));
	bundle_add(&name, "prefix", str_of(c->prefix));
	bundle_seal(&name);
	buf_addf(&path, "%s/%s-%.16s", c->state, what, name.hash);
	out = mem_strdup(buf_cstr(&path));
	buf_clear(&path);
	bundle_clear(&name);
	return out;
}

struct rules_keep *
rules_keep_new(struct event_base *base, const struct conf *conf)
{
	struct rules_keep *k = mem_alloc(sizeof(*k));

	k->conf = conf;
	k->base = base;
	k->ruleset = name_file(conf, "last-good");
	k->phrases = name_file(conf, "phrases");
	k->mark = name_file(conf, "by-redis");
	return k;
}

void
rules_keep_free(struct rules_keep *k)
{
	if (k == NULL)
		return;
	free(k->ruleset);
	free(k->phrases);
	free(k->mark);
	free(k);
}

/* Writing, in a child --------------------------------------------------------- */

static void
written_cb(evutil_socket_t pidfd, short what, void *arg)
{
	int status = 0;

	(void)what;
	if (waitpid((pid_t)(intptr_t)arg, &status, 0) > 0 && status != 0)
		log_warn("rule set not kept for the next start");
	close(pidfd);
}

/* Writes bytes to a file without letting the loop wait for the disk. */
static void
write_aside(struct rules_keep *k, struct str bytes, const char *path)
{
	struct err err = { "" };
	pid_t pid;
	int pidfd;

	if (make_directories(k->conf->state) == -1) {
		log_warn("rule set not kept for the next start reason=\"%s: "
		    "%s\"", k->conf->state, strerror(errno));
		return;
	}
	pid = fork();
	if (pid == 0) {
		if (bundle_save_packed(bytes, path, &err) == 0)
			_exit(0);
		log_warn("not kept reason=\"%s\"", err.text);
		_exit(1);
	}
	pidfd = pid > 0 ? (int)syscall(SYS_pidfd_open, pid, 0) : -1;
	if (pidfd == -1 || event_base_once(k->base, pidfd, EV_READ, written_cb,
	    (void *)(intptr_t)pid, NULL) == -1)
		log_warn("rule set not kept: no process");
}

static void
set_mark(struct rules_keep *k, bool is_remote)
{
	int fd;

	if (!is_remote) {
		unlink(k->mark);
		return;
	}
	fd = open(k->mark, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	if (fd != -1)
		close(fd);
}

void
rules_keep_ruleset(struct rules_keep *k, const struct bundle *bundle,
    bool is_remote)
{
	struct buf packed = { 0 };

	bundle_pack(&packed, bundle);
	write_aside(k, (struct str){ packed.data, packed.len }, k->ruleset);
	buf_clear(&packed);
	set_mark(k, is_remote);
}

void
rules_keep_phrases(struct rules_keep *k, struct str phrases)
{
	write_aside(k, phrases, k->phrases);
}

/* Reading ------------------------------------------------------------------------ */

bool
rules_keep_has(const struct rules_keep *k)
{
	return access(k->ruleset, F_OK) == 0;
}

bool
rules_keep_is_remote(const struct rules_keep *k)
{
	return rules_keep_has(k) && access(k->mark, F_OK) == 0;
}

int
rules_keep_restore(struct rules_keep *k, struct bundle *b, struct err *err)
{
	return bundle_restore(b, k->ruleset, err);
}

void
rules_keep_get_phrases(struct rules_keep *k, struct buf *out)
{
	/* whether they fit, and are whole, the engine finds out */
	if (access(k->phrases, R_OK) == 0 &&
	    bundle_read_packed(out, k->phrases, NULL) == -1)
		buf_reset(out);
}
