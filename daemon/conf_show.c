/*
 * conf_show: the options for people: the sample file and --help.  Both come
 * from the rows alone.
 */
#include <stdio.h>
#include <string.h>

#include "buf.h"
#include "conf_parts.h"

#define SAMPLE_WIDTH 79
#define HELP_WIDTH 80
#define HELP_COLUMN 32

/* Prints words up to a width; each further line begins with head. */
static void
show_wrapped(FILE *to, const char *text, const char *head, int at, int width)
{
	int start = (int)strlen(head), n;
	bool is_first = true;

	for (; *text != '\0'; text += n + (text[n] == ' ')) {
		n = (int)strcspn(text, " ");
		if (!is_first && at + 1 + n > width) {
			fprintf(to, "\n%s", head);
			at = start;
			is_first = true;
		}
		fprintf(to, "%s%.*s", is_first ? "" : " ", n, text);
		at += n + !is_first;
		is_first = false;
	}
	fputc('\n', to);
}

/* A value as the file has it: in quotes unless it is a number or a switch. */
static void
add_value(struct buf *b, const struct conf_row *row, const char *value)
{
	if (row->type == CONF_INT || row->type == CONF_BOOL)
		buf_adds(b, value);
	else
		buf_addf(b, "\"%s\"", value);
}

static void
add_range(struct buf *b, const struct conf_row *row)
{
	char min[CONF_TEXT_BYTES], max[CONF_TEXT_BYTES];

	if (row->type == CONF_WORD) {
		buf_addf(b, " One of: %s.", row->words);
	} else if (row->type != CONF_STRING && row->type != CONF_BOOL) {
		conf_format(min, row->type, row->min);
		conf_format(max, row->type, row->max);
		buf_addf(b, " Range: %s to %s.", min, max);
	}
	if (!row->can_reload)
		buf_adds(b, " A change needs a restart.");
}

static void
show_row(FILE *to, const struct conf_row *row)
{
	struct buf b = {0};

	fputs("\n-- ", to);
	show_wrapped(to, row->help, "-- ", 3, SAMPLE_WIDTH);
	buf_adds(&b, "Default: ");
	if (row->fallback != NULL)
		add_value(&b, row, row->fallback);
	else
		buf_adds(&b, row->unset);
	buf_addc(&b, '.');
	add_range(&b, row);
	fputs("-- ", to);
	show_wrapped(to, buf_cstr(&b), "-- ", 3, SAMPLE_WIDTH);
	buf_reset(&b);
	add_value(&b, row, row->fallback != NULL ? row->fallback :
	    row->example);
	fprintf(to, "--%s = %s\n", row->name, buf_cstr(&b));
	buf_clear(&b);
}

static void
show_heading(FILE *to, const char *heading)
{
	char line[SAMPLE_WIDTH + 1];

	memset(line, '-', SAMPLE_WIDTH);
	line[SAMPLE_WIDTH] = '\0';
	fprintf(to, "\n\n%s\n-- %s\n", line, heading);
}

void
conf_show_sample(FILE *to)
{
	const struct conf_row *row;
	const char *section = NULL;

	fputs("-- triaged.conf: the options of triaged and triagectl.\n"
	    "--\n"
	    "-- A line reads: name = value. Text, durations (500ms, 10s, 5m, "
	    "2h, 7d) and\n"
	    "-- sizes (64KiB, 2MiB) stand in quotes; numbers and true or "
	    "false do not. A\n"
	    "-- comment begins with two dashes. Options that are commented "
	    "out show their\n"
	    "-- default, or an example where there is none.\n"
	    "--\n"
	    "-- The environment (TRIAGED_CLAIM_AFTER) and the command line "
	    "(--claim-after\n"
	    "-- 10s) win over this file. Relative paths start from the "
	    "working directory.\n"
	    "-- SIGHUP reads the file again.\n", to);
	for (row = conf_table; row->name != NULL; row++) {
		if (row->not_in_file)
			continue;
		if (section == NULL || strcmp(section, row->section) != 0)
			show_heading(to, row->section);
		section = row->section;
		show_row(to, row);
	}
}

/* The left column: "  --claim-after DURATION". */
static int
show_option(FILE *to, const struct conf_row *row)
{
	static const char *const values[CONF__MAX] = {
		[CONF_STRING] = "TEXT",
		[CONF_INT] = "NUMBER",
		[CONF_DURATION] = "DURATION",
		[CONF_SIZE] = "SIZE",
		[CONF_WORD] = "WORD",
	};
	const char *value = row->value != NULL ? row->value :
	    values[row->type];
	char name[CONF_NAME_BYTES];

	conf_spell(name, CONF_FROM_ARGS, row->name);
	if (row->type == CONF_BOOL)
		return fprintf(to, "  --[no-]%s", name + 2);
	return fprintf(to, "  %s %s", name, value);
}

static void
show_help_row(FILE *to, const struct conf_row *row)
{
	char head[HELP_COLUMN + 1];
	struct buf b = {0};
	int n = show_option(to, row);

	memset(head, ' ', HELP_COLUMN);
	head[HELP_COLUMN] = '\0';
	if (n + 2 > HELP_COLUMN) {
		fputc('\n', to);
		n = 0;
	}
	fprintf(to, "%*s", HELP_COLUMN - n, "");
	buf_adds(&b, row->help);
	buf_addf(&b, " [%s]", row->fallback != NULL ? row->fallback :
	    row->unset);
	show_wrapped(to, buf_cstr(&b), head, HELP_COLUMN, HELP_WIDTH);
	buf_clear(&b);
}

void
conf_show_help(FILE *to)
{
	const struct conf_row *row;
	const char *section = NULL;

	for (row = conf_table; row->name != NULL; row++) {
		if (section == NULL || strcmp(section, row->section) != 0)
			fprintf(to, "%s%s:\n", section != NULL ? "\n" : "",
			    row->section);
		section = row->section;
		show_help_row(to, row);
	}
}
