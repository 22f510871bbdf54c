/*
 * rules_disk: the last good rule set in files.  It knows bytes and names, and
 * not when they are good.
 */
#include "rules_disk.h"

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
#include "log_value.h"

/* A file, and the process that writes it: one at a time, so that what was kept
 * last is what stays. */
struct saved_file {
	struct rules_disk *disk;
	char *path;
	pid_t writer;            /* 0: none */
	struct event *ended;     /* it has, by its pidfd */
	struct buf next;         /* to be written after it */
	bool has_next;
};

struct rules_disk {
	const struct conf *conf;
	struct event_base *base;
	struct saved_file ruleset, phrases;
	char *origin;            /* a file */
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

struct rules_disk *
rules_disk_new(struct event_base *base, const struct conf *conf)
{
	struct rules_disk *k = mem_alloc(sizeof(*k));

	k->conf = conf;
	k->base = base;
	k->ruleset = (struct saved_file){ .disk = k,
		.path = name_file(conf, "last-good") };
	k->phrases = (struct saved_file){ .disk = k,
		.path = name_file(conf, "phrases") };
	k->origin = name_file(conf, "by-redis");
	return k;
}

/* Writing, in a child --------------------------------------------------------- */

/* 0, or -1 after a message. */
static int
write_now(const struct saved_file *f, const struct buf *bytes)
{
	struct err err = { "" };

	if (bundle_save_packed((struct str){ bytes->data, bytes->len },
	    f->path, &err) == 0)
		return 0;
	log_warn("not kept reason=%s", log_text_of(err.text));
	return -1;
}

static void start_writer(struct saved_file *f, const struct buf *bytes);

static void
forget_writer(struct saved_file *f)
{
	int pidfd;

	f->writer = 0;
	if (f->ended == NULL)
		return;
	pidfd = event_get_fd(f->ended);
	event_free(f->ended);
	f->ended = NULL;
	close(pidfd);
}

static void
ended_cb(evutil_socket_t pidfd, short what, void *arg)
{
	struct saved_file *f = arg;
	struct buf next = f->next;
	int status = 0;

	(void)pidfd;
	(void)what;
	if (waitpid(f->writer, &status, 0) > 0 && status != 0)
		log_warn("rule set not kept for the next start");
	forget_writer(f);
	if (!f->has_next)
		return;
	f->next = (struct buf){ 0 };
	f->has_next = false;
	start_writer(f, &next);
	buf_clear(&next);
}

static void
start_writer(struct saved_file *f, const struct buf *bytes)
{
	int pidfd;

	f->writer = fork();
	if (f->writer == 0)
		_exit(write_now(f, bytes) == 0 ? 0 : 1);
	if (f->writer == -1) {
		f->writer = 0;
		log_warn("rule set not kept: no process");
		return;
	}
	pidfd = (int)syscall(SYS_pidfd_open, f->writer, 0);
	if (pidfd != -1)
		f->ended = event_new(f->disk->base, pidfd, EV_READ, ended_cb,
		    f);
	if (f->ended == NULL || event_add(f->ended, NULL) == -1) {
		waitpid(f->writer, NULL, 0); /* the loop waits, then */
		forget_writer(f);
	}
}

/* Writes bytes, which are taken, without letting the loop wait for the disk. */
static void
write_aside(struct saved_file *f, struct buf *bytes)
{
	const char *state = f->disk->conf->state;

	if (make_directories(state) == -1) {
		log_warn("rule set not kept for the next start directory=%s "
		    "reason=%s", log_word_of(state),
		    log_text_of(strerror(errno)));
	} else if (f->writer != 0) {
		buf_clear(&f->next);
		f->next = *bytes;
		f->has_next = true;
		return;
	} else {
		start_writer(f, bytes);
	}
	buf_clear(bytes);
}

/* A writer is waited for: the next start, maybe at once, needs what it writes,
 * and a service manager kills who is left over.  What waited for it is written
 * by ourselves: there is no loop any more. */
static void
end_file(struct saved_file *f)
{
	int status = 0;

	if (f->writer != 0 && waitpid(f->writer, &status, 0) > 0 &&
	    status != 0)
		log_warn("rule set not kept for the next start");
	if (f->has_next)
		write_now(f, &f->next);
	forget_writer(f);
	buf_clear(&f->next);
	free(f->path);
}

void
rules_disk_free(struct rules_disk *k)
{
	if (k == NULL)
		return;
	end_file(&k->ruleset);
	end_file(&k->phrases);
	free(k->origin);
	free(k);
}

static void
note_origin(struct rules_disk *k, bool is_remote)
{
	int fd;

	if (!is_remote) {
		unlink(k->origin);
		return;
	}
	fd = open(k->origin, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
	if (fd != -1)
		close(fd);
}

void
rules_disk_write_ruleset(struct rules_disk *k, const struct bundle *bundle,
    bool is_remote)
{
	struct buf packed = { 0 };

	bundle_pack(&packed, bundle);
	write_aside(&k->ruleset, &packed);
	note_origin(k, is_remote);
}

void
rules_disk_write_phrases(struct rules_disk *k, struct str phrases)
{
	struct buf bytes = { 0 };

	buf_add_str(&bytes, phrases);
	write_aside(&k->phrases, &bytes);
}

/* Reading ------------------------------------------------------------------------ */

bool
rules_disk_has(const struct rules_disk *k)
{
	return access(k->ruleset.path, F_OK) == 0;
}

bool
rules_disk_is_remote(const struct rules_disk *k)
{
	return rules_disk_has(k) && access(k->origin, F_OK) == 0;
}

int
rules_disk_read(struct rules_disk *k, struct bundle *b, struct err *err)
{
	return bundle_restore(b, k->ruleset.path, err);
}

void
rules_disk_get_phrases(struct rules_disk *k, struct buf *out)
{
	/* whether they fit, and are whole, the engine finds out */
	if (access(k->phrases.path, R_OK) == 0 &&
	    bundle_read_packed(out, k->phrases.path, NULL) == -1)
		buf_reset(out);
}
