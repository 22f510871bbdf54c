/*
 * conf: the sources of a configuration, in their order, and what follows from
 * them all together.  It knows no single option but those that name the file,
 * have a computed default or depend on each other.
 */
#include "conf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "buf.h"
#include "conf_parts.h"
#include "mem.h"

#define DEFAULT_FILE "/etc/triaged/triaged.conf"

static int
set_defaults(struct conf *c, struct err *err)
{
	const struct conf_row *row;

	for (row = conf_table; row->name != NULL; row++)
		if (row->fallback != NULL &&
		    conf_set_text(c, row, row->fallback, row->name, err) == -1)
			return -1;
	return 0;
}

/* Sets a row from what a source gave, if it gave anything. */
static int
apply_row(struct conf *c, const struct conf_row *row,
    const struct conf_given *given, struct err *err)
{
	const char *text = given->text[conf_row_index(row)];
	char where[CONF_NAME_BYTES];

	if (text == NULL)
		return 0;
	conf_spell(where, given->source, row->name);
	return conf_set_text(c, row, text, where, err);
}

static int
apply(struct conf *c, const struct conf_given *given, struct err *err)
{
	const struct conf_row *row;

	for (row = conf_table; row->name != NULL; row++)
		if (apply_row(c, row, given, err) == -1)
			return -1;
	return 0;
}

/* Reads the file that environment or command line name, or the usual one. */
static int
apply_file(struct conf *c, const struct conf_given *env,
    const struct conf_given *args, struct err *err)
{
	const struct conf_row *row = conf_row_find("conf");
	bool is_there;

	if (apply_row(c, row, env, err) == -1 ||
	    apply_row(c, row, args, err) == -1)
		return -1;
	if (c->conf != NULL)
		return conf_file_read(c, c->conf, true, &is_there, err);
	if (conf_file_read(c, DEFAULT_FILE, false, &is_there, err) == -1)
		return -1;
	conf_put_string(&c->conf, is_there ? DEFAULT_FILE : NULL);
	return 0;
}

static void
find_state(struct conf *c)
{
	static const struct {
		const char *variable, *tail;
	} places[] = {
		{"STATE_DIRECTORY", ""},
		{"XDG_STATE_HOME", "/triaged"},
		{"HOME", "/.local/state/triaged"},
	};
	struct buf path = {0};
	const char *dir;
	size_t i;

	for (i = 0; i < 3 && path.len == 0; i++) {
		dir = getenv(places[i].variable);
		if (dir == NULL || dir[0] != '/')
			continue;
		/* systemd lists several with ':' between them */
		buf_add(&path, dir, i == 0 ? strcspn(dir, ":") : strlen(dir));
		buf_adds(&path, places[i].tail);
	}
	if (path.len == 0)
		buf_adds(&path, "/var/lib/triaged");
	c->state = mem_strdup(buf_cstr(&path));
	buf_clear(&path);
}

static void
find_instance(struct conf *c)
{
	char host[65] = "localhost";
	struct buf name = {0};

	if (gethostname(host, sizeof(host) - 1) == -1)
		strcpy(host, "localhost");
	buf_addf(&name, "%s:%ld", host, (long)getpid());
	c->instance = mem_strdup(buf_cstr(&name));
	buf_clear(&name);
}

/* What must hold between rows. */
static int
check_together(const struct conf *c, struct err *err)
{
	bool has_tls = strncmp(c->redis, "rediss://", 9) == 0;
	const char *tls = c->redis_ca != NULL ? "redis_ca" :
	    c->redis_cert != NULL ? "redis_cert" : NULL;

	if ((c->redis_cert == NULL) != (c->redis_key == NULL))
		return err_set(err, "%s: is set without %s, expected both or "
		    "neither", c->redis_cert != NULL ? "redis_cert" :
		    "redis_key", c->redis_cert != NULL ? "redis_key" :
		    "redis_cert");
	/* who names a certificate means TLS, and would go without it */
	if (tls != NULL && !has_tls)
		return err_set(err, "%s: is set, but redis is no rediss:// "
		    "URL, so there would be no TLS", tls);
	return 0;
}

static int
finish(struct conf *c, struct err *err)
{
	if (c->state == NULL)
		find_state(c);
	if (c->instance == NULL)
		find_instance(c);
	if (c->event_budget_ms == 0)
		c->event_budget_ms = c->engine_deadline_ms / 4;
	if (conf_find_password(c, err) == -1)
		return -1;
	return check_together(c, err);
}

int
conf_load(struct conf *c, int argc, char **argv, const char *const *extra,
    char ***rest, int *nrest, struct err *err)
{
	struct conf_given env = {.source = CONF_FROM_ENV};
	struct conf_given given = {.source = CONF_FROM_ARGS};
	struct conf_args args = {
		.argc = argc, .argv = argv, .extra = extra, .given = &given,
		.err = err,
	};
	bool is_unreadable;
	int rc = -1;

	*c = (struct conf){0};
	if (rest != NULL)
		args.rest = mem_alloc(((size_t)argc + 1) * sizeof(char *));
	if (conf_read_args(&args) == -1 ||
	    conf_read_environment(&env, err) == -1 ||
	    set_defaults(c, err) == -1 ||
	    apply_file(c, &env, &given, err) == -1 ||
	    apply(c, &env, err) == -1 ||
	    apply(c, &given, err) == -1 ||
	    finish(c, err) == -1)
		goto out;
	rc = 0;
out:
	if (rc == -1) {
		is_unreadable = c->is_unreadable;
		conf_clear(c);
		c->is_unreadable = is_unreadable;
		free(args.rest);
		args.rest = NULL;
		args.nrest = 0;
	}
	if (rest != NULL)
		*rest = args.rest;
	if (nrest != NULL)
		*nrest = args.nrest;
	return rc;
}

static bool
is_text(const struct conf_row *row)
{
	return row->type == CONF_STRING || row->type == CONF_WORD;
}

void
conf_clear(struct conf *c)
{
	const struct conf_row *row;

	for (row = conf_table; row->name != NULL; row++)
		if (is_text(row))
			conf_put_string(conf_string(c, row), NULL);
	conf_put_string(&c->redis_password, NULL);
	*c = (struct conf){0};
}

static bool
same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool
is_same(const struct conf *a, const struct conf *b, const struct conf_row *row)
{
	if (is_text(row))
		return same_text(*conf_string(a, row), *conf_string(b, row));
	if (row->type == CONF_BOOL)
		return *conf_bool(a, row) == *conf_bool(b, row);
	return *conf_number(a, row) == *conf_number(b, row);
}

const struct conf_row *
conf_needs_restart(const struct conf *a, const struct conf *b,
    const struct conf_row *after)
{
	const struct conf_row *row = after == NULL ? conf_table : after + 1;

	for (; row->name != NULL; row++)
		if (!row->can_reload && !is_same(a, b, row))
			return row;
	return NULL;
}

void
conf_reload(struct conf *to, const struct conf *from)
{
	const struct conf_row *row;

	for (row = conf_table; row->name != NULL; row++) {
		if (!row->can_reload || is_same(to, from, row))
			continue;
		if (is_text(row))
			conf_put_string(conf_string(to, row),
			    *conf_string(from, row));
		else if (row->type == CONF_BOOL)
			*conf_bool(to, row) = *conf_bool(from, row);
		else
			*conf_number(to, row) = *conf_number(from, row);
	}
	if (!same_text(to->redis_password, from->redis_password))
		conf_put_string(&to->redis_password, from->redis_password);
}

bool
conf_is_default(const struct conf *c, const char *name)
{
	const struct conf_row *row;
	const char *text;

	for (row = conf_table; row->name != NULL; row++)
		if (strcmp(row->name, name) == 0 && is_text(row)) {
			text = *(char *const *)(const void *)
			    ((const char *)c + row->offset);
			return text != NULL && row->fallback != NULL &&
			    strcmp(text, row->fallback) == 0;
		}
	return false;
}
