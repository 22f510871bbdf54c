/*
 * conf: the options of triaged and triagectl: one table.
 *
 * A row of conf_table[] gives an option's name, type, place in struct conf,
 * default (as text), range, whether SIGHUP may change it, and one sentence of
 * help.  From it come defaults, parsing, range errors, the sample file
 * conf/triaged.conf, --help and the check that the manual names every option.
 *
 * Sources, a later one wins: the default; the configuration file (Lua syntax,
 * run in an empty environment: `claim_after = "10s"`); the environment
 * (TRIAGED_CLAIM_AFTER); the command line (--claim-after 10s or
 * --claim-after=10s).  Durations are written 500ms, 10s, 5m, 2h, 7d; sizes
 * 64KiB, 2MiB.  An unknown name gets a did-you-mean.  A password in a URL on
 * the command line is refused (other users can read a command line).
 */
#ifndef TRIAGED_CONF_H
#define TRIAGED_CONF_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "err.h"

#define CONF_BATCH_MOST 512 /* events in a batch, however it is configured */

enum conf_type {
	CONF_STRING,
	CONF_INT,
	CONF_BOOL,
	CONF_DURATION,
	CONF_SIZE,
	CONF_WORD,
	CONF__MAX
};

struct conf {
	/* Redis */
	char *redis;            /* URL; conf_load() takes a password out of it */
	char *redis_user;       /* wins over the URL's */
	char *redis_password_file; /* or the systemd credential redis-password */
	char *redis_password;   /* read from there or from the URL, or NULL; no
	                           option, percent escapes already decoded */
	char *redis_ca, *redis_cert, *redis_key;
	bool redis_insecure;
	char *prefix;
	/* the daemon */
	char *conf;             /* the file that was read, or NULL */
	char *rules;            /* directory */
	bool rules_watch;       /* follow changes of the directory */
	char *rules_public_key; /* file; rule sets from Redis are signed */
	char *state;            /* directory for the last good rule set */
	char *instance;         /* default host:pid */
	int64_t engines;        /* engine processes on the rule set in force */
	int64_t batch;          /* entries a batch at most */
	int64_t batches;        /* batches in flight at most */
	int64_t engine_deadline_ms;
	int64_t rule_retry_ms, rollback_deaths;
	int64_t canary_max_flips, canary_max_errors;
	int64_t engine_memory;  /* bytes */
	int64_t rule_budget_ms;
	int64_t event_budget_ms; /* of all rules' functions */
	int64_t rule_failures;  /* this many ... */
	int64_t rule_window_ms; /* ... within this switch a rule off */
	int64_t load_timeout_ms; /* for a rule set to load */
	/* events */
	int64_t claim_after_ms;
	int64_t max_deliveries;
	int64_t dedup_window_ms;
	int64_t orphan_wait_ms;
	int64_t events_keep_ms;
	int64_t case_keep_ms;   /* 0: for ever */
	int64_t max_backdate_ms;
	int64_t max_event, max_text, max_depth, max_members;
	/* streams written */
	int64_t decisions_maxlen, queue_maxlen, dead_maxlen, alerts_maxlen;
	int64_t sla_maxlen;
	int64_t commit_wait_replicas;
	/* surroundings */
	char *http;             /* "127.0.0.1:9180", "off" */
	char *log_level;        /* error warn info debug */
	int64_t shutdown_ms;    /* what is in flight is given this long */
	/* conf_load() failed on a file that cannot be opened or read, and not
	 * on what somebody wrote; no option */
	bool is_unreadable;
};

struct conf_row {
	const char *name;       /* claim_after */
	enum conf_type type;
	size_t offset;          /* in struct conf */
	const char *fallback;   /* the default, as text; NULL: none */
	int64_t min, max;       /* INT; DURATION in ms, SIZE and STRING in bytes */
	const char *words;      /* CONF_WORD: "error warn info debug" */
	/* CONF_STRING: NULL, or what is expected where the value is not that */
	const char *(*check)(const char *value);
	bool can_reload;
	bool may_hold_password; /* its value is never part of a message */
	bool not_in_file;       /* command line and environment only */
	const char *unset;      /* what holds where there is no default */
	const char *example;    /* where there is no default */
	const char *value;      /* what --help calls its value; NULL: by type */
	const char *section;    /* heading in the sample file */
	const char *help;       /* one sentence */
};
extern const struct conf_row conf_table[]; /* ends with name NULL */

/*
 * Reads all sources into *c, whatever was in it.  argc/argv without the
 * program's (and command's) name; arguments that are no options are left in
 * *rest (argv order, *nrest of them; the array is allocated and ends with NULL,
 * the strings are argv's).  "--" ends the options and is not passed on; "-" is
 * no option.  extra names options that the caller handles itself and are passed
 * through into rest as they are: "json", "n" (for -n), "until=" (with '=' when
 * they take a value); NULL none.  With rest NULL an argument that is no option
 * is an error.
 * 0, or -1 with what, where and what was expected; *c is then empty, but for
 * is_unreadable.
 */
int conf_load(struct conf *c, int argc, char **argv, const char *const *extra,
    char ***rest, int *nrest, struct err *err) MUST_CHECK;
void conf_clear(struct conf *c); /* wipes secrets */

/* What differs between two configurations, of the rows that SIGHUP may not
 * change: the first such row behind after (NULL: of all), or NULL. */
const struct conf_row *conf_needs_restart(const struct conf *a,
    const struct conf *b, const struct conf_row *after);
/* Takes over the reloadable rows of from. */
void conf_reload(struct conf *to, const struct conf *from);

/* Does a text option have its default value? */
bool conf_is_default(const struct conf *c, const char *name);

/* Writes the commented sample file; the options' help for a terminal. */
void conf_show_sample(FILE *to);
void conf_show_help(FILE *to);

/* "500ms" "10s" "5m" "2h" "7d" "1w" or a plain number of ms. 0 or -1. */
int conf_parse_duration(const char *text, int64_t *ms);
/* "64KiB" "2MiB" "1GiB" (or K, M, G) or a plain number of bytes. 0 or -1. */
int conf_parse_size(const char *text, int64_t *bytes);

/* The nearest of the names (a NULL-ended list) for a did-you-mean, or NULL
 * when none is near.  Case, and '-' for '_', make no difference. */
const char *conf_nearest(const char *name, const char *const *names);

#endif
