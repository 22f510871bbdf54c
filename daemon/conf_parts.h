/*
 * conf_parts: what the files of conf share with each other and nobody else.
 *
 *   conf_table.c   the rows
 *   conf_parse.c   durations, sizes, the nearest name
 *   conf_set.c     one value into its row: types, ranges, words of refusal
 *   conf_args.c    the command line and the environment
 *   conf_file.c    the configuration file (the only one that sees Lua)
 *   conf_secret.c  passwords and where they may come from
 *   conf_show.c   the sample file and --help
 *   conf.c         the sources, in their order
 */
#ifndef TRIAGED_CONF_PARTS_H
#define TRIAGED_CONF_PARTS_H

#include <stddef.h>

#include "conf.h"

#define CONF_MAX_ROWS 64
#define CONF_MAX_FILE (256u << 10)
#define CONF_NAME_BYTES 80

/* conf_table.c */
const struct conf_row *conf_row_find(const char *name); /* NULL: none */
size_t conf_row_index(const struct conf_row *row);
/* The name nearest to one that is no row's, or NULL. */
const char *conf_row_nearest(const char *name);
/* Where the row's value lies. */
char **conf_string(const struct conf *c, const struct conf_row *row);
int64_t *conf_number(const struct conf *c, const struct conf_row *row);
bool *conf_bool(const struct conf *c, const struct conf_row *row);

/* conf_parse.c */
#define CONF_TEXT_BYTES 48
/* Writes a value of the row's type as one would in the file. */
void conf_format(char out[CONF_TEXT_BYTES], enum conf_type type, int64_t n);
/* Writes text between quotes, shortened, fit to be printed. */
void conf_quote(char out[CONF_TEXT_BYTES], const char *text);

/* conf_set.c: where says where the value stands ("--claim-after",
 * "x.conf:3: claim_after"). 0 or -1. */
int conf_set_text(struct conf *c, const struct conf_row *row, const char *text,
    const char *where, struct err *err) MUST_CHECK;
int conf_set_number(struct conf *c, const struct conf_row *row, int64_t n,
    const char *where, struct err *err) MUST_CHECK;
/* "a number from 1 to 64": what a row takes, for a message. */
void conf_expected(char *out, size_t n, const struct conf_row *row);
/* Frees and wipes a string, and sets it. */
void conf_put_string(char **to, const char *text);

/* conf_args.c: what a source says, by row; the texts are borrowed. */
enum conf_source { CONF_FROM_ENV, CONF_FROM_ARGS };
struct conf_given {
	enum conf_source source;
	const char *text[CONF_MAX_ROWS];
};
/* The command line while it is read: arguments in, given and rest out. */
struct conf_args {
	int argc, i;
	char **argv;
	const char *const *extra;
	struct conf_given *given;
	char **rest; /* room for all of argv; NULL: none allowed */
	int nrest;
	struct err *err;
};
int conf_read_args(struct conf_args *a) MUST_CHECK;
int conf_read_environment(struct conf_given *given, struct err *err) MUST_CHECK;
/* Writes a name as a source spells it: --claim-after, TRIAGED_CLAIM_AFTER. */
void conf_spell(char out[CONF_NAME_BYTES], enum conf_source source,
    const char *name);

/* conf_file.c: a file that is not there is no error unless must_exist; then
 * *is_there is false. */
int conf_file_read(struct conf *c, const char *path, bool must_exist,
    bool *is_there, struct err *err) MUST_CHECK;
/* Reads a whole file of at most max bytes (one more is allocated, for a NUL);
 * the caller wipes and frees *data.  fd is closed. */
int conf_slurp(struct conf *c, int fd, const char *path, size_t max,
    char **data, size_t *len, struct err *err) MUST_CHECK;
/* The system refuses a file: sets err from errno, and c->is_unreadable; -1. */
int conf_file_refused(struct conf *c, const char *path, const char *what,
    struct err *err);

/* conf_secret.c */
bool conf_url_has_password(const char *url);
/* Fills c->redis_password and takes it out of c->redis. */
int conf_find_password(struct conf *c, struct err *err) MUST_CHECK;

#endif
