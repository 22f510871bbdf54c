/*
 * options: what triaged was started with.  It knows the command line; what an
 * option does, others know.
 */
#include "options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "log.h"
#include "log_value.h"
#include "notify.h"

static const char *const extra_options[] = { "n", "h", "help", "version",
	NULL };

static void
show_usage(FILE *to)
{
	fprintf(to, "usage: triaged [-n] [--option value ...]\n\n"
	    "  -n         check the configuration and the rules, and leave\n"
	    "  --help     this\n"
	    "  --version  print the version\n\n");
	conf_show_help(to);
}

static enum log_level
log_level_of(const char *word)
{
	static const char *const words[] = { "error", "warn", "info", "debug" };
	int i;

	for (i = 0; i < 4; i++)
		if (strcmp(words[i], word) == 0)
			return (enum log_level)i;
	return LOG_LEVEL_INFO;
}

int
options_read(struct conf *c, int argc, char **argv, bool *check_only)
{
	struct err err = { "" };
	char **rest = NULL;
	int nrest = 0, i, status = OPTIONS_GO_ON;

	if (conf_load(c, argc - 1, argv + 1, extra_options, &rest, &nrest,
	    &err) == -1) {
		fprintf(stderr, "triaged: %s\n", err.text);
		status = c->is_unreadable ? EXIT_CANNOT : EXIT_USAGE;
	}
	for (i = 0; status == OPTIONS_GO_ON && i < nrest; i++) {
		if (strcmp(rest[i], "-n") == 0 || strcmp(rest[i], "--n") == 0) {
			*check_only = true;
		} else if (strcmp(rest[i], "--version") == 0) {
			puts("triaged " TRIAGED_VERSION);
			status = EXIT_DONE;
		} else if (strcmp(rest[i], "--help") == 0 ||
		    strcmp(rest[i], "-h") == 0) {
			show_usage(stdout);
			status = EXIT_DONE;
		} else {
			fprintf(stderr, "triaged: unexpected argument %s; "
			    "triaged --help lists the options\n",
			    log_word_of(rest[i]));
			status = EXIT_USAGE;
		}
	}
	free(rest);
	return status;
}

void
options_open_log(const struct conf *c)
{
	log_init(log_level_of(c->log_level), notify_is_journal());
}

bool
options_reload(struct conf *c, int argc, char **argv)
{
	struct conf fresh = { 0 };
	struct err err = { "" };
	const struct conf_row *row = NULL;
	char **rest = NULL;
	int nrest = 0;
	bool is_done = false;

	if (conf_load(&fresh, argc - 1, argv + 1, extra_options, &rest,
	    &nrest, &err) == -1) {
		log_error("configuration not reloaded reason=%s",
		    log_text_of(err.text));
	} else {
		while ((row = conf_needs_restart(c, &fresh, row)) != NULL)
			log_warn("option changed only by a restart option=%s",
			    row->name);
		conf_reload(c, &fresh);
		options_open_log(c);
		is_done = true;
	}
	free(rest);
	conf_clear(&fresh);
	return is_done;
}
