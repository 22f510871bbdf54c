/*
 * conf_args: the command line and the environment, sorted by row.  It looks at
 * names alone; what the values mean is for conf_set.c.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "conf_parts.h"

#define ENV_HEAD "TRIAGED_"
#define ENV_TEST "TRIAGED_TEST_"
#define MAX_EXTRA 32

extern char **environ;

void
conf_spell(char out[CONF_NAME_BYTES], enum conf_source source,
    const char *name)
{
	const char *head = source == CONF_FROM_ARGS ? "--" : ENV_HEAD;
	char *p;

	snprintf(out, CONF_NAME_BYTES, "%s%s", head, name);
	for (p = out + strlen(head); *p != '\0'; p++)
		if (source == CONF_FROM_ENV)
			*p = (char)toupper((unsigned char)*p);
		else if (*p == '_')
			*p = '-';
}

/* Copies what stands before a '=', with one sign for '-' and '_'. */
static void
copy_name(char out[CONF_NAME_BYTES], const char *text, char between)
{
	snprintf(out, CONF_NAME_BYTES, "%.*s", (int)strcspn(text, "="), text);
	for (; *out != '\0'; out++)
		if (*out == '-' || *out == '_')
			*out = between;
}

/* found: the whole word; near: the name nearest to it, or NULL. */
static int
refuse_name(const char *found, enum conf_source source, const char *near,
    struct err *err)
{
	char quoted[CONF_TEXT_BYTES], spelt[CONF_NAME_BYTES];
	char name[CONF_NAME_BYTES];

	snprintf(name, sizeof(name), "%.*s", (int)strcspn(found, "="), found);
	conf_quote(quoted, name);
	if (near == NULL)
		return err_set(err, "no option is named %s", quoted);
	conf_spell(spelt, source, near);
	return err_set(err, "no option is named %s; did you mean %s?", quoted,
	    spelt);
}

static int
read_variable(struct conf_given *given, const char *variable, struct err *err)
{
	const char *value = strchr(variable, '=');
	char name[CONF_NAME_BYTES], spelt[CONF_NAME_BYTES];
	const struct conf_row *row;
	char *p;

	/* what is not ours is none of our business */
	if (strncmp(variable, ENV_HEAD, strlen(ENV_HEAD)) != 0 ||
	    strncmp(variable, ENV_TEST, strlen(ENV_TEST)) == 0 || value == NULL)
		return 0;
	copy_name(name, variable + strlen(ENV_HEAD), '_');
	for (p = name; *p != '\0'; p++)
		*p = (char)tolower((unsigned char)*p);
	row = conf_row_find(name);
	if (row != NULL) {
		/* Triaged_x, TRIAGED-X: one row has one variable */
		conf_spell(spelt, CONF_FROM_ENV, name);
		if (strncmp(variable, spelt, (size_t)(value - variable)) == 0) {
			given->text[conf_row_index(row)] = value + 1;
			return 0;
		}
	}
	return refuse_name(variable, CONF_FROM_ENV, row != NULL ? name :
	    conf_row_nearest(name), err);
}

int
conf_read_environment(struct conf_given *given, struct err *err)
{
	char **p;

	for (p = environ; p != NULL && *p != NULL; p++)
		if (read_variable(given, *p, err) == -1)
			return -1;
	return 0;
}

static int
keep_rest(struct conf_args *a, char *arg)
{
	char quoted[CONF_TEXT_BYTES];

	if (a->rest == NULL) {
		conf_quote(quoted, arg);
		return err_set(a->err, "%s: expected options only", quoted);
	}
	a->rest[a->nrest++] = arg;
	return 0;
}

/* The value behind an option: after its '=', or the next argument. */
static char *
take_value(struct conf_args *a, const char *shown)
{
	char *equals = strchr(a->argv[a->i], '=');

	if (equals != NULL)
		return equals + 1;
	if (a->i + 1 < a->argc && strncmp(a->argv[a->i + 1], "--", 2) != 0)
		return a->argv[++a->i];
	err_set(a->err, "%s: needs a value", shown);
	return NULL;
}

/* An option that is the caller's own: 1 when it was one, 0, or -1. */
static int
take_extra(struct conf_args *a, const char *name)
{
	char *arg = a->argv[a->i];
	size_t len = strcspn(name, "="), n = 0, i;

	for (i = 0; a->extra != NULL && a->extra[i] != NULL; i++) {
		n = strcspn(a->extra[i], "=");
		if (n == len && strncmp(a->extra[i], name, n) == 0)
			break;
	}
	if (a->extra == NULL || a->extra[i] == NULL)
		return 0;
	if (a->extra[i][n] != '=' && name[len] == '=')
		return err_set(a->err, "--%s: takes no value", a->extra[i]);
	if (keep_rest(a, arg) == -1)
		return -1;
	if (a->extra[i][n] != '=' || name[len] == '=')
		return 1;
	if (take_value(a, arg) == NULL)
		return -1;
	return keep_rest(a, a->argv[a->i]) == -1 ? -1 : 1;
}

static int
refuse_option(struct conf_args *a, const char *arg)
{
	char name[CONF_NAME_BYTES], own[MAX_EXTRA][CONF_NAME_BYTES];
	const char *names[MAX_EXTRA + 1] = {NULL}, *near;
	size_t i;

	for (i = 0; a->extra != NULL && a->extra[i] != NULL &&
	    i < MAX_EXTRA; i++) {
		copy_name(own[i], a->extra[i], '_');
		names[i] = own[i];
	}
	copy_name(name, arg + strspn(arg, "-"), '_');
	near = conf_nearest(name, names);
	return refuse_name(arg, CONF_FROM_ARGS, near != NULL ? near :
	    conf_row_nearest(name), a->err);
}

/* --x, --no-x, --x=true and --x=false; a value behind a space would be taken
 * for an argument. */
static int
take_switch(struct conf_args *a, const struct conf_row *row, bool value)
{
	const char *arg = a->argv[a->i], *equals = strchr(arg, '=');
	char name[CONF_NAME_BYTES];

	if (equals != NULL && !value) {
		conf_spell(name, CONF_FROM_ARGS, row->name);
		return err_set(a->err, "--no-%s: takes no value", name + 2);
	}
	a->given->text[conf_row_index(row)] = equals != NULL ? equals + 1 :
	    value ? "true" : "false";
	return 0;
}

static int
refuse_password(struct err *err)
{
	return err_set(err, "--redis: every user of this machine can read a "
	    "password on a command line; put it into a file that "
	    "redis_password_file names, into the systemd credential "
	    "redis-password ($CREDENTIALS_DIRECTORY), or write the URL into "
	    "the configuration file or TRIAGED_REDIS");
}

static int
take_option(struct conf_args *a)
{
	const char *arg = a->argv[a->i], *value;
	const struct conf_row *row;
	char name[CONF_NAME_BYTES], spelt[CONF_NAME_BYTES];
	int rc = take_extra(a, arg + 2);

	if (rc != 0)
		return rc == 1 ? 0 : -1;
	copy_name(name, arg + 2, '_');
	row = conf_row_find(name);
	if (row == NULL && strncmp(name, "no_", 3) == 0) {
		row = conf_row_find(name + 3);
		if (row != NULL && row->type == CONF_BOOL)
			return take_switch(a, row, false);
		row = NULL;
	}
	if (row == NULL)
		return refuse_option(a, arg);
	if (row->type == CONF_BOOL)
		return take_switch(a, row, true);
	conf_spell(spelt, CONF_FROM_ARGS, row->name);
	value = take_value(a, spelt);
	if (value == NULL)
		return -1;
	if (row->may_hold_password && conf_url_has_password(value))
		return refuse_password(a->err);
	a->given->text[conf_row_index(row)] = value;
	return 0;
}

/* A single dash: the caller's own, or nobody's. */
static int
take_short(struct conf_args *a)
{
	const char *arg = a->argv[a->i];
	int rc = arg[2] == '\0' ? take_extra(a, arg + 1) : 0;

	if (rc == 0)
		return refuse_option(a, arg);
	return rc == 1 ? 0 : -1;
}

int
conf_read_args(struct conf_args *a)
{
	char *arg;
	int rc = 0;

	for (a->i = 0; rc == 0 && a->i < a->argc; a->i++) {
		arg = a->argv[a->i];
		if (strcmp(arg, "--") == 0)
			break;
		if (strncmp(arg, "--", 2) == 0)
			rc = take_option(a);
		else if (arg[0] == '-' && arg[1] != '\0')
			rc = take_short(a);
		else
			rc = keep_rest(a, arg);
	}
	for (a->i++; rc == 0 && a->i < a->argc; a->i++)
		rc = keep_rest(a, a->argv[a->i]);
	return rc;
}
