/*
 * rules_source: where the rule set comes from.  It knows directories and files,
 * and nothing of what rules say.
 */
#include "rules_source.h"

#include <errno.h>
#include <event2/event.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engines.h"
#include "log.h"
#include "rules_watch.h"
#include "triage.h"

struct rules_source {
	const struct conf *conf;
	struct triage *triage;
	struct event_base *base;
	char *kept;             /* the file of the last good one */
	char *cache;            /* the file of its compiled phrases */
	bool tried_kept;
	struct rules_watch *watch; /* of the directory, or NULL */
	char offered[BUNDLE_HASH_CHARS + 1]; /* what the directory held last */
	struct err unread;      /* why it could not be read last */
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

static void changed_cb(void *arg);

struct rules_source *
rules_source_new(struct event_base *base, const struct conf *conf,
    struct triage *triage)
{
	struct rules_source *s = mem_alloc(sizeof(*s));

	s->conf = conf;
	s->triage = triage;
	s->base = base;
	s->kept = name_file(conf, "last-good");
	s->cache = name_file(conf, "phrases");
	if (conf->rules_watch)
		s->watch = rules_watch_new(base, conf->rules, changed_cb, s);
	return s;
}

void
rules_source_free(struct rules_source *s)
{
	if (s == NULL)
		return;
	rules_watch_free(s->watch);
	free(s->kept);
	free(s->cache);
	free(s);
}

static void
tell(struct rules_source *s, const char *kind, enum ruleset_role role,
    const char *hash, const char *reason)
{
	struct buf members = { 0 };

	buf_addf(&members, "\"role\":\"%s\",\"ruleset\":",
	    ruleset_roles[role]);
	buf_json(&members, (struct str){ hash, strnlen(hash,
	    BUNDLE_SHORT_CHARS) });
	if (reason != NULL) {
		buf_adds(&members, ",\"reason\":");
		buf_json_cstr(&members, reason);
	}
	triage_alert(s->triage, kind, buf_cstr(&members));
	buf_clear(&members);
}

/* Gives a rule set to triage, with its compiled phrases if they were kept. */
static void
load(struct rules_source *s, const struct bundle *b)
{
	struct buf cache = { 0 };

	/* whether it fits, and is whole, the engine finds out */
	if (access(s->cache, R_OK) == 0 &&
	    bundle_read_packed(&cache, s->cache, NULL) == -1)
		buf_reset(&cache);
	triage_load(s->triage, RULESET_IN_FORCE, b, (struct str){ cache.data,
	    cache.len }, 0);
	buf_clear(&cache);
}

/* Writing, in a child -------------------------------------------------------- */

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
write_aside(struct rules_source *s, struct str bytes, const char *path)
{
	struct err err = { "" };
	pid_t pid;
	int pidfd;

	if (make_directories(s->conf->state) == -1) {
		log_warn("rule set not kept for the next start reason=\"%s: "
		    "%s\"", s->conf->state, strerror(errno));
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
	if (pidfd == -1 || event_base_once(s->base, pidfd, EV_READ, written_cb,
	    (void *)(intptr_t)pid, NULL) == -1)
		log_warn("rule set not kept: no process");
}

void
rules_source_keep_cache(struct rules_source *s, const struct bundle *bundle,
    struct str cache)
{
	(void)bundle;
	write_aside(s, cache, s->cache);
}

/* Goes back to the last good one; false where there is none. */
static bool
try_kept(struct rules_source *s)
{
	struct bundle b = { 0 };
	struct err err = { "" };

	if (s->tried_kept)
		return false;
	s->tried_kept = true;
	if (access(s->kept, F_OK) == -1)
		return false;
	if (bundle_restore(&b, s->kept, &err) == -1) {
		log_error("last good rule set not usable reason=\"%s\"",
		    err.text);
		return false;
	}
	log_warn("running the last good rule set ruleset=%.7s", b.hash);
	tell(s, "ruleset_last_good", RULESET_IN_FORCE, b.hash,
	    "the rules directory does not load");
	load(s, &b);
	bundle_clear(&b);
	return true;
}

/* Reads the directory. 0, or -1 and err. */
static int
read_directory(struct rules_source *s, struct bundle *b, struct err *err)
{
	int rc = bundle_read(b, s->conf->rules, err);

	s->unread = *err;
	snprintf(s->offered, sizeof(s->offered), "%s", b->hash);
	return rc;
}

static void
load_directory(struct rules_source *s, const struct bundle *b)
{
	log_info("loading rules directory=%s files=%zu ruleset=%.7s",
	    s->conf->rules, b->nfiles, b->hash);
	load(s, b);
}

int
rules_source_start(struct rules_source *s, struct err *err)
{
	struct bundle b = { 0 };

	if (read_directory(s, &b, err) == -1) {
		log_error("rules not read reason=\"%s\"", err->text);
		return try_kept(s) ? 0 : -1;
	}
	load_directory(s, &b);
	bundle_clear(&b);
	return 0;
}

static void
offer_directory(struct rules_source *s, const struct bundle *b)
{
	const struct bundle *now = triage_bundle(s->triage);

	if (now != NULL && strcmp(now->hash, b->hash) == 0) {
		triage_keep_ruleset(s->triage);
		log_info("rules unchanged ruleset=%.7s", b->hash);
	} else {
		load_directory(s, b);
	}
}

static void
refuse_directory(struct rules_source *s, const struct err *err)
{
	log_error("rules refused reason=\"%s\"", err->text);
	tell(s, "ruleset_refused", RULESET_IN_FORCE, "", err->text);
}

void
rules_source_reload(struct rules_source *s)
{
	struct bundle b = { 0 };
	struct err err = { "" };

	if (read_directory(s, &b, &err) == -1)
		refuse_directory(s, &err);
	else
		offer_directory(s, &b);
	bundle_clear(&b);
}

/* The directory changed, and is quiet.  What it held before, loaded or
 * refused, is not tried again. */
static void
changed_cb(void *arg)
{
	struct rules_source *s = arg;
	uint64_t before = rules_watch_stamp(s->conf->rules);
	char offered[sizeof(s->offered)];
	struct err unread = s->unread, err = { "" };
	struct bundle b = { 0 };
	int rc;

	memcpy(offered, s->offered, sizeof(offered));
	rc = read_directory(s, &b, &err);
	if (rules_watch_stamp(s->conf->rules) != before) {
		memcpy(s->offered, offered, sizeof(offered));
		s->unread = unread;
		rules_watch_again(s->watch);
	} else if (rc == -1 && strcmp(unread.text, err.text) != 0) {
		refuse_directory(s, &err);
	} else if (rc == 0 && strcmp(offered, b.hash) != 0) {
		offer_directory(s, &b);
	}
	bundle_clear(&b);
}

static void
keep(struct rules_source *s, const struct bundle *bundle)
{
	struct buf packed = { 0 };

	s->tried_kept = true;
	bundle_pack(&packed, bundle);
	write_aside(s, (struct str){ packed.data, packed.len }, s->kept);
	buf_clear(&packed);
}

/* How a status is told: in the log, and as an alert. */
static const struct told {
	enum log_level level;
	const char *words, *kind;
} told_of[RULESET__STATUSES] = {
	[RULESET_REQUESTED] = { LOG_LEVEL_INFO,
	    "rules wait until others are built", NULL },
	[RULESET_BUILDING] = { LOG_LEVEL_DEBUG, "rules being built", NULL },
	[RULESET_ACTIVE] = { LOG_LEVEL_INFO, "rules in force",
	    "ruleset_active" },
	[RULESET_REFUSED] = { LOG_LEVEL_ERROR, "rules refused",
	    "ruleset_refused" },
	[RULESET_ROLLED_BACK] = { LOG_LEVEL_ERROR, "rules rolled back",
	    "ruleset_rolled_back" },
	[RULESET_ENDED] = { LOG_LEVEL_INFO, "rules ended", "ruleset_ended" },
};

bool
rules_source_tell(struct rules_source *s, enum ruleset_role role,
    enum ruleset_status status, const struct bundle *bundle,
    const char *reason)
{
	const struct told *told = &told_of[status];
	bool is_in_force = role == RULESET_IN_FORCE;

	log_at(told->level, "%s ruleset=%.7s role=%s%s%s%s",
	    status == RULESET_ACTIVE && !is_in_force ? "rules on trial" :
	    told->words,
	    bundle->hash, ruleset_roles[role], reason != NULL ? " reason=\"" :
	    "", reason != NULL ? reason : "", reason != NULL ? "\"" : "");
	if (told->kind != NULL)
		tell(s, told->kind, role, bundle->hash, reason);
	if (is_in_force && status == RULESET_ACTIVE)
		keep(s, bundle);
	return !is_in_force || status != RULESET_REFUSED ||
	    triage_bundle(s->triage) != NULL || try_kept(s);
}

/* `triaged -n`: an engine loads them, as it would for real ---------------------- */

struct check {
	struct event_base *base;
	int status;
};

static void
check_cb(void *arg, enum ruleset_role role, enum ruleset_status status,
    const struct bundle *bundle, const char *reason)
{
	struct check *c = arg;

	(void)role;
	if (status == RULESET_BUILDING)
		return;
	if (status == RULESET_ACTIVE)
		printf("rules OK: %zu files, rule set %.7s\n", bundle->nfiles,
		    bundle->hash);
	else
		fprintf(stderr, "triaged: rules refused: %s\n", reason);
	c->status = status == RULESET_ACTIVE ? 0 : 1;
	event_base_loopbreak(c->base);
}

int
rules_source_check(const struct conf *conf)
{
	struct check c = { .base = event_base_new(), .status = 1 };
	struct engines_options options = triage_engines_options(conf);
	struct engines_hooks hooks = {
		.on_ruleset = check_cb, .arg = &c,
	};
	struct engines *es = engines_new(c.base, &options, &hooks);
	struct bundle b = { 0 };
	struct err err = { "" };

	puts("configuration OK");
	if (bundle_read(&b, conf->rules, &err) == -1) {
		fprintf(stderr, "triaged: rules not read: %s\n", err.text);
		c.status = 3;
	} else {
		engines_load(es, RULESET_IN_FORCE, &b, (struct str){ "", 0 },
		    0);
		if (engines_is_loading(es, RULESET_IN_FORCE))
			event_base_dispatch(c.base);
	}
	bundle_clear(&b);
	engines_free(es);
	event_base_free(c.base);
	return c.status;
}
