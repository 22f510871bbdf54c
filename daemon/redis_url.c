/*
 * redis_url: where a Redis is and who we are, from a URL.
 *
 * It quotes nothing of the URL in an error: any part of a mistyped one can be
 * a piece of the password.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

#include "mem.h"
#include "redis.h"

#define PORT 6379
#define MAX_PORT 65535
#define MAX_DB 1000000

static int
hex_digit(char c)
{
	static const char digits[] = "0123456789abcdef";
	const char *at = c == '\0' ? NULL : strchr(digits, c | 0x20);

	return at == NULL ? -1 : (int)(at - digits);
}

/* Decodes %xx.  NULL and err for a broken one, and for control characters. */
static char *
decode(struct str s, const char *what, struct err *err)
{
	char *out = mem_alloc(s.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.data[i];

		if (c == '%') {
			int high = i + 2 >= s.len ? -1 :
			    hex_digit(s.data[i + 1]);
			int low = high < 0 ? -1 : hex_digit(s.data[i + 2]);

			if (low < 0) {
				err_set(err, "%s: '%%' needs two hex digits "
				    "behind it; '%%' itself is written %%25",
				    what);
				goto out;
			}
			c = (unsigned char)(high << 4 | low);
			i += 2;
		}
		if (c < ' ' || c == 0x7f) {
			err_set(err, "%s has a control character", what);
			goto out;
		}
		out[n++] = (char)c;
	}
	return out;
out:
	explicit_bzero(out, n);
	free(out);
	return NULL;
}

static int
decimal(struct str s, int max, int *n)
{
	long value = 0;

	if (s.len == 0 || s.len > 7)
		return -1;
	for (size_t i = 0; i < s.len; i++) {
		if (s.data[i] < '0' || s.data[i] > '9')
			return -1;
		value = value * 10 + (s.data[i] - '0');
	}
	if (value > max)
		return -1;
	*n = (int)value;
	return 0;
}

/* Where the last c is, or NULL. */
static const char *
last(struct str s, char c)
{
	for (size_t i = s.len; i-- > 0;)
		if (s.data[i] == c)
			return s.data + i;
	return NULL;
}

/* Cuts what is before c off *s; all of it, and false, where there is no c. */
static bool
cut(struct str *s, char c, struct str *before)
{
	const char *at = s->len > 0 ? memchr(s->data, c, s->len) : NULL;

	*before = *s;
	if (at == NULL) {
		*s = (struct str){ s->data + s->len, 0 };
		return false;
	}
	before->len = (size_t)(at - s->data);
	s->data += before->len + 1;
	s->len -= before->len + 1;
	return true;
}

static int
parse_user(struct redis_url *u, struct str info, struct err *err)
{
	struct str user;
	bool has_password = cut(&info, ':', &user);

	u->user = decode(user, "the user", err);
	if (u->user == NULL)
		return -1;
	if (user.len == 0) {
		free(u->user);
		u->user = NULL;
	}
	/* without a user, an empty password is a template left unfilled */
	if (!has_password || (info.len == 0 && u->user == NULL))
		return 0;
	u->password = decode(info, "the password", err);
	return u->password == NULL ? -1 : 0;
}

static int
parse_host(struct redis_url *u, struct str s, struct err *err)
{
	struct str host;
	bool has_port;

	if (s.len > 0 && s.data[0] == '[') {
		s.data++;
		s.len--;
		if (!cut(&s, ']', &host))
			return err_set(err, "the address has no ']'");
		if (s.len > 0 && s.data[0] != ':')
			return err_set(err, "only :port may follow the ']'");
		has_port = s.len > 0;
		if (has_port)
			s = (struct str){ s.data + 1, s.len - 1 };
	} else {
		has_port = cut(&s, ':', &host);
	}
	if (host.len == 0)
		return err_set(err, "the host is missing");
	for (size_t i = 0; i < host.len; i++)
		if ((unsigned char)host.data[i] <= ' ' ||
		    strchr("\x7f\"'\\<>[]{}^`|?#%", host.data[i]) != NULL)
			return err_set(err, "the host has a character that no "
			    "host has");
	if (has_port && (decimal(s, MAX_PORT, &u->port) < 0 || u->port == 0))
		return err_set(err, "the port must be a number from 1 to %d "
		    "(an IPv6 address is written in brackets; in a user or "
		    "password '/' is written %%2F and '@' %%40)", MAX_PORT);
	u->host = mem_strndup(host.data, host.len);
	return 0;
}

static int
parse_net(struct redis_url *u, struct str s, struct err *err)
{
	struct str authority, part;
	bool has_db = cut(&s, '/', &authority);
	const char *at = last(authority, '@');

	if (s.len > 0 && memchr(s.data, '@', s.len) != NULL)
		return err_set(err, "a '/' in a user or password is written "
		    "%%2F");
	if (at != NULL) {
		part.data = authority.data;
		part.len = (size_t)(at - authority.data);
		authority.data = at + 1;
		authority.len -= part.len + 1;
		if (parse_user(u, part, err) < 0)
			return -1;
	}
	if (parse_host(u, authority, err) < 0)
		return -1;
	if (has_db && s.len > 0 && decimal(s, MAX_DB, &u->db) < 0)
		return err_set(err, "the database behind the host must be a "
		    "number");
	return 0;
}

static int
parse_unix(struct redis_url *u, struct str s, struct err *err)
{
	struct str path;
	struct sockaddr_un sun;
	bool has_query = cut(&s, '?', &path);

	if (path.len == 0 || path.data[0] != '/')
		return err_set(err, "a socket's path begins with '/': "
		    "unix:///run/redis.sock");
	u->path = decode(path, "the path", err);
	if (u->path == NULL)
		return -1;
	if (strlen(u->path) >= sizeof(sun.sun_path))
		return err_set(err, "a socket's path has at most %zu bytes",
		    sizeof(sun.sun_path) - 1);
	if (!has_query)
		return 0;
	if (s.len < 3 || memcmp(s.data, "db=", 3) != 0)
		return err_set(err, "only ?db=N may follow a socket's path");
	s = (struct str){ s.data + 3, s.len - 3 };
	if (decimal(s, MAX_DB, &u->db) < 0)
		return err_set(err, "the database must be a number");
	return 0;
}

static const struct {
	const char *prefix;
	int (*parse)(struct redis_url *u, struct str rest, struct err *err);
	bool tls;
} schemes[] = {
	{ "redis://", parse_net, false },
	{ "rediss://", parse_net, true },
	{ "unix://", parse_unix, false },
};

int
redis_url_parse(struct redis_url *u, const char *url, struct err *err)
{
	*u = (struct redis_url){ .port = PORT };
	for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++) {
		size_t n = strlen(schemes[i].prefix);

		if (strncmp(url, schemes[i].prefix, n) != 0)
			continue;
		u->tls = schemes[i].tls;
		if (schemes[i].parse(u, str_of(url + n), err) == 0)
			return 0;
		redis_url_clear(u);
		return -1;
	}
	return err_set(err, "a Redis URL begins with redis://, rediss:// (TLS) "
	    "or unix:///");
}

void
redis_url_clear(struct redis_url *u)
{
	if (u->password != NULL)
		explicit_bzero(u->password, strlen(u->password));
	free(u->password);
	free(u->user);
	free(u->host);
	free(u->path);
	*u = (struct redis_url){ .port = PORT };
}
