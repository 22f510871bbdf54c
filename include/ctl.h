/*
 * ctl: triagectl's commands: each a row and one function, in a file of its own.
 *
 * From the rows come the list of commands, each one's help, and which options
 * it takes beside those of conf.h.  A command prints its answer on stdout and
 * what went wrong on stderr, and returns the exit status.
 */
#ifndef TRIAGED_CTL_H
#define TRIAGED_CTL_H

#include <stdbool.h>
#include <stdint.h>

#include "buf.h"
#include "bundle.h"
#include "complaint.h"
#include "conf.h"
#include "decide.h"
#include "err.h"
#include "mem.h"
#include "ruleset.h"
#include "term.h"

enum ctl_status {
	CTL_DONE = 0,
	CTL_NO = 1,     /* it ran, and the answer is no */
	CTL_USAGE = 2,
	CTL_CANNOT = 3  /* no Redis, an unreadable file */
};

#define CTL_MAX_OPTIONS 12

struct ctl_option {
	const char *name;   /* "json", "limit=" where it takes a value */
	const char *value;  /* what help calls the value, "N" */
	const char *help;
};

struct ctl {
	const struct ctl_command *command;
	struct conf conf;
	bool has_conf;           /* it loaded; else conf_error says why not */
	struct err conf_error;
	char **args;             /* what is no option */
	int nargs;
	int argc;                /* as conf_load() got them */
	char **argv;
	const char *const *extra;
	const char *values[CTL_MAX_OPTIONS]; /* by row of options; NULL: not
	                                        given; "" for one without value */
	struct term out, err;
};

struct ctl_command {
	const char *name;
	const char *usage;       /* its arguments */
	const char *help;        /* one sentence */
	const char *more;        /* what else help has to say, or NULL */
	struct ctl_option options[CTL_MAX_OPTIONS]; /* ends with name NULL */
	int min_args, max_args;  /* -1: any number */
	bool checks_conf;        /* it is run even where conf does not load */
	enum ctl_status (*run)(struct ctl *ctl);
};

extern const struct ctl_command ctl_submit, ctl_watch, ctl_decide, ctl_backtest,
    ctl_explain, ctl_check, ctl_test, ctl_score, ctl_dead, ctl_clocks, ctl_stats,
    ctl_report, ctl_rules, ctl_erase, ctl_case;
extern const struct ctl_command *const ctl_commands[]; /* ends with NULL */

/* The value of one of the command's own options, or NULL. */
const char *ctl_value(const struct ctl *ctl, const char *name);
/* The same as a number from min to max. 0, or -1 after a message. */
int ctl_number(const struct ctl *ctl, const char *name, int64_t min,
    int64_t max, int64_t *n);
/* The option's time as milliseconds. 0, or -1 after a message. */
int ctl_time(const struct ctl *ctl, const char *name, int64_t *ms);

/* Prints "triagectl CMD: ..." on stderr; the first returns CTL_CANNOT, the
 * second CTL_USAGE and names the help. */
enum ctl_status ctl_cannot(const struct ctl *ctl, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
enum ctl_status ctl_misused(const struct ctl *ctl, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* Writes a page to a file and frees it; the status after a message. */
enum ctl_status ctl_save_page(const struct ctl *ctl, struct buf *page,
    const char *name);

/* What rules may take, by the configuration. */
struct ruleset_limits ctl_rule_limits(const struct conf *c);
/* Loads the rules that the configuration names. CTL_DONE; else err and NULL:
 * CTL_NO where they were refused, CTL_CANNOT where they cannot be read. */
enum ctl_status ctl_load_rules(const struct conf *c, struct ruleset **rules,
    struct err *err) MUST_CHECK;
/* The same with nothing kept from another command (rules_cache.h): they take as
 * long as in a daemon, and all warnings are known. */
enum ctl_status ctl_compile_rules(const struct conf *c, struct ruleset **rules,
    struct err *err) MUST_CHECK;
/* ctl_load_rules() for a command that is nothing without them: it says what is
 * wrong. */
enum ctl_status ctl_need_rules(const struct ctl *ctl, struct ruleset **rules)
    MUST_CHECK;
/* What decisions need to know of the configuration. */
struct decide_options ctl_decide_options(const struct conf *c);

/* help.c */
void ctl_show_commands(FILE *to);
void ctl_show_help(FILE *to, const struct ctl_command *command);

#endif
