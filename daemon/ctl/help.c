/*
 * help: what triagectl says about itself, all of it from the commands' rows.
 */
#include <string.h>

#include "ctl.h"

#define HELP_COLUMN 23 /* where what an option does begins */

void
ctl_show_commands(FILE *to)
{
	struct term t;
	struct term_line l = { 0 };

	term_init(&t, to);
	term_line_start(&l, &t);
	term_line_adds(&l, TERM_BOLD, "triagectl");
	term_line_adds(&l, TERM_PLAIN, " COMMAND [--option value ...] [ARG ...]");
	term_line_end(&l);
	term_line_end(&l);
	for (int i = 0; ctl_commands[i] != NULL; i++) {
		term_line_adds(&l, TERM_PLAIN, "  ");
		term_line_cell(&l, TERM_CYAN, str_of(ctl_commands[i]->name), 10);
		term_line_rest(&l, 12, TERM_PLAIN,
		    str_of(ctl_commands[i]->help));
	}
	term_line_end(&l);
	term_line_adds(&l, TERM_DIM, "triagectl help COMMAND  a command's "
	    "arguments and options");
	term_line_end(&l);
	term_line_adds(&l, TERM_DIM, "triagectl help options  the options that "
	    "all commands take");
	term_line_end(&l);
	term_line_clear(&l);
}

static void
show_option(struct term_line *l, const struct ctl_option *o)
{
	char name[64];

	snprintf(name, sizeof(name), "--%.*s %s", (int)strcspn(o->name, "="),
	    o->name, o->value != NULL ? o->value : "");
	term_line_adds(l, TERM_PLAIN, "  ");
	term_line_cell(l, TERM_CYAN, str_of(name), HELP_COLUMN - 3);
	term_line_adds(l, TERM_PLAIN, " ");
	term_line_rest(l, HELP_COLUMN, TERM_PLAIN, str_of(o->help));
}

/* Options of conf.h that nearly every use of a command may want. */
static void
show_common(struct term_line *l)
{
	static const struct ctl_option common[] = {
		{ "conf=", "FILE", "the configuration file" },
		{ "redis=", "URL", "redis://, rediss:// or unix:///path" },
		{ "prefix=", "TEXT", "what all keys begin with" },
		{ "rules=", "DIR", "the directory of the rules" },
	};

	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		show_option(l, &common[i]);
	term_line_adds(l, TERM_DIM, "  and all that triagectl help options "
	    "lists");
	term_line_end(l);
}

void
ctl_show_help(FILE *to, const struct ctl_command *command)
{
	struct term t;
	struct term_line l = { 0 };
	const struct ctl_option *o = command->options;

	term_init(&t, to);
	term_line_start(&l, &t);
	term_line_addf(&l, TERM_BOLD, "triagectl %s", command->name);
	term_line_adds(&l, TERM_PLAIN, " ");
	term_line_rest(&l, term_line_columns(&l), TERM_PLAIN,
	    str_of(command->usage));
	fprintf(to, "\n%s.\n", command->help);
	if (command->more != NULL)
		fprintf(to, "\n%s\n", command->more);
	fputs("\n", to);
	for (int i = 0; i < CTL_MAX_OPTIONS && o[i].name != NULL; i++)
		show_option(&l, &o[i]);
	show_common(&l);
	fprintf(to, "\nExit status: 0 done; 1 the answer is no; 2 usage; "
	    "3 cannot (no Redis,\nan unreadable file).\n");
	term_line_clear(&l);
}
