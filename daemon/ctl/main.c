/*
 * triagectl: the command line of triaged.
 *
 *   triagectl submit events.jsonl
 *   triagectl help watch
 *
 * A table of commands; each is a row in a file of its own, cmd_*.c.  This file
 * finds the row, reads configuration and options, and calls it.
 */
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ctl.h"
#include "log.h"

#define NAME_COLUMNS 40 /* of a command that is none */

const struct ctl_command *const ctl_commands[] = {
	&ctl_submit,
	&ctl_watch,
	&ctl_decide,
	&ctl_backtest,
	&ctl_explain,
	&ctl_check,
	&ctl_test,
	&ctl_score,
	&ctl_dead,
	&ctl_clocks,
	&ctl_erase,
	&ctl_case,
	&ctl_stats,
	&ctl_report,
	&ctl_rules,
	NULL,
};

static const struct ctl_command *
find_command(const char *name)
{
	for (int i = 0; ctl_commands[i] != NULL; i++)
		if (strcmp(ctl_commands[i]->name, name) == 0)
			return ctl_commands[i];
	return NULL;
}

static enum ctl_status
unknown_command(const char *name)
{
	const char *names[32] = { 0 };
	const char *near;
	struct buf clean = { 0 };

	for (int i = 0; ctl_commands[i] != NULL; i++)
		names[i] = ctl_commands[i]->name;
	near = conf_nearest(name, names);
	term_clip(&clean, str_of(name), NAME_COLUMNS, false);
	fprintf(stderr, "triagectl: no command '%s'", buf_cstr(&clean));
	buf_clear(&clean);
	if (near != NULL)
		fprintf(stderr, "; did you mean '%s'?", near);
	fprintf(stderr, "\nSee triagectl help.\n");
	return CTL_USAGE;
}

static enum ctl_status
help(int argc, char **argv)
{
	const struct ctl_command *command;

	if (argc == 0) {
		ctl_show_commands(stdout);
		return CTL_DONE;
	}
	if (strcmp(argv[0], "options") == 0) {
		conf_show_help(stdout);
		return CTL_DONE;
	}
	command = find_command(argv[0]);
	if (command == NULL)
		return unknown_command(argv[0]);
	ctl_show_help(stdout, command);
	return CTL_DONE;
}

static bool
is_help(const char *arg)
{
	return strcmp(arg, "--help") == 0 || strcmp(arg, "-h") == 0;
}

static bool
is_version(const char *arg)
{
	return strcmp(arg, "--version") == 0 || strcmp(arg, "-V") == 0;
}

static bool
asks_for_help(int argc, char **argv)
{
	for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (is_help(argv[i]))
			return true;
	return false;
}

/* Takes arg as one of the command's options; next is what follows it.  Returns
 * how many arguments were taken: 0 where arg is no such option. */
static int
take_option(struct ctl *ctl, const char *arg, const char *next)
{
	const struct ctl_option *o = ctl->command->options;

	if (strncmp(arg, "--", 2) != 0)
		return 0;
	for (int i = 0; i < CTL_MAX_OPTIONS && o[i].name != NULL; i++) {
		size_t n = strcspn(o[i].name, "=");
		bool has_value = o[i].name[n] == '=';

		if (strncmp(arg + 2, o[i].name, n) != 0)
			continue;
		if (arg[2 + n] == '=' && has_value) {
			ctl->values[i] = arg + 2 + n + 1;
			return 1;
		}
		if (arg[2 + n] != '\0')
			continue;
		ctl->values[i] = has_value ? next : "";
		return has_value ? 2 : 1;
	}
	return 0;
}

/* Sorts what conf_load left over into the command's options and arguments. */
static void
take_rest(struct ctl *ctl, int nrest, char **rest)
{
	for (int i = 0; i < nrest;) {
		const char *next = i + 1 < nrest ? rest[i + 1] : NULL;
		int taken = take_option(ctl, rest[i], next);

		if (taken == 0)
			ctl->args[ctl->nargs++] = rest[i++];
		else
			i += taken;
	}
}

static enum ctl_status
check_arguments(const struct ctl *ctl)
{
	const struct ctl_command *c = ctl->command;

	if (ctl->nargs < c->min_args)
		return ctl_misused(ctl, "an argument is missing; expected: "
		    "%s %s", c->name, c->usage);
	if (c->max_args >= 0 && ctl->nargs > c->max_args)
		return ctl_misused(ctl, "'%.60s' is one argument too many",
		    ctl->args[c->max_args]);
	return CTL_DONE;
}

/* Was it the command line that was wrong, and not the file behind it?  conf
 * begins its words with where the wrong value stands. */
static bool
is_misuse(const char *why)
{
	static const char unknown[] = "no option is named \"-";

	return strncmp(why, "--", 2) == 0 ||
	    strncmp(why, unknown, sizeof(unknown) - 1) == 0;
}

static enum ctl_status
run_command(struct ctl *ctl, int argc, char **argv)
{
	const char *extra[CTL_MAX_OPTIONS + 1] = { 0 };
	char **rest = NULL;
	int nrest = 0;
	enum ctl_status status;

	for (int i = 0; i < CTL_MAX_OPTIONS; i++)
		extra[i] = ctl->command->options[i].name;
	ctl->argc = argc;
	ctl->argv = argv;
	ctl->extra = extra;
	ctl->has_conf = conf_load(&ctl->conf, argc, argv, extra, &rest, &nrest,
	    &ctl->conf_error) == 0;
	if (!ctl->has_conf && is_misuse(ctl->conf_error.text))
		return ctl_misused(ctl, "%s", ctl->conf_error.text);
	if (!ctl->has_conf && !ctl->command->checks_conf)
		return ctl_cannot(ctl, "%s", ctl->conf_error.text);
	ctl->args = mem_alloc(sizeof(*ctl->args) * ((size_t)nrest + 1));
	take_rest(ctl, nrest, rest);
	status = check_arguments(ctl);
	if (status == CTL_DONE)
		status = ctl->command->run(ctl);
	free(ctl->args);
	free(rest);
	conf_clear(&ctl->conf);
	return status;
}

/* Has who reads the output gone, as head does?  Said of a pipe, whatever errno
 * has become since. */
static bool
is_unread(void)
{
	struct pollfd out = { .fd = STDOUT_FILENO, .events = POLLOUT };

	return poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

/* An answer that could not be written was not given.  One that nobody wanted
 * to the end is no fault: it ends as tools do that leave SIGPIPE alone, which
 * the connection to Redis cannot (link.c). */
static enum ctl_status
flush(enum ctl_status status)
{
	if (fflush(stdout) != 0 || ferror(stdout)) {
		if (is_unread()) {
			signal(SIGPIPE, SIG_DFL);
			raise(SIGPIPE);
		}
		fprintf(stderr, "triagectl: the output could not be written\n");
		return CTL_CANNOT;
	}
	return status;
}

int
main(int argc, char **argv)
{
	struct ctl ctl = { 0 };

	log_init(LOG_LEVEL_ERROR, 0);
	if (argc < 2) {
		ctl_show_commands(stderr);
		return CTL_USAGE;
	}
	if (is_help(argv[1]) || strcmp(argv[1], "help") == 0)
		return (int)flush(help(argc - 2, argv + 2));
	if (is_version(argv[1])) {
		puts("triagectl " TRIAGED_VERSION);
		return (int)flush(CTL_DONE);
	}
	ctl.command = find_command(argv[1]);
	if (ctl.command == NULL)
		return (int)unknown_command(argv[1]);
	if (asks_for_help(argc - 2, argv + 2)) {
		ctl_show_help(stdout, ctl.command);
		return (int)flush(CTL_DONE);
	}
	term_init(&ctl.out, stdout);
	term_init(&ctl.err, stderr);
	return (int)flush(run_command(&ctl, argc - 2, argv + 2));
}
