/*
 * conf_secret: where the password for Redis comes from.  It is never part of a
 * message, and nothing but struct conf's redis_password holds it afterwards.
 */
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "conf_parts.h"
#include "mem.h"

#define PASSWORD_MAX 4096
#define CREDENTIAL "redis-password"

/* The ':' before the password and the '@' behind it. */
struct span {
	const char *colon, *at;
};

/* Looks for user:password@ between scheme and path. */
static bool
find_password(const char *url, struct span *found)
{
	const char *host = strstr(url, "://");

	if (host == NULL || strncmp(url, "unix:", 5) == 0)
		return false;
	host += 3;
	/* an '@' anywhere: a password that holds a bare '/' is one, too */
	found->at = strrchr(host, '@');
	found->colon = strchr(host, ':');
	return found->at != NULL && found->colon != NULL &&
	    found->colon < found->at;
}

bool
conf_url_has_password(const char *url)
{
	struct span s;

	return find_password(url, &s) || strstr(url, "password=") != NULL;
}

static int
hex_value(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)tolower((unsigned char)c);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Decodes %XX in place; -1 where it is none. */
static int
decode(char *text)
{
	char *to = text;
	int high, low;

	for (; *text != '\0'; text++) {
		if (*text != '%') {
			*to++ = *text;
			continue;
		}
		high = hex_value(text[1]);
		low = high >= 0 ? hex_value(text[2]) : -1;
		if (low < 0 || high * 16 + low == 0)
			return -1;
		*to++ = (char)(high * 16 + low);
		text += 2;
	}
	explicit_bzero(to, (size_t)(text - to));
	return 0;
}

/* Moves the password out of the URL. */
static int
take_from_url(struct conf *c, struct err *err)
{
	struct span s;
	size_t tail;

	if (!find_password(c->redis, &s))
		return 0;
	if (memchr(s.colon, '/', (size_t)(s.at - s.colon)) != NULL)
		return err_set(err, "redis: a / in the URL's user or password "
		    "needs to be written as %%2F");
	c->redis_password = mem_strndup(s.colon + 1,
	    (size_t)(s.at - s.colon - 1));
	tail = strlen(s.at);
	memmove(c->redis + (s.colon - c->redis), s.at, tail + 1);
	explicit_bzero(c->redis + (s.colon - c->redis) + tail + 1,
	    (size_t)(s.at - s.colon) - 1);
	if (decode(c->redis_password) == -1)
		return err_set(err, "redis: a %% in the URL's password needs "
		    "two hexadecimal digits behind it, and a %% itself is "
		    "written as %%25");
	if (c->redis_password[0] == '\0')
		conf_put_string(&c->redis_password, NULL);
	return 0;
}

/* True for a path below $CREDENTIALS_DIRECTORY, whose access rights systemd
 * sees to. */
static bool
is_credential(const char *path)
{
	const char *dir = getenv("CREDENTIALS_DIRECTORY");
	size_t n = dir != NULL ? strlen(dir) : 0;

	while (n > 1 && dir[n - 1] == '/')
		n--;
	return n > 1 && strncmp(path, dir, n) == 0 && path[n] == '/' &&
	    strstr(path + n, "/../") == NULL;
}

static int
check_rights(struct conf *c, int fd, const char *path, struct err *err)
{
	struct stat st;

	if (fstat(fd, &st) == -1)
		return conf_file_refused(c, path, "cannot be read", err);
	if ((st.st_mode & 077) != 0 && !is_credential(path))
		return err_set(err, "%s: others than its owner may use it "
		    "(mode %03o); expected mode 600 or 400", path,
		    (unsigned)(st.st_mode & 0777));
	return 0;
}

static int
take_from_file(struct conf *c, const char *path, int fd, struct err *err)
{
	char *data = NULL;
	size_t len = 0, n;
	int rc;

	rc = conf_slurp(c, fd, path, PASSWORD_MAX, &data, &len, err);
	if (rc == 0) {
		n = strcspn(data, "\r\n");
		if (n == 0)
			rc = err_set(err, "%s: its first line is empty, "
			    "expected a password", path);
		else if (memchr(data, '\0', len) != NULL)
			rc = err_set(err, "%s: is no text, expected a "
			    "password in its first line", path);
		else
			c->redis_password = mem_strndup(data, n);
	}
	explicit_bzero(data, len);
	free(data);
	return rc;
}

/* The systemd credential, where there is one. */
static int
take_from_credential(struct conf *c, struct err *err)
{
	const char *dir = getenv("CREDENTIALS_DIRECTORY");
	struct buf path = {0};
	int fd, rc = 0;

	if (dir == NULL || dir[0] != '/')
		return 0;
	buf_addf(&path, "%s/%s", dir, CREDENTIAL);
	fd = open(buf_cstr(&path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd != -1)
		rc = take_from_file(c, buf_cstr(&path), fd, err);
	else if (errno != ENOENT && errno != ENOTDIR)
		rc = conf_file_refused(c, buf_cstr(&path), "cannot be opened",
		    err);
	buf_clear(&path);
	return rc;
}

int
conf_find_password(struct conf *c, struct err *err)
{
	const char *path = c->redis_password_file;
	int fd;

	if (take_from_url(c, err) == -1)
		return -1;
	if (path == NULL)
		return c->redis_password != NULL ? 0 :
		    take_from_credential(c, err);
	if (c->redis_password != NULL)
		return err_set(err, "redis_password_file: the URL in redis "
		    "has a password already, expected one of the two");
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd == -1)
		return conf_file_refused(c, path, "cannot be opened", err);
	if (check_rights(c, fd, path, err) == -1) {
		close(fd);
		return -1;
	}
	return take_from_file(c, path, fd, err);
}
